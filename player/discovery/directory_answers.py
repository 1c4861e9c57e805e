"""What open directories answer, read into shows: each has a form of its own, and none is trusted to keep to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from player.domain.addresses import is_near, is_private_feed
from player.domain.errors import BadAddress
from player.domain.plain_text import plain_line
from player.domain.record import Record
from player.net.urls import to_uri

MAX_SHOWS = 100
_MAX_TITLE, _MAX_DESCRIPTION = 300, 1000
# What stands between these is for browsers, not for people.
_UNSEEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)


class FoundShow(Record):
    """A show as directories tell of it; all texts are one plain line, all addresses http or https.

    ``directories`` are the names of those that have it. ``subscribed`` is what the library says.
    """

    title: str
    feed_url: str
    author: str = ""
    description: str = ""
    image_url: str | None = None
    website: str | None = None
    directories: tuple[str, ...] = ()
    subscribed: bool = False


class AnswerForm(Record):
    """Where an answer has what: the shows under ``under`` ('' for the answer itself), of each field the first that is
    there. Without a title or the address of a feed a show is none."""

    under: str
    title: tuple[str, ...]
    feed_url: tuple[str, ...]
    author: tuple[str, ...] = ()
    description: tuple[str, ...] = ()
    image_url: tuple[str, ...] = ()
    website: tuple[str, ...] = ()


# https://github.com/eazyliving/fyyd-api: the pictures of its own server are small.
FYYD = AnswerForm(
    "data",
    title=("title",),
    feed_url=("xmlURL",),
    author=("author",),
    description=("description", "subtitle"),
    image_url=("smallImageURL", "layoutImageURL", "imgURL"),
    website=("htmlURL",),
)
# https://performance-partners.apple.com/search-api: its own page is not the show's website, and it tells no more.
APPLE = AnswerForm(
    "results",
    title=("collectionName", "trackName"),
    feed_url=("feedUrl",),
    author=("artistName",),
    image_url=("artworkUrl600", "artworkUrl100"),
)
# https://gpoddernet.readthedocs.io/en/latest/api/reference/directory.html
GPODDER = AnswerForm(
    "",
    title=("title",),
    feed_url=("url",),
    author=("author",),
    description=("description",),
    image_url=("logo_url", "scaled_logo_url"),
    website=("website",),
)


def read_answer(body: bytes, form: AnswerForm, *, near: bool = False) -> list[FoundShow]:
    """The shows of an answer in the directory's order. Raises ValueError where it is not of its form at all.

    Addresses of the network around this computer are taken from a directory that is ``near`` itself, and from no other;
    private feeds, which some directories list with their listener's token, from none.
    """
    try:
        answer = json.loads(body)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return list(_shows(_entries(answer, form.under), form, near))


def _entries(answer: object, under: str) -> Sequence[object]:
    if under:
        if not isinstance(answer, Mapping) or under not in answer:
            raise ValueError(f"nothing is called {under}")
        answer = answer[under]
        if not answer:
            return ()
    if not isinstance(answer, list):
        raise ValueError("no list")
    return answer


def _shows(entries: Sequence[object], form: AnswerForm, near: bool) -> Iterator[FoundShow]:
    for entry in entries[:MAX_SHOWS]:
        if not isinstance(entry, Mapping):
            continue
        title = _text(entry, form.title, _MAX_TITLE)
        feed_url = _address(entry, form.feed_url, near)
        if not title or feed_url is None or is_private_feed(feed_url):
            continue
        yield FoundShow(
            title,
            feed_url,
            author=_text(entry, form.author, _MAX_TITLE),
            description=_text(entry, form.description, _MAX_DESCRIPTION),
            image_url=_address(entry, form.image_url, near),
            website=_address(entry, form.website, near),
        )


def _text(entry: Mapping[str, object], names: Sequence[str], limit: int) -> str:
    """The first of these that has words; a number is what some make of a title such as 1984."""
    for name in names:
        value = entry.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str):
            value = value[: limit * 20]
            if text := plain_line(_UNSEEN.sub(" ", value) if "<" in value else value, limit):
                return text
    return ""


def _address(entry: Mapping[str, object], names: Sequence[str], near: bool) -> str | None:
    for name in names:
        value = entry.get(name)
        if not isinstance(value, str):
            continue
        try:
            address = to_uri(value).partition("#")[0]
        except BadAddress:
            continue
        if near or not is_near(address):
            return address
    return None
