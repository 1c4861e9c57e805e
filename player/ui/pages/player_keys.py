"""What the keys of playback do, by their rows of the table of keys: the same in the window and in the mini player."""

from __future__ import annotations

from collections.abc import Callable

from player.ui.pages.player_bar import PlayerBar


def player_keys(player: PlayerBar) -> dict[str, Callable[[], object]]:
    """The action for each row; ``player`` also does them while its window is hidden."""
    return {
        "back": player.go_back,
        "forward": player.go_forward,
        "previous-chapter": lambda: player.chapter_requested.emit(-1),
        "next-chapter": lambda: player.chapter_requested.emit(1),
        "next-episode": player.next_requested.emit,
        "slower": lambda: player.step_speed(-1),
        "faster": lambda: player.step_speed(1),
        "quieter": lambda: player.step_volume(-1),
        "louder": lambda: player.step_volume(1),
        "mute": player.toggle_mute,
        "sleep-more": player.controls.sleep.add_more,
        "bookmark": player.bookmark_requested.emit,
    }
