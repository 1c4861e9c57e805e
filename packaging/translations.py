"""Keeps the translation files in resources/translations in step with the program.

    python3 packaging/translations.py update          take over texts that are new or gone, and say what is to do
    python3 packaging/translations.py new LANGUAGE    begin a language, such as pt_BR or nl

The files are made into what Qt reads by packaging/bootstrap.py. English has a file for its plurals alone.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from _translations import files
from _translations.extract import Message, NotFindable, messages_of

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
PREFIX = "earmark_"
ENGLISH = "en"


def language_of(file: Path) -> str:
    """``de`` of ``earmark_de.ts``."""
    return file.stem.removeprefix(PREFIX)


def wanted(messages: list[Message], language: str) -> list[Message]:
    """What a file of this language holds."""
    return [message for message in messages if message.plural or language != ENGLISH]


def update(folder: Path, messages: list[Message]) -> int:
    """Bring every file up to date; returns how many translations are still to be made."""
    open_ones = 0
    for file in sorted(folder.glob(f"{PREFIX}*.ts")):
        language = language_of(file)
        translations = files.read(file)
        kept = wanted(messages, language)
        files.write(file, language, kept, translations)
        missing = sum(not translations.get(message) for message in kept)
        print(f"{file.name}: {len(kept)} texts, {missing} to be translated")
        open_ones += missing
    return open_ones


def main() -> int:
    """Run a command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("update", "new"))
    parser.add_argument("language", nargs="?", default="")
    options = parser.parse_args()
    try:
        messages = messages_of(ROOT / "player")
    except NotFindable as error:
        print(error, file=sys.stderr)
        return 1
    if options.command == "new":
        if not options.language:
            parser.error("new needs a language")
        file = FOLDER / f"{PREFIX}{options.language}.ts"
        files.write(file, options.language, wanted(messages, options.language), files.read(file))
    return 1 if update(FOLDER, messages) else 0


if __name__ == "__main__":
    sys.exit(main())
