"""The doctor command: is everything here that Earmark needs, and does it work."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

import click

from player import __version__
from player.cli.console import Console, EarmarkCommand, pass_console
from player.domain.errors import EarmarkError

_LITTLE_SPACE = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; ``detail`` is what was found, or what to do about it."""

    name: str
    ok: bool
    detail: str


class DoctorFoundTrouble(EarmarkError):
    template = "{count} of {total} checks failed."
    kind = "doctor"


@click.command(cls=EarmarkCommand)
@pass_console
def doctor(console: Console) -> None:
    """Look at all that Earmark needs, and say what is wrong and what to do."""
    looks: tuple[tuple[str, Callable[[Console], str]], ...] = (
        ("earmark", lambda _console: f"{__version__}, Python {platform.python_version()} at {sys.executable}"),
        ("profile", _profile),
        ("settings", _settings),
        ("library", _library),
        ("downloads", _downloads),
        ("keyring", _keyring),
        ("vlc", _vlc),
        ("window", _window),
        ("sample", _sample),
    )
    checks = [_run(name, look, console) for name, look in looks]
    for check in checks:
        console.say(f"{'ok ' if check.ok else 'NO '} {check.name}: {check.detail}")
    failed = [check for check in checks if not check.ok]
    if failed:
        console.fail(DoctorFoundTrouble(count=len(failed), total=len(checks)))
    console.document(
        {
            "ok": not failed,
            "checks": [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks],
        }
    )


def _run(name: str, look: Callable[[Console], str], console: Console) -> Check:
    try:
        return Check(name, True, look(console))
    except EarmarkError as error:
        return Check(name, False, error.sentence())
    except (OSError, ImportError) as error:
        return Check(name, False, str(error))


def _profile(console: Console) -> str:
    return str(console.services.paths.data)


def _settings(console: Console) -> str:
    file = console.services.paths.settings_file
    assert console.services.settings
    return f"{file} is in order" if file.exists() else "all as delivered"


def _library(console: Console) -> str:
    library = console.services.library
    library.check()
    shows = library.shows.all()
    return f"{len(shows)} shows, {sum(show.episode_count for show in shows)} episodes in {library.path}"


def _downloads(console: Console) -> str:
    folder = console.services.downloads_folder
    there = folder
    while not there.exists():
        there = there.parent
    free = shutil.disk_usage(there).free
    size = console.services.wording.size(free)
    if free < _LITTLE_SPACE:
        raise OSError(f"only {size} free at {folder}: free some space")
    return f"{size} free at {folder}"


def _keyring(_console: Console) -> str:
    from player.net.passwords import describe_keyring

    # None is no failure: only private shows want one.
    return describe_keyring() or "none that can be opened: passwords are remembered until Earmark is closed"


def _vlc(console: Console) -> str:
    from player.playback.vlc_library import describe_vlc

    return describe_vlc(console.services.settings.playback.audio_output or None)


def _window(_console: Console) -> str:
    import importlib.metadata

    # The version alone: importing Qt takes a while, and a command needs none of it.
    return f"Qt {importlib.metadata.version('PySide6-Essentials')}"


def _sample(console: Console) -> str:
    feed = console.services.sample_feed
    if not feed.is_file():
        raise OSError(f"the sample show is not at {feed}: install Earmark again")
    return str(feed)
