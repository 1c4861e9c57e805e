"""Names and passwords of private shows: in the system's keyring, else in memory until the program ends."""

from __future__ import annotations

import json
import logging
import secrets
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from player.domain.errors import KeyringFailed, PasswordNotKept
from player.domain.record import Record
from player.net.urls import host_of, keeps_credentials

if TYPE_CHECKING:
    from types import ModuleType

log = logging.getLogger(__name__)

# What a keyring manager shows beside our entries.
SERVICE = "Earmark"


class Credentials(Record):
    """A name and password (RFC 7617), and the address they were given for: no other site ever sees them."""

    user: str
    password: str
    site: str

    def fits(self, url: str) -> bool:
        """True where ``url`` is on the site they were given for, reached no less safely."""
        return bool(self.site) and keeps_credentials(self.site, url)

    def __repr__(self) -> str:
        return f"Credentials(for {host_of(self.site)})"


# For a request that must carry none, whatever is known of its site.
NO_CREDENTIALS = Credentials("", "", "")


def new_key(url: str) -> str:
    """A name for the entry that keeps the password of ``url``: it tells the site, and nothing that is secret."""
    return f"{host_of(url)} {secrets.token_hex(4)}"


def site_of_key(key: str) -> str:
    """The host (with its port where that is unusual) that an entry is for."""
    return key.partition(" ")[0]


class Passwords:
    """Passwords by the key that the library keeps with their show. From any thread; may wait for the keyring.

    ``trouble`` says why the last password could not be kept for good, None where it could.
    """

    def __init__(self) -> None:
        self._known: dict[str, Credentials] = {}
        self._lock = threading.Lock()
        self.trouble: PasswordNotKept | None = None

    def get(self, key: str) -> Credentials | None:
        """What is kept under ``key``; None where nothing is. Raises KeyringFailed where the keyring cannot be read."""
        with self._lock:
            if key not in self._known and (found := self._read(key)) is not None:
                self._known[key] = found
            return self._known.get(key)

    def reread(self, key: str) -> Credentials | None:
        """As ``get``, but what another program has changed since is seen."""
        with self._lock:
            try:
                found = self._read(key)
            except KeyringFailed:
                found = None
            if found is not None:
                self._known[key] = found
            return self._known.get(key)

    def keep(self, key: str, credentials: Credentials) -> bool:
        """Keep them; False where that is only until the program ends (see ``trouble``)."""
        text = json.dumps({"user": credentials.user, "password": credentials.password, "site": credentials.site})
        with self._lock:
            self._known[key] = credentials
            self.trouble = None
            keyring = _keyring()
            try:
                keyring.set_password(SERVICE, key, text)
            except Exception as error:  # noqa: BLE001 - backends raise what their libraries raise
                log.info("the keyring keeps no password: %s", type(error).__name__)
                self.trouble = PasswordNotKept(type(error).__name__)
        return self.trouble is None

    def keep_for_now(self, key: str, credentials: Credentials) -> None:
        """Use them from now on without keeping them, until it is known whether they are right."""
        with self._lock:
            self._known[key] = credentials

    def forget(self, key: str) -> None:
        """Remove the entry, here and in the keyring."""
        with self._lock:
            self._known.pop(key, None)
            keyring = _keyring()
            try:
                keyring.delete_password(SERVICE, key)
            except Exception as error:  # noqa: BLE001 - as above; an entry that is not there is no failure either
                log.info("the keyring deletes no password: %s", type(error).__name__)

    def forget_for_now(self, key: str) -> None:
        """Drop what ``keep_for_now`` took in; the keyring's own entry counts again."""
        with self._lock:
            self._known.pop(key, None)

    def _read(self, key: str) -> Credentials | None:
        keyring = _keyring()
        try:
            text = keyring.get_password(SERVICE, key)
        except Exception as error:
            # Never with the text of the error, which a backend may put anything into.
            raise KeyringFailed(type(error).__name__, host=site_of_key(key)) from error
        if not text:
            return None
        try:
            values = json.loads(text)
            return Credentials(str(values["user"]), str(values["password"]), str(values["site"]))
        except (ValueError, KeyError, TypeError) as error:
            raise KeyringFailed("an entry of another form", host=site_of_key(key)) from error


class SitePasswords:
    """Which password goes with a request for a file or picture: that of a show on the same site.

    ``private_feeds`` gives key and feed address of the shows that have one; of several on one site the one whose feed
    stands nearest in the path is meant.
    """

    def __init__(
        self, passwords: Callable[[], Passwords], private_feeds: Callable[[], Sequence[tuple[str, str]]]
    ) -> None:
        self._passwords = passwords
        self._private_feeds = private_feeds

    async def for_address(self, url: str) -> Credentials | None:
        """The password for ``url``; None where no show on its site has one, or the keyring does not give it out."""
        host = host_of(url)
        feeds = [(key, feed) for key, feed in self._private_feeds() if site_of_key(key) == host]
        if not feeds:
            return None
        import asyncio

        feeds.sort(key=lambda row: _common(urlsplit(row[1]).path, urlsplit(url).path), reverse=True)
        for key, _feed in feeds:
            try:
                found = await asyncio.to_thread(self._passwords().get, key)
            except KeyringFailed:
                continue
            if found is not None and found.fits(url):
                return found
        return None


def describe_keyring() -> str:
    """The keyring that would keep a password, empty where there is none."""
    backend = _keyring().get_keyring()
    return str(backend.name) if backend.priority > 0 else ""


def _common(first: str, second: str) -> int:
    """How many steps of two paths are the same."""
    count = 0
    for one, other in zip(first.split("/")[:-1], second.split("/")[:-1], strict=False):
        if one != other:
            break
        count += 1
    return count


def _keyring() -> ModuleType:
    """The package, imported where there is something secret to keep: it looks for all backends there are."""
    import keyring

    return keyring
