"""Makes the translations into the files that Qt reads (.qm beside .ts), by the lrelease that comes with PySide6."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from _bootstrap.stamp import Venv
from _bootstrap.voice import say


def outdated(root: Path) -> list[Path]:
    """The translation files that have none yet for Qt, or an older one; read at every start, so it is light."""
    return [file for file in sorted(_folder(root).glob("*.ts")) if _is_outdated(file)]


def _is_outdated(file: Path) -> bool:
    try:
        return file.with_suffix(".qm").stat().st_mtime_ns < file.stat().st_mtime_ns
    except FileNotFoundError:
        return True


def _folder(root: Path) -> Path:
    return root / "resources" / "translations"


def build_translations(venv: Venv) -> None:
    """Make what is outdated; where that cannot be done it is said, and those languages are English."""
    files = outdated(venv.root)
    if not files:
        return
    from _bootstrap.processes import run_quietly

    for file in files:
        beside = file.with_suffix(".qm.part")
        command = release_command(venv, file, beside)
        try:
            failed = run_quietly(command, venv.log, os.environ, venv.root).code != 0
        except OSError:
            failed = True
        if failed:
            say(f"The translation {file.name} could not be built; {venv.log.relative_to(venv.root)} may say why.")
            beside.unlink(missing_ok=True)
        else:
            # Renamed when it is whole: a window that starts meanwhile reads the old one or the new one.
            beside.replace(file.with_suffix(".qm"))


def release_command(venv: Venv, file: Path, built: Path) -> list[str]:
    """The command that makes a translation file into ``built``."""
    return [str(_lrelease(venv)), "-silent", str(file), "-qm", str(built)]


def _lrelease(venv: Venv) -> Path:
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    places = "Lib/site-packages" if sys.platform == "win32" else "lib/python3*/site-packages"
    found = next(venv.folder.glob(f"{places}/PySide6/{name}"), None)
    return found or venv.programs / f"pyside6-{name}"
