"""Names and passwords as a command gets them: typed on a terminal unseen, else from the environment or a pipe."""

from __future__ import annotations

import os
import sys

import click

from player.domain.errors import NeedsPassword

VARIABLE = "EARMARK_PASSWORD"


def ask_user(error: NeedsPassword) -> str:
    """The name for a server that asks for one; empty where there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return ""
    click.echo(error.sentence(), err=True)
    return str(click.prompt("Name", err=True)).strip()


def ask_password(user: str) -> str:
    """The password of ``user``. Raises UsageError where none was given in any way.

    Never an argument: what stands on a command line is seen by everybody on the computer and kept by the shell.
    """
    if (given := os.environ.get(VARIABLE)) is not None:
        return given
    if sys.stdin.isatty():
        return str(click.prompt(f"Password of {user}", hide_input=True, err=True))
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise click.UsageError(f"There is no password. Put it into {VARIABLE} or on standard input.")
    return line
