"""WebVTT, and SubRip with all that goes by its name: blocks of a time line and the words under it.

WebVTT as https://www.w3.org/TR/webvtt1/ has it, but a wrong cue costs only itself. SubRip has no standard: comma or
dot, hours or none, with or without numbers and blank lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from player.transcripts.cues import Cue, name_of, plain, read_time, split_labels

_HEADER = re.compile(r"\ufeff?WEBVTT(?:[ \t]|$)")
_ARROW = "-->"
_SBV = re.compile(r"\d{1,4}:\d\d:\d\d\.\d{1,3},\d{1,4}:\d\d:\d\d\.\d{1,3}", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,200})?[ \t]([^<>]{0,1000})>")
_TIMED_WORD = re.compile(r"<\d{1,4}:\d\d(?::\d\d)?\.\d{1,3}>", re.ASCII)
_POSITION = re.compile(r"\{\\[^{}]{0,100}\}")
_LANGUAGE = re.compile(r"language[ \t]*[:=][ \t]*([A-Za-z0-9-]{2,35})", re.IGNORECASE)


def is_webvtt(text: str) -> bool:
    return _HEADER.match(text.lstrip().partition("\n")[0].rstrip()) is not None


def has_time_lines(text: str) -> bool:
    """True where some line says from when to when."""
    return any(_times(line) is not None for line in _lines(text) if _ARROW in line or _SBV.fullmatch(line.strip()))


def parse_vtt(text: str) -> tuple[list[Cue], str]:
    """The cues of a WebVTT document with their speakers, and its language where the header names one."""
    lines = _lines(text.lstrip())
    header = next((place for place, line in enumerate(lines) if not line.strip()), len(lines))
    # Documents without a blank line after the header exist: the first time line ends it too.
    header = next((place for place in range(header) if _ARROW in lines[place]), header)
    language = next((match[1] for line in lines[1:header] if (match := _LANGUAGE.match(line.strip()))), "")
    rolling = _TIMED_WORD.search(text) is not None
    cues: list[Cue] = []
    before: tuple[float | None, str] = (None, "")
    for start, end, body in _blocks(lines[header:], lenient=False):
        words = [line for line in body if plain(line)]
        if rolling and words and start is not None and before == (start, plain(words[0])):
            # Captions that roll up repeat the line before, which a reader has read already.
            words = words[1:]
        if body and start is not None:
            last = next((line for line in reversed(body) if plain(line)), "")
            before = (end, plain(last))
        cues += _voices(start, end, "\n".join(words))
    return (cues if any(cue.speaker for cue in cues) else split_labels(cues)), language


def parse_srt(text: str) -> list[Cue]:
    """The cues of SubRip, of WebVTT without its header, or of YouTube's SBV; ``Name: text`` gives speakers."""
    blocks = _blocks(_lines(text), lenient=True)
    cues = [Cue(start, end, plain(_POSITION.sub("", " ".join(body)))) for start, end, body in blocks]
    return split_labels([cue for cue in cues if cue.text and cue.start_s is not None])


def _lines(text: str) -> list[str]:
    return re.split(r"\r\n|\n|\r", text)


def _times(line: str) -> tuple[float, float | None] | None:
    """Start and end that a time line names; cue settings after them are passed over. None where they are wrong."""
    if _ARROW in line:
        first, _, rest = line.partition(_ARROW)
        second = (rest.split() or [""])[0]
    elif _SBV.fullmatch(line.strip()):
        first, _, second = line.partition(",")
    else:
        return None
    start, end = read_time(first), read_time(second)
    return None if start is None or end is None else (start, end)


def _blocks(lines: Sequence[str], *, lenient: bool) -> Iterator[tuple[float | None, float | None, list[str]]]:
    """Start, end and lines of each cue; both times are None where its time line is wrong, so that it can be dropped.

    A cue ends at a blank line. If ``lenient``, words after a blank line belong to the cue before them, unless a number
    on a line of its own begins a cue that has lost its times.
    """
    start: float | None = None
    end: float | None = None
    body: list[str] = []
    opened = after_blank = False
    for place, line in enumerate(lines):
        if _is_time_line(line):
            if opened and not after_blank and body and _NUMBER.fullmatch(body[-1].strip()):
                body.pop()  # the next cue's number, where no blank line stands before it
            if opened:
                yield start, end, body
            times = _times(line)
            start, end = times or (None, None)
            body, opened, after_blank = [], True, False
        elif not line.strip():
            after_blank = True
        elif opened and not after_blank:
            body.append(line)
        elif opened and lenient:
            if _NUMBER.fullmatch(line.strip()):
                if not _next_is_time_line(lines, place):
                    yield start, end, body
                    start, end, body, opened = None, None, [], False
            else:
                body.append(line)
                after_blank = False
    if opened:
        yield start, end, body


def _is_time_line(line: str) -> bool:
    return _ARROW in line or (line[:1].isdigit() and _SBV.fullmatch(line.strip()) is not None)


def _next_is_time_line(lines: Sequence[str], place: int) -> bool:
    following = next((line for line in lines[place + 1 : place + 4] if line.strip()), "")
    return _is_time_line(following)


def _voices(start: float | None, end: float | None, text: str) -> Iterator[Cue]:
    """A cue for each voice (``<v Name>``) in one cue's text, the time shared out by the number of characters."""
    if start is None:
        return
    spans = list(_VOICE.finditer(text))
    if not spans:
        yield Cue(start, end, plain(text))
        return
    pieces = [("", plain(text[: spans[0].start()]))]
    for place, span in enumerate(spans):
        until = spans[place + 1].start() if place + 1 < len(spans) else len(text)
        pieces.append((name_of(span[1]), plain(text[span.end() : until])))
    pieces = [piece for piece in pieces if piece[1]]
    whole = sum(len(words) for _, words in pieces)
    told = 0
    for name, words in pieces:
        cue = Cue(start, end, words, name)
        if len(pieces) > 1 and end is not None and end > start:
            first, told = told, told + len(words)
            step = (end - start) / whole
            cue = replace(cue, start_s=start + first * step, end_s=start + told * step)
        yield cue
