"""A library of 500 shows and 100,000 episodes, written straight into its file in a few seconds."""

from __future__ import annotations

import random
from pathlib import Path

from player.library import Library
from player.paths import profile_paths

SHOWS = 500
EPISODES = 200
NOW_S = 1_780_000_000
DAY_S = 86_400
NOTES_WORDS = 90
NEVER_S = 4_000_000_000
FILE_BYTES = 20_000_000

_TEXT = (
    "what a cache remembers and it costs to forget interrupts or the art of being disturbed three ways to count "
    "without adding branch that was never taken short history page fault why queues lie about waiting letters your "
    "slowest loops clocks agree almost memory water wheels river changes key argument kitchen car keys butter "
    "radiator counting kettle sings before boils fridge room signal night tide garden winter engine paper bridge"
)
_WORDS = _TEXT.split()


def has_file(number: int) -> bool:
    """Whether an episode is downloaded."""
    return number % 50 == 8 or number % 200 == 7


def build(profile: Path, *, shows: int = SHOWS, episodes: int = EPISODES) -> None:
    """Write the library of a profile: all of it in the inbox, a third heard, some begun, kept and queued.

    No show is due, and what is in the queue or was downloaded is there (as holes): a window over it is really idle.
    """
    paths = profile_paths(profile)
    paths.create()
    library = Library(paths.library_file)
    chance = random.Random(500)
    numbers = range(1, shows * episodes + 1)

    def words(count: int) -> str:
        return " ".join(chance.choices(_WORDS, k=count))

    # A few hundred of each, put together anew, read like as many more.
    titles = [words(chance.randint(3, 14)).capitalize() for _ in range(400)]
    notes = [words(NOTES_WORDS) for _ in range(400)]

    def episode(number: int) -> tuple[object, ...]:
        show, place = divmod(number - 1, episodes)
        when = NOW_S - place * 3 * DAY_S - chance.randrange(DAY_S)
        length = chance.choice((None, 900.0, 1800.0, 2520.0, 3900.0))
        title = f"{chance.choice(titles)} {place}"
        url = f"http://127.0.0.1/{number}.mp3"
        return number, show + 1, f"guid-{number}", title, when, when, length, url, chance.random() < 0.3, when

    with library._database.write() as db:
        db.executemany(
            "INSERT INTO show (id, feed_url, title, added_at, place, next_refresh_at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (n, f"http://127.0.0.1/{n}/feed.xml", words(3).title() + f" {n}", NOW_S, float(n), NEVER_S)
                for n in range(1, shows + 1)
            ],
        )
        db.executemany(
            """INSERT INTO episode (id, show_id, guid, title, published_at, sort_at, duration_s, enclosure_url,
                                    has_transcript, inbox, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)""",
            map(episode, numbers),
        )
        texts = [(n, f"<p>{notes[n % 400]}</p>", notes[n % 400]) for n in numbers]
        db.executemany("INSERT INTO episode_text (episode_id, notes_html, notes_text) VALUES (?, ?, ?)", texts)
        db.execute(
            """INSERT INTO episode_search (rowid, title, notes)
               SELECT (e.sort_at << 24) | e.id, e.title, t.notes_text
               FROM episode e JOIN episode_text t ON t.episode_id = e.id ORDER BY 1"""
        )
        db.execute(
            """INSERT INTO play (episode_id, position_s, played, played_at, updated_at)
               SELECT id, iif(id % 30 = 0, 100, 0), id % 30 <> 0, sort_at, sort_at FROM episode WHERE id % 3 = 0"""
        )
        db.execute("INSERT INTO queue (episode_id, place) SELECT id, id FROM episode WHERE id % 200 = 7")
        db.execute(
            """INSERT INTO download (episode_id, state, file, bytes_done, bytes_total, added_at)
               SELECT id, 'done', id || '.mp3', :size, :size, added_at FROM episode
               WHERE id % 50 = 8 OR id % 200 = 7""",
            {"size": FILE_BYTES},
        )
    paths.downloads.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        if has_file(number):
            with (paths.downloads / f"{number}.mp3").open("wb") as file:
                file.truncate(FILE_BYTES)
    library.upkeep.merge_indexes()
    library.close()
