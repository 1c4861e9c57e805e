"""Dates, lengths and sizes: as people write them, in any locale, from any number."""

from __future__ import annotations

import math
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.wording import Wording, at_start, clock, parse_clock

MAY_27 = datetime(2025, 5, 27, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def wording() -> Wording:
    return Wording("en_US", UTC)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00"),
        (7.9, "0:07"),
        (913, "15:13"),
        (3723, "1:02:03"),
        (-1, "0:00"),
        (math.nan, "0:00"),
        (math.inf, "0:00"),
    ],
)
def test_a_clock_cuts_off_parts_of_a_second(seconds, text):
    assert clock(seconds) == text == Wording().clock(seconds)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("83", 83),
        ("1:23", 83),
        (" 1:02:03.5 ", 3723.5),
        ("1:02:03,25", 3723.25),
        ("0", 0),
        ("0.5", 0.5),
        ("90:00", 5400),
        ("1h2m", 3720),
        ("1H 2m 3.5s", 3723.5),
        ("15 min", 900),
        ("45s", 45),
    ],
)
def test_a_time_is_read_in_every_way_people_type_it(text, seconds):
    assert parse_clock(text) == seconds


@pytest.mark.parametrize(
    "text", ["", " ", "soon", "1:75", "1:60:00", "-5", "1:2:3:4", "nan", "inf", "1e5", "٣:٠٠", "m", "h"]
)
def test_what_is_no_time_gives_none(text):
    assert parse_clock(text) is None


@given(st.integers(0, 359_999_999))
def test_a_clock_reads_back(seconds):
    assert parse_clock(clock(seconds)) == seconds


@given(st.text(max_size=30))
def test_reading_a_time_never_raises(text):
    seconds = parse_clock(text)
    assert seconds is None or (seconds >= 0 and math.isfinite(seconds))


def test_a_date_is_written_as_the_region_does():
    assert Wording("en_US", UTC).date_long(MAY_27) == "May 27, 2025"
    assert Wording("en_GB", UTC).date_medium(MAY_27) == "27 May 2025"
    assert Wording("de_DE.UTF-8", UTC).date_long(MAY_27) == "27. Mai 2025"


def test_a_date_is_the_persons_own():
    late = datetime(2025, 5, 27, 23, 30, tzinfo=UTC)
    assert Wording("en_US", timezone(timedelta(hours=2))).date_long(late) == "May 28, 2025"
    assert Wording("en_US", UTC).date_long(late.replace(tzinfo=None)) == "May 27, 2025"


@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_the_ends_of_the_calendar_are_dates_too(moment):
    for hours in (-12, 12):
        assert Wording("en_US", timezone(timedelta(hours=hours))).date_long(moment)
    assert Wording("en_US").date_relative(moment, MAY_27)


@pytest.mark.parametrize(
    ("ago", "text"),
    [
        (0 * DAY, "Today"),
        (1 * DAY, "Yesterday"),
        (2 * DAY, "Sun"),
        (6 * DAY, "Wed"),
        (7 * DAY, "May 20, 2025"),
        (-1 * DAY, "May 28, 2025"),
    ],
)
def test_near_days_have_names(wording, ago, text):
    assert wording.date_relative(MAY_27 - ago, MAY_27) == text


def test_a_day_begins_at_midnight_and_not_24_hours_ago(wording):
    evening = datetime(2025, 5, 26, 23, 0, tzinfo=UTC)
    assert wording.date_relative(evening, datetime(2025, 5, 27, 0, 30, tzinfo=UTC)) == "Yesterday"


def test_today_is_translated():
    german, words = Wording("de_DE", UTC), {"Today": "Heute", "Yesterday": "Gestern"}
    assert german.date_relative(MAY_27, MAY_27, words.__getitem__) == "Heute"
    assert german.date_relative(MAY_27 - DAY, MAY_27, words.__getitem__) == "Gestern"
    assert german.date_relative(MAY_27 - 3 * DAY, MAY_27) == "Sa"


@pytest.mark.parametrize(
    ("seconds", "words", "short"),
    [
        (913, "15 minutes", "15 min"),
        (60, "1 minute", "1 min"),
        (89, "1 minute", "1 min"),
        (90, "2 minutes", "2 min"),
        (59.4, "59 seconds", "59 s"),
        (59.5, "1 minute", "1 min"),
        (1, "1 second", "1 s"),
        (0.2, "1 second", "1 s"),
        (0, "0 seconds", "0 s"),
        (45, "45 seconds", "45 s"),
        (59.6 * 60, "1 hour", "1 h"),
        (3840, "1 hour 4 minutes", "1 h 4 min"),
        (7200, "2 hours", "2 h"),
        (math.nan, "0 seconds", "0 s"),
    ],
)
def test_a_length_is_rounded_to_what_matters(wording, seconds, words, short):
    assert wording.length_words(seconds) == words
    assert wording.length_short(seconds) == short


@pytest.mark.parametrize(
    ("language", "words"),
    [("de_DE", "1 Stunde 4 Minuten"), ("es_ES", "1 hora 4 minutos"), ("fr_FR", "1 heure 4 minutes")],
)
def test_the_signs_that_fit_in_a_row_are_the_same_in_our_languages(language, words):
    wording = Wording(language, language=language[:2])
    assert wording.length_short(13_500) == "3 h 45 min"
    assert wording.length_short(3840) == "1 h 4 min"
    assert wording.length_words(3840).replace("\xa0", " ") == words


def test_the_kicker_is_in_capitals(wording):
    assert wording.kicker_length(913) == "15 MIN"
    assert Wording("tr_TR").kicker_length(913) == "15 DK."


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1500, "1.5 kB"),
        (12_345, "12 kB"),
        (999_499, "999 kB"),
        (999_501, "1 MB"),
        (2_100_000_000, "2.1 GB"),
        (9_990_000, "10 MB"),
        (-5, "0 bytes"),
    ],
)
def test_a_size_is_short(wording, size, text):
    assert wording.size(size) == text


def test_numbers_follow_the_region():
    german = Wording("de_DE")
    assert german.size(2_100_000_000) == "2,1\xa0GB"
    assert german.count(12_345) == "12.345"
    assert Wording("en_US").percent(0.42) == "42%"


def test_words_are_listed_with_and(wording):
    assert wording.list_words([]) == ""
    assert wording.list_words(["Ada"]) == "Ada"
    assert wording.list_words(["Ada", "Jon"]) == "Ada and Jon"
    assert wording.list_words(["Ada", "Jon", "Lee"]) == "Ada, Jon and Lee"
    assert Wording("fr_FR").list_words(["Ada", "Jon"]) == "Ada et Jon"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("en", "English"),
        ("en-us", "English"),
        ("EN_GB", "English"),
        ("zh-TW", "Traditional Chinese"),
        ("xx", ""),
        ("", ""),
    ],
)
def test_a_language_has_a_name_or_none(wording, code, name):
    assert wording.language_name(code) == name


@pytest.mark.parametrize("name", ["C", "POSIX", "C.UTF-8", "", "zz_QQ", "!!", "a_b_c_d", "en_US.UTF-8@euro", " "])
def test_an_odd_locale_is_american_english(name):
    assert Wording(name, UTC).date_long(MAY_27) == "May 27, 2025"


def test_a_known_language_in_an_unknown_region_keeps_its_language():
    assert Wording("de_QQ", UTC).date_long(MAY_27) == "27. Mai 2025"


def test_english_sentences_with_german_numbers():
    both = Wording("de_DE.UTF-8", UTC, language="en")
    assert both.date_long(MAY_27) == "27 May 2025"
    assert both.length_words(913) == "15 minutes"
    assert both.size(2_100_000_000) == "2,1 GB"


@pytest.mark.parametrize(
    "locale", ["ja_JP", "zh_CN", "ar_EG", "tr_TR", "sw", "pl_PL", "he_IL", "hi_IN", "pt_BR", "ca_ES"]
)
def test_no_locale_shows_a_code_for_a_unit(locale):
    wording = Wording(locale, UTC)
    texts = [wording.length_words(3840), wording.length_short(45), wording.size(512), wording.size(1e12)]
    assert not [text for text in texts if "duration" in text or "digital" in text or not text]


@given(st.text(max_size=20), st.floats(), st.integers(-(10**18), 10**18))
def test_nothing_that_is_given_makes_it_raise(locale, number, size):
    wording = Wording(locale, UTC)
    assert wording.length_words(number)
    assert wording.size(size)
    assert wording.percent(number)
    wording.language_name(locale)


def test_two_threads_that_need_words_first_at_the_same_time_both_have_them() -> None:
    """It was not so at the start of the window, where now and then the sidebar or the page stayed empty."""
    script = '''
import importlib.machinery, sys, threading
from datetime import UTC, datetime
from player.domain.wording import Wording

words, counted = Wording("en_US", UTC), []
second = threading.Thread(target=lambda: counted.append(words.count(12345)))

def waits():
    """For the import of Babel, or for the locale that imports it, whose lock Python 3.11 holds meanwhile."""
    frame = sys._current_frames().get(second.ident)
    held = frame and getattr(frame.f_locals.get("self"), "name", "")
    return frame and (held == "babel" or frame.f_code.co_name == "__get__")

class Slow:
    def find_spec(self, name, path=None, target=None):
        if name != "babel":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        load = spec.loader.exec_module

        def load_while_the_other_waits(module):
            if second.ident is None:
                second.start()
                while second.is_alive() and not waits():
                    pass
            load(module)

        spec.loader.exec_module = load_while_the_other_waits
        return spec

sys.meta_path.insert(0, Slow())
print(words.date_long(datetime(2025, 5, 27, tzinfo=UTC)))
second.join()
print(*counted)
'''
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (run.stdout, run.stderr) == ("May 27, 2025\n12,345\n", "")


def test_a_line_begins_with_a_capital_in_every_language() -> None:
    assert [at_start(text) for text in ("anglais", "sam. · 3 min", "écouté", "MP3", "日本語", "")] == [
        "Anglais", "Sam. · 3 min", "Écouté", "MP3", "日本語", "",
    ]  # fmt: skip
