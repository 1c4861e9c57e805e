"""The one door for words to the person: every message is shown once, where it can be seen, and logged."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from player.domain.errors import EarmarkError, EpisodeNotFound, ShowNotFound
from player.domain.translation import marked
from player.ui.translate import translate
from player.ui.undo import Done, UndoList

log = logging.getLogger(__name__)


class Messages(QObject):
    """Anyone in the window may speak here; the window decides how it looks.

    ``shown(text, action, callback, is_error)``: ``action`` is the word on a button, or '' for none.
    ``withdrawn(callback)``: what this callback would do cannot be done any more.
    """

    shown = Signal(str, str, object, bool)
    withdrawn = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: dict[Done, Callable[[], None]] = {}
        # Whether the message with this callback is to be seen, or waits to be.
        self.is_offered: Callable[[Callable[[], None]], bool] = lambda _callback: False
        self._undo = UndoList(lambda done: self.is_offered(self._offers[done]), self)
        self._undo.ended.connect(lambda done: self.withdrawn.emit(self._offers.pop(done)))

    def info(self, text: str, action: str = "", callback: Callable[[], None] | None = None) -> None:
        """Tell of something that went well, with one thing that can be done about it."""
        log.info("told: %s", text)
        self.shown.emit(text, action, callback, False)

    def done(self, text: str, take_back: Callable[[], object], for_good: Callable[[], object] | None = None) -> None:
        """Tell of something that was done and can be undone, by the message and by keys.

        ``for_good`` is called when nobody can undo it any more: it does what cannot be brought back.
        """
        done = Done(text, take_back, for_good)
        self._offers[done] = lambda: self._undo.take_back(done)
        self._undo.add(done)
        self.info(text, self.tr("Undo"), self._offers[done])

    def undo_last(self) -> None:
        """Undo what was done last, and say what that was; again for what was done before it."""
        last = self._undo.take_back_last()
        if last is not None:
            self.info(self.tr("Undone: {what}").format(what=last.text))

    def error(self, error: EarmarkError, action: str = "", callback: Callable[[], None] | None = None) -> None:
        """Tell of something that failed, in the person's language; the technical cause goes to the log."""
        log.info("told: %s (%s)", error, error.detail)
        self.shown.emit(error_text(error), action, callback, True)


# Its own sentences name a command and an id, which nobody in front of a window knows.
_GONE = {
    EpisodeNotFound: marked("This episode is not in the library any more."),
    ShowNotFound: marked("This show is not in the library any more."),
}


def error_text(error: EarmarkError) -> str:
    """The sentence of an error in the language of the window."""
    gone = _GONE.get(type(error))
    return error.sentence(translate) if gone is None else translate(gone)
