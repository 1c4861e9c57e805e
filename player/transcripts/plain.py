"""Transcripts in plain text: paragraphs, and times where lines begin with them."""

from __future__ import annotations

import re

from player.transcripts.cues import Cue, even, read_time, split_labels

_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_TIMED = re.compile(
    r"[ \t]*[\[(]?(\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?)[\])]?[ \t]*(?:[-–—|][ \t]*)?(.*)", re.ASCII
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)]{0,2}\s+|(?<=[。！？])")
# A paragraph longer than the first is cut into pieces at the end of sentences, each about as long as the second.
_LONG_CHARS = 1500
_PIECE_CHARS = 600
# Fewer times than this at the start of lines may be anything.
_FEWEST_TIMES = 3


def parse_plain(text: str) -> list[Cue]:
    """A cue for each paragraph, or for each line where there are no blank lines between them; times are None.

    Where at least three lines begin with times that never go back, each begins a cue at its time.
    """
    text = re.sub(r"\r\n?", "\n", text)
    timed = _timed(text.split("\n"))
    if timed:
        return split_labels(timed)
    parts = _BLANK_LINE.split(text.strip())
    if len(parts) == 1:
        parts = parts[0].split("\n")
    return split_labels([Cue(None, None, body) for part in parts if (body := even(part))])


def pieces(text: str) -> list[str]:
    """A paragraph as it is, or where it is as long as a page in pieces of whole sentences."""
    if len(text) <= _LONG_CHARS:
        return [text] if text else []
    found: list[str] = []
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() - begin >= _PIECE_CHARS:
            found.append(text[begin : match.end()].strip())
            begin = match.end()
    return [*found, rest] if (rest := text[begin:].strip()) else found


def _timed(lines: list[str]) -> list[Cue]:
    read = [(_time_at_start(line), line) for line in lines]
    starts = [start for (start, _), _ in read if start is not None]
    if len(starts) < _FEWEST_TIMES or starts != sorted(starts):
        return []
    cues: list[Cue] = []
    begun: float | None = None
    words: list[str] = []
    for (start, rest), line in read:
        if start is None:
            words.append(line)
            continue
        _add(cues, begun, words)
        begun, words = start, [rest]
    _add(cues, begun, words)
    return cues


def _time_at_start(line: str) -> tuple[float | None, str]:
    match = _TIMED.fullmatch(line)
    return (read_time(match[1]), match[2]) if match else (None, line)


def _add(cues: list[Cue], start: float | None, words: list[str]) -> None:
    # What stands before the first time is a heading.
    if start is not None and (body := even(" ".join(words))):
        cues.append(Cue(start, None, body))
