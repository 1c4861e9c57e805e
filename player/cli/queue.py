"""The queue on the command line: list it, add to it, take out of it, move within it, clear it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from player.cli.console import Console, EarmarkCommand, global_options, pass_console
from player.cli.episodes import episode_id, file_of
from player.cli.shapes import episode_json
from player.domain.errors import EarmarkError, NotQueued
from player.domain.models import Episode, EpisodeId
from player.domain.queue_order import row_target

_Ids = Sequence[str]
_IDS = click.argument("episodes", metavar="ID...", nargs=-1, required=True)


@click.group(invoke_without_command=True)
@click.pass_context
def queue(ctx: click.Context, /, **options: object) -> None:
    """What plays next; without a command, the queue is listed."""
    console: Console = ctx.obj
    for name, value in options.items():
        if value:
            setattr(console, name, value)
    if ctx.invoked_subcommand is None:
        _show(console)


queue.params += global_options()


def _show(console: Console) -> None:
    """The queue as it is now."""
    library = console.services.library
    rows = library.episodes.rows(library.queue.ids())
    left = library.queue.left()
    if not rows:
        console.say("The queue is empty.")
    elif not console.as_json:
        _print(console, rows, left.seconds)
    episodes = [episode_json(row, file_of(console, row)) for row in rows]
    console.document({"count": left.count, "left_s": left.seconds, "episodes": episodes})


def _print(console: Console, rows: Sequence[Episode], left_s: float) -> None:
    wording = console.services.wording
    for place, row in enumerate(rows, start=1):
        facts = [row.show_title]
        if row.duration_s:
            facts.append(wording.length_short(max(0.0, row.duration_s - row.position_s)))
        console.say(f"{place:>4}  {row.title}\n      {' · '.join(facts)} · ID {row.id}")
    if left_s:
        console.say(f"{wording.length_short(left_s)} left.")


def _known(console: Console, texts: _Ids, *, queued: bool = False) -> list[EpisodeId]:
    """The episodes that were named; one that is not there, or not queued where it should be, is told and left out."""
    library = console.services.library
    in_queue = set(library.queue.ids())
    found = []
    for text in texts:
        try:
            row = library.episodes.get(episode_id(text))
        except EarmarkError as error:
            console.fail(error)
            continue
        if queued and row.id not in in_queue:
            console.fail(NotQueued(title=row.title))
        else:
            found.append(row.id)
    return found


@queue.command("list", cls=EarmarkCommand)
@pass_console
def list_queue(console: Console) -> None:
    """List what is queued, in order."""
    _show(console)


@queue.command("add", cls=EarmarkCommand)
@_IDS
@click.option("--next", "first", is_flag=True, help="At the front, to play next.")
@pass_console
def add(console: Console, episodes: _Ids, first: bool) -> None:
    """Put episodes at the end of the queue."""
    console.services.library.queue.add(_known(console, episodes), first=first)
    _show(console)


@queue.command("remove", cls=EarmarkCommand)
@_IDS
@pass_console
def remove(console: Console, episodes: _Ids) -> None:
    """Take episodes out of the queue."""
    console.services.library.queue.remove(_known(console, episodes, queued=True))
    _show(console)


@queue.command("move", cls=EarmarkCommand)
@_IDS
@click.option("--to", "place", type=click.IntRange(min=1), required=True, help="The place of the first, from 1.")
@pass_console
def move(console: Console, episodes: _Ids, place: int) -> None:
    """Move episodes of the queue together to another place."""
    library_queue = console.services.library.queue
    going = _known(console, episodes, queued=True)
    rest = [id_ for id_ in library_queue.ids() if id_ not in going]
    library_queue.move(going, row_target(rest, going, place - 1))
    _show(console)


@queue.command("clear", cls=EarmarkCommand)
@pass_console
def clear(console: Console) -> None:
    """Take all out of the queue."""
    library_queue = console.services.library.queue
    library_queue.remove(library_queue.ids())
    _show(console)
