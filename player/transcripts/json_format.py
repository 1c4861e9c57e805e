"""Transcripts in JSON: the podcast namespace's segments, one word each as often as not, and its relatives.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from player.transcripts.cues import Cue, even, name_of, read_time
from player.transcripts.vtt import is_webvtt, parse_vtt

# Half of the segments with no more words than this: they are words, not sentences.
_WORDS_EACH = 2
_PAUSE_S = 2.0
_SENTENCE_CHARS = 240
_SENTENCE_S = 30.0
_ENDS = (".", "!", "?", "…", "。", "！", "？", "۔", "।")
_CLOSING = "\"'”’»)]"
_STICKS_TO_WORD = (",", ".", "!", "?", ";", ":", "…", "'", "’", "%", ")", "]", "”")
_FIRST_KEYS = {"start": ("startTime", "start", "start_s"), "end": ("endTime", "end", "end_s")}


def parse_json(text: str) -> tuple[list[Cue], str]:
    """Cues and language of a JSON transcript; cues without times have None for them.

    Raises ValueError where it is not JSON or holds no transcript.
    """
    try:
        document = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    language = document.get("language", "") if isinstance(document, Mapping) else ""
    entries = _segments(document)
    if entries is None:
        # Flightcast puts a whole WebVTT document beside segments that are nothing but text.
        embedded = _embedded(document)
        if embedded is None:
            raise ValueError("no segments")
        cues, embedded_language = parse_vtt(embedded)
        return cues, _language(language) or embedded_language
    cues = [cue for entry in entries if (cue := _cue(entry)) is not None]
    if not any(cue.start_s is not None for cue in cues) and (embedded := _embedded(document)) is not None:
        cues, _ = parse_vtt(embedded)
    return merge_words(cues), _language(language)


def merge_words(cues: Iterable[Cue]) -> list[Cue]:
    """Cues of a word or two put together to sentences, where most of them are that short."""
    given = list(cues)
    lengths = sorted(len(cue.text.split()) for cue in given)
    if len(given) < 4 or lengths[len(lengths) // 2] > _WORDS_EACH:
        return given
    merged: list[Cue] = []
    for cue in given:
        last = merged[-1] if merged else None
        if last is not None and _goes_on(last, cue):
            glue = "" if cue.text.startswith(_STICKS_TO_WORD) and not cue.text[1:2].isalpha() else " "
            merged[-1] = replace(last, text=last.text + glue + cue.text, end_s=cue.end_s or cue.start_s)
        else:
            merged.append(cue)
    return merged


def _goes_on(last: Cue, cue: Cue) -> bool:
    if last.start_s is None or cue.start_s is None or (cue.speaker and cue.speaker != last.speaker):
        return False
    until = last.end_s if last.end_s is not None else last.start_s
    if cue.start_s < last.start_s or cue.start_s - until > _PAUSE_S or cue.start_s - last.start_s > _SENTENCE_S:
        return False
    if not any(char.isalnum() for char in cue.text):
        return True  # a mark on its own belongs to the word before it
    return not last.text.rstrip(_CLOSING).endswith(_ENDS) and len(last.text) < _SENTENCE_CHARS


def _segments(document: object) -> list[Any] | None:
    if isinstance(document, list):
        return document
    if isinstance(document, Mapping):
        for key in ("segments", "transcripts", "cues", "transcript"):
            if isinstance(value := document.get(key), list) and value:
                return value
    return None


def _embedded(document: object) -> str | None:
    if not isinstance(document, Mapping):
        return None
    return next((value for value in document.values() if isinstance(value, str) and is_webvtt(value)), None)


def _cue(entry: object) -> Cue | None:
    if isinstance(entry, str):
        return Cue(None, None, even(entry)) if entry.strip() else None
    if not isinstance(entry, Mapping):
        return None
    text = _first_text(entry, ("body", "text", "content"), even)
    if not text:
        return None
    speaker = _first_text(entry, ("speaker", "voice", "speaker_name"), name_of)
    return Cue(_time(entry, "start"), _time(entry, "end"), text, speaker)


def _first_text(entry: Mapping[str, object], keys: Iterable[str], clean: Callable[[str], str]) -> str:
    return next((found for key in keys if isinstance(value := entry.get(key), str) and (found := clean(value))), "")


def _time(entry: Mapping[str, object], which: str) -> float | None:
    for key in _FIRST_KEYS[which]:
        value = entry.get(key)
        if isinstance(value, str):
            return read_time(value)
        if (number := _number(value)) is not None:
            return number
    thousandths = _number(entry.get(f"{which}_ms"))
    return thousandths / 1000 if thousandths is not None else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _language(value: object) -> str:
    return value.strip()[:35] if isinstance(value, str) else ""
