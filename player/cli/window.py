"""The demo command: the window on a throw-away profile with the sample show."""

from __future__ import annotations

import click

from player.cli.console import Console, EarmarkCommand, pass_console


@click.command(cls=EarmarkCommand)
@pass_console
@click.pass_context
def demo(ctx: click.Context, console: Console) -> None:
    """Open the window on a throw-away profile with the sample show; needs no network."""
    ctx.exit(console.open_window(console.profile, True, console.verbose))
