"""The dialog in which a person writes the note of a bookmark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from player.ui.dialogs.framed import FramedDialog
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.labels import Label
from player.ui.widgets.outline import OutlineBox
from player.ui.widgets.text_menu import open_text_menu

MAX_LENGTH = 10_000


class NoteField(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, since a note has no columns."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("noteField")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(FontRole.BODY))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.color(Role.TEXT_FAINT))
        self.setPalette(palette)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_text_menu(self.theme, self, self.createStandardContextMenu(), event.globalPos())


class NoteDialog(FramedDialog):
    """``text`` is what was written; Ctrl+Return keeps it. ``where`` says which moment it is about."""

    def __init__(self, theme: Theme, where: str, note: str, parent: QWidget | None = None) -> None:
        title = self.tr("Note")
        super().__init__(theme, "noteDialog", title, self.tr("Save"), parent)
        self.field = NoteField(theme, title)
        self.field.setPlaceholderText(self.tr("What is worth remembering here?"))
        self.field.setPlainText(note)
        self.field.selectAll()
        self.accept_button.clicked.connect(self.accept)
        moment = Label(theme, where, FontRole.BODY, Role.TEXT_MUTED, wrap=True)
        self.frame(title, [moment, OutlineBox(theme, self.field, inset=Space.S)], width=460)
        self.field.setFocus()

    @property
    def text(self) -> str:
        return self.field.toPlainText().strip()[:MAX_LENGTH]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)
