"""Names of files that a person can read and every system can keep: pure rules, never a path out of the folder."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection
from datetime import datetime

# Some file systems keep no more than 143 bytes of a name (eCryptfs); ".part" and a mark must fit too.
MAX_BYTES = 120
_MARK = 6

# What Windows, network shares or a shell would stumble over, and what changes the direction of writing.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]')
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}


def safe_name(text: str, fallback: str, max_bytes: int = MAX_BYTES) -> str:
    """One component of a path from any text: at most ``max_bytes`` of UTF-8, in NFC, never empty, ``.`` or ``..``."""
    name = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))
    name = " ".join(_FORBIDDEN.sub(" ", name).split())
    name = _cut(name, max_bytes).strip(" .")
    # Windows keeps these names for devices, whatever comes behind a dot.
    if name.partition(".")[0].strip().lower() in _RESERVED:
        name = _cut(f"_{name}", max_bytes).strip(" .")
    return name or fallback


def _cut(text: str, max_bytes: int) -> str:
    """``text`` cut to so many bytes, never within a character or between a letter and its accents."""
    data = text.encode("utf-8")
    if len(data) <= max_bytes:
        return text
    cut = data[:max_bytes].decode("utf-8", "ignore")
    if unicodedata.combining(text[len(cut)]) or text[len(cut)] == "\u200d":
        while cut and unicodedata.combining(cut[-1]):
            cut = cut[:-1]
        cut = cut[:-1]
    return cut


def stem_for(show: str, title: str, published: datetime | None, key: str, taken: Collection[str]) -> str:
    """``Show/2025-05-27 Title`` without a suffix, unlike every name in ``taken`` whatever its suffix and case.

    ``key`` tells episodes apart whose names are the same; a short mark made from it is put behind the second one.
    """
    folder = safe_name(show, "Show")
    date = f"{published:%Y-%m-%d} " if published else ""
    name = safe_name(f"{date}{title}", "Episode")
    used = {_without_suffix(one).casefold() for one in taken}
    stem = f"{folder}/{name}"
    if stem.casefold() not in used:
        return stem
    for salt in range(1000):
        mark = hashlib.blake2b(f"{key}\0{salt}".encode(), digest_size=3).hexdigest()
        short = _cut(name, MAX_BYTES - _MARK - 1).strip(" .")
        stem = f"{folder}/{short} {mark}"
        if stem.casefold() not in used:
            return stem
    raise ValueError("no free name in a thousand")


def _without_suffix(path: str) -> str:
    head, slash, name = path.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    return f"{head}{slash}{stem if dot and len(suffix) <= 5 else name}"
