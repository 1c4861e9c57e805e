"""The commands about finding: search in the library, discover in open directories."""

from __future__ import annotations

from textwrap import shorten

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import Json, episode_json, error_json, found_show_json, show_json
from player.domain.models import Episode

_LINE = 100
_WHERE = ("shows", "episodes", "transcripts")


@click.command(cls=EarmarkCommand)
@click.argument("query", nargs=-1, required=True)
@click.option("--in", "where", type=click.Choice(_WHERE), help="Look only there.")
@click.option("--limit", type=click.IntRange(1, 500), default=20, show_default=True, help="At most so many of each.")
@pass_console
def search(console: Console, query: tuple[str, ...], where: str | None, limit: int) -> None:
    """Find QUERY in shows, in titles and notes of episodes, and in transcripts.

    All words have to be there; the last may be a beginning. "Some words" in quotes are a phrase, -word leaves out.
    """
    text = " ".join(query)
    library, clock = console.services.library, console.services.wording.clock
    found: dict[str, list[Json]] = {}
    if where in (None, "shows"):
        shows = library.search.shows(text, limit)
        found["shows"] = [show_json(show) for show in shows]
        for show in shows:
            console.say(f"show {show.id:>5}  {show.title}")
    if where in (None, "episodes"):
        hits = library.search.episodes(text, limit)
        episodes = _rows(library.episodes.rows([hit.episode_id for hit in hits]))
        found["episodes"] = [
            {**episode_json(episodes[hit.episode_id]), "in_title": hit.in_title, "excerpt": hit.excerpt}
            for hit in hits
            if hit.episode_id in episodes
        ]
        for entry in found["episodes"]:
            console.say(f"episode {entry['id']:>5}  {entry['title']} ({entry['show_title']})")
            if not entry["in_title"]:
                console.say(f"               {entry['excerpt']}")
    if where in (None, "transcripts"):
        lines = library.search.transcripts(text, limit)
        episodes = _rows(library.episodes.rows(list(dict.fromkeys(line.episode_id for line in lines))))
        found["transcripts"] = [
            {
                "episode_id": line.episode_id,
                "title": episodes[line.episode_id].title,
                "show_title": episodes[line.episode_id].show_title,
                "start_s": line.start_s,
                "text": line.text,
            }
            for line in lines
            if line.episode_id in episodes
        ]
        for entry in found["transcripts"]:
            console.say(f"episode {entry['episode_id']:>5}  {clock(entry['start_s'])}  {entry['text']}")
    if not any(found.values()):
        console.say("Nothing was found.")
    console.document(found)


@click.command(cls=EarmarkCommand)
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 100), default=25, show_default=True, help="At most so many shows.")
@pass_console
def discover(console: Console, query: tuple[str, ...], limit: int) -> None:
    """Find shows called QUERY in open directories: fyyd, Apple Podcasts and gpodder.net, to which QUERY is sent.

    Subscribe to one with: earmark subscribe URL
    """
    services = console.services
    with console.progress("Asking directories", counted=True):
        answer = services.background.run(services.directories.search(" ".join(query), limit))
    for show in answer.shows:
        author = f" ({show.author})" if show.author else ""
        console.say(f"{show.title}{author}{'  [subscribed]' if show.subscribed else ''}")
        console.say(f"    {show.feed_url}")
        if show.description:
            console.say(f"    {shorten(show.description, _LINE, placeholder=' …')}")
    if not answer.shows and not answer.failed:
        console.say("No show of that name. Try fewer words.")
    told: set[str] = set()
    for one in answer.unanswered:
        if (sentence := one.error.sentence()) not in told:
            told.add(sentence)
            console.fail(one.error)
    console.document(
        {
            "shows": [found_show_json(show) for show in answer.shows],
            "unanswered": [{"directory": one.directory, "error": error_json(one.error)} for one in answer.unanswered],
        }
    )


def _rows(episodes: list[Episode]) -> dict[int, Episode]:
    return {episode.id: episode for episode in episodes}
