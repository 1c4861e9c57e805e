"""The translation files: in step with the program, complete, and each text with all that is put into it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import textwrap
from collections import Counter
from pathlib import Path

import pytest
from _bootstrap.qm_files import build_translations, outdated
from _bootstrap.stamp import Venv
from _translations import files
from _translations.extract import WORDS, Message, NotFindable, messages_of
from _translations.pseudo import in_pseudo, pseudo
from translations import FOLDER, ROOT, language_of, wanted

FILES = sorted(FOLDER.glob("*.ts"))
QUOTES = {"de": "„“", "es": "«»", "fr": "«»", "en": "“”"}
_FIELDS = re.compile(r"\{\w*\}|%n")


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return messages_of(ROOT / "player")


def test_there_are_the_languages_that_are_promised() -> None:
    assert {"en", "de", "es", "fr"} <= {language_of(file) for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=language_of)
class TestEachFile:
    def test_is_in_step_with_the_program(self, file: Path, messages: list[Message]) -> None:
        here, there = set(files.read(file)), set(wanted(messages, language_of(file)))
        assert (here - there, there - here) == (set(), set()), "run packaging/translations.py update"

    def test_is_complete(self, file: Path) -> None:
        missing = [message for message, forms in files.read(file).items() if not forms or not all(forms)]
        assert not missing

    def test_keeps_what_is_put_into_a_text(self, file: Path) -> None:
        for message, forms in files.read(file).items():
            fields = Counter(_FIELDS.findall(message.source))
            for number, form in enumerate(forms):
                here = Counter(_FIELDS.findall(form))
                # One thing needs no number: “the newest one”.
                if message.plural and number == 0:
                    here["%n"] = fields["%n"]
                assert here == fields, (message, form)

    def test_has_the_spaces_and_the_end_of_the_source(self, file: Path) -> None:
        for message, forms in files.read(file).items():
            for form in forms:
                assert message.source[0].isspace() == form[0].isspace(), (message, form)
                assert message.source[-1].isspace() == form[-1].isspace(), (message, form)
                assert message.source.endswith("…") == form.endswith("…"), (message, form)

    def test_quotes_as_its_language_does(self, file: Path) -> None:
        opening, closing = QUOTES.get(language_of(file), "“”")
        for message, forms in files.read(file).items():
            for form in forms:
                found = re.sub(r"[^“”„«»]", "", form)
                assert found == (opening + closing) * (len(found) // 2), (message, form)

    def test_is_read_back_as_it_is_written(self, file: Path, tmp_path: Path) -> None:
        again = tmp_path / file.name
        files.write(again, language_of(file), files.read(file), files.read(file))
        assert again.read_text(encoding="utf-8") == file.read_text(encoding="utf-8")

    def test_names_of_commands_are_in_small_letters(self, file: Path) -> None:
        # They are compared with what a person types, and told apart by commas.
        names = {"go to, at, seek", "pause, stop", "sleep off, no sleep"}
        found = [forms[0] for message, forms in files.read(file).items() if message.source in names]
        assert all(name.strip() and name == name.lower() for form in found for name in form.split(","))

    def test_has_no_blank_at_which_a_sign_could_come_into_the_next_line(self, file: Path) -> None:
        for message, forms in files.read(file).items():
            for form in forms:
                assert not re.search(r"[ ][%;:?!»](?![\w%])|«[ ]", form), (message, form)


def test_texts_are_found_however_they_are_asked_for(tmp_path: Path) -> None:
    module = """
        class Page(QObject):
            def words(self):
                tr = self.tr
                speak, _ = QCoreApplication.translate, 1
                tr("by alias")
                self.tr("%n thing(s)", "", 3)
                speak("Other", "by another name")
        class Broken(EarmarkError):
            template = "It broke."
        NAMES = {1: marked("in a table")}
        A = QT_TRANSLATE_NOOP("Keys", "for later")
        def f(translate):
            translate("straight")
            translate(NAMES[1])
    """
    (tmp_path / "module.py").write_text(textwrap.dedent(module))
    assert set(messages_of(tmp_path)) == {
        Message("Page", "by alias"),
        Message("Page", "%n thing(s)", plural=True),
        Message("Other", "by another name"),
        Message(WORDS, "It broke."),
        Message(WORDS, "in a table"),
        Message("Keys", "for later"),
        Message(WORDS, "straight"),
    }


@pytest.mark.parametrize("call", ['self.tr(f"{x} left")', "self.tr(words)", 'self.tr("%n left")', 'self.tr("", "", 1)'])
def test_a_text_that_no_file_could_hold_is_refused_with_its_place(tmp_path: Path, call: str) -> None:
    (tmp_path / "module.py").write_text(f"class Page:\n    def f(self):\n        {call}\n")
    with pytest.raises(NotFindable, match=r"module\.py:3"):
        messages_of(tmp_path)


def test_a_text_that_comes_twice_is_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "earmark_de.ts"
    files.write(file, "de", [Message("Page", "Save"), Message("Page", "Save")], {})
    with pytest.raises(ValueError, match="twice"):
        files.read(file)


def test_only_what_changed_is_built_and_the_old_stays_where_that_fails(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    (tmp_path / ".venv").symlink_to(ROOT / ".venv")
    venv = Venv(tmp_path)
    files.write(folder / "earmark_de.ts", "de", [Message("Page", "Save")], {Message("Page", "Save"): ("Sichern",)})
    assert outdated(tmp_path) == [folder / "earmark_de.ts"]
    venv.log = tmp_path / "log"
    build_translations(venv)
    built = (folder / "earmark_de.qm").read_bytes()
    assert built
    assert not outdated(tmp_path)
    (folder / "earmark_fr.ts").write_text("no XML at all")
    build_translations(venv)
    assert [file.name for file in outdated(tmp_path)] == ["earmark_fr.ts"]
    assert (folder / "earmark_de.qm").read_bytes() == built
    assert not list(folder.glob("*.part"))


def test_the_made_up_language_keeps_what_is_put_in() -> None:
    assert in_pseudo("{n} episodes") == "⟦{n} épísódés····⟧"
    assert pseudo([Message("A", "%n left", plural=True)])[Message("A", "%n left", plural=True)] == ("⟦%n léft··⟧",) * 2


def test_the_script_says_what_is_to_be_done() -> None:
    done = subprocess.run(
        [sys.executable, "packaging/translations.py", "--help"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0
    assert "new LANGUAGE" in done.stdout


def test_no_class_with_plurals_is_built_upon(messages: list[Message]) -> None:
    # PySide looks for the text in the class at hand, then in those it is built upon, but takes a plural for found in
    # the first of them, as its number has been put in by then.
    bases = {
        base.id
        for file in (ROOT / "player").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Name)
    }
    assert not bases & {message.context for message in messages if message.plural}
