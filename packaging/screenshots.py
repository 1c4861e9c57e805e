"""Takes pictures of the real window with the sample show: every page, light and dark, at 1× and 2×. No network.

    .venv/bin/python packaging/screenshots.py FOLDER [--only NAME] [--language CODE]

The window is drawn by Qt's offscreen platform, so that no screen is needed; each mode and scale runs in a process of
its own, since Qt takes its scale only at the start.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1360, 860)
WAIT_MS = 10_000
# A made-up language, longer than English and from right to left: see _translations/pseudo.py.
PSEUDO = "pseudo"


class Pictures:
    """Builds one window on a throw-away profile, brings it into each state, and writes what it looks like."""

    def __init__(self, folder: Path, suffix: str, dark: bool, only: str, language: str) -> None:
        from player.paths import profile_paths
        from player.services import Services
        from player.ui.language import install
        from player.ui.start import build_window, make_application
        from player.ui.theme import Mode

        self._folder, self._suffix, self._only = folder, suffix, only
        self._profile = tempfile.TemporaryDirectory(prefix="earmark-screenshots-")
        self._application = make_application()
        services = Services(profile_paths(Path(self._profile.name)), locale=language or "en_US")
        translations = services.resources / "translations"
        if language == PSEUDO:
            from _translations.pseudo import build_pseudo

            translations = Path(self._profile.name)
            language = build_pseudo(ROOT, translations)
        if language:
            services.language = language
            install(self._application, translations, language)
        self._opened = build_window(services)
        self._opened.theme.set_mode(Mode.DARK if dark else Mode.LIGHT)
        self._window = self._opened.window
        self._window.resize(self._opened.theme.px(SIZE[0]), self._opened.theme.px(SIZE[1]))
        self._window.show()

    def take_all(self) -> None:
        """Every state in turn, from a first start to a show well listened to."""
        window, services = self._window, self._opened.services
        self._wait(lambda: window.first_run.isVisible())
        self._save("first-run")
        self._opened.presenter.open_subscribe()
        dialog = window.findChild(object, "subscribeDialog")
        dialog.field.setText("https://nothing.example")
        self._settle()
        self._save("subscribe", dialog)
        dialog.reject()
        self._opened.presenter.open_sample()
        self._wait(lambda: window.page.isVisible() and window.page.content is not None)
        self._wait(lambda: not window.toast.isVisible() or window.toast.dismiss() is None)
        ids = services.library.episodes.ids()
        services.library.positions.mark_played(ids[2:], services.clock.now())
        services.library.positions.save(ids[0], 47.0, services.clock.now())
        services.library.positions.set_session(ids[0])
        from player.domain.events import BookmarksChanged, EpisodesChanged

        services.session.restore()
        services.events.publish(EpisodesChanged(tuple(ids)))
        self._wait(
            lambda: bool(window.page.content and window.page.content.paragraphs and window.page.content.chapters)
        )
        self._wait(lambda: window.player.playing_id == ids[0])
        window.toast.dismiss()
        self._settle(600)
        self._save("notes")
        window.page.open_tab("transcript")
        window.page.set_position(47.0)
        self._settle()
        self._save("transcript")
        window.page.open_find()
        window.page.find.search("the")
        self._wait(lambda: window.page.find.count > 0 and not window.page.find.is_searching)
        self._settle()
        self._save("find")
        window.page.close_find()
        services.library.bookmarks.add(ids[0], 71.0, "Rivers, to be heard again", services.clock.now())
        services.events.publish(BookmarksChanged(ids[0]))
        self._wait(lambda: bool(window.page.content and window.page.content.bookmarks))
        window.toast.dismiss()
        for name in ("chapters", "questions", "related"):
            window.page.open_tab(name)
            self._settle()
            self._save(name)
        self._opened.presenter.show_episode(ids[1])
        self._wait(lambda: window.page.episode is not None and window.page.episode.id == ids[1])
        window.page.open_tab("transcript")
        self._settle()
        self._save("no-transcript")
        window.page.share_requested.emit()
        self._wait(lambda: window.toast.isVisible())
        self._settle(400)
        self._save("shared")
        window.toast.dismiss()
        self._take_show_page()
        from screenshots_lists import take_lists
        from screenshots_player import take_player

        take_lists(self._opened, ids, self._settle, self._save)
        take_player(self._opened, ids, self._settle, self._save)

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
        self._settle(400)
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
        dialog = window.findChild(object, "passwordDialog")
        self._settle()
        self._save("password", dialog)
        dialog.reject()

    def close(self) -> None:
        """End the window and forget its profile."""
        self._window.close()
        self._opened.close()
        self._profile.cleanup()

    def _wait(self, condition: Callable[[], bool]) -> None:
        from PySide6.QtCore import QElapsedTimer

        clock = QElapsedTimer()
        clock.start()
        while not condition():
            if clock.elapsed() > WAIT_MS:
                raise TimeoutError("the window did not get where the picture is to be taken")
            self._settle(20)

    def _settle(self, milliseconds: int = 250) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _save(self, name: str, widget: object = None) -> None:
        if self._only and self._only != name:
            return
        picture = (widget or self._window).grab()  # type: ignore[attr-defined]
        picture.save(str(self._folder / f"{name}-{self._suffix}.png"))


def _take(folder: Path, mode: str, scale: int, only: str, language: str) -> None:
    sys.path.insert(0, str(ROOT))
    suffix = f"{language}-{mode}-{scale}x" if language else f"{mode}-{scale}x"
    pictures = Pictures(folder, suffix, mode == "dark", only, language)
    try:
        pictures.take_all()
    finally:
        pictures.close()


def main() -> int:
    """Take all pictures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", default="", metavar="NAME", help="this state alone, such as transcript")
    parser.add_argument("--modes", default="light,dark")
    parser.add_argument("--scales", default="1,2")
    parser.add_argument("--language", default="", help=f"such as de; {PSEUDO} shows what is not translated or cut off")
    parser.add_argument("--child", nargs=2, metavar=("MODE", "SCALE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.child:
        _take(options.folder, options.child[0], int(options.child[1]), options.only, options.language)
        return 0
    failed = 0
    for mode in options.modes.split(","):
        for scale in options.scales.split(","):
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
            command = [sys.executable, __file__, str(options.folder), "--only", options.only]
            command += ["--language", options.language, "--child", mode, scale]
            failed |= subprocess.run(command, env=environment, check=False).returncode
    print(f"{len(list(options.folder.glob('*.png')))} pictures in {options.folder}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
