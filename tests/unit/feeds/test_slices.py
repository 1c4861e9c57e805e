"""Feeds cut at their items: reading only what is new must give what reading all gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.feed import Feed
from player.feeds.reading import read_feed
from player.feeds.slices import HASH_SIZE, cut
from tests.support.shows import Episode, Show

NOW = datetime(2026, 1, 10, tzinfo=UTC)
ADDRESS = "https://a.example/feed.xml"


def rss(*items: str, head: str = "<title>T</title>", tail: str = "") -> bytes:
    return f'<rss version="2.0"><channel>{head}{"".join(items)}{tail}</channel></rss>'.encode()


def item(number: int, more: str = "") -> str:
    return (
        f"<item><title>Episode {number}</title><guid>g{number}</guid>"
        f"<pubDate>Thu, {number:02} Jan 2026 10:00:00 +0000</pubDate>{more}"
        f'<enclosure url="https://a.example/{number}.mp3" type="audio/mpeg" length="1"/></item>\n'
    )


def hashes(feed: Feed) -> bytes:
    return b"".join(each.source_hash for each in feed.items)


def test_a_feed_is_cut_at_its_items() -> None:
    data = rss(item(1), " ", item(2), head="<title>T</title>\n", tail="<link>https://a.example</link>")
    slices = cut(data)
    assert slices is not None
    assert len(slices.items) == 2
    assert slices.head.endswith(b"</title>\n")
    assert slices.tail.startswith(b"\n<link>")
    assert all(len(each) == HASH_SIZE for each in slices.hashes())
    assert slices.only([1]) == data.replace(item(1).encode() + b" ", b"")


def test_atom_entries_are_items_too() -> None:
    data = b'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry a="1"><id>1</id></entry></feed>'
    slices = cut(data)
    assert slices is not None
    assert slices.items == (b'<entry a="1"><id>1</id></entry>',)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<rss><channel><title>No items</title></channel></rss>",
        rss("<item><title>open"),
        rss(item(1), "<item><title>open</title>"),
        rss("<item><description><![CDATA[ </item> ]]></description></item>", item(2)),
        rss("<!-- <item>old</item> -->", item(1)),
        rss(item(1), "<!-- ", item(2), "-->"),
        rss("<item><item></item></item>"),
        rss(item(1), "<link>between</link>", item(2)),
        rss(item(1), tail="<description><![CDATA[<item>]]></description>"),
        rss(item(1), head="<description><![CDATA[<item>x</item>]]></description>"),
        b'<!DOCTYPE rss [<!ENTITY e "x">]>' + rss(item(1)),
        rss(item(1)).decode().encode("utf-16"),
    ],
)
def test_where_there_is_doubt_nothing_is_cut(data: bytes) -> None:
    assert cut(data) is None


def test_what_is_known_is_not_read_again() -> None:
    first = read_feed(rss(item(1), item(2)), address=ADDRESS, now=NOW, known=b"")
    assert first.absent is None
    assert all(each.source_hash for each in first.items)
    again = read_feed(rss(item(3), item(1), item(2)), address=ADDRESS, now=NOW, known=hashes(first))
    assert [(each.title, each.order) for each in again.items] == [("Episode 3", 0)]
    assert (again.absent, again.unchanged) == ((), 2)
    gone = read_feed(rss(item(2), head="<title>New name</title>"), address=ADDRESS, now=NOW, known=hashes(first))
    assert (gone.title, gone.items, gone.unchanged) == ("New name", (), 1)
    assert gone.absent == (first.items[0].source_hash,)


def test_a_feed_that_is_mostly_new_is_read_whole() -> None:
    first = read_feed(rss(item(1)), address=ADDRESS, now=NOW, known=b"")
    whole = read_feed(rss(*map(item, range(2, 12)), item(1)), address=ADDRESS, now=NOW, known=hashes(first))
    assert whole.absent is None
    assert len(whole.items) == 11


def test_items_that_a_reader_counts_otherwise_are_read_whole() -> None:
    first = read_feed(rss(item(1), item(2)), address=ADDRESS, now=NOW, known=b"")
    # A stray element makes the reader see another number of items than there are pieces.
    odd = rss(item(3, more="<b><item2/></b>"), item(1), item(2))
    feed = read_feed(odd, address=ADDRESS, now=NOW, known=hashes(first))
    assert [each.title for each in feed.items][:1] == ["Episode 3"]


_WORDS = st.text("ab ä<>&\"']]>", max_size=12)
_EPISODES = st.lists(
    st.builds(
        lambda number, title, notes: Episode(
            key=f"e{number}", title=title or "t", notes_html=notes.replace("]]>", ""), published=NOW.replace(day=number)
        ),
        st.integers(1, 9),
        _WORDS,
        _WORDS,
    ),
    max_size=8,
    unique_by=lambda episode: episode.key,
)


@given(before=_EPISODES, after=_EPISODES)
def test_reading_what_is_new_gives_the_same_as_reading_all(before: list[Episode], after: list[Episode]) -> None:
    old = Show("S", episodes=before).rss("https://a.example", b"x")
    new = Show("S", episodes=after).rss("https://a.example", b"x")
    known = hashes(read_feed(old, address=ADDRESS, now=NOW, known=b""))
    whole = read_feed(new, address=ADDRESS, now=NOW, known=b"")
    feed = read_feed(new, address=ADDRESS, now=NOW, known=known)
    if feed.absent is None:
        assert feed == whole
        return
    before_hashes = {known[at : at + HASH_SIZE] for at in range(0, len(known), HASH_SIZE)}
    assert feed.items == tuple(each for each in whole.items if each.source_hash not in before_hashes)
    assert feed.unchanged == len(whole.items) - len(feed.items)
    assert set(feed.absent) == before_hashes - {each.source_hash for each in whole.items}
    assert replace(feed, items=(), absent=None, unchanged=0) == replace(whole, items=())
