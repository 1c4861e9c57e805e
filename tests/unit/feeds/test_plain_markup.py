"""The short way through notes gives what the long way gives, to the byte, or does not give anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from player.feeds import html, plain_markup

REL = "noopener nofollow"
DATA = Path(__file__).parents[2] / "data" / "feeds"

_PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<ol>", "</ol>", "<br>", "<b>", "</b>", "<i>", "</i>"),
        *("<h2>", "</h2>", "<blockquote>", "</blockquote>", "<strong>", "</strong>", "<em>", "</em>", "</a>", "<code>"),
        *('<a href="https://a.example/x?y=1&amp;z=2">', '<a href="https://a.example" target="_blank">', "</code>"),
        *('<a href="http://b.example/" rel="nofollow" target="_top">', '<a href="javascript:x()">', "<a>", "<p >"),
        *("<script>", "</script>", "<img src=x onerror=y>", "<!--", "-->", "<P>", "</P>", "<p class='a'>", "<pre>"),
        *("</pre>", "<td>", "<table>", "<svg>", "<style>", "<br/>", "<", ">", '"', "'", "&", "&amp;", "&nbsp;", "&lt;"),
        *("&#39;", "&quot;", "&gt;", "\n", " ", "  ", "\t", "\xa0", "word", "two words", "ü", "\u200f", "🐚", "\x00"),
        *("https://bare.example/x", "www.bare.example", "• ", "1:23", "&copy;", "\x0b", "\u2028", "]]>", "<li><p>"),
    ]
)
_MESS = st.lists(_PIECES, max_size=14).map("".join)


def _nested(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inline = st.sampled_from(["b", "i", "em", "strong", "u", "s", "code"])
    block = st.sampled_from(["p", "ul", "ol", "li", "h3", "blockquote"])
    link = st.sampled_from(["https://a.example/", "http://b.example/a?b=c&amp;d", "https://a.example:8/x;y=(1)"])
    return st.one_of(
        st.lists(children, max_size=4).map("".join),
        st.tuples(inline, children).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"),
        st.tuples(block, children).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"),
        st.tuples(link, children).map(lambda pair: f'<a href="{pair[0]}">{pair[1]}</a>'),
    )


_TREES = st.recursive(
    st.sampled_from(["word", "a &amp; b", " ", "\n", "<br>", "x:// y", "&nbsp;"]), _nested, max_leaves=12
)


@given(_MESS | _TREES)
@example("<p>a</p>")
@example('<p><a href="https://a.example/">x</a></p>')
@example("<ul><p>x</p></ul>")
@example("<p>a</p>text<ul><li>b</li>c</ul>")
@example("<b><p>x</p></b>")
@example("<p><b>a<b>b</b></b></p>")
@example("<li>alone</li>")
@example('<p><a href="https://a.example/"><b> </b></a></p>')
def test_the_short_way_gives_what_the_long_way_gives(text: str) -> None:
    text = text.replace("\x00", "").replace("\r", "").strip()
    short = plain_markup.sanitised(text, REL)
    if short is not None:
        assert short == html._sanitised(text, "https://feed.example/")
        assert plain_markup.is_settled(short, REL)


@given(_MESS | _TREES)
def test_sanitising_what_was_sanitised_changes_nothing(text: str) -> None:
    once = html.sanitise(text, "https://feed.example/")
    assert html.sanitise(once, "https://feed.example/") == once


@given(_MESS | _TREES)
@example("<ul><li><p>a</p><p>b</p></li></ul>")
@example("<ul><li></li></ul>")
@example("<ul><li><ul><li>a</li></ul></li></ul>")
@example("<p>a <br> b</p>")
@example("<p>a&nbsp;</p><p>&nbsp; b</p>")
@example("<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")
def test_text_is_the_same_step_by_step_and_all_at_once(text: str) -> None:
    clean = html.sanitise(text, "https://feed.example/")
    assert html.html_to_text(clean) == html._with_preformatted(clean)


@pytest.mark.parametrize(
    "text",
    [
        "<p>x<script>y</script></p>",
        '<p><a href="javascript:alert(1)">x</a></p>',
        '<p><a href="https://a.example/" onclick="x()">x</a></p>',
        '<p><a href="https://a.example/&quot; onclick=&quot;">x</a></p>',
        "<p><img src=x></p>",
        "<p>a",
        "a</p>",
        "<p>a<p>b</p></p>",
        "<p></p>",
        "no markup at all",
        "<b>no block</b>",
        "<p>&#60;script&#62;</p>",
        "<p>\x00</p>",
        "<ul><br></ul>",
    ],
)
def test_what_is_not_plain_goes_the_long_way(text: str) -> None:
    assert plain_markup.sanitised(text, REL) is None


def test_real_notes_mostly_go_the_short_way() -> None:
    plain = '<p>Hello &amp; welcome to <a href="https://a.example/x" target="_blank" rel="noopener">the shore</a>.</p>'
    assert plain_markup.sanitised(plain + "<ul><li>One</li><li><strong>Two</strong></li></ul>", REL) == (
        f'<p>Hello &amp; welcome to <a href="https://a.example/x" rel="{REL}">the shore</a>.</p>'
        "<ul><li>One</li><li><strong>Two</strong></li></ul>"
    )
