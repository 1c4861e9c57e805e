"""Generated feeds: the fast reader says what feedparser and the second pass say, field by field, or nothing."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from tests.support.readers import assert_the_same

NAMESPACES = (
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:psc="http://podlove.org/simple-chapters" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" '
    'xmlns:other="https://other.example/"'
)

LONG = " ".join(f"word{number} <b>&amp;</b>" for number in range(30))
_WORDS = st.text("ab é<>&\"'\n]\r\u00a0", max_size=10) | st.sampled_from(
    [
        "https://a.example/x",
        "http://a.example/x.mp3",
        "/relative",
        "yes",
        "no",
        "true",
        "2.5",
        "12:30",
        "Tue, 27 May 2025 10:00:00 +0200",
        "2025-05-27T10:00:00Z",
        "<p>one</p>two",
        "Ada Reyes",
        "ada@a.example (Ada Reyes)",
        LONG,
    ]
)
_ATTRIBUTE_NAMES = """
    url href type length rel isPermaLink role group img text title start name display startTime duration language
    rrule complete medium fileSize feedUrl feedGuid srcset scheme term label domain xml:lang
"""
_ATTRIBUTES = st.fixed_dictionaries({}, optional=dict.fromkeys(_ATTRIBUTE_NAMES.split(), _WORDS))
_ITEM_NAMES = """
    title link guid pubDate description enclosure author category comments source content:encoded itunes:title
    itunes:subtitle itunes:summary itunes:author itunes:duration itunes:image itunes:explicit itunes:block
    itunes:season itunes:episode itunes:episodeType itunes:keywords dc:creator dc:date media:content media:thumbnail
    media:title media:description media:credit media:keywords atom:link atom:updated atom:summary podcast:person
    podcast:transcript podcast:chapters podcast:season podcast:episode podcast:soundbite podcast:location podcast:image
    podcast:images podcast:alternateEnclosure podcast:value podcast:socialInteract other:title other:thing subtitle
    googleplay:description googleplay:explicit content summary updated published id name image
"""
_SHOW_NAMES = """
    title link description language copyright managingEditor webMaster category image author itunes:author
    itunes:subtitle itunes:summary itunes:image itunes:explicit itunes:type itunes:complete itunes:block
    itunes:new-feed-url itunes:category itunes:keywords itunes:title atom:link dc:creator dc:language dc:date
    podcast:guid podcast:locked podcast:medium podcast:person podcast:funding podcast:trailer podcast:location
    podcast:license podcast:value podcast:updateFrequency podcast:image podcast:block podcast:txt
    googleplay:description googleplay:author googleplay:image other:thing lastBuildDate pubDate generator ttl subtitle
"""
_NESTED = st.sampled_from(
    [
        "<itunes:owner><itunes:name>O</itunes:name><itunes:email>o@a.example</itunes:email></itunes:owner>",
        "<image><url>i.png</url><title>not this</title><link>https://not.example/</link></image>",
        '<itunes:category text="A"><itunes:category text="B"/></itunes:category>',
        '<media:group><media:content url="https://a.example/m.mp3" type="audio/mpeg"/></media:group>',
        '<podcast:podroll><podcast:remoteItem feedGuid="g"/></podcast:podroll>',
        '<psc:chapters><psc:chapter start="0:10" title="C"/></psc:chapters>',
        '<podcast:liveItem status="live"><title>On air</title><guid>live</guid></podcast:liveItem>',
        '<podcast:alternateEnclosure type="audio/opus"><podcast:source uri="a.opus"/></podcast:alternateEnclosure>',
        "<author><name>A</name></author>",
        "<source><title>S</title><link>https://s.example/</link></source>",
        "<textInput><title>T</title><name>n</name></textInput>",
        "<!-- a comment -->",
    ]
)


def element(name: str, attributes: dict[str, str], text: str, in_cdata: bool) -> str:
    given = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    words = f"<![CDATA[{text}]]>" if in_cdata and "]]>" not in text else escape(text)
    return f"<{name}{given}>{words}</{name}>"


def elements(names: str) -> st.SearchStrategy[str]:
    made = st.builds(element, st.sampled_from(names.split()), _ATTRIBUTES, _WORDS, st.booleans())
    return st.one_of(made, made, made, _NESTED)


def plain(names: str) -> st.SearchStrategy[str]:
    """Elements without attributes, which the fast reader takes more often."""
    return st.builds(element, st.sampled_from(names.split()), st.just({}), _WORDS, st.booleans())


_RSS_SHOW = elements(_SHOW_NAMES) | plain(_SHOW_NAMES)
_RSS_ITEM = elements(_ITEM_NAMES) | plain(_ITEM_NAMES)


@given(st.lists(_RSS_SHOW, max_size=8), st.lists(st.lists(_RSS_ITEM, max_size=9), max_size=3))
@example(show=["<title>T</title>"], items=[["<author>a</author>", "<itunes:author>b</itunes:author>"]])
@example(show=[], items=[["<title>T</title>", '<content:encoded type="">&lt;</content:encoded>']])
@example(show=["<title>T</title>"], items=[["<itunes:author>b</itunes:author>", "<author>a</author>"]])
@example(show=["<title>T</title>"], items=[[f"<description><![CDATA[{LONG}]]></description>"]])
@example(show=["<title>T</title>"], items=[["<guid>12:30</guid>", '<guid isPermaLink="no"/>']])
@example(show=["<title>T</title>", '<category term="a">b</category>', '<dc:subject label="c"/>'], items=[])
def test_generated_rss_is_read_alike(show: list[str], items: list[list[str]]) -> None:
    inner = "".join(show) + "".join(f"<item>{''.join(parts)}</item>" for parts in items)
    taken = assert_the_same(f'<rss version="2.0" {NAMESPACES}><channel>{inner}</channel></rss>'.encode())
    event("fast" if taken else "left to feedparser")


_ATOM_SHOW_NAMES = """
    title subtitle id link updated author category logo icon rights generator itunes:author itunes:image
    itunes:explicit itunes:category podcast:guid podcast:person podcast:funding contributor
"""
_ATOM_ENTRY_NAMES = """
    title id link updated published summary content author category rights contributor itunes:duration itunes:image
    itunes:author itunes:subtitle itunes:summary podcast:transcript podcast:person media:thumbnail media:content
"""
_ATOM_NESTED = st.sampled_from(
    [
        "<author><name>Ada</name><email>ada@a.example</email></author>",
        "<author><email>ada@a.example</email></author>",
        "<author><name>Bo</name></author>",
        '<link rel="enclosure" href="/e.mp3" type="audio/mpeg" length="5"/>',
        '<link rel="alternate" type="text/html" href="/page"/>',
        '<link rel="self" href="/self"/>',
        '<link rel="next" href="/2"/>',
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></content>',
        f'<content type="html"><![CDATA[{LONG}]]></content>',
        '<media:group><media:description>d</media:description><media:thumbnail url="t.jpg"/></media:group>',
    ]
)
_ATOM_SHOW = elements(_ATOM_SHOW_NAMES) | plain(_ATOM_SHOW_NAMES) | _ATOM_NESTED
_ATOM_ENTRY = elements(_ATOM_ENTRY_NAMES) | plain(_ATOM_ENTRY_NAMES) | _ATOM_NESTED


@given(st.lists(_ATOM_SHOW, max_size=7), st.lists(st.lists(_ATOM_ENTRY, max_size=8), max_size=3))
@example(show=['<id isPermaLink="no">https://a.example/x</id>'], entries=[])
@example(show=["<id>https://a.example/x</id>", "<id/>"], entries=[["<id>https://a.example/y</id>", "<id/>"]])
@example(show=["<title>T</title>", "<icon>i.png</icon>", "<logo>l.png</logo>"], entries=[])
@example(show=["<title>T</title>", "<logo>l.png</logo>", "<logo/>"], entries=[])
@example(show=["<title>T</title>"], entries=[['<id isPermaLink="no">https://a.example/x</id>']])
@example(show=["<title>T</title>"], entries=[['<link url="https://a.example/y" href="https://a.example/x"/>']])
@example(show=['<link uri="https://a.example/y" href="https://a.example/x"/>'], entries=[])
def test_generated_atom_is_read_alike(show: list[str], entries: list[list[str]]) -> None:
    inner = "".join(show) + "".join(f"<entry>{''.join(parts)}</entry>" for parts in entries)
    taken = assert_the_same(f'<feed xmlns="http://www.w3.org/2005/Atom" {NAMESPACES}>{inner}</feed>'.encode())
    event("fast" if taken else "left to feedparser")


@pytest.mark.parametrize("lang", ['xml:lang="de_AT"', 'xml:lang=""', 'lang="fr"'])
def test_the_language_of_the_whole_document_is_that_of_the_show(lang: str) -> None:
    head = f'<feed xmlns="http://www.w3.org/2005/Atom" {lang}><title>Dunes</title><id>urn:d</id>'
    atom = f"{head}<entry><title>Sand</title></entry></feed>"
    assert_the_same(atom.encode())
    rss = f'<rss version="2.0" {lang}><channel><title>Dunes</title><item><title>Sand</title></item></channel></rss>'
    assert_the_same(rss.encode())
