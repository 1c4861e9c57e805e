"""Knows whether .venv is what pyproject.toml and the constraints ask for; read at every start, so it is light."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

# Raised when a set-up does something else than before, so that every .venv is looked at again.
_FORMAT = 1


class Venv:
    """The virtual environment at the root of the repository, and the files that the set-up keeps in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.programs = self.folder / ("Scripts" if sys.platform == "win32" else "bin")
        self.python = self.programs / ("python.exe" if sys.platform == "win32" else "python")
        self.stamp = self.folder / "earmark-stamp.json"
        self.system = self.folder / "earmark-system.json"
        self.log = self.folder / "earmark-setup.log"
        self.lock = self.folder / "earmark.lock"
        # There while a set-up is under way: found by another one, that set-up was cut short.
        self.unfinished = self.folder / "earmark-unfinished"
        self.constraints = root / "packaging" / "constraints.txt"
        self.project = root / "pyproject.toml"

    def is_ready(self, extras: Iterable[str]) -> bool:
        """Whether it can be used as it is, with these extras installed."""
        stamp = read_json(self.stamp)
        installed = stamp.get("extras")
        return (
            stamp.get("key") == wanted_key(self)
            and isinstance(installed, list)
            and set(extras) <= set(installed)
            and not self.unfinished.exists()
            and os.access(self.python, os.X_OK)
        )


def wanted_key(venv: Venv) -> str:
    """A hash of all that decides what is in .venv: constraints, the project's dependency tables, Python, the place."""
    import tomllib

    with venv.project.open("rb") as file:
        tables = tomllib.load(file)
    project = tables.get("project", {})
    parts = {
        "format": _FORMAT,
        "python": f"{sys.implementation.cache_tag} {sys.platform}",
        # A .venv does not survive being moved: its scripts name their Python by its full path.
        "place": str(venv.root),
        "constraints": venv.constraints.read_text(encoding="utf-8"),
        "build": tables.get("build-system"),
        "packages": tables.get("tool", {}).get("setuptools"),
        "project": {
            name: project.get(name)
            for name in ("name", "requires-python", "dependencies", "optional-dependencies", "scripts", "gui-scripts")
        },
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def read_json(file: Path) -> dict[str, object]:
    """The object in ``file``; an empty one where it is missing, cut short or something else."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(file: Path, value: dict[str, object]) -> None:
    """Write beside and rename, so that a reader sees the old object or the new one, and never half of it."""
    beside = file.with_name(file.name + ".part")
    with beside.open("w", encoding="utf-8") as out:
        json.dump(value, out)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(file)
