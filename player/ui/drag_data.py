"""What is dragged: episodes within the window, and addresses or lists of shows that come from elsewhere."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent

from player.domain.addresses import SCHEMES
from player.domain.models import EpisodeId

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

EPISODES = "application/x-earmark-episodes"
_LONGEST = 2000


def episodes_data(ids: array[int]) -> QMimeData:
    """What a drag of episodes carries: all of 100,000 cost nothing."""
    data = QMimeData()
    data.setData(EPISODES, ids.tobytes())
    return data


def are_episodes(event: QDropEvent) -> bool:
    """Whether it is episodes of this window that are dragged; nobody else's word is taken for it."""
    return event.source() is not None and event.mimeData().hasFormat(EPISODES)


def dragged_episodes(event: QDropEvent) -> tuple[EpisodeId, ...]:
    """The episodes of a drag, in order."""
    ids = array("q")
    ids.frombytes(bytes(event.mimeData().data(EPISODES).data()))
    return tuple(map(EpisodeId, ids))


def address_in(text: str) -> str:
    """The address of a feed or page that ``text`` is; '' where it is something else, or nothing to show a person."""
    text = text.strip()
    fits = len(text) < _LONGEST and text.isprintable() and " " not in text
    return text if fits and text.partition(":")[0].lower() in SCHEMES else ""


def offered(data: QMimeData) -> str | Path | None:
    """What of another program's drag can be subscribed to: an address, or one file of this computer; else None.

    It may come from anywhere: no more than what a person could type, to be looked at by them first.
    """
    urls: Iterable[QUrl] = data.urls()
    found = [url for url in urls if not url.isEmpty()]
    if len(found) > 1:
        return None
    if found and found[0].isLocalFile():
        path = found[0].toLocalFile()
        return Path(path) if path.isprintable() else None
    text = bytes(found[0].toEncoded().data()).decode("ascii", "ignore") if found else data.text()
    return address_in(text) or None
