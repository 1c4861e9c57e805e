"""The dialog in which a person writes the note of a bookmark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import PlainButton, PrimaryButton
from player.ui.widgets.labels import Label
from player.ui.widgets.outline import OutlineBox

MAX_LENGTH = 10_000


class NoteField(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, since a note has no columns."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName("noteField")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(FontRole.BODY))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.color(Role.TEXT_FAINT))
        self.setPalette(palette)


class NoteDialog(QDialog):
    """``text`` is what was written; Ctrl+Return keeps it. ``where`` says which moment it is about."""

    def __init__(self, theme: Theme, where: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("noteDialog")
        self.setWindowTitle(self.tr("Note"))
        self.field = NoteField(theme, self.tr("Note"))
        self.field.setPlaceholderText(self.tr("What is worth remembering here?"))
        self.field.setPlainText(note)
        self.field.selectAll()
        cancel = PlainButton(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.accept_button = PrimaryButton(theme, self.tr("Save"))
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
        layout.addWidget(Label(theme, self.tr("Note"), FontRole.TITLE))
        layout.addWidget(Label(theme, where, FontRole.BODY, Role.TEXT_MUTED, wrap=True))
        layout.addWidget(OutlineBox(theme, self.field, inset=Space.S), 1)
        layout.addLayout(buttons)
        self.resize(px(460), px(300))
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
