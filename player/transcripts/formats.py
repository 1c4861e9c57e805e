"""Reads transcripts of every format that feeds publish, told apart by what they hold and not by what they claim."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from player.domain.errors import TranscriptEmpty, TranscriptError
from player.domain.models import Segment, TranscriptRef
from player.transcripts.paragraphs import Paragraph, is_timed, paragraphs

if TYPE_CHECKING:
    from player.transcripts.cues import Cue

__all__ = ["Paragraph", "ParsedTranscript", "best_ref", "decode", "is_timed", "paragraphs", "parse_transcript"]

# Publishers post a byte or two as long as the transcript is not ready.
_EMPTY_CHARS = 2
# What nobody calls plain text is believed to be a transcript only from this length on: "Not found" is none.
_FEWEST_CHARS = 200
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose mark is the first half of this one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(
    r"charset\s*=\s*[\"']?(iso-?8859-\d{1,2}|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_?jis|euc-(?:jp|kr))\b",
    re.IGNORECASE,
)

_RANKS = ("vtt", "json", "srt", "html", "plain")
_TYPES = {
    "text/vtt": "vtt",
    "application/json": "json",
    "application/srt": "srt",
    "application/x-subrip": "srt",
    "text/srt": "srt",
    "application/x-srt": "srt",
    "text/html": "html",
    "text/plain": "plain",
}
_ENDINGS = {"vtt": "vtt", "webvtt": "vtt", "json": "json", "srt": "srt", "html": "html", "htm": "html", "txt": "plain"}


@dataclass(frozen=True, slots=True)
class ParsedTranscript:
    """What was read, in order of time; ``plain`` is True for words without times (they are 0 in every segment)."""

    segments: tuple[Segment, ...]
    language: str = ""
    plain: bool = False


def parse_transcript(data: bytes, *, mime_type: str = "", url: str = "") -> ParsedTranscript:
    """Read a transcript of any format; wrong cues are dropped and the rest is kept.

    ``mime_type`` and ``url`` are what the feed says; they decide only where the content itself does not. Raises
    TranscriptEmpty where there is nothing in it yet, and TranscriptError where it is no transcript.
    """
    from player.transcripts.cues import in_order

    text = decode(data, mime_type)
    if len(text.strip()) <= _EMPTY_CHARS:
        raise TranscriptEmpty(f"{len(data)} bytes", address=url)
    try:
        cues, language = _read(text, _kind(mime_type, url))
    except ValueError as error:
        raise TranscriptError(str(error), address=url) from error
    segments = in_order(cues)
    if not segments:
        words = _words_alone(cues)
        if not words:
            # A header without cues is what some put there first.
            raise TranscriptEmpty(f"no cues in {len(data)} bytes", address=url)
        return ParsedTranscript(words, language, plain=True)
    return ParsedTranscript(segments, language)


def _read(text: str, claimed: str) -> tuple[list[Cue], str]:
    """Cues and language by what the text looks like. Raises ValueError for what is no transcript."""
    from player.transcripts.html_format import looks_like_html, parse_html
    from player.transcripts.json_format import parse_json
    from player.transcripts.plain import parse_plain
    from player.transcripts.vtt import has_time_lines, is_webvtt, parse_srt, parse_vtt

    text = text.strip()
    if is_webvtt(text):
        return parse_vtt(text)
    if text.startswith(("{", "[")):
        try:
            return parse_json(text)
        except ValueError:
            # A text may begin with "[Music]", a JSON document is never a text.
            if text.startswith(("{", "[{", '["')):
                raise
    if looks_like_html(text):
        return parse_html(text, expected=claimed in ("html", ""))
    if has_time_lines(text):
        return parse_srt(text), ""
    if text.startswith("<?xml") or "-->" in text or len(_BINARY.findall(text)) > len(text) // 100:
        raise ValueError("no transcript in any known format")
    if sum(map(str.isalnum, text)) * 3 < len(text.replace(" ", "")):
        raise ValueError("signs, not words")
    cues = parse_plain(text)
    if claimed != "plain" and len(text) < _FEWEST_CHARS and not any(cue.start_s is not None for cue in cues):
        raise ValueError("neither cues nor enough words for a transcript")
    return cues, ""


def _words_alone(cues: Sequence[Cue]) -> tuple[Segment, ...]:
    from player.transcripts.cues import MAX_SEGMENTS
    from player.transcripts.plain import pieces

    texts = [(piece, cue.speaker) for cue in cues if cue.start_s is None for piece in pieces(cue.text)]
    return tuple(Segment(0.0, 0.0, text, speaker) for text, speaker in texts[:MAX_SEGMENTS])


def decode(data: bytes, mime_type: str = "") -> str:
    """Text by its byte order mark, else UTF-8, else as ``mime_type`` says, else Windows-1252.

    A few wrong bytes, as a cut file ends with, do not make UTF-8 another encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\x00" in data[:400]:
        # Every other byte of Latin text in UTF-16 is nought.
        head = data[:400]
        if head[1::2].count(0) > len(head) // 4:
            return data.decode("utf-16-le", "replace")
        if head[0::2].count(0) > len(head) // 4:
            return data.decode("utf-16-be", "replace")
    text = data.decode("utf-8", "replace")
    wrong = text.removesuffix("\ufffd").count("\ufffd")
    if wrong and wrong * 8 > sum(1 for char in text if char > "\x7f") - wrong:
        charset = _CHARSET.search(mime_type)
        return data.decode(charset[1] if charset else "cp1252", "replace")
    return text


def best_ref(refs: Sequence[TranscriptRef], language: str = "") -> TranscriptRef | None:
    """The transcript to fetch: in ``language`` (as the show names its own) before others, then the richest format.

    Of one format those are first that are captions, and then the feed's order decides.
    """
    wanted = _primary(language)

    def rank(ref: TranscriptRef) -> tuple[bool, int, bool, bool]:
        own = _primary(ref.language)
        foreign = bool(wanted and own and own != wanted)
        region = bool(wanted and own) and ref.language.strip().lower() != language.strip().lower()
        kind = _kind(ref.type, ref.url)
        return foreign, _RANKS.index(kind) if kind else len(_RANKS), region, ref.rel.lower() != "captions"

    return min(refs, key=rank, default=None)


def _primary(language: str) -> str:
    return re.split(r"[-_]", language.strip().lower(), maxsplit=1)[0]


def _kind(mime_type: str, url: str) -> str:
    """What a feed claims a transcript to be; the address is believed before a type that says nothing."""
    claimed = _TYPES.get(mime_type.partition(";")[0].strip().lower(), "")
    if claimed and claimed != "plain":
        return claimed
    try:
        path = urlsplit(url).path
    except ValueError:
        path = ""
    return _ENDINGS.get(path.rpartition(".")[2].lower(), claimed)
