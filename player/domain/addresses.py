"""Addresses as plain text rules: which of them are files of this computer, and what may be shown of them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

_DRIVE = re.compile(r"^/[A-Za-z]:")


def local_path(address: str) -> Path | None:
    """The path that a ``file:`` address of this computer names (RFC 8089), else None."""
    parts = urlsplit(address)
    if parts.scheme.lower() != "file" or parts.netloc not in ("", "localhost"):
        return None
    path = unquote(parts.path)
    if os.name == "nt" and _DRIVE.match(path):
        path = path[1:]
    return Path(path) if path and "\0" not in path else None
