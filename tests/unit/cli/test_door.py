"""What is typed goes to the window at once where it asks for nothing else, and to the commands where it does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from player.cli import door
from player.cli.main import run as run_command
from player.domain.errors import NoDisplay


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ([], (None, False, "")),
        (["--verbose"], (None, True, "")),
        (["--profile", "here"], (Path("here"), False, "")),
        (["--verbose", "--profile", "here"], (Path("here"), True, "")),
        (["--profile", "one", "--profile", "two"], (Path("two"), False, "")),
        (["https://example.org/feed"], (None, False, "https://example.org/feed")),
        (["--profile", "here", "podcast:example.org"], (Path("here"), False, "podcast:example.org")),
        (["example.org/feed", "--verbose"], (None, True, "example.org/feed")),
        (["missing.opml"], (None, False, "missing.opml")),
        (["one.example", "two.example"], None),
        (["https://example.org/a\nb"], None),
        (["https://example.org/" + "a" * 8192], None),
        (["--profile"], None),
        (["--profile", ""], None),
        (["--profile", "--verbose"], None),
        (["--profile=here"], None),
        (["--json"], None),
        (["--help"], None),
        (["--version"], None),
        (["shows"], None),
        (["--profile", "here", "shows"], None),
        (["--verbose", "demo"], None),
    ],
)
def test_only_the_window_goes_there_at_once(typed: list[str], wanted: tuple[Path | None, bool, str] | None) -> None:
    assert door.window_options(typed) == wanted


def test_a_profile_that_is_a_file_is_for_the_commands_to_refuse(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert door.window_options(["--profile", str(file)]) is None
    assert door.window_options(["--profile", str(tmp_path)]) == (tmp_path, False, "")


def test_the_window_ends_as_the_commands_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door.signal, "signal", lambda *_: None)

    def opened(error: BaseException | None) -> int:
        def open_window(profile: Path | None, demo: bool, verbose: bool, address: str) -> int:
            assert (profile, demo, verbose, address) == (None, False, False, "")
            if error is not None:
                raise error
            return 0

        return door.run([], lambda _: pytest.fail("no services are wanted"), open_window)

    assert opened(None) == 0
    assert opened(KeyboardInterrupt()) == 130
    assert capsys.readouterr().err == "Stopped.\n"
    assert opened(NoDisplay()) == 1
    assert "no screen" in capsys.readouterr().err


def test_the_window_loads_no_commands() -> None:
    code = (
        "import sys\n"
        "from player.cli import door\n"
        "door.run([], None, lambda *_: 0)\n"
        "assert not {'click', 'player.cli.main', 'player.cli.console'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_garbage_collector_rests_for_the_window_and_works_for_commands() -> None:
    code = (
        "import gc\n"
        "from player.__main__ import load\n"
        "from player.cli import door\n"
        "load()\n"
        "assert door.run([], None, lambda *_: int(gc.isenabled())) == 0\n"
        "assert door.run(['--version'], None, None) == 0\n"
        "assert gc.isenabled()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_file_is_named_as_seen_from_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.opml").touch()
    monkeypatch.chdir(tmp_path)
    assert door.window_options(["mine.opml"]) == (None, False, str(tmp_path / "mine.opml"))


def test_an_address_among_options_that_only_the_commands_know_opens_the_window_too() -> None:
    opened: list[object] = []

    def open_window(*wanted: object) -> int:
        opened.append(wanted)
        return 0

    assert run_command(["--profile=here", "feed:example.org"], lambda _: pytest.fail("unwanted"), open_window) == 0
    assert run_command(["--profile=here", "https://example.org", "--verbose"], None, open_window) == 0  # type: ignore[arg-type]
    assert opened == [
        (Path("here"), False, False, "feed:example.org"),
        (Path("here"), False, True, "https://example.org"),
    ]
    assert run_command(["no-command"], None, open_window) == 2  # type: ignore[arg-type]


def test_who_asked_for_more_words_is_told_that_the_window_was_open(capsys: pytest.CaptureFixture[str]) -> None:
    assert door.handed_over(False) == 0
    assert capsys.readouterr().err == ""
    assert door.handed_over(True) == 0
    assert "open already" in capsys.readouterr().err
