"""The buttons that go back and forward a little: an arrow around the number of seconds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from player.ui.theme import FontRole, Role, Size, Theme
from player.ui.widgets.icon_button import IconButton

# The middle of the arrow's circle in the icons' grid of 24, and how large digits may be in it.
_MIDDLE = 12.75 / 24
_DIGITS = {1: 10.5, 2: 8.5, 3: 6.6}


class SkipButton(IconButton):
    """``set_seconds`` says how far; the icon's number, the name and the tooltip follow."""

    def __init__(
        self,
        theme: Theme,
        *,
        forward: bool,
        seconds: int,
        size: float = Size.ICON_BUTTON,
        parent: QWidget | None = None,
    ) -> None:
        self._forward = forward
        self._seconds = seconds
        super().__init__(theme, "forward" if forward else "back", "", size=size, icon_size=24, parent=parent)
        self.setObjectName("forwardButton" if forward else "backButton")
        self.set_seconds(seconds)

    @property
    def seconds(self) -> int:
        """How far it goes."""
        return self._seconds

    def set_seconds(self, seconds: int) -> None:
        """Go this far."""
        self._seconds = seconds
        name = self.tr("Forward {n} seconds") if self._forward else self.tr("Back {n} seconds")
        self.set_name(name.format(n=seconds))
        self.update()

    def paint_icon(self, painter: QPainter, role: Role) -> None:
        super().paint_icon(painter, role)
        side = self.theme.px(24)
        digits = str(self._seconds)
        high = side * _DIGITS.get(len(digits), 6.0) / 24
        painter.setFont(self.theme.fitted_font(FontRole.CAPTION_STRONG, high))
        painter.setPen(self.theme.color(role))
        top = (self.height() - side) // 2
        area = QRectF(0, top + side * (_MIDDLE - 0.5), self.width(), side)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), digits)
