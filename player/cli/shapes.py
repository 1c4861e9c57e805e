"""What the command line's JSON looks like: stable keys, snake_case, moments as ISO 8601 in UTC."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from player.domain.errors import EarmarkError
from player.domain.models import Chapter, Episode, EpisodePage, Person, Segment, Show

if TYPE_CHECKING:
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


def person_json(person: Person) -> Json:
    return {
        "name": person.name,
        "role": person.role,
        "group": person.group,
        "image_url": person.image_url,
        "link": person.link,
    }


def page_json(page: EpisodePage, faq: list[Json], file: str | None = None) -> Json:
    """The whole page of an episode."""
    transcript = page.transcript
    return {
        **episode_json(page.episode, file),
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
        "persons": [person_json(person) for person in page.credits],
    }
