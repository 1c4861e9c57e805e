"""Feeds in, the model out: pairs of feed and expected model, and what each oddity of the wild becomes."""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import FeedError, FeedNotAFeed, FeedUnreadable
from player.domain.feed import Feed
from player.feeds.reading import read_feed

FEEDS = Path(__file__).parents[2] / "data" / "feeds"
ADDRESS = "https://kelp.example/shows/feed.xml"
NOW = datetime(2025, 6, 1, tzinfo=UTC)
PAIRS = ("reader_everything", "reader_atom", "reader_mess")


def read(data: bytes, address: str = ADDRESS, content_type: str = "") -> Feed:
    return read_feed(data, address=address, content_type=content_type, now=NOW)


def as_json(feed: Feed) -> str:
    """What differs from an empty feed, so that a pair shows what was read and nothing else."""

    def said(value: object, defaults: dict[str, object]) -> dict[str, object]:
        return {name: got for name, got in dataclasses.asdict(value).items() if got != defaults.get(name)}  # type: ignore[call-overload]

    def text(value: object) -> str:
        return value.isoformat() if isinstance(value, datetime) else str(value)

    defaults = {each.name: each.default for each in (*dataclasses.fields(Feed), *dataclasses.fields(feed.items[0]))}
    made = said(feed, defaults)
    made["items"] = [said(item, defaults) for item in feed.items]
    return json.dumps(made, indent=2, ensure_ascii=False, default=text) + "\n"


@pytest.mark.parametrize("name", PAIRS)
def test_pair(name: str) -> None:
    feed = read((FEEDS / f"{name}.xml").read_bytes())
    assert json.loads(as_json(feed)) == json.loads((FEEDS / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "title", "items", "playable", "broken"),
    [
        ("harbour-radio.xml", "Harbour Radio", 3, 3, False),
        ("truncated.xml", "Harbour Radio", 1, 1, True),
        ("broken.xml", "Salt & Rope", 6, 5, True),
        ("latin1-called-utf8.xml", "Küste und Möwe", 1, 1, False),
        ("no-audio.xml", "Written Only", 2, 0, False),
        ("atom.xml", "Marsh Letters", 1, 1, False),
        ("other-namespaces.xml", "Lantern Hour", 1, 1, False),
        ("podcast-namespace-example.xml", "Podcasting 2.0 Namespace Example", 3, 3, False),
    ],
)
def test_files_of_the_test_server(name: str, title: str, items: int, playable: int, broken: bool) -> None:
    feed = read((FEEDS / name).read_bytes())
    assert (feed.title, len(feed.items), len(feed.playable), feed.broken) == (title, items, playable, broken)


def test_both_addresses_of_the_podcast_namespace_are_one() -> None:
    text = (FEEDS / "reader_everything.xml").read_text("utf-8")
    github = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
    other = text.replace("https://podcastindex.org/namespace/1.0", github)
    other = other.replace("http://www.itunes.com/dtds/podcast-1.0.dtd", "http://www.itunes.com/DTDs/Podcast-1.0.dtd")
    assert read(other.encode()) == read(text.encode())


def test_an_unclosed_element_does_not_move_facts_between_items() -> None:
    """libxml2 puts the rest of such a feed inside the first item; each item must keep what is its own."""
    feed = read((FEEDS / "broken.xml").read_bytes())
    assert [item.title for item in feed.items][:3] == ["One: bell & buoy", "Two", "Three"]
    assert feed.items[0].duration_s is None
    assert feed.items[1].duration_s == 3723.0
    assert feed.items[1].enclosure is not None
    assert feed.items[1].enclosure.url == "https://salt.example/two.mp3"


def test_a_feed_in_a_file_may_name_files_beside_it() -> None:
    data = b"""<rss version="2.0"><channel><title>T</title><item><title>x</title><link>page.html</link>
        <enclosure url="one two.mp3" type="audio/mpeg"/></item></channel></rss>"""
    (item,) = read(data, "file:///home/me/show/feed.xml").items
    assert item.enclosure is not None
    assert item.enclosure.url == "file:///home/me/show/one%20two.mp3"
    assert item.link is None


def test_a_feed_from_the_web_may_name_none() -> None:
    data = b"""<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>T</title>
        <itunes:image href="file:///etc/passwd"/><item><title>x</title>
        <itunes:image href="FILE:/etc/passwd"/><enclosure url="file:///etc/passwd" type="audio/mpeg"/></item>
        </channel></rss>"""
    feed = read(data)
    assert feed.image_url is None
    assert feed.items[0].image_url is None
    assert feed.items[0].enclosures == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   \n",
        b"just words",
        b"<!DOCTYPE html><html><head><title>A page</title></head><body></body></html>",
        b"<html><body><rss/></body></html>",
        b'{"version": "https://jsonfeed.org/version/1"}',
        b"<opml version='2.0'><body/></opml>",
        b"<catalog><title>No</title><book/></catalog>",
        b"ID3\x04\x00\x00\x00\x00\x00\x00\xff\xfb\x90" * 50,
    ],
)
def test_what_is_no_feed(data: bytes) -> None:
    with pytest.raises(FeedNotAFeed) as caught:
        read(data, "https://user:s3kr1t@a.example/feed?k=s3kr1t")
    assert "s3kr1t" not in str(caught.value)


@pytest.mark.parametrize(
    "data", [b"<rss>", b'<rss version="2.0"><channel>', b"<feed xmlns='http://www.w3.org/2005/Atom'"]
)
def test_a_feed_cut_before_it_said_anything_is_unreadable(data: bytes) -> None:
    with pytest.raises(FeedUnreadable):
        read(data)


@pytest.mark.parametrize(
    "data", [b"<rss/>", b'<rss version="2.0"><channel/></rss>', b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>"]
)
def test_a_feed_with_nothing_in_it_says_nothing(data: bytes) -> None:
    feed = read(data)
    assert feed.says_nothing
    assert (feed.title, feed.items, feed.broken) == ("", (), False)


def test_notes_are_those_with_the_most_words() -> None:
    content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    padding = '<div style="x"><img src="https://a.example/pixel.gif?' + "p" * 3000 + '"></div><p>Subscribe!</p>'
    words = "What was said, told in full. " * 20
    item = "<item><title>x</title><description>{}</description><content:encoded><![CDATA[{}]]></content:encoded></item>"
    (padded,) = read(rss(item.format(words, padding), content)).items
    assert padded.notes_text == words.strip()
    (marked,) = read(rss(item.format(words, f"<p>{words.replace('told', '<b>told</b>')}</p>"), content)).items
    assert "<b>told</b>" in marked.notes_html


def test_a_subtitle_stands_for_notes_that_are_missing() -> None:
    itunes = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    (item,) = read(rss("<item><title>x</title><itunes:subtitle>About it</itunes:subtitle></item>", itunes)).items
    assert (item.subtitle, item.notes_text) == ("About it", "About it")


def test_several_authors_are_all_named() -> None:
    authors = "".join(f"<author><name>{name}</name></author>" for name in ("Ada", "Bo", "Ada"))
    feed = read(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>{authors}<entry><title>E</title>{authors}</entry>'
        "</feed>".encode()
    )
    assert (feed.author, feed.items[0].author) == ("Ada, Bo", "Ada, Bo")


def test_pictures_of_podcast_2_and_of_media_rss_count_where_itunes_has_none() -> None:
    spaces = 'xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:media="http://search.yahoo.com/mrss/"'
    images = '<podcast:images srcset="s.jpg 100w, https://a.example/l.jpg 1500w, m.jpg 300w"/>'
    group = '<media:group><media:thumbnail url="t.jpg"/><media:description>Said</media:description></media:group>'
    feed = read(rss(f'<podcast:image href="show.png"/><item>{images}</item><item>{group}</item>', spaces))
    assert feed.image_url == "https://kelp.example/shows/show.png"
    assert feed.items[0].image_url == "https://a.example/l.jpg"
    assert (feed.items[1].image_url, feed.items[1].notes_text) == ("https://kelp.example/shows/t.jpg", "Said")


def rss(channel: str, root: str = "") -> bytes:
    return f'<rss version="2.0" {root}><channel><title>T</title>{channel}</channel></rss>'.encode()


def test_titles_are_one_line_of_plain_text_and_bounded() -> None:
    feed = read(rss(f"<item><title>a\n\t b &amp;amp; &lt;i>c&lt;/i> &lt;3\x01\u202e{'x' * 2_000_000}</title></item>"))
    (item,) = feed.items
    assert item.title.startswith("a b & c <3 xxx")
    assert len(item.title) == 500
    assert item.title.endswith("…")


def test_an_item_without_title_is_named_after_its_file() -> None:
    (item,) = read(rss('<item><enclosure url="https://a.example/x/My_first%20show.mp3"/></item>')).items
    assert item.title == "My first show"


def test_a_feed_without_title_is_named_after_its_host() -> None:
    feed = read(b'<rss version="2.0"><channel><link>https://www.a.example/x</link><item/></channel></rss>')
    assert feed.title == "a.example"


def test_dates_ahead_are_unknown_and_the_next_kind_of_date_is_tried() -> None:
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    item = "<item><title>x</title><pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate>{}</item>"
    (ahead,) = read(rss(item.format(""))).items
    assert ahead.published is None
    (other,) = read(rss(item.format("<dc:date>2025-01-02T03:04:05Z</dc:date>"), dc)).items
    assert other.published == datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "explicit"),
    [("yes", True), ("TRUE", True), ("explicit", True), ("no", False), ("Clean", False), ("false", False), ("?", None)],
)
def test_explicit(text: str, explicit: bool | None) -> None:
    itunes = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    feed = read(rss(f"<itunes:explicit>{text}</itunes:explicit>", itunes))
    assert feed.explicit is explicit


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
    ],
)
def test_encodings_without_a_word(encoding: str, mark: bytes) -> None:
    text = '<rss version="2.0"><channel><title>Größe – 漢字</title></channel></rss>'
    assert read(mark + text.encode(encoding)).title == "Größe – 漢字"


@pytest.mark.parametrize(
    ("declared", "served", "actual"),
    [
        ("iso-8859-1", "", "cp1252"),
        ("windows-1251", "", "cp1251"),
        ("shift_jis", "", "shift_jis"),
        ("iso-2022-jp", "", "iso-2022-jp"),
        ("iso-8859-1", "text/xml; charset=iso-8859-1", "utf-8"),
        ("bogus", "application/rss+xml; charset=koi8-r", "koi8-r"),
        ("utf-8", "", "cp1252"),
        ("base64", "", "utf-8"),
    ],
)
def test_encodings_declared_rightly_and_wrongly(declared: str, served: str, actual: str) -> None:
    title = {"cp1251": "Привет", "koi8-r": "Привет", "shift_jis": "漢字", "iso-2022-jp": "漢字"}.get(
        actual, "Größe “x”"
    )
    text = (
        f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0"><channel><title>{title}</title></channel></rss>'
    )
    assert read(text.encode(actual), content_type=served).title == title


BOMB = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE r [<!ENTITY l0 "lol">' + BOMB + b"]>" + rss("<description>&l11;</description>"),
        b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss("<description>&x;</description>"),
        b'<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">' + rss("<description>x</description>"),
        b'<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>' + rss("<description>x</description>"),
    ],
)
def test_entities_are_neither_blown_up_nor_fetched(data: bytes) -> None:
    feed = read(data)
    assert feed.title == "T"
    assert len(feed.description_text) < 20
    assert "root:" not in feed.description_text


@pytest.mark.parametrize(
    "inside",
    [
        "<a>" * 3000,
        "<a>" * 3000 + "</a>" * 3000,
        "<podcast:liveItem>" * 500,
        "<![CDATA[" * 500,
        "<!--" * 500,
        "&" * 5000,
    ],
)
def test_nonsense_inside_costs_no_more_than_itself(inside: str) -> None:
    feed = read(rss(f"<item><title>First</title></item>{inside}"))
    assert (feed.title, feed.items[0].title) == ("T", "First")


def test_more_items_than_anybody_reads_are_cut_and_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("player.feeds.cleaning.MAX_ITEMS", 50)
    feed = read(rss("".join(f"<item><title>{n}</title></item>" for n in range(60))))
    assert (len(feed.items), feed.broken) == (50, True)


def test_a_feed_that_feedparser_stumbles_over_is_read_all_the_same() -> None:
    psc = 'xmlns:psc="http://podlove.org/simple-chapters"'
    chapters = '<psc:chapters><psc:chapter title="no start"/><psc:chapter start="5" title="Five"/></psc:chapters>'
    enclosure = '<enclosure url="https://a.example/x.mp3" type="audio/mpeg"/>'
    feed = read(rss(f"<item><title>x</title>{enclosure}{chapters}</item><item><title>y</title></item>", psc))
    assert [item.title for item in feed.items] == ["x", "y"]
    assert [(chapter.start_s, chapter.title) for chapter in feed.items[0].chapters] == [(5.0, "Five")]
    assert feed.items[0].enclosure is not None
    assert not feed.broken


@given(st.integers(0, 6000))
def test_a_feed_cut_anywhere_gives_a_part_of_itself_or_an_error(cut: int) -> None:
    data = (FEEDS / "reader_everything.xml").read_bytes()
    whole = read(data)
    try:
        part = read(data[:cut])
    except FeedError:
        return
    assert part.items == whole.items[: len(part.items)]
    assert part.broken or part == whole


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    for feed in (data, b"<rss>" + data, b'<rss version="2.0"><channel><title>T</title><item>' + data):
        try:
            assert isinstance(read(feed), Feed)
        except FeedError:
            pass


FRAGMENTS = [
    *(
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "x",
        "&",
        "&#0;",
        "<![CDATA[",
        "]]>",
        "<b",
        ">",
        "<!--",
        "<?x?>",
        "\x00",
    ),
    *("</channel>", "</rss>", "<entry>", "</entry>", "<guid>g</guid>", "<enclosure/>", "<link/>", "<content:encoded>"),
    *("<podcast:person>", "</podcast:person>", "<podcast:transcript/>", "<psc:chapters>", "<psc:chapter/>"),
    *("<itunes:duration>1:2</itunes:duration>", "<itunes:image/>", "<media:group>"),
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40))
def test_no_order_of_tags_breaks_it(parts: list[str]) -> None:
    try:
        feed = read(b'<rss version="2.0"><channel><title>T</title>' + "".join(parts).encode())
    except FeedError:
        return
    assert feed.title


if __name__ == "__main__":
    # Writes the expected models anew; look at the difference before believing it.
    for pair in PAIRS if len(sys.argv) < 2 else sys.argv[1:]:
        (FEEDS / f"{pair}.json").write_text(as_json(read((FEEDS / f"{pair}.xml").read_bytes())), "utf-8")
