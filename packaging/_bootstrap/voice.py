"""How the set-up speaks: short lines on stderr, so that stdout belongs to what is started."""

from __future__ import annotations

import sys


class Stop(Exception):
    """The set-up cannot go on: one sentence for people, and the exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def say(line: str) -> None:
    """Print one line for people."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


class Status:
    """One line on a terminal that is written over as work goes on; silent where there is no terminal."""

    WIDTH = 78

    def __init__(self) -> None:
        self._shown = False
        self._on_terminal = sys.stderr.isatty()

    def show(self, text: str) -> None:
        if self._on_terminal:
            sys.stderr.write("\r\x1b[K  " + text[: self.WIDTH])
            sys.stderr.flush()
            self._shown = True

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
