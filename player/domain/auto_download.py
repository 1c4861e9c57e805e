"""Which episodes of a show are downloaded by themselves: a pure decision over what the library knows."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import datetime

from player.domain.models import DownloadState, EpisodeId, PlayState
from player.domain.record import Record
from player.domain.show_settings import ShowSettings


class AutoRule(Record):
    """What is wanted of a show: ``amount`` episodes, 0 for none.

    ``title_has`` and ``title_lacks`` are words separated by commas: one of the former must be in the title, none of the
    latter may. Lengths are seconds; an episode of unknown length fits. With ``in_order`` the next ones from where
    the listener is are taken, else the newest.
    """

    amount: int = 0
    only_unplayed: bool = True
    title_has: str = ""
    title_lacks: str = ""
    shortest_s: float | None = None
    longest_s: float | None = None
    in_order: bool = False


class Candidate(Record):
    """An episode that could be downloaded. ``heard`` is when it was last listened to or marked; ``was_here``: its file
    was here once and was deleted, by the person or by the rules, so that it does not come back by itself."""

    id: EpisodeId
    title: str
    duration_s: float | None = None
    state: PlayState = PlayState.NEW
    heard: datetime | None = None
    download: DownloadState = DownloadState.NONE
    was_here: bool = False


def rule_for(for_all: AutoRule, show: ShowSettings, *, serial: bool) -> AutoRule:
    """The rule of one show: its own settings where there are any, else those for all shows.

    A show that calls itself serial (itunes:type) is heard in order unless the person says otherwise.
    """
    return AutoRule(
        amount=for_all.amount if show.auto_download is None else show.auto_download,
        only_unplayed=for_all.only_unplayed if show.only_unplayed is None else show.only_unplayed,
        title_has=show.title_has or for_all.title_has,
        title_lacks=show.title_lacks or for_all.title_lacks,
        shortest_s=for_all.shortest_s if show.shortest_s is None else show.shortest_s,
        longest_s=for_all.longest_s if show.longest_s is None else show.longest_s,
        in_order=serial if show.in_order is None else show.in_order,
    )


def episodes_to_download(rule: AutoRule, episodes: Sequence[Candidate]) -> tuple[EpisodeId, ...]:
    """What is to be downloaded now of a show whose ``episodes`` are given newest first, in the order of their worth.

    The newest are those that fit the filters, played or not, so that hearing one never fetches an older one. In order,
    they are the next ones to be heard. What is here, on its way, failed or was here once counts among them and is not
    asked for again.
    """
    if rule.amount <= 0:
        return ()
    ahead = _from_where_one_is(rule, episodes) if rule.in_order else episodes
    wanted = [episode for episode in ahead if fits(rule, episode)][: rule.amount]
    return tuple(
        episode.id
        for episode in wanted
        if episode.download is DownloadState.NONE
        and not episode.was_here
        and not (rule.only_unplayed and episode.state is PlayState.PLAYED)
    )


def fits(rule: AutoRule, episode: Candidate) -> bool:
    """Whether title and length are what is wanted."""
    title = _plain(episode.title)
    has, lacks = _words(rule.title_has), _words(rule.title_lacks)
    if (has and not any(word in title for word in has)) or any(word in title for word in lacks):
        return False
    if episode.duration_s is None:
        return True
    if rule.shortest_s is not None and episode.duration_s < rule.shortest_s:
        return False
    return rule.longest_s is None or episode.duration_s <= rule.longest_s


def _from_where_one_is(rule: AutoRule, episodes: Sequence[Candidate]) -> list[Candidate]:
    """The episodes from the one that was heard last, oldest first; all of them where none was heard yet."""
    oldest_first = list(reversed(episodes))
    heard = [place for place, episode in enumerate(oldest_first) if episode.heard is not None]
    if heard:
        last = max(heard, key=lambda place: (oldest_first[place].heard, place))
        oldest_first = oldest_first[last:]
    if rule.only_unplayed:
        return [episode for episode in oldest_first if episode.state is not PlayState.PLAYED]
    return oldest_first


def _words(text: str) -> list[str]:
    return [word for part in text.split(",") if (word := _plain(part).strip())]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
