"""The queue on the command line, each command a process of its own."""

from __future__ import annotations

from tests.support.cli import Cli
from tests.support.server import PodcastServer
from tests.support.shows import a_show


def _ids(result) -> list[int]:
    return [row["id"] for row in result.ok().json["episodes"]]


def test_the_queue_is_filled_moved_and_cleared(cli: Cli, server: PodcastServer) -> None:
    cli.run("subscribe", server.add_show(a_show("Tidal Notes"))).ok()
    rows = cli.run("episodes").ok().json
    a, b, c = (row["id"] for row in rows)
    assert cli.run("queue").ok().json == {"count": 0, "left_s": 0.0, "episodes": []}
    assert _ids(cli.run("queue", "add", a, b)) == [a, b]
    filled = cli.run("queue", "add", c, "--next")
    assert _ids(filled) == [c, a, b]
    assert filled.json["count"] == 3
    assert filled.json["left_s"] == sum(row["duration_s"] for row in rows)
    assert _ids(cli.run("queue", "move", b, "--to", "1")) == [b, c, a]
    assert _ids(cli.run("queue", "move", b, c, "--to", "9")) == [a, b, c]
    assert _ids(cli.run("queue", "move", c, "--to", "2")) == [a, c, b]
    assert _ids(cli.run("queue", "remove", a)) == [c, b]
    assert _ids(cli.run("queue", "list")) == [c, b]
    assert _ids(cli.run("queue", "clear")) == []


def test_what_cannot_be_done_is_told_and_the_rest_is_done(cli: Cli, server: PodcastServer) -> None:
    cli.run("subscribe", server.add_show(a_show("Tidal Notes"))).ok()
    a, b, _ = (row["id"] for row in cli.run("episodes").ok().json)
    added = cli.run("queue", "add", 999, a)
    assert (added.code, [row["id"] for row in added.json["episodes"]]) == (1, [a])
    assert "There is no episode 999" in added.stderr
    removed = cli.run("queue", "remove", b, a)
    assert (removed.code, removed.json["episodes"]) == (1, [])
    assert "is not in the queue" in removed.stderr
    assert cli.run("queue", "move", a).code == 2
    assert cli.run("queue", "shuffle").code == 2


def test_people_read_it_in_lines(cli: Cli, server: PodcastServer) -> None:
    cli.run("subscribe", server.add_show(a_show("Tidal Notes"))).ok()
    a, b, _ = (row["id"] for row in cli.run("episodes").ok().json)
    said = cli.run("queue", "add", a, b, as_json=False).ok().stdout
    assert "   1  Walk 3\n      Tidal Notes" in said
    assert "   2  Walk 2" in said
    assert said.rstrip().endswith("left.")
    assert cli.run("queue", "clear", as_json=False).ok().stdout == "The queue is empty.\n"
    assert '"count": 0' in cli.run("queue", "--json", as_json=False).ok().stdout
    assert '"count": 0' in cli.run("queue", "list", "--json", as_json=False).ok().stdout
