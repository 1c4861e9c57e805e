"""Whether the desktop asks for less motion, as its settings portal tells over D-Bus; Qt itself knows from 6.12 on.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from player.net.bus import NoBus, listen_on_bus

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

log = logging.getLogger(__name__)

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
_STANDARD = ("org.freedesktop.appearance", "reduced-motion")
# What desktops had before there was a standard for it: a switch, and a factor for the length of all movement.
_GNOME = ("org.gnome.desktop.interface", "enable-animations")
_KDE = ("org.kde.kdeglobals.KDE", "AnimationDurationFactor")
_KEYS = (_STANDARD, _GNOME, _KDE)


def is_reduced(values: Mapping[tuple[str, str], object]) -> bool | None:
    """What the portal's values mean; None where none of them says anything."""
    wished: list[bool] = []
    if _STANDARD in values:
        wished.append(values[_STANDARD] == 1)
    if _GNOME in values:
        wished.append(values[_GNOME] is False)
    if _KDE in values:
        try:
            wished.append(float(str(values[_KDE])) == 0.0)
        except ValueError:
            log.info("a length of animations that is no number: %r", values[_KDE])
    return any(wished) if wished else None


async def follow_motion(tell: Callable[[bool | None], None], *, address: str | None = None) -> None:
    """Call ``tell`` with what holds now and after each change, until the bus goes; without a portal, never.

    It runs on the background loop, and ``tell`` is called there. ``address`` is that of the bus, for tests.
    """
    if sys.platform != "linux" or not (address or os.environ.get("DBUS_SESSION_BUS_ADDRESS")):
        return
    try:
        await listen_on_bus(lambda bus: _listen(bus, tell), system=False, address=address)
    except NoBus as error:
        log.info("no portal to ask about motion: %s", error)


async def _listen(bus: MessageBus, tell: Callable[[bool | None], None]) -> None:
    from dbus_fast import Message, MessageType

    values: dict[tuple[str, str], object] = {}

    def on_message(message: Message) -> None:
        if message.member == "SettingChanged" and message.interface == SETTINGS and len(message.body) == 3:
            namespace, key, value = message.body
            if (namespace, key) in _KEYS:
                values[namespace, key] = _plain(value)
                tell(is_reduced(values))

    bus.add_message_handler(on_message)
    rule = f"type='signal',path='{PATH}',interface='{SETTINGS}',member='SettingChanged'"
    bus_itself = "org.freedesktop.DBus"
    await bus.call(Message(bus_itself, "/org/freedesktop/DBus", bus_itself, "AddMatch", signature="s", body=[rule]))
    names = [namespace for namespace, _ in _KEYS]
    answer = await bus.call(Message(NAME, PATH, SETTINGS, "ReadAll", signature="as", body=[names]))
    if answer is not None and answer.message_type is MessageType.METHOD_RETURN and answer.body:
        for namespace, group in answer.body[0].items():
            for key, value in group.items():
                if (namespace, key) in _KEYS:
                    values.setdefault((namespace, key), _plain(value))
        tell(is_reduced(values))


def _plain(value: object) -> object:
    """A variant's value; some portals put one into another."""
    while hasattr(value, "signature") and hasattr(value, "value"):
        value = value.value
    return value
