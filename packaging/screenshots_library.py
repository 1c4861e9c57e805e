"""The states of a library of many shows, for ``screenshots.py``: places, lists, search, dialogs, preferences."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from screenshots_preferences import take_preferences, take_tooltip

NARROW = (880, 620)


def take_library(camera: Any, show_ids: list[Any]) -> None:  # noqa: ANN401
    """What a library in use looks like, all over the window."""
    from screenshots_lists import take_rows

    from player.domain.errors import HostNotFound
    from player.domain.events import OwnListsChanged, QueueChanged, ShowChanged, TagsChanged
    from player.domain.models import DownloadRecord, DownloadState, SmartList
    from player.domain.smart_rules import SmartRules
    from player.ui.places import OwnPlace

    services, window = camera.services, camera.window
    library, now = services.library, services.clock.now()
    ids = library.episodes.ids(show_id=show_ids[0])
    others = library.episodes.ids(show_id=show_ids[1])
    library.positions.mark_played(ids[4:], now)
    library.positions.save(ids[0], 347.0, now)
    playing = services.session.now.episode_id
    library.queue.add([playing, *others[:3], ids[2], ids[3]])
    library.show_settings.set_tags(show_ids[1], ["Morning walk"])
    short = library.own_lists.add("Short and new", SmartRules(newer_than_days=30, shorter_than_min=60))
    nothing = library.own_lists.add("Nothing fits this", SmartRules(text="a word that is nowhere"))
    library.refreshes.failed(show_ids[3], HostNotFound(host="show-3.example"), now, now + timedelta(hours=1))
    states = (DownloadState.DONE, DownloadState.DOWNLOADING, DownloadState.FAILED, DownloadState.QUEUED)
    why = "The server says that this file is not there any more. Refresh the show, or ask its makers."
    for episode_id, state in zip(ids, states, strict=False):
        done = 21_400_000 if state is DownloadState.DONE else 9_000_000 if state is DownloadState.DOWNLOADING else 0
        error = why if state is DownloadState.FAILED else None
        file = "plain/cache.mp3" if state is DownloadState.DONE else None
        library.downloads.save(
            DownloadRecord(episode_id, state, file=file, bytes_done=done, bytes_total=21_400_000, error=error), now
        )
    paused = DownloadRecord(others[4], DownloadState.QUEUED, bytes_done=9_000_000, bytes_total=21_400_000, paused=True)
    library.downloads.save(paused, now)
    services.settings_store.change("window", folded="Work")
    for event in (ShowChanged(show_ids[3]), OwnListsChanged(), TagsChanged(), QueueChanged()):
        services.events.publish(event)
    camera.wait(lambda: window.sidebar.view.model().index_of(OwnPlace(short)).isValid())
    places = [(SmartList.INBOX, "inbox"), (SmartList.QUEUE, "queue-many"), (SmartList.IN_PROGRESS, "in-progress")]
    places += [(SmartList.DOWNLOADS, "downloads"), (SmartList.HISTORY, "history"), (OwnPlace(short), "own-list")]
    for place, name in places:
        window.sidebar.open_place(place)
        camera.settle(110)
        camera.save(name)
    services.settings_store.change("window", folded="")
    services.events.publish(TagsChanged())
    camera.settle(110)
    window.sidebar.open_place(show_ids[0])
    camera.settle(110)
    for number, name in ((2, "long-title"), (3, "rtl-title"), (4, "no-title")):
        camera.opened.presenter.show_episode(ids[number])
        camera.wait(lambda number=number: window.page.episode is not None and window.page.episode.id == ids[number])
        camera.settle()
        camera.save(name)
    for number, name in ((5, "show-rtl"), (6, "no-artwork")):
        window.sidebar.open_place(show_ids[number])
        camera.settle(110)
        camera.save(name)
    _take_selection(camera)
    take_rows(camera, show_ids, OwnPlace(nothing))
    _take_search(camera)
    _take_dialogs(camera, short)
    take_preferences(camera)
    take_tooltip(camera)


def take_looks(camera: Any, show_ids: list[Any]) -> None:  # noqa: ANN401
    """The whole window narrow, from right to left, with high contrast, and with a system font twice as large."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    window, theme = camera.window, camera.opened.theme
    ids = camera.services.library.episodes.ids(show_id=show_ids[0])
    window.sidebar.open_place(show_ids[0])
    camera.opened.presenter.show_episode(ids[0])
    camera.settle(110)
    size = window.size()
    window.resize(theme.px(NARROW[0]), theme.px(NARROW[1]))
    camera.settle()
    camera.save("narrow-episode")
    camera.opened.presenter.show_page.open_current()
    camera.settle(110)
    camera.save("narrow-show")
    window.resize(size)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    # A language is chosen before the start; margins that were set before have to be set again.
    theme.resized.emit()
    camera.opened.presenter.show_episode(ids[0])
    camera.settle(150)
    camera.save("right-to-left")
    camera.opened.presenter.show_page.open_current()
    camera.settle(110)
    camera.save("right-to-left-show")
    camera.save("right-to-left-preferences", camera.opened.presenter.preferences.open("playback"))
    camera.opened.presenter.preferences.open().close()
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.resized.emit()
    theme.set_high_contrast(True)
    camera.opened.presenter.show_episode(ids[0])
    camera.settle(150)
    camera.save("high-contrast")
    camera.save("high-contrast-preferences", camera.opened.presenter.preferences.open("appearance"))
    camera.opened.presenter.preferences.open().close()
    search_for(camera, "cache", "high-contrast-search")
    camera.window.sidebar.search.dismissed.emit()
    theme.set_high_contrast(None)
    camera.settle()
    font = QApplication.font()
    for times, name in ((1.5, "larger-font"), (2, "large-font")):
        large = QApplication.font()
        large.setPointSizeF(font.pointSizeF() * times)
        QApplication.setFont(large)
        camera.opened.presenter.show_episode(ids[0])
        # All of the window is laid out anew, and then once more for its artwork.
        camera.settle(150)
        camera.settle(250)
        camera.save(name)
        preferences = camera.opened.presenter.preferences.open("downloads")
        camera.settle(150)  # its rows come one after another
        camera.save(f"{name}-preferences", preferences)
        camera.opened.presenter.preferences.open().close()
    QApplication.setFont(font)
    camera.settle(110)
    window.resize(size)


def take_large(camera: Any) -> None:  # noqa: ANN401
    """A list of a hundred thousand episodes, at its start and its end."""
    window = camera.window
    camera.wait(lambda: window.episodes.view.model().rowCount() >= 100_000)
    camera.settle(110)
    camera.save("large-library")
    window.episodes.view.scrollToBottom()
    camera.settle(150)
    camera.save("large-library-end")


def _take_selection(camera: Any) -> None:  # noqa: ANN401
    from PySide6.QtCore import QItemSelectionModel

    window = camera.window
    view = window.episodes.view
    for row in (0, 2, 3):
        view.selectionModel().select(view.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    camera.settle()
    camera.save("several-selected")
    view.clearSelection()


def _take_search(camera: Any) -> None:  # noqa: ANN401
    field = camera.window.sidebar.search
    for text, name in (("cache", "search"), ("speed 1.5", "search-command"), ("qwxz", "search-nothing")):
        search_for(camera, text, name)
    field.clear()
    camera.settle(30)
    camera.save("search-hint")
    field.dismissed.emit()
    camera.settle()
    camera.window.sidebar.begin_filter()
    camera.settle()
    camera.save("sidebar-filter")
    camera.window.sidebar.filter.dismissed.emit()


def search_for(camera: Any, text: str, name: str) -> None:  # noqa: ANN401
    """The panel with what is found for ``text``; it stays open as long as the window has the focus."""
    camera.window.activateWindow()
    camera.settle(30)
    camera.opened.presenter.searching.open(text)
    camera.window.sidebar.search.searched.emit(text)
    camera.settle(250)
    camera.save(name)


def _take_dialogs(camera: Any, own: Any) -> None:  # noqa: ANN401
    from player.ui.dialogs.import_list import ImportDialog

    menus = camera.opened.presenter.sidebar_menus
    menus.edit_list(next(each for each in camera.services.library.own_lists.all() if each.id == own))
    dialog = camera.wait_for_child("ownListDialog")
    camera.wait(lambda: dialog._said.text())  # noqa: SLF001 - how many fit is asked for a little later
    camera.settle(50)
    camera.save("own-list-editor", dialog)
    dialog.reject()
    bringing = ImportDialog(camera.opened.theme, camera.window)
    bringing.open()
    bringing.show_progress(12, 40, "The Very Long Name of a Show That Somebody Could Not Bring to an End")
    camera.settle(80)
    camera.save("import", bringing)
    failures = [("Night Signal", "There is no server called night-signal.example. Check the address.")] * 3
    bringing.show_result("37 shows added, 3 could not be added.", failures)
    camera.settle(80)
    camera.save("import-done", bringing)
    bringing.reject()
    bringing.deleteLater()
