"""While the page of an episode is filled bit by bit, each picture of it can be looked at."""

from __future__ import annotations

import pytest

from player.domain.events import BookmarksChanged
from player.ui.pages.episode_parts import TABS
from tests.ui.conftest import Driver


@pytest.fixture
def page(shown: Driver):
    """The page of the sample's newest episode with two bookmarks, chapters and bookmarks beside its words."""
    page, library = shown.window.page, shown.services.library
    shown.window.resize(1360, 860)
    newest = page.episode.id
    for at_s, note in ((71.0, "Rivers, to be heard again on the way home"), (90.0, "Ask Ken which ukulele he means")):
        library.bookmarks.add(newest, at_s, note, shown.services.clock.now())
    shown.services.events.publish(BookmarksChanged(newest))
    shown.until(lambda: len(page.content.bookmarks) == 2 and page.parts.is_filled and page.parts.side.isVisible())
    return page


def fills(page, content):
    """Fill the page with ``content`` as it is filled between events, and stop after each bit."""
    parts = page.parts
    page.show_content(content)
    parts.steps.stop(parts)
    for fill in parts._fillers(content):
        fill()
        yield
    parts.steps.start(parts, parts.main, lambda: False)


@pytest.mark.parametrize("tab", TABS)
def test_nothing_of_another_tab_is_seen_at_any_moment(page, shown: Driver, tab: str) -> None:
    page.open_tab(tab)
    shown.until(lambda: page.parts.is_filled)
    others = [widget for name, under in page.parts._under.items() if name != tab for widget in under]
    for _ in fills(page, page.content):
        assert [widget for widget in others if widget.isVisible()] == []


def test_bookmarks_beside_the_words_never_stand_over_the_chapters(page, shown: Driver) -> None:
    full = page.content
    shown.open_episode("What the radiator is counting")
    shown.until(lambda: page.parts.is_filled)
    shorter, side = page.content, page.parts
    for content in (full, shorter, full):
        for _ in fills(page, content):
            if side.side_bookmarks.isVisible():
                assert side.side_bookmarks.y() > side.side_chapters.geometry().bottom()
                room = side.side_bookmarks.size()
                assert room.height() >= side.side_bookmarks.heightForWidth(room.width())
        assert side.side_bookmarks.isVisible() is bool(content.bookmarks)


def test_a_list_of_many_chapters_moves_what_stands_below_at_once(page, shown: Driver) -> None:
    many = page.content.chapters * 12
    parts = page.parts
    parts.side_chapters.set_chapters(many)
    while parts.steps.is_active(parts.side_chapters):
        parts.steps._tick()
        assert parts.side_bookmarks.y() > parts.side_chapters.geometry().bottom()
    assert len(parts.side_chapters._rows) == len(many)
