"""http feeds whose server has https too: they are followed there, and never against their owner's will."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from player.domain.errors import AlreadySubscribed, NeedsPassword
from player.feeds.fetch import https_twin
from tests.integration.refresh_rig import Rig, a_new_episode
from tests.support.server import PodcastServer
from tests.support.shows import Show, a_show
from tests.support.tls import loopback_tls


@dataclass(frozen=True, slots=True)
class Site:
    """One site as far as anybody can tell: ``plain`` is its http side, ``safe`` its https side."""

    plain: PodcastServer
    safe: PodcastServer
    client: ssl.SSLContext

    def twin(self, address: str) -> str | None:
        """Its ports are any, so that the rule of the well-known ones cannot tell."""
        plain = self.plain.address
        return address.replace(plain, self.safe.address) if address.startswith(plain) else None

    def add_show(self, show: Show) -> tuple[str, str]:
        return self.plain.add_show(show), self.safe.add_show(show)


@pytest.fixture
def site(tmp_path: Path, server: PodcastServer) -> Iterator[Site]:
    ours, theirs = loopback_tls(tmp_path)
    with PodcastServer(tls=ours) as safe:
        yield Site(server, safe, theirs)


@pytest_asyncio.fixture
async def rig(tmp_path: Path, site: Site) -> AsyncIterator[Rig]:
    made = Rig(tmp_path, tls=site.client, https_of=site.twin)
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("address", "twin"),
    [
        ("http://a.example/x?y=1", "https://a.example/x?y=1"),
        ("https://a.example/x", None),
        ("http://a.example:8080/x", None),
        ("file:///x", None),
    ],
)
def test_only_the_well_known_port_has_a_twin(address: str, twin: str | None) -> None:
    assert https_twin(address) == twin


async def test_https_is_tried_first_and_kept(rig: Rig, site: Site) -> None:
    plain, safe = site.add_show(a_show())
    show = await rig.subscriptions.subscribe(plain)
    assert show.feed_url == safe
    assert site.plain.requests() == []
    with pytest.raises(AlreadySubscribed):
        await rig.subscriptions.subscribe(plain)


@pytest.mark.parametrize("fault", ["status:404", "status:503", "html", "reset_after:0", "redirect_loop"])
async def test_where_https_does_not_give_the_feed_http_does(rig: Rig, site: Site, fault: str) -> None:
    plain, _ = site.add_show(a_show())
    site.safe.fault("*", fault)
    assert (await rig.subscriptions.subscribe(plain)).feed_url == plain


async def test_https_that_sends_back_to_http_is_none(rig: Rig, site: Site) -> None:
    plain, _ = site.add_show(a_show())
    site.safe.fault("*", redirect=plain)
    assert (await rig.subscriptions.subscribe(plain)).feed_url == plain


async def test_a_certificate_nobody_trusts_is_no_https(tmp_path: Path, site: Site) -> None:
    plain, _ = site.add_show(a_show())
    stranger = Rig(tmp_path, https_of=site.twin)
    assert (await stranger.subscriptions.subscribe(plain)).feed_url == plain
    await stranger.close()


async def test_a_password_goes_nowhere_in_the_clear_where_https_asks_for_it(rig: Rig, site: Site) -> None:
    plain, _ = site.add_show(a_show())
    site.safe.fault("*", auth="ada:word")
    with pytest.raises(NeedsPassword):
        await rig.subscriptions.subscribe(plain, "ada", "wrong")
    assert site.plain.requests() == []


async def test_a_show_of_http_moves_up_when_its_server_does(rig: Rig, site: Site) -> None:
    show = a_show()
    plain, safe = site.add_show(show)
    site.safe.fault("*", status=503)
    show_id = await rig.subscribe(plain)
    site.safe.mend()
    a_new_episode(show, "One")
    site.add_show(show)
    # Not at every turn: it was tried when it was subscribed.
    assert (await rig.refresh()).moved_to is None
    rig.clock.moment += timedelta(days=31)
    a_new_episode(show, "Two")
    site.add_show(show)
    outcome = await rig.refresh()
    assert (outcome.moved_to, len(outcome.new_episodes)) == (safe, 1)
    assert rig.library.shows.get(show_id).feed_url == safe
    (notice,) = rig.library.notices.of(show_id)
    assert await rig.subscriptions.undo_move(show_id, notice.id)
    rig.clock.moment += timedelta(days=31)
    a_new_episode(show, "Three")
    site.add_show(show)
    assert (await rig.refresh()).moved_to is None
    assert rig.library.shows.get(show_id).feed_url == plain


async def test_another_show_behind_https_is_not_followed(rig: Rig, site: Site) -> None:
    show, other = a_show(), a_show("Something else")
    site.safe.fault("*", status=503)
    show_id = await rig.subscribe(site.plain.add_show(show))
    site.safe.mend()
    for number, episode in enumerate(other.episodes):
        episode.title, episode.key = f"Other {number}", f"o{number}"
    site.safe.add(show.feed_path, other.rss(site.safe.address))
    rig.clock.moment += timedelta(days=31)
    a_new_episode(show)
    site.plain.add_show(show)
    assert (await rig.refresh()).moved_to is None
    assert len(rig.titles(show_id)) == 4
