"""What the set-up needs from the system: found missing, named per system, installed where allowed, else told."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from _bootstrap import checks, lock, packages, system
from _bootstrap.checks import Missing
from _bootstrap.display import has_display
from _bootstrap.environment import advice_for
from _bootstrap.packages import APT, BREW, DNF, PACMAN, WINGET, ZYPPER, Manager
from _bootstrap.system import Machine
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[3]
LINUX = (APT, DNF, PACMAN, ZYPPER)
PARTS = (*packages.LIBRARIES, *packages.TEST_PROGRAMS, packages.LIBVLC, packages.FONT, packages.ENSUREPIP)

RELEASES = {
    "debian": ("ID=debian\n", APT),
    "ubuntu": ('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', APT),
    "mint": ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', APT),
    "fedora": ("ID=fedora\n", DNF),
    "rocky": ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', DNF),
    "manjaro": ("ID=manjaro\nID_LIKE=arch\n", PACMAN),
    "arch": ("# a comment\n\nID=arch\nBROKEN='\n", PACMAN),
    "tumbleweed": ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', ZYPPER),
    "leap": ('ID="opensuse-leap"\n', ZYPPER),
    "unknown": ("ID=plan9\n", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "expected"), RELEASES.values(), ids=list(RELEASES))
def test_the_package_manager_follows_from_os_release(text: str, expected: Manager | None) -> None:
    assert packages.manager_of("linux", packages.parse_os_release(text)) is expected


def test_other_systems_have_theirs() -> None:
    assert packages.manager_of("darwin", {}) is BREW
    assert packages.manager_of("win32", {}) is WINGET


@pytest.mark.parametrize("manager", LINUX, ids=lambda manager: manager.program)
@pytest.mark.parametrize("part", [*PARTS, "Xvfb"])
def test_each_part_has_a_package_on_each_linux(manager: Manager, part: str) -> None:
    assert manager.names([part], "3.11")


def test_debian_keeps_ensurepip_per_python() -> None:
    assert APT.names([packages.ENSUREPIP], "3.13") == ["python3.13-venv"]


@pytest.mark.parametrize(
    ("manager", "as_root", "expected"),
    [
        (APT, False, "sudo apt-get update && sudo apt-get install -y --no-install-recommends curl"),
        (APT, True, "apt-get update && apt-get install -y --no-install-recommends curl"),
        (PACMAN, False, "sudo pacman -S --needed --noconfirm curl"),
        (BREW, False, "brew install --cask curl"),
    ],
)
def test_the_command_to_type(manager: Manager, as_root: bool, expected: str) -> None:
    assert manager.typed(["curl"], as_root) == expected


class Recorded:
    """A folder of programs that only write down how they were called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self._calls = folder / "calls"

    def program(self, name: str, script: str = "exit 0") -> None:
        path = self.folder / name
        path.write_text(f'#!/bin/sh\necho "{name} $* [$DEBIAN_FRONTEND]" >> "{self._calls}"\n{script}\n')
        path.chmod(0o755)

    @property
    def calls(self) -> list[str]:
        return self._calls.read_text().splitlines() if self._calls.exists() else []

    def machine(self, *, root: bool, **environ: str) -> Machine:
        return Machine("linux", {"ID": "debian"}, root, {"PATH": str(self.folder), **environ})


@pytest.fixture
def recorded(tmp_path: Path) -> Recorded:
    return Recorded(tmp_path / "programs")


# What sudo does here: takes -n and env's settings away, and runs the rest.
PASS_ON = """\
shift
[ "$1" = env ] && { shift; export "$1"; shift; }
[ "$1" = true ] || exec "$@\""""


def test_root_installs(recorded: Recorded, tmp_path: Path) -> None:
    recorded.program("apt-get")
    assert system.install(recorded.machine(root=True), ["curl", "libX11.so.6"], tmp_path / "log")
    assert recorded.calls == [
        "apt-get update [noninteractive]",
        "apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends curl libx11-6 [noninteractive]",
    ]


def test_a_sudo_that_asks_nothing_installs(recorded: Recorded, tmp_path: Path) -> None:
    recorded.program("apt-get")
    recorded.program("sudo", PASS_ON)
    assert system.install(recorded.machine(root=False), ["curl"], tmp_path / "log")
    assert [call for call in recorded.calls if call.startswith("apt-get")] == [
        "apt-get update [noninteractive]",
        "apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends curl [noninteractive]",
    ]


@pytest.mark.parametrize(
    ("programs", "root", "switch"),
    [
        (["apt-get"], False, ""),
        (["apt-get", "sudo"], False, ""),
        (["apt-get", "sudo"], True, "no"),
        ([], True, ""),
    ],
    ids=["no sudo", "sudo asks", "forbidden", "no manager"],
)
def test_nothing_is_installed_where_it_may_not(
    recorded: Recorded, tmp_path: Path, programs: list[str], root: bool, switch: str
) -> None:
    for name in programs:
        recorded.program(name, "exit 1" if name == "sudo" else "exit 0")
    machine = recorded.machine(root=root, **({system.SWITCH: switch} if switch else {}))
    assert not system.install(machine, ["curl"], tmp_path / "log")
    assert not [call for call in recorded.calls if call.startswith("apt-get")]


def test_one_unknown_name_does_not_lose_the_others(recorded: Recorded, tmp_path: Path) -> None:
    unknown = 'case "$*" in *install*libx11-6*) echo "E: Unable to locate package libx11-6"; exit 100;; esac'
    recorded.program("apt-get", unknown)
    system.install(recorded.machine(root=True), ["curl", "libX11.so.6"], tmp_path / "log")
    assert sum(call.endswith("recommends curl [noninteractive]") for call in recorded.calls) == 1


def test_advice_names_what_is_missing_and_what_to_type(recorded: Recorded) -> None:
    missing = Missing((packages.LIBVLC, packages.FONT), checks.NOT_THERE)
    told = "\n".join(system.advice(recorded.machine(root=False), missing))
    assert "libVLC is not installed" in told
    assert "a font" in told
    assert told.endswith(
        "sudo apt-get install -y --no-install-recommends fonts-dejavu-core libvlc-bin libvlc5 vlc-plugin-base"
    )
    unknown = Machine("linux", {"ID": "plan9"}, True, {})
    assert "VLC 3" in system.advice(unknown, missing)[-1]
    assert system.advice(unknown, Missing()) == []


def test_a_libvlc_that_is_elsewhere_is_found_missing(tmp_path: Path) -> None:
    import os

    sample = tmp_path / "none.mp3"
    environ = {**os.environ, "PYTHON_VLC_LIB_PATH": str(tmp_path / "libvlc.so.5")}
    missing = checks.look("linux", environ, sample, ["no-such-program"])
    assert missing.libvlc == checks.NOT_THERE
    assert set(missing.any_of([packages.LIBVLC, "no-such-program"])) == {packages.LIBVLC, "no-such-program"}
    assert not missing.any_of(["libstdc++.so.6"])


@pytest.mark.vlc
def test_libvlc_plays_the_sample_and_says_where_it_cannot() -> None:
    import os

    sample = ROOT / "resources" / "sample" / "episode-1.mp3"
    assert checks.look("linux", os.environ, sample).libvlc == ""
    assert checks.look("linux", os.environ, ROOT / "pyproject.toml").libvlc == checks.NO_MP3


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("WARNING: Retrying after connection broken by 'NewConnectionError'", "could not be reached"),
        ("ERROR: No matching distribution found for nh3", "lacks these versions"),
        ("ERROR: Could not install packages: [Errno 13] Permission denied", "who owns"),
        ("something new", "The lines above say why"),
    ],
)
def test_a_failing_pip_is_told_in_a_sentence(said: str, expected: str) -> None:
    assert expected in advice_for([said])


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="X11 and Wayland are reached by Unix sockets")
def test_a_display_counts_only_where_it_answers(tmp_path: Path) -> None:
    place = tmp_path / "wayland-7"
    environ = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"}
    assert not has_display(environ, "linux")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as compositor:
        compositor.bind(str(place))
        compositor.listen()
        assert has_display(environ, "linux")
        assert has_display({"WAYLAND_DISPLAY": str(place)}, "linux")
    assert not has_display({}, "linux")
    assert not has_display({"DISPLAY": ":8713"}, "linux")
    assert has_display({"DISPLAY": "localhost:10.0"}, "linux")
    assert has_display({}, "darwin")


def test_a_lock_is_waited_for_and_given_back(tmp_path: Path) -> None:
    import threading

    file = tmp_path / "venv" / "lock"
    waiting = threading.Event()
    entered: list[str] = []

    def second() -> None:
        with lock.held(file, waiting.set):
            entered.append("second")

    with lock.held(file, pytest.fail):
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(30)
        entered.append("first")
    thread.join(30)
    assert entered == ["first", "second"]


def test_constraints_pin_every_requirement_within_its_range() -> None:
    import tomllib

    pins = {}
    for line in (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pin = Requirement(line)
            assert len(pin.specifier) == 1, line
            if pin.marker is None or pin.marker.evaluate():
                pins[_key(pin.name)] = Version(next(iter(pin.specifier)).version)
    tables = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = tables["project"]["optional-dependencies"].values()
    wanted = [*tables["project"]["dependencies"], *tables["build-system"]["requires"], *(n for e in extras for n in e)]
    for need in map(Requirement, wanted):
        assert _key(need.name) in pins, f"run packaging/make_constraints.py: {need.name} has no pin"
        assert pins[_key(need.name)] in need.specifier, f"run packaging/make_constraints.py: {need}"


def test_everything_installed_for_the_project_is_pinned() -> None:
    from importlib.metadata import PackageNotFoundError, requires

    text = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
    pins = {_key(Requirement(line).name) for line in text.splitlines() if line and not line.startswith("#")}
    for name in sorted(pins):
        try:
            needs = [Requirement(need) for need in requires(name) or []]
        except PackageNotFoundError:
            continue
        here = [_key(need.name) for need in needs if need.marker is None or need.marker.evaluate({"extra": ""})]
        assert set(here) <= pins, name


def _key(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_ci_runs_every_check_and_installs_nothing_itself() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for part in ("bootstrap.py test", "ruff check", "ruff format --check", "mypy", "lint-imports", "set -euo pipefail"):
        assert part in script
    assert "apt" not in script
    assert "pip install" not in script


def test_the_qt_binding_gives_back_no_reference_that_is_not_its_own() -> None:
    """PySide6 6.12.0 took one from None in each call that returns nothing, until Python 3.11 stopped."""
    code = (
        "import sys; from PySide6.QtCore import QObject; it = QObject(); before = sys.getrefcount(None)\n"
        "for _ in range(500): it.setObjectName('x')\n"
        "sys.exit(abs(sys.getrefcount(None) - before) > 50)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
