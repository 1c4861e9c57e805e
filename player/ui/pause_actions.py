"""Downloads that rest until a person wants them to go on: one, some, or all of them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject

from player.domain.models import TO_COME, Episode, EpisodeId
from player.domain.network import Wait
from player.services import Services
from player.ui.bridge import Bridge
from player.ui.messages import Messages

Ids = Sequence[EpisodeId]


class PauseActions(QObject):
    """Each returns at once, tells what it did, and can be taken back; rows change by events."""

    def __init__(self, services: Services, bridge: Bridge, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._messages = messages

    def pause(self, ids: Ids) -> None:
        """Stop those of them that are on their way; what has arrived stays."""
        downloads = self._services.downloads
        self._change(
            ids,
            lambda episode: episode.download in TO_COME and not self.is_paused(episode),
            downloads.pause,
            downloads.resume,
            lambda count: self.tr("%n download(s) paused", "", count),
        )

    def resume(self, ids: Ids) -> None:
        """Go on with those of them that are paused."""
        downloads = self._services.downloads
        self._change(
            ids,
            self.is_paused,
            downloads.resume,
            downloads.pause,
            lambda count: self.tr("%n download(s) resumed", "", count),
        )

    def is_paused(self, episode: Episode) -> bool:
        """Whether a download rests, by itself or with all; may be called from any thread."""
        return self._services.downloads.why_waits(episode) is Wait.PAUSED

    def _change(
        self,
        ids: Ids,
        concerns: Callable[[Episode], bool],
        change: Callable[[Ids], Coroutine[Any, Any, None]],
        back: Callable[[Ids], Coroutine[Any, Any, None]],
        told: Callable[[int], str],
    ) -> None:
        episodes = self._services.library.episodes

        def begin(wanted: Ids) -> None:
            if wanted:
                self._bridge.spawn(self, change(wanted))
                self._messages.done(told(len(wanted)), lambda: self._bridge.spawn(self, back(wanted)))

        self._bridge.run_in_turn(self, lambda: tuple(e.id for e in episodes.rows(ids) if concerns(e)), begin)

    # --- all of them --------------------------------------------------------------------------------------------------

    def pause_all(self) -> None:
        """Stop all, and those too that are asked for from now on."""
        downloads = self._services.downloads
        self._bridge.spawn(self, downloads.pause_all())
        self._messages.done(
            self.tr("All downloads are paused"), lambda: self._bridge.spawn(self, downloads.resume_all())
        )

    def resume_all(self) -> None:
        """Go on with all, whether they were paused together or one by one."""
        downloads, records = self._services.downloads, self._services.library.downloads

        async def resume(alone: Ids) -> None:
            await downloads.resume_all()
            await downloads.resume(alone)

        async def pause(alone: Ids, *, all_paused: bool) -> None:
            await downloads.pause(alone)
            if all_paused:
                await downloads.pause_all()

        def begin(found: tuple[Ids, bool]) -> None:
            alone, all_paused = found
            self._bridge.spawn(self, resume(alone))
            self._messages.done(
                self.tr("All downloads go on"), lambda: self._bridge.spawn(self, pause(alone, all_paused=all_paused))
            )

        def query() -> tuple[Ids, bool]:
            return tuple(record.episode_id for record in records.all(TO_COME) if record.paused), records.all_paused()

        self._bridge.run_in_turn(self, query, begin)
