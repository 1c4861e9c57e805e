"""Logging: to a file that stays small, and to stderr where asked for."""

from __future__ import annotations

import contextlib
import logging
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


class _LateFile(logging.Handler):
    """A file whose machinery is loaded with the first line for it, which most starts do without."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._writer: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._writer is None:
            from logging.handlers import RotatingFileHandler

            self._writer = RotatingFileHandler(
                self._file, maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
            )
            self._writer.setFormatter(self.formatter)
        self._writer.emit(record)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        super().close()


def set_up(log_file: Path | None, *, verbose: bool) -> None:
    """Send our log to ``log_file`` (1 MB, one older one kept), and with ``verbose`` to stderr as well."""
    logger = logging.getLogger("player")
    logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    if log_file is not None:
        handler = _LateFile(log_file)
        handler.setFormatter(logging.Formatter(FORMAT))
        logger.addHandler(handler)
    if verbose:
        stream = logging.StreamHandler()
        stream.setFormatter(logging.Formatter(FORMAT))
        logger.addHandler(stream)
    if not logger.handlers:
        # Without this, warnings would reach a person's terminal as bare lines through logging's last resort.
        logger.addHandler(logging.NullHandler())


def tear_down() -> None:
    """Close what ``set_up`` opened."""
    logger = logging.getLogger("player")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


@contextlib.contextmanager
def uncaught() -> Iterator[None]:
    """Inside the block errors that nobody caught, those in Qt's slots and paint events, are logged and let go of.

    Python keeps the last one with all that its calls held. A painter among that has to end with its paint event: Qt
    draws no more where it does not, or ends the process.
    """
    before = sys.excepthook

    def keep(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            logging.getLogger(__name__).error("an error that nobody caught", exc_info=(kind, error, trace))
        before(kind, error, trace)
        traceback.clear_frames(trace)

    sys.excepthook = keep
    try:
        yield
    finally:
        sys.excepthook = before
