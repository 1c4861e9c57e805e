"""The play command: an episode, a file or an address, through the same session as in the window."""

from __future__ import annotations

import queue
import time
from pathlib import Path

import click

from player.cli.console import Console, EarmarkCommand, pass_console
from player.cli.episodes import episode_id
from player.domain.addresses import local_path
from player.domain.errors import EarmarkError, FileMissing
from player.domain.events import BufferedChanged, Event, Failed, StreamNotice
from player.domain.playback import MAX_RATE, MIN_RATE, EngineState, Media, NowPlaying, PlaybackChanged
from player.domain.wording import parse_clock

# Past this without a sound, something is wrong that the engine has not told of.
_START_TIMEOUT_S = 60.0


class _Clock(click.ParamType[float]):
    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        if isinstance(value, float):
            return value
        seconds = parse_clock(str(value))
        if seconds is None:
            self.fail(f"“{value}” is not a time. Write 83, 1:23 or 1:02:03.", param, ctx)
        return seconds


@click.command(cls=EarmarkCommand)
@click.argument("what", metavar="ID|FILE|URL")
@click.option("--start", type=_Clock(), help="Begin here, as 83, 1:23 or 1:02:03.")
@click.option("--speed", type=click.FloatRange(MIN_RATE, MAX_RATE), help="Speed, 0.5 to 3.")
@click.option("--for", "for_s", type=click.FloatRange(min=0), metavar="SECONDS", help="Stop after this long.")
@pass_console
def play(console: Console, what: str, start: float | None, speed: float | None, for_s: float | None) -> None:
    """Play an episode by its ID, a file, or an address; Ctrl+C stops and keeps the position."""
    services = console.services
    news: queue.SimpleQueue[Event] = queue.SimpleQueue()
    services.events.listen(PlaybackChanged, news.put)
    services.events.listen(Failed, news.put)
    services.events.listen(StreamNotice, news.put)
    services.events.listen(BufferedChanged, news.put)
    session = services.session
    if speed is not None:
        session.set_rate(speed)
    _begin(console, what, start)
    stopped = False
    try:
        now = _follow(console, news, for_s)
    except KeyboardInterrupt:
        now, stopped = session.now, True
    position = _position(now)
    ended = now.status.state is EngineState.ENDED
    session.close()
    wording = services.wording
    console.say(f"{'Ended' if ended else 'Stopped'} at {wording.clock(position)}.")
    console.document(
        {
            "id": now.episode_id,
            "title": now.title or Path(what).name,
            "position_s": round(position, 3),
            "duration_s": now.status.duration_s,
            "state": "ended" if ended else "stopped",
            "speed": now.status.rate,
        }
    )
    if stopped:
        # As a shell counts a program that Ctrl+C ended (128 + SIGINT).
        raise SystemExit(130)


def _begin(console: Console, what: str, start: float | None) -> None:
    services = console.services
    if what.isascii() and what.isdigit() and not Path(what).exists():
        episode = services.library.episodes.get(episode_id(what))
        console.say(f"{episode.title} — {episode.show_title}")
        services.session.play_episode(episode.id, start)
        return
    file = local_path(what)
    if "://" in what and file is None:
        known = services.library.episodes.by_enclosure(what)
        media = Media(what, what)
    else:
        file = file or Path(what).expanduser().absolute()
        if not file.is_file():
            raise FileMissing(path=file)
        known = services.downloads.episode_of(file)
        media = Media(str(file), file.name)
    if known is not None:
        # A file or address of an episode is that episode: its position is kept.
        console.say(f"{known.title} — {known.show_title}")
        services.session.play_episode(known.id, start)
    else:
        console.say(media.title)
        services.session.play_media(media, start or 0.0)


def _position(now: NowPlaying) -> float:
    return now.status.position_at(time.monotonic())


def _follow(console: Console, news: queue.SimpleQueue[Event], for_s: float | None) -> NowPlaying:
    """Wait until the end, an error, or until it has sounded for ``for_s`` seconds."""
    session = console.services.session
    started: float | None = None
    begun = time.monotonic()
    with console.progress("Playing") as progress:
        while True:
            wait = 1.0
            if started is not None and for_s is not None:
                wait = max(0.0, min(wait, started + for_s - time.monotonic()))
            try:
                event = news.get(timeout=wait)
            except queue.Empty:
                event = None
            if isinstance(event, Failed):
                raise event.error
            if isinstance(event, StreamNotice):
                console.say(event.sentence())
            elif isinstance(event, BufferedChanged):
                # It arrives; some files have to do so as a whole before they sound.
                begun = time.monotonic()
            now = session.now
            if isinstance(event, PlaybackChanged):
                now = event.now
                progress(_position(now), now.status.duration_s)
                if now.status.state is EngineState.ENDED:
                    return now
                if started is None and now.status.state is EngineState.PLAYING:
                    started = time.monotonic()
            if started is None and time.monotonic() - begun > _START_TIMEOUT_S:
                raise EarmarkError("the engine never began to play")
            if started is not None and for_s is not None and time.monotonic() - started >= for_s:
                return session.now
