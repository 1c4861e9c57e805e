"""What a person sees who follows no show yet: how to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from player.ui.theme import Role, Theme
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.scroll import Surface


class FirstRunPage(Surface):
    """Paste an address, or open the sample show; both work with no account."""

    def __init__(self, theme: Theme, subscribe: Callable[[], object], open_sample: Callable[[], object]) -> None:
        super().__init__(theme, Role.WINDOW)
        self.setObjectName("firstRunPage")
        self.setAccessibleName(self.tr("Welcome"))
        state = EmptyState(
            theme,
            "show",
            self.tr("Welcome to Earmark"),
            self.tr(
                "Paste the address of a podcast to follow it. Or listen to the sample show that comes with Earmark: "
                "it needs no network."
            ),
        )
        self.subscribe_button = state.add_action(self.tr("Paste an address"), subscribe, primary=True)
        self.sample_button = state.add_action(self.tr("Open the sample show"), open_sample)
        self.sample_button.setObjectName("sampleButton")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(state)
