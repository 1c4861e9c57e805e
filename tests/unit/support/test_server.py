"""The podcast server when nothing goes wrong: what a good server does, and what it writes down."""

from __future__ import annotations

import gzip
import http.client
import threading
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.support.audio import SPEECH
from tests.support.httpd import Reply, Request
from tests.support.server import PodcastServer, closed_port, refused_url
from tests.support.shows import PODCAST_GITHUB, Episode, Person, Show, Transcript, a_show
from tests.support.web import ask

NAMES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "content": "http://purl.org/rss/1.0/modules/content/",
}


def test_a_show_becomes_a_feed_with_everything_that_hangs_on_it(server: PodcastServer) -> None:
    show = a_show("Salt & Rope", episodes=2)
    root = ET.fromstring(ask(server.add_show(show)).body)
    assert root.findtext("channel/title") == "Salt & Rope"
    newest, oldest = root.findall("channel/item")
    assert [item.get("type") for item in newest.findall("podcast:transcript", NAMES)] == ["text/vtt", "application/srt"]
    assert [person.text for person in newest.findall("podcast:person", NAMES)] == ["Marin Lowe", "Ada Finch"]
    assert newest.findtext("content:encoded", "", NAMES).startswith("<p>Walk number <b>2</b>")
    assert oldest.findtext("guid") == "salt-rope/walk-1"
    enclosure = newest.find("enclosure")
    assert enclosure is not None
    assert enclosure.get("length") == str(SPEECH.stat().st_size)
    for address in (
        enclosure.get("url", ""),
        newest.findtext("link", ""),
        newest.find("podcast:chapters", NAMES).get("url", ""),  # type: ignore[union-attr]
        newest.find("itunes:image", NAMES).get("href", ""),  # type: ignore[union-attr]
        root.find("channel/itunes:image", NAMES).get("href", ""),  # type: ignore[union-attr]
        *(item.get("url", "") for item in newest.findall("podcast:transcript", NAMES)),
    ):
        answer = ask(address)
        assert answer.status == 200, address
        assert answer.body, address
    assert ask(enclosure.get("url", "")).body == SPEECH.read_bytes()


def test_a_feed_says_only_what_the_show_has(server: PodcastServer) -> None:
    bare = Show("Bare", [Episode("One", guid="", published=None, duration=None, audio=b"")], language="")
    feed = ask(server.add_show(bare)).body
    for word in (b"<guid", b"pubDate", b"duration", b"enclosure", b"<language", b"podcast:person"):
        assert word not in feed


def test_a_show_may_use_the_other_address_of_the_namespace(server: PodcastServer) -> None:
    show = Show(
        "Other", [Episode(transcripts=[Transcript("x", "text/plain")])], podcast_namespace=PODCAST_GITHUB,
        persons=[Person("A & B", img="https://a.example/?x=1&y=2")], next_page="https://a.example/2",
    )  # fmt: skip
    root = ET.fromstring(ask(server.add_show(show)).body)
    assert root.findtext(f"channel/{{{PODCAST_GITHUB}}}person") == "A & B"


def test_a_changed_show_is_served_once_it_is_added_again(server: PodcastServer) -> None:
    show = a_show(episodes=1)
    first = ask(server.add_show(show))
    show.episodes.insert(0, Episode("Brand new"))
    again = ask(server.add_show(show), {"If-None-Match": first.headers["etag"]})
    assert again.status == 200
    assert b"Brand new" in again.body


def test_pages_link_to_feeds(server: PodcastServer) -> None:
    show = a_show()
    feed = server.add_show(show)
    for path in ("/", show.page_path):
        page = ask(server.url(path))
        assert page.headers["content-type"].startswith("text/html")
        assert (
            f'<link rel="alternate" type="application/rss+xml" title="Tidal Notes" href="{feed}">'.encode() in page.body
        )
    assert feed.encode() in ask(server.add_page("/blog", feed)).body


@pytest.mark.parametrize("packed", [True, False])
def test_what_has_not_changed_is_not_sent_again(server: PodcastServer, packed: bool) -> None:
    url = server.add_show(a_show())
    more = {"Accept-Encoding": "gzip"} if packed else {}
    first = ask(url, more)
    assert ask(url, {**more, "If-None-Match": f'"other", W/{first.headers["etag"]}'}).status == 304
    assert ask(url, {**more, "If-Modified-Since": first.headers["last-modified"]}).status == 304
    assert ask(url, {**more, "If-Modified-Since": "Tue, 14 Nov 2000 22:13:20 GMT"}).status == 200
    # RFC 9110, 13.1.3: the tag decides where both are given.
    both = {**more, "If-None-Match": '"other"', "If-Modified-Since": first.headers["last-modified"]}
    assert ask(url, both).status == 200
    answer = ask(url, {**more, "If-None-Match": first.headers["etag"]})
    assert (answer.status, answer.body) == (304, b"")
    assert "content-length" not in answer.headers


def test_text_is_packed_for_those_who_can_unpack_it(server: PodcastServer) -> None:
    show = a_show()
    url = server.add_show(show)
    packed, plain = ask(url, {"Accept-Encoding": "gzip, deflate"}), ask(url)
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["etag"] != plain.headers["etag"]
    assert "content-encoding" not in ask(server.url(show.audio_path()), {"Accept-Encoding": "gzip"}).headers


@pytest.mark.parametrize("in_a_file", [True, False])
def test_parts_of_audio(server: PodcastServer, tmp_path: Path, in_a_file: bool) -> None:
    body = bytes(range(256)) * 4
    file = tmp_path / "a.mp3"
    file.write_bytes(body)
    url = server.add("/a.mp3", file if in_a_file else body)
    whole = ask(url)
    assert (whole.status, whole.headers["accept-ranges"], whole.body) == (200, "bytes", body)
    for asked, start, end in (
        ("100-199", 100, 199),
        ("1000-", 1000, 1023),
        ("-24", 1000, 1023),
        ("1000-9999", 1000, 1023),
    ):
        part = ask(url, {"Range": f"bytes={asked}"})
        assert (part.status, part.body) == (206, body[start : end + 1])
        assert part.headers["content-range"] == f"bytes {start}-{end}/1024"
    beyond = ask(url, {"Range": "bytes=1024-"})
    assert (beyond.status, beyond.headers["content-range"]) == (416, "bytes */1024")
    for same in (whole.headers["etag"], whole.headers["last-modified"]):
        assert ask(url, {"Range": "bytes=5-", "If-Range": same}).status == 206
    for other in ('"another"', f"W/{whole.headers['etag']}", "Tue, 14 Nov 2000 22:13:20 GMT"):
        assert ask(url, {"Range": "bytes=5-", "If-Range": other}).status == 200
    assert ask(server.add("/b.mp3", body, ranges=False), {"Range": "bytes=5-"}).status == 200


def test_head_gives_the_head(server: PodcastServer) -> None:
    answer = ask(server.add("/a.mp3", b"12345"), method="HEAD")
    assert (answer.status, answer.headers["content-length"], answer.body) == (200, "5", b"")


def test_what_is_not_there_is_404_and_what_is_removed_too(server: PodcastServer) -> None:
    url = server.add("/a.txt", "text")
    assert ask(url).status == 200
    assert ask(url, method="POST").status == 405
    server.remove("/a.txt")
    assert ask(url).status == 404


def test_a_route_answers_by_a_function_and_sees_what_was_sent(server: PodcastServer) -> None:
    url = server.route(
        "POST", "/api", lambda request: Reply(201, {"X-Seen": request.header("X-Mine")}, request.body[::-1])
    )
    answer = ask(url, {"X-Mine": "yes"}, method="POST", body=b"abc")
    assert (answer.status, answer.headers["x-seen"], answer.body) == (201, "yes", b"cba")
    server.redirect("/old", "/new", 308)
    moved = ask(server.url("/old"))
    assert (moved.status, moved.headers["location"]) == (308, "/new")


def test_the_log_tells_what_was_asked_and_what_was_sent(server: PodcastServer) -> None:
    show = a_show()
    server.add_show(show)
    ask(server.url(show.audio_path(0) + "?x=1"), {"Range": "bytes=10-19", "User-Agent": "Earmark/1"})
    ask(server.url("/missing"))
    first, second = server.wait_for(count=2, done=True)
    assert (first.method, first.path, first.query, first.range) == (
        "GET",
        show.audio_path(0),
        {"x": "1"},
        "bytes=10-19",
    )
    assert (first.status, first.sent, first.header("User-Agent")) == (206, 10, "Earmark/1")
    assert second.status == 404
    assert [found.path for found in server.requests("*.mp3")] == [show.audio_path(0)]
    assert server.requests(method="POST") == []
    server.forget()
    assert server.requests() == []


def test_waiting_for_a_request_ends_when_it_comes_and_fails_with_the_log(server: PodcastServer) -> None:
    url = server.add("/late.txt", "x")
    asker = threading.Timer(0.05, ask, [url])
    asker.start()
    assert server.wait_for("/late.txt", status=200)[0].path == "/late.txt"
    asker.join()
    with pytest.raises(TimeoutError, match=r"(?s)0 of 1 requests.*GET /late.txt - -> 200 1 bytes"):
        server.wait_for("/never", timeout_s=0.05)


def test_one_connection_serves_several_requests(server: PodcastServer) -> None:
    server.add("/a.txt", "a")
    connection = http.client.HTTPConnection(server.host, server.port)
    for _ in range(3):
        connection.request("GET", "/a.txt")
        assert connection.getresponse().read() == b"a"
    connection.close()
    assert len({request.connection for request in server.requests()}) == 1


def test_the_server_can_go_and_come_back_where_it_was(server: PodcastServer) -> None:
    url = server.add("/a.txt", "a")
    server.stop()
    server.stop()
    assert not server.running
    with pytest.raises(ConnectionRefusedError):
        ask(url)
    server.start()
    assert ask(url).body == b"a"


def test_two_servers_are_two_hosts() -> None:
    with PodcastServer("127.0.0.1") as one:
        try:
            other = PodcastServer("127.0.0.2").start()
        except OSError:
            pytest.skip("this system has only one loopback address")
        with other:
            one.redirect("/there", other.url("/a.txt"))
            other.add("/a.txt", "a")
            assert ask(ask(one.url("/there")).headers["location"]).body == b"a"


def test_a_port_that_is_taken_is_an_error(server: PodcastServer) -> None:
    with pytest.raises(OSError):
        PodcastServer(port=server.port).start()


def test_nobody_listens_on_a_closed_port() -> None:
    assert closed_port() > 0
    with pytest.raises(ConnectionRefusedError):
        ask(refused_url())


def test_latency_delays_every_answer(server: PodcastServer) -> None:
    url = server.add("/a.txt", "a")
    server.latency_ms = 10_000
    waiting = threading.Thread(target=_swallow, args=(url,))
    waiting.start()
    (request,) = server.wait_for("/a.txt")
    assert request.status == 0
    server.stop()
    waiting.join()
    assert request.over
    assert not request.done


def test_a_body_may_come_in_chunks(server: PodcastServer) -> None:
    url = server.route("PUT", "/in", lambda request: Reply(body=request.body))
    connection = http.client.HTTPConnection(server.host, server.port)
    connection.request(
        "PUT", "/in", iter([b"one ", b"two"]), encode_chunked=True, headers={"Transfer-Encoding": "chunked"}
    )
    assert connection.getresponse().read() == b"one two"
    connection.close()
    assert url.endswith("/in")


def test_a_request_can_go_through_json() -> None:
    row = Request("GET", "/a%20b?c=1", {"range": "bytes=0-"}).as_json()
    assert (row["path"], row["target"], row["status"]) == ("/a b", "/a%20b?c=1", 0)


def _swallow(url: str) -> None:
    try:
        ask(url)
    except (OSError, http.client.HTTPException):
        pass
