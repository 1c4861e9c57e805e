"""What the page of a show says, put into words off the GUI thread."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from player.discovery.note_pieces import NotePieces
from player.discovery.share import is_public
from player.domain.errors import retell
from player.domain.feed_parts import Trailer
from player.domain.models import Episode, EpisodeId, Person, PlayState, RemoteShow, Show, ShowId
from player.domain.notices import FailureSpell, ShowNotice
from player.domain.publishing import Pace, Publishing, publishing
from player.domain.show_settings import ShowSettings
from player.domain.translation import Translate, marked
from player.domain.wording import Wording, at_start
from player.net.urls import redact
from player.ui.pages.recommended_view import Recommendation

if TYPE_CHECKING:
    from player.library import Library

LATEST = 8
_DATES = 24
_TRAILERS = 6

_PACE_WORDS = {
    Pace.SEVERAL_A_DAY: marked("several times a day"),
    Pace.DAILY: marked("about every day"),
    Pace.SEVERAL_A_WEEK: marked("a few times a week"),
    Pace.WEEKLY: marked("about every week"),
    Pace.FORTNIGHTLY: marked("about every two weeks"),
    Pace.MONTHLY: marked("about every month"),
    Pace.SEVERAL_A_YEAR: marked("a few times a year"),
    Pace.YEARLY: marked("about once a year or less"),
}
_MEDIA = {
    "podcast": marked("Podcast"),
    "music": marked("Music"),
    "video": marked("Video"),
    "film": marked("Film"),
    "audiobook": marked("Audiobook"),
    "newsletter": marked("Newsletter"),
    "blog": marked("Blog"),
}


@dataclass(frozen=True, slots=True)
class LatestEpisode:
    """A line of the show's latest episodes."""

    id: EpisodeId
    title: str
    meta: str
    played: bool


@dataclass(frozen=True, slots=True)
class TrailerLine:
    """A trailer: ``episode_id`` where the show has it among its episodes too, else it is heard at ``url``."""

    title: str
    meta: str
    url: str
    episode_id: EpisodeId | None


@dataclass(frozen=True, slots=True)
class ShowContent:
    """A show's page ready to be shown; ``facts`` are name, value and the address it leads to, or None."""

    show: Show
    kicker: str
    byline: tuple[tuple[str, str | None], ...]
    pace: str
    notes: NotePieces
    trailers: tuple[TrailerLine, ...]
    persons: tuple[Person, ...]
    roles: tuple[str, ...]
    facts: tuple[tuple[str, str, str | None], ...]
    feed_facts: tuple[tuple[str, str, str | None], ...]
    latest: tuple[LatestEpisode, ...]
    play_next: EpisodeId | None
    notices: tuple[tuple[ShowNotice, str], ...]
    failures: tuple[tuple[str, str], ...]
    recommended: tuple[Recommendation, ...]
    settings: ShowSettings
    tags: tuple[str, ...]
    all_tags: tuple[str, ...]
    share_address: str | None


def load_content(
    library: Library, show_id: ShowId, wording: Wording, now: datetime, translate: Translate
) -> ShowContent:
    """Everything a show's page says; for a query thread. Raises ShowNotFound."""
    show = library.shows.get(show_id)
    episodes = library.episodes.rows(library.episodes.ids(show_id=show_id, limit=_DATES))
    settings = library.show_settings.get(show_id)
    pace = publishing([episode.published for episode in episodes if episode.published], now)
    address = redact(show.feed_url)
    return ShowContent(
        show=show,
        kicker=_kicker(show, wording, translate),
        byline=_byline(show, translate),
        pace=pace_sentence(pace, show, wording, now, translate),
        notes=NotePieces(show.description_html),
        trailers=tuple(_trailer(trailer, library, wording, now, translate) for trailer in show.trailers[:_TRAILERS]),
        persons=show.persons,
        roles=tuple(role_word(person, translate) for person in show.persons),
        facts=_facts(show, wording, now, translate),
        feed_facts=_feed_facts(show, address, library.refreshes.next_of(show_id), wording, now, translate),
        latest=tuple(_line(episode, wording, now, translate) for episode in episodes[:LATEST]),
        play_next=_play_next(library, show, settings, episodes),
        notices=tuple((notice, notice.sentence(translate)) for notice in library.notices.of(show_id)),
        failures=tuple(_failure(spell, wording, now, translate) for spell in library.notices.failures(show_id)),
        recommended=recommendations(library, show),
        settings=settings,
        tags=tuple(library.show_settings.tags_of(show_id)),
        all_tags=tuple(library.show_settings.tags()),
        share_address=show.feed_url if is_public(show.feed_url) else None,
    )


def recommendations(library: Library, show: Show) -> tuple[Recommendation, ...]:
    """The shows that ``show`` recommends, each known by its address or podcast:guid where it is subscribed."""
    return tuple(_recommendation(library, remote) for remote in show.podroll)


def _recommendation(library: Library, remote: RemoteShow) -> Recommendation:
    known = library.shows.by_feed_url(remote.feed_url) or library.shows.by_podcast_guid(remote.guid)
    host = urlsplit(remote.feed_url).hostname or remote.feed_url
    title = (known.title if known else "") or remote.title or host
    return Recommendation(remote, title, host, known.image_url if known else None, known.id if known else None)


def pace_sentence(pace: Publishing | None, show: Show, wording: Wording, now: datetime, translate: Translate) -> str:
    """How often the show publishes, as one sentence; '' where its dates do not tell."""
    if show.complete:
        return translate("This show is complete: no more episodes are to come.")
    if pace is None:
        return ""
    often = translate(_PACE_WORDS[pace.pace])
    last = wording.date_medium(pace.last)
    if pace.resting:
        return translate("Published {often} until {date}").format(often=often, date=last)
    how = translate("Publishes {often}") if pace.regular else translate("Publishes {often}, irregularly")
    near = {0: translate("latest today"), 1: translate("latest yesterday")}
    when = near.get(wording.days_since(pace.last, now)) or translate("latest on {date}").format(date=last)
    return f"{how.format(often=often)} · {when}"


def role_word(person: Person, translate: Translate) -> str:
    """What a person does, as a word: the roles that podcasts use most are translated, others stand as they are."""
    known = {
        "host": marked("Host"),
        "co-host": marked("Co-host"),
        "guest": marked("Guest"),
        "guest host": marked("Guest host"),
        "producer": marked("Producer"),
        "editor": marked("Editor"),
        "narrator": marked("Narrator"),
        "reporter": marked("Reporter"),
        "author": marked("Author"),
        "director": marked("Director"),
    }
    word = known.get(person.role)
    return translate(word) if word else person.role[:1].upper() + person.role[1:40]


def _kicker(show: Show, wording: Wording, translate: Translate) -> str:
    parts = [translate("SHOW")]
    count = wording.count(show.episode_count)
    one = translate("1 EPISODE")
    parts.append(one if show.episode_count == 1 else translate("{count} EPISODES").format(count=count))
    if show.unplayed_count:
        parts.append(translate("{count} UNPLAYED").format(count=wording.count(show.unplayed_count)))
    if show.explicit:
        parts.append(translate("EXPLICIT"))
    return " · ".join(parts)


def _byline(show: Show, translate: Translate) -> tuple[tuple[str, str | None], ...]:
    parts: list[tuple[str, str | None]] = []
    if show.author:
        parts.append((translate("by {author}").format(author=show.author), None))
    if show.website and show.website.startswith(("http://", "https://")):
        host = (urlsplit(show.website).hostname or show.website).removeprefix("www.")
        parts += [(" · ", None)] if parts else []
        parts.append((host, show.website))
    return tuple(parts)


def _facts(
    show: Show, wording: Wording, now: datetime, translate: Translate
) -> tuple[tuple[str, str, str | None], ...]:
    from player.discovery.licences import licence
    from player.ui.pages.episode_content import place_facts

    facts: list[tuple[str, str, str | None]] = []
    if show.categories:
        facts.append((translate("Categories"), wording.list_words(show.categories), None))
    if show.language and (language := wording.language_name(show.language)):
        facts.append((translate("Language"), at_start(language), None))
    if show.medium and show.medium != "podcast":
        word = _MEDIA.get(show.medium)
        facts.append((translate("Kind"), translate(word) if word else show.medium, None))
    facts += place_facts(show.locations, translate)
    if show.license:
        facts.append((translate("Licence"), *licence(show.license)))
    if show.serial:
        facts.append((translate("Order"), translate("Made to be heard from the first episode on"), None))
    if show.added:
        facts.append((translate("Subscribed"), _day(show.added, now, wording, translate), None))
    return tuple(facts)


def _feed_facts(
    show: Show, address: str, next_at: datetime | None, wording: Wording, now: datetime, translate: Translate
) -> tuple[tuple[str, str, str | None], ...]:
    facts: list[tuple[str, str, str | None]] = [(translate("Address"), address, None)]
    if show.refreshed:
        facts.append((translate("Last refreshed"), _moment(show.refreshed, now, wording, translate), None))
    if show.ended:
        facts.append((translate("Next refresh"), translate("Never: the feed is gone for good"), None))
    elif next_at is not None:
        if next_at <= now:
            text = translate("Now")
        elif (next_at - now).days >= 1:
            text = _day(next_at, now, wording, translate)
        else:
            text = translate("In {time}").format(time=wording.length_words((next_at - now).total_seconds()))
        facts.append((translate("Next refresh"), text, None))
    return tuple(facts)


def _moment(moment: datetime, now: datetime, wording: Wording, translate: Translate) -> str:
    seconds = (now - moment).total_seconds()
    if seconds < 90:
        return translate("Just now")
    if seconds < 24 * 3600:
        return translate("{time} ago").format(time=wording.length_words(seconds - seconds % 60))
    return _day(moment, now, wording, translate)


def _day(moment: datetime, now: datetime, wording: Wording, translate: Translate) -> str:
    """A day near to this one by its name, others by the whole date."""
    words = {-1: translate("Tomorrow"), 0: translate("Today"), 1: translate("Yesterday")}
    return words.get(wording.days_since(moment, now)) or wording.date_long(moment)


def _line(episode: Episode, wording: Wording, now: datetime, translate: Translate) -> LatestEpisode:
    from player.ui.pages.episode_content import marks_of

    meta = marks_of(episode, translate)
    if episode.published:
        meta.append(wording.date_relative(episode.published, now, translate))
    if episode.state is PlayState.PLAYED:
        meta.append(translate("played"))
    elif episode.duration_s:
        left = episode.duration_s - episode.position_s
        if episode.position_s > 0 and left > 0:
            meta.append(translate("{time} left").format(time=wording.length_short(left)))
        else:
            meta.append(wording.length_short(episode.duration_s))
    return LatestEpisode(episode.id, episode.title, " · ".join(meta), episode.state is PlayState.PLAYED)


def _trailer(trailer: Trailer, library: Library, wording: Wording, now: datetime, translate: Translate) -> TrailerLine:
    meta: list[str] = []
    if trailer.season is not None:
        meta.append(translate("Season {n}").format(n=trailer.season))
    with contextlib.suppress(ValueError):
        meta.append(wording.date_relative(datetime.fromisoformat(trailer.published), now, translate))
    episode = library.episodes.by_enclosure(trailer.url)
    title = trailer.title or translate("Trailer")
    return TrailerLine(title, " · ".join(meta), trailer.url, episode.id if episode else None)


def episode_to_play(library: Library, show_id: ShowId) -> EpisodeId | None:
    """What Play plays of a show; for a query thread. Raises ShowNotFound."""
    show, settings = library.shows.get(show_id), library.show_settings.get(show_id)
    latest = library.episodes.rows(library.episodes.ids(show_id=show_id, limit=_DATES))
    return _play_next(library, show, settings, latest)


def _play_next(library: Library, show: Show, settings: ShowSettings, latest: list[Episode]) -> EpisodeId | None:
    """What Play plays: what was begun, else the newest unplayed one, or the oldest of a show that is heard in order."""
    begun = next((episode.id for episode in latest if episode.state is PlayState.IN_PROGRESS), None)
    if begun is not None:
        return begun
    from player.domain.models import EpisodeFilter

    in_order = settings.in_order if settings.in_order is not None else show.serial
    found = library.episodes.ids(show_id=show.id, only=EpisodeFilter.UNPLAYED, limit=1, oldest_first=in_order)
    return found[0] if found else (latest[0].id if latest else None)


def _failure(spell: FailureSpell, wording: Wording, now: datetime, translate: Translate) -> tuple[str, str]:
    first, last = (wording.date_relative(moment, now, translate) for moment in (spell.first, spell.last))
    if spell.times == 1:
        when = last
    elif first == last:
        when = translate("{date} · {times} times").format(date=last, times=wording.count(spell.times))
    else:
        when = translate("{first} – {last} · {times} times").format(
            first=first, last=last, times=wording.count(spell.times)
        )
    return retell(spell.text, translate), when
