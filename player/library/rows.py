"""Between SQLite's rows and the dataclasses of the domain."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import MISSING, fields
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar, overload

from player.domain.addresses import without_password
from player.domain.feed_parts import AlternateEnclosure, Enclosure, Location, Soundbite, Trailer
from player.domain.models import (
    Chapter,
    DownloadRecord,
    DownloadState,
    Episode,
    EpisodeId,
    Funding,
    Person,
    PlayState,
    RemoteShow,
    Show,
    ShowId,
    TranscriptRef,
)
from player.domain.record import Record

R = TypeVar("R", bound=Record)

SHOW_COLUMNS = """
    id, feed_url, title, author, website, subtitle, description, description_html, language, image_url, explicit,
    serial, medium, complete, update_frequency, ended, archive, podcast_guid, extra, added_at, refreshed_at, error,
    error_kind, error_at, error_count, password_key, episode_count,
    episode_count - played_count AS unplayed_count
"""

EPISODE_QUERY = """
    SELECT e.id, e.show_id, s.title AS show_title, s.image_url AS show_image_url, e.guid, e.title, e.published_at,
        coalesce(e.played_duration_s, e.duration_s) AS duration_s, e.link, e.enclosure_url, e.enclosure_type,
        e.enclosure_bytes, e.image_url, e.season, e.season_name, e.number, e.number_name, e.type, e.explicit,
        e.has_transcript, e.in_feed, coalesce(p.position_s, 0.0) AS position_s, coalesce(p.played, 0) AS played,
        p.updated_at AS heard_at,
        d.state AS download, d.file, coalesce(d.bytes_done, 0) AS bytes_done, d.bytes_total,
        d.error AS download_error, coalesce(d.paused, 0) AS download_paused, q.episode_id IS NOT NULL AS queued,
        s.feed_url GLOB 'file:*/' AS own_file
    FROM episode e
    JOIN show s ON s.id = e.show_id
    LEFT JOIN play p ON p.episode_id = e.id
    LEFT JOIN download d ON d.episode_id = e.id
    LEFT JOIN queue q ON q.episode_id = e.id
"""


@overload
def to_seconds(moment: datetime) -> int: ...
@overload
def to_seconds(moment: None) -> None: ...
@overload
def to_seconds(moment: datetime | None) -> int | None: ...
def to_seconds(moment: datetime | None) -> int | None:
    """Whole seconds since 1970, as the library keeps moments."""
    return None if moment is None else int(moment.timestamp())


def to_moment(seconds: int | None) -> datetime | None:
    """A moment in UTC from what the library keeps."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def to_flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def to_json(value: Any) -> str:  # noqa: ANN401 - what JSON can hold
    """JSON with records as objects, without the fields that are empty."""
    return _encoder().encode(value)


def _plain(part: Any) -> Any:  # noqa: ANN401
    if not isinstance(part, Record):
        raise TypeError(type(part).__name__)
    values = vars(part)
    # In the order of the class whatever way it was made: who compares two such texts must not see a change in that.
    return {name: value for name in part.field_names() if (value := values[name]) is not None and value != ""}


# Made once: ``json.dumps`` makes one for each call that asks for anything but its defaults.
@cache
def _encoder() -> json.JSONEncoder:
    return json.JSONEncoder(default=_plain, ensure_ascii=False, separators=(",", ":"))


def play_state(played: int, position_s: float) -> PlayState:
    """Played wins over a position: one may hear the start of a played episode again."""
    if played:
        return PlayState.PLAYED
    return PlayState.IN_PROGRESS if position_s > 0 else PlayState.NEW


def show_from(row: sqlite3.Row) -> Show:
    """A show from a row of SHOW_COLUMNS."""
    extra = json.loads(row["extra"])
    return Show(
        id=ShowId(row["id"]),
        title=row["title"],
        feed_url=without_password(row["feed_url"]) if row["password_key"] == "" else row["feed_url"],
        author=row["author"],
        website=row["website"],
        subtitle=row["subtitle"],
        description=row["description"],
        description_html=row["description_html"],
        language=row["language"],
        image_url=row["image_url"],
        explicit=to_flag(row["explicit"]),
        categories=tuple(extra.get("categories", ())),
        persons=records_from(Person, extra, "persons"),
        funding=records_from(Funding, extra, "funding"),
        podroll=records_from(RemoteShow, extra, "podroll"),
        trailers=records_from(Trailer, extra, "trailers"),
        locations=records_from(Location, extra, "locations"),
        license=extra.get("license", ""),
        value=extra.get("value", ""),
        locked=extra.get("locked", False),
        block=extra.get("block", False),
        podcast_guid=row["podcast_guid"],
        serial=bool(row["serial"]),
        medium=row["medium"],
        complete=bool(row["complete"]),
        update_frequency=row["update_frequency"],
        ended=bool(row["ended"]),
        archive=bool(row["archive"]),
        episode_count=row["episode_count"],
        unplayed_count=row["unplayed_count"],
        added=to_moment(row["added_at"]),
        refreshed=to_moment(row["refreshed_at"]),
        error=row["error"],
        error_kind=row["error_kind"],
        error_at=to_moment(row["error_at"]),
        error_count=row["error_count"],
        password_key=row["password_key"],
    )


def episode_from(row: sqlite3.Row) -> Episode:
    """An episode from a row of EPISODE_QUERY."""
    return Episode(
        id=EpisodeId(row["id"]),
        show_id=ShowId(row["show_id"]),
        show_title=row["show_title"],
        guid=row["guid"],
        title=row["title"],
        published=to_moment(row["published_at"]),
        duration_s=row["duration_s"],
        link=row["link"],
        enclosure_url=row["enclosure_url"],
        enclosure_type=row["enclosure_type"],
        enclosure_bytes=row["enclosure_bytes"],
        image_url=row["image_url"],
        show_image_url=row["show_image_url"],
        state=play_state(row["played"], row["position_s"]),
        position_s=row["position_s"],
        download=DownloadState(row["download"] or "none"),
        file=row["file"],
        bytes_done=row["bytes_done"],
        bytes_total=row["bytes_total"],
        download_error=row["download_error"],
        download_paused=bool(row["download_paused"]),
        has_transcript=bool(row["has_transcript"]),
        queued=bool(row["queued"]),
        heard=to_moment(row["heard_at"]),
        in_feed=bool(row["in_feed"]),
        own_file=bool(row["own_file"]),
        season=row["season"],
        season_name=row["season_name"],
        number=row["number"],
        number_name=row["number_name"],
        type=row["type"],
        explicit=to_flag(row["explicit"]),
    )


def download_from(row: sqlite3.Row) -> DownloadRecord:
    """A download from a row of its table."""
    return DownloadRecord(
        episode_id=EpisodeId(row["episode_id"]),
        state=DownloadState(row["state"]),
        file=row["file"],
        bytes_done=row["bytes_done"],
        bytes_total=row["bytes_total"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        error=row["error"],
        added=to_moment(row["added_at"]),
        paused=bool(row["paused"]),
        fingerprint=row["fingerprint"],
        tagged=bool(row["tagged"]),
    )


def page_extras_from(extra: dict[str, Any]) -> dict[str, Any]:
    """The fields of an EpisodePage that stand in its JSON, by their names; chapters are for the caller to choose."""
    return {
        "chapters_url": extra.get("chapters_url"),
        "transcript_refs": records_from(TranscriptRef, extra, "transcripts"),
        "persons": records_from(Person, extra, "persons"),
        "subtitle": extra.get("subtitle", ""),
        "author": extra.get("author", ""),
        "enclosures": records_from(Enclosure, extra, "enclosures"),
        "alternates": tuple(
            AlternateEnclosure(**{**row, "sources": tuple(row["sources"])}) for row in extra.get("alternates", ())
        ),
        "soundbites": records_from(Soundbite, extra, "soundbites"),
        "locations": records_from(Location, extra, "locations"),
        "value": extra.get("value", ""),
    }


def chapters_from(extra: dict[str, Any]) -> tuple[Chapter, ...]:
    return records_from(Chapter, extra, "chapters")


def records_from(kind: type[R], extra: dict[str, Any], name: str) -> tuple[R, ...]:
    """What ``to_json`` wrote under ``name``: texts that it left out were empty, also those that have no default."""
    rows = extra.get(name)
    if not rows:
        return ()
    blanks = {field.name: "" for field in fields(kind) if field.default is MISSING}
    return tuple(kind(**{**blanks, **row}) for row in rows)
