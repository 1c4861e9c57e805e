"""What went wrong on the network, turned into the errors that people can act on."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp

from player.domain.errors import (
    BadAddress,
    BrokenTransfer,
    Gone,
    HostNotFound,
    InsecureConnection,
    NeedsPassword,
    NetworkError,
    NotFound,
    Offline,
    Refused,
    ServerFailed,
    TimedOut,
    TooLarge,
)
from player.net.resolver import has_route
from player.net.urls import host_of, redact

_BY_STATUS: dict[int, type[NetworkError]] = {
    401: NeedsPassword,
    404: NotFound,
    408: TimedOut,
    410: Gone,
}
_NO_WAY = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}
_RESET = {errno.ECONNRESET, errno.EPIPE, errno.ECONNABORTED}
_NAME_UNKNOWN = {getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name)}


def error_for_status(status: int, url: str, headers: Mapping[str, str], *, now: datetime | None = None) -> NetworkError:
    """The error for an answer that is not what was asked for; ``retry_after_s`` in its fields where the server said."""
    default = ServerFailed if status >= 500 or status < 400 else Refused
    return _BY_STATUS.get(status, default)(
        f"status {status}",
        host=host_of(url),
        address=redact(url),
        status=status,
        retry_after_s=retry_after_s(headers.get("Retry-After", ""), now or datetime.now(UTC)),
    )


def error_for(
    failure: BaseException, url: str, *, is_online: Callable[[], bool] = has_route
) -> NetworkError | BadAddress:
    """The error for what aiohttp or the system raised while speaking to ``url``.

    ``is_online`` tells a server that cannot be found from a computer without a network.
    """
    kind, detail = _kind(failure, is_online), f"{type(failure).__name__}: {failure}"
    # The text of a failure may quote the address, password and all.
    detail = detail.replace(url, redact(url))
    if kind is BadAddress:
        return BadAddress(detail, address=redact(url))
    certificate = isinstance(failure, aiohttp.ClientConnectorCertificateError)
    return kind(detail, host=host_of(url), address=redact(url), certificate=certificate)


def retry_after_s(value: str, now: datetime) -> float | None:
    """Seconds to wait as Retry-After says (RFC 9110, 10.2.3: a number or a date), None where it says nothing."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())


def _kind(failure: BaseException, is_online: Callable[[], bool]) -> type[NetworkError | BadAddress]:
    match failure:
        case aiohttp.InvalidURL() | aiohttp.NonHttpUrlClientError():
            return BadAddress
        case aiohttp.ClientConnectorDNSError():
            return _kind_of_lookup(failure.os_error, is_online)
        case aiohttp.ClientSSLError() | aiohttp.ServerFingerprintMismatch():
            return InsecureConnection
        case asyncio.TimeoutError() | TimeoutError():
            return TimedOut
        case aiohttp.ClientPayloadError() | aiohttp.ServerDisconnectedError() | aiohttp.ClientConnectionResetError():
            return BrokenTransfer
        case aiohttp.ClientConnectorError():
            return _kind_of_os_error(failure.os_error, is_online)
        case aiohttp.ClientResponseError():
            # Raised by aiohttp for heads it cannot read; too long lines are the only ones that have a limit.
            return TooLarge if "Got more than" in str(failure) else BrokenTransfer
        case aiohttp.ClientConnectionError() if not isinstance(failure, OSError):
            return BrokenTransfer
        case OSError():
            return _kind_of_os_error(failure, is_online)
        case _:
            return NetworkError


def _kind_of_lookup(failure: OSError, is_online: Callable[[], bool]) -> type[NetworkError]:
    if not is_online():
        return Offline
    if isinstance(failure, socket.gaierror) and failure.errno in _NAME_UNKNOWN:
        return HostNotFound
    # "Temporary failure": a name server that is down, ours or theirs.
    return NetworkError


def _kind_of_os_error(failure: OSError, is_online: Callable[[], bool]) -> type[NetworkError]:
    if failure.errno in _NO_WAY:
        return NetworkError if is_online() else Offline
    if failure.errno in _RESET:
        return BrokenTransfer
    if failure.errno == errno.ETIMEDOUT:
        return TimedOut
    return NetworkError
