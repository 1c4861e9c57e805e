"""Finds out which parts of the system are missing, by trying them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from _bootstrap.packages import FONT, LIBRARIES, LIBVLC

_PROBE = Path(__file__).with_name("probe.py")
_PROBE_TIMEOUT_S = 60.0
# What may be wrong with libVLC, as the rest of "libVLC …".
NOT_THERE = "is not installed"
NO_PLUGINS = "is installed, but its plug-ins are not"
NO_MP3 = "is installed, but lacks the plug-ins that play MP3"
BREAKS = "broke when it was tried"

_FONT_KINDS = (".ttf", ".otf", ".ttc", ".pfb")


@dataclass(frozen=True)
class Missing:
    """The parts that are not there, and why libVLC is counted among them where it is."""

    parts: tuple[str, ...] = ()
    libvlc: str = ""

    def __bool__(self) -> bool:
        return bool(self.parts)

    def any_of(self, parts: Iterable[str]) -> list[str]:
        return [part for part in self.parts if part in set(parts)]


def look(platform: str, environ: Mapping[str, str], sample: Path, programs: Sequence[str] = ()) -> Missing:
    """Try each part; ``sample`` is an MP3 that libVLC must be able to play, if it is there."""
    parts: list[str] = []
    if platform.startswith("linux"):
        parts += _missing_libraries(environ)
        if not _has_font(_font_folders(environ)):
            parts.append(FONT)
    why = _libvlc_fault(environ, sample)
    if why:
        parts.append(LIBVLC)
    parts += [name for name in programs if shutil.which(name, path=environ.get("PATH", os.defpath)) is None]
    return Missing(tuple(parts), why)


def _missing_libraries(environ: Mapping[str, str]) -> list[str]:
    answer = _probe(["libraries", *LIBRARIES], environ)
    return [str(name) for name in answer] if isinstance(answer, list) else []


def _libvlc_fault(environ: Mapping[str, str], sample: Path) -> str:
    """What is wrong with libVLC; an empty string where it plays."""
    answer = _probe(["vlc", *([str(sample)] if sample.exists() else [])], environ)
    if not isinstance(answer, dict):
        return BREAKS
    if not answer["loaded"]:
        return NOT_THERE
    if not answer["plugins"]:
        return NO_PLUGINS
    if sample.exists() and not answer["plays"]:
        return NO_MP3
    return ""


def _probe(arguments: Sequence[str], environ: Mapping[str, str]) -> object:
    """The probe's answer; None where it broke or hung."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(_PROBE), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            timeout=_PROBE_TIMEOUT_S,
            check=False,
        )
        return json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def _font_folders(environ: Mapping[str, str]) -> list[Path]:
    """Where fontconfig looks by default (its fonts.conf), without asking it: it may be missing too."""
    data = environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [Path(folder) / "fonts" for folder in data.split(":") if folder]
    home = Path(environ.get("HOME") or "/nonexistent")
    own = Path(environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts"
    return [*folders, Path("/usr/share/fonts"), own, home / ".fonts"]


def _has_font(folders: Iterable[Path]) -> bool:
    return any(
        name.lower().endswith(_FONT_KINDS)
        for folder in folders
        for _path, _folders, names in os.walk(folder)
        for name in names
    )
