"""The commands that bring shows along from another program and take them to one: import and export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import Json, error_json

if TYPE_CHECKING:
    from player.sync.lists import ImportedShow


@click.command("import", cls=EarmarkCommand)
@click.argument("file", metavar="FILE.opml", type=click.Path(path_type=Path))
@pass_console
def import_(console: Console, file: Path) -> None:
    """Subscribe to all shows of an OPML file, as other podcast programs export it; its folders become tags."""
    from player.feeds.index_keeper import merge_after_command
    from player.sync.lists import ImportStatus

    services = console.services
    with console.progress("Subscribing", counted=True) as progress:
        result = services.background.run(
            services.lists.import_file(file, lambda done, total, _show: progress(done, total))
        )
    merge_after_command(services.library)
    for show in result.shows:
        if show.status is not ImportStatus.FAILED:
            console.say(f"{show.title}: {'subscribed' if show.status is ImportStatus.ADDED else 'known already'}")
    for show in result.shows:
        if show.error is not None:
            console.say(f"{show.title or show.address}: failed")
            console.fail(show.error)
    if not result.shows:
        console.say("There is no show in this list.")
    if result.more:
        console.say("The list is longer than can be right; only its first shows were taken.")
    console.document(
        {
            "file": str(file),
            "added": result.count(ImportStatus.ADDED),
            "known": result.count(ImportStatus.KNOWN),
            "failed": result.count(ImportStatus.FAILED),
            "without_address": result.bare,
            "shows": [_imported_json(show) for show in result.shows],
        }
    )


def _imported_json(show: ImportedShow) -> Json:
    return {
        "address": show.address,
        "title": show.title,
        "status": str(show.status),
        "show_id": show.show_id,
        "error": error_json(show.error) if show.error else None,
    }


@click.command(cls=EarmarkCommand)
@click.argument("file", metavar="FILE.opml", type=click.Path(path_type=Path))
@click.option("--with-private", is_flag=True, help="Write the addresses of private feeds too.")
@pass_console
def export(console: Console, file: Path, with_private: bool) -> None:
    """Write all shows to an OPML file, for another podcast program. Private feeds stay out unless asked for."""
    services = console.services
    result = services.background.run(services.lists.export_file(file, with_private=with_private))
    console.say(f"{result.shows} shows written to {file}.")
    for left in result.left_out:
        why = "private; --with-private writes it too" if left.private else "only on this computer"
        console.say(f"Left out: {left.show.title} ({why})")
    if result.private:
        click.echo(
            f"{file} holds the addresses of {result.private} private feeds. Whoever has the file can listen to them "
            "as you: keep it to yourself.",
            err=True,
        )
    console.document(
        {
            "file": str(file),
            "shows": result.shows,
            "private": result.private,
            "left_out": [
                {"id": left.show.id, "title": left.show.title, "reason": "private" if left.private else "local"}
                for left in result.left_out
            ],
        }
    )
