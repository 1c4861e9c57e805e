"""Whose turn it is among downloads."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.models import Episode, EpisodeId, ShowId
from player.domain.network import Wait
from player.downloads.job import Entry
from player.downloads.turns import must_stop, next_ones, reason

NOW = datetime(2026, 1, 10, tzinfo=UTC)


def entry(number: int, host: str = "a.example", **changes: object) -> Entry:
    """A download of episode ``number``, the lower the newer."""
    url = f"https://{host}/{number}.mp3" if host else "file:///a.mp3"
    episode = Episode(EpisodeId(number), ShowId(1), "S", "g", "T", NOW - timedelta(days=number), enclosure_url=url)
    loop = asyncio.new_event_loop()
    made = Entry(episode, loop.create_future())
    loop.close()
    for name, value in changes.items():
        setattr(made, name, value)
    return made


@pytest.mark.parametrize(
    ("changes", "host", "held", "wait"),
    [
        ({}, "a.example", None, None),
        ({}, "a.example", Wait.METERED, Wait.METERED),
        ({"paused": True, "anyway": True}, "a.example", None, Wait.PAUSED),
        ({"anyway": True}, "a.example", Wait.METERED, None),
        ({"anyway": True}, "a.example", Wait.PAUSED, None),
        ({"anyway": True}, "a.example", Wait.MOVING, Wait.MOVING),
        ({}, "", Wait.OFFLINE, None),
        ({}, "", Wait.PAUSED, Wait.PAUSED),
    ],
)
def test_why_one_waits(changes: dict[str, object], host: str, held: Wait | None, wait: Wait | None) -> None:
    assert reason(entry(1, host, **changes), held) is wait


def test_what_runs_on_a_full_disk_is_not_stopped() -> None:
    assert not must_stop(entry(1), Wait.NO_SPACE)
    assert must_stop(entry(1), Wait.PAUSED)


def test_who_waits_comes_first_then_the_play_queue_then_the_newest() -> None:
    entries = [entry(number, f"{number}.example") for number in range(5)]
    entries[4].urgent = True
    order = {EpisodeId(3): 0, EpisodeId(2): 1}
    assert [e.episode.id for e in next_ones(entries, order, 9, 1)] == [4, 3, 2, 0, 1]
    assert [e.episode.id for e in next_ones(entries, order, 2, 1)] == [4, 3]


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.booleans(), st.booleans(), st.booleans()), max_size=12),
    st.integers(1, 5),
    st.integers(1, 3),
)
def test_never_more_than_are_allowed(rows: list[tuple[str, bool, bool, bool]], at_once: int, per_host: int) -> None:
    entries = []
    for number, (host, runs, waits, paused) in enumerate(rows):
        made = entry(number, host)
        made.task = object() if runs else None  # type: ignore[assignment]
        made.waits, made.paused = Wait.RETRY if waits else None, paused
        entries.append(made)
    chosen = next_ones(entries, {}, at_once, per_host)
    assert all(e.task is None and e.waits is None and not e.paused for e in chosen)
    running = [e for e in entries if e.task is not None]
    assert len(chosen) <= max(0, at_once - len(running))
    for host in "abc":
        assert sum(e.host == host for e in chosen) <= max(0, per_host - sum(e.host == host for e in running))
