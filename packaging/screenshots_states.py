"""The states that do not last or that nobody hopes for, for ``screenshots.py``: waiting, failing, empty, dragged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from screenshots_library import search_for
from screenshots_world import make_feed


def take_transcript_states(camera: Any) -> None:  # noqa: ANN401 - a Camera; the program is imported in the child only
    """What stands in place of a transcript: it is fetched, could not be, can be made here, is being made."""
    from player.domain.models import TranscriptState
    from player.domain.transcribing import Making, MakingState

    section = camera.window.page.parts.transcript
    why = "There is no server called words.example. The address may be mistyped, or the site gone."
    states = {
        "fetching": (TranscriptState.AVAILABLE, "", Making()),
        "failed": (TranscriptState.FAILED, why, Making()),
        "offered": (TranscriptState.NONE, "", Making()),
        "waiting": (TranscriptState.NONE, "", Making(MakingState.WAITING)),
        "making": (TranscriptState.NONE, "", Making(MakingState.RUNNING, 0.34, 192.0)),
    }
    for name, state in states.items():
        section.show_state(*state)
        camera.settle(50)
        camera.save(f"transcript-{name}")


def take_states(camera: Any, show_ids: list[Any], covers: Path) -> None:  # noqa: ANN401
    """Episodes that are loading, failed or gone from their feed, lists, menus and messages; the window is left so."""
    from player.domain.errors import CannotPlay, EngineNotInstalled
    from player.domain.events import Failed, NetworkChanged
    from player.domain.network import NetworkState

    window, services = camera.window, camera.services
    ids = services.library.episodes.ids(show_id=show_ids[0])
    _go(camera, show_ids[0])
    for number, name in ((1, "downloading"), (2, "download-failed")):
        _open(camera, ids[number])
        camera.save(name)
    _take_gone(camera, show_ids[2], covers)
    menu = window.episodes.head.look_menu
    menu.popup(window.episodes.mapToGlobal(window.episodes.rect().center()))
    camera.settle()
    camera.save("menu-sort", menu)
    menu.close()
    _go(camera, show_ids[3])
    camera.opened.presenter.show_page.open_current()
    camera.settle(110)
    camera.save("show-error")
    services.events.publish(Failed(EngineNotInstalled("no libvlc.so", command="sudo apt install vlc")))
    banner = camera.wait_for_child("engineBanner")
    camera.settle(50)
    camera.save("engine-missing")
    banner.hide()
    services.events.publish(NetworkChanged(NetworkState(online=False)))
    banner = camera.wait_for_child("offlineBanner")
    camera.settle()
    camera.save("offline")
    services.events.publish(NetworkChanged(NetworkState(online=True)))
    camera.wait(lambda: not banner.isVisible())
    services.events.publish(Failed(CannotPlay("vlc", title="Clocks that agree, almost", reason="VLC cannot read it")))
    camera.wait(lambda: window.toast.isVisible())
    camera.settle(50)
    camera.save("toast-error")
    window.toast.dismiss()
    _take_menus(camera, show_ids)
    _take_drag(camera)
    _take_words_found(camera)
    services.library.private_feeds.set_key(show_ids[1], "show-1.example")
    preferences = camera.opened.presenter.preferences.open("accounts")
    camera.settle()
    camera.save("preferences-accounts-private", preferences)
    preferences.close()
    camera.settle(50)


def take_empty(camera: Any) -> None:  # noqa: ANN401
    """Every list with nothing in it; the library is one that was never listened to."""
    from player.domain.events import ShowChanged
    from player.domain.list_look import ListFilter, ListLook
    from player.domain.models import SmartList
    from player.ui.widgets.rows import ROW_ROLE

    window, library = camera.window, camera.services.library
    for place in SmartList:
        if place is SmartList.INBOX:
            continue
        window.sidebar.open_place(place)
        camera.settle(60)
        camera.save(f"empty-{place.value}")
    window.sidebar.open_place(next(iter(library.shows.all())).id)
    camera.settle(60)
    window.episodes.head.look_changed.emit(ListLook(only=ListFilter.DOWNLOADED))
    camera.settle()
    camera.save("empty-filtered")
    window.episodes.head.open_filter()
    window.findChild(object, "listFilterField").setText("qwxz")
    camera.settle(250)
    camera.save("empty-found")
    window.episodes.head.close_filter()
    library.positions.mark_played(library.episodes.ids(), camera.services.clock.now())
    camera.services.events.publish(ShowChanged(next(iter(library.shows.all())).id))
    window.sidebar.open_place(SmartList.INBOX)
    window.sidebar.view.setFocus()
    inbox = window.sidebar.view.model().index_of(SmartList.INBOX)
    camera.wait(lambda: not inbox.data(ROW_ROLE).count)
    camera.save("empty-inbox")


def _go(camera: Any, place: Any) -> None:  # noqa: ANN401
    camera.window.sidebar.open_place(place)
    camera.settle(110)


def _open(camera: Any, episode_id: Any) -> None:  # noqa: ANN401
    window = camera.window
    camera.opened.presenter.show_episode(episode_id)
    camera.wait(lambda: window.page.episode is not None and window.page.episode.id == episode_id)
    window.page.open_tab("notes")
    camera.settle()


def _take_gone(camera: Any, show_id: Any, covers: Path) -> None:  # noqa: ANN401
    from player.domain.events import EpisodesChanged
    from player.domain.models import FetchState

    services, now = camera.services, camera.services.clock.now()
    ids = services.library.episodes.ids(show_id=show_id)
    feed = make_feed(2, now, covers / "cover-2.png")
    services.library.feeds.apply(show_id, replace(feed, items=feed.items[1:]), FetchState(), now + timedelta(minutes=1))
    services.events.publish(EpisodesChanged(tuple(ids)))
    _go(camera, show_id)
    _open(camera, ids[0])
    camera.save("gone-from-feed")


def _take_menus(camera: Any, show_ids: list[Any]) -> None:  # noqa: ANN401
    """What rows of the sidebar, pages and the window offer."""
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QApplication, QWidget

    from player.ui.places import OwnPlace

    window, sidebar = camera.window, camera.window.sidebar
    (own, *_) = camera.services.library.own_lists.all()

    def take(name: str) -> None:
        menu = QApplication.activePopupWidget()
        camera.settle(30)
        camera.save(name, menu)
        menu.close()
        camera.settle(20)

    at = window.mapToGlobal(QPoint(100, 100))
    sidebar.app_menu_requested.emit(at)
    take("menu-app")
    for name, place, group in (
        ("show", show_ids[1], "Work"),
        ("own-list", OwnPlace(own.id), None),
        ("tag", None, "Work"),
    ):
        sidebar.menu_requested.emit(place, group, at)
        take(f"menu-{name}")
    sidebar.menu_requested.emit(show_ids[1], "Work", at)
    menu = QApplication.activePopupWidget()
    (tags,) = [action.menu() for action in menu.actions() if action.menu() is not None]
    tags.popup(at)
    take("menu-tags")
    menu.close()
    for page in ("show-page", "page"):
        if page == "page":
            _open(camera, camera.services.library.episodes.ids(show_id=show_ids[0])[0])
        (button,) = [each for each in window.findChildren(QWidget, "moreButton") if each.isVisible()]
        button.click()
        take(f"menu-{page}")


def _take_drag(camera: Any) -> None:  # noqa: ANN401
    """The line that shows where rows will be dropped; the picture below the mouse is the system's to draw."""
    from player.domain.models import SmartList

    window = camera.window
    _go(camera, SmartList.QUEUE)
    view = window.episodes.view
    view.setCurrentIndex(view.model().index(3, 0))
    camera.settle(250)
    view._show_gap(2)  # noqa: SLF001 - a real drag waits for a real mouse
    camera.settle(50)
    camera.save("dragged")
    view._show_gap(-1)  # noqa: SLF001
    view.clearSelection()


def _take_words_found(camera: Any) -> None:  # noqa: ANN401
    """A word that stands in a show's title, in episodes' titles, in notes and in transcripts."""
    search_for(camera, "fridge", "search-grouped")
    camera.window.sidebar.search.dismissed.emit()
    camera.settle(50)
