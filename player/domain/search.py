"""What a search finds, and how the words that a person types are understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from player.domain.models import EpisodeId
from player.domain.record import Record

# A word or a "phrase", with a minus before what is not wanted.
PIECE = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_EXCERPT = 160
# Thai to Lao, Burmese, Khmer, kana to ideographs, Hangul, and the ideographs beyond the first 65,536 signs.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")


class EpisodeHit(Record):
    """An episode that has the words: in its title, else in its notes; then ``excerpt`` is of these, as plain text."""

    episode_id: EpisodeId
    in_title: bool
    excerpt: str = ""


class LineHit(Record):
    """A line of a transcript that has the words, with the second at which it is said."""

    episode_id: EpisodeId
    start_s: float
    text: str


def folded(text: str) -> str:
    """Lower case without accents, as the index sees it."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """The words that a person wants found, folded."""
    pieces = PIECE.finditer(text)
    named = [(piece[3] if piece[3] is not None else piece[2]) for piece in pieces if not piece[1]]
    return [word for name in named if not name.startswith("-") for word in re.findall(r"\w+", folded(name))]


def unspaced_words(text: str) -> list[str]:
    """All words that are wanted, as typed, where one of them is in a script that puts no blanks between words.

    To the index a sentence of Chinese, Japanese or Thai is one word, and so is a Korean noun with what is joined to it.
    """
    pieces = [piece for piece in PIECE.finditer(text) if not piece[1]]
    named = [unicodedata.normalize("NFC", piece[3] if piece[3] is not None else piece[2]) for piece in pieces]
    words = [word for name in named if not name.startswith("-") for word in name.split()]
    return words if any(_UNSPACED.search(word) for word in words) else []


def excerpt(text: str, words: Sequence[str], length: int = _EXCERPT) -> str:
    """About ``length`` characters around the first of ``words``, cut at blanks; the beginning where none is found."""
    line = " ".join(text.split())
    # One character for each, so that places are the same in both.
    flat = "".join(folded(character)[:1] or character for character in line) if not line.isascii() else line.lower()
    found = [at for word in words if (at := flat.find(word)) >= 0]
    at = min(found, default=0)
    start = max(0, at - length // 3)
    if start:
        start = line.find(" ", start, at) + 1 or at
    end = start + length
    if end < len(line):
        end = max(line.rfind(" ", start, end), min(end, start + 1))
    cut = line[start:end].strip()
    return ("… " if start else "") + cut + (" …" if end < len(line) else "")


def match_ranges(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where ``words`` (of ``words_of``) begin words of ``text``: start and length, in order, none twice."""
    flat = "".join(folded(character)[:1] or character for character in text) if not text.isascii() else text.lower()
    found: list[tuple[int, int]] = []
    for word in sorted(set(words), key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(word)}", flat):
            if all(match.start() >= at + length or match.end() <= at for at, length in found):
                found.append((match.start(), match.end() - match.start()))
    return sorted(found)
