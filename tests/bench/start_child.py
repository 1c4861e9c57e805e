"""Opens one window, says ``painted`` and its CPU seconds after its first picture, and ends: a child of ``start``."""

from __future__ import annotations

import sys
import time
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from player.services import Services
    from player.ui.start import OpenWindow


def _say_painted() -> None:
    from PySide6.QtCore import QCoreApplication, QTimer

    sys.stdout.write(f"painted {time.process_time():.6f}\n")
    sys.stdout.flush()
    QTimer.singleShot(0, QCoreApplication.instance(), QCoreApplication.quit)


def _say_when_painted(window: object) -> None:
    """A window counts as painted when the list in it, or the whole of an empty one, has been drawn and sent off."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        done = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and not self.done:
                self.done = True
                # After the events of this paint are through, the picture is with the platform.
                QTimer.singleShot(0, self, self.finish)
            return super().eventFilter(watched, event)

        def finish(self) -> None:
            _say_painted()

    watch = Watch(window)  # type: ignore[arg-type]
    window.installEventFilter(watch)  # type: ignore[attr-defined]


def _empty() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(["empty"])
    window = QMainWindow()
    window.resize(1360, 860)
    _say_when_painted(window)
    window.show()
    application.exec()


def _earmark(folder: str, settled: bool) -> None:
    """The program as a person starts it, with somebody looking at its window."""
    from player.__main__ import load

    app = load()
    import_window = app.import_window

    def watched(services: Services) -> ModuleType:
        start = import_window(services)
        build_window = start.build_window

        def build(services: Services) -> OpenWindow:
            opened: OpenWindow = build_window(services)
            if settled:
                _say_when_settled(opened)
            else:
                _say_when_painted(opened.window)
            return opened

        start.build_window = build
        return start

    app.import_window = watched
    sys.exit(app.run(["--profile", folder]))


def _say_when_settled(opened: OpenWindow) -> None:
    """Once the list has its rows and the page of the first episode stands beside it."""
    from PySide6.QtCore import QTimer

    from player.ui.places import Page

    window, timer = opened.window, QTimer(opened.window)

    def look() -> None:
        if window.pages.current == Page.EPISODE and window.page.isVisible() and window.page.content is not None:
            timer.stop()
            _say_painted()

    timer.timeout.connect(look)
    timer.start(2)


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        _empty()
    else:
        _earmark(sys.argv[2], sys.argv[1] == "settled")
