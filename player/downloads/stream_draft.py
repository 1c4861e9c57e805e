"""The draft of a file that is played while it arrives: it never lets two versions meet in one file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from player.domain.models import Episode
from player.downloads.draft import Draft, Place
from player.downloads.part import PartFile
from player.downloads.pieces import Pieces, run_path, runs_beside
from player.downloads.resume import OVERLAP

_BLOCK = 1024 * 1024


class AnotherVersion(Exception):
    """What the server sends now is not the file that is being played, or cannot be proved to be."""


class Joined(Exception):
    """The beginning has grown into a run that was here already: the next byte to ask for lies behind it."""


class Yielded(Exception):
    """The connection of the beginning is given up for one that brings what somebody waits for."""


class StreamDraft(Draft):
    """A draft that keeps ``pieces`` and is called ``name`` on disk, whatever the episode is called.

    Where a Draft would throw away what is here for another version, this one raises AnotherVersion and changes
    nothing; ``start_over`` is how a new one begins. Where a server cannot continue a file and sends it from its
    beginning, it is compared with what is here, byte by byte, before anything is added. ``grown`` is called on the
    loop after each write.
    """

    def __init__(self, episode: Episode, place: Place, name: str, pieces: Pieces, grown: Callable[[], None]) -> None:
        super().__init__(episode, place)
        self.pieces = pieces
        self.confirmed = False
        self.origin: str | None = None
        self._gate = asyncio.Event()
        self._gate.set()
        self._yields = False
        self._name = name
        self._grown = grown
        self._compared: int | None = None
        self._proposed: tuple[int | None, str | None, str | None] = (None, None, None)

    @property
    def can_jump(self) -> bool:
        """Whether bytes further on can be asked for and proved to be of this version."""
        return self._compared is None and self.confirmed and bool(self.total) and self.kept.validator is not None

    @property
    def part_path(self) -> Path | None:
        return self._part.path if self._part else None

    async def open(self) -> Path | None:
        """As a Draft does, with the runs too. A part that no server could prove to go on with is not kept."""
        file = await super().open()
        self.pieces.total = self.total
        if file is not None:
            await self._place.disk.to_the_end(self.pieces.become, file)
            return file
        if self._part is not None:
            await self._place.disk.to_the_end(self._open_runs, self._part.path)
            if self.kept.validator is None:
                await self.start_over()
        return None

    def _open_runs(self, part: Path) -> None:
        for start, path in runs_beside(part):
            run = PartFile(path, self._place.reserve)
            try:
                run.open()
            except BaseException:
                run.close()
                raise
            self.pieces.add_run(start, run)

    async def begin(
        self,
        head: bytes,
        address: str,
        content_type: str = "",
        total: int | None = None,
        etag: str | None = None,
        last_modified: str | None = None,
    ) -> None:
        await self.settle()
        if self.size == 0:
            await super().begin(head, address, content_type, total, etag, last_modified)
            self.origin = address
            self.pieces.total = total
            self.confirmed = True
            return
        if total is not None and self.total is not None and total != self.total:
            raise AnotherVersion
        self._compared = 0
        self._proposed = (total, etag, last_modified)

    async def go_on(self, total: int | None) -> None:
        await super().go_on(total)
        self._compared = None
        self.pieces.total = total

    async def cut(self, size: int) -> None:  # noqa: ARG002 - as in Draft
        """Asked for where the server's bytes do not fit: nothing is cut off under a listener."""
        raise AnotherVersion

    def rest(self, *, shortly: bool) -> None:
        """Grow no further until ``go_ahead``. But for a short while the connection is not worth keeping: what its
        server sends meanwhile takes the way of what is waited for, and is lost."""
        self._yields = not shortly
        self._gate.clear()

    def go_ahead(self) -> None:
        """Grow on."""
        self._gate.set()

    async def turn(self) -> None:
        """Wait until it may grow."""
        await self._gate.wait()

    async def put(self, pieces: Sequence[bytes]) -> None:
        if self._yields and not self._gate.is_set():
            raise Yielded
        await self.turn()
        await self.settle()
        if await self.join():
            raise Joined
        if self._compared is not None:
            pieces = await self._compare(pieces)
        self.confirmed = True
        if pieces:
            await super().put(pieces)
            assert self._writing is not None
            self._writing.add_done_callback(lambda _: self.has_grown())

    def has_grown(self) -> None:
        """Tell of bytes that are new here or in a run."""
        self.pieces.tell()
        self._grown()

    async def _compare(self, pieces: Sequence[bytes]) -> list[bytes]:
        """What of ``pieces`` is new, once all that is here was seen to be the same."""
        new = []
        for piece in pieces:
            assert self._compared is not None
            known = piece[: max(0, self.size - self._compared)]
            if known and not await self.holds(self._compared, known):
                raise AnotherVersion
            self._compared += len(known)
            if len(piece) > len(known):
                new.append(piece[len(known) :])
        if self._compared == self.size:
            total, etag, last_modified = self._proposed
            await self._save(bytes_total=total, etag=etag, last_modified=last_modified)
            self.pieces.total = total
            self._compared = None
        return new

    async def join(self) -> bool:
        """Take in the next run where the beginning has reached it; True where that was so.

        They must overlap by a block that is the same. Raises AnotherVersion, with the run dropped, where it is not.
        """
        part = self._part
        start = self.pieces.next_start(0)
        if part is None or start is None or self.size < start:
            return False
        run = self.pieces.run(start)
        common = min(self.size - start, run.size)
        if common < min(OVERLAP, run.size):
            return False
        if not await self._place.disk.to_the_end(_swallow, part, run, start, common):
            # One of the two answers was not what its server promised; the beginning is what goes on.
            await self._place.disk.to_the_end(self.pieces.throw_away)
            return False
        await self._place.disk.to_the_end(self.pieces.drop_run, start)
        self.has_grown()
        return True

    async def run_from(self, start: int) -> PartFile:
        """A new run, empty and open. Raises what a disk can say."""
        assert self._part is not None
        run = PartFile(run_path(self._part.path, start), self._place.reserve)
        try:
            await self._place.disk.to_the_end(run.open)
        except BaseException:
            run.close()
            raise
        run.expected = (self.total or 0) - start
        self.pieces.add_run(start, run)
        return run

    async def finish(self) -> Path:
        if self._compared is not None:
            # It ended before it had come to where this one was.
            raise AnotherVersion
        await self._place.disk.to_the_end(self._drop_runs)
        target = await super().finish()
        await self._place.disk.to_the_end(self.pieces.become, target)
        self._part = None
        return target

    def _drop_runs(self) -> None:
        while (start := self.pieces.next_start(0)) is not None:
            self.pieces.drop_run(start)

    async def start_over(self) -> None:
        """Throw away what is here, for the version that comes now. Readers come to a cut."""
        await self.settle()
        await self._place.disk.to_the_end(self.pieces.throw_away)
        if self._part is not None:
            await self._place.disk.run(self._part.cut, 0)
        await self._save(bytes_done=0, bytes_total=None, etag=None, last_modified=None)
        self._compared, self.confirmed, self.origin = None, False, None
        self.pieces.total = None

    async def close(self) -> None:
        try:
            await self._place.disk.to_the_end(self.pieces.close)
        except RuntimeError:
            # The threads are gone already: the program is ending.
            self.pieces.close()
        await super().close()

    async def _open_part(self, target: Path) -> None:
        await super()._open_part(target)
        self.pieces.begin_with(self._part)

    async def _drop_part(self) -> None:
        self.pieces.begin_with(None)
        await super()._drop_part()

    async def _choose_name(self, suffix: str) -> None:
        await self._save(file=self._name + suffix)


def _swallow(part: PartFile, run: PartFile, start: int, common: int) -> bool:
    """Append to ``part`` what ``run`` has more than it; False where the ``common`` bytes of the two differ."""
    at = 0
    while at < common:
        size = min(_BLOCK, common - at)
        if part.read(start + at, size) != run.read(at, size):
            return False
        at += size
    while piece := run.read(at, _BLOCK):
        part.append([piece])
        at += len(piece)
    return True
