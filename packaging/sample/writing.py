"""Writes what surrounds the audio: transcripts, chapters and the feed itself."""

import json
import uuid
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from .script import Episode, Spoken

# The namespace that podcast:guid is made in (https://podcasting2.org/docs/podcast-namespace/tags/guid).
GUID_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
TRANSCRIPT_TYPES = {"vtt": "text/vtt", "srt": "application/x-subrip"}
NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}


def clock(seconds: float, decimal: str = ".") -> str:
    """Seconds as hh:mm:ss.mmm."""
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}{decimal}{rest % 1000:03}"


def webvtt(spoken: Spoken) -> str:
    """A WebVTT file with the speaker in a voice tag."""
    cues = [
        f"{index}\n{clock(start)} --> {clock(end)}\n<v {who}>{escape(sentence)}\n"
        for index, (start, end, who, sentence) in enumerate(spoken.cues, 1)
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


def subrip(spoken: Spoken) -> str:
    """The same as SubRip; the speaker is named where he or she begins."""
    cues, last = [], ""
    for index, (start, end, who, sentence) in enumerate(spoken.cues, 1):
        name = f"{who}: " if who != last else ""
        cues.append(f"{index}\n{clock(start, ',')} --> {clock(end, ',')}\n{name}{sentence}\n")
        last = who
    return "\n".join(cues)


def chapters_json(episode: Episode, spoken: Spoken) -> str:
    """Chapters as in the JSON chapters format of the podcast namespace."""
    chapters: list[dict[str, Any]] = []
    for start, title, address in spoken.chapters:
        chapters.append({"startTime": round(start, 3), "title": title})
        if address:
            chapters[-1]["url"] = address
    return json.dumps({"version": "1.2.0", "title": episode.title, "chapters": chapters}, indent=1) + "\n"


def element(name: str, text: str = "", /, **attributes: str) -> str:
    """One XML element on one line; underscores in attribute names are dropped (href_, type_)."""
    inside = "".join(f" {key.rstrip('_')}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{inside}>{escape(text)}</{name}>" if text else f"<{name}{inside}/>"


def cdata(name: str, html: str) -> str:
    """An element that holds HTML as it is."""
    return f"<{name}><![CDATA[{html}]]></{name}>"


def person(name: str, link: str, role: str) -> str:
    """A podcast:person element."""
    return element("podcast:person", name, role=role, group="cast", href=link)


def feed(show: dict[str, Any], episodes: list[tuple[Episode, Spoken]], folder: Path) -> str:
    """The RSS feed, newest episode first; addresses are relative to it."""
    guid = uuid.uuid5(GUID_NAMESPACE, show["address"].removeprefix("https://").rstrip("/"))
    names = "\n     ".join(f'xmlns:{key}="{value}"' for key, value in NAMESPACES.items())
    host = show["host"]
    lines = [
        element("title", show["title"]),
        element("link", show["link"]),
        element("description", show["description"].strip()),
        element("language", show["language"]),
        element("copyright", show["copyright"]),
        element("pubDate", _rfc_date(episodes[-1][0].published)),
        element("generator", "packaging/make_sample.py of Earmark"),
        f"<image>{element('url', 'cover.jpg')}{element('title', show['title'])}{element('link', show['link'])}</image>",
        element("itunes:author", show["author"]),
        element("itunes:subtitle", show["subtitle"]),
        element("itunes:summary", show["description"].strip()),
        "<itunes:owner>",
        "  " + element("itunes:name", show["author"]),
        "  " + element("itunes:email", show["email"]),
        "</itunes:owner>",
        element("itunes:image", href="cover.jpg"),
        *(_category(path) for path in show["categories"]),
        element("itunes:explicit", "false"),
        element("itunes:type", "episodic"),
        element("podcast:guid", str(guid)),
        element("podcast:medium", "podcast"),
        element("podcast:locked", "no", owner=show["email"]),
        element("podcast:funding", show["funding"]["text"], url=show["funding"]["url"]),
        person(host["name"], host["link"], "host"),
        "<podcast:podroll>",
        *(
            "  " + element("podcast:remoteItem", feedGuid=other["guid"], feedUrl=other["url"], title=other["title"])
            for other in show["podroll"]
        ),
        "</podcast:podroll>",
    ]
    for episode, spoken in reversed(episodes):
        lines += ["<item>", *("  " + line for line in _item(show, episode, spoken, folder)), "</item>"]
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"\n     {names}>\n  <channel>\n'
    return head + "".join(f"    {line}\n" for line in lines) + "  </channel>\n</rss>\n"


def _item(show: dict[str, Any], episode: Episode, spoken: Spoken, folder: Path) -> list[str]:
    audio = folder / f"{episode.stem}.mp3"
    lines = [
        element("title", episode.title),
        element("link", episode.link),
        element("guid", f"{show['link']}#{episode.number}", isPermaLink="false"),
        element("pubDate", _rfc_date(episode.published)),
        element("description", episode.summary),
        cdata("content:encoded", notes_html(episode, spoken)),
        element("enclosure", url=audio.name, length=str(audio.stat().st_size), type_="audio/mpeg"),
        element("itunes:title", episode.title),
        element("itunes:author", show["author"]),
        element("itunes:summary", episode.summary),
        element("itunes:duration", str(round(spoken.seconds))),
        element("itunes:image", href=episode.image),
        element("itunes:explicit", "false"),
        element("itunes:season", "1"),
        element("itunes:episode", str(episode.number)),
        element("itunes:episodeType", "full"),
        element("podcast:season", "1", name="Kitchen and hall"),
        element("podcast:episode", str(episode.number)),
        person(show["host"]["name"], show["host"]["link"], "host"),
    ]
    if episode.guest:
        lines.append(person(episode.guest["name"], episode.guest["link"], "guest"))
    for kind in episode.transcripts:
        address = f"{episode.stem}.{kind}"
        lines.append(element("podcast:transcript", url=address, type_=TRANSCRIPT_TYPES[kind], language="en"))
    if episode.chapters == "json":
        address = f"{episode.stem}.chapters.json"
        lines.append(element("podcast:chapters", url=address, type_="application/json+chapters"))
    if episode.chapters == "psc":
        chapters = [element("psc:chapter", start=clock(start), title=title) for start, title, _ in spoken.chapters]
        lines += ['<psc:chapters version="1.2">', *("  " + line for line in chapters), "</psc:chapters>"]
    return lines


def notes_html(episode: Episode, spoken: Spoken) -> str:
    """The notes with {at:mark} written as the time of that mark."""
    html = episode.notes
    for mark, seconds in spoken.marks.items():
        html = html.replace(f"{{at:{mark}}}", f"{int(seconds) // 60}:{int(seconds) % 60:02}")
    if "{at:" in html:
        raise SystemExit(f"{episode.stem}: the notes name a mark that the script does not have")
    return html


def _category(path: list[str]) -> str:
    inner = element("itunes:category", text_=path[1]) if len(path) > 1 else ""
    return (
        f"<itunes:category text={quoteattr(path[0])}>{inner}</itunes:category>"
        if inner
        else element("itunes:category", text_=path[0])
    )


def _rfc_date(iso: str) -> str:
    return format_datetime(datetime.fromisoformat(iso), usegmt=False)
