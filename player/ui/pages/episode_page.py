"""The page of an episode: header, tabs, and the sections under them, scrolling as one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDeadlineTimer, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.domain.events import DownloadProgress
from player.domain.models import Episode
from player.domain.playback import NowPlaying
from player.domain.transcribing import Making
from player.ui.pages.episode_content import EpisodeContent
from player.ui.pages.episode_header import EpisodeHeader
from player.ui.pages.episode_parts import TABS, EpisodeParts
from player.ui.pages.finding import Finding
from player.ui.theme import Space, Theme
from player.ui.translate import translate_error
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.focus_edge import FocusEdge
from player.ui.widgets.page_head import lay_page
from player.ui.widgets.scroll import PageScroll, settle_layout
from player.ui.widgets.tab_bar import TabBar

# Below this there is no room for chapters beside the words.
_WIDE = 700

# For a transcript that is still to be laid out; later nobody remembers having asked.
_BRING_MS = 5000


class EpisodePage(PageScroll):
    """Shows an EpisodeContent and asks by signals; it decides nothing.

    ``parts`` are the sections under the tabs and ``header`` stands above: who fills the page joins their signals.
    ``seek_requested(float)`` asks for a time of the episode shown, whether it plays or not.
    """

    play_requested = Signal()
    download_requested = Signal()
    queue_requested = Signal()
    share_requested = Signal()
    played_requested = Signal(bool)
    seek_requested = Signal(float)
    link_activated = Signal(str)
    tab_changed = Signal()

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._content: EpisodeContent | None = None
        self._making: Making | None = None
        self._now: NowPlaying | None = None
        self.setObjectName("episodePage")
        self.setAccessibleName(self.tr("Episode"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = EpisodeHeader(theme, artwork)
        self.parts = EpisodeParts(theme, artwork)
        self._tabs = TabBar(theme)
        self._build()
        self._edge = FocusEdge(theme, self)
        # Until when the line that is heard is brought into view, whatever else is read.
        self._bring_line = QDeadlineTimer()
        self.finding = Finding(
            theme,
            self,
            self.parts.findable,
            self.parts.steps,
            part_now=lambda: self.tab,
            open_part=self.open_tab,
            selected=self.parts.selected_text,
        )
        self.find = self.finding.find
        self._join()
        theme.resized.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        body = QWidget()
        self._outer = QVBoxLayout(body)
        words = (
            self.tr("Notes"),
            self.tr("Transcript"),
            self.tr("Chapters"),
            self.tr("Questions"),
            self.tr("Related shows"),
        )
        for name, word in zip(TABS, words, strict=True):
            self._tabs.add_tab(word, name)
        self._tabs.currentChanged.connect(self._open_tab)
        self._tabs.currentChanged.connect(self.tab_changed)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self.parts.main, 1)
        self._columns.addWidget(self.parts.side)
        self._columns.addStretch(0)
        self._outer.addWidget(self.header)
        self._outer.addWidget(self._tabs)
        self._outer.addLayout(self._columns, 1)
        self.setWidget(body)
        self.parts.side.stick_to(self)

    def _join(self) -> None:
        header, parts = self.header, self.parts
        header.play_requested.connect(self.play_requested)
        header.download_requested.connect(self.download_requested)
        header.queue_requested.connect(self.queue_requested)
        header.share_requested.connect(self.share_requested)
        header.played_requested.connect(self.played_requested)
        header.link_activated.connect(self.link_activated)
        parts.link_activated.connect(self.link_activated)
        parts.seek_requested.connect(self.seek_requested)
        parts.transcript.view.segment_moved.connect(self._follow)
        parts.transcript.find_requested.connect(self.open_find)
        for view in (parts.notes.view, parts.transcript.view):
            view.laid_out.connect(self.finding.look_again_soon)

    def _restyle(self) -> None:
        px = self.theme.px
        self._lay_margins()
        self._outer.setSpacing(px(Space.L))
        self._columns.setSpacing(px(Space.COLUMNS))

    # --- what it shows ----------------------------------------------------------------------------------------------

    @property
    def episode(self) -> Episode | None:
        return self._content.page.episode if self._content else None

    @property
    def content(self) -> EpisodeContent | None:
        return self._content

    def show_content(self, content: EpisodeContent, making: Making | None = None) -> None:
        """Show a page; the same episode again keeps tab and place. ``making`` as in TranscriptSection.show_state."""
        before, self._content = self._content, content
        same = before is not None and before.page.episode.id == content.page.episode.id
        self.setAccessibleName(content.page.episode.title)
        self.header.show_content(content)
        self.parts.show_content(content)
        self.show_making(making)
        if not same:
            self.parts.set_position(None)
            self._tabs.setCurrentIndex(0)
            self.verticalScrollBar().setValue(0)
        self._open_tab(self._tabs.currentIndex())
        self.finding.search_again() if same else self.finding.turn()
        if self._now is not None:
            self.show_now(self._now)

    def show_making(self, making: Making | None) -> None:
        """How far a transcript made here is; None where none can be made."""
        if self._content is not None:
            page = self._content.page
            self.parts.transcript.show_state(
                page.transcript_state, translate_error(page.transcript_error or ""), making
            )

    def _open_tab(self, tab: int) -> None:
        self.parts.open(TABS[tab])
        self._lay_sides()

    def _lay_margins(self) -> None:
        self.header.set_room(lay_page(self._outer, self, self.theme, self.viewport().width()))

    def _lay_sides(self) -> None:
        wide = self.viewport().width() >= self.theme.px(_WIDE)
        self.parts.set_side_visible(wide and self.tab in ("notes", "transcript"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_margins()
        self._lay_sides()
        super().resizeEvent(event)
        for part in (self.header.buttons, self.parts.notes.view, self.parts.transcript.view):
            if part.isVisible():
                settle_layout(self, part)

    @property
    def tab(self) -> str:
        """The name of the tab that is open."""
        return TABS[self._tabs.currentIndex()]

    def open_tab(self, name: str) -> None:
        """Open the tab ``notes``, ``transcript``, ``chapters``, ``questions`` or ``related``."""
        self._tabs.setCurrentIndex(TABS.index(name))

    # --- playing ----------------------------------------------------------------------------------------------------

    def show_now(self, now: NowPlaying) -> None:
        """Take over what plays: the play button says pause where it is this episode."""
        self._now = now
        episode = self.episode
        if episode is None:
            return
        here = now.episode_id == episode.id
        self.header.set_playing(here and now.status.is_running, now.status.position_s if here else None)
        if not here:
            self.set_position(None)

    def show_download(self, event: DownloadProgress) -> None:
        """Move the download button without asking the library."""
        episode = self.episode
        if episode is not None and episode.id == event.episode_id:
            self.header.show_download(
                replace(
                    episode,
                    download=event.state,
                    bytes_done=event.bytes_done,
                    bytes_total=event.bytes_total,
                    download_error=event.error.sentence() if event.error else None,
                ),
                event.waits,
            )

    def set_position(self, position_s: float | None) -> None:
        """Where the listener is in this episode, for reading along; None where it does not play."""
        self.parts.set_position(position_s)

    def read_along(self) -> None:
        """Open the transcript at what is heard, as soon as it is there."""
        self._bring_line = QDeadlineTimer(_BRING_MS)
        self.open_tab("transcript")
        # What has just come into sight has its place only then.
        QTimer.singleShot(0, self, self.parts.transcript.view.tell_place)

    def _follow(self, rect: QRectF) -> None:
        """Keep the line that is heard in view, unless the person is reading elsewhere or looks for words."""
        view = self.parts.transcript.view
        if not view.isVisible():
            return
        if not self._bring_line.hasExpired():
            self._bring_line = QDeadlineTimer()
        elif view.hasFocus() or view.underMouse() or self.find.words:
            return
        self.finding.bring(view.mapTo(self.widget(), QPoint(0, round(rect.top()))).y(), 0.4)

    # --- finding words ----------------------------------------------------------------------------------------------

    def open_find(self) -> None:
        """Open the bar to find words in this page; what is selected is looked for."""
        self.finding.open()

    def find_words(self, words: str, tab: str) -> None:
        """Open the bar with ``words``, and show their first place in the part ``tab``."""
        self.finding.find_words(words, tab)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.key()
        if key == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
