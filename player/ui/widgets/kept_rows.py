"""Rows as they were painted, for the many times that a row is painted again as it is: a window that is resized."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from player.ui.theme import Theme
from player.ui.widgets.list_view import ListView

# Rather more than there are in view: a row of episodes takes 120 KB, on a fine screen four times that.
_KEPT = 32
# Pictures are made one at a time, once nothing new was painted for a while.
_REST_MS, _EACH_MS = 700, 20
Draw = Callable[[QPainter, QRect], None]
_FLAGS = QStyle.StateFlag
_HOVERED, _SELECTED, _FOCUSED = (
    flag.value for flag in (_FLAGS.State_MouseOver, _FLAGS.State_Selected, _FLAGS.State_HasFocus)
)


class _Kept:
    """A row that was painted: ``picture`` is None after the first time, ``asked`` counts up with each time of any."""

    __slots__ = ("asked", "picture")

    def __init__(self) -> None:
        self.picture: QPixmap | None = None
        self.asked = 0


class KeptRows:
    """Draws rows of one list, or copies what it drew before.

    A row is drawn as ever the first time that it looks so, and where but a part of it is to be painted, as in a list
    that is scrolled: most are not seen again as they were. Pictures have the ground of the list below them, since
    letters are smoothed for the ground that they stand on.

    While the window rests, what was drawn in a widget is painted there once more, row by row, and is a picture from
    then on: all of them at once take as long as the rest of the window, and would do so where it begins to be resized.
    Their turns end with ``owner``; without one rows become pictures as they are painted alone.
    """

    def __init__(self, theme: Theme, owner: QObject | None = None) -> None:
        self._theme = theme
        self._pictures: dict[Hashable, _Kept] = {}
        self._asked = 0
        # Where each stands that is drawn and no picture yet: only the last that was drawn there.
        self._to_come: dict[tuple[int, int, int], tuple[QWidget, QRect, _Kept]] = {}
        self._turns = QTimer(owner) if owner is not None else None
        if self._turns is not None:
            self._turns.timeout.connect(self._paint_next)
        for signal in (theme.changed, theme.accent_changed, theme.resized):
            signal.connect(self.forget)

    def forget(self) -> None:
        """All is drawn in another way from here on."""
        self._pictures.clear()
        self._to_come.clear()

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        ground: QColor,
        look: Hashable | None,
        draw: Draw,
        *,
        whole: bool = True,
        widget: QWidget | None = None,
    ) -> None:
        """Have ``draw`` paint into ``rect``, now or some time before; ``whole`` where all of it is to be painted.

        ``look`` is all that it depends on besides the size, the ground and the theme; None where it is to be drawn.
        ``widget`` is what is painted on, where it is one that stays.
        """
        dpr = painter.device().devicePixelRatioF()
        if look is None or dpr != int(dpr):  # between two pixels of the screen a picture would be blurred
            draw(painter, rect)
            return
        key = (look, rect.width(), rect.height(), dpr, ground.rgba())
        # Looked up once: of all that a copied row takes, most is to find it.
        kept = self._pictures.get(key)
        if kept is None or (kept.picture is None and not whole):
            draw(painter, rect)
            if kept is not None or not whole:
                return
            if len(self._pictures) >= _KEPT:
                del self._pictures[min(self._pictures, key=lambda one: self._pictures[one].asked)]
            kept = self._pictures[key] = _Kept()
            if widget is not None and self._turns is not None:
                self._to_come[id(widget), rect.x(), rect.y()] = (widget, QRect(rect), kept)
                self._turns.start(_REST_MS)
        else:
            if kept.picture is None:
                kept.picture = _picture(rect, dpr, ground, draw)
            painter.drawPixmap(rect.topLeft(), kept.picture)
        self._asked += 1
        kept.asked = self._asked

    def _paint_next(self) -> None:
        while self._to_come:
            widget, rect, kept = self._to_come.pop(next(iter(self._to_come)))
            if kept.picture is None and isValid(widget) and widget.isVisible():
                widget.update(rect)
                break
        if self._turns is not None:
            self._turns.start(_EACH_MS) if self._to_come else self._turns.stop()

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, look: Hashable | None, draw: Callable[[QPainter], None]
    ) -> None:
        """The same of a row of a list, which ``draw`` paints into ``option.rect``.

        ``look`` is all that it depends on besides what ``option`` says of it; None where it is to be drawn.
        """
        rect, view, state = QRect(option.rect), option.widget, option.state.value

        def draw_at(onto: QPainter, place: QRect) -> None:
            option.rect = place
            onto.save()
            draw(onto)
            onto.restore()
            option.rect = rect

        # Under the mouse, which moves on, and over what is not of one colour, no picture is of use.
        if look is None or state & _HOVERED or not (isinstance(view, ListView) and view.ground_is_plain):
            draw_at(painter, rect)
            return
        ring = bool(state & _FOCUSED) and self._theme.keyboard.leads
        whole_look = (look, state & _SELECTED, ring, option.direction is Qt.LayoutDirection.RightToLeft)
        whole, widget = view.painted.contains(rect), view.viewport()
        self.paint(painter, rect, view.ground, whole_look, draw_at, whole=whole, widget=widget)


def _picture(rect: QRect, dpr: float, ground: QColor, draw: Draw) -> QPixmap:
    picture = QPixmap(rect.size() * dpr)
    picture.setDevicePixelRatio(dpr)
    picture.fill(ground)
    painter = QPainter(picture)
    draw(painter, QRect(0, 0, rect.width(), rect.height()))
    painter.end()
    return picture
