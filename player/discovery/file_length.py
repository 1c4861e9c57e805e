"""The length of an episode whose feed does not tell it, from its file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from player.domain.events import EpisodesChanged, EventBus
from player.domain.models import Episode, EpisodeId
from player.library import Library


async def note_length(
    library: Library, events: EventBus, locate: Callable[[Episode], Path | None], episode_id: EpisodeId
) -> None:
    """Keep the length that the file says, where the file is here and no length is known; EpisodesChanged tells of it.

    Otherwise it would stay unknown until it is played, and the lists could not say what fits into a walk.
    """
    if await asyncio.to_thread(_note, library, locate, episode_id):
        events.publish(EpisodesChanged((episode_id,)))


def _note(library: Library, locate: Callable[[Episode], Path | None], episode_id: EpisodeId) -> bool:
    from player.audio.tags import audio_length

    episode = library.episodes.get(episode_id)
    if episode.duration_s is not None or (file := locate(episode)) is None:
        return False
    length = audio_length(file)
    return length is not None and library.episodes.note_duration(episode_id, length)
