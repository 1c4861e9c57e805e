"""From an episode to the words of its row; done on a query thread."""

from __future__ import annotations

from datetime import datetime

from player.domain.models import DownloadState, Episode, PlayState, SmartList
from player.domain.network import Wait
from player.domain.wording import Wording, at_start
from player.ui.places import Place, show_of
from player.ui.translate import title_text, translate, translate_error
from player.ui.widgets.rows import EpisodeRow


def make_row(
    episode: Episode, wording: Wording, now: datetime, place: Place | None, waits: Wait | None = None
) -> EpisodeRow:
    """What the delegate paints: date, length or time left, and what went wrong.

    In the history when it was heard takes the place of the date; a download has its size. ``waits`` is why it does not
    come, where it is to.
    """
    facts: list[str] = []
    in_history = place is SmartList.HISTORY and episode.heard is not None
    if in_history:
        facts.append(_heard(episode, wording, now))
    elif episode.published:
        facts.append(wording.date_relative(episode.published, now, translate))
    progress = None
    if episode.state is PlayState.PLAYED:
        facts += [] if in_history else [translate("played")]
    elif episode.state is PlayState.IN_PROGRESS and episode.duration_s:
        left = max(0.0, episode.duration_s - episode.position_s)
        facts.append(translate("{time} left").format(time=wording.length_short(left)))
        progress = min(1.0, episode.position_s / episode.duration_s)
    elif episode.duration_s:
        facts.append(wording.length_short(episode.duration_s))
    if place is SmartList.DOWNLOADS and (size := episode.bytes_total or episode.enclosure_bytes):
        facts.append(wording.size(size))
    return EpisodeRow(
        title=title_text(episode.title),
        meta=at_start(" · ".join(facts)),
        show=episode.show_title if show_of(place) is None else "",
        problem=translate_error(episode.download_error or "") if episode.download is DownloadState.FAILED else "",
        artwork=episode.image_url or episode.show_image_url,
        artwork_behind=episode.show_image_url,
        artwork_title=episode.show_title,
        progress=progress,
        download=episode.download,
        download_progress=episode.bytes_done / episode.bytes_total if episode.bytes_total else None,
        waits=waits,
        played=episode.state is PlayState.PLAYED,
        has_transcript=episode.has_transcript,
        queued=episode.queued and place is not SmartList.QUEUE,
    )


def _heard(episode: Episode, wording: Wording, now: datetime) -> str:
    """When it was heard last, or heard to its end."""
    heard = episode.heard or now
    days = wording.days_since(heard, now)
    if episode.state is PlayState.PLAYED:
        words = (translate("Played today"), translate("Played yesterday"), translate("Played: {date}"))
    else:
        words = (translate("Heard today"), translate("Heard yesterday"), translate("Heard: {date}"))
    return words[days] if days in (0, 1) else words[2].format(date=wording.date_relative(heard, now, translate))
