"""Listening on D-Bus as long as it is there, with all the ways in which it is not as one error."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus


class NoBus(Exception):
    """There is no bus, or it does not speak as one; the text is for the log."""


async def listen_on_bus(
    listen: Callable[[MessageBus], Awaitable[None]], *, system: bool, address: str | None = None
) -> None:
    """Connect to the system's bus or the session's, let ``listen`` begin, and wait until the bus goes.

    ``address`` is that of another bus. Raises NoBus, and ImportError where dbus-fast is not installed.
    """
    from dbus_fast import BusType
    from dbus_fast.aio import MessageBus
    from dbus_fast.errors import AuthError, DBusError, InvalidAddressError

    bus: MessageBus | None = None
    try:
        bus = await MessageBus(bus_address=address, bus_type=BusType.SYSTEM if system else BusType.SESSION).connect()
        await listen(bus)
        await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]
    except (OSError, EOFError, ValueError, AuthError, DBusError, InvalidAddressError) as error:
        raise NoBus(repr(error)) from error
    finally:
        if bus is not None and bus.connected:
            bus.disconnect()
