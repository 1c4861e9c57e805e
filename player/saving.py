"""Keeps the settings soon after each change, off the thread of whoever changed them."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable

from player.domain.errors import EarmarkError
from player.settings import SettingsStore
from player.tasks import Background

log = logging.getLogger(__name__)


def save_soon(store: SettingsStore, background: Background) -> Callable[[], None]:
    """What ``store`` is to call after a change; where it fails, the end of the program tries again."""

    def save() -> None:
        try:
            store.save()
        except (EarmarkError, OSError) as error:
            log.warning("the settings could not be kept yet: %s", error)

    async def save_there() -> None:
        import asyncio

        await asyncio.to_thread(save)

    def begin() -> None:
        with contextlib.suppress(RuntimeError):
            background.submit(save_there())

    return begin
