"""Search as one types: over shows, episodes, notes and transcripts, and commands among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from player.domain.addresses import is_words
from player.domain.commands import Command
from player.domain.errors import EarmarkError
from player.ui.commands import Commands, KnownCommand
from player.ui.desk import Desk
from player.ui.presenters.navigator import Navigator
from player.ui.translate import translate

if TYPE_CHECKING:
    from player.domain.models import EpisodeId, ShowId
    from player.ui.models.search_results import FoundGroup
    from player.ui.pages.search_panel import SearchPanel


_MOST_COMMANDS = 4


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """A show that is not subscribed: its name, or its address."""

    typed: str


class SearchPresenter(QObject):
    """The panel is made at the first letter. Of several questions under way only the last one's answer is shown.

    ``show_wanted(str)``: what was typed is to be looked for in directories, or is an address to subscribe to.
    """

    show_wanted = Signal(str)

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self.commands = Commands(self)
        self._made: SearchPanel | None = None
        self._asked = ""
        self._running = False
        # Chosen before its answer came: carried out as soon as it does.
        self._choose: bool | None = None
        self._field = desk.window.sidebar.search
        self._field.searched.connect(self._search)
        self._field.moved.connect(lambda steps: self._panel.move_choice(steps) if self._is_open else None)
        self._field.activated.connect(lambda: self._on_return(at_once=False))
        self._before: QWidget | None = None
        self._field.dismissed.connect(self._go_back)
        self._field.installEventFilter(self)
        desk.window.search_requested.connect(self.open)

    def open(self, text: str | None = None) -> None:
        """Put the cursor into the field, with ``text`` in it or what was there selected."""
        before = self._desk.window.focusWidget()
        if before is not self._field:
            self._before = before
        if text is not None:
            self._field.setText(text)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        if not self._field.text():
            self._say_what_can_be_typed()

    def _say_what_can_be_typed(self) -> None:
        names = self.commands.examples("speed", "sleep", "dark", "preferences")
        examples = " · ".join([*names, self.tr("help,?,commands").partition(",")[0]])
        what = self.tr("Search shows, episodes, notes and transcripts, or type a command:")
        self._panel.show_hint(f"{what}\n{examples}")

    @property
    def _panel(self) -> SearchPanel:
        if self._made is None:
            from player.ui.pages.search_panel import SearchPanel

            desk = self._desk
            self._made = SearchPanel(
                desk.theme, desk.artwork, self._field, desk.window.player, desk.window.centralWidget()
            )
            self._made.chosen.connect(lambda target, at_once: self._open(target, at_once=at_once))
        return self._made

    @property
    def _is_open(self) -> bool:
        return self._made is not None and self._made.isVisible()

    # --- asking -----------------------------------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        self._asked = text
        if not text.strip() and self._field.hasFocus():
            self._choose = None
            self._say_what_can_be_typed()
        elif not text.strip():
            self._close()
        elif not self._running:
            self._ask(text)

    def _ask(self, text: str) -> None:
        services = self._desk.services
        now = services.clock.now()
        self._running = True

        def query() -> list[FoundGroup]:
            from player.ui.models.search_query import search

            return search(services.library, services.wording, now, text, translate)

        self._desk.bridge.run(self, query, lambda groups: self._show(text, groups), self._fail)

    def _fail(self, error: EarmarkError) -> None:
        self._running = False
        self._close()
        self._desk.messages.error(error)

    def _show(self, text: str, groups: list[FoundGroup]) -> None:
        self._running = False
        if text != self._asked:
            self._search(self._asked)
            return
        if not text.strip() or not self._field.hasFocus():
            return
        asks_for_all = text.strip().casefold() in [name.strip() for name in self.tr("help,?,commands").split(",")]
        commands = self.commands.all() if asks_for_all else self.commands.parse(text)[:_MOST_COMMANDS]
        # The beginning of a name may be a word that is looked for: what was found for it comes first.
        first, last = ([one for one in commands if one[0].named is named] for named in (True, False))
        shown = [self._command_group(first), *groups, self._command_group(last)]
        if not asks_for_all:
            shown.append(self._elsewhere(text.strip(), alone=not any(group.rows for group in shown)))
        self._panel.show_results(shown)
        if self._choose is not None:
            at_once, self._choose = self._choose, None
            self._panel.choose(at_once=at_once)

    def _elsewhere(self, text: str, *, alone: bool) -> FoundGroup:
        from player.ui.models.search_results import Found, FoundGroup
        from player.ui.widgets.search_row import SearchRow

        words = is_words(text)
        title = self.tr("Search directories for “{text}”") if words else self.tr("Subscribe to {text}")
        row = SearchRow(title.format(text=text), icon="search" if words else "add")
        heading = self.tr("Nothing here has these words") if alone else self.tr("Elsewhere")
        return FoundGroup(heading, [Found(row, _Elsewhere(text))], counted=False)

    def _command_group(self, commands: Sequence[tuple[Command, KnownCommand]]) -> FoundGroup:
        from player.ui.models.search_results import Found, FoundGroup
        from player.ui.widgets.search_row import SearchRow

        rows = [
            Found(
                SearchRow(known.title, icon=known.icon, hint=known.hint(command), enabled=command.complete),
                command,
            )
            for command, known in commands
        ]
        return FoundGroup(self.tr("Commands"), rows)

    # --- choosing ---------------------------------------------------------------------------------------------------

    def _on_return(self, *, at_once: bool) -> None:
        if self._field.text() == self._asked and self._is_open and not self._running:
            self._panel.choose(at_once=at_once)
        elif self._field.text().strip():
            self._choose = at_once
            self._search(self._field.text())

    def _open(self, target: object, *, at_once: bool) -> None:
        from player.ui.models.search_query import EpisodeTarget, ShowTarget

        if isinstance(target, Command):
            if not target.complete:
                self._field.setText(target.spec.names[0] + " ")
                return
            self._run(target)
        elif isinstance(target, _Elsewhere):
            self._leave()
            self.show_wanted.emit(target.typed)
        elif isinstance(target, ShowTarget):
            self._leave()
            self._navigator.open_place(target.show_id)
            if at_once:
                self._play_show(target.show_id)
        elif isinstance(target, EpisodeTarget):
            self._leave()
            if at_once:
                self._desk.actions.play(target.episode_id, target.spot.at_s if target.spot else None)
            if target.spot is not None:
                self._navigator.open_spot(target.episode_id, target.spot)
            else:
                self._navigator.open_episode(target.episode_id)

    def _run(self, command: Command) -> None:
        """Where a page is read by keys they go on there, unless the command leads to a list."""
        place = self._navigator.place
        self._go_back()
        self.commands.run(command)
        if self._navigator.place != place:
            self._desk.window.focus_list()

    def _play_show(self, show_id: ShowId) -> None:
        library, actions = self._desk.services.library, self._desk.actions

        def query() -> EpisodeId | None:
            from player.ui.pages.show_content import episode_to_play

            return episode_to_play(library, show_id)

        self._desk.bridge.run(
            self, query, lambda episode_id: actions.play(episode_id) if episode_id is not None else None
        )

    def _leave(self) -> None:
        """Out of the field, to where the keys do most."""
        self._before = None
        self._desk.window.focus_list()
        self._field.clear()
        self._close()

    def _go_back(self) -> None:
        """Out of the field, to where the keys that brought one here were pressed."""
        before = self._before
        self._leave()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close(self) -> None:
        self._choose = None
        if self._made is not None:
            self._made.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            # Not while a click in the panel is under way.
            QTimer.singleShot(0, self, self._on_focus_left)
        elif isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusIn:
            # Who only goes through with Tab is not told what could be typed.
            if self._field.text().strip() or event.reason() is Qt.FocusReason.MouseFocusReason:
                QTimer.singleShot(0, self, lambda: self._search(self._field.text()))
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_return(at_once=True)
                return True
        return super().eventFilter(watched, event)

    def _on_focus_left(self) -> None:
        if not self._field.hasFocus():
            self._close()
