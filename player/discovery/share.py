"""The address of an episode that can be given to somebody else."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from player.domain.models import Episode


def share_address(episode: Episode, at_s: float | None = None) -> str | None:
    """The episode's web page, else its audio; with ``#t=SECONDS`` where a moment is meant.

    None where there is only what is nobody else's: a file of this computer, or an address with a password in it.
    """
    for address in (episode.link, episode.enclosure_url):
        if not address:
            continue
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            continue
        return urlunsplit(parts._replace(fragment=f"t={int(at_s)}")) if at_s else address
    return None
