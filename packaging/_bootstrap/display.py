"""Whether a window can be opened here."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path


def has_display(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a display is named and, where it is one of this machine, also answers."""
    if platform in ("darwin", "win32"):
        return True
    return _wayland_answers(environ) or _x11_answers(environ.get("DISPLAY", ""))


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    # An absolute path stands for itself (wl_display_connect(3)).
    return _answers(str(Path(environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / name))


def _x11_answers(display: str) -> bool:
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        # A display of another machine, such as localhost:10.0 through ssh: asking it may take long, so it is believed.
        return bool(display)
    path = f"/tmp/.X11-unix/X{local[1]}"
    # The name with a null before it is Linux's abstract one, which also works from inside a container.
    return _answers(path) or _answers(f"\0{path}")


def _answers(address: str) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asker:
        asker.settimeout(2)
        try:
            asker.connect(address)
        except OSError:
            return False
    return True
