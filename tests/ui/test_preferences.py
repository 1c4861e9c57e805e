"""The preferences of the real window: every page opens, changes hold at once and are kept, keys can be changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from player.domain.models import ShowId
from player.library.keeping import ShowBytes
from player.settings import SettingsFile
from player.ui.preferences.card import Card, Row
from player.ui.preferences.window import PreferencesWindow
from player.ui.shortcuts import SHORTCUTS, keys_from_text, keys_to_text
from player.ui.theme import Mode
from player.ui.widgets.fields import TextField
from player.ui.widgets.forms import Switch
from tests.ui.conftest import Driver

Keys = Qt.Key
PAGES = (
    "general", "playback", "downloads", "transcripts", "network", "appearance", "shortcuts", "storage", "accounts",
)  # fmt: skip


@pytest.fixture
def preferences(driver: Driver) -> PreferencesWindow:
    return driver.opened.presenter.preferences.open()


def control(window: PreferencesWindow, name: str, kind: type[QWidget]) -> QWidget:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def choose(window: PreferencesWindow, name: str, number: int) -> None:
    box = control(window, name, QComboBox)
    box.setCurrentIndex(number)
    box.activated.emit(number)


def kept(driver: Driver) -> object:
    return SettingsFile(driver.services.paths.settings_file).load()


def test_every_page_opens_and_all_that_can_be_changed_has_a_name(preferences: PreferencesWindow) -> None:
    for name in PAGES:
        preferences.open_page(name)
        page = preferences.page(name)
        assert page.isVisible()
        for kind in (QAbstractButton, QComboBox, QSpinBox, QLineEdit):
            for widget in page.findChildren(kind):
                inner = isinstance(widget.parent(), QSpinBox | QComboBox)
                assert inner or widget.accessibleName() or getattr(widget, "text", str)(), (name, widget.objectName())


def test_a_change_holds_at_once_and_is_kept(driver: Driver, preferences: PreferencesWindow) -> None:
    preferences.open_page("appearance")
    mode = control(preferences, "appearance.mode", QComboBox)
    mode.setFocus()
    driver.qtbot.keyClicks(mode, "D")
    mode.activated.emit(mode.currentIndex())
    driver.until(lambda: driver.opened.theme.mode is Mode.DARK)
    driver.until(lambda: kept(driver).appearance.mode == "dark")
    preferences.open_page("playback")
    back = control(preferences, "playback.back_s", QSpinBox)
    back.setValue(25)
    driver.until(lambda: "25" in driver.window.player.controls.back.accessibleName())


def test_a_line_parts_subjects_and_page_where_their_grounds_are_the_same(
    driver: Driver, preferences: PreferencesWindow
) -> None:
    assert not preferences._edge.isVisible()
    driver.opened.theme.set_high_contrast(True)
    assert preferences._edge.isVisible()


def test_rows_that_come_step_by_step_are_never_seen_pressed_together(
    driver: Driver, preferences: PreferencesWindow
) -> None:
    painted = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(watched, Card) and event.type() is QEvent.Type.Paint and watched.window() is preferences:
                painted.append((watched.height(), watched.minimumSizeHint().height()))
            return False

    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    preferences.open_page("general")
    app.installEventFilter(watch)
    preferences.open_page("downloads")
    driver.until(lambda: preferences.findChild(QWidget, "downloads.limit_mb"))
    driver.until(lambda: preferences.findChild(QWidget, "downloads.limit_mb").isVisible())
    card = preferences.findChild(QWidget, "downloads.auto_newest").parentWidget().parentWidget()
    driver.until(lambda: (card.height(), card.minimumSizeHint().height()) in painted)
    app.removeEventFilter(watch)
    assert [height - least for height, least in painted if height < least] == []


def test_all_of_the_control_that_tab_goes_to_is_seen(driver: Driver, preferences: PreferencesWindow) -> None:
    """Of a field, Qt scrolls to the caret alone, and left its lower edge below that of the window."""
    preferences.resize(preferences.minimumSize())
    preferences.open_page("downloads")
    driver.until(lambda: preferences.findChild(QWidget, "downloads.limit_mb"))
    driver.until(lambda: preferences.findChild(QWidget, "downloads.limit_mb").isVisible())
    preferences.activateWindow()
    driver.until(preferences.isActiveWindow)
    names = []
    for key in (Keys.Key_Tab, Keys.Key_Backtab):
        preferences.subjects.setFocus()
        driver.qtbot.keyClick(preferences, key)
        while (control := preferences.focusWidget()) is not preferences.subjects:
            assert control.visibleRegion().boundingRect() == control.rect(), control.objectName()
            names.append(control.objectName())
            driver.qtbot.keyClick(preferences, key)
    assert names.count("downloads.auto_title_has") == 2


def test_no_part_of_a_page_is_a_window_of_its_own_while_it_is_made(driver: Driver) -> None:
    windows = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                windows.append(type(watched).__name__)
            return False

    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    preferences = driver.opened.presenter.preferences.open()
    for name in PAGES:
        preferences.open_page(name)
    driver.until(lambda: preferences.findChild(QWidget, "downloads.limit_mb"))
    app.removeEventFilter(watch)
    assert windows == ["PreferencesWindow"]


def test_every_setting_holds_as_soon_as_its_control_is_changed(driver: Driver, preferences: PreferencesWindow) -> None:
    changed = []
    for name in PAGES:
        preferences.open_page(name)
        if name == "downloads":  # its rows come step by step
            driver.until(lambda: preferences.findChild(QWidget, "downloads.limit_mb"))
        elif name == "general":  # the names of languages are read beside the window
            driver.until(lambda: control(preferences, "general.language", QComboBox).count() > 1)
        for widget in preferences.page(name).findChildren(QWidget):
            section, _, setting = widget.objectName().partition(".")
            if section not in ("general", "playback", "downloads", "network", "appearance"):
                continue
            before = getattr(getattr(driver.services.settings, section), setting)
            if isinstance(widget, QCheckBox):
                widget.click()
            elif isinstance(widget, QSpinBox):
                widget.stepUp() if widget.value() < widget.maximum() else widget.stepDown()
            elif isinstance(widget, QComboBox):
                choose(preferences, widget.objectName(), (widget.currentIndex() + 1) % widget.count())
            elif isinstance(widget, QLineEdit):
                widget.setText({"proxy": "http://127.0.0.1:3128", "name_template": "{title}"}.get(setting, "words"))
                widget.editingFinished.emit()
            assert getattr(getattr(driver.services.settings, section), setting) != before, widget.objectName()
            changed.append(widget.objectName())
    assert len(changed) == len(set(changed)) > 30


def test_where_there_is_no_room_beside_it_a_field_stands_below_its_name(driver: Driver) -> None:
    theme = driver.opened.theme
    card, field = Card(theme), TextField(theme, "File names")
    driver.qtbot.addWidget(card)
    row = Row(theme, "File names", field, wide=True)
    card.add(row)
    card.resize(theme.px(600), theme.px(200))
    card.show()
    driver.until(lambda: field.x() >= row.label.x() + row.label.width())
    card.resize(theme.px(300), theme.px(200))
    driver.until(lambda: field.y() >= row.label.y() + row.label.height() and field.x() == row.label.x())


def test_a_press_anywhere_in_the_row_of_a_switch_is_for_it_unless_it_is_let_go_beside(driver: Driver) -> None:
    theme = driver.opened.theme
    row = Row(theme, "Refresh by itself", switch := Switch(theme))
    driver.qtbot.addWidget(row)
    row.resize(theme.px(400), row.sizeHint().height())
    row.show()
    left = Qt.MouseButton.LeftButton
    driver.qtbot.mouseClick(row, left, pos=QPoint(5, 5))
    assert switch.isChecked()
    driver.qtbot.mousePress(row, left, pos=QPoint(5, 5))
    driver.qtbot.mouseRelease(row, left, pos=QPoint(5, -40))
    assert switch.isChecked()


def test_the_names_of_languages_are_read_beside_the_window(driver: Driver, monkeypatch) -> None:
    readers: list[threading.Thread] = []

    def read(_folder: Path) -> list[tuple[str, str]]:
        readers.append(threading.current_thread())
        return [("de", "Deutsch"), ("en", "English")]

    monkeypatch.setattr("player.ui.language.languages", read)
    driver.services.settings_store.change("general", language="en")
    preferences = driver.opened.presenter.preferences.open("general")
    box = control(preferences, "general.language", QComboBox)
    driver.until(lambda: box.currentText() == "English", message="what was chosen")
    assert [box.itemText(number) for number in range(box.count())] == ["Same as the system", "Deutsch", "English"]
    assert threading.main_thread() not in readers


def test_another_language_offers_a_new_start_that_brings_it(driver: Driver, preferences: PreferencesWindow) -> None:
    preferences.open_page("general")
    again = control(preferences, "startAgainButton", QAbstractButton)
    assert not again.isVisible()
    box = control(preferences, "general.language", QComboBox)
    english = box.currentIndex()
    driver.until(lambda: box.findData("de") > english, message="the names of languages")
    choose(preferences, "general.language", box.findData("de"))
    driver.until(again.isVisible)
    choose(preferences, "general.language", english)
    driver.until(lambda: not again.isVisible())
    choose(preferences, "general.language", box.findData("de"))
    driver.until(again.isVisible)
    again.click()
    driver.until(lambda: not driver.window.isVisible())
    assert driver.window.starts_again


def test_what_may_not_be_is_said_below_its_row_and_changes_nothing(
    driver: Driver, preferences: PreferencesWindow
) -> None:
    preferences.open_page("network")
    field = control(preferences, "network.proxy", QLineEdit)
    assert not field.isVisible()
    choose(preferences, "proxyKind", 2)
    assert field.hasFocus()
    driver.qtbot.keyClicks(field, "somewhere")
    driver.qtbot.keyClick(field, Keys.Key_Return)
    said = [label.text() for label in preferences.page("network").findChildren(QLabel) if label.isVisible()]
    assert "Must be like http://proxy.example:8080" in said
    assert driver.services.settings.network.proxy == ""
    field.selectAll()
    driver.qtbot.keyClicks(field, "http://127.0.0.1:3128")
    driver.qtbot.keyClick(field, Keys.Key_Return)
    assert driver.services.settings.network.chosen_proxy == "http://127.0.0.1:3128"
    assert preferences.isVisible(), "Return belongs to the field"
    choose(preferences, "proxyKind", 1)
    assert driver.services.settings.network.chosen_proxy == ""
    assert not field.isVisible()


def test_how_long_played_files_stay_is_asked_where_they_are_deleted(
    driver: Driver, preferences: PreferencesWindow
) -> None:
    preferences.open_page("downloads")
    driver.until(lambda: preferences.findChild(QSpinBox, "downloads.limit_mb"))  # its rows come step by step
    hours = control(preferences, "downloads.delete_played_after_h", QSpinBox)
    switch = control(preferences, "downloads.delete_played", Switch)
    assert not switch.isChecked()
    assert not hours.isVisible()
    switch.click()
    driver.until(hours.isVisible)
    switch.click()
    driver.until(lambda: not hours.isVisible())


def test_a_key_is_changed_by_pressing_it_and_a_conflict_is_shown(
    driver: Driver, preferences: PreferencesWindow, open_driver: Callable[[], Driver]
) -> None:
    preferences.open_page("shortcuts")
    driver.until(lambda: preferences.findChild(QAbstractButton, "resetKeysButton"))
    button = control(preferences, "keys.refresh", QAbstractButton)
    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.qtbot.keyClick(button, Keys.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert driver.window.shortcuts.keys("refresh") == ("Ctrl+N",)
    conflict = control(preferences, "conflict.refresh", QLabel)
    assert conflict.isVisible()
    assert "Subscribe to a show" in conflict.text()
    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.qtbot.keyClick(button, Keys.Key_F9)
    assert not conflict.isVisible()
    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.qtbot.keyClick(button, Keys.Key_Escape)
    assert driver.window.shortcuts.keys("refresh") == ("F9",)
    driver.until(lambda: kept(driver).window.keys == "refresh = F9")
    driver.window.close()
    driver.opened.close()
    again = open_driver()
    assert again.window.shortcuts.keys("refresh") == ("F9",)


def test_rows_of_keys_come_a_few_at_a_time_and_all_of_them(driver: Driver, preferences: PreferencesWindow) -> None:
    def buttons() -> list[str]:
        return [one.objectName() for one in preferences.findChildren(QAbstractButton) if "keys." in one.objectName()]

    preferences.open_page("shortcuts")
    assert len(buttons()) < len(SHORTCUTS) / 2
    driver.window.shortcuts.set_own({"undo": ("Ctrl+J",)})  # meanwhile
    driver.until(lambda: preferences.findChild(QAbstractButton, "resetKeysButton"))
    assert buttons() == [f"keys.{shortcut.id}" for shortcut in SHORTCUTS]
    assert control(preferences, "keys.undo", QAbstractButton).text() == "Ctrl+J"


def test_storage_says_what_uses_the_space(driver: Driver, preferences: PreferencesWindow) -> None:
    preferences.open_page("storage")
    total = control(preferences, "storageTotal", QLabel)
    driver.until(lambda: "free" in total.text())
    assert not control(preferences, "free.played", QAbstractButton).isEnabled()


def test_shows_that_use_no_space_are_not_among_those_that_do(driver: Driver, preferences: PreferencesWindow) -> None:
    preferences.open_page("storage")
    driver.until(lambda: "free" in control(preferences, "storageTotal", QLabel).text())
    report = driver.services.background.run(driver.services.storage.report())
    used = (("Tidal Notes", 5_000_000), ("Night Signal", 0))
    shows = tuple(ShowBytes(ShowId(at), title, 1, taken, 0, 0, 0) for at, (title, taken) in enumerate(used))
    page = preferences.page("storage")
    page.show_report(replace(report, shows=shows))
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "Tidal Notes" in said
    assert "Night Signal" not in said


def test_keys_of_ones_own_are_read_back_as_they_were_written() -> None:
    own = {"search": ("Ctrl+F",), "undo": (), "refresh": ("F5", "Ctrl+Shift+R")}
    assert keys_from_text(keys_to_text(own)) == own
    assert keys_from_text("nonsense\n = \nsearch = Ctrl+J") == {"search": ("Ctrl+J",)}


def test_the_look_changes_after_the_window_was_closed(driver: Driver, preferences: PreferencesWindow) -> None:
    for name in PAGES:
        preferences.open_page(name)
    gone: list[bool] = []
    preferences.destroyed.connect(lambda: gone.append(True))
    preferences.close()
    driver.until(lambda: bool(gone))
    # What still listened would be told of in a traceback, which fails the test.
    driver.opened.theme.set_mode(Mode.DARK)
    assert driver.opened.theme.is_dark


def test_a_closed_window_goes_page_by_page(driver: Driver, preferences: PreferencesWindow) -> None:
    gone: list[str] = []
    for name in PAGES:
        preferences.open_page(name)
        preferences.page(name).destroyed.connect(lambda *_, name=name: gone.append(name))
    preferences.destroyed.connect(lambda *_: gone.append("window"))
    preferences.close()
    again = driver.opened.presenter.preferences.open("network")  # while the other one goes
    driver.until(lambda: "window" in gone)
    assert gone[-1] == "window"
    assert sorted(gone[:-1]) == sorted(PAGES)
    assert again.isVisible()
    again.close()
