"""Host names looked up on threads of their own, and whether this computer has a network at all."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# Not `from aiohttp.abc`, which does not wait for another thread that is in the middle of importing aiohttp.
from aiohttp import abc

_Infos = Sequence[tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[Any, ...]]]

# Addresses kept for documentation (RFC 5737, RFC 3849): nobody owns them, and nothing is sent to them here.
_FAR_AWAY = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))


class DaemonResolver(abc.AbstractResolver):
    """Resolves with the system's ``getaddrinfo``, each name on a daemon thread.

    A name server that does not answer holds a thread for half a minute. On the loop's own pool that would hold up the
    library's writes and the end of the program, so these threads are ours and nobody waits for them.
    """

    def __init__(self, at_once: int = 32) -> None:
        self._gate = asyncio.Semaphore(at_once)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[abc.ResolveResult]:
        """The addresses of ``host``. Raises OSError, as getaddrinfo does."""
        async with self._gate:
            infos = await self._look_up(host, port, family)
        return [
            abc.ResolveResult(
                hostname=host,
                host=_numeric(sockaddr),
                port=port,
                family=found,
                proto=proto,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for found, _, proto, _, sockaddr in infos
        ]

    async def close(self) -> None:
        """Nothing is held that would need closing."""

    async def _look_up(self, host: str, port: int, family: int) -> _Infos:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[_Infos] = loop.create_future()

        def settle(infos: _Infos | None, error: OSError | None) -> None:
            if answer.done():
                return
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(infos or [])

        def work() -> None:
            infos: _Infos | None = None
            error: OSError | None = None
            try:
                infos = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM)
            except OSError as failure:
                error = failure
            except UnicodeError as failure:
                error = socket.gaierror(socket.EAI_NONAME, str(failure))
            # The loop may have ended while the name server kept us waiting.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(settle, infos, error)

        threading.Thread(target=work, name="resolver", daemon=True).start()
        return await answer


def has_route() -> bool:
    """True where the system knows a way out to the internet. Sends nothing."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            return _has_default_route(Path("/proc/net/route"), Path("/proc/net/ipv6_route"))
    for family, address in _FAR_AWAY:
        # Connecting UDP only asks the routes.
        with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, 9))
            return True
    return False


def _has_default_route(table: Path, table_6: Path) -> bool:
    """Look for a default route in the kernel's tables (proc(5)). Raises OSError where there are none."""
    rows = [line.split() for line in table.read_text("ascii").splitlines()[1:]]
    if any(row[1] == row[7] == "00000000" for row in rows if len(row) > 7):
        return True
    with contextlib.suppress(OSError):
        rows = [line.split() for line in table_6.read_text("ascii").splitlines()]
        # The kernel keeps a default route to nowhere on the loopback device.
        return any(row[1] == "00" and set(row[0]) == {"0"} and row[9] != "lo" for row in rows if len(row) > 9)
    return False


def _numeric(sockaddr: tuple[Any, ...]) -> str:
    """The address as text; a link-local one (RFC 4007) with the number of its interface."""
    if len(sockaddr) == 4 and sockaddr[3]:
        return f"{str(sockaddr[0]).partition('%')[0]}%{sockaddr[3]}"
    return str(sockaddr[0])
