"""Records are frozen dataclasses in all that others see of them."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime

import pytest

from player.domain.feed import FeedItem
from player.domain.models import Chapter
from player.domain.record import Record
from player.feeds.building import build_item
from player.feeds.raw import RawItem


class Point(Record):
    """A record with a default."""

    x: int
    y: int = 7


class Named(Point):
    """A record that takes over its base's fields."""

    name: str = ""


@dataclass(frozen=True)
class Twin:
    x: int
    y: int = 7


def test_it_is_made_shown_compared_and_hashed_as_a_dataclass() -> None:
    assert Point(1) == Point(x=1, y=7) != Point(2)
    assert repr(Point(1)) == repr(Twin(1)).replace("Twin", "Point")
    assert len({Point(1), Point(1, 7), Point(2)}) == 2
    assert Point(1) != Named(1)
    assert Named(1, 2, "here").name == "here"


def test_the_tools_for_dataclasses_know_it() -> None:
    assert is_dataclass(Point)
    assert [field.name for field in fields(Named)] == ["x", "y", "name"]
    assert replace(Point(1), y=3) == Point(1, 3)
    assert asdict(Chapter(1.0, "One"))["title"] == "One"
    assert pickle.loads(pickle.dumps(Point(4))) == Point(4)


@pytest.mark.parametrize(("args", "kwargs"), [((), {}), ((1, 2, 3), {}), ((1,), {"z": 1}), ((), {"y": 2})])
def test_wrong_fields_are_refused(args: tuple[int, ...], kwargs: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point"):
        Point(*args, **kwargs)


def test_one_made_of_its_values_is_like_any_other() -> None:
    assert Point.of({"x": 1, "y": 7}) == Point(1)
    with pytest.raises(TypeError, match="Point: 1 values for 2 fields"):
        Point.of({"x": 1})


def test_what_is_not_to_be_compared_is_not() -> None:
    noted, plain = FeedItem("One", content_hash=b"1"), FeedItem("One")
    assert noted == plain != FeedItem("Two")
    assert hash(noted) == hash(plain)


def test_an_item_that_was_read_has_all_fields_of_one() -> None:
    read = build_item(RawItem(title="One"), 0, "https://a.example/", datetime.now(UTC))
    assert read == FeedItem("One")
    assert vars(read).keys() == vars(FeedItem("")).keys()


def test_it_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Point(1).x
