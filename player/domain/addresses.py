"""Addresses as plain text rules: which of them are files or folders of this computer, and what may be shown of them."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qsl, unquote, unquote_to_bytes, urlsplit, urlunsplit

# Schemes that podcast programs register so that a link opens in them; the address proper comes after.
WRAPPERS = ("feed", "itpc", "pcast", "podcast", "earmark")
# What the address of a show on the web may begin with.
SCHEMES = ("http", "https", *WRAPPERS)
# Patterns are texts here, made ready at their first use: together they would take half a millisecond of each start.
_DRIVE = r"^/[A-Za-z]:"
# Names of query fields that carry what belongs to one listener (Patreon's ``auth``, signed addresses).
_LISTENERS_OWN = (
    r"(?i)(?:.*[-_.])?(?:auth|authorization|token|secret|password|passwd|pass|pwd|sig|signature|session|sid|jwt|hmac|credential"
    r"|policy|expires|hash|apikey|key|private|user|username|email|login)(?:[-_.](?:id|key|time|hash|pair|token))*"
)
# A part of a path that no person wrote: JSON in base64, or letters of both cases and digits in several places. Ids in
# lower-case hex and UUIDs are what public feeds have too (Acast, Omny).
_NO_WORD = r"(?a)eyJ[A-Za-z0-9_=.-]{17,}|(?=[^/]*[0-9][^/0-9]+[0-9])(?=[^/]*[a-z])(?=[^/]*[A-Z])[A-Za-z0-9_=.-]{22,}"
_ID = r"(?a)[0-9A-Fa-f]{8}(?:-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}|(?=\D*\d)[A-Za-z0-9_=-]{16,}"
# The last part of a host that is an IPv4 address in one of its forms (WHATWG URL, "ends in a number").
_NUMBER = r"(?ai)[0-9]+|0x[0-9a-f]*"
_NEAR_NAMES = r"(?i).*\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)"
_BEGINS_AS_PATH = r"[/~\\]|\.{1,2}[/\\]|[A-Za-z]:[\\/]"
# A scheme with nothing behind its colon but what an address goes on with: "Serial: Season 2" is no address.
_BEGINS_AS_ADDRESS = r"[A-Za-z][A-Za-z0-9+.-]*:(?=\S)"
# A server's name ends in a domain of letters, of "S.H.I.E.L.D." and "No. 5" nothing does; or it is four numbers.
_SERVER = r"(?:[\w-]+\.)+[^\W\d_]{2,}"
_HOLDS_ADDRESS = rf"://|^(?:{_SERVER}\.?|(?:\d{{1,3}}\.){{3}}\d{{1,3}})(?::\d+)?(?:[/?#]|$)|@(?:[\w-]+\.)+"
_FOR_MEMBERS = r"(?i)(?:private|premium|members?|subscribers?|patrons?|supporters?|secret|personal)"


def local_path(address: str) -> Path | None:
    """The path that a ``file:`` address of this computer names (RFC 8089); None for all else, also for what is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() != "file" or parts.netloc not in ("", "localhost"):
        return None
    # As the system keeps it: a name need not be UTF-8.
    path = os.fsdecode(unquote_to_bytes(parts.path))
    if os.name == "nt" and re.match(_DRIVE, path):
        path = path[1:]
    return Path(path) if path and "\0" not in path else None


def is_folder(address: str) -> bool:
    """True for the address of a folder of this computer: that of a show whose episodes are the files in it.

    A slash at its end tells it from a file's, also where neither is there now.
    """
    return address[:5].lower() == "file:" and address.endswith("/")


def folder_address(folder: Path) -> str:
    """The address of an absolute folder path."""
    address = folder.as_uri()
    return address if address.endswith("/") else f"{address}/"


def without_password(address: str) -> str:
    """The address without ``user:password@``; anything else comes back as it is."""
    if "@" not in address:
        return address
    try:
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2]
        return address if host == parts.netloc else urlunsplit(parts._replace(netloc=host))
    except ValueError:
        return address


def is_public(address: str) -> bool:
    """True for an http address with no user, password or token in it that can be told."""
    try:
        parts = urlsplit(address.strip())
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            return False
        fields = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return False
    return not any(value and re.fullmatch(_LISTENERS_OWN, name) for name, value in fields)


@lru_cache(maxsize=4096)
def is_private_feed(address: str) -> bool:
    """True for the address of a feed that seems to be one listener's own, so that it must not be handed on unasked.

    That is a name or password, a field of the query named after a secret, or a token in the path. A guess: ids that
    public feeds have as well count only where the address speaks of members.
    """
    try:
        parts = urlsplit(address.strip())
        if parts.scheme.lower() not in ("http", "https"):
            return False
        if not is_public(address):
            return True
        labels, steps = (parts.hostname or "").split("."), unquote(parts.path).split("/")
    except ValueError:
        return True
    if any(re.fullmatch(_NO_WORD, step.removesuffix(".rss").removesuffix(".xml")) for step in steps):
        return True
    named = any(re.fullmatch(_FOR_MEMBERS, word) for word in (*labels, *steps))
    return named and any(re.fullmatch(_ID, step.removesuffix(".rss").removesuffix(".xml")) for step in steps)


def is_near(address: str) -> bool:
    """True for an http address on this computer or in the network around it, also where that is only likely.

    What a stranger says is to be fetched must not be: a mere request can switch something there.
    """
    try:
        host = (urlsplit(address).hostname or "").rstrip(".").partition("%")[0]
    except ValueError:
        return True
    last = host.rpartition(".")[2]
    if ":" not in host and not re.fullmatch(_NUMBER, last):
        return "." not in host or re.fullmatch(_NEAR_NAMES, host) is not None
    import ipaddress

    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        # Other ways to write one, such as 127.1 or 0x7f.0.0.1, are nobody's on the web.
        return True
    mapped = getattr(found, "ipv4_mapped", None)
    return not (mapped or found).is_global


def is_words(text: str) -> bool:
    """True for words to look for; not for an address, a path, or what may become one as it is typed."""
    text = text.strip()
    if not text or re.match(_BEGINS_AS_PATH, text) or re.match(_BEGINS_AS_ADDRESS, text):
        return False
    schemes = (f"{scheme}:" for scheme in (*SCHEMES, "file", "www."))
    if any(scheme.startswith(text.lower()) for scheme in schemes if len(text) > 2):
        return False
    return not any(re.search(_HOLDS_ADDRESS, word) for word in text.split())


def may_be_name(text: str) -> bool:
    """True for what is like the name of a server and nothing more, but may be that of a show, as "Node.js"."""
    return re.fullmatch(_SERVER, text.strip()) is not None


def for_display(address: str) -> str:
    """The address as it may be shown: whole, or the site alone where the rest is one listener's own."""
    if not is_private_feed(address):
        return address
    try:
        parts = urlsplit(without_password(address))
    except ValueError:
        return "…"
    return f"{parts.scheme}://{parts.netloc}/…"
