"""Finds every text in the program that is translated, with the context in which Qt looks for it.

Qt's own lupdate misses texts given to an alias such as ``tr = self.tr``, and knows nothing of texts made below Qt.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# The context of texts that are made below Qt: see player/ui/translate.py.
WORDS = "Words"


@dataclass(frozen=True, slots=True)
class Message:
    """A text as Qt looks for it; ``plural`` where it holds ``%n``."""

    context: str
    source: str
    plural: bool = False


class NotFindable(Exception):
    """A call for a translation of which the text cannot be read from the source."""


def messages_of(folder: Path) -> list[Message]:
    """All messages of the modules in ``folder``, each once, by context and then in the order of the source."""
    found: dict[Message, None] = {}
    for file in sorted(folder.rglob("*.py")):
        try:
            found.update(dict.fromkeys(_Finder().of(ast.parse(file.read_text(encoding="utf-8")))))
        except NotFindable as error:
            raise NotFindable(f"{file}:{error}") from error
    return sorted(found, key=lambda message: message.context)


class _Finder:
    """Walks one module; knows in which class and under which other names the translating calls stand there."""

    def __init__(self) -> None:
        self._found: list[Message] = []
        self._class = ""
        self._aliases: dict[str, str] = {}

    def of(self, module: ast.Module) -> list[Message]:
        self._visit(module)
        return self._found

    def _visit(self, node: ast.AST) -> None:
        if isinstance(node, ast.ClassDef):
            outer, self._class = self._class, node.name
            self._visit_all(ast.iter_child_nodes(node))
            self._class = outer
            return
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            outer_aliases, self._aliases = self._aliases, dict(self._aliases)
            self._visit_all(ast.iter_child_nodes(node))
            self._aliases = outer_aliases
            return
        if isinstance(node, ast.Assign):
            self._assign(node)
        elif isinstance(node, ast.Call):
            self._call(node)
        self._visit_all(ast.iter_child_nodes(node))

    def _visit_all(self, nodes: Iterable[ast.AST]) -> None:
        for node in nodes:
            self._visit(node)

    def _assign(self, node: ast.Assign) -> None:
        for target, value in _pairs(node):
            if not isinstance(target, ast.Name):
                continue
            # The sentence of an error, translated when it is told.
            if target.id == "template" and self._class and isinstance(value, ast.Constant):
                self._add(WORDS, value)
            elif name := _name(value):
                self._aliases[target.id] = name

    def _call(self, call: ast.Call) -> None:
        name = _name(call.func)
        name = self._aliases.get(name, name)
        if name == "self.tr":
            self._add(self._class, call.args[0], plural=len(call.args) > 2)
        elif name in ("QCoreApplication.translate", "QT_TRANSLATE_NOOP"):
            context, text = call.args[:2]
            if isinstance(context, ast.Constant) and isinstance(text, ast.Constant):
                self._add(str(context.value), text, plural=len(call.args) > 3)
        elif name in ("marked", "Mistake") or (
            name in ("translate", "self._tr") and len(call.args) == 1 and isinstance(call.args[0], ast.Constant)
        ):
            self._add(WORDS, call.args[0])

    def _add(self, context: str, text: ast.expr, *, plural: bool = False) -> None:
        if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
            raise NotFindable(f"{text.lineno}: {ast.unparse(text)} is no text that stands there as it is")
        if plural != ("%n" in text.value):
            raise NotFindable(f"{text.lineno}: “%n” and a number belong together: {text.value}")
        self._found.append(Message(context, text.value, plural))


def _pairs(node: ast.Assign) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Names and what each is assigned, for ``a = x`` and ``a, b = x, y``."""
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip(target.elts, node.value.elts, strict=False)
        else:
            yield target, node.value


def _name(node: ast.expr) -> str:
    """``self.tr`` of such an expression; '' of one that is no name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return ""
