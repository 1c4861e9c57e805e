"""The accessibility bus of a desktop, and what a screen reader finds on it: the program as AT-SPI2 tells of it.

https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

from tests.support.bus import private_bus
from tests.support.wait import async_wait_until

_FOLDERS = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2")
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_LABELLED_BY = 2  # of AtspiRelationType
_REGISTRY = "org.a11y.atspi.Registry"


class State(IntEnum):
    """Numbers of AtspiStateType."""

    CHECKED = 4
    ENABLED = 8
    EXPANDABLE = 9
    EXPANDED = 10
    FOCUSABLE = 11
    FOCUSED = 12
    SELECTED = 23
    SHOWING = 25
    CHECKABLE = 41


def launcher() -> str | None:
    """The program that opens the accessibility bus, where at-spi2-core is installed."""
    return next((path for folder in _FOLDERS if Path(path := f"{folder}/at-spi-bus-launcher").is_file()), None)


def missing_parts() -> list[str]:
    """What is not installed here of what ``accessibility_bus`` takes."""
    found = {"at-spi2-core": launcher(), "dbus-daemon": shutil.which("dbus-daemon")}
    return [name for name, path in found.items() if path is None]


@contextlib.contextmanager
def accessibility_bus(folder: Path) -> Iterator[dict[str, str]]:
    """A session bus and an accessibility bus beside it; gives the environment of a program that is to be seen there."""
    with private_bus(folder) as address:
        env = {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_CACHE_HOME": str(folder),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        process = subprocess.Popen(
            [str(launcher()), "--launch-immediately"],
            env={**os.environ, **env},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield env
        finally:
            process.terminate()
            process.wait(10)


@dataclass(frozen=True)
class Node:
    """An accessible thing as a reader is told of it; ``role`` in AT-SPI's words (``push button``)."""

    name: str
    role: str
    description: str
    states: frozenset[int]
    interfaces: frozenset[str]
    where: tuple[str, str]
    path: tuple[str, ...]

    def has(self, *states: State) -> bool:
        return set(states) <= self.states


class Reader:
    """Asks as a screen reader does."""

    def __init__(self, bus: MessageBus) -> None:
        self._bus = bus
        self.focused: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        self.said: list[str] = []

    async def _call(
        self, where: tuple[str, str], interface: str, member: str, *body: object, signature: str = ""
    ) -> Any:
        answer = await self._bus.call(
            Message(where[0], where[1], interface, member, signature=signature, body=list(body))
        )
        if answer is None or answer.message_type is not MessageType.METHOD_RETURN:
            raise LookupError(f"{member} of {where}: {answer.body if answer else None}")
        return answer.body[0] if answer.body else None

    async def property(self, where: tuple[str, str], name: str, interface: str = _ACCESSIBLE) -> Any:
        value = await self._call(where, "org.freedesktop.DBus.Properties", "Get", interface, name, signature="ss")
        return value.value

    async def children(self, where: tuple[str, str]) -> list[tuple[str, str]]:
        return [(child[0], child[1]) for child in await self._call(where, _ACCESSIBLE, "GetChildren")]

    async def node(self, where: tuple[str, str], path: tuple[str, ...] = ()) -> Node:
        low, high = await self._call(where, _ACCESSIBLE, "GetState")
        states = frozenset(bit for bit in range(64) if (low | high << 32) >> bit & 1)
        role = await self._call(where, _ACCESSIBLE, "GetRoleName")
        name = await self.property(where, "Name")
        return Node(
            name,
            role,
            await self.property(where, "Description"),
            states,
            frozenset(await self._call(where, _ACCESSIBLE, "GetInterfaces")),
            where,
            (*path, f"{role} {name!r}"),
        )

    async def next_focused(self) -> Node:
        """What the focus comes to next; what is gone by the time it is asked about is passed over."""
        while True:
            where = await self.focused.get()
            with contextlib.suppress(LookupError):
                return await self.node(where)

    async def application(self, name: str) -> tuple[str, str]:
        """The root of a program, as soon as it is there."""
        found: object = None

        async def look() -> tuple[str, str] | None:
            nonlocal found
            try:
                found = [(await self.property(each, "Name"), each) for each in await self.children((_REGISTRY, _ROOT))]
                for called, where in found:
                    if called == name and await self.children(where):
                        return where
            except LookupError as error:
                found = error
            return None

        there = await async_wait_until(look, message=lambda: f"a program called {name} on the bus: {found}", step_s=0.1)
        assert there is not None
        return there

    async def walk(self, where: tuple[str, str], path: tuple[str, ...] = ()) -> AsyncIterator[Node]:
        """It and all below that is shown."""
        try:
            node = await self.node(where, path)
            below = await self.children(where)
        except LookupError:
            return  # gone meanwhile
        yield node
        for child in below:
            try:
                if len(path) and State.SHOWING not in (await self.node(child)).states:
                    continue
            except LookupError:
                continue  # gone meanwhile
            async for inner in self.walk(child, node.path):
                yield inner

    async def attributes(self, where: tuple[str, str]) -> dict[str, str]:
        """What is said of it beyond its role, such as the level of a heading."""
        return dict(await self._call(where, _ACCESSIBLE, "GetAttributes"))

    async def labels(self, where: tuple[str, str]) -> list[str]:
        """The names of what labels a control."""
        relations = await self._call(where, _ACCESSIBLE, "GetRelationSet")
        return [
            await self.property((to[0], to[1]), "Name")
            for kind, targets in relations
            if kind == _LABELLED_BY
            for to in targets
        ]

    async def listen(self) -> None:
        """From now on ``focused`` gets all that is given the focus, and ``said`` what is to be read out."""
        bus = "org.freedesktop.DBus"
        registry = (_REGISTRY, "/org/a11y/atspi/registry")
        for member, event in (
            ("StateChanged", "object:state-changed:focused"),
            ("Announcement", "object:announcement"),
        ):
            rule = f"type='signal',interface='org.a11y.atspi.Event.Object',member='{member}'"
            await self._call((bus, "/org/freedesktop/DBus"), bus, "AddMatch", rule, signature="s")
            await self._call(registry, _REGISTRY, "RegisterEvent", event, signature="s")
        self._bus.add_message_handler(self._on_message)

    def _on_message(self, message: Message) -> None:
        if message.member == "Announcement":
            self.said.append(str(message.body[3].value))
        elif message.member == "StateChanged" and message.body[0] == "focused" and message.body[1] == 1:
            self.focused.put_nowait((str(message.sender), str(message.path)))


@contextlib.asynccontextmanager
async def reader(env: dict[str, str]) -> AsyncIterator[Reader]:
    """A reader on the bus of ``accessibility_bus``."""
    session = await MessageBus(bus_address=env["DBUS_SESSION_BUS_ADDRESS"]).connect()
    address = ""
    for _ in range(200):
        answer = await session.call(Message("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"))
        if answer is not None and answer.message_type is MessageType.METHOD_RETURN:
            address = answer.body[0]
            break
        await asyncio.sleep(0.05)
    session.disconnect()
    bus = await MessageBus(bus_address=address).connect()
    try:
        yield Reader(bus)
    finally:
        bus.disconnect()
