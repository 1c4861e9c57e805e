"""Open directories asked over the network, by the service and by ``earmark discover``."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from player.discovery.directory_search import OPEN_DIRECTORIES, DirectorySearch, SearchAnswer
from player.domain.errors import (
    DirectoryUnreadable,
    HostNotFound,
    NetworkError,
    Offline,
    ServerFailed,
    TimedOut,
    TooLarge,
)
from player.locale_name import country_of
from player.net.client import HttpClient
from tests.integration.refresh_rig import HandClock
from tests.support.cli import Cli
from tests.support.directories import APPLE, FYYD, GPODDER, answer, local_directories
from tests.support.server import PodcastServer, refused_url
from tests.support.shows import a_show

TIDAL = {"title": "Tidal Notes", "feed_url": "https://example.org/tidal", "author": "Ada Example"}
ATLAS = {"title": "Tidal Atlas", "feed_url": "https://example.org/atlas", "description": "Maps of the sea."}


@pytest_asyncio.fixture
async def http() -> AsyncIterator[HttpClient]:
    client = HttpClient()
    yield client
    await client.close()


def search_at(server: PodcastServer, http: HttpClient, **more: object) -> DirectorySearch:
    options = {"clock": HandClock(), "known": lambda _address: False, "directories": local_directories(server.address)}
    return DirectorySearch(lambda: http, **{**options, **more})


async def test_all_are_asked_as_they_want_it_and_their_finds_are_one_list(
    server: PodcastServer, http: HttpClient
) -> None:
    answer(server, from_fyyd=[ATLAS, TIDAL], from_apple=[TIDAL], from_gpodder=[TIDAL])
    known = lambda address: address == ATLAS["feed_url"]  # noqa: E731
    found = await search_at(server, http, known=known, country="DE").search("  tidal\n notes ")
    assert [(show.title, show.directories) for show in found.shows] == [
        ("Tidal Notes", ("fyyd", "Apple Podcasts", "gpodder.net"))
    ]
    assert server.requests(FYYD)[0].query == {"term": "tidal notes", "count": "25"}
    assert server.requests(APPLE)[0].query == {
        "media": "podcast", "entity": "podcast", "term": "tidal notes", "limit": "25", "country": "DE",
    }  # fmt: skip
    assert server.requests(GPODDER)[0].query == {"q": "tidal notes"}
    assert (found.unanswered, found.waiting, found.failed) == ((), False, False)
    marked = await search_at(server, http, known=known).search("tidal", limit=2)
    assert [(show.title, show.subscribed) for show in marked.shows] == [("Tidal Notes", False), ("Tidal Atlas", True)]
    assert len((await search_at(server, http).search("tidal", limit=1)).shows) == 1


async def test_one_that_does_not_answer_holds_up_nobody_and_is_named(server: PodcastServer, http: HttpClient) -> None:
    answer(server, from_fyyd=[TIDAL], from_apple=[ATLAS])
    server.fault(GPODDER, hang=True)
    heard: list[SearchAnswer] = []

    def hear(part: SearchAnswer) -> None:
        heard.append(part)
        # Only now does the third one end: what is cut is asked for once more, and then refused.
        server.mend(GPODDER)
        server.fault(GPODDER, status=500)
        server.drop_connections()

    found = await search_at(server, http, time_limit_s=100, moment_s=1.0).search("tidal", heard=hear)
    assert [show.title for show in heard[0].shows] == ["Tidal Notes", "Tidal Atlas"]
    assert (heard[0].waiting, heard[0].unanswered, len(heard)) == (True, (), 1)
    assert found.shows == heard[0].shows
    assert [one.directory for one in found.unanswered] == ["gpodder.net"]
    assert not found.waiting
    assert not found.failed


async def test_what_goes_wrong_is_told_of_each(server: PodcastServer, http: HttpClient) -> None:
    answer(server)
    server.fault(FYYD, status=503)
    server.remove(APPLE)
    server.add("/itunes.apple.com/search", "<html>Welcome to the hotel</html>", "text/html")
    server.fault(GPODDER, hang=True)
    found = await search_at(server, http, time_limit_s=2.0).search("tidal")
    assert {one.directory: type(one.error) for one in found.unanswered} == {
        "fyyd": ServerFailed, "Apple Podcasts": DirectoryUnreadable, "gpodder.net": TimedOut,
    }  # fmt: skip
    assert found.failed
    assert not found.offline


async def test_an_answer_of_no_end_is_not_read(server: PodcastServer, http: HttpClient) -> None:
    answer(server)
    server.remove(GPODDER)
    server.add(GPODDER, "[" + " " * 3_000_000 + "]", "application/json", packed=True)
    found = await search_at(server, http).search("tidal")
    assert [type(one.error) for one in found.unanswered] == [TooLarge]


async def test_answers_are_kept_for_a_while_and_failures_are_not(server: PodcastServer, http: HttpClient) -> None:
    answer(server, from_fyyd=[TIDAL])
    server.fault(GPODDER, status=500, times=1)
    clock = HandClock()
    search = search_at(server, http, clock=clock)
    assert (await search.search("Tidal")).unanswered
    again = await search.search("tidal")
    assert not again.unanswered
    assert [show.title for show in again.shows] == ["Tidal Notes"]
    assert [len(server.requests(path)) for path in (FYYD, APPLE, GPODDER)] == [1, 1, 2]
    clock.moment += timedelta(minutes=11)
    await search.search("tidal")
    assert [len(server.requests(path)) for path in (FYYD, APPLE, GPODDER)] == [2, 2, 3]


async def test_what_says_nothing_goes_nowhere(server: PodcastServer, http: HttpClient) -> None:
    assert await search_at(server, http).search(" t ") == SearchAnswer()
    assert not server.requests()


async def test_words_stay_words_in_an_address(server: PodcastServer, http: HttpClient) -> None:
    answer(server)
    await search_at(server, http).search("a&limit=1 #x {words} %41 é" + "x" * 500)
    asked = server.requests(APPLE)[0].query
    assert asked["term"].startswith("a&limit=1 #x {words} %41 é")
    assert len(asked["term"]) == 150
    assert asked["limit"] == "25"


async def test_without_a_network_it_is_offline(http: HttpClient) -> None:
    class Away:
        async def get(self, url: str, **_more: object) -> object:
            raise Offline(host=url)

    search = DirectorySearch(Away, HandClock(), lambda _address: False)
    assert (await search.search("tidal")).offline


async def test_a_name_server_near_by_that_knows_nobody_is_no_network(http: HttpClient) -> None:
    class Away:
        async def get(self, url: str, **_more: object) -> object:
            raise HostNotFound(host=url)

    found = await DirectorySearch(Away, HandClock(), lambda _address: False).search("tidal")
    assert found.offline
    assert {type(one.error) for one in found.unanswered} == {Offline}


async def test_a_directory_that_is_gone_is_not_called_mistyped(server: PodcastServer, http: HttpClient) -> None:
    class OneGone:
        async def get(self, url: str, **more: object) -> object:
            if GPODDER in url:
                raise HostNotFound("no such name", host="gpodder.net")
            return await http.get(url, **more)  # type: ignore[arg-type]

    answer(server, from_fyyd=[TIDAL])
    local = local_directories(server.address)
    found = await DirectorySearch(OneGone, HandClock(), lambda _address: False, directories=local).search("tidal")
    assert [show.title for show in found.shows] == ["Tidal Notes"]
    (gone,) = found.unanswered
    assert (gone.directory, type(gone.error), gone.error.detail) == ("gpodder.net", NetworkError, "no such name")
    assert str(gone.error) == "Could not reach gpodder.net. Check the connection and try again."


def test_only_https_is_asked() -> None:
    assert all(directory.address.startswith("https://") for directory in OPEN_DIRECTORIES)


@pytest.mark.parametrize(
    ("locale", "country"),
    [("de_AT.UTF-8", "AT"), ("en-GB", "GB"), ("C", ""), ("", ""), ("fr_FR@euro", "FR"), ("C.UTF-8", "")],
)
def test_the_country_of_a_locale(locale: str, country: str) -> None:
    assert country_of(locale) == country


# --- earmark discover -------------------------------------------------------------------------------------------------


@pytest.fixture
def discover(profile_dir: Path, server: PodcastServer) -> Cli:
    return Cli(profile_dir, command=(sys.executable, "-m", "tests.support.directories", server.address))


def test_discover_lists_shows_and_knows_those_here(discover: Cli, server: PodcastServer) -> None:
    here = {"title": "Tidal Notes", "feed_url": server.add_show(a_show("Tidal Notes")), "description": "word " * 60}
    answer(server, from_fyyd=[ATLAS, here], from_gpodder=[TIDAL])
    discover.run("subscribe", here["feed_url"]).ok()
    found = discover.run("discover", "tidal", "notes").ok().json
    assert found.keys() == {"shows", "unanswered"}
    assert found["shows"][0] == {
        "title": "Tidal Notes",
        "author": "",
        "feed_url": here["feed_url"],
        "website": None,
        "description": ("word " * 60).strip(),
        "image_url": None,
        "subscribed": True,
        "directories": ["fyyd"],
    }
    assert [show["subscribed"] for show in found["shows"]] == [True, False]
    assert len(discover.run("discover", "--limit", "1", "tidal").ok().json["shows"]) == 1
    said = discover.run("discover", "tidal", as_json=False).ok().stdout
    assert f"Tidal Notes  [subscribed]\n    {here['feed_url']}\n    word word" in said
    assert "Tidal Notes (Ada Example)\n    https://example.org/tidal\n" in said
    assert all(len(line) <= 110 for line in said.splitlines())


def test_discover_says_who_did_not_answer_and_goes_on(discover: Cli, server: PodcastServer) -> None:
    answer(server, from_fyyd=[ATLAS])
    server.fault(GPODDER, status=500)
    result = discover.run("discover", "tidal")
    assert result.code == 1
    assert [show["title"] for show in result.json["shows"]] == ["Tidal Atlas"]
    (failed,) = result.json["unanswered"]
    assert (failed["directory"], failed["error"]["kind"]) == ("gpodder.net", "server-failed")
    assert "has a problem of its own (error 500)" in result.stderr


def test_nothing_of_that_name_is_no_error_and_no_words_are_wrong_usage(discover: Cli, server: PodcastServer) -> None:
    answer(server)
    result = discover.run("discover", "xyzzy", as_json=False).ok()
    assert "No show of that name." in result.stdout
    assert discover.run("discover").code == 2
    assert discover.run("discover", "--limit", "0", "tidal").code == 2


def test_discover_where_nobody_can_be_reached(profile_dir: Path) -> None:
    away = refused_url("").rstrip("/")
    result = Cli(profile_dir, command=(sys.executable, "-m", "tests.support.directories", away)).run(
        "discover", "tidal"
    )
    assert result.code == 1
    assert result.json["shows"] == []
    assert len(result.json["unanswered"]) == 3
    assert result.stderr.count("Could not reach") == 1
