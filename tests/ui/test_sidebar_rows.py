"""Which rows the sidebar has, and what moving one of them means."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from player.domain.models import Show, ShowId, SmartList
from player.domain.smart_rules import OwnList, OwnListId, SmartRules
from player.ui.models.sidebar_rows import Entry, ListsMove, ShowsMove, SidebarContent, build_entries, plan_move
from player.ui.places import OwnPlace, show_of

LABELS = {which: which.value for which in SmartList}


def show(number: int, unplayed: int = 0) -> Show:
    return Show(ShowId(number), f"Show {number}", f"https://a.example/{number}", unplayed_count=unplayed)


def rows(content: SidebarContent, text: str = "") -> list[Entry]:
    return build_entries(content, LABELS, "Shows", text)


SHOWS = [show(1), show(2), show(3, 4), show(4, 5)]
LISTS = [OwnList(OwnListId(7), "Long", SmartRules()), OwnList(OwnListId(8), "Sea", SmartRules())]
CONTENT = SidebarContent(SHOWS, LISTS, {"Walk": [ShowId(1), ShowId(3)], "Work": [ShowId(3), ShowId(4)]})
LISTED = len(SmartList)


def test_shows_stand_under_their_tags_and_the_others_under_their_own_heading() -> None:
    found = [(entry.place, entry.group) for entry in rows(CONTENT)]
    assert found[:LISTED] == [(which, None) for which in SmartList]
    assert found[LISTED : LISTED + 2] == [(OwnPlace(OwnListId(7)), None), (OwnPlace(OwnListId(8)), None)]
    assert found[LISTED + 2 :] == [
        (None, "Walk"), (1, "Walk"), (3, "Walk"), (None, "Work"), (3, "Work"), (4, "Work"), (None, ""), (2, ""),
    ]  # fmt: skip


def test_a_folded_group_keeps_its_heading_with_what_is_unplayed() -> None:
    folded = rows(SidebarContent(SHOWS, (), CONTENT.tags, {}, frozenset({"Work"})))
    heading = next(entry for entry in folded if entry.group == "Work")
    assert heading.row.count == "9"
    assert [entry.place for entry in folded if entry.group == "Work"] == [None]


def test_a_filter_leaves_shows_alone_that_have_the_letters() -> None:
    assert [entry.place for entry in rows(CONTENT, " SHOW  3 ")] == [3]
    assert rows(CONTENT, "nothing") == []


def test_a_show_dropped_under_another_heading_takes_that_tag() -> None:
    entries = rows(CONTENT)
    work = next(n for n, entry in enumerate(entries) if entry.place is None and entry.group == "Work")
    assert plan_move(entries, [s.id for s in SHOWS], LISTED + 3, work + 2) == ShowsMove((2, 3, 1, 4), 1, "Walk", "Work")
    assert plan_move(entries, [s.id for s in SHOWS], LISTED + 3, work, onto=True) == ShowsMove(
        (1, 2, 3, 4), 1, "Walk", "Work"
    )


def test_a_show_with_two_tags_may_be_dropped_beside_its_other_row() -> None:
    entries = rows(CONTENT)
    first, second = (number for number, entry in enumerate(entries) if entry.place == 3)
    for target in (second, second + 1):
        plan = plan_move(entries, [s.id for s in SHOWS], first, target)
        assert isinstance(plan, ShowsMove)
        assert (sorted(plan.order), plan.before, plan.after) == ([1, 2, 3, 4], "Walk", "Work")


def test_a_list_moves_among_lists_only() -> None:
    entries = rows(CONTENT)
    assert plan_move(entries, [], LISTED + 1, LISTED) == ListsMove((8, 7), OwnPlace(OwnListId(8)))
    assert plan_move(entries, [], LISTED, LISTED + 2) == ListsMove((8, 7), OwnPlace(OwnListId(7)))
    assert plan_move(entries, [], LISTED, 0) is None
    assert plan_move(entries, [], LISTED, LISTED + 5) is None
    assert plan_move(entries, [], 0, 3) is None


@given(
    st.lists(st.lists(st.sampled_from(["a", "b", "c"]), max_size=2, unique=True), min_size=1, max_size=7),
    st.data(),
)
def test_no_move_loses_or_doubles_a_show(tags: list[list[str]], data: st.DataObject) -> None:
    shows = [show(number) for number in range(1, len(tags) + 1)]
    order = [each.id for each in shows]
    by_tag = {name: [each.id for each, own in zip(shows, tags, strict=True) if name in own] for name in ("a", "b", "c")}
    content = SidebarContent(shows, LISTS, by_tag, {}, data.draw(st.frozensets(st.sampled_from(["a", "", "c"]))))
    entries = rows(content)
    source = data.draw(st.integers(0, len(entries) - 1))
    target = data.draw(st.integers(0, len(entries)))
    plan = plan_move(entries, order, source, target, onto=data.draw(st.booleans()))
    if isinstance(plan, ShowsMove):
        assert sorted(plan.order) == order
        assert plan.show_id == show_of(entries[source].place)
        assert plan.before == entries[source].group
        moved_up = [each for each in plan.order if each != plan.show_id]
        assert moved_up == [each for each in order if each != plan.show_id]
    elif plan is not None:
        assert sorted(plan.order) == [7, 8]
