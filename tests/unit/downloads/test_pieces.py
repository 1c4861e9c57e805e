"""What is here of a file with holes in it, and readers who wait for the rest."""

from __future__ import annotations

import itertools
import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import NotFound
from player.downloads.part import PartFile
from player.downloads.pieces import PieceReader, Pieces, joined, run_path, runs_beside
from tests.support.wait import wait_until

DATA = random.Random(5).randbytes(300_000)


class World:
    """Pieces on disk, and what their readers asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pieces = Pieces()
        self.pieces.total = len(DATA)
        self.wanted: list[int] = []
        self.part = self._file(folder / "a.mp3.part")
        self.pieces.begin_with(self.part)

    def _file(self, path: Path) -> PartFile:
        part = PartFile(path, 0)
        part.open()
        return part

    def grow(self, size: int) -> None:
        at = self.part.size
        self.part.append([DATA[at : at + size]])
        self.pieces.tell()

    def run(self, start: int, size: int) -> PartFile:
        run = self._file(run_path(self.part.path, start))
        run.append([DATA[start : start + size]])
        self.pieces.add_run(start, run)
        return run

    def reader(self) -> PieceReader:
        return PieceReader(self.pieces, self.wanted.append)

    def close(self) -> None:
        self.pieces.close()
        self.part.close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.close()


def _in_thread(work: Callable[[], object]) -> tuple[threading.Thread, list[object]]:
    got: list[object] = []
    thread = threading.Thread(target=lambda: got.append(work()), daemon=True)
    thread.start()
    return thread, got


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60))))
def test_joined_spans_hold_the_same_bytes_and_never_touch(spans: list[tuple[int, int]]) -> None:
    found = joined(spans)
    assert {at for start, end in found for at in range(start, end)} == {
        at for start, end in spans for at in range(start, end)
    }
    assert all(first[1] < second[0] for first, second in itertools.pairwise(found))


def test_what_is_here_is_read_from_wherever_it_lies(world: World) -> None:
    world.grow(50_000)
    world.run(100_000, 40_000)
    assert world.pieces.spans() == [(0, 50_000), (100_000, 140_000)]
    assert world.pieces.here_until(10) == 50_000
    assert world.pieces.here_until(50_000) == 50_000
    assert world.pieces.next_start(50_000) == 100_000
    reader = world.reader()
    for place in (0, 49_990, 100_000, 139_000):
        reader.seek(place)
        data = reader.read(2000)
        assert data
        assert data == DATA[place : place + len(data)]
    assert world.wanted == []
    assert [start for start, _ in runs_beside(world.part.path)] == [100_000]


def test_a_reader_waits_for_what_comes_and_asks_for_it_once(world: World) -> None:
    world.grow(1000)
    reader = world.reader()
    reader.seek(1000)
    thread, got = _in_thread(lambda: reader.read(500))
    wait_until(lambda: world.wanted == [1000])
    wait_until(lambda: reader.waiting_s > 0)
    world.pieces.tell()
    world.grow(2000)
    thread.join(5)
    assert got == [DATA[1000:1500]]
    assert world.wanted == [1000]
    assert reader.waiting_s == 0


def test_the_end_is_told_only_at_the_end(world: World) -> None:
    world.grow(len(DATA))
    reader = world.reader()
    read = bytearray()
    while data := reader.read(70_000):
        read += data
    assert bytes(read) == DATA
    assert not reader.is_cut
    assert reader.error is None


def test_closing_ends_a_wait(world: World) -> None:
    reader = world.reader()
    thread, got = _in_thread(lambda: reader.read(10))
    wait_until(lambda: world.wanted)
    reader.close()
    thread.join(5)
    assert got == [b""]
    assert reader.read(10) == b""


def test_an_error_is_met_only_where_nothing_is_here(world: World) -> None:
    world.grow(1000)
    error = NotFound(host="h", status=404)
    world.pieces.error = error
    reader = world.reader()
    assert reader.read(5000) == DATA[:1000]
    assert reader.error is None
    assert reader.read(10) == b""
    assert reader.error is error
    reader.seek(0)
    assert reader.error is None
    assert reader.read(10) == DATA[:10]


def test_who_began_with_one_version_never_reads_of_another(world: World) -> None:
    world.grow(1000)
    reader = world.reader()
    assert reader.read(100) == DATA[:100]
    world.pieces.throw_away()
    world.part.cut(0)
    world.part.append([bytes(5000)])
    assert reader.read(100) == b""
    assert reader.is_cut
    assert world.reader().read(10) == bytes(10)


def test_a_cut_lets_all_that_is_here_be_read(world: World) -> None:
    world.grow(1000)
    world.pieces.is_cut = True
    reader = world.reader()
    assert len(reader.read(5000)) == 1000
    assert reader.read(10) == b""
    assert reader.is_cut


def test_a_reader_does_not_notice_that_the_file_becomes_whole_and_moves(world: World, tmp_path: Path) -> None:
    world.grow(len(DATA))
    reader = world.reader()
    assert reader.read(1000) == DATA[:1000]
    target = tmp_path / "whole.mp3"
    world.part.finish(target)
    world.pieces.become(target)
    assert reader.read(1000) == DATA[1000:2000]
    moved = tmp_path / "elsewhere" / "Title.mp3"
    moved.parent.mkdir()
    world.pieces.move(lambda path: path.rename(moved))
    assert world.pieces.file == moved
    assert reader.read(1000) == DATA[2000:3000]


def test_bytes_that_vanish_are_an_error_and_no_endless_search(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("player.downloads.pieces._LOOK_AGAIN_S", 0.001)
    world.grow(1000)
    world.part.path.write_bytes(b"")
    reader = world.reader()
    assert reader.read(10) == b""
    assert reader.error is not None


def test_any_number_of_readers_read_the_same_while_it_grows(world: World) -> None:
    world.run(200_000, 100_000)

    def read_all() -> bytes:
        reader, found = world.reader(), bytearray()
        while data := reader.read(30_000):
            found += data
        return bytes(found)

    threads = [_in_thread(read_all) for _ in range(3)]
    for _ in range(20):
        world.grow(10_000)
    for thread, got in threads:
        thread.join(10)
        assert got == [DATA]
