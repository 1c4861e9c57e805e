"""What a start leaves for later: a new import or a call of Qt can cost each start what only some of them need."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from player.domain.errors import LibraryTooNew
from player.library import Library
from player.paths import profile_paths

_CHILD = """
import sys
from player.__main__ import load

app = load()
import_window, told = app.import_window, {}

def tell(moment):
    from PySide6.QtWidgets import QWidget

    kinds = [QWidget]
    for kind in kinds:
        kinds += kind.__subclasses__()
    told[moment] = [*filter(is_read_in, list(sys.modules)), *(kind.__name__ for kind in kinds)]

def is_read_in(name):
    waiting = vars(sys.modules[name]).get("__getattr__")
    return getattr(waiting, "__module__", "") != "player.late"

def watched(services):
    start = import_window(services)
    fill = start._fill

    def filled(opened):
        tell("painted")
        fill(opened)
        tell("begun")
        import json

        print(json.dumps(told))
        opened.window.close()

    start._fill = filled
    return start

app.import_window = watched
sys.exit(app.run(["--profile", sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The modules and kinds of widgets there are when the window was painted, and when it has begun to be filled."""
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, str(tmp_path_factory.mktemp("profile"))],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    result: dict[str, list[str]] = json.loads(child.stdout)
    return result


@pytest.mark.parametrize(
    "late",
    [
        "PySide6.QtDBus",
        "PySide6.QtMultimedia",
        "PySide6.QtNetwork",
        "aiohttp",
        "asyncio",
        "babel",
        "click",
        "concurrent.futures",
        "dbus_fast",
        "feedparser",
        "inspect",
        "json",
        "player.discovery",
        "player.downloads",
        "player.feeds",
        "player.playback",
        "player.sync",
        "player.transcripts",
        "player.library",
        "player.ui.actions",
        "player.ui.desk",
        "player.ui.dialogs",
        "player.ui.drop_target",
        "player.ui.mini_player",
        "player.ui.no_window",
        "player.ui.pages.episode_page",
        "player.ui.pages.first_run",
        "player.ui.pages.search_panel",
        "player.ui.pages.show_page",
        "player.ui.preferences",
        "player.ui.presenter",
        "player.ui.presenters",
        "player.ui.warming",
        "player.ui.widgets.bubble",
        "player.ui.widgets.drag_card",
        "player.ui.widgets.toast",
        "shutil",
        "sqlite3",
        "subprocess",
        "tempfile",
        "vlc",
    ],
)
def test_the_first_picture_does_not_wait_for(told: dict[str, list[str]], late: str) -> None:
    assert not [name for name in told["painted"] if name == late or name.startswith(f"{late}.")]


def test_the_first_picture_does_not_have_every_class_of_qt_made(told: dict[str, list[str]]) -> None:
    # PySide makes all of them where it is handed a widget that Qt made, such as the viewport of a list.
    assert "MainWindow" in told["painted"]
    assert not {"QWizard", "QFontDialog", "QMdiArea"} & set(told["painted"])


def test_the_window_is_filled_before_its_thread_reads_in_asyncio(told: dict[str, list[str]]) -> None:
    assert "player.ui.presenters.shows" in told["begun"]
    assert not {"asyncio", "aiohttp", "dbus_fast"} & set(told["begun"])


def test_a_library_that_cannot_be_opened_ends_the_window_and_is_told(tmp_path: Path) -> None:
    paths = profile_paths(tmp_path)
    paths.create()
    Library(paths.library_file).close()
    with contextlib.closing(sqlite3.connect(paths.library_file)) as db:
        db.execute("PRAGMA user_version = 9999")
    child = subprocess.run(
        [sys.executable, "-m", "player", "--profile", str(tmp_path)],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert child.returncode == 1
    assert child.stderr.splitlines() == [LibraryTooNew(path=paths.library_file).sentence()]
    assert not (paths.window / "listening").exists()
