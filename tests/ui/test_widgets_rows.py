"""Rows of lists: geometry, mirroring, what they say to those who listen, and the ring that can be pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from player.domain.models import DownloadState
from player.ui.theme import FontRole, Mode, Role, Theme
from player.ui.theme.contrast import contrast
from player.ui.theme.tokens import AA_GRAPHIC
from player.ui.widgets.episode_row import EpisodeDelegate, download_text, episode_row_text
from player.ui.widgets.progress_ring import RingPainter, paint_ring
from player.ui.widgets.row_view import RowView
from player.ui.widgets.rows import EpisodeRow, HeadingRow, NavRow, ShowRow
from player.ui.widgets.scroll import dress_list
from player.ui.widgets.sidebar_row import sidebar_row_text
from player.ui.widgets.text_lines import elided_lines
from tests.ui.rendering import Rows, has_color, render
from tests.ui.theming import RESOURCES, PaintedRegion

LONG = EpisodeRow("A title that is far too long for two lines of a narrow list, " * 3, "27 May 2025 · 9 min left")
FULL = EpisodeRow(
    "What a cache remembers", "27 May 2025", progress=0.5, download=DownloadState.DOWNLOADING, download_progress=0.42,
    has_transcript=True, queued=True,
)  # fmt: skip


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


def shows(image: QImage, mark: QImage) -> bool:
    """Whether ``mark`` is somewhere in ``image``, on its white ground."""
    ground = QImage(mark.size(), image.format())
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, mark)
    painter.end()
    lefts, tops = range(image.width() - mark.width()), range(image.height() - mark.height())
    return any(image.copy(QRect(QPoint(x, y), mark.size())) == ground for x in lefts for y in tops)


def test_every_row_is_as_high_and_room_for_two_lines_of_title(theme):
    delegate = EpisodeDelegate(theme)
    hints = {delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height() for _ in range(3)}
    assert hints == {delegate.row_height}
    title = theme.metrics(FontRole.BODY_STRONG).height()
    meta = theme.metrics(FontRole.SMALL).height()
    assert delegate.row_height >= 2 * title + meta


def test_a_larger_font_makes_higher_rows(theme, qapp):
    before = EpisodeDelegate(theme).row_height
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(24)
    qapp.setFont(larger)
    try:
        assert EpisodeDelegate(Theme(RESOURCES)).row_height > before * 1.5
    finally:
        qapp.setFont(font)


@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
def test_parts_do_not_overlap_and_stay_inside(theme, rtl):
    delegate = EpisodeDelegate(theme)
    rect = QRect(0, 100, 352, delegate.row_height)
    art, text, ring = delegate._rects(rect, rtl)
    for one in (art, text, ring):
        assert rect.contains(one)
    assert not art.intersects(text)
    assert not text.intersects(ring)
    assert (art.left() > ring.left()) is rtl


def test_played_playing_and_new_titles_differ(theme):
    delegate = EpisodeDelegate(theme)
    text = delegate._rects(QRect(0, 0, 352, delegate.row_height), False)[1]
    new = render(delegate, EpisodeRow("■■■■■■"))
    played = render(delegate, EpisodeRow("■■■■■■", played=True))
    playing = render(delegate, EpisodeRow("■■■■■■", playing=True))
    assert has_color(new, text, theme.color(Role.TEXT))
    assert has_color(played, text, theme.color(Role.TEXT_MUTED))
    assert not has_color(played, text, theme.color(Role.TEXT))
    assert has_color(playing, text, theme.color(Role.ACCENT))


def test_progress_is_drawn_from_where_reading_begins(theme):
    delegate = EpisodeDelegate(theme)
    text = delegate._rects(QRect(0, 0, 352, delegate.row_height), False)[1]
    row = EpisodeRow("x", "y", progress=0.5)
    lower = QRect(text.left(), delegate.row_height // 2, text.width(), delegate.row_height // 2 - 2)
    left = QRect(lower.left() + 2, lower.top(), lower.width() // 3, lower.height())
    right = QRect(lower.center().x() + 10, lower.top(), lower.width() // 3, lower.height())
    ltr = render(delegate, row)
    assert has_color(ltr, left, theme.color(Role.ACCENT))
    assert not has_color(ltr, right, theme.color(Role.ACCENT))
    text = delegate._rects(QRect(0, 0, 352, delegate.row_height), True)[1]
    rtl = render(delegate, row, rtl=True)
    assert has_color(rtl, QRect(text.center().x() + 10, 30, text.width() // 3, 45), theme.color(Role.ACCENT))


def test_the_mark_of_the_queue_points_where_people_read_to(theme):
    delegate, row = EpisodeDelegate(theme), EpisodeRow("x", "y", queued=True)
    ltr, rtl = render(delegate, row), render(delegate, row, rtl=True)
    mark = theme.pixmap("queue", Role.TEXT_MUTED, 13, 1.0).toImage()
    turned = theme.pixmap("queue", Role.TEXT_MUTED, 13, 1.0, mirrored=True).toImage()
    assert mark != turned
    assert shows(ltr, mark)
    assert not shows(ltr, turned)
    assert shows(rtl, turned)
    assert not shows(rtl, mark)


def test_what_is_still_to_be_heard_is_seen_on_a_selected_row_too(theme):
    delegate = EpisodeDelegate(theme)
    text = delegate._rects(QRect(0, 0, 352, delegate.row_height), False)[1]
    row, flags = EpisodeRow("x", "y", progress=0.5), QStyle.StateFlag
    plain = render(delegate, row)
    selected = render(delegate, row, state=flags.State_Enabled | flags.State_Selected)
    for image, role in ((plain, Role.GROOVE), (selected, Role.BUFFERED)):
        assert has_color(image, QRect(text.left() + text.width() // 2 + 10, 0, 60, image.height()), theme.color(role))


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_with_high_contrast_what_is_still_to_come_is_thinner(qapp, mode):
    theme = Theme(RESOURCES, mode=mode)
    theme.set_high_contrast(True)
    delegate = EpisodeDelegate(theme)
    text = delegate._rects(QRect(0, 0, 352, delegate.row_height), False)[1]
    image = render(delegate, EpisodeRow("x", "y", progress=0.5))

    def tall(x, role):
        return sum(image.pixelColor(x, y) == theme.color(role) for y in range(image.height() // 2, image.height() - 2))

    assert 0 < tall(text.right() - 20, Role.GROOVE) < tall(text.left() + 80, Role.ACCENT)
    ring = QImage(180, 180, QImage.Format.Format_ARGB32_Premultiplied)
    ring.fill(theme.color(Role.WINDOW))
    painter = QPainter(ring)
    paint_ring(painter, QRectF(0, 0, 180, 180), theme, DownloadState.DOWNLOADING, 0.5)
    painter.end()
    rest = sum(ring.pixelColor(x, 90) == theme.color(Role.BUFFERED) for x in range(90))
    done = sum(ring.pixelColor(x, 90) == theme.color(Role.ACCENT) for x in range(90, 180))
    assert 0 < rest < done * 0.7


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_ring_of_what_is_not_here_is_seen_on_every_ground(qapp, mode):
    theme = Theme(RESOURCES, mode=mode)
    image = QImage(180, 180, QImage.Format.Format_ARGB32_Premultiplied)
    for ground in (Role.WINDOW, Role.SELECTION):
        image.fill(theme.color(ground))
        painter = QPainter(image)
        paint_ring(painter, QRectF(0, 0, 180, 180), theme, DownloadState.NONE)
        painter.end()
        inks = [image.pixelColor(x, 90) for x in range(40)]
        assert max(contrast(ink, theme.color(ground)) for ink in inks) >= AA_GRAPHIC


def test_a_row_whose_data_is_on_its_way_is_drawn_too(theme):
    image = render(EpisodeDelegate(theme), None)
    assert has_color(image, image.rect(), theme.color(Role.LINE))


def test_selection_and_hover_show(theme):
    delegate = EpisodeDelegate(theme)
    state = QStyle.StateFlag
    plain = render(delegate, FULL)
    selected = render(delegate, FULL, state=state.State_Enabled | state.State_Selected)
    hovered = render(delegate, FULL, state=state.State_Enabled | state.State_MouseOver)
    clicked = render(delegate, FULL, state=state.State_Enabled | state.State_HasFocus)
    theme.keyboard.leads = True
    focused = render(delegate, FULL, state=state.State_Enabled | state.State_HasFocus)
    assert selected.pixelColor(3, 3) == theme.color(Role.SELECTION)
    assert hovered.pixelColor(3, 3) != plain.pixelColor(3, 3)
    assert has_color(focused, QRect(0, 0, 60, 6), theme.color(Role.FOCUS))
    assert not has_color(clicked, QRect(0, 0, 60, 6), theme.color(Role.FOCUS))


def test_layouts_are_kept_and_bounded(theme):
    delegate = EpisodeDelegate(theme)
    render(delegate, FULL)
    kept = next(iter(delegate._layouts.values()))
    render(delegate, FULL)
    assert next(iter(delegate._layouts.values())) is kept
    for number in range(700):
        delegate._layout(EpisodeRow(f"Episode {number}"), 200, 0)
    assert len(delegate._layouts) <= 600
    theme.set_mode(Mode.DARK)
    assert delegate._layouts  # words are as long in the dark
    theme.resized.emit()
    assert not delegate._layouts


def test_of_what_went_wrong_a_whole_sentence_is_shown(theme):
    delegate = EpisodeDelegate(theme)
    first = "The server says that this file is gone."
    layout = delegate._layout(EpisodeRow("x", problem=f"{first} Refresh the show, or ask those who make it."), 220, 0)
    assert " ".join(line.text() for line in layout.small) == first
    assert layout.elided, "the tooltip has the rest"


def test_long_titles_are_cut_at_the_second_line(theme):
    lines, cut = elided_lines(LONG.title, theme.font(FontRole.BODY_STRONG), 220, 2)
    assert cut
    assert len(lines) == 2
    assert lines[1].endswith("…")
    width = theme.metrics(FontRole.BODY_STRONG).horizontalAdvance
    assert all(width(line) <= 221 for line in lines)


@pytest.mark.parametrize("text", ["", "   ", "word", "Donaudampfschifffahrtsgesellschaft" * 4, "a\nb\tc"])
def test_any_text_becomes_lines(theme, text):
    lines, _ = elided_lines(text, theme.font(FontRole.BODY), 120, 2)
    assert 1 <= len(lines) <= 2
    assert all("\n" not in line for line in lines)


@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
def test_pressing_the_ring_tells_the_index_and_pressing_beside_it_does_not(theme, qtbot, rtl):
    view = QListView()
    qtbot.addWidget(view)
    dress_list(view, theme)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    delegate = EpisodeDelegate(theme, parent=view)
    view.setItemDelegate(delegate)
    view.setModel(Rows([FULL, LONG], view))
    view.resize(352, 300)
    view.show()
    rect = view.visualRect(view.model().index(1, 0))
    with qtbot.waitSignal(delegate.ring_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=delegate.ring_rect(rect, rtl=rtl).center())
    assert told.args[0].row() == 1
    with qtbot.assertNotEmitted(delegate.ring_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert view.currentIndex().row() == 1


def test_the_ring_is_painted_anew_when_the_mouse_goes_to_it_within_its_row(theme, qtbot):
    view = QListView()
    qtbot.addWidget(view)
    dress_list(view, theme)
    delegate = EpisodeDelegate(theme, parent=view)
    view.setItemDelegate(delegate)
    view.setModel(Rows([FULL, LONG], view))
    view.resize(352, 300)
    with qtbot.waitExposed(view):
        view.show()
    rect = view.visualRect(view.model().index(1, 0))
    ring = delegate.ring_rect(rect)

    def move(place: QPoint) -> None:
        viewport, there = view.viewport(), QPointF(place)
        held = Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, there, viewport.mapToGlobal(there), *held))

    move(rect.center())
    for place in (ring.center(), rect.center()):
        qtbot.wait(1)
        painted = PaintedRegion(view.viewport())
        move(place)
        qtbot.waitUntil(lambda painted=painted: (QRegion(ring) - painted.region).isEmpty())


@pytest.mark.parametrize("state", [*DownloadState, "paused"])
def test_every_state_of_a_file_has_a_shape_of_its_own(theme, state):
    def shape(which, share):
        image = QImage(36, 36, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paused = which == "paused"
        paint_ring(
            painter, image.rect().toRectF(), theme, DownloadState.QUEUED if paused else which, share, paused=paused
        )
        painter.end()
        return {(x, y) for x in range(36) for y in range(36) if image.pixelColor(x, y).alpha() > 60}

    mine = shape(state, 0.4)
    assert mine
    for other in (*DownloadState, "paused"):
        # A ring that fills up differs from an empty one by its colour, and by the share it covers.
        if other is not state and {state, other} != {DownloadState.NONE, DownloadState.DOWNLOADING}:
            assert len(mine ^ shape(other, 0.4)) > 20


def test_rings_for_delegates_are_kept(theme):
    rings = RingPainter(theme)
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for _ in range(5):
        rings.paint(painter, QRect(0, 0, 18, 18), DownloadState.DONE, None)
    painter.end()
    assert len(rings._kept) == 1
    theme.set_mode(Mode.DARK)
    assert not rings._kept


def test_rows_in_words():
    text = episode_row_text(FULL)
    for part in (FULL.title, "50% heard", "Downloading, 42%", "transcript", "queue"):
        assert part in text
    # A comma is a pause, a dot in the middle is read out; that it was played stands among the facts, and once.
    row = EpisodeRow("x", meta="Tue · 3 min left", played=True)
    assert episode_row_text(row) == "x, Tue, 3 min left"
    assert download_text(EpisodeRow("x", download=DownloadState.FAILED)) == "Download failed"
    assert sidebar_row_text(NavRow("Inbox", "inbox", "12")) == "Inbox, 12"
    assert sidebar_row_text(NavRow("History", "history")) == "History"
    assert sidebar_row_text(HeadingRow("Work", True)) == "Work, collapsed"
    assert sidebar_row_text(HeadingRow("Work")) == "Work"
    assert sidebar_row_text(ShowRow("Tidal Notes", unplayed=3, has_error=True)).startswith("Tidal Notes, 3")


def test_what_is_on_the_screen_after_scrolling_a_little_is_what_would_be_painted_anew(qtbot, theme):
    class Plain(QStyledItemDelegate):
        row_height = 40

        def paint(self, painter, option, index):
            painter.fillRect(option.rect, QColor.fromHsv(index.row() * 37 % 360, 200, 200))

    def on_screen() -> QImage:
        place = view.mapTo(view.window(), view.viewport().pos())
        shown = view.screen().grabWindow(view.winId(), place.x(), place.y(), view.viewport().width(), 300)
        return shown.toImage().convertToFormat(QImage.Format.Format_RGB32)

    def painted_anew() -> QImage:
        return (
            view.viewport()
            .grab(QRect(0, 0, view.viewport().width(), 300))
            .toImage()
            .convertToFormat(QImage.Format.Format_RGB32)
        )

    view = RowView()
    view.setItemDelegate(Plain(view))
    view.setModel(Rows([None] * 500, view))
    dress_list(view, theme)
    view.resize(240, 400)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    for value in (24, 48, 120, 96, 61):
        view.verticalScrollBar().setValue(value)
        qtbot.waitUntil(lambda: on_screen().copy(0, 0, 200, 300) == painted_anew().copy(0, 0, 200, 300))
