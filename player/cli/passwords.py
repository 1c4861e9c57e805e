"""The password command: the name and password of a private show."""

from __future__ import annotations

import click

from player.cli.asking import ask_password
from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import show_json


@click.command(cls=EarmarkCommand)
@click.argument("show")
@click.option(
    "--user",
    metavar="NAME",
    default="",
    help="Your name there. The password is asked for on a terminal; else it is taken from the variable "
    "EARMARK_PASSWORD or from the first line of standard input.",
)
@click.option("--forget", is_flag=True, help="Forget the name and password.")
@pass_console
def password(console: Console, show: str, user: str, forget: bool) -> None:
    """Give SHOW (an id, address or title) a name and password; they are tried at once and kept in the keyring."""
    if bool(user) == forget:
        raise click.UsageError("Name the listener with --user NAME, or use --forget.")
    services = console.services
    known = services.library.shows.find(show)
    if forget:
        services.background.run(services.subscriptions.forget_credentials(known.id))
        console.say(f"The password of {known.title} is forgotten.")
    else:
        outcome = services.background.run(services.subscriptions.set_credentials(known.id, user, ask_password(user)))
        if outcome.refresh.error is not None:
            console.fail(outcome.refresh.error)
        else:
            console.say(f"{known.title}: {outcome.refresh.status}, {len(outcome.refresh.new_episodes)} new")
        if services.passwords.trouble:
            console.warn(services.passwords.trouble)
    console.document(show_json(services.library.shows.get(known.id), services.library.notices.of(known.id)))
