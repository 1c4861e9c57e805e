"""Tries libraries out in a process of its own, since one that is broken may take its process with it.

``probe.py libraries NAME...`` prints the names that do not load; ``probe.py vlc [FILE]`` prints what libVLC can do,
and whether it plays FILE. The answer is one JSON value on stdout.
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

_PLAYING, _ENDED, _ERROR = 3, 6, 7
_PLAY_TIMEOUT_S = 20.0


def main(arguments: list[str]) -> None:
    answer = missing(arguments[1:]) if arguments[0] == "libraries" else vlc(*arguments[1:])
    print(json.dumps(answer))
    sys.stdout.flush()
    # What libVLC started need not be wound up: the answer is out.
    os._exit(0)


def missing(names: list[str]) -> list[str]:
    """The libraries of ``names`` (as the loader knows them) that cannot be loaded."""
    absent = []
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            absent.append(name)
    return absent


def vlc(file: str = "") -> dict[str, Any]:
    """``loaded``, ``version``, ``plugins`` (an instance can be made) and ``plays`` (``file`` is heard, if given)."""
    answer: dict[str, Any] = {"loaded": False, "version": "", "plugins": False, "plays": False}
    library = load_vlc()
    if library is None:
        return answer
    library.libvlc_get_version.restype = ctypes.c_char_p
    answer["loaded"] = True
    answer["version"] = (library.libvlc_get_version() or b"").decode("utf-8", "replace")
    options = (b"--aout=dummy", b"--no-video", b"--quiet")
    library.libvlc_new.restype = ctypes.c_void_p
    instance = library.libvlc_new(len(options), (ctypes.c_char_p * len(options))(*options))
    answer["plugins"] = bool(instance)
    if instance and file:
        answer["plays"] = plays(library, ctypes.c_void_p(instance), file)
    return answer


def load_vlc() -> ctypes.CDLL | None:
    """libVLC, looked for where python-vlc looks for it."""
    named = os.environ.get("PYTHON_VLC_LIB_PATH")
    if named:
        candidates = [named]
    elif sys.platform == "darwin":
        inside = "/Applications/VLC.app/Contents/MacOS/"
        os.environ.setdefault("VLC_PLUGIN_PATH", inside + "plugins")
        with contextlib.suppress(OSError):
            ctypes.CDLL(inside + "lib/libvlccore.dylib")
        candidates = [inside + "lib/libvlc.dylib", "libvlc.dylib"]
    elif sys.platform == "win32":
        candidates = [str(Path(folder) / "libvlc.dll") for folder in _windows_folders()]
    else:
        candidates = ["libvlc.so.5", ctypes.util.find_library("vlc") or "libvlc.so"]
    for candidate in candidates:
        try:
            return ctypes.CDLL(candidate)
        except OSError:
            continue
    return None


def _windows_folders() -> list[str]:
    folders: list[str] = []
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            with contextlib.suppress(OSError), winreg.OpenKey(root, r"Software\VideoLAN\VLC") as key:
                folders.append(str(winreg.QueryValueEx(key, "InstallDir")[0]))
        folders.append(os.environ.get("ProgramFiles", r"C:\Program Files") + r"\VideoLAN\VLC")  # noqa: SIM112
        for folder in folders:
            if Path(folder).is_dir():
                os.add_dll_directory(folder)
    return folders


def plays(library: ctypes.CDLL, instance: ctypes.c_void_p, file: str) -> bool:
    """Whether ``file``, an MP3, begins to sound, read by FFmpeg's demuxer: the one that jumps exactly."""
    for name in ("libvlc_media_new_path", "libvlc_media_player_new_from_media"):
        getattr(library, name).restype = ctypes.c_void_p
    library.libvlc_media_player_get_time.restype = ctypes.c_int64
    media = library.libvlc_media_new_path(instance, os.fsencode(file))
    if not media:
        return False
    # The format is named since, left to guess, it stands still for seconds at a file with a picture in its tag.
    for option in (b":demux=avformat", b":avformat-format=mp3"):
        library.libvlc_media_add_option(ctypes.c_void_p(media), option)
    player = ctypes.c_void_p(library.libvlc_media_player_new_from_media(ctypes.c_void_p(media)))
    library.libvlc_media_player_play(player)
    deadline = time.monotonic() + _PLAY_TIMEOUT_S
    while time.monotonic() < deadline:
        state = library.libvlc_media_player_get_state(player)
        if state in (_ENDED, _ERROR):
            return False
        if state == _PLAYING and library.libvlc_media_player_get_time(player) > 0:
            return True
        time.sleep(0.02)
    return False


if __name__ == "__main__":
    main(sys.argv[1:])
