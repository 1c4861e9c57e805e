"""A server for the bench of downloads: one large file by ``sendfile``, so that it costs next to nothing itself.

``python -m tests.bench.file_server FILE`` prints its port and serves FILE under every path on 127.0.0.0/8, whole or by
Range, until its stdin ends.
"""

from __future__ import annotations

import os
import re
import socket
import sys
import threading
from pathlib import Path


def serve(connection: socket.socket, file: int, size: int) -> None:
    """Answer one request after the other on a connection."""
    with connection:
        pending = b""
        while True:
            while b"\r\n\r\n" not in pending:
                piece = connection.recv(65536)
                if not piece:
                    return
                pending += piece
            head, _, pending = pending.partition(b"\r\n\r\n")
            asked = re.search(rb"(?i)\r\nrange: bytes=(\d+)-", head)
            start = int(asked[1]) if asked else 0
            status = "206 Partial Content" if asked else "200 OK"
            extra = f"Content-Range: bytes {start}-{size - 1}/{size}\r\n" if asked else ""
            connection.sendall(
                f'HTTP/1.1 {status}\r\nContent-Type: audio/mpeg\r\nETag: "v1"\r\n{extra}'
                f"Content-Length: {size - start}\r\n\r\n".encode()
            )
            at = start
            while at < size:
                try:
                    at += os.sendfile(connection.fileno(), file, at, size - at)
                except (BrokenPipeError, ConnectionResetError):
                    return


def main(path: Path) -> None:
    file = os.open(path, os.O_RDONLY)
    size = path.stat().st_size
    with socket.create_server(("0.0.0.0", 0), backlog=128) as listener:
        print(listener.getsockname()[1], flush=True)

        def accept() -> None:
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=serve, args=(connection, file, size), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        sys.stdin.buffer.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
