"""The states of lists of episodes, for ``screenshots.py``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def take_lists(camera: Any, ids: Sequence[Any]) -> None:  # noqa: ANN401 - a Camera
    """The queue, one that is searched, its menus, and several episodes at once with Undo."""
    from player.domain.events import QueueChanged
    from player.domain.models import SmartList

    window, services = camera.window, camera.services
    pane = window.episodes
    services.library.queue.add(ids)
    services.events.publish(QueueChanged())
    window.sidebar.open_place(SmartList.QUEUE)
    camera.settle(110)
    camera.save("queue")
    look = pane.head.look_menu
    look.popup(pane.mapToGlobal(pane.rect().center()))
    camera.settle(110)
    camera.save("menu-look", look)
    look.close()
    pane.head.open_filter()
    camera.settle(110)
    camera.save("list-filter")
    pane.head.close_filter()
    pane.view.selectAll()
    pane.open_menu(pane.view.visualRect(pane.view.model().index(0, 0)).center())
    camera.settle(110)
    menu = window.findChild(object, "episodeMenu")
    camera.save("menu-episodes", menu)
    menu.close()
    camera.opened.actions.episodes.take_out(ids[1:])
    camera.wait(lambda: window.toast.isVisible())
    camera.settle(110)
    camera.save("undo")
    window.toast.dismiss()
    services.library.queue.remove(ids)
    services.events.publish(QueueChanged())
    camera.settle(110)


def take_rows(camera: Any, show_ids: Sequence[Any], nothing: Any) -> None:  # noqa: ANN401
    """A list while its rows come, while one plays, with a failing show, searched, empty; the sidebar searched."""
    from player.domain.events import RefreshFinished, RefreshStarted, ShowAdded, ShowRemoved
    from player.domain.feed import Feed
    from player.domain.models import FetchState

    window, services = camera.window, camera.services
    pane, sidebar = window.episodes, window.sidebar
    model = pane.view.model()
    sidebar.open_place(show_ids[0])
    camera.settle(60)
    model.set_playing(model.ids[1])
    camera.settle(20)
    camera.save("list-playing")
    model.set_playing(None)
    model.begin(model.ids)
    # At once: the rows are asked for by the picture, and come after it.
    camera.save("list-loading")
    camera.settle(30)
    sidebar.open_place(show_ids[3])
    camera.settle(60)
    camera.opened.presenter.show_episode(model.ids[0])
    camera.settle(60)
    camera.save("list-error")
    pane.head.open_filter()
    window.findChild(object, "listFilterField").setText("cache")
    camera.settle(250)
    camera.save("list-found")
    pane.head.close_filter()
    sidebar.open_place(nothing)
    camera.settle(60)
    camera.save("empty-own-list")
    now = services.clock.now()
    silent = Feed(title="Nothing on air yet", author="Ada Reyes")
    silent_id = services.library.feeds.add(silent, "https://silent.example/feed.xml", FetchState(), now)[0]
    services.events.publish(ShowAdded(silent_id))
    camera.wait(lambda: sidebar.view.model().index_of(silent_id).isValid())
    sidebar.open_place(silent_id)
    camera.settle(60)
    camera.opened.presenter.show_page.open_current()
    camera.settle(60)
    camera.save("show-empty")
    services.library.shows.remove(silent_id)
    services.events.publish(ShowRemoved(silent_id))
    camera.wait(lambda: not sidebar.view.model().index_of(silent_id).isValid() and window.page.isVisible())
    services.events.publish(RefreshStarted(tuple(show_ids)))
    camera.settle(40)
    camera.save("refreshing")
    services.events.publish(RefreshFinished(0, 0))
    sidebar.begin_filter()
    for text, name in (("night", "sidebar-found"), ("qwxz", "sidebar-nothing")):
        sidebar.filter.setText(text)
        camera.settle(250)
        camera.save(name)
    sidebar.filter.dismissed.emit()
