"""The dialog to subscribe: a show is found by its name in open directories as one types, or named by its address.

What is wrong is said in it, and the text stays to be mended.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from player.discovery.directory_answers import FoundShow
from player.discovery.directory_page import NAME
from player.discovery.directory_search import LEAST, SearchAnswer
from player.domain.addresses import is_words, may_be_name
from player.domain.errors import AlreadySubscribed, EarmarkError, HostNotFound
from player.domain.models import Show
from player.ui.dialogs.framed import FramedDialog
from player.ui.drag_data import address_in
from player.ui.messages import error_text
from player.ui.pages.directory_results import DirectoryResults
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.announce import announce
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import LinkButton
from player.ui.widgets.fields import SearchField
from player.ui.widgets.found_show_row import Mark
from player.ui.widgets.labels import Label
from player.ui.widgets.spinner import Spinner
from player.ui.widgets.tab_order import focus_next

# What cancels it.
Running = Callable[[], None] | None
Subscribe = Callable[[str, Callable[[Show], None], Callable[[EarmarkError], None]], Running]
Search = Callable[[str], Running]

# Long enough not to ask strangers for each letter of a word.
_PAUSE_MS = 400
_WIDTH = 580


class _Field(SearchField):
    """Escape closes the dialog, whatever is typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SubscribeDialog(FramedDialog):
    """``subscribe(address, done, failed)`` and ``search(words)`` start work and give what cancels it; ``hear`` is to be
    told what came so far, and at last all. ``directories`` names who is asked, in words.

    ``subscribed`` is the show once the dialog was accepted. ``show_wanted(FoundShow)``: one of the list, whose end
    ``settle`` tells; the dialog stays for more. ``browse_requested(str)`` with the name that is to be looked for.
    """

    show_wanted = Signal(object)
    browse_requested = Signal(str)
    # What was in the clipboard before the person went to the browser. Here, since Qt tells of changes early.
    _copied: str | None = None

    def __init__(
        self,
        theme: Theme,
        artwork: ArtworkStore,
        directories: str,
        subscribe: Subscribe,
        search: Search,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Subscribe to a show")
        super().__init__(theme, "subscribeDialog", title, self.tr("Subscribe"), parent)
        self._subscribe, self._search = subscribe, search
        self._running: Running = None
        self._searching: Running = None
        self._asked = ""  # the words under way, or whose answer is shown
        self._name = ""  # what is like an address, and was said to be a name
        self._go_on = False
        self.subscribed: Show | None = None
        self.field = _Field(theme, self.tr("Name of a show, or its address"), delay_ms=_PAUSE_MS)
        self.field.setObjectName("addressField")
        self.field.textChanged.connect(self._on_text)
        self.field.searched.connect(self._on_pause)
        self.field.activated.connect(self._on_return)
        self.field.moved.connect(lambda steps: self._go_to_list() if steps > 0 else None)
        privacy = self.tr("As you type, names go to {directories}.")
        asked = Label(theme, privacy.format(directories=directories), FontRole.SMALL, Role.TEXT_MUTED, wrap=True)
        asked.setObjectName("directoriesAsked")
        self._error = Label(theme, "", FontRole.BODY, Role.ERROR, wrap=True)
        self._error.setObjectName("subscribeError")
        self._error.hide()
        self.results = DirectoryResults(theme, artwork, directories)
        self.results.subscribe_requested.connect(self._want)
        self.results.left.connect(lambda: self.field.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.results.typed.connect(self._type_on)
        self.results.retry_requested.connect(self._ask_again)
        self.results.browse_requested.connect(self._browse)
        self.accept_button.clicked.connect(self._start)
        self.frame(title, [self.field, asked, self._error, self.results, self._line_below()], width=_WIDTH)
        self.field.setFocus()
        self._take_clipboard()

    def _line_below(self) -> QHBoxLayout:
        theme = self.theme
        self._spinner = Spinner(theme)
        self._spinner.hide()
        self._state = Label(theme, "", FontRole.SMALL, Role.TEXT_MUTED)
        self._state.setObjectName("searchState")
        self.again_button = LinkButton(theme, self.tr("Try again"))
        self.again_button.flush = True
        self.again_button.setObjectName("tryAgainButton")
        self.again_button.clicked.connect(self._ask_again)
        self.again_button.hide()
        self.name_button = LinkButton(theme, self.tr("Look for a show of this name"))
        self.name_button.flush = True
        self.name_button.setObjectName("byNameButton")
        self.name_button.clicked.connect(self._ask_by_name)
        self.name_button.hide()
        self.browse_button = LinkButton(theme, self.tr("Search in the browser"), "external-link")
        self.browse_button.flush = True
        size = self.browse_button.sizePolicy()
        size.setRetainSizeWhenHidden(True)
        self.browse_button.setSizePolicy(size)
        self.browse_button.setObjectName("browseButton")
        tip = self.tr("Opens the {directory}, an open directory, in your browser.").format(directory=NAME)
        self.browse_button.setToolTip(tip)
        self.browse_button.setAccessibleDescription(tip)
        self.browse_button.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(theme.px(Space.S))
        for widget in (self._spinner, self._state, self.again_button, self.name_button):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.browse_button)
        return row

    def offer(self, text: str) -> None:
        """Fill in an address, selected, so that typing replaces it, or a name, which is looked for at once; where there
        is one and no address is being fetched."""
        if not text or self._running is not None:
            return
        self.field.setText(text)
        if self._is_words(text):
            self._ask(text)
        else:
            self.field.selectAll()

    def _is_words(self, text: str) -> bool:
        return is_words(text) or (bool(self._name) and text.strip() == self._name)

    # --- names --------------------------------------------------------------------------------------------------------

    def _on_text(self, text: str) -> None:
        self._say("")
        self._stop_asking()
        self._name = ""
        words = is_words(text)
        # Each show of the list has a button of its own.
        self.accept_button.setVisible(not words)
        if not words or len(text.strip()) < LEAST:
            self.results.show_address() if text.strip() and not words else self.results.show_hint()

    def _stop_asking(self) -> None:
        if self._searching is not None:
            self._searching()
            self._searching = None
        self._asked, self._go_on = "", False
        self.browse_button.show()
        self._tell("")

    def _on_pause(self, text: str) -> None:
        if self._is_words(text) and text != self._asked:
            self._ask(text)

    def _ask_again(self) -> None:
        if self._is_words(self.field.text()):
            self.field.setFocus()
            self._ask(self.field.text())

    def _ask_by_name(self) -> None:
        """There is no server of that name, so it may be that of a show: only who says so tells the directories."""
        self._say("")
        self._name = self.field.text().strip()
        self.accept_button.hide()
        self.field.setFocus()
        self.field.end(False)
        self._ask(self.field.text())

    def _ask(self, words: str) -> None:
        self._stop_asking()
        if len(words.strip()) < LEAST:
            return
        self._asked = words
        self.results.show_asking()
        self._tell("", busy=self.results.has_shows)
        self._searching = self._search(words)

    def hear(self, words: str, answer: SearchAnswer) -> None:
        """An answer to these words; one that comes late is to no question any more."""
        if words != self._asked:
            return
        self.results.show_answer(answer)
        self.browse_button.setVisible(not self.results.offers_browser)
        silent = [one.directory for one in answer.unanswered] if not answer.failed else []
        if answer.waiting:
            self._tell(self.tr("Others are still being asked…"), busy=True)
        elif len(silent) == 1:
            self._tell(self.tr("{directory} did not answer.").format(directory=silent[0]), again=True)
        else:
            said = self.tr("{number} directories did not answer.").format(number=len(silent)) if silent else ""
            self._tell(said, again=bool(silent))
        if self._go_on:
            self._go_to_list()

    def _tell(self, text: str, *, busy: bool = False, again: bool = False) -> None:
        """How far the search has come, below the list."""
        self._state.setText(text)
        self._spinner.setVisible(busy)
        self.again_button.setVisible(again)
        announce(self, text)

    def _on_return(self) -> None:
        """To the list, once it is there for these words; nothing is subscribed unseen."""
        text = self.field.text()
        if not self._is_words(text):
            return
        if text != self._asked:
            self._ask(text)
        self._go_on = True
        if self.results.answer is not None:
            self._go_to_list()

    def _go_to_list(self) -> None:
        if self.results.has_shows and self.field.hasFocus():
            self._go_on = False
            self.results.view.choose()

    def _type_on(self, text: str) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)
        self.field.insert(text)

    def _want(self, show: FoundShow) -> None:
        self._say("")
        self.show_wanted.emit(show)

    def settle(self, show: FoundShow, error: EarmarkError | None = None) -> None:
        """A show that was wanted is subscribed, or why it could not be."""
        done = error is None or isinstance(error, AlreadySubscribed)
        self.results.mark(show.feed_url, Mark.SUBSCRIBED if done else Mark.NONE)
        if done:
            self._say("")  # what was said while a password was asked for
            self.cancel_button.setText(self.tr("Done"))
            announce(self, self.tr("Subscribed to “{title}”").format(title=show.title))
        elif error is not None:
            self._say(error_text(error))

    def network_is_back(self) -> None:
        """Ask what could not be asked without one."""
        if self.results.offline:
            self._ask_again()

    # --- the browser --------------------------------------------------------------------------------------------------

    def _browse(self) -> None:
        text = self.field.text().strip()
        self.browse_requested.emit(text if self._is_words(text) else "")

    def wait_for_copy(self) -> None:
        """Take the address that is copied in the browser meanwhile."""
        self._copied = QGuiApplication.clipboard().text()
        self.field.clear()
        self.results.show_copy_hint()

    def _take_clipboard(self) -> None:
        """One in the clipboard is most likely the one meant."""
        self.offer(address_in(QGuiApplication.clipboard().text()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        waits = self._copied is not None and not self.field.text()
        came_back = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if waits and came_back and QGuiApplication.clipboard().text() != self._copied:
            self._take_clipboard()

    # --- addresses ----------------------------------------------------------------------------------------------------

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.name_button.hide()
        self.field.set_invalid(text)

    def _start(self) -> None:
        address = self.field.text().strip()
        if not address or self._running is not None:
            self.field.setFocus()
            return
        self._say("")
        self._set_running(True)
        self._running = self._subscribe(address, self._done, self._failed)

    def _set_running(self, running: bool) -> None:
        self._tell("", busy=running)
        self.field.setEnabled(not running)
        self.accept_button.setEnabled(not running)

    def _done(self, show: Show) -> None:
        self.subscribed = show
        self._running = None
        self.accept()

    def _failed(self, error: EarmarkError) -> None:
        self._running = None
        self._set_running(False)
        self._say(error_text(error))
        self.name_button.setVisible(isinstance(error, HostNotFound) and may_be_name(self.field.text()))
        if isinstance(error, AlreadySubscribed):
            self.accept_button.setEnabled(True)
        self.field.setFocus()
        self.field.selectAll()

    def focusNextPrevChild(self, forward: bool) -> bool:
        # What stands in the middle is made when it is first shown.
        return focus_next(self, forward)

    def done(self, code: int) -> None:
        """Close, and stop asking and fetching; shows of the list that were wanted come all the same."""
        self._stop_asking()
        if self._running is not None:
            self._running()
            self._running = None
        super().done(code)
