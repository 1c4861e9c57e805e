"""Names and values in two columns, such as language and categories of a show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.labels import Label
from player.ui.widgets.link_label import LinkLabel

Fact = tuple[str, str, str | None]


class FactsView(QWidget):
    """``set_facts`` takes name, value and the web address it leads to, or None; plain values can be selected."""

    link_activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._facts: tuple[Fact, ...] = ()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        theme.resized.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._form.setHorizontalSpacing(self.theme.px(Space.XL))
        self._form.setVerticalSpacing(self.theme.px(Space.S))

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these; hidden where there are none."""
        self.setVisible(bool(facts))
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value, address in facts:
            if address:
                linked = shown = LinkLabel(self.theme, FontRole.BODY, Role.TEXT)
                linked.set_parts([(value, address)])
                linked.link_activated.connect(self.link_activated)
            else:
                shown = Label(self.theme, value, FontRole.BODY, wrap=True, selectable=True)
            shown.setAccessibleName(f"{name}: {value}")
            self._form.addRow(Label(self.theme, name, FontRole.BODY, Role.TEXT_MUTED), shown)
