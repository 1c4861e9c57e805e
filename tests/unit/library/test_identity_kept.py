"""Whatever a publisher does to a feed: an episode is never there twice, and what was done with it is never lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from player.domain.models import DownloadRecord, DownloadState, EpisodeId, FetchState, ShowId
from player.feeds.reading import read_feed
from player.library import Library
from tests.support.shows import Episode, Show

from .conftest import NOW

ADDRESS = "https://a.example/feed.xml"
START = 5

# What changes of one episode in one round. Something of it stays each time, or nobody could know it again.
CHANGES = st.sampled_from(
    [
        ("guid",), ("url",), ("date",), ("title",), ("notes",), ("length",),
        ("guid", "url"), ("guid", "date"), ("guid", "title"), ("url", "date"), ("url", "title"),
        ("guid", "url", "notes"), ("guid", "date", "title"), ("url", "date", "title"),
    ]
)  # fmt: skip
EVENTS = st.one_of(
    st.tuples(st.just("change"), st.integers(0, 20), CHANGES),
    st.tuples(st.sampled_from(["drop", "return", "new", "share", "migrate", "reorder", "use"]), st.integers(0, 20)),
)


@dataclass
class Real:
    """An episode as the publisher knows it, whatever the feed calls it."""

    number: int
    shown: Episode
    known_guid: str = ""
    row: EpisodeId | None = None


@dataclass
class World:
    """A publisher and a listener."""

    library: Library
    real: list[Real] = field(default_factory=list)
    away: list[Real] = field(default_factory=list)
    turn: int = 0
    touched: set[int] = field(default_factory=set)
    show: ShowId = field(init=False)

    def add(self) -> None:
        number = len(self.real) + len(self.away)
        shown = Episode(
            title=f"Walk {number}",
            guid=f"guid-{number}",
            published=NOW - timedelta(days=100 - number),
            duration="30:00",
            notes_html=f"<p>This is number {number}.</p>",
            audio_url=f"https://a.example/audio/{number}.mp3",
        )
        self.real.insert(0, Real(number, shown))

    def fresh(self) -> str:
        self.turn += 1
        return f"turn-{self.turn}"

    def happen(self, event: tuple[object, ...]) -> None:
        what, number = event[0], event[1]
        assert isinstance(number, int)
        chosen = self.real[number % len(self.real)] if self.real else None
        if what == "new":
            self.add()
        elif what == "return" and self.away:
            back = self.away.pop(number % len(self.away))
            self.real.append(back)
            # One that comes back at once and changes too is changed enough.
            self.touched.add(back.number)
        elif what == "reorder":
            self.real.reverse()
        elif what == "use":
            self.use(number)
        elif what == "migrate":
            for one in self.real:
                if one.number not in self.touched:
                    self.change(one, ("guid", "url"))
        elif chosen is None or chosen.number in self.touched:
            return
        elif what == "drop":
            self.real.remove(chosen)
            self.away.append(chosen)
            self.touched.add(chosen.number)
        elif what == "share":
            other = self.real[(number + 1) % len(self.real)]
            if other is not chosen and other.number not in self.touched:
                chosen.shown.guid = other.shown.guid
                self.touched |= {chosen.number, other.number}
        elif what == "change":
            kinds = event[2]
            assert isinstance(kinds, tuple)
            shared = sum(one.known_guid == chosen.known_guid for one in (*self.real, *self.away)) > 1
            if not (shared and "url" in kinds and {"date", "title"} & set(kinds)):
                self.change(chosen, kinds)

    def change(self, one: Real, kinds: tuple[str, ...]) -> None:
        self.touched.add(one.number)
        for kind in kinds:
            match kind:
                case "guid":
                    one.shown.guid = f"https://elsewhere.example/?p={self.fresh()}"
                case "url":
                    one.shown.audio_url = f"https://cdn.example/{self.fresh()}.mp3?sig={self.turn}"
                case "date":
                    one.shown.published += timedelta(days=3)  # type: ignore[operator]
                case "title":
                    one.shown.title = f"{one.shown.title} ({self.fresh()})"
                case "notes":
                    one.shown.notes_html += f"<p>{self.fresh()}</p>"
                case "length":
                    one.shown.duration = f"{25 + self.turn % 10}:00"

    def bytes(self) -> bytes:
        show = Show("Walks", [one.shown for one in self.real], slug="walks")
        return show.rss("https://a.example", b"x" * 9)

    def subscribe(self) -> None:
        feed = read_feed(self.bytes(), address=ADDRESS, now=NOW, known=b"")
        self.show, _ = self.library.feeds.add(feed, ADDRESS, FetchState(), NOW)
        self.remember()

    def refresh(self) -> None:
        new = sum(one.row is None for one in self.real)
        repaired = sum(one.row is not None and one.shown.guid != one.known_guid for one in self.real)
        known = self.library.refreshes.known_hashes(self.show)
        feed = read_feed(self.bytes(), address=ADDRESS, now=NOW, known=known)
        result = self.library.feeds.apply(self.show, feed, FetchState(), NOW)
        assert (len(result.new_episodes), result.repaired_ids) == (new, repaired)
        self.remember()
        self.touched.clear()

    def remember(self) -> None:
        """Each episode has one row, the same as ever, and no row is anything else."""
        rows = {}
        for row in self.library.episodes.ids(show_id=self.show):
            text = self.library.episodes.page(row).notes_text
            number = int(text.partition("number ")[2].partition(".")[0])
            assert number not in rows, f"number {number} is there twice"
            rows[number] = row
        assert set(rows) == {one.number for one in (*self.real, *self.away) if one in self.real or one.row is not None}
        for one in self.real:
            assert one.row in (None, rows[one.number])
            one.row, one.known_guid = rows[one.number], one.shown.guid or ""
        for one in self.away:
            assert one.row == rows.get(one.number)

    def use(self, number: int) -> None:
        """The listener does something with an episode."""
        rows = sorted(one.row for one in (*self.real, *self.away) if one.row is not None)
        row = rows[number % len(rows)]
        library = self.library
        match number % 5:
            case 0:
                library.positions.mark_played([row], NOW)
            case 1:
                library.positions.save(row, 100.5 + number, NOW)
            case 2:
                library.queue.add([row])
            case 3:
                library.bookmarks.add(row, 12.5, f"note {number}", NOW)
            case 4:
                record = DownloadRecord(row, DownloadState.DONE, f"file-{row}.mp3", 9, 9, added=NOW)
                library.downloads.save(record, NOW)

    def done(self) -> list[object]:
        """All that the listener did, by row."""
        library = self.library
        found: list[object] = [list(library.queue.ids())]
        for row in sorted(library.episodes.ids(show_id=self.show)):
            episode = library.episodes.get(row)
            found.append(
                (
                    row,
                    episode.state,
                    episode.position_s,
                    episode.download,
                    episode.file,
                    library.bookmarks.of(row),
                )
            )
        return found


@pytest.mark.timeout(1200)
@given(st.lists(st.lists(EVENTS, min_size=1, max_size=4), min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_doubles_and_nothing_lost(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[object, ...]]]
) -> None:
    library = Library(tmp_path_factory.mktemp("kept") / "library.sqlite3")
    world = World(library)
    for _ in range(START):
        world.add()
    world.subscribe()
    for use in range(5):
        world.use(use)
    for events in rounds:
        for event in events:
            world.happen(event)
        before = world.done()
        world.refresh()
        assert [row for row in world.done() if row in before] == before
    library.close()
