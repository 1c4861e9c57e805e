"""The network as NetworkManager tells it: its words, and a real bus with a service that speaks like it."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Self

import pytest
from dbus_fast.constants import PropertyAccess
from dbus_fast.service import dbus_property

from player.domain.events import EventBus, NetworkChanged
from player.domain.network import NetworkState
from player.net import network_manager
from player.net.network_manager import NetworkWatch, state_from
from tests.support.bus import NetworkManagerLookAlike, private_bus

FULL = {"State": 70, "Connectivity": 4, "Metered": 4, "PrimaryConnectionType": "802-11-wireless"}


@pytest.mark.parametrize(
    ("changes", "route", "state"),
    [
        ({}, True, NetworkState(online=True)),
        ({"Metered": 0}, True, NetworkState(online=True)),
        ({"Metered": 1}, True, NetworkState(online=True, metered=True)),
        ({"Metered": 3}, True, NetworkState(online=True, metered=True)),
        ({"PrimaryConnectionType": "gsm"}, True, NetworkState(online=True, mobile=True)),
        ({"State": 20, "Connectivity": 1}, False, NetworkState(online=False)),
        # The network is another program's business: there is a way out all the same.
        ({"State": 20, "Connectivity": 1}, True, NetworkState()),
        ({"Connectivity": 2}, True, NetworkState(online=False)),
        ({"Connectivity": 3}, True, NetworkState()),
        ({"Connectivity": 0}, True, NetworkState()),
        ({"Metered": "?", "State": None}, True, NetworkState(online=True)),
    ],
)
def test_what_its_words_mean(changes: dict[str, object], route: bool, state: NetworkState) -> None:
    assert state_from({**FULL, **changes}, route) == state


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    with private_bus(tmp_path / "bus") as address:
        yield address


@pytest.fixture
async def manager(bus: str) -> AsyncIterator[NetworkManagerLookAlike]:
    made = NetworkManagerLookAlike(Metered=1)
    yield made
    with contextlib.suppress(AssertionError):
        made.vanish()


class Watched:
    """A watch that runs, and what it told."""

    def __init__(self, address: str) -> None:
        self.events = EventBus()
        self.told: list[NetworkState] = []
        self.changed = asyncio.Event()
        self.events.listen(NetworkChanged, self._on)
        self.watch = NetworkWatch(self.events, address=address, route=lambda: False)

    def _on(self, event: NetworkChanged) -> None:
        self.told.append(event.state)
        self.changed.set()

    async def wait_for(self, fits: Callable[[NetworkState], bool]) -> None:
        async with asyncio.timeout(20):
            while not fits(self.watch.state):
                self.changed.clear()
                await self.changed.wait()

    async def __aenter__(self) -> Self:
        self.task = asyncio.create_task(self.watch.run())
        return self

    async def __aexit__(self, *_: object) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


async def test_changes_are_told_as_they_come(bus: str, manager: NetworkManagerLookAlike) -> None:
    await manager.appear(bus)
    async with Watched(bus) as watched:
        await watched.wait_for(lambda state: state.metered)
        manager.change(Metered=2, PrimaryConnectionType="gsm")
        await watched.wait_for(lambda state: state.mobile)
        manager.change(Connectivity=1, State=20)
        await watched.wait_for(lambda state: state.online is False)
        manager.change(Connectivity=4, State=70, PrimaryConnectionType="802-3-ethernet")
        await watched.wait_for(lambda state: state == NetworkState(online=True))
        assert watched.told == [
            NetworkState(online=True, metered=True),
            NetworkState(online=True, mobile=True),
            NetworkState(online=False, mobile=True),
            NetworkState(online=True),
        ]


async def test_it_may_come_later_and_go_again(bus: str, manager: NetworkManagerLookAlike) -> None:
    async with Watched(bus) as watched:
        await asyncio.sleep(0)
        assert watched.watch.state == NetworkState()
        await manager.appear(bus)
        await watched.wait_for(lambda state: state.metered)
        manager.vanish()
        await watched.wait_for(lambda state: state == NetworkState())


class LastWords(NetworkManagerLookAlike):
    """Acts right after an answer, before that can have been read: all sides share a loop, and it holds the loop."""

    def __init__(self) -> None:
        super().__init__(Metered=1)
        self.then: Callable[[], None] | None = None
        self.done = asyncio.Event()

    @dbus_property(access=PropertyAccess.READ)
    def Metered(self) -> "u":  # type: ignore[name-defined]  # noqa: F821, UP037
        if self.then is not None:
            asyncio.get_running_loop().call_soon(self._act, self.then)
            self.then = None
        return self.values["Metered"]

    def _act(self, then: Callable[[], None]) -> None:
        then()
        time.sleep(0.2)
        self.done.set()


async def test_an_answer_read_after_it_went_does_not_bring_it_back(bus: str) -> None:
    manager = LastWords()
    await manager.appear(bus)
    manager.then = manager.vanish
    async with Watched(bus) as watched:
        await manager.done.wait()
        other = NetworkManagerLookAlike(Metered=4, PrimaryConnectionType="gsm")
        await other.appear(bus)
        await watched.wait_for(lambda state: state.mobile)
        other.vanish()
        await watched.wait_for(lambda state: state == NetworkState())
        assert watched.told == [NetworkState(online=True, mobile=True), NetworkState()]


async def test_a_change_read_with_the_answer_counts_more(bus: str) -> None:
    manager = LastWords()
    await manager.appear(bus)
    manager.then = lambda: manager.change(Metered=2, PrimaryConnectionType="gsm")
    async with Watched(bus) as watched:
        await manager.done.wait()
        await watched.wait_for(lambda state: state.online is True)
        assert watched.watch.state == NetworkState(online=True, mobile=True)
    manager.vanish()


async def test_a_bus_that_comes_back_is_asked_again(
    tmp_path: Path, manager: NetworkManagerLookAlike, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_manager, "CONNECT_AGAIN_S", 0.05)
    folder = tmp_path / "restarted"
    with private_bus(folder) as address:
        await manager.appear(address)
        watched = Watched(address)
        await watched.__aenter__()
        await watched.wait_for(lambda state: state.metered)
        manager.vanish()
    await watched.wait_for(lambda state: not state.metered)
    (folder / "bus").unlink(missing_ok=True)
    again = NetworkManagerLookAlike(Metered=3)
    with private_bus(folder) as address:
        await again.appear(address)
        await watched.wait_for(lambda state: state.metered)
        await watched.__aexit__()
        again.vanish()


async def test_without_a_bus_nothing_is_metered(tmp_path: Path) -> None:
    async with Watched(f"unix:path={tmp_path / 'nothing'}") as watched:
        await asyncio.sleep(0.05)
        assert watched.watch.state == NetworkState()
        assert not watched.task.done()
