"""``earmark search`` over a real library."""

from __future__ import annotations

import pytest

from player.paths import resources_folder
from tests.support.cli import Cli


@pytest.fixture
def sample(cli: Cli) -> Cli:
    """The sample show, with the transcript of its first episode."""
    cli.run("subscribe", str(resources_folder() / "sample" / "feed.xml")).ok()
    newest = cli.run("episodes").ok().json[0]["id"]
    cli.run("episode", newest).ok()
    return cli


def test_shows_episodes_and_lines_are_found_with_stable_keys(sample: Cli) -> None:
    found = sample.run("search", "fridge").ok().json
    assert [show["title"] for show in found["shows"]] == ["A Fridge in B Flat"]
    assert found["episodes"][0]["title"] == "The fridge in the room"
    assert found["episodes"][0]["in_title"] is True
    line = found["transcripts"][0]
    assert line.keys() == {"episode_id", "title", "show_title", "start_s", "text"}
    assert "fridge" in line["text"].lower()


def test_one_kind_is_asked_for_and_the_last_word_may_be_a_beginning(sample: Cli) -> None:
    found = sample.run("search", "--in", "episodes", "what", "rad").ok().json
    assert found.keys() == {"episodes"}
    assert [episode["title"] for episode in found["episodes"]] == ["What the radiator is counting"]


def test_nothing_found_is_no_error(sample: Cli) -> None:
    assert sample.run("search", "xyzzy").ok().json == {"shows": [], "episodes": [], "transcripts": []}
    assert sample.run("search").code == 2
