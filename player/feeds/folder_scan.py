"""What lies in a folder that is a show: its audio and video files with what stands beside them, by names and sizes."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from player.domain.folder_order import MAX_DEPTH, MAX_FILES, natural
from player.feeds.media_types import type_of_name

log = logging.getLogger(__name__)

# So many entries are looked at in all.
MAX_ENTRIES = 400_000

HASH_SIZE = 16
# Changes when reading learns something new, so that every file is opened again once.
_READER_VERSION = b"earmark-folder-1"

_TRANSCRIPTS = frozenset(("vtt", "srt", "json", "html", "htm", "txt"))
# ``en``, ``deu`` or ``pt-BR``, between a file's name and the suffix of its transcript.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?", re.ASCII)
_PICTURES = frozenset(("jpg", "jpeg", "png", "webp"))
# What programs call the picture of a folder, the likeliest first.
_COVERS = ("cover", "folder", "front", "poster", "album", "albumart", "artwork", "logo")


@dataclass(frozen=True, slots=True)
class Beside:
    """A file beside an audio file: its path in the folder, and when it was changed (nanoseconds)."""

    path: str
    changed: int


@dataclass(frozen=True, slots=True)
class FolderFile:
    """An audio or video file. ``path`` is relative to the folder, with ``/``; ``changed`` in nanoseconds since 1970."""

    path: str
    size: int
    changed: int
    transcripts: tuple[Beside, ...] = ()
    picture: Beside | None = None

    @property
    def hash(self) -> bytes:
        """16 bytes that change when the file or one beside it was moved or written to."""
        said = json.dumps(_row(self)).encode()
        return hashlib.blake2b(said, digest_size=HASH_SIZE, key=_READER_VERSION).digest()


@dataclass(frozen=True, slots=True)
class FolderContent:
    """A whole folder, in the order of names. ``whole`` is False where some of it could not be seen or is too much."""

    files: tuple[FolderFile, ...]
    cover: Beside | None = None
    whole: bool = True
    empty: bool = False

    def pack(self) -> bytes:
        """The same as bytes, equal for equal content: a line for the whole and one for each file."""
        # Line by line, as one long document would keep all other threads waiting.
        head = json.dumps([_pair(self.cover), self.whole, self.empty]).encode()
        return b"\n".join([head, *(json.dumps(_row(file)).encode() for file in self.files)])

    @classmethod
    def unpack(cls, data: bytes) -> FolderContent:
        head, *lines = data.split(b"\n")
        cover, whole, empty = json.loads(head)
        files = tuple(_file(json.loads(line)) for line in lines)
        return cls(files, Beside(*cover) if cover else None, whole, empty)


def pack_files(files: Iterable[FolderFile]) -> bytes:
    """Some files as bytes, for the process that opens them."""
    return json.dumps([_row(file) for file in files]).encode()


def unpack_files(data: bytes) -> tuple[FolderFile, ...]:
    return tuple(_file(row) for row in json.loads(data))


def scan(folder: Path) -> FolderContent:
    """Look through ``folder`` without opening a file. Raises OSError where the folder itself cannot be listed.

    Hidden names, and folders that are links, are passed over. A subfolder that cannot be listed loses nothing else.
    """
    look = _Look(folder)
    look.walk()
    files = sorted(look.files(), key=lambda file: natural(file.path))
    whole = look.whole and len(files) <= MAX_FILES
    if not whole:
        log.info("%s was not seen whole: %d files, limits %d and %d", folder, len(files), MAX_FILES, MAX_DEPTH)
    return FolderContent(tuple(files[:MAX_FILES]), look.cover(), whole, look.entries == 0)


@dataclass
class _Look:
    """One walk through a folder."""

    folder: Path
    entries: int = 0
    whole: bool = True
    media: list[tuple[str, int, int]] = field(default_factory=list)
    # By subfolder, then by name, as what belongs to a file lies in the same folder.
    others: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))

    def walk(self) -> None:
        self._list("", 0)

    def _list(self, subfolder: str, depth: int) -> None:
        below: list[str] = []
        with os.scandir(self.folder / subfolder) as found:
            for entry in found:
                self.entries += 1
                if self.entries > MAX_ENTRIES:
                    self.whole = False
                    return
                if not entry.name.startswith("."):
                    self._see(entry, subfolder, below)
        for name in below:
            if depth == MAX_DEPTH:
                self.whole = False
                return
            try:
                self._list(f"{subfolder}{name}/", depth + 1)
            except OSError as error:
                log.info("a subfolder of %s was passed over: %s", self.folder, error)
                self.whole = False

    def _see(self, entry: os.DirEntry[str], subfolder: str, below: list[str]) -> None:
        try:
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.name)
                return
            kind = type_of_name(entry.name).partition("/")[0]
            media = kind in ("audio", "video")
            if not media and _suffix(entry.name) not in _TRANSCRIPTS | _PICTURES:
                return
            facts = entry.stat()
        except OSError as error:
            log.info("a file of %s was passed over: %s", self.folder, error)
            return
        if not stat.S_ISREG(facts.st_mode):
            return
        if media:
            self.media.append((subfolder + entry.name, facts.st_size, facts.st_mtime_ns))
        else:
            self.others[subfolder][entry.name] = facts.st_mtime_ns

    def files(self) -> Iterator[FolderFile]:
        """The media files, each with what stands beside it under its name: ``a.srt``, ``a.en.srt``, ``a.mp3.srt``."""
        by_stem: dict[tuple[str, str], list[str]] = defaultdict(list)
        for subfolder, names in self.others.items():
            for name in names:
                stem = name.rpartition(".")[0]
                by_stem[subfolder, stem.casefold()].append(name)
                shorter, _, language = stem.rpartition(".")
                if shorter and _LANGUAGE.fullmatch(language):
                    by_stem[subfolder, shorter.casefold()].append(name)
        for path, size, changed in self.media:
            subfolder, slash, name = path.rpartition("/")
            subfolder += slash
            stem = name.rpartition(".")[0].casefold()
            beside = sorted({*by_stem.get((subfolder, stem), ()), *by_stem.get((subfolder, name.casefold()), ())})
            yield FolderFile(
                path,
                size,
                changed,
                tuple(self._beside(subfolder, each) for each in beside if _suffix(each) in _TRANSCRIPTS),
                next((self._beside(subfolder, each) for each in beside if _suffix(each) in _PICTURES), None),
            )

    def cover(self) -> Beside | None:
        """The picture of the folder itself."""
        pictures = {name.rpartition(".")[0].casefold(): name for name in self.others[""] if _suffix(name) in _PICTURES}
        return next((self._beside("", pictures[name]) for name in _COVERS if name in pictures), None)

    def _beside(self, subfolder: str, name: str) -> Beside:
        return Beside(subfolder + name, self.others[subfolder][name])


def language_beside(name: str, beside: str) -> str:
    """The language that a transcript's name says beside a file of this name: ``en`` for ``a.mp3`` and ``a.en.srt``."""
    between = beside.rpartition("/")[2].rpartition(".")[0][len(name.rpartition(".")[0]) + 1 :]
    return between if _LANGUAGE.fullmatch(between) and not type_of_name(f".{between}") else ""


def _suffix(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _row(file: FolderFile) -> list[object]:
    return [file.path, file.size, file.changed, [_pair(each) for each in file.transcripts], _pair(file.picture)]


def _pair(beside: Beside | None) -> list[object] | None:
    return [beside.path, beside.changed] if beside else None


def _file(row: Sequence[object]) -> FolderFile:
    path, size, changed, transcripts, picture = row
    assert isinstance(path, str)
    assert isinstance(size, int)
    assert isinstance(changed, int)
    assert isinstance(transcripts, list)
    return FolderFile(
        path,
        size,
        changed,
        tuple(Beside(*each) for each in transcripts),
        Beside(*picture) if isinstance(picture, list) else None,
    )
