"""What a person can do with bookmarks: mark a moment, write a note, delete, copy."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from player.domain.events import BookmarksChanged
from player.domain.models import Bookmark, EpisodeId
from player.services import Services
from player.ui.bridge import Bridge
from player.ui.messages import Messages
from player.ui.widgets.times import clock_text

# Two presses of a key mark one moment.
SAME_MOMENT_S = 2.0


class BookmarkActions(QObject):
    """Each returns at once; BookmarksChanged tells everybody who shows bookmarks.

    ``note_requested(Bookmark)`` when the person wants to write its note: the window asks for the words.
    """

    note_requested = Signal(object)

    def __init__(self, services: Services, bridge: Bridge, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._messages = messages

    def add_here(self) -> None:
        """Mark where the listener is now; says so where nothing is open that could be marked."""
        now = self._services.session.now
        if now.episode_id is None:
            self._messages.info(self.tr("Play an episode to mark a moment of it"))
            return
        self.add(now.episode_id, now.status.position_at(self._services.clock.monotonic()))

    def add(self, episode_id: EpisodeId, at_s: float, note: str = "") -> None:
        """Mark a moment of an episode, and offer to write a note; one that is marked already stays the one mark."""
        marks, made = self._services.library.bookmarks, self._services.clock.now()

        def work() -> tuple[Bookmark, bool]:
            near = next((mark for mark in marks.of(episode_id) if abs(mark.at_s - at_s) < SAME_MOMENT_S), None)
            if near is not None:
                return near, False
            return Bookmark(marks.add(episode_id, at_s, note, made), episode_id, at_s, note.strip(), made), True

        def tell(found: tuple[Bookmark, bool]) -> None:
            bookmark, new = found
            if new:
                self._tell(episode_id)
            text = self.tr("Bookmark at {time}") if new else self.tr("There is a bookmark at {time} already")
            self._messages.info(
                text.format(time=clock_text(bookmark.at_s)),
                self.tr("Edit the note") if bookmark.note else self.tr("Add a note"),
                lambda: self.note_requested.emit(bookmark),
            )

        # In turn: two presses at once would both find no mark.
        self._bridge.run_in_turn(self, work, tell)

    def set_note(self, bookmark: Bookmark, note: str) -> None:
        """Keep what the person wrote."""
        library = self._services.library
        self._bridge.run_in_turn(
            self, lambda: library.bookmarks.set_note(bookmark.id, note), lambda _: self._tell(bookmark.episode_id)
        )

    def remove(self, *bookmarks: Bookmark) -> None:
        """Delete bookmarks; Undo brings them back with their notes."""
        library = self._services.library
        episodes = {bookmark.episode_id for bookmark in bookmarks}

        def restore() -> None:
            for bookmark in bookmarks:
                library.bookmarks.restore(bookmark)

        def work() -> None:
            for bookmark in bookmarks:
                library.bookmarks.remove(bookmark.id)

        def tell(_: object) -> None:
            self._tell(*episodes)
            self._messages.done(
                self.tr("%n bookmark(s) deleted", "", len(bookmarks)),
                lambda: self._bridge.run_in_turn(self, restore, lambda _: self._tell(*episodes)),
            )

        self._bridge.run_in_turn(self, work, tell)

    def copy(self, bookmark: Bookmark) -> None:
        """Copy a bookmark as text, with an address that leads to the moment where there is one for others."""
        from player.discovery.bookmark_text import bookmark_text

        def put(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._messages.info(self.tr("Bookmark copied to clipboard!"))

        episodes = self._services.library.episodes
        self._bridge.run(self, lambda: bookmark_text(bookmark, episodes.get(bookmark.episode_id)), put)

    def _tell(self, *episode_ids: EpisodeId) -> None:
        for episode_id in episode_ids:
            self._services.events.publish(BookmarksChanged(episode_id))
