"""A folder that is a show, on the command line: it plays, it is listed, and nothing in it is ever deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import FolderIsAShow, OwnFileKept, OwnFileMissing
from player.domain.events import DownloadProgress, Failed
from player.domain.models import DownloadRecord, DownloadState, Episode
from player.paths import profile_paths
from player.services import Services
from tests.support.audio import CHAPTERS_MP3, SHORT, SPEECH
from tests.support.cli import Cli
from tests.support.wait import wait_until


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Recordings"
    (made / "sub").mkdir(parents=True)
    (made / "speech.mp3").write_bytes(SPEECH.read_bytes())
    (made / "sub" / "chapters.mp3").write_bytes(CHAPTERS_MP3.read_bytes())
    (made / "speech.srt").write_text("1\n00:00:01,000 --> 00:00:03,000\nThe green boat.\n")
    return made


def on_disk(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def quiet(cli: Cli) -> Cli:
    settings = cli.profile / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[playback]\naudio_output = "dummy"\n')
    return cli


@pytest.mark.vlc
def test_a_folder_from_subscribing_to_leaving_it(quiet: Cli, folder: Path) -> None:
    before = on_disk(folder)
    show = quiet.run("subscribe", folder).ok().json
    assert (show["title"], show["episode_count"]) == ("Recordings", 2)
    rows = {Path(row["file"]).name: row for row in quiet.run("episodes").ok().json}
    speech, chapters = rows["speech.mp3"], rows["chapters.mp3"]
    assert (speech["download"], speech["in_feed"], speech["file"]) == ("done", True, str(folder / "speech.mp3"))
    page = quiet.run("episode", speech["id"]).ok().json
    assert page["transcript"]["segments"][0]["text"] == "The green boat."
    assert len(quiet.run("episode", chapters["id"]).ok().json["chapters"]) >= 2
    played = quiet.run("play", speech["id"], "--for", 1, "--start", "0:05").ok().json
    assert played["position_s"] > 5.5
    assert quiet.run("play", folder / "speech.mp3", "--for", 1).ok().json["id"] == speech["id"]

    (downloaded,) = quiet.run("download", speech["id"]).ok().json
    assert (downloaded["file"], downloaded["error"]) == (speech["file"], None)
    assert "already here" in quiet.run("download", speech["id"], as_json=False).ok().stdout
    assert not (quiet.profile / "downloads").exists()
    removed = quiet.run("remove", speech["id"])
    assert (removed.code, removed.json[0]["error"]["kind"]) == (1, "own-file")

    assert quiet.run("archive", "recordings").ok().json[0]["downloaded"] == 0
    moved = (folder / "speech.mp3").rename(folder.parent / "away.mp3")
    assert quiet.run("refresh").ok().json[0]["status"] in ("updated", "unchanged")
    gone = quiet.run("episode", speech["id"]).ok().json
    assert (gone["in_feed"], gone["file"], gone["download"]) == (False, None, "none")
    for command in ("play", "download"):
        failed = quiet.run(command, speech["id"])
        assert failed.code == 1
        assert "not in its folder any more" in failed.stderr
    moved.rename(folder / "speech.mp3")
    quiet.run("refresh").ok()
    assert quiet.run("episode", speech["id"]).ok().json["in_feed"] is True

    quiet.run("unsubscribe", "recordings").ok()
    assert quiet.run("shows").ok().json == []
    assert on_disk(folder) == before


def test_one_word_is_a_folder_where_there_is_one(cli: Cli, folder: Path) -> None:
    import subprocess

    command = [*cli.command, "--profile", str(cli.profile), "subscribe", "Recordings"]
    done = subprocess.run(command, cwd=folder.parent, env=cli.env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "2 episodes" in done.stdout


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = Services(profile_paths(tmp_path / "profile"))
    yield made
    made.close()


def test_no_way_through_the_downloads_deletes_a_file_of_the_person(services: Services, folder: Path) -> None:
    before = on_disk(folder)
    show = services.background.run(services.subscriptions.subscribe(folder.as_uri()), 30)
    episodes = services.library.episodes
    rows: list[Episode] = episodes.rows(episodes.ids())
    ids = [row.id for row in rows]
    told: list[DownloadProgress] = []
    services.events.listen(DownloadProgress, told.append)
    downloads, run = services.downloads, services.background.run
    run(downloads.enqueue(ids), 30)
    assert (told, services.library.downloads.all()) == ([], [])
    assert [run(downloads.download_now(row.id), 30) for row in rows] == [services.locate(row) for row in rows]
    run(downloads.cancel(ids[0]), 30)
    with pytest.raises(OwnFileKept):
        run(downloads.remove(ids[0]), 30)
    # Even a record of a download that never was, made to lead out of the download folder.
    for name in ("../Recordings/speech.mp3", str(folder / "speech.mp3")):
        record = DownloadRecord(ids[0], DownloadState.DONE, file=name)
        services.library.downloads.save(record, services.clock.now())
        run(downloads.remove_show_files(show.id), 30)
        assert services.library.downloads.all() == []
        assert on_disk(folder) == before
    run(services.subscriptions.unsubscribe(show.id), 30)
    assert on_disk(folder) == before


def test_the_download_folder_put_onto_a_show_deletes_nothing_of_it(tmp_path: Path, folder: Path) -> None:
    profile = profile_paths(tmp_path / "profile")
    profile.settings_file.parent.mkdir(parents=True)
    services = Services(profile)
    run = services.background.run
    show = run(services.subscriptions.subscribe(str(folder)), 30)
    sample = run(services.subscriptions.subscribe(str(services.sample_feed)), 30)
    for target in (folder, folder / "sub", folder.parent):
        with pytest.raises(FolderIsAShow):
            run(services.downloads.move_folder(target), 30)
    services.close()
    # By hand in the settings nobody asks.
    profile.settings_file.write_text(f'[downloads]\nfolder = "{folder}"\n')
    services, before = Services(profile), on_disk(folder)
    run = services.background.run
    ids = services.library.episodes.ids(show_id=sample.id)
    services.library.downloads.save(DownloadRecord(ids[0], DownloadState.DONE, file="speech.mp3"), services.clock.now())
    run(services.downloads.remove(ids[0]), 30)
    run(services.downloads.remove_show_files(show.id), 30)
    assert services.library.downloads.all() == []
    assert on_disk(folder) == before
    services.close()


def test_a_vanished_file_says_so_when_it_is_played_or_fetched(services: Services, folder: Path) -> None:
    services.background.run(services.subscriptions.subscribe(str(folder)), 30)
    episodes = services.library.episodes
    row = next(row for row in episodes.rows(episodes.ids()) if (row.enclosure_url or "").endswith("speech.mp3"))
    (folder / "speech.mp3").unlink()
    failures: list[Failed] = []
    services.events.listen(Failed, failures.append)
    assert services.locate(row) is None
    with pytest.raises(OwnFileMissing):
        services.background.run(services.downloads.download_now(row.id), 30)
    services.session.play_episode(row.id)
    wait_until(lambda: failures)
    assert isinstance(failures[0].error, OwnFileMissing)


def test_what_is_watched_ends_with_the_window(services: Services, folder: Path) -> None:
    services.background.run(services.subscriptions.subscribe(str(folder)), 30)
    services.watch_folders()
    (folder / "new.mp3").write_bytes(SHORT.read_bytes())
    wait_until(lambda: len(services.library.episodes.ids()) == 3)
    # The guards see to it that no thread stays behind.
    services.close()
