"""Shows being brought along from a list: how far it is, and in the end what could not be subscribed and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.ui.dialogs.fitted import FittedDialog
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.labels import Label
from player.ui.widgets.progress_line import ProgressLine
from player.ui.widgets.scroll import PageScroll

# The height of what could not be subscribed, before it is scrolled.
_MOST = 220


class ImportDialog(FittedDialog):
    """``stop_requested`` while it runs; afterwards the same button closes it."""

    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._running = True
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import your shows"))
        self._title = Label(theme, self.tr("Importing your shows"), FontRole.TITLE)
        self._said = Label(theme, self.tr("Reading the list…"), FontRole.BODY, Role.TEXT_MUTED, wrap=True)
        self._said.setObjectName("importState")
        self._line = ProgressLine(theme, self.tr("Shows subscribed"))
        self._line.setRange(0, 0)
        self._failures = QWidget()
        self._rows = QVBoxLayout(self._failures)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(theme, self._failures)
        self._scroll.hide()
        self.button = PlainButton(theme, self.tr("Stop"))
        self.button.clicked.connect(self._on_button)
        px = theme.px
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        layout = QVBoxLayout(self)
        edge = px(Space.XL)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(px(Space.M))
        for widget in (self._title, self._said, self._line, self._scroll):
            layout.addWidget(widget)
        layout.addSpacing(px(Space.S))
        layout.addLayout(buttons)
        self.setMinimumWidth(px(480))

    def show_progress(self, done: int, total: int, title: str) -> None:
        """So many of all have answered; ``title`` was the last."""
        self._line.setRange(0, max(1, total))
        self._line.setValue(done)
        self._said.setText(self.tr("{done} of {total}: {title}").format(done=done, total=total, title=title))
        self.fit()

    def show_result(self, text: str, failures: Sequence[tuple[str, str]]) -> None:
        """It is over; ``failures`` are names of shows and why each could not be subscribed."""
        self._running = False
        self._line.hide()
        self._title.setText(self.tr("Some shows are missing") if failures else self.tr("Your shows are here"))
        self._said.setText(text)
        self.button.setText(self.tr("Close"))
        self._rows.setSpacing(self.theme.px(Space.M))
        for name, why in failures:
            pair = QVBoxLayout()
            pair.setSpacing(self.theme.px(Space.HAIR))
            pair.addWidget(Label(self.theme, name, FontRole.BODY_STRONG, wrap=True))
            pair.addWidget(Label(self.theme, why, FontRole.BODY, Role.TEXT_MUTED, wrap=True))
            self._rows.addLayout(pair)
        self._rows.addStretch(1)
        room = self.minimumWidth() - 2 * self.theme.px(Space.XL)
        if failures:
            self._scroll.setFixedHeight(min(self.theme.px(_MOST), self._rows.totalHeightForWidth(room)))
        self._scroll.setVisible(bool(failures))
        self.fit()

    def _on_button(self) -> None:
        if self._running:
            self.stop_requested.emit()
        self.accept()

    def leave(self) -> None:
        """Go with the window: nobody has stopped it, and no end of it is told."""
        self.blockSignals(True)

    def reject(self) -> None:
        """Escape stops it too; what has come stays."""
        if self._running:
            self.stop_requested.emit()
        super().reject()
