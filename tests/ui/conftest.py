"""The real window on a profile of the test's own, joined as in the program; only the sound goes nowhere."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import MultiSignalBlocker, SignalBlocker

from player.domain.models import Show
from player.paths import profile_paths
from player.services import Services
from player.ui.main_window import MainWindow
from player.ui.start import OpenWindow, build_window
from tests.support.wait import PATIENCE_S, qt_wait_until

T = TypeVar("T")


class PatientBot(QtBot):
    """Waits as long as every other test does, not pytest-qt's five seconds."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = round(PATIENCE_S * 1000)) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: object, *, timeout: int = round(PATIENCE_S * 1000), **more: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(
        self, signals: list[Any], *, timeout: int = round(PATIENCE_S * 1000), **more: Any
    ) -> MultiSignalBlocker:
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitExposed(self, widget: QWidget, *, timeout: int = round(PATIENCE_S * 1000)) -> AbstractContextManager[Any]:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True, scope="session")
def _region() -> None:
    """Numbers as in English, whatever the system of whoever runs the tests says."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


class Driver:
    """Uses the window as a person does: by its controls' names, with mouse and keys."""

    def __init__(self, qtbot: QtBot, opened: OpenWindow) -> None:
        self.qtbot = qtbot
        self.opened = opened

    @property
    def window(self) -> MainWindow:
        return self.opened.window

    @property
    def services(self) -> Services:
        return self.opened.services

    def until(self, condition: Callable[[], T], timeout_s: float = PATIENCE_S, message: str = "") -> T:
        return qt_wait_until(self.qtbot, condition, timeout_s, message)

    def control(self, name: str) -> QWidget:
        """The one control with this objectName that can be seen."""
        found = [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, f"{len(found)} controls are called {name}"
        return found[0]

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.control(name), Qt.MouseButton.LeftButton)

    def subscribe(self, address: str) -> Show:
        """Through the service, where the dialog is not what is tested; the show is then open."""
        show = self.services.background.run(self.services.subscriptions.subscribe(address), 60)
        self.until(lambda: self.window.sidebar.view.model().index_of(show.id).isValid())
        self.window.sidebar.open_place(show.id)
        self.until(lambda: self.window.page.isVisible() and self.window.page.episode is not None)
        self.until(lambda: self.window.page.episode.show_id == show.id and self.window.page.parts.is_filled)
        return show

    def open_sample(self) -> None:
        """From the first run's card to the page of its first episode."""
        self.until(lambda: self.window.first_run.isVisible())
        self.click("sampleButton")
        page = self.window.page
        self.until(lambda: page.isVisible() and page.content is not None and page.content.paragraphs)

    def open_episode(self, title: str) -> None:
        model = self.window.episodes.view.model()
        index = self.until(
            lambda: next((model.index(n) for n in range(model.rowCount()) if model.index(n).data() == title), None)
        )
        self.window.episodes.view.setCurrentIndex(index)
        self.until(lambda: self.window.page.episode is not None and self.window.page.episode.title == title)
        self.until(lambda: self.window.page.parts.is_filled)

    @property
    def position(self) -> float:
        return self.services.session.now.status.position_at(self.services.clock.monotonic())

    @property
    def state(self) -> str:
        return str(self.services.session.now.status.state)


@pytest.fixture(autouse=True)
def no_key_is_held(qapp: QApplication) -> Iterator[None]:
    """Qt goes by the modifiers of the last key: after Shift+F6, the next test would select all rows up to one."""
    yield
    if qapp.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_F6)


@pytest.fixture
def open_driver(qtbot: QtBot, profile_dir: Path) -> Iterator[Callable[[], Driver]]:
    """Opens the window on the test's profile; may be called again after ``close`` for the next start."""
    opened: list[OpenWindow] = []

    def open_now() -> Driver:
        settings = profile_dir / "config" / "settings.toml"
        if not settings.exists():
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text('[playback]\naudio_output = "dummy"\n')
        window = build_window(Services(profile_paths(profile_dir), locale="en_US"))
        opened.append(window)
        # Else made after the first picture: a test may ask for something before that, which no person can.
        assert window.presenter
        window.window.show()
        return Driver(qtbot, window)

    yield open_now
    for window in opened:
        window.window.close()
        window.close()
        window.window.deleteLater()
    opened.clear()
    # Now and in this thread: collected later in one of the background's, what has a timer of Qt's would leave that
    # behind, and the program ends when it is due ("Timers cannot be stopped from another thread").
    gc.collect()


@pytest.fixture
def driver(open_driver: Callable[[], Driver]) -> Driver:
    return open_driver()


@pytest.fixture
def shown(driver: Driver) -> Driver:
    """The window with the sample show, in front, as keys want it."""
    driver.open_sample()
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    return driver
