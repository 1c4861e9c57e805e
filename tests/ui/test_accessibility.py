"""What assistive tools see: every control of every page and dialog has a name, a role and its value."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from player.domain.events import BookmarksChanged, NetworkChanged
from player.domain.models import EpisodeId, SmartList
from player.domain.network import NetworkState
from player.ui.dialogs.import_list import ImportDialog
from player.ui.places import Page
from player.ui.theme import Mode, Role
from tests.ui.conftest import Driver
from tests.ui.theming import accessible_name, press

ROLE = QAccessible.Role
# Roles of what a person operates; each must have a name of its own.
OPERATED = {
    ROLE.PushButton, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.SpinBox, ROLE.Slider, ROLE.List,
    ROLE.EditableText, ROLE.PageTab, ROLE.PageTabList, ROLE.ButtonMenu, ROLE.ButtonDropDown, ROLE.MenuItem, ROLE.Link,
    ROLE.Tree, ROLE.Table, ROLE.ListItem, ROLE.Dialog, ROLE.ProgressBar,
}  # fmt: skip
# Roles that say nothing of what a control does.
SAYS_NOTHING = {ROLE.NoRole, ROLE.Client, ROLE.Pane, ROLE.Window, ROLE.Whitespace, ROLE.Border}
PAGES = {"episodePage", "showPage"}
# Rows of a list beyond these are like those before.
ROWS = 30


def _walk(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    yield interface
    if depth > 40:
        raise AssertionError("the tree has no end")
    for number in range(min(interface.childCount(), ROWS)):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _walk(child, depth + 1)


def _where(interface: QAccessibleInterface) -> str:
    widget = interface.object()
    names = []
    while widget is not None:
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parent()
    return f"{interface.role().name} {' < '.join(names[:5])}"


def _belongs_to_named(interface: QAccessibleInterface) -> bool:
    """The field inside a spin or combo box is read with the name of its box."""
    parent = interface.parent()
    return (
        interface.role() is ROLE.EditableText
        and parent is not None
        and parent.role() in (ROLE.ComboBox, ROLE.SpinBox)
        and bool(parent.text(QAccessible.Text.Name))
    )


def _wrong_state(interface: QAccessibleInterface, widget: QWidget) -> str:
    """What of a control's state its interface says otherwise; '' where all is as it is."""
    state = interface.state()
    if bool(state.disabled) is widget.isEnabled():
        return "enabled" if widget.isEnabled() else "disabled"
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not state.focusable:
        return "focusable"
    if bool(state.focused) is not widget.hasFocus() and interface.role() not in (ROLE.ComboBox, ROLE.SpinBox):
        return "focused" if widget.hasFocus() else "not focused"
    if isinstance(widget, QAbstractButton):
        if bool(state.checkable) is not widget.isCheckable():
            return "checkable"
        if bool(state.checked) is not widget.isChecked():
            return "checked"
    if isinstance(widget, QPushButton) and widget.menu() is not None and not state.hasPopup:
        return "opening a menu"
    if isinstance(widget, QLineEdit) and bool(state.readOnly) is not widget.isReadOnly():
        return "read only"
    return ""


def faults(root: QWidget) -> list[str]:
    """What is wrong below a widget, in words; each line names the control."""
    found = []
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    for interface in _walk(top):
        role, name = interface.role(), interface.text(QAccessible.Text.Name).strip()
        widget = interface.object()
        if role in OPERATED and not name and not _belongs_to_named(interface):
            found.append(f"no name: {_where(interface)}")
        if role in (ROLE.Slider, ROLE.SpinBox) and not interface.text(QAccessible.Text.Value).strip():
            value = interface.valueInterface()
            if value is None or value.currentValue() is None:
                found.append(f"no value: {_where(interface)}")
        takes_tab = isinstance(widget, QWidget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and widget.isVisible() and widget.isEnabled():
            # A whole page may take the focus, to be scrolled and read from its top: a name is what it needs.
            if role in SAYS_NOTHING and not (name and widget.objectName() in PAGES):
                found.append(f"no role: {_where(interface)}")
            elif not name and not _belongs_to_named(interface):
                found.append(f"focus without a name: {_where(interface)}")
        if isinstance(widget, QWidget) and (wrong := _wrong_state(interface, widget)):
            found.append(f"not told as {wrong}: {_where(interface)}")
        if isinstance(widget, QAbstractItemView) and role in (ROLE.List, ROLE.Tree, ROLE.Table):
            model = widget.model()
            for row in range(min(model.rowCount(), ROWS)):
                index = model.index(row, 0)
                said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
                if not str(said or "").strip() and not widget.isIndexHidden(index):
                    found.append(f"row {row} without words: {_where(interface)}")
    return sorted(set(found))


@pytest.fixture
def shown(driver: Driver) -> Driver:
    """The sample show, its first episode open, with a bookmark and another in the queue."""
    driver.open_sample()
    library, now = driver.services.library, driver.services.clock.now()
    ids = library.episodes.ids()
    library.bookmarks.add(ids[0], 12.0, "A thought", now)
    library.positions.save(ids[0], 20.0, now)
    library.positions.set_session(ids[0])
    driver.services.session.restore()
    driver.services.events.publish(BookmarksChanged(ids[0]))
    driver.until(lambda: driver.window.player.playing_id == ids[0])
    # The page is read anew for the bookmark; what is asked of its controls before that is of others in part.
    page = driver.window.page
    driver.until(lambda: page.content is not None and page.content.bookmarks and page.content.paragraphs)
    driver.until(lambda: page.parts.is_filled)
    return driver


def _ids(driver: Driver) -> list[EpisodeId]:
    return list(driver.services.library.episodes.ids())


def test_the_first_run(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    assert faults(driver.window) == []
    assert driver.window.first_run.subscribe_button.hasFocus()


def test_each_place_of_the_sidebar(shown: Driver) -> None:
    for place in SmartList:
        shown.window.sidebar.open_place(place)
        shown.until(lambda place=place: shown.opened.presenter.place == place)
        shown.qtbot.wait(50)
        assert faults(shown.window) == [], place


def test_each_tab_of_an_episode_and_its_find_bar(shown: Driver) -> None:
    page = shown.window.page
    for name in ("notes", "transcript", "chapters", "questions", "related"):
        page.open_tab(name)
        shown.qtbot.wait(20)
        assert faults(shown.window) == [], name
    page.open_find()
    assert faults(shown.window) == []


def test_each_tab_of_a_show(shown: Driver) -> None:
    shown.opened.presenter.show_page.open_current()
    shown.until(lambda: shown.window.pages.current == Page.SHOW)
    page = shown.window.pages.page(Page.SHOW)
    for name in ("about", "episodes", "settings", "feed", "related"):
        page.open_tab(name)
        shown.qtbot.wait(20)
        assert faults(shown.window) == [], name


def test_the_search(shown: Driver) -> None:
    shown.window.sidebar.search.setFocus()
    shown.qtbot.keyClicks(shown.window.sidebar.search, "kettle")
    panel = shown.until(lambda: shown.opened.presenter.searching._made)
    shown.until(panel.isVisible)
    assert faults(shown.window) == []
    # The first empties the field, the second leaves it.
    shown.qtbot.keyClick(shown.window.sidebar.search, Qt.Key.Key_Escape)
    shown.qtbot.keyClick(shown.window.sidebar.search, Qt.Key.Key_Escape)
    shown.until(lambda: not panel.isVisible())
    assert shown.window.focusWidget() is shown.window.episodes.view


def test_each_page_of_the_preferences(shown: Driver) -> None:
    names = ["general", "playback", "downloads", "transcripts", "network"]
    names += ["appearance", "shortcuts", "storage", "accounts"]
    for name in names:
        window = shown.opened.presenter.preferences.open(name)
        shown.qtbot.wait(20)
        if name == "shortcuts":  # its rows come one after another
            shown.until(lambda window=window: window.findChild(QWidget, "resetKeysButton"))
        assert faults(window) == [], name
    window.close()


def _subscribe(driver: Driver) -> None:
    driver.opened.presenter.open_subscribe()


def _own_list(driver: Driver) -> None:
    driver.opened.presenter.sidebar_menus.new_list()


def _password(driver: Driver) -> None:
    driver.opened.presenter.show_page.ask_password(driver.services.library.shows.all()[0])


def _note(driver: Driver) -> None:
    driver.opened.presenter.bookmarks.ask_note(driver.services.library.bookmarks.of(_ids(driver)[0])[0])


def _tag(driver: Driver) -> None:
    driver.opened.presenter.sidebar_menus._new_tag(driver.services.library.shows.all()[0], [])


def _import(driver: Driver) -> None:
    ImportDialog(driver.opened.theme, driver.window).open()


def _dialog(driver: Driver) -> QDialog | None:
    open_now = [each for each in driver.window.findChildren(QDialog) if each.isVisible()]
    return open_now[0] if open_now else None


@pytest.mark.parametrize("opens", [_subscribe, _own_list, _password, _note, _tag, _import])
def test_each_dialog_is_named_goes_round_with_tab_and_closes_with_escape(
    shown: Driver, opens: Callable[[Driver], None]
) -> None:
    opens(shown)
    dialog = shown.until(lambda: _dialog(shown))
    assert faults(dialog) == []
    assert dialog.windowTitle()
    _go_round(shown, dialog)
    shown.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    shown.until(lambda: _dialog(shown) is None)


def test_the_mini_player(shown: Driver) -> None:
    shown.window.player.mini_requested.emit()
    mini = shown.opened.presenter.mini.mini
    shown.until(mini.isVisible)
    assert faults(mini) == []
    assert len(_go_round(shown, mini)) >= 5
    shown.qtbot.keyClick(mini, Qt.Key.Key_Escape)
    shown.until(lambda: shown.window.isVisible() and not mini.isVisible())


def test_the_menus(shown: Driver) -> None:
    opened: list[list[str]] = []
    menus = (
        lambda: shown.window.sidebar.app_menu_requested.emit(QPoint(10, 10)),
        lambda: shown.window.episodes.open_menu(QPoint(20, 20)),
        lambda: shown.window.sidebar.menu_requested.emit(shown.services.library.shows.all()[0].id, "", QPoint(10, 10)),
    )
    for ask in menus:
        ask()
        menu = shown.until(lambda: QApplication.activePopupWidget())
        assert isinstance(menu, QMenu)
        opened.append([action.text() for action in menu.actions() if not action.isSeparator()])
        assert all(opened[-1])
        assert faults(menu) == []
        shown.qtbot.keyClick(menu, Qt.Key.Key_Escape)
        shown.until(lambda: QApplication.activePopupWidget() is None)
    assert all(len(entries) >= 3 for entries in opened)


def _go_round(driver: Driver, window: QWidget) -> list[QWidget]:
    """Press Tab until the focus is where it began; gives all that had it. Fails where it stays or never comes back."""
    window.activateWindow()
    driver.until(lambda: window.focusWidget() is not None)
    start = window.focusWidget()
    had, stays = [start], 0
    for _ in range(200):
        before = window.focusWidget()
        driver.qtbot.keyClick(before, Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now is start:
            return had
        assert now is not None
        assert now.isVisible()
        # A line of words may have several links, each a stop of its own.
        stays = stays + 1 if now is before else 0
        assert stays < 20, f"Tab goes no further than {before.objectName() or before}"
        if not stays:
            had.append(now)
    raise AssertionError("Tab never comes back")


def test_tab_goes_over_all_of_the_window_and_comes_back(shown: Driver) -> None:
    window = shown.window
    had = _go_round(shown, window)
    names = {widget.objectName() for widget in had}
    for name in ("showList", "seekBar", "playButton", "menuButton", "shareButton"):
        assert name in names, name
    # All that takes Tab and can be seen was reached, and back again the same way.
    left_out = [
        widget.objectName() or str(widget)
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget not in had
    ]
    assert left_out == []


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_focus_can_be_seen_on_each_control(shown: Driver, mode: Mode) -> None:
    """A picture of each with the focus differs from one without."""
    window = shown.window
    shown.opened.theme.set_mode(mode)
    # Qt tells its widgets of the colours in the next round of its loop.
    shown.until(lambda: window.palette().window().color() == shown.opened.theme.color(Role.WINDOW))
    press(window, Qt.Key.Key_Tab)
    unseen = []
    for widget in _go_round(shown, window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        shown.qtbot.wait(1)
        # What is drawn around a field belongs to the box that holds it.
        drawn = widget.parentWidget() or widget
        with_focus = drawn.grab().toImage()
        widget.clearFocus()
        if drawn.grab().toImage() == with_focus:
            unseen.append(widget.objectName() or str(widget))
    assert unseen == []


def test_with_reduced_motion_nothing_fades(shown: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown.opened.theme, "duration", lambda _ms: 0)
    toast = shown.window.toast
    toast.dismiss()
    toast.show_message("Here")
    assert toast.isVisible()
    assert toast._effect.opacity() == 1.0
    while toast.text:
        toast.dismiss()
    assert not toast.isVisible()


def test_offline_is_said_once_and_taken_back(shown: Driver) -> None:
    def network(online: bool) -> None:
        shown.services.events.publish(NetworkChanged(NetworkState(online=online)))

    network(False)
    banner = shown.until(lambda: shown.window.findChild(QWidget, "offlineBanner"))
    shown.until(banner.isVisible)
    assert "Offline" in accessible_name(banner)
    assert faults(shown.window) == []
    network(True)
    shown.until(lambda: not banner.isVisible())
    network(False)
    shown.until(banner.isVisible)
    banner.dismissed.emit()
    banner.hide()
    network(False)
    network(True)
    network(False)
    shown.until(banner.isVisible)
    assert len(shown.window.findChildren(QWidget, "offlineBanner")) == 1
