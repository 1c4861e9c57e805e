"""Loads Qt without what PySide brings along to speak about itself.

At its import PySide unpacks and compiles a dozen Python modules from an archive in its own library, and imports what
they import, at every start anew: a third of the time in which an empty window opens. Most of them put signatures into
words, for ``help()``, for the message about a wrong argument and for its stub files. Here each of those is compiled and
run when it is first asked for something. (``shibokensupport``; see signature_bootstrap.py and loader.py of PySide.)

It is done for modules whose text is known, by its checksum, to do nothing at import but define things; every other
version of PySide is imported as it comes. Nothing but the time is different afterwards, which a test compares.
"""

from __future__ import annotations

import builtins
import sys
import zlib
from collections.abc import Callable

from player import late
from player.ui import quick_enums

_FEATURE = "shibokensupport/feature.py"
# File names in PySide's archive, and the CRC-32 of the text that may come late: that of PySide 6.11.3.
KNOWN = {
    _FEATURE: 0x16ACCFE1,
    "shibokensupport/signature/errorhandler.py": 0x097485F4,
    "shibokensupport/signature/layout.py": 0x5A9065C3,
    "shibokensupport/signature/lib/enum_sig.py": 0x2DAA4418,
    "shibokensupport/signature/lib/pyi_generator.py": 0x66004E69,
    "shibokensupport/signature/lib/tool.py": 0x35E890F1,
    "shibokensupport/signature/mapping.py": 0x4DB0F7BA,
    "shibokensupport/signature/parser.py": 0x105CFC9F,
}

_STUB = f"""
from {__name__} import come_late
__getattr__ = come_late(globals(), "its source", "its name")
"""
# The switch for methods named as in Python, which asks of every module whether it uses PySide. Until somebody uses the
# switch there is nothing to answer, and that use looks at all modules that there are by then.
_UNSWITCHED = """
def feature_import(name, *args, **kwargs): return None
def feature_imported(module): return None
"""

_compile = builtins.compile


def load_qt() -> None:
    """Import QtCore, QtGui and QtWidgets, all that the first picture takes; the rest of Qt can be imported as ever.

    PySide puts an import function of its own in the place of Python's, which reads the source of every module to see
    whether it wants methods named as in Python; none of ours does, so Python's own comes back.
    """
    quick_enums.install()
    plain_import = builtins.__import__
    if "shiboken6" not in sys.modules:
        builtins.compile = _compile_or_wait
    try:
        import PySide6  # noqa: F401
    finally:
        builtins.compile = _compile
        builtins.__import__ = plain_import
    from PySide6 import QtCore, QtGui, QtWidgets  # noqa: F401


def _compile_or_wait(source: object, filename: str, mode: str, *args: object, **kwargs: object) -> object:
    """What ``compile`` gives; for what may come late, code that has the module wait for its first use."""
    known = KNOWN.get(filename) if isinstance(source, bytes) else None
    if known is None or mode != "exec" or zlib.crc32(source) != known:
        return _compile(source, filename, mode, *args, **kwargs)
    stub = _compile(_STUB + (_UNSWITCHED if filename == _FEATURE else ""), filename, "exec")
    told = {"its source": source, "its name": filename}
    return stub.replace(co_consts=tuple(told.get(c, c) if isinstance(c, str) else c for c in stub.co_consts))


def come_late(space: dict[str, object], source: bytes, filename: str) -> Callable[[str], object]:
    """What answers in a module with the names ``space`` as long as those of its ``source`` are not there."""
    del space["come_late"]
    # PySide's own text, as PySide does it.
    return late.come_late(space, lambda: exec(_compile(source, filename, "exec"), space))  # noqa: S102
