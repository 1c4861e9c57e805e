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


# Letters that no decomposition takes apart, with what people type who have not got them on their keys.
_PLAIN = {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"}
_PLAIN_SIGNS = str.maketrans(_PLAIN)
# The apostrophe parts a word in two: these are often typed without.
_NOT = re.compile(r"(ai|are|ca|could|did|do|does|had|has|have|is|should|was|were|wo|would)nt")


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
    plain = text.casefold().translate(_PLAIN_SIGNS)
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def spellings(word: str) -> list[str]:
    """``word`` as typed, and as else it may stand in the index: ``strasse`` as ``straße``, ``dont`` as ``don t``."""
    low = word.lower()
    plainly = low.translate(_PLAIN_SIGNS)
    found = [word] if plainly == low else [word, plainly]
    found += [low.replace(plain, sign) for sign, plain in _PLAIN.items() if plain in low and len(low) > 2]
    if _NOT.fullmatch(low):
        found.append(f"{low[:-1]} t")
    return found


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
    """About ``length`` characters around ``words`` together, else the first of them, cut at blanks.

    The beginning of ``text`` where none is found.
    """
    line = " ".join(text.split())
    flat, places = _flat(line)
    # All of them as they were typed, rather than the first "the" of it.
    together = flat.find(" ".join(words))
    if words and together >= 0:
        found = [places[together]]
    else:
        found = [places[at] for word in words if (at := flat.find(word)) >= 0]
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
    flat, places = _flat(text)
    found: list[tuple[int, int]] = []
    for word in sorted(set(words), key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(word)}", flat):
            if all(match.start() >= at + length or match.end() <= at for at, length in found):
                found.append((match.start(), match.end() - match.start()))
    spans = [(places[at], places[at + length]) for at, length in sorted(found)]
    return [(start, end - start) for start, end in spans]


def as_written(text: str, typed: str) -> str:
    """How ``typed`` stands in ``text``, with its accents; '' where it does not."""
    flat, places = _flat(text)
    wanted = folded(typed)
    at = flat.find(wanted)
    return text[places[at] : places[at + len(wanted)]] if at >= 0 and wanted else ""


def _flat(text: str) -> tuple[str, Sequence[int]]:
    """``text`` folded, and where each of its characters comes from, with the end behind the last."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    signs = [folded(sign) for sign in text]
    places = [place for place, sign in enumerate(signs) for _ in sign]
    return "".join(signs), [*places, len(text)]
