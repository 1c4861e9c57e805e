"""A real X server without a monitor, its keyboard, and what can be seen on it: for tests of the program in use."""

from __future__ import annotations

import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.wait import wait_until

PROGRAMS = ("Xvfb", "xdotool")


def missing_programs() -> list[str]:
    """What is not installed here of what an ``XScreen`` takes."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


class XScreen:
    """Keys go in through XTEST, as from a keyboard. There is no window manager: ``focus`` does its part."""

    def __init__(self, display: str, folder: Path) -> None:
        self.env = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_XCB_NO_XI2": "1"}
        self._picture = folder / "Xvfb_screen0"

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.env, capture_output=True, text=True, timeout=30, check=False
        )
        return done.stdout.strip()

    def windows(self, title: str) -> list[str]:
        """The windows that can be seen and whose title matches a pattern."""
        return self._xdotool("search", "--onlyvisible", "--name", title).split()

    def focus(self, title: str) -> None:
        """Give the keyboard to the window of this title, as soon as there is one."""
        (window,) = wait_until(lambda: self.windows(title), message=f"a window called {title}")

        def has_it() -> bool:
            self._xdotool("windowfocus", window)
            return self._xdotool("getwindowfocus") == window

        wait_until(has_it, message=f"the focus is with {title}")

    def press(self, *keys: str) -> None:
        """Press and release keys, in xdotool's names: ``ctrl+k``, ``Tab``."""
        self._xdotool("key", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Type letters one after the other."""
        self._xdotool("type", "--delay", "40", text)

    def settle(self, still_s: float = 0.5) -> None:
        """Wait until the picture has stayed the same for half a second, or for so long."""
        seen = [b""]

        def same() -> bool:
            before, seen[0] = seen[0], self._picture.read_bytes()
            return before == seen[0]

        wait_until(same, message="the picture is still", step_s=still_s)

    def save_picture(self, path: Path) -> None:
        """Write what is on the screen to a file, to be looked at."""
        from PySide6.QtGui import QImage

        pixels, width, height, line = self._pixels()
        QImage(pixels, width, height, line, QImage.Format.Format_RGB32).save(str(path))

    def pixels(self) -> bytes:
        """All that is on the screen, to be compared with another time."""
        return self._pixels()[0]

    def _pixels(self) -> tuple[bytes, int, int, int]:
        """Blue, green, red and nothing for each pixel; width, height, and bytes in a line."""
        data = self._picture.read_bytes()
        header, _version, _format, _depth, width, height = struct.unpack_from(">6I", data)
        line, colors = struct.unpack_from(">I", data, 48)[0], struct.unpack_from(">I", data, 76)[0]
        start = header + colors * 12
        return data[start : start + line * height], width, height, line

    def brightness(self) -> float:
        """How bright the whole screen is, from 0 to 1: read from the server's frame buffer, which is an XWD file."""
        pixels, _width, _height, _line = self._pixels()
        few = pixels[:: 4 * 97]  # every 97th will do
        return sum(few) / len(few) / 255


@contextmanager
def x_screen(folder: Path) -> Iterator[XScreen]:
    """A screen of 1400 × 900 that only this test uses; ``folder`` holds what it shows."""
    # -r: no key repeats, which a busy machine would take for a person who holds it down.
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-r", "-noreset", "-fbdir"]
    server = subprocess.Popen(
        [*command, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    try:
        number = server.stdout.readline().strip()
        assert number, "Xvfb ended without a display"
        yield XScreen(f":{number}", folder)
    finally:
        server.terminate()
        server.wait(10)
        server.stdout.close()
