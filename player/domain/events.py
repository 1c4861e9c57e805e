"""What happened, told by services to whoever listens: typed events and the bus that carries them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from player.domain.errors import EarmarkError
from player.domain.models import DownloadState, EpisodeId, ShowId
from player.domain.network import NetworkState, Wait
from player.domain.record import Record
from player.domain.translation import Translate, marked

if TYPE_CHECKING:
    from player.domain.clean_up import Removal

log = logging.getLogger(__name__)


class StreamNews(StrEnum):
    """What there is to say of a stream."""

    OTHER_VERSION = "other-version"
    FETCHED_FIRST = "fetched-first"


_STREAM_SENTENCES = {
    StreamNews.OTHER_VERSION: (
        marked(
            "The connection broke, and the server now sends “{title}” in another version. It goes on at the same time."
        )
    ),
    StreamNews.FETCHED_FIRST: marked(
        "“{title}” has its index at its end, so it has to arrive as a whole before it can play."
    ),
}


class Event(Record):
    """The base of all events."""


class ShowAdded(Event):
    """A show was subscribed."""

    show_id: ShowId


class ShowRemoved(Event):
    """A show is gone, with its episodes."""

    show_id: ShowId


class ShowChanged(Event):
    """What a show says of itself, its counts or its error changed."""

    show_id: ShowId


class EpisodesAdded(Event):
    """New rows in a show's list."""

    show_id: ShowId
    episode_ids: tuple[EpisodeId, ...]


class EpisodesChanged(Event):
    """Rows to draw again: state, position, download, transcript or what the feed says."""

    episode_ids: tuple[EpisodeId, ...]


class RefreshStarted(Event):
    """The feeds of these shows are being asked."""

    show_ids: tuple[ShowId, ...]


class RefreshFinished(Event):
    """All have answered, or failed to."""

    new_episodes: int
    failed: int


class QueueChanged(Event):
    """What plays next, or its order, changed."""


class BookmarksChanged(Event):
    """The bookmarks of an episode changed: one more, one less, or another note."""

    episode_id: EpisodeId


class DownloadProgress(Event):
    """At most a few times a second for each download; ``bytes_total`` is None while unknown, ``waits`` says why a
    queued one does not run although it is its turn."""

    episode_id: EpisodeId
    state: DownloadState
    bytes_done: int
    bytes_total: int | None
    error: EarmarkError | None = None
    waits: Wait | None = None


class DownloadsHeld(Event):
    """All downloads wait for this, or do not any more (None)."""

    waits: Wait | None


class DownloadsChosen(Event):
    """These are downloaded by themselves, as the person set it."""

    episode_ids: tuple[EpisodeId, ...]


class FilesCleanedUp(Event):
    """These files were deleted by the rules that the person set."""

    removed: tuple[Removal, ...]


class FileMoved(Event):
    """A downloaded file was found again, somewhere else in the download folder or after it was gone."""

    episode_id: EpisodeId
    file: str


class FolderMoving(Event):
    """The download folder is on its way to another place; at the end ``done`` is ``total``, both in bytes."""

    done: int
    total: int


class NetworkChanged(Event):
    """The network came, went, or costs something else now."""

    state: NetworkState


class BufferedChanged(Event):
    """What has arrived of an episode that is streamed, told at most four times a second.

    ``ranges`` are shares of the file in order, from 0 to 1, none of them touching; empty while its size is unknown.
    """

    episode_id: EpisodeId
    ranges: tuple[tuple[float, float], ...]


class StreamNotice(Event):
    """Something about an episode that is streamed which its listener will notice and should understand."""

    episode_id: EpisodeId
    title: str
    kind: StreamNews

    def sentence(self, translate: Translate = str) -> str:
        """The sentence for people, in the language of ``translate``."""
        return translate(_STREAM_SENTENCES[self.kind]).format(title=self.title)


class ArtworkReady(Event):
    """The picture of ``url`` is in the cache now."""

    url: str
    path: str


class TranscriptChanged(Event):
    """An episode's transcript is here, or could not be had."""

    episode_id: EpisodeId


class TranscriptMaking(Event):
    """The making of an episode's transcript went on, failed, or was asked for or called off."""

    episode_id: EpisodeId


class ChaptersChanged(Event):
    """An episode's chapters were found or mended."""

    episode_id: EpisodeId


class OwnListsChanged(Event):
    """The lists that a person made, their rules, names or order changed."""


class TagsChanged(Event):
    """The tags of shows changed."""


class SettingsChanged(Event):
    """Other settings hold from now on: these names of a section."""

    section: str
    names: tuple[str, ...]


class Notice(Event):
    """Something to tell the person that is not an answer to what they just did."""

    text: str


class Failed(Event):
    """A service could not do what was asked, and nobody was waiting for its answer."""

    error: EarmarkError
    episode_id: EpisodeId | None = None
    show_id: ShowId | None = None


E = TypeVar("E", bound=Event)
Unsubscribe = Callable[[], None]


class EventBus:
    """Carries events from any thread to listeners, which are called on the publishing thread.

    A listener must be quick and must not raise; one that does is logged and does not keep the others from hearing.
    """

    def __init__(self) -> None:
        self._listeners: list[tuple[type[Event], Callable[[Event], None]]] = []
        self._lock = threading.Lock()

    def listen(self, kind: type[E], listener: Callable[[E], None]) -> Unsubscribe:
        """Call ``listener`` with each event of ``kind`` or of a class derived from it; returns a way to stop that."""
        entry: tuple[type[Event], Callable[[Event], None]] = (kind, listener)  # type: ignore[assignment]
        with self._lock:
            self._listeners = [*self._listeners, entry]

        def stop() -> None:
            with self._lock:
                self._listeners = [known for known in self._listeners if known is not entry]

        return stop

    def publish(self, event: Event) -> None:
        """Tell all listeners, in the order in which they began to listen."""
        for kind, listener in self._listeners:
            if isinstance(event, kind):
                try:
                    listener(event)
                except Exception:
                    log.exception("a listener failed on %r", event)
