"""The same listener's way on the command line, each command a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from player.paths import resources_folder
from tests.support.audio import AudioMaker
from tests.support.cli import Cli
from tests.support.server import PodcastServer, refused_url
from tests.support.shows import Episode, Show, a_show

SHOW_KEYS = {
    "id", "title", "author", "feed_url", "website", "description", "language", "image_url", "episode_count",
    "unplayed_count",
}  # fmt: skip
EPISODE_KEYS = {
    "id", "show_id", "show_title", "guid", "title", "published", "duration_s", "link", "enclosure_url",
    "enclosure_type", "enclosure_bytes", "image_url", "state", "position_s", "download", "file",
}  # fmt: skip
PAGE_KEYS = EPISODE_KEYS | {"notes_html", "notes_text", "chapters", "transcript", "faq", "persons"}


@pytest.fixture
def quiet(cli: Cli) -> Cli:
    """The command line with its sound going nowhere."""
    settings = cli.profile / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[playback]\naudio_output = "dummy"\n')
    return cli


@pytest.mark.vlc
def test_subscribe_read_play_download_and_play_again_offline(
    quiet: Cli, server: PodcastServer, audio: AudioMaker
) -> None:
    built = a_show("Tidal Notes")
    built.episodes[0].audio = audio.long_mp3(120)
    show = quiet.run("subscribe", server.add_show(built)).ok().json
    assert show.keys() >= SHOW_KEYS
    assert (show["title"], show["episode_count"], show["unplayed_count"]) == ("Tidal Notes", 3, 3)
    assert [s["id"] for s in quiet.run("shows").ok().json] == [show["id"]]

    rows = quiet.run("episodes", "tidal").ok().json
    assert [row["title"] for row in rows] == ["Walk 3", "Walk 2", "Walk 1"]
    assert rows[0].keys() >= EPISODE_KEYS
    assert rows[0]["published"].endswith("Z")
    assert rows[0]["state"] == "new"
    newest = rows[0]["id"]

    page = quiet.run("episode", newest).ok().json
    assert page.keys() >= PAGE_KEYS
    assert [chapter["title"] for chapter in page["chapters"]] == ["Low water", "The gulls", "Home"]
    assert page["transcript"]["state"] == "ready"
    assert page["transcript"]["segments"][1]["text"] == "The gulls come in."
    assert len(page["faq"]) >= 4
    assert {person["name"] for person in page["persons"]} == {"Marin Lowe", "Ada Finch"}

    played = quiet.run("play", newest, "--for", 2, "--start", "1:00").ok().json
    assert 61.0 <= played["position_s"] <= 66.0
    state = quiet.run("episodes", "--filter", "in-progress").ok().json
    assert [row["id"] for row in state] == [newest]
    assert abs(state[0]["position_s"] - played["position_s"]) <= 1.0

    downloaded = quiet.run("download", newest).ok().json[0]
    file = Path(downloaded["file"])
    assert downloaded["download"] == "done"
    assert file.read_bytes() == audio.long_mp3(120).read_bytes()
    assert file.is_relative_to(quiet.profile)

    server.stop()
    resumed = quiet.run("play", newest, "--for", 1).ok().json
    assert resumed["position_s"] >= played["position_s"]
    assert quiet.run("play", file, "--for", 1, "--start", "0:10").ok().json["id"] == newest
    again = quiet.run("episode", newest).ok().json
    assert again["transcript"]["state"] == "ready"
    assert len(again["chapters"]) == 3

    removed = quiet.run("remove", newest).ok().json[0]
    assert (removed["download"], removed["file"]) == ("none", None)
    assert not file.exists()
    offline = quiet.run("refresh")
    assert offline.code == 1
    assert offline.json[0]["status"] == "failed"
    assert quiet.run("shows").ok().json[0]["error"]["kind"]
    assert quiet.run("unsubscribe", show["id"]).ok().json["title"] == "Tidal Notes"
    assert quiet.run("shows").ok().json == []


@pytest.mark.vlc
def test_the_sample_show_needs_no_network(quiet: Cli) -> None:
    show = quiet.run("subscribe", resources_folder() / "sample" / "feed.xml").ok().json
    rows = quiet.run("episodes", show["id"]).ok().json
    assert len(rows) == 3
    pages = [quiet.run("episode", row["id"]).ok().json for row in rows]
    assert sorted(page["transcript"]["state"] for page in pages) == ["none", "ready", "ready"]
    assert all(len(page["chapters"]) >= 3 for page in pages)
    assert quiet.run("play", rows[0]["id"], "--for", 1).ok().json["position_s"] > 0.5
    file = quiet.run("download", rows[0]["id"]).ok().json[0]["file"]
    assert Path(file).stat().st_size == rows[0]["enclosure_bytes"]


@pytest.mark.vlc
def test_speed_is_heard_in_the_position(quiet: Cli, audio: AudioMaker) -> None:
    result = quiet.run("play", audio.long_mp3(60), "--for", 3, "--speed", 2).ok().json
    assert 4.0 < result["position_s"] < 8.0
    assert result["speed"] == 2.0


@pytest.mark.vlc
def test_playing_to_the_end_marks_it_played(quiet: Cli, server: PodcastServer) -> None:
    quiet.run("subscribe", server.add_show(a_show()))
    newest = quiet.run("episodes", "--limit", 1).ok().json[0]["id"]
    result = quiet.run("play", newest, "--start", "0:19").ok().json
    assert result["state"] == "ended"
    assert [row["id"] for row in quiet.run("episodes", "--filter", "played").ok().json] == [newest]


def test_refresh_says_what_came_of_each_show(quiet: Cli, server: PodcastServer) -> None:
    quiet.run("subscribe", server.add_show(a_show("Tidal Notes"))).ok()
    quiet.run("subscribe", server.add_show(a_show("Night Signal"))).ok()
    quiet.run("subscribe", server.add_show(a_show("Plain Machines"))).ok()
    server.add_show(a_show("Night Signal", episodes=4))
    server.fault("/plain-machines/feed.xml", status=500)
    result = quiet.run("refresh")
    assert result.code == 1
    outcomes = {row["title"]: (row["status"], row["new_episodes"]) for row in result.json}
    assert outcomes == {
        "Tidal Notes": ("unchanged", 0),
        "Night Signal": ("updated", 1),
        "Plain Machines": ("failed", 0),
    }
    failed = next(row for row in result.json if row["status"] == "failed")
    assert failed["error"]["kind"] == "server-failed"
    server.mend()
    assert quiet.run("refresh", "plain").ok().json[0]["error"] is None
    assert all(show["error"] is None for show in quiet.run("shows").ok().json)


@pytest.mark.parametrize("kind", ["address", "missing", "page", "refused", "silent", "cut"])
def test_what_cannot_be_subscribed_is_one_sentence_and_leaves_nothing(
    quiet: Cli, server: PodcastServer, kind: str
) -> None:
    if kind == "cut":
        server.add_show(a_show())
        server.fault("*feed.xml", reset_after=200)
    address = {
        "address": lambda: "not an address",
        "missing": lambda: server.url("/nothing.xml"),
        "page": lambda: server.add_page("/plain.html"),
        "refused": refused_url,
        "silent": lambda: server.add_show(Show("News", [Episode("Words only", audio=b"")])),
        "cut": lambda: server.url("/tidal-notes/feed.xml"),
    }[kind]()
    result = quiet.run("subscribe", address)
    assert result.code == 1
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.stderr
    assert result.json["error"]["message"] == result.stderr.strip()
    assert quiet.run("shows").ok().json == []


def test_wrong_usage_is_exit_code_2(quiet: Cli) -> None:
    for arguments in (("nonsense",), ("episodes", "--filter", "pink"), ("play",), ("play", "1", "--start", "soon")):
        result = quiet.run(*arguments)
        assert result.code == 2, result.text()
        assert "Traceback" not in result.stderr


def test_what_is_not_there_is_named(quiet: Cli) -> None:
    for arguments in (
        ("episode", "99"),
        ("episodes", "nobody"),
        ("play", "99"),
        ("play", "gone.mp3"),
        ("download", "x"),
    ):
        result = quiet.run(*arguments)
        assert result.code == 1, result.text()
        assert "Traceback" not in result.stderr


def test_of_several_downloads_the_good_ones_are_done(quiet: Cli, server: PodcastServer) -> None:
    quiet.run("subscribe", server.add_show(a_show()))
    first, second, _ = quiet.run("episodes").ok().json
    server.fault("/tidal-notes/walk-3.mp3", status=404)
    result = quiet.run("download", first["id"], second["id"], 4711)
    assert result.code == 1
    assert [row["download"] for row in result.json] == ["failed", "done", "failed"]
    assert result.json[0]["error"]["kind"] == "not-found"


def test_options_may_stand_before_or_behind_the_command(quiet: Cli) -> None:
    command = [*quiet.command, "shows", "--json", "--profile", str(quiet.profile)]
    done = subprocess.run(command, env=quiet.env, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []


def test_a_damaged_settings_file_is_told_and_kept(quiet: Cli) -> None:
    settings = quiet.profile / "config" / "settings.toml"
    settings.write_text("[playback]\nvolume = 900\n")
    result = quiet.run("play", "1")
    assert result.code == 1
    assert "playback.volume" in result.stderr
    assert "900" in settings.read_text()


def test_a_doctor_finds_all_in_order(quiet: Cli) -> None:
    report = quiet.run("doctor").ok().json
    assert report["ok"]
    assert {"profile", "library", "vlc", "sample"} <= {check["name"] for check in report["checks"]}


def test_listing_shows_imports_nothing_heavy(quiet: Cli) -> None:
    code = (
        "import sys\n"
        "from player.app import run\n"
        f"code = run(['--profile', {str(quiet.profile)!r}, '--json', 'shows'])\n"
        "heavy = {'PySide6', 'aiohttp', 'vlc', 'lxml', 'feedparser', 'asyncio', 'rich', 'babel', 'nh3', 'mutagen'}\n"
        "print(sorted(heavy & set(sys.modules)), code, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=quiet.env, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[] 0"


def test_below_the_line_no_room_imports_qt() -> None:
    code = (
        "import importlib, pkgutil, sys, player\n"
        "rooms = 'cli feeds downloads playback transcripts discovery sync audio net library domain'.split()\n"
        "for room in rooms:\n"
        "    package = importlib.import_module(f'player.{room}')\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        if not module.name.endswith('__main__'):\n"
        "            importlib.import_module(module.name)\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)
