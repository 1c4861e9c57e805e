"""Reads folders that are shows again as soon as something in them changes, for as long as the window is open."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from player.domain.errors import EarmarkError
from player.domain.events import EventBus, ShowAdded, ShowChanged, ShowRemoved
from player.domain.models import ShowId
from player.feeds.refresh import RefreshOutcome
from player.library import Library

log = logging.getLogger(__name__)

# A file that is being copied changes all the time: nothing is read before it was quiet for so long, or after so long.
QUIET_MS = 700
LONGEST_MS = 15_000
# Where the system tells of nothing, or a folder is not there: how soon to look again.
LOOK_AGAIN_S = 60.0


class Refresh(Protocol):
    async def __call__(self, show_ids: Sequence[ShowId]) -> list[RefreshOutcome]: ...


class FolderWatch:
    """Watches the folders of a library. ``run`` goes on until it is cancelled; what changes is told by ``refresh``."""

    def __init__(self, library: Library, refresh: Refresh, events: EventBus) -> None:
        self._library = library
        self._refresh = refresh
        self._events = events
        self._folders: dict[Path, ShowId] = {}

    async def run(self) -> None:
        """Watch what is there now, and begin anew when shows come, go or change."""
        loop, changed = asyncio.get_running_loop(), asyncio.Event()

        def wake(_event: object) -> None:
            # The bus speaks on any thread, and perhaps after the loop has ended.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(changed.set)

        stops: list[Callable[[], None]] = [
            self._events.listen(kind, wake) for kind in (ShowAdded, ShowRemoved, ShowChanged)
        ]
        try:
            while True:
                changed.clear()
                self._folders = await asyncio.to_thread(self._there)
                await self._until_others(changed)
        finally:
            for stop in stops:
                stop()

    def _there(self) -> dict[Path, ShowId]:
        """The folders that can be watched now."""
        folders = self._library.shows.folders()
        return {folder.resolve(): show.id for folder, show in folders.items() if folder.is_dir()}

    async def _until_others(self, changed: asyncio.Event) -> None:
        """Watch until the folders are others than now."""
        watching = asyncio.ensure_future(self._watch()) if self._folders else None
        try:
            while True:
                woken = asyncio.ensure_future(changed.wait())
                both: set[asyncio.Future[Any]] = {woken, watching} if watching is not None else {woken}
                await asyncio.wait(both, timeout=LOOK_AGAIN_S, return_when=asyncio.FIRST_COMPLETED)
                woken.cancel()
                changed.clear()
                if watching is not None and watching.done():
                    return
                if await asyncio.to_thread(self._there) != self._folders:
                    return
        finally:
            if watching is not None:
                watching.cancel()
                await asyncio.gather(watching, return_exceptions=True)

    async def _watch(self) -> None:
        """Read again what changes. Ends where the system cannot watch, which is no error: refreshes come anyway."""
        import watchfiles

        # Begins once the watch stands, for what changed before it did.
        first = asyncio.ensure_future(self._read_again(self._folders.values()))
        try:
            async for changes in watchfiles.awatch(
                *self._folders,
                watch_filter=lambda _change, path: not Path(path).name.startswith("."),
                debounce=LONGEST_MS,
                step=QUIET_MS,
                ignore_permission_denied=True,
            ):
                await self._read_again({show for _change, path in changes for show in self._shows_of(Path(path))})
        except (OSError, RuntimeError) as error:
            log.info("folders are not watched: %s", error)
            await asyncio.sleep(LOOK_AGAIN_S)
        finally:
            first.cancel()

    def _shows_of(self, path: Path) -> list[ShowId]:
        """The shows whose folders hold a path: of two that lie in each other, both."""
        return [self._folders[each] for each in (path, *path.parents) if each in self._folders]

    async def _read_again(self, show_ids: Iterable[ShowId]) -> None:
        wanted = sorted(show_ids)
        try:
            if wanted:
                await self._refresh(wanted)
        except EarmarkError as error:
            log.warning("a folder could not be read again: %s (%s)", error, error.detail)
