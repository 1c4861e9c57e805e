"""Episodes that download by themselves and files that go again, with a real library, server and folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from player.domain.clean_up import Removal, RemovalReason
from player.domain.clock import SystemClock
from player.domain.events import (
    DownloadsChosen,
    EpisodesAdded,
    EpisodesChanged,
    FilesCleanedUp,
    QueueChanged,
    ShowAdded,
)
from player.domain.models import DownloadState, EpisodeId, ShowId
from player.domain.show_settings import ShowSettings
from player.downloads.artwork import ArtworkCache
from player.downloads.housekeeping import Housekeeping
from player.downloads.storage import Storage
from tests.integration.downloads_rig import Rig, sound
from tests.support.pictures import png
from tests.support.server import PodcastServer
from tests.support.wait import wait_until

DONE, NONE, QUEUED = DownloadState.DONE, DownloadState.NONE, DownloadState.QUEUED
SIZE = 50_000


class House(Rig):
    """A rig with its housekeeping."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.keeping = Housekeeping(
            self.library, self.manager, self.events, SystemClock(), lambda: self.settings, settle_s=0.01
        )
        self.cache = ArtworkCache(self.http, self.background, folder / "artwork", self.events, SystemClock())
        self.storage = Storage(self.library, self.manager, self.cache, lambda: self.files)
        self.looks = 0

    def show(self, server: PodcastServer, title: str = "Tidal Notes", count: int = 5) -> list[EpisodeId]:
        """A show's episodes, the newest first."""
        urls = [server.add(f"/{title}/{number}.mp3".replace(" ", "-"), sound(SIZE, number)) for number in range(count)]
        return self.subscribe(*urls, title=title)

    def show_id(self, episode: EpisodeId) -> ShowId:
        return self.row(episode).show_id

    def play(self, *ids: EpisodeId, days_ago: float = 0) -> None:
        now = SystemClock().now() - timedelta(days=days_ago)
        self.library.positions.mark_played(ids, now)
        self.events.publish(EpisodesChanged(ids))

    def here(self) -> set[EpisodeId]:
        return {record.episode_id for record in self.library.downloads.all((DONE,))}

    def fetch(self, *ids: EpisodeId) -> None:
        for id_ in ids:
            self.run(self.manager.download_now(id_))

    def keep(self) -> Callable[[], bool]:
        """Have it run for ever; it has looked for the first time by then, and counts on in ``looks``."""
        look = self.keeping._look

        async def counted(news: Any) -> None:
            await look(news)
            self.looks += 1

        self.keeping._look = counted
        cancel = self.background.submit(self.keeping.run()).cancel
        wait_until(lambda: self.looks)
        return cancel


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with House(tmp_path / "profile") as made:
        yield made


# 1. What comes


def test_the_newest_of_each_show_come_by_rule(house: House, server: PodcastServer) -> None:
    ids, other = house.show(server), house.show(server, "Other")
    house.settings = replace(house.settings, auto_newest=2)
    house.library.show_settings.set(house.show_id(other[0]), ShowSettings(auto_download=0))
    assert house.run(house.keeping.wanted()) == tuple(ids[:2])
    assert house.here() == set()
    assert house.run(house.keeping.download_wanted()) == tuple(ids[:2])
    wait_until(lambda: house.here() == set(ids[:2]))
    assert [e.episode_ids for e in house.told if isinstance(e, DownloadsChosen)] == [tuple(ids[:2])]
    assert house.run(house.keeping.download_wanted()) == ()


def test_the_play_queue_is_always_downloaded(house: House, server: PodcastServer) -> None:
    ids = house.show(server)
    house.library.queue.add([ids[3]])
    house.settings = replace(house.settings, auto_queue=False)
    assert house.run(house.keeping.wanted()) == ()
    house.settings = replace(house.settings, auto_queue=True)
    house.keep()
    wait_until(lambda: house.here() == {ids[3]})
    house.library.queue.add([ids[1]])
    house.events.publish(QueueChanged())
    wait_until(lambda: house.here() == {ids[3], ids[1]})


def test_what_a_person_deleted_does_not_come_back_by_itself(house: House, server: PodcastServer) -> None:
    ids = house.show(server)
    house.settings = replace(house.settings, auto_newest=1)
    house.fetch(ids[0])
    house.run(house.manager.remove(ids[0]))
    house.library.queue.add([ids[0]])
    assert house.run(house.keeping.download_wanted()) == ()
    # Asked for by name it does.
    house.fetch(ids[0])
    assert house.here() == {ids[0]}


def test_a_refresh_and_a_new_show_are_answered(house: House, server: PodcastServer) -> None:
    house.settings = replace(house.settings, auto_newest=1, auto_on_subscribe=False)
    house.keep()
    ids = house.show(server)
    house.events.publish(ShowAdded(house.show_id(ids[0])))
    wait_until(lambda: house.looks == 2)
    assert house.library.downloads.all() == []
    house.events.publish(EpisodesAdded(house.show_id(ids[0]), tuple(ids)))
    wait_until(lambda: house.here() == {ids[0]})
    house.settings = replace(house.settings, auto_on_subscribe=True, auto_on_refresh=False)
    other = house.show(server, "Other")
    house.events.publish(EpisodesAdded(house.show_id(other[0]), tuple(other)))
    house.events.publish(ShowAdded(house.show_id(other[0])))
    wait_until(lambda: house.here() == {ids[0], other[0]})


def test_a_serial_show_goes_on_with_the_listener(house: House, server: PodcastServer) -> None:
    ids = house.show(server)
    house.library.show_settings.set(house.show_id(ids[0]), ShowSettings(auto_download=2, in_order=True))
    house.set(delete_played=True, delete_played_after_h=0)
    house.keep()
    wait_until(lambda: house.here() == {ids[4], ids[3]})
    house.play(ids[4])
    wait_until(lambda: house.here() == {ids[3], ids[2]})
    house.play(ids[3])
    wait_until(lambda: house.here() == {ids[2], ids[1]})


def test_changed_settings_hold_at_once(house: House, server: PodcastServer) -> None:
    ids = house.show(server)
    house.keep()
    house.set(auto_newest=1)
    wait_until(lambda: house.here() == {ids[0]})


# 2. What goes


def test_the_played_go_after_a_while_and_nothing_that_is_dear(house: House, server: PodcastServer) -> None:
    ids = house.show(server)
    house.fetch(*ids)
    house.play(*ids, days_ago=3)
    house.library.queue.add([ids[0]])
    house.library.bookmarks.add(ids[1], 3.0, "here", SystemClock().now())
    house.library.positions.set_session(ids[2])
    house.set(delete_played=True, delete_played_after_h=24 * 4)
    assert house.run(house.keeping.to_clean_up()) == ()
    house.set(delete_played_after_h=24)
    listed = house.run(house.keeping.to_clean_up())
    assert listed == tuple(Removal(id_, house.show_id(id_), SIZE, RemovalReason.PLAYED) for id_ in sorted(ids[3:]))
    assert house.here() == set(ids)
    assert house.run(house.keeping.clean_up()) == listed
    assert house.here() == set(ids[:3])
    assert len(house.on_disk()) == 3
    assert [e.removed for e in house.told if isinstance(e, FilesCleanedUp)] == [listed]
    # The same again finds nothing, and what went does not come back.
    house.set(auto_newest=5, auto_only_unplayed=False)
    assert house.run(house.keeping.clean_up()) == ()
    assert house.run(house.keeping.wanted()) == ()


def test_an_archived_show_keeps_everything(house: House, server: PodcastServer) -> None:
    ids = house.show(server)
    house.fetch(ids[0])
    house.play(ids[0], days_ago=9)
    house.library.refreshes.set_archive(house.show_id(ids[0]), archive=True)
    house.set(delete_played=True, keep_newest=1, limit_mb=1)
    assert house.run(house.keeping.to_clean_up()) == ()


def test_so_many_of_each_show_and_so_much_in_all(house: House, server: PodcastServer) -> None:
    ids, other = house.show(server), house.show(server, "Other", 2)
    house.fetch(*ids, *other)
    house.library.show_settings.set(house.show_id(other[0]), ShowSettings(keep_newest=1))
    house.set(keep_newest=3)
    gone = house.run(house.keeping.clean_up())
    assert {(r.episode_id, str(r.reason)) for r in gone} == {(id_, "too-many") for id_ in (*ids[3:], other[1])}
    big = house.subscribe(server.add("/big.mp3", sound(950_000)), title="Big")
    house.fetch(*big)
    house.play(ids[0])
    house.set(limit_mb=1)
    gone = house.run(house.keeping.clean_up())
    assert gone[0].episode_id == ids[0]
    assert sum(house.row(id_).bytes_done for id_ in house.here()) <= 1_000_000


def test_it_cleans_up_by_itself_after_an_episode_was_played(house: House, server: PodcastServer) -> None:
    ids = house.show(server)
    house.fetch(ids[0], ids[1])
    house.set(delete_played=True, delete_played_after_h=0)
    house.keep()
    house.play(ids[0])
    wait_until(lambda: house.here() == {ids[1]})


# 3. What uses the space


def test_the_report_tells_what_uses_the_space(house: House, server: PodcastServer) -> None:
    ids, other = house.show(server), house.show(server, "Other", 1)
    house.fetch(*ids[:3], *other)
    house.play(ids[0])
    (house.files / "mine.txt").write_bytes(bytes(10))
    (house.files / "dead.mp3.part").write_bytes(bytes(20))
    house.run(house.cache.fetch(server.add("/a.png", png(8, 8))))
    report = house.run(house.storage.report())
    assert [(s.title, s.files, s.bytes, s.played_files, s.played_bytes) for s in report.shows] == [
        ("Tidal Notes", 3, 3 * SIZE, 1, SIZE),
        ("Other", 1, SIZE, 0, 0),
    ]
    assert report.download_bytes == 4 * SIZE
    assert (report.other_files, report.other_bytes) == (1, 10)
    assert (report.leftover_files, report.leftover_bytes) == (1, 20)
    assert report.artwork_bytes == len(png(8, 8))
    assert report.library_bytes > 0
    assert report.free_bytes
    assert report.total_bytes > 4 * SIZE


def test_space_is_freed(house: House, server: PodcastServer) -> None:
    ids, other = house.show(server), house.show(server, "Other", 1)
    house.fetch(*ids[:3], *other)
    house.play(ids[0], ids[1], other[0])
    house.library.queue.add([ids[1]])
    (house.files / "dead.mp3.part").write_bytes(bytes(20))
    house.run(house.cache.fetch(server.add("/a.png", png(8, 8))))
    backup = house.library.path.with_name("library.v3.bak")
    backup.write_bytes(bytes(30))
    assert house.run(house.storage.report()).backup_bytes == 30
    assert house.run(house.storage.remove_played(house.show_id(ids[0]))) == SIZE
    assert house.here() == {ids[1], ids[2], other[0]}
    assert house.run(house.storage.remove_played()) == SIZE
    assert house.run(house.storage.remove_leftovers()) == 20
    assert house.run(house.storage.clear_artwork()) == len(png(8, 8))
    assert house.run(house.storage.remove_backups()) == 30
    assert not backup.exists()
    assert len(house.on_disk()) == 2
