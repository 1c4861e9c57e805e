"""A file of a folder as an episode: what its tags, its name and the files beside it say of it.

Opened where it can do no harm, in the process that reads feeds (see worker.py).
"""

from __future__ import annotations

import hashlib
import logging
import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from player.audio.id3 import tag_size
from player.audio.tags import AudioTags, audio_length, audio_tags
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import TranscriptRef
from player.domain.plain_text import plain_line
from player.feeds.folder_scan import Beside, FolderFile, language_beside, unpack_files
from player.feeds.html import html_to_text, sanitise
from player.feeds.media_types import type_of_name

log = logging.getLogger(__name__)

# Read at both ends of what is heard: enough to tell any two recordings apart.
_SAMPLE = 16 * 1024
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?)?", re.ASCII)
# An address with this behind it names the picture inside the file; the rest changes with the file.
PICTURE_MARK = "#picture="


def read_files(data: bytes, address: str) -> Feed:
    """The files that ``folder_scan.pack_files`` wrote, of the folder at ``address``, as the items of a feed.

    ``subtitle`` is the album, ``author`` the artist. A file that cannot be read is an item by its name.
    """
    from player.domain.addresses import local_path

    folder = local_path(address)
    assert folder is not None
    return Feed("", tuple(read_file(folder, address, file) for file in unpack_files(data)))


def read_file(folder: Path, address: str, file: FolderFile) -> FeedItem:
    """One file as an item."""
    path = folder / file.path
    tags, length, guid = AudioTags(), None, ""
    try:
        guid = fingerprint(path)
        tags, length = audio_tags(path), audio_length(path)
    except OSError as error:
        log.info("%s was not read: %s", path.name, error)
    return make_item(address, file, tags, length, guid)


def make_item(address: str, file: FolderFile, tags: AudioTags, length: float | None = None, guid: str = "") -> FeedItem:
    """The item of a file, from what was found in it; by its name alone where nothing was."""
    name = file.path.rpartition("/")[2]
    changed = min(max(file.changed / 1e9, 0.0), datetime.now(UTC).timestamp())
    written = datetime.fromtimestamp(changed, UTC).replace(microsecond=0)
    url = address_of(address, file.path)
    notes = sanitise(tags.notes) if tags.notes else ""
    image = None
    if file.picture is not None:
        image = versioned(address, file.picture)
    elif tags.has_picture:
        image = url + PICTURE_MARK + file.hash.hex()[:12]
    return FeedItem(
        title=plain_line(tags.title) or title_of(name),
        guid=guid,
        published=date_of(tags.date, written),
        duration_s=length,
        subtitle=tags.album,
        notes_html=notes,
        notes_text=html_to_text(notes),
        enclosures=(Enclosure(url, type_of_name(name), file.size),),
        image_url=image,
        season=tags.disc if tags.disc and (tags.disc > 1 or (tags.discs or 1) > 1) else None,
        number=float(tags.track) if tags.track else None,
        author=tags.album_artist or tags.artist,
        transcripts=tuple(
            TranscriptRef(versioned(address, each), type_of_name(each.path), language_beside(name, each.path))
            for each in file.transcripts
        ),
        source_hash=file.hash,
    )


def fingerprint(path: Path) -> str:
    """What names a recording wherever it lies: a hash of its length in bytes and of both ends, without an ID3 tag.

    Nothing for a file that holds none. Raises OSError.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        start = min(tag_size(file.read(10)), size)
        end = size
        if size - start >= 128:
            file.seek(size - 128)
            # ID3v1: the other place where titles are written.
            end -= 128 if file.read(3) == b"TAG" else 0
        if end <= start:
            return ""
        digest = hashlib.blake2b((end - start).to_bytes(8, "big"), digest_size=16)
        file.seek(start)
        digest.update(file.read(min(_SAMPLE, end - start)))
        file.seek(max(start, end - _SAMPLE))
        digest.update(file.read(min(_SAMPLE, end - start)))
    return f"file:{digest.hexdigest()}"


def address_of(address: str, path: str) -> str:
    """The address of a file by that of its folder; names need not be text in any encoding."""
    return address + quote(path.encode("utf-8", "surrogateescape"))


def title_of(name: str) -> str:
    """A title from a file's name: underscores are blanks, the suffix goes."""
    stem = name.rpartition(".")[0].encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return plain_line(stem.replace("_", " ")) or "…"


def date_of(text: str, written: datetime) -> datetime:
    """The date in a tag, ``2024``, ``2024-05`` or exact, else when the file was written.

    Where a tag names only the year or month in which it was written, the latter says more.
    """
    match = _DATE.match(text.strip())
    if match is None:
        return written
    year, month, day, hour, minute, second = (int(part) if part else None for part in match.groups())
    assert year is not None
    if (month is None and year == written.year) or (day is None and (year, month) == (written.year, written.month)):
        return written
    try:
        moment = datetime(year, month or 1, day or 1, hour or 0, minute or 0, second or 0, tzinfo=UTC)
    except ValueError:
        return written
    return moment if year > 1970 and moment <= datetime.now(UTC) else written


def versioned(address: str, beside: Beside) -> str:
    """An address that changes when the file does: what was made of an older one is then made again."""
    return f"{address_of(address, beside.path)}#v={beside.changed:x}"
