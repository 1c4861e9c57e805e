"""A dialog that asks for one short text, such as a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from player.ui.theme import FontRole, Space, Theme
from player.ui.widgets.buttons import PlainButton, PrimaryButton
from player.ui.widgets.fields import TextField
from player.ui.widgets.labels import Label

MAX_LENGTH = 200


class AskTextDialog(QDialog):
    """``text`` is what was typed, without blanks around it; it cannot be accepted while that is empty."""

    def __init__(
        self, theme: Theme, title: str, field_name: str, accept: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("askTextDialog")
        self.setWindowTitle(title)
        self.field = TextField(theme, field_name)
        self.field.setMaxLength(MAX_LENGTH)
        self.field.setText(text)
        self.field.selectAll()
        self.field.textChanged.connect(self._on_text)
        cancel = PlainButton(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.accept_button = PrimaryButton(theme, accept)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        px = theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(Space.S))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(Space.XL), px(Space.XL), px(Space.XL), px(Space.L))
        layout.setSpacing(px(Space.M))
        layout.addWidget(Label(theme, title, FontRole.TITLE))
        layout.addWidget(self.field)
        layout.addSpacing(px(Space.S))
        layout.addLayout(buttons)
        self.setMinimumWidth(px(380))
        self._on_text()

    @property
    def text(self) -> str:
        return " ".join(self.field.text().split())

    def _on_text(self) -> None:
        self.accept_button.setEnabled(bool(self.text))


def ask_text(
    theme: Theme,
    parent: QWidget,
    title: str,
    field_name: str,
    accept: str,
    done: Callable[[str], object],
    text: str = "",
) -> AskTextDialog:
    """Open the dialog and call ``done`` with the text once it is accepted."""
    dialog = AskTextDialog(theme, title, field_name, accept, text, parent)
    dialog.accepted.connect(lambda: done(dialog.text))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
