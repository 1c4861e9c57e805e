"""The one bridge onto the GUI thread: events become queued signals, and work done elsewhere comes back here."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from player.domain.errors import EarmarkError
from player.domain.events import Event, EventBus
from player.tasks import Background

if TYPE_CHECKING:
    import concurrent.futures

log = logging.getLogger(__name__)

T = TypeVar("T")
E = TypeVar("E", bound=Event)


class Bridge(QObject):
    """Runs work off the GUI thread and brings answers and events onto it.

    ``run`` takes blocking functions (queries, files), ``spawn`` takes coroutines of services. An answer for an owner
    that is gone by then is dropped. An EarmarkError goes to ``failed``, or to ``default_failed`` where none is given;
    anything else is a fault of ours and is logged with its traceback.
    """

    _event = Signal(object)
    _answer = Signal(object)

    def __init__(self, events: EventBus, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._handlers: list[tuple[type[Event], weakref.ref[QObject], Callable[[Any], None]]] = []
        self._pool: concurrent.futures.ThreadPoolExecutor | None = None
        self._turns: concurrent.futures.ThreadPoolExecutor | None = None
        self._closed = False
        self.default_failed: Callable[[EarmarkError], None] = lambda error: log.warning("%s", error)
        self._event.connect(self._deliver_event, Qt.ConnectionType.QueuedConnection)
        self._answer.connect(self._deliver_answer, Qt.ConnectionType.QueuedConnection)
        self._stop_listening = events.listen(Event, self._forward)

    def _forward(self, event: Event) -> None:
        if not self._closed:
            self._event.emit(event)

    def _deliver_event(self, event: Event) -> None:
        if self._closed:
            return
        for kind, owner, handler in list(self._handlers):
            if owner() is None:
                self._handlers.remove((kind, owner, handler))
            elif isinstance(event, kind):
                handler(event)

    def _deliver_answer(self, deliver: Callable[[], None]) -> None:
        if not self._closed:
            deliver()

    def on(self, kind: type[E], owner: QObject, handler: Callable[[E], None]) -> None:
        """Call ``handler`` on the GUI thread with each event of ``kind`` while ``owner`` lives."""
        self._handlers.append((kind, weakref.ref(owner), handler))

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[EarmarkError], None] | None = None,
    ) -> None:
        """Do blocking ``work`` on a query thread, then ``done`` with what it gave on the GUI thread."""
        if self._closed:
            return
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="query")
        self._watch(self._pool.submit(work), done, failed)

    def run_in_turn(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[EarmarkError], None] | None = None,
    ) -> None:
        """``run`` for what a person changes: one after the other as it was asked for, answers too.

        Otherwise Undo could overtake what it undoes.
        """
        if self._closed:
            return
        if self._turns is None:
            from concurrent.futures import ThreadPoolExecutor

            self._turns = ThreadPoolExecutor(max_workers=1, thread_name_prefix="change")
        self._watch(self._turns.submit(work), done, failed)

    def spawn(
        self,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[EarmarkError], None] | None = None,
    ) -> concurrent.futures.Future[T] | None:
        """Run a coroutine on the background loop; its future can be cancelled, and then nobody is told."""
        if self._closed:
            work.close()
            return None
        future = self._background.submit(work)
        self._watch(future, done, failed)
        return future

    def post(self, call: Callable[[], None]) -> None:
        """Do ``call`` on the GUI thread, from any thread."""
        if not self._closed:
            self._answer.emit(call)

    def _watch(
        self,
        future: concurrent.futures.Future[T],
        done: Callable[[T], None] | None,
        failed: Callable[[EarmarkError], None] | None,
    ) -> None:
        def finished(future: concurrent.futures.Future[T]) -> None:
            if future.cancelled() or self._closed:
                return
            error = future.exception()
            if error is None:
                if done is not None:
                    self.post(lambda: done(future.result()))
            elif isinstance(error, EarmarkError):
                self.post(lambda: (failed or self.default_failed)(error))
            else:
                log.error("work for the window failed", exc_info=error)

        future.add_done_callback(finished)

    def close(self) -> None:
        """Stop listening and drop what is under way."""
        self._closed = True
        self._stop_listening()
        if self._turns is not None:
            # What a person asked for is done all the same.
            self._turns.shutdown(wait=True)
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
