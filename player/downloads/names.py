"""File names that a person can read and that every system can hold: ``Show/2025-05-27 Title.mp3``."""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from player.domain.file_template import fill
from player.domain.models import Episode

# In bytes, as file systems count. With ``.part`` behind it a name fits the 143 bytes that eCryptfs leaves of 255, and
# the two together leave half of the 260 characters of a Windows path to the download folder.
FOLDER_BYTES = 80
NAME_BYTES = 120
PART = ".part"

_INSTEAD = str.maketrans(
    {"/": "-", "\\": "-", "|": "-", ":": "-", '"': "'", "<": "(", ">": ")", "?": None, "*": None, "\0": None}
)
_COLON = re.compile(r"\s*:\s+")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file, with or without an extension behind them.
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    name + digit for name in ("COM", "LPT") for digit in "0123456789¹²³"
}
_JOINERS = "\u200c\u200d"  # Persian words and families of emoji fall apart without them
_EDGE = " .-~"
_NAMELESS = {"show": "Show", "title": "Untitled"}


def episode_file(
    template: str, values: Mapping[str, str], suffix: str, *, key: str, taken: Callable[[str], bool]
) -> str:
    """The path of an episode's file relative to the download folder, with ``/`` between folders and name.

    ``template`` and ``values`` are those of domain/file_template, ``suffix`` has its dot. Where the name is ``taken`` a
    short hash of ``key`` (what names the episode for ever) stands behind it, so that the same episode gets the same
    name on every computer.
    """
    tidy = {name: _tidy(value) for name, value in values.items()}
    tidy |= {name: text for name, text in _NAMELESS.items() if not tidy.get(name)}
    *folders, stem = fill(template, tidy)
    room = FOLDER_BYTES // max(1, len(folders))
    # A folder named for what is not known, such as the season, is left out.
    front = "".join(f"{clean(folder, room, '_')}/" for folder in folders if folder.strip())
    stem = clean(stem, NAME_BYTES, _NAMELESS["title"])
    for mark in _marks(key):
        path = f"{front}{shorten(stem, NAME_BYTES - len((mark + suffix).encode()))}{mark}{suffix}"
        if not taken(path):
            return path
    raise AssertionError("unreachable: the marks never end")


def name_values(episode: Episode, author: str = "") -> dict[str, str]:
    """What the fields of a template stand for. Dates are those of the person's clock."""
    day = episode.published.astimezone().date() if episode.published else None
    return {
        "show": episode.show_title,
        "title": episode.title,
        "author": author,
        "date": day.isoformat() if day else "",
        "year": f"{day.year:04}" if day else "",
        "month": f"{day.month:02}" if day else "",
        "day": f"{day.day:02}" if day else "",
        "season": "" if episode.season is None else str(episode.season),
        "number": "" if episode.number is None else f"{episode.number:g}",
    }


def _marks(key: str) -> Iterator[str]:
    yield ""
    for turn in itertools.count():
        seed = f"{key}#{turn}" if turn else key
        yield f" ({hashlib.blake2b(seed.encode('utf-8', 'surrogatepass'), digest_size=3).hexdigest()})"


def clean(text: str, max_bytes: int, fallback: str) -> str:
    """``text`` as one part of a path that Linux, Windows and macOS all take; ``fallback`` where nothing is left."""
    text = shorten(_tidy(text), max_bytes - 1) or fallback
    return f"_{text}" if _is_reserved(text) else text


def _tidy(text: str) -> str:
    """``text`` without what some system forbids in a name; of any length."""
    text = " ".join(_COLON.sub(" - ", text).translate(_INSTEAD).split())
    text = unicodedata.normalize("NFC", "".join(sign for sign in text if _is_kept(sign)))
    text = " ".join(text.split()).lstrip(_EDGE)
    while text and unicodedata.category(text[0]).startswith("M"):
        text = text[1:].lstrip(_EDGE)
    return text.rstrip(" ." + _JOINERS)


def shorten(text: str, max_bytes: int) -> str:
    """The front of ``text`` in at most ``max_bytes`` of UTF-8, cut between words where one ends near, never inside a
    letter, and without the dots and spaces at its end that Windows would drop."""
    raw = text.encode()
    if len(raw) > max_bytes:
        end = len(raw[:max_bytes].decode("utf-8", "ignore"))
        while end and (_continues(text[end]) or text[end - 1] in _JOINERS):
            end -= 1
        space = text.rfind(" ", 0, end + 1)
        text = text[: space if space > end * 2 // 3 else end].rstrip(" ,;-–—(")
    return text.rstrip(" ." + _JOINERS)


def inside(folder: Path, relative: str) -> Path | None:
    """``relative`` under ``folder``, or None for what would lead out of it: a library may come from elsewhere."""
    path = PurePosixPath(relative)
    windows = PureWindowsPath(relative)
    if not relative or "\0" in relative or path.is_absolute() or windows.drive or windows.root:
        return None
    if ".." in path.parts or ".." in windows.parts:
        return None
    return folder.joinpath(*path.parts)


def comparable(relative: str) -> str:
    """The same for two names that some system cannot tell apart (macOS and Windows ignore case)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", relative).casefold())


def _is_kept(sign: str) -> bool:
    """No controls, no marks of direction, no halves of surrogates, nothing that Unicode has not assigned."""
    return sign in _JOINERS or not unicodedata.category(sign).startswith("C")


def _continues(sign: str) -> bool:
    return sign in _JOINERS or unicodedata.category(sign).startswith("M") or "\U0001f3fb" <= sign <= "\U0001f3ff"


def _is_reserved(text: str) -> bool:
    return text.partition(".")[0].rstrip(" ").upper() in _RESERVED
