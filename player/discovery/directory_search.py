"""Looks for shows in open directories that want no key: all are asked at once, and none holds up the others."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol
from urllib.parse import quote

from player.discovery.directory_answers import APPLE, FYYD, GPODDER, AnswerForm, FoundShow, read_answer
from player.discovery.directory_ranking import ranked
from player.domain.addresses import is_near
from player.domain.clock import Clock
from player.domain.errors import DirectoryUnreadable, EarmarkError, HostNotFound, NetworkError, Offline
from player.domain.record import Record
from player.domain.search import folded
from player.net.urls import host_of

MAX_BYTES = 2 * 1024 * 1024
LIMIT = 25
# What is typed has to say a little, and is cut where it says more than a title does.
LEAST, LONGEST = 2, 150
# Each directory has so long; what came is shown a moment after the first answer, without waiting for all.
TIME_LIMIT_S = 8.0
MOMENT_S = 0.6
_KEPT, _KEPT_S = 64, 600.0
_COUNTRY = "US"

log = logging.getLogger(__name__)


class Directory(Record):
    """``address`` is what is asked, with ``{words}``, ``{limit}`` and ``{country}`` put in where it has them."""

    name: str
    address: str
    form: AnswerForm


# In the order in which their words are preferred: the first two tell of more than titles.
OPEN_DIRECTORIES = (
    Directory("fyyd", "https://api.fyyd.de/0.2/search/podcast?term={words}&count={limit}", FYYD),
    Directory(
        "Apple Podcasts",
        "https://itunes.apple.com/search?media=podcast&entity=podcast&term={words}&limit={limit}&country={country}",
        APPLE,
    ),
    Directory("gpodder.net", "https://gpodder.net/search.json?q={words}", GPODDER),
)


class Unanswered(Record):
    """A directory that did not answer, and why."""

    directory: str
    error: EarmarkError


class SearchAnswer(Record):
    """``unanswered`` are those of whom nothing will come; ``waiting``: others are still being waited for."""

    shows: tuple[FoundShow, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    waiting: bool = False
    asked: int = 0

    @property
    def offline(self) -> bool:
        """None answered, for want of a network."""
        return self.failed and all(isinstance(one.error, Offline) for one in self.unanswered)

    @property
    def failed(self) -> bool:
        """None answered at all."""
        return bool(self.unanswered) and len(self.unanswered) == self.asked


class Response(Protocol):
    """What fetching gives."""

    @property
    def body(self) -> bytes: ...


class Http(Protocol):
    """The part of the HTTP client that this needs."""

    async def get(self, url: str, *, max_bytes: int, timeout_s: float | None) -> Response: ...


class DirectorySearch:
    """``known`` says whether a feed is subscribed already; it is called off the loop. Use it from one loop.

    Answers are kept for ten minutes, so that going back a letter asks nobody again.
    """

    def __init__(
        self,
        http: Callable[[], Http],
        clock: Clock,
        known: Callable[[str], bool],
        *,
        country: str = "",
        directories: Sequence[Directory] = OPEN_DIRECTORIES,
        time_limit_s: float = TIME_LIMIT_S,
        moment_s: float = MOMENT_S,
    ) -> None:
        self._http, self._clock, self._known = http, clock, known
        self._country = country or _COUNTRY
        self._directories = tuple(directories)
        self._time_limit_s, self._moment_s = time_limit_s, moment_s
        self._kept: OrderedDict[str, tuple[float, list[FoundShow]]] = OrderedDict()

    @property
    def names(self) -> tuple[str, ...]:
        """Who is asked."""
        return tuple(directory.name for directory in self._directories)

    async def search(
        self, words: str, limit: int = LIMIT, heard: Callable[[SearchAnswer], None] | None = None
    ) -> SearchAnswer:
        """The shows called so, at most ``limit``, and who did not answer; never raises for a directory that fails.

        ``heard`` is told once on the way of what came where some let wait for themselves.
        """
        words = " ".join(words.split())[:LONGEST]
        if len(words) < LEAST:
            return SearchAnswer()
        asked = {asyncio.create_task(self._ask(one, words, limit)): one.name for one in self._directories}
        try:
            _, waiting = await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
            if waiting:
                _, waiting = await asyncio.wait(waiting, timeout=self._moment_s)
            if waiting and heard is not None:
                heard(await self._answer(asked, words, limit))
            if waiting:
                await asyncio.wait(waiting)
            return await self._answer(asked, words, limit)
        finally:
            for task in asked:
                task.cancel()
            await asyncio.gather(*asked, return_exceptions=True)

    async def _ask(self, directory: Directory, words: str, limit: int) -> list[FoundShow] | EarmarkError:
        address = directory.address.format(
            words=quote(words, safe="", errors="replace"), limit=limit, country=self._country
        )
        # A capital more or less changes no answer.
        key = folded(address)
        if (kept := self._kept.get(key)) is not None and self._clock.monotonic() - kept[0] < _KEPT_S:
            return kept[1]
        try:
            response = await self._http().get(address, max_bytes=MAX_BYTES, timeout_s=self._time_limit_s)
            try:
                shows = await asyncio.to_thread(read_answer, response.body, directory.form, near=is_near(address))
            except ValueError as error:
                raise DirectoryUnreadable(str(error), host=host_of(address)) from error
        except EarmarkError as error:
            log.info("%s could not be asked: %s (%s)", directory.name, error, error.detail)
            return error
        self._kept[key] = (self._clock.monotonic(), shows)
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return shows

    async def _answer(
        self, asked: dict[asyncio.Task[list[FoundShow] | EarmarkError], str], words: str, limit: int
    ) -> SearchAnswer:
        """What is known of the answers now."""
        done = {name: task.result() for task, name in asked.items() if task.done()}
        shows = {name: result for name, result in done.items() if isinstance(result, list)}
        marked = await asyncio.to_thread(self._marked, shows, words, limit)
        errors = {name: result for name, result in done.items() if isinstance(result, EarmarkError)}
        unanswered = tuple(Unanswered(name, error) for name, error in _told(errors, len(asked)).items())
        return SearchAnswer(marked, unanswered, len(done) < len(asked), len(asked))

    def _marked(self, answers: dict[str, list[FoundShow]], words: str, limit: int) -> tuple[FoundShow, ...]:
        return tuple(replace(show, subscribed=self._known(show.feed_url)) for show in ranked(answers, words)[:limit])


def _told(errors: dict[str, EarmarkError], asked: int) -> dict[str, EarmarkError]:
    """What to say of those that did not answer: nobody typed their addresses, so none is mistyped.

    Where the names of all are unknown there is no network, though the nearest name server answers.
    """
    if len(errors) == asked and all(isinstance(error, HostNotFound | Offline) for error in errors.values()):
        return {name: Offline(error.detail) for name, error in errors.items()}
    return {
        name: NetworkError(error.detail, **error.fields) if isinstance(error, HostNotFound) else error
        for name, error in errors.items()
    }
