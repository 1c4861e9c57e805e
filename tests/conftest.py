"""What every test has: the guards, a server, a profile, audio, and how thoroughly to look."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.support.audio import AudioMaker
from tests.support.cli import Cli
from tests.support.server import PodcastServer

pytest_plugins = ("tests.support.guards",)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="kill storms and fuzzing at full length")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # A shell starts what it runs in the background so, and all that the tests start would be deaf to it too.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    few = hypothesis.settings(max_examples=25, derandomize=True, deadline=None, database=None)
    hypothesis.settings.register_profile("ci", few)
    many = hypothesis.settings(max_examples=2000, deadline=None, print_blob=True)
    hypothesis.settings.register_profile("long", many)
    hypothesis.settings.load_profile("long" if config.getoption("--long") else "ci")
    if config.getoption("--long") and config.getoption("timeout") is None:
        # Two thousand examples, and finding the smallest that fails, take their time on a busy machine.
        config.option.timeout = 900


@pytest.fixture(scope="session")
def long_run(pytestconfig: pytest.Config) -> bool:
    """Whether to do all rounds of a test that is marked ``long``, or only enough to see that it works."""
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture
def server() -> Iterator[PodcastServer]:
    """A podcast server of this test alone, on loopback."""
    with PodcastServer() as running:
        yield running


@pytest.fixture
def profile_dir(tmp_path: Path) -> Path:
    """Where ``--profile`` may point: an empty place of this test alone, not yet made."""
    return tmp_path / "profile"


@pytest.fixture
def cli(profile_dir: Path) -> Cli:
    """The command line on this test's profile, as separate processes."""
    return Cli(profile_dir)


@pytest.fixture(scope="session")
def audio(tmp_path_factory: pytest.TempPathFactory) -> AudioMaker:
    """Long audio files, made once a run."""
    return AudioMaker(tmp_path_factory.mktemp("audio"))
