"""The command about what uses the space on the disk, and freeing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import Json
from player.domain.clean_up import Removal, RemovalReason

if TYPE_CHECKING:
    from player.downloads.storage import StorageReport

_REASONS = {
    RemovalReason.PLAYED: "played",
    RemovalReason.OLD: "old",
    RemovalReason.TOO_MANY: "more than are kept of its show",
    RemovalReason.NO_ROOM: "more than all may take",
}


@click.command(cls=EarmarkCommand)
@click.option("--clean-up", is_flag=True, help="Delete what the settings say.")
@click.option("--dry-run", is_flag=True, help="With --clean-up: only list what would go.")
@click.option(
    "--free",
    type=click.Choice(["played", "artwork", "leftovers", "backups"]),
    multiple=True,
    help="Delete files of played episodes, cached pictures, halves that belong to nothing, or old library copies.",
)
@click.option(
    "--move-to",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Move all downloads to DIR and keep them there.",
)
@pass_console
def storage(console: Console, clean_up: bool, dry_run: bool, free: tuple[str, ...], move_to: Path | None) -> None:
    """Show what uses the space on the disk, and free it."""
    services = console.services
    run = services.background.run
    removed: tuple[Removal, ...] = ()
    freed = 0
    if move_to is not None:
        run(services.downloads.move_folder(move_to))
    if clean_up:
        keeping = services.housekeeping
        removed = run(keeping.to_clean_up() if dry_run else keeping.clean_up())
        for removal in removed:
            title = services.library.episodes.get(removal.episode_id).title
            size = services.wording.size(removal.bytes)
            console.say(f"{'would go' if dry_run else 'deleted'}: {title} ({size}, {_REASONS[removal.reason]})")
    for what in free:
        work = {
            "played": services.storage.remove_played,
            "artwork": services.storage.clear_artwork,
            "leftovers": services.storage.remove_leftovers,
            "backups": services.storage.remove_backups,
        }[what]
        freed += run(work())
    if free:
        console.say(f"{services.wording.size(freed)} freed")
    report = run(services.storage.report())
    _say(console, report)
    console.document(
        {**_report_json(report), "freed_bytes": freed, "removed": [_removal_json(each) for each in removed]}
    )


def _say(console: Console, report: StorageReport) -> None:
    size = console.services.wording.size
    for show in report.shows:
        played = f", {size(show.played_bytes)} of it played" if show.played_bytes else ""
        console.say(f"{size(show.bytes + show.part_bytes):>10}  {show.title} ({show.files}{played})")
    rows = (
        (report.artwork_bytes, f"pictures (at most {size(report.artwork_limit)})"),
        (report.library_bytes, f"library, {size(report.transcript_bytes)} of it transcripts"),
        (report.backup_bytes, "library copies from before updates"),
        (report.leftover_bytes, "halves that belong to nothing"),
        (report.other_bytes, "files of others in the download folder"),
    )
    for count, text in rows:
        if count:
            console.say(f"{size(count):>10}  {text}")
    left = "" if report.free_bytes is None else f", {size(report.free_bytes)} free"
    console.say(f"{size(report.total_bytes):>10}  in all{left} at {report.folder}")


def _report_json(report: StorageReport) -> Json:
    return {
        "folder": str(report.folder),
        "free_bytes": report.free_bytes,
        "total_bytes": report.total_bytes,
        "download_bytes": report.download_bytes,
        "artwork_bytes": report.artwork_bytes,
        "artwork_limit": report.artwork_limit,
        "library_bytes": report.library_bytes,
        "transcript_bytes": report.transcript_bytes,
        "backup_bytes": report.backup_bytes,
        "leftover_bytes": report.leftover_bytes,
        "other_bytes": report.other_bytes,
        "shows": [
            {
                "id": show.show_id,
                "title": show.title,
                "files": show.files,
                "bytes": show.bytes,
                "played_files": show.played_files,
                "played_bytes": show.played_bytes,
                "part_bytes": show.part_bytes,
            }
            for show in report.shows
        ],
    }


def _removal_json(removal: Removal) -> Json:
    return {"id": removal.episode_id, "bytes": removal.bytes, "reason": str(removal.reason)}
