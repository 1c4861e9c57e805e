"""Feeds with a name and password: asked for, tried, kept in the keyring and nowhere else, sent to their site alone."""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from player.domain import errors
from player.library import Library
from player.net.old_passwords import move_passwords
from player.net.passwords import Passwords
from player.paths import profile_paths
from tests.integration.refresh_rig import START, Rig, a_new_episode
from tests.support.cli import Cli
from tests.support.httpd import Reply, Request
from tests.support.keyrings import FileKeyring, variables
from tests.support.server import PodcastServer
from tests.support.shows import a_show

USER, PASSWORD = "ada", "s3kr1t-pass word"
IN_ADDRESS = "ada:s3kr1t-pass%20word@"


@pytest.fixture
def ring(tmp_path: Path) -> Iterator[FileKeyring]:
    before = keyring.get_keyring()
    made = FileKeyring(tmp_path / "keyring.json")
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def private_show(server: PodcastServer, path: str = "*/feed.xml") -> str:
    url = server.add_show(a_show())
    server.fault(path, auth=f"{USER}:{PASSWORD}")
    return url


def authorization(request: Request) -> str:
    sent = request.header("authorization")
    return base64.b64decode(sent.split()[1]).decode() if sent else ""


def written(folder: Path) -> bytes:
    """Every byte of the profile: the library, its log and copies, and whatever else lies there."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


async def test_a_feed_asks_for_a_password_and_keeps_it_in_the_keyring(
    rig: Rig, server: PodcastServer, ring: FileKeyring, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="player")
    url = private_show(server)
    with pytest.raises(errors.NeedsPassword):
        await rig.subscriptions.subscribe(url)
    assert rig.library.shows.all() == []
    with pytest.raises(errors.NeedsPassword):
        await rig.subscriptions.subscribe(url, USER, "wrong")
    show = await rig.subscriptions.subscribe(url, USER, PASSWORD)
    assert (show.feed_url, show.private) == (url, True)
    assert await rig.subscriptions.user_of(show.id) == USER
    assert (await rig.refresh()).status == "unchanged"
    assert len(ring.entries) == 1
    # All that it said and wrote.
    rig.library.close()
    assert PASSWORD not in caplog.text
    assert b"s3kr1t" not in written(rig.library.path.parent).replace(ring.file.read_bytes(), b"")


async def test_what_stands_in_the_address_goes_into_the_keyring(
    rig: Rig, server: PodcastServer, ring: FileKeyring
) -> None:
    url = private_show(server)
    show = await rig.subscriptions.subscribe(url.replace("://", f"://{IN_ADDRESS}"))
    assert (show.feed_url, show.private) == (url, True)
    with pytest.raises(errors.AlreadySubscribed):
        await rig.subscriptions.subscribe(url)
    assert (await rig.refresh()).status == "unchanged"
    await rig.subscriptions.unsubscribe(show.id)
    assert ring.entries == {}


async def test_a_password_that_changed_is_asked_for_and_tried_at_once(
    rig: Rig, server: PodcastServer, ring: FileKeyring
) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    a_new_episode(show)
    server.add_show(show)
    server.fault("*/feed.xml", auth=f"{USER}:{PASSWORD}")
    assert (await rig.refresh()).status == "failed"
    known = rig.library.shows.get(show_id)
    assert (known.error_kind, known.private) == ("needs-password", False)
    refused = await rig.subscriptions.set_credentials(show_id, USER, "wrong")
    assert (refused.refresh.status, refused.kept, ring.entries) == ("failed", False, {})
    assert not rig.library.shows.get(show_id).private
    right = await rig.subscriptions.set_credentials(show_id, USER, PASSWORD)
    assert (right.refresh.status, len(right.refresh.new_episodes), right.kept) == ("updated", 1, True)
    assert rig.library.shows.get(show_id).error is None
    # A wrong one later does not cost the right one.
    assert not (await rig.subscriptions.set_credentials(show_id, USER, "wrong")).kept
    assert (await rig.refresh(show_id)).status == "unchanged"
    server.mend()
    server.fault("*/feed.xml", auth=f"{USER}:another")
    assert (await rig.subscriptions.set_credentials(show_id, USER, "another")).kept
    assert len(ring.entries) == 1
    await rig.subscriptions.forget_credentials(show_id)
    assert ring.entries == {}
    assert (await rig.refresh(show_id)).status == "failed"


async def test_a_password_given_to_another_process_is_found(rig: Rig, server: PodcastServer, ring: FileKeyring) -> None:
    show = await rig.subscriptions.subscribe(private_show(server), USER, PASSWORD)
    server.mend()
    server.fault("*/feed.xml", auth=f"{USER}:another")
    (key,) = [name.partition("/")[2] for name in ring.entries]
    ring.set_password("Earmark", key, ring.get_password("Earmark", key).replace(PASSWORD, "another"))  # type: ignore[union-attr]
    assert (await rig.refresh(show.id)).status == "unchanged"


async def test_without_a_keyring_it_is_known_until_the_program_ends(rig: Rig, server: PodcastServer) -> None:
    url = private_show(server)
    show = await rig.subscriptions.subscribe(url, USER, PASSWORD)
    assert rig.passwords.trouble is not None
    assert "only until Earmark is closed" in rig.passwords.trouble.sentence()
    assert (await rig.refresh()).status == "unchanged"
    assert not (await rig.subscriptions.set_credentials(show.id, USER, PASSWORD)).kept
    assert b"s3kr1t" not in written(rig.library.path.parent)
    await rig.subscriptions.forget_credentials(show.id)
    assert (await rig.refresh(show.id)).error is not None


async def test_a_keyring_that_is_locked_says_so_and_keeps_everything(
    rig: Rig, server: PodcastServer, ring: FileKeyring
) -> None:
    show = await rig.subscriptions.subscribe(private_show(server), USER, PASSWORD)
    (key,) = [name.partition("/")[2] for name in ring.entries]
    rig.passwords.forget_for_now(key)
    ring.lock()
    outcome = await rig.refresh(show.id)
    assert outcome.error is not None
    assert (outcome.error.kind, "Unlock the keyring" in outcome.error.sentence()) == ("keyring", True)
    ring.unlock()
    assert (await rig.refresh(show.id)).status == "unchanged"


async def test_media_of_the_same_site_are_fetched_with_it_and_without_where_that_is_refused(
    rig: Rig, server: PodcastServer, ring: FileKeyring
) -> None:
    await rig.subscriptions.subscribe(private_show(server), USER, PASSWORD)
    server.add("/closed.mp3", b"closed")
    server.fault("/closed.mp3", auth=f"{USER}:{PASSWORD}")
    server.add("/open.mp3", b"open")
    server.fault("/open.mp3", reject_auth=True)
    assert (await rig.http.get(server.url("/closed.mp3"))).body == b"closed"
    async with rig.http.stream(server.url("/open.mp3")) as answer:
        assert b"".join([piece async for piece in answer.chunks()]) == b"open"
    assert [authorization(request) for request in server.requests("/open.mp3")] == [f"{USER}:{PASSWORD}", ""]
    with PodcastServer() as other:
        # Another port is another site, and a tracker on the way sees nothing of it.
        other.add("/x.mp3", b"x")
        other.redirect("/tracked.mp3", server.url("/closed.mp3"))
        assert (await rig.http.get(other.url("/x.mp3"))).body == b"x"
        assert (await rig.http.get(other.url("/tracked.mp3"))).body == b"closed"
        assert not any(authorization(request) for request in other.requests())
        server.redirect("/away.mp3", other.url("/x.mp3"))
        assert (await rig.http.get(server.url("/away.mp3"))).body == b"x"
        assert not any(authorization(request) for request in other.requests())


async def test_of_two_accounts_on_one_site_each_goes_to_its_own_files(
    rig: Rig, server: PodcastServer, ring: FileKeyring
) -> None:
    for name in ("ada", "bob"):
        show = a_show(f"Show of {name}", slug=name)
        for episode in show.episodes:
            episode.guid = f"{name}-{episode.key}"
        server.fault(f"/{name}/*", auth=f"{name}:{name}-word")
        await rig.subscriptions.subscribe(server.add_show(show), name, f"{name}-word")
        server.add(f"/{name}/extra/x.mp3", name.encode())
    for name in ("ada", "bob"):
        assert (await rig.http.get(server.url(f"/{name}/extra/x.mp3"))).body == name.encode()


async def test_a_feed_of_the_same_site_that_asks_for_nothing_gets_nothing(
    rig: Rig, server: PodcastServer, ring: FileKeyring
) -> None:
    await rig.subscriptions.subscribe(private_show(server, "/members/*"), USER, PASSWORD)
    server.forget()
    other = a_show("Night Signal", slug="night")
    for episode in other.episodes:
        episode.guid = f"night-{episode.key}"
    await rig.subscriptions.subscribe(server.add_show(other))
    assert not any(authorization(request) for request in server.requests(other.feed_path))


async def test_a_move_to_another_site_takes_no_password_along(
    rig: Rig, server: PodcastServer, ring: FileKeyring
) -> None:
    show = a_show()
    show_id = (await rig.subscriptions.subscribe(private_show(server), USER, PASSWORD)).id
    with PodcastServer() as other:
        moved = other.add_show(show)
        server.mend()
        server.redirect(show.feed_path, moved, 301)
        assert (await rig.refresh()).moved_to == moved
        await rig.refresh()
        assert not any(authorization(request) for request in other.requests())
        (notice,) = rig.library.notices.of(show_id)
        assert await rig.subscriptions.undo_move(show_id, notice.id)
    server.remove(show.feed_path)
    server.route("GET", show.feed_path, lambda request: Reply(410 if authorization(request) else 401))
    outcome = await rig.refresh()
    assert outcome.error is not None
    assert outcome.error.kind == "gone"


async def test_a_password_in_the_address_of_a_file_is_the_shows(
    rig: Rig, server: PodcastServer, ring: FileKeyring
) -> None:
    show = a_show()
    server.add("/closed.mp3", b"closed")
    server.fault("/closed.mp3", auth=f"{USER}:{PASSWORD}")
    show.episodes[0].audio_url = server.url("/closed.mp3").replace("://", f"://{IN_ADDRESS}")
    known = await rig.subscriptions.subscribe(server.add_show(show))
    newest = rig.library.episodes.get(rig.library.episodes.ids(show_id=known.id)[0])
    assert (newest.enclosure_url, known.private) == (server.url("/closed.mp3"), True)
    assert (await rig.http.get(server.url("/closed.mp3"))).body == b"closed"
    a_new_episode(show, audio_url=show.episodes[0].audio_url)
    server.add_show(show)
    assert len((await rig.refresh()).new_episodes) == 1
    rig.library.close()
    assert b"s3kr1t" not in rig.library.path.read_bytes()


async def test_tokens_are_kept_with_the_address_and_shown_to_nobody(
    rig: Rig, server: PodcastServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="player")
    show = a_show()
    url = server.add_show(show) + "?auth=t0k3n-of-mine"
    known = await rig.subscriptions.subscribe(url)
    assert (known.feed_url, known.private) == (url, True)
    server.fault(show.feed_path, status=503)
    outcome = await rig.refresh()
    assert outcome.error is not None
    server.mend()
    server.redirect(show.feed_path, server.add("/new.xml", show.rss(server.address)) + "?auth=t0k3n-of-mine", 301)
    assert (await rig.refresh()).moved_to
    (notice,) = rig.library.notices.of(known.id)
    said = [outcome.error.sentence(), outcome.error.detail, str(outcome.error.fields), notice.sentence(), caplog.text]
    assert "t0k3n" not in " ".join(said)


def old_library(path: Path, *urls: str) -> None:
    """A library from before there was a place for passwords."""
    from player.library.database import Database
    from player.library.migrations import load_migrations

    database = Database(path, load_migrations()[:4])
    with database.write() as db:
        for url in urls:
            db.execute("INSERT INTO show (feed_url, title, added_at) VALUES (?, ?, 0)", (url, url.rpartition("/")[2]))
        db.execute(
            "INSERT INTO show_notice (show_id, kind, told_at, before, after) VALUES (1, 'moved', 0, 'https://x/', ?)",
            (urls[0],),
        )
        db.execute(
            "INSERT INTO episode (show_id, title, sort_at, added_at, enclosure_url) VALUES (1, 'E', 0, 0, ?)",
            (urls[0] + ".mp3",),
        )
    database.close()


def test_passwords_of_older_libraries_move_into_the_keyring(tmp_path: Path, ring: FileKeyring) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    path = folder / "library.sqlite3"
    old_library(
        path,
        f"https://{IN_ADDRESS}a.example/one",
        "https://bob:s3kr1t@a.example/one",
        "https://a.example/@three",
        "https://a.example/four?mail=a@b",
    )
    library = Library(path)
    assert b"s3kr1t" in written(folder)
    passwords = Passwords()
    assert [show.title for show in library.shows.all() if show.private] == ["one", "one"]
    assert move_passwords(library, passwords) == 2
    assert move_passwords(library, passwords) == 0
    addresses = [show.feed_url for show in library.shows.all()]
    assert len(set(addresses)) == 4
    assert {address.partition("#")[0] for address in addresses} == {
        "https://a.example/one",
        "https://a.example/@three",
        "https://a.example/four?mail=a@b",
    }
    kept = [passwords.get(key) for key, _ in library.private_feeds.all()]
    assert {(found.user, found.password) for found in kept if found} == {("ada", PASSWORD), ("bob", "s3kr1t")}
    library.check()
    library.close()
    assert b"s3kr1t" not in written(folder)
    assert b"a.example/one" in written(folder)


def test_the_first_refresh_of_an_older_library_moves_them(
    profile_dir: Path, tmp_path: Path, server: PodcastServer
) -> None:
    url = private_show(server)
    library = profile_paths(profile_dir).library_file
    library.parent.mkdir(parents=True)
    old_library(library, url.replace("://", f"://{IN_ADDRESS}"))
    cli = Cli(profile_dir, env=variables(tmp_path / "ring.json"))
    assert "s3kr1t" not in cli.run("shows").ok().stdout
    assert cli.run("refresh").ok().json[0]["status"] == "updated"
    assert cli.run("shows").ok().json[0]["feed_url"] == url
    assert b"s3kr1t" not in written(profile_dir)
    assert PASSWORD in (tmp_path / "ring.json").read_text()


def test_without_a_keyring_the_passwords_of_older_libraries_stay_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    old_library(path, f"https://{IN_ADDRESS}a.example/one")
    library = Library(path)
    assert move_passwords(library, Passwords()) == 0
    (status,) = library.refreshes.status(None, START)
    assert status.feed_url == f"https://{IN_ADDRESS}a.example/one"
    assert library.shows.all()[0].feed_url == "https://a.example/one"
    library.close()


def test_the_command_line_asks_keeps_and_forgets(profile_dir: Path, tmp_path: Path, server: PodcastServer) -> None:
    ring = tmp_path / "ring.json"
    cli = Cli(profile_dir, env=variables(ring))
    url = private_show(server)
    refused = cli.run("subscribe", url)
    assert (refused.code, refused.json["error"]["kind"]) == (1, "needs-password")
    assert cli.run("subscribe", url, "--user", USER).code == 2
    show = cli.run("subscribe", url, "--user", USER, input_text=f"{PASSWORD}\n").ok().json
    assert (show["feed_url"], show["private"]) == (url, True)
    (refreshed,) = cli.run("refresh").ok().json
    assert refreshed["status"] == "unchanged"
    cli.run("password", show["id"], "--forget").ok()
    failed = cli.run("refresh")
    assert (failed.code, failed.json[0]["error"]["kind"]) == (1, "needs-password")
    assert "earmark password 1 --user NAME" in failed.stderr
    assert cli.run("shows").ok().json[0]["error"]["kind"] == "needs-password"
    by_variable = Cli(profile_dir, env={**variables(ring), "EARMARK_PASSWORD": PASSWORD})
    assert by_variable.run("password", show["id"], "--user", USER).ok().json["error"] is None
    assert cli.run("password", show["id"], "--user", USER, input_text="wrong\n").code == 1
    cli.run("refresh").ok()
    assert b"s3kr1t" not in written(profile_dir)
    # Where there is no keyring that is said, and the rest is done.
    none = Cli(profile_dir, env={"EARMARK_PASSWORD": PASSWORD})
    given = none.run("password", show["id"], "--user", USER).ok()
    assert "remembered only until Earmark is closed" in given.stderr
    assert b"s3kr1t" not in written(profile_dir)
