"""What people type, paste and click made into the one address that a feed is fetched by."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from player.domain.addresses import WRAPPERS, folder_address, is_folder, local_path
from player.domain.errors import BadAddress
from player.net.urls import is_clean, redact, to_uri

_WRAPPER = re.compile(rf"(?:{'|'.join(WRAPPERS)}):(?://)?", re.IGNORECASE)
# "https//host", where a wrapper has swallowed the colon.
_BROKEN_SCHEME = re.compile(r"(https?)(?::?//?|:/)(?=[^/])", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST_AND_PORT = re.compile(r"[^/?#:@]+:\d{1,5}(?:[/?#]|$)")
_TWICE = re.compile(r"https?://(?=https?:/)", re.IGNORECASE)
_EMAIL = re.compile(r"(?:mailto:)?[^/:?#@\s]+@[^/:?#@\s]+", re.IGNORECASE)
_QUOTES = "\"'“”„‘’‚«»<>`"
_BLANKS = " \t\r\n\x0b\x0c\u00a0\u200b\ufeff"
_PATH_LIKE = re.compile(r"(?:[/~]|\.{1,2}[/\\]|[A-Za-z]:[\\/])")


def normalise_address(text: str) -> str:
    """The http, https or file address that ``text`` means. Raises BadAddress.

    Blanks, quotes and line breaks around it go, ``feed:`` and its like too; without a scheme it is https, or the file
    of that name where there is one. International names and letters are encoded, default ports dropped; the address of
    a folder ends with a slash. What this gave comes back unchanged.
    """
    stripped = _bare(text)
    if not stripped:
        raise BadAddress("empty", address="")
    if file := _file(stripped):
        return _of_this_computer(Path(os.path.normpath(file.absolute())), folder=stripped.endswith(("/", os.sep)))
    if re.search(r"\s", stripped) and not _one_line(stripped):
        raise BadAddress("blanks inside", address=redact(stripped))
    if _EMAIL.fullmatch(stripped):
        raise BadAddress("an email address", address=stripped)
    address = _with_scheme(stripped)
    if address[:5].lower() == "file:":
        path = local_path(address)
        if path is None or not path.is_absolute():
            raise BadAddress("not a file of this computer", address=redact(address))
        return _of_this_computer(path, folder=is_folder(address))
    try:
        uri = to_uri(address)
        host = urlsplit(uri).hostname or ""
    except BadAddress as error:
        raise BadAddress(error.detail, address=redact(stripped)) from error
    if "." not in host and ":" not in host and host != "localhost" and not _has_scheme(stripped):
        # One word is a search, not an address.
        raise BadAddress("one word without a scheme", address=redact(stripped))
    return uri


def is_schemeless(text: str) -> bool:
    """True where ``normalise_address`` has to guess https, so that http may be tried when that does not connect."""
    stripped = _bare(text)
    return not _has_scheme(stripped) and not _file(stripped)


def resolve_address(base: str, reference: str) -> str | None:
    """The address that a feed at ``base`` means by ``reference``; None for what must not be followed.

    http and https always; ``file:`` only from a feed that is itself a file, since anything else would let a stranger's
    feed name files of this computer.
    """
    if not reference:
        return None
    if is_clean(reference):
        return reference
    reference = reference.strip(_BLANKS)
    if not reference:
        return None
    if reference[:7].lower() == "http://" or reference[:8].lower() == "https://":
        joined = reference
    else:
        try:
            joined = urljoin(base, re.sub(r"[\x00-\x1f]", "", reference))
        except ValueError:
            return None
    if joined[:5].lower() == "file:":
        path = local_path(joined) if base.startswith("file:") else None
        return path.as_uri() if path is not None and path.is_absolute() else None
    try:
        return to_uri(joined)
    except BadAddress:
        return None


def _of_this_computer(path: Path, *, folder: bool) -> str:
    """The address of a file, or of a folder, whose files are then the episodes."""
    try:
        folder = folder or path.is_dir()
    except OSError:
        folder = False
    return folder_address(path) if folder else path.as_uri()


def _bare(text: str) -> str:
    previous = None
    while text != previous:
        previous, text = text, text.strip(_BLANKS).strip(_QUOTES)
    # An address that a mail program broke over lines is still one; words on several lines are none.
    return "".join(text.split("\n")).replace("\r", "") if _SCHEME.match(text) else text


def _one_line(text: str) -> bool:
    """Blanks are fine within the path or query of a full address, where they can only mean %20."""
    return _has_scheme(text) and not re.search(r"\s", text.partition("//")[2].partition("/")[0]) and "\n" not in text


def _with_scheme(text: str) -> str:
    while match := _WRAPPER.match(text) or _TWICE.match(text):
        text = text[match.end() :]
    if match := _BROKEN_SCHEME.match(text):
        return f"{match[1].lower()}://{text[match.end() :]}"
    if _has_scheme(text):
        return text
    return "https://" + text.lstrip("/")


def _has_scheme(text: str) -> bool:
    while match := _WRAPPER.match(text):
        text = text[match.end() :]
    return bool(_BROKEN_SCHEME.match(text) or (_SCHEME.match(text) and not _HOST_AND_PORT.match(text)))


def _file(text: str) -> Path | None:
    """The file that a path without a scheme names: one that looks like a path, or that is there."""
    if _SCHEME.match(text) and not _PATH_LIKE.match(text):
        return None
    if text.startswith("//"):
        return None
    try:
        path = Path(text).expanduser()
        return path if _PATH_LIKE.match(text) or path.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None
