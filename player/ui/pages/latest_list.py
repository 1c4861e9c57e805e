"""The latest episodes of a show on its page, each to be played or opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.domain.models import EpisodeId
from player.ui.pages.show_content import LatestEpisode
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import IconButton, LinkButton
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.labels import Label
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.scroll import Line
from player.ui.widgets.section import clear_layout


class _Title(LinkLabel):
    """Looks like a title, and like a link under the mouse: a list of nothing but links would be loud."""

    def __init__(self, theme: Theme, color: Role) -> None:
        self._hovered = False
        super().__init__(theme, FontRole.BODY_MEDIUM, color)
        self.linkHovered.connect(self._on_hover)

    def link_role(self) -> Role:
        return Role.ACCENT if self._hovered else self._color_role

    def _on_hover(self, address: str) -> None:
        if bool(address) is not self._hovered:
            self._hovered = bool(address)
            self.restyle()


class LatestList(QWidget):
    """``play_requested(EpisodeId)``, ``episode_requested(EpisodeId)``, and ``all_requested`` for those before them."""

    play_requested = Signal(object)
    episode_requested = Signal(object)
    all_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shown: tuple[tuple[LatestEpisode, ...], int] | None = None
        self._buttons: dict[EpisodeId, tuple[IconButton, str]] = {}
        self._playing: EpisodeId | None = None
        self.setObjectName("latestList")
        self.setAccessibleName(self.tr("Latest episodes"))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def set_episodes(self, episodes: Sequence[LatestEpisode], count: int = 0) -> None:
        """List these, the latest first, of ``count`` that there are."""
        if (tuple(episodes), count) == self._shown:
            return
        self._shown = tuple(episodes), count
        clear_layout(self._rows)
        self._buttons.clear()
        if not episodes:
            headline, text = self.tr("No episodes yet"), self.tr("Refresh asks the feed what there is.")
            self._rows.addWidget(EmptyState(self.theme, "show", headline, text))
        for episode in episodes:
            self._rows.addWidget(self._row(episode))
            self._rows.addWidget(Line(self.theme))
        if count > len(episodes):
            text = self.tr("All {count} episodes").format(count=QLocale().toString(count))
            link = LinkButton(self.theme, text)
            link.setObjectName("allEpisodesButton")
            link.clicked.connect(self.all_requested)
            self._rows.addSpacing(self.theme.px(Space.S))
            self._rows.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def set_playing(self, episode_id: EpisodeId | None) -> None:
        """Which of all episodes plays now; None for none."""
        before, self._playing = self._playing, episode_id
        if before != episode_id:
            self._mark(before)
            self._mark(episode_id)

    def _mark(self, episode_id: EpisodeId | None) -> None:
        if episode_id not in self._buttons:
            return
        button, title = self._buttons[episode_id]
        running = episode_id == self._playing
        button.set_icon("pause" if running else "play")
        button.set_name((self.tr("Pause {title}") if running else self.tr("Play {title}")).format(title=title))

    def _row(self, episode: LatestEpisode) -> QWidget:
        theme, px = self.theme, self.theme.px
        row = QWidget()
        play = IconButton(theme, "play", self.tr("Play {title}").format(title=episode.title), outlined=True)
        self._buttons[episode.id] = play, episode.title
        self._mark(episode.id)
        play.clicked.connect(lambda: self.play_requested.emit(episode.id))
        title = _Title(theme, Role.TEXT_MUTED if episode.played else Role.TEXT)
        title.set_parts([(episode.title, "episode:")])
        title.link_activated.connect(lambda _address: self.episode_requested.emit(episode.id))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(title)
        words.addWidget(Label(theme, episode.meta, FontRole.SMALL, Role.TEXT_MUTED, wrap=True))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, px(Space.S), 0, px(Space.S))
        layout.setSpacing(px(Space.M))
        layout.addWidget(play, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        return row
