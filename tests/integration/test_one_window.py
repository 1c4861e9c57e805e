"""The program started again while its window is open, as real processes: killed, stuck, ten at once, side by side."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cli import REPOSITORY, Cli, CliProcess
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.support.wait import wait_until
from tests.support.x_screen import XScreen, missing_programs

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
on_a_screen = pytest.mark.skipif(
    bool(missing_programs()), reason=f"not installed here: {', '.join(missing_programs())}"
)
posix = pytest.mark.skipif(os.name != "posix", reason="signals and permissions of POSIX")


@pytest.fixture
def cli(profile_dir: Path) -> Cli:
    return Cli(profile_dir, env=OFFSCREEN)


def _listens(profile: Path) -> bool:
    return (profile / "data" / "window" / "listening").exists()


def _open(cli: Cli, *typed: str) -> CliProcess:
    """The first start, once its window is open."""
    process = cli.start(*typed, as_json=False)
    wait_until(lambda: _listens(cli.profile), message=lambda: f"the window listens\n{process.stderr}")
    return process


def _close(process: CliProcess) -> None:
    process._process.terminate()
    process.wait().ok()


def test_a_second_start_hands_over_and_ends(cli: Cli) -> None:
    with _open(cli) as first:
        again = cli.run("--verbose", as_json=False).ok()
        assert "open already" in again.stderr
        assert cli.run("feed:example.org", as_json=False).ok().stderr == ""
        assert first.running
        _close(first)
    with _open(cli) as next_one:
        _close(next_one)


def test_two_profiles_and_a_demo_stand_side_by_side(cli: Cli, tmp_path: Path) -> None:
    other = Cli(tmp_path / "other", env=OFFSCREEN)
    throwaway = tmp_path / "temporary"
    throwaway.mkdir()
    env = {**cli.env, "TMPDIR": str(throwaway)}
    with _open(cli) as first, _open(other) as second:
        demo = subprocess.Popen([sys.executable, "-m", "player", "demo"], env=env, cwd=REPOSITORY)
        try:
            wait_until(lambda: any(_listens(folder) for folder in throwaway.glob("earmark-demo-*")))
            assert first.running
            assert second.running
        finally:
            demo.terminate()
            assert demo.wait(30) == 0
        _close(first)
        _close(second)
    assert not list(throwaway.glob("earmark-demo-*"))


@posix
def test_after_kill_9_the_next_start_opens_at_once(cli: Cli) -> None:
    with _open(cli) as first:
        first.kill()
    assert _listens(cli.profile)
    with cli.start(as_json=False) as second:
        # With the mark of the killed one gone, this is the new window's own.
        wait_until(lambda: _lock_is_held(cli.profile) and _listens(cli.profile))
        assert cli.run(as_json=False).ok()
        assert second.running
        _close(second)


def _lock_is_held(profile: Path) -> bool:
    import fcntl

    with (profile / "data" / "window" / "lock").open("rb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


@posix
def test_a_stuck_window_is_told_of_and_takes_calls_again_once_it_goes_on(cli: Cli) -> None:
    with _open(cli) as first:
        os.kill(first.pid, signal.SIGSTOP)
        try:
            refused = cli.run("https://example.org/feed", as_json=False)
            assert refused.code == 1
            assert "does not answer" in refused.stderr
            assert "Traceback" not in refused.stderr
        finally:
            os.kill(first.pid, signal.SIGCONT)
        assert not list((cli.profile / "data" / "window").glob("*.call"))
        cli.run(as_json=False).ok()
        _close(first)


def test_of_ten_at_the_same_moment_one_opens_and_nine_hand_over(cli: Cli) -> None:
    starts = [cli.start(as_json=False) for _ in range(10)]
    try:
        wait_until(lambda: sum(start.running for start in starts) == 1, message="one is left")
        (window,) = (start for start in starts if start.running)
        ended = [start.wait(10) for start in starts if start is not window]
        assert [(each.code, each.stderr) for each in ended] == [(0, "")] * 9
        _close(window)
    finally:
        for start in starts:
            with start:
                pass


def test_a_profile_may_lie_deeper_than_a_socket_could(tmp_path: Path) -> None:
    cli = Cli(tmp_path / ("d" * 100) / ("e" * 100), env=OFFSCREEN)
    with _open(cli) as first:
        cli.run(as_json=False).ok()
        assert first.running
        _close(first)


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_profile_that_cannot_be_written_is_one_sentence(cli: Cli) -> None:
    cli.profile.mkdir()
    cli.profile.chmod(0o500)
    refused = cli.run(as_json=False)
    cli.profile.chmod(0o700)
    assert refused.code == 1
    assert "may not write" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_profile_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused = Cli(tmp_path / "file" / "profile", env=OFFSCREEN).run(as_json=False)
    assert refused.code == 1
    assert "may not write" in refused.stderr
    assert "Traceback" not in refused.stderr


@on_a_screen
def test_an_address_is_handed_to_the_window_that_is_open(
    screen: XScreen, profile_dir: Path, server: PodcastServer, tmp_path: Path
) -> None:
    cli = Cli(profile_dir, env=screen.env)
    with _open(cli) as first:
        cli.run(server.add_show(a_show("Tidal Notes")), as_json=False).ok()
        wait_until(lambda: screen.windows("^Subscribe to a show"), message="the dialog to subscribe")
        screen.focus("^Subscribe to a show")
        screen.press("Return")
        wait_until(lambda: not screen.windows("^Subscribe to a show"), message="it is subscribed")
        assert [show["title"] for show in cli.run("shows").ok().json] == ["Tidal Notes"]
        # A file that is named from where the second start is.
        outline = f'<outline type="rss" text="Show" xmlUrl="{server.add_show(a_show("Night Trains"))}"/>'
        (tmp_path / "mine.opml").write_text(f'<opml version="2.0"><body>{outline}</body></opml>')
        command = [sys.executable, "-m", "player", "--profile", str(profile_dir), "mine.opml"]
        subprocess.run(command, env=cli.env, cwd=tmp_path, check=True, timeout=30)
        wait_until(lambda: screen.windows("^Import your shows"), message="the dialog to import")
        wait_until(lambda: len(cli.run("shows").ok().json) == 2, message="both are there")
        _close(first)


@on_a_screen
def test_the_first_start_takes_an_address_too(screen: XScreen, profile_dir: Path) -> None:
    with _open(Cli(profile_dir, env=screen.env), "itpc://example.org/feed") as first:
        wait_until(lambda: screen.windows("^Subscribe to a show"), message="the dialog to subscribe")
        _close(first)


@on_a_screen
def test_who_started_it_from_the_desktop_reads_on_the_screen_why_no_window_came(
    screen: XScreen, profile_dir: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    env = {**screen.env, "DESKTOP_STARTUP_ID": "desktop-1-host_TIME0"}
    with Cli(tmp_path / "file" / "profile", env=env).start(as_json=False) as start:
        screen.focus("^Earmark$")
        screen.press("Return")
        ended = start.wait(30)
    assert ended.code == 1
    assert "may not write" in ended.stderr
    assert "Traceback" not in ended.stderr
