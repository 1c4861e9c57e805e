"""The states of lists of episodes, for ``screenshots.py``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


def take_lists(
    opened: Any,  # noqa: ANN401 - an OpenWindow; the program is imported in the child process only
    ids: Sequence[Any],
    settle: Callable[[int], None],
    save: Callable[..., None],
) -> None:
    """The queue, one that is searched, its menus, and several episodes at once with Undo."""
    from player.domain.events import QueueChanged
    from player.domain.models import SmartList

    window, services = opened.window, opened.services
    pane = window.episodes
    services.library.queue.add(ids)
    services.events.publish(QueueChanged())
    window.sidebar.open_place(SmartList.QUEUE)
    settle(110)
    save("queue")
    look = pane.head.look_menu
    look.popup(pane.mapToGlobal(pane.rect().center()))
    settle(110)
    save("menu-look", look)
    look.close()
    pane.head.open_filter()
    settle(110)
    save("list-filter")
    pane.head.close_filter()
    pane.view.selectAll()
    pane.open_menu(pane.view.rect().center())
    settle(110)
    menu = window.findChild(object, "episodeMenu")
    save("menu-episodes", menu)
    menu.close()
    opened.actions.episodes.take_out(ids[1:])
    settle(110)
    save("undo")
    window.toast.dismiss()
    services.library.queue.remove(ids)
    services.events.publish(QueueChanged())
    settle(110)
