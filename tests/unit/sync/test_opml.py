"""OPML of every kind that is met, and that what is written is read again."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import OpmlUnreadable
from player.sync import opml
from player.sync.opml import OpmlShow, read_opml, write_opml

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)


def a_list(body: str, head: str = "<title>Shows</title>") -> bytes:
    return f'<?xml version="1.0"?><opml version="2.0"><head>{head}</head><body>{body}</body></opml>'.encode()


def addresses(data: bytes) -> list[str]:
    return [show.address for show in read_opml(data).shows]


def test_what_an_outline_says_of_a_show() -> None:
    found = read_opml(
        a_list(
            '<outline type="rss" text="Tidal  Notes" xmlUrl=" https://a.example/f?a=1&amp;b=2 " '
            'htmlUrl="https://a.example/" description="Of\nthe sea" language="en" '
            'category="/Science/Sea,walks,/Science/Sea"/>'
        )
    )
    assert found.title == "Shows"
    assert found.shows == (
        OpmlShow(
            "https://a.example/f?a=1&b=2",
            "Tidal Notes",
            ("Science/Sea", "walks"),
            "https://a.example/",
            "Of the sea",
            "en",
        ),
    )


def test_folders_are_tags_and_doubles_are_one_show_with_all_of_them() -> None:
    found = read_opml(
        a_list(
            '<outline text="News"><outline text="World"><outline text="A" xmlUrl="https://a.example/"/></outline>'
            '<outline xmlUrl="https://b.example/" title="B"/></outline>'
            '<outline title="Evening"><outline text="Again" xmlUrl="https://a.example/"/></outline>'
            '<outline text="empty"/><outline text="C" xmlUrl="https://c.example/"/>'
        )
    )
    assert [(show.title, show.tags) for show in found.shows] == [
        ("A", ("News", "World", "Evening")),
        ("B", ("News",)),
        ("C", ()),
    ]
    assert found.bare == 1


@pytest.mark.parametrize(
    "outline",
    [
        '<outline xmlurl="https://a.example/"/>',
        '<OUTLINE XMLURL="https://a.example/"/>',
        '<outline type="rss" url="https://a.example/"/>',
        '<outline type="podcast" feedUrl="https://a.example/"/>',
        '<o:outline xmlns:o="urn:x" o:xmlUrl="https://a.example/"/>',
    ],
)
def test_spellings_of_the_address(outline: str) -> None:
    assert addresses(a_list(outline)) == ["https://a.example/"]


def test_what_is_no_feed_is_counted_and_left() -> None:
    found = read_opml(a_list('<outline type="link" url="https://a.example/page"/><outline text="1"/><outline/>'))
    assert (found.shows, found.bare) == ((), 3)
    assert read_opml(a_list("")).shows == ()
    assert read_opml(b'<opml version="2.0"><head/><body/></opml>').shows == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_encodings(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?><opml><body><outline text="Café" xmlUrl="http://a.example/"/></body></opml>'
    assert read_opml(text.encode(encoding)).shows[0].title == "Café"


BROKEN = """ml version="1.0"?>
  <outline text="Folder">
    <outline type="rss" text="A & B" xmlUrl="http://a.example/?x=1&y=2" htmlUrl="http://a.example"/>
    <outline type="rss" text="cut" tit
    <outline type="rss" texb Design" title="Design &amp; more" xmlUrl='http://b.example/'/>
    <outline text="a > b < c" xmlUrl="http://c.example/">
    </outline>
  </outline>
  <outline text="last" xmlUrl="http://d.example/" """


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_is_no_xml_any_more_is_read_as_far_as_it_goes(mark: str) -> None:
    shows = read_opml((mark + BROKEN).encode()).shows
    assert [(show.address, show.title, show.tags) for show in shows] == [
        ("http://a.example/?x=1&y=2", "A & B", ("Folder",)),
        ("http://b.example/", "Design & more", ("Folder",)),
        ("http://c.example/", "a > b < c", ("Folder",)),
        ("http://d.example/", "last", ()),
    ]


BOMB = '<!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><opml><body><outline xmlUrl="&b;"/></body></opml>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not xml at all",
        b"<html><body><p>Page</p></body></html>",
        b"<rss><channel><title>x</title></channel></rss>",
        BOMB.encode(),
        BOMB.encode("utf-16"),
        BOMB.lower().replace("doctype", "DOCTYPE").encode(),
        b'<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><outline xmlUrl="&x;"/></opml>',
        bytes(1000),
    ],
)
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(OpmlUnreadable, match=r"shows\.opml is no list"):
        read_opml(data, "shows.opml")


def test_endless_lists_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opml, "MAX_SHOWS", 3)
    found = read_opml(a_list("".join(f'<outline xmlUrl="http://{n}.example/"/>' for n in range(9))))
    assert (len(found.shows), found.more) == (3, True)
    monkeypatch.setattr(opml, "MAX_OUTLINES", 5)
    found = read_opml(a_list("<outline/>" * 9))
    assert (found.bare, found.more) == (5, True)
    monkeypatch.setattr(opml, "MAX_BYTES", 100)
    with pytest.raises(OpmlUnreadable):
        read_opml(a_list("<outline/>" * 50))
    monkeypatch.undo()
    deep = a_list('<outline text="x">' * 5000 + '<outline xmlUrl="http://a.example/"/>' + "</outline>" * 5000)
    assert len(read_opml(deep).shows) <= 1
    assert len(addresses(a_list(f'<outline text="{"x" * 10_000}" xmlUrl="http://a.example/"/>'))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a ",
        "<title ",
        "<outline ",
        "a=",
        'a="',
        "a='\"",
        "&amp;",
        "<outline a='1'>",
        "</outline>",
        "&lt;\n",
        'a="b" ',
    ],
)
def test_reading_takes_no_longer_than_there_is_to_read(text: str) -> None:
    # Were it by the square of it, each of these would take hours.
    found = read_opml(f"<outline x='1'> <outline {text * (2_000_000 // len(text))}".encode())
    assert found.shows == ()


def test_what_is_written_is_opml_2_0() -> None:
    data = write_opml([OpmlShow("https://a.example/?a&b", 'A "quoted" <show>', ("x, y", "/z"))], "Earmark", NOW)
    root = ET.fromstring(data)  # an independent reader
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert root.findtext("head/title") == "Earmark"
    assert root.findtext("head/dateCreated") == "Sat, 10 Jan 2026 12:00:00 GMT"
    (outline,) = root.findall("body/outline")
    assert (outline.get("type"), outline.get("text")) == ("rss", 'A "quoted" <show>')
    assert outline.get("xmlUrl") == "https://a.example/?a&b"
    assert outline.get("category") == "x%2C y,%2Fz"


def as_line(text: str) -> str:
    return opml._line(text)


lines = st.text(max_size=60).map(as_line)
shows = st.lists(
    st.builds(
        OpmlShow,
        st.text(st.characters(codec="ascii", exclude_categories=("Cc", "Zs")), max_size=30).map(
            "https://a.example/".__add__
        ),
        lines.filter(bool),
        st.lists(lines.filter(bool), max_size=4, unique_by=str.casefold).map(tuple),
        st.just("https://a.example/"),
        lines,
        st.sampled_from(["", "en", "pt-BR"]),
    ),
    max_size=8,
    unique_by=lambda show: show.address,
)


@given(shows)
def test_what_is_written_is_read_again(written: list[OpmlShow]) -> None:
    assert list(read_opml(write_opml(written, "Mine", NOW)).shows) == written


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: a_list(text)))
def test_no_bytes_do_more_than_be_refused(data: bytes) -> None:
    try:
        read_opml(data)
    except OpmlUnreadable:
        return
