"""The library's file: connections, transactions and errors. One writer at a time, readers never blocked."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from player.domain.errors import (
    LibraryError,
    LibraryLocked,
    LibraryNotOurs,
    LibraryTooNew,
    ProfileNotWritable,
)
from player.library.migrations import APPLICATION_ID, Migration, load_migrations

BUSY_TIMEOUT_MS = 5_000
CLOSE_TIMEOUT_S = 2.0
# There is one writer, and a reader for each of a handful of threads: more was no faster with 100,000 episodes.
WRITER_CACHE_KB = 16_000
READER_CACHE_KB = 2_000


class Database:
    """One SQLite file in WAL: a connection for each reading thread, and one writing connection behind a lock.

    ``synchronous=FULL`` makes each commit last through a power cut; transactions are short and few, and none is made
    on the GUI thread, so that the wait for the disk is nobody's. Anything that SQLite reports about the surroundings
    (locked, full, not a database, no permission) becomes a LibraryError; programming errors escape as they are.
    """

    def __init__(self, path: Path, migrations: tuple[Migration, ...] | None = None) -> None:
        self._path = path
        self._local = threading.local()
        self._write_lock = threading.RLock()
        self._connections: dict[int, tuple[sqlite3.Connection, threading.RLock]] = {}
        self._connections_lock = threading.Lock()
        self._writer: sqlite3.Connection | None = None
        self._closed = False
        self._leaving: frozenset[int] = frozenset()
        self._leaving_lock = threading.Lock()
        with self._errors():
            self._writer = self._connect(writer=True)
            try:
                self._prepare(load_migrations() if migrations is None else migrations)
            except BaseException:
                self._writer.close()
                raise

    @property
    def path(self) -> Path:
        return self._path

    # --- shows that were left ---------------------------------------------------------------------------------------

    @property
    def leaving(self) -> frozenset[int]:
        """Shows that were left, as long as that can be undone: they are kept, and nothing of them is seen."""
        return self._leaving

    def leave(self, show_id: int) -> None:
        """See Shows.leave; may be called from any thread."""
        with self._leaving_lock:
            self._leaving |= {show_id}

    def stay(self, show_id: int) -> None:
        """The reverse, from any thread too."""
        with self._leaving_lock:
            self._leaving -= {show_id}

    def seen_shows(self, show_id: str) -> str:
        """The condition, in SQL, that the show in column ``show_id`` is none of those that were left."""
        leaving = self.leaving
        return f"{show_id} NOT IN ({', '.join(map(str, leaving))})" if leaving else "1"

    def seen_episodes(self, episode_id: str) -> str:
        """The same for the show of the episode in column ``episode_id``."""
        if not self.leaving:
            return "1"
        return f"{episode_id} NOT IN (SELECT id FROM episode WHERE NOT {self.seen_shows('show_id')})"

    # --- connections ---------------------------------------------------------------------------------------------

    def _connect(self, *, writer: bool = False) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
        )
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA temp_store = MEMORY")
            # Read, not mapped: a mapping counts what lies beside each page as the window's memory, grows to the whole
            # file, and ends the process where the disk fails (https://www.sqlite.org/mmap.html). It was no faster.
            connection.execute("PRAGMA mmap_size = 0")
            # Fewer and larger than SQLite would: an import writes the same pages of the indexes over and over.
            connection.execute("PRAGMA wal_autocheckpoint = 4000")
            connection.execute(f"PRAGMA cache_size = -{WRITER_CACHE_KB if writer else READER_CACHE_KB}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, migrations: tuple[Migration, ...]) -> None:
        connection = self._writer
        assert connection is not None
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if application_id != APPLICATION_ID and (application_id or version or tables):
            raise LibraryNotOurs(f"application_id is {application_id}", path=self._path)
        newest = migrations[-1].version
        if version > newest:
            raise LibraryTooNew(f"schema {version}, known up to {newest}", path=self._path)
        connection.execute("PRAGMA journal_mode = WAL")
        if version < newest:
            if version:
                self._back_up(version)
            self._migrate([step for step in migrations if step.version > version])

    def _back_up(self, version: int) -> None:
        """A copy of the file as it was, since a migration that went wrong must cost nobody their library."""
        copy = self._path.with_name(f"{self._path.stem}.v{version}.bak")
        part = copy.with_suffix(".bak.part")
        part.unlink(missing_ok=True)
        assert self._writer is not None
        with contextlib.closing(sqlite3.connect(part)) as target:
            self._writer.backup(target)
        part.replace(copy)

    def _migrate(self, steps: list[Migration]) -> None:
        """All steps in one transaction: either the new schema stands whole, or the old one does."""
        connection = self._writer
        assert connection is not None
        connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with _transaction(connection, "BEGIN EXCLUSIVE"):
                # Another process may have been quicker while this one waited for the lock.
                (version,) = connection.execute("PRAGMA user_version").fetchone()
                for step in (step for step in steps if step.version > version):
                    for statement in step.statements():
                        connection.execute(statement)
                    connection.execute(f"PRAGMA user_version = {step.version}")
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                broken = connection.execute("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise LibraryError(
                        f"foreign keys broken: {len(broken)}", path=self._path, reason="its parts do not fit together"
                    )
        finally:
            connection.execute("PRAGMA foreign_keys = ON")

    @contextlib.contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """This thread's reading connection; it sees what was committed last and waits for no writer."""
        with self._errors():
            connection = getattr(self._local, "connection", None)
            if connection is None:
                connection = self._connect()
                connection.execute("PRAGMA query_only = ON")
                self._local.connection = connection
                with self._connections_lock:
                    if self._closed:
                        connection.close()
                        raise sqlite3.ProgrammingError("the library is closed")
                    self._forget_dead_threads()
                    self._local.busy = threading.RLock()
                    self._connections[threading.get_ident()] = connection, self._local.busy
            # Closing a connection in the middle of a statement of another thread would end the process.
            with self._local.busy:
                yield connection

    def _forget_dead_threads(self) -> None:
        alive = {thread.ident for thread in threading.enumerate()}
        for ident in [ident for ident in self._connections if ident not in alive]:
            self._connections.pop(ident)[0].close()

    @contextlib.contextmanager
    def write(self, *, lasting: bool = True) -> Iterator[sqlite3.Connection]:
        """A transaction: committed at the end of the block, undone where the block raises.

        May be nested on one thread; the outermost block is the transaction. What is not ``lasting`` may be lost to a
        power cut until the next one that is; the disk is not waited for (https://www.sqlite.org/wal.html, 2.2).
        """
        with self._errors(), self._write_lock:
            connection = self._writer
            if connection is None:
                raise sqlite3.ProgrammingError("the library is closed")
            if connection.in_transaction:
                yield connection
                return
            if not lasting:
                connection.execute("PRAGMA synchronous = NORMAL")
            try:
                with _transaction(connection, "BEGIN IMMEDIATE"):
                    yield connection
            finally:
                if not lasting:
                    connection.execute("PRAGMA synchronous = FULL")

    def together(self, pieces: Sequence[Callable[[], object]]) -> list[object]:
        """See Library.together."""
        outcomes: list[object] = []
        with self.write() as db:
            for piece in pieces:
                db.execute("SAVEPOINT piece")
                try:
                    outcomes.append(piece())
                except Exception as error:
                    if not db.in_transaction:
                        # A full disk, for one, undoes the whole transaction by itself.
                        raise
                    db.execute("ROLLBACK TO piece")
                    outcomes.append(error)
                db.execute("RELEASE piece")
        return outcomes

    @contextlib.contextmanager
    def write_without_trace(self) -> Iterator[sqlite3.Connection]:
        """As ``write``, but what it overwrites is gone from the file too, and from the log as far as readers allow."""
        with self._errors(), self._write_lock:
            if self._writer is None:
                raise sqlite3.ProgrammingError("the library is closed")
            self._writer.execute("PRAGMA secure_delete = ON")
            with self.write() as db:
                yield db
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> None:
        """SQLite's own quick check. Raises LibraryError with the first thing that it finds."""
        with self.read() as db:
            (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise LibraryError(found, path=self._path, reason="it is damaged")

    def close(self) -> None:
        """Close all connections; the last one folds the write-ahead log into the file. Safe to call twice.

        What another thread is reading is waited for, but not for ever: its connection is then left to the system.
        """
        with self._write_lock, self._connections_lock:
            self._closed = True
            for connection, busy in self._connections.values():
                if busy.acquire(timeout=CLOSE_TIMEOUT_S):
                    connection.close()
                    busy.release()
            self._connections.clear()
            if self._writer is not None:
                with contextlib.suppress(sqlite3.Error):
                    self._writer.execute("PRAGMA optimize")
                self._writer.close()
                self._writer = None

    @contextlib.contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
            known = self._known_error(error)
            if known is None:
                raise
            raise known from error

    def _known_error(self, error: sqlite3.Error) -> LibraryError | None:
        """What the surroundings did, as something a person can act on; None where the fault is ours."""
        # The low byte is the primary result code (https://www.sqlite.org/rescode.html).
        code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        text = str(error)
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return LibraryLocked(text, path=self._path)
        if code == sqlite3.SQLITE_NOTADB:
            return LibraryNotOurs(text, path=self._path)
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
            return ProfileNotWritable(text, path=self._path)
        reasons = {
            sqlite3.SQLITE_FULL: "the disk is full",
            sqlite3.SQLITE_IOERR: "the disk reported an error",
            sqlite3.SQLITE_CORRUPT: "it is damaged",
            sqlite3.SQLITE_NOMEM: "there is not enough memory",
            sqlite3.SQLITE_PROTOCOL: "its disk does not support locking",
        }
        return LibraryError(text, path=self._path, reason=reasons[code]) if code in reasons else None


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    """Committed at the end of the block, undone where it raises; ``begin`` is the statement that says which kind."""
    try:
        connection.execute(begin)
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
