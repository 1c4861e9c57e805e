"""Opens long pages in the window, uses them, and prints each thing's longest gaps: a child of the page bench.

``python -m tests.bench.page_child PROFILE --stacks`` tells on stderr where the GUI thread stood in the longest gap.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from player.__main__ import load
from player.ui.quick_qt import load_qt

# As the program does it, before anything of Qt: imported as it comes, PySide reads the source of every module there is
# when it is imported, which is what would be measured then.
load()
load_qt()

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402

from player.app import import_window  # noqa: E402
from player.domain.models import EpisodeId, ShowId  # noqa: E402
from player.paths import profile_paths  # noqa: E402
from player.services import Services  # noqa: E402
from player.ui.places import Page  # noqa: E402
from player.ui.start import OpenWindow  # noqa: E402
from tests.support.watchdog import LoopWatchdog  # noqa: E402

ROUNDS = 2
FRAME_MS = 16
MOST_MS = 20_000
STACKS_OVER_MS = 7.0
_FIND = "habit"
_ROW = 60


def wait(milliseconds: int) -> None:
    """Let the event loop run so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def until(ready: Callable[[], bool]) -> None:
    """Let the event loop run until ``ready`` says so. Raises RuntimeError where it never does."""
    loop = QEventLoop()
    poll = QTimer(loop)
    poll.timeout.connect(lambda: loop.quit() if ready() else None)
    poll.start(4)
    QTimer.singleShot(MOST_MS, loop, loop.quit)
    loop.exec()
    if not ready():
        raise RuntimeError("what was waited for did not come")


class Uses:
    """What a person does to long pages; each gives its name and does it, and comes back once all is still again."""

    def __init__(self, opened: OpenWindow) -> None:
        self._opened = opened
        self._window = opened.window
        library = opened.services.library
        self._long, self._short = library.episodes.ids(show_id=ShowId(1), limit=2)

    @property
    def _navigator(self) -> object:
        return self._opened.presenter.navigator

    def _is_still(self, episode_id: EpisodeId) -> bool:
        page = self._window.page
        parts = page.parts
        filled = parts.notes.view.is_filled and parts.transcript.view.is_filled
        return page.episode is not None and page.episode.id == episode_id and filled and not page.find.is_searching

    def open_short(self) -> None:
        self._navigator.open_page(Page.EPISODE, self._short)  # type: ignore[attr-defined]
        until(lambda: self._is_still(self._short))

    def open_long(self) -> None:
        self._navigator.open_page(Page.EPISODE, self._long)  # type: ignore[attr-defined]
        until(lambda: self._is_still(self._long))

    def all(self) -> Iterator[tuple[str, Callable[[], None]]]:
        self.open_short()
        yield "to the long page", self.open_long
        for tab in ("transcript", "chapters", "questions", "related", "notes"):
            yield f"tab {tab}", lambda tab=tab: self._open_tab(tab)
        yield "scrolling the notes", self._scroll
        yield "resizing the window at the notes", self._resize
        yield "finding in all of it", self._find
        yield "dark and light at the notes", self._turn
        self._open_tab("transcript")
        yield "scrolling the transcript", self._scroll
        yield "reading along", self._read_along
        yield "resizing the window at the transcript", self._resize
        yield "dark and light at the transcript", self._turn
        yield "back to a short page", self.open_short
        yield "to the long page of a show", self._open_show
        for tab in ("episodes", "settings", "feed", "related", "about"):
            yield f"show's tab {tab}", lambda tab=tab: self._open_show_tab(tab)
        yield "resizing the window at the show", self._resize
        yield "scrolling the show", lambda: self._scroll(show=True)
        yield "dark and light at the show", lambda: self._turn(show=True)

    def _open_tab(self, tab: str) -> None:
        self._window.page.open_tab(tab)
        until(lambda: self._is_still(self._long))
        wait(200)

    def _scroll(self, *, show: bool = False) -> None:
        bar = (self._show if show else self._window.page).verticalScrollBar()
        steps = [n * _ROW for n in range(60)] + [bar.maximum() * n // 60 for n in range(61)] + [0]
        for value in steps:
            bar.setValue(value)
            wait(FRAME_MS)

    def _resize(self) -> None:
        size = self._window.size()
        for width in (size.width() - 40, size.width() - 220, size.width() - 100, size.width()):
            self._window.resize(width, size.height())
            wait(60)
        wait(50)
        until(
            lambda: self._window.page.parts.notes.view.is_filled and self._window.page.parts.transcript.view.is_filled
        )

    def _find(self) -> None:
        page = self._window.page
        page.open_find()
        assert page.finding.bar is not None
        for length in range(1, len(_FIND) + 1):
            page.finding.bar.field.setText(_FIND[:length])
            wait(80)
        until(lambda: not page.find.is_searching)
        for step in [1] * 10 + [-1] * 30:
            page.finding.go(step)
            wait(FRAME_MS)
        page.finding.close()
        wait(100)

    def _read_along(self) -> None:
        for second in range(0, 10_800, 240):
            self._window.page.set_position(float(second))
            wait(FRAME_MS)

    def _turn(self, *, show: bool = False) -> None:
        for mode in ("dark", "light"):
            self._opened.services.settings_store.change("appearance", mode=mode)
            wait(300)
            until(lambda: (show and self._show.description.is_filled) or self._is_still(self._long))

    @property
    def _show(self) -> object:
        return self._window.pages.page(Page.SHOW)

    def _open_show(self) -> None:
        self._navigator.open_page(Page.SHOW, ShowId(1))  # type: ignore[attr-defined]
        until(lambda: self._window.pages.is_made(Page.SHOW) and self._show.isVisible())
        until(lambda: self._show.description.is_filled)

    def _open_show_tab(self, tab: str) -> None:
        self._show.open_tab(tab)
        wait(200)


def main(profile: str, stacks: bool) -> None:
    """Print one JSON object: for each thing done the longest gap in ms and the GUI thread's longest work, by round."""
    services = Services(profile_paths(Path(profile)))
    start = import_window(services)
    _application = start.make_application()
    opened = start.build_window(services)
    opened.window.resize(1360, 860)  # whatever size the profile was left in
    opened.window.show()
    wait(1500)
    services.make_ready()
    gc.freeze()
    found: dict[str, dict[str, list[float]]] = {}
    for _ in range(ROUNDS):
        for name, use in Uses(opened).all():
            with LoopWatchdog(stacks_over_ms=STACKS_OVER_MS if stacks else None) as watchdog:
                use()
            gaps = watchdog.gaps()
            figures = found.setdefault(name, {"wall": [], "work": []})
            figures["wall"].append(gaps.longest_ms)
            figures["work"].append(gaps.longest_work_ms)
            if stacks:
                told = f"{gaps.longest_ms:.1f} ms, work {gaps.longest_work_ms:.1f} ms, {gaps.over_8_ms} over 8"
                print(f"{name}: {told}, {gaps.seconds:.2f} s", file=sys.stderr)
                if gaps.longest_ms > STACKS_OVER_MS:
                    print("   " + gaps.longest_stack.replace("\n", "\n   "), file=sys.stderr)
            wait(100)
    opened.window.close()
    opened.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], "--stacks" in sys.argv)
