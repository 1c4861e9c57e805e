"""Paragraphs: one speaker, no long pause, none endless, and nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from player.domain.models import Segment
from player.transcripts.paragraphs import LONGEST_CHARS, is_timed, paragraphs


def row(*texts: str, speaker: str = "", step: float = 2.0) -> list[Segment]:
    return [Segment(n * step, (n + 1) * step, text, speaker) for n, text in enumerate(texts)]


def test_one_speaker_in_a_row_is_one_paragraph():
    segments = [*row("One.", "Two.", speaker="Ada"), Segment(4.0, 6.0, "Three.", "Jon")]
    found = paragraphs(segments)
    assert [(p.start_s, p.speaker, len(p.segments)) for p in found] == [(0.0, "Ada", 2), (4.0, "Jon", 1)]


def test_a_pause_begins_a_paragraph():
    assert len(paragraphs([Segment(0.0, 1.0, "One."), Segment(4.5, 5.0, "Two.")])) == 2
    assert len(paragraphs([Segment(0.0, 1.0, "One."), Segment(3.5, 5.0, "Two.")])) == 1


def test_a_long_paragraph_ends_with_a_sentence():
    found = paragraphs(row(*["and it goes on and on"] * 20, "until it ends.", "Then more."))
    assert [p.segments[-1].text for p in found] == ["until it ends.", "Then more."]


def test_words_without_any_full_stop_are_cut_all_the_same():
    found = paragraphs(row(*["twenty characters ok"] * 200))
    assert len(found) > 3
    assert all(sum(len(s.text) + 1 for s in p.segments) <= LONGEST_CHARS + 1 for p in found)


def test_paragraphs_without_times_stay_what_their_writer_made_them():
    segments = [Segment(0.0, 0.0, "One."), Segment(0.0, 0.0, "Two.")]
    assert len(paragraphs(segments)) == 2
    assert not is_timed(segments)
    assert is_timed(row("One."))


SEGMENTS = st.lists(
    st.builds(
        lambda gap, length, text, speaker: (gap, length, text, speaker),
        st.floats(0, 5),
        st.floats(0, 5),
        st.text(min_size=1, max_size=500),
        st.sampled_from(["", "Ada", "Jon"]),
    ),
    max_size=30,
)


@given(SEGMENTS)
def test_nothing_is_lost_and_the_beginning_stays_when_more_comes(rows):
    segments: list[Segment] = []
    now = 0.0
    for gap, length, text, speaker in rows:
        segments.append(Segment(now + gap, now + gap + length, text, speaker))
        now += gap + length
    found = paragraphs(segments)
    assert [segment for p in found for segment in p.segments] == segments
    first = [segment for p in found[:3] for segment in p.segments]
    assert paragraphs(first) == found[:3]
