"""The one door for words to the person: every message is shown once, where it can be seen, and logged."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from player.domain.errors import EarmarkError
from player.ui.translate import translate

log = logging.getLogger(__name__)


class Messages(QObject):
    """Anyone in the window may speak here; the window decides how it looks.

    ``shown(text, action, callback, is_error)``: ``action`` is the word on a button, or '' for none.
    """

    shown = Signal(str, str, object, bool)

    def info(self, text: str, action: str = "", callback: Callable[[], None] | None = None) -> None:
        """Tell of something that went well, with one thing that can be done about it (such as Undo)."""
        log.info("told: %s", text)
        self.shown.emit(text, action, callback, False)

    def error(self, error: EarmarkError, action: str = "", callback: Callable[[], None] | None = None) -> None:
        """Tell of something that failed, in the person's language; the technical cause goes to the log."""
        log.info("told: %s (%s)", error, error.detail)
        self.shown.emit(error_text(error), action, callback, True)


def error_text(error: EarmarkError) -> str:
    """The sentence of an error in the language of the window."""
    return error.sentence(translate)
