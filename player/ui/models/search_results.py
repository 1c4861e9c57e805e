"""What a search found, in groups: the rows of the search panel, and what each of them opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from player.ui.widgets.rows import ROW_ROLE
from player.ui.widgets.search_row import SearchHeading, SearchRow, search_row_text

Index = QModelIndex | QPersistentModelIndex

TARGET_ROLE = ROW_ROLE + 1


@dataclass(frozen=True, slots=True)
class Found:
    """One row; ``target`` is what choosing it opens, or what it does."""

    row: SearchRow
    target: object


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """Rows under one heading. ``counted``: they are what was found, and not where else one may look."""

    label: str
    rows: Sequence[Found]
    counted: bool = True


class SearchResults(QAbstractListModel):
    """``TARGET_ROLE`` is None for headings, which cannot be chosen; ``can_drag`` says which targets can be dragged."""

    def __init__(self, can_drag: Callable[[object], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._can_drag = can_drag
        self._rows: list[tuple[SearchRow | SearchHeading, object]] = []

    def set_groups(self, groups: Sequence[FoundGroup]) -> None:
        """Show these; groups without rows are left out."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            if group.rows:
                self._rows.append((SearchHeading(group.label), None))
                self._rows += [(found.row, found.target) for found in group.rows]
        self.endResetModel()

    def next_choice(self, row: int, steps: int) -> int:
        """The row that can be chosen ``steps`` (±1) further from ``row``; round the ends; -1 where there is none."""
        choices = [number for number, (_, target) in enumerate(self._rows) if target is not None]
        if not choices:
            return -1
        if row not in choices:
            return choices[0] if steps > 0 else choices[-1]
        return choices[(choices.index(row) + steps) % len(choices)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, target = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == TARGET_ROLE:
            return target
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label if isinstance(row, SearchHeading) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return search_row_text(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        target = self._rows[index.row()][1] if index.isValid() else None
        if index.isValid() and target is None:
            return Qt.ItemFlag.ItemIsEnabled
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._can_drag(target) else flags
