"""The library's file: schema, migrations, transactions, and surroundings that fail."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from player.domain.errors import (
    EpisodeNotFound,
    LibraryLocked,
    LibraryNotOurs,
    LibraryTooNew,
    ProfileNotWritable,
    ShowNotFound,
)
from player.domain.models import EpisodeId, FetchState, ShowId
from player.domain.notices import NoticeKind
from player.library import Library, database
from player.library.database import Database
from player.library.migrations import APPLICATION_ID, Migration, load_migrations

from .conftest import NOW, a_feed, an_item

MIGRATIONS = load_migrations()


def test_a_new_file_has_the_newest_schema_and_our_mark(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite3"
    Database(path).close()
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == MIGRATIONS[-1].version
        assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    db.close()


def test_each_connection_keeps_foreign_keys_and_waits_for_the_disk(library: Library, tmp_path: Path) -> None:
    base = Database(tmp_path / "x.sqlite3")
    for context in (base.read, base.write):
        with context() as db:
            assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
            assert db.execute("PRAGMA synchronous").fetchone()[0] == 2
    base.close()


@pytest.mark.parametrize("oldest", [step.version for step in MIGRATIONS])
def test_a_library_of_any_earlier_schema_opens_with_its_data(tmp_path: Path, oldest: int) -> None:
    path = tmp_path / "old.sqlite3"
    old = Database(path, MIGRATIONS[:oldest])
    with old.write() as db:
        db.execute("INSERT INTO show (feed_url, title, added_at) VALUES ('https://a.example/f', 'Old', 1)")
        db.execute("INSERT INTO episode (show_id, title, sort_at, added_at) VALUES (1, 'First', 1, 1)")
        db.execute("INSERT INTO play (episode_id, position_s, updated_at) VALUES (1, 42.5, 1)")
    old.close()
    library = Library(path)
    assert library.episodes.get(EpisodeId(1)).position_s == 42.5
    assert library.shows.get(ShowId(1)).episode_count == 1
    library.close()


def test_a_failed_migration_leaves_the_old_library_and_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite3"
    Database(path).close()
    version = MIGRATIONS[-1].version + 1
    broken = Migration(version, "CREATE TABLE good (id INTEGER);\nINSERT INTO missing VALUES (1);")
    with pytest.raises(sqlite3.OperationalError):
        Database(path, (*MIGRATIONS, broken))
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == version - 1
        assert not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'good'").fetchone()
    db.close()
    assert (tmp_path / f"l.v{version - 1}.bak").exists()
    Database(path).close()


def test_a_newer_library_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite3"
    Database(path, (*MIGRATIONS, Migration(MIGRATIONS[-1].version + 1, "CREATE TABLE later (id INTEGER);"))).close()
    before = path.read_bytes()
    with pytest.raises(LibraryTooNew, match="newer Earmark"):
        Library(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite3"
    path.write_bytes(b"My holiday photos, not a database at all. " * 100)
    before = path.read_bytes()
    with pytest.raises(LibraryNotOurs):
        Library(path)
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite3"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (id INTEGER)")
    db.close()
    with pytest.raises(LibraryNotOurs):
        Library(path)


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileNotWritable):
        Library(tmp_path)


def test_a_gap_in_the_migrations_is_our_own_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from player.library import migrations

    (tmp_path / "0001_a.sql").write_text("CREATE TABLE a (id INTEGER);")
    (tmp_path / "0003_b.sql").write_text("CREATE TABLE b (id INTEGER);")
    monkeypatch.setattr(migrations, "__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(ValueError, match="gap"):
        load_migrations()


def test_a_migration_that_ends_half_way_is_our_own_fault() -> None:
    with pytest.raises(ValueError, match="middle"):
        list(Migration(1, "CREATE TABLE a (id INTEGER").statements())


def test_a_transaction_that_raises_leaves_nothing(library: Library, tmp_path: Path) -> None:
    base = Database(tmp_path / "x.sqlite3")
    with pytest.raises(RuntimeError), base.write() as db:
        db.execute("INSERT INTO show (feed_url, title, added_at) VALUES ('https://a.example/f', 'Lost', 1)")
        raise RuntimeError
    with base.read() as db:
        assert db.execute("SELECT count(*) FROM show").fetchone()[0] == 0
    base.close()


def test_readers_do_not_wait_for_a_writer(library: Library, tmp_path: Path) -> None:
    base = Database(tmp_path / "x.sqlite3")
    seen: list[int] = []

    def read() -> None:
        with base.read() as db:
            seen.append(db.execute("SELECT count(*) FROM show").fetchone()[0])

    with base.write() as db:
        db.execute("INSERT INTO show (feed_url, title, added_at) VALUES ('https://a.example/f', 'T', 1)")
        reader = threading.Thread(target=read)
        reader.start()
        reader.join(10)
        assert seen == [0]
    read()
    assert seen == [0, 1]
    base.close()


def test_reading_connections_cannot_write(tmp_path: Path) -> None:
    base = Database(tmp_path / "x.sqlite3")
    with pytest.raises(ProfileNotWritable), base.read() as db:
        db.execute("INSERT INTO show (feed_url, title, added_at) VALUES ('https://a.example/f', 'T', 1)")
    base.close()


def test_only_what_need_not_last_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    base = Database(tmp_path / "x.sqlite3")
    full, normal = 2, 1

    def level(db: sqlite3.Connection) -> int:
        return int(db.execute("PRAGMA synchronous").fetchone()[0])

    with base.write(lasting=False) as db:
        assert level(db) == normal
    with pytest.raises(ZeroDivisionError), base.write(lasting=False):
        raise ZeroDivisionError
    with base.write() as db:
        assert level(db) == full
        with base.write(lasting=False) as same:
            assert level(same) == full
    base.close()


def _every_write(library: Library) -> dict[str, object]:
    show, episode = ShowId(1), EpisodeId(1)
    from player.domain.errors import Offline
    from player.domain.models import DownloadRecord, DownloadState, Segment, Transcript, TranscriptSource

    words = Transcript((Segment(0, 1, "a"),), TranscriptSource.PUBLISHED)
    record = DownloadRecord(episode, DownloadState.QUEUED)
    return {
        "feeds.add": lambda: library.feeds.add(a_feed(an_item(1)), "https://b.example/f", FetchState(), NOW),
        "feeds.apply": lambda: library.feeds.apply(show, a_feed(an_item(2)), FetchState(), NOW),
        "refreshes.unchanged": lambda: library.refreshes.unchanged([(show, FetchState(), lambda *_: NOW)], NOW),
        "refreshes.failed": lambda: library.refreshes.failed(show, Offline(), NOW, None),
        "refreshes.move": lambda: library.refreshes.move(show, "https://c.example/f", NOW),
        "refreshes.set_next_page": lambda: library.refreshes.set_next_page(show, "https://c.example/2"),
        "refreshes.set_archive": lambda: library.refreshes.set_archive(show, archive=True),
        "notices.tell": lambda: library.notices.tell(show, NoticeKind.MOVED, NOW),
        "notices.dismiss": lambda: library.notices.dismiss(1),
        "notices.undo_move": lambda: library.notices.undo_move(1),
        "shows.set_order": lambda: library.shows.set_order([show]),
        "shows.remove": lambda: library.shows.remove(show),
        "episodes.set_chapters": lambda: library.episodes.set_chapters(episode, []),
        "episodes.note_duration": lambda: library.episodes.note_duration(episode, 5.0),
        "positions.save": lambda: library.positions.save(episode, 3.0, NOW),
        "positions.mark_played": lambda: library.positions.mark_played([episode], NOW),
        "positions.start_again": lambda: library.positions.start_again(episode, NOW),
        "positions.set_session": lambda: library.positions.set_session(episode),
        "downloads.save": lambda: library.downloads.save(record, NOW),
        "downloads.remove": lambda: library.downloads.remove(episode),
        "transcripts.save": lambda: library.transcripts.save(episode, words, NOW),
        "transcripts.note_failed": lambda: library.transcripts.note_failed(episode, "u", "e", NOW),
        "queue.add": lambda: library.queue.add([episode]),
        "queue.remove": lambda: library.queue.remove([episode]),
        "queue.set_order": lambda: library.queue.set_order([episode]),
    }


def test_a_library_locked_by_another_program_is_told_by_every_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 20)
    library = Library(tmp_path / "l.sqlite3")
    library.feeds.add(a_feed(an_item(1)), "https://a.example/f", FetchState(), NOW)
    other = sqlite3.connect(tmp_path / "l.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for name, write in _every_write(library).items():
        with pytest.raises(LibraryLocked, match="in use by another program"):
            write()  # type: ignore[operator]
        assert len(library.shows.all()) == 1, name
    other.execute("ROLLBACK")
    other.close()
    for write in _every_write(library).values():
        try:
            write()  # type: ignore[operator]
        except ShowNotFound:
            pytest.fail("the writes before it removed the show too early")
        if not library.shows.by_feed_url("https://a.example/f") and not library.shows.by_feed_url(
            "https://c.example/f"
        ):
            break
    library.close()


def test_what_is_gone_is_told_by_name(library: Library) -> None:
    with pytest.raises(EpisodeNotFound):
        library.episodes.get(EpisodeId(99))
    with pytest.raises(EpisodeNotFound):
        library.episodes.page(EpisodeId(99))
    for call in (library.shows.get, library.shows.remove):
        with pytest.raises(ShowNotFound):
            call(ShowId(99))
    with pytest.raises(ShowNotFound):
        library.feeds.apply(ShowId(99), a_feed(an_item(1)), FetchState(), NOW)


def test_closing_twice_is_fine_and_folds_the_log_away(tmp_path: Path) -> None:
    library = Library(tmp_path / "l.sqlite3")
    library.feeds.add(a_feed(an_item(1)), "https://a.example/f", FetchState(), NOW)
    library.close()
    library.close()
    assert [file.name for file in tmp_path.iterdir()] == ["l.sqlite3"]


def test_closing_waits_for_what_another_thread_reads(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    reading = threading.Event()
    counted: list[int] = []

    def read() -> None:
        with database.read() as db:
            reading.set()
            numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
            counted.append(db.execute(f"{numbers} SELECT count(*) FROM n").fetchone()[0])

    thread = threading.Thread(target=read)
    thread.start()
    reading.wait()
    database.close()
    assert counted == [300_000]
    thread.join()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"), database.read():
        pass


def test_nothing_of_the_file_is_mapped_and_readers_keep_little_in_memory(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    with database.read() as db:
        assert db.execute("PRAGMA mmap_size").fetchone()[0] == 0
        reader = db.execute("PRAGMA cache_size").fetchone()[0]
    with database.write() as db:
        assert db.execute("PRAGMA cache_size").fetchone()[0] < reader < 0
    database.close()
