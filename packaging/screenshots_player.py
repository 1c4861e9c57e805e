"""The states of the player bar, the mini player and the bookmarks, for ``screenshots.py``."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

NARROW = (880, 620)


def take_player(camera: Any, ids: Sequence[Any]) -> None:  # noqa: ANN401 - a Camera
    """Take pictures of what can be seen below and beside while something plays; the window is left as it was."""
    from player.domain.events import BookmarksChanged
    from player.domain.models import SmartList
    from player.ui.widgets.rows import ROW_ROLE

    window, services = camera.window, camera.services
    notes = ((80.0, "Ask Ken which ukulele he means"), (12.0, ""), (101.0, "مرحبا بكم في البودكاست"))
    for number, (at_s, note) in enumerate(notes):
        services.library.bookmarks.add(ids[number % 2], at_s, note, services.clock.now())
    services.events.publish(BookmarksChanged(ids[0]))
    window.sidebar.open_place(SmartList.BOOKMARKS)
    # The sidebar counts them a little later.
    camera.wait(lambda: window.sidebar.view.model().index_of(SmartList.BOOKMARKS).data(ROW_ROLE).count == "4")
    camera.settle(110)
    camera.save("bookmarks")
    camera.opened.presenter.bookmarks.ask_note(window.lists.page("bookmarks").model.marks[-1].bookmark)
    dialog = camera.wait_for_child("noteDialog")
    camera.settle(50)
    camera.save("bookmark-note", dialog)
    dialog.reject()
    bar, controls = window.player, window.player.controls
    for name, button in (("speed", controls.speed), ("sleep", controls.sleep)):
        button.menu().popup(button.mapToGlobal(button.rect().topLeft()))
        camera.settle(110)
        camera.save(f"menu-{name}", button.menu())
        button.menu().close()
    before = bar.clock.now
    for name, now in _states(before).items():
        bar.seek_bar.set_buffered([(0.0, 0.55), (0.7, 0.8)] if name == "buffering" else [])
        bar.show_now(now)
        camera.settle(100)
        camera.save(f"player-{name}", bar)
    size = window.size()
    window.resize(camera.opened.theme.px(NARROW[0]), camera.opened.theme.px(NARROW[1]))
    camera.settle(110)
    camera.save("narrow")
    controls.more.menu().popup(controls.more.mapToGlobal(controls.more.rect().topLeft()))
    camera.settle(110)
    camera.save("menu-more", controls.more.menu())
    controls.more.menu().close()
    window.resize(size)
    bar.seek_bar.set_buffered([])
    bar.show_now(before)
    camera.opened.presenter.mini.open()
    camera.settle(110)
    camera.save("mini-player", camera.opened.presenter.mini.mini)
    camera.opened.presenter.mini.close()
    camera.settle(110)


def _states(now: Any) -> dict[str, Any]:  # noqa: ANN401
    from dataclasses import replace

    from player.domain.playback import EngineState
    from player.domain.sleep import SleepKind, SleepTimer

    asleep = SleepTimer(SleepKind.TIME, 29 * 60.0, time.monotonic())
    buffering = replace(now, status=replace(now.status, state=EngineState.BUFFERING))
    return {
        "buffering": buffering,
        "long-title": replace(now, title="A title that goes on well beyond the room there is for it, as some do"),
        "rtl-title": replace(now, title="مرحبا بكم في البودكاست العربي الطويل جدا جدا", show_title="بودكاست"),
        "failed": replace(now, status=replace(now.status, state=EngineState.FAILED)),
        "sleep": replace(now, sleep=asleep, status=replace(now.status, rate=1.25), rate_of_show=True),
    }
