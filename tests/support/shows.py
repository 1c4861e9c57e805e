"""Shows and episodes built in code, and the RSS they become: every element that Earmark reads can be asked for."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.support.pictures import colour_of, jpeg, png
from tests.support.resources import Resource, type_of

PODCAST = "https://podcastindex.org/namespace/1.0"
# The other address of the same namespace that feeds in the wild use.
PODCAST_GITHUB = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
WORDS = (
    "shore",
    "tide",
    "harbour",
    "gull",
    "sand",
    "wind",
    "lantern",
    "rope",
    "salt",
    "bell",
    "mist",
    "stone",
    "ferry",
)
FIRST_DAY = datetime(2025, 5, 1, 6, 0, tzinfo=UTC)
SUFFIXES = {"audio/mpeg": ".mp3", "audio/mp4": ".m4a", "audio/x-m4a": ".m4a", "audio/ogg": ".ogg", "audio/wav": ".wav"}
TRANSCRIPT_SUFFIXES = {
    "text/vtt": ".vtt",
    "application/srt": ".srt",
    "application/x-subrip": ".srt",
    "text/srt": ".srt",
    "application/json": ".json",
    "text/html": ".html",
    "text/plain": ".txt",
}


@dataclass(slots=True)
class Person:
    """podcast:person."""

    name: str
    role: str = "host"
    group: str = "cast"
    href: str = ""
    img: str = ""


@dataclass(slots=True)
class Chapter:
    """One entry of podcast:chapters JSON; times in seconds."""

    start_s: float
    title: str
    url: str = ""
    img: str = ""
    end_s: float | None = None
    toc: bool = True


@dataclass(slots=True)
class Transcript:
    """podcast:transcript and what is served under its address."""

    body: str | bytes
    type: str = "text/vtt"
    language: str = ""
    rel: str = ""


@dataclass(slots=True)
class Episode:
    """One item. ``audio`` None is the server's default speech (21 s), b"" an item with no enclosure at all.

    ``guid`` None makes one, "" leaves the element out. ``length`` None tells the true size of the audio.
    ``published`` and ``duration`` may be text, which goes out as it is. ``extra`` is XML put into the item as it is.
    """

    title: str = "The first tide"
    guid: str | None = None
    published: datetime | str | None = FIRST_DAY
    duration: str | int | None = "0:21"
    summary: str = ""
    notes_html: str = ""
    audio: bytes | Path | None = None
    audio_type: str = "audio/mpeg"
    audio_url: str | None = None
    length: str | None = None
    link: str | None = None
    image: bytes | None = None
    season: int | None = None
    number: int | None = None
    episode_type: str = ""
    explicit: bool | None = None
    transcripts: list[Transcript] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    persons: list[Person] = field(default_factory=list)
    extra: str = ""
    key: str = ""

    def __post_init__(self) -> None:
        self.key = self.key or slug(self.title)


@dataclass(slots=True)
class Show:
    """A feed and all that hangs on it, under ``/<slug>/`` of a server."""

    title: str = "Tidal Notes"
    episodes: list[Episode] = field(default_factory=list)
    author: str = "Marin Lowe"
    description: str = "Short walks along the shore."
    language: str = "en-GB"
    image: bytes | None = None
    explicit: bool = False
    categories: tuple[str, ...] = ("Science",)
    owner_email: str = ""
    persons: list[Person] = field(default_factory=list)
    funding: tuple[tuple[str, str], ...] = ()
    podroll: tuple[tuple[str, str], ...] = ()
    new_feed_url: str = ""
    next_page: str = ""
    podcast_guid: str = ""
    podcast_namespace: str = PODCAST
    extra: str = ""
    slug: str = ""

    def __post_init__(self) -> None:
        self.slug = self.slug or slug(self.title)

    @property
    def feed_path(self) -> str:
        return f"/{self.slug}/feed.xml"

    @property
    def page_path(self) -> str:
        """The show's web page, which links to the feed."""
        return f"/{self.slug}/"

    @property
    def cover_path(self) -> str:
        return f"/{self.slug}/cover.png"

    def audio_path(self, episode: Episode | int = 0) -> str:
        found = self._episode(episode)
        return f"/{self.slug}/{found.key}{SUFFIXES.get(found.audio_type, '.bin')}"

    def image_path(self, episode: Episode | int = 0) -> str:
        return f"/{self.slug}/{self._episode(episode).key}.jpg"

    def link_path(self, episode: Episode | int = 0) -> str:
        return f"/{self.slug}/{self._episode(episode).key}.html"

    def chapters_path(self, episode: Episode | int = 0) -> str:
        return f"/{self.slug}/{self._episode(episode).key}.chapters.json"

    def transcript_path(self, episode: Episode | int = 0, number: int = 0) -> str:
        found = self._episode(episode)
        suffix = TRANSCRIPT_SUFFIXES.get(found.transcripts[number].type, ".txt")
        return f"/{self.slug}/{found.key}.transcript{number or ''}{suffix}"

    def _episode(self, episode: Episode | int) -> Episode:
        return self.episodes[episode] if isinstance(episode, int) else episode

    def rss(self, base: str, default_audio: bytes | Path = b"") -> bytes:
        """The feed, with ``base`` (http://host:port) before every address."""
        from tests.support.rss import write_rss

        return write_rss(self, base, default_audio)

    def resources(self, base: str, default_audio: bytes | Path) -> Iterator[tuple[str, Resource]]:
        """Everything of this show that can be asked for, by path."""
        yield self.feed_path, Resource(self.rss(base, default_audio), "application/rss+xml; charset=utf-8")
        page = web_page(self.title, self.description, [(self.title, base + self.feed_path)])
        yield self.page_path, Resource(page, "text/html; charset=utf-8")
        yield self.cover_path, Resource(self.image or png(colour=colour_of(self.title)), "image/png")
        for episode in self.episodes:
            if episode.audio != b"":
                body = default_audio if episode.audio is None else episode.audio
                yield self.audio_path(episode), Resource(body, episode.audio_type)
            if episode.image is not None:
                yield self.image_path(episode), Resource(episode.image, "image/jpeg")
            page = web_page(episode.title, episode.summary, [(self.title, base + self.feed_path)])
            yield self.link_path(episode), Resource(page, "text/html; charset=utf-8")
            if episode.chapters:
                yield (
                    self.chapters_path(episode),
                    Resource(chapters_json(episode.chapters), "application/json+chapters"),
                )
            for number, transcript in enumerate(episode.transcripts):
                body = transcript.body.encode() if isinstance(transcript.body, str) else transcript.body
                path = self.transcript_path(episode, number)
                yield path, Resource(body, type_of(path))


def slug(title: str) -> str:
    """A name for addresses: letters, digits and dashes."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "untitled"


def web_page(title: str, text: str, feeds: list[tuple[str, str]]) -> bytes:
    """An HTML page that links to feeds as browsers look for them."""
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" title={quoteattr(name)} href={quoteattr(url)}>'
        for name, url in feeds
    )
    return f"<!DOCTYPE html><html><head><title>{escape(title)}</title>{links}</head><body><h1>{escape(title)}</h1>\
<p>{escape(text)}</p></body></html>".encode()


def chapters_json(chapters: list[Chapter]) -> bytes:
    """JSON Chapters 1.2.0 (podcastindex.org)."""
    rows = []
    for chapter in chapters:
        row: dict[str, object] = {"startTime": chapter.start_s, "title": chapter.title}
        if chapter.url:
            row["url"] = chapter.url
        if chapter.img:
            row["img"] = chapter.img
        if chapter.end_s is not None:
            row["endTime"] = chapter.end_s
        if not chapter.toc:
            row["toc"] = False
        rows.append(row)
    return json.dumps({"version": "1.2.0", "chapters": rows}).encode()


def vtt(*lines: tuple[float, float, str]) -> str:
    """A WebVTT transcript of (start s, end s, text)."""
    return "WEBVTT\n\n" + "\n".join(f"{_clock(start)} --> {_clock(end)}\n{text}\n" for start, end, text in lines)


def srt(*lines: tuple[float, float, str]) -> str:
    """A SubRip transcript of (start s, end s, text)."""
    return "\n".join(
        f"{number}\n{_clock(start, ',')} --> {_clock(end, ',')}\n{text}\n"
        for number, (start, end, text) in enumerate(lines, 1)
    )


def a_show(title: str = "Tidal Notes", episodes: int = 3, **changes: object) -> Show:
    """A show with everything: the newest episode has notes, chapters, two transcripts, persons and a picture."""
    built = [
        Episode(
            title=f"Walk {number}",
            published=FIRST_DAY + timedelta(days=number - 1),
            summary=f"Walk number {number} along the shore.",
            notes_html=f"<p>Walk number <b>{number}</b>. At 0:05 the gulls come in.</p>",
            season=1,
            number=number,
        )
        for number in range(episodes, 0, -1)
    ]
    if built:
        newest = built[0]
        newest.image = jpeg(colour=colour_of(newest.title))
        newest.chapters = [Chapter(0, "Low water"), Chapter(5, "The gulls"), Chapter(12.5, "Home")]
        newest.persons = [Person("Marin Lowe"), Person("Ada Finch", role="guest")]
        lines = ((0.0, 5.0, "Low water at seven."), (5.0, 12.5, "The gulls come in."), (12.5, 20.0, "And home again."))
        newest.transcripts = [
            Transcript(vtt(*lines), language="en"),
            Transcript(srt(*lines), "application/srt", language="en"),
        ]
    values: dict[str, object] = {
        "persons": [Person("Marin Lowe")],
        "funding": (("https://support.example/tidal", "Support the walks"),),
        "podroll": (("https://far.example/feed.xml", "9b024349-ccf0-5f69-a609-6b82873eab3c"),),
    }
    return Show(title, built, **{**values, **changes})  # type: ignore[arg-type]


def many_shows(count: int, episodes: int, notes_bytes: int = 2500) -> Iterator[Show]:
    """Shows for a bench, newest episode first, with notes of about the given size that pack about as real ones do."""
    # One text, long enough that what repeats lies outside the window that gzip looks back on.
    words, dice = WORDS, random.Random(7)
    text = " ".join(f"{dice.choice(words)} {dice.choice(words)}{dice.randrange(99)}" for _ in range(20_000))
    at = 0
    for number in range(count):
        built = []
        for item in range(episodes, 0, -1):
            at = (at + notes_bytes) % (len(text) - notes_bytes)
            when = FIRST_DAY - timedelta(days=7 * (episodes - item), minutes=number)
            notes = f"<p>{text[at : at + notes_bytes]}</p>"
            built.append(Episode(f"Part {item} of {number}", published=when, summary="Notes.", notes_html=notes))
        yield Show(f"Show {number:04d}", built)


def _clock(seconds: float, point: str = ".") -> str:
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02d}:{whole // 60_000 % 60:02d}:{whole // 1000 % 60:02d}{point}{whole % 1000:03d}"
