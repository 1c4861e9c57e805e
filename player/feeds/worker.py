"""The process that reads feeds and files: frames in by stdin, frames out by stdout, ends with its parent.

Started as ``python -m player.feeds.worker``. Feeds are hostile and reading them burns CPU, so it is done where it can
be killed, holds no more memory than allowed, and gives way to everything else on the computer.
"""

from __future__ import annotations

import contextlib
import gc
import os
import queue
import signal
import sys
import threading
from collections.abc import Iterator
from typing import BinaryIO

from player.domain.errors import FeedError, FeedUnreadable
from player.feeds.frames import DATA, ERROR, HEADER, MAX_FRAME, REQUEST, Frame, pack_error, pack_feed, unpack_request

MAX_MEMORY = 1024 * 1024 * 1024
NICENESS = 10
LONGEST_S = 120


def main() -> int:
    """Serve until stdin ends."""
    limit_self()
    source, sink = take_pipes()
    requests: queue.SimpleQueue[tuple[bytes, bytes]] = queue.SimpleQueue()
    threading.Thread(target=listen, args=(source, requests), name="listen", daemon=True).start()
    # Loaded before the first feed comes, while the parent is still waiting for the network.
    import player.feeds.reading  # noqa: F401

    rest_collector()
    with contextlib.suppress(BrokenPipeError):
        while True:
            head, data = requests.get()
            set_alarm(LONGEST_S)
            for frame in answer(head, data):
                send(sink, frame)
            sink.flush()
            set_alarm(0)
    return 0


def rest_collector() -> None:
    """Look for rubbish in circles more seldom: reading makes thousands of objects a feed, and hardly any circles."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)


def listen(source: BinaryIO, requests: queue.SimpleQueue[tuple[bytes, bytes]]) -> None:
    """Hand on requests; at the end of stdin end the process, also in the middle of a feed, as nobody waits for it."""
    while (request := receive(source)) is not None and (body := receive(source)) is not None:
        if request[0] != REQUEST or body[0] != DATA:
            break
        requests.put((request[1], body[1]))
    os._exit(0)


def set_alarm(seconds: int) -> None:
    """End this process after ``seconds`` whatever it is at, should the parent that would do so be gone; 0 for never."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def limit_self() -> None:
    """Bound memory and priority as far as the system lets us, and leave Ctrl+C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(OSError):
        os.nice(NICENESS)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    with contextlib.suppress(OSError, ValueError):
        # A crash on a hostile feed must not fill the disk with core dumps.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Our ends of the pipes; whatever else prints to stdout from here on goes nowhere."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return source, sink


def answer(head: bytes, data: bytes) -> Iterator[Frame]:
    """The frames that answer one request."""
    from player.domain.addresses import is_folder
    from player.feeds.reading import read_feed

    try:
        address, content_type, known = unpack_request(head)
        if is_folder(address):
            from player.feeds.folder_files import read_files

            yield from pack_feed(read_files(data, address))
            return
        yield from pack_feed(read_feed(data, address=address, content_type=content_type, known=known))
    except FeedError as error:
        yield ERROR, pack_error(error)
    except MemoryError:
        yield ERROR, pack_error(FeedUnreadable("more memory needed than a feed may take", address=""))
    except Exception as error:  # noqa: BLE001 - whatever a feed does to a parser stays with that feed
        yield ERROR, pack_error(FeedUnreadable(f"{type(error).__name__}: {error}", address=""))


def receive(source: BinaryIO) -> Frame | None:
    """The next frame, None at the end."""
    header = source.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    kind, length = HEADER.unpack(header)
    if length > MAX_FRAME:
        return None
    body = source.read(length)
    return (kind, body) if len(body) == length else None


def send(sink: BinaryIO, frame: Frame) -> None:
    kind, body = frame
    sink.write(HEADER.pack(kind, len(body)))
    sink.write(body)


if __name__ == "__main__":
    sys.exit(main())
