"""What can be set for one show; every change holds at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from player.domain.show_settings import ShowSettings
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.fields import TextField
from player.ui.widgets.forms import ComboBox, SpinBox, Switch
from player.ui.widgets.labels import Label
from player.ui.widgets.section import Section
from player.ui.widgets.speed_button import speed_text
from player.ui.widgets.tag_field import TagField

_RATES = (0.75, 0.9, 1.0, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6, 1.75, 2.0, 2.25, 2.5, 3.0)
_AMOUNTS = (1, 2, 3, 5, 10, 20)
_KEPT = (1, 2, 3, 5, 10, 25, 50)
_CHOICE, _FIELD, _NAME = 220, 280, 190

SETTING_PARTS = 3


class ShowSettingsForm(QWidget):
    """``settings_changed(ShowSettings)``, ``tags_changed(list)`` and ``archive_changed(bool)`` as the person decides.

    Where a choice is "As for all shows" the setting is None.
    """

    settings_changed = Signal(object)
    tags_changed = Signal(list)
    archive_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._settings = ShowSettings()
        self._combos: dict[str, ComboBox] = {}
        self._numbers: dict[str, tuple[SpinBox, int]] = {}
        self._texts: dict[str, TextField] = {}
        self._forms: list[QFormLayout] = []
        self._names: list[Label] = []
        self.setObjectName("showSettings")
        self.setAccessibleName(self.tr("Settings of this show"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        # Not with the page, whose first picture does not wait for forty widgets, and not all at once.
        self._to_build = [self._build_telling, self._build_downloads, self._build_playing]

    def build_next(self) -> bool:
        """Make a part of the form more; False once all of it is there. Whoever shows it first need not."""
        if not self._to_build:
            return False
        self._to_build.pop()()
        if not self._to_build:
            self.theme.resized.connect(self._restyle)
            self._restyle()
        return bool(self._to_build)

    def _build_playing(self) -> None:
        tr, same = self.tr, self.tr("As for all shows")
        form = self._section(tr("Playing"))
        rates = [(same, None), *((speed_text(rate), rate) for rate in _RATES)]
        self._choice(form, "rate", tr("Speed"), rates)
        self._number(form, "skip_intro_s", tr("Skip at the beginning"), tr(" s"), 600, 1)
        self._number(form, "skip_outro_s", tr("Skip at the end"), tr(" s"), 600, 1)
        order = [(tr("As the show says"), None), (tr("From the first episode on"), True), (tr("Newest first"), False)]
        self._choice(form, "in_order", tr("Listening order"), order)
        self._choice(
            form,
            "oldest_first",
            tr("Order of the list"),
            [(same, None), (tr("Oldest first"), True), (tr("Newest first"), False)],
        )

    def _build_downloads(self) -> None:
        tr, same = self.tr, self.tr("As for all shows")
        form = self._section(tr("Downloads"))
        amounts = [(same, None), (tr("None"), 0), *((self.tr("The %n newest", "", n), n) for n in _AMOUNTS)]
        self._choice(form, "auto_download", tr("Download automatically"), amounts)
        yes_no = [(same, None), (tr("Only unplayed ones"), True), (tr("All"), False)]
        self._choice(form, "only_unplayed", tr("Which ones"), yes_no)
        self._text(form, "title_has", tr("Only where the title has"), tr("Words, separated by commas"))
        self._text(form, "title_lacks", tr("Not where the title has"), tr("Words, separated by commas"))
        self._number(form, "shortest_s", tr("Not shorter than"), tr(" min"), 600, 60)
        self._number(form, "longest_s", tr("Not longer than"), tr(" min"), 1200, 60)
        kept = [(same, None), *((self.tr("The %n newest", "", n), n) for n in _KEPT)]
        self._choice(form, "keep_newest", tr("Files to keep"), kept)

    def _build_telling(self) -> None:
        tr, same = self.tr, self.tr("As for all shows")
        form = self._section(tr("Notifications and tags"))
        notify = [(same, None), (tr("On"), True), (tr("Off"), False)]
        self._choice(form, "notify", tr("Notification of new episodes"), notify)
        self.tags = TagField(self.theme, tr("Tags"), tr("Tags, separated by commas"))
        self.tags.setObjectName("tagField")
        self.tags.tags_changed.connect(self.tags_changed)
        form.addRow(self._name(tr("Tags")), self.tags)
        self.archive = Switch(self.theme, tr("Keep the whole show for offline"))
        self.archive.setObjectName("archiveSwitch")
        self.archive.clicked.connect(self.archive_changed)
        form.addRow(self._name(tr("Archive")), self.archive)
        self._layout.addStretch(1)

    def _section(self, title: str) -> QFormLayout:
        section = Section(self.theme, title)
        if not self._forms:
            section.set_first()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        section.body.addLayout(form)
        self._forms.append(form)
        self._layout.addWidget(section)
        return form

    def _name(self, text: str) -> Label:
        label = Label(self.theme, text, FontRole.BODY, Role.TEXT_MUTED)
        self._names.append(label)
        return label

    def _choice(self, form: QFormLayout, name: str, words: str, choices: Sequence[tuple[str, object]]) -> None:
        box = ComboBox(self.theme, words)
        for text, value in choices:
            box.addItem(text, value)
        box.setObjectName(f"{name}Setting")
        box.activated.connect(lambda _index: self._change(name, box.currentData()))
        self._combos[name] = box
        label = self._name(words)
        label.setBuddy(box)  # by which alone a screen reader knows what is chosen
        form.addRow(label, box)

    def _number(self, form: QFormLayout, name: str, words: str, suffix: str, most: int, unit_s: int) -> None:
        box = SpinBox(self.theme, words)
        box.setRange(0, most)
        box.setSuffix(suffix)
        box.setSpecialValueText(self.tr("No limit") if name.endswith("est_s") else self.tr("Nothing"))
        box.setObjectName(f"{name}Setting")
        # With arrows and wheel at once, with digits when the number is whole.
        box.setKeyboardTracking(False)
        none = None if name.endswith("est_s") else 0.0
        box.valueChanged.connect(lambda value: self._change(name, float(value * unit_s) if value else none))
        self._numbers[name] = (box, unit_s)
        form.addRow(self._name(words), box)

    def _text(self, form: QFormLayout, name: str, words: str, hint: str) -> None:
        field = TextField(self.theme, words, hint)
        field.setObjectName(f"{name}Setting")
        field.editingFinished.connect(lambda: self._change(name, field.text().strip()))
        self._texts[name] = field
        form.addRow(self._name(words), field)

    def _restyle(self) -> None:
        px = self.theme.px
        self._layout.setSpacing(px(Space.S))
        for form in self._forms:
            form.setHorizontalSpacing(px(Space.L))
            form.setVerticalSpacing(px(Space.S))
        self._fit()

    def _fit(self) -> None:
        """One column of names and one of fields; where there is no room for both, each field under its name."""
        if self._to_build:
            return
        px, room = self.theme.px, self.width()
        name = max(px(_NAME), *(label.fontMetrics().horizontalAdvance(label.text()) + 1 for label in self._names))
        wide = room >= name + px(Space.L) + max(px(_FIELD), self.archive.sizeHint().width())
        wrap = QFormLayout.RowWrapPolicy.DontWrapRows if wide else QFormLayout.RowWrapPolicy.WrapAllRows
        for form in self._forms:
            form.setRowWrapPolicy(wrap)
        for label in self._names:
            label.setWordWrap(not wide)
            label.setMinimumSize(name if wide else 0, px(34) if wide else 0)
        for field in (*self._texts.values(), self.tags):
            field.setMinimumWidth(min(room, px(_FIELD)))
        for field in (*self._combos.values(), *(box for box, _ in self._numbers.values())):
            field.setMinimumWidth(min(room, px(_CHOICE)))
        self.archive.setMinimumWidth(min(room, self.archive.sizeHint().width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(_CHOICE) // 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    # --- what it shows ----------------------------------------------------------------------------------------------

    def show_settings(
        self, settings: ShowSettings, tags: Sequence[str], all_tags: Sequence[str], *, archive: bool
    ) -> None:
        """Take over what is kept; what is being typed is left alone."""
        while self.build_next():
            pass
        self._settings = settings
        for name, combo in self._combos.items():
            self._show_choice(combo, getattr(settings, name))
        for name, (box, unit_s) in self._numbers.items():
            if not box.hasFocus():
                box.blockSignals(True)
                box.setValue(round((getattr(settings, name) or 0) / unit_s))
                box.blockSignals(False)
        for name, field in self._texts.items():
            if not field.hasFocus():
                field.setText(getattr(settings, name))
        self.tags.set_tags(tags, all_tags)
        self.archive.setChecked(archive)

    def _show_choice(self, box: ComboBox, value: object) -> None:
        place = next((n for n in range(box.count()) if box.itemData(n) == value), -1)
        if place < 0:  # set elsewhere, to what is not offered here
            box.addItem(f"{value:g}" if isinstance(value, float) else str(value), value)
            place = box.count() - 1
        box.setCurrentIndex(place)

    def _change(self, name: str, value: Any) -> None:  # noqa: ANN401 - of whatever type the setting is
        changed = replace(self._settings, **{name: value})
        if changed != self._settings:
            self._settings = changed
            self.settings_changed.emit(changed)
