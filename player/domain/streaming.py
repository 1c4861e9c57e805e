"""What a media that is still arriving promises to an engine: bytes in order, an honest end, and never two versions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from player.domain.errors import EarmarkError

# Called once, from any thread: None once there is something to begin with, else why there never will be.
Prepared = Callable[[EarmarkError | None], None]


class ByteReader(Protocol):
    """One reading of a source, for one thread; ``close`` and the properties are for any."""

    @property
    def size(self) -> int | None:
        """Bytes of the whole, None while nobody knows."""
        ...

    @property
    def waiting_s(self) -> float:
        """For how long a ``read`` has been waiting for bytes to arrive; 0 where none is."""
        ...

    @property
    def is_cut(self) -> bool:
        """Whether the end that ``read`` told was not that of the file: what follows was never heard."""
        ...

    @property
    def error(self) -> EarmarkError | None:
        """What keeps the rest from coming, where something does."""
        ...

    def read(self, limit: int) -> bytes:
        """At most ``limit`` bytes; waits until there is one. Nothing at the end, at a cut, and once closed."""
        ...

    def seek(self, offset: int) -> None:
        """Read on from there."""
        ...

    def close(self) -> None:
        """End a ``read`` that waits, and every later one."""
        ...


class ByteSource(Protocol):
    """A media that arrives while it is played. All bytes read between two calls of ``prepare`` are of one version."""

    @property
    def file(self) -> Path | None:
        """The whole of it, where it is here."""
        ...

    @property
    def seeks_by_bytes(self) -> bool:
        """Whether it is an MP3 of varying bit rate. Known once prepared."""
        ...

    @property
    def size(self) -> int | None:
        """Bytes of the whole, None while nobody knows. Known once prepared, where the server says it."""
        ...

    def prepare(self, told: Prepared) -> None:
        """Have it come, after a failure or a cut too, and hear when it can be read."""
        ...

    def reader(self) -> ByteReader:
        """Read from the beginning of the version that is arriving."""
        ...

    def release(self) -> None:
        """The player is done with it; what has arrived is kept."""
        ...
