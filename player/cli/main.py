"""The command line: global options, and the commands by name, loaded when they are called."""

from __future__ import annotations

import importlib
import keyword
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from player import __version__
from player.cli.console import Console, global_options
from player.cli.door import OpenWindow, is_address

if TYPE_CHECKING:
    from player.services import Services

_COMMANDS = {
    "archive": "player.cli.archive",
    "demo": "player.cli.window",
    "discover": "player.cli.searching",
    "doctor": "player.cli.doctor",
    "download": "player.cli.files",
    "episode": "player.cli.episodes",
    "episodes": "player.cli.episodes",
    "export": "player.cli.lists",
    "import": "player.cli.lists",
    "notices": "player.cli.notices",
    "password": "player.cli.passwords",
    "play": "player.cli.playing",
    "queue": "player.cli.queue",
    "refresh": "player.cli.shows",
    "remove": "player.cli.files",
    "search": "player.cli.searching",
    "shows": "player.cli.shows",
    "storage": "player.cli.storage",
    "subscribe": "player.cli.shows",
    "unsubscribe": "player.cli.shows",
}


class LazyGroup(click.Group):
    """Imports a command's module when the command is asked for, so that each starts as light as it can."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own
        module = _COMMANDS.get(cmd_name)
        if module is None:
            return _opener(cmd_name) if is_address(cmd_name) else None
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command


def _opener(address: str) -> click.Command:
    from player.cli.window import opener

    return opener(address)


def _group() -> click.Group:
    @click.pass_context
    def earmark(ctx: click.Context, profile: Path | None, as_json: bool, verbose: bool) -> None:
        """Earmark, a podcast player. Without a command its window opens, with the address of a show or a list of shows
        (OPML) at what can be done with that."""
        console: Console = ctx.obj
        console.profile, console.as_json, console.verbose = profile, as_json, verbose
        if ctx.invoked_subcommand is None:
            ctx.exit(console.open_window(profile, False, verbose, ""))

    group = LazyGroup(
        "earmark", callback=earmark, invoke_without_command=True, params=[*global_options()], help=earmark.__doc__
    )
    return click.version_option(__version__, prog_name="Earmark")(group)


def run(
    arguments: Sequence[str],
    open_services: Callable[[Path | None], Services],
    open_window: OpenWindow,
) -> int:
    """Run one command; returns the exit code: 0 done, 1 something failed, 2 wrong usage.

    What ends it, a KeyboardInterrupt or an EarmarkError, is told by whoever calls (see door.py).
    """
    console = Console(open_services, open_window)
    try:
        result = _group().main(list(arguments), prog_name="earmark", obj=console, standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except BrokenPipeError:
        # The reader of our output has gone, as `| head` does: nothing to say, and nobody to say it to.
        sys.stderr.close()
        return 0
    finally:
        console.close()
    return result if isinstance(result, int) else 0
