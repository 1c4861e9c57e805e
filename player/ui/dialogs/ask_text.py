"""A dialog that asks for one short text, such as a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from player.ui.dialogs.framed import FramedDialog
from player.ui.theme import FontRole, Role, Theme
from player.ui.widgets.fields import TextField
from player.ui.widgets.labels import Label

MAX_LENGTH = 200
_NARROW, _WIDE = 380, 460


class AskTextDialog(FramedDialog):
    """``text`` is what was typed, without blanks around it; it cannot be accepted while that is empty."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        field_name: str,
        accept: str,
        text: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "askTextDialog", title, accept, parent)
        self.field = TextField(theme, field_name, field_name if hint else "")
        self.field.setMaxLength(MAX_LENGTH)
        self.field.setText(text)
        self.field.selectAll()
        self.field.textChanged.connect(self._on_text)
        self.accept_button.clicked.connect(self.accept)
        said = [Label(theme, hint, FontRole.BODY, Role.TEXT_MUTED, wrap=True)] if hint else []
        self.frame(title, [*said, self.field], width=_WIDE if hint else _NARROW)
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
    hint: str = "",
) -> AskTextDialog:
    """Open the dialog, with a ``hint`` above the field, and call ``done`` with the text once it is accepted."""
    dialog = AskTextDialog(theme, title, field_name, accept, text, hint, parent)
    dialog.accepted.connect(lambda: done(dialog.text))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
