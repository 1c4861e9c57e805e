"""The notices command: what was mended or followed for shows without asking, and how to take it back."""

from __future__ import annotations

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import notice_json
from player.domain.errors import CannotUndo, NoticeNotFound


@click.command(cls=EarmarkCommand)
@click.option(
    "--undo", metavar="ID", type=int, help="Take back a move: the show goes to its old address and stays there."
)
@click.option("--dismiss", metavar="ID", type=int, help="Put a notice away.")
@pass_console
def notices(console: Console, undo: int | None, dismiss: int | None) -> None:
    """List what was mended or followed for the shows without asking."""
    services = console.services
    for notice_id in (undo, dismiss):
        if notice_id is not None and services.library.notices.get(notice_id) is None:
            raise NoticeNotFound(notice=notice_id)
    if undo is not None and (notice := services.library.notices.get(undo)):
        if not services.background.run(services.subscriptions.undo_move(notice.show_id, notice.id)):
            raise CannotUndo
        console.say(f"{services.library.shows.get(notice.show_id).title} is at its old address again.")
    if dismiss is not None:
        services.library.notices.dismiss(dismiss)
    left = [notice for of_show in services.library.notices.all().values() for notice in of_show]
    if undo is None and dismiss is None:
        for notice in left:
            console.say(f"{notice.id:>5}  {services.library.shows.get(notice.show_id).title}: {notice.sentence()}")
        if not left:
            console.say("There is nothing to tell.")
    console.document([notice_json(notice) for notice in left])
