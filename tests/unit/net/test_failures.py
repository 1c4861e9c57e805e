"""Every failure of the network becomes the one error that says what to do."""

from __future__ import annotations

import errno
import socket
import ssl
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey

from player.domain import errors
from player.net.failures import error_for, error_for_status, retry_after_s
from player.net.resolver import _has_default_route

URL = "https://user:s3kr1t@a.example/feed?token=s3kr1t"
NOW = datetime(2025, 6, 1, tzinfo=UTC)
KEY = ConnectionKey("a.example", 443, True, True, None, None, None)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.Refused),
        (401, errors.NeedsPassword),
        (403, errors.Refused),
        (404, errors.NotFound),
        (408, errors.TimedOut),
        (410, errors.Gone),
        (429, errors.Refused),
        (500, errors.ServerFailed),
        (503, errors.ServerFailed),
        (304, errors.ServerFailed),
    ],
)
def test_status(status: int, kind: type[errors.NetworkError]) -> None:
    error = error_for_status(status, URL, {"Retry-After": "120"}, now=NOW)
    assert type(error) is kind
    assert error.fields["status"] == status
    assert error.fields["host"] == "a.example"
    assert error.fields["retry_after_s"] == 120
    assert "s3kr1t" not in f"{error} {error.detail} {error.fields}"


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (TimeoutError(), errors.TimedOut),
        (aiohttp.ConnectionTimeoutError("connecting"), errors.TimedOut),
        (aiohttp.SocketTimeoutError("reading"), errors.TimedOut),
        (aiohttp.ClientPayloadError("not completed"), errors.BrokenTransfer),
        (aiohttp.ServerDisconnectedError(), errors.BrokenTransfer),
        (ConnectionResetError(errno.ECONNRESET, "reset"), errors.BrokenTransfer),
        (aiohttp.ClientConnectorError(KEY, ConnectionRefusedError(errno.ECONNREFUSED, "no")), errors.NetworkError),
        (aiohttp.ClientConnectorError(KEY, OSError(errno.ETIMEDOUT, "late")), errors.TimedOut),
        (aiohttp.ClientConnectorSSLError(KEY, ssl.SSLError("not TLS")), errors.InsecureConnection),
        (
            aiohttp.ClientConnectorCertificateError(KEY, ssl.SSLCertVerificationError("expired")),
            errors.InsecureConnection,
        ),
        (aiohttp.InvalidURL("x"), errors.BadAddress),
        (OSError(errno.EIO, "disk on fire"), errors.NetworkError),
    ],
)
def test_failure(failure: Exception, kind: type[errors.EarmarkError]) -> None:
    error = error_for(failure, URL)
    assert type(error) is kind
    assert "s3kr1t" not in f"{error} {error.detail} {error.fields}"


@pytest.mark.parametrize(
    ("failure", "online", "offline"),
    [
        (
            aiohttp.ClientConnectorDNSError(KEY, socket.gaierror(socket.EAI_NONAME, "unknown")),
            errors.HostNotFound,
            errors.Offline,
        ),
        (
            aiohttp.ClientConnectorDNSError(KEY, socket.gaierror(socket.EAI_AGAIN, "try again")),
            errors.NetworkError,
            errors.Offline,
        ),
        (
            aiohttp.ClientConnectorError(KEY, OSError(errno.ENETUNREACH, "no way")),
            errors.NetworkError,
            errors.Offline,
        ),
    ],
)
def test_without_a_route_it_is_our_network_and_not_their_server(
    failure: Exception, online: type[Exception], offline: type[Exception]
) -> None:
    assert type(error_for(failure, URL, is_online=lambda: True)) is online
    assert type(error_for(failure, URL, is_online=lambda: False)) is offline


def test_only_a_wrong_certificate_is_marked_as_one() -> None:
    wrong = aiohttp.ClientConnectorCertificateError(KEY, ssl.SSLCertVerificationError("expired"))
    assert error_for(wrong, URL).fields["certificate"] is True
    assert error_for(aiohttp.ClientConnectorSSLError(KEY, ssl.SSLError("no")), URL).fields["certificate"] is False


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("30", 30.0),
        (" 0 ", 0.0),
        ("Sun, 01 Jun 2025 00:01:00 GMT", 60.0),
        ("Sat, 31 May 2025 00:00:00 GMT", 0.0),
        ("Sun, 01 Jun 2025 00:01:00", 60.0),
        ("", None),
        ("-5", None),
        ("soon", None),
        ("99999999999999999999", 999_999_999.0),
    ],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert retry_after_s(value, NOW) == seconds


HEAD = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n"
DEFAULT = "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"
LOCAL = "eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n"
ZEROS = "0" * 32
NOWHERE_6 = f"{ZEROS} 00 {ZEROS} 00 {ZEROS} ffffffff 00000001 00000000 00200200       lo\n"
DEFAULT_6 = f"{ZEROS} 00 {ZEROS} 00 fe80{'0' * 27}1 00000400 00000003 00000000 00000003     eth0\n"


@pytest.mark.parametrize(
    ("routes", "routes_6", "expected"),
    [
        (HEAD + DEFAULT + LOCAL, NOWHERE_6, True),
        (HEAD + LOCAL, NOWHERE_6, False),
        (HEAD, NOWHERE_6 + DEFAULT_6, True),
        (HEAD, "", False),
    ],
)
def test_the_kernel_tells_whether_there_is_a_way_out(
    tmp_path: Path, routes: str, routes_6: str, expected: bool
) -> None:
    (tmp_path / "route").write_text(routes)
    (tmp_path / "route6").write_text(routes_6)
    assert _has_default_route(tmp_path / "route", tmp_path / "route6") is expected
