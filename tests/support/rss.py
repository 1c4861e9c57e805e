"""RSS 2.0 with the itunes, podcast, content and atom elements of a show built in code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.support.shows import Episode, Person, Show

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"


def write_rss(show: Show, base: str, default_audio: bytes | Path) -> bytes:
    """The feed of ``show`` with ``base`` (http://host:port) before the addresses of its own things."""
    return "".join(_channel(show, base, default_audio)).encode()


def _channel(show: Show, base: str, default_audio: bytes | Path) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"'
    yield f' xmlns:itunes="{ITUNES}" xmlns:podcast="{show.podcast_namespace}"'
    yield ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>\n'
    yield _element("title", show.title) + _element("link", base + show.page_path)
    yield _element("description", show.description) + _element("language", show.language)
    yield f'<atom:link rel="self" type="application/rss+xml" href={quoteattr(base + show.feed_path)}/>\n'
    if show.next_page:
        yield f'<atom:link rel="next" href={quoteattr(show.next_page)}/>\n'
    yield _element("itunes:author", show.author) + _element("itunes:explicit", "true" if show.explicit else "false")
    yield f"<itunes:image href={quoteattr(base + show.cover_path)}/>\n"
    yield "".join(f"<itunes:category text={quoteattr(name)}/>\n" for name in show.categories)
    if show.owner_email:
        yield f"<itunes:owner>{_element('itunes:email', show.owner_email)}</itunes:owner>\n"
    yield _element("itunes:new-feed-url", show.new_feed_url) + _element("podcast:guid", show.podcast_guid)
    yield _persons(show.persons)
    for url, text in show.funding:
        yield f"<podcast:funding url={quoteattr(url)}>{escape(text)}</podcast:funding>\n"
    if show.podroll:
        inner = "".join(
            f"<podcast:remoteItem feedUrl={quoteattr(url)} feedGuid={quoteattr(guid)}/>" for url, guid in show.podroll
        )
        yield f"<podcast:podroll>{inner}</podcast:podroll>\n"
    yield show.extra
    for episode in show.episodes:
        yield from _item(show, episode, base, default_audio)
    yield "</channel></rss>\n"


def _item(show: Show, episode: Episode, base: str, default_audio: bytes | Path) -> Iterator[str]:
    guid = f"{show.slug}/{episode.key}" if episode.guid is None else episode.guid
    when = episode.published
    link = base + show.link_path(episode) if episode.link is None else episode.link
    yield "<item>" + _element("title", episode.title) + _element("link", link)
    if guid:
        yield f'<guid isPermaLink="false">{escape(guid)}</guid>\n'
    yield _element("pubDate", format_datetime(when) if isinstance(when, datetime) else when or "")
    yield _element("description", episode.summary)
    if episode.notes_html:
        yield f"<content:encoded><![CDATA[{episode.notes_html}]]></content:encoded>\n"
    if episode.audio != b"" or episode.audio_url:
        body = default_audio if episode.audio is None else episode.audio
        length = episode.length
        if length is None:
            length = str(body.stat().st_size if isinstance(body, Path) else len(body))
        url = episode.audio_url or base + show.audio_path(episode)
        yield f"<enclosure url={quoteattr(url)} type={quoteattr(episode.audio_type)} length={quoteattr(length)}/>\n"
    yield _element("itunes:duration", "" if episode.duration is None else str(episode.duration))
    yield _element("itunes:season", "" if episode.season is None else str(episode.season))
    yield _element("itunes:episode", "" if episode.number is None else str(episode.number))
    yield _element("itunes:episodeType", episode.episode_type)
    yield _element("itunes:explicit", "" if episode.explicit is None else str(episode.explicit).lower())
    if episode.image is not None:
        yield f"<itunes:image href={quoteattr(base + show.image_path(episode))}/>\n"
    if episode.chapters:
        url = base + show.chapters_path(episode)
        yield f'<podcast:chapters url={quoteattr(url)} type="application/json+chapters"/>\n'
    for number, transcript in enumerate(episode.transcripts):
        url = base + show.transcript_path(episode, number)
        more = "".join(
            f" {name}={quoteattr(value)}"
            for name, value in (("language", transcript.language), ("rel", transcript.rel))
            if value
        )
        yield f"<podcast:transcript url={quoteattr(url)} type={quoteattr(transcript.type)}{more}/>\n"
    yield _persons(episode.persons) + episode.extra + "</item>\n"


def _persons(persons: list[Person]) -> str:
    lines = []
    for person in persons:
        given = {"role": person.role, "group": person.group, "href": person.href, "img": person.img}
        more = "".join(f" {name}={quoteattr(value)}" for name, value in given.items() if value)
        lines.append(f"<podcast:person{more}>{escape(person.name)}</podcast:person>\n")
    return "".join(lines)


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>\n" if text else ""
