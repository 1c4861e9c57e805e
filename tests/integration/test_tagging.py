"""Tags in downloaded files: written where it is wished, beside and exchanged, and no surprise to anybody."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.audio.chapters import embedded_chapters
from player.audio.tags import audio_tags
from player.domain.clock import SystemClock
from player.domain.events import FileMoved
from player.domain.models import Chapter, DownloadState, EpisodeId
from player.downloads import tagging
from player.downloads.artwork import ArtworkCache
from player.downloads.tagging import Tagger
from tests.integration.downloads_rig import Rig, sound
from tests.support.audio import SPEECH
from tests.support.server import PodcastServer
from tests.support.wait import wait_until


class TagRig(Rig):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.cache = ArtworkCache(self.http, self.background, folder / "artwork", self.events, SystemClock())
        self.tagger = Tagger(
            self.library,
            self.background,
            self.events,
            self.manager.finished,
            self.manager.file_of,
            self.cache.fetch,
            lambda: self.settings.write_tags,
        )


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[TagRig]:
    with TagRig(tmp_path / "profile") as made:
        yield made


@pytest.fixture
def episode(rig: TagRig, server: PodcastServer) -> EpisodeId:
    (made,) = rig.subscribe(server.add("/a.mp3", SPEECH.read_bytes()))
    rig.run(rig.manager.download_now(made))
    rig.library.episodes.set_chapters(made, [Chapter(0.0, "Hello"), Chapter(5.0, "More")])
    return made


def path_of(rig: TagRig, episode: EpisodeId) -> Path:
    path = rig.manager.file_of(rig.row(episode))
    assert path is not None
    return path


def test_nothing_is_written_unless_it_is_wished(rig: TagRig, episode: EpisodeId) -> None:
    assert not rig.run(rig.tagger.tag(episode))
    assert path_of(rig, episode).read_bytes() == SPEECH.read_bytes()


def test_a_file_gets_its_tags_once(rig: TagRig, episode: EpisodeId) -> None:
    rig.settings = rig.settings.__class__(write_tags=True)
    assert rig.run(rig.tagger.tag(episode))
    path = path_of(rig, episode)
    found = audio_tags(path)
    assert (found.title, found.album, found.date) == ("Tide 0", "Tidal Notes", "2025-05-27")
    assert [c.title for c in embedded_chapters(path)] == ["Hello", "More"]
    row = rig.row(episode)
    assert row.bytes_done == row.bytes_total == path.stat().st_size
    assert rig.on_disk() == ["Tidal Notes/2025-05-27 Tide 0.mp3"]
    assert not rig.run(rig.tagger.tag(episode))
    # It is still the file it was: nobody tells that it was changed or moved, wherever it is.
    rig.run(rig.manager.look_after_files())
    assert rig.library.downloads.get(episode).tagged
    assert not [event for event in rig.told if isinstance(event, FileMoved)]
    path.rename(rig.files / "moved.mp3")
    rig.run(rig.manager.look_after_files())
    assert rig.row(episode).file == "moved.mp3"


def test_who_begins_to_wish_it_gets_it_for_what_is_here(rig: TagRig, episode: EpisodeId) -> None:
    rig.set(write_tags=True)
    wait_until(lambda: rig.library.downloads.get(episode).tagged)
    assert audio_tags(path_of(rig, episode)).title == "Tide 0"


def test_what_takes_no_tags_stays_as_it_is(rig: TagRig, server: PodcastServer) -> None:
    body = b"RIFF" + (5000).to_bytes(4, "little") + b"WAVE" + sound(5000)
    (episode,) = rig.subscribe(server.add("/a.wav", body, "audio/wav"))
    rig.run(rig.manager.download_now(episode))
    rig.settings = rig.settings.__class__(write_tags=True)
    assert not rig.run(rig.tagger.tag(episode))
    assert path_of(rig, episode).read_bytes() == body


def test_a_file_that_was_removed_or_changed_meanwhile_is_left_alone(
    rig: TagRig, episode: EpisodeId, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.settings = rig.settings.__class__(write_tags=True)
    path = path_of(rig, episode)
    copy = tagging._tagged_copy

    def copy_and_change(here: Path, there: Path, *rest: object) -> bool:
        done = copy(here, there, *rest)  # type: ignore[arg-type]
        here.write_bytes(b"mine")
        return done

    monkeypatch.setattr(tagging, "_tagged_copy", copy_and_change)
    assert not rig.run(rig.tagger.tag(episode))
    assert path.read_bytes() == b"mine"
    assert rig.on_disk() == ["Tidal Notes/2025-05-27 Tide 0.mp3"]

    monkeypatch.undo()

    async def remove_while_it_is_copied() -> bool:
        task = asyncio.create_task(rig.tagger.tag(episode))
        await rig.manager.remove(episode)
        return await task

    assert not rig.run(remove_while_it_is_copied())
    assert rig.on_disk() == []
    assert rig.row(episode).download is DownloadState.NONE


def test_a_copy_that_died_half_way_is_no_file(rig: TagRig, episode: EpisodeId) -> None:
    half = path_of(rig, episode).with_name("2025-05-27 Tide 0.mp3.tagging")
    half.write_bytes(SPEECH.read_bytes()[:1000])
    rig.run(rig.manager.look_after_files())
    rig.settings = rig.settings.__class__(write_tags=True)
    assert rig.run(rig.tagger.tag(episode))
    assert not half.exists()
