"""The guards themselves: what must fail a test does, and what may be does not, in a run of pytest of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.server_process import REPOSITORY

INI = """
[pytest]
addopts = -p no:cacheprovider -p tests.support.guards --strict-markers --import-mode=importlib
filterwarnings = error
asyncio_mode = auto
asyncio_default_fixture_loop_scope = function
timeout = 60
timeout_method = thread
"""

CASES = """
import _socket, asyncio, logging, os, socket, subprocess, sys, threading
import aiohttp
import pytest

log = logging.getLogger("player.somewhere")
ended = threading.Event()


def test_info_is_fine():
    log.info("a word")


def test_bad_warning():
    log.warning("the disk is %s", "full")


def test_bad_error_on_another_thread():
    thread = threading.Thread(target=log.error, args=("lost",))
    thread.start()
    thread.join()


@pytest.mark.expected_log(r"disk is \\w+")
def test_expected_warning():
    log.warning("the disk is %s", "full")


@pytest.mark.expected_log("another")
def test_bad_other_than_expected():
    log.warning("the disk is full")


@pytest.fixture
def noisy():
    yield
    log.warning("at the end")


def test_bad_warning_of_a_fixture(noisy):
    pass


def test_after_all_that_nothing_is_left_over():
    pass


def test_loopback_is_fine():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        socket.create_connection(listener.getsockname()).close()
        socket.create_connection(("localhost", listener.getsockname()[1])).close()


def test_bad_address_though_the_error_is_swallowed():
    with socket.socket() as far:
        try:
            far.connect(("192.0.2.1", 80))
        except OSError:
            pass


def test_bad_datagram():
    with socket.socket(type=socket.SOCK_DGRAM) as far:
        with pytest.raises(OSError):
            far.sendto(b"x", ("192.0.2.1", 53))


def test_bad_name():
    with pytest.raises(OSError):
        socket.getaddrinfo("feeds.example.org", 80)


async def test_bad_address_by_aiohttp():
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientError):
            await session.get("http://192.0.2.1/")


async def test_a_name_that_never_exists_is_fine():
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("nobody.invalid", 80)
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectorDNSError):
            await session.get("http://nobody.invalid/")


def test_unix_sockets_are_fine(tmp_path):
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as client:
        listener.bind(str(tmp_path / "s"))
        listener.listen()
        client.connect(str(tmp_path / "s"))


def test_bad_thread_left():
    threading.Thread(target=ended.wait, name="forgotten", daemon=True).start()


def test_a_thread_that_ends_soon_is_fine():
    ended.set()
    ended.clear()
    threading.Timer(0.1, print).start()


@pytest.fixture(scope="module")
def long_lived():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    yield
    stop.set()
    thread.join()
    process.communicate()


def test_a_thread_and_a_process_of_a_wider_fixture_are_fine(long_lived):
    pass


def test_bad_process_left():
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(50)"])
    process.returncode = 0  # so that Popen says nothing


def test_a_process_that_was_waited_for_is_fine():
    subprocess.run([sys.executable, "-c", ""], check=True)


def test_the_home_is_new():
    assert "earmark-test-" in os.path.expanduser("~")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"):
        assert os.environ[name].startswith(os.environ["HOME"])
        assert os.path.isdir(os.environ[name])
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "http_proxy" not in os.environ
    assert "LC_ALL" not in os.environ
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """For each case its failures in words, empty where it passed."""
    folder = tmp_path_factory.mktemp("inner")
    (folder / "pytest.ini").write_text(INI)
    (folder / "test_cases.py").write_text(CASES)
    environment = {
        "PYTHONPATH": str(REPOSITORY), "PATH": "/usr/bin:/bin", "HOME": str(folder), "http_proxy": "http://192.0.2.9:1",
        "LC_ALL": "de_DE.UTF-8", "EARMARK_LEAK_GRACE_S": "0.5",
    }  # fmt: skip
    command = [sys.executable, "-m", "pytest", "-q", "-c", "pytest.ini", "--rootdir", ".", "--junitxml", "out.xml"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=100)
    assert (folder / "out.xml").exists(), done.stdout + done.stderr
    found: dict[str, str] = {}
    for case in ET.parse(folder / "out.xml").iter("testcase"):
        words = [part.get("message", "") + (part.text or "") for part in case if part.tag in ("failure", "error")]
        found[case.get("name", "")] = found.get(case.get("name", ""), "") + "\n".join(words)
    return found


def test_what_is_fine_passes_and_what_is_bad_fails(outcomes: dict[str, str]) -> None:
    assert len(outcomes) == CASES.count("def test_")
    assert {name for name, words in outcomes.items() if words} == {name for name in outcomes if "bad" in name}


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("test_bad_warning", "logged, and not expected: WARNING player.somewhere: the disk is full"),
        ("test_bad_error_on_another_thread", "ERROR player.somewhere: lost"),
        ("test_bad_other_than_expected", "the disk is full"),
        ("test_bad_warning_of_a_fixture", "at the end"),
        ("test_bad_address_though_the_error_is_swallowed", "left this machine: connected to 192.0.2.1:80"),
        ("test_bad_datagram", "connected to 192.0.2.1:53"),
        ("test_bad_name", "looked up feeds.example.org"),
        ("test_bad_address_by_aiohttp", "connected to 192.0.2.1:80"),
        ("test_bad_thread_left", "left behind: thread 'forgotten' (daemon)"),
        ("test_bad_process_left", "left behind: process"),
    ],
)
def test_the_failure_says_what_it_was(outcomes: dict[str, str], case: str, words: str) -> None:
    assert words in outcomes[case]


def test_qt_is_offscreen_unless_asked_otherwise(qapp: QApplication) -> None:
    assert qapp.platformName() == os.environ["QT_QPA_PLATFORM"]


def test_hypothesis_is_tame(long_run: bool) -> None:
    import hypothesis

    assert hypothesis.settings.default is not None
    assert hypothesis.settings.default.deadline is None
    assert hypothesis.settings.default.derandomize is not long_run


def test_the_fixtures_are_there(profile_dir: Path) -> None:
    assert not profile_dir.exists()
