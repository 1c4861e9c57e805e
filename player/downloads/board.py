"""The records of downloads, changed and told in one breath."""

from __future__ import annotations

from collections.abc import Iterable

from player.domain.clock import Clock
from player.domain.errors import EarmarkError
from player.domain.events import DownloadProgress, EpisodesChanged, EventBus
from player.domain.models import DownloadRecord, DownloadState, EpisodeId
from player.domain.network import Wait
from player.downloads.disk import Disk
from player.downloads.draft import Records
from player.library import Library


class Board:
    """Keeps what becomes of downloads in the library and tells the others. Used from one event loop."""

    def __init__(self, library: Library, records: Records, disk: Disk, events: EventBus, clock: Clock) -> None:
        self._library = library
        self._records = records
        self._disk = disk
        self._events = events
        self._clock = clock

    async def get(self, episode_id: EpisodeId) -> DownloadRecord:
        """The record, or a new one that is not kept yet."""
        return await self._disk.to_the_end(self._records.get, episode_id)

    async def note(self, episode_id: EpisodeId, **changes: object) -> DownloadRecord:
        """Keep ``changes`` of a record."""
        return await self._disk.to_the_end(self._records.change, episode_id, **changes)

    async def note_and_tell(
        self, episode_id: EpisodeId, *, waits: Wait | None = None, **changes: object
    ) -> DownloadRecord:
        """Keep ``changes`` and tell that the episode looks different now."""
        record = await self.note(episode_id, **changes)
        self.tell(record, waits=waits)
        self.changed([episode_id])
        return record

    async def retire(self, episode_id: EpisodeId, error: EarmarkError | None = None, *, missing: bool = False) -> None:
        """Forget a download, but remember that it was here, so that it does not come back by itself."""
        now = self._clock.now()
        await self._disk.to_the_end(self._library.downloads.retire, episode_id, now, missing=missing)
        self._events.publish(DownloadProgress(episode_id, DownloadState.NONE, 0, None, error))
        self.changed([episode_id])

    def tell(self, record: DownloadRecord, error: EarmarkError | None = None, waits: Wait | None = None) -> None:
        """Say how a download stands."""
        self._events.publish(
            DownloadProgress(record.episode_id, record.state, record.bytes_done, record.bytes_total, error, waits)
        )

    def changed(self, episode_ids: Iterable[EpisodeId]) -> None:
        """Rows to draw again."""
        if ids := tuple(episode_ids):
            self._events.publish(EpisodesChanged(ids))
