"""Opens the window on a large library, switches lists and scrolls, and prints what that took: a child of the bench."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import psutil

from player.__main__ import load
from player.ui.quick_qt import load_qt

# As the program does it, before anything of Qt: imported as it comes, PySide reads the source of every module there is,
# and what it read stays in memory.
load()
load_qt()

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer  # noqa: E402

from player.app import import_window  # noqa: E402
from player.domain.list_look import ListLook, ListSort  # noqa: E402
from player.domain.models import ShowId, SmartList  # noqa: E402
from player.paths import profile_paths  # noqa: E402
from player.services import Services  # noqa: E402
from player.ui.places import Place  # noqa: E402
from player.ui.start import OpenWindow  # noqa: E402
from player.ui.widgets.rows import ROW_ROLE  # noqa: E402

ROUNDS = 5
IDLE_MS = 10_000
FAST_FRAMES = 300
SLOW_FRAMES = 400
WHEEL_PX = 120
FRAME_MS = 16
MOST_MS = 10_000

PLACES: dict[str, Place] = {
    "the inbox": SmartList.INBOX,
    "the queue": SmartList.QUEUE,
    "in progress": SmartList.IN_PROGRESS,
    "downloads": SmartList.DOWNLOADS,
    "transcripts": SmartList.TRANSCRIPTS,
    "history": SmartList.HISTORY,
    "a show": ShowId(7),
}


class Painted(QObject):
    """Ends a loop after the first picture of the list in which every row that is in view is there."""

    def __init__(self, opened: OpenWindow) -> None:
        super().__init__(opened.window)
        self._view = opened.window.episodes.view
        self._loop = QEventLoop()
        self._ready = False
        opened.presenter.episodes.opened.connect(self._on_opened)
        self._view.viewport().installEventFilter(self)

    def _on_opened(self) -> None:
        self._ready = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._ready and self._all_there():
            self._ready = False
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return super().eventFilter(watched, event)

    def _all_there(self) -> bool:
        model = self._view.model()
        return all(model.index(row, 0).data(ROW_ROLE) is not None for row in self._view.seen_rows)

    def milliseconds_of(self, action: object) -> float:
        """From before ``action`` to the picture."""
        self._ready = False
        begun = time.perf_counter()
        action()  # type: ignore[operator]
        QTimer.singleShot(MOST_MS, self._loop, self._loop.quit)
        self._loop.exec()
        return (time.perf_counter() - begun) * 1000


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def _scroll(opened: OpenWindow, steps: list[int]) -> dict[str, float]:
    """The longest frame in ms: one step with all that is due by then, and how much of that the GUI thread worked."""
    bar, longest = opened.window.episodes.view.verticalScrollBar(), {"wall": 0.0, "work": 0.0}
    for value in steps:
        begun, worked = time.perf_counter(), time.thread_time()
        bar.setValue(value)
        QCoreApplication.processEvents()
        longest["work"] = max(longest["work"], (time.thread_time() - worked) * 1000)
        taken = (time.perf_counter() - begun) * 1000
        longest["wall"] = max(longest["wall"], taken)
        _wait(max(1, FRAME_MS - round(taken)))
    return longest


def main(profile: str) -> None:
    """Print one JSON object."""
    services = Services(profile_paths(Path(profile)))
    start = import_window(services)
    _application = start.make_application()
    opened = start.build_window(services)
    opened.window.first_painted.connect(lambda: start.begin_background(opened))
    opened.window.show()
    _wait(IDLE_MS)
    # All that is in memory, the libraries that other programs share with it too (PSS would count those by how many such
    # programs run), after all that a start sets going.
    figures: dict[str, object] = {"memory_mb": psutil.Process().memory_info().rss / 1e6}

    painted = Painted(opened)
    switches: dict[str, list[float]] = {name: [] for name in PLACES}
    for round_ in range(ROUNDS):
        for name, place in PLACES.items():
            opened.window.sidebar.open_place(SmartList.BOOKMARKS)
            _wait(150)
            taken = painted.milliseconds_of(lambda place=place: opened.window.sidebar.open_place(place))
            # The first time a list is opened counts as well: that is what people do.
            switches[name].append(taken)
            _wait(300 if round_ else 600)
    opened.window.sidebar.open_place(SmartList.INBOX)
    _wait(500)
    pane = opened.window.episodes
    for name, sort in (("the inbox by title", ListSort.TITLE), ("the inbox, longest first", ListSort.LONGEST)):
        switches[name] = [painted.milliseconds_of(lambda sort=sort: pane.look_changed.emit(ListLook(sort)))]
        _wait(500)
    pane.look_changed.emit(ListLook())
    _wait(800)
    figures["switches"] = switches

    bar = pane.view.verticalScrollBar()
    end = bar.maximum()
    fast = [end * step // FAST_FRAMES for step in range(1, FAST_FRAMES + 1)]
    figures["fast"] = [_scroll(opened, steps) for steps in (fast, [*reversed(fast), 0])]
    wheel = [[first + WHEEL_PX * n for n in range(SLOW_FRAMES)] for first in (0, end // 2)]
    figures["slow"] = [_scroll(opened, steps) for steps in wheel]
    opened.window.close()
    opened.close()
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1])
