"""The plain data of rows in lists, which models hand to delegates under ``ROW_ROLE``."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from player.domain.models import DownloadState
from player.domain.network import Wait
from player.domain.record import Record

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1


class EpisodeRow(Record):
    """An episode as its row shows it. ``meta`` is ready to read: ``27 May 2025 · 9 min left``.

    ``show`` is the show's title where the list mixes shows; ``problem`` says in place of ``meta`` what went wrong.
    ``progress`` is the share heard (0 to 1) or None; ``download_progress`` the share fetched or None while unknown;
    ``waits`` why a queued download does not run.
    ``artwork`` is the picture's address for the ArtworkStore, ``artwork_behind`` that of its show, seen until the other
    is there, ``artwork_title`` what the placeholder of both is made from.
    """

    title: str
    meta: str = ""
    show: str = ""
    problem: str = ""
    artwork: str | None = None
    artwork_behind: str | None = None
    artwork_title: str = ""
    progress: float | None = None
    download: DownloadState = DownloadState.NONE
    download_progress: float | None = None
    waits: Wait | None = None
    played: bool = False
    playing: bool = False
    has_transcript: bool = False
    queued: bool = False

    @property
    def is_paused(self) -> bool:
        """Whether its download rests until the person wants it to go on."""
        return self.waits is Wait.PAUSED


class ShowRow(Record):
    """A show in the sidebar."""

    title: str
    artwork: str | None = None
    unplayed: int = 0
    has_error: bool = False


class NavRow(Record):
    """A list in the sidebar: ``icon`` by name, ``count`` as it is shown (``12``, ``3 h 10 m``)."""

    label: str
    icon: str
    count: str = ""


class HeadingRow(Record):
    """The heading of a group in the sidebar; ``collapsed`` None where it cannot be, ``count`` as it is shown."""

    label: str
    collapsed: bool | None = None
    count: str = ""


SidebarRow = ShowRow | NavRow | HeadingRow
