"""Shows brought along from another program and taken to one, each command a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from player.domain.events import EventBus, ShowChanged
from player.paths import profile_paths
from player.services import Services
from player.sync.lists import ImportStatus
from player.sync.opml import read_opml
from tests.support.cli import Cli
from tests.support.server import PodcastServer, refused_url
from tests.support.shows import a_show
from tests.support.wait import wait_until


def outline(address: str, title: str = "", **more: str) -> str:
    attributes = {"type": "rss", "text": title, "xmlUrl": address, **more}
    return "<outline " + " ".join(f'{name}="{value}"' for name, value in attributes.items()) + "/>"


def write_list(path: Path, *parts: str) -> Path:
    path.write_text(f"<opml version='1.0'><head/><body>{''.join(parts)}</body></opml>", encoding="utf-8")
    return path


def test_import_does_what_can_be_done_and_says_what_failed(cli: Cli, server: PodcastServer, tmp_path: Path) -> None:
    tides, night = server.add_show(a_show("Tidal Notes")), server.add_show(a_show("Night Signal"))
    known = cli.run("subscribe", night).ok().json
    dead = refused_url()
    file = write_list(
        tmp_path / "shows.opml",
        '<outline text="Sea">',
        outline(tides, "Tides", category="/walks,news"),
        outline(night),
        "</outline>",
        outline(tides, "once more"),
        outline(dead, "Dead one"),
        outline("not an address", "Nonsense"),
        outline((tmp_path / "mine.xml").as_uri(), "A file here"),
        outline("~/Music/", "A folder here"),
        '<outline text="a remark"/>',
    )
    result = cli.run("import", file)
    assert result.code == 1
    assert len(result.stderr.strip().splitlines()) == 4
    found = result.json
    assert (found["added"], found["known"], found["failed"], found["without_address"]) == (1, 1, 4, 1)
    by_title = {row["title"]: row for row in found["shows"]}
    assert by_title["Tidal Notes"]["status"] == "added"
    assert (by_title["Night Signal"]["status"], by_title["Night Signal"]["show_id"]) == ("known", known["id"])
    assert by_title["Dead one"]["address"] == dead
    assert by_title["Dead one"]["error"]["kind"] == "unreachable"
    for title in ("Nonsense", "A file here", "A folder here"):
        assert by_title[title]["error"]["kind"] == "bad-address"
    assert [show["title"] for show in cli.run("shows").ok().json] == ["Night Signal", "Tidal Notes"]

    out = tmp_path / "out.opml"
    assert cli.run("export", out).ok().json == {"file": str(out), "shows": 2, "private": 0, "left_out": []}
    written = {show.title: show for show in read_opml(out.read_bytes()).shows}
    assert set(written["Tidal Notes"].tags) == {"Sea", "walks", "news"}
    assert (written["Night Signal"].address, written["Night Signal"].tags) == (night, ("Sea",))
    again = cli.run("import", out).ok().json
    assert (again["added"], again["known"]) == (0, 2)


def test_export_keeps_what_is_private_or_only_here_to_itself(cli: Cli, server: PodcastServer, tmp_path: Path) -> None:
    cli.run("subscribe", server.add_show(a_show("Tidal Notes"))).ok()
    secret = server.add_show(a_show("Members Only")) + "?auth=s3cr3t"
    private = cli.run("subscribe", secret).ok().json
    sample = cli.run("subscribe", Path(__file__).parents[2] / "resources" / "sample" / "feed.xml").ok().json
    out = tmp_path / "out.opml"
    out.write_text("what was here before")
    out.chmod(0o640)
    result = cli.run("export", out).ok()
    assert result.json["left_out"] == [
        {"id": private["id"], "title": "Members Only", "reason": "private"},
        {"id": sample["id"], "title": sample["title"], "reason": "local"},
    ]
    assert b"s3cr3t" not in out.read_bytes()
    assert [show.title for show in read_opml(out.read_bytes()).shows] == ["Tidal Notes"]
    assert out.stat().st_mode & 0o777 == 0o640
    result = cli.run("export", out, "--with-private").ok()
    assert (result.json["shows"], result.json["private"]) == (2, 1)
    assert "keep it to yourself" in result.stderr
    assert secret in [show.address for show in read_opml(out.read_bytes()).shows]
    assert list(tmp_path.glob(".out*")) == []


def test_files_that_cannot_be_read_or_written_are_one_sentence(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<html><p>Not a list</p></html>")
    for arguments, kind in (
        (("import", tmp_path / "none.opml"), "feed-file"),
        (("import", tmp_path / "page.html"), "opml"),
        (("import", tmp_path), "feed-file"),
        (("export", tmp_path / "no folder" / "out.opml"), "not-written"),
    ):
        result = cli.run(*arguments)
        assert (result.code, result.json["error"]["kind"]) == (1, kind)
        assert len(result.stderr.strip().splitlines()) == 1
    assert cli.run("import").code == 2


@pytest.fixture
def services(tmp_path: Path):
    made = Services(profile_paths(tmp_path / "profile"))
    yield made
    made.close()


def test_the_window_hears_of_each_show_as_it_comes(services: Services, server: PodcastServer, tmp_path: Path) -> None:
    urls = [server.add_show(a_show(f"Show {number}")) for number in range(5)]
    server.fault("/show-3/feed.xml", status=500)
    file = write_list(tmp_path / "shows.opml", '<outline text="All">', *(outline(url) for url in urls), "</outline>")
    heard: list[tuple[int, int, str]] = []
    changed: list[ShowChanged] = []
    assert isinstance(services.events, EventBus)
    services.events.listen(ShowChanged, changed.append)
    result = services.background.run(
        services.lists.import_file(file, lambda done, total, show: heard.append((done, total, str(show.status)))), 30
    )
    assert [(done, total) for done, total, _ in heard] == [(number, 5) for number in range(1, 6)]
    assert sorted(status for *_, status in heard) == ["added"] * 4 + ["failed"]
    assert [show.status for show in result.shows] == [
        ImportStatus.FAILED if "show-3" in show.address else ImportStatus.ADDED for show in result.shows
    ]
    assert {event.show_id for event in changed} == {show.show_id for show in result.shows if show.show_id}
    assert len(server.requests("*feed.xml")) == 5


def test_what_had_come_when_an_import_is_stopped_has_its_tags(
    services: Services, server: PodcastServer, tmp_path: Path
) -> None:
    first, second = server.add_show(a_show("First")), server.add_show(a_show("Second"))
    server.fault("/second/feed.xml", hang=True)
    file = write_list(tmp_path / "shows.opml", '<outline text="Sea">', outline(first), outline(second), "</outline>")
    heard: list[int] = []
    future = services.background.submit(
        services.lists.import_file(file, lambda done, _total, _show: heard.append(done))
    )
    wait_until(lambda: heard)
    future.cancel()
    tags = services.library.show_settings.tags
    wait_until(lambda: list(tags()) == ["Sea"], message=tags)
    assert [show.title for show in services.library.shows.all()] == ["First"]
