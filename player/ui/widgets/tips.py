"""Tooltips of our own: Qt's have words up to their edges, and no way in that does not cost more at every repaint.

Whoever has a tooltip says ``follow`` when the mouse comes; from then until it leaves, and no longer, its events are
looked at. A view says ``show_tip`` for the row that is asked about.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QHoverEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, stroke_rounded
from player.ui.widgets.popups import has_round_corners, let_through
from player.ui.widgets.text_lines import elided_lines

_MOST_WIDE, _MOST_LINES = 360, 4  # of one paragraph
_POINTER = 22  # how far below the tip of the pointer nothing of it is any more
# Qt's own: ten seconds, and more for a long text.
_SHOWN_MS, _FOR_A_LETTER_MS = 10_000, 40
_NARROW = 160  # what is no wider has it below its middle, all else at the pointer

_LEAVES = {QEvent.Type.Leave, QEvent.Type.Hide}
_ENDS = _LEAVES | {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.WindowDeactivate,
    QEvent.Type.WindowBlocked,
}


class Tip(QWidget):
    """The words, in a window of their own, as they may be wider than the window they are about."""

    def __init__(self, theme: Theme, owner: QWidget, text: str) -> None:
        flags = Qt.WindowType
        super().__init__(owner, flags.ToolTip | flags.FramelessWindowHint | flags.WindowTransparentForInput)
        self.theme = theme
        let_through(self)
        self.setObjectName("tip")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rounded = has_round_corners(self)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Other words, at the same place."""
        px, font = self.theme.px, self.theme.font(FontRole.SMALL)
        self.setAccessibleName(text)
        self._lines = [
            line
            for paragraph in text.split("\n")
            for line in elided_lines(paragraph, font, px(_MOST_WIDE), _MOST_LINES)[0]
        ]
        metrics = self.theme.metrics(FontRole.SMALL)
        width = max(metrics.horizontalAdvance(line) for line in self._lines)
        self.resize(
            round(width + 0.5) + 2 * px(Space.S + 2), round(metrics.height() * len(self._lines)) + 2 * px(Space.XS + 2)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        theme, px = self.theme, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = px(Radius.S) if self._rounded else 0
        fill_rounded(painter, self.rect(), radius, theme.color(Role.INVERSE))
        if theme.high_contrast:
            stroke_rounded(painter, self.rect(), radius, theme.color(Role.ON_INVERSE))
        painter.setFont(theme.font(FontRole.SMALL))
        painter.setPen(theme.color(Role.ON_INVERSE))
        height = theme.metrics(FontRole.SMALL).height()
        left, top = px(Space.S + 2), px(Space.XS + 2)
        for number, line in enumerate(self._lines):
            row = QRectF(left, top + number * height, self.width() - 2 * left, height)
            draw_text(painter, row, line, rtl=self.isRightToLeft())


class _Follower(QObject):
    """Looks at the events of what the mouse is on, and shows its tip."""

    def __init__(self, theme: Theme, owner: QWidget, words: Callable[[], str]) -> None:
        super().__init__(owner)
        self.setObjectName("tipFollower")
        self._theme, self._owner, self._words = theme, owner, words
        self._tip: Tip | None = None
        self._stays_in = QRect()  # the part of the owner that the tip is about; all of it where that is empty
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self.hide_tip)
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and (text := self._words()):
            self.show_tip(text, event.globalPos())
            return True
        if kind is QEvent.Type.ToolTipChange and self._tip is not None:
            text = self._words()
            self._tip.set_text(text) if text else self.hide_tip()
        elif kind in _ENDS:
            self.hide_tip()
            if kind in _LEAVES:
                self.end()
        elif isinstance(event, QMouseEvent | QHoverEvent) and self._is_past(event.position().toPoint()):
            self.hide_tip()
        return super().eventFilter(watched, event)

    def _is_past(self, place: QPoint) -> bool:
        return not self._stays_in.isNull() and not self._stays_in.contains(place)

    def show_tip(self, text: str, pointer: QPoint, about: QRect | None = None) -> None:
        """Show ``text`` for the owner, or for the part of it that it is ``about``; nothing for ''."""
        self.hide_tip()
        if not text:
            return
        self._stays_in = about or QRect()
        self._tip = Tip(self._theme, self._owner, text)
        self._tip.move(self._place(self._tip, pointer))
        self._tip.show()
        self._over.start(_SHOWN_MS + _FOR_A_LETTER_MS * len(text))

    def _place(self, tip: Tip, pointer: QPoint) -> QPoint:
        """Below what it is about and within the screen; above where it would hang out of the window or the screen."""
        px, owner, window = self._theme.px, self._owner, self._owner.window()
        edge, screen = px(Space.XS), owner.screen().availableGeometry()
        if owner.width() <= px(_NARROW):
            around = QRect(owner.mapToGlobal(QPoint(0, 0)), owner.size())
            left, below, above = around.center().x() - tip.width() // 2, around.bottom() + 1 + edge, around.top() - edge
        else:
            left, below, above = pointer.x(), pointer.y() + px(_POINTER), pointer.y() - edge
        floor = min(screen.bottom(), window.mapToGlobal(QPoint(0, window.height())).y())
        top = below if below + tip.height() <= floor else above - tip.height()
        left = min(left, screen.right() - edge - tip.width() + 1)
        return QPoint(max(screen.left() + edge, left), max(screen.top(), top))

    def hide_tip(self) -> None:
        """Take it away; the next may come at once."""
        self._over.stop()
        if self._tip is not None:
            self._tip.close()
            self._tip.deleteLater()
            self._tip = None

    def end(self) -> None:
        """The mouse is elsewhere."""
        self._owner.removeEventFilter(self)
        self.setObjectName("")  # not found again by one that comes before it is deleted
        self.deleteLater()


def _follower(owner: QWidget) -> _Follower | None:
    return owner.findChild(_Follower, "tipFollower", Qt.FindChildOption.FindDirectChildrenOnly)


def follow(theme: Theme, owner: QWidget, words: Callable[[], str] | None = None) -> None:
    """Called when the mouse comes to ``owner``: should it rest there its tooltip is shown, or what ``words`` gives."""
    if _follower(owner) is None:
        _Follower(theme, owner, words or owner.toolTip)


def show_tip(theme: Theme, owner: QWidget, text: str, event: QHelpEvent, about: QRect) -> None:
    """Show ``text`` for the part of ``owner`` that was asked about, while the mouse stays there; nothing for ''."""
    follower = _follower(owner) or _Follower(theme, owner, str)
    follower.show_tip(text, event.globalPos(), about)
