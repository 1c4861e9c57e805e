"""What the library holds, as frozen dataclasses: shows, episodes and what belongs to them.

Times of day are ``datetime`` in UTC; lengths and positions are seconds as ``float``; sizes are bytes as ``int``.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum, StrEnum
from typing import NewType

from player.domain.addresses import is_private_feed
from player.domain.feed_parts import AlternateEnclosure, Enclosure, Location, Soundbite, Trailer
from player.domain.record import Record

ShowId = NewType("ShowId", int)
EpisodeId = NewType("EpisodeId", int)


class PlayState(StrEnum):
    """How far a listener is with an episode; the values are those of the command line's JSON."""

    NEW = "new"
    IN_PROGRESS = "in-progress"
    PLAYED = "played"


class DownloadState(StrEnum):
    """Where an episode's file stands; the values are those of the command line's JSON."""

    NONE = "none"
    QUEUED = "queued"
    DOWNLOADING = "downloading"
    DONE = "done"
    FAILED = "failed"


# Asked for, and not here yet.
TO_COME = (DownloadState.QUEUED, DownloadState.DOWNLOADING)


class EpisodeFilter(StrEnum):
    """The lists that episodes can be cut down to."""

    ALL = "all"
    NEW = "new"
    UNPLAYED = "unplayed"
    DOWNLOADED = "downloaded"
    IN_PROGRESS = "in-progress"
    PLAYED = "played"


class SmartList(Enum):
    """The lists of the sidebar that go across all shows; no StrEnum, since Qt would make plain texts of those."""

    INBOX = "inbox"
    QUEUE = "queue"
    IN_PROGRESS = "in-progress"
    DOWNLOADS = "downloads"
    TRANSCRIPTS = "transcripts"
    BOOKMARKS = "bookmarks"
    HISTORY = "history"


class Person(Record):
    """Somebody heard or at work in a show or episode (``podcast:person``).

    ``role`` is lower case, ``host`` where the feed names none, as the namespace says.
    """

    name: str
    role: str = "host"
    group: str = "cast"
    image_url: str | None = None
    link: str | None = None


class Funding(Record):
    """A place to support a show (``podcast:funding``)."""

    url: str
    text: str = ""


class TranscriptRef(Record):
    """A transcript that a feed publishes (``podcast:transcript``): where it is, not what it says."""

    url: str
    type: str = ""
    language: str = ""
    rel: str = ""


class RemoteShow(Record):
    """A show that a feed recommends (``podcast:podroll``)."""

    feed_url: str
    guid: str = ""
    title: str = ""


class Chapter(Record):
    """A chapter: it begins at ``start_s`` and ends where the next one begins unless ``end_s`` says else.

    ``in_list`` is False for chapters that only change picture or link (``toc: false``).
    """

    start_s: float
    title: str
    url: str | None = None
    image_url: str | None = None
    end_s: float | None = None
    in_list: bool = True


class Segment(Record):
    """A stretch of a transcript, a sentence or a cue: start and end in seconds."""

    start_s: float
    end_s: float
    text: str
    speaker: str = ""


class TranscriptSource(StrEnum):
    """Where the words of a transcript come from."""

    PUBLISHED = "published"
    MADE = "made"


class TranscriptState(StrEnum):
    """What can be said of an episode's transcript; the values are those of the command line's JSON."""

    NONE = "none"
    AVAILABLE = "available"  # the feed names one that has not been fetched yet
    READY = "ready"
    FAILED = "failed"


class Transcript(Record):
    """A whole transcript, its segments in order of time."""

    segments: tuple[Segment, ...]
    source: TranscriptSource
    language: str = ""
    url: str | None = None


class Show(Record):
    """A subscribed show with its counts.

    ``password_key`` is the name of the keyring's entry with the name and password of its feed, None where it has none
    (and empty while those of an older library wait for a keyring).
    """

    id: ShowId
    title: str
    feed_url: str
    author: str = ""
    website: str | None = None
    subtitle: str = ""
    description: str = ""
    description_html: str = ""
    language: str = ""
    image_url: str | None = None
    explicit: bool | None = None
    categories: tuple[str, ...] = ()
    persons: tuple[Person, ...] = ()
    funding: tuple[Funding, ...] = ()
    podroll: tuple[RemoteShow, ...] = ()
    trailers: tuple[Trailer, ...] = ()
    locations: tuple[Location, ...] = ()
    license: str = ""
    # podcast:value as JSON, as it stands.
    value: str = ""
    podcast_guid: str = ""
    serial: bool = False
    medium: str = "podcast"
    update_frequency: str = ""
    # The publisher wants it moved to no other host, or listed in no directory.
    locked: bool = False
    block: bool = False
    complete: bool = False
    ended: bool = False
    archive: bool = False
    episode_count: int = 0
    unplayed_count: int = 0
    added: datetime | None = None
    refreshed: datetime | None = None
    error: str | None = None
    error_kind: str | None = None
    error_at: datetime | None = None
    error_count: int = 0
    password_key: str | None = None

    @property
    def private(self) -> bool:
        """True where the feed is this listener's own: its address goes into no export, sync or log unasked."""
        return self.password_key is not None or is_private_feed(self.feed_url)


class Episode(Record):
    """An episode as lists show it: everything but its notes.

    ``own_file``: it is a file of the person's, in a folder that is a show, and never ours to delete.
    """

    id: EpisodeId
    show_id: ShowId
    show_title: str
    guid: str
    title: str
    published: datetime | None = None
    duration_s: float | None = None
    link: str | None = None
    enclosure_url: str | None = None
    enclosure_type: str = ""
    enclosure_bytes: int | None = None
    image_url: str | None = None
    show_image_url: str | None = None
    state: PlayState = PlayState.NEW
    position_s: float = 0.0
    download: DownloadState = DownloadState.NONE
    file: str | None = None
    bytes_done: int = 0
    bytes_total: int | None = None
    download_error: str | None = None
    download_paused: bool = False
    has_transcript: bool = False
    queued: bool = False
    heard: datetime | None = None
    in_feed: bool = True
    own_file: bool = False
    season: int | None = None
    season_name: str = ""
    number: float | None = None
    number_name: str = ""
    type: str = "full"
    explicit: bool | None = None


class EpisodePage(Record):
    """All that the page of an episode is made of, as the library knows it."""

    episode: Episode
    show: Show
    notes_html: str = ""
    notes_text: str = ""
    chapters: tuple[Chapter, ...] = ()
    chapters_url: str | None = None
    transcript_refs: tuple[TranscriptRef, ...] = ()
    transcript: Transcript | None = None
    transcript_error: str | None = None
    persons: tuple[Person, ...] = ()
    subtitle: str = ""
    author: str = ""
    # All files of the episode where the feed names several; the first audio among them is the episode's own.
    enclosures: tuple[Enclosure, ...] = ()
    alternates: tuple[AlternateEnclosure, ...] = ()
    soundbites: tuple[Soundbite, ...] = ()
    locations: tuple[Location, ...] = ()
    # podcast:value as JSON, as it stands.
    value: str = ""

    @property
    def transcript_state(self) -> TranscriptState:
        """Ready once its words are here, available while only its address is known."""
        if self.transcript is not None and self.transcript.segments:
            return TranscriptState.READY
        if self.transcript_error:
            return TranscriptState.FAILED
        return TranscriptState.AVAILABLE if self.transcript_refs else TranscriptState.NONE

    @property
    def credits(self) -> tuple[Person, ...]:
        """The people of this episode; the show's where the episode names none (as the namespace says)."""
        return self.persons or self.show.persons


class Bookmark(Record):
    """A moment of an episode that a person marked: ``at_s`` seconds from its start."""

    id: int
    episode_id: EpisodeId
    at_s: float
    note: str
    made: datetime


class DownloadRecord(Record):
    """What is known of an episode's file: ``file`` is relative to the download folder.

    ``paused`` by the person, who alone ends it. ``fingerprint`` is that of a finished file (downloads/fingerprint),
    ``tagged`` says that its tags were written by us.
    """

    episode_id: EpisodeId
    state: DownloadState
    file: str | None = None
    bytes_done: int = 0
    bytes_total: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    error: str | None = None
    added: datetime | None = None
    paused: bool = False
    fingerprint: bytes | None = None
    tagged: bool = False


class PastFile(Record):
    """A file that was here. ``missing``: it went without our doing, and is looked for."""

    episode_id: EpisodeId
    file: str | None
    size: int
    fingerprint: bytes | None = None
    missing: bool = False


class FetchState(Record):
    """What a conditional request needs to know of the last good answer of a feed."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None


class FeedStatus(Record):
    """What a refresh has to know of a show's feed. ``state`` goes with the request.

    ``https_tried`` is when it was last looked whether an http feed can be had by https.
    """

    show_id: ShowId
    title: str
    feed_url: str
    state: FetchState
    failures: int = 0
    failed: bool = False
    ended: bool = False
    hold_until: datetime | None = None
    next_page_url: str | None = None
    password_key: str | None = None
    https_tried: datetime | None = None


class RefreshResult(Record):
    """What one refresh changed in the library. ``recognised`` counts the episodes that were there before.

    ``stale`` is True where nothing was written, since another process had just done so.
    """

    show_id: ShowId
    new_episodes: tuple[EpisodeId, ...] = ()
    changed_episodes: tuple[EpisodeId, ...] = ()
    repaired_ids: int = 0
    recognised: int = 0
    show_changed: bool = False
    stale: bool = False
