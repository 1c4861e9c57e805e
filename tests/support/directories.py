"""Open directories played by the podcast server, each under the name of its own host, in the forms that they answer in.

``python -m tests.support.directories ADDRESS ...`` is Earmark with them in place of the real ones.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from player.discovery.directory_search import OPEN_DIRECTORIES, Directory, DirectorySearch
from player.services import Services
from tests.support.httpd import Reply, Request
from tests.support.server import PodcastServer

FYYD, APPLE, GPODDER = "/api.fyyd.de/0.2/search/podcast", "/itunes.apple.com/search", "/gpodder.net/search.json"


def local_directories(address: str) -> tuple[Directory, ...]:
    """The real ones, asked at the server at ``address``."""
    return tuple(
        Directory(one.name, f"{address}/{one.address.partition('://')[2]}", one.form) for one in OPEN_DIRECTORIES
    )


def ask_locally(services: Services, address: str, **more: Any) -> DirectorySearch:
    """Have ``services`` ask the server at ``address`` alone."""
    services.directories = DirectorySearch(
        lambda: services.http,
        services.clock,
        lambda feed: services.subscriptions.known(feed) is not None,
        directories=local_directories(address),
        **more,
    )
    return services.directories


def fyyd(*shows: Mapping[str, object]) -> object:
    """``shows`` by our names of the fields, as fyyd puts them."""
    names = {"feed_url": "xmlURL", "image_url": "layoutImageURL", "website": "htmlURL"}
    return {"status": 1, "msg": "ok", "meta": {}, "data": [_renamed(show, names) for show in shows]}


def apple(*shows: Mapping[str, object]) -> object:
    names = {"title": "collectionName", "author": "artistName", "feed_url": "feedUrl", "image_url": "artworkUrl600"}
    rows = [{"wrapperType": "track", "kind": "podcast", **_renamed(show, names)} for show in shows]
    return {"resultCount": len(rows), "results": rows}


def gpodder(*shows: Mapping[str, object]) -> object:
    names = {"feed_url": "url", "image_url": "logo_url"}
    return [{"subscribers": 7, "mygpo_link": "x", **_renamed(show, names)} for show in shows]


def _renamed(show: Mapping[str, object], names: Mapping[str, str]) -> dict[str, object]:
    return {names.get(name, name): value for name, value in show.items()}


def answer(
    server: PodcastServer,
    *,
    from_fyyd: Sequence[Mapping[str, object]] = (),
    from_apple: Sequence[Mapping[str, object]] = (),
    from_gpodder: Sequence[Mapping[str, object]] = (),
) -> None:
    """Let the directories of ``server`` have these shows. As the real ones they find them by a word of the title."""
    for path, form, shows in (
        (FYYD, fyyd, from_fyyd),
        (APPLE, apple, from_apple),
        (GPODDER, gpodder, from_gpodder),
    ):
        server.route("GET", path, _finder(form, shows))


def _finder(form: Callable[..., object], shows: Sequence[Mapping[str, object]]) -> Callable[[Request], Reply]:
    def find(request: Request) -> Reply:
        typed = (request.query.get("term") or request.query.get("q") or "").lower().split()
        fits = [show for show in shows if all(word in str(show["title"]).lower() for word in typed)]
        return Reply(200, {"Content-Type": "application/json"}, json.dumps(form(*fits)).encode())

    return find


def main() -> int:
    """Earmark's command line on local directories."""
    from player import app

    address = sys.argv.pop(1)
    assert urlsplit(address).hostname == "127.0.0.1"
    real = app._open_services

    def open_services(profile: Path | None) -> Services:
        services = real(profile)
        ask_locally(services, address, time_limit_s=60.0)
        return services

    app._open_services = open_services
    return app.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
