"""The dialog to subscribe in each of its states, for ``screenshots.py``: directories are played, with no network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

NAMES = ("fyyd", "Apple Podcasts", "gpodder.net")
FOUND = (
    ("Tidal Notes", "Ada Reyes", "A walk along the shore each week, and what the tide brought in since.", "#2f8f83"),
    ("Tidal Notes Extra", "Ada Reyes", "", "#3a6f9a"),
    ("The Tidal Atlas", "Harbour House", "Coasts that are not there any more, and maps that show them.", "#a8503c"),
    ("High Tide, Low Budget", "Sam Orlo and Jo Lind", "Two buy a boat and learn to sail, mostly on land.", "#75772f"),
    ("مد وجزر", "راديو المدينة", "قصص من الشاطئ كل أسبوع", "#8a6d3b"),
    ("A Very Long Name of a Show on Tides That Somebody Could Not Bring to an End", "", "Of the estuary.", ""),
    ("Tidewater Evenings", "Night Signal", "Slow radio.", "#33427e"),
)


class _Directories:
    """Answers as it is told; with nothing to answer it keeps one waiting."""

    names = NAMES

    def __init__(self) -> None:
        self.answer: Any = None

    async def search(self, _words: str, _limit: int = 0, heard: Callable[[Any], None] | None = None) -> Any:  # noqa: ANN401, ARG002
        if self.answer is None:
            await asyncio.Event().wait()
        return self.answer


def take_subscribing(camera: Any, folder: Path) -> None:  # noqa: ANN401 - a Camera
    """From an empty field to shows, none, and what went wrong with names and addresses."""
    from screenshots_world import draw_cover

    from player.discovery.directory_answers import FoundShow
    from player.discovery.directory_search import SearchAnswer, Unanswered
    from player.domain.errors import Offline, TimedOut
    from player.ui.widgets.found_show_row import Mark

    shows = []
    for number, (title, author, about, color) in enumerate(FOUND):
        cover = folder / f"found-{number}.png"
        if color:
            draw_cover(cover, color)
        address = f"https://found-{number}.example/feed.xml"
        image = cover.as_uri() if color else None
        shows.append(FoundShow(title, address, author, about, image, subscribed=number == 2))
    directories = camera.services.directories = _Directories()
    camera.opened.presenter.open_subscribe()
    dialog = camera.window.findChild(object, "subscribeDialog")
    camera.settle()
    camera.save("subscribe-empty", dialog)

    def take(name: str, *shows: FoundShow, silent: tuple[Any, ...] = ()) -> None:
        unanswered = tuple(map(Unanswered, NAMES[-len(silent) :], silent)) if silent else ()
        directories.answer = SearchAnswer(shows, unanswered, asked=len(NAMES))
        dialog.offer("tidal")
        camera.wait(lambda: dialog.results.answer is directories.answer)
        camera.settle()
        camera.save(name, dialog)

    dialog.offer("tidal")
    camera.settle()
    camera.save("find-asking", dialog)
    late = TimedOut(host="gpodder.net")
    take("find-none")
    take("find-error", silent=(late, late, late))
    offline = Offline(host="gpodder.net")
    take("find-offline", silent=(offline, offline, offline))
    take("find-part", *shows, silent=(late,))
    take("find-results", *shows)
    dialog.results.mark(shows[0].feed_url, Mark.SUBSCRIBED)
    dialog.results.mark(shows[3].feed_url, Mark.COMING)
    dialog.results.view.choose()
    dialog.results.view.setCurrentIndex(dialog.results.view.found.index(1))
    camera.opened.theme.keyboard._set_leads(True)  # noqa: SLF001 - as after a key
    camera.settle()
    camera.save("find-chosen", dialog)
    camera.opened.theme.keyboard._set_leads(False)  # noqa: SLF001
    dialog.field.setText("https://tidal.example/feed.xml")
    camera.settle()
    camera.save("subscribe-address", dialog)
    # A file that is not there: no network is asked for this error.
    dialog.field.setText("/nowhere/feed.xml")
    dialog.accept_button.click()
    camera.wait(dialog.findChild(object, "subscribeError").isVisible)
    camera.settle()
    camera.save("subscribe", dialog)
    dialog.reject()
    directories.answer = None
