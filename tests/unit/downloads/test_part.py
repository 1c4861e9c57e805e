"""The unfinished file on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from player.domain.errors import DownloadError, FileNotWritable, NoSpace
from player.downloads.part import PartFile, PartInUse

KEPT_BUSY = """
import sys
from pathlib import Path
from player.downloads.part import PartFile
part = PartFile(Path(sys.argv[1]))
part.open()
part.append([b"other"])
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def part(tmp_path: Path) -> PartFile:
    made = PartFile(tmp_path / "Show" / "Tide.mp3.part", reserve=0)
    made.open()
    yield made
    made.close()


def test_it_grows_at_its_end_and_is_found_again(part: PartFile) -> None:
    part.append([b"abc", b"def"])
    assert part.read(2, 3) == b"cde"
    part.append([b"ghi"])
    part.close()
    part.open()
    assert part.size == 9
    part.append([b"j"])
    assert part.read(0, 100) == b"abcdefghij"


def test_more_pieces_than_a_system_takes_at_once(part: PartFile) -> None:
    pieces = [bytes([number % 251]) * (number % 3) for number in range(5000)]
    part.append(pieces)
    assert part.read(0, 9999) == b"".join(pieces)
    assert part.size == 4999


def test_it_is_cut_and_grows_from_there(part: PartFile) -> None:
    part.append([b"abcdef"])
    part.cut(2)
    part.append([b"xy"])
    assert (part.size, part.read(0, 9)) == (4, b"abxy")


def test_finishing_gives_it_its_name_and_leaves_no_part(part: PartFile, tmp_path: Path) -> None:
    part.append([b"abc"])
    target = tmp_path / "Show" / "Tide.mp3"
    part.finish(target)
    assert target.read_bytes() == b"abc"
    assert list(target.parent.iterdir()) == [target]


def test_deleting_leaves_neither_part_nor_empty_folder(part: PartFile, tmp_path: Path) -> None:
    part.append([b"abc"])
    part.delete()
    part.delete()
    assert list(tmp_path.iterdir()) == []


def test_a_closed_part_takes_nothing_more(part: PartFile) -> None:
    part.close()
    with pytest.raises(DownloadError):
        part.append([b"late"])


def test_two_cannot_write_the_same_part(part: PartFile, tmp_path: Path) -> None:
    with pytest.raises(PartInUse):
        PartFile(part.path).open()


def test_another_process_cannot_either_until_it_ends_however_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "Tide.mp3.part"
    other = subprocess.Popen(
        [sys.executable, "-c", KEPT_BUSY, str(path)],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdin is not None
    assert other.stdout is not None
    assert other.stdout.readline() == b"open\n"
    mine = PartFile(path)
    with pytest.raises(PartInUse):
        mine.open()
    assert path.read_bytes() == b"other"
    other.kill()
    other.wait(10)
    other.stdin.close()
    other.stdout.close()
    mine.open()
    assert mine.size == 5
    mine.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(FileNotWritable):
        PartFile(tmp_path / "closed" / "Show" / "a.part").open()


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "Show").write_bytes(b"")
    with pytest.raises(FileNotWritable):
        PartFile(tmp_path / "Show" / "a.part").open()


def test_a_disk_that_fills_up_is_noticed_while_writing(tmp_path: Path) -> None:
    part = PartFile(tmp_path / "a.part", reserve=1 << 60)
    part.open()
    part.append([bytes(1024 * 1024)] * 16)
    with pytest.raises(NoSpace):
        part.append([b"more"])
    assert part.size == 16 * 1024 * 1024
    part.close()
