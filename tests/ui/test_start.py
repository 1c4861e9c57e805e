"""What a start leaves for later: a new import or a call of Qt can cost each start what only some of them need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

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
    build_window = start.build_window

    def build(services):
        opened = build_window(services)
        make_presenter = opened.make_presenter

        def make():
            tell("painted")
            return make_presenter()

        def end():
            tell("begun")
            import json

            print(json.dumps(told))
            opened.window.close()

        opened.make_presenter = make
        opened.window.first_painted.connect(end)
        return opened

    start.build_window = build
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
