"""bootstrap.py on a small project of its own: the real script, a real .venv and the real pip, with no network."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from _bootstrap.commands import names_a_command
from _bootstrap.environment import needs_making
from _bootstrap.stamp import Venv, read_json

ROOT = Path(__file__).resolve().parents[3]

PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "earmark"
version = "0"
dependencies = []

[project.optional-dependencies]
test = []
"""

# The least that PEP 660 asks for, so that pip needs nothing from an index.
BACKEND = """\
import pathlib, zipfile
INFO = "earmark-0.dist-info/"
def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(pathlib.Path(wheel_directory, "earmark-0-py3-none-any.whl"), "w") as wheel:
        wheel.writestr("earmark.pth", str(pathlib.Path.cwd()))
        wheel.writestr(INFO + "METADATA", "Metadata-Version: 2.1\\nName: earmark\\nVersion: 0\\nProvides-Extra: test")
        wheel.writestr(INFO + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(INFO + "RECORD", "")
    return "earmark-0-py3-none-any.whl"
"""

# Stands in for Earmark: says what it was asked, and plays its part in the tour.
PLAYER = """\
import json, os, pathlib, sys, urllib.request
profile, arguments = pathlib.Path(sys.argv[2]), sys.argv[3:]
command = arguments[0] if arguments else "window"
if command == "subscribe":
    (profile / "feed").write_bytes(urllib.request.urlopen(arguments[1]).read())
if command == "download":
    (profile / "audio.mp3").write_bytes(b"audio")
if "--json" in arguments:
    page = {"id": 7, "file": str(profile / "audio.mp3")}
    print(json.dumps([page] if command == "episodes" else page))
else:
    print("player:", profile, *arguments)
sys.exit(command == os.environ.get("FAILING"))
"""


class House:
    """A clone of nothing but the set-up, with a stand-in for Earmark."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = Venv(root)
        shutil.copytree(ROOT / "packaging" / "_bootstrap", root / "packaging" / "_bootstrap")
        shutil.copy(ROOT / "packaging" / "bootstrap.py", root / "packaging")
        files = {"pyproject.toml": PROJECT, "backend.py": BACKEND, "player.py": PLAYER, "packaging/constraints.txt": ""}
        for name, text in {**files, "resources/sample/feed.xml": "<rss/>"}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")

    def bootstrap(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run it as a person does, somewhere else than in the clone and with no display."""
        kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.run(
            [sys.executable, str(self.root / "packaging" / "bootstrap.py"), *arguments],
            env={**kept, "EARMARK_SYSTEM_PACKAGES": "no", "PIP_NO_INDEX": "1", "TMPDIR": str(self.root), **environ},
            cwd=self.root.parent,
            capture_output=True,
            text=True,
            timeout=100,
        )

    def says(self, *arguments: str) -> str:
        done = self.bootstrap("run", "--", "--profile", "P", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    @property
    def log(self) -> str:
        return self.venv.log.read_text("utf-8") if self.venv.log.exists() else ""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    # With a space, since people have such folders.
    built = House(tmp_path_factory.mktemp("a house"))
    assert built.says("first") == "player: P first"
    yield built
    shutil.rmtree(built.root, ignore_errors=True)


def test_a_second_start_does_not_ask_pip(house: House) -> None:
    before = house.log
    assert "pip install" in before
    assert house.says("shows", "--", "-x") == "player: P shows -- -x"
    assert house.log == before


@pytest.mark.parametrize("file", ["packaging/constraints.txt", "pyproject.toml"])
def test_what_decides_the_packages_brings_pip_back(house: House, file: str) -> None:
    before = house.log
    changed = house.root / file
    changed.write_text(changed.read_text().replace("dependencies = []", 'dependencies = ["pip"]') + "# changed\n")
    assert house.says("shows") == "player: P shows"
    assert house.log.count("pip install") > before.count("pip install")


def test_lint_settings_do_not_bring_pip_back(house: House) -> None:
    before = house.log
    project = house.root / "pyproject.toml"
    project.write_text(project.read_text() + "\n[tool.ruff]\nline-length = 99\n")
    assert house.says("shows") == "player: P shows"
    assert house.log == before


def test_a_cut_short_set_up_is_done_anew(house: House) -> None:
    house.venv.unfinished.touch()
    left = house.venv.programs / "half-installed"
    left.touch()
    done = house.bootstrap("run", "--", "--profile", "P", "shows")
    assert done.stdout == "player: P shows\n"
    assert "cut short" in done.stderr
    assert not left.exists()
    assert not house.venv.unfinished.exists()


def test_a_venv_that_cannot_be_used_is_made_anew(house: House, tmp_path: Path) -> None:
    assert not needs_making(house.venv)
    copy = Venv(tmp_path)
    assert needs_making(copy)
    copy.programs.mkdir(parents=True)
    settings = copy.folder / "pyvenv.cfg"
    settings.write_text("version = {}.{}.{}\n".format(*sys.version_info))
    assert needs_making(copy), "its Python is gone"
    copy.python.write_text("#!/bin/sh\nexit 1\n")
    copy.python.chmod(0o755)
    assert needs_making(copy), "its Python has no pip"
    copy.python.write_text("#!/bin/sh\nexit 0\n")
    assert not needs_making(copy)
    settings.write_text("version = 3.10.1\n")
    assert needs_making(copy), "another Python's"


def test_starts_at_the_same_time_set_up_once(house: House) -> None:
    house.venv.stamp.unlink()
    before = house.log.count("pip install")
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(house.says, ["one", "two", "three"])) == [
            "player: P one",
            "player: P two",
            "player: P three",
        ]
    assert house.log.count("pip install") == before + 1


def test_an_extra_once_installed_is_kept(house: House) -> None:
    assert "No module named pytest" in house.bootstrap("test").stderr
    assert read_json(house.venv.stamp)["extras"] == ["test"]
    (house.root / "packaging" / "constraints.txt").write_text("# other\n")
    house.says("shows")
    assert read_json(house.venv.stamp)["extras"] == ["test"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "-m not long -n 4 --dist worksteal"),
        (["--long"], "--long -n 4 --dist worksteal"),
        (["--", "tests/ui", "-x"], "-m not long tests/ui -x"),
        (["tests/ui", "--long"], "--long tests/ui"),
    ],
)
def test_all_tests_run_four_at_a_time_and_chosen_ones_as_one_wants_them(
    house: House, tmp_path: Path, arguments: list[str], expected: str
) -> None:
    (tmp_path / "pytest.py").write_text("import sys; print(*sys.argv[1:])")
    done = house.bootstrap("test", *arguments, PYTHONPATH=str(tmp_path))
    assert (done.stdout.strip(), done.returncode) == (expected, 0), done.stderr


def test_a_pip_that_fails_says_why_and_leaves_nothing_half_done(house: House) -> None:
    project = house.root / "pyproject.toml"
    sound = project.read_text()
    project.write_text(sound.replace("requires = []", 'requires = ["not-there-at-all>=1"]'))
    done = house.bootstrap("run", "--", "shows")
    assert done.returncode == 1
    assert "not-there-at-all" in done.stderr
    assert "could not be reached or lacks these versions" in done.stderr
    assert "Traceback" not in done.stderr
    project.write_text(sound)
    again = house.bootstrap("run", "--", "--profile", "P", "shows")
    assert again.stdout == "player: P shows\n"
    assert "anew" not in again.stderr


def test_without_a_display_the_tour_is_given(house: House) -> None:
    done = house.bootstrap("run")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no display" in done.stdout
    commands = [line for line in done.stdout.splitlines() if line.startswith("$ earmark ")]
    assert [line.split()[2] for line in commands] == ["subscribe", "episode", "play", "download", "play"]
    assert "play 7 --for 5" in commands[2]
    assert "audio.mp3" in commands[4]
    assert not list(house.root.glob("earmark-tour-*"))


@pytest.mark.parametrize(("failing", "steps"), [("subscribe", 1), ("play", 5)])
def test_a_tour_that_fails_says_which_step_and_exits_with_1(house: House, failing: str, steps: int) -> None:
    done = house.bootstrap("run", FAILING=failing)
    assert done.returncode == 1
    assert f"“earmark {failing}” ended with exit code 1" in done.stdout.splitlines()[-1]
    assert done.stdout.count("$ earmark ") == steps
    assert not list(house.root.glob("earmark-tour-*"))


def test_an_unknown_command_is_wrong_usage(house: House) -> None:
    done = house.bootstrap("jump")
    assert done.returncode == 2
    assert "“jump”" in done.stderr
    assert house.bootstrap("--help").stdout.startswith("Usage:")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], False),
        (["--profile", "shows"], False),
        (["--profile=x", "--verbose"], False),
        (["--profile", "x", "shows"], True),
        (["--json", "episodes", "--limit", "3"], True),
        (["--version"], True),
        (["https://example.org/feed.xml"], True),
    ],
)
def test_a_command_among_the_arguments_is_found(arguments: list[str], expected: bool) -> None:
    assert names_a_command(arguments) is expected


def test_an_old_python_can_read_the_script_and_finds_a_newer_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import bootstrap

    source = Path(bootstrap.__file__).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 4))
    assert not any(isinstance(node, ast.JoinedStr | ast.AnnAssign) for node in ast.walk(tree))
    for name, code in (("python3", 1), ("python3.13", 127), ("python3.12", 0)):
        (tmp_path / name).write_text(f"#!/bin/sh\nexit {code}\n")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "python3.14").write_text("not a program")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert bootstrap.newer_python() == str(tmp_path / "python3.12")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert bootstrap.newer_python() == ""
