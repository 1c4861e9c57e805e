"""Starts of one profile in one process: who opens the window, who hands over, and what is taken for a call."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from player.desktop.one_window import Call, OneWindow, call_of
from player.domain.errors import WindowSilent
from tests.support.wait import qt_wait_until, wait_until

FEED = "https://example.org/feed.xml"


class Starts:
    """Starts on one folder, all ended with the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: list[OneWindow] = []
        self.heard: list[Call] = []
        self.ears = QObject()

    def one(self, *, answer_s: float = 20.0, start_s: float = 20.0) -> OneWindow:
        self.made.append(OneWindow(self.folder, answer_s=answer_s, start_s=start_s))
        return self.made[-1]

    def window(self) -> OneWindow:
        """A start that has the window, and listens."""
        first = self.one()
        assert first.claim(Call())
        first.listen(self.ears, self.heard.append)
        return first

    @property
    def calls(self) -> list[Path]:
        return list(self.folder.glob("*.call"))


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """What watches a folder in Qt needs one, though a test waits for nothing."""
    return qapp


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    made = Starts(tmp_path / "window")
    yield made
    for start in made.made:
        start.release()


def _in_thread(claim: Callable[[], bool]) -> Callable[[], list[object]]:
    """What a claim in another thread came to, once it has."""
    came: list[object] = []

    def work() -> None:
        try:
            came.append(claim())
        except WindowSilent as error:
            came.append(error)

    threading.Thread(target=work, daemon=True).start()
    return lambda: came


def test_the_first_opens_the_window_and_the_second_hands_over(qtbot: QtBot, starts: Starts) -> None:
    starts.window()
    came = _in_thread(lambda: starts.one().claim(Call(FEED, "leave")))
    assert qt_wait_until(qtbot, came) == [False]
    assert starts.heard == [Call(FEED, "leave")]
    assert starts.calls == []


def test_who_comes_while_the_window_is_being_opened_is_heard_once_it_is(qtbot: QtBot, starts: Starts) -> None:
    first = starts.one()
    assert first.claim(Call())
    came = _in_thread(lambda: starts.one(answer_s=0.0).claim(Call(FEED)))
    wait_until(lambda: starts.calls)
    first.listen(starts.ears, starts.heard.append)
    assert qt_wait_until(qtbot, came) == [False]
    assert starts.heard == [Call(FEED)]


class Clock:
    """Time that goes on while one sleeps; ``then`` happens at its moment."""

    def __init__(self, then: dict[int, Callable[[], object]]) -> None:
        self.now, self.then = 0.0, then

    def monotonic(self) -> float:
        return self.now

    def monotonic_ns(self) -> int:
        return int(self.now * 1e9)

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        for moment in [moment for moment in self.then if moment <= self.now]:
            self.then.pop(moment)()


def test_a_window_that_took_long_to_open_has_as_long_to_answer_as_any(
    starts: Starts, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = starts.one()
    assert first.claim(Call())
    clock = Clock({15: (starts.folder / "listening").touch, 18: lambda: starts.calls[0].unlink()})
    monkeypatch.setattr("player.desktop.one_window.time", clock)
    assert starts.one(answer_s=4, start_s=20).claim(Call(FEED)) is False
    assert clock.now == pytest.approx(18, abs=0.1)
    with pytest.raises(WindowSilent):
        starts.one(answer_s=4, start_s=20).claim(Call(FEED))
    assert clock.now == pytest.approx(22, abs=0.1)


def test_who_comes_while_the_window_closes_opens_the_next(qtbot: QtBot, starts: Starts) -> None:
    first = starts.window()
    first.stop_listening()
    came = _in_thread(lambda: starts.one(answer_s=0.0).claim(Call(FEED)))
    wait_until(lambda: starts.calls)
    qtbot.waitUntil(lambda: not starts.ears.children())
    assert came() == []
    first.release()
    assert wait_until(came) == [True]
    assert starts.heard == []
    assert starts.calls == []


def test_a_window_that_does_not_answer_is_told_of_and_the_call_taken_back(starts: Starts) -> None:
    starts.window()
    with pytest.raises(WindowSilent, match="does not answer"):
        starts.one(answer_s=0.1).claim(Call(FEED))
    assert starts.calls == []


def test_what_a_killed_window_left_behind_keeps_nobody_waiting(starts: Starts) -> None:
    starts.folder.mkdir()
    (starts.folder / "lock").touch()
    (starts.folder / "listening").touch()
    assert starts.one().claim(Call())
    assert not (starts.folder / "listening").exists()


def test_calls_that_nobody_waits_for_any_more_are_swept_and_not_heard(starts: Starts) -> None:
    starts.folder.mkdir()
    for name in ("1-1.call", "2-2.half"):
        left = starts.folder / name
        left.write_text(json.dumps({"address": FEED}))
        os.utime(left, (1.0, 1.0))
    starts.window()
    assert starts.heard == []
    assert sorted(path.name for path in starts.folder.iterdir()) == ["listening", "lock"]


@pytest.mark.expected_log("is no call of a later start")
@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"no json",
        b"\xff\xfe",
        b"[" * 10_000,
        b'["https://example.org"]',
        b'{"address": 5}',
        b'{"address": ["https://example.org"]}',
        b'{"address": null, "token": ""}',
        json.dumps({"address": "https://example.org/\nfeed"}).encode(),
        json.dumps({"address": "a" * 9000}).encode(),
        json.dumps({"token": "t" * 2000}).encode(),
        json.dumps({"address": FEED, "more": "m" * 20_000}).encode(),
    ],
)
def test_what_is_no_call_is_put_away_unheard(starts: Starts, said: bytes, caplog: pytest.LogCaptureFixture) -> None:
    starts.folder.mkdir()
    (starts.folder / "1-1.call").write_bytes(said)
    starts.window()
    assert starts.heard == []
    assert starts.calls == []
    assert "is no call" in caplog.text


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_only_a_plain_file_of_this_person_is_read(starts: Starts, tmp_path: Path) -> None:
    starts.folder.mkdir()
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_text(json.dumps({"address": FEED}))
    (starts.folder / "1-link.call").symlink_to(elsewhere)
    os.mkfifo(starts.folder / "2-pipe.call")
    (starts.folder / "3-folder.call").mkdir()
    if os.geteuid() == 0:
        other = starts.folder / "4-other.call"
        other.write_text(json.dumps({"address": FEED}))
        os.chown(other, 65534, 65534)
    starts.window()
    assert starts.heard == []
    assert elsewhere.exists()
    if sys.platform == "linux":
        held = [path.resolve().name for path in Path("/proc/self/fd").iterdir()]
        assert not [name for name in held if name.endswith(".call")]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_nobody_else_may_look(starts: Starts, tmp_path: Path) -> None:
    starts.window()
    assert starts.folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in starts.folder.iterdir())


def test_where_nothing_can_be_locked_the_window_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "window").touch()
    start = OneWindow(tmp_path / "window")
    assert start.claim(Call())
    start.listen(QObject(), lambda _call: None)
    start.release()


def test_the_leave_to_come_to_the_front_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    monkeypatch.delenv("DESKTOP_STARTUP_ID", raising=False)
    assert call_of("") == Call()
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "x11")
    assert call_of(FEED) == Call(FEED, "x11")
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "wayland")
    assert call_of(FEED) == Call(FEED, "wayland")
