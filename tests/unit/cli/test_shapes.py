"""All that a feed says comes through the library to the command line's JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from player.cli.shapes import page_json, show_json
from player.domain.models import FetchState
from player.feeds.reading import read_feed
from player.library import Library

FEEDS = Path(__file__).parents[2] / "data" / "feeds"
ADDRESS = "https://kelp.example/shows/feed.xml"
NOW = datetime(2025, 6, 1, tzinfo=UTC)
PAGE = {
    "title": "Samphire",
    "subtitle": "Green and salty",
    "author": "Runa Holm",
    "link": "https://kelp.example/2",
    "guid": "kelp-2",
    "published": "2025-05-27T04:00:00Z",
    "duration_s": 3723.0,
    "season": 2,
    "season_name": "Second Helping",
    "number": 7.5,
    "number_name": "Seven & a half",
    "type": "bonus",
    "explicit": True,
    "image_url": "https://kelp.example/shows/2.png",
    "enclosure_url": "https://kelp.example/2.mp3",
    "enclosure_bytes": 12345,
    "enclosures": [
        {"url": "https://kelp.example/2.mp3", "type": "audio/mpeg", "bytes": 12345},
        {"url": "https://kelp.example/2.ogg", "type": "audio/ogg", "bytes": None},
    ],
    "chapters_url": "https://kelp.example/shows/2.json",
    "soundbites": [{"start_s": 73.0, "duration_s": 60.0, "title": "Why salt"}],
    "locations": [{"name": "Færder", "geo": "geo:59.0,10.0", "osm": ""}],
    "value": {"type": "lightning", "method": "keysend"},
}
SHOW = {
    "title": "Kelp & Kettle",
    "author": "Runa Holm",
    "subtitle": "Cooking by the sea",
    "description": "Cooking by the sea, with whatever the tide brings.",
    "website": "https://kelp.example/home",
    "language": "en-GB",
    "image_url": "https://kelp.example/shows/large.png",
    "explicit": False,
    "categories": ["Arts", "Food"],
    "medium": "podcast",
    "serial": True,
    "complete": True,
    "locked": True,
    "update_frequency": "FREQ=WEEKLY",
    "podcast_guid": "9b024349-ccf0-5f69-a609-6b82873eab3c",
    "license": "https://creativecommons.org/licenses/by/4.0/",
    "locations": [{"name": "Oslo fjord", "geo": "geo:59.9,10.7", "osm": "R406091"}],
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


def test_everything_that_a_feed_says_can_be_had(library: Library) -> None:
    feed = read_feed((FEEDS / "reader_everything.xml").read_bytes(), address=ADDRESS, now=NOW)
    show_id, result = library.feeds.add(feed, ADDRESS, FetchState(), NOW)
    shown = show_json(library.shows.get(show_id))
    assert {name: shown[name] for name in SHOW} == SHOW
    assert [each["text"] for each in shown["funding"]] == ["Buy a pan", "Or an apron"]
    assert [each["name"] for each in shown["persons"]] == ["Runa Holm", "Tor Vik"]
    assert [each["guid"][:8] for each in shown["podroll"]] == ["29cdca4a", "396d9ae0"]
    assert [each["url"] for each in shown["trailers"]] == ["https://kelp.example/shows/trailer.mp3"]
    assert shown["value"]["children"][0]["name"] == "Runa"

    pages = [library.episodes.page(episode) for episode in result.new_episodes]
    page = page_json(next(page for page in pages if page.episode.title == "Samphire"), [])
    assert {name: page[name] for name in PAGE} == PAGE
    assert "The longest" in page["notes_text"]
    assert [each["url"].rpartition("/")[2] for each in page["transcripts"]] == ["2.vtt", "2.srt"]
    assert [each["title"] for each in page["chapters"]] == ["Rinse", "Boil"]
    assert [each["name"] for each in page["persons"]] == ["Ivo Marsh", "Runa Holm"]
    assert page["alternates"][0]["sources"] == ("https://kelp.example/2.opus", "ipfs://bafy")
    assert json.loads(json.dumps([shown, page]))


def test_parts_without_a_name_come_back_too(library: Library) -> None:
    feed = read_feed(
        b"""<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"
            xmlns:psc="http://podlove.org/simple-chapters"><channel><title>T</title>
            <podcast:location geo="geo:1,2"/><podcast:podroll><podcast:remoteItem feedGuid="g"/></podcast:podroll>
            <item><title>x</title><enclosure url="https://a.example/x.mp3" type="audio/mpeg"/>
            <psc:chapters><psc:chapter start="5"/></psc:chapters></item></channel></rss>""",
        address=ADDRESS,
        now=NOW,
    )
    show_id, result = library.feeds.add(feed, ADDRESS, FetchState(), NOW)
    show = library.shows.get(show_id)
    assert (show.locations, show.podroll) == (feed.locations, feed.podroll)
    assert library.episodes.page(result.new_episodes[0]).chapters == feed.items[0].chapters


def test_what_is_said_once_stands_in_lists_too(library: Library) -> None:
    feed = read_feed((FEEDS / "reader_atom.xml").read_bytes(), address=ADDRESS, now=NOW)
    _, result = library.feeds.add(feed, ADDRESS, FetchState(), NOW)
    page = page_json(library.episodes.page(result.new_episodes[0]), [])
    assert [each["url"] for each in page["enclosures"]] == [page["enclosure_url"]]
    assert (page["alternates"], page["soundbites"], page["value"]) == ([], [], None)
