"""Addresses as the network needs them: IRIs turned into URIs, relative ones resolved, secrets kept out of sight."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, unquote, urljoin, urlsplit, urlunsplit

from player.domain.addresses import WRAPPERS
from player.domain.errors import BadAddress

DEFAULT_PORTS = {"http": 80, "https": 443}
MAX_LENGTH = 8192

# An address that needs no change at all, which nearly all are: https, lower-case host, no port, plain characters.
_CLEAN = re.compile(
    r"https?://[a-z0-9-]++(?:\.[a-z0-9-]++)+/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]++|%[0-9A-Fa-f]{2})*+", re.ASCII
)
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_.])?", re.ASCII)
_IP6 = re.compile(r"\[[0-9a-f:.]+(?:%25[A-Za-z0-9._~-]+)?\]", re.ASCII)
_BROKEN_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%\[\]]", re.ASCII)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_EDGES = " \t\r\n\x0b\x0c\x00\ufeff\u00a0\u2028\u2029"

_TOKEN = re.compile(
    r"(?<![A-Za-z0-9])(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
    r"|(?=[A-Za-z=]*[0-9])(?=[0-9=]*[A-Za-z])[A-Za-z0-9=]{20,})",
    re.ASCII,
)
_KNOWN_SCHEME = re.compile(rf"(?:(?:{'|'.join(WRAPPERS)}):)?(?:https?:)?", re.ASCII | re.IGNORECASE)
_HOST_AND_PORT = re.compile(r"(?:\[[^\]\s]*\]|[^:\[\]\s]*)(?::[0-9]*)?", re.ASCII)


def is_clean(text: str) -> bool:
    """True for an address that ``to_uri`` gives back as it is."""
    return _CLEAN.fullmatch(text) is not None and len(text) <= MAX_LENGTH


@lru_cache(maxsize=2048)
def to_uri(text: str) -> str:
    """``text`` as an http or https URI (RFC 3986): blanks stripped, host in IDNA, the rest percent-encoded once.

    What is percent-encoded already stays as it is, byte for byte, since signed addresses break otherwise.
    Raises BadAddress for any other scheme and for what is no address.
    """
    text = text.strip(_EDGES)
    if is_clean(text):
        return text
    text = _CONTROLS.sub("", text)
    try:
        parts = urlsplit(text)
        scheme = parts.scheme.lower()
        if scheme not in DEFAULT_PORTS or len(text) > MAX_LENGTH:
            raise ValueError("not an http address, or an endless one")
        return urlunsplit(
            (
                scheme,
                _authority(parts, scheme),
                _encoded(parts.path) or "/",
                _encoded(parts.query),
                _encoded(parts.fragment),
            )
        )
    except (ValueError, UnicodeError) as error:
        raise BadAddress(str(error), address=redact(text)) from error


def resolve(base: str, reference: str) -> str:
    """The http address that ``reference`` means on a page at ``base``. Raises BadAddress."""
    reference = _CONTROLS.sub("", reference.strip(_EDGES))
    try:
        joined = urljoin(base, reference)
    except ValueError as error:
        raise BadAddress(str(error), address=redact(reference)) from error
    return to_uri(joined)


@lru_cache(maxsize=2048)
def split_credentials(url: str) -> tuple[str, tuple[str, str] | None]:
    """The address without ``user:password@``, and those two decoded, or None where there were none."""
    parts = urlsplit(url)
    userinfo, at, host = parts.netloc.rpartition("@")
    if not at:
        return url, None
    user, _, password = userinfo.partition(":")
    return urlunsplit(parts._replace(netloc=host)), (unquote(user), unquote(password))


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port: what decides who may see a password (RFC 6454)."""
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, (parts.hostname or "").lower(), parts.port or DEFAULT_PORTS.get(scheme, 0)


def keeps_credentials(old: str, new: str) -> bool:
    """True where a redirect from ``old`` to ``new`` may take the password along: the same host, never less safe."""
    if origin(old) == origin(new):
        return True
    return (
        origin(old)[1] == origin(new)[1] and origin(old)[0::2] == ("http", 80) and origin(new)[0::2] == ("https", 443)
    )


@lru_cache(maxsize=2048)
def host_of(url: str) -> str:
    """The server's name for people, with its port where that is unusual."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "?"
    return f"{host}:{port}" if port and port != DEFAULT_PORTS.get(parts.scheme) else host


@lru_cache(maxsize=2048)
def redact(url: str) -> str:
    """``url`` fit for messages and logs: no user and password, no values of the query, nothing that looks like a token.

    Takes any text and never raises.
    """
    text = _CONTROLS.sub("", url)[:MAX_LENGTH].strip(_EDGES)
    text = text.partition("#")[0]
    text, question, _ = text.partition("?")
    scheme, slashes, rest = text.partition("//") if "//" in text else ("", "", text)
    authority, slash, path = rest.partition("/")
    # Up to the last @, as a password may itself hold one; also where the text has no scheme.
    authority = authority.rpartition("@")[2]
    if "@" in url and not _KNOWN_SCHEME.fullmatch(scheme):
        # A user, and the front of a password that holds two slashes.
        return "…"
    if "@" in url and not _HOST_AND_PORT.fullmatch(authority):
        # No port that anybody has: the front of a password that holds a slash, a question mark or a hash.
        return f"{scheme}{slashes}…"
    return scheme + slashes + authority + _TOKEN.sub("…", slash + path) + ("?…" if question else "")


def _authority(parts: SplitResult, scheme: str) -> str:
    userinfo, at, _ = parts.netloc.rpartition("@")
    host = parts.hostname or ""
    if parts.netloc.rpartition("@")[2].startswith("["):
        host = f"[{host}]"
        if not _IP6.fullmatch(host):
            raise ValueError("not an IPv6 address")
    elif not host.isascii():
        import idna

        host = idna.encode(host, uts46=True).decode("ascii")
    host = host.lower()
    if not host.startswith("[") and (not _HOST.fullmatch(host) or ".." in host or len(host) > 254):
        raise ValueError("no usable host name")
    port = parts.port
    if port == 0:
        raise ValueError("port 0")
    where = host if port is None or port == DEFAULT_PORTS[scheme] else f"{host}:{port}"
    return _encoded(userinfo) + at + where


def _encoded(text: str) -> str:
    """Percent-encode what a URI may not hold, and only that."""
    text = _BROKEN_PERCENT.sub("%25", text)
    return _UNSAFE.sub(lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode("utf-8", "surrogateescape")), text)
