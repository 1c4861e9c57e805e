"""The other door to libVLC, kept for comparison: the bytes of a source served over HTTP on a loopback address."""

from __future__ import annotations

import secrets
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from player.domain.playback import Media
from player.domain.streaming import ByteReader, ByteSource


class LoopbackDoor:
    """What the engine asks of a door, with a server behind it that answers one unguessable path."""

    is_sized = True

    def __init__(self, source: ByteSource) -> None:
        self.reader = source.reader()
        self._readers: list[ByteReader] = [self.reader]
        door, path = self, f"/{secrets.token_urlsafe(16)}.mp3"

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                size = door.reader.size
                if self.path != path or size is None:
                    self.send_error(404)
                    return
                start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")[0])
                self.send_response(206 if "Range" in self.headers else 200)
                self.send_header("Content-Type", "audio/mpeg")
                self.send_header("Accept-Ranges", "bytes")
                self.send_header("Content-Length", str(size - start))
                self.send_header("Content-Range", f"bytes {start}-{size - 1}/{size}")
                self.end_headers()
                reader = source.reader()
                reader.seek(start)
                door.reader = reader
                door._readers.append(reader)
                try:
                    while data := reader.read(64 * 1024):
                        self.wfile.write(data)
                except OSError:
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}{path}"

    def close(self) -> None:
        for reader in self._readers:
            reader.close()
        threading.Thread(target=self._shut, daemon=True).start()

    def _shut(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def make_loopback_media(_vlc: Any, instance: Any, media: Media, start_s: float) -> tuple[Any, LoopbackDoor]:
    """In the place of ``player.playback.vlc_media.make_media``."""
    assert media.source is not None
    door = LoopbackDoor(media.source)
    item = instance.media_new(door.url)
    item.add_option(":network-caching=300")
    if start_s > 0:
        item.add_option(f":start-time={start_s:.3f}")
    return item, door
