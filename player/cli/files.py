"""The commands about files: download and remove."""

from __future__ import annotations

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.episodes import episode_id, file_of
from player.cli.shapes import Json, episode_json, error_json
from player.domain.errors import EarmarkError


@click.command(cls=EarmarkCommand)
@click.argument("episodes", metavar="ID...", nargs=-1)
@click.option("--wanted", is_flag=True, help="Download what the settings of downloads and shows want.")
@pass_console
def download(console: Console, episodes: tuple[str, ...], wanted: bool) -> None:
    """Download episodes, to be played without a network."""
    if not episodes and not wanted:
        raise click.UsageError("Name an episode, or use --wanted.")
    services = console.services
    results: list[Json] = []
    chosen = services.background.run(services.housekeeping.wanted()) if wanted else ()
    for text in (*episodes, *map(str, chosen)):
        try:
            row = services.library.episodes.get(episode_id(text))
            with console.progress(row.title) as progress:
                services.background.run(services.downloads.download_now(row.id, progress))
            services.background.run(services.load_details(row.id))
            services.background.run(services.tagger.tag(row.id))
            row = services.library.episodes.get(row.id)
            file = file_of(console, row)
            console.say(f"{row.title}: {'already here, ' if row.own_file else ''}{file}")
            results.append({**episode_json(row, file), "error": None})
        except EarmarkError as error:
            console.fail(error)
            results.append({"id": _number(text), "download": "failed", "file": None, "error": error_json(error)})
    console.document(results)


@click.command(cls=EarmarkCommand)
@click.argument("episodes", metavar="ID...", nargs=-1, required=True)
@pass_console
def remove(console: Console, episodes: tuple[str, ...]) -> None:
    """Delete the downloaded files of episodes; positions and notes stay."""
    services = console.services
    results: list[Json] = []
    for text in episodes:
        try:
            row = services.library.episodes.get(episode_id(text))
            services.background.run(services.downloads.remove(row.id))
            row = services.library.episodes.get(row.id)
            console.say(f"{row.title}: removed")
            results.append({**episode_json(row), "error": None})
        except EarmarkError as error:
            console.fail(error)
            results.append({"id": _number(text), "error": error_json(error)})
    console.document(results)


def _number(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() else text
