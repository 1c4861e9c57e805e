"""The door through which libVLC reads a source that is still arriving: callbacks, with no address in between."""

from __future__ import annotations

import ctypes
import logging
from typing import Any

from player.domain.streaming import ByteReader

log = logging.getLogger(__name__)

# libVLC asks for megabytes at once and waits for none of them longer than for the first.
LARGEST_READ = 256 * 1024
# What stands for a size that nobody knows (libvlc_media_open_cb).
_UNKNOWN = (1 << 64) - 1


class VlcDoor:
    """Gives the bytes of ``reader`` to one player of libVLC, which calls from a thread of its own.

    ``is_sized`` is whether libVLC was told how many bytes there are, without which it cannot jump among them.
    Chosen over HTTP on a loopback address by measurement (tests/bench/stream): jumps, the processor and stopping
    cost the same and a start 45 ms more, but libVLC sends requests for 127.0.0.1 through the proxy that the environment
    names, and then nothing plays; and no other program can read here. A read must wait for bytes however long that
    takes: nothing given is the end to libVLC, which never reads again.

    Keep it for as long as the player lives: libVLC holds nothing but the addresses of its functions. ``close`` ends a
    read that waits, so that stopping the player never takes longer than a moment.
    """

    def __init__(self, vlc: Any, reader: ByteReader) -> None:  # noqa: ANN401 - python-vlc has no types
        self.reader = reader
        self.is_sized = True
        kinds = vlc.CallbackDecorators
        self._functions = (
            kinds.MediaOpenCb(self._open),
            kinds.MediaReadCb(self._read),
            kinds.MediaSeekCb(self._seek),
            kinds.MediaCloseCb(self._close),
        )

    def media(self, instance: Any) -> Any:  # noqa: ANN401
        """A media of libVLC that reads here."""
        return instance.media_new_callbacks(*self._functions, None)

    def close(self) -> None:
        """From now on every read is at the end. From any thread."""
        self.reader.close()

    def _open(self, _opaque: Any, _data: Any, size: Any) -> int:  # noqa: ANN401
        self.reader.seek(0)
        known = self.reader.size
        self.is_sized = known is not None
        size[0] = _UNKNOWN if known is None else known
        return 0

    def _read(self, _opaque: Any, buffer: Any, size: int) -> int:  # noqa: ANN401
        try:
            data = self.reader.read(min(size, LARGEST_READ))
        except Exception:
            # An exception cannot pass through libVLC; python prints it and libVLC reads whatever was in the register.
            log.exception("reading a source failed")
            return -1
        ctypes.memmove(buffer, data, len(data))
        return len(data)

    def _seek(self, _opaque: Any, offset: int) -> int:  # noqa: ANN401
        self.reader.seek(offset)
        return 0

    def _close(self, _opaque: Any) -> None:  # noqa: ANN401
        """The reader lives on until ``close``: libVLC opens a media more than once."""
