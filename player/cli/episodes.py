"""The commands about episodes: lists, and one whole page."""

from __future__ import annotations

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.shapes import Json, episode_json, page_json
from player.domain.errors import EpisodeNotFound
from player.domain.models import Episode, EpisodeFilter, EpisodeId, EpisodePage, PlayState


def episode_id(text: str) -> EpisodeId:
    """The id that a person typed; raises EpisodeNotFound for what can be none."""
    if text.isascii() and text.isdigit() and len(text) < 19:
        return EpisodeId(int(text))
    raise EpisodeNotFound(episode=f"“{text}”")


def file_of(console: Console, episode: Episode) -> str | None:
    file = console.services.locate(episode)
    return str(file) if file else None


@click.command(cls=EarmarkCommand)
@click.argument("show", required=False)
@click.option(
    "--filter", "only", type=click.Choice([str(f) for f in EpisodeFilter]), default="all", help="Only these episodes."
)
@click.option("--limit", type=click.IntRange(min=0), help="At most this many.")
@pass_console
def episodes(console: Console, show: str | None, only: str, limit: int | None) -> None:
    """List episodes, newest first: of SHOW (an id, address or title), or of all shows."""
    library = console.services.library
    show_id = library.shows.find(show).id if show else None
    rows = library.episodes.rows(library.episodes.ids(show_id=show_id, only=EpisodeFilter(only), limit=limit))
    wording = console.services.wording if rows and not console.as_json else None
    for row in rows:
        if wording is None:
            break
        facts = [row.show_title]
        if row.published:
            facts.append(wording.date_medium(row.published))
        if row.duration_s:
            facts.append(wording.length_short(row.duration_s))
        if row.state is PlayState.IN_PROGRESS:
            facts.append(f"at {wording.clock(row.position_s)}")
        elif row.state is PlayState.PLAYED:
            facts.append("played")
        console.say(f"{row.id:>6}  {row.title}\n        {' · '.join(facts)}")
    if not rows:
        console.say("No episodes.")
    console.document([episode_json(row, file_of(console, row)) for row in rows])


@click.command(cls=EarmarkCommand)
@click.argument("episode", metavar="ID")
@pass_console
def episode(console: Console, episode: str) -> None:
    """Print the page of episode ID: notes, chapters, transcript and questions."""
    services = console.services
    wanted = episode_id(episode)
    services.library.episodes.get(wanted)
    services.background.run(services.load_details(wanted))
    page = services.library.episodes.page(wanted)
    faq: list[Json] = [{"question": q.question, "answer": q.answer} for q in services.faq(page)]
    _print_page(console, page, faq)
    console.document(page_json(page, faq, file_of(console, page.episode)))


def _print_page(console: Console, page: EpisodePage, faq: list[Json]) -> None:
    if console.as_json:
        return
    wording, row = console.services.wording, page.episode
    kicker = ["EPISODE"]
    if row.published:
        kicker.append(wording.date_long(row.published))
    if row.duration_s:
        kicker.append(wording.kicker_length(row.duration_s))
    hosts = wording.list_words([person.name for person in page.credits if person.role == "host"])
    console.say(" · ".join(kicker))
    console.say(row.title)
    console.say(f"from {row.show_title}" + (f" · host {hosts}" if hosts else ""))
    if not row.in_feed:
        console.say("Its file is not in your folder any more." if row.own_file else "No longer in its feed; kept here.")
    if page.notes_text:
        console.say(f"\n{page.notes_text.strip()}")
    listed = [chapter for chapter in page.chapters if chapter.in_list]
    if listed:
        console.say("\nChapters")
        for chapter in listed:
            console.say(f"  {wording.clock(chapter.start_s):>8}  {chapter.title}")
    console.say("\nTranscript")
    if page.transcript:
        for segment in page.transcript.segments:
            speaker = f"{segment.speaker}: " if segment.speaker else ""
            console.say(f"  {wording.clock(segment.start_s):>8}  {speaker}{segment.text}")
    else:
        console.say(f"  {page.transcript_error or 'No transcript for this episode yet'}")
    console.say("\nQuestions")
    for pair in faq:
        console.say(f"  {pair['question']}\n    {pair['answer']}")
