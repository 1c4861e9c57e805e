"""The download folder in other hands: files moved, put back, changed, and all of them carried elsewhere."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import DownloadError, FileMissing, FileNotWritable
from player.domain.events import FileMoved, FolderMoving
from player.domain.models import DownloadState, EpisodeId
from player.downloads import carrying
from player.downloads.carrying import carry_all
from tests.integration.downloads_rig import Rig, sound
from tests.support.cli import REPOSITORY
from tests.support.server import PodcastServer
from tests.support.wait import wait_until

DONE, NONE = DownloadState.DONE, DownloadState.NONE


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with Rig(tmp_path / "profile") as made:
        yield made


@pytest.fixture
def ids(rig: Rig, server: PodcastServer) -> list[EpisodeId]:
    """Three downloaded episodes."""
    made = rig.subscribe(*(server.add(f"/{number}.mp3", sound(200_000, number)) for number in range(3)))
    for id_ in made:
        rig.run(rig.manager.download_now(id_))
    return made


def path_of(rig: Rig, id_: EpisodeId) -> Path:
    path = rig.manager.file_of(rig.row(id_))
    assert path is not None
    return path


# 1. By hand


def test_a_file_renamed_by_hand_is_known_again_and_told(rig: Rig, ids: list[EpisodeId]) -> None:
    path = path_of(rig, ids[0])
    (rig.files / "Mine").mkdir()
    path.rename(rig.files / "Mine" / "the tide.mp3")
    rig.run(rig.manager.look_after_files())
    assert rig.row(ids[0]).file == "Mine/the tide.mp3"
    assert path_of(rig, ids[0]).read_bytes() == sound(200_000, 0)
    assert [e for e in rig.told if isinstance(e, FileMoved)] == [FileMoved(ids[0], "Mine/the tide.mp3")]
    rig.run(rig.manager.remove(ids[0]))
    assert not (rig.files / "Mine").exists()


def test_playing_what_was_moved_finds_it(rig: Rig, ids: list[EpisodeId]) -> None:
    path_of(rig, ids[0]).rename(rig.files / "elsewhere.mp3")
    assert rig.manager.file_of(rig.row(ids[0])) is None
    wait_until(lambda: rig.row(ids[0]).file == "elsewhere.mp3")
    assert rig.manager.file_of(rig.row(ids[0])) == rig.files / "elsewhere.mp3"


@pytest.mark.parametrize("name", ["Tidal Notes/2025-05-27 Tide 0.mp3", "found.mp3"])
def test_a_file_put_back_is_recognised(rig: Rig, ids: list[EpisodeId], tmp_path: Path, name: str) -> None:
    away = path_of(rig, ids[0]).rename(tmp_path / "away.mp3")
    rig.run(rig.manager.look_after_files())
    assert rig.row(ids[0]).download is NONE
    assert isinstance(rig.progress(ids[0])[-1].error, FileMissing)
    away.rename(rig.files / name)
    rig.run(rig.manager.look_after_files())
    row = rig.row(ids[0])
    assert (row.download, row.file, row.bytes_done) == (DONE, name, 200_000)
    assert FileMoved(ids[0], name) in rig.told
    assert rig.library.downloads.past() == []


def test_what_was_removed_here_is_recognised_too(rig: Rig, ids: list[EpisodeId]) -> None:
    body = path_of(rig, ids[0]).read_bytes()
    rig.run(rig.manager.remove(ids[0]))
    (rig.files / "from the bin.mp3").write_bytes(body)
    (rig.files / "same size.mp3").write_bytes(sound(200_000, 77))
    rig.run(rig.manager.look_after_files())
    assert rig.row(ids[0]).file == "from the bin.mp3"


def test_a_file_changed_by_hand_stays_that_file(rig: Rig, ids: list[EpisodeId]) -> None:
    with path_of(rig, ids[0]).open("ab") as file:
        file.write(b"a tag")
    rig.run(rig.manager.look_after_files())
    row = rig.row(ids[0])
    assert (row.download, row.bytes_done) == (DONE, 200_005)
    assert not [e for e in rig.told if isinstance(e, FileMoved)]


def test_files_of_others_and_links_are_left_alone(rig: Rig, ids: list[EpisodeId], tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (rig.files / "link").symlink_to(tmp_path / "far", target_is_directory=True)
    (rig.files / "dangling.mp3").symlink_to(tmp_path / "nothing")
    (rig.files / "other.mp3").write_bytes(b"x")
    before = rig.on_disk()
    rig.run(rig.manager.look_after_files())
    assert rig.on_disk() == before
    assert all(rig.row(id_).download is DONE for id_ in ids)


# 2. All of them elsewhere


def test_moving_the_folder_moves_the_files(rig: Rig, ids: list[EpisodeId], tmp_path: Path) -> None:
    old, new = rig.files, tmp_path / "new" / "place"
    (old / "mine.txt").write_text("stays")
    rig.run(rig.manager.move_folder(new))
    assert rig.files == new
    for number, id_ in enumerate(ids):
        assert path_of(rig, id_).is_relative_to(new)
        assert path_of(rig, id_).read_bytes() == sound(200_000, number)
    assert [p.name for p in old.rglob("*")] == ["mine.txt"]
    told = [(e.done, e.total) for e in rig.told if isinstance(e, FolderMoving)]
    assert told[0] == (0, 600_000)
    assert told[-1] == (600_000, 600_000)
    assert rig.library.downloads.moving() is None


def test_what_runs_waits_and_its_part_goes_along(rig: Rig, server: PodcastServer, tmp_path: Path) -> None:
    body = sound(2_000_000)
    (episode,) = rig.subscribe(server.add("/a.mp3", body))
    server.fault("/a.mp3", rate=500_000)
    rig.run(rig.manager.enqueue([episode]))
    wait_until(lambda: any(e.bytes_done > 300_000 for e in rig.progress(episode)))
    rig.run(rig.manager.move_folder(tmp_path / "new"))
    server.mend()
    rig.wait_for(episode, DONE)
    assert path_of(rig, episode).read_bytes() == body
    assert server.requests()[-1].status == 206
    assert rig.files == tmp_path / "new"
    assert rig.on_disk() == ["Tidal Notes/2025-05-27 Tide 0.mp3"]


def test_between_two_disks_files_are_copied(
    rig: Rig, ids: list[EpisodeId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_disk(_self: Path, _target: object) -> Path:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    monkeypatch.setattr(Path, "rename", other_disk)
    rig.run(rig.manager.move_folder(tmp_path / "new"))
    for number, id_ in enumerate(ids):
        assert path_of(rig, id_).read_bytes() == sound(200_000, number)
    assert len(rig.on_disk()) == 3


def test_another_file_in_the_place_of_one_is_not_written_over(rig: Rig, ids: list[EpisodeId], tmp_path: Path) -> None:
    taken = tmp_path / "new" / str(rig.row(ids[0]).file)
    taken.parent.mkdir(parents=True)
    taken.write_bytes(b"mine")
    old = rig.files
    rig.run(rig.manager.move_folder(tmp_path / "new"))
    assert taken.read_bytes() == b"mine"
    assert not old.exists() or list(old.rglob("*.mp3")) == []
    assert path_of(rig, ids[0]).name == "2025-05-27 Tide 0 (2).mp3"
    assert path_of(rig, ids[0]).read_bytes() == sound(200_000, 0)


def test_a_folder_that_will_not_do_changes_nothing(rig: Rig, ids: list[EpisodeId], tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    before, old = rig.on_disk(), rig.files
    with pytest.raises(FileNotWritable):
        rig.run(rig.manager.move_folder(tmp_path / "file" / "new"))
    assert (rig.on_disk(), rig.files) == (before, old)
    assert rig.library.downloads.moving() is None


def test_a_move_that_fails_half_way_is_turned_back(
    rig: Rig, ids: list[EpisodeId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, old = rig.on_disk(), rig.files
    carried: list[Path] = []
    carry = carrying.carry

    def breaks(here: Path, there: Path, tell: carrying.Tell) -> bool:
        if len(carried) == 2:
            carried.append(here)
            raise DownloadError("the disk went away")
        carried.append(here)
        return carry(here, there, tell)

    monkeypatch.setattr(carrying, "carry", breaks)
    with pytest.raises(DownloadError):
        rig.run(rig.manager.move_folder(tmp_path / "new"))
    assert (rig.on_disk(), rig.files) == (before, old)
    assert rig.library.downloads.moving() is None


def test_a_move_that_was_killed_is_finished_at_the_next_start(tmp_path: Path, server: PodcastServer) -> None:
    with Rig(tmp_path / "profile") as rig:
        ids = rig.subscribe(*(server.add(f"/{number}.mp3", sound(200_000, number)) for number in range(3)))
        for id_ in ids:
            rig.run(rig.manager.download_now(id_))
        old = rig.files
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from player.downloads import carrying\n"
        "from tests.integration.downloads_rig import Rig\n"
        "copy, seen = carrying.carry, []\n"
        "def dies(here, there, tell):\n"
        "    if len(seen) == 1:\n"
        "        there.parent.mkdir(parents=True, exist_ok=True)\n"
        "        there.with_name(there.name + '.moving').write_bytes(here.read_bytes()[:1000])\n"
        "        os._exit(9)\n"
        "    seen.append(here)\n"
        "    return copy(here, there, tell)\n"
        "carrying.carry = dies\n"
        "rig = Rig(Path(sys.argv[1]))\n"
        "rig.run(rig.manager.move_folder(Path(sys.argv[2])))\n"
    )
    died = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "profile"), str(tmp_path / "new")], cwd=REPOSITORY, check=False
    )
    assert died.returncode == 9
    with Rig(tmp_path / "profile") as rig:
        # Nothing is taken for lost while half of it is elsewhere.
        assert [rig.manager.file_of(rig.row(id_)) for id_ in ids].count(None) == 1
        rig.manager.resume_unfinished()
        wait_until(lambda: rig.library.downloads.moving() is None)
        rig.wait_idle()
        assert rig.files == tmp_path / "new"
        for number, id_ in enumerate(ids):
            assert path_of(rig, id_).read_bytes() == sound(200_000, number)
        assert not old.exists() or list(old.rglob("*.mp3")) == []


def test_carrying_again_goes_on_where_a_copy_was_left(tmp_path: Path) -> None:
    for folder in ("old", "new"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.mp3").write_bytes(sound(1000))
    assert carry_all(tmp_path / "old", tmp_path / "new", ["a.mp3", "gone.mp3", "../x"], lambda *_: None, 0) == {}
    assert not (tmp_path / "old" / "a.mp3").exists()
    assert (tmp_path / "new" / "a.mp3").read_bytes() == sound(1000)
