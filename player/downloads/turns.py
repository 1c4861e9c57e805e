"""Whose turn it is among downloads, and why one waits: pure decisions of the queue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from player.domain.models import EpisodeId
from player.domain.network import Wait
from player.downloads.job import Entry

_NETWORK = (Wait.OFFLINE, Wait.METERED, Wait.NOT_WIFI)


def reason(entry: Entry, held: Wait | None) -> Wait | None:
    """Why ``entry`` may not run while all are ``held``; None where it may."""
    if entry.paused:
        return Wait.PAUSED
    if entry.anyway and held is not Wait.MOVING:
        return None
    if entry.is_local and held in _NETWORK:
        return None
    return held


def must_stop(entry: Entry, held: Wait | None) -> bool:
    """Whether a running one has to stop. What runs on a full disk finds out by itself whether it still fits."""
    return reason(entry, held) not in (None, Wait.NO_SPACE)


def next_ones(
    entries: Iterable[Entry], play_order: Mapping[EpisodeId, int], at_once: int, per_host: int
) -> list[Entry]:
    """Those to start now, so that ``at_once`` run in all and ``per_host`` from each host.

    First what somebody waits for, then by the play queue, then the newest.
    """

    def rank(entry: Entry) -> tuple[bool, int, float]:
        published = entry.episode.published
        newest = -published.timestamp() if published else 0.0
        return not entry.urgent, play_order.get(entry.episode.id, len(play_order)), newest

    known = list(entries)
    hosts = Counter(entry.host for entry in known if entry.task is not None)
    chosen: list[Entry] = []
    for entry in sorted((e for e in known if e.task is None and e.waits is None and not e.paused), key=rank):
        if hosts.total() >= at_once:
            break
        if hosts[entry.host] < per_host:
            hosts[entry.host] += 1
            chosen.append(entry)
    return chosen
