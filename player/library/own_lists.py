"""Lists of one's own: kept with their rules, and the episodes that the rules let through."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from player.domain.models import EpisodeId, PlayState
from player.domain.smart_rules import OwnList, OwnListId, SmartRules, rules_from_json, rules_to_json
from player.library.database import Database
from player.library.episode_lists import EpisodeLists, ListSource
from player.library.search import match_expression

_DAY_S = 86_400

_STATES = {
    PlayState.NEW: "coalesce(p.played, 0) = 0 AND coalesce(p.position_s, 0) <= 0",
    PlayState.IN_PROGRESS: "p.played = 0 AND p.position_s > 0",
    PlayState.PLAYED: "p.played = 1",
}
_LENGTH = "coalesce(e.played_duration_s, e.duration_s)"
_FLAGS = {
    "downloaded": "EXISTS (SELECT 1 FROM download d WHERE d.episode_id = e.id AND d.state = 'done')",
    "has_transcript": "e.has_transcript",
    "bookmarked": "EXISTS (SELECT 1 FROM bookmark b WHERE b.episode_id = e.id)",
    "queued": "EXISTS (SELECT 1 FROM queue q WHERE q.episode_id = e.id)",
}


class OwnLists:
    """The lists that a person made, in their order."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lists = EpisodeLists(database)

    def all(self) -> list[OwnList]:
        """All lists with their rules."""
        with self._database.read() as db:
            rows = db.execute("SELECT id, name, rules FROM smart_list ORDER BY place, id").fetchall()
        return [OwnList(OwnListId(row[0]), row[1], rules_from_json(row[2])) for row in rows]

    def add(self, name: str, rules: SmartRules) -> OwnListId:
        """A new list, after the others."""
        with self._database.write() as db:
            (place,) = db.execute("SELECT coalesce(max(place), 0) + 1 FROM smart_list").fetchone()
            cursor = db.execute(
                "INSERT INTO smart_list (name, rules, place) VALUES (?, ?, ?)", (name, rules_to_json(rules), place)
            )
        return OwnListId(cursor.lastrowid or 0)

    def change(self, own: OwnList) -> None:
        """Keep another name or other rules."""
        with self._database.write() as db:
            db.execute(
                "UPDATE smart_list SET name = ?, rules = ? WHERE id = ?", (own.name, rules_to_json(own.rules), own.id)
            )

    def remove(self, list_id: OwnListId) -> float | None:
        """Forget a list; its episodes are where they were. Gives the place that it had, for ``restore``."""
        with self._database.write() as db:
            row = db.execute("SELECT place FROM smart_list WHERE id = ?", (list_id,)).fetchone()
            db.execute("DELETE FROM smart_list WHERE id = ?", (list_id,))
        return None if row is None else float(row[0])

    def restore(self, own: OwnList, place: float | None = None) -> None:
        """Put back one that was removed, where it was; at the end where no place is given."""
        with self._database.write() as db:
            if place is None:
                (place,) = db.execute("SELECT coalesce(max(place), 0) + 1 FROM smart_list").fetchone()
            db.execute(
                "INSERT OR IGNORE INTO smart_list (id, name, rules, place) VALUES (?, ?, ?, ?)",
                (own.id, own.name, rules_to_json(own.rules), place),
            )

    def set_order(self, list_ids: Iterable[OwnListId]) -> None:
        """Put the lists into this order."""
        with self._database.write() as db:
            db.executemany("UPDATE smart_list SET place = ? WHERE id = ?", enumerate(list_ids, start=1))

    def ids(self, rules: SmartRules, now: datetime) -> list[EpisodeId]:
        """The episodes that ``rules`` let through, newest first unless they say otherwise."""
        return [EpisodeId(id_) for id_ in self._lists.ids(_source(rules, now))]

    def source(self, list_id: OwnListId, now: datetime) -> ListSource:
        """What a list holds, to be looked at in any order; nothing where it is gone."""
        rules = next((own.rules for own in self.all() if own.id == list_id), None)
        return ListSource("episode x", "0", "x.id") if rules is None else _source(rules, now)

    def count(self, rules: SmartRules, now: datetime) -> int:
        """How many episodes ``rules`` let through."""
        where, values = _conditions(rules, now)
        with self._database.read() as db:
            seen = self._database.seen_shows("e.show_id")
            (number,) = db.execute(f"SELECT count(*) {_FROM} WHERE {where} AND {seen}", values).fetchone()
        return int(number)


_FROM = "FROM episode e LEFT JOIN play p ON p.episode_id = e.id"


def _source(rules: SmartRules, now: datetime) -> ListSource:
    where, values = _conditions(rules, now)
    tables = f"(SELECT e.id, e.sort_at {_FROM} WHERE {where}) x"
    order = "x.sort_at, x.id" if rules.oldest_first else "x.sort_at DESC, x.id DESC"
    return ListSource(tables, "1", order, tuple(values.items()))


def _conditions(rules: SmartRules, now: datetime) -> tuple[str, dict[str, Any]]:
    """What the rules mean in SQL, with the values of its parameters."""
    parts = ["1"]
    values: dict[str, Any] = {}
    if rules.states:
        parts.append("(" + " OR ".join(f"({_STATES[PlayState(state)]})" for state in rules.states) + ")")
    if rules.show_ids or rules.tags:
        shows = _marks("show", rules.show_ids, values)
        tags = _marks("tag", rules.tags, values)
        parts.append(f"(e.show_id IN ({shows}) OR e.show_id IN (SELECT show_id FROM show_tag WHERE tag IN ({tags})))")
    for name, compare, unit_s in (("newer_than_days", ">=", _DAY_S), ("older_than_days", "<", _DAY_S)):
        if (days := getattr(rules, name)) is not None:
            parts.append(f"e.sort_at {compare} :{name}")
            values[name] = int(now.timestamp()) - days * unit_s
    for name, compare in (("longer_than_min", ">"), ("shorter_than_min", "<")):
        if (minutes := getattr(rules, name)) is not None:
            parts.append(f"{_LENGTH} {compare} :{name}")
            values[name] = minutes * 60
    for name, condition in _FLAGS.items():
        if (wanted := getattr(rules, name)) is not None:
            parts.append(condition if wanted else f"NOT {condition}")
    if expression := match_expression(rules.text + " " if rules.text else ""):
        # The id sits in the low bits of the rowid (see 0003_search.sql).
        parts.append("e.id IN (SELECT rowid & 16777215 FROM episode_search WHERE episode_search MATCH :text)")
        values["text"] = expression
    return " AND ".join(parts), values


def _marks(name: str, wanted: Iterable[object], values: dict[str, Any]) -> str:
    marks = []
    for number, value in enumerate(wanted):
        values[f"{name}{number}"] = value
        marks.append(f":{name}{number}")
    return ", ".join(marks)
