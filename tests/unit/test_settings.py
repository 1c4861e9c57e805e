"""The settings file: defaults, checks, and what is kept when it is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import SettingsError
from player.domain.events import EventBus, SettingsChanged
from player.domain.translation import Mistake
from player.settings import Playback, Settings, SettingsFile, SettingsStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_without_a_file_the_defaults_hold_and_none_is_written(path: Path) -> None:
    assert SettingsFile(path).load() == Settings()
    SettingsFile(path).save(Settings())
    assert not path.exists()


def test_what_is_set_comes_back(path: Path) -> None:
    changed = replace(Settings(), playback=Playback(volume=80, rate=1.25))
    SettingsFile(path).save(changed)
    assert SettingsFile(path).load() == changed
    assert path.read_text() == "[playback]\nvolume = 80\nrate = 1.25\n"
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_comments_order_and_unknown_keys_stay(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("# mine\n[later]\nthing = 1\n\n[playback]\nspeed_of_light = 3 # fast\nvolume = 70\n")
    file = SettingsFile(path)
    file.save(replace(file.load(), playback=replace(file.load().playback, volume=60)))
    assert path.read_text() == "# mine\n[later]\nthing = 1\n\n[playback]\nspeed_of_light = 3 # fast\nvolume = 60\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[playback]\nvolume = 200", "“playback.volume” must be from 0 to 150"),
        ("[playback]\nvolume = 1.5", "“playback.volume” must be a whole number"),
        ("[playback]\nvolume = true", "“playback.volume” must be a number"),
        ("[playback]\nrate = nan", "“playback.rate” must be from 0.5 to 3"),
        ("[appearance]\nmode = 'pink'", "must be one of system, light, dark"),
        ("[appearance]\nmode = 3", "must be a text"),
        ("[appearance]\nremote_images = 1", "must be true or false"),
        ("[network]\nproxy = 'proxy.example'", "must be like http://proxy.example:8080"),
        ("[network]\nproxy = 'http://me:secret@proxy.example:1'", "must not hold a password"),
        ("playback = 3", "“playback” must be a table"),
        ("[playback\n", "line 1"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_file_stays(path: Path, text: str, reason: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(SettingsError) as caught:
        SettingsFile(path).load()
    assert reason in str(caught.value)
    with pytest.raises(SettingsError):
        SettingsFile(path).save(Settings())
    assert path.read_text() == text


def test_a_value_out_of_range_is_never_written(path: Path) -> None:
    with pytest.raises(ValueError, match="from 0 to 150"):
        SettingsFile(path).save(replace(Settings(), playback=Playback(volume=500)))
    assert not path.exists()


@given(st.binary(max_size=200))
def test_any_bytes_are_settings_or_one_clear_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("s") / "settings.toml"
    path.write_bytes(data)
    try:
        assert isinstance(SettingsFile(path).load(), Settings)
    except SettingsError as error:
        assert str(path) in str(error)


def test_a_change_holds_at_once_is_told_and_kept_with_what_others_wrote(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("# mine\n[playback]\nvolume = 40\n")
    events, told = EventBus(), []
    events.listen(SettingsChanged, told.append)
    store = SettingsStore(SettingsFile(path), events)
    store.change("playback", rate=1.5, volume=40)
    assert store.current.playback.rate == 1.5
    assert told == [SettingsChanged("playback", ("rate",))]
    path.write_text("# mine\n[playback]\nvolume = 70\n")  # by hand, meanwhile
    store.save()
    kept = SettingsFile(path).load().playback
    assert (kept.volume, kept.rate) == (70, 1.5)
    assert path.read_text().startswith("# mine")


def test_what_could_not_be_kept_is_kept_the_next_time(path: Path) -> None:
    store = SettingsStore(SettingsFile(path), EventBus())
    store.change("appearance", mode="dark")
    path.parent.mkdir(exist_ok=True)
    path.write_text("[broken")
    with pytest.raises(SettingsError):
        store.save()
    path.write_text("")
    store.save()
    assert SettingsFile(path).load().appearance.mode == "dark"


def test_a_value_that_is_not_allowed_changes_nothing(path: Path) -> None:
    events, told = EventBus(), []
    events.listen(SettingsChanged, told.append)
    store = SettingsStore(SettingsFile(path), events)
    with pytest.raises(SettingsError, match="from 0 to 150"):
        store.change("playback", rate=2.0, volume=500)
    assert store.current == Settings()
    assert not told


def test_why_a_value_may_not_be_is_told_in_the_language_of_the_window(path: Path) -> None:
    store = SettingsStore(SettingsFile(path), EventBus())
    with pytest.raises(SettingsError) as caught:
        store.change("downloads", name_template="{guid}")
    mistake = caught.value.__cause__
    assert isinstance(mistake, Mistake)
    german = {"has no field {field}; there are {known}": "kennt kein Feld {field}; es gibt {known}"}
    assert mistake.reason(lambda text: german[text]).startswith("kennt kein Feld {guid}; es gibt {")
