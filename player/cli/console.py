"""How a command speaks: one JSON document or plain lines on stdout, errors on stderr, progress only on a terminal."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from player.cli.door import FAILED, OpenWindow
from player.cli.shapes import error_json
from player.domain.errors import EarmarkError

if TYPE_CHECKING:
    from player.services import Services


class Progress(Protocol):
    """A bar: ``total`` may become known on the way."""

    def __call__(self, done: float, total: float | None) -> None: ...


@dataclass
class Console:
    """The global options, and the services of the profile they name, made at first use."""

    open_services: Callable[[Path | None], Services]
    open_window: OpenWindow
    profile: Path | None = None
    as_json: bool = False
    verbose: bool = False
    failures: list[EarmarkError] = field(default_factory=list)
    _services: Services | None = None

    @property
    def services(self) -> Services:
        if self._services is None:
            from player import log

            self._services = self.open_services(self.profile)
            log.set_up(self._services.paths.log_file, verbose=self.verbose)
        return self._services

    def close(self) -> None:
        if self._services is not None:
            self._services.close()
            self._services = None

    def say(self, line: str = "") -> None:
        """A line for people; silent where JSON was asked for."""
        if not self.as_json:
            click.echo(line)

    def document(self, value: Any) -> None:  # noqa: ANN401 - what JSON can hold
        """The one JSON document of a run; silent where it was not asked for."""
        if self.as_json:
            click.echo(json.dumps(value, ensure_ascii=False, indent=2))

    def fail(self, error: EarmarkError) -> None:
        """Tell of something that failed while the rest goes on; the run ends with exit code 1."""
        self.failures.append(error)
        click.echo(error.sentence(), err=True)
        if self.verbose and error.detail:
            click.echo(f"({error.detail})", err=True)

    def warn(self, error: EarmarkError) -> None:
        """Tell of something that the person should know, while what was asked for is done."""
        click.echo(error.sentence(), err=True)

    def hint(self, line: str) -> None:
        """What to type next, beside an error."""
        click.echo(line, err=True)

    @contextlib.contextmanager
    def progress(self, title: str, *, counted: bool = False) -> Iterator[Progress]:
        """A progress bar on a terminal, of bytes or of things ``counted``; nothing in a pipe or with --json."""
        if self.as_json or not sys.stderr.isatty():
            yield lambda _done, _total: None
            return
        from rich.console import Console as RichConsole
        from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        amount = MofNCompleteColumn() if counted else DownloadColumn()
        columns = (TextColumn("{task.description}"), BarColumn(), amount, TimeRemainingColumn())
        with RichProgress(*columns, console=RichConsole(stderr=True), transient=True) as bar:
            task = bar.add_task(title, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)


class EarmarkCommand(click.Command):
    """A command that also takes the global options behind its name, and turns errors into sentences."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*args, **kwargs)
        known = {param.name for param in self.params}
        self.params += [option for option in global_options() if option.name not in known]

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own
        console: Console = ctx.obj
        for name in ("profile", "as_json", "verbose"):
            value = ctx.params.pop(name, None)
            if value:
                setattr(console, name, value)
        try:
            super().invoke(ctx)
        except EarmarkError as error:
            console.fail(error)
            console.document({"error": error_json(error)})
        if console.failures:
            ctx.exit(FAILED)


def global_options() -> list[click.Option]:
    """--profile, --json and --verbose, which may stand before or behind the command."""
    return [
        click.Option(
            ["--profile"],
            type=click.Path(path_type=Path, file_okay=False),
            metavar="DIR",
            help="Keep config, data, cache and downloads under DIR.",
        ),
        click.Option(["--json", "as_json"], is_flag=True, help="Print one JSON document."),
        click.Option(["--verbose"], is_flag=True, help="Say more of what happens."),
    ]


pass_console = click.make_pass_decorator(Console)
