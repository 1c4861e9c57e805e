"""The sections of an episode's page, and which of them stand under which tab."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from player.ui.pages.bookmark_list import BookmarkList
from player.ui.pages.chapter_list import ChapterList
from player.ui.pages.episode_content import EpisodeContent
from player.ui.pages.facts_view import FactsView
from player.ui.pages.faq_view import FaqView
from player.ui.pages.finding import selected_words
from player.ui.pages.funding_view import FundingView
from player.ui.pages.notes_section import NotesSection
from player.ui.pages.page_find import Findable
from player.ui.pages.persons_view import PersonsView
from player.ui.pages.recommended_view import RecommendedView
from player.ui.pages.soundbites_view import SoundbitesView
from player.ui.pages.transcript_section import TranscriptSection
from player.ui.theme import FontRole, Role, Size, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.labels import Label
from player.ui.widgets.section import Section
from player.ui.widgets.steps import Steps
from player.ui.widgets.sticky_column import StickyColumn

TABS = ("notes", "transcript", "chapters", "questions", "related")


class EpisodeParts(QObject):
    """Makes the sections, and lays them out in ``main`` (under the tabs) and ``side`` (beside the words)."""

    seek_requested = Signal(float)
    link_activated = Signal(str)

    def __init__(self, theme: Theme, artwork: ArtworkStore) -> None:
        super().__init__()
        self.theme = theme
        self.steps = Steps(self)
        self._content: EpisodeContent | None = None
        self._position: float | None = None
        self._tab = TABS[0]
        self.notes = NotesSection(theme, artwork, self.steps)
        self.soundbites = SoundbitesView(theme, self.steps)
        self.persons = PersonsView(theme, artwork, self.steps)
        self.funding = FundingView(theme)
        self.details = Section(theme, self.tr("Details"))
        self._facts = FactsView(theme)
        self.details.body.addWidget(self._facts)
        self.transcript = TranscriptSection(theme, self.steps)
        self.chapters = ChapterList(theme, artwork, pictures=True, steps=self.steps)
        self.chapters.setObjectName("chaptersView")
        self._no_chapters = EmptyState(
            theme,
            "chapters",
            self.tr("No chapters"),
            self.tr("The publisher gives none. Mark moments of your own with a bookmark while it plays."),
        )
        self.bookmarks = BookmarkList(theme)
        self.questions = FaqView(theme, self.steps)
        self.questions.setObjectName("faqView")
        self.related = RecommendedView(theme, artwork)
        self.main = QWidget()
        self.steps.setParent(self.main)  # they end together
        self._main = QVBoxLayout(self.main)
        self._main.setContentsMargins(0, 0, 0, 0)
        self._under: dict[str, tuple[QWidget, ...]] = {
            "notes": (self.notes, self.soundbites, self.persons, self.funding, self.details),
            "transcript": (self.transcript,),
            "chapters": (self.chapters, self._no_chapters, self.bookmarks),
            "questions": (),
            "related": (self.related,),
        }
        for widgets in self._under.values():
            for widget in widgets:
                self._main.addWidget(widget)
        self._main.addWidget(self.questions)
        self._main.addStretch(1)
        self.side = self._build_side()
        self._join()
        theme.resized.connect(self._restyle)
        self._restyle()

    def _build_side(self) -> StickyColumn:
        inner = QWidget()
        self._side_title = Label(self.theme, self.tr("Chapters"), FontRole.BODY_STRONG, Role.TEXT)
        self.side_chapters = ChapterList(self.theme, steps=self.steps)
        self.side_bookmarks = BookmarkList(self.theme)
        self.side_bookmarks.setObjectName("sideBookmarks")
        self.side_bookmarks.heading.set_roles(FontRole.BODY_STRONG)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._side_title, self.side_chapters, self.side_bookmarks):
            layout.addWidget(widget)
        layout.addStretch(1)
        side = StickyColumn(self.theme, inner)
        self.side_chapters.resized.connect(side.settle)
        return side

    def _join(self) -> None:
        self.notes.view.link_activated.connect(self.link_activated)
        self.notes.view.seek_activated.connect(self.seek_requested)
        self.transcript.view.seek_requested.connect(self.seek_requested)
        for chapters in (self.chapters, self.side_chapters):
            chapters.seek_requested.connect(self.seek_requested)
            chapters.link_activated.connect(self.link_activated)
        for bookmarks in self.bookmark_lists:
            bookmarks.seek_requested.connect(self.seek_requested)
        self.soundbites.seek_requested.connect(self.seek_requested)
        for view in (self.questions, self.persons, self.funding, self._facts):
            view.link_activated.connect(self.link_activated)

    @property
    def bookmark_lists(self) -> tuple[BookmarkList, BookmarkList]:
        """Both places where bookmarks are listed."""
        return self.bookmarks, self.side_bookmarks

    def _restyle(self) -> None:
        self.side.setFixedWidth(self.theme.px(Size.SIDE_COLUMN))
        self._hold_width()

    def _hold_width(self) -> None:
        """What is read keeps to lines that can be followed; lists are as wide as the page."""
        reading = self.theme.reading_width
        beside = reading + self.theme.px(Size.TIME_COLUMN)
        widths = {"notes": beside, "transcript": beside, "questions": reading}
        self.main.setMaximumWidth(widths.get(self._tab, self.theme.page_width))

    # --- what they show ---------------------------------------------------------------------------------------------

    def show_content(self, content: EpisodeContent) -> None:
        """Fill all sections, the notes at once and the others one after another between events.

        What is the same as before stays as it is.
        """
        self._content = content
        self.notes.set_notes(content.notes)
        self.steps.run(self, self.main, self._fillers(content))

    def _fillers(self, content: EpisodeContent) -> list[Callable[[], None]]:
        return [
            lambda: self._fill_side(content),
            lambda: self.transcript.set_words(content.paragraphs, content.transcript_source),
            lambda: self.soundbites.set_soundbites(content.soundbites),
            lambda: self._facts.set_facts(content.facts),
            lambda: self.persons.set_persons(content.page.credits, content.roles),
            lambda: self.funding.set_funding(content.page.show.funding),
            lambda: self.questions.set_questions(content.questions),
            lambda: self.chapters.set_chapters(content.chapters),
            lambda: self.bookmarks.set_bookmarks(content.bookmarks),
            lambda: self.related.set_recommendations(content.recommended),
            lambda: self.set_position(self._position),
            lambda: self.open(self._tab),
        ]

    def _fill_side(self, content: EpisodeContent) -> None:
        self.side_chapters.set_chapters(content.chapters)
        self.side_bookmarks.set_bookmarks(content.bookmarks)
        self.side_bookmarks.setVisible(bool(content.bookmarks))
        self.side.settle()

    @property
    def is_filled(self) -> bool:
        """Whether all sections show what they are to show."""
        texts, lists = (self.notes.view, self.transcript.view), (self.chapters, self.side_chapters, self.persons)
        parts = (*texts, *lists, self.questions)
        return not self.steps.is_active(self) and all(part.is_filled for part in parts)

    def open(self, tab: str) -> None:
        """Show what stands under a tab of TABS."""
        self._tab = tab
        content = self._content
        for name, widgets in self._under.items():
            for widget in widgets:
                widget.setVisible(name == tab and content is not None and self._is_filled(widget, content))
        # The questions stand below the words, and alone in their own tab.
        self.questions.setVisible(tab in ("notes", "transcript", "questions"))
        self.questions.set_heading_visible(tab != "questions")
        self._hold_width()

    def _is_filled(self, widget: QWidget, content: EpisodeContent) -> bool:
        empty = {
            self.persons: not content.page.credits,
            self.soundbites: not content.soundbites,
            self.details: not content.facts,
            self.funding: not content.page.show.funding,
            self.chapters: not content.chapters,
            self._no_chapters: bool(content.chapters),
            self.bookmarks: not content.bookmarks,
        }
        return not empty.get(widget, False)

    def set_side_visible(self, room: bool) -> None:
        """Chapters and bookmarks beside the words, where there is room and there are any."""
        content = self._content
        has_chapters = bool(content and content.chapters)
        has_bookmarks = bool(content and content.bookmarks)
        self._side_title.setVisible(has_chapters)
        self.side_chapters.setVisible(has_chapters)
        if not has_bookmarks:  # where there are, those of another episode may still be in it
            self.side_bookmarks.hide()
        self.side.settle()
        self.side.setVisible(room and (has_chapters or has_bookmarks))

    def set_position(self, position_s: float | None) -> None:
        """Where the listener is; None where this episode does not play."""
        self._position = position_s
        self.transcript.view.set_position(position_s)
        self.chapters.set_position(position_s)
        self.side_chapters.set_position(position_s)

    # --- finding words ----------------------------------------------------------------------------------------------

    def findable(self) -> Sequence[tuple[str, Findable]]:
        """What can be searched, in the order of the tabs."""
        return [(name, self.findable_of(name)) for name in ("notes", "transcript", "questions")]

    def findable_of(self, name: str) -> Findable:
        """The part that is searched under a name."""
        parts = {"notes": self.notes.view, "transcript": self.transcript.view, "questions": self.questions}
        return parts[name]  # type: ignore[return-value]

    def selected_text(self) -> str:
        """What is selected in the words that are seen: one line of it, '' for nothing."""
        view: QTextEdit = self.transcript.view if self._tab == "transcript" else self.notes.view
        return selected_words(view)
