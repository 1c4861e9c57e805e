"""How a person wants files to be named: ``{show}/{date} {title}``, checked and filled in. Cheap to import."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from player.domain.translation import Mistake

DEFAULT_TEMPLATE = "{show}/{date} {title}"
# Two folders deep at most, so that a path stays short enough for Windows.
MAX_FOLDERS = 2
MAX_LENGTH = 200
FIELDS = {
    "show": "the title of the show",
    "title": "the title of the episode",
    "date": "when it was published, as 2025-05-27",
    "year": "the year of that date",
    "month": "the month, two digits",
    "day": "the day of the month, two digits",
    "season": "the number of the season",
    "number": "the number of the episode",
    "author": "who makes the show",
}

# What tells one episode of a show from the others.
_OWN_FIELDS = {"title", "date", "number"}
_TOKEN = re.compile(r"\{\{|\}\}|\[\[|\]\]|\{([^{}]*)\}|[{}\[\]]")


def check_template(template: str) -> None:
    """Raises ValueError with a reason, to be read behind the name of the setting, where this is no template.

    Fields stand in braces (see FIELDS); ``{number:3}`` fills up with zeros. ``[S{season} ]`` in square brackets is
    left out where a field in it is unknown. ``/`` separates folders. Two of a brace or bracket mean the sign itself.
    """
    if not template.strip():
        raise Mistake("must not be empty")
    if len(template) > MAX_LENGTH:
        raise Mistake("must be no longer than {amount} signs", amount=MAX_LENGTH)
    parts = template.split("/")
    if any(not part.strip() for part in parts):
        raise Mistake("must not begin or end with “/” nor have two of them in a row")
    if len(parts) > MAX_FOLDERS + 1:
        raise Mistake("must not have more than {amount} folders", amount=MAX_FOLDERS)
    if "\\" in template or any(ord(sign) < 32 for sign in template):
        raise Mistake("must not hold “\\” or control characters; folders are separated by “/”")
    if any(part.strip(" .") == "" for part in parts):
        raise Mistake("must not have a folder named “.” or “..”")
    named = [list(_fields_of(part)) for part in parts]
    if not _OWN_FIELDS.intersection(named[-1]):
        raise Mistake("must name the episode: put {fields} behind the last “/”", fields="{title}, {date}, {number}")


def fill(template: str, values: Mapping[str, str]) -> list[str]:
    """The parts of the path, the name without its extension last; not yet fit for a disk (see downloads/names).

    A field that ``values`` does not have, or has empty, is unknown.
    """
    return [_filled(part, values) for part in template.split("/")]


def _filled(part: str, values: Mapping[str, str]) -> str:
    done: list[str] = []
    bracket: list[str] | None = None
    complete = True
    for text, field in _tokens(part):
        if field is None and text in "[]" and len(text) == 1:
            if text == "[":
                bracket, complete = [], True
            else:
                done += bracket if bracket and complete else []
                bracket = None
            continue
        if field is not None:
            name, _, width = field.partition(":")
            text = values.get(name, "")
            complete = complete and bool(text)
            text = text.zfill(int(width)) if width and text else text
        else:
            text = text[0] if text in ("{{", "}}", "[[", "]]") else text
        (done if bracket is None else bracket).append(text)
    return "".join(done)


def _fields_of(part: str) -> Iterator[str]:
    is_open = False
    for text, field in _tokens(part):
        if field is not None:
            name, colon, width = field.partition(":")
            if name not in FIELDS:
                known = ", ".join(f"{{{name}}}" for name in FIELDS)
                raise Mistake("has no field {field}; there are {known}", field=f"{{{field}}}", known=known)
            if colon and not (width.isascii() and width.isdigit() and 0 < int(width) < 10):
                raise Mistake(
                    "has “{field}”: a width is a number from 1 to 9, as in {example}",
                    field=f"{{{field}}}",
                    example=f"{{{name}:3}}",
                )
            yield name
        elif text in ("{", "}"):
            raise Mistake("has a single “{sign}”; write “{two}” for the sign itself", sign=text, two=text * 2)
        elif text == "[":
            if is_open:
                raise Mistake("has “[” within “[”")
            is_open = True
        elif text == "]":
            if not is_open:
                raise Mistake("has “]” without “[” before it; write “]]” for the sign itself")
            is_open = False
    if is_open:
        raise Mistake("has “[” without “]” behind it; write “[[” for the sign itself")


def _tokens(part: str) -> Iterator[tuple[str, str | None]]:
    """Texts and signs, and fields with what stands in their braces."""
    at = 0
    for found in _TOKEN.finditer(part):
        if found.start() > at:
            yield part[at : found.start()], None
        yield found[0], found[1]
        at = found.end()
    if at < len(part):
        yield part[at:], None
