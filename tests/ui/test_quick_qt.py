"""PySide loaded the quick way says and does what PySide does that is imported as it comes."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

STOCK = "from PySide6 import QtCore, QtGui, QtWidgets"
QUICK = "from player.ui.quick_qt import load_qt; load_qt()"
ASKED = """
import inspect, json, string, sys
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.support.signature import get_signature
found = {}
for module in QtCore, QtGui, QtWidgets:
    for name, kind in sorted(vars(module).items()):
        if isinstance(kind, type) and name.startswith(("QA", "QW", "QT", "QO")):
            for member, value in sorted(vars(kind).items(), key=lambda item: item[0]):
                if not member.startswith("_") and type(value).__name__ in ("method_descriptor", "builtin_function"):
                    found[f"{name}.{member}"] = str(get_signature(value))
found["count"] = len(found)
found["doc"] = QtCore.QObject.setObjectName.__doc__
for call in ("QtCore.QObject().setObjectName(1, 2)", "QtCore.QTimer.singleShot('x')", "QtGui.QColor([])"):
    try:
        eval(call)
    except Exception as error:
        found[call] = f"{type(error).__name__}: {error}"
support = sorted(name for name in sys.modules if name.startswith(("shibokensupport", "PySide6.support")))
from PySide6.support import feature
from PySide6.support.signature import errorhandler, layout, mapping, parser
from PySide6.support.signature.lib import enum_sig, pyi_generator, tool
found["names"] = {
    name: sorted(set(dir(sys.modules[name])) - {"__builtins__", "__cached__"})
    for name in support if getattr(sys.modules[name], "anything", None) is None
}
print(json.dumps(found))
"""
LATE = """
import json, sys
from player.ui import quick_qt
quick_qt.load_qt()
first = {name: "__getattr__" in vars(sys.modules[f"{name[:-3].replace('/', '.')}"]) for name in quick_qt.KNOWN}
print(json.dumps([first, "argparse" in sys.modules, __import__.__name__, __import__.__module__, compile.__module__]))
"""


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60).stdout


def test_signatures_and_messages_are_those_of_pyside() -> None:
    stock = json.loads(_run(f"{STOCK}\n{ASKED}"))
    quick = json.loads(_run(f"{QUICK}\n{ASKED}"))
    assert stock["count"] > 300
    assert quick == stock


def test_what_is_not_asked_for_is_not_loaded() -> None:
    import PySide6

    if PySide6.__version__ != "6.11.3":
        pytest.skip("the texts of this version of PySide are not known: it loads as it comes")
    waiting, argparse, name, module, compiler = json.loads(_run(LATE))
    assert all(waiting.values())
    assert not argparse
    assert (name, module, compiler) == ("__import__", "builtins", "builtins")


def test_a_text_that_is_not_known_is_compiled_at_once() -> None:
    from player.ui import quick_qt

    name = next(iter(quick_qt.KNOWN))
    space: dict[str, object] = {}
    exec(quick_qt._compile_or_wait(b"here = 1", name, "exec"), space)
    assert space["here"] == 1
    assert "__getattr__" not in space
