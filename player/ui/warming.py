"""What is opened often is read in beforehand, once the window rests: its first opening takes half the time.

Then the memory goes back that the start took and has no more use for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from player.ui.widgets.steps import Steps

# In an order in which each brings little with it: a step is one of them.
MODULES = (
    "player.ui.widgets.search_row",
    "player.ui.models.search_query",
    "player.ui.pages.search_panel",
    "player.discovery.bookmark_text",
    "player.ui.widgets.bookmark_row",
    "player.ui.models.bookmark_list",
    "player.ui.pages.bookmarks_pane",
    "player.ui.pages.latest_list",
    "player.ui.pages.show_header",
    "player.ui.widgets.tag_field",
    "player.ui.pages.show_settings_form",
    "player.ui.pages.show_feed_view",
    "player.ui.pages.trailers_view",
    "player.ui.pages.show_page",
    "player.ui.widgets.toast",
    "player.ui.mini_player",
    "player.ui.dialogs.framed",
    "player.discovery.directory_answers",
    "player.discovery.directory_search",
    "player.ui.widgets.found_show_row",
    "player.ui.models.found_shows",
    "player.ui.pages.directory_results",
    "player.ui.dialogs.subscribe",
    "player.ui.preferences.card",
    "player.ui.widgets.size_box",
    "player.ui.preferences.form",
    "player.ui.preferences.pages",
    "player.ui.preferences.accounts_page",
    "player.ui.preferences.shortcuts_page",
    "player.ui.preferences.storage_page",
    "player.ui.preferences.window",
    "player.downloads.artwork_files",
    "player.downloads.content",
    "player.downloads.artwork",
    "player.downloads.fingerprint",
    "player.downloads.part",
    "player.downloads.shelf",
    "player.domain.auto_download",
    "player.library.keeping",
    "player.downloads.storage",
)
_AFTER_MS = 2_000


def warm_later(window: QWidget) -> None:
    """Read in ``MODULES`` a while after the window was seen, when nobody waits for anything."""
    works: list[Callable[[], object]] = [*(partial(import_module, name) for name in MODULES), give_back_memory]
    steps = Steps(window)
    QTimer.singleShot(_AFTER_MS, window, lambda: steps.run(steps, window, works))


def give_back_memory() -> None:
    """Hand free memory back to the system, where the C library can be told to: else glibc keeps what lies between.

    Measured after the start: 8 to 10 MB, in 1.5 ms.
    """
    if sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries than glibc have none
    if trim is not None:
        trim(ctypes.c_size_t(0))
