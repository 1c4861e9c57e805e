"""Both readers of feeds under atheris: ``python -m tests.fuzz.feeds [-max_total_time=60] [FOLDER…]``.

Arguments are those of libFuzzer. Whatever bytes come, a feed or a FeedError is given, and the two readers agree.
"""

from __future__ import annotations

import logging
import sys

import atheris

with atheris.instrument_imports(include=["player.feeds", "feedparser"]):
    import feedparser  # noqa: F401 - imported by the readers on their first feed, too late to be instrumented

    from player.domain.errors import FeedError
    from player.feeds.reading import read_feed
    from tests.support.readers import ADDRESS, NOW, assert_the_same

_HEAD = b'<rss version="2.0"><channel><title>T</title><item>'
_TAIL = b"</item></channel></rss>"


def one_input(data: bytes) -> None:
    """The bytes by themselves, and as the inside of an item."""
    for feed in (data, _HEAD + data + _TAIL):
        try:
            read_feed(feed, address=ADDRESS, now=NOW)
            assert_the_same(feed)
        except FeedError:
            continue


def main() -> None:
    logging.disable()
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
