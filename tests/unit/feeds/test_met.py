"""Feeds as they were met in the wild, each read as the index says: how many entries, how many to hear, what is odd."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from player.domain.errors import FeedNotAFeed
from player.domain.feed import Feed
from player.feeds.reading import read_feed

MET = Path(__file__).parents[2] / "data" / "feeds" / "met"
with (MET / "index.tsv").open(encoding="utf-8", newline="") as lines:
    INDEX = list(csv.DictReader(lines, delimiter="\t"))
NO_FEED = "feed-rs-xml_sample_1.xml"


def read(name: str) -> Feed:
    data = (MET / name).read_bytes()
    return read_feed(data, address="https://met.example/feed.xml", now=datetime(2026, 1, 1, tzinfo=UTC))


def test_every_file_is_in_the_index() -> None:
    assert {row["file"] for row in INDEX} == {file.name for file in MET.iterdir()} - {"index.tsv"}


@pytest.mark.parametrize("row", [row for row in INDEX if row["file"] != NO_FEED], ids=lambda row: row["file"])
def test_it_is_read_as_the_index_says(row: dict[str, str]) -> None:
    feed = read(row["file"])
    assert (len(feed.items), len(feed.playable)) == (int(row["entries"]), int(row["entries_with_audio_enclosure"]))


def test_what_is_no_feed_is_told_to_be_none() -> None:
    with pytest.raises(FeedNotAFeed, match="no podcast feed"):
        read(NO_FEED)


def test_entities_that_only_html_knows() -> None:
    titles = {name: read(f"feedparser-{name}.xml").title for name in ("cap", "hArr", "kappa")}
    assert titles == {"cap": "testing ∩ entity", "hArr": "testing ↔ entity", "kappa": "testing κ entity"}
    assert read("feedparser-hex_entity_x_uppercase.xml").items[0].title == "A"
    assert read("bare-ampersand.xml").title == "Salt & Rope & more <3"


def test_text_encoded_twice_is_kept_as_it_was_written() -> None:
    assert read("feedparser-bozo_double-encoded-html.xml").items[0].notes_text


@pytest.mark.parametrize(
    "name",
    [
        "feedparser-bozo_bogus_encoding.xml",
        "feedparser-doctype_contains_entity_decl.xml",
        "feedparser-http_application_atom_xml_charset_overrides_encoding.xml",
    ],
)
def test_what_is_empty_says_nothing(name: str) -> None:
    assert read(name).says_nothing


def test_rdf_in_japanese() -> None:
    feed = read("feed-rs-rss_1.0_example_1.xml")
    assert (feed.title, feed.language) == ("Feed title", "ja")
    assert [item.title for item in feed.items] == ["記事1のタイトル", "記事2のタイトル"]
    assert feed.items[0].author == "記事1の作者名"
    # The zone of the second is cut, which must not cost the day.
    assert [item.published for item in feed.items] == [
        datetime(2017, 6, 13, 9, tzinfo=UTC),
        datetime(2017, 6, 13, 3, 18, tzinfo=UTC),
    ]


def test_an_entry_for_a_root() -> None:
    (item,) = read("feed-rs-atom_entry_1.xml").items
    assert (item.title, item.author) == ("Specifications", "S. A. Khuba")
    assert item.published == datetime(2009, 8, 31, 18, 55, 12, tzinfo=UTC)


def test_items_without_guid_date_title_or_type() -> None:
    feed = read("no-guids-no-dates.xml")
    assert [item.title for item in feed.items] == ["One", "Two", "number three"]
    assert [(item.guid, item.published, item.order) for item in feed.items] == [("", None, n) for n in range(3)]
    assert {item.enclosures[0].type for item in feed.items} == {"audio/mpeg"}


def test_an_element_in_place_of_the_channel() -> None:
    feed = read("element-for-channel.xml")
    assert (feed.title, feed.author, feed.language) == ("Les Vagues", "Radio Vague", "fr")
    assert [item.duration_s for item in feed.items] == [5155.0, None]


def test_video_without_a_version() -> None:
    feed = read("no-version-video.xml")
    assert feed.image_url == "https://film.example/cover.png"
    assert [item.image_url for item in feed.items] == ["https://film.example/2.png", "https://film.example/1-small.png"]
    assert feed.items[0].enclosure is not None
    assert (feed.items[0].enclosure.type, feed.items[0].link) == ("video/mp4", "https://film.example/2")


def test_latin_1() -> None:
    assert read("rss-0.91-latin1.xml").title == "Maré: técnicas de navegação"


def test_blanks_first_and_the_other_namespace() -> None:
    feed = read("blanks-first-and-entities.xml")
    first = feed.items[0]
    assert first.title.endswith("Adrift & home")
    assert [person.name for person in first.persons] == ["Ada Reyes", "Bo Lind"]
    assert [ref.type for ref in first.transcripts] == ["application/srt", "text/vtt"]
    assert (feed.new_feed_url, feed.funding[0].text) == ("https://anchor.example/new.xml", "Give")
    assert feed.value


def test_a_page_names_the_next() -> None:
    feed = read("page-of-several.xml")
    assert (feed.next_page_url, feed.link, feed.block) == (
        "https://pages.example/index?page=4",
        "https://pages.example/",
        True,
    )
