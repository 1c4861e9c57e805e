"""From an episode to the words of its row; done on a query thread."""

from __future__ import annotations

from datetime import datetime

from player.domain.models import DownloadState, Episode, PlayState, SmartList
from player.domain.wording import Wording
from player.ui.places import Place, show_of
from player.ui.translate import translate, translate_error
from player.ui.widgets.rows import EpisodeRow


def make_row(episode: Episode, wording: Wording, now: datetime, place: Place | None) -> EpisodeRow:
    """What the delegate paints: date, length or time left, in the history when it was heard, and what went wrong."""
    facts: list[str] = []
    if place is SmartList.HISTORY and episode.heard:
        facts.append(_heard(wording.date_relative(episode.heard, now, translate)))
    elif episode.published:
        facts.append(wording.date_relative(episode.published, now, translate))
    progress = None
    if episode.state is PlayState.PLAYED:
        facts.append(translate("played"))
    elif episode.state is PlayState.IN_PROGRESS and episode.duration_s:
        left = max(0.0, episode.duration_s - episode.position_s)
        facts.append(translate("{time} left").format(time=wording.length_short(left)))
        progress = min(1.0, episode.position_s / episode.duration_s)
    elif episode.duration_s:
        facts.append(wording.length_short(episode.duration_s))
    return EpisodeRow(
        title=episode.title or translate("An episode without a title"),
        meta=" · ".join(facts),
        show=episode.show_title if show_of(place) is None else "",
        problem=translate_error(episode.download_error or "") if episode.download is DownloadState.FAILED else "",
        artwork=episode.image_url or episode.show_image_url,
        artwork_title=episode.show_title,
        progress=progress,
        download=episode.download,
        download_progress=episode.bytes_done / episode.bytes_total if episode.bytes_total else None,
        played=episode.state is PlayState.PLAYED,
        has_transcript=episode.has_transcript,
        queued=episode.queued and place is not SmartList.QUEUE,
    )


def _heard(date: str) -> str:
    if date == translate("Today"):
        return translate("Heard today")
    if date == translate("Yesterday"):
        return translate("Heard yesterday")
    return translate("Heard: {date}").format(date=date)
