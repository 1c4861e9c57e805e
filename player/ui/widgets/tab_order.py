"""Tab goes in the order one sees, whenever a widget was made.

Qt goes in the order in which widgets were made, and pages, bars and rows here are made when they are first needed: they
would all come behind the player bar.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget

# What of the page is seen beyond the stop that it was scrolled to, as Qt has it.
_ROOM = 50


def focus_next(window: QWidget, forward: bool) -> bool:
    """Give the focus to the next or previous stop of ``window``; for a window's own ``focusNextPrevChild``.

    Where the one that had it is hidden by now, it goes to what stood beside it. False where nothing takes it.
    """
    had = window.focusWidget()
    stops = list(_stops(window, _wanted_policy(), had))
    at = stops.index(had) if had in stops else -1 if forward else 0
    for steps in range(1, len(stops) + 1):
        stop = stops[(at + (steps if forward else -steps)) % len(stops)]
        if stop is not had or _takes_focus(stop, _wanted_policy()):
            reasons = Qt.FocusReason
            stop.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
            bring_into_view(stop)
            return True
    return False


def tab_stops(part: QWidget) -> list[QWidget]:
    """What Tab reaches in a part of a window, in the order in which it does."""
    return list(_stops(part, _wanted_policy(), None))


def bring_into_view(widget: QWidget, part: QRect | None = None) -> None:
    """Scroll what scrolls around ``widget`` until it is seen, or ``part`` of it."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea) and area.isAncestorOf(widget):
            if part is None:
                area.ensureWidgetVisible(widget)
            # Of a field, Qt shows the caret and may leave the rest cut off.
            _show_all(area, widget, part or widget.rect())
        area = area.parentWidget()


def _show_all(area: QScrollArea, widget: QWidget, part: QRect) -> None:
    """Scroll to all of ``part``, where there is room for that."""
    top, seen = widget.mapTo(area.viewport(), part.topLeft()).y(), area.viewport().height()
    is_cut = top < 0 or top + part.height() > seen
    if is_cut and part.height() <= seen:
        middle = widget.mapTo(area.widget(), part.center())
        area.ensureVisible(middle.x(), middle.y(), 0, min(part.height() // 2 + _ROOM, seen // 2))


def _wanted_policy() -> Qt.FocusPolicy:
    # On macOS a person may choose that Tab goes to fields and lists alone.
    everything = QGuiApplication.styleHints().tabFocusBehavior() == Qt.TabFocusBehavior.TabFocusAllControls
    return Qt.FocusPolicy.TabFocus if everything else Qt.FocusPolicy.StrongFocus


def _takes_focus(widget: QWidget, policy: Qt.FocusPolicy) -> bool:
    return (
        widget.focusPolicy() & policy == policy
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisible()
    )


def _stops(widget: QWidget, policy: Qt.FocusPolicy, had: QWidget | None) -> Iterator[QWidget]:
    """The stops at and below ``widget``, and in its place ``had``, though it may be hidden."""
    if widget is had or _takes_focus(widget, policy):
        yield widget
    for child in _parts(widget):
        if child.isVisible() or child is had or (had is not None and child.isAncestorOf(had)):
            yield from _stops(child, policy, had)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """The widgets directly in another as they are laid out; those that lie freely over it come last."""
    laid_out: list[QWidget] = []
    if isinstance(widget, QSplitter):
        laid_out = [widget.widget(number) for number in range(widget.count())]
    elif (layout := widget.layout()) is not None:
        laid_out = list(_laid_out(layout))
    yield from laid_out
    for child in widget.children():
        if _is_part(child) and child not in laid_out:
            yield child  # type: ignore[misc]


def _is_part(child: QObject) -> bool:
    return isinstance(child, QWidget) and not child.isWindow()


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)
