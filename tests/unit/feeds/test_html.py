"""Notes come out safe, readable and always the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from player.domain.plain_text import plain_line
from player.feeds.html import MAX_DEPTH, html_to_text, sanitise

BASE = "https://a.example/shows/feed.xml"
ALLOWED_ATTRIBUTES = {"href", "title", "src", "alt", "rel"}

PIECES = [
    *("<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<br>", "<table>", "<td>", "<pre>"),
    *("</pre>", "<script>alert(1)</script>", "<script>", "<style>p{}</style>", "<svg onload=x>", "<math>", "<form>"),
    *("<iframe src=x>", "<!--", "-->", "<title>", "</textarea>", "<h1>", "</h1>", "<span>", "<img src=x onerror=x>"),
    *("<a href='javascript:alert(1)'>", "<a href=/x>", "</a>", "<a href=JaVaScRiPt&#58;alert(1)>", "<a href='data:x'>"),
    *("<img src='data:image/png;base64,AA'>", "<p style='x' class=y id=z onclick=q>", "www.b.example", "x@y.example"),
    *("https://b.example/x?a=1&b=2", "(http://c.example/(x))", "0:20", "\n", "\n\n", "&amp;", "&lt;p&gt;", "&nbsp;"),
    *("<", ">", "&", '"', "words", "\x00", "&#0;"),
]
MARKUP = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def check_safe(clean: str) -> None:
    if not clean:
        return
    tree = lxml_html.fragment_fromstring(clean, create_parent="div")
    for element in tree.iter():
        assert isinstance(element.tag, str)
        assert element.tag not in {"script", "style", "iframe", "svg", "math", "form", "object", "input", "title"}
        assert set(element.attrib) <= ALLOWED_ATTRIBUTES
        for name in ("href", "src"):
            if (address := element.get(name)) is not None:
                assert re.match(r"(?:https?|mailto):", address, re.IGNORECASE)
        if element.tag == "a" and element.get("href"):
            assert element.get("rel") == "noopener nofollow"


@given(MARKUP | st.text(max_size=200))
def test_nothing_that_runs_is_left_and_doing_it_again_changes_nothing(text: str) -> None:
    clean = sanitise(text, BASE)
    check_safe(clean)
    assert sanitise(clean, BASE) == clean
    assert sanitise(clean, "https://elsewhere.example/") == clean


@given(MARKUP | st.text(max_size=200))
def test_text_of_any_notes_has_no_markup_of_its_own(text: str) -> None:
    words = html_to_text(sanitise(text, BASE))
    assert words == words.strip()
    assert "\n\n\n" not in words


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("", ""),
        ("  \n ", ""),
        ("One line", "<p>One line</p>"),
        ("One\nTwo\r\n\r\nThree", "<p>One<br>Two</p><p>Three</p>"),
        ("I <3 you & me", "<p>I &lt;3 you &amp; me</p>"),
        ("Tom &amp; Jerry &#8211; x", "<p>Tom &amp; Jerry – x</p>"),
        ("<b>bold</b>\n\nnext", "<p><b>bold</b></p><p>next</p>"),
        ("<p>a\nb</p>", "<p>a\nb</p>"),
        ("&lt;p&gt;twice escaped&lt;/p&gt;", "<p>twice escaped</p>"),
        ("<p>&nbsp;</p><p>x</p><p> </p>", "<p>x</p>"),
        ("<p style='color:red' class=x id=y onclick=z()>x</p>", "<p>x</p>"),
        ("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"),
        ("<p><a href='javascript:x()'>a</a></p>", '<p><a rel="noopener nofollow">a</a></p>'),
        ("<p><a href='/b'>a</a></p>", '<p><a href="https://a.example/b" rel="noopener nofollow">a</a></p>'),
        (
            "<p><a href='mailto:a@b.example'>a</a></p>",
            '<p><a href="mailto:a@b.example" rel="noopener nofollow">a</a></p>',
        ),
        (
            "<p><img src='i.png' alt='I' width=9 style=x></p>",
            '<p><img src="https://a.example/shows/i.png" alt="I"></p>',
        ),
        ("<p>x<img src='data:image/png;base64,AA'></p>", "<p>x</p>"),
        ("<p>x<img src='cid:1' alt=y></p>", "<p>x</p>"),
        ("<table width=9><tr><td colspan=1000000>x</table>", "<table><tbody><tr><td>x</td></tr></tbody></table>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
    ],
)
def test_sanitise(given_text: str, expected: str) -> None:
    assert sanitise(given_text, BASE) == expected


@pytest.mark.parametrize(
    ("text", "address", "after"),
    [
        ("see https://b.example/x.", "https://b.example/x", "."),
        ("(see https://b.example/x)", "https://b.example/x", ")"),
        ("https://b.example/wiki/A_(b)", "https://b.example/wiki/A_(b)", ""),
        ("https://b.example/?a=1&b=2,", "https://b.example/?a=1&amp;b=2", ","),
        ('"https://b.example/"', "https://b.example/", '"'),
        ("<https://b.example/>", "https://b.example/", "&gt;"),
        ("www.b.example/x!", "https://www.b.example/x", "!"),
    ],
)
def test_bare_addresses_become_links(text: str, address: str, after: str) -> None:
    clean = sanitise(text, BASE)
    shown = address.removeprefix("https://") if text.startswith("www.") else address
    assert f'<a href="{address}" rel="noopener nofollow">{shown}</a>{after}' in clean


@pytest.mark.parametrize(
    "text", ["a.www.b", "x@www.b.example", "https://", "http://x", "ahttps://b.example", "<pre>https://b.example</pre>"]
)
def test_what_is_no_address_stays_text(text: str) -> None:
    assert "<a" not in sanitise(text, BASE)


def test_a_link_is_not_linked_again() -> None:
    clean = sanitise('<p><a href="https://b.example/">https://b.example/</a></p>', BASE)
    assert clean.count("<a") == 1


def test_without_an_http_base_relative_addresses_go() -> None:
    assert sanitise("<p><a href='x'>a</a><img src='y'></p>", "file:///etc/feed.xml") == (
        '<p><a rel="noopener nofollow">a</a></p>'
    )


def test_nesting_beyond_reason_is_flattened_to_text() -> None:
    deep = "<div>" * (MAX_DEPTH + 1) + "words"
    assert sanitise(deep, BASE) == "<p>words</p>"
    assert sanitise("<div>" * MAX_DEPTH + "words", BASE).count("<div>") == MAX_DEPTH
    assert sanitise("<p>a" * 1000 + "<br>" * 1000, BASE).count("<p>") == 1000


def test_what_is_longer_than_a_megabyte_is_cut() -> None:
    clean = sanitise("<p>" + "x" * 3_000_000 + "</p>", BASE)
    assert 900_000 < len(clean) < 1_100_000


@pytest.mark.parametrize(
    ("clean", "expected"),
    [
        ("<p>One</p><p>Two<br>lines</p>", "One\n\nTwo\nlines"),
        ("<p>a\n b  c</p>", "a b c"),
        ("<h2>T</h2>x<ul><li>a</li><li><p>b</p></li></ul>y", "T\n\nx\n\n• a\n• b\n\ny"),
        ("<ol><li>a</li><li>b</li></ol>", "• a\n• b"),
        ("<p>a &amp; &lt;b&gt;&nbsp;c</p>", "a & <b> c"),
        ("<pre>a\n  b</pre><p>c</p>", "a\n  b\n\nc"),
        ("<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>", "a b\nc"),
        ('<p><a href="https://b.example/" rel="x">words</a>, <b>more</b></p>', "words, more"),
        ("", ""),
    ],
)
def test_html_to_text(clean: str, expected: str) -> None:
    assert html_to_text(clean) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a\n b ", "a b"),
        ("a &amp;amp; b &#8217;", "a & b ’"),
        ("<b>a</b><br/>b", "a b"),
        ("1 < 2 > 0, List<String>, <3", "1 < 2 > 0, List<String>, <3"),
        ("a\x00b\x85c\u202ed", "a b c d"),
    ],
)
def test_plain_line(text: str, expected: str) -> None:
    assert plain_line(text) == expected


def test_plain_line_is_bounded() -> None:
    assert plain_line("word " * 1000, 20) == "word word word word…"


@given(st.text(max_size=100))
def test_plain_line_is_one_line(text: str) -> None:
    assert len(plain_line(text).splitlines()) <= 1
