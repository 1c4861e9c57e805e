"""The lists of episodes as the window shows them: any of them in any order, cut down to some, in ids alone."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable
from typing import Any

from player.domain.list_look import ListFilter, ListLook, ListSort
from player.domain.models import ShowId, SmartList
from player.domain.record import Record
from player.library.database import Database

# Signed 64 bits, as SQLite's own: a tenth of what a list of Python's numbers takes.
IDS = "q"
MAX_WORDS = 8


class ListSource(Record):
    """Where a list comes from, as SQL: ``tables`` have the episode's id as ``x.id``; ``order`` is the list's own.

    ``mixed`` is True where episodes of several shows stand together, so that typed words may mean a show.
    """

    tables: str
    where: str
    order: str
    values: tuple[tuple[str, Any], ...] = ()
    mixed: bool = True


_EPISODES = "episode x"
_SMART = {
    SmartList.INBOX: ListSource(_EPISODES, "x.inbox AND coalesce(p.played, 0) = 0", "x.sort_at DESC, x.id DESC"),
    SmartList.QUEUE: ListSource("(SELECT episode_id AS id, place FROM queue) x", "1", "x.place, x.id"),
    SmartList.IN_PROGRESS: ListSource(
        "(SELECT episode_id AS id, updated_at FROM play WHERE played = 0 AND position_s > 0) x",
        "1",
        "x.updated_at DESC, x.id DESC",
    ),
    SmartList.DOWNLOADS: ListSource(
        "(SELECT episode_id AS id, added_at FROM download) x", "1", "x.added_at DESC, x.id DESC"
    ),
    SmartList.TRANSCRIPTS: ListSource(_EPISODES, "x.has_transcript", "x.sort_at DESC, x.id DESC"),
    SmartList.BOOKMARKS: ListSource(
        "(SELECT episode_id AS id, max(made_at) AS made FROM bookmark GROUP BY episode_id) x",
        "1",
        "x.made DESC, x.id DESC",
    ),
    SmartList.HISTORY: ListSource(
        "(SELECT episode_id AS id, updated_at FROM play WHERE played OR position_s > 0) x",
        "1",
        "x.updated_at DESC, x.id DESC",
    ),
}
_ONLY = {
    ListFilter.ALL: "",
    ListFilter.UNPLAYED: "coalesce(p.played, 0) = 0",
    ListFilter.IN_PROGRESS: "p.played = 0 AND p.position_s > 0",
    ListFilter.DOWNLOADED: "d.state = 'done'",
    ListFilter.NOT_DOWNLOADED: "coalesce(d.state, '') <> 'done'",
    ListFilter.TRANSCRIPT: "{e}.has_transcript",
}
_LENGTH = "coalesce({e}.played_duration_s, {e}.duration_s)"
_SORTS = {
    ListSort.NEWEST: "{e}.sort_at DESC, {e}.id DESC",
    ListSort.OLDEST: "{e}.sort_at, {e}.id",
    # Unknown lengths last either way: NULL is the least of all to SQLite.
    ListSort.LONGEST: _LENGTH + " DESC, {e}.id DESC",
    ListSort.SHORTEST: _LENGTH + " NULLS LAST, {e}.id",
    ListSort.TITLE: "{e}.title COLLATE NOCASE, {e}.id",
    ListSort.ADDED: "{e}.added_at DESC, {e}.sort_at DESC, {e}.id DESC",
}


def smart_source(which: SmartList) -> ListSource:
    """A list that goes across all shows."""
    return _SMART[which]


def show_source(show_id: ShowId, *, oldest_first: bool = False) -> ListSource:
    """The episodes of a show, in its order."""
    order = "x.sort_at, x.id" if oldest_first else "x.sort_at DESC, x.id DESC"
    return ListSource(_EPISODES, "x.show_id = :show", order, (("show", show_id),), mixed=False)


class EpisodeLists:
    """The lists of a library, and how each is looked at."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, source: ListSource, look: ListLook | None = None, limit: int | None = None) -> array[int]:
        """The ids of a list as it is looked at, all or the first ``limit``.

        The first hundred come in a millisecond wherever an index has the order, and all of 100,000 in some fifty.
        """
        sql, values = list_query(source, look or ListLook(), self._database.seen_shows)
        with self._database.read() as db:
            # In one text: a row of Python's for each id would take three times as long.
            (text,) = db.execute(
                f"SELECT json_group_array(id) FROM ({sql} LIMIT :limit)",
                {**values, "limit": -1 if limit is None else limit},
            ).fetchone()
        return array(IDS, json.loads(text))

    def look(self, place: str) -> ListLook:
        """How the list ``place`` was looked at last; ``place`` is any name that stays the same."""
        with self._database.read() as db:
            row = db.execute("SELECT sort, filter FROM list_look WHERE place = ?", (place,)).fetchone()
        if row is None:
            return ListLook()
        try:
            return ListLook(ListSort(row[0]), ListFilter(row[1]))
        except ValueError:
            # As a later version wrote it.
            return ListLook()

    def keep_look(self, place: str, look: ListLook) -> None:
        """Remember how a list is looked at; nothing is kept of one that is looked at as it is."""
        with self._database.write() as db:
            if look.sort is ListSort.OWN and look.only is ListFilter.ALL:
                db.execute("DELETE FROM list_look WHERE place = ?", (place,))
            else:
                db.execute(
                    """INSERT INTO list_look (place, sort, filter) VALUES (:place, :sort, :only)
                       ON CONFLICT (place) DO UPDATE SET sort = :sort, filter = :only""",
                    {"place": place, "sort": str(look.sort), "only": str(look.only)},
                )


def list_query(
    source: ListSource, look: ListLook, seen_shows: Callable[[str], str] = lambda _show_id: ""
) -> tuple[str, dict[str, Any]]:
    """The statement that gives a list's ids, and its values."""
    # SQLite leaves out each joined table of which nothing is asked, since every one has at most one row for an id. A
    # list of the table itself is not joined with it, so that its indexes serve for order and filter too.
    alone = source.tables == _EPISODES
    alias, joined = ("x", "") if alone else ("e", "LEFT JOIN episode e ON e.id = x.id")
    values = dict(source.values)
    wheres = [source.where, _ONLY[look.only].format(e=alias), seen_shows(f"{alias}.show_id")]
    for number, word in enumerate(look.text.split()[:MAX_WORDS]):
        wheres.append(_word(word, f"word{number}", values, alias, shows=source.mixed))
    where = " AND ".join(f"({part})" for part in wheres if part)
    order = source.order if look.sort is ListSort.OWN else _SORTS[look.sort].format(e=alias)
    sql = f"""SELECT x.id FROM {source.tables} {joined} LEFT JOIN play p ON p.episode_id = x.id
        LEFT JOIN download d ON d.episode_id = x.id WHERE {where} ORDER BY {order}"""
    return sql, values


def _word(word: str, name: str, values: dict[str, Any], alias: str, *, shows: bool) -> str:
    """That a title has a word in it. SQLite's LIKE knows capitals of ASCII alone, so others are asked for as well."""
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    variants = [escaped]
    if not word.isascii():
        variants += [escaped.lower(), escaped.upper(), escaped.capitalize()]
    conditions = []
    for number, variant in enumerate(dict.fromkeys(variants)):
        values[f"{name}_{number}"] = f"%{variant}%"
        conditions.append(f"title LIKE :{name}_{number} ESCAPE '\\'")
    titles = " OR ".join(f"{alias}.{condition}" for condition in conditions)
    if not shows:
        return titles
    return f"{titles} OR {alias}.show_id IN (SELECT id FROM show WHERE {' OR '.join(conditions)})"
