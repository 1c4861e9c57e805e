"""What ends the program before its window is there, told on the screen to who started it there."""

from __future__ import annotations

import os
import sys

from player.domain.errors import EarmarkError, NoDisplay
from player.paths import resources_folder


def tell_on_screen(error: EarmarkError, *, from_desktop: bool) -> None:
    """Say an error in a box and wait until it was read, where a desktop started Earmark and nobody reads its output."""
    if isinstance(error, NoDisplay) or not from_desktop or (sys.stderr is not None and os.isatty(2)):
        return
    from PySide6.QtWidgets import QApplication, QMessageBox

    from player.ui.language import speak
    from player.ui.messages import error_text
    from player.ui.start import make_application

    try:
        application = QApplication.instance() or make_application()
    except NoDisplay:
        return
    speak(application, resources_folder(), "")
    box = QMessageBox(QMessageBox.Icon.Critical, "Earmark", error_text(error))
    box.exec()
