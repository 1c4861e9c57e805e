"""Reads transcripts of every format that feeds publish, told apart by what they hold and not by what they claim."""

from __future__ import annotations

import html
import json
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from player.domain.errors import TranscriptError
from player.domain.models import Segment, TranscriptRef

MAX_BYTES = 16 * 1024 * 1024
MAX_SEGMENTS = 100_000
# A paragraph for reading: one speaker, no long silence, not too much at once.
PARAGRAPH_CHARS = 420
PARAGRAPH_PAUSE_S = 2.5

_RANKS = (("vtt",), ("json",), ("srt", "subrip"), ("html",), ("plain",))
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?")
_CUE = re.compile(rf"^[ \t]*({_TIME.pattern})[ \t]*-->[ \t]*({_TIME.pattern})", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_SPEAKER = re.compile(r"^([^\W\d_][^\d:<>]{0,38}?):\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*$")


@dataclass(frozen=True, slots=True)
class ParsedTranscript:
    """``plain`` is True where the words came without times."""

    segments: tuple[Segment, ...]
    language: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What one speaker says in a row: it begins at ``start_s`` seconds."""

    start_s: float
    speaker: str
    segments: tuple[Segment, ...]


def best_ref(refs: Sequence[TranscriptRef], language: str = "") -> TranscriptRef | None:
    """The transcript to fetch: in the show's language first, then by how much its format tells."""

    def rank(ref: TranscriptRef) -> tuple[bool, int]:
        kind = ref.type.lower() + " " + ref.url.partition("?")[0].lower()
        order = next((n for n, words in enumerate(_RANKS) if any(word in kind for word in words)), len(_RANKS))
        other = bool(language and ref.language) and ref.language[:2].lower() != language[:2].lower()
        return other, order

    return min(refs, key=rank, default=None)


def decode(data: bytes) -> str:
    """Text by its byte order mark, else UTF-8, else Windows-1252, which reads any bytes."""
    for mark, encoding in (
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
        (b"\xef\xbb\xbf", "utf-8-sig"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def parse_transcript(data: bytes, *, mime_type: str = "", url: str = "") -> ParsedTranscript:
    """Read a transcript; raises TranscriptError where there is nothing in it that can be shown."""
    text = decode(data[:MAX_BYTES]).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    start = text.lstrip()[:2000].lower()
    if start.startswith(("{", "[")):
        parsed = _json(text, url)
    elif _CUE.search(text):
        parsed = ParsedTranscript(_cues(text))
    elif "<html" in start or "<!doctype" in start or "html" in mime_type or re.match(r"\s*<(p|cite|time|div)\b", start):
        parsed = _html(text, url)
    else:
        parsed = _plain(text)
    segments = _in_order(parsed.segments)
    if not segments:
        raise TranscriptError(f"{len(data)} bytes, {mime_type}", address=url)
    return replace(parsed, segments=segments)


def _in_order(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    kept = [s for s in segments if s.text and math.isfinite(s.start_s) and s.start_s >= 0]
    kept.sort(key=lambda s: s.start_s)
    ends = [s.start_s for s in kept[1:]] + [math.inf]
    return tuple(
        s if s.end_s >= s.start_s and math.isfinite(s.end_s) else replace(s, end_s=min(end, s.start_s + 5.0))
        for s, end in zip(kept[:MAX_SEGMENTS], ends, strict=False)
    )


def _seconds(found: re.Match[str] | None) -> float:
    if found is None:
        return math.nan
    hours, minutes, seconds, part = found.groups()
    if int(seconds) > 59 or (hours and int(minutes) > 59):
        return math.nan
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int((part or "0").ljust(3, "0")) / 1000


def _cues(text: str) -> tuple[Segment, ...]:
    """WebVTT (W3C) and SubRip alike: what follows a line of times, up to the next, is what is said."""
    found = list(_CUE.finditer(text))
    segments = []
    speaker = ""
    is_vtt = text.lstrip("\ufeff \n").startswith("WEBVTT")
    for cue, following in zip(found, [*found[1:], None], strict=True):
        body = text[text.find("\n", cue.start()) + 1 or len(text) : following.start() if following else len(text)]
        # A blank line ends a cue; what is before the next times is its number or name, or a NOTE.
        body = body.strip("\n").split("\n\n")[0] if body.strip() else ""
        lines = body.split("\n")
        if (
            following
            and len(lines) > 1
            and not body.endswith("\n")
            and re.fullmatch(r"\s*\d+\s*", lines[-1])
            and not is_vtt
        ):
            lines.pop()
        start, end = _seconds(_TIME.match(cue.group(1))), _seconds(_TIME.match(cue.group(6)))
        words = " ".join(lines)
        voice = _VOICE.search(words)
        words = " ".join(html.unescape(_TAG.sub("", words)).split())
        named = None if voice else _SPEAKER.match(words)
        if voice:
            speaker = html.unescape(voice.group(1)).strip()
        elif named and len(named.group(1).split()) <= 4:
            speaker = named.group(1).strip()
            words = words[named.end() :]
        elif is_vtt:
            speaker = ""
        if words and math.isfinite(start):
            segments.append(Segment(start, end if math.isfinite(end) else -1.0, words, speaker))
    return tuple(segments)


def _json(text: str, url: str) -> ParsedTranscript:
    """The namespace's JSON: often one word a segment, which is put together into sentences."""
    try:
        document = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise TranscriptError(str(error), address=url) from error
    if isinstance(document, dict) and isinstance(document.get("vtt"), str):
        return ParsedTranscript(_cues(document["vtt"]))
    rows = document.get("segments") if isinstance(document, dict) else document
    language = document.get("language", "") if isinstance(document, dict) else ""
    segments: list[Segment] = []
    for row in rows if isinstance(rows, list) else []:
        if not isinstance(row, dict):
            continue
        words = " ".join(str(row.get("body") or row.get("text") or "").split())
        try:
            start = float(str(row.get("startTime", row.get("start"))))
            end = float(str(row.get("endTime", row.get("end", -1.0))))
        except (TypeError, ValueError):
            continue
        if words:
            segments.append(Segment(start, end, words, str(row.get("speaker") or "").strip()))
    return ParsedTranscript(tuple(_sentences(segments)), language if isinstance(language, str) else "")


def _sentences(words: Iterable[Segment]) -> Iterable[Segment]:
    """Segments of a word or two joined until a sentence ends, a pause comes, or another speaks."""
    held: Segment | None = None
    for word in words:
        if held is not None and (
            held.speaker != word.speaker
            or _SENTENCE_END.search(held.text)
            or word.start_s - held.end_s > 1.5
            or len(held.text) > 200
        ):
            yield held
            held = None
        if held is None:
            held = word
        else:
            gap = "" if word.text[0] in ".,!?;:’'" else " "
            held = replace(held, end_s=word.end_s, text=held.text + gap + word.text)
    if held is not None:
        yield held


def _html(text: str, url: str) -> ParsedTranscript:
    """The namespace's HTML: cite, time and p in turn. A whole web page is none of that."""
    if "</script" in text.lower():
        raise TranscriptError("a web page", address=url)
    segments: list[Segment] = []
    speaker, start = "", math.nan
    for tag, body in re.findall(r"<(cite|time|p)\b[^>]*>(.*?)</\1\s*>", text, re.IGNORECASE | re.DOTALL):
        words = " ".join(html.unescape(_TAG.sub(" ", body)).split())
        if tag.lower() == "cite":
            speaker = words.rstrip(":")
        elif tag.lower() == "time":
            start = _seconds(_TIME.match(words)) if words.count(":") else math.nan
        elif words:
            segments.append(Segment(start, -1.0, words, speaker))
    if segments and all(math.isfinite(s.start_s) for s in segments):
        return ParsedTranscript(tuple(segments))
    words = html.unescape(_TAG.sub(" ", re.sub(r"</(p|div|li|h\d)>|<br\s*/?>", "\n\n", text, flags=re.IGNORECASE)))
    return _plain(words)


def _plain(text: str) -> ParsedTranscript:
    if text.lstrip("\ufeff \n").startswith("WEBVTT") or "-->" in text:
        return ParsedTranscript(())
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.lstrip("\ufeff"))]
    return ParsedTranscript(tuple(Segment(0.0, 0.0, part) for part in parts if len(part) > 1), plain=True)


def paragraphs(segments: Sequence[Segment]) -> list[Paragraph]:
    """Segments put together for reading: each paragraph is one speaker's, without a long silence in it."""
    result: list[Paragraph] = []
    held: list[Segment] = []
    size = 0
    for segment in segments:
        if held and (
            segment.speaker != held[-1].speaker
            or segment.start_s - held[-1].end_s > PARAGRAPH_PAUSE_S
            or (size > PARAGRAPH_CHARS and _SENTENCE_END.search(held[-1].text))
            or size > 3 * PARAGRAPH_CHARS
        ):
            result.append(Paragraph(held[0].start_s, held[0].speaker, tuple(held)))
            held, size = [], 0
        held.append(segment)
        size += len(segment.text)
    if held:
        result.append(Paragraph(held[0].start_s, held[0].speaker, tuple(held)))
    return result
