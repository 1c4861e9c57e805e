"""The rows of the sidebar as plain data: which there are, in which groups, and what moving one of them means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QLocale

from player.domain.models import Show, ShowId, SmartList
from player.domain.record import Record
from player.domain.smart_rules import OwnList, OwnListId
from player.ui.places import OwnPlace, Place, show_of
from player.ui.widgets.rows import HeadingRow, NavRow, ShowRow, SidebarRow

ICONS = {
    SmartList.INBOX: "inbox",
    SmartList.QUEUE: "queue",
    SmartList.IN_PROGRESS: "in-progress",
    SmartList.DOWNLOADS: "download",
    SmartList.TRANSCRIPTS: "transcript",
    SmartList.BOOKMARKS: "bookmark",
    SmartList.HISTORY: "history",
}

# The group of the shows that have no tag.
UNTAGGED = ""


class SidebarContent(Record):
    """All that the sidebar shows. ``counts`` are ready to read; ``folded`` are the tags whose shows are put away."""

    shows: Sequence[Show] = ()
    own_lists: Sequence[OwnList] = ()
    tags: Mapping[str, Sequence[ShowId]] | None = None
    counts: Mapping[Place, str] | None = None
    folded: frozenset[str] = frozenset()


class Entry(Record):
    """A row: ``place`` None for a heading; ``group`` is the tag it stands under, None outside of the shows."""

    place: Place | None
    row: SidebarRow
    group: str | None = None

    @property
    def key(self) -> tuple[object, str | None]:
        """What stays the same while a row only looks different."""
        return self.place, self.group


class ShowsMove(Record):
    """Shows in another order; ``show_id`` leaves the tag ``before`` for ``after`` where these differ."""

    order: tuple[ShowId, ...]
    show_id: ShowId
    before: str
    after: str

    @property
    def place(self) -> Place:
        """What was moved."""
        return self.show_id


class ListsMove(Record):
    """Lists of one's own in another order; ``place`` is the one that was moved."""

    order: tuple[OwnListId, ...]
    place: Place


def build_entries(
    content: SidebarContent, labels: Mapping[SmartList, str], shows_label: str, filter_text: str = ""
) -> list[Entry]:
    """The rows, top to bottom. With ``filter_text`` only the shows that have it in their title, in no groups."""
    wanted = " ".join(filter_text.casefold().split())
    if wanted:
        return [_show_entry(show, UNTAGGED) for show in content.shows if wanted in show.title.casefold()]
    counts = content.counts or {}
    entries = [Entry(which, NavRow(labels[which], icon, counts.get(which, ""))) for which, icon in ICONS.items()]
    entries += [
        Entry(place, NavRow(own.name, "filter", counts.get(place, "")))
        for own in content.own_lists
        for place in (OwnPlace(own.id),)
    ]
    by_id = {show.id: show for show in content.shows}
    tagged: set[ShowId] = set()
    for tag, show_ids in (content.tags or {}).items():
        of_tag = [show for show in content.shows if show.id in set(show_ids)]
        tagged.update(show.id for show in of_tag)
        if of_tag:
            entries += _group(tag, tag, of_tag, content.folded)
    rest = [show for show in by_id.values() if show.id not in tagged]
    if rest:
        entries += _group(UNTAGGED, shows_label, rest, content.folded)
    return entries


def _group(tag: str, label: str, shows: Sequence[Show], folded: frozenset[str]) -> list[Entry]:
    put_away = tag in folded
    unplayed = sum(show.unplayed_count for show in shows) if put_away else 0
    heading = Entry(None, HeadingRow(label, put_away, QLocale().toString(unplayed) if unplayed else ""), tag)
    return [heading, *([] if put_away else [_show_entry(show, tag) for show in shows])]


def _show_entry(show: Show, group: str) -> Entry:
    return _entry_of(show.id, show.title, show.image_url, show.unplayed_count, show.error is not None, group)


@lru_cache(maxsize=8192)
def _entry_of(show_id: ShowId, title: str, image_url: str | None, unplayed: int, failing: bool, group: str) -> Entry:
    """The same row for the same show: a refresh looks at all shows again and again, of which few have changed."""
    return Entry(show_id, ShowRow(title, image_url, unplayed, failing), group)


def plan_move(
    entries: Sequence[Entry], all_shows: Sequence[ShowId], source: int, target: int, *, onto: bool = False
) -> ShowsMove | ListsMove | None:
    """What it means to put row ``source`` before row ``target`` (or, with ``onto``, onto it); None for nothing.

    A list stays among the lists, a show among the shows; a show that goes under another heading takes that tag.
    """
    if not (0 <= source < len(entries) and 0 <= target <= len(entries)):
        return None
    moved = entries[source]
    if isinstance(moved.place, OwnPlace):
        return _plan_list(entries, source, target)
    show_id = show_of(moved.place)
    if show_id is None or moved.group is None:
        return None
    above = entries[target] if onto and target < len(entries) else entries[target - 1] if target else None
    if above is None or above.group is None:
        return None
    # A show with two tags has its row in that group too.
    here = [
        each
        for entry in entries
        if entry.group == above.group and (each := show_of(entry.place)) is not None and each != show_id
    ]
    heading_only = onto and above.place is None
    following = next(
        (each for entry in entries[target:] if entry.group == above.group and (each := show_of(entry.place)) in here),
        None,
    )
    order = [each for each in all_shows if each != show_id]
    if not heading_only:
        if following is not None:
            order.insert(order.index(following), show_id)
        elif here:
            order.insert(order.index(here[-1]) + 1, show_id)
        else:
            order.insert(min(list(all_shows).index(show_id), len(order)), show_id)
    else:
        order = list(all_shows)
    if order == list(all_shows) and moved.group == above.group:
        return None
    return ShowsMove(tuple(order), show_id, moved.group, above.group)


def _plan_list(entries: Sequence[Entry], source: int, target: int) -> ListsMove | None:
    rows = [number for number, entry in enumerate(entries) if isinstance(entry.place, OwnPlace)]
    if not rows[0] <= target <= rows[-1] + 1:
        return None
    before = [number for number in rows if number < target and number != source]
    after = [number for number in rows if number >= target and number != source]
    order = [*before, source, *after]
    if order == rows:
        return None
    lists = tuple(entries[number].place.list_id for number in order)  # type: ignore[union-attr]
    return ListsMove(lists, entries[source].place)  # type: ignore[arg-type]
