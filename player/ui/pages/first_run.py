"""What a person sees who follows no show yet: the ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import PrimaryButton
from player.ui.widgets.choice_card import ChoiceCard
from player.ui.widgets.fields import SearchField
from player.ui.widgets.labels import Label
from player.ui.widgets.scroll import Surface

_WIDTH = 480


class FirstRunPage(Surface):
    """Each way works with no account. (A list of shows may also be dropped on the window.)

    ``find_requested(str)`` with what was typed: most likely the name of a show.
    """

    find_requested = Signal(str)
    subscribe_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Role.WINDOW)
        self.setObjectName("firstRunPage")
        self.setAccessibleName(self.tr("Welcome"))
        title = Label(theme, self.tr("Welcome to Earmark"), FontRole.H1)
        text = Label(theme, self.tr("What would you like to hear first?"), FontRole.READING, Role.TEXT_MUTED, wrap=True)
        self.field = SearchField(theme, self.tr("Name of a show, or its address"))
        self.field.setObjectName("firstFindField")
        self.field.activated.connect(self._find)
        self.find_button = PrimaryButton(theme, self.tr("Find"))
        self.find_button.setObjectName("firstFindButton")
        self.find_button.clicked.connect(self._find)
        self.subscribe_button = ChoiceCard(
            theme,
            self.tr("Add a show by its address"),
            self.tr("Paste the address of a feed, of a web page that links to one, or of a folder of audio files."),
            "add",
        )
        self.import_button = ChoiceCard(
            theme,
            self.tr("Import your shows"),
            self.tr("Most podcast players can save their subscriptions as an OPML file. Open it, or drop it here."),
            "folder",
        )
        self.sample_button = ChoiceCard(
            theme,
            self.tr("Open the sample show"),
            self.tr("Three short episodes with chapters and transcripts come with Earmark. They need no network."),
            "play",
        )
        names = {
            "subscribe": self.subscribe_button,
            "import": self.import_button,
            "sample": self.sample_button,
        }
        for name, button in names.items():
            button.setObjectName("firstSubscribeButton" if name == "subscribe" else f"{name}Button")
        self.subscribe_button.clicked.connect(self.subscribe_requested)
        self.import_button.clicked.connect(self.import_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self._column = QVBoxLayout()
        self._column.addStretch(2)
        for widget in (title, text):
            self._column.addWidget(widget)
        self._column.addSpacing(theme.px(Space.M))
        where = Label(
            theme, self.tr("Names are looked up in open directories on the web."), FontRole.SMALL, Role.TEXT_MUTED
        )
        search = QHBoxLayout()
        search.setSpacing(theme.px(Space.S))
        search.addWidget(self.field, 1)
        search.addWidget(self.find_button)
        self._column.addLayout(search)
        self._column.addWidget(where)
        self._column.addSpacing(theme.px(Space.S))
        for button in names.values():
            self._column.addWidget(button)
        self._column.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self._cards = tuple(names.values())
        theme.resized.connect(self._restyle_cards)
        self._restyle_cards()

    def _find(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.find_requested.emit(text)
        else:
            self.field.setFocus()

    def _restyle_cards(self) -> None:
        self._column.setSpacing(self.theme.px(Space.M))
        for card in self._cards:
            card.setFixedWidth(self.theme.px(_WIDTH))
