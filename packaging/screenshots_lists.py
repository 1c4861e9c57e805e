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
    pane.open_menu(pane.view.rect().center())
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
