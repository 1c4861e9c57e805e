"""Opens the window: the application, the theme, the parts, and their end."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from player import log
from player.domain.errors import EarmarkError, NoDisplay
from player.services import Services
from player.ui.bridge import Bridge
from player.ui.collector import Collector
from player.ui.dress import dress
from player.ui.language import speak
from player.ui.main_window import MainWindow
from player.ui.messages import Messages
from player.ui.models.episode_list import EpisodeListModel
from player.ui.models.episode_rows import make_row
from player.ui.models.sidebar import SidebarModel
from player.ui.models.sidebar_rows import SidebarContent
from player.ui.shortcuts import Shortcuts, keys_from_text
from player.ui.theme import Mode, Theme
from player.ui.widgets.artwork_store import ArtworkStore

if TYPE_CHECKING:
    from player.ui.actions import Actions
    from player.ui.presenter import Presenter

SWITCH_S = 0.0005
# Returned instead of an exit code where the person asked for a new start.
START_AGAIN = -1
# By then the list and the page stand, with which the background's threads would take turns.
_BACKGROUND_AFTER_MS = 500


class OpenWindow:
    """A window with all that belongs to it; ``close`` ends it and keeps what is to be kept."""

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        messages: Messages,
        theme: Theme,
        artwork: ArtworkStore,
        window: MainWindow,
        collector: Collector,
        sidebar_model: SidebarModel,
        episode_model: EpisodeListModel,
    ) -> None:
        self.services = services
        self.bridge = bridge
        self.messages = messages
        self.theme = theme
        self.artwork = artwork
        self.window = window
        self.collector = collector
        self.closed = False
        # What cannot be opened, so that the window was closed again.
        self.failed: EarmarkError | None = None
        self._models = sidebar_model, episode_model

    @cached_property
    def actions(self) -> Actions:
        """What a person can do: made after the first picture, or by who asks before."""
        from player.ui.actions import Actions

        return Actions(self.services, self.bridge, self.messages, self.window)

    @cached_property
    def presenter(self) -> Presenter:
        """What fills the window and listens to it: made after the first picture, or by who asks before."""
        from player.ui.bookmark_actions import BookmarkActions
        from player.ui.desk import Desk
        from player.ui.presenter import Presenter

        services, bridge, messages, window = self.services, self.bridge, self.messages, self.window
        bookmarks = BookmarkActions(services, bridge, messages, window)
        desk = Desk(services, bridge, messages, self.actions, bookmarks, self.theme, self.artwork, window)
        return Presenter(desk, *self._models)

    def close(self) -> None:
        """Keep positions, speed, volume and the window's layout; end everything; safe to call twice."""
        if self.closed:
            return
        self.closed = True
        services = self.services
        store = services.settings_store
        store.save_soon = None
        if "presenter" in vars(self):
            self.presenter.resuming.keep()
            self.presenter.resuming.keep_sound()
        if "actions" in vars(self):
            self.actions.finish()
        self.bridge.close()
        self.artwork.close()
        services.close()
        self.collector.stop()
        try:
            store.save()
        except (EarmarkError, OSError) as error:
            logging.getLogger(__name__).warning("the settings could not be kept: %s", error)


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication. Raises NoDisplay where there is no screen to open a window on."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        raise NoDisplay
    # The background's threads hand Python over this often: with the 5 ms of Python itself, twenty downloads at once
    # kept the window waiting for twice as long (see tests/bench/download.py).
    sys.setswitchinterval(SWITCH_S)
    application = QApplication(arguments or ["earmark"])
    application.setApplicationName("earmark")
    application.setApplicationDisplayName("Earmark")
    application.setDesktopFileName("io.github.earmark.Earmark")
    return application


def build_window(services: Services) -> OpenWindow:
    """Build and join everything of the window; it is not shown yet."""
    settings = services.settings
    theme = Theme(services.resources, mode=Mode(settings.appearance.mode))
    dress(theme, settings.appearance)
    theme.install()
    bridge = Bridge(services.events, services.background)
    messages = Messages()
    bridge.default_failed = messages.error
    # Through a function, so that the part behind it is made at its first use and not at the start.
    artwork = ArtworkStore(lambda url: services.artwork.path(url))
    sidebar_model = SidebarModel()
    episode_model = EpisodeListModel(
        bridge,
        lambda ids: opened.actions.episodes.as_shown(services.library.episodes.rows(ids)),
        lambda episode: make_row(
            episode,
            services.wording,
            services.clock.now(),
            opened.presenter.place,
            services.downloads.why_waits(episode),
        ),
    )
    shortcuts = Shortcuts(keys_from_text(settings.window.keys))
    window = MainWindow(theme, artwork, shortcuts, sidebar_model, episode_model)
    for child in (bridge, messages, artwork, shortcuts, sidebar_model, episode_model, theme):
        child.setParent(window)
    opened = OpenWindow(
        services, bridge, messages, theme, artwork, window, Collector(window), sidebar_model, episode_model
    )
    window.restore_layout(settings.window.geometry, settings.window.list_width)
    window.episodes.view.setFocus()
    sidebar_model.set_content(SidebarContent())
    # After the first picture: the queries' threads would take turns with it.
    window.first_painted.connect(lambda: _fill(opened))
    return opened


def _fill(opened: OpenWindow) -> None:
    """Open the library, which the first picture shows nothing of yet, and all that reads from it."""
    try:
        _ = opened.services.library
    except EarmarkError as error:
        opened.failed = error
        opened.window.close()
        return
    opened.presenter.start()
    opened.collector.start()
    _warm_later(opened.window)


def _warm_later(window: MainWindow) -> None:
    from player.ui.warming import warm_later

    warm_later(window)


class Call(Protocol):
    """What a later start hands over (see desktop/one_window)."""

    @property
    def address(self) -> str: ...
    @property
    def token(self) -> str: ...


class Calls(Protocol):
    """Where later starts are heard while the window is open."""

    def listen(self, parent: QObject, heard: Callable[[Call], object]) -> None: ...
    def stop_listening(self) -> None: ...


def open_window(services: Services, calls: Calls, *, verbose: bool, sample: bool = False, address: str = "") -> int:
    """Open the window on a profile and run until it is closed; returns the exit code, or START_AGAIN. ``services`` are
    closed then.

    ``address`` was typed with the command; those of later starts come by ``calls``.
    """
    try:
        application = make_application()
        log.set_up(services.paths.log_file, verbose=verbose)
        services.language = speak(application, services.resources, services.settings.general.language)
        opened = build_window(services)
        leave_on_signals(application, opened.window.close)
        opened.window.first_painted.connect(lambda: _after_start(opened, calls, sample=sample, address=address))
        opened.window.closing.connect(calls.stop_listening)
        opened.window.show()
        try:
            with log.uncaught():
                code = application.exec()
                if opened.failed is not None:
                    raise opened.failed
                return START_AGAIN if opened.window.starts_again else code
        finally:
            opened.close()
    finally:
        services.close()


def _after_start(opened: OpenWindow, calls: Calls, *, sample: bool, address: str) -> None:
    if opened.failed is not None:
        return
    services = opened.services
    opened.window.setWindowIcon(QIcon(str(services.resources / "app" / "earmark.svg")))
    if sample:
        opened.presenter.open_sample()
    if address:
        opened.presenter.arrivals.open(address)
    calls.listen(opened.window, lambda call: opened.presenter.arrivals.answer(call.address, call.token))
    QTimer.singleShot(_BACKGROUND_AFTER_MS, opened.window, lambda: begin_background(opened))


def begin_background(opened: OpenWindow) -> None:
    """Set going what goes on by itself while a window is open."""
    services = opened.services

    def work() -> None:
        services.downloads.resume_unfinished()
        services.make_ready()
        services.refresh_by_itself()
        services.watch_folders()
        services.keep_indexes()
        services.keep_archives()
        services.keep_house()
        opened.presenter.appearance.follow_system()
        # What is here now stays: going through all of it again and again is what would be felt as a stall.
        gc.freeze()

    opened.bridge.run(opened.window, work)


def leave_on_signals(parent: QObject, leave: Callable[[], object]) -> None:
    """Close politely on SIGTERM and SIGINT, which Python alone would not see while Qt waits."""
    if sys.platform == "win32":
        signal.signal(signal.SIGINT, lambda *_: leave())
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    os.set_blocking(reader, False)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, parent)

    def on_signal() -> None:
        # Emptied, or the notifier would come back for ever; it may have come twice for one byte.
        with contextlib.suppress(BlockingIOError):
            os.read(reader, 64)
        leave()

    notifier.activated.connect(on_signal, Qt.ConnectionType.QueuedConnection)
