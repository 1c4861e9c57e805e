"""Shows that go with this one: those it recommends itself, each with Subscribe; the place for those found later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.domain.models import RemoteShow, ShowId
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.artwork import ArtworkView
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.labels import ElidedLabel, Label
from player.ui.widgets.section import clear_layout


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A show as it is recommended: ``known`` is the show's id where it is subscribed already."""

    show: RemoteShow
    title: str
    address: str
    image_url: str | None = None
    known: ShowId | None = None


class RecommendedView(QWidget):
    """``subscribe_requested(str)`` with a feed's address, ``show_requested(ShowId)`` for one that is here already."""

    subscribe_requested = Signal(str)
    show_requested = Signal(object)

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._artwork = artwork
        self._shown: tuple[Recommendation, ...] | None = None
        self.setObjectName("relatedView")
        self.setAccessibleName(self.tr("Related shows"))
        self._head = Label(theme, self.tr("Recommended by this show"), FontRole.BODY, Role.TEXT_MUTED)
        self._rows = QVBoxLayout()
        self._empty = EmptyState(
            theme,
            "show",
            self.tr("No related shows yet"),
            self.tr("Shows that this one recommends are listed here. It recommends none so far."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._head)
        layout.addLayout(self._rows)
        layout.addWidget(self._empty)
        self.set_recommendations(())

    def set_recommendations(self, shows: Sequence[Recommendation]) -> None:
        """List these, in the publisher's order."""
        if tuple(shows) == self._shown:
            return
        self._shown = tuple(shows)
        self._head.setVisible(bool(shows))
        self._empty.setVisible(not shows)
        clear_layout(self._rows)
        for show in shows:
            self._rows.addWidget(self._row(show))

    def _row(self, one: Recommendation) -> QWidget:
        theme, px = self.theme, self.theme.px
        row = QWidget()
        picture = ArtworkView(theme, self._artwork, size=44, radius=6)
        picture.set_artwork(one.image_url, one.title)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(ElidedLabel(theme, one.title, FontRole.BODY_STRONG))
        words.addWidget(ElidedLabel(theme, one.address, FontRole.SMALL, Role.TEXT_MUTED))
        words.addStretch(1)
        if one.known is not None:
            button = PlainButton(theme, self.tr("Open"))
            button.clicked.connect(lambda: self.show_requested.emit(one.known))
            button.setAccessibleName(self.tr("Open {title}").format(title=one.title))
        else:
            button = PlainButton(theme, self.tr("Subscribe"), "add")
            button.clicked.connect(lambda: self._subscribe(button, one))
            button.setAccessibleName(self.tr("Subscribe to {title}").format(title=one.title))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, px(Space.S), 0, px(Space.S))
        layout.setSpacing(px(Space.S))
        layout.addWidget(picture)
        # As far from the picture as in other lists; the button stays near, for a page with little room.
        layout.addSpacing(px(Space.M) - px(Space.S))
        layout.addLayout(words, 1)
        layout.addWidget(button)
        return row

    def _subscribe(self, button: PlainButton, one: Recommendation) -> None:
        button.setEnabled(False)
        button.setText(self.tr("Subscribing…"))
        self.subscribe_requested.emit(one.show.feed_url)

    def reset(self) -> None:
        """Offer again what could not be subscribed."""
        shown, self._shown = self._shown or (), None
        self.set_recommendations(shown)
