"""The rules of lists of one's own, as they are kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from player.domain.models import PlayState
from player.domain.smart_rules import MAX_DAYS, MAX_MINUTES, MAX_TEXT, SmartRules, rules_from_json, rules_to_json

_flags = st.none() | st.booleans()
_days, _minutes = st.none() | st.integers(1, MAX_DAYS), st.none() | st.integers(1, MAX_MINUTES)

rules = st.builds(
    SmartRules,
    states=st.lists(st.sampled_from([str(state) for state in PlayState]), unique=True).map(tuple),
    show_ids=st.lists(st.integers(1, 1000), unique=True, max_size=5).map(tuple),
    tags=st.lists(st.text(min_size=1).filter(str.strip), unique=True, max_size=3).map(tuple),
    newer_than_days=_days,
    older_than_days=_days,
    longer_than_min=_minutes,
    shorter_than_min=_minutes,
    downloaded=_flags,
    has_transcript=_flags,
    bookmarked=_flags,
    queued=_flags,
    text=st.text(max_size=MAX_TEXT).map(lambda text: text.strip()),
    oldest_first=st.booleans(),
)


@given(rules)
def test_rules_come_back_as_they_were_kept(chosen: SmartRules) -> None:
    assert rules_from_json(rules_to_json(chosen)) == chosen


@given(
    st.text()
    | st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda part: st.lists(part)).map(repr)
    | st.dictionaries(st.sampled_from([*SmartRules._names, "later"]), st.integers() | st.text() | st.none()).map(
        lambda kept: str(kept).replace("'", '"').replace("None", "null")
    )
)
def test_what_a_later_version_wrote_is_read_as_far_as_it_is_understood(text: str) -> None:
    read = rules_from_json(text)
    assert rules_from_json(rules_to_json(read)) == read


def test_a_rule_that_says_nonsense_is_left_out_and_the_others_hold() -> None:
    read = rules_from_json('{"states": ["new", "purple"], "newer_than_days": -3, "downloaded": "yes", "text": " sea "}')
    assert read == SmartRules(states=("new",), text="sea")
