"""The page of an episode: header, tabs, notes, transcript, chapters and questions, scrolling as one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from player.domain.events import DownloadProgress
from player.domain.models import Episode, TranscriptState
from player.domain.playback import EngineState, NowPlaying
from player.ui.pages.chapter_list import ChapterList
from player.ui.pages.episode_content import EpisodeContent
from player.ui.pages.episode_header import EpisodeHeader
from player.ui.pages.faq_view import FaqView
from player.ui.pages.transcript_view import TIME_COLUMN, TranscriptView
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.theme.tokens import READING_CHARS
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.labels import Label
from player.ui.widgets.scroll import OverlayScrollBar
from player.ui.widgets.tab_bar import TabBar
from player.ui.widgets.times import clock_text

TABS = ("notes", "transcript", "chapters", "questions", "related")

# Below this there is no room for chapters beside the words.
_WIDE = 700


class EpisodePage(QScrollArea):
    """Shows an EpisodeContent and asks by signals; it decides nothing.

    ``seek_requested(float)`` asks for a time of the episode shown, whether it plays or not.
    """

    play_requested = Signal()
    download_requested = Signal()
    queue_requested = Signal()
    share_requested = Signal()
    played_requested = Signal(bool)
    seek_requested = Signal(float)
    link_activated = Signal(str)
    transcript_retry_requested = Signal()

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._content: EpisodeContent | None = None
        self._now: NowPlaying | None = None
        self._position: float | None = None
        self.setObjectName("episodePage")
        self.setAccessibleName(self.tr("Episode"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build(artwork)
        self._bar = OverlayScrollBar(theme, self)
        theme.changed.connect(self._restyle)
        self._restyle()

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self, artwork: ArtworkStore) -> None:
        theme = self.theme
        body = QWidget()
        self._outer = QVBoxLayout(body)
        self.header = EpisodeHeader(theme, artwork)
        self._tabs = TabBar(theme)
        self._names = (
            self.tr("Notes"),
            self.tr("Transcript"),
            self.tr("Chapters"),
            self.tr("Questions"),
            self.tr("Related shows"),
        )
        for name, word in zip(TABS, self._names, strict=True):
            self._tabs.add_tab(word, name)
        self._tabs.currentChanged.connect(self._open_tab)

        self.notes = HtmlView(theme, artwork)
        self.notes.setObjectName("notesView")
        self.notes.setAccessibleName(self.tr("Notes"))
        self._no_notes = Label(theme, self.tr("The publisher wrote no notes."), FontRole.READING, Role.TEXT_MUTED)
        self.transcript = TranscriptView(theme, clock_text)
        self._no_transcript = self._build_no_transcript()
        self.chapters = ChapterList(theme)
        self.chapters.setObjectName("chaptersView")
        self._no_chapters = Label(theme, self.tr("This episode has no chapters."), FontRole.READING, Role.TEXT_MUTED)
        self.side_chapters = ChapterList(theme)
        self.questions = FaqView(theme)
        self.questions.setObjectName("faqView")
        self.related = EmptyState(
            theme,
            "show",
            self.tr("No related shows yet"),
            self.tr("Shows that this one recommends will be listed here."),
        )
        self.related.setObjectName("relatedView")

        self._tab_pages: list[list[QWidget]] = [
            [self.notes, self._no_notes],
            [self.transcript, self._no_transcript],
            [self.chapters, self._no_chapters],
            [],
            [self.related],
        ]
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        for widgets in self._tab_pages:
            for widget in widgets:
                main.addWidget(widget)
        main.addWidget(self.questions)
        main.addStretch(1)
        side = QVBoxLayout()
        self._side_title = Label(theme, self.tr("Chapters"), FontRole.BODY_STRONG)
        side.addWidget(self._side_title)
        side.addWidget(self.side_chapters)
        side.addStretch(1)
        self._side = QWidget()
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._side)
        self._columns.addStretch(0)
        self._outer.addWidget(self.header)
        self._outer.addWidget(self._tabs)
        self._outer.addLayout(self._columns, 1)
        self.setWidget(body)

        header = self.header
        header.play_requested.connect(self.play_requested)
        header.download_requested.connect(self.download_requested)
        header.queue_requested.connect(self.queue_requested)
        header.share_requested.connect(self.share_requested)
        header.played_requested.connect(self.played_requested)
        header.link_activated.connect(self.link_activated)
        self.notes.link_activated.connect(self.link_activated)
        self.notes.seek_activated.connect(self.seek_requested)
        self.transcript.seek_requested.connect(self.seek_requested)
        self.transcript.segment_moved.connect(self._follow)
        for chapters in (self.chapters, self.side_chapters):
            chapters.seek_requested.connect(self.seek_requested)
            chapters.link_activated.connect(self.link_activated)
        self.questions.link_activated.connect(self.link_activated)

    def _build_no_transcript(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        self._transcript_state = Label(self.theme, "", FontRole.READING, Role.TEXT_MUTED, wrap=True)
        self._transcript_retry = PlainButton(self.theme, self.tr("Try again"), "refresh")
        self._transcript_retry.clicked.connect(self.transcript_retry_requested)
        layout.addWidget(self._transcript_state)
        layout.addWidget(self._transcript_retry, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _restyle(self) -> None:
        px = self.theme.px
        self._outer.setContentsMargins(px(Space.PAGE), px(26), px(Space.PAGE), px(Space.XXL))
        self._outer.setSpacing(px(Space.L))
        self._columns.setSpacing(px(34))
        self._side.setFixedWidth(px(214))
        line = self.theme.metrics(FontRole.READING).averageCharWidth() * READING_CHARS
        self._main.setMaximumWidth(round(line) + px(TIME_COLUMN))
        palette = self.viewport().palette()
        palette.setColor(self.viewport().backgroundRole(), self.theme.color(Role.WINDOW))
        self.viewport().setPalette(palette)
        if body := self.widget():
            body.setAutoFillBackground(False)

    # --- what it shows ----------------------------------------------------------------------------------------------

    @property
    def episode(self) -> Episode | None:
        return self._content.page.episode if self._content else None

    @property
    def content(self) -> EpisodeContent | None:
        return self._content

    def show_content(self, content: EpisodeContent) -> None:
        """Show a page; the same episode again keeps tab and place."""
        before, self._content = self._content, content
        same = before is not None and before.page.episode.id == content.page.episode.id
        self.setAccessibleName(content.page.episode.title)
        self.header.show_content(content)
        if not same or before is None or before.notes_html != content.notes_html:
            self.notes.set_html(content.notes_html)
        if not same or before is None or before.paragraphs != content.paragraphs:
            self.transcript.set_paragraphs(content.paragraphs)
        self.chapters.set_chapters(content.chapters)
        self.side_chapters.set_chapters(content.chapters)
        self.questions.set_questions(content.questions)
        self._say_transcript_state()
        if not same:
            self._position = None
            self._tabs.setCurrentIndex(0)
            self.verticalScrollBar().setValue(0)
        self._open_tab(self._tabs.currentIndex())
        self._show_position()
        if self._now is not None:
            self.show_now(self._now)

    def _say_transcript_state(self) -> None:
        assert self._content is not None
        page = self._content.page
        state = page.transcript_state
        if state is TranscriptState.AVAILABLE:
            text = self.tr("Fetching the transcript…")
        elif state is TranscriptState.FAILED:
            text = self.tr("No transcript for this episode yet") + " — " + (page.transcript_error or "")
        else:
            text = self.tr("No transcript for this episode yet")
        self._transcript_state.setText(text)
        self._transcript_retry.setVisible(state is TranscriptState.FAILED)

    def _open_tab(self, tab: int) -> None:
        content = self._content
        shown: list[QWidget] = []
        if content is not None:
            shown = [
                [self.notes if content.notes_html else self._no_notes],
                [self.transcript if content.paragraphs else self._no_transcript],
                [self.chapters if content.chapters else self._no_chapters],
                [],
                [self.related],
            ][tab]
        for widgets in self._tab_pages:
            for widget in widgets:
                widget.setVisible(widget in shown)
        # The questions stand below the words, and alone in their own tab.
        self.questions.setVisible(tab in (0, 1, 3))
        self.questions.set_heading_visible(tab != 3)
        self._lay_sides()

    def _lay_sides(self) -> None:
        wide = self.viewport().width() >= self.theme.px(_WIDE)
        has = bool(self._content and self._content.chapters)
        self._side.setVisible(wide and has and self._tabs.currentIndex() in (0, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_sides()

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
        running = here and now.status.state in (EngineState.PLAYING, EngineState.OPENING, EngineState.BUFFERING)
        self.header.set_playing(running, now.status.position_s if here else None)
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
                )
            )

    def set_position(self, position_s: float | None) -> None:
        """Where the listener is in this episode, for reading along; None where it does not play."""
        self._position = position_s
        self._show_position()

    def _show_position(self) -> None:
        self.transcript.set_position(self._position)
        self.chapters.set_position(self._position)
        self.side_chapters.set_position(self._position)

    def _follow(self, rect: QRectF) -> None:
        """Keep the line that is heard in view, unless the person is reading elsewhere."""
        if not self.transcript.isVisible() or self.transcript.hasFocus() or self.transcript.underMouse():
            return
        top = self.transcript.mapTo(self.widget(), QPoint(0, round(rect.top()))).y()
        view = self.viewport().height()
        bar = self.verticalScrollBar()
        if not bar.value() + view * 0.15 <= top <= bar.value() + view * 0.75:
            bar.setValue(round(top - view * 0.4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.key()
        if key == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
