"""Rows as they were painted, for the many times that a row is painted again as it is: a window that is resized."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from player.ui.theme import Theme
from player.ui.widgets.list_view import ListView

# Rather more than there are in view: a row of episodes takes 120 KB, on a fine screen four times that.
_KEPT = 32
Draw = Callable[[QPainter, QRect], None]


class KeptRows:
    """Draws rows of one list, or copies what it drew before.

    A row is drawn as ever the first time that it looks so, and where but a part of it is to be painted, as in a list
    that is scrolled: most are not seen again as they were. Pictures have the ground of the list below them, since
    letters are smoothed for the ground that they stand on.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures: OrderedDict[Hashable, QPixmap | None] = OrderedDict()
        for signal in (theme.changed, theme.accent_changed, theme.resized):
            signal.connect(self.forget)

    def forget(self) -> None:
        """All is drawn in another way from here on."""
        self._pictures.clear()

    def paint(
        self, painter: QPainter, rect: QRect, ground: QColor, look: Hashable | None, draw: Draw, *, whole: bool = True
    ) -> None:
        """Have ``draw`` paint into ``rect``, now or some time before; ``whole`` where all of it is to be painted.

        ``look`` is all that it depends on besides the size, the ground and the theme; None where it is to be drawn.
        """
        dpr = painter.device().devicePixelRatioF()
        if look is None or dpr != int(dpr):  # between two pixels of the screen a picture would be blurred
            draw(painter, rect)
            return
        key = (look, rect.width(), rect.height(), dpr, ground.rgba())
        picture = self._pictures.get(key)
        if picture is None and not whole:
            draw(painter, rect)
            return
        if picture is None:
            if key in self._pictures:
                picture = _picture(rect, dpr, ground, draw)
            else:
                draw(painter, rect)
            self._pictures[key] = picture
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        if picture is not None:
            painter.drawPixmap(rect.topLeft(), picture)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, look: Hashable | None, draw: Callable[[QPainter], None]
    ) -> None:
        """The same of a row of a list, which ``draw`` paints into ``option.rect``.

        ``look`` is all that it depends on besides what ``option`` says of it; None where it is to be drawn.
        """
        rect, view, state, flags = QRect(option.rect), option.widget, option.state, QStyle.StateFlag

        def draw_at(onto: QPainter, place: QRect) -> None:
            option.rect = place
            onto.save()
            draw(onto)
            onto.restore()
            option.rect = rect

        # Under the mouse, which moves on, and over what is not of one colour, no picture is of use.
        if look is None or state & flags.State_MouseOver or not (isinstance(view, ListView) and view.ground_is_plain):
            draw_at(painter, rect)
            return
        ring = bool(state & flags.State_HasFocus) and self._theme.keyboard.leads
        ground = view.viewport().palette().color(view.viewport().backgroundRole())
        whole_look = (look, bool(state & flags.State_Selected), ring, option.direction)
        self.paint(painter, rect, ground, whole_look, draw_at, whole=view.painted.contains(rect))


def _picture(rect: QRect, dpr: float, ground: QColor, draw: Draw) -> QPixmap:
    picture = QPixmap(rect.size() * dpr)
    picture.setDevicePixelRatio(dpr)
    picture.fill(ground)
    painter = QPainter(picture)
    draw(painter, QRect(0, 0, rect.width(), rect.height()))
    painter.end()
    return picture
