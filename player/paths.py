"""Where everything lives: config, data, cache and downloads, in the system's folders or under one profile."""

from __future__ import annotations

import os
from pathlib import Path

from player.domain.errors import ProfileNotWritable
from player.domain.record import Record

APP_NAME = "earmark"


class Paths(Record):
    """The folders of one profile. Nothing is made on disk before ``create`` is called."""

    config: Path
    data: Path
    cache: Path
    downloads: Path

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.toml"

    @property
    def library_file(self) -> Path:
        return self.data / "library.sqlite3"

    @property
    def artwork(self) -> Path:
        return self.cache / "artwork"

    @property
    def streams(self) -> Path:
        return self.cache / "streams"

    @property
    def log_file(self) -> Path:
        return self.data / "earmark.log"

    @property
    def window(self) -> Path:
        """Where the starts of one window find each other."""
        return self.data / "window"

    def create(self) -> None:
        """Make the folders, readable by this person only.

        Raises ProfileNotWritable where that is not allowed. The download folder is made when something is kept in it,
        since it may lie on a disk that is not always there.
        """
        for folder in (self.config, self.data, self.cache):
            try:
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            except OSError as error:
                raise ProfileNotWritable(str(error), path=folder) from error
            if not os.access(folder, os.W_OK):
                raise ProfileNotWritable("no write permission", path=folder)


def overlap(first: Path, second: Path) -> bool:
    """True where two folders are one and the same, or one lies in the other, links followed. Raises OSError."""
    one, other = first.resolve(), second.resolve()
    return one == other or one in other.parents or other in one.parents


def profile_paths(profile: Path) -> Paths:
    """Everything of a profile under one folder, as ``--profile DIR`` asks."""
    root = profile.expanduser().absolute()
    return Paths(root / "config", root / "data", root / "cache", root / "downloads")


def system_paths() -> Paths:
    """The folders that this system sets aside for a person's programs."""
    import platformdirs

    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    return Paths(
        Path(dirs.user_config_dir),
        Path(dirs.user_data_dir),
        Path(dirs.user_cache_dir),
        Path(dirs.user_data_dir) / "downloads",
    )


def resources_folder() -> Path:
    """Where icons, translations and the sample show are: beside the package, in a checkout as in an installation."""
    here = Path(__file__).resolve().parent
    installed = here / "resources"
    return installed if installed.is_dir() else here.parent / "resources"
