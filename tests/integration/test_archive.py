"""A show kept whole: every file, also of what left its feed, its pictures, and nothing of it cleaned up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.models import DownloadState, EpisodeId
from player.downloads.archive import AT_ONCE
from player.paths import profile_paths
from player.services import Services
from tests.support.cli import Cli
from tests.support.pictures import png
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.support.wait import wait_until


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = Services(profile_paths(tmp_path / "profile"))
    yield made
    made.close()


def states(services: Services) -> dict[str, DownloadState]:
    rows = services.library.episodes.rows(services.library.episodes.ids())
    return {row.title: row.download for row in rows}


def wait_all_done(services: Services, count: int) -> None:
    wait_until(
        lambda: list(states(services).values()) == [DownloadState.DONE] * count, message=lambda: states(services)
    )


def test_everything_of_an_archived_show_comes_and_what_is_new_follows(
    services: Services, server: PodcastServer
) -> None:
    built = a_show("Tidal Notes", episodes=AT_ONCE + 8)
    built.image = png(20, 20)
    built.episodes[0].image = png(30, 30)
    picture = server.add("/inside.png", png(10, 10), "image/png")
    built.episodes[1].notes_html = f'<p>What was found on the shore that day, in one picture: <img src="{picture}"></p>'
    url = server.add_show(built)
    show = services.background.run(services.subscriptions.subscribe(url), 30)
    services.keep_archives()
    services.background.run(services.archive.switch(show.id, archive=True), 30)
    wait_all_done(services, AT_ONCE + 8)
    pages = [services.library.episodes.page(id_) for id_ in services.library.episodes.ids()]
    wanted = [show.image_url, picture, *(page.episode.image_url for page in pages if page.episode.image_url)]
    wait_until(lambda: all(services.artwork.path(each or "") for each in wanted), message=lambda: wanted)
    assert services.library.shows.get(show.id).archive
    # A short feed that rolls on: the old ones leave it, a new one comes.
    rolled = a_show("Tidal Notes", episodes=AT_ONCE + 9)
    del rolled.episodes[3:]
    server.add_show(rolled)
    services.background.run(services.subscriptions.refresh(), 30)
    wait_all_done(services, AT_ONCE + 9)
    rows = services.library.episodes.rows(services.library.episodes.ids())
    assert [row.in_feed for row in rows] == [True] * 3 + [False] * (AT_ONCE + 6)
    assert all(services.locate(row) for row in rows)
    # What cleans up sees that they are to stay.
    assert all(file.pinned for file in services.library.keeping.files())


def test_what_left_the_feed_is_fetched_too_and_what_fails_waits_for_the_next_run(
    services: Services, server: PodcastServer
) -> None:
    built = a_show("Tidal Notes", episodes=3)
    url = server.add_show(built)
    show = services.background.run(services.subscriptions.subscribe(url), 30)
    gone = built.episodes.pop()
    server.add_show(built)
    # Its file is still there, as it mostly is.
    row = next(
        row for row in services.library.episodes.rows(services.library.episodes.ids()) if row.title == gone.title
    )
    assert row.enclosure_url
    server.add("/" + row.enclosure_url.split("/", 3)[3], b"ID3" + bytes(5000), "audio/mpeg")
    services.background.run(services.subscriptions.refresh(), 30)
    lost = services.library.episodes.rows(services.library.episodes.ids())[0]
    assert lost.enclosure_url
    server.fault("/" + lost.enclosure_url.split("/", 3)[3], status=404)
    services.keep_archives()
    services.background.run(services.archive.switch(show.id, archive=True), 30)
    settled = {DownloadState.DONE, DownloadState.FAILED}
    wait_until(lambda: set(states(services).values()) == settled, message=lambda: states(services))
    assert states(services)[gone.title] is DownloadState.DONE
    assert states(services)[lost.title] is DownloadState.FAILED
    assert services.library.archive.missing() == [lost.id]


def test_switched_off_nothing_more_is_fetched_and_nothing_deleted(services: Services, server: PodcastServer) -> None:
    built = a_show("Tidal Notes", episodes=AT_ONCE + 6)
    url = server.add_show(built)
    show = services.background.run(services.subscriptions.subscribe(url), 30)
    server.fault("*.mp3", hang_after=2_000)
    services.keep_archives()
    services.background.run(services.archive.switch(show.id, archive=True), 30)
    wait_until(lambda: DownloadState.DOWNLOADING in states(services).values())
    services.background.run(services.archive.switch(show.id, archive=False), 30)
    assert set(states(services).values()) <= {DownloadState.NONE, DownloadState.DONE}
    server.mend()
    assert services.library.archive.missing() == []


def test_the_command_fetches_all_and_says_what_failed(cli: Cli, server: PodcastServer) -> None:
    built = a_show("Tidal Notes", episodes=3)
    cli.run("subscribe", server.add_show(built)).ok()
    cli.run("subscribe", server.add_show(a_show("Night Signal"))).ok()
    server.fault("*walk-2*.mp3", status=404)
    result = cli.run("archive", "tidal")
    (row,) = result.json
    assert result.code == 1
    assert (row["title"], row["archive"], row["downloaded"]) == ("Tidal Notes", True, 2)
    assert [failed["error"]["kind"] for failed in row["failed"]] == ["not-found"]
    server.mend()
    assert [each["downloaded"] for each in cli.run("archive").ok().json] == [1]
    episodes = cli.run("episodes", "tidal").ok().json
    assert [each["download"] for each in episodes] == ["done"] * 3
    assert [each["in_feed"] for each in episodes] == [True] * 3
    # What a person deletes stays deleted until they ask for the whole show again.
    deleted: EpisodeId = episodes[0]["id"]
    cli.run("remove", deleted).ok()
    assert [each["downloaded"] for each in cli.run("archive").ok().json] == [0]
    assert [each["downloaded"] for each in cli.run("archive", "tidal").ok().json] == [1]
    off = cli.run("archive", "tidal", "--off").ok().json
    assert off[0]["archive"] is False
    assert cli.run("archive").ok().json == []
    assert cli.run("archive", "--off").code == 2
    shows = {each["title"]: each["archive"] for each in cli.run("shows").ok().json}
    assert shows == {"Tidal Notes": False, "Night Signal": False}
