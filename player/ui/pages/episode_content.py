"""What the page of an episode says, put into words off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from player.discovery.faq import Question
from player.domain.errors import Translate
from player.domain.models import Chapter, EpisodePage
from player.domain.wording import Wording
from player.transcripts.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class EpisodeContent:
    """A page ready to be shown: ``byline`` are pieces of text with the link each carries, or None."""

    page: EpisodePage
    kicker: str
    byline: tuple[tuple[str, str | None], ...]
    notes_html: str
    chapters: tuple[Chapter, ...]
    paragraphs: tuple[Paragraph, ...]
    questions: tuple[Question, ...]
    share_address: str | None


def build_content(
    page: EpisodePage,
    wording: Wording,
    translate: Translate,
    faq: Callable[[EpisodePage], tuple[Question, ...]],
) -> EpisodeContent:
    """Everything the page shows in words; made on a query thread, since languages and long notes take time."""
    from player.discovery.seek_times import link_times_in_html
    from player.discovery.share import share_address
    from player.transcripts.paragraphs import paragraphs

    episode = page.episode
    kicker = [translate("EPISODE")]
    if episode.published:
        kicker.append(wording.date_long(episode.published))
    if episode.duration_s:
        kicker.append(wording.kicker_length(episode.duration_s))
    return EpisodeContent(
        page=page,
        kicker=" · ".join(kicker),
        byline=_byline(page, translate),
        notes_html=link_times_in_html(page.notes_html, episode.duration_s),
        chapters=tuple(chapter for chapter in page.chapters if chapter.in_list),
        paragraphs=tuple(paragraphs(page.transcript.segments)) if page.transcript else (),
        questions=faq(page),
        share_address=share_address(episode),
    )


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
