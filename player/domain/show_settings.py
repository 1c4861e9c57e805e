"""What a person sets for one show; None is "as set for all shows"."""

from __future__ import annotations

from player.domain.record import Record


class ShowSettings(Record):
    """Settings of one show. Lengths are seconds.

    ``auto_download`` is how many episodes are fetched by themselves (0 is none), ``keep_newest`` how many downloads
    are kept; ``title_has`` and ``title_lacks`` are words, separated by commas, that choose what is fetched;
    ``in_order`` is for shows that are heard from the first episode on.
    """

    rate: float | None = None
    skip_intro_s: float = 0.0
    skip_outro_s: float = 0.0
    oldest_first: bool | None = None
    auto_download: int | None = None
    keep_newest: int | None = None
    only_unplayed: bool | None = None
    title_has: str = ""
    title_lacks: str = ""
    shortest_s: float | None = None
    longest_s: float | None = None
    in_order: bool | None = None
    notify: bool | None = None
