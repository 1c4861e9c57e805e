"""The network as far as downloads care: whether it is there, whether it costs, and what therefore waits."""

from __future__ import annotations

from enum import StrEnum

from player.domain.record import Record
from player.domain.translation import Translate, marked


class NetworkState(Record):
    """What is known of the network. ``online`` is None where nobody says; ``mobile`` is a phone's network, by whatever
    cable or card it comes."""

    online: bool | None = None
    metered: bool = False
    mobile: bool = False


class NetworkRules(Record):
    """What the person wants: downloads over a metered network or not, and over Wi-Fi and cable only."""

    on_metered: bool = False
    only_wifi: bool = False


class Wait(StrEnum):
    """Why a download does not run although it is its turn."""

    PAUSED = "paused"
    OFFLINE = "offline"
    METERED = "metered"
    NOT_WIFI = "not-wifi"
    NO_SPACE = "no-space"
    RETRY = "retry"
    MOVING = "moving"

    def sentence(self, translate: Translate = str) -> str:
        """What a person reads beside what waits."""
        return translate(_SENTENCES[self])


_SENTENCES = {
    Wait.PAUSED: marked("Paused."),
    Wait.OFFLINE: marked("Waiting for the network. It goes on by itself."),
    Wait.METERED: marked("Waiting for a network that is not metered."),
    Wait.NOT_WIFI: marked("Waiting for Wi-Fi."),
    Wait.NO_SPACE: marked("Waiting for space on the disk."),
    Wait.RETRY: marked("Waiting for its next try."),
    Wait.MOVING: marked("Waiting until the download folder is moved."),
}


def what_waits(state: NetworkState, rules: NetworkRules) -> Wait | None:
    """Why nothing may be downloaded over this network; None where it may."""
    if state.online is False:
        return Wait.OFFLINE
    if rules.only_wifi and state.mobile:
        return Wait.NOT_WIFI
    if state.metered and not rules.on_metered:
        return Wait.METERED
    return None
