"""What comes of looking for a show by its name: the shows, or what stands in their place and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.discovery.directory_ranking import keep_order
from player.discovery.directory_search import SearchAnswer
from player.ui.pages.found_shows_view import FoundShowsView
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.announce import announce
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.found_show_row import Mark
from player.ui.widgets.labels import Label
from player.ui.widgets.page_stack import PageStack
from player.ui.widgets.spinner import Spinner

Action = tuple[str, Callable[[], object]]

_EMPTY, _ASKING, _SHOWS = "empty", "asking", "shows"
_WIDTH, _HEIGHT, _LEAST = 460, 372, 120


class DirectoryResults(QWidget):
    """Of one size whatever it shows. ``directories`` names those that are asked, in words.

    ``retry_requested``: ask again. ``browse_requested``: look elsewhere. The others are those of FoundShowsView.
    """

    subscribe_requested = Signal(object)
    left = Signal()
    typed = Signal(str)
    retry_requested = Signal()
    browse_requested = Signal()

    def __init__(self, theme: Theme, artwork: ArtworkStore, directories: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("directoryResults")
        self._pages = PageStack()
        self._pages.register(_EMPTY, lambda: self._make_empty())
        self._pages.register(_ASKING, lambda: self._make_asking(directories))
        self._pages.register(_SHOWS, lambda: self._make_view(artwork))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        # What came of the last question so far.
        self.answer: SearchAnswer | None = None
        self.offline = self._browsing = False
        self.show_hint()

    def _make_empty(self) -> EmptyState:
        empty = EmptyState(self.theme)
        empty.setObjectName("directoryState")
        return empty

    def _make_asking(self, directories: str) -> QWidget:
        page = QWidget()
        text = self.tr("Asking {directories}…").format(directories=directories)
        said = Label(self.theme, text, FontRole.BODY, Role.TEXT_MUTED, wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(page)
        column.setSpacing(self.theme.px(Space.M))
        column.addStretch(2)
        column.addWidget(Spinner(self.theme, text), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(said)
        column.addStretch(3)
        return page

    def _make_view(self, artwork: ArtworkStore) -> FoundShowsView:
        view = FoundShowsView(self.theme, artwork)
        view.subscribe_requested.connect(self.subscribe_requested)
        view.left.connect(self.left)
        view.typed.connect(self.typed)
        return view

    @property
    def view(self) -> FoundShowsView:
        """The list of shows."""
        return cast("FoundShowsView", self._pages.page(_SHOWS))

    # --- of one size --------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_WIDTH), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(_LEAST), self.theme.px(_LEAST))

    def hasHeightForWidth(self) -> bool:
        return False

    # --- states -------------------------------------------------------------------------------------------------------

    @property
    def offers_browser(self) -> bool:
        """Whether looking elsewhere is offered in the middle, so that it need not be below."""
        return self._pages.current == _EMPTY and self._browsing

    @property
    def has_shows(self) -> bool:
        """Whether there are rows to go to."""
        return self._pages.current == _SHOWS

    def show_hint(self) -> None:
        """Nothing is typed yet."""
        self._say(
            "search",
            self.tr("Find a show by its name"),
            self.tr(
                "Or paste the address of its feed, or of a web page that links to it. For a folder of audio files, "
                "type its path."
            ),
        )

    def show_address(self) -> None:
        """An address or path is typed."""
        self._say(
            "link",
            self.tr("Subscribe by address"),
            self.tr(
                "Enter subscribes to the feed at this address, or to the one that its page links to. No directory is "
                "told of it."
            ),
        )

    def show_copy_hint(self) -> None:
        """A page is open in the browser, from which an address is to be copied."""
        self._say(
            "external-link",
            self.tr("Copy the address in the browser"),
            self.tr("It is filled in here when you come back."),
        )

    def show_asking(self) -> None:
        """Directories are being asked; what they answered before stays as long as nothing else is there."""
        self.answer = None
        if not self.has_shows:
            self._pages.open(_ASKING)

    def show_answer(self, answer: SearchAnswer) -> None:
        """What was found; where that is more to the same question, what is shown of it stays where it is."""
        more = self.answer is not None and bool(self.answer.shows)
        self.answer = answer
        if answer.shows:
            self.view.found.set_shows(keep_order(self.view.found.shows, answer.shows) if more else answer.shows)
            self._pages.open(_SHOWS)
            if not more:
                self.view.scrollToTop()
            if not answer.waiting:
                announce(self.view, self.tr("%n show(s) found", "", len(answer.shows)))
        elif answer.waiting:
            self._pages.open(_ASKING)
        elif answer.offline:
            self._say(
                "offline",
                self.tr("There is no network"),
                self.tr(
                    "Names are looked up on the web. What is on this computer can be added now: type the path of a "
                    "file or folder."
                ),
                (self.tr("Try again"), self.retry_requested.emit),
            )
            self.offline = True
        elif answer.failed:
            self._say(
                "warning",
                self.tr("No directory answered"),
                self.tr("Try again in a moment, look in the browser, or paste the address of its feed."),
                (self.tr("Try again"), self.retry_requested.emit),
            )
        else:
            self._say(
                "search",
                self.tr("No show of that name"),
                self.tr("Try fewer words, or paste the address of its feed."),
                (self.tr("Search in the browser"), self.browse_requested.emit),
            )
            self._browsing = True

    def _say(self, icon: str, headline: str, text: str, *actions: Action) -> None:
        self.offline = self._browsing = False
        if self._pages.is_made(_SHOWS):
            self.view.found.set_shows(())
        empty = cast("EmptyState", self._pages.open(_EMPTY))
        empty.set_content(icon, headline, text)
        empty.clear_actions()
        for label, callback in actions:
            empty.add_action(label, callback)
        if self.isVisible():
            announce(self, f"{headline}. {text}")

    def mark(self, feed_url: str, mark: Mark) -> None:
        """Mark the show with this feed."""
        self.view.found.set_mark(feed_url, mark)
