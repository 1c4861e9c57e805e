"""The notes of an episode: a word where there are none, and one where their pictures are held back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.discovery.note_pieces import NotePieces
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import LinkButton
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.labels import Label
from player.ui.widgets.steps import Steps


class NotesSection(QWidget):
    """``images_requested`` when the person wants the pictures of notes to be shown from now on."""

    images_requested = Signal()

    def __init__(
        self, theme: Theme, artwork: ArtworkStore, steps: Steps | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._pieces: NotePieces | None = None
        self._images = True
        self.view = HtmlView(theme, artwork, steps=steps)
        self.view.setObjectName("notesView")
        self._none = Label(theme, self.tr("The publisher wrote no notes."), FontRole.READING, Role.TEXT_MUTED)
        self._held = QWidget()
        row = QHBoxLayout(self._held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.S))
        row.addWidget(Label(theme, self.tr("Pictures are not loaded."), FontRole.BODY, Role.TEXT_MUTED))
        show = LinkButton(theme, self.tr("Show pictures"))
        show.setObjectName("showImagesButton")
        show.clicked.connect(self.images_requested)
        row.addWidget(show)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.setSpacing(theme.px(Space.M))
        for widget in (self._held, self.view, self._none):
            layout.addWidget(widget)

    def set_notes(self, pieces: NotePieces) -> None:
        """Show these; the same again change nothing."""
        if pieces != self._pieces:
            self._pieces = pieces
            self.view.set_pieces(pieces)
        self._show_parts()

    def set_images_shown(self, shown: bool) -> None:
        """Whether pictures may be loaded."""
        self._images = shown
        self.view.set_images_shown(shown)
        self._show_parts()

    def _show_parts(self) -> None:
        pieces = self._pieces or NotePieces()
        self.view.setVisible(bool(pieces))
        self._none.setVisible(not pieces)
        self._held.setVisible(not self._images and pieces.have_pictures)
