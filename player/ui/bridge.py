"""The one bridge onto the GUI thread: events become queued signals, and work done elsewhere comes back here."""

from __future__ import annotations

import contextlib
import itertools
import logging
import weakref
from collections import deque
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from player.domain.errors import EarmarkError
from player.domain.events import Event, EventBus
from player.tasks import Background

if TYPE_CHECKING:
    import asyncio
    import concurrent.futures

log = logging.getLogger(__name__)

T = TypeVar("T")
E = TypeVar("E", bound=Event)


class _Asked:
    """Work that was asked for, whose it is, and what came of it.

    Only the bridge holds it, and lets it go in the GUI thread: a thread that let go of a widget last would destroy it
    there. So a thread knows it by its number alone, and has let go of the work when it gives that back.
    """

    def __init__(
        self,
        owner: QObject,
        work: Any,  # noqa: ANN401 - a function or a coroutine
        done: Callable[[Any], None] | None,
        failed: Callable[[EarmarkError], None] | None,
    ) -> None:
        self.owner = weakref.ref(owner)
        self.work = work
        self.done = done
        self.failed = failed
        self.cancelled = False
        # What the owner asked for before this and after it, in turn, where answers come in turn.
        self.line: deque[int] | None = None
        self.is_back = False
        self.result: tuple[Any, ...] = ()
        self.error: EarmarkError | None = None

    def take(self, error: BaseException) -> None:
        """It failed, by a fault of ours or for a reason to be told, or was cancelled."""
        if isinstance(error, EarmarkError):
            self.error = error
        elif isinstance(error, Exception):
            log.error("work for the window failed", exc_info=error)
        # The frames hold what the work held, and the thread may hold the error for longer.
        error.__traceback__ = error.__context__ = error.__cause__ = None

    def tell(self, default_failed: Callable[[EarmarkError], None]) -> None:
        """Hand over what came of it while the owner lives; an error that is not the owner's to tell is told anyway."""
        if self.cancelled:
            return
        if self.error is not None and self.failed is None:
            default_failed(self.error)
        elif not _lives(self.owner):
            return
        elif self.error is not None and self.failed is not None:
            self.failed(self.error)
        elif self.result and self.done is not None:
            self.done(*self.result)


class Bridge(QObject):
    """Runs work off the GUI thread and brings answers and events onto it.

    ``run`` takes blocking functions (queries, files), ``spawn`` takes coroutines of services. Answers of ``run`` come
    to an ``owner`` in the order in which it asked, though the work may be done side by side: of two looks at the
    library the later one is shown last. An answer for an owner that is gone by then is dropped. An EarmarkError goes to
    ``failed``, or to ``default_failed`` where none is given; anything else is a fault of ours and is logged with its
    traceback.
    """

    _event = Signal(object)
    _answer = Signal(int)
    _relayed = Signal(int, object)

    def __init__(self, events: EventBus, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._handlers: list[tuple[type[Event], weakref.ref[QObject], Callable[[Any], None]]] = []
        self._numbers = itertools.count()
        self._asked: dict[int, _Asked] = {}
        self._lines: dict[int, deque[int]] = {}
        self._relays: dict[int, tuple[weakref.ref[QObject], Callable[..., None]]] = {}
        # Of the background's thread.
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._pool: concurrent.futures.ThreadPoolExecutor | None = None
        self._turns: concurrent.futures.ThreadPoolExecutor | None = None
        self._closed = False
        self.default_failed: Callable[[EarmarkError], None] = lambda error: log.warning("%s", error)
        self._event.connect(self._deliver_event, Qt.ConnectionType.QueuedConnection)
        self._answer.connect(self._deliver_answer, Qt.ConnectionType.QueuedConnection)
        self._relayed.connect(self._deliver_relayed, Qt.ConnectionType.QueuedConnection)
        self._stop_listening = events.listen(Event, self._forward)

    # --- events and calls from other threads ------------------------------------------------------------------------

    def on(self, kind: type[E], owner: QObject, handler: Callable[[E], None]) -> None:
        """Call ``handler`` on the GUI thread with each event of ``kind`` while ``owner`` lives."""
        self._handlers.append((kind, weakref.ref(owner), handler))

    def relay(self, owner: QObject, handler: Callable[..., None]) -> Callable[..., None]:
        """A function for any thread, which has ``handler`` called on the GUI thread while ``owner`` lives.

        It holds neither of them, so that a thread may let go of it last.
        """
        number = next(self._numbers)
        self._relays[number] = (weakref.ref(owner), handler)

        def tell(*values: object) -> None:
            if not self._closed:
                self._relayed.emit(number, values)

        return tell

    def _forward(self, event: Event) -> None:
        if not self._closed:
            self._event.emit(event)

    def _deliver_event(self, event: Event) -> None:
        for entry in list(self._handlers):
            kind, owner, handler = entry
            if self._closed:
                return
            if not _lives(owner):
                self._handlers = [other for other in self._handlers if other is not entry]
            elif isinstance(event, kind):
                handler(event)

    def _deliver_relayed(self, number: int, values: tuple[object, ...]) -> None:
        for other, (owner, _handler) in list(self._relays.items()):
            if not _lives(owner):
                del self._relays[other]
        if not self._closed and number in self._relays:
            self._relays[number][1](*values)

    # --- work on threads --------------------------------------------------------------------------------------------

    def run(
        self,
        owner: QObject,
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
        number = self._ask(owner, work, done, failed)
        line = self._asked[number].line = self._lines.setdefault(id(owner), deque())
        line.append(number)
        self._pool.submit(self._do, number)

    def run_in_turn(
        self,
        owner: QObject,
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
        self._turns.submit(self._do, self._ask(owner, work, done, failed))

    def spawn(
        self,
        owner: QObject,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[EarmarkError], None] | None = None,
    ) -> Callable[[], None] | None:
        """Run a coroutine on the background loop. Gives what cancels it, and then nobody is told."""
        if self._closed:
            work.close()
            return None
        number = self._ask(owner, work, done, failed)
        try:
            self._background.loop.call_soon_threadsafe(self._begin, number)
        except RuntimeError:
            del self._asked[number]
            work.close()
            raise
        return lambda: self._cancel(number)

    def _ask(self, *asked: Any) -> int:  # noqa: ANN401 - as _Asked has it
        number = next(self._numbers)
        self._asked[number] = _Asked(*asked)
        return number

    def _deliver_answer(self, number: int) -> None:
        asked = self._asked[number]
        asked.is_back = True
        if (line := asked.line) is not None:
            if line[0] != number:
                return  # it is told behind what was asked for before it
            line.popleft()
            if line and self._asked[line[0]].is_back:
                self._answer.emit(line[0])
            elif not line:
                self._lines = {key: other for key, other in self._lines.items() if other}
        del self._asked[number]
        if not self._closed:
            asked.tell(self.default_failed)

    def _cancel(self, number: int) -> None:
        asked = self._asked.get(number)
        if asked is not None:
            asked.cancelled = True
            with contextlib.suppress(RuntimeError):  # the background is closed, and has cancelled it
                self._background.loop.call_soon_threadsafe(self._cancel_task, number)

    # In the threads; none of these may have a name for what was asked, or for what came of it.

    def _do(self, number: int) -> None:
        try:
            self._asked[number].result = (self._asked[number].work(),)
        except Exception as error:  # noqa: BLE001 - told or logged
            self._asked[number].take(error)
        self._give_back(number)

    def _begin(self, number: int) -> None:
        import asyncio

        self._tasks[number] = asyncio.get_running_loop().create_task(self._await(number))
        self._tasks[number].add_done_callback(lambda _task: self._end(number))

    async def _await(self, number: int) -> None:
        try:
            self._asked[number].result = (await self._asked[number].work,)
        except BaseException as error:  # noqa: BLE001 - told or logged; a task would hold the frames of its end
            self._asked[number].take(error)

    def _cancel_task(self, number: int) -> None:
        if number in self._tasks:
            self._tasks[number].cancel()

    def _end(self, number: int) -> None:
        del self._tasks[number]
        # Where it was cancelled before it began.
        self._asked[number].work.close()
        self._give_back(number)

    def _give_back(self, number: int) -> None:
        if not self._closed:
            self._answer.emit(number)

    def close(self) -> None:
        """Stop listening and drop what is under way."""
        self._closed = True
        self._stop_listening()
        if self._turns is not None:
            # What a person asked for is done all the same.
            self._turns.shutdown(wait=True)
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)


def _lives(owner: weakref.ref[QObject]) -> bool:
    """Whether it is there still, in Qt too: its Python side may outlive it."""
    known = owner()
    return known is not None and isValid(known)
