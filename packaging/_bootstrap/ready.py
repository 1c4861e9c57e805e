"""Has everything ready for what is about to be started, and does nothing where the last set-up left it so."""

from __future__ import annotations

import enum
import os
from collections.abc import Iterable, Mapping

from _bootstrap.qm_files import build_translations, outdated
from _bootstrap.stamp import Venv, read_json, write_json
from _bootstrap.voice import Stop, say

# As typing's own, which takes its time to import.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from _bootstrap import checks

# Counted up when other parts of the system are looked for than before.
_FORMAT = 1


class Purpose(enum.Enum):
    """What is about to be started, which decides what must be there."""

    COMMAND = enum.auto()
    WINDOW = enum.auto()
    TOUR = enum.auto()
    TESTS = enum.auto()
    SET_UP = enum.auto()


def make_ready(venv: Venv, extras: Iterable[str], purpose: Purpose) -> None:
    """Bring .venv, the system's parts and the translations up to date.

    Raises Stop where what is to be started could not work.
    """
    if venv.is_ready(extras) and _system_is_settled(venv, purpose) and not outdated(venv.root):
        return
    from _bootstrap import environment, lock

    with lock.held(venv.lock, lambda: say("Another set-up is at work here; waiting for it.")) as descriptor:
        is_ready = venv.is_ready(extras)
        _provide_system(venv, purpose, makes_venv=not is_ready and environment.needs_making(venv))
        if not is_ready:
            environment.set_up(venv, extras, descriptor)
        build_translations(venv)


def _system_is_settled(venv: Venv, purpose: Purpose) -> bool:
    """Whether the system's parts need no look. A part found missing is looked for again only by what uses it."""
    if purpose in (Purpose.TESTS, Purpose.SET_UP):
        return False
    state = read_json(venv.system)
    return state.get("format") == _FORMAT and (not state.get("missing") or purpose is Purpose.COMMAND)


def _provide_system(venv: Venv, purpose: Purpose, *, makes_venv: bool) -> None:
    from _bootstrap import checks, environment, packages, system

    machine = system.this_machine()
    sample = venv.root / "resources" / "sample" / "episode-1.mp3"
    programs = packages.TEST_PROGRAMS if purpose is Purpose.TESTS else ()
    missing = checks.look(machine.platform, machine.environ, sample, programs)
    wanted = list(missing.parts)
    if makes_venv and not environment.has_ensurepip():
        wanted.append(packages.ENSUREPIP)
    # What could not be installed at the last start is not tried at each one: that would take a while every time.
    in_vain = read_json(venv.system).get("missing") == sorted(wanted)
    if (
        wanted
        and not (in_vain and purpose in (Purpose.WINDOW, Purpose.TOUR))
        and system.install(machine, wanted, venv.log)
    ):
        missing = checks.look(machine.platform, machine.environ, sample, programs)
    write_json(venv.system, {"format": _FORMAT, "missing": sorted(missing.parts)})
    if makes_venv and not environment.has_ensurepip():
        raise Stop(
            "This Python cannot make virtual environments: its ensurepip is in a package that is not installed.\n"
            + system.how_to_install(machine, [packages.ENSUREPIP, *missing.parts])
        )
    for line in system.advice(machine, missing):
        say(line)
    if _cannot_start(purpose, missing, machine.environ):
        raise Stop(_REFUSALS[purpose])


_REFUSALS = {
    Purpose.WINDOW: "The window cannot open without it. The command line works: bootstrap.py run -- --help",
    Purpose.TESTS: "The tests cannot run without it.",
}


def _cannot_start(purpose: Purpose, missing: checks.Missing, environ: Mapping[str, str]) -> bool:
    from _bootstrap import checks, packages

    if purpose is Purpose.TESTS:
        no_libvlc = missing.libvlc not in ("", checks.NO_MP3)
        return no_libvlc or bool(missing.any_of([*packages.QT_BASE, packages.FONT]))
    if purpose is Purpose.WINDOW and os.name == "posix":
        ways = []
        if environ.get("WAYLAND_DISPLAY"):
            ways.append(missing.any_of(packages.QT_WAYLAND))
        if environ.get("DISPLAY"):
            ways.append(missing.any_of(packages.QT_X11))
        return bool(missing.any_of(packages.QT_BASE)) or (bool(ways) and all(ways))
    return False
