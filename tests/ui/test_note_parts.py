"""Headings, lists and tables of notes, as assistive tools are told of them; over AT-SPI see test_at_spi.py."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextDocument
from PySide6.QtWidgets import QWidget

from player.ui.theme import Mode, Theme
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.note_parts import Outline
from tests.ui.theming import RESOURCES

ROLE = QAccessible.Role
NOTES = (
    "<h2>What is in it</h2><p>Words.</p><ul><li>Tea</li><li>Water<ol><li>Cold</li><li>Hot</li></ol></li>"
    "<li>Milk</li></ul>"
    "<h3>When</h3><table><tr><th>Day</th><th>Hour</th></tr><tr><td>Tuesday</td><td>six</td></tr></table><p>End.</p>"
)
PARTS = [
    "Heading 2 What is in it",
    "List 3 item(s)",
    "  ListItem Tea",
    "  ListItem Water",
    "    List 2 item(s)",
    "      ListItem 1. Cold",
    "      ListItem 2. Hot",
    "  ListItem Milk",
    "Heading 3 When",
    "Table Table",
    "  Row",
    "    Cell Day",
    "    Cell Hour",
    "  Row",
    "    Cell Tuesday",
    "    Cell six",
]


def outline(html: str) -> list[str]:
    document, found = QTextDocument(), Outline()
    document.setHtml(html)
    block = document.firstBlock()
    while block.isValid():
        found.take(block)
        block = block.next()
    depths: list[int] = []
    for piece in found.pieces:
        depths.append(0 if piece.within is None else depths[piece.within] + 1)
    return [
        f"{'  ' * depth}{piece.role.name} {piece.level or ''} {piece.name}".replace("  ", " ").rstrip()
        if not depth
        else "  " * depth + f"{piece.role.name} {piece.name}".rstrip()
        for depth, piece in zip(depths, found.pieces, strict=True)
    ]


def test_headings_lists_and_tables_are_found_with_what_is_in_them(qapp) -> None:
    assert outline(NOTES) == PARTS


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("<p>Words alone.</p>", []),
        ("<h1></h1><h1> \N{NO-BREAK SPACE} </h1>", []),
        ("<ul><li>One</li></ul><p>Between.</p><ul><li>Two</li></ul>", ["List", "  ListItem", "List", "  ListItem"]),
        # Its second paragraph belongs to the first item.
        ("<ul><li><p>One</p><p>More</p></li><li>Two</li></ul>", ["List", "  ListItem", "  ListItem"]),
        ("<table><tr><td><p>One</p><p>More</p></td></tr></table>", ["Table", "  Row", "    Cell"]),
        ("<table><tr><td>A</td></tr></table><table><tr><td>B</td></tr></table>", ["Table", "  Row", "    Cell"] * 2),
    ],
)
def test_what_has_none_has_none_and_what_comes_apart_is_apart(qapp, html: str, parts: list[str]) -> None:
    assert [f"{' ' * (len(part) - len(part.lstrip()))}{part.split()[0]}" for part in outline(html)] == parts


@pytest.fixture
def view(qtbot) -> Iterator[HtmlView]:
    QAccessible.setActive(True)
    host = QWidget()
    qtbot.addWidget(host)
    view = HtmlView(Theme(RESOURCES, mode=Mode.LIGHT))
    view.setParent(host)
    host.resize(560, 600)
    view.resize(500, 100)
    host.show()
    yield view
    QAccessible.setActive(False)


def told(interface: QAccessibleInterface, depth: int = 0) -> list[str]:
    found = []
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child.role() in (ROLE.Heading, ROLE.List, ROLE.ListItem, ROLE.Table, ROLE.Row, ROLE.Cell):
            attributes = child.attributesInterface()
            level = attributes.attributeValue(QAccessible.Attribute.Level) if attributes else ""
            words = [child.role().name, str(level), child.text(QAccessible.Text.Name)]
            found += ["  " * depth + " ".join(word for word in words if word), *told(child, depth + 1)]
    return found


def test_an_assistive_tool_is_told_of_them_and_of_the_next_text_anew(view: HtmlView, qtbot) -> None:
    view.set_html(NOTES)
    interface = QAccessible.queryAccessibleInterface(view)
    qtbot.waitUntil(lambda: told(interface) == PARTS)
    heading = next(child for n in range(interface.childCount()) if (child := interface.child(n)).role() is ROLE.Heading)
    assert not heading.state().invisible
    rect = heading.rect()
    assert view.rect().translated(view.mapToGlobal(view.rect().topLeft())).contains(rect)
    assert 10 < rect.height() < 60
    view.set_html("<h1>Another</h1>")
    qtbot.waitUntil(lambda: told(interface) == ["Heading 1 Another"])
    assert not any(widget.isVisible() for widget in view.findChildren(QWidget) if widget.accessibleName() == "Another")


def test_where_no_tool_asks_nothing_is_made(view: HtmlView, qtbot) -> None:
    QAccessible.setActive(False)
    view.set_html(NOTES)
    qtbot.waitUntil(lambda: view._parts is not None)
    before = len(view.findChildren(QWidget))
    qtbot.waitUntil(lambda: not view._tell_parts_soon.isActive())
    assert len(view.findChildren(QWidget)) == before
    # A tool that was started since: the focus brings it here.
    QAccessible.setActive(True)
    view.window().activateWindow()
    qtbot.waitUntil(view.window().isActiveWindow)
    view.clearFocus()
    view.setFocus()
    qtbot.waitUntil(lambda: told(QAccessible.queryAccessibleInterface(view)) == PARTS)


def test_thousands_of_items_are_words_alone(view: HtmlView, qtbot) -> None:
    view.set_html("<ul>" + "<li>Tea</li>" * 2_000 + "</ul>")
    qtbot.waitUntil(lambda: view.is_filled and view._parts is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not view._steps.is_active(view._parts))
    assert told(QAccessible.queryAccessibleInterface(view)) == []
