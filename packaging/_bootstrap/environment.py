"""Makes .venv and puts into it what pyproject.toml asks for, in the versions that constraints.txt names."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence

from _bootstrap.processes import Outcome, run_quietly, succeeds
from _bootstrap.stamp import Venv, read_json, wanted_key, write_json
from _bootstrap.voice import Stop, say

# Settings of a person's pip that would send packages somewhere else than into .venv.
_MISLEADING = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")
# From this line on, pip changes what is installed; cut short before it, .venv is as it was.
_CHANGES_BEGIN = "Installing collected packages"

# Lines of pip that say how far it came, and nothing about what went wrong.
_PROGRESS = re.compile(
    r"\s*(Requirement already satisfied|Collecting|Downloading|Using cached|Obtaining|Looking in|Preparing|Checking"
    r"|Installing|Getting|[━╸╺ ]+\s*[\d.]+/)"
)

_REASONS = (
    (r"No space left on device|Errno 28", "The disk is full: make room, then run the same command again."),
    (
        r"(?i)name resolution|max retries|connection (refused|reset|aborted|broken)|timed? ?out|unreachable|proxy|ssl",
        "The package index could not be reached: check the network or pip's settings, then run the same command again.",
    ),
    (
        # With constraints, pip calls it a conflict when the index does not answer.
        r"No matching distribution|Could not find a version|ResolutionImpossible",
        "The package index could not be reached or lacks these versions: check the network and pip's settings.",
    ),
    (r"(?i)permission denied", "Not allowed to write there: check who owns the .venv folder, or delete it."),
    (r"(?i)hash(es)? .*(mismatch|do not match)", "A download was damaged: run the same command again."),
)


def outer_python() -> str:
    """The Python that .venv is made with: this one, or the one behind it where this one is in a virtual environment."""
    if sys.prefix == sys.base_prefix:
        return sys.executable
    return getattr(sys, "_base_executable", None) or sys.executable


def set_up(venv: Venv, extras: Iterable[str], lock: int) -> None:
    """Bring .venv up to date; the lock must be held. Raises Stop with what to do where that fails."""
    extras = set(extras) | _extras(venv)
    key = wanted_key(venv)
    # One by one, so that each moment of a cut-short set-up is seen by the next: marked first, stamped last.
    remake = _reason_to_remake(venv)
    venv.unfinished.touch()
    venv.stamp.unlink(missing_ok=True)
    if remake is not None:
        _make(venv, remake, lock)
    say("Installing Earmark's packages into .venv; the first time takes a minute or two.")
    # What builds the project goes in first, pinned as all else, so that pip does not fetch a newer one for itself.
    tools = build_tools(venv)
    if tools:
        _pip(venv, tools, lock)
    wanted = f".[{','.join(sorted(extras))}]" if extras else "."
    _pip(venv, ["--no-build-isolation", "--editable", wanted], lock)
    write_json(venv.stamp, {"key": key, "extras": sorted(extras)})
    venv.unfinished.unlink()


def build_tools(venv: Venv) -> list[str]:
    """The requirements of the project's build, from pyproject.toml."""
    import tomllib

    with venv.project.open("rb") as file:
        requires = tomllib.load(file).get("build-system", {}).get("requires", [])
    return [str(need) for need in requires]


def _extras(venv: Venv) -> set[str]:
    kept = read_json(venv.stamp).get("extras")
    return {str(extra) for extra in kept} if isinstance(kept, list) else set()


def _reason_to_remake(venv: Venv) -> str | None:
    """Why .venv has to be made anew, as a sentence or nothing at all to say; None where it can stay."""
    if not (venv.folder / "pyvenv.cfg").exists():
        return ""
    if venv.unfinished.exists():
        return "The last set-up was cut short; .venv is made anew."
    if _version(venv) != sys.version_info[:2]:
        return "The .venv here belongs to another version of Python; it is made anew."
    if not succeeds([str(venv.python), "-c", "import pip"], environment()):
        return "The .venv here does not work any more; it is made anew."
    return None


def _version(venv: Venv) -> tuple[int, ...]:
    try:
        found = re.search(r"(?m)^version(?:_info)?\s*=\s*(\d+)\.(\d+)", (venv.folder / "pyvenv.cfg").read_text("utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(int(part) for part in found.groups()) if found else ()


def _make(venv: Venv, reason: str, lock: int) -> None:
    if reason:
        say(reason)
    _clear(venv)
    say(f"Making .venv with Python {sys.version.split()[0]}.")
    outcome = _run([outer_python(), "-m", "venv", "--prompt", "earmark", str(venv.folder)], venv, lock)
    if outcome.code:
        raise _failure("Python could not make a virtual environment.", outcome, venv)


def _clear(venv: Venv) -> None:
    """Remove all of .venv but what this set-up itself holds on to."""
    kept = {venv.lock.name, venv.unfinished.name, venv.log.name, venv.system.name}
    for path in venv.folder.iterdir():
        if path.name in kept:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _pip(venv: Venv, arguments: Sequence[str], lock: int) -> None:
    # Relative, with the root as the working folder: pip takes a path with a space for two.
    constraints = venv.constraints.relative_to(venv.root)
    command = [str(venv.python), "-m", "pip", "install", "--no-input", "--constraint", str(constraints), *arguments]
    outcome = _run(command, venv, lock, watch_for=_CHANGES_BEGIN)
    if outcome.code == 0:
        return
    if not outcome.reached:
        # Nothing was changed yet: the next try may go on from here instead of from nothing.
        venv.unfinished.unlink(missing_ok=True)
    raise _failure("pip could not install what Earmark needs.", outcome, venv)


def _run(command: Sequence[str], venv: Venv, lock: int, watch_for: str = "") -> Outcome:
    keep_open = () if sys.platform == "win32" else (lock,)
    try:
        return run_quietly(command, venv.log, environment(), venv.root, keep_open, watch_for)
    except OSError as error:
        raise Stop(f"{command[0]} could not be started ({error.strerror}).") from error


def _failure(what: str, outcome: Outcome, venv: Venv) -> Stop:
    lines = [f"  {line}" for line in outcome.tail if not _PROGRESS.match(line)]
    log = venv.log.relative_to(venv.root)
    return Stop("\n".join([*lines, f"{what} {advice_for(outcome.tail)} All of it is in {log}."]))


def advice_for(said: Iterable[str]) -> str:
    """One sentence that says what to do about the last lines of a program that failed."""
    text = "\n".join(said)
    return next((advice for pattern, advice in _REASONS if re.search(pattern, text)), "The lines above say why.")


def environment() -> dict[str, str]:
    """The environment for pip: the person's own, less what would lead it away from .venv."""
    kept: Mapping[str, str] = os.environ
    return {
        **{name: value for name, value in kept.items() if name not in _MISLEADING},
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONUTF8": "1",
    }


def has_ensurepip() -> bool:
    """Whether this Python can put pip into a new virtual environment; Debian packages that part separately."""
    import importlib.util

    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def needs_making(venv: Venv) -> bool:
    """Whether .venv will be made, or made anew, by the next set-up."""
    return _reason_to_remake(venv) is not None
