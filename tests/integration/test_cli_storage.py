"""The command line about space, on a real profile: what is used, what goes, and all of it elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli import Cli
from tests.support.server import PodcastServer
from tests.support.shows import a_show


def test_space_is_shown_cleaned_up_and_moved(
    cli: Cli, server: PodcastServer, profile_dir: Path, tmp_path: Path
) -> None:
    show = a_show()
    cli.run("subscribe", server.add_show(show)).ok()
    settings = next(profile_dir.rglob("settings.toml"), None) or profile_dir / "config" / "settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('[downloads]\nauto_newest = 2\nname_template = "{title} by {show}"\n')
    fetched = cli.run("download", "--wanted").json
    assert [row["download"] for row in fetched] == ["done", "done"]
    first = Path(fetched[0]["file"])
    assert first.name.startswith(f"{fetched[0]['title']} by {show.title}"[:40])
    assert cli.run("download", "--wanted").json == []
    report = cli.run("storage").json
    assert report["shows"][0]["files"] == 2
    assert report["download_bytes"] == sum(Path(row["file"]).stat().st_size for row in fetched)
    assert first.name not in cli.run("storage", "--clean-up", "--dry-run", as_json=False).stdout
    settings.write_text("[downloads]\nkeep_newest = 1\n")
    planned = cli.run("storage", "--clean-up", "--dry-run").json["removed"]
    assert [row["reason"] for row in planned] == ["too-many"]
    assert cli.run("storage").json["shows"][0]["files"] == 2
    assert cli.run("storage", "--clean-up").json["removed"] == planned
    report = cli.run("storage", "--move-to", str(tmp_path / "new")).json
    assert report["folder"] == str(tmp_path / "new")
    assert len([path for path in (tmp_path / "new").rglob("*") if path.is_file()]) == 1
    assert cli.run("storage", "--free", "artwork").json["artwork_bytes"] == 0


def test_a_template_with_a_mistake_is_told(cli: Cli, profile_dir: Path) -> None:
    settings = profile_dir / "config" / "settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('[downloads]\nname_template = "{titel}"\n')
    failed = cli.run("storage")
    assert failed.code == 1
    assert "“downloads.name_template” has no field {titel}" in failed.stderr


def test_download_asks_for_something_to_download(cli: Cli) -> None:
    assert cli.run("download").code == 2


def test_a_length_that_the_feed_does_not_tell_is_that_of_the_file(cli: Cli, server: PodcastServer) -> None:
    show = a_show("Tidal Notes")
    for episode in show.episodes[:2]:
        episode.duration = None
    show.episodes[1].audio = b"ID3" + bytes(4000)
    cli.run("subscribe", server.add_show(show)).ok()
    first, second = (row["id"] for row in cli.run("episodes", "--limit", 2).ok().json)
    assert cli.run("episode", first).json["duration_s"] is None
    (row,) = cli.run("download", first).ok().json
    assert row["duration_s"] == pytest.approx(21, abs=1)
    cli.run("download", second)
    assert cli.run("episode", second).json["duration_s"] is None
