"""A made-up language: each text in brackets, with accents and a third longer, so that what is not translated shows."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from _bootstrap.qm_files import release_command
from _bootstrap.stamp import Venv

from _translations.extract import Message, messages_of
from _translations.files import PLURAL_FORMS, Forms, write

OPENING, CLOSING = "⟦", "⟧"

_ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_KEPT = re.compile(r"(\{\w*\}|%n|&\w)")


def pseudo(messages: Iterable[Message]) -> dict[Message, Forms]:
    """Every message in the made-up language."""
    return {message: (in_pseudo(message.source),) * (PLURAL_FORMS if message.plural else 1) for message in messages}


def build_pseudo(root: Path, folder: Path) -> str:
    """Put the program's texts in the made-up language into ``folder``, ready for Qt; returns its code.

    It goes by the code of Hebrew, so that the window is laid out from right to left.
    """
    code = "he"
    messages = messages_of(root / "player")
    file = folder / f"earmark_{code}.ts"
    write(file, code, messages, pseudo(messages))
    subprocess.run(release_command(Venv(root), file, file.with_suffix(".qm")), check=True)
    return code


def in_pseudo(text: str) -> str:
    """``⟦Sávé·····⟧`` of ``Save``; what is put into a text stays as it is."""
    parts = _KEPT.split(text)
    words = "".join(part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
    return f"{OPENING}{words}{'·' * max(2, len(text) // 3)}{CLOSING}"
