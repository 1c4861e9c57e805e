"""What a person says of their shows and episodes: settings, tags, bookmarks."""

from __future__ import annotations

from datetime import timedelta

from player.domain.models import FetchState
from player.domain.show_settings import ShowSettings
from player.library import Library

from .conftest import NOW, a_feed, an_item

URL = "https://a.example/feed"


def test_settings_of_a_show_come_back_as_they_were_set(library: Library) -> None:
    show, _ = library.feeds.add(a_feed(an_item(1)), URL, FetchState(), NOW)
    assert library.show_settings.get(show) == ShowSettings()
    chosen = ShowSettings(
        rate=1.5, skip_intro_s=30.0, oldest_first=True, auto_download=3, title_has="live", notify=False
    )
    library.show_settings.set(show, chosen)
    assert library.show_settings.get(show) == chosen
    assert library.show_settings.all() == {show: chosen}
    library.show_settings.set(show, ShowSettings())
    assert library.show_settings.all() == {}


def test_tags_group_shows_whatever_their_case(library: Library) -> None:
    first, _ = library.feeds.add(a_feed(an_item(1)), URL, FetchState(), NOW)
    second, _ = library.feeds.add(a_feed(an_item(1)), "https://b.example/f", FetchState(), NOW)
    library.show_settings.set_tags(first, [" News ", "sea  life", "news", ""])
    library.show_settings.set_tags(second, ["NEWS"])
    assert library.show_settings.tags_of(first) == ["news", "sea life"]
    tags = library.show_settings.tags()
    assert {name.casefold(): shows for name, shows in tags.items()} == {"news": [first, second], "sea life": [first]}
    library.shows.remove(second)
    assert [len(shows) for shows in library.show_settings.tags().values()] == [1, 1]


def test_bookmarks_are_kept_edited_removed_and_put_back(library: Library) -> None:
    _show, result = library.feeds.add(a_feed(an_item(1), an_item(2)), URL, FetchState(), NOW)
    episode, other = result.new_episodes
    second = library.bookmarks.add(episode, 90.5, " a thought ", NOW)
    first = library.bookmarks.add(episode, 12.0, "", NOW + timedelta(seconds=5))
    library.bookmarks.add(other, -1.0, "", NOW - timedelta(days=1))
    assert [mark.id for mark in library.bookmarks.of(episode)] == [first, second]
    assert [mark.at_s for mark in library.bookmarks.all()] == [12.0, 90.5, 0.0]
    library.bookmarks.set_note(second, "better")
    (_, kept) = library.bookmarks.of(episode)
    assert (kept.note, kept.made) == ("better", NOW)
    library.bookmarks.remove(second)
    assert [mark.id for mark in library.bookmarks.of(episode)] == [first]
    library.bookmarks.restore(kept)
    assert library.bookmarks.of(episode)[1] == kept
