"""Feed files served with their media turned to the test server."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.support.audio import SPEECH
from tests.support.feed_files import away_path, turned_here
from tests.support.server import PodcastServer
from tests.support.web import ask

FEEDS = Path(__file__).parents[2] / "data" / "feeds"
BASE = "http://127.0.0.1:1"


def turned(name: str) -> bytes:
    return turned_here((FEEDS / name).read_bytes(), BASE)


def test_media_is_turned_and_identity_is_not() -> None:
    before = ET.parse(FEEDS / "harbour-radio.xml")
    after = ET.fromstring(turned("harbour-radio.xml"))
    assert [item.text for item in after.iter("guid")] == [item.text for item in before.iter("guid")]
    urls = [item.get("url", "").strip() for item in after.iter("enclosure")]
    assert all(url.startswith(f"{BASE}/away/audio/https/") for url in urls)
    # A blank in an address is the feed's own oddity, but ours must stay one address.
    assert urls[2] == f"{BASE}/away/audio/https/cdn.harbour.example/101/the%20long%20night.mp3"


def test_namespaces_and_text_stay_as_they_were() -> None:
    feed = turned("harbour-radio.xml")
    assert b'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"' in feed
    assert b'<a href="https://harbour.example/crane">' in feed
    assert b"<link>https://harbour.example</link>" in feed


# The reader_ files are made to be wrong, with broken lines within addresses and the like.
@pytest.mark.parametrize(
    "name", sorted(f.name for f in FEEDS.iterdir() if f.is_file() and not f.name.startswith("reader_"))
)
def test_nothing_but_addresses_changes(name: str) -> None:
    """Taking our own prefix back gives the file, for all that has no quoting in its addresses."""
    raw = (FEEDS / name).read_bytes()
    assert turned_here(raw, BASE).count(b"<") == raw.count(b"<")
    assert len(turned_here(raw, BASE).splitlines()) == len(raw.splitlines())


def test_wide_encodings_are_left_alone() -> None:
    wide = '<rss><enclosure url="http://a.example/x.mp3"/></rss>'.encode("utf-16")
    assert turned_here(wide, BASE) == wide


def test_the_server_stands_in_for_what_is_far_away() -> None:
    with PodcastServer(folder=FEEDS) as server:
        feed = ET.fromstring(ask(server.url("/files/harbour-radio.xml")).body)
        item = next(feed.iter("item"))
        kinds = {
            item.find("enclosure").get("url"): ("audio/mpeg", SPEECH.read_bytes()[:4]),  # type: ignore[union-attr]
            feed.find("channel/image/url").text: ("image/png", b"\x89PNG"),  # type: ignore[union-attr]
        }
        podcast = "{https://podcastindex.org/namespace/1.0}"
        for element, kind, start in (("chapters", "application/json", b"{"), ("transcript", "text/vtt", b"WEBVTT")):
            kinds[item.find(podcast + element).get("url")] = (kind, start)  # type: ignore[union-attr]
        for url, (kind, start) in kinds.items():
            assert url is not None
            answer = ask(url)
            assert answer.headers["content-type"] == kind, url
            assert answer.body.startswith(start)
        assert (
            ask(server.url(away_path("page", "https://a.example/?x=1"))).headers["content-type"].startswith("text/html")
        )


def test_only_files_inside_the_folder_are_served(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.xml").write_text("<secret/>")
    (tmp_path / "in" / "a.txt").write_text("a")
    with PodcastServer(folder=tmp_path / "in") as server:
        assert ask(server.url("/files/a.txt")).body == b"a"
        assert ask(server.url("/files/../secret.xml")).status == 404
        assert ask(server.url("/files/%2e%2e/secret.xml")).status == 404
        assert ask(server.url("/files/")).status == 404
