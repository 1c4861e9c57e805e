"""Which speed holds: the one for all shows, or the one that a person keeps for a show."""

from __future__ import annotations

from dataclasses import replace

from player.domain.events import EventBus, ShowChanged
from player.domain.models import Episode, ShowId
from player.domain.show_settings import ShowSettings
from player.library import Library


class Rates:
    """Used on the session's thread, but for ``general``, which anybody may read."""

    def __init__(self, library: Library, events: EventBus, general: float) -> None:
        self._library = library
        self._events = events
        self.general = general
        self._show_id: ShowId | None = None
        self._settings = ShowSettings()

    @property
    def settings(self) -> ShowSettings:
        """What was set for the show that plays."""
        return self._settings

    @property
    def of_show(self) -> bool:
        """Whether the show that plays has a speed of its own."""
        return self._settings.rate is not None

    @property
    def now(self) -> float:
        return self.general if self._settings.rate is None else self._settings.rate

    def take(self, episode: Episode | None) -> None:
        """What plays is this from now on; reads what was set for its show."""
        self._show_id = None if episode is None else episode.show_id
        self._settings = ShowSettings() if episode is None else self._library.show_settings.get(episode.show_id)

    def set(self, rate: float) -> None:
        """Another speed: for the show where it has one of its own, else for all."""
        if self.of_show:
            self._keep(rate)
        else:
            self.general = rate

    def keep_for_show(self, keep: bool) -> None:
        """Keep the speed of now for the show that plays, or let it have the one for all again."""
        if self._show_id is not None and keep != self.of_show:
            self._keep(self.now if keep else None)

    def _keep(self, rate: float | None) -> None:
        assert self._show_id is not None
        # What else was set meanwhile, on the show's page say, stays.
        self._settings = replace(self._library.show_settings.get(self._show_id), rate=rate)
        self._library.show_settings.set(self._show_id, self._settings)
        self._events.publish(ShowChanged(self._show_id))
