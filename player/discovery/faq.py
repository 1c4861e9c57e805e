"""The questions that a listener has about an episode, answered from what is known and from nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from player.domain.errors import Translate
from player.domain.models import DownloadState, EpisodePage, Person, TranscriptState
from player.domain.wording import Wording

ABOUT_CHARS = 300
MOST_CHAPTERS = 12

_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Question:
    """``key`` names the question for whoever looks for it; the rest is for people."""

    key: str
    question: str
    answer: str


def build_faq(page: EpisodePage, wording: Wording, translate: Translate = str) -> tuple[Question, ...]:
    """The questions in the order in which listeners ask them: four always, of the rest those with answers."""
    return tuple(_questions(page, wording, translate))


def _questions(page: EpisodePage, wording: Wording, tr: Translate) -> Iterator[Question]:
    episode, show = page.episode, page.show
    if episode.duration_s:
        length = tr("{length}.").format(length=wording.length_words(episode.duration_s))
    else:
        length = tr("The publisher does not say. It is known once the episode plays.")
    yield Question("length", tr("How long is this episode of {show}?").format(show=show.title), length)

    if episode.published:
        when = tr("On {date}.").format(date=wording.date_long(episode.published))
    else:
        when = tr("The publisher gives no date.")
    yield Question("published", tr("When was it published?"), when)

    about = first_sentences(page.notes_text)
    yield Question("about", tr("What is it about?"), about or tr("The publisher wrote no notes."))

    hosts = _names(page.credits, "host")
    if hosts:
        question = tr("Who hosts it?")
        yield Question("hosts", question, tr("{names}.").format(names=wording.list_words(hosts)))
    guests = _names(page.persons, "guest")
    if guests:
        yield Question("guests", tr("Who are the guests?"), tr("{names}.").format(names=wording.list_words(guests)))

    if page.transcript_state is TranscriptState.READY:
        yield Question("transcript", tr("Is there a transcript?"), tr("Yes, on this page."))
    elif page.transcript_refs:
        yield Question("transcript", tr("Is there a transcript?"), tr("Yes, the publisher has one."))

    listed = [chapter for chapter in page.chapters if chapter.in_list]
    if listed:
        names = [f"{wording.clock(chapter.start_s)} {chapter.title}" for chapter in listed[:MOST_CHAPTERS]]
        more = " …" if len(listed) > MOST_CHAPTERS else ""
        yield Question("chapters", tr("What are the chapters?"), " · ".join(names) + more)

    place = _place(page, tr)
    if place:
        yield Question("number", tr("Which episode is it?"), place)
    if show.language:
        spoken = tr("{language}.").format(language=wording.language_name(show.language))
        yield Question("language", tr("In which language is it?"), spoken)
    explicit = episode.explicit if episode.explicit is not None else show.explicit
    if explicit is not None:
        answer = tr("Yes, the publisher marks it as explicit.") if explicit else tr("No.")
        yield Question("explicit", tr("Is it explicit?"), answer)

    yield Question("download", tr("Can I download it?"), _download(page, wording, tr))

    if show.funding:
        funding = show.funding[0]
        text = f"{funding.text}: {funding.url}" if funding.text else funding.url
        yield Question("support", tr("Where can I support {show}?").format(show=show.title), text)
    address = _public(show.feed_url)
    if address:
        answer = tr("With this address, in any podcast player: {address}").format(address=address)
        yield Question("subscribe", tr("How do I subscribe?"), answer)


def first_sentences(text: str, most: int = ABOUT_CHARS) -> str:
    """The first sentences of ``text`` that fit into ``most`` characters; a longer one is cut at a word, with …"""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    whole = ""
    for sentence in _SENTENCE.split(flat):
        longer = f"{whole} {sentence}".strip()
        if len(longer) > most:
            break
        whole = longer
    if len(whole) >= most // 3:
        return whole
    cut = flat[: most - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > most // 2 else cut).rstrip(" ,;:–—-") + "…"


def _names(persons: tuple[Person, ...], role: str) -> list[str]:
    return list(dict.fromkeys(person.name for person in persons if person.role == role and person.name))


def _place(page: EpisodePage, tr: Translate) -> str:
    episode = page.episode
    number = "" if episode.number is None else f"{episode.number:g}"
    if episode.season is not None and number:
        return tr("Season {season}, episode {number}.").format(season=episode.season, number=number)
    if number:
        return tr("Episode {number}.").format(number=number)
    return tr("It belongs to season {season}.").format(season=episode.season) if episode.season is not None else ""


def _download(page: EpisodePage, wording: Wording, tr: Translate) -> str:
    episode = page.episode
    if episode.download is DownloadState.DONE:
        return tr("It is downloaded already and plays without a network.")
    if not episode.enclosure_url:
        return tr("No, there is no audio in it.")
    if episode.enclosure_bytes and episode.enclosure_bytes > 1000:
        return tr("Yes, {size}.").format(size=wording.size(episode.enclosure_bytes))
    return tr("Yes.")


def _public(address: str) -> str:
    """The address of a feed without what is nobody else's: none for files, and no name or password in it."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    if parts.query or "@" in parts.netloc:
        # A query may carry a listener's own token; such an address is not for sharing.
        return ""
    return urlunsplit(parts)
