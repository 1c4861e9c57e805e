"""The background: one thread with one asyncio loop for all that waits for network, disk or time."""

from __future__ import annotations

import logging
import threading
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    # asyncio takes 45 ms to import, which the window's first picture does not wait for.
    import asyncio
    import concurrent.futures

log = logging.getLogger(__name__)

T = TypeVar("T")


class Background:
    """Runs coroutines and blocking calls off the caller's thread.

    The thread starts with the first use. ``close`` cancels what still runs, calls the closers in reverse order, and
    waits for the thread, but never longer than told: a server that does not answer must not keep a window from closing.
    """

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._closers: list[Callable[[], Awaitable[None]]] = []
        # A loop does not hold its tasks: one that waits for what nobody else holds would go with the garbage.
        self._submitted: set[concurrent.futures.Future[Any]] = set()
        self._closed = False

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The loop, started where it is not yet."""
        with self._lock:
            if self._closed:
                raise RuntimeError("the background is closed")
            if self._loop is None:
                import asyncio

                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(target=self._run, name="background", daemon=True)
                self._thread.start()
            return self._loop

    def _run(self) -> None:
        import asyncio

        loop = self._loop
        assert loop is not None
        asyncio.set_event_loop(loop)
        try:
            loop.run_forever()
        finally:
            loop.close()

    def submit(self, work: Coroutine[Any, Any, T]) -> concurrent.futures.Future[T]:
        """Start a coroutine; its future can be waited for or cancelled from any thread."""
        import asyncio

        try:
            future = asyncio.run_coroutine_threadsafe(work, self.loop)
        except RuntimeError:
            work.close()
            raise
        self._submitted.add(future)
        future.add_done_callback(self._submitted.discard)
        return future

    def run(self, work: Coroutine[Any, Any, T], timeout_s: float | None = None) -> T:
        """Start a coroutine and wait for what it gives. Not for the GUI thread."""
        future = self.submit(work)
        try:
            return future.result(timeout_s)
        except BaseException:
            future.cancel()
            raise

    def on_close(self, closer: Callable[[], Awaitable[None]]) -> None:
        """Remember something to close, on the loop, before the thread ends."""
        self._closers.append(closer)

    def close(self, timeout_s: float = 3.0) -> None:
        """End everything; safe to call twice."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            loop, thread = self._loop, self._thread
        if loop is None or thread is None:
            return
        import asyncio

        future = asyncio.run_coroutine_threadsafe(self._shut_down(), loop)
        try:
            future.result(timeout_s)
        except TimeoutError:
            log.info("background work did not end within %s s", timeout_s)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(1.0)

    async def _shut_down(self) -> None:
        import asyncio

        current = asyncio.current_task()
        tasks = [task for task in asyncio.all_tasks() if task is not current]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for closer in reversed(self._closers):
            try:
                await closer()
            except Exception:
                log.exception("closing failed")
        loop = asyncio.get_running_loop()
        await loop.shutdown_asyncgens()
