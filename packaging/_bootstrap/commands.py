"""The commands of packaging/bootstrap.py: run, test, bench and setup."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from _bootstrap.processes import become
from _bootstrap.ready import Purpose, make_ready
from _bootstrap.stamp import Venv
from _bootstrap.voice import Stop, say

USAGE = """\
Usage: python3 packaging/bootstrap.py COMMAND

  run [-- ARGS]                    set up what is missing, then start Earmark with ARGS
  test [--long] [-- PYTEST ARGS]   set up, then run the tests, four at a time unless ARGS choose some;
                                   --long also runs the long ones
  bench [-- ARGS]                  set up, then measure
  setup                            only set up

Everything is kept in .venv beside pyproject.toml; delete that folder to start over. What the system lacks is
installed through its package manager where that needs no password; EARMARK_SYSTEM_PACKAGES=no forbids it."""

_STOPPED = 130
# Tests wait for servers, players and threads more than they reckon, so that two cores carry four of them at once.
_AT_ONCE = ["-n", "4", "--dist", "worksteal"]


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code. On most systems the program started takes this one's place instead."""
    root = Path(__file__).resolve().parents[2]
    try:
        return _run_command(list(arguments), Venv(root))
    except Stop as stop:
        say(stop.sentence)
        return stop.code
    except KeyboardInterrupt:
        say("Stopped.")
        return _STOPPED
    except OSError as error:
        say(f"{error.filename or 'The set-up'}: {error.strerror or error}. Mend that, then run the same command again.")
        return 1


def _run_command(arguments: list[str], venv: Venv) -> int:
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command == "run":
        return _run(venv, _without_dashes(rest))
    if command == "test":
        return _test(venv, rest)
    if command == "bench":
        make_ready(venv, ["test", "bench"], Purpose.TESTS)
        os.chdir(venv.root)
        return _start(venv, ["-m", "tests.bench", *_without_dashes(rest)], {})
    if command == "setup":
        make_ready(venv, [], Purpose.SET_UP)
        say("Earmark is set up.")
        return 0
    if command in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    say(f"There is no command “{command}”.\n" if command else "A command is missing.\n")
    say(USAGE)
    return 2


def _without_dashes(arguments: list[str]) -> list[str]:
    return arguments[1:] if arguments[:1] == ["--"] else arguments


def _run(venv: Venv, arguments: list[str]) -> int:
    from _bootstrap.display import has_display

    if names_a_command(arguments):
        make_ready(venv, [], Purpose.COMMAND)
    elif has_display(os.environ):
        make_ready(venv, [], Purpose.WINDOW)
    else:
        make_ready(venv, [], Purpose.TOUR)
        from _bootstrap.tour import tour

        return tour(venv)
    # -P: a folder named "player" where the person stands must not be taken for Earmark's.
    return _start(venv, ["-P", "-m", "player", *arguments], {})


def names_a_command(arguments: Sequence[str]) -> bool:
    """Whether arguments for ``earmark`` ask for something else than its window."""
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument == "--profile":
            skip = True
        elif argument.startswith("--profile=") or argument in ("--verbose", "--json"):
            continue
        else:
            return True
    return False


def _test(venv: Venv, arguments: list[str]) -> int:
    ours, dashes, theirs = _split(arguments)
    long = "--long" in ours
    theirs = [argument for argument in ours if argument != "--long"] + (theirs if dashes else [])
    at_once = [] if theirs else _AT_ONCE
    make_ready(venv, ["test"], Purpose.TESTS)
    os.chdir(venv.root)
    chosen = ["--long"] if long else ["-m", "not long"]
    environ = {"QT_QPA_PLATFORM": "offscreen"}
    if long:
        # glibc overwrites what is freed: what uses it all the same ends the run there, and not minutes later or never.
        environ["MALLOC_PERTURB_"] = "165"
    return _start(venv, ["-m", "pytest", *chosen, *at_once, *theirs], environ)


def _split(arguments: list[str]) -> tuple[list[str], bool, list[str]]:
    if "--" not in arguments:
        return arguments, False, []
    at = arguments.index("--")
    return arguments[:at], True, arguments[at + 1 :]


def _start(venv: Venv, arguments: list[str], unless_told: dict[str, str]) -> int:
    environ = {**unless_told, **os.environ}
    # Set for another Python, it would keep the one in .venv from finding its own library.
    environ.pop("PYTHONHOME", None)
    return become([str(venv.python), *arguments], environ)
