"""The seek bar: by mouse, wheel, keys and assistive tools; positions are seconds as float."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from player.ui.theme import Mode, Role, Theme
from player.ui.widgets.bubble import Bubble
from player.ui.widgets.seek_bar import STEP_S, SeekBar
from player.ui.widgets.seek_track import SeekTrack, merged_ranges
from tests.ui.theming import RESOURCES, accessible, accessible_description, accessible_name, painted

CHAPTERS = [(0.0, "Shelves and habits"), (288.0, "How you notice a miss"), (570.0, "Forgetting on purpose")]


@pytest.fixture
def bar(qtbot):
    window = QWidget()
    window.resize(640, 120)
    bar = SeekBar(Theme(RESOURCES, mode=Mode.LIGHT), window)
    bar.setGeometry(0, 80, 614, 32)
    bar.set_duration(900)
    bar.set_position(300.25)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    bar.window_ = window
    return bar


def at(bar: SeekBar, seconds: float) -> QPoint:
    return QPoint(round(bar._x_of(seconds)), bar.height() // 2)


def wheel(bar: SeekBar, turned: int) -> None:
    place = QPointF(5, 5)
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        place, bar.mapToGlobal(place), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(bar, event)


def move_to(bar: SeekBar, place: QPoint) -> QMouseEvent:
    none = Qt.MouseButton.NoButton
    where = bar.mapToGlobal(place).toPointF()
    return QMouseEvent(QEvent.Type.MouseMove, place.toPointF(), where, none, none, Qt.KeyboardModifier.NoModifier)


def test_a_click_seeks_to_where_it_was(bar, qtbot):
    with qtbot.waitSignal(bar.seek_requested) as asked:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at(bar, 600))
    assert asked.args[0] == pytest.approx(600, abs=1.5)
    assert bar.position == asked.args[0]


def test_a_drag_previews_and_asks_once_at_its_end(bar, qtbot):
    previews, asked = [], []
    bar.seek_previewed.connect(previews.append)
    bar.seek_requested.connect(asked.append)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=at(bar, 300))
    qtbot.mouseMove(bar, at(bar, 400))
    qtbot.mouseMove(bar, at(bar, 500))
    assert bar.is_dragged
    bar.set_position(301)  # the audio goes on meanwhile
    assert not asked
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=at(bar, 500))
    assert previews[-1] == pytest.approx(500, abs=1.5)
    assert asked == [pytest.approx(500, abs=1.5)]
    assert not bar.is_dragged


def test_escape_lets_go_of_a_drag_without_seeking(bar, qtbot):
    previews = []
    bar.seek_previewed.connect(previews.append)
    with qtbot.assertNotEmitted(bar.seek_requested):
        qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=at(bar, 300))
        qtbot.mouseMove(bar, at(bar, 700))
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
        qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=at(bar, 700))
    assert previews[-1] == pytest.approx(300.25)


def test_a_drag_beyond_the_ends_stops_there(bar, qtbot):
    asked = []
    bar.seek_requested.connect(asked.append)
    for x in (-50, bar.width() + 50):
        qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=at(bar, 300))
        qtbot.mouseMove(bar, QPoint(x, 10))
        qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    assert asked == [0.0, 900.0]


@pytest.mark.parametrize(
    ("key", "target"),
    [
        (Qt.Key.Key_Right, 300.25 + STEP_S),
        (Qt.Key.Key_Left, 300.25 - STEP_S),
        (Qt.Key.Key_Up, 300.25 + STEP_S),
        (Qt.Key.Key_Down, 300.25 - STEP_S),
        (Qt.Key.Key_PageUp, 360.25),
        (Qt.Key.Key_PageDown, 240.25),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_End, 900.0),
    ],
)
def test_keys_seek(bar, qtbot, key, target):
    with qtbot.waitSignal(bar.seek_requested) as asked:
        qtbot.keyClick(bar, key)
    assert asked.args[0] == pytest.approx(target)


def test_pages_go_by_chapters_where_there_are_some(bar, qtbot):
    bar.set_chapters(CHAPTERS)
    asked = []
    bar.seek_requested.connect(asked.append)
    qtbot.keyClick(bar, Qt.Key.Key_PageUp)
    qtbot.keyClick(bar, Qt.Key.Key_PageUp)
    bar.set_position(700)
    for _ in range(4):
        qtbot.keyClick(bar, Qt.Key.Key_PageDown)
    assert asked == [570.0, 900.0, 570.0, 288.0, 0.0, 0.0]
    assert accessible_description(bar) == "0:00 of 15:00, Shelves and habits"


def test_a_click_on_a_bookmark_goes_there_and_its_note_is_shown(bar, qtbot):
    bar.set_marks([(600.0, "Low  water"), (606.0, ""), (100.0, "")])
    above = round(bar._groove().top()) - 4
    place = QPoint(round(bar._x_of(599.0)), above)
    QApplication.sendEvent(bar, move_to(bar, place))
    bubble = bar.window_.findChild(Bubble)
    assert (bubble._strong, bubble._small) == ("10:00", "Low water")
    assert bar.cursor().shape() is Qt.CursorShape.PointingHandCursor
    asked = []
    bar.seek_requested.connect(asked.append)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    assert asked == [600.0]
    assert not bar.is_dragged
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar._x_of(598.0)), bar.height() // 2))
    assert asked[1] == pytest.approx(598.0, abs=1.5)
    QApplication.sendEvent(bar, move_to(bar, QPoint(round(bar._x_of(100.0)), above)))
    assert bubble._small == "Bookmark"


@given(st.lists(st.tuples(st.floats(-1, 2), st.floats(-1, 2)), max_size=12))
def test_stretches_that_came_over_the_network_are_put_in_order(ranges):
    merged = merged_ranges(ranges)
    edges = [edge for stretch in merged for edge in stretch]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= 1 for edge in edges)
    for share in (0.0, 0.25, 0.5, 0.9):
        covered = any(max(0.0, low) <= share < min(1.0, high) for low, high in ranges)
        assert covered == any(low <= share < high for low, high in merged)


def test_keys_with_modifiers_are_for_others(bar, qtbot):
    with qtbot.assertNotEmitted(bar.seek_requested):
        qtbot.keyClick(bar, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)


def test_arrows_go_the_way_they_point_where_people_read_from_the_right(bar, qtbot):
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with qtbot.waitSignal(bar.seek_requested) as asked:
        qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert asked.args[0] == pytest.approx(300.25 + STEP_S)
    assert bar._x_of(0) > bar._x_of(900)
    with qtbot.waitSignal(bar.seek_requested) as asked:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at(bar, 100))
    assert asked.args[0] == pytest.approx(100, abs=1.5)


def test_the_wheel_seeks_by_five_seconds_and_does_not_leave_the_ends(bar):
    asked = []
    bar.seek_requested.connect(asked.append)
    wheel(bar, 120)
    wheel(bar, -240)
    bar.set_position(2)
    wheel(bar, -120)
    assert asked == [pytest.approx(305.25), pytest.approx(295.25), 0.0]


def test_moving_it_from_outside_asks_for_nothing(bar, qtbot):
    with qtbot.assertNotEmitted(bar.seek_requested):
        bar.set_position(400.5)
        bar.set_duration(800)
        bar.set_position(10_000)
    assert bar.position == 800


def test_without_a_length_there_is_nothing_to_seek(bar, qtbot):
    bar.set_duration(None)
    assert not bar.isEnabled()
    with qtbot.assertNotEmitted(bar.seek_requested):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
        wheel(bar, 120)
    bar.set_position(42)
    assert bar.value_text() == "0:42"


def test_assistive_tools_see_a_slider_with_its_value_in_words(bar, qtbot):
    seen = accessible(bar)
    assert seen.role() == QAccessible.Role.Slider
    assert accessible_name(bar) == "Position"
    assert accessible_description(bar) == "5:00 of 15:00"
    value = seen.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 300, 900)
    with qtbot.waitSignal(bar.seek_requested) as asked:
        value.setCurrentValue(450)
    assert asked.args[0] == 450
    assert accessible_description(bar) == "7:30 of 15:00"


def test_the_chapter_at_a_place_is_known(bar):
    bar.set_chapters(reversed(CHAPTERS))
    assert bar.chapter_at(0) == "Shelves and habits"
    assert bar.chapter_at(287.9) == "Shelves and habits"
    assert bar.chapter_at(288) == "How you notice a miss"
    assert bar.chapter_at(5000) == "Forgetting on purpose"
    bar.set_chapters([])
    assert bar.chapter_at(10) == ""


def test_a_bubble_shows_time_and_chapter_under_the_mouse_and_stays_in_the_window(bar, qtbot):
    bar.set_chapters(CHAPTERS)
    bar._show_bubble(at(bar, 300).x())
    bubble = bar.window_.findChild(Bubble)
    assert bubble.isVisible()
    assert (bubble._strong, bubble._small) == ("4:59", "How you notice a miss") or bubble._strong == "5:00"
    for seconds in (0, 900):
        bar._show_bubble(at(bar, seconds).x())
        assert bar.window_.rect().contains(bubble.geometry())
    bar.hide()
    assert not bubble.isVisible()


def test_chapters_leave_gaps_and_never_overlap(bar):
    bar.set_chapters([*CHAPTERS, (570.1, "At once after"), (5000, "Beyond the end"), (-4, "Before the start")])
    pieces = bar._pieces()
    assert pieces[0].left == pytest.approx(bar._groove().left())
    assert pieces[-1].right == pytest.approx(bar._groove().right())
    for one, following in pairwise(pieces):
        assert following.left - one.right >= 1.9


@given(seconds=st.floats(0, 10_000), duration=st.floats(1, 10_000), rtl=st.booleans(), width=st.floats(20, 4000))
def test_pixels_and_seconds_answer_each_other(seconds, duration, rtl, width):
    track = SeekTrack(QRectF(7, 0, width, 6), duration, rtl)
    assert track.seconds_at(track.x_of(seconds)) == pytest.approx(min(seconds, duration), abs=duration / 1e6)


@given(starts=st.lists(st.floats(-100, 2000), max_size=40), rtl=st.booleans())
def test_any_chapters_are_pieces_inside_the_groove(starts, rtl):
    groove = QRectF(7, 0, 500, 6)
    for piece in SeekTrack(groove, 900, rtl).pieces(sorted(starts), 2):
        assert groove.left() <= piece.left < piece.right <= groove.right()
        assert 0 <= piece.start < piece.end <= 900


def test_it_paints_what_it_knows(bar):
    theme = bar.theme
    bar.set_buffered([(0.2, 0.5), (0.6, 0.8)])
    bar.set_marks([(450, ""), (1e9, ""), (-5, "")])
    bar.set_chapters(CHAPTERS)
    colors = painted(bar)
    for role in (Role.ACCENT, Role.GROOVE, Role.BUFFERED, Role.MARK, Role.CARD):
        assert theme.color(role).name() in colors


def test_small_steps_repaint_only_around_the_handle(bar, qtbot):
    seen = []

    class Watch(SeekBar):
        def paintEvent(self, event):
            seen.append(event.rect())
            super().paintEvent(event)

    watched = Watch(bar.theme, bar.window_)
    watched.setGeometry(0, 0, 614, 32)
    watched.set_duration(900)
    watched.set_position(100)
    watched.show()
    qtbot.waitUntil(lambda: bool(seen))
    QApplication.processEvents()
    seen.clear()
    watched.set_position(102)
    qtbot.waitUntil(lambda: bool(seen))
    assert max(rect.width() for rect in seen) < 60
    seen.clear()
    watched.set_position(102.01)  # less than a pixel
    QApplication.processEvents()
    assert not seen


def test_with_the_focus_a_screen_reader_is_told_of_what_is_done_and_not_of_each_second(bar, qtbot):
    bar.set_chapters(CHAPTERS)
    bar.window_.activateWindow()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    for second in range(301, 305):
        bar.set_position(second)
    assert bar.position == 304
    assert accessible_description(bar) == "5:00 of 15:00, How you notice a miss"
    qtbot.keyClick(bar, Qt.Key.Key_Home)
    assert accessible_description(bar) == "0:00 of 15:00, Shelves and habits"
    assert bar.value() == 0
    bar.clearFocus()
    bar.set_position(10)
    assert accessible_description(bar) == "0:10 of 15:00, Shelves and habits"
