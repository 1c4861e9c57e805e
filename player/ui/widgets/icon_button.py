"""A button that is an icon alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from player.ui.theme import Radius, Role, Size, Theme
from player.ui.theme.paint import fill_rounded, focus_ring, stroke_rounded
from player.ui.widgets.button_base import Button


class IconButton(Button):
    """An icon alone. ``name`` is what it is called by assistive tools and, with its shortcut, by the tooltip.

    ``outlined`` is a circle of its own, ``boxed`` goes with the plain buttons beside it.
    """

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        name: str,
        *,
        size: float = Size.ICON_BUTTON,
        icon_size: float = Size.ICON,
        outlined: bool = False,
        boxed: bool = False,
        role: Role = Role.TEXT_MUTED,
        parent: QWidget | None = None,
    ) -> None:
        self._size, self._icon_size = size, icon_size
        self._outlined, self._boxed, self._role = outlined, boxed, role
        super().__init__(theme, "", icon_name, parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """What the button does now."""
        self.setAccessibleName(name)
        keys = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{name} ({keys})" if keys else name)

    def set_shortcut(self, keys: QKeySequence | str) -> None:
        """A key for it, named in the tooltip."""
        self.setShortcut(QKeySequence(keys))
        self.set_name(self.accessibleName())

    def _restyle(self) -> None:
        super()._restyle()
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def ink(self) -> Role:
        if not self.isEnabled():
            return Role.TEXT_DISABLED
        if self.isCheckable() and self.isChecked():
            return Role.ACCENT
        return Role.TEXT if self._boxed or self.underMouse() or self.isDown() else self._role

    def _corner(self) -> float:
        return self.height() / 2 if self._outlined else self.theme.px(Radius.M)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        radius = self._corner()
        fill = self.fill()
        if self._boxed:
            fill_rounded(painter, rect, radius, self.theme.color(Role.CARD))
        if fill is not None:
            fill_rounded(painter, rect, radius, fill)
        if self._outlined or self._boxed:
            stroke_rounded(painter, rect, radius, self.theme.color(Role.LINE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        self.paint_ground(painter, rect)
        self.paint_icon(painter, self.ink())
        if self.theme.keyboard.shows(self):
            focus_ring(painter, self.theme, rect, self._corner())

    def paint_icon(self, painter: QPainter, role: Role) -> None:
        """Draw the icon in the middle."""
        if not self._icon_name:
            return
        rtl = self.isRightToLeft()
        pixmap = self.theme.pixmap(self._icon_name, role, self._icon_size, self.devicePixelRatioF(), mirrored=rtl)
        side = self.theme.px(self._icon_size)
        painter.drawPixmap(QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side), pixmap)
