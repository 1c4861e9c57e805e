"""Downloads and the network as a real bus tells of it: a service that looks like NetworkManager says what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.models import DownloadState
from player.domain.network import Wait
from player.net.network_manager import NetworkWatch
from player.settings import Network
from tests.integration.downloads_rig import Rig, sound
from tests.support.bus import NetworkManagerLookAlike, private_bus
from tests.support.server import PodcastServer
from tests.support.wait import wait_until

BODY = sound(400_000)


class NetworkRig(Rig):
    """A rig whose network is what a bus says."""

    def __init__(self, folder: Path, address: str) -> None:
        super().__init__(folder)
        self.watch = NetworkWatch(self.events, address=address, route=lambda: False)
        self.background.submit(self.watch.run())
        self.manager._network = lambda: self.watch.state


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with private_bus(tmp_path / "bus") as made:
        yield made


def test_a_metered_network_holds_downloads_until_it_is_not(tmp_path: Path, address: str, server: PodcastServer) -> None:
    manager = NetworkManagerLookAlike(Metered=1)
    with NetworkRig(tmp_path / "profile", address) as rig:
        rig.run(manager.appear(address))
        wait_until(lambda: rig.watch.state.metered)
        first, second, third = rig.subscribe(*(server.add(f"/{name}.mp3", BODY) for name in "abc"))
        rig.run(rig.manager.enqueue([first]))
        wait_until(lambda: rig.manager.waiting() == {first: Wait.METERED})
        assert server.requests() == []
        tell(rig, manager, Metered=2)
        rig.wait_for(first, DownloadState.DONE)

        rig.network_settings = Network(only_wifi=True)
        tell(rig, manager, PrimaryConnectionType="gsm")
        wait_until(lambda: rig.watch.state.mobile)
        rig.run(rig.manager.enqueue([second]))
        wait_until(lambda: rig.manager.waiting() == {second: Wait.NOT_WIFI})
        tell(rig, manager, PrimaryConnectionType="802-11-wireless")
        rig.wait_for(second, DownloadState.DONE)

        tell(rig, manager, State=20, Connectivity=1)
        wait_until(lambda: rig.watch.state.online is False)
        rig.run(rig.manager.enqueue([third]))
        wait_until(lambda: rig.manager.waiting() == {third: Wait.OFFLINE})
        assert rig.manager.held is Wait.OFFLINE
        tell(rig, manager, State=70, Connectivity=4)
        rig.wait_for(third, DownloadState.DONE)
        rig.background.loop.call_soon_threadsafe(manager.vanish)


def tell(rig: Rig, manager: NetworkManagerLookAlike, **values: object) -> None:
    async def change() -> None:
        manager.change(**values)

    rig.run(change())
