"""An invented library for ``screenshots.py``: drawn artwork, tags, long, right-to-left and missing titles."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

SHOWS = (
    ("Plain Machines", "#75772f", "Work"),
    ("Tidal Notes", "#2f8f83", "Morning walk"),
    ("The Long Kitchen", "#a8503c", "Morning walk"),
    ("Night Signal", "#33427e", "Morning walk"),
    ("The Very Long Name of a Show That Somebody Could Not Bring to an End", "#6b4b8a", "Work"),
    ("بودكاست المدينة القديمة", "#8a6d3b", ""),
    ("A show without a picture", "", ""),
)
TITLES = (
    "What a cache remembers, and what it costs to forget",
    "Interrupts, or the art of being disturbed",
    "A title that goes on well beyond the room there is for it, as some do, and then further still",
    "لماذا تغني الثلاجة في الليل ولا تسكت في النهار",
    "",
    "The branch that was never taken",
    "Clocks that agree, almost",
)
# Where a word is found that no title has.
NOTES = ("", "", "", "", "", "Why the fridge stops when one listens, and starts again when one does not", "")
DAYS = (0, 1, 3, 5, 40, 200, 500)


def make_feed(number: int, now: datetime, cover: Path | None) -> Any:  # noqa: ANN401 - the program comes in the child
    """The feed of the show at ``number`` in SHOWS, with ``cover`` as its picture."""
    from player.domain.feed import Enclosure, Feed, FeedItem
    from player.domain.models import Funding, Person

    # Each show begins with another of them.
    start = 3 * number % len(TITLES)
    turned = [*zip(TITLES, NOTES, strict=True)] * 2
    items = tuple(
        FeedItem(
            title=episode,
            guid=f"{number}-{at}",
            order=at,
            published=now - timedelta(days=DAYS[at], hours=number),
            duration_s=900.0 + 1100 * at + 60 * number,
            notes_html=f"<p>{notes or episode}.</p>" if at != 1 and episode else "",
            notes_text=f"{notes or episode}." if at != 1 and episode else "",
            enclosures=(Enclosure(f"https://show-{number}.example/{at}.mp3", "audio/mpeg", 21_400_000),),
        )
        for at, (episode, notes) in enumerate(turned[start : start + len(TITLES)])
    )
    title = SHOWS[number][0]
    about = f"{title}: about small machines, and those who keep them."
    return Feed(
        title=title,
        items=items,
        author="Ada Reyes",
        description_text=about,
        description_html=f"<p>{about}</p>",
        image_url=cover.as_uri() if cover else None,
        persons=(Person("Ada Reyes"), Person("Jon Park", "guest")),
        funding=(Funding("https://give.example/", "Support the show"),),
    )


def fill(services: Any, folder: Path) -> list[Any]:  # noqa: ANN401
    """Write the shows into the library; returns their ids, in the order of SHOWS."""
    from player.domain.models import FetchState

    now = services.clock.now()
    show_ids = []
    for number, (_title, color, tag) in enumerate(SHOWS):
        cover = folder / f"cover-{number}.png" if color else None
        if cover is not None:
            draw_cover(cover, color)
        feed = make_feed(number, now, cover)
        show_id = services.library.feeds.add(feed, f"https://show-{number}.example/feed.xml", FetchState(), now)[0]
        if tag:
            services.library.show_settings.set_tags(show_id, [tag])
        show_ids.append(show_id)
    return show_ids


def make_large(path: Path, episodes: int) -> None:
    """Write a library with one show of a great many episodes to ``path``; they are not found by a search."""
    from datetime import UTC, datetime

    from player.domain.feed import Enclosure, Feed, FeedItem
    from player.domain.models import FetchState
    from player.library import Library

    now = datetime.now(UTC)
    enclosures = (Enclosure("https://large.example/1.mp3", "audio/mpeg", 1),)
    item = FeedItem(title=TITLES[0], guid="1", published=now, duration_s=1800.0, enclosures=enclosures)
    path.parent.mkdir(parents=True, exist_ok=True)
    library = Library(path)
    try:
        library.feeds.add(Feed(title="A long life", items=(item,)), "https://large.example/feed.xml", FetchState(), now)
    finally:
        library.close()
    _multiply(path, episodes)


def _multiply(path: Path, episodes: int) -> None:
    """Copy the one episode: to bring in so many as a feed does would take as long as half of the pictures."""
    changed = {
        "guid": "CAST(n AS TEXT)",
        "title": f"'Part ' || ({episodes} - n) || ': ' || title",
        "published_at": "published_at - 3600 * n",
        "sort_at": "sort_at - 3600 * n",
    }
    numbers = f"WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {episodes} - 1)"
    with closing(sqlite3.connect(path)) as database, database:
        kept = [row[1] for row in database.execute("PRAGMA table_info (episode)") if row[1] not in {"id", *changed}]
        into, values = ", ".join([*changed, *kept]), ", ".join([*changed.values(), *kept])
        database.execute(f"INSERT INTO episode ({into}) {numbers} SELECT {values} FROM number, episode WHERE id = 1")
        database.execute("INSERT INTO episode_text (episode_id) SELECT id FROM episode WHERE id > 1")


def draw_cover(path: Path, color: str) -> None:
    """Write a picture of that colour to ``path``."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

    image = QImage(256, 256, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    shade = QLinearGradient(0, 0, 256, 256)
    shade.setColorAt(0, QColor(color))
    shade.setColorAt(1, QColor(color).lighter(170))
    painter.fillRect(QRectF(0, 0, 256, 256), shade)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 60))
    painter.drawEllipse(QRectF(96, 96, 220, 220))
    painter.end()
    image.save(str(path))
