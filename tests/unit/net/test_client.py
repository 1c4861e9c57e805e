"""The HTTP client against a real server on loopback: what comes back, and what each fault becomes."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
import urllib.parse
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from player.domain import errors
from player.net.client import USER_AGENT, HttpClient, is_known_aiohttp
from player.net.resolver import has_route
from tests.support.httpd import Reply, Request
from tests.support.server import PodcastServer, refused_url

BODY = b"<rss>" + bytes(range(32, 127)) * 400 + b"</rss>"

# On a computer without a network no name can be known to be wrong.
NO_SUCH_NAME = errors.HostNotFound if has_route() else errors.Offline


@pytest_asyncio.fixture(params=["direct", "session"])
async def http(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[HttpClient]:
    """By the short way, and as with an aiohttp that is made otherwise: nobody may tell the two apart."""
    assert is_known_aiohttp()
    monkeypatch.setattr("player.net.client.is_known_aiohttp", lambda: request.param == "direct")
    client = HttpClient(timeout_s=10)
    yield client
    await client.close()


@pytest.mark.parametrize(
    ("version", "known"), [("3.10.11", True), ("3.14.5", True), ("3.15.0a1", False), ("4.0.0", False)]
)
def test_only_an_aiohttp_that_was_tried_is_reached_into(
    monkeypatch: pytest.MonkeyPatch, version: str, known: bool
) -> None:
    monkeypatch.setattr("aiohttp.__version__", version)
    assert is_known_aiohttp() is known


@pytest.fixture
def url(server: PodcastServer) -> str:
    return server.add("/feed.xml", BODY)


@pytest.fixture
def raw_url(server: PodcastServer) -> str:
    """Bytes that are not packed on the way, so that a fault at byte N happens at byte N."""
    return server.add("/file.bin", BODY, "application/octet-stream")


async def test_get_gives_the_decoded_body_and_names_itself(http: HttpClient, server: PodcastServer, url: str) -> None:
    answer = await http.get(url)
    assert (answer.status, answer.body, answer.final_url, answer.permanent_url) == (200, BODY, url, None)
    assert answer.headers["content-encoding"] == "gzip"
    (request,) = server.requests("/feed.xml")
    assert request.header("user-agent") == USER_AGENT
    assert USER_AGENT.startswith("Earmark/")
    assert request.header("cookie") == ""


async def test_conditional_requests_come_back_as_304(http: HttpClient, url: str) -> None:
    first = await http.get(url)
    by_tag = await http.get(url, etag=first.headers["ETag"])
    by_date = await http.get(url, last_modified=first.headers["Last-Modified"])
    assert (by_tag.status, by_tag.body, by_date.status) == (304, b"", 304)


async def test_a_304_that_nobody_asked_for_is_an_error(http: HttpClient, server: PodcastServer, url: str) -> None:
    server.fault("/feed.xml", status=304)
    with pytest.raises(errors.ServerFailed):
        await http.get(url)


async def test_connections_are_kept_and_used_again(http: HttpClient, server: PodcastServer, url: str) -> None:
    first = await http.get(url)
    await http.get(url, etag=first.headers["ETag"])
    await http.get(url)
    assert len({request.connection for request in server.requests()}) == 1


async def test_a_kept_connection_that_was_closed_meanwhile_is_no_error(http: HttpClient) -> None:
    connections = 0

    async def once_each(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
        # The next request on it arrives, and is never answered.
        with contextlib.suppress(asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(once_each, "127.0.0.1") as server:
        address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        assert [(await http.get(address)).body for _ in range(2)] == [b"hi", b"hi"]
        assert connections == 2
        await http.close()


async def test_what_comes_before_the_answer_is_not_the_answer(http: HttpClient) -> None:
    async def hint(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 304 Not Modified\r\nETag: e\r\n\r\n")
        await reader.read()
        writer.close()

    async with await asyncio.start_server(hint, "127.0.0.1") as server:
        answer = await http.get(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/", etag="e")
        assert (answer.status, answer.headers["ETag"], answer.body) == (304, "e", b"")
        await http.close()


async def test_a_tag_that_would_add_a_header_is_not_sent(http: HttpClient, server: PodcastServer, url: str) -> None:
    with pytest.raises(errors.NetworkError):
        await http.get(url, etag='"e"\r\nX-Added: 1')
    assert not server.requests()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("status:404", errors.NotFound),
        ("status:410", errors.Gone),
        ("status:403", errors.Refused),
        ("status:401", errors.NeedsPassword),
        ("status:500", errors.ServerFailed),
        ("redirect_loop", errors.TooManyRedirects),
        ("redirect_hops:11", errors.TooManyRedirects),
        ("redirect:ftp://a.invalid/x", errors.ServerFailed),
        ("redirect:file:///etc/passwd", errors.ServerFailed),
        ("gzip_bomb:60", errors.TooLarge),
        ("truncate_gzip", errors.BrokenTransfer),
        ("headers:Content-Encoding=br", errors.BrokenTransfer),
    ],
)
async def test_faults_become_errors(
    http: HttpClient, server: PodcastServer, url: str, fault: str, kind: type[errors.EarmarkError]
) -> None:
    server.fault("/feed.xml", fault)
    with pytest.raises(kind) as caught:
        await http.get(url + "?token=s3kr1t", max_bytes=50 * 1024 * 1024)
    assert caught.value.sentence()
    assert "s3kr1t" not in f"{caught.value} {caught.value.detail} {caught.value.fields}"


@pytest.mark.parametrize("fault", ["reset_after:1000", "close_after:1000", "length:+100"])
async def test_a_body_that_breaks_off_is_a_broken_transfer(
    http: HttpClient, server: PodcastServer, raw_url: str, fault: str
) -> None:
    server.fault("/file.bin", fault)
    with pytest.raises(errors.BrokenTransfer):
        await http.get(raw_url)
    server.mend()
    assert (await http.get(raw_url)).body == BODY


@pytest.mark.parametrize("fault", ["hang", "hang_after:1000", "rate:200"])
async def test_the_limit_in_all_holds_for_every_kind_of_slowness(
    http: HttpClient, server: PodcastServer, raw_url: str, fault: str
) -> None:
    server.fault("/file.bin", fault)
    with pytest.raises(errors.TimedOut) as caught:
        await http.get(raw_url, timeout_s=0.3)
    assert caught.value.fields["host"] == f"127.0.0.1:{server.port}"


async def test_silence_between_two_pieces_ends_a_stream(http: HttpClient, server: PodcastServer, raw_url: str) -> None:
    server.fault("/file.bin", hang_after=1000)
    received = b""
    with pytest.raises(errors.TimedOut):
        async with http.stream(raw_url, read_timeout_s=0.3) as answer:
            async for chunk in answer.chunks():
                received += chunk
    assert received == BODY[:1000]


async def test_size_is_bounded_before_and_after_decoding(http: HttpClient, server: PodcastServer, url: str) -> None:
    with pytest.raises(errors.TooLarge):
        await http.get(url, max_bytes=len(BODY) - 1)
    assert (await http.get(url, max_bytes=len(BODY))).body == BODY
    big = server.add("/big.bin", bytes(3_000_000), "application/octet-stream")
    server.fault("/big.bin", rate=1000)
    with pytest.raises(errors.TooLarge):
        await http.get(big, max_bytes=1_000_000)


async def test_endless_header_lines_are_refused(http: HttpClient, server: PodcastServer, url: str) -> None:
    server.fault("/feed.xml", headers="X-Long=" + "x" * 50_000)
    with pytest.raises(errors.TooLarge):
        await http.get(url)


async def test_unreachable_hosts(http: HttpClient) -> None:
    with pytest.raises(errors.NetworkError) as refused:
        await http.get(refused_url())
    assert refused.value.kind == "unreachable"
    with pytest.raises(errors.BadAddress):
        await http.get("ftp://a.example/")


async def test_a_name_that_does_not_exist(http: HttpClient) -> None:
    with pytest.raises(NO_SUCH_NAME) as caught:
        await http.get("http://no-such-host.invalid/")
    assert caught.value.fields["host"] == "no-such-host.invalid"


async def test_tls_that_is_none_is_insecure(http: HttpClient, server: PodcastServer) -> None:
    answer = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"

    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.write(answer)
        writer.close()

    listener = await asyncio.start_server(plain, "127.0.0.1", 0)
    async with listener:
        port = listener.sockets[0].getsockname()[1]
        with pytest.raises(errors.InsecureConnection) as caught:
            await http.get(f"https://127.0.0.1:{port}/")
    assert caught.value.fields["certificate"] is False


async def test_permanent_address_only_where_every_hop_is_permanent(http: HttpClient, server: PodcastServer) -> None:
    end = server.add("/end.xml", BODY)
    server.redirect("/b", "/end.xml", 308)
    server.redirect("/a", server.url("/b"), 301)
    server.redirect("/mixed", "/a", 302)
    server.redirect("/later", "/mixed", 301)
    moved = await http.get(server.url("/a"))
    assert (moved.final_url, moved.permanent_url) == (end, end)
    for path in ("/mixed", "/later"):
        answer = await http.get(server.url(path))
        assert (answer.final_url, answer.permanent_url, answer.body) == (end, None, BODY)


async def test_ten_hops_are_followed_and_addresses_are_encoded(
    http: HttpClient, server: PodcastServer, url: str
) -> None:
    server.fault("/feed.xml", redirect_hops=10)
    assert (await http.get(url)).body == BODY
    server.add("/ä b.xml", b"x")
    server.redirect("/umlaut", "/ä b.xml".encode().decode("latin-1"))
    assert (await http.get(server.url("/umlaut"))).final_url == server.url("/%C3%A4%20b.xml")


async def test_credentials_are_sent_and_kept_for_the_same_host(http: HttpClient, server: PodcastServer) -> None:
    server.add("/private.xml", BODY)
    server.fault("/private.xml", auth="us er:pä:ss")
    server.redirect("/moved", "/private.xml", 301)
    user = f"{urllib.parse.quote('us er')}:{urllib.parse.quote('pä:ss')}@"
    answer = await http.get(server.url("/moved").replace("://", f"://{user}"))
    assert answer.body == BODY
    assert answer.final_url == server.url("/private.xml")
    assert answer.permanent_url == server.url("/private.xml")


async def test_credentials_do_not_leave_their_host(http: HttpClient, server: PodcastServer) -> None:
    with PodcastServer() as other:
        target = other.add("/open.xml", BODY)
        server.redirect("/away", target)
        secret = server.url("/away").replace("://", "://user:s3kr1t@")
        assert (await http.get(secret, headers={"Cookie": "id=1"})).body == BODY
        (request,) = other.requests()
        assert request.header("authorization") == ""
        assert request.header("cookie") == ""
    (first,) = server.requests("/away")
    assert base64.b64decode(first.header("authorization").split()[1]) == b"user:s3kr1t"


async def test_nothing_secret_is_logged(
    http: HttpClient, server: PodcastServer, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="player")
    await http.get(url.replace("://", "://user:s3kr1t@") + "?key=s3kr1t")
    server.fault("/feed.xml", reset_after=0)
    with pytest.raises(errors.BrokenTransfer):
        await http.get(url.replace("://", "://user:s3kr1t@") + "?key=s3kr1t")
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("player")]
    assert ours
    assert not [line for line in ours if "s3kr1t" in line]


async def test_stream_gives_ranges_as_asked(http: HttpClient, raw_url: str) -> None:
    async with http.stream(raw_url, headers={"Range": "bytes=100-", "Accept-Encoding": "identity"}) as answer:
        assert answer.status == 206
        assert answer.headers["Content-Range"] == f"bytes 100-{len(BODY) - 1}/{len(BODY)}"
        assert (answer.content_length, answer.content_encoding) == (len(BODY) - 100, "")
        assert b"".join([chunk async for chunk in answer.chunks()]) == BODY[100:]
    async with http.stream(raw_url, headers={"Range": f"bytes={len(BODY)}-"}) as answer:
        assert answer.status == 416
    with pytest.raises(errors.NotFound):
        async with http.stream(raw_url + "x"):
            pass


async def test_a_part_of_a_packed_body_is_refused(http: HttpClient, server: PodcastServer) -> None:
    headers = {"Content-Encoding": "gzip", "Content-Range": "bytes 5-9/20"}
    server.route("GET", "/part", lambda _request: Reply(206, headers, b"abcde"))
    with pytest.raises(errors.BrokenTransfer):
        async with http.stream(server.url("/part")) as answer:
            async for _ in answer.chunks():
                pass


async def test_leaving_a_stream_early_cuts_it_and_spares_the_rest(http: HttpClient, server: PodcastServer) -> None:
    url = server.add("/long.bin", bytes(50_000_000), "application/octet-stream")
    async with http.stream(url) as answer:
        async for _ in answer.chunks():
            break
    (request,) = await asyncio.to_thread(server.wait_for, "/long.bin", over=True)
    assert request.sent < 50_000_000


async def test_a_request_can_be_cancelled_at_once(http: HttpClient, server: PodcastServer, url: str) -> None:
    server.fault("/feed.xml", hang=True)
    task = asyncio.create_task(http.get(url))
    await asyncio.to_thread(server.wait_for, "/feed.xml")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_closed_client_says_so(server: PodcastServer, url: str) -> None:
    client = HttpClient()
    await client.get(url)
    await client.close()
    await client.close()
    with pytest.raises(errors.NetworkError):
        await client.get(url)


async def test_the_proxy_of_the_environment_is_used_but_not_for_loopback(
    http: HttpClient, server: PodcastServer, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def proxied(request: Request) -> Reply:
        seen.append(request.target)
        return Reply(200, {}, b"by proxy")

    server.route("GET", "/far", proxied)
    monkeypatch.setenv("http_proxy", server.address)
    monkeypatch.setenv("no_proxy", "near.invalid, .other.invalid")
    assert (await http.get("http://a.invalid/far")).body == b"by proxy"
    assert seen == ["http://a.invalid/far"]
    assert (await http.get(url)).body == BODY
    for host in ("near.invalid", "x.other.invalid"):
        with pytest.raises(NO_SUCH_NAME):
            await http.get(f"http://{host}/far")


async def test_a_chosen_proxy_takes_the_place_of_the_environments_and_holds_at_once(
    server: PodcastServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.route("GET", "/far", lambda _request: Reply(200, {}, b"by proxy"))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    chosen: list[str | None] = [server.address]
    client = HttpClient(proxy=lambda: chosen[0])
    try:
        assert (await client.get("http://a.invalid/far")).body == b"by proxy"
        chosen[0] = ""
        with pytest.raises(NO_SUCH_NAME):
            await client.get("http://a.invalid/far")
    finally:
        await client.close()
