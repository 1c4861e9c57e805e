"""The real program on a real X server, used with keys alone; what came of them is read from the profile's own files."""

from __future__ import annotations

import os
import sqlite3
import tomllib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.cli import Cli, CliProcess
from tests.support.wait import wait_until
from tests.support.x_screen import XScreen, missing_programs

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.skipif(bool(missing_programs()), reason=f"not installed here: {', '.join(missing_programs())}"),
]
WINDOW, MINI = "^Earmark$", "Mini player"


class Desk:
    """A person at the keyboard, and the files that tell what Earmark understood."""

    def __init__(self, screen: XScreen, profile: Path) -> None:
        self.screen = screen
        self._profile = profile

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """Rows of the library, read beside the program."""
        with closing(sqlite3.connect(f"file:{self._profile}/data/library.sqlite3?mode=ro", uri=True)) as library:
            return library.execute(sql).fetchall()

    def number(self, sql: str) -> float:
        rows = self.ask(sql)
        return float(rows[0][0] or 0) if rows else 0.0  # type: ignore[arg-type]

    @property
    def playing(self) -> int:
        """The episode that is open in the player, 0 for none."""
        return int(self.number("SELECT episode_id FROM session"))

    @property
    def position(self) -> float:
        return self.number("SELECT position_s FROM play JOIN session USING (episode_id)")

    def setting(self, group: str, name: str) -> object:
        settings = tomllib.loads((self._profile / "config" / "settings.toml").read_text())
        return settings.get(group, {}).get(name)

    def picture(self, name: str) -> None:
        """Kept where EARMARK_PICTURES names a folder, for whoever wants to look."""
        folder = os.environ.get("EARMARK_PICTURES")
        if folder:
            self.screen.save_picture(Path(folder) / f"{name}.png")

    def press_until(self, keys: tuple[str, ...], done: Callable[[], object], message: str) -> None:
        """Press, and wait until it shows; a second time only where the first was not heard within some seconds."""
        for _ in range(3):
            self.screen.press(*keys)
            try:
                wait_until(done, 8, message)
            except TimeoutError:
                continue
            return
        raise TimeoutError(message)


@pytest.fixture
def desk(screen: XScreen, profile_dir: Path) -> Desk:
    return Desk(screen, profile_dir)


def _start(desk: Desk, profile: Path) -> CliProcess:
    process = Cli(profile, env=desk.screen.env).start(as_json=False)
    try:
        desk.screen.focus(WINDOW)
    except TimeoutError as error:
        raise TimeoutError(process.kill_all().text()) from error
    return process


def _quit(desk: Desk, process: CliProcess) -> None:
    desk.screen.press("ctrl+q")
    process.wait().ok()


def test_from_the_first_run_to_the_same_place_after_a_restart(desk: Desk, profile_dir: Path) -> None:
    screen = desk.screen
    with _start(desk, profile_dir) as process:
        wait_until(lambda: screen.brightness() > 0.5, message="the window is painted, light")
        screen.settle()
        desk.picture("1-first-run")
        # First run: from the sidebar over the field and its button to the last of three cards.
        sample = ("Escape", "ctrl+1", "Tab", "Tab", "Tab", "Tab", "Tab", "space")
        desk.press_until(sample, lambda: desk.ask("SELECT id FROM show"), "the sample show")
        wait_until(lambda: desk.number("SELECT count(*) FROM episode") == 3, message="its episodes")
        # Its first episode, opened and played.
        desk.press_until(("ctrl+2", "Home", "Return"), lambda: desk.playing, "an episode plays")
        first = desk.playing
        wait_until(lambda: desk.position > 0.5, message="time passes")
        desk.picture("2-plays")
        before = desk.position
        desk.press_until(("ctrl+Right",), lambda: desk.position > before + 25, "30 seconds on")
        desk.press_until(("ctrl+b",), lambda: desk.ask("SELECT id FROM bookmark"), "a bookmark")
        assert desk.number("SELECT at_s FROM bookmark") > 25
        desk.picture("3-bookmark")
        # The two others into the queue.
        screen.press("ctrl+2", "Home")
        for number in (1, 2):
            screen.press("Down", "q")
            wait_until(
                lambda number=number: desk.number("SELECT count(*) FROM queue") == number, message=f"{number} wait"
            )
        assert desk.number(f"SELECT count(*) FROM queue WHERE episode_id = {first}") == 0
        desk.picture("4-queued")
        # Search: a word of another episode's title, played at once.
        wanted, title = desk.ask(f"SELECT id, title FROM episode WHERE id <> {first} ORDER BY id LIMIT 1")[0]
        screen.press("ctrl+k")
        screen.type(str(title))
        desk.picture("5-search")
        desk.press_until(("ctrl+Return",), lambda: desk.playing == wanted, f"“{title}” plays")
        # A command of the search: the dark window.
        screen.press("ctrl+k")
        screen.type("dark mode")
        screen.press("Return")
        wait_until(lambda: screen.brightness() < 0.4, message="the window is dark")
        wait_until(lambda: desk.setting("appearance", "mode") == "dark", message="and stays so")
        desk.picture("6-dark")
        # The small window, and back; there and here Ctrl+Right is heard.
        screen.press("ctrl+m")
        screen.focus(MINI)
        assert not screen.windows(WINDOW)
        before = desk.position
        desk.press_until(("ctrl+Right",), lambda: desk.position > before + 20, "the mini player seeks")
        desk.picture("7-mini")
        screen.press("Escape")
        screen.focus(WINDOW)
        assert not screen.windows(MINI)
        _quit(desk, process)
    left, place, page = desk.position, desk.setting("window", "place"), desk.setting("window", "episode")
    assert desk.playing == wanted
    assert place == f"show:{desk.ask('SELECT id FROM show')[0][0]}"
    assert left > 20

    with _start(desk, profile_dir) as process:
        wait_until(lambda: 0 < screen.brightness() < 0.4, message="dark from the start")
        screen.settle()
        desk.picture("8-again")
        assert desk.playing == wanted
        desk.press_until(("space",), lambda: desk.position > left + 0.5, "it goes on")
        assert desk.position < left + 30
        assert desk.number("SELECT count(*) FROM bookmark") == 1
        _quit(desk, process)
    assert desk.playing == wanted
    assert (desk.setting("window", "place"), desk.setting("window", "episode")) == (place, page)
