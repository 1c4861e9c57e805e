"""The questions that a listener has about an episode, answered from what is known and from nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from player.domain.addresses import is_private_feed, is_public
from player.domain.identity import same_title
from player.domain.models import DownloadState, Episode, EpisodePage, Person, Show, TranscriptState
from player.domain.translation import Translate, marked
from player.domain.wording import Wording
from player.net.urls import split_credentials

ABOUT_CHARS = 300
MAX_CHAPTERS = 12
MAX_NAMES = 12
_SHORTEST_ABOUT = 120
# A feed's size below this, or slower than this, is a size made up.
_SMALLEST_BYTES = 50_000
_SLOWEST_BYTES_A_SECOND = 500

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,2}(?=\s)|[。！？][”’」』]?")
_CJK = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")

_KINDS = {
    "audio/mpeg": marked("MP3 audio"),
    "audio/mp3": marked("MP3 audio"),
    "audio/mp4": marked("AAC audio"),
    "audio/x-m4a": marked("AAC audio"),
    "audio/m4a": marked("AAC audio"),
    "audio/aac": marked("AAC audio"),
    "audio/ogg": marked("Ogg audio"),
    "audio/opus": marked("Opus audio"),
    "audio/flac": marked("FLAC audio"),
    "audio/wav": marked("WAV audio"),
    "audio/x-wav": marked("WAV audio"),
    "video/mp4": marked("MP4 video"),
    "video/x-m4v": marked("MP4 video"),
    "video/quicktime": marked("QuickTime video"),
    "video/webm": marked("WebM video"),
}


@dataclass(frozen=True, slots=True)
class Question:
    """``key`` is stable and for programs; question and answer are whole sentences for people."""

    key: str
    question: str
    answer: str


def build_faq(page: EpisodePage, wording: Wording, translate: Translate = str) -> tuple[Question, ...]:
    """First the four that always stand there (length, published, about, download), then what else is known.

    Every answer comes from data. ``translate`` is given whole sentences with ``{fields}`` in them.
    """
    return tuple(_Faq(page, wording, translate).questions())


class _Faq:
    """One page's questions; each method gives its own, or none where there is nothing to answer with."""

    def __init__(self, page: EpisodePage, wording: Wording, translate: Translate) -> None:
        self._page = page
        self._episode: Episode = page.episode
        self._show: Show = page.show
        self._wording = wording
        self._tr = translate

    def questions(self) -> Iterator[Question]:
        yield self._length()
        yield self._published()
        yield self._about()
        yield self._download()
        yield from self._people()
        yield from self._number()
        yield from self._chapters()
        yield from self._transcript()
        yield from self._language()
        yield from self._explicit()
        yield from self._support()
        yield from self._subscribe()

    # --- always -----------------------------------------------------------------------------------------------------

    def _length(self) -> Question:
        tr, seconds = self._tr, self._episode.duration_s
        question = tr("How long is this episode of {show}?").format(show=self._show.title)
        if not seconds:
            return Question("length", question, tr("The publisher does not say how long it is."))
        return Question("length", question, tr("{length}.").format(length=self._wording.length_words(seconds)))

    def _published(self) -> Question:
        tr, published = self._tr, self._episode.published
        if published is None:
            answer = tr("The publisher does not say when it was published.")
        else:
            answer = tr("On {date}.").format(date=self._wording.date_long(published))
        return Question("published", tr("When was it published?"), answer)

    def _about(self) -> Question:
        tr = self._tr
        about = first_sentences(_without_title(self._page.notes_text, self._episode.title))
        return Question("about", tr("What is it about?"), about or tr("The publisher wrote no notes for it."))

    def _download(self) -> Question:
        return Question("download", self._tr("Can I download it?"), self._download_answer())

    def _download_answer(self) -> str:
        tr, episode = self._tr, self._episode
        if episode.own_file:
            if not episode.in_feed:
                return tr("No, its file is not in your folder any more.")
            return tr("It is a file of your own, so it plays without a network.")
        if episode.download is DownloadState.DONE:
            return tr("It is downloaded already, so it plays without a network.")
        if not episode.enclosure_url:
            return tr("No, there is nothing to download: the publisher names no audio for it.")
        if episode.download is DownloadState.DOWNLOADING:
            return tr("Yes, and it is being downloaded now.")
        if episode.download is DownloadState.QUEUED:
            return tr("Yes, and it is waiting for its turn.")
        kind = _KINDS.get(episode.enclosure_type.lower(), "")
        size = self._size()
        if size and kind:
            return tr("Yes, it is {kind} of about {size}.").format(kind=tr(kind), size=size)
        if size:
            return tr("Yes, it has about {size}.").format(size=size)
        return tr("Yes, it is {kind}.").format(kind=tr(kind)) if kind else tr("Yes.")

    def _size(self) -> str:
        """What a server said, else what the feed claims where that can be true."""
        episode = self._episode
        size = episode.bytes_total or episode.enclosure_bytes or 0
        least = max(_SMALLEST_BYTES, (episode.duration_s or 0) * _SLOWEST_BYTES_A_SECOND)
        return self._wording.size(size) if episode.bytes_total or size >= least else ""

    # --- when known -------------------------------------------------------------------------------------------------

    def _people(self) -> Iterator[Question]:
        tr = self._tr
        hosts = _names(self._page.credits, ("host", "co-host", "cohost"))
        if hosts:
            yield Question("hosts", tr("Who hosts it?"), self._list(hosts))
        guests = _names(self._page.credits, ("guest",))
        if guests:
            question = tr("Who is the guest?") if len(guests) == 1 else tr("Who are the guests?")
            yield Question("guests", question, self._list(guests))

    def _list(self, names: Sequence[str]) -> str:
        words = self._wording.list_words(names[:MAX_NAMES])
        if len(names) > MAX_NAMES:
            return self._tr("{names} and others.").format(names=", ".join(names[:MAX_NAMES]))
        # A name may end in a full stop of its own ("Sammy Davis Jr.").
        return words if words.endswith(".") else self._tr("{names}.").format(names=words)

    def _number(self) -> Iterator[Question]:
        tr, episode = self._tr, self._episode
        season = "" if episode.season is None or episode.season < 1 else str(episode.season)
        number = episode.number_name.strip() or ("" if episode.number is None else f"{episode.number:g}")
        name = episode.season_name.strip()
        if season and number and name:
            answer = tr("Season {season} ({name}), episode {number}.").format(season=season, name=name, number=number)
        elif season and number:
            answer = tr("Season {season}, episode {number}.").format(season=season, number=number)
        elif number:
            answer = tr("Episode {number}.").format(number=number)
        elif season and name:
            answer = tr("It belongs to season {season} ({name}).").format(season=season, name=name)
        elif season:
            answer = tr("It belongs to season {season}.").format(season=season)
        else:
            return
        yield Question(
            "number", tr("Which season and episode is it?") if season else tr("Which episode is it?"), answer
        )

    def _chapters(self) -> Iterator[Question]:
        tr = self._tr
        listed = [chapter for chapter in self._page.chapters if chapter.in_list and chapter.title]
        if not listed:
            return
        titles = [f"{self._wording.clock(chapter.start_s)} {chapter.title}" for chapter in listed[:MAX_CHAPTERS]]
        answer = " · ".join(titles)
        if len(listed) > MAX_CHAPTERS:
            answer = tr("{chapters} · and more.").format(chapters=answer)
        yield Question("chapters", tr("What are the chapters?"), answer)

    def _transcript(self) -> Iterator[Question]:
        tr = self._tr
        answers = {
            TranscriptState.READY: tr("Yes, it can be read on this page."),
            TranscriptState.AVAILABLE: tr("Yes, the publisher offers one."),
            TranscriptState.FAILED: tr("The publisher offers one, but it could not be read."),
        }
        if answer := answers.get(self._page.transcript_state):
            yield Question("transcript", tr("Is there a transcript?"), answer)

    def _language(self) -> Iterator[Question]:
        tr = self._tr
        if self._show.language and (name := self._wording.language_name(self._show.language)):
            yield Question("language", tr("In which language is it?"), tr("It is in {language}.").format(language=name))

    def _explicit(self) -> Iterator[Question]:
        tr = self._tr
        explicit = self._show.explicit if self._episode.explicit is None else self._episode.explicit
        if explicit is None:
            return
        yes, no = tr("Yes, the publisher marks it as explicit."), tr("No, the publisher marks it as clean.")
        yield Question("explicit", tr("Is it explicit?"), yes if explicit else no)

    def _support(self) -> Iterator[Question]:
        tr = self._tr
        funding = next((place for place in self._show.funding if is_public(place.url)), None)
        if funding is None:
            return
        text = " ".join(funding.text.split()).rstrip(".:")
        if text:
            answer = tr("{text}: {address}").format(text=text, address=funding.url)
        else:
            answer = tr("Here: {address}").format(address=funding.url)
        yield Question("support", tr("Where can I support {show}?").format(show=self._show.title), answer)

    def _subscribe(self) -> Iterator[Question]:
        tr, address = self._tr, self._show.feed_url
        if not address.lower().startswith(("http://", "https://")):
            return
        try:
            open_address, login = split_credentials(address)
            host = urlsplit(address).hostname or ""
        except ValueError:
            return
        if is_private_feed(open_address):
            answer = tr("With a private address from {host}, which is for one listener only.").format(host=host)
        elif login or self._show.private:
            answer = tr("With this address and a name and password of your own: {address}").format(address=open_address)
        else:
            answer = tr("With this address, in any podcast player: {address}").format(address=open_address)
        yield Question("subscribe", tr("How do I subscribe to {show}?").format(show=self._show.title), answer)


def first_sentences(text: str, limit: int = ABOUT_CHARS) -> str:
    """The first whole sentences of ``text`` within ``limit`` characters; a longer one is cut at a word, with “…”."""
    line = " ".join(text[: 20 * limit].split())
    if len(line) <= limit:
        return line
    ends = [match.end() for match in _SENTENCE_END.finditer(line[: limit + 1]) if match.end() <= limit]
    if ends and ends[-1] >= _SHORTEST_ABOUT:
        return line[: ends[-1]]
    cut = line[: limit - 1]
    space = cut.rfind(" ")
    # Languages without spaces are cut between characters.
    if space > 0 and not (_CJK.search(cut) and space < limit // 2):
        cut = cut[:space]
    return cut.rstrip(" ,;:–—-(") + "…"


def _without_title(notes: str, title: str) -> str:
    """Notes that begin with the episode's own title say nothing new there."""
    first, _, rest = notes.strip().partition("\n")
    return rest if rest.strip() and title and same_title(first) == same_title(title) else notes


def _names(persons: Sequence[Person], roles: Sequence[str]) -> list[str]:
    names = (" ".join(person.name.split()) for person in persons if person.role.lower() in roles)
    return list(dict.fromkeys(name for name in names if name))
