"""Records are frozen dataclasses in all that others see of them."""

from __future__ import annotations

import pickle
from dataclasses import MISSING, FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import ClassVar

import pytest

from player.domain.feed import FeedItem
from player.domain.models import Chapter
from player.domain.record import Record
from player.feeds.building import build_item
from player.feeds.raw import RawItem
from player.settings import Settings


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
    assert [f.name for f in fields(Named)] == ["x", "y", "name"]
    assert replace(Point(1), y=3) == Point(1, 3)
    assert asdict(Chapter(1.0, "One"))["title"] == "One"
    assert pickle.loads(pickle.dumps(Point(4))) == Point(4)
    assert is_dataclass(Point)


class Odd(Named):
    """A record with what a plain annotation does not say."""

    kind: ClassVar[str] = "odd"
    name: str = "odd"
    note: str = field(default="", compare=False)


class Odder(Odd):
    """A record over one of which a field is not compared."""

    more: int = 1


def _all_of(kind: type[Record]) -> list[type[Record]]:
    return [kind, *(under for below in kind.__subclasses__() for under in _all_of(below))]


def test_fields_are_those_that_a_dataclass_finds() -> None:
    kinds = _all_of(Record)[1:]
    assert {Point, Odd, Odder, Chapter, FeedItem, Settings} <= {*kinds}
    for kind in kinds:
        assert kind._names == vars(kind)["__match_args__"] == tuple(f.name for f in fields(kind))
        assert kind._compared == tuple(f.name for f in fields(kind) if f.compare)
        assert kind._defaults == {f.name: f.default for f in fields(kind) if f.default is not MISSING}


def test_the_base_has_no_fields() -> None:
    assert not is_dataclass(Record)


def test_defining_one_leaves_the_fields_for_later() -> None:
    class Late(Point):
        z: int = 3

    assert not isinstance(vars(Late)["__dataclass_fields__"], dict)
    assert [f.name for f in fields(Late(1))] == ["x", "y", "z"]
    assert Late.__match_args__ == ("x", "y", "z")
    match Late(1, 2):
        case Late(_, y, z):
            assert (y, z) == (2, 3)


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
