"""Reads the script of the sample show: resources/sample/source/*.toml."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Part:
    """A stretch of an episode: somebody speaks, or a sound is heard."""

    who: str = ""
    sentences: tuple[str, ...] = ()
    sound: str = ""
    chapter: str = ""
    chapter_url: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Episode:
    """One episode as written, before it is spoken."""

    number: int
    title: str
    published: str
    link: str
    summary: str
    image: str
    notes: str
    transcripts: tuple[str, ...]
    chapters: str  # "id3" inside the file, "psc" in the feed, "json" beside it
    guest: dict[str, str] | None
    parts: tuple[Part, ...]

    @property
    def stem(self) -> str:
        """Name of its files, without the extension."""
        return f"episode-{self.number}"


@dataclass
class Spoken:
    """An episode after it was put together: when everything happens, in seconds from the start."""

    seconds: float = 0.0
    cues: list[tuple[float, float, str, str]] = field(default_factory=list)  # start, end, who, sentence
    chapters: list[tuple[float, str, str]] = field(default_factory=list)  # start, title, address
    marks: dict[str, float] = field(default_factory=dict)


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a stretch of script."""
    return tuple(part for part in _SENTENCE_END.split(" ".join(text.split())) if part)


def read_show(source: Path) -> dict[str, Any]:
    """The show's own data, as written in show.toml."""
    return tomllib.loads((source / "show.toml").read_text(encoding="utf-8"))


def read_episodes(source: Path) -> list[Episode]:
    """All episodes, the first one first."""
    return [_episode(tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(source.glob("episode-*.toml"))]


def _episode(data: dict[str, Any]) -> Episode:
    parts = tuple(_part(part) for part in data.pop("part"))
    changed = {"transcripts": tuple(data["transcripts"]), "notes": data["notes"].strip(), "guest": data.get("guest")}
    return Episode(**{**data, **changed, "parts": parts})


def _part(data: dict[str, str]) -> Part:
    others = {key: value for key, value in data.items() if key != "say"}
    return Part(sentences=sentences_of(data.get("say", "")), **others)
