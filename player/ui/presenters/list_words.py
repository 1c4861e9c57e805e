"""What lists are called to be sorted by, and what is said where they are empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from player.domain.list_look import ListLook
from player.domain.models import SmartList
from player.ui.places import OwnPlace, Place


class ListWords(QObject):
    """Words of each place: an icon, a headline, and what to do next.

    ``hint(shortcut_id)`` is a key as this computer writes it, '' where there is none.
    """

    def __init__(self, hint: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hint = hint

    def own_sort(self, place: Place, *, oldest_first: bool) -> str:
        """What the own order of a list is called."""
        if place in (SmartList.INBOX, SmartList.TRANSCRIPTS):
            return self.tr("Newest first")
        if isinstance(place, SmartList):
            return {
                SmartList.QUEUE: self.tr("Queue order"),
                SmartList.IN_PROGRESS: self.tr("Last heard"),
                SmartList.HISTORY: self.tr("Last heard"),
                SmartList.DOWNLOADS: self.tr("Latest first"),
                SmartList.BOOKMARKS: self.tr("Last marked"),
            }[place]
        return self.tr("Oldest first") if oldest_first else self.tr("Newest first")

    def of(self, place: Place, look: ListLook) -> tuple[str, str, str]:
        """Icon, headline and sentence for an empty list."""
        if look.text.strip():
            text = self.tr("No title or show here contains “{text}”.").format(text=look.text.strip())
            return "search", self.tr("Nothing found"), text
        if not look.is_whole:
            return "filter", self.tr("Nothing matches"), self.tr("Show all episodes to see what else there is.")
        if isinstance(place, SmartList):
            return self._smart(place)
        if isinstance(place, OwnPlace):
            return "filter", self.tr("Nothing fits"), self.tr("No episode fits the rules of this list right now.")
        return "show", self.tr("No episodes"), self.tr("This show has nothing to play yet.")

    def _smart(self, place: SmartList) -> tuple[str, str, str]:
        queue, download = self._hint("list-queue"), self._hint("list-download")
        how_to_queue = self.tr("Press {key} on an episode to add it here.").format(key=queue)
        how_to_download = self.tr("Press {key} on an episode, or click its ring, to hear it without a network.")
        return {
            SmartList.INBOX: ("inbox", self.tr("Nothing new"), self.tr("New episodes of your shows arrive here.")),
            SmartList.QUEUE: (
                "queue",
                self.tr("The queue is empty"),
                how_to_queue if queue else self.tr("Add episodes to hear them in turn."),
            ),
            SmartList.IN_PROGRESS: (
                "in-progress",
                self.tr("Nothing in progress"),
                self.tr("Episodes you have started wait here."),
            ),
            SmartList.DOWNLOADS: (
                "download",
                self.tr("Nothing downloaded"),
                how_to_download.format(key=download)
                if download
                else self.tr("Click the ring of an episode to hear it without a network."),
            ),
            SmartList.TRANSCRIPTS: (
                "transcript",
                self.tr("No transcripts"),
                self.tr("Ask for one on the page of an episode."),
            ),
            SmartList.BOOKMARKS: (
                "bookmark",
                self.tr("No bookmarks"),
                self.tr("Mark a moment while you listen, and find it here again."),
            ),
            SmartList.HISTORY: ("history", self.tr("Nothing heard yet"), self.tr("What you play is listed here.")),
        }[place]
