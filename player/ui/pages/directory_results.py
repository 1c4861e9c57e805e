"""What comes of looking for a show by its name: the shows, or what stands in their place and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from player.discovery.directory_ranking import keep_order
from player.discovery.directory_search import SearchAnswer
from player.ui.pages.found_shows_view import FoundShowsView
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.announce import announce
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.found_show_row import Mark
from player.ui.widgets.labels import Label
from player.ui.widgets.spinner import Spinner

Action = tuple[str, Callable[[], object]]

_WIDTH, _HEIGHT, _LEAST = 460, 372, 120


class DirectoryResults(QWidget):
    """Of one size whatever it shows. ``directories`` names those that are asked, in words.

    ``retry_requested``: ask again. ``browse_requested``: look elsewhere.
    """

    retry_requested = Signal()
    browse_requested = Signal()

    def __init__(self, theme: Theme, artwork: ArtworkStore, directories: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("directoryResults")
        self.view = FoundShowsView(theme, artwork)
        self._empty = EmptyState(theme)
        self._empty.setObjectName("directoryState")
        self._asking = QWidget()
        asking = QVBoxLayout(self._asking)
        said = Label(
            theme,
            self.tr("Asking {directories}…").format(directories=directories),
            FontRole.BODY,
            Role.TEXT_MUTED,
            wrap=True,
        )
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        asking.addStretch(2)
        asking.addWidget(Spinner(theme, said.text()), 0, Qt.AlignmentFlag.AlignHCenter)
        asking.addWidget(said)
        asking.setSpacing(theme.px(Space.M))
        asking.addStretch(3)
        self._stack = QStackedLayout(self)
        for page in (self._empty, self._asking, self.view):
            self._stack.addWidget(page)
        # What came of the last question so far.
        self.answer: SearchAnswer | None = None
        self.offline = self._browsing = False
        self.show_hint()

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
        return self._stack.currentWidget() is self._empty and self._browsing

    @property
    def has_shows(self) -> bool:
        """Whether there are rows to go to."""
        return self._stack.currentWidget() is self.view

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
            self._stack.setCurrentWidget(self._asking)

    def show_answer(self, answer: SearchAnswer) -> None:
        """What was found; where that is more to the same question, what is shown of it stays where it is."""
        more = self.answer is not None and bool(self.answer.shows)
        self.answer = answer
        if answer.shows:
            self.view.found.set_shows(keep_order(self.view.found.shows, answer.shows) if more else answer.shows)
            self._stack.setCurrentWidget(self.view)
            if not more:
                self.view.scrollToTop()
            if not answer.waiting:
                announce(self.view, self.tr("%n show(s) found", "", len(answer.shows)))
        elif answer.waiting:
            self._stack.setCurrentWidget(self._asking)
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
        self.view.found.set_shows(())
        self._empty.set_content(icon, headline, text)
        self._empty.clear_actions()
        for label, callback in actions:
            self._empty.add_action(label, callback)
        self._stack.setCurrentWidget(self._empty)
        if self.isVisible():
            announce(self, f"{headline}. {text}")

    def mark(self, feed_url: str, mark: Mark) -> None:
        """Mark the show with this feed."""
        self.view.found.set_mark(feed_url, mark)
