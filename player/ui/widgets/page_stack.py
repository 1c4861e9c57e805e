"""A stack of pages by name, each made when it is first opened, so that a start pays for none that it does not show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """``made(name, page)`` tells once of each page, when it is made: who fills it joins its signals then."""

    made = Signal(str, QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}

    def register(self, name: str, make: Callable[[], QWidget]) -> None:
        """Say how the page ``name`` is made."""
        self._factories[name] = make

    def page(self, name: str) -> QWidget:
        """The page, made now if it was not there; KeyError for one that nobody registered."""
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = self._factories[name]()
            self.addWidget(page)
            self.made.emit(name, page)
        return page

    def open(self, name: str) -> QWidget:
        """Show the page; returns it."""
        page = self.page(name)
        self.setCurrentWidget(page)
        return page

    def is_made(self, name: str) -> bool:
        """Whether the page was opened before."""
        return name in self._made

    @property
    def current(self) -> str:
        """The name of the page that is shown; empty where there is none."""
        shown = self.currentWidget()
        return next((name for name, page in self._made.items() if page is shown), "")
