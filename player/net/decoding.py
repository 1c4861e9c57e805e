"""Content codings taken off as bytes arrive, with bounds, so that a small bomb never becomes a large one."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from player.domain.errors import BrokenTransfer, TooLarge

# No honest feed packs better than some 100 : 1; gzip itself ends at about 1,030 : 1.
MAX_RATIO = 250
RATIO_COUNTS_FROM = 4 * 1024 * 1024
STEP = 1024 * 1024

_GZIP = 31
_ZLIB = 15
_RAW = -15


class Decoder:
    """Takes one Content-Encoding off a body. Give it every chunk, then call ``finish``.

    Raises TooLarge for a bomb, BrokenTransfer for what cannot be unpacked or ends early; ``host`` is for their text.
    """

    def __init__(self, encoding: str, host: str) -> None:
        self._host = host
        self._name = encoding.strip().lower().removeprefix("x-")
        if self._name not in ("", "identity", "gzip", "deflate"):
            raise BrokenTransfer(f"content encoding {encoding!r} was not asked for", host=host)
        self._plain = self._name in ("", "identity")
        self._first = b""
        self._unpack: zlib._Decompress | None = None
        self._taken = 0
        self._given = 0

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The decoded pieces that ``chunk`` completes, each of at most 1 MB."""
        if self._plain:
            if chunk:
                yield chunk
            return
        self._taken += len(chunk)
        if self._unpack is None:
            chunk = self._first + chunk
            if len(chunk) < 2:
                self._first = chunk
                return
            self._first = b""
            self._begin(chunk)
            if self._plain:
                yield chunk
                return
        yield from self._pieces(chunk)

    def finish(self) -> Iterator[bytes]:
        """What is left, once the body has ended."""
        if self._plain:
            return
        if self._unpack is None:
            if self._first:
                yield self._first
            return
        yield from self._checked(self._guarded(self._unpack.flush))
        if not self._unpack.eof:
            raise BrokenTransfer(f"{self._name} ended early", host=self._host)

    def _begin(self, start: bytes) -> None:
        if self._name == "gzip":
            # Some servers name gzip and send the bare text.
            self._plain = start[:2] != b"\x1f\x8b"
            self._unpack = zlib.decompressobj(_GZIP)
        else:
            # "deflate" means a zlib wrapper (RFC 9110, 8.4.1.2), yet many send the raw stream.
            wrapped = start[0] & 0x0F == 8 and int.from_bytes(start[:2], "big") % 31 == 0
            self._unpack = zlib.decompressobj(_ZLIB if wrapped else _RAW)

    def _pieces(self, data: bytes) -> Iterator[bytes]:
        while data:
            unpack = self._unpack
            assert unpack is not None
            if unpack.eof:
                # A gzip file may have several members (RFC 1952, 2.2); anything else after the end is padding.
                if self._name != "gzip" or not data.startswith(b"\x1f\x8b"):
                    return
                self._unpack = unpack = zlib.decompressobj(_GZIP)
            yield from self._checked(self._guarded(lambda u=unpack, d=data: u.decompress(d, STEP)))
            data = unpack.unused_data if unpack.eof else unpack.unconsumed_tail

    def _guarded(self, work: object) -> bytes:
        try:
            return work()  # type: ignore[operator,no-any-return]
        except zlib.error as error:
            raise BrokenTransfer(f"{self._name}: {error}", host=self._host) from error

    def _checked(self, piece: bytes) -> Iterator[bytes]:
        self._given += len(piece)
        if self._given > RATIO_COUNTS_FROM and self._given > MAX_RATIO * self._taken:
            raise TooLarge(f"unpacks more than {MAX_RATIO} : 1", host=self._host)
        if piece:
            yield piece
