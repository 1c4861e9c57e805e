"""What everything in the window works with, handed on as one."""

from __future__ import annotations

from player.domain.record import Record
from player.services import Services
from player.ui.actions import Actions
from player.ui.bookmark_actions import BookmarkActions
from player.ui.bridge import Bridge
from player.ui.main_window import MainWindow
from player.ui.messages import Messages
from player.ui.theme import Theme
from player.ui.widgets.artwork_store import ArtworkStore


class Desk(Record):
    """Built once by ``start``; a presenter takes it in its constructor and what it needs from it."""

    services: Services
    bridge: Bridge
    messages: Messages
    actions: Actions
    bookmarks: BookmarkActions
    theme: Theme
    artwork: ArtworkStore
    window: MainWindow
