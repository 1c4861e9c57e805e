"""Whether there is a network and what it costs, as NetworkManager tells over D-Bus; without it, nothing is known."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from player.domain.events import EventBus, NetworkChanged
from player.domain.network import NetworkState
from player.net.bus import NoBus, listen_on_bus
from player.net.resolver import has_route

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

log = logging.getLogger(__name__)

NAME = "org.freedesktop.NetworkManager"
PATH = "/org/freedesktop/NetworkManager"
_PROPERTIES = "org.freedesktop.DBus.Properties"
# https://networkmanager.dev/docs/api/latest/nm-dbus-types.html
_NOT_CONNECTED = (10, 20, 30)
_NO_CONNECTIVITY, _PORTAL, _FULL = 1, 2, 4
_METERED = (1, 3)
_MOBILE = ("gsm", "cdma", "bluetooth", "wimax")
# The bus may be restarted by an update of the system.
CONNECT_AGAIN_S = 30.0


def state_from(properties: Mapping[str, object], route: bool) -> NetworkState:
    """What NetworkManager's properties mean. ``route``: the kernel knows a way out.

    It may say "disconnected" of a computer whose network others look after, so that a way out counts more. A guess
    ("probably metered") counts as said. Its primary connection is the one beneath a VPN.
    """
    connectivity = properties.get("Connectivity")
    lost = properties.get("State") in _NOT_CONNECTED or connectivity == _NO_CONNECTIVITY
    online: bool | None = None
    if connectivity == _PORTAL or (lost and not route):
        # Behind a portal every address gives its sign-in page.
        online = False
    elif connectivity == _FULL:
        online = True
    return NetworkState(
        online=online,
        metered=properties.get("Metered") in _METERED,
        mobile=properties.get("PrimaryConnectionType") in _MOBILE,
    )


class NetworkWatch:
    """Watches the network of this computer. ``run`` goes on until it is cancelled, on the background loop; ``state``
    may be read from any thread. NetworkChanged tells of each change.

    ``address`` is that of the bus, for tests; the system's otherwise.
    """

    def __init__(self, events: EventBus, *, address: str | None = None, route: Callable[[], bool] = has_route) -> None:
        self._events = events
        self._address = address
        self._route = route
        self._properties: dict[str, object] = {}
        self._state = NetworkState()
        self._asking: asyncio.Task[None] | None = None
        # What was told since it was last asked, in order: an answer is older than that, though it may be read after it.
        self._told: dict[str, object] = {}
        self._question = 0

    @property
    def state(self) -> NetworkState:
        return self._state

    async def run(self) -> None:
        """Listen for ever; where there is no D-Bus, or not on this system, return at once."""
        if sys.platform != "linux":
            return
        while True:
            try:
                await listen_on_bus(self._listen, system=True, address=self._address)
            except ImportError:
                log.info("dbus-fast is not installed: no network counts as metered")
                return
            except NoBus as error:
                log.info("no D-Bus to ask about the network: %s", error)
            self._set({})
            await asyncio.sleep(CONNECT_AGAIN_S)

    async def _listen(self, bus: MessageBus) -> None:
        from dbus_fast import Message

        bus.add_message_handler(lambda message: self._on_message(bus, message))
        for rule in (
            f"type='signal',sender='{NAME}',path='{PATH}',interface='{_PROPERTIES}',member='PropertiesChanged'",
            f"type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='{NAME}'",
        ):
            await bus.call(
                Message(
                    destination="org.freedesktop.DBus",
                    path="/org/freedesktop/DBus",
                    interface="org.freedesktop.DBus",
                    member="AddMatch",
                    signature="s",
                    body=[rule],
                )
            )
        await self._ask(bus)

    def _on_message(self, bus: MessageBus, message: Message) -> None:
        if message.member == "NameOwnerChanged" and message.body[0] == NAME:
            # Whoever is asked still is not who has the name now.
            self._question += 1
            if message.body[2]:
                self._asking = asyncio.get_running_loop().create_task(self._ask(bus))
            else:
                self._set({})
        elif message.member == "PropertiesChanged" and message.path == PATH and message.body[0] == NAME:
            self._told.update(_plain(message.body[1]))
            self._set({**self._properties, **self._told})

    async def _ask(self, bus: MessageBus) -> None:
        from dbus_fast import Message, MessageFlag, MessageType

        self._question += 1
        question, self._told = self._question, {}
        answer = await bus.call(
            Message(
                destination=NAME,
                path=PATH,
                interface=_PROPERTIES,
                member="GetAll",
                signature="s",
                body=[NAME],
                flags=MessageFlag.NO_AUTOSTART,
            )
        )
        if question != self._question:
            return
        found = answer is not None and answer.message_type is MessageType.METHOD_RETURN
        self._set({**_plain(answer.body[0]), **self._told} if answer is not None and found else {})

    def _set(self, properties: dict[str, object]) -> None:
        self._properties = properties
        state = state_from(properties, self._route()) if properties else NetworkState()
        if state != self._state:
            self._state = state
            log.info("the network: %s", state)
            self._events.publish(NetworkChanged(state))


def _plain(values: Mapping[str, Any]) -> dict[str, object]:
    """Variants as their values."""
    return {name: variant.value for name, variant in values.items()}
