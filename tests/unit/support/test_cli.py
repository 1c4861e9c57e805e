"""Commands as separate processes: what they said, how they ended, and their end by force."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.support.cli import Cli
from tests.support.leaks import has_ended
from tests.support.server import PodcastServer
from tests.support.wait import wait_until

SPEAKER = """
import json, os, subprocess, sys, time, urllib.request
profile, words = sys.argv[sys.argv.index("--profile") + 1], sys.argv
if "wait" in words:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"])
    print("child", child.pid, flush=True)
    time.sleep(100)
elif "fetch" in words:
    print(urllib.request.urlopen(words[-1]).status)
elif "fail" in words:
    print("It went wrong.", file=sys.stderr)
    sys.exit(1)
else:
    print(json.dumps({"profile": profile, "words": words[1:], "home": os.environ["HOME"]}))
"""


@pytest.fixture
def speaker(tmp_path: Path) -> Cli:
    """A command that stands for ours, so that this file tests the helper alone."""
    script = tmp_path / "speaker.py"
    script.write_text(SPEAKER)
    return Cli(tmp_path / "profile", command=(sys.executable, str(script)))


def test_json_is_read_and_the_profile_given(speaker: Cli, tmp_path: Path) -> None:
    said = speaker.run("episode", 7).ok().json
    assert said["profile"] == str(tmp_path / "profile")
    assert said["words"][2:] == ["--json", "episode", "7"]
    assert "--json" not in speaker.run("episode", as_json=False).json["words"]


def test_the_home_is_not_the_persons(speaker: Cli) -> None:
    assert "earmark-test-" in speaker.run("x").json["home"]


def test_a_failure_has_code_and_words(speaker: Cli) -> None:
    result = speaker.run("fail")
    assert (result.code, result.stderr, result.json) == (1, "It went wrong.\n", None)
    with pytest.raises(AssertionError, match="It went wrong"):
        result.ok()


def test_a_command_that_hangs_is_ended(speaker: Cli, server: PodcastServer) -> None:
    server.fault("/x", hang=True)
    with pytest.raises(subprocess.TimeoutExpired):
        speaker.run("fetch", server.url("/x"), timeout_s=0.5)


@pytest.mark.skipif(sys.platform == "win32", reason="signals and process groups")
def test_kill_9_ends_a_command_and_all_its_children(speaker: Cli) -> None:
    with speaker.start("wait") as process:
        process.wait_for_text("child")
        child = psutil.Process(int(process.stdout.split()[1]))
        assert process.running
        result = process.kill_all()
    assert result.code == -signal.SIGKILL
    wait_until(lambda: has_ended(child))


@pytest.mark.skipif(sys.platform == "win32", reason="signals and process groups")
def test_stop_is_ctrl_c_and_leaving_ends_what_is_left(speaker: Cli) -> None:
    with speaker.start("wait") as process:
        process.wait_for_text("child")
        child = int(process.stdout.split()[1])
        result = process.stop()
        psutil.Process(child).kill()
    assert "KeyboardInterrupt" in result.stderr
    with speaker.start("wait") as process:
        process.wait_for_text("child")
    assert not process.running


def test_text_that_never_comes_is_an_error_with_all_that_did(speaker: Cli) -> None:
    with speaker.start("fail") as process, pytest.raises(TimeoutError, match=r"(?s)it ended.*It went wrong"):
        process.wait_for_text("all is well")


def test_a_process_is_kept_on_this_machine(speaker: Cli, server: PodcastServer) -> None:
    assert speaker.run("fetch", server.add("/a.txt", "a")).ok().stdout == "200\n"
    far = speaker.run("fetch", "http://192.0.2.1/")
    assert far.code == 1
    assert far.stderr.startswith("NetworkRefused: connected to 192.0.2.1:80")
