"""Each fault, as a client meets it on the wire."""

from __future__ import annotations

import gzip
import http.client
import socket
import zlib

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.faults import Fault
from tests.support.resources import read_body
from tests.support.server import DEFAULT_AUDIO, PodcastServer
from tests.support.web import ask

BODY = bytes(range(256)) * 400


@pytest.fixture
def audio_url(server: PodcastServer) -> str:
    return server.add("/a.mp3", BODY)


def test_a_status_for_some_requests_and_then_all_is_well(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", status=503, skip=1, times=2, retry_after="7")
    answers = [ask(audio_url) for _ in range(4)]
    assert [answer.status for answer in answers] == [200, 503, 503, 200]
    assert [answer.headers.get("retry-after") for answer in answers] == [None, "7", "7", None]


def test_a_fault_can_be_part_of_the_address(server: PodcastServer, audio_url: str) -> None:
    assert ask(audio_url + "?fault=status:404").status == 404
    assert [ask(audio_url + "?fault=status:500,times:1").status for _ in range(2)] == [500, 200]
    assert ask(audio_url).status == 200


def test_faults_of_one_path_work_together_and_can_be_mended(server: PodcastServer, audio_url: str) -> None:
    server.fault("*.mp3", Fault(content_type="text/html"))
    server.fault("/a.mp3", "headers:X-One=1;X-Two=2,no_validators")
    answer = ask(audio_url)
    assert (answer.headers["content-type"], answer.headers["x-two"]) == ("text/html", "2")
    assert "etag" not in answer.headers
    server.mend("/a.mp3")
    assert "etag" in ask(audio_url).headers
    server.mend()
    assert ask(audio_url).headers["content-type"] == "audio/mpeg"


def test_no_answer_at_all(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", hang=True)
    with pytest.raises(TimeoutError):
        ask(audio_url, timeout_s=0.1)
    assert server.wait_for("/a.mp3", over=True)[0].status == 0


def test_silence_in_the_middle(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", hang_after=5000)
    with pytest.raises(TimeoutError):
        ask(audio_url, timeout_s=1.0)
    request = server.wait_for("/a.mp3", over=True)[0]
    assert (request.sent, request.done) == (5000, False)


@pytest.mark.parametrize(
    ("fault", "error"), [("close_after:5000", http.client.IncompleteRead), ("reset_after:5000", OSError)]
)
def test_an_end_in_the_middle(server: PodcastServer, audio_url: str, fault: str, error: type[Exception]) -> None:
    server.fault("/a.mp3", fault)
    with pytest.raises(error):
        ask(audio_url)
    request = server.wait_for("/a.mp3", over=True)[0]
    assert (request.status, request.sent, request.done) == (200, 5000, False)


async def test_all_bytes_before_a_reset_arrive(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", reset_after=50_000)
    came = 0
    async with aiohttp.ClientSession() as session, session.get(audio_url) as response:
        with pytest.raises(aiohttp.ClientError):
            async for piece in response.content.iter_any():
                came += len(piece)
    assert came == 50_000


def test_a_slow_server(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", rate=200)
    with pytest.raises(TimeoutError):
        # http.client's limit is for each read; the first gives the head, and the body dribbles.
        _read_with_limit(audio_url, reads=3)
    assert 0 < server.wait_for("/a.mp3", over=True)[0].sent < len(BODY)


def _read_with_limit(url: str, reads: int) -> None:
    """Read a few pieces, then give up as a client with an overall limit does."""
    connection = http.client.HTTPConnection(url.split("/")[2], timeout=10)
    connection.request("GET", "/a.mp3")
    response = connection.getresponse()
    for _ in range(reads):
        assert response.read1(10_000)
    response.close()
    connection.close()
    raise TimeoutError


def test_lengths_that_lie(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", length="+100", times=1)
    with pytest.raises(http.client.IncompleteRead):
        ask(audio_url)
    server.fault("/a.mp3", length="-100", times=2)
    assert len(ask(audio_url).body) == len(BODY) - 100
    with socket.create_connection((server.host, server.port), 10) as client:
        client.sendall(b"GET /a.mp3 HTTP/1.1\r\nHost: x\r\n\r\n")
        came = b"".join(iter(lambda: client.recv(65536), b""))
    assert f"Content-Length: {len(BODY) - 100}".encode() in came
    assert came.endswith(BODY)
    assert ask(audio_url).body == BODY


def test_no_length(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", no_length=True)
    answer = ask(audio_url)
    assert answer.body == BODY
    assert "content-length" not in answer.headers


def test_packed_things_that_end_too_soon_or_never(server: PodcastServer) -> None:
    url = server.add("/feed.xml", "<rss>" + "x" * 5000)
    server.fault("/feed.xml", truncate_gzip=True, times=1)
    cut = ask(url)
    assert cut.headers["content-encoding"] == "gzip"
    assert len(cut.body) == int(cut.headers["content-length"])
    with pytest.raises(EOFError):
        gzip.decompress(cut.body)
    server.mend()
    server.fault("/feed.xml", gzip_bomb=30)
    bomb = ask(url)
    assert len(bomb.body) < 100_000
    unpacker = zlib.decompressobj(31)
    assert unpacker.decompress(bomb.body, 5).startswith(b"<rss>")
    assert len(unpacker.decompress(unpacker.unconsumed_tail)) > 30 << 20


def test_a_sign_in_page_instead_of_audio(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", html=True)
    answer = ask(audio_url)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert b"sign in" in answer.body


def test_redirects(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", redirect_hops=3, redirect_status=301)
    url, seen = audio_url, []
    while (answer := ask(url)).status == 301:
        seen.append(answer.headers["location"])
        url = server.url(seen[-1])
    assert len(set(seen)) == 3
    assert answer.body == BODY
    server.mend()
    server.fault("/a.mp3", redirect="/elsewhere", redirect_status=308)
    answer = ask(audio_url)
    assert (answer.status, answer.headers["location"]) == (308, "/elsewhere")
    server.mend()
    server.fault("/a.mp3", redirect_loop=True)
    first = server.url(ask(audio_url).headers["location"])
    second = server.url(ask(first).headers["location"])
    assert server.url(ask(second).headers["location"]) == first


def test_passwords(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", auth="ada:se:cret")
    refused = ask(audio_url)
    assert refused.status == 401
    assert refused.headers["www-authenticate"].startswith("Basic realm=")
    assert ask(audio_url, {"Authorization": "Basic YWRhOnNlOmNyZXQ="}).status == 200
    server.mend()
    server.fault("/a.mp3", reject_auth=True)
    assert ask(audio_url).status == 200
    assert ask(audio_url, {"Authorization": "Basic YWRhOnNlOmNyZXQ="}).status == 403


def test_other_bytes_on_every_request(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", changing=True)
    one, two = ask(audio_url), ask(audio_url)
    assert one.body != two.body
    assert len(one.body) != len(two.body)
    assert one.headers["etag"] != two.headers["etag"]
    assert ask(audio_url, {"Range": "bytes=9-", "If-Range": one.headers["etag"]}).status == 200
    server.fault("/a.mp3", etag='"same"')
    assert ask(audio_url).headers["etag"] == ask(audio_url).headers["etag"] == '"same"'


def test_validators_that_change_though_the_bytes_do_not(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", changing_etag=True)
    one, two = ask(audio_url), ask(audio_url)
    assert one.body == two.body
    assert one.headers["etag"] != two.headers["etag"]
    assert ask(audio_url, {"Range": "bytes=9-", "If-Range": one.headers["etag"]}).status == 200


def test_ranges_misunderstood(server: PodcastServer, audio_url: str) -> None:
    server.fault("/a.mp3", ignore_range=True)
    answer = ask(audio_url, {"Range": "bytes=1000-"})
    assert (answer.status, answer.body) == (200, BODY)
    assert "accept-ranges" not in answer.headers
    server.mend()
    server.fault("/a.mp3", early_range=600)
    answer = ask(audio_url, {"Range": "bytes=1000-"})
    assert (answer.status, answer.body) == (206, BODY[400:])
    assert answer.headers["content-range"] == f"bytes 400-{len(BODY) - 1}/{len(BODY)}"


def test_an_unknown_fault_is_refused_where_it_is_asked_for(server: PodcastServer) -> None:
    with pytest.raises(ValueError, match="no fault 'statsu'"):
        server.fault("/a", "statsu:404")
    with pytest.raises(TypeError):
        server.fault("/a", statsu=404)


def test_a_file_can_go_wrong_as_well(server: PodcastServer) -> None:
    url = server.add("/speech.mp3", DEFAULT_AUDIO)
    server.fault("/speech.mp3", close_after=1000)
    with pytest.raises(http.client.IncompleteRead) as caught:
        ask(url)
    assert caught.value.partial == read_body(DEFAULT_AUDIO)[:1000]


@given(
    st.builds(
        Fault,
        times=st.none() | st.integers(0, 9),
        status=st.none() | st.integers(100, 599),
        hang=st.booleans(),
        redirect=st.none() | st.sampled_from(["/x", "http://127.0.0.1:1/y?z=1"]),
        rate=st.none() | st.floats(1, 1e6),
        length=st.none() | st.sampled_from(["+5", "-5", "5"]),
        reset_after=st.none() | st.integers(0, 10**9),
    )
)
def test_a_fault_reads_what_it_writes(fault: Fault) -> None:
    assert Fault.parse(fault.text()) == fault
