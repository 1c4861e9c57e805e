"""Takes pictures of the real window with the sample show: every page, light and dark, at 1× and 2×. No network.

    .venv/bin/python packaging/screenshots.py FOLDER [--only NAME]

The window is drawn by Qt's offscreen platform, so that no screen is needed; each mode and scale runs in a process of
its own, since Qt takes its scale only at the start.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1360, 860)
SCREEN = {"width": 3840, "height": 2800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
# Long, for a busy computer: nothing waits for it that comes.
WAIT_MS = 30_000
# A made-up language, longer than English and from right to left: see _translations/pseudo.py.
PSEUDO = "pseudo"
LARGE = 100_000
# How dates and numbers are written; English where there is none.
LOCALES = {"de": "de_DE", "es": "es_ES", "fr": "fr_FR", "he": "he_IL"}
# They wait for their windows more than they compute.
AT_ONCE = 4


class Camera:
    """One window on a profile; brings it into a state by what it is asked, and writes what it looks like."""

    def __init__(self, folder: Path, profile: Path, suffix: str, only: str, tongue: tuple[str, Path]) -> None:
        from PySide6.QtCore import QLocale
        from PySide6.QtWidgets import QApplication

        from player.paths import profile_paths
        from player.services import Services
        from player.ui.language import speak
        from player.ui.start import build_window
        from player.ui.theme import Mode

        self._folder, self._suffix, self._only = folder, suffix, only
        language, resources = tongue
        services = Services(profile_paths(profile), locale=LOCALES.get(language, "en_US"))
        services.resources = resources
        services.settings_store.change("general", language=language)
        QLocale.setDefault(QLocale(LOCALES.get(language, "en_US")))
        services.language = speak(QApplication.instance(), resources, language)
        self.opened = build_window(services)
        self.window, self.services = self.opened.window, self.opened.services
        # What moves would only have to be waited for.
        self.opened.theme.set_reduced_motion(True)
        self.opened.theme.set_mode(Mode.DARK if suffix.startswith("dark") else Mode.LIGHT)
        self.window.resize(self.opened.theme.px(SIZE[0]), self.opened.theme.px(SIZE[1]))
        self.window.show()

    def close(self) -> None:
        """End the window."""
        self.window.close()
        self.opened.close()

    def wait(self, condition: Callable[[], object]) -> None:
        """Until ``condition`` holds. Raises TimeoutError."""
        from PySide6.QtCore import QElapsedTimer

        clock = QElapsedTimer()
        clock.start()
        while not condition():
            if clock.elapsed() > WAIT_MS:
                raise TimeoutError("the window did not get where the picture is to be taken")
            self._spin(10)

    def wait_for_child(self, name: str) -> Any:  # noqa: ANN401 - any widget
        """The window's child of that name, once it can be seen. Raises TimeoutError."""
        self.wait(lambda: (child := self.window.findChild(object, name)) is not None and child.isVisible())
        return self.window.findChild(object, name)

    def settle(self, milliseconds: int = 100) -> None:
        """Let layouts happen for so long, and for however long it takes let queries and artwork arrive."""
        self._spin(milliseconds)
        accent = self.opened.presenter.accent
        if accent._timer.isActive():  # noqa: SLF001 - it waits for those who run through the sidebar
            accent._timer.stop()  # noqa: SLF001
            accent._look()  # noqa: SLF001
        # The window's queries run on two threads: when both get here, all that were asked before are answered.
        both, here = threading.Barrier(2), []
        for _ in range(2):
            self.opened.bridge.run(self.opened.window, both.wait, here.append)
        self.wait(lambda: len(here) == 2)
        self.wait(lambda: not self.opened.artwork._waiting)  # noqa: SLF001 - nobody else has to know
        page, pages = self.window.page, self.window.pages
        self.wait(lambda: not page.isVisible() or page.content is None or page.parts.is_filled)
        self.wait(lambda: pages.current != "show" or pages.page("show").is_filled)
        self._spin(10)

    def _spin(self, milliseconds: int) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def save(self, name: str, widget: object = None) -> None:
        """Write a picture of ``widget``, or of the whole window."""
        if self._only and self._only != name:
            return
        from screenshots_png import write_png

        picture = (widget or self.window).grab()  # type: ignore[attr-defined]
        write_png(picture.toImage(), self._folder / f"{name}-{self._suffix}.png")


class Pictures:
    """The states of a first start, and of the sample show well listened to."""

    def __init__(self, camera: Camera, folder: Path) -> None:
        self._camera, self._folder = camera, folder
        self._opened, self._window = camera.opened, camera.window
        self._wait, self._settle, self._save = camera.wait, camera.settle, camera.save

    def take_all(self) -> None:
        """Every state in turn, from a first start to a show well listened to."""
        from screenshots_page import take_page
        from screenshots_states import take_states, take_transcript_states
        from screenshots_subscribe import take_subscribing

        window, services = self._window, self._opened.services
        self._wait(lambda: window.first_run.isVisible())
        self._save("first-run")
        take_subscribing(self._camera, self._folder)
        self._opened.presenter.open_sample()
        self._wait(lambda: window.page.isVisible() and window.page.content is not None)
        self._wait(lambda: not window.toast.isVisible() or window.toast.dismiss() is None)
        self._opened.presenter.show_episode(services.library.episodes.ids()[0])
        ids = services.library.episodes.ids()
        services.library.positions.mark_played(ids[2:], services.clock.now())
        services.library.positions.save(ids[0], 47.0, services.clock.now())
        services.library.positions.set_session(ids[0])
        from player.domain.events import BookmarksChanged, EpisodesChanged, ShowAdded

        services.session.restore()
        services.events.publish(EpisodesChanged(tuple(ids)))
        self._wait(
            lambda: bool(window.page.content and window.page.content.paragraphs and window.page.content.chapters)
        )
        self._wait(lambda: window.player.playing_id == ids[0])
        window.toast.dismiss()
        self._settle()
        self._save("notes")
        window.page.open_tab("transcript")
        window.page.set_position(47.0)
        self._settle()
        self._save("transcript")
        window.page.find_words("the", "notes")
        self._wait(lambda: window.page.find.count > 0 and not window.page.find.is_searching)
        self._settle()
        self._save("find")
        window.page.finding.close()
        services.library.bookmarks.add(ids[0], 71.0, "Rivers, to be heard again", services.clock.now())
        services.events.publish(BookmarksChanged(ids[0]))
        self._wait(lambda: bool(window.page.content and window.page.content.bookmarks))
        window.toast.dismiss()
        for name in ("chapters", "questions", "related"):
            window.page.open_tab(name)
            self._settle()
            self._save(name)
        take_page(self._camera)
        self._opened.presenter.show_episode(ids[1])
        self._wait(lambda: window.page.episode is not None and window.page.episode.id == ids[1])
        window.page.open_tab("transcript")
        self._settle()
        self._save("no-transcript")
        take_transcript_states(self._camera)
        window.page.share_requested.emit()
        self._wait(lambda: window.toast.isVisible())
        self._settle()
        self._save("shared")
        window.toast.dismiss()
        self._take_show_page()
        from screenshots_library import take_library, take_looks
        from screenshots_lists import take_lists
        from screenshots_player import take_player
        from screenshots_world import fill

        take_lists(self._camera, ids)
        take_player(self._camera, ids)
        show_ids = fill(services, self._folder)
        services.events.publish(ShowAdded(show_ids[0]))
        take_library(self._camera, show_ids)
        take_states(self._camera, show_ids, self._folder)
        take_looks(self._camera, show_ids)

    def _take_show_page(self) -> None:
        """Each tab of a show's page, and what it says when its feed moved and then failed."""
        from datetime import timedelta

        from player.domain.errors import HostNotFound
        from player.domain.events import ShowChanged
        from player.domain.notices import NoticeKind
        from player.ui.places import Page

        window, library, now = self._window, self._opened.services.library, self._opened.services.clock.now()
        (show,) = library.shows.all()
        self._opened.presenter.show_page.open_current()
        self._wait(lambda: window.pages.current == Page.SHOW)
        page = window.pages.page(Page.SHOW)
        self._settle()
        for name in ("about", "episodes", "settings", "feed", "related"):
            page.open_tab(name)  # type: ignore[attr-defined]
            self._settle()
            self._save(f"show-{name}")
        addresses = {"before": "https://old.example/feed.xml", "after": "https://new.example/feed.xml"}
        library.notices.tell(show.id, NoticeKind.MOVED, now, **addresses)
        library.refreshes.failed(show.id, HostNotFound(host="new.example"), now, now + timedelta(minutes=15))
        self._opened.services.events.publish(ShowChanged(show.id))
        page.open_tab("feed")  # type: ignore[attr-defined]
        self._wait(lambda: page.error.isVisible())  # type: ignore[attr-defined]
        self._settle()
        self._save("show-failed")
        self._opened.presenter.show_page.ask_password(show)
        dialog = self._camera.wait_for_child("passwordDialog")
        self._settle()
        self._save("password", dialog)
        dialog.reject()


def _take(folder: Path, suffix: str, only: str, large: Path, language: str) -> None:
    from PySide6.QtCore import qInstallMessageHandler
    from screenshots_library import take_large
    from screenshots_states import take_empty

    from player.paths import profile_paths
    from player.ui.start import make_application

    # Where no screen is, no window can be raised: Qt says so at each picture.
    def tell(_kind: object, _place: object, text: str) -> None:
        if "plugin does not support" not in text:
            print(text, file=sys.stderr)

    qInstallMessageHandler(tell)
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="earmark-screenshots-") as name:
        used, long_lived = Path(name) / "used", Path(name) / "large"
        used.mkdir()
        tongue = _pseudo(Path(name) / "resources") if language == PSEUDO else (language or "en", ROOT / "resources")
        camera = Camera(folder, used, suffix, only, tongue)
        try:
            Pictures(camera, used).take_all()
        finally:
            camera.close()
        database = profile_paths(long_lived).library_file
        database.parent.mkdir(parents=True)
        shutil.copy(large, database)
        camera = Camera(folder, long_lived, suffix, only, tongue)
        try:
            take_large(camera)
            take_empty(camera)
        finally:
            camera.close()
    application.quit()


def _pseudo(folder: Path) -> tuple[str, Path]:
    """The made-up language among what else ships with the program: its code, and where all of that is."""
    from _translations.pseudo import build_pseudo

    (folder / "translations").mkdir(parents=True)
    for part in (ROOT / "resources").iterdir():
        if part.name != "translations":
            (folder / part.name).symlink_to(part)
    return build_pseudo(ROOT, folder / "translations"), folder


def _run_children(options: argparse.Namespace, large: Path) -> int:
    """Each mode and scale in a process, two at a time; returns 0 where all went well."""

    # Qt's own has 800 × 800 pixels, which no window of ours fits on.
    screen = large.with_name("screen.json")
    screen.write_text(json.dumps({"screens": [{"name": "wide", "x": 0, "y": 0, **SCREEN}]}), encoding="utf-8")

    def run(suffix: str) -> int:
        scale = suffix.rpartition("-")[2].removesuffix("x")
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "QT_SCALE_FACTOR": scale,
        }
        command = [
            sys.executable,
            __file__,
            str(options.folder),
            "--only",
            options.only,
            "--language",
            options.language,
        ]
        return subprocess.run([*command, "--child", suffix, str(large)], env=environment, check=False).returncode

    # The slow ones first.
    scales = sorted(options.scales.split(","), reverse=True)
    suffixes = [f"{mode}-{scale}x" for scale in scales for mode in options.modes.split(",")]
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        return max(pool.map(run, suffixes))


def main() -> int:
    """Take all pictures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", default="", metavar="NAME", help="this state alone, such as transcript")
    parser.add_argument("--modes", default="light,dark")
    parser.add_argument("--scales", default="1,2")
    parser.add_argument("--language", default="", metavar="CODE", help=f"such as de, or {PSEUDO}")
    parser.add_argument("--child", nargs=2, metavar=("SUFFIX", "LIBRARY"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    if options.child:
        _take(options.folder, options.child[0], options.only, Path(options.child[1]), options.language)
        return 0
    from screenshots_world import make_large

    with tempfile.TemporaryDirectory(prefix="earmark-screenshots-") as name:
        large = Path(name) / "library.db"
        make_large(large, LARGE)
        failed = _run_children(options, large)
    print(f"{len(list(options.folder.glob('*.png')))} pictures in {options.folder}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
