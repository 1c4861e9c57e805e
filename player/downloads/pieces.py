"""What is here of a file that is played while it arrives: its growing beginning, and runs of bytes further on.

The beginning is the download's own part. A run further on, fetched because somebody jumped there, is a part beside it
whose name says where it begins: ``Title.mp3.part.1048576``. So of each file on disk the size is what is here, and a
process that is killed loses nothing but what it had not written.
"""

from __future__ import annotations

import contextlib
import re
import threading
import time
from collections.abc import Callable, Iterable
from io import FileIO
from pathlib import Path

from player.domain.errors import DownloadError, EarmarkError
from player.downloads.part import PartFile, told

Span = tuple[int, int]

# How often, and how long apart, a reader looks for bytes that are being moved.
_LOOKS = 40
_LOOK_AGAIN_S = 0.05
# A reader that had to wait for so long waits until so many bytes are here.
_STARVED_S = 0.6
_REST = 64 * 1024


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same bytes as spans in order that do not touch."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def run_path(part: Path, start: int) -> Path:
    """Where the bytes from ``start`` are kept until the beginning has grown there."""
    return part.with_name(f"{part.name}.{start}")


def runs_beside(part: Path) -> list[tuple[int, Path]]:
    """What lies beside ``part``, by where it begins. Blocks."""
    pattern = re.compile(re.escape(part.name) + r"\.(\d{1,18})")
    with contextlib.suppress(FileNotFoundError):
        names = [(pattern.fullmatch(path.name), path) for path in part.parent.iterdir()]
        return sorted((int(match[1]), path) for match, path in names if match)
    return []


class Pieces:
    """For any thread. ``changed`` is told whenever there is more to read, or nothing more to wait for.

    ``version`` counts how often bytes were thrown away: whoever began to read before must not go on.
    """

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.total: int | None = None
        self.version = 0
        self.error: EarmarkError | None = None
        self.is_cut = False
        self._begin: PartFile | None = None
        self._runs: dict[int, PartFile] = {}
        self._whole: FileIO | None = None
        self._path: Path | None = None

    # --- what is here -----------------------------------------------------------------------------------------------

    @property
    def file(self) -> Path | None:
        """The whole file, once it is here."""
        return self._path

    def spans(self) -> list[Span]:
        """What has arrived."""
        with self.changed:
            if self._whole is not None:
                return [(0, self.total or 0)]
            begin = [(0, self._begin.size)] if self._begin else []
            return joined([*begin, *((start, start + run.size) for start, run in self._runs.items())])

    def here_until(self, offset: int) -> int:
        """Where the bytes that are here from ``offset`` end; ``offset`` itself where there are none."""
        return next((end for start, end in self.spans() if start <= offset < end), offset)

    def next_start(self, offset: int) -> int | None:
        """Where the next run behind ``offset`` begins."""
        with self.changed:
            return min((start for start in self._runs if start >= offset), default=None)

    def run(self, start: int) -> PartFile:
        """The run that begins at ``start``."""
        with self.changed:
            return self._runs[start]

    def read(self, offset: int, limit: int) -> bytes:
        """What is here from ``offset``, at most ``limit`` bytes; nothing where there is none. Blocks on the disk."""
        with self.changed:
            whole, begin = self._whole, self._begin
            if whole is None and (begin is None or offset >= begin.size):
                begin, offset = self._run_with(offset)
            if whole is not None:
                # Under the lock, since the file may be moved: a rename takes no time.
                whole.seek(offset)
                return whole.read(limit) or b""
        return begin.read(offset, min(limit, begin.size - offset)) if begin is not None else b""

    def _run_with(self, offset: int) -> tuple[PartFile | None, int]:
        for start, run in self._runs.items():
            if start <= offset < start + run.size:
                return run, offset - start
        return None, offset

    # --- how it changes ---------------------------------------------------------------------------------------------

    def tell(self) -> None:
        """Wake all who wait."""
        with self.changed:
            self.changed.notify_all()

    def begin_with(self, part: PartFile | None) -> None:
        """From now on the beginning is what ``part`` holds."""
        with self.changed:
            self._begin = part
            self.changed.notify_all()

    def add_run(self, start: int, run: PartFile) -> None:
        with self.changed:
            self._runs[start] = run
            self.changed.notify_all()

    def drop_run(self, start: int) -> None:
        """Delete a run that the beginning has swallowed. Blocks."""
        with self.changed:
            run = self._runs.pop(start, None)
        if run is not None:
            run.delete()

    def throw_away(self) -> None:
        """Delete all runs, and let nobody who reads go on: another version is coming. Blocks."""
        with self.changed:
            runs, self._runs = list(self._runs.values()), {}
            self.version += 1
            self.changed.notify_all()
        for run in runs:
            run.delete()

    def become(self, path: Path) -> None:
        """All is here, at ``path``. Blocks; raises DownloadError."""
        with told(path):
            whole = FileIO(path)
        with self.changed:
            self._whole, self._path = whole, path
            self.total = whole.seek(0, 2)
            self._begin = None
            self.changed.notify_all()

    def move(self, move: Callable[[Path], Path]) -> None:
        """Have the whole file moved by ``move``, which gives the new path, while nobody reads. Blocks."""
        with self.changed:
            whole, self._whole = self._whole, None
            if whole is None or self._path is None:
                raise DownloadError("only a whole file can be moved")
            # Windows moves no open file.
            whole.close()
            try:
                self._path = move(self._path)
            finally:
                self._whole = FileIO(self._path)

    def close(self) -> None:
        """Let go of all files; whoever reads is at the end of what there was. Safe to call twice. Blocks."""
        with self.changed:
            runs, self._runs = list(self._runs.values()), {}
            whole, self._whole = self._whole, None
            self._begin, self._path = None, None
            self.version += 1
            self.changed.notify_all()
        for run in runs:
            run.close()
        if whole is not None:
            whole.close()


class PieceReader:
    """The protocol ``ByteReader`` over what is here and what is still to come.

    ``want`` is told, at most once for each wait, from where bytes are missing.
    """

    def __init__(self, pieces: Pieces, want: Callable[[int], None]) -> None:
        self._pieces = pieces
        self._want = want
        self._version = pieces.version
        self._at = 0
        self._has_read = False
        self._waiting_since: float | None = None
        self._closed = False
        self._is_cut = False
        self._error: EarmarkError | None = None

    @property
    def size(self) -> int | None:
        return self._pieces.total

    @property
    def waiting_s(self) -> float:
        since = self._waiting_since
        return time.monotonic() - since if since is not None else 0.0

    @property
    def is_cut(self) -> bool:
        return self._is_cut

    @property
    def error(self) -> EarmarkError | None:
        return self._error

    def seek(self, offset: int) -> None:
        self._at = offset
        self._has_read = False
        self._is_cut, self._error = False, None

    def close(self) -> None:
        with self._pieces.changed:
            self._closed = True
            self._pieces.changed.notify_all()

    def read(self, limit: int) -> bytes:
        try:
            return self._read(limit)
        finally:
            self._waiting_since = None

    def _read(self, limit: int) -> bytes:
        tries = 0
        while self._arrived():
            try:
                data = self._pieces.read(self._at, limit)
            except EarmarkError as error:
                self._error = error
            else:
                if data:
                    self._at += len(data)
                    self._error = None
                    return data
            # A part that was given its name or swallowed in this very moment is found at the next look.
            tries += 1
            if tries > _LOOKS:
                self._error = self._error or DownloadError(f"the bytes from {self._at} are gone")
                return b""
            with self._pieces.changed:
                self._pieces.changed.wait(_LOOK_AGAIN_S)
        return b""

    def _arrived(self) -> bool:
        """Wait until there is a byte to read; False where none will come."""
        pieces, began, needed = self._pieces, time.monotonic(), 1
        asked = False
        while True:
            with pieces.changed:
                if self._closed or self._at_end():
                    return False
                here = pieces.here_until(self._at)
                if here - self._at >= needed or (pieces.total is not None and self._at < here == pieces.total):
                    self._has_read = True
                    return True
                if self._is_over():
                    return here > self._at
                if asked:
                    if self._has_read and time.monotonic() - began > _STARVED_S:
                        # The connection is slower than what is heard: one longer gap is better than many.
                        needed = _REST
                    pieces.changed.wait()
                    continue
            asked = True
            self._waiting_since = began
            self._want(self._at)

    def _at_end(self) -> bool:
        """The end of the file, or of the version that this reader began with."""
        if self._pieces.version != self._version:
            self._is_cut = True
            return True
        return self._pieces.total is not None and self._at >= self._pieces.total

    def _is_over(self) -> bool:
        """Whether the missing bytes will not come to this reader."""
        self._is_cut = self._pieces.is_cut
        self._error = self._pieces.error
        return self._is_cut or self._error is not None
