"""Finding by words: shows, episodes (titles and notes) and transcript lines, newest first, as one types."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import groupby

from player.domain.models import EpisodeId, Show, ShowId
from player.domain.search import PIECE, EpisodeHit, LineHit, excerpt, folded, spellings, unspaced_words, words_of
from player.library.database import Database
from player.library.rows import SHOW_COLUMNS, show_from

# An id sits in the low bits of a rowid (see 0003_search.sql).
_ID_BITS = 24
_LINE_BITS = 20
MAX_TERMS = 12
# More than this many hits of a common word are never looked at: what is newest has been seen by then.
MAX_CANDIDATES = 500
# A beginning of fewer letters is looked for in titles alone, whose index knows it (see 0008_title_search.sql).
SHORTEST_BEGINNING = 4


def match_expression(text: str, *, shortest_beginning: int = 1) -> str:
    """What a person types as an FTS5 query: all words, the last one as a beginning; empty where nothing is asked.

    A last word of fewer than ``shortest_beginning`` letters (of the Latin alphabet) has to be a whole word instead.

    ``"some words"`` is a phrase, ``-word`` leaves out. Nothing a person can type is a syntax error.
    https://www.sqlite.org/fts5.html#full_text_query_syntax
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    pieces = list(PIECE.finditer(text))[:MAX_TERMS]
    for place, piece in enumerate(pieces):
        word = piece[3] if piece[3] is not None else piece[2]
        minus = piece[1] or ("-" if piece[3] and piece[3].startswith("-") and len(piece[3]) > 1 else "")
        # The tokeniser would make nothing of mere signs, and an empty phrase finds nothing.
        if not any(character.isalnum() for character in word):
            continue
        typing = place == len(pieces) - 1 and piece[3] is not None and not text[-1:].isspace()
        typing = typing and (len(word) >= shortest_beginning or not word.isascii())
        if minus:
            unwanted.append(_quoted(word))
            continue
        forms = [_quoted(form) + ("*" if typing else "") for form in (spellings(word) if piece[3] else [word])]
        wanted.append(forms[0] if len(forms) == 1 else f"({' OR '.join(forms)})")
    if not wanted:
        return ""
    expression = " AND ".join(wanted)
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""').replace("\x00", "") + '"'


class Search:
    """Search over a library. All methods are bounded: they look at what is newest and never sort all hits."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def shows(self, text: str, limit: int = 50) -> list[Show]:
        """Shows that have all words in title, author or description; those named so first."""
        words = words_of(text)
        if not words:
            return []
        ranked: list[tuple[int, int, int]] = []
        with self._database.read() as db:
            seen = self._database.seen_shows("id")
            rows = db.execute(
                f"SELECT id, title, author, description FROM show WHERE {seen} ORDER BY place, id"
            ).fetchall()
            for place, (show_id, title, author, description) in enumerate(rows):
                flat = folded(title)
                rank = 0 if flat.startswith(words[0]) else 1
                if not all(word in flat for word in words):
                    whole = f"{flat} {folded(author)} {folded(description)}"
                    if not all(word in whole for word in words):
                        continue
                    rank = 2
                ranked.append((rank, place, show_id))
            ids = [show_id for _rank, _place, show_id in sorted(ranked)[:limit]]
            marks = ", ".join("?" * len(ids))
            found = db.execute(f"SELECT {SHOW_COLUMNS} FROM show WHERE id IN ({marks})", ids).fetchall()
        by_id = {row["id"]: show_from(row) for row in found}
        return [by_id[show_id] for show_id in ids]

    def episodes(self, text: str, limit: int = 50, show_id: ShowId | None = None) -> list[EpisodeHit]:
        """Episodes with all words in title or notes: titles before notes, each newest first.

        In notes a last word of one to three letters has to be a whole one: as a beginning it would be in all of them.
        Where words are written without blanks between them, they are found within a title, not at its beginning alone.
        """
        expression = match_expression(text)
        if not expression:
            return []
        words = words_of(text)
        with self._database.read() as db:
            in_title = self._episode_ids(db, "title_search", expression, limit, show_id)
            if len(in_title) < limit and (parts := unspaced_words(text)):
                known = set(in_title)
                in_title += [id_ for id_ in self._within_titles(db, parts, limit, show_id) if id_ not in known]
                del in_title[limit:]
            hits = [EpisodeHit(episode_id, in_title=True) for episode_id in in_title]
            rest = limit - len(hits)
            if rest > 0:
                known = set(in_title)
                notes = match_expression(text, shortest_beginning=SHORTEST_BEGINNING)
                more = self._episode_ids(db, "episode_search", notes, limit + len(known), show_id)
                hits += [self._in_notes(db, id_, words) for id_ in more if id_ not in known][:rest]
        return hits

    def _within_titles(
        self, db: sqlite3.Connection, parts: Sequence[str], limit: int, show_id: ShowId | None
    ) -> list[EpisodeId]:
        """Titles that have these anywhere. It reads all titles, so only what the index cannot know is asked so."""
        escaped = [part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for part in parts]
        likes = " AND ".join(["title LIKE ? ESCAPE '\\'"] * len(parts))
        rows = db.execute(
            # In the order of the table: by date each row is a jump (70 ms instead of 20 for 100,000 episodes).
            f"""SELECT id FROM episode NOT INDEXED WHERE {likes} AND (? IS NULL OR show_id = ?)
                AND {self._database.seen_shows("show_id")} ORDER BY sort_at DESC, id DESC LIMIT ?""",
            (*(f"%{part}%" for part in escaped), show_id, show_id, limit),
        )
        return [EpisodeId(row[0]) for row in rows]

    @staticmethod
    def _in_notes(db: sqlite3.Connection, episode_id: EpisodeId, words: Sequence[str]) -> EpisodeHit:
        row = db.execute(
            "SELECT substr(notes_text, 1, 200000) FROM episode_text WHERE episode_id = ?", (episode_id,)
        ).fetchone()
        return EpisodeHit(episode_id, in_title=False, excerpt=excerpt(row[0] if row else "", words))

    def episode_ids(self, text: str, limit: int = MAX_CANDIDATES, show_id: ShowId | None = None) -> list[EpisodeId]:
        """Only the ids, newest first, for a list."""
        expression = match_expression(text)
        if not expression:
            return []
        with self._database.read() as db:
            return self._episode_ids(db, "episode_search", expression, limit, show_id)

    def _episode_ids(
        self, db: sqlite3.Connection, table: str, expression: str, limit: int, show_id: ShowId | None
    ) -> list[EpisodeId]:
        ids: list[EpisodeId] = []
        rows = self._rows(db, table, expression)
        for rowid in rows:
            episode_id = EpisodeId(rowid & ((1 << _ID_BITS) - 1))
            if show_id is not None or self._database.leaving:
                row = db.execute("SELECT show_id FROM episode WHERE id = ?", (episode_id,)).fetchone()
                if row is None or row[0] in self._database.leaving or show_id not in (None, row[0]):
                    continue
            ids.append(episode_id)
            if len(ids) >= limit:
                break
        return ids

    def transcripts(self, text: str, limit: int = 50, of_each: int | None = None) -> list[LineHit]:
        """Lines of transcripts that have all words, each with where it is said: those of the newest episodes first, of
        one in the order in which they are said, and no more than ``of_each``, so that it leaves room for others.
        """
        expression = match_expression(text, shortest_beginning=SHORTEST_BEGINNING)
        if not expression:
            return []
        hits: list[LineHit] = []
        with self._database.read() as db:
            seen = self._database.seen_episodes("episode_id")
            rows = self._rows(db, "transcript_search", expression)
            for place, rowids in groupby(rows, lambda rowid: rowid >> _LINE_BITS):
                episode_id = place & ((1 << _ID_BITS) - 1)
                for rowid in sorted(rowids)[:of_each]:
                    row = db.execute(
                        f"SELECT start_s, text FROM transcript_line WHERE episode_id = ? AND line = ? AND {seen}",
                        (episode_id, rowid & ((1 << _LINE_BITS) - 1)),
                    ).fetchone()
                    if row is not None:
                        hits.append(LineHit(EpisodeId(episode_id), row[0], row[1]))
                    if len(hits) >= limit:
                        return hits
        return hits

    def _rows(self, db: sqlite3.Connection, table: str, expression: str, limit: int = MAX_CANDIDATES) -> Iterable[int]:
        cursor = db.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?", (expression, limit)
        )
        return (row[0] for row in cursor)
