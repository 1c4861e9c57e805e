"""Keeps Python on this machine's own addresses: a connection or a name looked up elsewhere is refused and noted.

It hears of them through an audit hook (PEP 578), below every library, and so needs nothing replaced; only code
outside Python, such as libVLC's, it cannot see. It imports next to nothing, since it also runs in each process of the
command line that tests start.
"""

from __future__ import annotations

import _socket
import ipaddress
import os
import sys
import traceback
from collections.abc import Callable

_RESOLVING = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
_SENDING = ("socket.connect", "socket.sendto", "socket.sendmsg")


class NetworkRefused(OSError):
    """A test tried to leave this machine. An OSError, so that the code under test takes it as being offline."""


class LoopbackGuard:
    """Refuses while ``active``. ``seen`` has what was refused, with where it was tried, for whoever reports it."""

    def __init__(self) -> None:
        self.active = False
        self.seen: list[str] = []

    def install(self) -> None:
        """Listen from now on until the process ends, as audit hooks cannot be taken back."""
        self.active = True
        sys.addaudithook(self._hear)

    def take(self) -> list[str]:
        """What was refused since the last time."""
        seen, self.seen = self.seen, []
        return seen

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not event.startswith("socket.") or not self.active:
            return
        if event in _RESOLVING:
            self._judge_name(arguments[0])
        elif event in _SENDING:
            self._judge_address(arguments[1])

    def _judge_name(self, host: object) -> None:
        name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
        if not isinstance(name, str) or not name or _is_here(name) or _is_address(name):
            return
        if name.rstrip(".").endswith(".invalid"):
            # RFC 6761: never found, by anyone; the answer is given without asking the network.
            raise _socket.gaierror(_socket.EAI_NONAME, "Name or service not known")
        self._refuse(f"looked up {name}")

    def _judge_address(self, address: object) -> None:
        # Sockets of the file system have text for an address, those of the kernel (netlink) numbers.
        if isinstance(address, tuple) and address and isinstance(address[0], str) and not _is_here(address[0]):
            self._refuse(f"connected to {address[0]}:{address[1]}")

    def _refuse(self, what: str) -> None:
        where = "".join(traceback.format_stack(limit=12)[:-3])
        self.seen.append(f"{what}\n{where}")
        raise NetworkRefused(f"tests stay on this machine, but something {what}")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _is_here(host: str) -> bool:
    if _is_address(host):
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    return host == "localhost" or host.endswith(".localhost") or (hasattr(os, "uname") and host == os.uname().nodename)


def refuse_with(report: Callable[[str], None]) -> LoopbackGuard:
    """A guard for a process without pytest, which also hands each refusal to ``report``."""

    class Reporting(LoopbackGuard):
        def _refuse(self, what: str) -> None:
            report(what)
            super()._refuse(what)

    guard = Reporting()
    guard.install()
    return guard
