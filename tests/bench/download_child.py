"""Downloads addresses into a profile and prints what it took: ``one`` by one, or all with the ``window`` open."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from player.domain.events import DownloadProgress
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import DownloadState, EpisodeId, FetchState
from player.paths import profile_paths
from player.services import Services


def seed(services: Services, urls: Sequence[str]) -> list[EpisodeId]:
    """A show with one episode for each address."""
    now = datetime.now(UTC)
    ids: list[EpisodeId] = []
    for number, url in enumerate(urls):
        item = FeedItem(f"Episode {number}", f"guid-{number}", 0, None, now, 600.0)
        item = replace(item, enclosures=(Enclosure(url, "audio/mpeg"),))
        feed = Feed(title=f"Show {number}", items=(item,))
        show_id, _ = services.library.feeds.add(feed, f"https://feeds.example/{number}", FetchState(), now)
        ids += services.library.episodes.ids(show_id=show_id)
    return ids


def one(services: Services, ids: list[EpisodeId]) -> dict[str, float]:
    """The first, as the command line does it, once everything is loaded."""
    services.background.run(services.downloads.cancel(ids[0]))
    before, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    services.background.run(services.downloads.download_now(ids[0]))
    seconds, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF)
    return {
        "seconds": seconds,
        "cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "flt": after.ru_minflt - before.ru_minflt,
        "sys": after.ru_stime - before.ru_stime,
        "vcs": after.ru_nvcsw - before.ru_nvcsw,
    }


def window(services: Services, ids: list[EpisodeId]) -> dict[str, float]:
    """All at once, with the window open; what its watchdog saw."""
    from PySide6.QtCore import QEventLoop, QTimer

    from player.app import import_window
    from tests.support.watchdog import LoopWatchdog

    services.settings_store.change("downloads", at_once=len(ids))
    start = import_window(services)
    _application = start.make_application()
    opened = start.build_window(services)
    opened.window.show()
    loop = QEventLoop()
    QTimer.singleShot(3000, loop, loop.quit)
    loop.exec()
    done: set[EpisodeId] = set()

    def on_progress(event: DownloadProgress) -> None:
        if event.state is DownloadState.DONE:
            done.add(event.episode_id)

    services.events.listen(DownloadProgress, on_progress)
    began = time.perf_counter()
    with LoopWatchdog(stacks_over_ms=20) as watchdog:
        services.background.submit(services.downloads.enqueue(ids))

        def look() -> None:
            if len(done) == len(ids):
                loop.quit()

        poll = QTimer()
        poll.setInterval(100)
        poll.timeout.connect(look)
        poll.start()
        loop.exec()
    seconds, gaps = time.perf_counter() - began, watchdog.gaps()
    print(gaps.longest_stack, file=sys.stderr)
    size = sum(row.bytes_done for row in services.library.episodes.rows(ids))
    opened.close()
    return {**gaps.as_json(), "mb_a_second": size / seconds / 1e6}


def main(what: str, profile: str, urls: list[str]) -> None:
    services = Services(profile_paths(Path(profile)))
    try:
        print(json.dumps({"one": one, "window": window}[what](services, seed(services, urls))))
    finally:
        services.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
