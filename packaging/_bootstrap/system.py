"""Installs missing parts through the system's package manager where that is allowed, else says what to type."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from _bootstrap.checks import Missing
from _bootstrap.packages import LIBVLC, TEST_PROGRAMS, Manager, manager_of, parse_os_release
from _bootstrap.processes import run_quietly, succeeds
from _bootstrap.voice import say

# Set to "no", nothing of the system is changed, whoever asks.
SWITCH = "EARMARK_SYSTEM_PACKAGES"

# One unknown name makes a manager refuse all the others: then each is asked for alone.
_UNKNOWN_NAME = re.compile(
    r"(?i)unable to locate package|no installation candidate|no match for argument|unable to find a match"
    r"|target not found|no provider of|not found in package names|no package '"
)


@dataclass(frozen=True)
class Machine:
    """What decides whether and how packages can be installed here."""

    platform: str
    os_release: Mapping[str, str]
    is_root: bool
    environ: Mapping[str, str]

    @property
    def manager(self) -> Manager | None:
        return manager_of(self.platform, self.os_release)

    def which(self, program: str) -> str | None:
        return shutil.which(program, path=self.environ.get("PATH", os.defpath))

    def privilege(self, manager: Manager) -> list[str] | None:
        """What to put before the manager's command so that it may install; None where it may not."""
        if self.environ.get(SWITCH, "").lower() == "no" or self.which(manager.program) is None:
            return None
        if not manager.needs_root or self.is_root:
            return []
        sudo = self.which("sudo")
        # -n: never asks for a password, since nobody might be there to type it.
        return [sudo, "-n"] if sudo and succeeds([sudo, "-n", "true"], self.environ) else None


def this_machine() -> Machine:
    text = ""
    for file in (Path("/etc/os-release"), Path("/usr/lib/os-release")):
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        break
    is_root = sys.platform != "win32" and os.geteuid() == 0
    return Machine(sys.platform, parse_os_release(text), is_root, dict(os.environ))


def python_version() -> str:
    return "{}.{}".format(*sys.version_info)


def install(machine: Machine, parts: Sequence[str], log: Path) -> bool:
    """Try to install the packages of ``parts``; whether a try was made. What came of it, a new look must tell."""
    manager = machine.manager
    packages = manager.names(parts, python_version()) if manager else []
    if manager is None or not packages:
        return False
    privilege = machine.privilege(manager)
    if privilege is None:
        return False
    say(f"Installing with {manager.program}: {' '.join(packages)}")
    environ = {**machine.environ, **manager.environment}
    # sudo starts its command with a fresh environment; env puts back what the manager needs.
    settings = [f"{name}={value}" for name, value in manager.environment.items()]
    before = [*privilege, "env", *settings] if privilege and settings else privilege

    def manage(*arguments: str) -> tuple[int, list[str]]:
        program = machine.which(manager.program) or manager.program
        try:
            outcome = run_quietly([*before, program, *arguments], log, environ, Path.cwd())
        except OSError as error:
            return 1, [str(error)]
        return outcome.code, outcome.tail

    if manager.refresh:
        # Not fatal: a list that could not be fetched may be one that is not needed.
        manage(*manager.refresh)
    code, said = manage(*manager.unattended, *manager.install, *packages)
    if code and len(packages) > 1 and _UNKNOWN_NAME.search("\n".join(said)):
        for package in packages:
            code, said = manage(*manager.unattended, *manager.install, package)
            if code:
                say(f"  {package} could not be installed.")
    elif code:
        for line in said[-5:]:
            say(f"  {line}")
    return True


def advice(machine: Machine, missing: Missing) -> list[str]:
    """What is missing, what does not work without it, and what to type; lines for people."""
    if not missing:
        return []
    lines = []
    if missing.libvlc:
        lines.append(f"libVLC {missing.libvlc}. Without it Earmark opens, but cannot play.")
    libraries = [part for part in missing.parts if part not in (LIBVLC, *TEST_PROGRAMS)]
    if libraries:
        lines.append(f"Missing here: {', '.join(libraries)}. Without it the window cannot open, or shows no text.")
    programs = missing.any_of(TEST_PROGRAMS)
    if programs:
        lines.append(f"Missing here: {', '.join(programs)}. Tests that need it are skipped.")
    return [*lines, how_to_install(machine, missing.parts)]


def how_to_install(machine: Machine, parts: Sequence[str]) -> str:
    """The command to type for ``parts``, or where to get them on a system that is not known here."""
    manager = machine.manager
    packages = manager.names(parts, python_version()) if manager else []
    if manager is None or not packages:
        return "Install it with this system's package manager (for libVLC: VLC 3), then run the same command again."
    return f"To install it, type:\n  {manager.typed(packages, machine.is_root)}"
