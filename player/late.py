"""Modules that are loaded when somebody first asks them for something, and not where they are imported."""

from __future__ import annotations

import importlib.util
import sys
import threading
from collections.abc import Callable


def import_late(name: str) -> None:
    """Have ``import name`` cost nothing from now on, until something of the module is used.

    For a module that does nothing at import but define things. (``importlib.util.LazyLoader`` of Python 3.11 gives half
    a module to a second thread that asks at the same time.)
    """
    if name in sys.modules:
        return
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        return
    module, load = importlib.util.module_from_spec(spec), spec.loader.exec_module
    space = vars(module)
    space["__getattr__"] = come_late(space, lambda: load(module))
    sys.modules[name] = module


def come_late(space: dict[str, object], fill: Callable[[], object]) -> Callable[[str], object]:
    """What answers as the ``__getattr__`` of a module (PEP 562) with the names ``space``, which ``fill`` fills once."""
    lock = threading.RLock()
    begun = False

    def answer(name: str) -> object:
        nonlocal begun
        with lock:
            if not begun:
                # Before it is filled, since that asks the module for what is still missing in it.
                begun = True
                try:
                    fill()
                except BaseException:
                    begun = False
                    raise
                # A module may have a ``__getattr__`` of its own.
                if space.get("__getattr__") is answer:
                    del space["__getattr__"]
        try:
            return space[name]
        except KeyError:
            raise AttributeError(f"module {space['__name__']!r} has no attribute {name!r}") from None

    return answer
