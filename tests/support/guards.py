"""A pytest plugin that makes a test fail for what it did behind its own back.

A warning logged and not expected, an address outside this machine, a thread or a child process left behind: each fails
the test that did it. The whole run has a home of its own, so that nothing touches the person's.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import tempfile
from collections.abc import Generator, Iterable
from pathlib import Path

import pytest

from tests.support import leaks
from tests.support.loopback import LoopbackGuard

# Variables through which a person's desktop would reach into a test, or a test into the desktop.
FOREIGN = (
    "ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "all_proxy", "http_proxy", "https_proxy", "no_proxy",
    "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_NUMERIC", "LC_TIME", "QT_LOGGING_RULES", "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION",
)  # fmt: skip


class WarningCatcher(logging.Handler):
    """Keeps every record from WARNING upwards until it is asked for."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)

    def take(self, expected: Iterable[str]) -> list[str]:
        """What was logged since the last time and fits none of the patterns, as text."""
        records, self._records = self._records, []
        patterns = [re.compile(pattern) for pattern in expected]
        style = logging.Formatter("%(levelname)s %(name)s: %(message)s")
        return [style.format(r) for r in records if not any(p.search(r.getMessage()) for p in patterns)]


class Guards:
    """The hooks, with the state of one run."""

    def __init__(self) -> None:
        self.warnings = WarningCatcher()
        self.network = LoopbackGuard()
        self.leaks = leaks.LeakWatch(float(os.environ.get("EARMARK_LEAK_GRACE_S", "20")))
        self.home = Path(tempfile.mkdtemp(prefix="earmark-test-"))
        self._kept = dict(os.environ)

    def start(self) -> None:
        logging.getLogger().addHandler(self.warnings)
        self.network.install()
        os.environ.update(home_variables(self.home))
        for name in FOREIGN:
            os.environ.pop(name, None)

    def stop(self) -> None:
        logging.getLogger().removeHandler(self.warnings)
        self.network.active = False
        os.environ.clear()
        os.environ.update(self._kept)
        shutil.rmtree(self.home, ignore_errors=True)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None, object, object]:
        self.leaks.begin()
        try:
            return (yield)
        finally:
            self._judge(item)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        result = yield
        self._judge(item)
        return result

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None, object, object]:
        result = yield
        left = self.leaks.end()
        self._judge(item, left)
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
        if fixturedef.scope == "function":
            return (yield)
        with self.leaks.allowed_from_here():
            return (yield)

    def _judge(self, item: pytest.Item, left: Iterable[str] = ()) -> None:
        expected = [str(mark.args[0]) for mark in item.iter_markers("expected_log")]
        found = [f"logged, and not expected: {text}" for text in self.warnings.take(expected)]
        found += [f"left this machine: {text}" for text in self.network.take()]
        found += [f"left behind: {text}" for text in left]
        if found:
            pytest.fail("\n".join(found), pytrace=False)


def home_variables(home: Path) -> dict[str, str]:
    """The variables that give a process a home of its own under ``home``, whose folders are made."""
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return {
        **{name: str(folder) for name, folder in folders.items()},
        "LANG": "C.UTF-8",
        # libdbus's word for no bus; a test that needs one starts its own.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen",
    }


_KEY: pytest.StashKey[Guards] = pytest.StashKey()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expected_log(pattern): a logged warning that this test provokes on purpose")
    guards = Guards()
    guards.start()
    config.stash[_KEY] = guards
    config.pluginmanager.register(guards, "earmark-guards")


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    if (guards := config.stash.get(_KEY, None)) is not None:
        guards.stop()
