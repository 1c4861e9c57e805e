"""Writes into downloaded files what is known of their episodes, where the person wishes it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

from player.domain.errors import EarmarkError
from player.domain.events import EventBus, SettingsChanged
from player.domain.models import DownloadRecord, DownloadState, Episode, EpisodeId, EpisodePage
from player.downloads.disk import Disk
from player.downloads.finished import Finished
from player.downloads.part import told
from player.downloads.shelf import TAGGING
from player.downloads.space import RESERVE, check_space
from player.library import Library
from player.tasks import Background

log = logging.getLogger(__name__)

MAX_COMMENT = 2000


class Tagger:
    """Gives files their tags: a copy beside gets them and takes the file's place, so that nothing is ever half.

    ``wished`` says whether the person wants it; where that begins, the files that are here get theirs too. ``picture``
    fetches the picture of an address. Coroutines of the background loop.
    """

    def __init__(
        self,
        library: Library,
        background: Background,
        events: EventBus,
        finished: Callable[[], Finished],
        locate: Callable[[Episode], Path | None],
        picture: Callable[[str], Awaitable[Path | None]],
        wished: Callable[[], bool],
    ) -> None:
        self._library = library
        self._background = background
        self._finished = finished
        self._locate = locate
        self._picture = picture
        self._wished = wished
        self._disk = Disk(1)
        self._one = asyncio.Lock()
        background.on_close(self._close)
        events.listen(SettingsChanged, self._on_settings)

    async def tag(self, episode_id: EpisodeId) -> bool:
        """Give the file of an episode its tags, where that is wished and not done; True where it was done now.

        A file that cannot have them stays as it is, which is logged.
        """
        if not self._wished():
            return False
        async with self._one:
            try:
                record = await asyncio.to_thread(self._library.downloads.get, episode_id)
                if record is None or record.state is not DownloadState.DONE or record.tagged:
                    return False
                return await self._tag(record)
            except EarmarkError as error:
                log.info("no tags for the file of episode %d: %s (%s)", episode_id, error, error.detail)
                return False

    async def tag_all(self) -> int:
        """Give all files that are here and have none of ours their tags; gives how many got them."""
        done = 0
        for record in await asyncio.to_thread(self._library.downloads.all, (DownloadState.DONE,)):
            if not record.tagged:
                done += await self.tag(record.episode_id)
        return done

    async def _tag(self, record: DownloadRecord) -> bool:
        from player.audio.writing import can_have_tags

        page = await asyncio.to_thread(self._library.episodes.page, record.episode_id)
        path = await asyncio.to_thread(self._locate, page.episode)
        if path is None or not can_have_tags(path):
            return False
        address = page.episode.image_url or page.show.image_url
        picture = await self._picture(address) if address else None
        copy = path.with_name(path.name + TAGGING)
        try:
            if not await self._disk.to_the_end(_tagged_copy, path, copy, page, picture):
                return False
            return await self._finished().exchange(record, path, copy)
        finally:
            with contextlib.suppress(OSError, RuntimeError):
                await self._disk.to_the_end(copy.unlink, missing_ok=True)

    def _on_settings(self, event: SettingsChanged) -> None:
        if event.section == "downloads" and "write_tags" in event.names and self._wished():
            with contextlib.suppress(RuntimeError):
                self._background.submit(self.tag_all())

    async def _close(self) -> None:
        self._disk.close()


def _tagged_copy(path: Path, copy: Path, page: EpisodePage, picture: Path | None) -> bool:
    """A copy of ``path`` with its tags, safe on the disk; False where it could not have them. Blocks."""
    from player.audio.writing import FileTags, write_tags

    episode, show = page.episode, page.show
    day = episode.published.astimezone().date().isoformat() if episode.published else ""
    tags = FileTags(
        title=episode.title,
        artist=show.author or show.title,
        album=show.title,
        date=day,
        comment=page.notes_text.strip()[:MAX_COMMENT],
        picture=picture.read_bytes() if picture is not None else None,
        chapters=tuple(chapter for chapter in page.chapters if chapter.in_list),
        length_s=episode.duration_s,
    )
    try:
        size = path.stat().st_size
        with told(copy, size):
            check_space(path.parent, size, RESERVE)
            shutil.copyfile(path, copy)
            return write_tags(copy, tags, suffix=path.suffix)
    except FileNotFoundError:
        # Removed by the person meanwhile.
        return False
