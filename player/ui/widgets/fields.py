"""Fields to type in: a plain one, and the search field with its icon and its hint of the key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, focus_ring, stroke_rounded
from player.ui.widgets import tips
from player.ui.widgets.announce import announce
from player.ui.widgets.buttons import IconButton
from player.ui.widgets.text_menu import open_text_menu


class TextField(QLineEdit):
    """A QLineEdit with a look of ours. ``name`` is for assistive tools; ``set_invalid`` marks a wrong value."""

    def __init__(self, theme: Theme, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._invalid = False
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._recolor()
        self._restyle()
        theme.changed.connect(self._recolor)
        theme.accent_changed.connect(self._recolor)
        theme.resized.connect(self._restyle)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        tips.follow(self.theme, self)

    def set_invalid(self, why: str = "") -> None:
        """Mark what is typed as wrong and say why; '' for all is well."""
        if why and why != self.accessibleDescription():
            announce(self, why)
        self._invalid = bool(why)
        self.setAccessibleDescription(why)
        self.setToolTip(why)
        self.update()

    def sizeHint(self) -> QSize:
        height = round(self.theme.metrics(FontRole.BODY).height()) + 2 * self.theme.px(Space.S)
        return QSize(self.theme.px(240), max(self.theme.px(Size.FIELD), height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.sizeHint().height())

    def _restyle(self) -> None:
        self.setFont(self.theme.font(FontRole.BODY))
        self._set_margins()
        self.updateGeometry()
        self.update()

    def _recolor(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self.theme.color(Role.TEXT))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self.theme.color(Role.TEXT_FAINT))
        palette.setColor(QPalette.ColorRole.Highlight, self.theme.color(Role.ACCENT))
        palette.setColor(QPalette.ColorRole.HighlightedText, self.theme.color(Role.ON_ACCENT))
        self.setPalette(palette)
        self.update()

    def _set_margins(self) -> None:
        self.setTextMargins(self.theme.px(10), 0, self.theme.px(10), 0)  # and two of Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self.theme.px(Radius.M)
        fill_rounded(painter, rect, radius, self.theme.color(Role.CARD))
        if self._invalid:
            stroke_rounded(painter, rect, radius, self.theme.color(Role.ERROR), 2 if self.hasFocus() else 1)
        elif self.hasFocus():
            focus_ring(painter, self.theme, rect, radius)
        else:
            stroke_rounded(painter, rect, radius, self.outline())
        painter.end()
        super().paintEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_text_menu(self.theme, self, self.createStandardContextMenu(), event.globalPos())

    def outline(self) -> object:
        """The colour of the outline while there is no focus."""
        return self.theme.color(Role.LINE_STRONG if self.isEnabled() else Role.LINE)


def _hint(shortcut: QKeySequence | str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")


class SearchField(TextField):
    """``searched(text)`` a moment after typing stops (at once for ''), ``moved(±1)`` on Up and Down,
    ``activated`` on Return, ``dismissed`` on Escape in an empty field (with text, Escape empties it)."""

    searched = Signal(str)
    moved = Signal(int)
    activated = Signal()
    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        *,
        shortcut: QKeySequence | str = "",
        delay_ms: int = 120,
        parent: QWidget | None = None,
    ) -> None:
        self._hint = _hint(shortcut)
        super().__init__(theme, placeholder, placeholder, parent)
        self.setObjectName("searchField")
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self._clear = IconButton(theme, "close", self.tr("Clear"), size=22, icon_size=14, parent=self)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape does the same from the keyboard
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text)
        self.returnPressed.connect(self.activated)

    def set_shortcut(self, shortcut: QKeySequence | str) -> None:
        """Show these keys while the field is empty, '' for none."""
        if (hint := _hint(shortcut)) == self._hint:
            return
        self._hint = hint
        self._set_margins()
        self.update()

    def _set_margins(self) -> None:
        px = self.theme.px
        start, end = px(30), px(28)
        if self._shows_hint():
            end = max(end, round(self._hint_width()) + px(10))
        rtl = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.setTextMargins(end if rtl else start, 0, start if rtl else end, 0)

    def _shows_hint(self) -> bool:
        return bool(self._hint) and not self.text() and not self.hasFocus()

    def _hint_width(self) -> float:
        return self.theme.metrics(FontRole.CAPTION).horizontalAdvance(self._hint) + self.theme.px(10)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._set_margins()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_margins()

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._set_margins()
        if text:
            self._timer.start()
        else:
            self._timer.stop()
            self.searched.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._set_margins()
            self._place_clear()

    def _place_clear(self) -> None:
        inset = (self.height() - self._clear.height()) // 2
        rtl = self.isRightToLeft()
        self._clear.move(inset if rtl else self.width() - self._clear.width() - inset, inset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key is Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key is Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def outline(self) -> object:
        return self.theme.color(Role.LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self.theme.px
        rtl = self.isRightToLeft()
        side = px(Size.ICON_S)
        role = Role.TEXT_MUTED if self.hasFocus() else Role.TEXT_FAINT
        pixmap = self.theme.pixmap("search", role, Size.ICON_S, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - px(10) - side if rtl else px(10), (self.height() - side) // 2, pixmap)
        if self._shows_hint():
            width, height = self._hint_width(), self.theme.metrics(FontRole.CAPTION).height() + px(3)
            left = px(8) if rtl else self.width() - px(8) - width
            cap = QRectF(round(left), round((self.height() - height) / 2), round(width), round(height))
            stroke_rounded(painter, cap, px(Space.XS), self.theme.color(Role.LINE))
            painter.setFont(self.theme.font(FontRole.CAPTION))
            painter.setPen(self.theme.color(Role.TEXT_FAINT))
            draw_text(painter, cap, self._hint, centered=True)
