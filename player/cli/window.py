"""What opens the window: the demo command, on a throw-away profile with the sample show, and an address."""

from __future__ import annotations

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.door import whole_address


@click.command(cls=EarmarkCommand)
@pass_console
@click.pass_context
def demo(ctx: click.Context, console: Console) -> None:
    """Open the window on a throw-away profile with the sample show; needs no network."""
    ctx.exit(console.open_window(console.profile, True, console.verbose, ""))


def opener(address: str) -> click.Command:
    """The command that an address is which stands where a command could: the window opens with it."""

    @click.command(address, cls=EarmarkCommand)
    @pass_console
    @click.pass_context
    def open_address(ctx: click.Context, console: Console) -> None:
        """Open the window with an address."""
        ctx.exit(console.open_window(console.profile, False, console.verbose, whole_address(address)))

    return open_address
