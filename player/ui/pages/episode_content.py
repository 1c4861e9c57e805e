"""What the page of an episode says, put into words off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from player.discovery.faq import Question
from player.discovery.note_pieces import NotePieces
from player.domain.feed_parts import Location
from player.domain.models import Bookmark, Chapter, Episode, EpisodePage, TranscriptSource
from player.domain.network import Wait
from player.domain.translation import Translate, marked
from player.domain.wording import Wording
from player.transcripts.paragraphs import Paragraph
from player.ui.pages.recommended_view import Recommendation

_SOUNDBITES = 12
_PLACES = 4


@dataclass(frozen=True, slots=True)
class EpisodeContent:
    """A page ready to be shown: ``byline`` are pieces of text with the link each carries, or None."""

    page: EpisodePage
    kicker: str
    byline: tuple[tuple[str, str | None], ...]
    notes: NotePieces
    chapters: tuple[Chapter, ...]
    paragraphs: tuple[Paragraph, ...]
    questions: tuple[Question, ...]
    share_address: str | None
    marks: str = ""
    transcript_source: str = ""
    roles: tuple[str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    recommended: tuple[Recommendation, ...] = ()
    soundbites: tuple[Chapter, ...] = ()
    facts: tuple[tuple[str, str, str | None], ...] = ()
    waits: Wait | None = None

    @property
    def notes_html(self) -> str:
        """The notes as one; ``notes`` are their pieces."""
        return "".join(self.notes)


def build_content(
    page: EpisodePage,
    wording: Wording,
    translate: Translate,
    faq: Callable[[EpisodePage], tuple[Question, ...]],
    *,
    bookmarks: Sequence[Bookmark] = (),
    recommended: Sequence[Recommendation] = (),
    waits: Wait | None = None,
) -> EpisodeContent:
    """Everything the page shows in words; made on a query thread, since languages and long notes take time."""
    from player.discovery.share import share_address
    from player.transcripts.paragraphs import paragraphs
    from player.ui.pages.show_content import role_word

    episode = page.episode
    kinds = {"trailer": marked("TRAILER"), "bonus": marked("BONUS")}
    kicker = [translate(kinds.get(episode.type, marked("EPISODE")))]
    if episode.published:
        kicker.append(wording.date_long(episode.published))
    if episode.duration_s:
        kicker.append(wording.kicker_length(episode.duration_s))
    return EpisodeContent(
        page=page,
        kicker=" · ".join(kicker),
        byline=_byline(page, translate),
        notes=NotePieces(page.notes_html, with_times=True, duration_s=episode.duration_s),
        chapters=tuple(chapter for chapter in page.chapters if chapter.in_list),
        paragraphs=tuple(paragraphs(page.transcript.segments)) if page.transcript else (),
        questions=faq(page),
        share_address=share_address(episode),
        marks=" · ".join(marks_of(episode, translate) + ([translate("Explicit")] if episode.explicit else [])),
        transcript_source=_source(page, wording, translate),
        roles=tuple(role_word(person, translate) for person in page.credits),
        bookmarks=tuple(bookmarks),
        recommended=tuple(recommended),
        soundbites=_soundbites(page, wording),
        facts=place_facts(page.locations, translate),
        waits=waits,
    )


def _soundbites(page: EpisodePage, wording: Wording) -> tuple[Chapter, ...]:
    """Each as a moment with a title that says how long it lasts."""
    found = [
        Chapter(bite.start_s, f"{bite.title or page.episode.title} · {wording.length_short(bite.duration_s)}")
        for bite in sorted(page.soundbites, key=lambda bite: bite.start_s)[:_SOUNDBITES]
    ]
    return tuple(found)


def place_facts(places: Sequence[Location], translate: Translate) -> tuple[tuple[str, str, str | None], ...]:
    """The places that a feed names, of an episode or a show, each with its map where it is known."""
    from player.discovery.map_links import map_link

    return tuple((translate("Place"), place.name, map_link(place)) for place in places[:_PLACES] if place.name)


def marks_of(episode: Episode, translate: Translate) -> list[str]:
    """Season and number as the publisher names or counts them."""
    marks = []
    if episode.season_name:
        marks.append(episode.season_name)
    elif episode.season:
        marks.append(translate("Season {n}").format(n=episode.season))
    if episode.number_name:
        marks.append(episode.number_name)
    elif episode.number is not None:
        marks.append(translate("Episode {n}").format(n=f"{episode.number:g}"))
    return marks


def _source(page: EpisodePage, wording: Wording, translate: Translate) -> str:
    """Where the words of the transcript come from, and their language."""
    if page.transcript is None:
        return ""
    published = page.transcript.source is TranscriptSource.PUBLISHED
    source = translate("From the publisher") if published else translate("Made on this computer")
    language = page.transcript.language
    return f"{source} · {wording.language_name(language)}" if language else source


def _byline(page: EpisodePage, translate: Translate) -> tuple[tuple[str, str | None], ...]:
    parts: list[tuple[str, str | None]] = [
        (translate("from") + " ", None),
        (page.episode.show_title, f"show:{page.show.id}"),
    ]
    hosts = [person for person in page.credits if person.role == "host"]
    if hosts:
        parts.append((" · " + (translate("host") if len(hosts) == 1 else translate("hosts")) + " ", None))
        for place, host in enumerate(hosts):
            if place:
                parts.append((", ", None))
            parts.append((host.name, host.link if (host.link or "").startswith(("https://", "http://")) else None))
    return tuple(parts)
