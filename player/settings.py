"""Typed settings in a TOML file: checked when read, written back with comments and unknown keys kept."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, ClassVar

from player.domain.errors import SettingsError
from player.domain.events import EventBus, SettingsChanged
from player.domain.file_template import DEFAULT_TEMPLATE, check_template
from player.domain.record import Record
from player.domain.translation import Mistake


class Section(Record):
    """A table of the file. ``limits`` names the least and greatest value of numbers, ``choices`` those of texts, and
    ``checks`` what looks at a text and raises ValueError with a reason for people."""

    limits: ClassVar[Mapping[str, tuple[float, float]]] = {}
    choices: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    checks: ClassVar[Mapping[str, Callable[[str], None]]] = {}


def _check_language(code: str) -> None:
    """Raises ValueError where this is neither empty nor like ``de`` or ``pt_BR``."""
    if code and not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", code):
        raise Mistake("must be the code of a language, such as de or pt_BR")


class General(Section):
    # As the system says where empty, else the code of one; one that is not there is English.
    language: str = ""

    checks: ClassVar = {"language": _check_language}


class Playback(Section):
    volume: int = 100
    rate: float = 1.0
    back_s: int = 15
    forward_s: int = 30
    audio_output: str = ""
    # Beside the seek bar what is left stands, instead of the whole length.
    show_remaining: bool = False

    limits: ClassVar = {"volume": (0, 150), "rate": (0.5, 3.0), "back_s": (1, 600), "forward_s": (1, 600)}


class Downloads(Section):
    """Files kept here. 0 is "no limit" of ``speed_limit_kb`` (kB a second in all), ``limit_mb``, ``keep_newest``,
    ``delete_older_days``, and "none" of ``auto_newest``, the number of episodes that come by themselves of each show
    which says nothing else. ``name_template``: see domain/file_template. ``keep_streamed`` makes a download of what was
    streamed as a whole; the rest stays in a cache of ``stream_cache_mb``."""

    folder: str = ""
    at_once: int = 3
    per_host: int = 1
    speed_limit_kb: int = 0
    name_template: str = DEFAULT_TEMPLATE
    write_tags: bool = False
    auto_newest: int = 0
    auto_on_subscribe: bool = True
    auto_on_refresh: bool = True
    auto_queue: bool = True
    auto_only_unplayed: bool = True
    auto_title_has: str = ""
    auto_title_lacks: str = ""
    auto_shortest_s: int = 0
    auto_longest_s: int = 0
    delete_played: bool = False
    delete_played_after_h: int = 24
    delete_older_days: int = 0
    keep_newest: int = 0
    limit_mb: int = 0
    artwork_mb: int = 256
    keep_streamed: bool = False
    stream_cache_mb: int = 2000

    limits: ClassVar = {
        "at_once": (1, 32),
        "per_host": (1, 8),
        "speed_limit_kb": (0, 10_000_000),
        "auto_newest": (0, 1000),
        "auto_shortest_s": (0, 604_800),
        "auto_longest_s": (0, 604_800),
        "delete_played_after_h": (0, 8760),
        "delete_older_days": (0, 36_500),
        "keep_newest": (0, 10_000),
        "limit_mb": (0, 100_000_000),
        "artwork_mb": (16, 16_384),
        "stream_cache_mb": (0, 1_000_000),
    }
    checks: ClassVar = {"name_template": check_template}


NO_PROXY = "none"


def _check_proxy(address: str) -> None:
    """Raises ValueError where this is neither empty, ``none``, nor the address of an HTTP proxy without a password."""
    if address in ("", NO_PROXY):
        return
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port is not None
    except ValueError:
        whole = False
    if not whole:
        raise Mistake("must be like http://proxy.example:8080")
    if parts.password is not None:
        raise Mistake("must not hold a password: it would lie in this file for all to read")


class Network(Section):
    """``on_metered`` lets downloads run where the system says that the network is metered; with ``only_wifi`` they
    wait while the way out is a phone's."""

    timeout_s: int = 60
    feeds_at_once: int = 32
    refresh_by_itself: bool = True
    on_metered: bool = False
    only_wifi: bool = False
    # As the system says where empty; NO_PROXY for none at all; else the address of one.
    proxy: str = ""

    limits: ClassVar = {"timeout_s": (1, 600), "feeds_at_once": (1, 64)}
    checks: ClassVar = {"proxy": _check_proxy}

    @property
    def chosen_proxy(self) -> str | None:
        """The address of the proxy to use, '' for none, None for what the system says."""
        return "" if self.proxy == NO_PROXY else self.proxy or None


class Appearance(Section):
    mode: str = "system"
    remote_images: bool = True
    accent_from_artwork: bool = True
    contrast: str = "system"
    motion: str = "system"

    choices: ClassVar = {
        "mode": ("system", "light", "dark"),
        "contrast": ("system", "more"),
        "motion": ("system", "less"),
    }


class Window(Section):
    """The state of the window, kept with the settings since both are small: sizes in device-independent pixels."""

    geometry: str = ""
    # How wide the list is where there is room for it; 0 for as wide as it comes.
    list_width: int = 0
    # What was open: a list by ``place_key``, and the number of the episode or show whose page stood beside it.
    place: str = ""
    episode: int = 0
    show: int = 0
    # What was seen of them: the page's tab and how far it was scrolled, and the episode at the upper edge of the list,
    # with how much of its row was above the edge.
    tab: str = ""
    scroll: int = 0
    row: int = 0
    row_hidden: int = 0
    # The addresses of the lists of shows that are being imported, one a line.
    importing: str = ""
    # Where the mini player was, as ``x,y``.
    mini: str = ""
    # The groups of the sidebar that are folded, a name a line.
    folded: str = ""
    # Keys of one's own, a line each: ``search = Ctrl+K Ctrl+F``.
    keys: str = ""


class Settings(Record):
    """All that a person can set, with what holds where the file says nothing."""

    general: General = General()
    playback: Playback = Playback()
    downloads: Downloads = Downloads()
    network: Network = Network()
    appearance: Appearance = Appearance()
    window: Window = Window()


def _checked(section: Section, name: str, value: object) -> object:
    """``value`` as the type of the field, or ValueError with a reason for people."""
    default = getattr(section, name)
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise ValueError("must be true or false")
        return value
    if isinstance(default, int | float):
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError("must be a number")
        if isinstance(default, int) and not float(value).is_integer():
            raise ValueError("must be a whole number")
        low, high = section.limits.get(name, (float("-inf"), float("inf")))
        if not low <= value <= high:
            raise ValueError(f"must be from {low:g} to {high:g}")
        return type(default)(value)
    if not isinstance(value, str):
        raise ValueError("must be a text")
    allowed = section.choices.get(name)
    if allowed and value not in allowed:
        raise ValueError("must be one of " + ", ".join(allowed))
    if name in section.checks:
        section.checks[name](value)
    return value


def _section_from(section: Section, name: str, table: object, path: Path) -> Section:
    if not isinstance(table, dict):
        raise SettingsError(f"{name} is {type(table).__name__}", path=path, reason=f"“{name}” must be a table")
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key in section.field_names():
            try:
                values[key] = _checked(section, key, value)
            except (ValueError, OverflowError) as error:
                raise SettingsError(str(error), path=path, reason=f"“{name}.{key}” {error}") from error
    return section.of(vars(section) | values)


class SettingsFile:
    """The file on disk. Reading never writes; writing changes only the keys that differ."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def path(self) -> Path:
        return self._path

    def load(self) -> Settings:
        """The settings; what the file does not name has its default. Raises SettingsError with the key and reason."""
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return Settings()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(str(error), path=self._path, reason="it cannot be read") from error
        import tomllib

        try:
            document = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise SettingsError(str(error), path=self._path, reason=str(error)) from error
        settings = Settings()
        changes: dict[str, Any] = {
            name: _section_from(getattr(settings, name), name, document[name], self._path)
            for name in settings.field_names()
            if name in document
        }
        return settings.of(vars(settings) | changes)

    def save(self, settings: Settings) -> None:
        """Write what differs from the file, beside and renamed; comments, order and unknown keys stay as they are."""
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        before = self.load()
        if settings == before:
            return
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            text = ""
        try:
            document = tomlkit.parse(text)
        except TOMLKitError as error:
            raise SettingsError(str(error), path=self._path, reason=str(error)) from error
        for section_field in fields(settings):
            new, old = getattr(settings, section_field.name), getattr(before, section_field.name)
            for key in (f.name for f in fields(new)):
                value = _checked(new, key, getattr(new, key))
                if value != getattr(old, key):
                    if section_field.name not in document:
                        document.add(section_field.name, tomlkit.table())
                    table: Any = document[section_field.name]
                    table[key] = value
        self._write(tomlkit.dumps(document))

    def _write(self, text: str) -> None:
        import tempfile

        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=self._path.parent, prefix=".settings-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).replace(self._path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise


class SettingsStore:
    """The settings that hold now. A change holds at once, is told by SettingsChanged, and is kept by ``save``.

    Only what was changed here is written, so that what a person or another process wrote meanwhile stays. All methods
    may be called from any thread. Raises SettingsError where the file cannot be understood or a value is not allowed.
    """

    def __init__(self, file: SettingsFile, events: EventBus) -> None:
        self._file = file
        self._events = events
        self._lock = threading.Lock()
        self._current = file.load()
        self._changed: dict[tuple[str, str], object] = {}
        self.save_soon: Callable[[], None] | None = None

    @property
    def current(self) -> Settings:
        return self._current

    def change(self, section: str, **values: object) -> None:
        """Hold these values of a section from now on."""
        with self._lock:
            before = getattr(self._current, section)
            checked: dict[str, Any] = {}
            for name, value in values.items():
                try:
                    checked[name] = _checked(before, name, value)
                except ValueError as error:
                    reason = f"“{section}.{name}” {error}"
                    raise SettingsError(str(error), path=self._file.path, reason=reason) from error
            checked = {name: value for name, value in checked.items() if value != getattr(before, name)}
            if not checked:
                return
            self._current = replace(self._current, **{section: replace(before, **checked)})
            self._changed.update({(section, name): value for name, value in checked.items()})
        self._events.publish(SettingsChanged(section, tuple(checked)))
        if self.save_soon is not None:
            self.save_soon()

    def save(self) -> None:
        """Write what was changed since the last time; nothing is lost where that fails."""
        with self._lock:
            changed, self._changed = self._changed, {}
            try:
                settings = self._file.load()
                for (section, name), value in changed.items():
                    part = replace(getattr(settings, section), **{name: value})
                    settings = replace(settings, **{section: part})
                if changed:
                    self._file.save(settings)
            except BaseException:
                self._changed = {**changed, **self._changed}
                raise
