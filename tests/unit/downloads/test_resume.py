"""When a broken download may be gone on with: every answer a server can give."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.downloads.resume import (
    OVERLAP,
    AllHere,
    Anew,
    Answer,
    AskForAll,
    GoOn,
    Kept,
    next_step,
    request_headers,
    strong_date,
    strong_etag,
)

NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)
OLD = "Wed, 15 Nov 2023 06:13:20 GMT"
KEPT = Kept(1_000_000, '"v1"', OLD)
SINCE = 1_000_000 - OVERLAP


def step(kept: Kept, status: int, asked: int | None = SINCE, length: int | None = None, **headers: str) -> object:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return next_step(kept, asked, Answer(status, named, length), NOW)


def test_the_whole_is_asked_for_unpacked() -> None:
    assert request_headers(Kept()) == (0, {"Accept-Encoding": "identity"})


def test_going_on_names_the_version_and_asks_for_a_block_again() -> None:
    start, headers = request_headers(KEPT)
    assert start == SINCE
    assert headers == {"Accept-Encoding": "identity", "Range": f"bytes={SINCE}-", "If-Range": '"v1"'}
    assert request_headers(Kept(500, None, OLD))[1]["If-Range"] == OLD
    assert request_headers(Kept(500, '"v1"'))[0] == 0


def test_without_anything_that_names_the_version_it_begins_again() -> None:
    assert request_headers(Kept(1_000_000)) == (0, {"Accept-Encoding": "identity"})


def test_a_whole_answer_replaces_what_is_here() -> None:
    assert step(KEPT, 200, length=5, ETag='"v2"', Last_Modified=OLD) == Anew(5, '"v2"', OLD)


def test_a_part_goes_on_where_the_server_begins_even_before_what_was_asked_for() -> None:
    assert step(KEPT, 206, ETag='"v1"', Content_Range=f"bytes {SINCE}-1999999/2000000") == GoOn(SINCE, 2_000_000)
    assert step(KEPT, 206, Content_Range="bytes 7-1999999/2000000") == GoOn(7, 2_000_000)
    assert step(KEPT, 206, Content_Range="bytes 1000000-1999999/*") == GoOn(1_000_000, None)


@pytest.mark.parametrize(
    "content_range",
    [
        "bytes 1000001-1999999/2000000",  # a hole would be left
        "bytes 934464-999998/999999",  # shorter than what is here
        "bytes */2000000",
        "items 1-2/3",
        "",
    ],
)
def test_a_part_that_does_not_fit_is_of_no_use(content_range: str) -> None:
    assert step(KEPT, 206, Content_Range=content_range) == AskForAll()


def test_a_part_of_another_version_is_of_no_use() -> None:
    fitting = f"bytes {SINCE}-1999999/2000000"
    assert step(KEPT, 206, ETag='"v2"', Content_Range=fitting) == AskForAll()
    dated = Kept(1_000_000, None, OLD)
    assert step(dated, 206, Last_Modified="Thu, 16 Nov 2023 06:13:20 GMT", Content_Range=fitting) == AskForAll()
    assert step(dated, 206, Last_Modified=OLD, ETag='"any"', Content_Range=fitting) == GoOn(SINCE, 2_000_000)


def test_a_part_nobody_asked_for() -> None:
    assert step(Kept(), 206, None, Content_Range="bytes 0-99/100", ETag='"a"') == Anew(100, '"a"')
    assert step(Kept(), 206, None, Content_Range="bytes 50-99/100") == AskForAll()


def test_nothing_left_to_give_means_done_only_where_the_sizes_agree() -> None:
    assert step(KEPT, 416, Content_Range="bytes */1000000") == AllHere()
    assert step(KEPT, 416, Content_Range="bytes */999999") == AskForAll()
    assert step(KEPT, 416) == AskForAll()
    assert step(Kept(), 416, None, Content_Range="bytes */0") == AskForAll()


def test_a_packed_answer_has_no_length_and_cannot_be_gone_on_with() -> None:
    answer = Answer(200, {"ETag": '"v1"', "Last-Modified": OLD}, 50, packed=True)
    assert next_step(Kept(), None, answer, NOW) == Anew(None)
    part = Answer(206, {"Content-Range": "bytes 934464-1999999/2000000"}, 50, packed=True)
    assert next_step(KEPT, SINCE, part, NOW) == AskForAll()


def test_only_strong_names_prove_the_same_bytes() -> None:
    assert strong_etag({"ETag": '"x"'}) == '"x"'
    assert [strong_etag({"ETag": bad}) for bad in ('W/"x"', "x", '""', '"', "", '"' + "x" * 2000 + '"')] == [None] * 6
    assert strong_date({"Last-Modified": OLD}, NOW) == OLD
    assert strong_date({"Last-Modified": OLD, "Date": OLD}, NOW) is None
    assert strong_date({"Last-Modified": "yesterday"}, NOW) is None
    assert strong_date({}, NOW) is None


@given(
    kept=st.builds(Kept, st.integers(0, 10**7), st.none() | st.just('"v1"'), st.none() | st.just(OLD)),
    status=st.sampled_from([200, 203, 206, 416]),
    content_range=st.text(max_size=30)
    | st.builds("bytes {}-{}/{}".format, st.integers(0, 10**7), st.integers(0, 10**7), st.integers(0, 10**8)),
    length=st.none() | st.integers(0, 10**8),
)
def test_whatever_a_server_says_no_hole_is_left(
    kept: Kept, status: int, content_range: str, length: int | None
) -> None:
    start, headers = request_headers(kept)
    asked = start if "Range" in headers else None
    found = next_step(kept, asked, Answer(status, {"Content-Range": content_range}, length), NOW)
    if isinstance(found, GoOn):
        assert asked is not None
        assert 0 <= found.start <= kept.size
        assert found.total is None or found.total >= kept.size
    if isinstance(found, AllHere):
        assert kept.size > 0
