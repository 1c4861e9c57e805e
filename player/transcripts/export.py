"""Transcripts written out: WebVTT, SubRip, plain text and the podcast namespace's JSON."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from player.domain.errors import FileNotWritten
from player.domain.models import Segment
from player.domain.wording import clock
from player.transcripts.paragraphs import is_timed, paragraphs

_LANGUAGE = re.compile(r"[A-Za-z0-9]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
FORMATS = ("vtt", "srt", "txt", "json")


def export(segments: Sequence[Segment], format_name: str, *, language: str = "") -> str:
    """A whole document in one of ``FORMATS``. Raises ValueError for another."""
    if format_name == "vtt":
        return to_vtt(segments, language=language)
    if format_name == "json":
        return to_json(segments, language=language)
    if format_name == "srt":
        return to_srt(segments)
    if format_name == "txt":
        return to_txt(segments)
    raise ValueError(f"no such format: {format_name}")


def write_export(path: Path, segments: Sequence[Segment], format_name: str, *, language: str = "") -> None:
    """Write a whole document to ``path``, beside it first and then renamed, so that no half of one is ever there.

    Raises FileNotWritten, and ValueError for a format that is none of ``FORMATS``.
    """
    text = export(segments, format_name, language=language)
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        # What mkstemp made is for its owner alone; this is a file like any other.
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise FileNotWritten(str(error), name=path.name) from error


def _umask() -> int:
    """The process's own: it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def to_vtt(segments: Sequence[Segment], *, language: str = "") -> str:
    """WebVTT with ``<v Name>`` for speakers (https://www.w3.org/TR/webvtt1/)."""
    lines = ["WEBVTT"]
    if _LANGUAGE.fullmatch(language):
        lines.append(f"Language: {language}")
    for segment in segments:
        voice = f"<v {_escape(_line(segment.speaker))}>" if segment.speaker.strip() else ""
        lines += ["", _times(segment, _vtt_time), voice + _escape(_line(segment.text))]
    return "\n".join(lines) + "\n"


def to_srt(segments: Sequence[Segment]) -> str:
    """SubRip, with ``Name: `` before what is said.

    SubRip knows no escape: text that looks like a tag is read as one by whoever reads it.
    """
    cues = []
    for number, segment in enumerate(segments, 1):
        name = _line(segment.speaker)
        text = _line(segment.text)
        cues.append(f"{number}\n{_times(segment, _srt_time)}\n{name + ': ' if name else ''}{text}\n")
    return "\n".join(cues)


def to_txt(segments: Sequence[Segment], *, times: bool = False) -> str:
    """Paragraphs with a blank line between them, each with its speaker; ``times`` puts ``[1:02]`` before each."""
    with_times = times and is_timed(segments)
    texts = []
    for paragraph in paragraphs(segments):
        head = f"[{clock(paragraph.start_s)}] " if with_times else ""
        name = _line(paragraph.speaker)
        words = " ".join(_line(segment.text) for segment in paragraph.segments)
        texts.append(f"{head}{name + ': ' if name else ''}{words}\n")
    return "\n".join(texts)


def to_json(segments: Sequence[Segment], *, language: str = "") -> str:
    """The podcast namespace's JSON: one entry a segment, times in seconds."""
    rows = []
    for segment in segments:
        row: dict[str, object] = {"startTime": round(segment.start_s, 3), "endTime": round(segment.end_s, 3)}
        if segment.speaker:
            row["speaker"] = segment.speaker
        rows.append({**row, "body": segment.text})
    head: dict[str, object] = {"version": "1.0.0"}
    if language:
        head["language"] = language
    return json.dumps({**head, "segments": rows}, ensure_ascii=False, indent=1) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _times(segment: Segment, style: Callable[[float], str]) -> str:
    return f"{style(segment.start_s)} --> {style(max(segment.start_s, segment.end_s))}"


def _vtt_time(seconds: float) -> str:
    whole, thousandths = divmod(round(max(0.0, seconds) * 1000), 1000)
    minutes, second = divmod(whole, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}.{thousandths:03}"


def _srt_time(seconds: float) -> str:
    return _vtt_time(seconds).replace(".", ",")
