"""Which item of a feed is which episode of the library: a pure rule, in steps from sure to likely.

The order is guid, then enclosure address, then title with day, length and kind, as listeners' bug reports have taught
(AntennaPod#3275, #5729; PR 5279 for empty guids).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from player.domain.feed import FeedItem
from player.domain.models import EpisodeId

# Advertising blocks move the length of one and the same episode by minutes (AntennaPod#5729).
LENGTH_TOLERANCE_S = 600.0

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class KnownEpisode:
    """What identity needs to know of an episode already stored."""

    id: EpisodeId
    guid: str
    title: str
    enclosure_url: str | None
    enclosure_type: str = ""
    published: datetime | None = None
    duration_s: float | None = None
    item_hash: bytes | None = None
    source_hash: bytes | None = None


@dataclass(frozen=True, slots=True)
class Matching:
    """``known`` pairs items with their episodes, ``new`` are items never seen, ``gone`` episodes not in the feed now.

    ``repaired`` counts episodes that kept their identity although their guid changed.
    """

    known: tuple[tuple[FeedItem, KnownEpisode], ...]
    new: tuple[FeedItem, ...]
    gone: tuple[KnownEpisode, ...]
    repaired: int


def usable_guid(guid: str) -> str:
    """The guid, or nothing where it names nothing: empty guids must never match each other."""
    guid = guid.strip()
    return "" if guid.lower() in {"", "null", "none", "undefined"} else guid


def same_title(title: str) -> str:
    """A title with quotes, dashes, case and spaces evened out, to be compared."""
    text = unicodedata.normalize("NFKC", title).translate(_QUOTES).casefold()
    return " ".join(text.split())


def drop_doubles(items: Iterable[FeedItem]) -> list[FeedItem]:
    """The items without true doubles: the same guid with the same address, or the same title, is one episode.

    Of two doubles the one higher in the feed stays. Two items that share a guid but neither address nor title are two
    episodes, and both stay.
    """
    kept: list[FeedItem] = []
    by_guid: dict[str, list[FeedItem]] = {}
    for item in items:
        guid = usable_guid(item.guid)
        if guid:
            twins = by_guid.setdefault(guid, [])
            if any(_same_thing(item, _url(twin), twin.title) for twin in twins):
                continue
            twins.append(item)
        kept.append(item)
    return kept


def is_double(item: FeedItem, known: KnownEpisode) -> bool:
    """True where ``item`` stands beside ``known`` in the feed, has its guid, and is the same episode once more."""
    return _same_thing(item, known.enclosure_url or "", known.title)


def _same_thing(item: FeedItem, url: str, title: str) -> bool:
    if _url(item) and url:
        return _url(item) == url or same_title(item.title) == same_title(title)
    return same_title(item.title) == same_title(title)


def match_items(known: Sequence[KnownEpisode], items: Iterable[FeedItem]) -> Matching:
    """Pair the items of a feed with the episodes of its show. No episode and no item is used twice."""
    rows = drop_doubles(items)
    pairs: dict[int, KnownEpisode] = {}
    free_items = list(range(len(rows)))
    free_known = list(known)

    def claim(item_key: Callable[[FeedItem], Hashable], known_key: Callable[[KnownEpisode], Hashable]) -> None:
        """Pair what has one and the same key on both sides; a key that several share on a side decides nothing."""
        nonlocal free_items, free_known
        item_keys = Counter(key for i in free_items if (key := item_key(rows[i])) is not None)
        index: dict[Hashable, list[KnownEpisode]] = {}
        for episode in free_known:
            key = known_key(episode)
            if key is not None:
                index.setdefault(key, []).append(episode)
        used: set[EpisodeId] = set()
        for i in free_items:
            key = item_key(rows[i])
            if key is not None and item_keys[key] == 1 and len(index.get(key, ())) == 1:
                (episode,) = index[key]
                pairs[i] = episode
                used.add(episode.id)
        free_items = [i for i in free_items if i not in pairs]
        free_known = [episode for episode in free_known if episode.id not in used]

    # The first step settles two episodes that share one guid, which the second could not tell apart.
    claim(
        lambda item: _both(usable_guid(item.guid), _url(item)),
        lambda episode: _both(usable_guid(episode.guid), episode.enclosure_url or ""),
    )
    claim(
        lambda item: _both(usable_guid(item.guid), same_title(item.title)),
        lambda episode: _both(usable_guid(episode.guid), same_title(episode.title)),
    )
    # Address and title together outdo a guid that has been given to something else.
    claim(
        lambda item: _both(_url(item), same_title(item.title)),
        lambda episode: _both(episode.enclosure_url or "", same_title(episode.title)),
    )
    claim(lambda item: usable_guid(item.guid) or None, lambda episode: usable_guid(episode.guid) or None)
    claim(lambda item: _url(item) or None, lambda episode: episode.enclosure_url or None)
    claim(
        lambda item: _both(_url(item).partition("?")[0], same_title(item.title)),
        lambda episode: _both((episode.enclosure_url or "").partition("?")[0], same_title(episode.title)),
    )
    _claim_by_title(rows, free_items, free_known, pairs)

    matched = {episode.id for episode in pairs.values()}
    repaired = sum(
        1 for i, episode in pairs.items() if usable_guid(rows[i].guid) and rows[i].guid.strip() != episode.guid.strip()
    )
    return Matching(
        known=tuple((rows[i], pairs[i]) for i in sorted(pairs)),
        new=tuple(row for i, row in enumerate(rows) if i not in pairs),
        gone=tuple(episode for episode in known if episode.id not in matched),
        repaired=repaired,
    )


def _claim_by_title(
    rows: Sequence[FeedItem],
    free_items: Iterable[int],
    free_known: Iterable[KnownEpisode],
    pairs: dict[int, KnownEpisode],
) -> None:
    """The last step: the same title on the same day, of about the same length and the same kind."""
    by_title: dict[tuple[str, date | None], list[KnownEpisode]] = {}
    for episode in free_known:
        by_title.setdefault((same_title(episode.title), _day(episode.published)), []).append(episode)
    for i in free_items:
        row = rows[i]
        candidates = by_title.get((same_title(row.title), _day(row.published)), [])
        if not row.title.strip() or row.published is None:
            continue
        for episode in candidates:
            if _lengths_agree(row.duration_s, episode.duration_s) and _kind(row) == _major(episode.enclosure_type):
                pairs[i] = episode
                candidates.remove(episode)
                break


def _both(first: str, second: str) -> tuple[str, str] | None:
    return (first, second) if first and second else None


def _url(item: FeedItem) -> str:
    return item.enclosure.url if item.enclosure else ""


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _lengths_agree(first: float | None, second: float | None) -> bool:
    return first is None or second is None or abs(first - second) <= LENGTH_TOLERANCE_S


def _kind(item: FeedItem) -> str:
    return _major(item.enclosure.type) if item.enclosure else ""


def _major(mime_type: str) -> str:
    return mime_type.partition("/")[0]
