"""The editor of a list of one's own: its name, its rules, and at once how many episodes they let through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QWidget,
)

from player.domain.models import PlayState, Show
from player.domain.smart_rules import MAX_DAYS, MAX_MINUTES, OwnList, SmartRules
from player.ui.dialogs.fitted import Folding
from player.ui.dialogs.framed import FramedDialog
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.check_list import CheckList
from player.ui.widgets.day_box import DayBox
from player.ui.widgets.fields import TextField
from player.ui.widgets.flow_layout import FlowLayout
from player.ui.widgets.labels import Label
from player.ui.widgets.outline import OutlineBox
from player.ui.widgets.pickers import ComboBox, SpinBox
from player.ui.widgets.tick_boxes import CheckBox

Count = Callable[[SmartRules, Callable[[str], None]], None]

_COUNT_AFTER_MS = 150
_SHOWS_SEEN = 5


class OwnListDialog(FramedDialog):
    """``name`` and ``rules`` are what was chosen. ``count(rules, done)`` asks how many episodes that lets through."""

    def __init__(
        self,
        theme: Theme,
        own: OwnList | None,
        shows: Sequence[Show],
        tags: Sequence[str],
        count: Count,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("New list") if own is None else self.tr("Edit the list")
        super().__init__(theme, "ownListDialog", title, self.tr("Save"), parent)
        self._count = count
        self._asked: SmartRules | None = None
        self._build(title, shows, tags)
        self._take(own.rules if own else SmartRules())
        self.name_field.setText(own.name if own else "")
        self._timer = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self._watch()
        self._changed()

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self, title: str, shows: Sequence[Show], tags: Sequence[str]) -> None:
        theme = self.theme
        self.name_field = TextField(theme, self.tr("Name"), self.tr("Long reads for the train"))
        self.name_field.setObjectName("listNameField")
        self._text = TextField(theme, self.tr("Words in title or notes"), self.tr("In title or notes"))
        self._states = {
            PlayState.NEW: CheckBox(theme, self.tr("New")),
            PlayState.IN_PROGRESS: CheckBox(theme, self.tr("In progress")),
            PlayState.PLAYED: CheckBox(theme, self.tr("Played")),
        }
        self._newer = self._number(DayBox(theme, self.tr("Newer than")), MAX_DAYS)
        self._older = self._number(DayBox(theme, self.tr("Older than")), MAX_DAYS)
        self._longer = self._number(SpinBox(theme, self.tr("Longer than")), MAX_MINUTES, self.tr(" min"))
        self._shorter = self._number(SpinBox(theme, self.tr("Shorter than")), MAX_MINUTES, self.tr(" min"))
        self._downloaded = self._either(self.tr("File"), self.tr("Downloaded"), self.tr("Not downloaded"))
        self._transcript = self._either(self.tr("Transcript"), self.tr("With a transcript"), self.tr("Without one"))
        self._bookmarked = self._either(self.tr("Bookmarks"), self.tr("With bookmarks"), self.tr("Without bookmarks"))
        self._queued = self._either(self.tr("Queue"), self.tr("In the queue"), self.tr("Not in the queue"))
        self._order = ComboBox(theme, self.tr("Order"))
        self._order.addItems([self.tr("Newest first"), self.tr("Oldest first")])
        self._tags = {tag: CheckBox(theme, tag) for tag in tags}
        self._shows = CheckList(theme, self.tr("Shows"))
        self._shows.setObjectName("listShows")
        for show in shows:
            self._shows.add(int(show.id), show.title)
        self._shows.show_rows(_SHOWS_SEEN)
        self._said = Label(theme, "", FontRole.BODY, Role.TEXT_MUTED)
        self._said.setObjectName("listCountLabel")
        self.accept_button.clicked.connect(self.accept)
        body = QWidget()
        self._lay_out(QFormLayout(body))
        self.frame(title, [Folding(theme, body)], width=640, beside=self._said)

    def _lay_out(self, form: QFormLayout) -> None:
        theme, px = self.theme, self.theme.px
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(px(Space.L))
        form.setVerticalSpacing(px(Space.S))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QWidget | QLayout]] = [
            (self.tr("Name"), self.name_field),
            (self.tr("Words"), self._text),
            (self.tr("State"), self._flow(list(self._states.values()))),
            (self.tr("Published"), self._pair(self._newer, self._older)),
            (self.tr("Length"), self._pair(self._longer, self._shorter)),
            (self.tr("More rules"), self._pair(self._downloaded, self._transcript)),
            ("", self._pair(self._bookmarked, self._queued)),
            (self.tr("Tags"), self._flow(list(self._tags.values()))),
            (self.tr("Shows"), OutlineBox(theme, self._shows)),
            (self.tr("Order"), self._pair(self._order)),
        ]
        for text, field in rows:
            if field is not None and not (isinstance(field, FlowLayout) and not field.count()):
                label = Label(theme, text, FontRole.BODY, Role.TEXT_MUTED)
                first = field.itemAt(0).widget() if isinstance(field, QHBoxLayout) else field
                if isinstance(first, TextField | SpinBox | ComboBox):
                    # As high as the field, so that both stand on one line.
                    label.setMinimumHeight(first.sizeHint().height())
                    label.setBuddy(first)
                form.addRow(label, field)

    def _pair(self, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(Space.S))
        for widget in widgets:
            row.addWidget(widget, 1)
        if len(widgets) == 1:
            row.addWidget(QWidget(), 1)
        return row

    def _flow(self, widgets: Sequence[QWidget]) -> FlowLayout:
        flow = FlowLayout()
        # Boxes have room for their ring around them, and yet stand in line with the fields.
        flow.set_spacing(self.theme.px(Space.S), outdent=self.theme.px(Space.XS))
        for widget in widgets:
            flow.addWidget(widget)
        return flow

    def _number(self, box: SpinBox, most: int, unit: str = "") -> SpinBox:
        name = box.accessibleName()
        box.setRange(0, most)
        box.setPrefix(name + " ")
        if unit:
            box.setSuffix(unit)
        box.setSpecialValueText(name + "\u00a0…")
        return box

    def _either(self, name: str, yes: str, no: str) -> ComboBox:
        box = ComboBox(self.theme, name)
        box.addItem(self.tr("{name}: any").format(name=name), None)
        box.addItem(yes, True)
        box.addItem(no, False)
        return box

    def _watch(self) -> None:
        for field in (self.name_field, self._text):
            field.textChanged.connect(self._changed)
        for box in (self._newer, self._older, self._longer, self._shorter):
            box.valueChanged.connect(self._changed)
        for choice in (self._downloaded, self._transcript, self._bookmarked, self._queued, self._order):
            choice.currentIndexChanged.connect(self._changed)
        for tick in (*self._states.values(), *self._tags.values()):
            tick.toggled.connect(self._changed)
        self._shows.toggled.connect(self._changed)

    # --- what is chosen ---------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        return " ".join(self.name_field.text().split())

    @property
    def rules(self) -> SmartRules:
        """The rules as they stand."""
        return SmartRules(
            states=tuple(str(state) for state, box in self._states.items() if box.isChecked()),
            show_ids=self._shows.checked,
            tags=tuple(tag for tag, box in self._tags.items() if box.isChecked()),
            newer_than_days=self._newer.value() or None,
            older_than_days=self._older.value() or None,
            longer_than_min=self._longer.value() or None,
            shorter_than_min=self._shorter.value() or None,
            downloaded=self._downloaded.currentData(),
            has_transcript=self._transcript.currentData(),
            bookmarked=self._bookmarked.currentData(),
            queued=self._queued.currentData(),
            text=self._text.text().strip(),
            oldest_first=self._order.currentIndex() == 1,
        )

    def _take(self, rules: SmartRules) -> None:
        self._text.setText(rules.text)
        for state, box in self._states.items():
            box.setChecked(str(state) in rules.states)
        for tag, box in self._tags.items():
            box.setChecked(tag.casefold() in [each.casefold() for each in rules.tags])
        self._shows.set_checked(rules.show_ids)
        for spin, value in (
            (self._newer, rules.newer_than_days),
            (self._older, rules.older_than_days),
            (self._longer, rules.longer_than_min),
            (self._shorter, rules.shorter_than_min),
        ):
            spin.setValue(value or 0)
        for choice, flag in (
            (self._downloaded, rules.downloaded),
            (self._transcript, rules.has_transcript),
            (self._bookmarked, rules.bookmarked),
            (self._queued, rules.queued),
        ):
            choice.setCurrentIndex(0 if flag is None else 1 if flag else 2)
        self._order.setCurrentIndex(int(rules.oldest_first))

    def _changed(self) -> None:
        self.accept_button.setEnabled(bool(self.name))
        self._timer.start()

    def _ask(self) -> None:
        rules = self._asked = self.rules
        self._count(rules, lambda number: self._say(rules, number))

    def _say(self, rules: SmartRules, number: str) -> None:
        # Of several answers only the one to the last question is shown.
        if rules is self._asked:
            self._said.setText(self.tr("Episodes now: {number}").format(number=number))
