"""What open directories answer: their documented forms, and all that may be wrong with it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery.directory_answers import APPLE, FYYD, GPODDER, MAX_SHOWS, AnswerForm, FoundShow, read_answer
from tests.support.directories import apple, fyyd, gpodder

FEED = "https://feeds.example.org/tidal"
FORMS = [(FYYD, fyyd), (APPLE, apple), (GPODDER, gpodder)]


def read(answer: object, form: AnswerForm, *, near: bool = False) -> list[FoundShow]:
    return read_answer(json.dumps(answer).encode(), form, near=near)


@pytest.mark.parametrize(("form", "put"), FORMS)
def test_a_show_comes_with_what_the_directory_says(form: AnswerForm, put: Any) -> None:
    given_show = {
        "title": "Tidal Notes",
        "author": "Ada Example",
        "feed_url": FEED,
        "image_url": "https://img.example.org/tidal.jpg",
        "description": "<p>About the <b>sea</b> &amp; what it leaves.</p><script>alert(1)</script>",
        "website": "http://tidal.example.org",
    }
    (show,) = read(put(given_show), form)
    assert (show.title, show.author, show.feed_url) == ("Tidal Notes", "Ada Example", FEED)
    assert show.image_url == "https://img.example.org/tidal.jpg"
    if form is not APPLE:  # which tells no more
        assert show.description == "About the sea & what it leaves."
        assert show.website == "http://tidal.example.org/"


def test_nothing_found_is_no_mistake() -> None:
    assert read({"data": []}, FYYD) == read({"data": None}, FYYD) == read({"results": []}, APPLE) == []
    assert read([], GPODDER) == []


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"[" * 100_000, b"\xff\xfe\x00", b"null", b"7", b'{"errors": {}}', b'{"data": "no"}', b"9" * 5000],
)
@pytest.mark.parametrize("form", [FYYD, APPLE])
def test_what_is_of_another_form_is_said_to_be(body: bytes, form: AnswerForm) -> None:
    with pytest.raises(ValueError):
        read_answer(body, form)


@pytest.mark.parametrize(
    "feed_url",
    [
        None, 7, [], {}, "", "ftp://example.org/feed", "javascript:alert(1)", "file:///etc/passwd", "/feed", "https://",
        "http://127.0.0.1/feed", "http://192.168.1.1/reboot", "http://router/feed", "http://[::1]/feed",
        "https://www.patreon.com/rss/x?auth=0a1b2c3d4e", "https://ada:pw@example.org/feed",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("form", "put"), FORMS)
def test_a_show_without_an_address_for_everybody_is_left_out(form: AnswerForm, put: Any, feed_url: object) -> None:
    shows = read(put({"title": "Bad", "feed_url": feed_url}, {"title": "Good", "feed_url": FEED}), form)
    assert [show.title for show in shows] == ["Good"]


def test_pictures_of_the_network_around_are_not_fetched_for_a_stranger() -> None:
    near = {"title": "Tidal", "feed_url": FEED, "image_url": "http://192.168.1.1/reboot", "website": "file:///x"}
    (show,) = read(fyyd(near), FYYD)
    assert (show.image_url, show.website) == (None, None)
    (show,) = read(fyyd(near), FYYD, near=True)
    assert show.image_url == "http://192.168.1.1/reboot"


def test_a_title_that_is_a_number_or_half_a_sign() -> None:
    shows = read(
        fyyd(*({"title": title, "feed_url": FEED} for title in (1984, "Ha\ud800lf", True, "", "\x1b[2J"))), FYYD
    )
    assert [show.title for show in shows] == ["1984", "Ha lf", "[2J"]


def test_an_endless_answer_is_cut() -> None:
    shows = read(fyyd(*({"title": f"Show {n}", "feed_url": f"{FEED}/{n}"} for n in range(500))), FYYD)
    assert len(shows) == MAX_SHOWS
    (show,) = read(fyyd({"title": "T" * 90_000, "feed_url": FEED, "description": "<p>" + "word " * 90_000}), FYYD)
    assert len(show.title) == 300
    assert len(show.description) <= 1000


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)
NAMES = [
    "title",
    "xmlURL",
    "url",
    "feedUrl",
    "collectionName",
    "artistName",
    "description",
    "htmlURL",
    "imgURL",
    "logo_url",
]
ADDRESSES = st.sampled_from([FEED, "http://[", "https://exa mple.org", "http://127.1/", "https://例え.jp/ü"])
ENTRY = st.dictionaries(st.sampled_from(NAMES), ANY | ADDRESSES, max_size=8)


@given(st.lists(ENTRY | ANY, max_size=6), st.booleans())
def test_whatever_comes_is_read_as_far_as_it_goes(entries: list[Any], near: bool) -> None:
    for form, answer in ((FYYD, {"data": entries}), (APPLE, {"results": entries}), (GPODDER, entries)):
        for show in read(answer, form, near=near):
            assert show.title.strip()
            assert len((show.title + show.author + show.description).splitlines()) == 1
            for address in (show.feed_url, show.image_url, show.website):
                assert address is None or address.startswith(("https://", "http://"))
                assert address is None or address.isascii()
            (show.title + show.author + show.description).encode()


@given(st.binary(max_size=200) | ANY.map(lambda value: json.dumps(value).encode()))
def test_what_cannot_be_read_raises_one_kind_of_error(body: bytes) -> None:
    for form in (FYYD, APPLE, GPODDER):
        try:
            read_answer(body, form)
        except ValueError:
            continue
