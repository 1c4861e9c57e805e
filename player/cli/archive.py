"""The archive command: all of a show kept here, audio, notes and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import Json, error_json
from player.domain.errors import EarmarkError
from player.domain.models import Show

if TYPE_CHECKING:
    from player.services import Services


@click.command(cls=EarmarkCommand)
@click.argument("show", required=False)
@click.option("--off", is_flag=True, help="Keep no more than of other shows from now on; nothing is deleted.")
@pass_console
def archive(console: Console, show: str | None, off: bool) -> None:
    """Keep all of SHOW here: audio, notes and pictures, also of what leaves its feed.

    Fetches what is missing, and more each time it is called. Without SHOW: of all shows that are kept so.
    """
    services = console.services
    if off and show is None:
        raise click.UsageError("Name the SHOW to switch off.")
    if show is None:
        shows = [services.library.shows.get(show_id) for show_id in services.library.archive.show_ids()]
        if not shows:
            console.say("No show is kept whole. Choose one with: earmark archive SHOW")
    else:
        shows = [services.library.shows.find(show)]
        services.background.run(services.archive.switch(shows[0].id, archive=not off))
    if off:
        console.say(f"{shows[0].title} is no longer kept whole. What is here stays.")
        results = [_result(services, shows[0], 0, [])]
    else:
        results = [_fill(console, each, again=show is not None) for each in shows]
    console.document(results)


def _fill(console: Console, show: Show, *, again: bool) -> Json:
    services = console.services
    ids = services.library.archive.missing(show.id, again=again)
    failed: list[Json] = []
    with console.progress(show.title, counted=True) as progress:
        for done, episode_id in enumerate(ids):
            progress(done, len(ids))
            try:
                services.background.run(services.downloads.download_now(episode_id))
                services.background.run(services.load_details(episode_id))
            except EarmarkError as error:
                console.fail(error)
                failed.append({"id": episode_id, "error": error_json(error)})
        services.background.run(services.archive.keep_pictures(show.id))
    fetched = len(ids) - len(failed)
    console.say(f"{show.title}: {fetched} fetched, {len(failed)} failed. All that is here stays here.")
    return _result(services, show, fetched, failed)


def _result(services: Services, show: Show, fetched: int, failed: list[Json]) -> Json:
    return {
        "id": show.id,
        "title": show.title,
        "archive": services.library.shows.get(show.id).archive,
        "downloaded": fetched,
        "failed": failed,
    }
