"""Many shows at once: one request a host, N in all, and one that fails beside all that do not."""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from player.domain.models import ShowId
from player.library import Library
from player.paths import profile_paths
from tests.integration.refresh_rig import Rig, a_new_episode
from tests.support.cli import Cli
from tests.support.httpd import Reply, Request
from tests.support.server import PodcastServer
from tests.support.shows import Show, a_show
from tests.support.wait import async_wait_until

HOSTS = [f"127.9.0.{number}" for number in range(1, 7)]
AT_ONCE = 3
EACH = 2
ANSWER_S = 0.05

# What the server does to a show, and the kind of error that this show gets for it.
FAULTS = {
    "time-out": ({"hang": True}, "timed-out"),
    "reset in the body": ({"reset_after": 400}, "broken-transfer"),
    "closed in the body": ({"close_after": 400}, "broken-transfer"),
    "truncated gzip": ({"truncate_gzip": True}, "broken-transfer"),
    "more bytes promised": ({"length": "+500"}, "broken-transfer"),
    "fewer bytes promised": ({"length": "-500"}, "broken-transfer"),
    "redirect loop": ({"redirect_loop": True}, "too-many-redirects"),
    "500": ({"status": 500}, "server-failed"),
    "503 for ever": ({"status": 503, "retry_after": "120"}, "server-failed"),
    "404": ({"status": 404}, "not-found"),
    "403": ({"status": 403}, "refused"),
    "slow drip": ({"rate": 60.0}, "timed-out"),
    "silence in the body": ({"hang_after": 400}, "timed-out"),
    "page": ({"html": True}, "not-a-feed"),
    "bomb": ({"gzip_bomb": 200}, "too-large"),
}


def named(title: str) -> Show:
    """A show whose episodes nobody takes for another's."""
    show = a_show(title, podcast_guid=title)
    for episode in show.episodes:
        episode.guid = f"{title}-{episode.key}"
    return show


@pytest.fixture
def hosts() -> Iterator[list[PodcastServer]]:
    with ExitStack() as stack:
        yield [stack.enter_context(PodcastServer(host)) for host in HOSTS]


class Counting:
    """How many requests were being answered at once, by host and in all; never more than there were."""

    def __init__(self) -> None:
        self.running: Counter[str] = Counter()
        self.most: Counter[str] = Counter()

    def add(self, server: PodcastServer, show: Show) -> str:
        body = show.rss(server.address)

        def begin(_request: Request) -> Reply:
            for who in (server.host, "all"):
                self.running[who] += 1
                self.most[who] = max(self.most[who], self.running[who])
            # Before the answer goes out, lest the next request be quicker than the count.
            asyncio.get_running_loop().call_later(ANSWER_S * 0.8, self.running.subtract, [server.host, "all"])
            return Reply(200, {"Content-Type": "application/rss+xml"}, body, delay_s=ANSWER_S)

        return server.route("GET", show.feed_path, begin)


@pytest_asyncio.fixture
async def narrow(tmp_path: Path) -> AsyncIterator[Rig]:
    """A rig that asks few at once."""
    made = Rig(tmp_path, at_once=AT_ONCE)
    yield made
    await made.close()


async def test_one_request_a_host_and_no_more_than_n_in_all(narrow: Rig, hosts: list[PodcastServer]) -> None:
    rig, counting = narrow, Counting()
    addresses = [counting.add(server, named(f"{server.host} {n}")) for server in hosts for n in range(EACH)]
    subscribed = await rig.subscriptions.subscribe_all(addresses)
    assert all(outcome.show for outcome in subscribed)
    outcomes = await rig.subscriptions.refresh()
    assert {outcome.status for outcome in outcomes} == {"unchanged"}
    assert [counting.most[host] for host in HOSTS] == [1] * len(HOSTS)
    assert counting.most["all"] <= AT_ONCE
    counting.most.clear()
    rig.at_once = 1
    await rig.subscriptions.refresh()
    assert counting.most["all"] == 1, "another number holds from the next refresh on"


async def test_n_hosts_are_asked_side_by_side(narrow: Rig, hosts: list[PodcastServer]) -> None:
    rig = narrow
    for server in hosts:
        await rig.subscriptions.subscribe(server.add_show(named(server.host)))
        server.forget()
        server.fault("*", hang=True)
    refreshing = asyncio.create_task(rig.subscriptions.refresh())

    def asked() -> list[PodcastServer]:
        return [server for server in hosts if server.requests()]

    await async_wait_until(lambda: len(asked()) >= AT_ONCE)
    waiting = asked()
    for server in hosts:
        server.mend()
    for server in waiting:
        server.drop_connections()
    outcomes = await refreshing
    # Those that were cut off are asked once more by the client, on a connection of their own.
    assert [outcome.status for outcome in outcomes] == ["unchanged"] * len(HOSTS)


def contents(library: Library, show_id: ShowId) -> list[object]:
    ids = library.episodes.ids(show_id=show_id)
    return [library.episodes.page(each) for each in ids]


async def test_all_faults_in_one_refresh_each_stay_with_their_show(rig: Rig, hosts: list[PodcastServer]) -> None:
    ill = {name: named(name) for name in FAULTS}
    healthy = [named(f"Healthy {number}") for number in range(4)]
    # On several hosts, so that those that let us wait do so at the same time.
    places = dict(zip((*ill, *(show.title for show in healthy)), itertools.cycle(hosts), strict=False))
    ids = {show.title: await rig.subscribe(places[show.title].add_show(show)) for show in (*ill.values(), *healthy)}
    before = {name: contents(rig.library, ids[name]) for name in ill}
    for show in (*ill.values(), *healthy):
        a_new_episode(show)
        places[show.title].add_show(show)
    for name, (fault, _) in FAULTS.items():
        places[name].fault(ill[name].feed_path, **fault)  # type: ignore[arg-type]
    rig.timeout_s = 5
    outcomes = {outcome.show_id: outcome for outcome in await rig.subscriptions.refresh()}
    for show in healthy:
        assert (outcomes[ids[show.title]].status, len(outcomes[ids[show.title]].new_episodes)) == ("updated", 1)
        assert rig.library.shows.get(ids[show.title]).error is None
    for name, (_, kind) in FAULTS.items():
        known, outcome = rig.library.shows.get(ids[name]), outcomes[ids[name]]
        assert outcome.error is not None, name
        assert (name, outcome.error.kind) == (name, kind)
        assert (known.error, known.error_kind, known.error_count) == (outcome.error.sentence(), kind, 1)
        assert known.error_at == rig.clock.moment
        assert [replaced(page, known) for page in before[name]] == contents(rig.library, ids[name])
        assert [spell.kind for spell in rig.library.notices.failures(ids[name])] == [kind]
    rig.library.check()
    for server in hosts:
        server.mend()
    rig.clock.moment = max(rig.clock.moment, rig.library.refreshes.next_due() or rig.clock.moment)
    again = await rig.subscriptions.refresh(list(ids.values()))
    assert {outcome.error for outcome in again} == {None}
    assert all(len(rig.titles(ids[name])) == 4 for name in FAULTS)


def replaced(page: object, show: object) -> object:
    """The page with its show as it is now, whose error is the only thing that may differ."""
    import dataclasses

    return dataclasses.replace(page, show=show)  # type: ignore[type-var]


def test_the_command_tells_of_each_show_what_came_of_it(cli: Cli, profile_dir: Path, server: PodcastServer) -> None:
    names = ("broken", "loop", "500", "page", "healthy", "quiet")
    shows = {name: named(name) for name in names}
    ids = {name: cli.run("subscribe", server.add_show(show)).ok().json["id"] for name, show in shows.items()}
    for name in names[:-1]:
        a_new_episode(shows[name])
        server.add_show(shows[name])
    server.fault(shows["broken"].feed_path, truncate_gzip=True)
    server.fault(shows["loop"].feed_path, redirect_loop=True)
    server.fault(shows["500"].feed_path, status=500)
    server.fault(shows["page"].feed_path, html=True)
    for turn in (1, 2):
        result = cli.run("refresh")
        assert result.code == 1
        rows = {row["title"]: row for row in result.json}
        statuses = {name: rows[name]["status"] for name in names}
        assert statuses == {
            **dict.fromkeys(names[:4], "failed"),
            "healthy": "updated" if turn == 1 else "unchanged",
            "quiet": "unchanged",
        }
        assert rows["healthy"]["new_episodes"] == (1 if turn == 1 else 0)
        assert len(rows["healthy"]["new_episode_ids"]) == rows["healthy"]["new_episodes"]
        assert [rows[name]["error"] for name in names[4:]] == [None, None]
        kinds = [rows[name]["error"]["kind"] for name in names[:4]]
        assert kinds == ["broken-transfer", "too-many-redirects", "server-failed", "not-a-feed"]
        listed = {show["title"]: show for show in cli.run("shows").ok().json}
        for name in names[:4]:
            error = listed[name]["error"]
            assert (error["kind"], error["count"]) == (rows[name]["error"]["kind"], turn)
            assert error["message"] == rows[name]["error"]["message"]
            assert error["at"].endswith("Z")
            assert listed[name]["episode_count"] == 3
        assert [listed[name]["error"] for name in names[4:]] == [None, None]
    with sqlite3.connect(profile_paths(profile_dir).library_file) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    server.mend()
    recovered = {row["title"]: row for row in cli.run("refresh", *ids.values()).ok().json}
    assert [recovered[name]["new_episodes"] for name in names] == [1, 1, 1, 1, 0, 0]


def test_the_command_tells_of_moves_and_mended_ids_and_takes_a_move_back(cli: Cli, server: PodcastServer) -> None:
    show = named("Walks")
    old = server.add_show(show)
    show_id = cli.run("subscribe", old).ok().json["id"]
    for number, episode in enumerate(show.episodes):
        episode.guid = f"other-{number}"
    new = server.add("/new.xml", show.rss(server.address))
    server.redirect(show.feed_path, "/new.xml", 301)
    (row,) = cli.run("refresh").ok().json
    assert (row["moved_to"], row["repaired_ids"], row["new_episodes"]) == (new, 3, 0)
    assert {notice["kind"] for notice in row["notices"]} == {"moved", "ids-repaired"}
    (listed,) = cli.run("shows").ok().json
    assert listed["notices"] == row["notices"]
    (move,) = [notice for notice in row["notices"] if notice["can_be_undone"]]
    (told,) = [notice["message"] for notice in row["notices"] if not notice["can_be_undone"]]
    assert told == "The publisher changed 3 ids; your progress was kept."
    assert len(cli.run("notices", "--undo", move["id"]).ok().json) == 1
    assert cli.run("shows").ok().json[0]["feed_url"] == old
    assert cli.run("notices", "--undo", move["id"]).code == 1
    assert cli.run("notices", "--undo", 99).json["error"]["kind"] == "notice-not-found"
    (left,) = cli.run("notices").ok().json
    assert cli.run("notices", "--dismiss", left["id"]).ok().json == []
    assert (cli.run("refresh", show_id).ok().json[0]["moved_to"], cli.run("notices").ok().json) == (None, [])
