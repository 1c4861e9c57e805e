"""A folder of audio files as a show, with everything real: files, reading process, library, watcher."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest
import pytest_asyncio

from player.domain.addresses import local_path
from player.domain.clock import SystemClock
from player.domain.errors import AlreadySubscribed, FeedUnreadable, FolderIsOurs, FolderMissing, FolderWithoutAudio
from player.domain.events import EpisodesAdded, EpisodesChanged, Event, EventBus
from player.domain.models import Episode, PlayState, ShowId, TranscriptState
from player.domain.notices import NoticeKind
from player.feeds.fetch import FeedFetcher
from player.feeds.folder_watch import FolderWatch
from player.feeds.folders import FolderReader
from player.feeds.refresh import RefreshOutcome
from player.feeds.subscriptions import Subscriptions
from player.feeds.worker_pool import WorkerPool
from player.library import Library
from player.net.client import HttpClient
from player.transcripts.published import PublishedTranscripts
from tests.support.audio import CHAPTERS_MP3, SHORT, SPEECH, SPEECH_M4A, SPEECH_OPUS
from tests.support.wait import wait_until
from tests.unit.audio import files

DAY = datetime(2025, 5, 27, 12, tzinfo=UTC)
SRT = "1\n00:00:00,000 --> 00:00:02,000\nThe boat is {}.\n"


class CountingPool(WorkerPool):
    """A reading process that remembers how many files it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = 0

    async def read(self, data: bytes, address: str, content_type: str = "", known: bytes | None = None):
        feed = await super().read(data, address, content_type, known)
        self.opened += len(feed.items)
        return feed


class Rig:
    """A library and all that reads folders into it."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "My recordings"
        self.folder.mkdir()
        self.downloads = root / "downloads"
        self.library = Library(root / "library.sqlite3")
        self.http = HttpClient()
        self.pool = CountingPool()
        self.events = EventBus()
        self.told: list[Event] = []
        self.events.listen(Event, self.told.append)
        fetcher = FeedFetcher(self.http, lambda: (self.downloads,))
        self.clock = SystemClock()
        self.subscriptions = Subscriptions(self.library, fetcher, FolderReader(self.pool), self.events, self.clock)

    def put(self, name: str, data: bytes | Path, day: int = 0) -> Path:
        """A file in the folder, written ``day`` days after a certain one."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.read_bytes() if isinstance(data, Path) else data)
        moment = (DAY + timedelta(days=day)).timestamp()
        os.utime(path, (moment, moment))
        return path

    async def subscribe(self) -> ShowId:
        return (await self.subscriptions.subscribe(str(self.folder))).id

    async def refresh(self, show_id: ShowId) -> RefreshOutcome:
        (outcome,) = await self.subscriptions.refresh([show_id])
        return outcome

    def rows(self, show_id: ShowId) -> list[Episode]:
        """From the first to hear to the last."""
        return self.library.episodes.rows(self.library.episodes.ids(show_id=show_id, oldest_first=True))

    def titles(self, show_id: ShowId) -> list[str]:
        return [row.title for row in self.rows(show_id)]

    async def close(self) -> None:
        await self.http.close()
        await self.pool.close()
        self.library.close()


@pytest_asyncio.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    made = Rig(tmp_path)
    yield made
    await made.close()


def tagged(*frames: bytes, audio: Path = SHORT) -> bytes:
    return files.tag(*frames) + audio.read_bytes()


def text(name: str, words: str) -> bytes:
    return files.frame(name, files.text(words))


async def test_tags_names_and_what_stands_beside_make_the_show(rig: Rig) -> None:
    album = (text("TALB", "Tidal Notes"), text("TPE1", "Marin Lowe"))
    cover = files.frame("APIC", files.picture(b"\x89PNG\r\n\x1a\n" + bytes(30)))
    notes = files.frame("COMM", b"\x03eng\x00First line\nhttps://a.example/page")
    rig.put("b.mp3", tagged(text("TIT2", "Low water"), text("TRCK", "1/2"), text("TDRC", "2024-03-05"), notes, *album))
    rig.put("a.mp3", tagged(text("TIT2", "High water"), text("TRCK", "2/2"), cover, *album))
    rig.put("bonus/the_long walk.opus", SPEECH_OPUS, 5)
    rig.put("bonus/the_long walk.en.srt", SRT.format("green").encode())
    rig.put("Folder.JPG", b"\xff\xd8\xff" + bytes(20))
    show = rig.library.shows.get(await rig.subscribe())
    assert (show.title, show.author, show.episode_count, show.serial) == ("Tidal Notes", "Marin Lowe", 3, True)
    assert show.feed_url == rig.folder.as_uri() + "/"
    assert show.image_url is not None
    assert show.image_url.startswith(f"{rig.folder.as_uri()}/Folder.JPG#v=")
    low, high, walk = rig.rows(show.id)
    assert [row.title for row in (low, high, walk)] == ["Low water", "High water", "the long walk"]
    assert low.published == datetime(2024, 3, 5, tzinfo=UTC)
    assert walk.published == DAY + timedelta(days=5)
    assert (low.number, low.enclosure_type, walk.enclosure_type) == (1.0, "audio/mpeg", "audio/ogg")
    assert low.duration_s == pytest.approx(3.0, abs=0.3)
    assert walk.duration_s == pytest.approx(20.9, abs=0.3)
    assert high.image_url is not None
    assert high.image_url.startswith(f"{rig.folder.as_uri()}/a.mp3#picture=")
    assert all(row.own_file and row.in_feed for row in (low, high, walk))
    page = rig.library.episodes.page(low.id)
    assert page.notes_text == "First line\nhttps://a.example/page"
    assert '<a href="https://a.example/page"' in page.notes_html
    (ref,) = rig.library.episodes.page(walk.id).transcript_refs
    assert (ref.type, ref.language) == ("application/x-subrip", "en")
    with pytest.raises(AlreadySubscribed):
        await rig.subscriptions.subscribe(f"{rig.folder}/")


async def test_what_did_not_change_is_not_opened_again(rig: Rig) -> None:
    for number in range(4):
        rig.put(f"{number}.mp3", SHORT.read_bytes() + bytes([number]), number)
    show = await rig.subscribe()
    assert rig.pool.opened == 4
    assert (await rig.refresh(show)).status == "unchanged"
    rig.put("1.mp3", SPEECH, 8)
    rig.put("new.mp3", SPEECH_M4A, 9)
    outcome = await rig.refresh(show)
    assert (outcome.status, len(outcome.new_episodes)) == ("updated", 1)
    assert rig.pool.opened == 6
    assert rig.titles(show) == ["0", "2", "3", "1", "The green boat"]
    assert rig.told.count(EpisodesAdded(show, outcome.new_episodes)) == 1


async def test_a_file_keeps_its_identity_when_moved_renamed_or_tagged_anew(rig: Rig) -> None:
    moved, renamed = rig.put("a.mp3", SPEECH), rig.put("b.mp3", SHORT, 1)
    retagged = rig.put("c.mp3", tagged(text("TIT2", "First title"), audio=CHAPTERS_MP3), 2)
    show = await rig.subscribe()
    before = rig.rows(show)
    rig.library.positions.mark_played([before[0].id], DAY)
    rig.library.positions.save(before[1].id, 1.5, DAY)
    rig.library.positions.save(before[2].id, 2.5, DAY)
    (rig.folder / "sub").mkdir()
    moved.rename(rig.folder / "sub" / "z.mp3")
    renamed.rename(rig.folder / "other name.mp3")
    rig.put("c.mp3", tagged(text("TIT2", "Second title, and longer"), audio=CHAPTERS_MP3), 2)
    assert retagged.exists()
    outcome = await rig.refresh(show)
    assert (outcome.new_episodes, outcome.repaired_ids) == ((), 0)
    after = rig.rows(show)
    assert [row.id for row in after] == [row.id for row in before]
    assert [row.title for row in after] == ["z", "other name", "Second title, and longer"]
    assert after[0].state is PlayState.PLAYED
    assert [row.position_s for row in after] == [0.0, 1.5, 2.5]
    assert all(row.in_feed for row in after)
    assert rig.library.notices.of(show) == []


async def test_a_vanished_file_stays_marked_and_is_known_when_it_comes_back(rig: Rig, tmp_path: Path) -> None:
    gone, _kept = rig.put("gone.mp3", SPEECH), rig.put("kept.mp3", SHORT, 1)
    show = await rig.subscribe()
    before = rig.rows(show)
    rig.library.positions.mark_played([before[0].id], DAY)
    shutil.move(gone, tmp_path / "away.mp3")
    outcome = await rig.refresh(show)
    assert (outcome.status, outcome.error) == ("updated", None)
    assert EpisodesChanged((before[0].id,)) in rig.told
    assert [row.in_feed for row in rig.rows(show)] == [False, True]
    shutil.move(tmp_path / "away.mp3", rig.folder / "under another name.mp3")
    assert (await rig.refresh(show)).new_episodes == ()
    back = rig.rows(show)
    assert [(row.id, row.in_feed) for row in back] == [(before[0].id, True), (before[1].id, True)]
    assert back[0].state is PlayState.PLAYED


async def test_a_disk_that_is_not_plugged_in_loses_nothing(rig: Rig) -> None:
    rig.put("a.mp3", SHORT)
    show = await rig.subscribe()
    away = rig.folder.rename(rig.folder.with_name("away"))
    outcome = await rig.refresh(show)
    assert isinstance(outcome.error, FolderMissing)
    rig.folder.mkdir()  # the bare mount point
    assert isinstance((await rig.refresh(show)).error, FolderMissing)
    known = rig.library.shows.get(show)
    assert (known.error_kind, known.error_count) == ("folder-missing", 2)
    assert rig.rows(show)[0].in_feed
    rig.folder.rmdir()
    away.rename(rig.folder)
    assert (await rig.refresh(show)).status == "unchanged"
    assert rig.library.shows.get(show).error is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes")
async def test_hostile_names_and_broken_files_lose_nobody_else(rig: Rig) -> None:
    rig.put("good.mp3", SPEECH, 1)
    rig.put("empty.ogg", b"")
    rig.put("junk.m4a", os.urandom(5000))
    rig.put("huge tag.mp3", b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f" + bytes(100))
    rig.put(".hidden.mp3", SHORT)
    rig.put("notes.pdf", b"%PDF")
    names = [
        "a\nb\t.mp3",
        "#?%20;&.mp3",
        "‮reversed.mp3",
        '"<b>quoted</b>".mp3',
        "x" * 240 + ".mp3",
        "'; DROP TABLE.mp3",
    ]
    for number, name in enumerate(names):
        rig.put(name, SHORT.read_bytes() + bytes([number, 7]))
    latin = rig.put(os.fsdecode(b"latin \xe9\xff.mp3"), SPEECH_OPUS)
    os.mkfifo(rig.folder / "pipe.mp3")
    (rig.folder / "folder.mp3").mkdir()
    (rig.folder / "loop").symlink_to(rig.folder)
    (rig.folder / "dangling.mp3").symlink_to("nowhere")
    show = await rig.subscribe()
    rows = rig.rows(show)
    assert len(rows) == 4 + len(names) + 1
    assert all(row.title.isprintable() and row.title for row in rows)
    for row in rows:
        path = local_path(row.enclosure_url or "")
        assert path is not None
        assert path.is_file()
    assert latin in [local_path(row.enclosure_url or "") for row in rows]
    assert (await rig.refresh(show)).status == "unchanged"


async def test_an_unreadable_subfolder_marks_nothing_as_gone(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.put("a.mp3", SHORT)
    rig.put("closed/b.mp3", SPEECH)
    show = await rig.subscribe()
    scandir = os.scandir

    def refusing(path: Path):
        # The person who runs the tests may be allowed everything.
        if path.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("player.feeds.folder_scan.os.scandir", refusing)
    rig.put("c.mp3", SPEECH_OPUS)
    assert len((await rig.refresh(show)).new_episodes) == 1
    assert all(row.in_feed for row in rig.rows(show))


async def test_a_file_that_kills_the_reading_process_is_listed_by_name(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.put("good.mp3", SPEECH_M4A)
    rig.put("deadly.mp3", SHORT, 1)
    read = CountingPool.read

    async def dying(pool: CountingPool, data: bytes, address: str, content_type: str = "", known: bytes | None = None):
        if b"deadly" in data:
            raise FeedUnreadable("the reading process failed (-9)", address=address)
        return await read(pool, data, address, content_type, known)

    monkeypatch.setattr(CountingPool, "read", dying)
    show = await rig.subscribe()
    assert rig.titles(show) == ["The green boat", "deadly"]


async def test_what_cannot_be_a_show_is_refused(rig: Rig) -> None:
    with pytest.raises(FolderWithoutAudio):
        await rig.subscribe()
    with pytest.raises(FolderMissing):
        await rig.subscriptions.subscribe(f"{rig.folder}/none/")
    ours = rig.downloads / "Tidal Notes"
    ours.mkdir(parents=True)
    shutil.copy(SHORT, ours)
    for folder in (rig.downloads, ours, rig.downloads.parent):
        with pytest.raises(FolderIsOurs):
            await rig.subscriptions.subscribe(str(folder))
    assert rig.library.shows.all() == []


async def test_a_transcript_that_changes_is_read_again(rig: Rig) -> None:
    rig.put("a.mp3", SHORT)
    rig.put("a.srt", SRT.format("green").encode())
    show = await rig.subscribe()
    (row,) = rig.rows(show)
    transcripts = PublishedTranscripts(rig.library, rig.http, rig.events, rig.clock)

    async def words() -> str:
        await transcripts.load(row.id)
        transcript = rig.library.episodes.page(row.id).transcript
        return transcript.segments[0].text if transcript else ""

    assert await words() == "The boat is green."
    rig.put("a.srt", SRT.format("blue").encode(), 1)
    assert (await rig.refresh(show)).status == "updated"
    assert rig.library.episodes.page(row.id).transcript_state is TranscriptState.AVAILABLE
    assert await words() == "The boat is blue."
    (rig.folder / "a.srt").unlink()
    await rig.refresh(show)
    assert rig.library.episodes.page(row.id).transcript_state is TranscriptState.NONE
    assert not rig.rows(show)[0].has_transcript


async def test_changes_are_seen_while_watching(rig: Rig) -> None:
    rig.put("a.mp3", SHORT)
    show = await rig.subscribe()
    watch = FolderWatch(rig.library, rig.subscriptions.refresh, rig.events)
    running = asyncio.ensure_future(watch.run())

    async def until(*titles: str) -> None:
        def there() -> bool:
            return tuple(row.title for row in rig.rows(show) if row.in_feed) == titles

        await asyncio.to_thread(wait_until, there, 30)

    try:
        added = rig.put("sub/b.opus", SPEECH_OPUS, 2)
        await until("a", "b")
        added.rename(rig.folder / "sub" / "c.opus")
        await until("a", "c")
        (rig.folder / "sub" / "c.opus").unlink()
        await until("a")
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert len(rig.rows(show)) == 2


async def test_what_is_not_seen_is_told_once_and_taken_back(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("player.feeds.folder_scan.MAX_FILES", 2)
    monkeypatch.setattr("player.feeds.folder_scan.MAX_DEPTH", 1)
    for number, name in enumerate(("a.mp3", "b.mp3", "c.mp3")):
        rig.put(name, SHORT.read_bytes() + bytes([number]), number)
    show = await rig.subscribe()
    assert rig.titles(show) == ["a", "b"]
    (notice,) = rig.library.notices.of(show)
    assert notice.kind is NoticeKind.NOT_WHOLE
    assert "20000 files" in notice.sentence()
    (rig.folder / "a.mp3").unlink()
    rig.put("one/two/three/d.mp3", SPEECH)
    await rig.refresh(show)
    # Nobody knows whether it has gone.
    assert all(row.in_feed for row in rig.rows(show))
    assert rig.library.notices.of(show) == [notice]
    shutil.rmtree(rig.folder / "one")
    await rig.refresh(show)
    assert rig.library.notices.of(show) == []
    assert [row.title for row in rig.rows(show) if row.in_feed] == ["b", "c"]


@pytest.mark.long
async def test_many_files_in_bounded_memory_and_time(rig: Rig, long_run: bool) -> None:
    count = 10_000 if long_run else 600
    sound = SHORT.read_bytes()[:3000]
    notes = files.frame("COMM", b"\x03eng\x00" + b"Words of a chapter. " * 30)
    for number in range(count):
        head = files.tag(text("TIT2", f"Chapter {number}"), text("TRCK", str(number % 100 + 1)), notes)
        rig.put(f"book {number // 100}/{number}.mp3", head + sound + number.to_bytes(4, "big"), number // 100)
    before = psutil.Process().memory_info().rss
    show = await rig.subscribe()
    assert len(rig.rows(show)) == count
    assert rig.titles(show)[:2] == ["Chapter 0", "Chapter 1"]
    assert rig.titles(show)[-1] == f"Chapter {count - 1}"
    assert psutil.Process().memory_info().rss - before < 150 * 1024 * 1024
    opened = rig.pool.opened
    (rig.folder / "book 3").rename(rig.folder / "a book")
    outcome = await rig.refresh(show)
    assert (outcome.new_episodes, rig.pool.opened - opened) == ((), 100)
