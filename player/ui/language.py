"""The language of the window: which one it is, and its translations, before anything is put into words."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from player.domain.wording import Wording, at_start

log = logging.getLogger(__name__)

ENGLISH = "en"
_PREFIX = "earmark_"
_SUFFIX = ".qm"


def speak(application: QApplication, resources: Path, chosen: str) -> str:
    """Have the window speak the ``chosen`` language, or the system's where that is ''; returns its code."""
    language = wished(resources, chosen)
    install(application, resources / "translations", language)
    return language


def wished(resources: Path, chosen: str) -> str:
    """The code of the language that the window would speak with this choice; '' is the system's."""
    return choose(resources / "translations", [chosen] if chosen else QLocale.system().uiLanguages())


def choose(folder: Path, wished: Sequence[str]) -> str:
    """The first of the wished languages that there is, by its region's file first; English where there is none."""
    for wish in wished:
        code = wish.replace("-", "_")
        own = code.partition("_")[0]
        if own == ENGLISH:
            break
        for candidate in (code, own):
            if _file(folder, candidate).is_file():
                return candidate
    return ENGLISH


def install(application: QApplication, folder: Path, language: str) -> list[QTranslator]:
    """Load Earmark's and Qt's own texts of a language, and lay out as it is written. Returns what was installed."""
    # English has a file too: its plurals are in it.
    files = [_file(folder, language)]
    if language != ENGLISH:
        # Qt's comes first: of two that know a text, the one installed last is asked first.
        files.insert(0, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm")
    installed = []
    for file in files:
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
            installed.append(translator)
        else:
            log.info("there are no translations in %s", file)
    application.setLayoutDirection(QLocale(language).textDirection())
    return installed


def languages(folder: Path) -> list[tuple[str, str]]:
    """The code of each language that there is, and what its speakers call it, by that name."""
    codes = {file.stem.removeprefix(_PREFIX) for file in folder.glob(f"{_PREFIX}*{_SUFFIX}")} | {ENGLISH}
    return sorted(((code, _name(code)) for code in codes), key=lambda entry: entry[1].casefold())


def _name(code: str) -> str:
    # Qt's own name of one has its largest region in it, such as American English.
    return at_start(Wording(code).language_name(code) or code)


def _file(folder: Path, language: str) -> Path:
    return folder / f"{_PREFIX}{language}{_SUFFIX}"
