"""Bytes made ready for a parser: the same feed, well-formed, without a DTD, from its root to its end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from player.feeds.cleaning import clean, decode


def xml(text: str) -> str:
    return clean(text.encode()).xml.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<rss>a</rss>", "<rss>a</rss>"),
        ('\ufeff\n <?xml version="1.0" encoding="x"?>\n<!-- <rss> -->\n<rss>a</rss>', "<rss>a</rss>"),
        ("<!DOCTYPE rss [<!ENTITY a 'b>'> ]>\n<rss>a</rss>", "<rss>a</rss>"),
        ("<!doctype rss SYSTEM 'x'><rss>a</rss>", "<rss>a</rss>"),
        ("Notice: bad things<rss>a</rss>", "<rss>a</rss>"),
        ("<b>Warning</b><rss>a</rss>", "<rss>a</rss>"),
        ("<rss>a</rss><script>junk</script>", "<rss>a</rss>"),
        ("<rss>a</rss\n>x", "<rss>a</rss\n>"),
        ("<rss>a</rss", "<rss>a</rss>"),
        ("<rss/>x", "<rss/>"),
        ("<rss>a & b &amp; &nbsp;&foo;&eacute;</rss>", "<rss>a &amp; b &amp; &#160;&amp;foo;&#233;</rss>"),
        ("<rss a='x&y=1'>&#0;&#x1F;&#65;&#X42;&#xD800;</rss>", "<rss a='x&amp;y=1'>&#65;&#66;</rss>"),
        ("<rss><![CDATA[a & b &nbsp;]]>&</rss>", "<rss><![CDATA[a & b &nbsp;]]>&amp;</rss>"),
        ("<rss>a\x00\x0bb\ufffe</rss>", "<rss>ab</rss>"),
        ("<rss>a<x:liveItem s='1'>b<c/></x:liveItem>d</rss>", "<rss>ad</rss>"),
        ("<rss>a<liveItem>b</rss>", "<rss>a<liveItem>b</rss>"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert xml(text) == expected


def test_prefixes_without_a_declaration_get_their_meaning() -> None:
    made = xml("<rss xmlns:a='urn:a'><a:x/><itunes:author>b</itunes:author><odd:y/></rss>")
    root = etree.fromstring(made)
    assert [child.tag for child in root] == [
        "{urn:a}x",
        "{http://www.itunes.com/dtds/podcast-1.0.dtd}author",
        "{urn:undeclared:odd}y",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<rss><channel><title>t</title><item>1</item><item>2",
            "<rss><channel><title>t</title><item>1</item></channel></rss>",
        ),
        ("<rss><channel><title>t</title><item><tit", "<rss><channel><title>t</title></channel></rss>"),
        ("<feed><entry>1</entry><entry>", "<feed><entry>1</entry></feed>"),
        ("<rss><channel><title>t</ti", "<rss><channel><title>t</ti"),
    ],
)
def test_what_was_cut_ends_with_its_last_whole_item(text: str, expected: str) -> None:
    made = clean(text.encode())
    assert (made.xml.decode(), made.cut) == (expected, True)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("<rss/>", "rss"),
        ("<RSS/>", "rss"),
        ("<rdf:RDF/>", "rdf"),
        ("<atom:feed/>", "feed"),
        ("<!DOCTYPE html><html>", "html"),
        ("<div>x</div>", "div"),
        ("words", ""),
        ("<!-- never closed", ""),
        ("", ""),
    ],
)
def test_root(text: str, root: str) -> None:
    assert clean(text.encode()).root == root


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-32", "utf-8-sig"]))
def test_unicode_comes_back_as_it_was(text: str, encoding: str) -> None:
    # Byte order marks in front of the text itself are the mark of another encoding.
    text = f"<rss>{text}</rss>"
    assert decode(text.encode(encoding, "replace")) == text.encode("utf-8", "replace").decode("utf-8")


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_decode_to_something(data: bytes, charset: str) -> None:
    assert isinstance(decode(data, f"text/xml; charset={charset}"), str)


@pytest.mark.parametrize(
    "charset", ["punycode", "idna", "utf-7", "unicode_escape", "zlib", "rot13", "undefined", "none"]
)
def test_encodings_that_hide_or_hurt_are_not_used(charset: str) -> None:
    assert decode(b"<rss>+ADw-\xff</rss>", f"text/xml; charset={charset}") == "<rss>+ADw-ÿ</rss>"


@given(st.text("<>&;/rsitemc! -[]CDAT?\x00", max_size=200))
def test_what_is_cleaned_is_stable(text: str) -> None:
    made = clean(f"<rss><channel>{text}</channel></rss>".encode())
    again = clean(made.xml)
    assert (again.xml, again.root) == (made.xml, made.root)
