"""Several directories' finds as one list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from player.discovery.directory_answers import FoundShow
from player.discovery.directory_page import search_page
from player.discovery.directory_ranking import feed_key, keep_order, ranked


def show(title: str, feed: str = "", **more: str) -> FoundShow:
    return FoundShow(title, feed or f"https://example.org/{title.replace(' ', '-')}", **more)


def titles(shows: tuple[FoundShow, ...]) -> list[str]:
    return [each.title for each in shows]


def test_the_title_that_was_typed_comes_first_then_those_that_begin_so() -> None:
    shows = [show("All About Tidal"), show("Tidal Notes Extra"), show("Low Water"), show("tídal  notes")]
    assert titles(ranked({"fyyd": shows}, "Tidal Notes")) == [
        "tídal  notes", "Tidal Notes Extra", "All About Tidal", "Low Water",
    ]  # fmt: skip


def test_what_several_have_comes_before_what_one_has_as_far_up() -> None:
    first = [show("A"), show("B"), show("C")]
    assert titles(ranked({"fyyd": first, "gpodder.net": [show("C"), show("D")]}, "x")) == ["C", "A", "B", "D"]


def test_one_feed_is_one_show_with_what_each_says_of_it() -> None:
    (found,) = ranked(
        {
            "fyyd": [show("Tidal Notes", "http://example.org/feed/", description="The sea.")],
            "Apple Podcasts": [show("Tidal Notes HD", "https://example.org/feed", author="Ada", description="Other.")],
        },
        "tidal",
    )
    assert found == FoundShow(
        "Tidal Notes",
        "https://example.org/feed",
        author="Ada",
        description="The sea.",
        directories=("fyyd", "Apple Podcasts"),
    )


def test_a_directory_that_lists_a_feed_twice_says_no_more_for_it() -> None:
    feeds = [show("A"), show("B"), show("B again", "https://example.org/B")]
    assert titles(ranked({"gpodder.net": feeds}, "x")) == ["A", "B"]


def test_what_is_on_the_screen_stays_where_it_is() -> None:
    shown = (show("B"), show("Gone"))
    latest = (show("A"), show("B", author="Ada"), show("C"))
    kept = keep_order(shown, latest)
    assert titles(kept) == ["B", "Gone", "A", "C"]
    assert kept[0].author == "Ada"


@given(
    st.dictionaries(
        st.sampled_from(["fyyd", "Apple Podcasts", "gpodder.net"]),
        st.lists(
            st.builds(show, st.text(min_size=1, max_size=5), st.sampled_from(["https://a/", "http://a", "https://b"]))
        ),
    ),
    st.text(max_size=5),
)
def test_each_feed_is_listed_once_and_none_is_lost(answers: dict[str, list[FoundShow]], words: str) -> None:
    found = ranked(answers, words)
    keys = [feed_key(each.feed_url) for each in found]
    assert len(keys) == len(set(keys))
    assert set(keys) == {feed_key(each.feed_url) for shows in answers.values() for each in shows}
    assert all(each.directories for each in found)


def test_the_page_for_the_browser() -> None:
    assert search_page(" Tidal & Notes ") == "https://podcastindex.org/search?q=Tidal%20%26%20Notes&type=all"
