"""What a person wishes of motion and contrast, in the system or here, holds at once and everywhere."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from dbus_fast import Variant
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from player.ui.system_motion import NAME as PORTAL
from player.ui.system_motion import PATH, follow_motion, is_reduced
from player.ui.theme import Mode, Role, Theme
from player.ui.widgets.buttons import PlayButton
from player.ui.widgets.menu import Menu
from player.ui.widgets.spinner import Spinner
from tests.support.bus import private_bus
from tests.ui.conftest import Driver
from tests.ui.theming import RESOURCES

APPEARANCE, GNOME, KDE = "org.freedesktop.appearance", "org.gnome.desktop.interface", "org.kde.kdeglobals.KDE"


@pytest.mark.parametrize(
    ("values", "reduced"),
    [
        ({}, None),
        ({(APPEARANCE, "reduced-motion"): 1}, True),
        ({(APPEARANCE, "reduced-motion"): 0}, False),
        ({(APPEARANCE, "reduced-motion"): 7}, False),
        ({(GNOME, "enable-animations"): False}, True),
        ({(GNOME, "enable-animations"): True, (APPEARANCE, "reduced-motion"): 1}, True),
        ({(GNOME, "enable-animations"): True}, False),
        ({(KDE, "AnimationDurationFactor"): "0"}, True),
        ({(KDE, "AnimationDurationFactor"): "0.5"}, False),
        ({(KDE, "AnimationDurationFactor"): "slow"}, None),
    ],
)
def test_what_the_portals_words_mean(values: dict[tuple[str, str], object], reduced: bool | None) -> None:
    assert is_reduced(values) is reduced


class Portal(ServiceInterface):
    """The settings portal of a desktop where animations are switched off."""

    def __init__(self) -> None:
        super().__init__("org.freedesktop.portal.Settings")

    @dbus_method()
    def ReadAll(self, namespaces: "as") -> "a{sa{sv}}":  # type: ignore[valid-type]  # noqa: F722
        held = {GNOME: {"enable-animations": Variant("b", False), "font-name": Variant("s", "Cantarell 11")}}
        return {name: held[name] for name in namespaces if name in held}  # type: ignore[attr-defined]

    @dbus_signal()
    def SettingChanged(self, animated: bool) -> "ssv":  # type: ignore[name-defined]  # noqa: F821, UP037
        return [GNOME, "enable-animations", Variant("b", animated)]


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    with private_bus(tmp_path / "bus") as address:
        yield address


async def test_the_desktop_is_asked_and_heard(bus: str) -> None:
    served = await MessageBus(bus_address=bus).connect()
    portal = Portal()
    served.export(PATH, portal)
    await served.request_name(PORTAL)
    told: asyncio.Queue[bool | None] = asyncio.Queue()
    following = asyncio.create_task(follow_motion(told.put_nowait, address=bus))
    assert await asyncio.wait_for(told.get(), 20) is True
    portal.SettingChanged(True)
    assert await asyncio.wait_for(told.get(), 20) is False
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)
    served.disconnect()


async def test_without_a_portal_nothing_is_told(bus: str, tmp_path: Path) -> None:
    told: list[bool | None] = []
    following = asyncio.create_task(follow_motion(told.append, address=bus))
    asked = await MessageBus(bus_address=bus).connect()
    for _ in range(20):  # each a way to the bus and back
        await asked.introspect("org.freedesktop.DBus", "/org/freedesktop/DBus")
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)
    asked.disconnect()
    await follow_motion(told.append, address=f"unix:path={tmp_path}/no-bus")
    assert told == []


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(RESOURCES, mode=Mode.LIGHT)


def test_one_s_own_wish_goes_before_the_systems(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_system_motion(True)
    assert theme.duration(200) == 0
    theme.set_reduced_motion(False)
    assert theme.duration(200) == 200
    theme.set_reduced_motion(None)
    theme.set_system_motion(None)
    assert theme.duration(200) == 200


def test_the_systems_contrast_is_followed(theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, ring = theme.color(Role.TEXT), theme.ring_width

    class Hints:
        def contrastPreference(self) -> Qt.ContrastPreference:
            return Qt.ContrastPreference.HighContrast

    monkeypatch.setattr(theme, "_a11y", Hints())
    with qtbot.waitSignal(theme.changed):
        theme._on_contrast_changed()
    assert theme.high_contrast
    assert theme.color(Role.TEXT).name() == "#000000" != plain.name()
    assert theme.ring_width > ring
    theme.set_high_contrast(False)
    assert theme.color(Role.TEXT) == plain


@pytest.mark.parametrize("strong", [True, False])
def test_with_high_contrast_the_chosen_entry_of_a_menu_is_outlined(theme: Theme, qtbot: QtBot, strong: bool) -> None:
    theme.set_mode(Mode.DARK)
    theme.set_high_contrast(strong)
    menu = Menu(theme)
    qtbot.addWidget(menu)
    chosen = menu.add("About this show")
    menu.add("Refresh")
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(chosen)
    rect = menu.actionGeometry(chosen)
    edge = menu.grab().toImage().pixelColor(rect.center().x(), rect.top())
    assert (edge == theme.color(Role.LINE_STRONG)) is strong


def test_nothing_moves_with_reduced_motion(theme: Theme, qtbot: QtBot) -> None:
    spinner, button = Spinner(theme), PlayButton(theme)
    for widget in (spinner, button):
        qtbot.addWidget(widget)
        widget.show()
    button.set_busy(True)
    assert (bool(spinner._timer), bool(button._timer)) == (True, True)
    theme.set_reduced_motion(True)
    assert (bool(spinner._timer), bool(button._timer)) == (False, False)
    assert spinner.isVisible()


def test_the_preferences_hold_at_once(driver: Driver) -> None:
    theme, change = driver.opened.theme, driver.services.settings_store.change
    change("appearance", contrast="more")
    driver.until(lambda: theme.high_contrast)
    change("appearance", motion="less")
    driver.until(lambda: theme.reduced_motion)
    toast = driver.window.toast
    toast.show_message("Here")
    assert not [a for a in toast.findChildren(QAbstractAnimation) if a.state() is QAbstractAnimation.State.Running]
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    change("appearance", contrast="system", motion="system")
    driver.until(lambda: not theme.high_contrast and not theme.reduced_motion)
