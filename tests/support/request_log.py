"""What a test server was asked, readable from any thread, and waiting for it to be asked."""

from __future__ import annotations

import fnmatch
import threading
import time
from collections.abc import Callable

from tests.support.httpd import Request


class RequestLog:
    """Requests in the order in which they came."""

    def __init__(self) -> None:
        self._requests: list[Request] = []
        self._changed = threading.Condition()

    def add(self, request: Request) -> None:
        with self._changed:
            self._requests.append(request)
            self._changed.notify_all()

    def drop(self, request: Request) -> None:
        with self._changed:
            self._requests = [kept for kept in self._requests if kept is not request]

    def changed(self, _request: Request) -> None:
        with self._changed:
            self._changed.notify_all()

    def clear(self) -> None:
        with self._changed:
            self._requests.clear()

    def find(self, path: str | None = None, method: str | None = None) -> list[Request]:
        with self._changed:
            return [
                request
                for request in self._requests
                if (path is None or request.path == path or fnmatch.fnmatchcase(request.path, path))
                and (method is None or request.method == method)
            ]

    def wait(self, find: Callable[[], list[Request]], count: int, timeout_s: float) -> list[Request]:
        """Wait until ``find`` gives at least ``count`` requests. Raises TimeoutError with the log in its text."""
        end = time.monotonic() + timeout_s
        with self._changed:
            while len(found := find()) < count:
                left = end - time.monotonic()
                if left <= 0:
                    raise TimeoutError(f"{len(found)} of {count} requests came in {timeout_s} s; all:\n{self.text()}")
                self._changed.wait(left)
            return found

    def text(self) -> str:
        """One line a request, for messages."""
        with self._changed:
            return "\n".join(
                f"  {r.method} {r.target} {r.range or '-'} -> {r.status} {r.sent} bytes {'done' if r.done else 'open'}"
                for r in self._requests
            )
