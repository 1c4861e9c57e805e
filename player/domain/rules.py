"""Small decisions with no driver of their own: where to begin, and when something counts as heard."""

from __future__ import annotations

from player.domain.models import Episode, PlayState

# Less than this left, and the next time begins at the start.
NEARLY_OVER_S = 5.0


def resume_position(episode: Episode) -> float:
    """Where to begin an episode, in seconds: where it was left, unless it was heard to the end or nearly so."""
    if episode.state is PlayState.PLAYED:
        return 0.0
    if episode.duration_s and episode.duration_s - episode.position_s < NEARLY_OVER_S:
        return 0.0
    return episode.position_s


def clamp(value: float, low: float, high: float) -> float:
    """``value`` held between ``low`` and ``high``."""
    return max(low, min(high, value))
