"""The downloaded files for the rest of the program: where one is, what became of one, all of them elsewhere."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from player.domain.addresses import local_path
from player.domain.errors import DownloadCancelled, EarmarkError, FileMissing, FileNotWritable, FolderIsAShow
from player.domain.events import EventBus, FileMoved, FolderMoving
from player.domain.models import DownloadState, Episode, EpisodeId
from player.downloads.names import inside
from player.library import Library
from player.paths import overlap
from player.tasks import Background

if TYPE_CHECKING:
    from player.downloads.queue import DownloadQueue
    from player.downloads.shelf import Found

log = logging.getLogger(__name__)


class Files:
    """The files of one profile. ``queue`` gives the download queue; ``keep_folder`` keeps the person's new choice."""

    def __init__(
        self,
        library: Library,
        background: Background,
        events: EventBus,
        queue: Callable[[], DownloadQueue],
        folder: Callable[[], Path],
        keep_folder: Callable[[Path], None],
        reserve: int,
    ) -> None:
        self._library = library
        self._background = background
        self._events = events
        self._queue = queue
        self._folder = folder
        self._keep_folder = keep_folder
        self._reserve = reserve
        self._looking = False
        self._moving: tuple[Path, Path] | None = None
        self._stop = threading.Event()

    @property
    def is_moving(self) -> bool:
        return self._moving is not None

    def file_of(self, episode: Episode) -> Path | None:
        """See DownloadManager."""
        if episode.own_file:
            return own_file(episode)
        if episode.download is not DownloadState.DONE or not episode.file:
            return None
        for folder in self._moving or (self._folder(),):
            path = inside(folder, episode.file)
            if path is not None and path.is_file():
                return path
        if not self._looking and not self._moving:
            # Where the program is ending, the next one finds out by itself.
            with contextlib.suppress(RuntimeError):
                self._background.submit(logged(self.look_after))
        return None

    def episode_of(self, file: Path) -> Episode | None:
        """The episode that a path belongs to: inside the download folder, or in a folder that is a show."""
        try:
            relative = file.absolute().relative_to(self._folder().absolute())
        except ValueError:
            own = self._library.episodes.by_enclosure(file.absolute().as_uri())
            return own if own is not None and own.own_file else None
        return self._library.episodes.by_file(relative.as_posix())

    async def look_after(self) -> None:
        """Compare the folder with the records: what is gone is forgotten and told, what was moved within the folder or
        put back is known again and told. While the folder is being moved, and where all of it is gone, nothing is."""
        from player.downloads.shelf import look

        if self._looking or self._moving or await self._left_move() is not None:
            return
        queue, folder = self._queue(), self._folder()
        self._looking = True
        try:
            done, past = await queue.ask(
                lambda: (self._library.downloads.all((DownloadState.DONE,)), self._library.downloads.past())
            )
            findings = await queue.ask(look, folder, done, past)
        finally:
            self._looking = False
        for record in findings.missing:
            path = inside(folder, record.file or "") or record.file
            await queue.finished.forget_missing(record.episode_id, FileMissing(path=path))
        for record, found in findings.moved:
            await self._found(record.episode_id, found)
        for each, found in findings.back:
            await self._found(each.episode_id, found)
        for record, found in findings.changed:
            log.info("%s has another size than before", found.file)
            await queue.finished.found(record.episode_id, found)

    async def _found(self, episode_id: EpisodeId, found: Found) -> None:
        if await self._queue().finished.found(episode_id, found):
            log.info("episode %d is at %s", episode_id, found.file)
            self._events.publish(FileMoved(episode_id, found.file))

    async def move(self, target: Path) -> None:
        """Carry all files to ``target``, which is the download folder from then on; progress is told by FolderMoving.

        What runs waits meanwhile. A process that dies on the way has lost nothing: ``go_on_moving`` at the next start
        finishes it. Raises FileNotWritable, NoSpace, FolderIsAShow or DownloadError; then everything stays where it is.
        """
        source = self._folder().absolute()
        for theirs, show in (await self._queue().ask(self._library.shows.folders)).items():
            if overlap(target, theirs):
                raise FolderIsAShow(path=target, title=show.title)
        target = await self._queue().ask(_tried_out, target)
        if target == source:
            return
        await self._queue().ask(self._library.downloads.set_moving, (str(source), str(target)))
        try:
            await self._carry(source, target)
        except EarmarkError:
            # Back to where they were, as far as that can be: half of the files in each place would be lost to people.
            await self._turn_back(source, target)
            raise

    async def go_on_moving(self) -> None:
        """Finish what an earlier run began."""
        left = await self._left_move()
        if left is not None and not self._moving:
            await self._carry(*left)

    async def _left_move(self) -> tuple[Path, Path] | None:
        left = await self._queue().ask(self._library.downloads.moving)
        return None if left is None else (Path(left[0]), Path(left[1]))

    async def _carry(self, source: Path, target: Path) -> None:
        from player.downloads.carrying import carry_all

        queue = self._queue()
        self._moving = (target, source)
        try:
            await queue.quiet()
            files = await queue.ask(self._library.downloads.files)
            renamed = await queue.disk.stoppable(
                self._stop.set, partial(carry_all, source, target, sorted(files), self._tell, self._reserve)
            )
            await queue.ask(self._library.downloads.rename, renamed)
            await queue.ask(self._keep_folder, target)
            await queue.ask(self._library.downloads.set_moving, None)
        finally:
            self._moving = None
            queue.look()
        await self.look_after()

    async def _turn_back(self, source: Path, target: Path) -> None:
        from player.downloads.carrying import carry_all

        queue = self._queue()
        self._moving = (source, target)
        try:
            files = await queue.ask(self._library.downloads.files)
            await queue.ask(partial(carry_all, target, source, sorted(files), lambda _done, _total: None, 0))
            await queue.ask(self._library.downloads.set_moving, None)
        except EarmarkError as error:
            log.warning("moving the files back failed, the next start tries again: %s", error.detail)
        finally:
            self._moving = None
            queue.look()

    def _tell(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise DownloadCancelled(title=str(self._folder()))
        self._events.publish(FolderMoving(done, total))


def own_file(episode: Episode) -> Path | None:
    """The person's own file of an episode of a folder that is a show."""
    file = local_path(episode.enclosure_url or "")
    return file if file is not None and file.is_file() else None


def _tried_out(folder: Path) -> Path:
    """The whole path of ``folder``, which is made; raises FileNotWritable where files cannot be kept in it."""
    folder = folder.expanduser().absolute()
    probe = folder / ".earmark-probe"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise FileNotWritable(f"{type(error).__name__}: {error}", path=folder) from error
    return folder


async def logged(work: Callable[[], Awaitable[object]]) -> None:
    """Work that nobody waits for must not fail unheard. Cancelled before it begins, it is not called."""
    try:
        await work()
    except EarmarkError as error:
        log.error("%s (%s)", error, error.detail)  # noqa: TRY400
    except Exception:
        log.exception("work on downloads failed")
