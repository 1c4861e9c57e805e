"""Enumerations that are made the quick way are those of Python's ``enum``: all of Qt's, and whatever else is asked."""

from __future__ import annotations

import enum
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator

import pytest

from player.ui import quick_enums

KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
plain_create = enum.EnumType._create_
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg")
ALL_OF_QT = f"""
import enum, importlib, json
found = {{}}

def told(value, made):
    if isinstance(value, made):
        return [value._name_, value._value_, [[name, told(held, made)] for name, held in vars(value).items()]]
    if isinstance(value, dict):
        return [[key, told(held, made)] for key, held in value.items()]
    if isinstance(value, (int, str, list, type(None))):
        return value
    return getattr(value, "__qualname__", None) or repr(value).split(" at 0x")[0]

def look(space, path):
    for name, value in sorted(vars(space).items()):
        if isinstance(value, enum.EnumType):
            members = list(value.__members__.values())
            pairs = zip(members, members[1:]) if issubclass(value, enum.Flag) else ()
            found[f"{{path}}.{{name}}"] = [
                [[key, told(held, value)] for key, held in vars(value).items()],
                [base.__qualname__ for base in value.__mro__],
                [value.__module__, value.__qualname__, repr(value), len(value), [repr(member) for member in value]],
                [[repr(member), str(member), f"{{member}}", value(member.value) is member] for member in members],
                dir(value),
                [str(one | other) for one, other in pairs],
            ]
        elif isinstance(value, type) and value.__module__.startswith("PySide6"):
            if f"{{path}}.{{name}}" == f"{{value.__module__}}.{{value.__qualname__}}":
                look(value, f"{{path}}.{{name}}")

for module in {MODULES}:
    imported = importlib.import_module(f"PySide6.{{module}}")
    for name in dir(imported):
        getattr(imported, name)
    look(imported, f"PySide6.{{module}}")
print(json.dumps(found))
"""


def _all_of_qt(first: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", first + ALL_OF_QT], check=True, capture_output=True, text=True, timeout=100
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.fixture
def quick() -> Iterator[None]:
    before = enum.EnumType._create_
    enum.EnumType._create_ = plain_create
    quick_enums.install()
    yield
    enum.EnumType._create_ = before


def _both(kind: type[enum.Enum], members: object) -> tuple[object, object]:
    """What Python makes and what is made here, each described, or the error it gives."""

    def described() -> object:
        try:
            made = kind("Sample", members, module=__name__, boundary=enum.KEEP)
        except (TypeError, ValueError) as error:
            return repr(error)
        return quick_enums.description(made)

    here, quickly = described(), enum.EnumType._create_
    enum.EnumType._create_ = plain_create
    stock = described()
    enum.EnumType._create_ = quickly
    return stock, here


def test_all_enumerations_of_qt_are_as_python_makes_them() -> None:
    stock = _all_of_qt("")
    made_here = _all_of_qt("from player.ui import quick_enums; quick_enums.install()\n")
    assert len(stock) > 400
    for name, told in stock.items():
        assert made_here[name] == told, name
    assert made_here.keys() == stock.keys()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "members",
    [
        [("A", 1)],
        [("A", 0)],
        [("A", 4), ("B", 1), ("C", 5), ("AGAIN", 4)],
        [("A", 1), ("B", 2), ("ALL", -1), ("HIGH", 1 << 31), ("HUGE", 1 << 63)],
        # What is left to Python:
        [],
        [("name", 1), ("value", 2)],
        [("real", 1), ("A", 2)],
        [("mro", 1)],
        [("_private", 1), ("_sunder_", 2)],
        [("A", 1), ("A", 2)],
        [("A", True)],
        [("A", "text")],
        [("A", (1, 2))],
        ["A", "B"],
        "A B",
        {"A": 1},
        (("A", 1),),
    ],
    ids=repr,
)
def test_the_same_comes_out_both_ways(quick: None, kind: type[enum.Enum], members: object) -> None:
    stock, made_here = _both(kind, members)
    assert made_here == stock


def test_what_is_said_besides_is_heeded(quick: None) -> None:
    assert enum.Enum("Other", [("A", 1)], boundary=enum.KEEP, qualname="Some.Other").__qualname__ == "Some.Other"
    assert enum.Flag("Other", [("A", 1)])._boundary_ is enum.Flag._boundary_
    assert isinstance(enum.Enum("Other", [("A", "a")], boundary=enum.KEEP, type=str).A, str)
    assert enum.Enum("Other", ["A", "B"], start=7, boundary=enum.KEEP).B.value == 8


def test_an_enumeration_knows_the_module_that_it_was_made_in(quick: None) -> None:
    made = enum.IntFlag("Sample", [("A", 1), ("B", 2)], boundary=enum.KEEP)
    assert made.__module__ == __name__
    globals()["Sample"] = made
    assert pickle.loads(pickle.dumps(made.A | made.B)) is made(3)
    del globals()["Sample"]


def test_a_python_that_does_it_otherwise_does_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[object] = []
    monkeypatch.setattr(enum.EnumType, "_create_", plain_create)
    monkeypatch.setattr(quick_enums, "description", lambda made: said.append(made) or len(said))
    quick_enums.install()
    made = enum.Flag("Sample", [("A", 1), ("B", 2)], boundary=enum.KEEP)
    assert len(said) == 2
    assert made.A | made.B is made(3)
    enum.Flag("Sample", [("A", 1)], boundary=enum.KEEP)
    assert len(said) == 2


def test_a_python_without_the_place_where_it_is_done_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(enum.EnumType, "_create_")
    quick_enums.install()
    assert not hasattr(enum.EnumType, "_create_")


def test_a_list_of_pyside_is_not_given_to_python(quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    # Those without bits: flags of Python before 3.11.4 are made by Python, which does it otherwise there.
    enum.IntEnum("Sample", [("A", 1)], boundary=enum.KEEP)
    monkeypatch.setattr(enum.EnumType, "__prepare__", None)
    assert enum.IntEnum("Sample", [("A", 1), ("B", 2)], boundary=enum.KEEP).B.value == 2
