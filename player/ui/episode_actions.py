"""What can be done with episodes, one or many: each verb tells how many it did it to, and can be taken back whole."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from player.domain.errors import EarmarkError
from player.domain.events import DownloadProgress, EpisodesChanged, QueueChanged
from player.domain.models import DownloadState, Episode, EpisodeId
from player.domain.record import Record
from player.library.positions import Marked
from player.services import Services
from player.ui.asks import Ask
from player.ui.bridge import Bridge
from player.ui.messages import Messages
from player.ui.pause_actions import PauseActions
from player.ui.translate import translate

LAST_WAIT_S = 5.0

log = logging.getLogger(__name__)

Ids = Sequence[EpisodeId]


class _Done(Record):
    """What was done to which episodes, and how to take it back; ``undo`` runs on a query thread."""

    ids: tuple[EpisodeId, ...]
    undo: Callable[[], object]


class EpisodeActions(QObject):
    """Each returns at once; rows change by events. A deleted file goes for good when the time for Undo is over.

    ``files_hidden`` when files went from sight or came back; ``removing`` are the episodes whose file still waits.
    """

    files_hidden = Signal()

    def __init__(self, services: Services, bridge: Bridge, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._messages = messages
        self.pauses = PauseActions(services, bridge, messages, self)
        self._closing = False
        self.removing: frozenset[EpisodeId] = frozenset()

    def do(self, what: Ask, ids: Ids) -> None:
        """What was asked for in a list; moving within the queue is the queue's presenter's."""
        verbs: dict[Ask, Callable[[], None]] = {
            Ask.PLAY: lambda: self.play_or_pause(ids[0]),
            Ask.PLAY_NEXT: lambda: self.play_next(ids),
            Ask.PLAY_LAST: lambda: self.play_last(ids),
            Ask.TAKE_OUT: lambda: self.take_out(ids),
            Ask.TOGGLE_QUEUED: lambda: self.toggle_queued(ids),
            Ask.DOWNLOAD: lambda: self.download(ids),
            Ask.PAUSE: lambda: self.pauses.pause(ids),
            Ask.RESUME: lambda: self.pauses.resume(ids),
            Ask.REMOVE_FILE: lambda: self.remove_files(ids),
            Ask.PLAYED: lambda: self.set_played(ids, True),
            Ask.NOT_PLAYED: lambda: self.set_played(ids, False),
            Ask.TOGGLE_PLAYED: lambda: self.toggle_played(ids),
        }
        if what in verbs:
            verbs[what]()

    def play_or_pause(self, episode_id: EpisodeId) -> None:
        """Pause what plays if it is this one, else play it."""
        session = self._services.session
        if session.now.episode_id == episode_id:
            session.toggle()
        else:
            session.play_episode(episode_id)

    # --- how it is done and taken back --------------------------------------------------------------------------------

    def _run(self, work: Callable[[], _Done], told: Callable[[int], str], *, queue: bool = False) -> None:
        def tell(done: _Done) -> None:
            if done.ids:
                self._publish(done.ids, queue=queue)
                self._messages.done(told(len(done.ids)), lambda: undo(done))

        def undo(done: _Done) -> None:
            self._bridge.run_in_turn(self, done.undo, lambda _: self._publish(done.ids, queue=queue))

        self._bridge.run_in_turn(self, work, tell)

    def _publish(self, ids: Iterable[EpisodeId], *, queue: bool = False) -> None:
        self._services.events.publish(EpisodesChanged(tuple(ids)))
        if queue:
            self._services.events.publish(QueueChanged())

    # --- heard or not -------------------------------------------------------------------------------------------------

    def set_played(self, ids: Ids, played: bool) -> None:
        """Mark as played or not; Undo brings back the position and when it was heard."""
        self._mark(ids, played)

    def toggle_played(self, ids: Ids) -> None:
        """Mark as played, unless all of them are: then as not played."""
        self._mark(ids, None)

    def _mark(self, ids: Ids, played: bool | None) -> None:
        positions, clock = self._services.library.positions, self._services.clock
        done: list[Marked] = []

        def work() -> _Done:
            done.append(marked := positions.mark(ids, clock.now(), played=played))
            return _Done(marked.ids, lambda: positions.put_back(marked))

        def told(count: int) -> str:
            if done[0].played:
                return self.tr("%n episode(s) marked as played", "", count)
            return self.tr("%n episode(s) marked as not played", "", count)

        self._run(work, told)

    # --- the queue ----------------------------------------------------------------------------------------------------

    def play_next(self, ids: Ids) -> None:
        """Put them behind what plays now."""
        playing = self._services.session.now.episode_id
        self._change_queue(
            lambda: [id_ for id_ in ids if id_ != playing],
            lambda wanted: self._services.library.queue.add(wanted, after=playing, first=playing is None),
            lambda count: self.tr("%n episode(s) to play next", "", count),
        )

    def play_last(self, ids: Ids) -> None:
        """Put them at the end of the queue."""
        queue = self._services.library.queue
        self._change_queue(lambda: ids, queue.add, self._told_added)

    def take_out(self, ids: Ids) -> None:
        """Take them out of the queue."""
        queue = self._services.library.queue
        self._change_queue(lambda: [i for i in queue.ids() if i in set(ids)], queue.remove, self._told_taken)

    def clear_queue(self) -> None:
        """Take out all of them."""
        queue = self._services.library.queue
        self._change_queue(queue.ids, queue.remove, self._told_taken)

    def toggle_queued(self, ids: Ids) -> None:
        """Put at the end of the queue those that are not in it; where all are, take them out."""
        queue = self._services.library.queue
        taken: list[EpisodeId] = []

        def choose() -> Ids:
            queued = set(queue.ids())
            taken.extend(ids if queued.issuperset(ids) else ())
            return taken or [id_ for id_ in ids if id_ not in queued]

        self._change_queue(
            choose,
            lambda wanted: queue.remove(wanted) if taken else queue.add(wanted),
            lambda count: self._told_taken(count) if taken else self._told_added(count),
        )

    def _told_added(self, count: int) -> str:
        return self.tr("%n episode(s) added to the queue", "", count)

    def _told_taken(self, count: int) -> str:
        return self.tr("%n episode(s) taken out of the queue", "", count)

    def _change_queue(
        self, choose: Callable[[], Ids], change: Callable[[Ids], None], told: Callable[[int], str]
    ) -> None:
        queue = self._services.library.queue

        def work() -> _Done:
            wanted = tuple(choose())
            before = queue.ids()
            change(wanted)
            return _Done(wanted, lambda: queue.put_back(wanted, before))

        self._run(work, told, queue=True)

    # --- files --------------------------------------------------------------------------------------------------------

    def download(self, ids: Ids) -> None:
        """Fetch them; those whose file was just deleted have it again at once, and those that are paused go on."""
        came_back = self._keep_files(ids)
        downloads = self._services.downloads
        library = self._services.library

        def tell(found: tuple[tuple[EpisodeId, ...], tuple[EpisodeId, ...]]) -> None:
            wanted, paused = found
            if paused:
                self.pauses.resume(paused)
            if wanted:
                self._bridge.spawn(self, downloads.enqueue(wanted))
                text = self.tr("Downloading %n episode(s)", "", len(wanted))
                if held := downloads.held:
                    text = self.tr("%n episode(s) to download. {reason}", "", len(wanted))
                    text = text.format(reason=held.sentence(translate))
                self._messages.done(text, lambda: self._undo_download(wanted))
            elif not came_back and not paused:
                self._messages.info(self.tr("%n episode(s) need no download", "", len(ids)))

        states = (DownloadState.NONE, DownloadState.FAILED)

        def missing() -> tuple[tuple[EpisodeId, ...], tuple[EpisodeId, ...]]:
            rows = library.episodes.rows(ids)
            paused = tuple(e.id for e in rows if self.pauses.is_paused(e))
            return tuple(e.id for e in rows if e.download in states and not e.own_file), paused

        self._bridge.run_in_turn(self, missing, tell)

    def _undo_download(self, ids: Ids) -> None:
        """Those that have arrived by now go as well."""
        for episode_id in ids:
            self._bridge.spawn(self, self._services.downloads.remove(episode_id))

    def _cancel(self, ids: Ids) -> None:
        for episode_id in ids:
            self._bridge.spawn(self, self._services.downloads.cancel(episode_id))

    def remove_files(self, ids: Ids) -> None:
        """Delete the files of these and stop fetching those that are on their way."""
        library = self._services.library

        def tell(episodes: list[Episode]) -> None:
            done = frozenset(e.id for e in episodes if e.download is DownloadState.DONE and not e.own_file)
            going = tuple(e.id for e in episodes if e.download not in (DownloadState.NONE, DownloadState.DONE))
            self._cancel(going)
            if done or going:
                self._hide_files(done)
                text = self.tr("%n file(s) deleted", "", len(done) + len(going))
                if not done:
                    text = self.tr("%n download(s) stopped", "", len(going))
                self._messages.done(
                    text,
                    lambda: self._undo_remove(done, going),
                    (lambda: self._remove_hidden(done)) if done else None,
                )

        self._bridge.run_in_turn(self, lambda: library.episodes.rows(ids), tell)

    def _undo_remove(self, done: frozenset[EpisodeId], going: tuple[EpisodeId, ...]) -> None:
        self._keep_files(done)
        if going:
            self._bridge.spawn(self, self._services.downloads.enqueue(going))

    def _hide_files(self, ids: frozenset[EpisodeId]) -> None:
        """From sight at once, and from the disk when there was time to take it back."""
        if not ids:
            return
        self.removing |= ids
        for episode_id in ids:
            self._services.events.publish(DownloadProgress(episode_id, DownloadState.NONE, 0, None))
        self.files_hidden.emit()

    def _keep_files(self, ids: Iterable[EpisodeId]) -> bool:
        """False where none of them was about to be deleted."""
        back = self.removing & frozenset(ids)
        if back:
            self.removing -= back
            self._publish(back)
            self.files_hidden.emit()
        return bool(back)

    def _remove_hidden(self, ids: frozenset[EpisodeId]) -> None:
        if self._closing:
            return
        for episode_id in ids & self.removing:
            self._bridge.spawn(
                self,
                self._services.downloads.remove(episode_id),
                lambda _, id_=episode_id: self._forget_hidden(id_),
                lambda error, id_=episode_id: self._could_not_remove(id_, error),
            )

    def _forget_hidden(self, episode_id: EpisodeId) -> None:
        self.removing -= {episode_id}
        self.files_hidden.emit()

    def _could_not_remove(self, episode_id: EpisodeId, error: EarmarkError) -> None:
        self._keep_files([episode_id])
        self._bridge.default_failed(error)

    def as_shown(self, episodes: Iterable[Episode]) -> list[Episode]:
        """Episodes with the files that wait for their end gone from sight; may be called from any thread."""
        hidden = self.removing
        return [
            replace(episode, download=DownloadState.NONE, file=None) if episode.id in hidden else episode
            for episode in episodes
        ]

    def finish(self) -> None:
        """The window goes: what was deleted is deleted now, since nobody can take it back any more."""
        self._closing = True
        waiting, self.removing = self.removing, frozenset()
        services = self._services

        async def remove_all() -> None:
            for episode_id in waiting:
                await services.downloads.remove(episode_id)

        if waiting:
            try:
                services.background.run(remove_all(), LAST_WAIT_S)
            except (EarmarkError, TimeoutError) as error:
                log.warning("a file could not be deleted: %s", error)
