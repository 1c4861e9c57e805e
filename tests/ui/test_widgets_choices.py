"""Fields, choices, tabs, spinner and menus: what they tell and how they are used with keys, wheel and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from player.domain.models import Chapter
from player.ui.pages.chapter_list import ChapterList
from player.ui.theme import FontRole, Mode, Role, Theme
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.check_list import CheckList
from player.ui.widgets.day_box import DayBox
from player.ui.widgets.fields import SearchField, TextField
from player.ui.widgets.forms import CheckBox, ComboBox, ProgressLine, SpinBox, Switch
from player.ui.widgets.menu import Menu
from player.ui.widgets.size_box import SizeBox
from player.ui.widgets.spinner import Spinner
from player.ui.widgets.tab_bar import TabBar
from tests.ui.theming import RESOURCES, accessible, accessible_description, accessible_name, painted

ROLES = QAccessible.Role
# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


@pytest.fixture
def show(qtbot):
    """Show widgets in a window of their own, one below the other."""
    windows = []

    def show_them(*widgets):
        window = QWidget()
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        window.resize(480, 320)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        windows.append(window)
        return widgets[0]

    return show_them


def wheel(widget, turned):
    event = QWheelEvent(
        QPointF(3, 3), widget.mapToGlobal(QPointF(3, 3)), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


# --- fields -----------------------------------------------------------------------------------------------------------


def test_search_waits_for_a_pause_in_typing_and_empties_at_once(theme, show, qtbot):
    field = show(SearchField(theme, "Search", shortcut="Ctrl+K", delay_ms=20))
    assert field.objectName() == "searchField"
    told = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "cache")
    qtbot.waitUntil(lambda: told == ["cache"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["cache", ""]
    with qtbot.waitSignal(field.dismissed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_search_is_moved_through_and_confirmed_with_keys(theme, show, qtbot):
    field = show(SearchField(theme, "Search"))
    moves = []
    field.moved.connect(moves.append)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert moves == [1, -1]
    with qtbot.waitSignal(field.activated):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_hint_leaves_room_for_what_is_typed(theme, show):
    field = show(SearchField(theme, "Search", shortcut="Ctrl+K"), PlainButton(theme, "x"))
    field.window().findChild(PlainButton).setFocus()
    field._set_margins()
    before = field.textMargins()
    field.setText("x")
    assert field.textMargins().right() < before.right()
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert field.textMargins().right() > field.textMargins().left()


def test_a_wrong_value_is_marked_and_explained(theme, show):
    field = show(TextField(theme, "Address", "https://"))
    field.set_invalid("This is no address")
    assert accessible_description(field) == "This is no address"
    assert theme.color(Role.ERROR).name() in painted(field)
    field.set_invalid("")
    assert theme.color(Role.ERROR).name() not in painted(field)


# --- choices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [CheckBox, Switch])
def test_marks_change_by_key_and_by_a_click_on_the_words(theme, show, qtbot, kind):
    box = show(kind(theme, "Keep downloads of shows one has left"))
    before = painted(box)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert accessible(box).state().checked
    assert painted(box) != before
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert not box.isChecked()


def test_the_words_of_a_box_may_have_an_ampersand(theme, show):
    box, without = show(CheckBox(theme, "Sea & shore")), show(CheckBox(theme, "Sea  shore"))
    sign = theme.metrics(FontRole.BODY).horizontalAdvance("&")
    assert box.sizeHint().width() - without.sizeHint().width() == pytest.approx(sign, abs=1)
    assert accessible_name(box) == "Sea & shore"


@pytest.mark.parametrize("kind", [SpinBox, SizeBox])
def test_a_number_is_typed_over_words_that_were_clicked(theme, show, qtbot, kind):
    spin = kind(theme, "Longer than")
    spin.setRange(0, 1000)
    spin.setSpecialValueText("Longer than …")
    spin.setSuffix("")
    show(PlainButton(theme, "first"), spin)
    spin.window().findChild(PlainButton).setFocus()
    qtbot.mouseClick(spin.lineEdit(), Qt.MouseButton.LeftButton, pos=QPoint(30, spin.lineEdit().height() // 2))
    qtbot.waitUntil(spin.hasFocus)
    qtbot.keyClicks(spin.lineEdit(), "30")
    assert spin.value() == 30
    # Within a number a click puts the cursor where it was.
    qtbot.mouseClick(spin.lineEdit(), Qt.MouseButton.LeftButton, pos=QPoint(2, spin.lineEdit().height() // 2))
    assert not spin.lineEdit().hasSelectedText()


@pytest.mark.parametrize("kind", [SpinBox, TextField])
def test_what_is_selected_in_a_field_has_the_accent_of_now(theme, show, kind):
    field = show(kind(theme, "Days"))
    inner = field.lineEdit() if kind is SpinBox else field
    theme.set_accent(QColor("#8a4b10"))
    assert inner.palette().color(QPalette.ColorRole.Highlight) == theme.color(Role.ACCENT)


def test_the_wheel_does_not_change_what_has_no_focus(theme, show, qtbot):
    combo, spin = ComboBox(theme, "Order"), SpinBox(theme, "Days")
    combo.addItems(["a", "b", "c"])
    show(PlainButton(theme, "first"), combo, spin)
    combo.window().findChild(PlainButton).setFocus()
    wheel(combo, -120)
    wheel(spin, 120)
    assert (combo.currentIndex(), spin.value()) == (0, 0)
    spin.setFocus()
    qtbot.waitUntil(spin.hasFocus)
    wheel(spin, 120)
    assert spin.value() == 1


def test_numbers_can_be_typed_and_stepped(theme, show, qtbot):
    spin = show(SpinBox(theme, "Days"))
    spin.setSuffix(" days")
    spin.selectAll()
    qtbot.keyClicks(spin, "42")
    qtbot.keyClick(spin, Qt.Key.Key_Up)
    assert spin.value() == 43
    assert spin.sizeHint().width() > theme.metrics("body").horizontalAdvance("99 days")


class _Plurals(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _comment: str | None = None, number: int = -1) -> str:
        return text.replace("(s)", "" if number == 1 else "s") if "%n" in text else ""


@pytest.fixture
def plurals(qapp):
    translator = _Plurals()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_one_day_is_not_one_days(theme, show, qtbot, plurals):
    box = show(DayBox(theme, "Older than"))
    box.setRange(0, 999)
    box.setSpecialValueText("Never")
    box.blockSignals(True)  # as where a page takes over what holds
    box.setValue(1)
    box.blockSignals(False)
    assert box.text() == "1 day"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.text() == "2 days"
    box.selectAll()
    qtbot.keyClicks(box, "12")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.text(), box.value()) == ("12 days", 12)
    box.selectAll()
    qtbot.keyClicks(box, "1")
    assert (box.text(), box.value()) == ("1 day", 1)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.text() == "Never"


def test_the_list_of_a_choice_looks_as_a_menu_does(theme, show):
    box = ComboBox(theme, "Speed")
    box.addItems(["0.5", "1", "2"])
    show(box)
    box.showPopup()
    try:
        row = box.view().visualRect(box.model().index(0, 0))
        assert row.height() >= theme.metrics(FontRole.BODY).height() + 2 * theme.px(6)
        picture = box.view().viewport().grab().toImage()
        assert picture.pixelColor(row.center()) == theme.color(Role.SELECTION)
        theme.set_mode(Mode.DARK)
        box.hidePopup()
        box.showPopup()
        assert box.view().viewport().grab().toImage().pixelColor(row.center()) == theme.color(Role.SELECTION)
    finally:
        box.hidePopup()


def test_a_choice_is_wide_enough_for_its_longest_word(theme, show):
    combo = ComboBox(theme, "Order")
    narrow = combo.sizeHint().width()
    combo.addItem("A very long name for a way to sort a list")
    assert combo.sizeHint().width() > narrow


def test_progress_is_drawn_in_its_share(theme, show):
    line = show(ProgressLine(theme, "Downloading"))
    for value in (0, 50, 100):
        line.setValue(value)
        assert (theme.color(Role.ACCENT).name() in painted(line)) is (value > 0)


# --- tabs, spinner, menu ----------------------------------------------------------------------------------------------


def test_tabs_change_with_keys_and_are_tabs_for_assistive_tools(theme, show, qtbot):
    tabs = TabBar(theme)
    for name in ("Notes", "Transcript", "Chapters"):
        tabs.add_tab(name, f"{name.lower()}View")
    show(tabs)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    assert tabs.tabData(1) == "transcriptView"
    seen = accessible(tabs)
    names = {seen.child(number).text(QAccessible.Text.Name) for number in range(seen.childCount())}
    assert {"Notes", "Transcript", "Chapters"} <= names
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert tabs.currentIndex() == 2
    assert theme.color(Role.ACCENT).name() in painted(tabs)
    tabs.setTabVisible(0, False)
    assert len(painted(tabs)) > 2


def test_the_spinner_turns_only_while_it_is_seen_and_motion_is_wanted(theme, show):
    theme.set_reduced_motion(False)
    spinner = show(Spinner(theme, "Loading notes"))
    assert accessible_name(spinner) == "Loading notes"
    assert spinner._timer
    spinner.hide()
    assert not spinner._timer
    spinner.show()
    theme.set_reduced_motion(True)
    assert not spinner._timer
    theme.set_reduced_motion(False)
    assert spinner._timer


def test_menus_take_the_look_of_now_and_do_what_they_say(theme, qtbot):
    menu = Menu(theme)
    qtbot.addWidget(menu)
    done = []
    menu.add("Play next", lambda: done.append("next"), icon="queue", keys="Shift+N")
    menu.add("Delete", enabled=False)
    ticked = menu.add("Notify", checked=True)
    menu.add_menu("Speed", icon="speed").add("1×")
    menu.aboutToShow.emit()
    light = menu.styleSheet()
    theme.set_mode(Mode.DARK)
    menu.aboutToShow.emit()
    assert menu.styleSheet() != light
    menu.actions()[0].trigger()
    menu.actions()[1].trigger()
    assert done == ["next"]
    assert ticked.isChecked()
    assert menu.actions()[3].menu() is not None


@pytest.mark.parametrize("rtl", [False, True])
def test_keys_in_a_menu_end_in_line_and_are_quieter_than_its_words(theme, qtbot, rtl):
    menu = Menu(theme)
    qtbot.addWidget(menu)
    menu.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    for words, keys in (("Subscribe to a show", "Ctrl+N"), ("Refresh all shows", "F5")):
        menu.add(words, keys=keys)
    menu.popup(QPoint(0, 0))
    picture = menu.grab().toImage()
    ground = theme.color(Role.CARD)
    ends, darkest = [], []
    for action in menu.actions():
        row = menu.actionGeometry(action)
        assert row.width() > menu.fontMetrics().horizontalAdvance(action.text() + action.shortcut().toString())
        half = range(row.left() + 2, row.center().x()) if rtl else range(row.right() - 2, row.center().x(), -1)
        colors = [[picture.pixelColor(x, y) for y in range(row.top() + 2, row.bottom() - 2)] for x in half]
        inked = [any(color != ground for color in column) for column in colors]
        ends.append(inked.index(True))
        # The keys alone: up to the first wide gap.
        end = next(n for n in range(ends[-1], len(inked)) if not any(inked[n : n + 12]))
        darkest.append(min(color.lightnessF() for column in colors[:end] for color in column))
    menu.close()
    assert abs(ends[0] - ends[1]) <= 2
    assert all(light >= theme.color(Role.TEXT_MUTED).lightnessF() - 0.02 for light in darkest)


@pytest.mark.parametrize(
    ("region", "value", "text"),
    [
        *(("en_US", 500, "500 MB"), ("en_US", 2000, "2 GB"), ("en_US", 1_024_000, "1,024 GB")),
        *(("de_DE", 2500, "2,5 GB"), ("ar_EG", 2500, "٢٫٥ GB"), ("fa_IR", 1_024_000, "۱٬۰۲۴ GB")),
    ],
)
def test_a_size_is_written_as_people_read_it(theme, show, region, value, text):
    before = QLocale()
    QLocale.setDefault(QLocale(region))
    try:
        box = SizeBox(theme, "Space")
        box.setRange(0, 2_000_000)
        box.setSpecialValueText("No limit")
        show(box)
        box.setValue(value)
        assert box.text() == text
        box.setValue(0)
        assert box.text() == "No limit"
        for typed, wanted in ((text, value), ("750", 750), ("1.5 g", 1500), ("0,5 GB", 500), ("2 TB", 2_000_000)):
            box.lineEdit().setText(typed)
            box.interpretText()
            assert box.value() == wanted, typed
        box.lineEdit().setText("a lot")
        box.interpretText()
        assert box.value() == 2_000_000
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("rtl", [False, True])
def test_a_number_steps_where_its_arrows_are_painted(qtbot, theme, show, rtl):
    box = SpinBox(theme, "Days")
    box.setRange(0, 9)
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    with qtbot.waitExposed(box):
        show(box)
    for from_edge in (4, 11, 17, 23):
        x, before = from_edge if rtl else box.width() - from_edge, box.value()
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(x, box.height() // 2 - 6))
        assert box.value() == before + 1, f"{from_edge} from the edge"
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(x, box.height() // 2 + 6))
    assert box.value() == 3


def test_what_is_ticked_in_a_menu_stands_under_the_icons(theme, qtbot):
    menu = Menu(theme)
    qtbot.addWidget(menu)
    entries = menu.add("Morning walk", checked=True), menu.add("New tag…", icon="add")
    menu.popup(QPoint(0, 0))
    picture, ground = menu.grab().toImage(), theme.color(Role.CARD).rgb()
    middles = []
    for entry in entries:
        rect = menu.actionGeometry(entry).adjusted(2, 2, 0, -2)
        columns = [
            x
            for x in range(rect.left(), rect.left() + theme.px(24))
            if any(picture.pixel(x, y) != ground for y in range(rect.top(), rect.bottom()))
        ]
        middles.append((columns[0] + columns[-1]) / 2)
    assert abs(middles[0] - middles[1]) <= 1


def test_a_list_of_ticks_is_as_high_as_whole_rows(theme, show):
    names = CheckList(theme, "Shows")
    for number in range(9):
        names.add(number, f"Show {number}")
    names.show_rows(5)
    show(names)
    assert names.viewport().height() == 5 * names.sizeHintForRow(0)
    few = CheckList(theme, "Shows")
    few.add(1, "The only one")
    few.show_rows(5)
    assert few.height() == few.sizeHintForRow(0)


def test_the_times_of_chapters_take_no_more_room_than_they_need(theme, qtbot):
    lists = ChapterList(theme), ChapterList(theme)
    for chapters, last in zip(lists, (99.0, 4000.0), strict=True):
        qtbot.addWidget(chapters)
        chapters.resize(220, 100)
        chapters.set_chapters([Chapter(0.0, "Which note is that?"), Chapter(last, "The last")])
    assert lists[0].time_width < lists[1].time_width
    lists[0].set_chapters([Chapter(0.0, "Which note is that?"), Chapter(4000.0, "The last")])
    assert lists[0].time_width == lists[1].time_width
