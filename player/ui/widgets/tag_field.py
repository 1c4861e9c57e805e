"""Tags as words separated by commas; the last one is completed from those in use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from player.ui.theme import Theme
from player.ui.widgets.fields import TextField


def split_tags(text: str) -> list[str]:
    """The tags in ``text``: no empty ones, none twice whatever their case, in the order typed."""
    found: dict[str, str] = {}
    for word in text.split(","):
        tag = " ".join(word.split())
        if tag:
            found.setdefault(tag.casefold(), tag)
    return list(found.values())


class _LastTag(QCompleter):
    """Completes what stands behind the last comma."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        before, comma, _ = self.widget().text().rpartition(",")
        return f"{before}{comma} {super().pathFromIndex(index)}".strip()


class TagField(TextField):
    """``tags_changed(list[str])`` when typing ends (Return, or the focus leaves) and the tags are others."""

    tags_changed = Signal(list)

    def __init__(self, theme: Theme, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, placeholder, parent)
        self._tags: list[str] = []
        self._known = QStringListModel(self)
        completer = _LastTag(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.editingFinished.connect(self._tell)

    def set_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show these; ``known`` are offered while typing."""
        self._known.setStringList(list(known))
        if not self.hasFocus():
            self._tags = list(tags)
            self.setText(", ".join(tags))

    def _tell(self) -> None:
        tags = split_tags(self.text())
        if tags != self._tags:
            self._tags = tags
            self.tags_changed.emit(tags)
