"""The commands about shows: subscribe, unsubscribe, shows, refresh."""

from __future__ import annotations

import itertools
from pathlib import Path

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import error_json, show_json
from player.domain.errors import EarmarkError


@click.command(cls=EarmarkCommand)
@click.argument("url")
@pass_console
def subscribe(console: Console, url: str) -> None:
    """Subscribe to the show at URL: a feed, a page that links to one, a file, or a folder of audio files."""
    services = console.services
    if Path(url).is_dir():
        # Also one word, which is a search elsewhere.
        url = str(Path(url).absolute())
    show = services.background.run(services.subscriptions.subscribe(url))
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
    all_shows = console.services.library.shows.all()
    for show in all_shows:
        mark = f"  ! {show.error}" if show.error else ""
        console.say(f"{show.id:>5}  {show.title}  ({show.unplayed_count} of {show.episode_count} unplayed){mark}")
    if not all_shows:
        console.say("No shows yet. Subscribe with: earmark subscribe URL")
    console.document([show_json(show) for show in all_shows])


@click.command(cls=EarmarkCommand)
@click.argument("show", nargs=-1)
@pass_console
def refresh(console: Console, show: tuple[str, ...]) -> None:
    """Ask the feeds of SHOW..., or of all shows, what is new."""
    services = console.services
    wanted = []
    for name in show:
        try:
            wanted.append(services.library.shows.find(name))
        except EarmarkError as error:
            console.fail(error)
    chosen = wanted if show else services.library.shows.all()
    names = {known.id: known for known in chosen}
    with console.progress("Refreshing") as progress:
        done = itertools.count(1)
        outcomes = services.background.run(
            services.subscriptions.refresh(
                list(names) if show else None, lambda _outcome: progress(next(done), len(names))
            )
        )
    for outcome in outcomes:
        if outcome.error:
            console.say(f"{names[outcome.show_id].title}: failed")
            console.fail(outcome.error)
        else:
            console.say(f"{names[outcome.show_id].title}: {outcome.status}, {len(outcome.new_episodes)} new")
        if outcome.repaired_ids or outcome.moved_to:
            for notice in services.library.notices.of(outcome.show_id)[:2]:
                console.say(f"  {notice.sentence()}")
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
                "error": error_json(outcome.error) if outcome.error else None,
            }
            for outcome in outcomes
        ]
    )
