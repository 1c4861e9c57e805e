"""What is typed as a command."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.commands import Argument, CommandSpec, parse_commands

SPECS = (
    CommandSpec("speed", ("speed", "Geschwindigkeit"), Argument.NUMBER, 0.5, 3.0, signs="x×"),
    CommandSpec("sleep", ("sleep",), Argument.MINUTES, 60.0, 43_200.0, needs=False),
    CommandSpec("volume", ("volume", "Lautstärke"), Argument.NUMBER, 0, 150, signs="%"),
    CommandSpec("go", ("go to",), Argument.TIME, signs=":"),
    CommandSpec("refresh", ("refresh", "Actualizar")),
)


def typed(text: str) -> list[tuple[str, float | None, bool]]:
    return [(command.spec.id, command.value, command.complete) for command in parse_commands(text, SPECS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("speed 1.5", [("speed", 1.5, True)]),
        ("  SPEED   1,5x ", [("speed", 1.5, True)]),
        ("geschwindigkeit 2", [("speed", 2.0, True)]),
        ("speed 9", [("speed", 9.0, False)]),
        ("spe", [("speed", None, False)]),
        ("speed", [("speed", None, False)]),
        ("sleep", [("sleep", None, True)]),
        ("sleep 20", [("sleep", 1200.0, True)]),
        ("sleep 20 min", [("sleep", 1200.0, True)]),
        ("sleep 20 Minuten", [("sleep", 1200.0, True)]),
        ("sleep 20 minutos", [("sleep", 1200.0, True)]),
        ("sleep 1 h", [("sleep", 3600.0, True)]),
        ("sleep 1:30", [("sleep", 5400.0, True)]),
        ("lautstarke 80 %", [("volume", 80.0, True)]),
        ("go to 12:34", [("go", 754.0, True)]),
        ("go to 1h2m", [("go", 3720.0, True)]),
        ("refr", [("refresh", None, True)]),
        ("actualizar", [("refresh", None, True)]),
        ("1.5x", [("speed", 1.5, True)]),
        ("1,25 ×", [("speed", 1.25, True)]),
        ("9x", [("speed", 9.0, False)]),
        ("80%", [("volume", 80.0, True)]),
        ("12:34", [("go", 754.0, True)]),
        ("1.5", []),
        ("x-ray", []),
        ("100% of it", []),
        ("refresh now", []),
        ("speed of light", []),
        ("s", []),
        ("", []),
        ("sp" + "ə" * 3, []),
        ("speed 1e999", []),
        ("go to ١٢", []),
    ],
)
def test_commands_are_told_from_searches(text: str, found: list[tuple[str, float | None, bool]]) -> None:
    assert typed(text) == found


def test_what_is_whole_comes_before_what_is_only_begun() -> None:
    assert [found[0] for found in typed("re")] == ["refresh"]
    specs = (SPECS[0], CommandSpec("spell", ("spell",)))
    assert [command.spec.id for command in parse_commands("spe", specs)] == ["spell", "speed"]


def test_the_beginning_of_a_name_may_be_a_word_that_is_looked_for() -> None:
    named = {text: [command.named for command in parse_commands(text, SPECS)] for text in ("refr", "refresh", "1.5x")}
    assert named == {"refr": [False], "refresh": [True], "1.5x": [True]}


@given(st.text())
def test_nothing_that_can_be_typed_is_out_of_bounds(text: str) -> None:
    for command in parse_commands(text, SPECS):
        if command.complete and command.value is not None:
            assert command.spec.low <= command.value <= command.spec.high


@given(st.floats(0.5, 3.0).map(lambda value: round(value, 2)), st.sampled_from(["", "x", "×", " x"]))
def test_every_speed_that_may_be_had_can_be_typed(value: float, unit: str) -> None:
    assert typed(f"speed {value:g}{unit}") == [("speed", value, True)]
