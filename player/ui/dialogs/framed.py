"""The frame that dialogs share: a title, what is asked, and Cancel beside the button that does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from player.ui.dialogs.fitted import FittedDialog
from player.ui.theme import FontRole, Space, Theme
from player.ui.widgets.buttons import PlainButton, PrimaryButton
from player.ui.widgets.labels import Label


class FramedDialog(FittedDialog):
    """``frame`` lays it out; ``accept_button`` and ``cancel_button`` stand below, Return pressing the first."""

    def __init__(self, theme: Theme, name: str, title: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.cancel_button = PlainButton(theme, QCoreApplication.translate("FramedDialog", "Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button = PrimaryButton(theme, accept)
        self.accept_button.setDefault(True)

    def frame(
        self, heading: str, body: Sequence[QWidget | QLayout], *, width: int, beside: QWidget | None = None
    ) -> None:
        """Lay out ``body`` under the heading, at least ``width`` of the design wide, ``beside`` before the buttons."""
        px = self.theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(Space.S))
        if beside is not None:
            buttons.addWidget(beside)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        edge = px(Space.XL)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(px(Space.M))
        layout.addWidget(Label(self.theme, heading, FontRole.TITLE, wrap=True))
        for part in body:
            layout.addWidget(part) if isinstance(part, QWidget) else layout.addLayout(part)
        layout.addSpacing(px(Space.S))
        layout.addLayout(buttons)
        self.setMinimumWidth(px(width))
