"""Whether a broken download may be gone on with: what to ask the server, and what to make of its answer (RFC 9110).

A file grows only where the server confirms that it is still the same one. A block of what is here already is asked
for again and compared, since some servers insert other advertisements under the same name and date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

# What is fetched twice when a download goes on, at most.
OVERLAP = 64 * 1024

_CONTENT_RANGE = re.compile(r"\s*bytes\s+(?:(\d{1,18})-(\d{1,18})|\*)/(\d{1,18}|\*)\s*", re.IGNORECASE)
_MAX_VALIDATOR = 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """What is here of a file: bytes on disk, and what named that version of it."""

    size: int = 0
    etag: str | None = None
    last_modified: str | None = None

    @property
    def validator(self) -> str | None:
        """What If-Range may carry (RFC 9110, 13.1.5); without it nothing proves that the file is the same."""
        return self.etag or self.last_modified


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer. ``packed``: its bytes are not those of the file until they are decoded."""

    status: int
    headers: Mapping[str, str]
    length: int | None = None
    packed: bool = False


@dataclass(frozen=True, slots=True)
class GoOn:
    """The bytes begin at ``start``, within or right behind what is here, and belong to it."""

    start: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Anew:
    """The bytes are the file from its beginning; ``etag`` and ``last_modified`` are those fit to resume by."""

    total: int | None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class AllHere:
    """Nothing is missing."""


@dataclass(frozen=True, slots=True)
class AskForAll:
    """This answer is of no use: ask again, without Range."""


Step = GoOn | Anew | AllHere | AskForAll


def request_headers(kept: Kept) -> tuple[int, dict[str, str]]:
    """From which byte to ask, and the headers that do."""
    headers = {"Accept-Encoding": "identity"}
    if not kept.size or kept.validator is None:
        return 0, headers
    start = max(0, kept.size - OVERLAP)
    return start, {**headers, "Range": f"bytes={start}-", "If-Range": kept.validator}


def next_step(kept: Kept, asked_from: int | None, answer: Answer, now: datetime) -> Step:
    """What to do with ``answer``; ``asked_from`` is None where no Range was sent."""
    if answer.status == 206:
        return _part_of(kept, asked_from, answer, now)
    if answer.status == 416:
        found = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        complete = found is not None and found[3] == str(kept.size)
        return AllHere() if complete and asked_from is not None else AskForAll()
    if answer.packed:
        return Anew(None)
    return Anew(answer.length, strong_etag(answer.headers), strong_date(answer.headers, now))


def _part_of(kept: Kept, asked_from: int | None, answer: Answer, now: datetime) -> Step:
    found = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
    if answer.packed or found is None or found[1] is None:
        return AskForAll()
    start, total = int(found[1]), None if found[3] == "*" else int(found[3])
    if asked_from is None:
        # Nobody asked for a part; one that begins at the beginning is as good as the whole.
        if start:
            return AskForAll()
        return Anew(total, strong_etag(answer.headers), strong_date(answer.headers, now))
    if start > kept.size or (total is not None and total < kept.size) or _is_another(kept, answer):
        return AskForAll()
    return GoOn(start, total)


def _is_another(kept: Kept, answer: Answer) -> bool:
    """True where the server ignored If-Range and names another version in the same breath."""
    etag, date = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
    if kept.etag:
        return etag is not None and etag.strip() != kept.etag
    return date is not None and date.strip() != kept.last_modified


def strong_etag(headers: Mapping[str, str]) -> str | None:
    """The ETag where it promises the same bytes (RFC 9110, 8.8.3)."""
    etag = headers.get("ETag", "").strip()
    return etag if len(etag) > 2 and etag[0] == etag[-1] == '"' and len(etag) < _MAX_VALIDATOR else None


def strong_date(headers: Mapping[str, str], now: datetime) -> str | None:
    """Last-Modified where the file cannot have changed again within that second (RFC 9110, 8.8.2.2)."""
    text = headers.get("Last-Modified", "").strip()
    changed, sent = _moment(text), _moment(headers.get("Date", "")) or now
    if changed is None or len(text) > _MAX_VALIDATOR:
        return None
    return text if sent - changed >= timedelta(seconds=1) else None


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
