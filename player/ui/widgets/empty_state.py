"""What a page shows when it has nothing to show: an icon, a headline, a sentence, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from player.ui.theme import FontRole, Role, Size, Space, Theme
from player.ui.widgets.buttons import Button, PlainButton, PrimaryButton
from player.ui.widgets.labels import Label


class IconView(QWidget):
    """An icon as a picture, with no meaning of its own."""

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        role: Role = Role.TEXT_MUTED,
        size: float = Size.ICON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._name, self._role, self._size = icon_name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.resized.connect(self._restyle)

    def set_icon(self, name: str, role: Role | None = None) -> None:
        """Another icon, in another colour if one is given."""
        self._name, self._role = name, role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def _restyle(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        if self._name:
            side = self.theme.px(self._size)
            rtl = self.isRightToLeft()
            pixmap = self.theme.pixmap(self._name, self._role, self._size, self.devicePixelRatioF(), mirrored=rtl)
            QPainter(self).drawPixmap(QRect(0, 0, side, side), pixmap)


class EmptyState(QWidget):
    """Centred in whatever room it is given. The first action added as primary is the one to take."""

    def __init__(
        self, theme: Theme, icon_name: str = "", headline: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon = IconView(theme, icon_name, Role.LINE_STRONG, Size.ICON_XL)
        self._headline = Label(theme, headline, FontRole.SUBTITLE, wrap=True)
        self._text = Label(theme, text, FontRole.BODY, Role.TEXT_MUTED, wrap=True)
        for label in (self._headline, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.px(Space.S))
        self._actions.addStretch()
        self._actions.addStretch()
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(Space.S))
        self._column.addStretch(2)
        self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(theme.px(Space.XS))
        self._column.addWidget(self._headline)
        self._column.addWidget(self._text)
        self._column.addSpacing(theme.px(Space.S))
        self._column.addLayout(self._actions)
        self._column.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._body, 8)
        outer.addStretch(1)
        self._restyle()
        self.set_content(icon_name, headline, text)
        theme.resized.connect(self._restyle)

    def set_content(self, icon_name: str, headline: str, text: str = "") -> None:
        """What is missing, and what can be done about it."""
        self._icon.set_icon(icon_name)
        self._icon.setVisible(bool(icon_name))
        self._headline.setText(headline)
        # No line of a single short word below the others.
        head, _, last = text.rpartition(" ")
        self._text.setText(f"{head}\u00a0{last}" if head else text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(headline)
        self.setAccessibleDescription(text)

    def add_action(self, label: str, callback: Callable[[], object], *, primary: bool = False) -> Button:
        """A button below the text; returns it."""
        button = PrimaryButton(self.theme, label) if primary else PlainButton(self.theme, label)
        button.clicked.connect(lambda: callback())
        self._actions.insertWidget(self._actions.count() - 1, button)
        # A layout shows what comes into it a turn later: Tab pressed together with the answer would pass it by.
        button.show()
        return button

    def clear_actions(self) -> None:
        """Take all buttons away."""
        while self._actions.count() > 2:
            item = self._actions.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _restyle(self) -> None:
        width = self.theme.px(Size.EMPTY_WIDTH)
        # The whole column is held, so that its middle is the middle of the room whatever its parts are as wide as.
        self._body.setMaximumWidth(width)
        self._body.setMinimumWidth(min(width, self.theme.px(200)))
