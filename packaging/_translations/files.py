"""Reads and writes Qt's translation files (.ts, https://doc.qt.io/qt-6/linguist-ts-file-format.html)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

from _translations.extract import Message

# The forms of a translation, one but for plurals; empty where it is still to be made.
Forms = tuple[str, ...]

# For one of a thing and for more: a language that has other plurals gets its forms from who translates it.
PLURAL_FORMS = 2


def read(file: Path) -> dict[Message, Forms]:
    """The translations of a file; empty where there is no file. Raises ValueError for a message that comes twice."""
    if not file.exists():
        return {}
    translations: dict[Message, Forms] = {}
    for context in ET.parse(file).getroot().iterfind("context"):
        for entry in context.iterfind("message"):
            plural = entry.get("numerus") == "yes"
            message = Message(context.findtext("name", ""), entry.findtext("source", ""), plural)
            if message in translations:
                raise ValueError(f"{file.name} has {message} twice")
            translation = entry.find("translation")
            if translation is None or translation.get("type") is not None:
                forms: Forms = ()
            elif plural:
                forms = tuple(form.text or "" for form in translation.iterfind("numerusform"))
            else:
                forms = (translation.text or "",)
            translations[message] = forms
    return translations


def write(file: Path, language: str, messages: Iterable[Message], translations: Mapping[Message, Forms]) -> None:
    """Write these messages in their order, with what there is of translations; what has none is marked unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, group in groupby(messages, key=lambda message: message.context):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in group:
            _add(context, message, translations.get(message, ()))
    ET.indent(root, space="    ")
    text = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _add(context: ET.Element, message: Message, forms: Forms) -> None:
    entry = ET.SubElement(context, "message")
    ET.SubElement(entry, "source").text = message.source
    translation = ET.SubElement(entry, "translation")
    if not forms:
        translation.set("type", "unfinished")
    if message.plural:
        entry.set("numerus", "yes")
        for form in forms or ("",) * PLURAL_FORMS:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0] if forms else ""
