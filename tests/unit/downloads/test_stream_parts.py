"""The small parts of streaming: the cache, where an MP4 has its index, moving files between disks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from player.domain.errors import NoSpace
from player.domain.models import DownloadState, Episode, EpisodeId, PlayState, ShowId
from player.downloads.moving import bring_near, put_in_place
from player.downloads.mp4_index import index_is_last
from player.downloads.stream_cache import StreamCache, cache_name
from tests.support.audio import SPEECH_M4A


def _box(kind: bytes, size: int, long: bool = False) -> bytes:
    head = (
        (1).to_bytes(4, "big") + kind + (size + 16).to_bytes(8, "big") if long else (size + 8).to_bytes(4, "big") + kind
    )
    return head + bytes(size)


@pytest.mark.parametrize(
    ("boxes", "last"),
    [
        (_box(b"ftyp", 16) + _box(b"moov", 100), False),
        (_box(b"ftyp", 16) + _box(b"free", 8) + _box(b"mdat", 4000), True),
        (_box(b"ftyp", 16) + _box(b"wide", 0) + _box(b"mdat", 4000, long=True), True),
        (_box(b"ftyp", 16) + _box(b"mdat", 4000)[:12], True),
        (_box(b"ftyp", 16) + _box(b"free", 9000), False),
        (_box(b"ftyp", 16) + b"\0\0\0\0free" + _box(b"mdat", 8), False),
        (b"ID3\x04" + bytes(100), False),
        (b"", False),
    ],
)
def test_where_the_index_is(boxes: bytes, last: bool) -> None:
    assert index_is_last(boxes) is last


def test_a_real_file_has_its_index_where_its_maker_put_it() -> None:
    data = SPEECH_M4A.read_bytes()
    assert index_is_last(data[:4096]) is (data.index(b"mdat") < data.index(b"moov"))


def _episode(**changes: object) -> Episode:
    values: dict[str, object] = {"title": "T", "guid": "g", "enclosure_url": "https://h/a.mp3", "show_title": "S"}
    return Episode(id=EpisodeId(1), show_id=ShowId(1), state=PlayState.NEW, **{**values, **changes})  # type: ignore[arg-type]


def test_a_name_in_the_cache_is_that_of_the_episode_and_of_no_other() -> None:
    name = cache_name(_episode())
    assert name == cache_name(_episode(enclosure_url="https://h/a.mp3?token=2", title="Other"))
    assert name != cache_name(_episode(guid="h"))
    assert name != cache_name(_episode(show_title="R"))
    assert cache_name(_episode(guid="", enclosure_url="u")) != cache_name(_episode(guid="", enclosure_url="v"))


def test_a_record_is_kept_and_a_damaged_one_is_none(tmp_path: Path) -> None:
    record = StreamCache(tmp_path / "streams").record("n")
    record.change(EpisodeId(4), file="n.mp3", etag='"1"', bytes_total=7)
    found = record.get(EpisodeId(4))
    assert (found.episode_id, found.file, found.etag, found.bytes_total) == (4, "n.mp3", '"1"', 7)
    assert found.state is DownloadState.DOWNLOADING
    for damage in ("", "{", "[]", '{"file": 1}'):
        (tmp_path / "streams" / "n.json").write_text(damage)
        assert record.get(EpisodeId(4)).file is None


def test_the_longest_unused_goes_first_and_what_is_in_use_never(tmp_path: Path) -> None:
    cache = StreamCache(tmp_path)
    for age, name in enumerate(["new", "older", "oldest", "playing"]):
        cache.record(name).change(EpisodeId(1), file=f"{name}.mp3")
        (tmp_path / f"{name}.mp3").write_bytes(bytes(1000))
        (tmp_path / f"{name}.mp3.part.5").write_bytes(bytes(1000))
        for path in (f"{name}.mp3", f"{name}.mp3.part.5", f"{name}.json"):
            os.utime(tmp_path / path, (1000 - age, 1000 - age))
    cache.evict(5000, {"playing"})
    assert {path.name.partition(".")[0] for path in tmp_path.iterdir()} == {"new", "playing"}
    cache.evict(0, {"playing"})
    assert {path.name for path in tmp_path.iterdir()} == {"playing.json", "playing.mp3", "playing.mp3.part.5"}
    assert cache.size_of("playing") == 2000
    StreamCache(tmp_path / "nowhere").evict(0, ())


def test_a_file_is_whole_only_under_its_own_name(tmp_path: Path) -> None:
    cache = StreamCache(tmp_path)
    assert cache.whole("n") is None
    cache.record("n").change(EpisodeId(1), file="n.mp3")
    (tmp_path / "n.mp3.part").touch()
    (tmp_path / "n.mp3.part.100").touch()
    assert cache.whole("n") is None
    assert cache.has_runs("n")
    (tmp_path / "n.mp3.part.100").unlink()
    (tmp_path / "n.mp3.part").rename(tmp_path / "n.mp3")
    assert cache.whole("n") == tmp_path / "n.mp3"
    assert not cache.has_runs("n")
    cache.record("n").change(EpisodeId(1), file="../n.mp3")
    assert cache.whole("n") is None


def test_a_file_moves_on_one_disk_and_to_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "a.mp3", tmp_path / "Show" / "b.mp3"
    source.write_bytes(b"sound")
    near = bring_near(source, target, 0)
    assert near == source
    assert put_in_place(near, source, target).read_bytes() == b"sound"
    assert not source.exists()
    other = Path("/dev/shm")
    if not other.is_dir() or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is only one disk")
    with monkeypatch.context() as patch:
        patch.setattr("player.downloads.moving._NEW", f".{os.getpid()}.new")
        away = other / f"earmark-{os.getpid()}.mp3"
        try:
            near = bring_near(target, away, 0)
            assert near != target
            assert target.exists()
            assert put_in_place(near, target, away).read_bytes() == b"sound"
            assert not target.exists()
            with pytest.raises(NoSpace):
                bring_near(away, target, 1 << 62)
            assert away.exists()
        finally:
            away.unlink(missing_ok=True)
