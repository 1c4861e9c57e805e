"""What gives way in a narrow player bar: the least important first, and never more than is needed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from player.ui.pages.player_folding import FOLD_ORDER, Room, fold

WIDTHS = dict.fromkeys(FOLD_ORDER, 36.0)


def a_room(width: float) -> Room:
    return Room(width, fixed=300.0, title_least=150.0, title_most=280.0, seek_least=200.0, more=34.0)


def test_with_room_for_all_nothing_gives_way_and_the_title_grows_to_its_most() -> None:
    assert fold(a_room(2000.0), WIDTHS) == ((), 280.0)


def test_the_least_important_go_first_and_speed_stays_longest() -> None:
    gone, _ = fold(a_room(900.0), WIDTHS)
    assert gone == FOLD_ORDER[: len(gone)]
    assert gone
    assert "speed" not in gone


def test_with_no_room_at_all_everything_that_may_is_in_the_menu() -> None:
    assert fold(a_room(10.0), WIDTHS) == (FOLD_ORDER, 150.0)


@given(st.floats(100, 3000), st.sets(st.sampled_from(FOLD_ORDER)))
def test_what_stays_fits_and_what_went_had_to(width: float, present: set[str]) -> None:
    widths = {name: 36.0 for name in FOLD_ORDER if name in present}
    room = a_room(width)
    gone, title = fold(room, widths)
    assert set(gone) <= present
    assert room.title_least <= title <= room.title_most

    def needed(folded: tuple[str, ...]) -> float:
        shown = 36.0 * (len(widths) - len(folded)) + (room.more if folded else 0.0)
        return room.fixed + shown + room.title_least + room.seek_least

    if len(gone) < len(widths):
        assert needed(gone) <= width
    if gone:
        assert needed(gone[:-1]) > width
    assert needed(gone) - room.title_least + title <= max(width, needed(gone)) + 1e-6
