"""Folders of a profile and of the system."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from player.domain.errors import ProfileNotWritable
from player.paths import profile_paths, resources_folder, system_paths


def test_everything_of_a_profile_is_under_its_folder(tmp_path: Path) -> None:
    paths = profile_paths(tmp_path / "p")
    for folder in (paths.settings_file, paths.library_file, paths.artwork, paths.downloads, paths.log_file):
        assert folder.is_relative_to(tmp_path / "p")
    assert not (tmp_path / "p").exists()
    paths.create()
    assert paths.data.is_dir()


def test_a_relative_profile_does_not_move_with_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert profile_paths(Path("p")).data == tmp_path / "p" / "data"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_folders_are_for_this_person_only(tmp_path: Path) -> None:
    paths = profile_paths(tmp_path / "p")
    paths.create()
    assert paths.data.stat().st_mode & 0o077 == 0


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "p").write_text("in the way")
    with pytest.raises(ProfileNotWritable, match="Choose another profile"):
        profile_paths(tmp_path / "p").create()


def test_the_systems_folders_are_the_persons_own() -> None:
    paths = system_paths()
    assert paths.library_file.name == "library.sqlite3"
    assert "earmark" in str(paths.config)


def test_the_resources_are_found() -> None:
    assert (resources_folder() / "icons").is_dir()
