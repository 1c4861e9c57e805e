"""Menus and choices: round where one sees through their corners, square elsewhere; texts have the same menus."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from player.ui.dialogs.note import NoteField
from player.ui.pages.transcript_view import TranscriptView
from player.ui.theme import FontRole, Mode, Role, Theme
from player.ui.widgets import popups
from player.ui.widgets.fields import TextField
from player.ui.widgets.forms import ComboBox, SpinBox
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.labels import HeadlineLabel
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.menu import Menu
from tests.support.x_screen import missing_programs, x_screen
from tests.ui.theming import RESOURCES

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


@pytest.fixture
def put(qtbot):
    """Puts a widget into a window of its own, which lives as long as the test."""
    windows = []

    def put_it(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(widget)
        qtbot.addWidget(window)
        window.show()
        return widget

    return put_it


def a_menu(theme: Theme, put) -> QWidget:
    menu = Menu(theme, parent=put(QWidget()))
    menu.add("Play next", icon="next", keys="Shift+Q")
    menu.popup(QPoint(0, 0))
    return menu


def a_choice(theme: Theme, put) -> QWidget:
    box = put(ComboBox(theme, "Mode"))
    box.addItems(["Light", "Dark"])
    box.showPopup()
    return box.view().window()


@pytest.mark.parametrize("opened", [a_menu, a_choice])
@pytest.mark.parametrize("rounded", [True, False])
def test_corners_are_round_where_one_sees_through_them_and_square_elsewhere(theme, put, monkeypatch, opened, rounded):
    if not rounded:
        monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
        monkeypatch.setattr(popups, "has_compositor", lambda: False)
    popup = opened(theme, put)
    picture = popup.grab().toImage()
    popup.close()
    right, bottom = picture.width() - 1, picture.height() - 1
    corners = [picture.pixelColor(x, y) for x in (0, right) for y in (0, bottom)]
    line = theme.color(Role.LINE)
    if rounded:
        assert [color.alpha() for color in corners] == [0] * 4
    else:
        assert corners == [line] * 4
    assert picture.pixelColor(right // 2, 0) == picture.pixelColor(0, bottom // 2) == line
    assert picture.pixelColor(right // 2, 2) == theme.color(Role.CARD)


@pytest.fixture
def display(tmp_path: Path, monkeypatch) -> Iterator[str]:
    if missing_programs():
        pytest.skip(f"not installed: {missing_programs()}")
    with x_screen(tmp_path) as screen:
        monkeypatch.setenv("DISPLAY", screen.env["DISPLAY"])
        yield screen.env["DISPLAY"]


def test_a_compositor_is_told_by_the_selection_that_it_owns(display: str, monkeypatch) -> None:
    assert not popups.has_compositor()
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XCreateSimpleWindow.restype = x11.XDefaultRootWindow.restype = ctypes.c_ulong
    server = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(server))
    owner = ctypes.c_ulong(x11.XCreateSimpleWindow(server, root, 0, 0, 1, 1, 0, 0, 0))
    atom = ctypes.c_ulong(x11.XInternAtom(server, b"_NET_WM_CM_S0", False))
    x11.XSetSelectionOwner(server, atom, owner, ctypes.c_ulong(0))
    x11.XSync(server, False)
    try:
        assert popups.has_compositor()
    finally:
        x11.XCloseDisplay(server)
    assert not popups.has_compositor()
    monkeypatch.setenv("DISPLAY", ":no-such-server")
    assert not popups.has_compositor()


def a_link(theme: Theme) -> LinkLabel:
    label = LinkLabel(theme, FontRole.BODY)
    label.set_parts([("See ", None), ("https://somewhere.example/" + "deep/" * 20, "https://somewhere.example/")])
    return label


def a_headline(theme: Theme) -> HeadlineLabel:
    label = HeadlineLabel(theme)
    label.setText("Donaudampfschifffahrtsgesellschaft")
    return label


def opened_menu(widget: QWidget) -> Menu:
    """What opens where the mouse's other button is pressed."""
    area = widget.viewport() if hasattr(widget, "viewport") else widget
    QApplication.sendEvent(area, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    return menu


@pytest.mark.parametrize(
    "made",
    [
        lambda theme: TextField(theme, "Name"),
        lambda theme: SpinBox(theme, "Speed"),
        lambda theme: NoteField(theme, "Note"),
        lambda theme: HtmlView(theme),
        lambda theme: TranscriptView(theme, str),
        a_link,
        a_headline,
    ],
    ids=["field", "number", "note", "notes", "transcript", "link", "headline"],
)
def test_texts_open_a_menu_that_looks_as_all_others_do(theme, put, made) -> None:
    menu = opened_menu(put(made(theme)))
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert any(text.startswith("Copy") for text in texts)
    assert not any("&" in text for text in texts)
    menu.close()


def test_what_is_copied_of_a_label_is_what_it_says_without_the_places_where_words_break(theme, put, qtbot) -> None:
    label, clipboard = put(a_headline(theme)), QGuiApplication.clipboard()
    assert label.text() != "Donaudampfschifffahrtsgesellschaft"
    menu = opened_menu(label)
    menu.actions()[0].trigger()
    menu.close()
    assert clipboard.text() == "Donaudampfschifffahrtsgesellschaft"
    clipboard.clear()
    label.setFocus()
    label.setSelection(0, len(label.text()))
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "Donaudampfschifffahrtsgesellschaft"


def test_a_link_that_the_mouse_is_on_can_be_copied(theme, put) -> None:
    label = put(a_link(theme))
    label.linkHovered.emit("https://somewhere.example/")
    menu = opened_menu(label)
    menu.actions()[1].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "https://somewhere.example/"


def test_the_entries_of_a_field_do_what_they_say(theme, put) -> None:
    field = put(TextField(theme, "Name"))
    field.setText("tide")
    menu = opened_menu(field)
    next(action for action in menu.actions() if action.text().startswith("Select All")).trigger()
    menu.close()
    assert field.selectedText() == "tide"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not [one for one in field.findChildren(Menu) if one.objectName() == "textMenu"]


def test_letters_go_through_the_entries_of_a_menu_that_begin_with_them(theme, qtbot) -> None:
    menu, done = Menu(theme), []
    qtbot.addWidget(menu)
    for words in ("Play next", "Download", "Delete", "Mark as played", "Öffnen"):
        menu.add(words, lambda words=words: done.append(words), enabled=words != "Delete")
    menu.add("Display")
    menu.popup(QPoint(0, 0))
    reached = []
    for letter in "ddmxö":
        key = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(menu, key)
        reached.append(menu.activeAction().text())
    assert reached == ["Download", "Display", "Mark as played", "Mark as played", "Öffnen"]
    assert done == [], "nothing is done unseen"
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert done == ["Öffnen"]
