"""What is typed into the search field as a command: “speed 1.5”, “sleep 20”, “refresh”. Pure, and in any language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from player.domain.record import Record
from player.domain.wording import parse_clock


class Argument(StrEnum):
    """What a command takes after its name."""

    NONE = "none"
    NUMBER = "number"  # 1.5, 1,5, 1.5x, 80 %
    MINUTES = "minutes"  # 20, 20 min, 1 h, 1:30
    TIME = "time"  # 12:34, 1h2m, 90 (seconds)


class CommandSpec(Record):
    """A command: ``names`` are the words that call it, ``low`` and ``high`` what its argument may be.

    The argument of MINUTES and TIME is in seconds. ``needs`` is False where the command also works without one.
    An argument with one of ``signs`` in it is the command without its name: ``1.5x``, ``80%``, ``12:34``.
    """

    id: str
    names: tuple[str, ...]
    argument: Argument = Argument.NONE
    low: float = 0.0
    high: float = float("inf")
    needs: bool = True
    signs: str = ""


class Command(Record):
    """A command as it was typed. ``complete`` is False while its argument is missing or out of bounds.

    ``named`` is False while only the beginning of its name is there, which may be that of a word to be searched.
    """

    spec: CommandSpec
    value: float | None = None
    complete: bool = True
    named: bool = True


_UNIT = re.compile(r"\s*(?:x|×|%|min[a-z]*\.?|m)$")


def _plain(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in flat if not unicodedata.combining(c)).split())


def parse_commands(text: str, specs: Iterable[CommandSpec]) -> list[Command]:
    """The commands that ``text`` is, or begins to be; those that are whole come first.

    ``spe`` and ``speed`` are the beginning of ``speed``; ``speed 1.5`` is whole. What has more words than a command
    takes is no command, so that a search for “speed of light” stays one.
    """
    typed = _plain(text)
    if len(typed) < 2:
        return []
    found: list[Command] = []
    for spec in specs:
        best = _alone(typed, spec)
        for name in map(_plain, spec.names):
            match = _match(typed, name, spec)
            if match is not None and (best is None or (match.complete and not best.complete)):
                best = match
        if best is not None:
            found.append(best)
    return sorted(found, key=lambda command: not command.complete)


def _alone(typed: str, spec: CommandSpec) -> Command | None:
    """An argument without a name, where its sign tells whose it is."""
    if not any(sign in typed for sign in spec.signs):
        return None
    value = _argument(typed, spec.argument)
    return None if value is None else Command(spec, value, complete=spec.low <= value <= spec.high)


def _match(typed: str, name: str, spec: CommandSpec) -> Command | None:
    if name.startswith(typed):
        whole = spec.argument is Argument.NONE or not spec.needs
        return Command(spec, None, complete=whole, named=name == typed)
    if spec.argument is Argument.NONE or not typed.startswith(name + " "):
        return None
    value = _argument(typed[len(name) + 1 :], spec.argument)
    if value is None:
        return None
    return Command(spec, value, complete=spec.low <= value <= spec.high)


def _argument(text: str, kind: Argument) -> float | None:
    text = text.strip()
    if kind is Argument.TIME:
        return parse_clock(text)
    if kind is Argument.MINUTES and (":" in text or "h" in text):
        seconds = parse_clock(text)
        # 1:30 is an hour and a half to somebody who goes to sleep.
        return None if seconds is None else seconds * 60 if ":" in text else seconds
    bare = _UNIT.sub("", text).replace(",", ".")
    if not re.fullmatch(r"\d{1,6}(?:\.\d{1,4})?", bare, re.ASCII):
        return None
    return float(bare) * (60.0 if kind is Argument.MINUTES else 1.0)
