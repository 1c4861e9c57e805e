"""Room on the disk, and how it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from player.domain.errors import NoSpace
from player.downloads.space import check_space, free_bytes, size_text


def test_a_folder_that_is_not_made_yet_has_the_room_of_its_disk(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "not" / "yet" / "made") is not None


def test_what_does_not_fit_is_refused_with_sizes_for_people(tmp_path: Path) -> None:
    check_space(tmp_path, 1000, reserve=1000)
    with pytest.raises(NoSpace, match=r"The disk is full: 1000000 TB needed, .* free at"):
        check_space(tmp_path, 10**18, reserve=0)


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (64_000_000, "64 MB"), (1_400_000_000, "1.4 GB")],
)
def test_sizes_in_words(count: int, text: str) -> None:
    assert size_text(count) == text
