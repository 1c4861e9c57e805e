"""A message inside a page: something failed, or is worth knowing, with one thing to do about it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import fill_rounded
from player.ui.widgets.announce import announce
from player.ui.widgets.buttons import IconButton, LinkButton
from player.ui.widgets.empty_state import IconView
from player.ui.widgets.labels import Label
from player.ui.widgets.scroll import set_margins


class BannerKind(StrEnum):
    """What a banner tells."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


_LOOKS = {
    BannerKind.INFO: ("info", Role.ACCENT, Role.SELECTION),
    BannerKind.SUCCESS: ("check", Role.SUCCESS, Role.SUCCESS_BG),
    BannerKind.WARNING: ("warning", Role.WARNING, Role.WARNING_BG),
    BannerKind.ERROR: ("error", Role.ERROR, Role.ERROR_BG),
}


class Banner(QFrame):
    """``action_triggered`` when its action is pressed, ``dismissed`` when it is closed (it hides itself then).

    ``flush``: it reaches from edge to edge of where it stands, so it has no round corners.
    """

    action_triggered = Signal()
    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: BannerKind = BannerKind.INFO,
        text: str = "",
        action: str = "",
        *,
        dismissable: bool = False,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kind = kind
        self._flush = flush
        self._icon = IconView(theme, "")
        self._text = Label(theme, text, FontRole.BODY, wrap=True, selectable=True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # Lost otherwise, and with it the lines that the words take where there is less room.
        policy.setHeightForWidth(True)
        self._text.setSizePolicy(policy)
        self._action = LinkButton(theme, action)
        self._close = IconButton(theme, "close", self.tr("Dismiss"), size=24, icon_size=Size.ICON_S)
        row = QHBoxLayout(self)
        # From edge to edge its parts stand in line with what lists have at theirs.
        leading, trailing = (Space.L, 10) if flush else (Space.M, Space.S)
        set_margins(row, self, theme.px(leading), theme.px(Space.S), theme.px(trailing), theme.px(Space.S))
        row.setSpacing(theme.px(Space.S))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action.clicked.connect(self.action_triggered)
        self._close.clicked.connect(self._dismiss)
        self.set_content(kind, text, action)
        self._close.setVisible(dismissable)
        theme.changed.connect(self.update)

    def set_content(self, kind: BannerKind, text: str, action: str = "") -> None:
        """What is told; ``action`` '' for nothing to do."""
        self._kind = kind
        name, role, _ = _LOOKS[kind]
        self._icon.set_icon(name, role)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.update()
        if self.isVisible():
            announce(self, text, assertive=kind is BannerKind.ERROR)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.theme.color(_LOOKS[self._kind][2])
        fill_rounded(painter, QRectF(self.rect()), 0 if self._flush else self.theme.px(Radius.M), ground)
