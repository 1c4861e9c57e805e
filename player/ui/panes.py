"""The parts of the window that F6 goes round, each with the place in it where the focus was."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from player.ui.widgets.tab_order import bring_into_view, tab_stops


class Pane(NamedTuple):
    """``best`` is where the focus goes at first, where it can."""

    widget: QWidget
    best: QWidget | None


class Panes:
    """``parts`` gives those that there are now, in order."""

    def __init__(self, parts: Callable[[], list[Pane]]) -> None:
        self._parts = parts
        self._left: dict[QWidget, QWidget] = {}

    def step(self, steps: int) -> None:
        """On to the next part (1), or back (-1)."""
        panes = [pane for pane in self._parts() if pane.widget.isVisible()]
        at = next((n for n, pane in enumerate(panes) if _has_focus(pane.widget)), -1 if steps > 0 else 0)
        if at >= 0 and (focused := panes[at].widget.window().focusWidget()) is not None:
            self._left[panes[at].widget] = focused
        for number in range(1, len(panes) + 1):
            pane = panes[(at + steps * number) % len(panes)]
            if enter(pane, self._left.get(pane.widget)):
                return


def enter(pane: Pane, last: QWidget | None = None) -> bool:
    """Give a part the focus: where it was last, else where it is best, else at its first stop; False without any."""
    stops = tab_stops(pane.widget)
    for stop in (last, pane.best, *stops[:1]):
        if stop is not None and stop in stops:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            bring_into_view(stop)
            return True
    return False


def _has_focus(part: QWidget) -> bool:
    focused = part.window().focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))
