"""File names: readable, valid on every system, never outside the folder, never the same twice."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from player.domain.file_template import DEFAULT_TEMPLATE, FIELDS, check_template
from player.domain.models import Episode, EpisodeId, ShowId
from player.downloads import names
from player.downloads.names import FOLDER_BYTES, NAME_BYTES, clean, comparable, inside, name_values

DAY = date(2025, 5, 27)
FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)} | {"\x7f"}
RESERVED = [
    "CON",
    "con",
    "Prn",
    "AUX",
    "nul",
    "COM1",
    "com9",
    "LPT1",
    "COM¹",
    "CONIN$",
    "nul.txt",
    "CON .mp3",
    "aux..b",
]
NASTY = st.one_of(
    st.text(max_size=400),
    st.text(alphabet=st.characters(categories=("Cs", "Cc", "Cf", "Mn", "So", "Zs", "Lo")), max_size=200),
    st.text(alphabet="./\\ :~-_\0", max_size=50),
    st.sampled_from(
        ["../../etc/passwd", "..", ".", "", " ", "\0", "C:\\Windows", "\\\\server\\share", "/etc", *RESERVED]
    ),
    st.sampled_from(
        ["\u202egpj.exe", "\ud800", "e\u0301" * 200, "👩‍👩‍👧‍👦" * 40, "🇩🇪" * 60, "\u0301\u0301", "㍿" * 100]
    ),
)


def episode_file(
    show: str, title: str, day: date | None, suffix: str, *, key: str, taken: Callable[[str], bool]
) -> str:
    values = {"show": show, "title": title, "date": day.isoformat() if day else ""}
    return names.episode_file(DEFAULT_TEMPLATE, values, suffix, key=key, taken=taken)


def never(_: str) -> bool:
    return False


def test_a_name_says_show_day_and_title() -> None:
    name = episode_file("Tidal Notes", "The first tide", DAY, ".mp3", key="g", taken=never)
    assert name == "Tidal Notes/2025-05-27 The first tide.mp3"


def test_an_undated_episode_has_its_title() -> None:
    assert episode_file("Tidal Notes", "Tide", None, ".opus", key="g", taken=never) == "Tidal Notes/Tide.opus"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Part 2: The return", "Part 2 - The return"),
        ("AC/DC", "AC-DC"),
        ("At 12:34", "At 12-34"),
        ('He said "no"', "He said 'no'"),
        ("Why?", "Why"),
        ("a\r\n\tb", "a b"),
        ("wait ...", "wait"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("\u202eevil\u202c", "evil"),
        ("A\ufeffB\u200b", "AB"),
        ("Cafe\u0301", "Café"),
        ("family 👩‍👩‍👧", "family 👩‍👩‍👧"),
        ("", "Untitled"),
        ("???", "Untitled"),
        ("nul", "_nul"),
        ("Com1.txt", "_Com1.txt"),
        ("Console", "Console"),
    ],
)
def test_titles_become_what_every_system_takes(title: str, name: str) -> None:
    assert clean(title, 100, "Untitled") == name


def test_long_titles_are_cut_between_words() -> None:
    title = "word " * 60
    name = PurePosixPath(episode_file("S", title, DAY, ".mp3", key="g", taken=never)).name
    assert len(name.encode()) <= NAME_BYTES
    assert name.endswith("word.mp3")
    assert len(name) > NAME_BYTES - 12


def test_nothing_is_cut_inside_a_letter() -> None:
    for count in range(60, 72):
        assert clean("e\u0301x" * 2 + "ä" * count, 100, "-").encode().decode() == clean("éxéx" + "ä" * count, 100, "-")
        family = clean("a" * count + "👩‍👩‍👧‍👦", 80, "-")
        assert family.strip("a") in ("", "👩‍👩‍👧‍👦")


def test_equal_names_differ_by_a_short_hash_that_is_the_same_for_ever() -> None:
    first = episode_file("S", "Tide", DAY, ".mp3", key="guid-1", taken=never)
    second = episode_file("S", "Tide", DAY, ".mp3", key="guid-2", taken=lambda name: name == first)
    third = episode_file("S", "Tide", DAY, ".mp3", key="guid-3", taken=lambda name: name in (first, second))
    assert second == "S/2025-05-27 Tide (67ac55).mp3"
    assert len({first, second, third}) == 3
    again = episode_file("S", "Tide", DAY, ".mp3", key="guid-2", taken=lambda name: name == first)
    assert again == second
    stubborn = episode_file("S", "Tide", DAY, ".mp3", key="guid-2", taken=lambda name: name in (first, second))
    assert stubborn not in (first, second)


def test_names_that_a_system_cannot_tell_apart_compare_equal() -> None:
    assert comparable("A/Étude.mp3") == comparable("a/E\u0301TUDE.mp3")


@given(show=NASTY, title=NASTY, day=st.none() | st.dates(), key=NASTY)
@example(show="..", title="..", day=None, key="")
@example(show="CON", title="NUL", day=None, key="")
@example(show="a" * 300, title="語" * 300, day=DAY, key="x")
def test_any_title_gives_a_safe_name_inside_the_folder(show: str, title: str, day: date | None, key: str) -> None:
    for taken in (never, lambda name: "(" not in PurePosixPath(name).name.rpartition(" ")[2]):
        name = episode_file(show, title, day, ".mp3", key=key, taken=taken)
        assert len(name.split("/")) == 2
        look_at(name)


def is_template(text: str) -> bool:
    try:
        check_template(text)
    except ValueError:
        return False
    return True


TEMPLATES = st.lists(
    st.sampled_from(
        [*(f"{{{name}}}" for name in FIELDS), "{number:3}", "/", "..", ".", " ", "[", "]", "{{", "CON", "\u202e"]
    )
    | st.text(max_size=5),
    max_size=12,
).map("".join)


@given(template=TEMPLATES.filter(is_template), show=NASTY, title=NASTY, author=NASTY, key=NASTY)
@example(template="{season}/{number}/{title}", show="", title="..", author="", key="")
@example(template="..{show}/..{title}", show=".", title="/..", author="", key="")
def test_no_template_that_is_allowed_leads_outside(template: str, show: str, title: str, author: str, key: str) -> None:
    values = {"show": show, "title": title, "author": author, "date": "2025-05-27"}
    look_at(names.episode_file(template, values, ".mp3", key=key, taken=never))


@given(st.text(max_size=60) | TEMPLATES)
def test_any_text_is_a_template_or_is_told_why_not(text: str) -> None:
    try:
        check_template(text)
    except ValueError as error:
        assert re.match(r"(must|has) ", str(error))


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{title}", "The first tide.mp3"),
        ("{show}/{year}/{month}-{day} {title}", "Tidal Notes/2025/05-27 The first tide.mp3"),
        ("{show}/[S{season}E]{number:3} {title}", "Tidal Notes/007 The first tide.mp3"),
        ("{show}/Season {season}/{title}", "Tidal Notes/Season/The first tide.mp3"),
        ("{show}/[Season {season}]/{title}", "Tidal Notes/The first tide.mp3"),
        ("{author}/{{{number}}} [[{title}]]", "A. Shore/{7} [The first tide].mp3"),
    ],
)
def test_a_template_says_where_a_file_goes(template: str, name: str) -> None:
    check_template(template)
    episode = Episode(
        EpisodeId(1),
        ShowId(1),
        "Tidal Notes",
        "g",
        "The first tide",
        datetime(2025, 5, 27, 12, tzinfo=UTC),
        number=7.0,
    )
    values = name_values(episode, "A. Shore")
    assert names.episode_file(template, values, ".mp3", key="g", taken=never) == name


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("", "must not be empty"),
        ("{show}", "must name the episode"),
        ("{title}/x", "must name the episode"),
        ("/{title}", "must not begin"),
        ("../{title}", "must not have a folder named"),
        ("a/b/c/{title}", "must not have more than 2 folders"),
        ("a\\{title}", "must not hold"),
        ("{titel}", "has no field {titel}; there are {show}, {title}"),
        ("{title:x}", "a width is a number"),
        ("{title", "single “{”"),
        ("[{title}", "without “]”"),
        ("{title}]", "without “[”"),
        ("[[[a[{title}]]", "within “[”"),
        ("{title}" * 40, "no longer than"),
    ],
)
def test_what_is_no_template_is_told(template: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        check_template(template)


def look_at(name: str) -> None:
    """A name that every system takes, and that stays in its folder."""
    folder = Path("/downloads")
    parts = name.split("/")
    assert 1 <= len(parts) <= 3
    assert os.path.normpath(folder / name) == str(folder / name)
    assert inside(folder, name) == folder / name
    assert sum(len(part.encode()) for part in parts[:-1]) <= FOLDER_BYTES
    assert len(parts[-1].encode()) <= NAME_BYTES
    assert parts[-1].endswith(".mp3")
    assert len(PurePosixPath(parts[-1]).stem) > 0
    for part in parts:
        assert not FORBIDDEN & set(part)
        assert part == unicodedata.normalize("NFC", part)
        assert part == part.strip(" ")
        assert part[-1] != "."
        assert part[0] not in ".-~"
        assert part.partition(".")[0].rstrip(" ").upper() not in {name.upper() for name in RESERVED[:10]}
        assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") for sign in part)
        assert not any(sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f" for sign in part)


@given(show=NASTY, title=NASTY)
def test_any_name_can_really_be_made(show: str, title: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp() / "made"
    path = folder / (episode_file(show, title, DAY, ".mp3", key="k", taken=never) + ".part")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    assert path.resolve().is_relative_to(folder.resolve())
    path.unlink()


@given(st.one_of(NASTY, st.from_regex(r"(\.\./|[a-z]/|/|C:|\\){1,5}[a-z]?", fullmatch=True)))
def test_a_record_from_elsewhere_never_leads_outside(relative: str) -> None:
    folder = Path("/downloads")
    path = inside(folder, relative)
    if path is not None:
        assert Path(os.path.normpath(path)).is_relative_to(folder)
        assert not PureWindowsPath(relative).drive
