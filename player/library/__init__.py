"""The library: one SQLite file and the only place that speaks SQL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from player.library.database import Database
from player.library.downloads import Downloads
from player.library.episode_lists import EpisodeLists
from player.library.episodes import Episodes
from player.library.positions import Positions
from player.library.queue import Queue
from player.library.shows import Shows
from player.library.transcripts import Transcripts

if TYPE_CHECKING:
    from player.library.archive import Archive
    from player.library.bookmarks import Bookmarks
    from player.library.feeds import Feeds
    from player.library.keeping import Keeping
    from player.library.notices import Notices
    from player.library.overview import Overviews
    from player.library.own_lists import OwnLists
    from player.library.private_feeds import PrivateFeeds
    from player.library.refreshes import Refreshes
    from player.library.search import Search
    from player.library.show_settings import ShowSettingsTable
    from player.library.upkeep import Upkeep


class Library:
    """The library of one profile, subject by subject. Every method may be called from any thread."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path)
        self.shows = Shows(self._database)
        self.episodes = Episodes(self._database)
        self.lists = EpisodeLists(self._database)
        self.positions = Positions(self._database)
        self.downloads = Downloads(self._database)
        self.transcripts = Transcripts(self._database)
        self.queue = Queue(self._database)

    @cached_property
    def feeds(self) -> Feeds:
        """Made when first written to: a start only reads."""
        from player.library.feeds import Feeds

        return Feeds(self._database)

    @cached_property
    def refreshes(self) -> Refreshes:
        from player.library.refreshes import Refreshes

        return Refreshes(self._database)

    @cached_property
    def archive(self) -> Archive:
        from player.library.archive import Archive

        return Archive(self._database)

    @cached_property
    def bookmarks(self) -> Bookmarks:
        from player.library.bookmarks import Bookmarks

        return Bookmarks(self._database)

    @cached_property
    def show_settings(self) -> ShowSettingsTable:
        from player.library.show_settings import ShowSettingsTable

        return ShowSettingsTable(self._database)

    @cached_property
    def search(self) -> Search:
        from player.library.search import Search

        return Search(self._database)

    @cached_property
    def notices(self) -> Notices:
        from player.library.notices import Notices

        return Notices(self._database)

    @cached_property
    def own_lists(self) -> OwnLists:
        from player.library.own_lists import OwnLists

        return OwnLists(self._database)

    @cached_property
    def overview(self) -> Overviews:
        from player.library.overview import Overviews

        return Overviews(self._database)

    @cached_property
    def keeping(self) -> Keeping:
        from player.library.keeping import Keeping

        return Keeping(self._database)

    @cached_property
    def private_feeds(self) -> PrivateFeeds:
        from player.library.private_feeds import PrivateFeeds

        return PrivateFeeds(self._database)

    @cached_property
    def upkeep(self) -> Upkeep:
        from player.library.upkeep import Upkeep

        return Upkeep(self._database)

    @property
    def path(self) -> Path:
        return self._database.path

    def together(self, pieces: Sequence[Callable[[], object]]) -> list[object]:
        """Do several pieces of writing in one transaction: one trip to the disk instead of many.

        Gives what each gave, or the exception it raised: such a piece is undone alone. Raises a LibraryError where
        nothing could be written.
        """
        words = self.feeds.new_words
        with self._database.write() as db, words.later(db):
            return self._database.together([partial(words.attempt, piece) for piece in pieces])

    def check(self) -> None:
        """Look through the whole file; raises LibraryError where it is damaged."""
        self._database.check()

    def close(self) -> None:
        """Close the file; nothing may be asked of the library afterwards."""
        self._database.close()
