"""The window in other languages: which one it is, that all of it is translated, and that it turns round."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from player.domain.errors import HostNotFound, NoSpace, retell
from player.domain.models import SmartList
from player.domain.translation import retold
from player.paths import profile_paths
from player.services import Services
from player.ui.language import choose, install, languages
from player.ui.places import Page
from player.ui.start import build_window
from tests.ui.conftest import Driver

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

# What is between the brackets of the made-up language; what is put into a text may have brackets of its own.
_TRANSLATED = re.compile(r"⟦.*⟧", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TIME = re.compile(r"^\s*\d+:\d\d ")
# Hebrew is what Babel gives: names of months, units, “and”.
_PARTS = re.compile(r"[·\n,\u0590-\u05ff]|: ")
_WORD = re.compile(r"[A-Za-z]{2,}")
# Keys, names of units and formats, languages by their own names, and our own name.
_SAME_EVERYWHERE = re.compile(
    r"\b(Deutsch|English|Español|Français|Ctrl|Shift|Alt|Return|Enter|Del|Esc|F\d+|Earmark|kB|MB|GB|https?|example|proxy)\b"
)


@pytest.fixture(scope="session")
def pseudo_folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    from _translations.pseudo import build_pseudo

    folder = tmp_path_factory.mktemp("pseudo")
    return folder, build_pseudo(ROOT, folder)


@pytest.fixture
def spoken(qapp: QApplication, pseudo_folder: tuple[Path, str]) -> Iterator[str]:
    """The made-up language is installed; its code."""
    folder, language = pseudo_folder
    translators = install(qapp, folder, language)
    yield language
    for translator in translators:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def driver_abroad(qtbot: QtBot, profile_dir: Path, spoken: str) -> Iterator[Driver]:
    services = Services(profile_paths(profile_dir), locale=spoken)
    services.language = spoken
    services.settings_store.change("playback", audio_output="dummy")
    opened = build_window(services)
    opened.window.show()
    yield Driver(qtbot, opened)
    opened.window.close()
    opened.close()
    opened.window.deleteLater()


def _texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that can be read in a window or heard of it: where it stands, and the text."""
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisibleTo(top):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        yield name, widget.toolTip()
        yield name, widget.accessibleName()
        yield name, widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield name, widget.text()
        elif isinstance(widget, QLineEdit):
            yield name, widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(number)) for number in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from ((name, widget.tabText(number)) for number in range(widget.count()))
        elif isinstance(widget, QAbstractSpinBox):
            yield name, widget.text()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                    yield name, str(model.index(row, 0).data(role) or "")
    for action in top.findChildren(QAction):
        yield f"QAction {action.objectName()}", action.text()


def _untranslated(top: QWidget, data: str) -> set[tuple[str, str]]:
    """Texts with a part that is neither translated nor the publisher's."""
    found = set()
    for name, text in _texts(top):
        parts = _PARTS.split(_TRANSLATED.sub("·", _TAG.sub("", text)))
        if any(
            _WORD.search(_SAME_EVERYWHERE.sub("", part)) and _TIME.sub("", part).strip() not in data for part in parts
        ):
            found.add((name, text))
    return found


def _data(driver: Driver) -> str:
    """All words of the sample show, and where things are on this computer."""
    files = (file for file in (ROOT / "resources" / "sample").iterdir() if file.suffix in (".xml", ".json", ".vtt"))
    feed = unescape(" ".join(file.read_text(encoding="utf-8") for file in files))
    folders = f"{driver.services.downloads_folder} {driver.services.sample_feed.as_uri()}"
    return " ".join(f"{feed} {_TAG.sub('', feed)} {folders} fridge-in-b-flat.example".split())


def test_every_page_is_translated_and_turned_round(driver_abroad: Driver) -> None:
    driver = driver_abroad
    window, library, presenter = driver.window, driver.services.library, driver.opened.presenter
    driver.until(lambda: window.first_run.isVisible())
    data = _data(driver)
    bad = _untranslated(window, data)
    presenter.open_sample()
    driver.until(lambda: window.page.isVisible() and window.page.content is not None and window.page.content.chapters)
    driver.until(lambda: window.page.content.paragraphs)
    ids = library.episodes.ids()
    now = driver.services.clock.now()
    library.bookmarks.add(ids[0], 71.0, "", now)
    library.refreshes.failed(library.shows.all()[0].id, HostNotFound(host="new.example"), now, now)
    for tab in ("notes", "transcript", "chapters", "questions", "related"):
        window.page.open_tab(tab)
        bad |= _untranslated(window, data)
    presenter.show_page.open_current()
    page = driver.until(lambda: window.pages.page(Page.SHOW) if window.pages.current == Page.SHOW else None)
    driver.until(page.header.isVisible)
    for tab in ("about", "episodes", "settings", "feed", "related"):
        page.open_tab(tab)
        bad |= _untranslated(window, data)
    for place in SmartList:
        window.sidebar.open_place(place)
        driver.qtbot.wait(50)
        bad |= _untranslated(window, data)
    preferences = presenter.preferences.open()
    for row in range(preferences.subjects.count()):
        preferences.subjects.setCurrentRow(row)
        bad |= _untranslated(preferences, data)
    preferences.close()
    assert not bad, "\n".join(map(str, sorted(bad)))
    assert window.sidebar.mapTo(window, window.sidebar.rect().center()).x() > window.width() / 2
    assert {widget.layoutDirection() for widget in window.findChildren(QAbstractButton)} == {
        Qt.LayoutDirection.RightToLeft
    }


def test_a_language_is_chosen_as_the_person_wishes(tmp_path: Path) -> None:
    for code in ("en", "de", "pt_BR"):
        (tmp_path / f"earmark_{code}.qm").touch()
    assert choose(tmp_path, ["de-AT", "de", "en"]) == "de"
    assert choose(tmp_path, ["pt-BR"]) == "pt_BR"
    assert choose(tmp_path, ["pl", "de"]) == "de"
    assert choose(tmp_path, ["en-GB", "de"]) == "en"
    assert choose(tmp_path, ["C"]) == "en"
    assert languages(tmp_path) == [("de", "Deutsch"), ("en", "English"), ("pt_BR", "Português")]


@pytest.mark.parametrize(
    ("language", "save", "standard"), [("de", "Abbrechen", "Anwenden"), ("fr", "Annuler", "Appliquer")]
)
def test_our_texts_and_those_of_qt_are_loaded(qapp: QApplication, language: str, save: str, standard: str) -> None:
    translators = install(qapp, ROOT / "resources" / "translations", language)
    try:
        assert QCoreApplication.translate("FramedDialog", "Cancel") == save
        assert QCoreApplication.translate("QPlatformTheme", "Apply") == standard
        assert qapp.layoutDirection() == QLocale(language).textDirection() == Qt.LayoutDirection.LeftToRight
        found = QCoreApplication.translate("Words", HostNotFound.template)
        assert found.startswith(("Es gibt keinen Server", "Il n’y a pas de serveur"))
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)


@pytest.mark.parametrize(("language", "keys"), [("de", "Strg+K"), ("es", "Ctrl+K"), ("fr", "Ctrl+K")])
def test_keys_are_called_as_on_the_keyboard(qapp: QApplication, language: str, keys: str) -> None:
    translators = install(qapp, ROOT / "resources" / "translations", language)
    try:
        assert QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText) == keys
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)


def test_plurals_are_right_in_english_too(qapp: QApplication) -> None:
    translators = install(qapp, ROOT / "resources" / "translations", "en")
    try:
        said = [QCoreApplication.translate("QueuePresenter", "%n episode(s)", None, n) for n in (1, 3)]
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
    assert said == ["1 episode", "3 episodes"]


def test_dates_have_the_words_of_the_window_and_the_order_of_the_region(profile_dir: Path) -> None:
    moment = datetime(2025, 5, 27, tzinfo=UTC)
    for locale, language, said in (
        ("de_DE", "de", "27. Mai 2025"),
        ("en_GB", "de", "27. Mai 2025"),
        ("de_DE", "en", "27 May 2025"),
    ):
        services = Services(profile_paths(profile_dir), locale=locale)
        services.language = language
        assert services.wording.date_long(moment) == said
        services.close()


def test_a_kept_error_is_told_in_the_language_of_the_window() -> None:
    texts = {
        NoSpace.template: "Voll: {needed} nötig, {free} frei in {path}.",
        HostNotFound.template: "Kein Server namens {host}.",
    }

    def translate(text: str) -> str:
        return texts.get(text, text)

    error = NoSpace(needed="3 GB", free="1 GB", path="/a {b}")
    assert retell(error.sentence(), translate) == "Voll: 3 GB nötig, 1 GB frei in /a {b}."
    assert retell(HostNotFound(host="a.example").sentence(), translate) == "Kein Server namens a.example."
    assert retell("Something of an older version.", translate) == "Something of an older version."
    assert retold("x", [], str) == "x"
