"""Lists in any order and cut down to some, how they are remembered, and the queue's moves and sums."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.list_look import ListFilter, ListLook, ListSort
from player.domain.models import DownloadRecord, DownloadState, Episode, FetchState, PlayState, ShowId, SmartList
from player.library import Library
from player.library.episode_lists import list_query, show_source, smart_source
from player.library.positions import _MARK, _WANTED
from player.library.queue import QueueLeft

from .conftest import NOW, a_feed, an_item


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two shows of 20 episodes, some of which were heard, kept and queued."""
    library = Library(tmp_path_factory.mktemp("lists") / "library.sqlite3")
    for number, name in enumerate(("Tidal Notes", "Über Walnüsse 100%")):
        items = [
            an_item(
                n,
                title=f"{'Élan' if n % 3 else 'kettle'} {n % 7}_{n}",
                duration_s=None if n % 5 == 0 else 300.0 * (n % 11),
                enclosures=an_item(n).enclosures,
            )
            for n in range(60, 80)
        ]
        library.feeds.add(a_feed(*items, title=name), f"https://{number}.example/f", FetchState(), NOW)
    ids = library.episodes.ids()
    library.positions.mark_played(ids[:9], NOW)
    for place, episode_id in enumerate(ids[7:15]):
        library.positions.save(episode_id, 30.0, NOW + timedelta(minutes=place))
    for place, episode_id in enumerate(ids[5:25:2]):
        state = DownloadState.FAILED if place == 3 else DownloadState.DONE
        library.downloads.save(DownloadRecord(episode_id, state, f"{episode_id}.mp3"), NOW + timedelta(minutes=place))
    library.queue.add(ids[30:20:-1])
    return library


def fits(episode: Episode, look: ListLook) -> bool:
    """The filter once more, in Python."""
    words = look.text.casefold().split()
    return (
        all(word in episode.title.casefold() or word in episode.show_title.casefold() for word in words)
        and {
            ListFilter.ALL: True,
            ListFilter.UNPLAYED: episode.state is not PlayState.PLAYED,
            ListFilter.IN_PROGRESS: episode.state is PlayState.IN_PROGRESS,
            ListFilter.DOWNLOADED: episode.download is DownloadState.DONE,
            ListFilter.NOT_DOWNLOADED: episode.download is not DownloadState.DONE,
            ListFilter.TRANSCRIPT: episode.has_transcript,
        }[look.only]
    )


@given(
    st.sampled_from([*SmartList]),
    st.sampled_from([*ListFilter]),
    st.sampled_from([*ListSort]),
    st.sampled_from(["", "élan", "ÉLAN 3", "kettle", "über", "100%", "_6", "%", "nothing like it", "tidal k"]),
)
def test_any_list_cut_down_holds_what_fits_in_its_order(full, which, only, sort, text):
    source = smart_source(which)
    whole = full.episodes.rows([*full.lists.ids(source)])
    look = ListLook(sort, only, text)
    found = full.episodes.rows([*full.lists.ids(source, look)])
    assert {episode.id for episode in found} == {episode.id for episode in whole if fits(episode, look)}
    if sort is ListSort.OWN:
        assert found == [episode for episode in whole if fits(episode, look)]
    keys = {
        ListSort.NEWEST: lambda e: -e.published.timestamp(),
        ListSort.OLDEST: lambda e: e.published.timestamp(),
        ListSort.LONGEST: lambda e: -(e.duration_s if e.duration_s is not None else -1),
        ListSort.SHORTEST: lambda e: e.duration_s if e.duration_s is not None else 1e9,
        # As SQLite's NOCASE does: letters beyond ASCII by their number.
        ListSort.TITLE: lambda e: "".join(c.lower() if c.isascii() else c for c in e.title),
    }
    if key := keys.get(sort):
        assert [key(e) for e in found] == sorted(key(e) for e in found)
    assert [*full.lists.ids(source, look, 5)] == [e.id for e in found[:5]]


def test_a_show_is_listed_in_the_order_wanted_and_its_own_name_finds_nothing(full):
    newest = [*full.lists.ids(show_source(ShowId(1)))]
    assert newest == full.episodes.ids(show_id=ShowId(1))
    assert [*full.lists.ids(show_source(ShowId(1), oldest_first=True))] == newest[::-1]
    assert len(full.lists.ids(show_source(ShowId(1)), ListLook(text="tidal"))) == 0


@pytest.mark.parametrize("sort", ListSort)
def test_the_inbox_is_never_sorted_whatever_its_order(full, sort):
    """It can hold everything: each order has an index."""
    sql, values = list_query(smart_source(SmartList.INBOX), ListLook(sort))
    with full.lists._database.read() as db:
        plan = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert not [step for step in plan if "TEMP B-TREE" in step], plan


def test_the_look_of_a_list_is_remembered_without_what_was_typed(library: Library):
    assert library.lists.look("inbox") == ListLook()
    look = ListLook(ListSort.LONGEST, ListFilter.DOWNLOADED, "words")
    library.lists.keep_look("inbox", look)
    assert library.lists.look("inbox") == ListLook(ListSort.LONGEST, ListFilter.DOWNLOADED)
    library.lists.keep_look("inbox", ListLook(only=ListFilter.UNPLAYED))
    assert library.lists.look("inbox") == ListLook(only=ListFilter.UNPLAYED)
    library.lists.keep_look("inbox", ListLook())
    assert library.lists.look("inbox") == ListLook()


def test_what_a_later_version_remembers_is_no_error(library: Library):
    with library.lists._database.write() as db:
        db.execute("INSERT INTO list_look VALUES ('inbox', 'by-mood', 'all')")
    assert library.lists.look("inbox") == ListLook()


def test_the_look_of_a_show_goes_with_it(library: Library):
    show_id = library.feeds.add(a_feed(an_item(1)), "https://a.example/f", FetchState(), NOW)[0]
    library.lists.keep_look(f"show:{show_id}", ListLook(ListSort.OLDEST))
    library.shows.remove(show_id)
    assert library.lists.look(f"show:{show_id}") == ListLook()


@pytest.fixture
def ids(library: Library) -> list:
    items = [an_item(n, duration_s=100.0 * n) for n in (4, 3, 2, 1)]
    return [*library.feeds.add(a_feed(*items), "https://a.example/f", FetchState(), NOW)[1].new_episodes]


def test_the_queue_can_be_moved_in_and_put_back(library: Library, ids):
    a, b, c, d = ids
    queue = library.queue
    queue.add([a, b, c])
    queue.move([c], a)
    assert queue.ids() == [c, a, b]
    queue.move([c, d], None)
    assert queue.ids() == [a, b, c], "what is not queued is not added"
    before = queue.ids()
    queue.add([d, b], after=a)
    assert queue.ids() == [a, d, b, c]
    queue.put_back([d, b], before)
    assert queue.ids() == before
    assert queue.lead(b)
    assert queue.ids() == [b, a, c]
    assert not queue.lead(b)
    assert not queue.lead(d)


def test_what_is_left_of_the_queue(library: Library, ids):
    assert library.queue.left() == QueueLeft(0, 0.0)
    lengths = {episode.id: episode.duration_s for episode in library.episodes.rows(ids)}
    library.queue.add(ids[:3])
    library.positions.save(ids[0], 60.0, NOW)
    library.positions.save(ids[1], 10_000.0, NOW)
    assert library.queue.left() == QueueLeft(3, lengths[ids[0]] - 60.0 + lengths[ids[2]])


def test_how_episodes_were_heard_can_be_put_back(library: Library, ids):
    show_id = library.episodes.get(ids[0]).show_id
    library.positions.save(ids[0], 60.0, NOW)
    library.positions.mark_played([ids[1]], NOW)
    unplayed = library.shows.get(show_id).unplayed_count
    history = [*library.lists.ids(smart_source(SmartList.HISTORY))]
    before = library.episodes.rows(ids[:3])
    marked = library.positions.mark(ids[:3], NOW + timedelta(days=1))
    assert (marked.played, marked.ids) == (True, (ids[0], ids[2]))
    assert {episode.state for episode in library.episodes.rows(ids[:3])} == {PlayState.PLAYED}
    library.positions.put_back(marked)
    assert library.episodes.rows(ids[:3]) == before
    assert library.episodes.get(ids[0]).position_s == 60.0
    assert library.episodes.get(ids[2]).state is PlayState.NEW
    assert library.shows.get(show_id).unplayed_count == unplayed
    assert [*library.lists.ids(smart_source(SmartList.HISTORY))] == history


def test_marks_are_put_back_step_by_step_and_take_nothing_from_what_was_heard_since(library: Library, ids):
    library.positions.save(ids[0], 60.0, NOW)
    before = library.episodes.rows(ids[:2])
    first = library.positions.mark(ids[:2], NOW + timedelta(hours=1))
    marked = library.episodes.rows(ids[:2])
    second = library.positions.mark(ids[:2], NOW + timedelta(hours=2))
    assert (second.played, second.ids) == (False, (ids[0], ids[1])), "all of them were played"
    library.positions.save(ids[1], 300.0, NOW + timedelta(hours=3))
    library.positions.put_back(second)
    now = library.episodes.rows(ids[:2])
    assert now[0] == marked[0]
    assert (now[1].state, now[1].position_s) == (PlayState.PLAYED, 300.0)
    library.positions.put_back(first)
    now = library.episodes.rows(ids[:2])
    assert now[0] == before[0]
    assert (now[1].state, now[1].position_s) == (PlayState.IN_PROGRESS, 300.0)
    assert library.positions.mark([], NOW, played=False).ids == ()


def test_marking_goes_by_ids_also_where_sqlite_counted_the_library_when_it_was_small(library: Library):
    with library.positions._database.write() as db:
        db.execute("ANALYZE")
        db.execute("DELETE FROM sqlite_stat1")
        db.execute("INSERT INTO sqlite_stat1 VALUES ('episode', 'episode_by_show', '1 1 1'), ('play', NULL, '1')")
        db.execute("ANALYZE sqlite_schema")
        wanted = {"ids": "[1]", "played": 1, "at": 1, "now": 1}
        for statement in (_MARK, f"SELECT e.id {_WANTED}"):
            steps = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {statement}", wanted)]
            assert any(step.startswith("SEARCH e USING INTEGER PRIMARY KEY") for step in steps), steps
