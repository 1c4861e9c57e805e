"""What was done last and can be taken back: by the message that told of it, or by keys, the last of it first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

# As long as the message with Undo is to be seen.
UNDO_MS = 8_500
# Where the message is seen for longer, it is looked again so often whether it has gone.
_AGAIN_MS = 1_000
MOST_KEPT = 50


class Done:
    """One thing that was done. ``take_back`` makes it undone; ``for_good`` does what nothing can bring back."""

    def __init__(self, text: str, take_back: Callable[[], object], for_good: Callable[[], object] | None) -> None:
        self.text = text
        self.take_back = take_back
        self.for_good = for_good


class UndoList(QObject):
    """The last things done. ``ended(Done)`` for one that was taken back, or cannot be any more.

    ``is_offered`` tells whether a message with Undo is to be seen or waits to be: so long nothing is done for good.
    """

    ended = Signal(object)

    def __init__(self, is_offered: Callable[[Done], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_offered = is_offered
        self._done: list[Done] = []

    def add(self, done: Done) -> None:
        """Something was done just now."""
        # What is done for good at its time only is not forgotten before that.
        while len(self._done) >= MOST_KEPT and (oldest := next((d for d in self._done if not d.for_good), None)):
            self._end(oldest)
        self._done.append(done)
        if done.for_good is not None:
            self._wait(done, UNDO_MS)

    def take_back(self, done: Done) -> None:
        """Undo this one; nothing where that was done already, or it is too late."""
        if done in self._done:
            self._end(done)
            done.take_back()

    def take_back_last(self) -> Done | None:
        """Undo what was done last of all that is not undone yet, and give it."""
        if not self._done:
            return None
        last = self._done[-1]
        self.take_back(last)
        return last

    def _wait(self, done: Done, ms: int) -> None:
        QTimer.singleShot(ms, self, lambda: self._on_time(done))

    def _on_time(self, done: Done) -> None:
        if done not in self._done:
            return
        if self._is_offered(done):
            self._wait(done, _AGAIN_MS)
            return
        self._end(done)
        assert done.for_good is not None
        done.for_good()

    def _end(self, done: Done) -> None:
        self._done.remove(done)
        self.ended.emit(done)
