"""What goes over the pipe comes out equal, and nonsense on it is an error and nothing worse."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import FeedNotAFeed, FeedUnreadable
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import Chapter, Funding, Person, RemoteShow, TranscriptRef
from player.feeds.frames import (
    FEED,
    ITEMS,
    pack_error,
    pack_feed,
    pack_request,
    unpack_error,
    unpack_feed,
    unpack_items,
    unpack_request,
)
from player.feeds.reading import read_feed

TEXT = st.text(max_size=12)
MAYBE = st.none() | TEXT
DATES = st.none() | st.integers(-2_000_000_000, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


def several(kind: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(kind, max_size=2).map(tuple)


PERSONS = several(st.builds(Person, TEXT, TEXT, TEXT, MAYBE, MAYBE))
ITEM = st.builds(
    FeedItem,
    title=TEXT,
    guid=TEXT,
    order=st.integers(0, 9),
    link=MAYBE,
    published=DATES,
    duration_s=st.none() | st.floats(0, 1e6),
    notes_html=TEXT,
    notes_text=TEXT,
    enclosures=several(st.builds(Enclosure, TEXT, TEXT, st.none() | st.integers(0, 2**50))),
    explicit=st.none() | st.booleans(),
    season=st.none() | st.integers(0, 99),
    number=st.none() | st.floats(0, 99),
    persons=PERSONS,
    transcripts=several(st.builds(TranscriptRef, TEXT, TEXT, TEXT, TEXT)),
    chapters=several(st.builds(Chapter, st.floats(0, 99), TEXT, MAYBE, MAYBE, st.none(), st.booleans())),
)
FEEDS = st.builds(
    Feed,
    title=TEXT,
    items=several(ITEM),
    categories=several(TEXT),
    persons=PERSONS,
    funding=several(st.builds(Funding, TEXT, TEXT)),
    podroll=several(st.builds(RemoteShow, TEXT, TEXT, TEXT)),
    explicit=st.none() | st.booleans(),
    broken=st.booleans(),
)


def through(feed: Feed) -> Feed:
    items: list[FeedItem] = []
    *batches, (kind, last) = pack_feed(feed)
    for batch_kind, body in batches:
        assert batch_kind == ITEMS
        items += unpack_items(body)
    assert kind == FEED
    return unpack_feed(last, items)


@given(FEEDS)
def test_any_feed_comes_through(feed: Feed) -> None:
    assert through(feed) == feed


def test_a_real_feed_comes_through() -> None:
    data = (Path(__file__).parents[2] / "data" / "feeds" / "reader_everything.xml").read_bytes()
    feed = read_feed(data, address="https://a.example/")
    assert through(feed) == feed


def test_a_large_feed_goes_in_batches() -> None:
    feed = Feed("T", tuple(FeedItem(str(n), order=n, notes_html="x" * 10_000) for n in range(50)))
    frames = list(pack_feed(feed))
    assert len(frames) > 5
    assert max(len(body) for _, body in frames) < 150_000
    assert through(feed) == feed


def test_lone_surrogates_do_not_break_the_pipe() -> None:
    feed = through(Feed("a\ud800b", (FeedItem("T", notes_html="<p>ä\ud800</p>", notes_text="ä\ud800"), FeedItem("U"))))
    assert feed.title == "a?b"
    assert [(item.notes_html, item.notes_text) for item in feed.items] == [("<p>ä?</p>", "ä?"), ("", "")]


def test_the_hash_of_an_item_changes_with_all_it_says_and_nothing_else() -> None:
    item = FeedItem("T", notes_html="ab", notes_text="c", persons=(Person("Ada"),))

    def hash_of(other: FeedItem) -> bytes:
        return through(Feed("Show", (other,))).items[0].content_hash

    assert hash_of(replace(item, order=7, source_hash=b"\x01")) == hash_of(item)
    others = [
        replace(item, title="U"),
        replace(item, notes_html="a", notes_text="bc"),
        replace(item, notes_html="ac"),
        replace(item, notes_text="d"),
        replace(item, persons=(Person("Ada", "guest"),)),
    ]
    assert len({hash_of(item), *map(hash_of, others)}) == 6


def test_a_batch_that_is_not_as_long_as_it_says_is_refused() -> None:
    ((_kind, body), _feed) = pack_feed(Feed("Show", (FeedItem("T", notes_html="ab", notes_text="c"),)))
    assert unpack_items(body)
    for other in (body[:-1], body + b"x", body[:3], body[:9], b"\xff\xff\xff\xff" + body[4:]):
        with pytest.raises(ValueError):
            unpack_items(other)


def test_requests_and_errors() -> None:
    for known in (None, b"", b"\x00\xff" * 8):
        assert unpack_request(pack_request("https://a.example/ä", "text/xml", known)) == (
            "https://a.example/ä",
            "text/xml",
            known,
        )
    error = unpack_error(pack_error(FeedNotAFeed("a page", address="secret")), "https://a.example/")
    assert isinstance(error, FeedNotAFeed)
    assert (error.detail, error.fields) == ("a page", {"address": "https://a.example/"})
    assert isinstance(unpack_error(b'["library", "x"]', "a"), FeedUnreadable)


@pytest.mark.parametrize("body", [b"", b"{}", b"[[]]", b"[1]", b"\xff", b'{"a": 1}', b"[[1,2,3]]", b"null"])
def test_nonsense_is_refused(body: bytes) -> None:
    framed = len(body).to_bytes(4, "big") + body
    for unpack in (unpack_items, lambda _: unpack_items(framed), lambda given: unpack_feed(given, [])):
        try:
            assert unpack(body) in ([], None)
        except (ValueError, TypeError, LookupError):
            pass
