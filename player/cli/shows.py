"""The commands about shows: subscribe, unsubscribe, shows, refresh."""

from __future__ import annotations

import itertools
from pathlib import Path

import click

from player.cli.asking import ask_password, ask_user
from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import error_json, notice_json, show_json
from player.domain.errors import EarmarkError, NeedsPassword


@click.command(cls=EarmarkCommand)
@click.argument("url")
@click.option(
    "--user",
    metavar="NAME",
    default="",
    help="Your name at a private feed. The password is asked for on a terminal; else it is taken from the variable "
    "EARMARK_PASSWORD or from the first line of standard input. It is kept in the system's keyring.",
)
@pass_console
def subscribe(console: Console, url: str, user: str) -> None:
    """Subscribe to the show at URL: a feed, a page that links to one, a file, or a folder of audio files."""
    services = console.services
    if Path(url).is_dir():
        # Also one word, which is a search elsewhere.
        url = str(Path(url).absolute())
    password = ask_password(user) if user else ""
    try:
        show = services.background.run(services.subscriptions.subscribe(url, user, password))
    except NeedsPassword as error:
        if user or not (user := ask_user(error)):
            raise
        show = services.background.run(services.subscriptions.subscribe(url, user, ask_password(user)))
    if show.password_key and services.passwords.trouble:
        console.warn(services.passwords.trouble)
    if show.image_url:
        services.background.run(services.artwork.fetch(show.image_url))
    console.say(f"Subscribed to {show.title} ({show.episode_count} episodes, show {show.id}).")
    console.document(show_json(show))


@click.command(cls=EarmarkCommand)
@click.argument("show")
@pass_console
def unsubscribe(console: Console, show: str) -> None:
    """Leave SHOW (an id, address or title) and remove its files."""
    services = console.services
    known = services.library.shows.find(show)
    services.background.run(services.downloads.remove_show_files(known.id))
    services.background.run(services.subscriptions.unsubscribe(known.id))
    console.say(f"Unsubscribed from {known.title}.")
    console.document(show_json(known))


@click.command(cls=EarmarkCommand)
@pass_console
def shows(console: Console) -> None:
    """List the shows."""
    library = console.services.library
    all_shows, notices = library.shows.all(), library.notices.all()
    for show in all_shows:
        mark = f"  ! {show.error}" if show.error else ""
        console.say(f"{show.id:>5}  {show.title}  ({show.unplayed_count} of {show.episode_count} unplayed){mark}")
        for notice in notices.get(show.id, ()):
            console.say(f"       {notice.sentence()}")
    if not all_shows:
        console.say("No shows yet. Subscribe with: earmark subscribe URL")
    console.document([show_json(show, notices.get(show.id, ())) for show in all_shows])


@click.command(cls=EarmarkCommand)
@click.argument("show", nargs=-1)
@pass_console
def refresh(console: Console, show: tuple[str, ...]) -> None:
    """Ask the feeds of SHOW..., or of all shows, what is new."""
    from player.feeds.index_keeper import merge_after_command

    services = console.services
    wanted = []
    for name in show:
        try:
            wanted.append(services.library.shows.find(name))
        except EarmarkError as error:
            console.fail(error)
    chosen = wanted if show else services.library.shows.all()
    names = {known.id: known for known in chosen}
    services.move_passwords()
    told_before = {notice.id for notices in services.library.notices.all().values() for notice in notices}
    with console.progress("Refreshing", counted=True) as progress:
        done = itertools.count(1)
        outcomes = services.background.run(
            services.subscriptions.refresh(
                list(names) if show else None, lambda _outcome: progress(next(done), len(names))
            )
        )
    if any(outcome.new_episodes for outcome in outcomes):
        merge_after_command(services.library)
    # Only what this refresh brought, not what was told before.
    latest = services.library.notices.all()
    told = {
        show_id: [notice for notice in latest.get(show_id, ()) if notice.id not in told_before] for show_id in names
    }
    for outcome in outcomes:
        if outcome.error:
            console.say(f"{names[outcome.show_id].title}: failed")
            console.fail(outcome.error)
            if isinstance(outcome.error, NeedsPassword):
                console.hint(f"Give them with: earmark password {outcome.show_id} --user NAME")
        else:
            console.say(f"{names[outcome.show_id].title}: {outcome.status}, {len(outcome.new_episodes)} new")
        for notice in told[outcome.show_id]:
            undo = f" Undo it with: earmark notices --undo {notice.id}" if notice.can_be_undone else ""
            console.say(f"  {notice.sentence()}{undo}")
    console.document(
        [
            {
                "id": outcome.show_id,
                "title": names[outcome.show_id].title,
                "feed_url": names[outcome.show_id].feed_url,
                "status": outcome.status,
                "new_episodes": len(outcome.new_episodes),
                "new_episode_ids": list(outcome.new_episodes),
                "repaired_ids": outcome.repaired_ids,
                "moved_to": outcome.moved_to,
                "notices": [notice_json(notice) for notice in told[outcome.show_id]],
                "error": error_json(outcome.error) if outcome.error else None,
            }
            for outcome in outcomes
        ]
    )
