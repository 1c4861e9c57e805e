"""Writes packaging/constraints.txt: the newest set of packages that fits pyproject.toml, for each Python given.

    python3 packaging/make_constraints.py python3.11 python3.12 python3.13

The first is resolved freely, the others with its answer where that is possible, so that the versions agree. Packages
that only Windows or macOS need are found by asking each package's own metadata.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "packaging" / "constraints.txt"
# Marker values (PEP 508) of the systems that this script does not run on.
OTHER_SYSTEMS = (
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
)
HEADER = """\
# Every package that Earmark needs, directly or not, in the version it was tried with.
# Made by packaging/make_constraints.py from the ranges in pyproject.toml; do not edit by hand.
"""

Answer = dict[str, tuple[str, str, list[str]]]  # key: name, version, requirements of the package


def main(pythons: Sequence[str]) -> int:
    """Resolve for each of ``pythons`` (commands or paths) and write the file; returns the exit code."""
    if not pythons:
        print(__doc__)
        return 2
    answers: dict[str, Answer] = {}
    with tempfile.TemporaryDirectory() as folder:
        for python in pythons:
            resolver = Resolver(python, Path(folder) / f"venv{len(answers)}")
            first = next(iter(answers.values()), {})
            answers[resolver.version] = resolver.resolve(wanted(), first)
            print(f"Python {resolver.version}: {len(answers[resolver.version])} packages")
    OUT.write_text(HEADER + "\n".join(lines(answers)) + "\n", encoding="utf-8")
    return 0


def wanted() -> list[str]:
    """The requirements in pyproject.toml: of the project, of all its extras, and of its build."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        tables = tomllib.load(file)
    project = tables["project"]
    extras: Mapping[str, list[str]] = project.get("optional-dependencies", {})
    return [
        *project["dependencies"],
        *(need for needs in extras.values() for need in needs),
        *tables["build-system"]["requires"],
    ]


class Resolver:
    """Asks pip, in a virtual environment of one Python, what it would install."""

    def __init__(self, python: str, folder: Path) -> None:
        subprocess.run([python, "-m", "venv", str(folder)], check=True)
        self._python = str(folder / "bin" / "python")
        # Reports came with pip 22.2; a new pip also evaluates markers as its users' will.
        subprocess.run([self._python, "-m", "pip", "install", "--quiet", "--upgrade", "pip", "packaging"], check=True)
        code = "import sys; print('{}.{}'.format(*sys.version_info))"
        self.version = subprocess.run(
            [self._python, "-c", code], check=True, capture_output=True, text=True
        ).stdout.strip()

    def resolve(self, requirements: Sequence[str], first: Answer) -> Answer:
        pins = [f"{name}=={version}" for name, version, _needs in first.values()]
        found = self._report(requirements, pins) if pins else None
        found = found or self._report(requirements, [])
        if found is None:
            raise SystemExit(f"pip finds no set of packages for Python {self.version}.")
        while True:
            more = self._needed_elsewhere(requirements, found)
            extra = (
                self._report(more, [f"{name}=={version}" for name, version, _needs in found.values()]) if more else {}
            )
            if not extra or set(extra) <= set(found):
                return found
            found = {**extra, **found}

    def _report(self, requirements: Sequence[str], pins: Sequence[str]) -> Answer | None:
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write("\n".join(pins))
            file.flush()
            command = [self._python, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
            command += ["--only-binary", ":all:", "--report", "-", "--constraint", file.name, *requirements]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            return None
        return _packages(json.loads(done.stdout))

    def _needed_elsewhere(self, requirements: Sequence[str], found: Answer) -> list[str]:
        """Names that markers ask for on other systems and that are not found yet."""
        needs = [*requirements, *(need for _name, _version, needs in found.values() for need in needs)]
        code = (
            "import json, sys\n"
            "from packaging.requirements import Requirement\n"
            "needs, systems = json.load(sys.stdin)\n"
            "asked = [Requirement(need) for need in needs]\n"
            "names = {str(r.name) + str(r.specifier) for r in asked if r.marker and 'extra' not in str(r.marker)"
            " for system in systems if r.marker.evaluate(system)}\n"
            "print(json.dumps(sorted(names)))"
        )
        done = subprocess.run(
            [self._python, "-c", code],
            input=json.dumps([needs, OTHER_SYSTEMS]),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        names: list[str] = json.loads(done.stdout)
        return names


def _packages(report: Mapping[str, Any]) -> Answer:
    found: Answer = {}
    for entry in report["install"]:
        meta = entry["metadata"]
        found[_key(meta["name"])] = (meta["name"], meta["version"], meta.get("requires_dist", []))
    return found


def _key(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def lines(answers: Mapping[str, Answer]) -> Iterable[str]:
    """One line a package; with a marker for each Python where the versions differ."""
    for key in sorted({key for answer in answers.values() for key in answer}):
        versions = {python: answer[key][1] for python, answer in answers.items() if key in answer}
        name = next(answer[key][0] for answer in answers.values() if key in answer)
        if len(set(versions.values())) == 1:
            yield f"{name}=={next(iter(versions.values()))}"
            continue
        newest = list(answers)[-1]
        for python, version in versions.items():
            sign = ">=" if python == newest else "=="
            yield f'{name}=={version} ; python_version {sign} "{python}"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
