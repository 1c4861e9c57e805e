"""A page of preferences: cards of rows bound to settings, each with what it means, and errors where they are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from player.domain.errors import SettingsError
from player.domain.translation import Mistake
from player.domain.wording import at_start
from player.settings import SettingsStore
from player.ui.preferences.card import Card, Row
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.translate import translate
from player.ui.widgets.buttons import Button, PlainButton
from player.ui.widgets.fields import TextField
from player.ui.widgets.forms import ComboBox, SpinBox, Switch
from player.ui.widgets.labels import Label
from player.ui.widgets.steps import Steps

_WIDEST, _ROOMY = 640, 440


class PreferencesPage(QWidget):
    """A column of cards, added by ``fill``. A value that may not be is said in its row and left to be mended."""

    def __init__(self, theme: Theme, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.store = store
        self._loads: list[Callable[[], None]] = []
        self._headings: list[Label] = []
        self._card: Card | None = None
        self._row: Row | None = None
        self._column = QVBoxLayout(self)
        self._title = Label(theme, "", FontRole.TITLE)
        self._title.hide()
        self._column.addWidget(self._title)
        self._column.addStretch(1)
        self.fill()
        theme.resized.connect(self._restyle)
        self._restyle()

    def fill(self) -> None:
        """Add the rows of this page."""

    def set_title(self, text: str) -> None:
        """What the page is about, said above its rows."""
        self._title.setText(text)
        self._title.show()
        self._restyle()

    def _restyle(self) -> None:
        px = self.theme.px
        least = Space.XXL if self.width() >= px(_ROOMY) else Space.L
        side = max(px(least), (self.width() - px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, px(Space.XL), side, px(Space.XXL))
        self._column.setSpacing(px(Space.S))
        self._title.setContentsMargins(0, 0, 0, px(Space.S))
        for heading in self._headings:
            self._restyle_heading(heading)

    def _restyle_heading(self, heading: Label) -> None:
        is_first = self._column.indexOf(heading) == 1
        heading.setContentsMargins(0, 0 if is_first else self.theme.px(Space.L), 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._restyle()
        super().resizeEvent(event)

    def load(self) -> None:
        """Take over what holds now, however it was set."""
        for load in self._loads:
            load()

    def in_steps(self, parts: Sequence[Callable[[], None]]) -> None:
        """Add ``parts`` one after another between events, where all of them at once take longer than a frame.

        What is new is seen once the page is as high as it needs. Qt would show it a turn before that, and all of the
        page pressed together.
        """
        works = [work for part in parts for work in (partial(self._add_unseen, part), self._show_all)]
        Steps(self).run(self, self, works)

    def _add_unseen(self, part: Callable[[], None]) -> None:
        start = self._column.count() - 1
        part()
        for place in range(start, self._column.count() - 1):
            self._column.itemAt(place).widget().hide()

    def _show_all(self) -> None:
        for place in range(1, self._column.count() - 1):
            self._column.itemAt(place).widget().show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    # --- what a page is made of -------------------------------------------------------------------------------------

    def add(self, widget: QWidget) -> None:
        """A widget over the whole width, outside of the cards."""
        self._column.insertWidget(self._column.count() - 1, widget)
        self._card = self._row = None

    def heading(self, text: str) -> None:
        """The name of the card that follows."""
        label = Label(self.theme, text, FontRole.BODY_STRONG)
        self._headings.append(label)
        self.add(label)
        self._restyle_heading(label)

    def card(self) -> Card:
        """The card that rows go into; a new one after a heading."""
        if self._card is None:
            card = Card(self.theme)
            self.add(card)
            self._card = card
        return self._card

    def note(self, text: str) -> Label:
        """A sentence about the row before it, or the only one of its card."""
        row = self._row
        if row is None:
            row = self.row("")
        return row.add_line(text)

    def remark(self, text: str) -> Label:
        """A sentence about all rows of the card before it, or of the page."""
        label = Label(self.theme, text, FontRole.SMALL, Role.TEXT_MUTED, wrap=True)
        self.add(label)
        return label

    def row(self, text: str, *widgets: QWidget, wide: bool = False) -> Row:
        """A name and what belongs to it."""
        row = Row(self.theme, text, *widgets, wide=wide)
        self.card().add(row)
        self._row = row
        return row

    def switch(self, section: str, name: str, text: str) -> Switch:
        """On or off."""
        box = Switch(self.theme)
        self._name(box, section, name, text)
        box.toggled.connect(lambda on: self._change(section, name, on))
        self._bind(lambda: box.setChecked(self._value(section, name)), box)
        self.row(text, box)
        return box

    def number(
        self,
        section: str,
        name: str,
        text: str,
        *,
        unit: str = "",
        none: str = "",
        factor: int = 1,
        step: int = 1,
        kind: type[SpinBox] = SpinBox,
    ) -> SpinBox:
        """A whole number within the setting's limits, shown divided by ``factor``; ``none`` is what 0 is called."""
        box = kind(self.theme, text)
        self._name(box, section, name, text)
        low, high = getattr(self.store.current, section).limits.get(name, (0, 1_000_000))
        box.setRange(-(-int(low) // factor), int(high) // factor)
        box.setSingleStep(step)
        if unit:
            box.setSuffix(unit)
        box.setSpecialValueText(none)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda value: self._change(section, name, value * factor))
        self._bind(lambda: box.setValue(round(self._value(section, name) / factor)), box)
        self.row(text, box)
        return box

    def choice(self, section: str, name: str, text: str, choices: Sequence[tuple[str, object]]) -> ComboBox:
        """One of several; None is one that says nothing by itself, and stands for values that are not among them."""
        box = ComboBox(self.theme, text)
        self._name(box, section, name, text)
        for words, value in choices:
            box.addItem(words, value)

        def keep() -> None:
            if (value := box.currentData()) is not None:
                self._change(section, name, value)

        def load() -> None:
            value = self._value(section, name)
            values = [box.itemData(number) for number in range(box.count())]  # some may have come since
            known = value if value in values else None
            box.setCurrentIndex(values.index(known) if known in values else 0)

        box.activated.connect(keep)
        self._bind(load, box)
        self.row(text, box)
        return box

    def text(self, section: str, name: str, text: str, hint: str = "") -> TextField:
        """Words; what is refused is said below and left to be mended."""
        field = TextField(self.theme, text, hint)
        self._name(field, section, name, text)

        def keep() -> None:
            refused = self._change(section, name, field.text().strip())
            field.set_invalid(refused)
            error.setText(at_start(refused))
            error.setVisible(bool(refused))

        field.editingFinished.connect(keep)
        self._bind(lambda: None if field.hasFocus() else field.setText(self._value(section, name)), field)
        error = self.row(text, field, wide=True).add_error()
        return field

    def folder(self, text: str, shown: Callable[[], str], choose: Callable[[str], object]) -> Button:
        """A folder, and a button to choose another."""
        button = PlainButton(self.theme, self.tr("Choose…"), "folder")

        def ask() -> None:
            dialog = QFileDialog(self.window(), text, shown())
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(choose)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        button.clicked.connect(ask)
        path = self.row(text, button).add_line(shown())
        self._loads.append(lambda: path.setText(shown()))
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
