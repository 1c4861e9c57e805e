"""Addresses as plain text rules: which of them are files or folders of this computer, and what may be shown of them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

_DRIVE = re.compile(r"^/[A-Za-z]:")


def local_path(address: str) -> Path | None:
    """The path that a ``file:`` address of this computer names (RFC 8089), else None."""
    parts = urlsplit(address)
    if parts.scheme.lower() != "file" or parts.netloc not in ("", "localhost"):
        return None
    # As the system keeps it: a name need not be UTF-8.
    path = os.fsdecode(unquote_to_bytes(parts.path))
    if os.name == "nt" and _DRIVE.match(path):
        path = path[1:]
    return Path(path) if path and "\0" not in path else None


def is_folder(address: str) -> bool:
    """True for the address of a folder of this computer: that of a show whose episodes are the files in it.

    A slash at its end tells it from a file's, also where neither is there now.
    """
    return address[:5].lower() == "file:" and address.endswith("/")


def folder_address(folder: Path) -> str:
    """The address of an absolute folder path."""
    return folder.as_uri().rstrip("/") + "/"
