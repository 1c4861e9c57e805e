"""The two readers of feeds held against each other, field by field."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime

from player.domain.feed import Feed
from player.feeds.building import build_feed
from player.feeds.cleaning import clean
from player.feeds.fast_reader import read_fast
from player.feeds.reading import read_carefully

ADDRESS = "https://a.example/feed.xml"
NOW = datetime(2026, 1, 10, tzinfo=UTC)


def built(data: bytes, *, fast: bool) -> Feed | None:
    raw = read_fast(data) if fast else read_carefully(clean(data), ADDRESS)
    return None if raw is None else build_feed(raw, ADDRESS, NOW)


def assert_the_same(data: bytes) -> bool:
    """Whether the fast reader took it; fails where it read anything otherwise than the careful one."""
    quick = built(data, fast=True)
    if quick is None:
        return False
    careful = built(data, fast=False)
    assert careful is not None
    for field in fields(Feed):
        if field.name != "items":
            ours, theirs = getattr(quick, field.name), getattr(careful, field.name)
            assert ours == theirs, f"{field.name}: {ours!r}, not {theirs!r}"
    assert len(quick.items) == len(careful.items)
    for item, other in zip(quick.items, careful.items, strict=True):
        for field in fields(item):
            ours, theirs = getattr(item, field.name), getattr(other, field.name)
            assert ours == theirs, f"item.{field.name}: {ours!r}, not {theirs!r}"
    return True
