"""The artwork cache with a real server and a real folder."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from player.domain.events import ArtworkReady, EventBus
from player.downloads.artwork import MAX_PICTURE_BYTES, ArtworkCache
from player.net.client import HttpClient
from player.paths import resources_folder
from player.tasks import Background
from tests.support.pictures import jpeg, png
from tests.support.server import PodcastServer
from tests.support.wait import wait_until

NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)


class HandClock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.passed_s = 0.0

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.passed_s)

    def monotonic(self) -> float:
        return 1000.0 + self.passed_s


class Rig:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.background = Background()
        self.clock = HandClock()
        self.events = EventBus()
        self.ready: list[ArtworkReady] = []
        self.events.listen(ArtworkReady, self.ready.append)
        self._http: HttpClient | None = None

    def http(self) -> HttpClient:
        if self._http is None:
            self._http = HttpClient()
            self.background.on_close(self._http.close)
        return self._http

    def cache(self, **changes: object) -> ArtworkCache:
        return ArtworkCache(self.http, self.background, self.folder, self.events, self.clock, **changes)  # type: ignore[arg-type]

    def fetch(self, cache: ArtworkCache, url: str) -> Path | None:
        return self.background.run(cache.fetch(url), 20)

    def on_disk(self) -> list[Path]:
        return sorted(self.folder.iterdir()) if self.folder.exists() else []


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    made = Rig(tmp_path / "artwork")
    yield made
    made.background.close()


def picture(number: int) -> bytes:
    """A picture of 1,000 bytes."""
    return png(20, 20, (number, 0, 0)).ljust(1000, b"\0")


def test_a_picture_asked_for_comes_and_is_told(rig: Rig, server: PodcastServer) -> None:
    cache, url = rig.cache(), server.add("/cover", png())
    assert cache.path(url) is None
    cache.request(url)
    wait_until(lambda: rig.ready)
    path = cache.path(url)
    assert path is not None
    assert path.read_bytes() == png()
    assert rig.ready == [ArtworkReady(url, str(path))]
    assert rig.on_disk() == [path]
    assert path.parent == rig.folder


def test_it_is_there_without_a_network_in_the_next_run_too(rig: Rig, server: PodcastServer) -> None:
    url = server.add("/cover", jpeg())
    rig.fetch(rig.cache(), url)
    server.stop()
    later = rig.cache()
    path = later.path(url)
    assert path is not None
    assert rig.fetch(later, url) == path
    later.request(url)
    assert len(server.requests()) == 1


def test_many_who_ask_fetch_once(rig: Rig, server: PodcastServer) -> None:
    cache, url = rig.cache(), server.add("/cover", png())
    server.fault("/cover", delay_s=0.1)
    askers = [threading.Thread(target=cache.request, args=(url,)) for _ in range(20)]
    for asker in askers:
        asker.start()
    assert rig.fetch(cache, url) is not None
    for asker in askers:
        asker.join()
    cache.request(url)
    assert rig.fetch(cache, url) is not None
    assert len(server.requests()) == 1
    assert len(rig.ready) == 1


def test_only_a_few_at_once(rig: Rig, server: PodcastServer) -> None:
    cache = rig.cache()
    most, running, lock = 0, 0, threading.Lock()
    urls = [server.add(f"/{number}.png", picture(number)) for number in range(12)]
    server.fault("*.png", delay_s=0.05)
    for url in urls:
        cache.request(url)

    def look() -> bool:
        nonlocal most, running
        with lock:
            running = sum(not request.over for request in server.requests())
            most = max(most, running)
        return len(rig.ready) == 12

    wait_until(look, step_s=0.002)
    assert 1 <= most <= 5


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html>Not found</html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(MAX_PICTURE_BYTES),
    ],
)
def test_what_is_no_picture_or_too_large_is_not_kept(rig: Rig, server: PodcastServer, body: bytes) -> None:
    cache, url = rig.cache(), server.add("/cover.png", body)
    assert rig.fetch(cache, url) is None
    assert rig.on_disk() == []
    assert rig.ready == []


def test_a_failure_is_remembered_and_forgiven_ever_later(rig: Rig, server: PodcastServer) -> None:
    cache, url = rig.cache(), server.url("/missing.png")
    asked = []
    for wait_s in (0, 59, 2, 200, 50):
        rig.clock.passed_s += wait_s
        cache.request(url)
        assert rig.fetch(cache, url) is None
        asked.append(len(server.requests()))
    assert asked == [1, 1, 2, 2, 3]
    server.add("/missing.png", png())
    rig.clock.passed_s += 7 * 3600
    assert rig.fetch(cache, url) is not None


def test_a_server_that_says_when_is_left_alone_until_then(rig: Rig, server: PodcastServer) -> None:
    cache, url = rig.cache(), server.add("/cover.png", png())
    server.fault("/cover.png", status=429, retry_after="600", times=1)
    assert rig.fetch(cache, url) is None
    rig.clock.passed_s += 599
    assert rig.fetch(cache, url) is None
    rig.clock.passed_s += 2
    assert rig.fetch(cache, url) is not None
    assert len(server.requests()) == 2


def test_the_longest_unused_go_first_when_there_are_too_many(rig: Rig, server: PodcastServer) -> None:
    cache = rig.cache(limit=lambda: 10_500)
    urls = [server.add(f"/{number}.png", picture(number)) for number in range(12)]
    fitting = 10
    for url in urls[:fitting]:
        rig.clock.passed_s += 10
        rig.fetch(cache, url)
    rig.clock.passed_s += 2 * 3600
    assert cache.path(urls[0]) is not None
    for url in urls[fitting : fitting + 2]:
        rig.clock.passed_s += 10
        assert rig.fetch(cache, url) is not None
    assert cache.path(urls[0]) is not None
    assert cache.path(urls[1]) is None
    assert cache.path(urls[fitting + 1]) is not None
    assert sum(path.stat().st_size for path in rig.on_disk()) <= 10_500


def test_what_an_earlier_run_left_counts_and_its_halves_are_cleared(rig: Rig, server: PodcastServer) -> None:
    url = server.add("/0.png", picture(0))
    rig.folder.mkdir()
    for number in range(20):
        (rig.folder / f"{number:040}").write_bytes(bytes(1000))
        os.utime(rig.folder / f"{number:040}", (0, NOW.timestamp() - 9999 + number))
    abandoned, fresh = rig.folder / "a.1.part", rig.folder / "b.2.part"
    for half, age_s in ((abandoned, 7200), (fresh, 10)):
        half.write_bytes(b"half")
        os.utime(half, (0, NOW.timestamp() - age_s))
    cache = rig.cache(limit=lambda: 10_000)
    assert rig.fetch(cache, url) is not None
    assert not abandoned.exists()
    assert fresh.exists()
    assert not (rig.folder / f"{0:040}").exists()
    assert (rig.folder / f"{19:040}").exists()
    assert sum(path.stat().st_size for path in rig.on_disk()) <= 10_000


def test_files_only_where_they_are_allowed(rig: Rig, tmp_path: Path) -> None:
    sample = resources_folder() / "sample"
    cover = sample / "cover.jpg"

    def allowed(path: Path) -> bool:
        return path.is_relative_to(sample)

    assert rig.cache().path(cover.as_uri()) is None
    cache = rig.cache(allow_file=allowed)
    assert cache.path(cover.as_uri()) == cover
    assert rig.fetch(cache, cover.as_uri()) == cover
    assert cache.path((sample / "none.jpg").as_uri()) is None
    assert cache.path((tmp_path / "other.jpg").as_uri()) is None
    cache.request(cover.as_uri())
    assert rig.on_disk() == []


@pytest.mark.parametrize("url", ["", "cover.png", "data:image/png;base64,AAAA", "ftp://a.example/a.png", "http://[bad"])
def test_other_addresses_give_nothing(rig: Rig, url: str) -> None:
    cache = rig.cache()
    cache.request(url)
    assert cache.path(url) is None
    assert rig.fetch(cache, url) is None


def test_a_folder_that_cannot_be_made_is_no_disaster(rig: Rig, server: PodcastServer) -> None:
    rig.folder.write_bytes(b"")
    cache = rig.cache()
    assert rig.fetch(cache, server.add("/cover", png())) is None


def test_asking_when_the_program_ends_is_no_error(rig: Rig, server: PodcastServer) -> None:
    cache, url = rig.cache(), server.add("/cover", png())
    rig.background.close()
    cache.request(url)
    assert server.requests() == []


def test_asking_needs_neither_asyncio_nor_aiohttp() -> None:
    code = (
        "import sys\n"
        "from player.downloads import artwork, manager\n"
        "sys.exit(len({'asyncio', 'aiohttp', 'PySide6'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2]).returncode == 0


def test_pictures_that_are_kept_are_not_deleted_and_take_no_room(rig: Rig, server: PodcastServer) -> None:
    pictures = [png(40, 40, (number, 9, 9)) for number in range(8)]
    urls = [server.add(f"/{number}.png", data, "image/png") for number, data in enumerate(pictures)]
    kept: list[str] = urls[:3]
    room = sum(len(data) for data in pictures[3:6])
    cache = rig.cache(limit=lambda: room, kept=lambda: kept)
    for url in urls:
        rig.clock.passed_s += 10
        assert rig.fetch(cache, url)
    assert all(cache.path(url) for url in kept)
    assert cache.path(urls[3]) is None
    assert cache.path(urls[-1])
    kept.clear()
    rig.clock.passed_s += 10
    assert rig.fetch(cache, server.add("/new.png", png(41, 41), "image/png"))
    assert any(cache.path(url) is None for url in urls[:3])


def test_the_cover_inside_an_audio_file_is_a_picture(rig: Rig, tmp_path: Path) -> None:
    from tests.unit.audio import files

    cover = png(12, 12)
    audio = tmp_path / "with cover.mp3"
    audio.write_bytes(files.tag(files.frame("APIC", files.picture(cover))) + b"\xff\xfb\x90\x00" * 100)
    bare = tmp_path / "bare.mp3"
    bare.write_bytes(b"\xff\xfb\x90\x00" * 100)
    url = f"{audio.as_uri()}#picture=1"
    cache = rig.cache(allow_file=lambda path: path.is_relative_to(tmp_path))
    assert cache.path(url) is None
    cache.request(url)
    wait_until(lambda: [event.url for event in rig.ready] == [url])
    found = cache.path(url)
    assert found is not None
    assert found.read_bytes() == cover
    assert rig.fetch(cache, f"{bare.as_uri()}#picture=1") is None
    assert rig.fetch(rig.cache(), f"{audio.as_uri()}#picture=2") is None
