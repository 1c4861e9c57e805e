"""What the transcript formats have in common: cues as written, times, names of speakers, and putting cues in order."""

from __future__ import annotations

import html
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from player.domain.models import Segment

# No episode is longer than this many seconds; a cue beyond it is a wrong number.
MAX_TIME_S = 100 * 3600.0
MAX_SEGMENTS = 300_000
# A cue without an end, and none after it, is read this fast.
CHARS_A_SECOND = 15.0

# Some write the colon before milliseconds too.
_TIME = re.compile(r"(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,6})(?:[.,:](\d{1,9}))?", re.ASCII)
_ENTITY = re.compile(r"&#?\w{1,31};")
_TAG = re.compile(r"</?[A-Za-z0-9.][^<>]{0,2000}>|</>")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe]")

_LABEL = re.compile(r"\s*(?:>>\s*)?\[?([^\s:：\]\[<>][^:：\]\[<>\n]{0,39}?)\]?\s?[:：](?:\s+|(?<=：))(?=\S)")
_NUMBERED = re.compile(r"Speaker \d{1,2}", re.ASCII)
_PARTICLES = frozenset(
    ("al", "and", "bin", "da", "de", "del", "den", "der", "di", "du", "la", "le", "of", "the", "van", "von")
)
_MAX_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue as a file has it: times in seconds, either of them None where it is missing or wrong."""

    start_s: float | None
    end_s: float | None
    text: str
    speaker: str = ""


def read_time(text: str) -> float | None:
    """Seconds of ``1:02:03.500``, ``02:03,5``, ``0:0:7.23`` or ``7``; None for what is no time."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, seconds, fraction = match.groups()
    if (minutes and int(seconds) > 59) or (hours and int(minutes) > 59):
        return None
    # One number divided once, so that what is written out reads back to the last bit.
    scale: int = 10 ** len(fraction or "")
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    return (whole * scale + int(fraction or 0)) / scale


def plain(text: str) -> str:
    """One line of words: tags stripped, entities read, blanks evened out."""
    if "<" in text:
        text = _TAG.sub("", text)
    return even(unescape(text))


def even(text: str) -> str:
    """``text`` on one line, without control characters and marks that turn the writing direction."""
    return " ".join(_CONTROLS.sub("", text).split())


def unescape(text: str) -> str:
    """Entities read, and only whole ones: ``AT&T`` and ``&copyright`` stay."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def name_of(text: str) -> str:
    """A speaker's name as files write it (``Travis:``), evened out."""
    return even(unescape(text)).rstrip(":： ").strip()[:80]


def split_labels(cues: Sequence[Cue]) -> list[Cue]:
    """``Name: text`` taken apart, where the file names its speakers so; a name holds until the next one.

    A name is up to four capitalised words without digits. It counts where the first cue has one, or where the same one
    stands before two cues, so that a sentence with a colon in it stays a sentence (AntennaPod loses text there).
    """
    labels = [_label(cue) for cue in cues]
    found = Counter(name for name, _ in labels if name)
    if not found:
        return list(cues)
    trusted = {name for name, times in found.items() if times > 1 or labels[0][0]}
    result: list[Cue] = []
    speaker = ""
    for cue, (name, rest) in zip(cues, labels, strict=True):
        if name in trusted:
            speaker = name
            cue = replace(cue, text=rest)
        result.append(replace(cue, speaker=cue.speaker or speaker))
    return result


def _label(cue: Cue) -> tuple[str, str]:
    match = _LABEL.match(cue.text)
    if match is None or not is_name(match[1]):
        return "", cue.text
    return match[1].strip(), cue.text[match.end() :]


def is_name(text: str) -> bool:
    """True for what can be a speaker's name before a colon."""
    if _NUMBERED.fullmatch(text):
        return True
    words = text.split()
    if not words or len(words) > _MAX_NAME_WORDS or len(text) > 40 or any(char.isdigit() for char in text):
        return False
    capital = all(not word[0].islower() or word.lower() in _PARTICLES for word in words)
    return capital and not words[0][0].islower() and any(char.isalpha() for char in words[0])


def in_order(cues: Iterable[Cue]) -> tuple[Segment, ...]:
    """The usable cues as segments, in order of time and with an end that is never before the start.

    A cue without a start, without words, or beyond any episode's length is dropped, the rest is kept.
    """
    kept = [cue for cue in cues if cue.text and cue.start_s is not None and _possible(cue.start_s)]
    del kept[MAX_SEGMENTS:]
    kept.sort(key=lambda cue: cue.start_s or 0.0)
    segments: list[Segment] = []
    for place, cue in enumerate(kept):
        start = max(0.0, cue.start_s or 0.0)
        end = cue.end_s
        if end is None or not math.isfinite(end) or end < start:
            following = kept[place + 1].start_s if place + 1 < len(kept) else None
            end = following if following is not None else start + max(1.0, len(cue.text) / CHARS_A_SECOND)
        segments.append(Segment(start, min(max(end, start), MAX_TIME_S), cue.text, cue.speaker))
    return tuple(segments)


def _possible(start_s: float) -> bool:
    return math.isfinite(start_s) and -1.0 < start_s < MAX_TIME_S
