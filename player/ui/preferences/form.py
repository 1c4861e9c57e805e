"""A page of preferences: rows bound to settings, each with what it means below it, and errors where they are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from player.domain.errors import SettingsError
from player.domain.translation import Mistake
from player.settings import SettingsStore
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.translate import translate
from player.ui.widgets.buttons import Button, PlainButton
from player.ui.widgets.fields import TextField
from player.ui.widgets.forms import ComboBox, SpinBox, Switch
from player.ui.widgets.labels import Label

_LABEL = 230


class PreferencesPage(QWidget):
    """A column of rows, added by ``fill``. A value that may not be is said below its row and left to be mended."""

    def __init__(self, theme: Theme, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.store = store
        self._loads: list[Callable[[], None]] = []
        self._rows: list[QHBoxLayout] = []
        self._noted = False
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self.fill()
        theme.changed.connect(self._restyle)
        self._restyle()

    def fill(self) -> None:
        """Add the rows of this page."""

    def _restyle(self) -> None:
        px = self.theme.px
        self._column.setContentsMargins(px(Space.XL), px(Space.XL), px(Space.XL), px(Space.XL))
        self._column.setSpacing(px(Space.S))
        for row in self._rows:
            row.setSpacing(px(Space.L))
            if (item := row.itemAt(0)) is not None and item.widget() is not None:
                # A switch has room for its ring around it, and yet stands in line with the fields.
                ring = px(Space.XS) if isinstance(row.itemAt(1).widget(), Switch) else 0
                item.widget().setFixedWidth(px(_LABEL) - ring)

    def load(self) -> None:
        """Take over what holds now, however it was set."""
        for load in self._loads:
            load()

    # --- what a page is made of -------------------------------------------------------------------------------------

    def add(self, widget: QWidget) -> None:
        """A widget over the whole width."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def heading(self, text: str) -> None:
        """The name of the rows that follow."""
        if self._column.count() > 1:
            self._column.insertSpacing(self._column.count() - 1, self.theme.px(Space.L))
        self.add(Label(self.theme, text, FontRole.SUBTITLE))
        self._noted = False

    def note(self, text: str) -> Label:
        """A sentence about the rows above it."""
        label = Label(self.theme, text, FontRole.SMALL, Role.TEXT_MUTED, wrap=True)
        self.add(label)
        self._noted = True
        return label

    def row(self, text: str, *widgets: QWidget, stretch: bool = False) -> None:
        """A name and what belongs to it."""
        if self._noted:
            # Nearer to the row that it is about than to the one that follows.
            self._column.insertSpacing(self._column.count() - 1, self.theme.px(Space.S))
        self._noted = False
        row = QHBoxLayout()
        label = Label(self.theme, text, FontRole.BODY, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label)
        for widget in widgets:
            row.addWidget(widget, 1 if stretch else 0)
        if not stretch:
            row.addStretch(1)
        self._rows.append(row)
        self._column.insertLayout(self._column.count() - 1, row)
        self._restyle()

    def switch(self, section: str, name: str, text: str) -> Switch:
        """On or off."""
        box = Switch(self.theme)
        self._name(box, section, name, text)
        box.toggled.connect(lambda on: self._change(section, name, on))
        self._bind(lambda: box.setChecked(self._value(section, name)), box)
        self.row(text, box)
        return box

    def number(
        self, section: str, name: str, text: str, *, unit: str = "", none: str = "", factor: int = 1, step: int = 1
    ) -> SpinBox:
        """A whole number within the setting's limits, shown divided by ``factor``; ``none`` is what 0 is called."""
        box = SpinBox(self.theme, text)
        self._name(box, section, name, text)
        low, high = getattr(self.store.current, section).limits.get(name, (0, 1_000_000))
        box.setRange(-(-int(low) // factor), int(high) // factor)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setSpecialValueText(none)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda value: self._change(section, name, value * factor))
        self._bind(lambda: box.setValue(round(self._value(section, name) / factor)), box)
        self.row(text, box)
        return box

    def choice(self, section: str, name: str, text: str, choices: Sequence[tuple[str, object]]) -> ComboBox:
        """One of several."""
        box = ComboBox(self.theme, text)
        self._name(box, section, name, text)
        for words, value in choices:
            box.addItem(words, value)
        box.activated.connect(lambda _index: self._change(section, name, box.currentData()))
        self._bind(lambda: box.setCurrentIndex(max(0, box.findData(self._value(section, name)))), box)
        self.row(text, box)
        return box

    def text(self, section: str, name: str, text: str, hint: str = "") -> TextField:
        """Words; what is refused is said below and left to be mended."""
        field = TextField(self.theme, text, hint)
        self._name(field, section, name, text)
        error = Label(self.theme, "", FontRole.SMALL, Role.ERROR, wrap=True)
        error.setVisible(False)

        def keep() -> None:
            refused = self._change(section, name, field.text().strip())
            field.set_invalid(refused)
            error.setText(refused)
            error.setVisible(bool(refused))

        field.editingFinished.connect(keep)
        self._bind(lambda: None if field.hasFocus() else field.setText(self._value(section, name)), field)
        self.row(text, field, stretch=True)
        self.add(error)
        return field

    def folder(self, text: str, shown: Callable[[], str], choose: Callable[[str], object]) -> Button:
        """A folder, and a button to choose another."""
        label = Label(self.theme, "", FontRole.BODY, Role.TEXT_MUTED, wrap=True)
        button = PlainButton(self.theme, self.tr("Choose…"), "folder")

        def ask() -> None:
            dialog = QFileDialog(self.window(), text, shown())
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(choose)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        button.clicked.connect(ask)
        self._loads.append(lambda: label.setText(shown()))
        label.setText(shown())
        self.row(text, label, button, stretch=True)
        return button

    # --- settings ---------------------------------------------------------------------------------------------------

    @staticmethod
    def _name(widget: QWidget, section: str, name: str, text: str) -> None:
        widget.setObjectName(f"{section}.{name}")
        widget.setAccessibleName(text)

    def _value(self, section: str, name: str) -> object:
        return getattr(getattr(self.store.current, section), name)

    def _bind(self, load: Callable[[], object], widget: QWidget) -> None:
        def quietly() -> None:
            blocked = widget.blockSignals(True)
            load()
            widget.blockSignals(blocked)
            widget.update()

        self._loads.append(quietly)
        quietly()

    def _change(self, section: str, name: str, value: object) -> str:
        """Let the value hold; why it may not, or ''."""
        try:
            self.store.change(section, **{name: value})
        except SettingsError as error:
            mistake = error.__cause__
            return mistake.reason(translate) if isinstance(mistake, Mistake) else error.sentence(translate)
        return ""
