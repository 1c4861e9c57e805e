"""Notes: links and times are told, nothing is fetched, the height follows the text and the width is held."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from player.ui.theme import FontRole, Mode, Role, Theme
from player.ui.theme.tokens import READING_CHARS
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.note_look import NoteLook
from player.ui.widgets.scroll import PageScroll
from tests.ui.theming import RESOURCES, accessible_name
from tests.ui.theming import painted as colors_of

IMAGE = int(QTextDocument.ResourceType.ImageResource.value)
TEXT = "<p>" + "Four in five lookups were hits, and the program was still slower. " * 12 + "</p>"


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


@pytest.fixture
def view(theme, qtbot):
    return shown(HtmlView(theme), qtbot)


def shown(view, qtbot):
    """In a window, as it always is."""
    host = QWidget()
    qtbot.addWidget(host)
    view.setParent(host)
    host.resize(560, 600)
    view.resize(500, 100)
    host.show()
    view.host = host
    return view


@pytest.mark.parametrize(("href", "seconds"), [("seek:362", 362.0), ("seek:12.5", 12.5), ("seek:0", 0.0)])
def test_a_time_is_told_as_seconds(view, qtbot, href, seconds):
    with qtbot.waitSignal(view.seek_activated) as told:
        view.anchorClicked.emit(QUrl(href))
    assert told.args == [seconds]


@pytest.mark.parametrize("href", ["https://example.org/a?b=1", "http://example.org/", "mailto:a@example.org"])
def test_a_link_is_told_and_not_opened(view, qtbot, href):
    with qtbot.waitSignal(view.link_activated) as told:
        view.anchorClicked.emit(QUrl(href))
    assert told.args == [href]
    assert not view.openLinks()
    assert not view.openExternalLinks()


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "seek:soon", "seek:-4", "seek:1e99", "#top"],
)
def test_other_links_do_nothing(view, qtbot, href):
    with qtbot.assertNotEmitted(view.link_activated), qtbot.assertNotEmitted(view.seek_activated):
        view.anchorClicked.emit(QUrl(href))


def test_a_link_is_reached_and_followed_with_keys_alone(view, qtbot):
    view.set_html('<p>Read <a href="https://example.org/">this</a> at <a href="seek:60">1:00</a>.</p>')
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    told = []
    view.link_activated.connect(told.append)
    view.seek_activated.connect(told.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told in (["https://example.org/", 60.0], [60.0, 60.0], [60.0, "https://example.org/"])


def test_the_page_scrolls_and_not_the_notes(view, theme, qtbot):
    heights = []
    for count in (1, 4, 12):
        view.set_html(TEXT * count)
        qtbot.waitUntil(lambda: view.is_filled)
        heights.append(view.height())
        assert view.verticalScrollBar().maximum() == 0
    assert heights == sorted(set(heights))
    ignored = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(ignored)
    assert not ignored.isAccepted()


def test_the_height_follows_the_width(view):
    view.set_html(TEXT)
    wide = view.height()
    view.resize(250, view.height())
    assert view.height() > wide * 1.5


def test_lines_are_held_to_a_width_that_reads_well(theme, qtbot):
    view = HtmlView(theme)
    page = QWidget()
    QVBoxLayout(page).addWidget(view)
    scroll = PageScroll(theme, page)
    qtbot.addWidget(scroll)
    scroll.resize(1600, 500)
    scroll.show()
    view.set_html(TEXT)
    assert view.width() <= theme.metrics(FontRole.READING).averageCharWidth() * READING_CHARS + 1
    assert scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    "source",
    [
        "https://tracker.example/pixel.png",
        "file:///etc/passwd",
        "/etc/passwd",
        ":/qt-project.org/x.png",
        "data:image/png;base64,AA",
    ],
)
def test_without_a_store_no_picture_is_loaded(view, source):
    view.set_html(f'<p><img src="{source}">words</p>')
    assert view.loadResource(IMAGE, QUrl(source)).size().width() == 1
    assert "words" in view.toPlainText()


@pytest.mark.parametrize("kind", [t.value for t in QTextDocument.ResourceType if t.name != "ImageResource"])
def test_no_other_kind_of_thing_is_ever_loaded(view, kind):
    assert view.loadResource(kind, QUrl("file:///etc/passwd")).size().width() == 1


def test_pictures_come_from_the_store_and_can_be_switched_off(theme, tmp_path, qtbot):
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa2200"))
    image.save(str(tmp_path / "a.png"))
    asked = []
    store = ArtworkStore(lambda url: asked.append(url) or tmp_path / "a.png")
    view = shown(HtmlView(theme, store), qtbot)
    with qtbot.waitSignal(store.ready):
        view.set_html('<p><img src="https://example.org/a.png">words</p>')
    assert asked == ["https://example.org/a.png"]
    assert view.height() > 120
    view.selectAll()
    store.ready.emit("https://example.org/a.png")
    assert view.textCursor().hasSelection()
    view.set_images_shown(False)
    assert view.height() < 120
    view.set_html('<img src="file:///etc/hostname">')
    view.set_images_shown(True)
    store.close()
    assert asked == ["https://example.org/a.png"]


def test_below_a_picture_there_is_no_more_room_than_below_a_line(theme, tmp_path, qtbot):
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa2200"))
    image.save(str(tmp_path / "a.png"))
    store = ArtworkStore(lambda _url: tmp_path / "a.png")
    view = shown(HtmlView(theme, store), qtbot)
    with qtbot.waitSignal(store.ready):
        view.set_html('<p>above</p><p><img src="https://example.org/a.png"></p><p>below</p>')
    layout, document = view.document().documentLayout(), view.document()
    tops = [layout.blockBoundingRect(document.findBlockByNumber(number)).top() for number in range(3)]
    assert 400 <= tops[2] - tops[1] < 400 + 1.5 * (tops[1] - tops[0])
    store.close()


def shown_widths(view):
    """How wide each picture of the notes is drawn."""
    layout, block, widths = view.document().documentLayout(), view.document().begin(), []
    while block.isValid():
        for part in block:
            if part.fragment().charFormat().isImageFormat():
                layout.blockBoundingRect(block)
                widths.append(block.layout().lineAt(0).naturalTextWidth())
        block = block.next()
    return widths


def test_a_picture_is_never_wider_than_the_page_is_now_and_sharp_again_soon(theme, tmp_path, qtbot):
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa2200"))
    image.save(str(tmp_path / "a.png"))
    store, url = ArtworkStore(lambda _url: tmp_path / "a.png"), "https://example.org/a.png"
    view = shown(HtmlView(theme, store), qtbot)
    with qtbot.waitSignal(store.ready):
        view.set_html(f'<p>above</p><p><img src="{url}"></p><p>below</p>')
    for width in (300, 480, 240):
        view.resize(width, 100)
        assert shown_widths(view)[0] <= width + 1, "at once"
        assert view.document().size().width() <= width
        # The picture itself: what is drawn larger or smaller than it is looks coarse.
        qtbot.waitUntil(lambda width=width: view.document().resource(IMAGE, QUrl(url)).width() == width)
        assert shown_widths(view) == pytest.approx([width], abs=1)
    store.close()


@pytest.mark.parametrize(
    "around",
    ["<ul><li>{}</li></ul>", "<blockquote><p>{}</p></blockquote>", "<table><tr><td>{}</td><td>{}</td></tr></table>"],
)
def test_a_picture_that_is_drawn_in_is_as_wide_as_its_lines(theme, tmp_path, qtbot, around):
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa2200"))
    image.save(str(tmp_path / "a.png"))
    store = ArtworkStore(lambda _url: tmp_path / "a.png")
    view = shown(HtmlView(theme, store), qtbot)
    with qtbot.waitSignal(store.ready):
        view.set_html(around.replace("{}", '<img src="https://example.org/a.png">'))
    for width in (300, 480):
        view.resize(width, 100)
        qtbot.waitUntil(lambda width=width: view.document().size().width() <= width)
        qtbot.waitUntil(lambda width=width: all(0.3 * width < one < width for one in shown_widths(view)))
    store.close()


def test_a_line_of_pictures_alone_leaves_no_gap_where_they_are_switched_off(theme, qtbot):
    store = ArtworkStore(lambda _url: None)
    with_pictures, without = (shown(HtmlView(theme, store), qtbot) for _ in range(2))
    picture = '<img src="https://example.org/a.png">'
    with_pictures.set_html(f"<p>above</p><p>{picture}<br>{picture}</p><p>below</p><p>{picture}</p>")
    without.set_html("<p>above</p><p>below</p>")
    with_pictures.set_images_shown(False)
    assert with_pictures.height() == without.height()
    with_pictures.set_images_shown(True)
    assert with_pictures.height() > without.height() + 200
    store.close()


def test_the_words_of_a_picture_stand_where_it_is_missing(theme, qtbot):
    store = ArtworkStore(lambda _url: None)
    view = shown(HtmlView(theme, store), qtbot)
    address = "https://example.org/a.png?size=1&amp;b=2"
    view.set_html(f'<p><img alt="Kettle &amp; fridge" src="{address}"></p>')
    with_words = view.loadResource(IMAGE, QUrl("https://example.org/a.png?size=1&b=2")).toImage()
    view.set_html(f'<p><img src="{address}"></p>')
    assert view.loadResource(IMAGE, QUrl("https://example.org/a.png?size=1&b=2")).toImage() != with_words
    store.close()


def test_it_never_leaves_for_another_document(view):
    view.set_html("<p>here</p>")
    view.setSource(QUrl("file:///etc/passwd"))
    assert view.toPlainText() == "here"


def test_it_follows_the_theme(view, theme):
    view.set_html('<p>words <a href="https://example.org">link</a></p>')
    theme.set_mode(Mode.DARK)
    assert view.palette().text().color() == theme.color(Role.TEXT)
    assert theme.color(Role.ACCENT).name() in colors_of(view)
    assert accessible_name(view) == "Notes"


def test_what_is_copied_is_plain_text(view):
    view.set_html("<p>some <b>words</b></p>")
    view.selectAll()
    view.copy()
    assert QApplication.clipboard().text().strip() == "some words"
    assert not QApplication.clipboard().mimeData().hasHtml()


@pytest.mark.parametrize(
    ("direction", "foreign"), [("LeftToRight", "لماذا تغني الثلاجة"), ("RightToLeft", "Why it hums")]
)
def test_a_line_alone_stands_where_labels_stand_and_longer_text_where_it_is_read_from(view, direction, foreign):
    view.setLayoutDirection(Qt.LayoutDirection[direction])

    def stands_left() -> bool:
        line = view.document().firstBlock().layout().lineAt(0)
        return line.naturalTextRect().left() < view.viewport().width() - line.naturalTextRect().right()

    view.set_html(f"<p>{foreign}</p>")
    assert stands_left() is (direction == "LeftToRight"), "with the window"
    view.set_html(f"<p>{foreign}</p><p>{foreign}</p>")
    assert stands_left() is (direction == "RightToLeft"), "as it is read"
    view.set_html(f"<p>{foreign}</p>")
    assert stands_left() is (direction == "LeftToRight"), "and back"


# --- how notes read -------------------------------------------------------------------------------------------------


def blocks(view):
    """Each block that is seen as its words, and the room from its last line to the first of the next one."""
    layout, block, found = view.document().documentLayout(), view.document().begin(), []
    while block.isValid():
        if block.text().strip():
            bounds = layout.blockBoundingRect(block)
            found.append((block.text(), bounds.top(), bounds.bottom()))
        block = block.next()
    return found


def apart(view):
    found = blocks(view)
    return [round(after[1] - before[2]) for before, after in pairwise(found)]


def painted(view):
    view.clearFocus()
    return view.host.grab().toImage()


def inked(image, left, right, top, bottom):
    """The columns from ``left`` to ``right`` in which not all is ground."""
    ground = image.pixelColor(image.width() - 1, image.height() - 1)
    return [
        x for x in range(left, right) if any(image.pixelColor(x, y) != ground for y in range(int(top), int(bottom) + 1))
    ]


@pytest.mark.parametrize(
    "gap",
    [
        "<p>One</p><p><br></p><p>Two</p>",
        "<p>One</p><p>&nbsp;</p><p><br></p><p>Two</p>",
        "<p>One<br><br>Two</p>",
        "One<br><br><br>&nbsp;<br>Two<br><br>",
        "<p>One<br></p><br><br><p><br>Two</p><p><br></p>",
        "<div>One</div><div><br></div><div>Two</div>",
    ],
)
def test_a_gap_is_as_high_as_one_between_paragraphs_however_it_was_made(view, theme, gap):
    view.set_html("<p>One</p><p>Two</p>")
    (usual,) = apart(view)
    view.set_html(gap)
    assert [text for text, *_ in blocks(view)] == ["One", "Two"]
    (between,) = apart(view)
    assert between == pytest.approx(usual, abs=2)
    assert view.height() - blocks(view)[-1][2] < theme.px(12), "and nothing is below the last line"


def test_words_of_another_direction_stand_on_their_own_side_once_they_take_more_than_a_line(view):
    view.set_html(
        "<p>\u05e2\u05d9\u05e8 \u05e2\u05ea\u05d9\u05e7\u05d4 \u05d5\u05d9\u05e4\u05d4 \u05de\u05d0\u05d5\u05d3</p>"
    )
    block = view.document().begin()
    whole = block.layout().lineAt(0).naturalTextWidth()

    def starts() -> list[float]:
        """How far from the left edge each line is."""
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        return [view.width() - line.naturalTextRect().right() for line in lines]

    view.resize(round(whole) + 150, 100)
    assert block.layout().lineCount() == 1
    assert starts()[0] == pytest.approx(150, abs=4), "a line alone stands where labels do"
    view.resize(round(whole) - 20, 100)
    assert block.layout().lineCount() == 2
    assert starts() == pytest.approx([0, 0], abs=8)
    view.resize(round(whole) + 150, 100)
    assert starts()[0] == pytest.approx(150, abs=4)


def test_a_publisher_who_aligns_with_blanks_holds_nothing_up(theme):
    document = QTextDocument()
    document.setHtml(f"<p>One{'&nbsp;' * 300_000}Two<br>Three</p>")
    NoteLook(theme).dress(document, 0)
    assert document.toRawText().endswith("\u00a0Two\u2028Three")


def test_a_gap_within_an_item_does_not_make_an_item_of_the_rest(view):
    view.set_html("<ul><li>one<br><br>more of one</li><li>two</li></ul>")
    assert [text for text, *_ in blocks(view)] == ["one\u2028more of one", "two"]


def test_headings_are_no_larger_than_those_of_the_page(view, theme):
    view.set_html('<h1>Great <a href="https://x.example/">link</a></h1><h4>small</h4><p>words</p>')
    block = view.document().begin()
    sizes = {part.fragment().charFormat().font().pointSizeF() for part in block}
    assert sizes == {theme.font(FontRole.SUBTITLE).pointSizeF()}
    assert block.blockFormat().headingLevel() == 1


def test_code_is_broken_where_it_is_wider_than_the_page(view):
    view.set_html(f"<pre>a = 1\n{'long ' * 60}</pre>")
    assert view.document().lastBlock().layout().lineCount() > 1
    assert view.document().size().width() <= view.viewport().width()


@pytest.mark.parametrize("tag", ["ul", "ol"])
def test_bullets_and_numbers_keep_away_from_their_words_and_from_the_edge(view, theme, tag):
    view.set_html(f"<{tag}>{'<li>lllll</li>' * 100}</{tag}>")
    image = painted(view)
    for block in (view.document().begin(), view.document().lastBlock()):
        bounds = view.document().documentLayout().blockBoundingRect(block)
        words = int(block.layout().lineAt(0).x())
        if bounds.bottom() > image.height():
            view.move(0, -int(bounds.top()))
            image, bounds = painted(view), bounds.translated(0, -bounds.top())
        marks = inked(image, 0, words, bounds.top() + 2, bounds.bottom())
        assert marks, "it is painted"
        assert marks[0] > 0
        assert marks[-1] <= words - theme.px(6)


def test_a_quotation_of_two_paragraphs_has_one_bar_from_top_to_bottom(view, theme):
    view.set_html("<p>before</p><blockquote><p>one</p><p>two</p></blockquote><p>after</p>")
    found = {text: (top, bottom) for text, top, bottom in blocks(view)}
    image = painted(view)
    bar = theme.color(Role.LINE_STRONG)
    inside = range(round(found["one"][0]) + 1, round(found["two"][1]) - 1)
    assert all(image.pixelColor(1, y) == bar for y in inside)
    assert image.pixelColor(1, round(found["after"][0])) != bar
    assert image.pixelColor(1, round(found["before"][1]) - 1) != bar


def test_a_table_begins_where_the_words_do_and_has_room_between_its_columns(view, theme):
    view.set_html("<table><tr><th>Time</th><th>Who</th></tr><tr><td>12:34</td><td>Ken</td></tr></table><p>after</p>")
    table = QTextCursor(view.document().findBlockByNumber(1)).currentTable()
    first, second = (
        view.cursorRect(table.cellAt(1, column).firstCursorPosition()).left() for column in (0, 1)
    )  # fmt: skip
    assert first == view.cursorRect(QTextCursor(view.document().lastBlock())).left()
    assert second - first > theme.metrics(FontRole.READING).horizontalAdvance("12:34") + theme.px(12)


def test_the_ground_of_code_has_no_seam_between_its_lines(view, theme):
    view.set_html("<p>before</p><pre>one\n\ntwo\nthree</pre><p>after</p>")
    found = {text: (top, bottom) for text, top, bottom in blocks(view)}
    image = painted(view)
    ground = image.pixelColor(4, round(found["one"][0]) + 4)
    assert ground != theme.color(Role.WINDOW)
    column = [image.pixelColor(4, y) for y in range(round(found["one"][0]), round(found["three"][1]))]
    assert all(color == ground for color in column)


def test_the_ground_of_code_in_a_list_is_as_far_in_as_the_item(view, theme):
    view.set_html("<ul><li>item<pre>code</pre></li></ul>")
    image, found = painted(view), {text: (top, bottom) for text, top, bottom in blocks(view)}
    middle = round(sum(found["code"]) / 2)
    item = theme.px(24)
    outside = image.pixelColor(image.width() - 1, image.height() - 1)
    assert image.pixelColor(item - 2, middle) == outside
    assert image.pixelColor(item + 4, middle) != outside
