"""From an address to bytes and on to a feed: fetcher, HTTP client and reader together, against the real server."""

from __future__ import annotations

import asyncio
import os
import stat
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from player.domain import errors
from player.domain.models import FetchState
from player.feeds.addresses import is_schemeless, normalise_address
from player.feeds.fetch import FeedFetcher, FetchedFeed, NotModified
from player.feeds.worker_pool import WorkerPool
from player.net.client import HttpClient
from tests.support.server import PodcastServer, refused_url
from tests.support.shows import a_show

FEED = b'<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>x</title></item></channel></rss>'
ROOT = Path(__file__).parents[2]


@pytest_asyncio.fixture
async def fetcher() -> AsyncIterator[FeedFetcher]:
    http = HttpClient(timeout_s=10)
    yield FeedFetcher(http)
    await http.close()


async def fetched(fetcher: FeedFetcher, address: str, **how: object) -> FetchedFeed:
    answer = await fetcher.fetch(address, **how)  # type: ignore[arg-type]
    assert isinstance(answer, FetchedFeed)
    return answer


async def statuses(server: PodcastServer, count: int) -> list[int]:
    """What the server answered, once it has written that down, which is after the client has the answer."""
    return [request.status for request in await asyncio.to_thread(server.wait_for, count=count, done=True)]


async def test_a_feed_and_then_nothing_new(fetcher: FeedFetcher, server: PodcastServer) -> None:
    url = server.add("/feed.xml", FEED)
    first = await fetched(fetcher, url)
    assert (first.data, first.address, first.feed_address) == (FEED, url, url)
    assert first.content_type == "application/rss+xml"
    assert first.state.etag
    assert first.state.last_modified
    assert first.state.body_hash
    again = await fetcher.fetch(url, first.state)
    assert again == NotModified(url, first.state)
    assert await statuses(server, 2) == [200, 304]


async def test_the_same_bytes_are_nothing_new_whatever_the_server_says(
    fetcher: FeedFetcher, server: PodcastServer
) -> None:
    url = server.add("/feed.xml", FEED)
    server.fault("/feed.xml", changing_etag=True)
    first = await fetched(fetcher, url)
    again = await fetcher.fetch(url, first.state)
    assert isinstance(again, NotModified)
    assert again.state.etag != first.state.etag
    assert await statuses(server, 2) == [200, 200]


async def test_changed_bytes_are_a_feed_again(fetcher: FeedFetcher, server: PodcastServer) -> None:
    url = server.add("/feed.xml", FEED)
    first = await fetched(fetcher, url)
    server.add("/feed.xml", FEED.replace(b"<title>x", b"<title>y"))
    second = await fetcher.fetch(url, first.state)
    assert isinstance(second, FetchedFeed)
    assert second.state.body_hash != first.state.body_hash


async def test_a_feed_that_moved(fetcher: FeedFetcher, server: PodcastServer) -> None:
    url = server.add("/feed.xml", FEED)
    for_good = server.redirect("/for-good", "/feed.xml", 308)
    for_now = server.redirect("/for-now", "/feed.xml", 302)
    assert (await fetched(fetcher, for_good)).feed_address == url
    kept = await fetched(fetcher, for_now)
    assert (kept.address, kept.feed_address) == (url, for_now)
    unchanged = await fetcher.fetch(for_good, kept.state)
    assert unchanged == NotModified(url, kept.state)


async def test_a_page_leads_to_its_feed(fetcher: FeedFetcher, server: PodcastServer) -> None:
    server.add("/feed.xml", FEED)
    page = server.add_page("/show", "/feed.xml")
    found = await fetched(fetcher, page)
    assert (found.data, found.feed_address) == (FEED, server.url("/feed.xml"))


async def test_a_page_that_leads_to_a_page_is_not_followed_for_ever(
    fetcher: FeedFetcher, server: PodcastServer
) -> None:
    server.add_page("/a", "/b")
    server.add_page("/b", "/a")
    with pytest.raises(errors.FeedNotAFeed):
        await fetcher.fetch(server.url("/a"))
    assert len(server.requests()) == 2


async def test_a_page_without_a_feed(fetcher: FeedFetcher, server: PodcastServer) -> None:
    server.add("/page.html", "<!DOCTYPE html><html><head><title>x</title></head></html>", "text/html")
    with pytest.raises(errors.FeedNotAFeed) as caught:
        await fetcher.fetch(server.url("/page.html"))
    assert server.url("/page.html") in caught.value.sentence()


async def test_a_feed_that_became_a_page_leads_nowhere(fetcher: FeedFetcher, server: PodcastServer) -> None:
    """A domain that was sold shows a page, and its feed is somebody else's."""
    server.add("/other.xml", FEED)
    page = server.add_page("/feed.xml", "/other.xml")
    with pytest.raises(errors.FeedNotAFeed):
        await fetcher.fetch(page, FetchState())
    assert len(server.requests()) == 1


async def test_a_feed_called_html_is_a_feed(fetcher: FeedFetcher, server: PodcastServer) -> None:
    url = server.add("/feed", FEED, "text/html; charset=utf-8")
    assert (await fetched(fetcher, url)).data == FEED


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("status:404", errors.NotFound),
        ("status:410", errors.Gone),
        ("status:500", errors.ServerFailed),
        ("auth:u:p", errors.NeedsPassword),
        ("redirect_loop", errors.TooManyRedirects),
        ("truncate_gzip", errors.BrokenTransfer),
        ("length:+5", errors.BrokenTransfer),
        ("gzip_bomb:60", errors.TooLarge),
        ("html", errors.FeedNotAFeed),
    ],
)
async def test_what_goes_wrong_is_told(
    fetcher: FeedFetcher, server: PodcastServer, fault: str, kind: type[errors.EarmarkError]
) -> None:
    url = server.add("/feed.xml", FEED)
    server.fault("/feed.xml", fault)
    with pytest.raises(kind):
        await fetcher.fetch(url)


async def test_a_slow_drip_ends_with_the_limit_in_all(server: PodcastServer) -> None:
    url = server.add("/feed.xml", FEED * 100, packed=False)
    server.fault("/feed.xml", rate=300)
    http = HttpClient(timeout_s=0.5)
    with pytest.raises(errors.TimedOut):
        await FeedFetcher(http).fetch(url)
    await http.close()


async def test_http_is_tried_only_where_https_was_a_guess(fetcher: FeedFetcher) -> None:
    async def without_tls(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if (await reader.read(1000)).startswith(b"GET "):
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(FEED), FEED))
        writer.close()

    listener = await asyncio.start_server(without_tls, "127.0.0.1", 0)
    async with listener:
        typed = f"127.0.0.1:{listener.sockets[0].getsockname()[1]}/feed.xml"
        found = await fetched(fetcher, normalise_address(typed), try_http=is_schemeless(typed))
        assert (found.data, found.feed_address) == (FEED, f"http://{typed}")
        with pytest.raises(errors.NetworkError):
            await fetcher.fetch(f"https://{typed}", try_http=is_schemeless(f"https://{typed}"))
    with pytest.raises(errors.NetworkError):
        await fetcher.fetch(refused_url().replace("http:", "https:"), try_http=True)


async def test_files(fetcher: FeedFetcher, tmp_path: Path) -> None:
    file = tmp_path / "my feed.xml"
    file.write_bytes(FEED)
    first = await fetched(fetcher, normalise_address(str(file)))
    assert (first.data, first.address, first.feed_address) == (FEED, file.as_uri(), file.as_uri())
    assert isinstance(await fetcher.fetch(file.as_uri(), first.state), NotModified)
    page = tmp_path / "page.html"
    page.write_text('<!DOCTYPE html><link rel="alternate" type="application/rss+xml" href="my%20feed.xml">')
    assert (await fetched(fetcher, page.as_uri())).feed_address == file.as_uri()


async def test_files_that_cannot_be_read(fetcher: FeedFetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "large.xml"
    file.write_bytes(FEED)
    monkeypatch.setattr("player.feeds.fetch.MAX_BYTES", len(FEED) - 1)
    paths = [tmp_path / "missing.xml", tmp_path, file]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        paths += [tmp_path / "pipe", Path("/dev/zero")]
    for path in paths:
        with pytest.raises(errors.FeedFileUnreadable) as caught:
            await fetcher.fetch(path.as_uri())
        assert str(path) in caught.value.sentence()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
async def test_a_file_without_permission(fetcher: FeedFetcher, tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(FEED)
    file.chmod(0)
    with pytest.raises(errors.FeedFileUnreadable):
        await fetcher.fetch(file.as_uri())
    file.chmod(stat.S_IRUSR)


async def test_from_an_address_to_the_episodes(fetcher: FeedFetcher, server: PodcastServer) -> None:
    show = a_show()
    url = server.add_show(show)
    answer = await fetched(fetcher, url)
    pool = WorkerPool()
    try:
        feed = await pool.read(answer.data, answer.address, answer.content_type)
    finally:
        await pool.close()
    assert feed.title == show.title
    assert [item.title for item in feed.playable] == [episode.title for episode in show.episodes]
    assert all(item.enclosure and item.enclosure.url.startswith(server.address) for item in feed.items)


async def test_the_sample_show_is_read_from_its_file(fetcher: FeedFetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    answer = await fetched(fetcher, normalise_address("resources/sample/feed.xml"))
    pool = WorkerPool()
    try:
        feed = await pool.read(answer.data, answer.address, answer.content_type)
    finally:
        await pool.close()
    assert len(feed.playable) == 3
    folder = (ROOT / "resources" / "sample").as_uri()
    assert all(item.enclosure and item.enclosure.url.startswith(folder) for item in feed.items)
    assert {ref.type for ref in feed.items[2].transcripts} == {"text/vtt", "application/x-subrip"}
    assert feed.items[1].chapters
    assert not feed.broken
