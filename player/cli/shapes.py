"""What the command line's JSON looks like: stable keys, snake_case, moments as ISO 8601 in UTC."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from player.domain.errors import EarmarkError
from player.domain.feed_parts import Enclosure
from player.domain.models import Chapter, Episode, EpisodePage, Segment, Show
from player.domain.record import Record

if TYPE_CHECKING:
    from player.discovery.directory_answers import FoundShow
    from player.domain.notices import ShowNotice

Json = dict[str, Any]


def moment(value: datetime | None) -> str | None:
    """``2025-05-27T08:00:00Z``, or null where unknown."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if value else None


def error_json(error: EarmarkError) -> Json:
    return {"kind": error.kind, "message": error.sentence()}


def show_json(show: Show, notices: Iterable[ShowNotice] = ()) -> Json:
    """``notices`` are those that the person has not put away."""
    return {
        "id": show.id,
        "title": show.title,
        "author": show.author,
        "feed_url": show.feed_url,
        "website": show.website,
        "description": show.description,
        "language": show.language,
        "image_url": show.image_url,
        "episode_count": show.episode_count,
        "unplayed_count": show.unplayed_count,
        "refreshed": moment(show.refreshed),
        "ended": show.ended,
        "archive": show.archive,
        "private": show.private,
        "error": _show_error(show),
        "notices": [notice_json(notice) for notice in notices],
        "subtitle": show.subtitle,
        "categories": list(show.categories),
        "explicit": show.explicit,
        "medium": show.medium,
        "serial": show.serial,
        "complete": show.complete,
        "locked": show.locked,
        "update_frequency": show.update_frequency,
        "podcast_guid": show.podcast_guid,
        "license": show.license,
        "persons": records_json(show.persons),
        "funding": records_json(show.funding),
        "podroll": records_json(show.podroll),
        "trailers": records_json(show.trailers),
        "locations": records_json(show.locations),
        "value": value_json(show.value),
    }


def found_show_json(show: FoundShow) -> Json:
    """A show of open directories, by the keys of a subscribed one as far as they go."""
    return {
        "title": show.title,
        "author": show.author,
        "feed_url": show.feed_url,
        "website": show.website,
        "description": show.description,
        "image_url": show.image_url,
        "subscribed": show.subscribed,
        "directories": list(show.directories),
    }


def notice_json(notice: ShowNotice) -> Json:
    return {
        "id": notice.id,
        "show_id": notice.show_id,
        "kind": str(notice.kind),
        "message": notice.sentence(),
        "at": moment(notice.told),
        "can_be_undone": notice.can_be_undone,
    }


def _show_error(show: Show) -> Json | None:
    if show.error is None:
        return None
    return {
        "kind": show.error_kind,
        "message": show.error,
        "at": moment(show.error_at),
        "count": show.error_count,
    }


def episode_json(episode: Episode, file: str | None = None) -> Json:
    """``file`` is the whole path of the downloaded file, or of the person's own, where it is there."""
    return {
        "id": episode.id,
        "show_id": episode.show_id,
        "show_title": episode.show_title,
        "guid": episode.guid,
        "title": episode.title,
        "published": moment(episode.published),
        "duration_s": episode.duration_s,
        "link": episode.link,
        "enclosure_url": episode.enclosure_url,
        "enclosure_type": episode.enclosure_type,
        "enclosure_bytes": episode.enclosure_bytes,
        "image_url": episode.image_url or episode.show_image_url,
        "state": str(episode.state),
        "position_s": episode.position_s,
        # What lies in a folder that is a show needs no download.
        "download": "done" if episode.own_file and file else str(episode.download),
        "file": file,
        "in_feed": episode.in_feed,
    }


def chapter_json(chapter: Chapter) -> Json:
    return {
        "start_s": chapter.start_s,
        "title": chapter.title,
        "url": chapter.url,
        "image_url": chapter.image_url,
    }


def segment_json(segment: Segment) -> Json:
    return {
        "start_s": segment.start_s,
        "end_s": segment.end_s,
        "speaker": segment.speaker,
        "text": segment.text,
    }


def records_json(records: Iterable[Record]) -> list[Json]:
    """Each with all its fields by their names."""
    return [{each.name: getattr(record, each.name) for each in fields(record)} for record in records]


def value_json(value: str) -> Json | None:
    """``podcast:value`` as it stands in the feed; null where there is none."""
    return json.loads(value) if value else None


def page_json(page: EpisodePage, faq: list[Json], file: str | None = None) -> Json:
    """The whole page of an episode: first what every page has, then all else that the feed says."""
    transcript, episode = page.transcript, page.episode
    return {
        **episode_json(episode, file),
        "notes_html": page.notes_html,
        "notes_text": page.notes_text,
        "chapters": [chapter_json(chapter) for chapter in page.chapters if chapter.in_list],
        "transcript": {
            "state": str(page.transcript_state),
            "source": str(transcript.source) if transcript else None,
            "language": transcript.language if transcript else None,
            "segments": [segment_json(segment) for segment in transcript.segments] if transcript else [],
            "error": page.transcript_error,
        },
        "faq": faq,
        "persons": records_json(page.credits),
        "subtitle": page.subtitle,
        "author": page.author or page.show.author,
        "season": episode.season,
        "season_name": episode.season_name,
        "number": episode.number,
        "number_name": episode.number_name,
        "type": episode.type,
        "explicit": page.show.explicit if episode.explicit is None else episode.explicit,
        "enclosures": records_json(page.enclosures or _only_enclosure(episode)),
        "alternates": records_json(page.alternates),
        "chapters_url": page.chapters_url,
        "transcripts": records_json(page.transcript_refs),
        "soundbites": records_json(page.soundbites),
        "locations": records_json(page.locations),
        "value": value_json(page.value),
    }


def _only_enclosure(episode: Episode) -> tuple[Enclosure, ...]:
    url = episode.enclosure_url
    return (Enclosure(url, episode.enclosure_type, episode.enclosure_bytes),) if url else ()
