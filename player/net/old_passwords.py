"""Passwords that once stood in the addresses of feeds, moved from the library into the keyring."""

from __future__ import annotations

import logging

from player.domain.models import ShowId
from player.library import Library
from player.net.passwords import Credentials, Passwords, new_key
from player.net.urls import split_credentials

log = logging.getLogger(__name__)


def move_passwords(library: Library, passwords: Passwords) -> int:
    """Move all that are left, and give their number; may wait for the keyring.

    Where no keyring takes them they stay where they are until there is one: each is the only copy of its owner's.
    """
    keys: dict[ShowId, str] = {}
    for show_id, address in library.private_feeds.passwords_in_addresses():
        plain, found = split_credentials(address)
        if found is None:
            library.private_feeds.set_key(show_id, None)
            continue
        key = new_key(plain)
        if not passwords.keep(key, Credentials(*found, site=plain)):
            log.info("passwords in addresses stay there until there is a keyring")
            passwords.forget_for_now(key)
            break
        keys[show_id] = key
    if keys:
        library.private_feeds.take_passwords_out(keys)
    return len(keys)
