"""File names that a person can read and that every system can hold: ``Show/2025-05-27 Title.mp3``."""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath

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


def episode_file(
    show: str, title: str, day: date | None, suffix: str, *, key: str, taken: Callable[[str], bool]
) -> str:
    """The path of an episode's file relative to the download folder, with ``/`` between folder and name.

    ``suffix`` has its dot. Where the name is ``taken`` a short hash of ``key`` (what names the episode for ever) stands
    behind the title, so that the same episode gets the same name on every computer.
    """
    folder = clean(show, FOLDER_BYTES, "Show")
    stem = clean(title, NAME_BYTES, "Untitled")
    if day is not None:
        stem = f"{day.isoformat()} {stem}"
    for mark in _marks(key):
        room = NAME_BYTES - len((mark + suffix).encode())
        path = f"{folder}/{shorten(stem, room)}{mark}{suffix}"
        if not taken(path):
            return path
    raise AssertionError("unreachable: the marks never end")


def _marks(key: str) -> Iterator[str]:
    yield ""
    for turn in itertools.count():
        seed = f"{key}#{turn}" if turn else key
        yield f" ({hashlib.blake2b(seed.encode('utf-8', 'surrogatepass'), digest_size=3).hexdigest()})"


def clean(text: str, max_bytes: int, fallback: str) -> str:
    """``text`` as one part of a path that Linux, Windows and macOS all take; ``fallback`` where nothing is left."""
    text = " ".join(_COLON.sub(" - ", text).translate(_INSTEAD).split())
    text = unicodedata.normalize("NFC", "".join(sign for sign in text if _is_kept(sign)))
    text = " ".join(text.split()).lstrip(_EDGE)
    while text and unicodedata.category(text[0]).startswith("M"):
        text = text[1:].lstrip(_EDGE)
    text = shorten(text, max_bytes - 1) or fallback
    return f"_{text}" if _is_reserved(text) else text


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
