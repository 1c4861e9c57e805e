"""The address of an episode or a show that may be given to anybody."""

from __future__ import annotations

import re

from player.domain.addresses import is_public
from player.domain.models import Episode

_TIME_FRAGMENT = re.compile(r"t=[\d:.,hms]+", re.IGNORECASE)


def share_address(episode: Episode, at_s: float | None = None) -> str | None:
    """The episode's page, else its audio, with ``#t=SECONDS`` (W3C Media Fragments) where a moment is meant.

    None where there is no address for others: files of this computer, and addresses that hold a password or token.
    An address with a fragment of its own is left as it is, since pages use it to say what they show.
    """
    address = next((a for a in (episode.link, episode.enclosure_url) if a and is_public(a)), None)
    if address is None or at_s is None or not 1 <= at_s < 1e9:
        return address
    page, _, fragment = address.partition("#")
    if fragment and not _TIME_FRAGMENT.fullmatch(fragment):
        return address
    return f"{page}#t={int(at_s)}"
