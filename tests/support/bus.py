"""A D-Bus daemon of a test alone, and a service on it that looks like NetworkManager."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dbus_fast.aio import MessageBus
from dbus_fast.constants import PropertyAccess
from dbus_fast.service import ServiceInterface, dbus_property

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@contextlib.contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """The address of a dbus-daemon that ends with the block; skips the test where there is none."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("needs dbus-daemon")
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(socket=folder / "bus"))
    process = subprocess.Popen(
        [program, f"--config-file={config}", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


class NetworkManagerLookAlike(ServiceInterface):
    """The properties of org.freedesktop.NetworkManager that Earmark reads."""

    def __init__(self, **values: Any) -> None:
        super().__init__("org.freedesktop.NetworkManager")
        self.values = {
            "State": 70,
            "Connectivity": 4,
            "Metered": 4,
            "PrimaryConnectionType": "802-3-ethernet",
            **values,
        }
        self._bus: MessageBus | None = None

    async def appear(self, address: str) -> None:
        """Own the name on the bus at ``address``."""
        self._bus = await MessageBus(bus_address=address).connect()
        self._bus.export("/org/freedesktop/NetworkManager", self)
        await self._bus.request_name("org.freedesktop.NetworkManager")

    def vanish(self) -> None:
        assert self._bus is not None
        self._bus.disconnect()

    def change(self, **values: Any) -> None:
        """Other values from now on, told as the real one does."""
        self.values.update(values)
        self.emit_properties_changed(values)

    @dbus_property(access=PropertyAccess.READ)
    def State(self) -> "u":  # type: ignore[name-defined]  # noqa: F821, UP037
        return self.values["State"]

    @dbus_property(access=PropertyAccess.READ)
    def Connectivity(self) -> "u":  # type: ignore[name-defined]  # noqa: F821, UP037
        return self.values["Connectivity"]

    @dbus_property(access=PropertyAccess.READ)
    def Metered(self) -> "u":  # type: ignore[name-defined]  # noqa: F821, UP037
        return self.values["Metered"]

    @dbus_property(access=PropertyAccess.READ)
    def PrimaryConnectionType(self) -> "s":  # type: ignore[name-defined]  # noqa: F821, UP037
        return self.values["PrimaryConnectionType"]
