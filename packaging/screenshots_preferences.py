"""The preferences for ``screenshots.py``: every page, and what a person meets while changing something there."""

from __future__ import annotations

from functools import partial
from typing import Any

PREFERENCES = (
    "general", "playback", "downloads", "transcripts", "network", "appearance", "shortcuts", "storage", "accounts",
)  # fmt: skip


def take_preferences(camera: Any) -> None:  # noqa: ANN401 - a Camera; the program is imported in the child only
    """All pages as they ship, then a choice that is open, another language, wrong words, and keys that are taken."""
    from PySide6.QtWidgets import QApplication

    settings = camera.services.settings_store
    for name in PREFERENCES:
        preferences = camera.opened.presenter.preferences.open(name)
        if name == "shortcuts":  # its rows come one after another, this one last
            camera.wait(partial(preferences.findChild, object, "resetKeysButton"))
        camera.settle(110)
        camera.save(f"preferences-{name}", preferences)

    def control(page: str, name: str) -> Any:  # noqa: ANN401 - any control
        preferences.open_page(page)
        return preferences.findChild(object, name)

    spoken = settings.current.general.language
    settings.change("general", language="es" if spoken == "de" else "de")
    control("general", "general.language")
    camera.settle()
    camera.save("preferences-language", preferences)
    settings.change("general", language=spoken)
    bar = preferences.pages.page("downloads").verticalScrollBar()
    control("downloads", "downloads.limit_mb")
    bar.setValue(bar.maximum())
    camera.settle()
    camera.save("preferences-downloads-end", preferences)
    kind = control("network", "proxyKind")
    kind.setCurrentIndex(2)
    kind.activated.emit(2)
    field = control("network", "network.proxy")
    field.setText("somewhere")
    field.editingFinished.emit()
    camera.settle()
    camera.save("preferences-proxy", preferences)
    keys = control("shortcuts", "keys.search")
    keys.pressed_keys.emit("Ctrl+N")
    control("shortcuts", "keys.refresh").click()
    camera.settle()
    camera.save("preferences-keys", preferences)
    control("shortcuts", "resetKeysButton").click()
    control("appearance", "appearance.mode").showPopup()
    camera.settle()
    camera.save("choice", QApplication.activePopupWidget())
    QApplication.activePopupWidget().close()
    preferences.close()


def take_tooltip(camera: Any) -> None:  # noqa: ANN401
    """What a button says under the mouse."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QEnterEvent, QHelpEvent
    from PySide6.QtWidgets import QApplication

    button = camera.window.player.controls.mini
    middle = button.rect().center()
    there, at = QPointF(middle), button.mapToGlobal(middle)
    QApplication.sendEvent(button, QEnterEvent(there, there, QPointF(at)))
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, middle, at))
    camera.save("tooltip", button.findChild(object, "tip"))
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
