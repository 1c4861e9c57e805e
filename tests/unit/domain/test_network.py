"""What waits for which network."""

from __future__ import annotations

import pytest

from player.domain.network import NetworkRules, NetworkState, Wait, what_waits


@pytest.mark.parametrize(
    ("state", "rules", "wait"),
    [
        (NetworkState(), NetworkRules(), None),
        (NetworkState(online=True), NetworkRules(only_wifi=True), None),
        (NetworkState(online=False, metered=True), NetworkRules(on_metered=True), Wait.OFFLINE),
        (NetworkState(online=True, metered=True), NetworkRules(), Wait.METERED),
        (NetworkState(online=True, metered=True), NetworkRules(on_metered=True), None),
        (NetworkState(online=True, mobile=True), NetworkRules(only_wifi=True), Wait.NOT_WIFI),
        (NetworkState(online=True, mobile=True), NetworkRules(), None),
    ],
)
def test_what_the_person_wants_decides(state: NetworkState, rules: NetworkRules, wait: Wait | None) -> None:
    assert what_waits(state, rules) is wait


def test_each_reason_is_a_sentence() -> None:
    for wait in Wait:
        assert wait.sentence().endswith(".")
        assert wait.sentence(str.upper).isupper()
