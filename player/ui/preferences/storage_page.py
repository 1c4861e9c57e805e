"""What uses the space, and ways to free it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.domain.wording import Wording
from player.settings import SettingsStore
from player.ui.preferences.form import PreferencesPage
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.labels import ElidedLabel, Label
from player.ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from player.downloads.storage import StorageReport

_MOST_SHOWS = 12


class StoragePage(PreferencesPage):
    """``free_requested(str)`` asks to free ``played``, ``leftovers``, ``artwork`` or ``backups``."""

    free_requested = Signal(str)

    def __init__(
        self, theme: Theme, store: SettingsStore, wording: Callable[[], Wording], parent: QWidget | None = None
    ) -> None:
        self._wording = wording
        super().__init__(theme, store, parent)

    def fill(self) -> None:
        self.heading(self.tr("What uses the space"))
        self._total = self.note(self.tr("Looking at the files…"))
        self._total.setObjectName("storageTotal")
        self._shows = QWidget()
        self._bars = QVBoxLayout(self._shows)
        self._bars.setContentsMargins(0, 0, 0, 0)
        self.add(self._shows)
        self.heading(self.tr("Free up space"))
        self._buttons: dict[str, tuple[PlainButton, Label]] = {}
        for what, text in (
            ("played", self.tr("Files of played episodes")),
            ("leftovers", self.tr("Left over from unfinished downloads")),
            ("artwork", self.tr("Pictures, which come again when they are needed")),
            ("backups", self.tr("Copies of the library from before updates")),
        ):
            button = PlainButton(self.theme, self.tr("Delete"), "trash")
            button.setObjectName(f"free.{what}")
            button.setAccessibleName(self.tr("Delete: {what}").format(what=text))
            button.clicked.connect(lambda _checked=False, what=what: self.free_requested.emit(what))
            size = Label(self.theme, "", FontRole.BODY, Role.TEXT_MUTED)
            self._buttons[what] = (button, size)
            self.row(text, button, size)
        self.heading(self.tr("Limits"))
        self.number("downloads", "artwork_mb", self.tr("Space for pictures"), unit=self.tr(" MB"), step=64)
        self.number("downloads", "stream_cache_mb", self.tr("Space for streamed audio"), unit=self.tr(" MB"), step=500)

    def show_report(self, report: StorageReport) -> None:
        """What was found."""
        size = self._wording().size
        free = size(report.free_bytes) if report.free_bytes is not None else "–"
        self._total.setText(
            self.tr("{total} in all; {free} are free. Episodes are in {folder}").format(
                total=size(report.total_bytes), free=free, folder=report.folder
            )
        )
        while (item := self._bars.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._bars.setSpacing(self.theme.px(Space.S))
        most = max((show.bytes + show.part_bytes for show in report.shows), default=0)
        for show in report.shows[:_MOST_SHOWS]:
            used = show.bytes + show.part_bytes
            self._bars.addWidget(self._bar(show.title, size(used), used / most if most else 0.0))
        if len(report.shows) > _MOST_SHOWS:
            rest = sum(show.bytes + show.part_bytes for show in report.shows[_MOST_SHOWS:])
            self._bars.addWidget(self._bar(self.tr("All other shows"), size(rest), rest / most if most else 0.0))
        kept = self.tr("Library {library}, of which transcripts {transcripts}").format(
            library=size(report.library_bytes), transcripts=size(report.transcript_bytes)
        )
        self._bars.addWidget(Label(self.theme, kept, FontRole.SMALL, Role.TEXT_MUTED, wrap=True))
        sizes = {
            "played": sum(show.played_bytes for show in report.shows),
            "leftovers": report.leftover_bytes,
            "artwork": report.artwork_bytes,
            "backups": report.backup_bytes,
        }
        for what, amount in sizes.items():
            button, label = self._buttons[what]
            label.setText(size(amount))
            button.setEnabled(amount > 0)

    def _bar(self, title: str, size: str, share: float) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(Space.XS))
        column.addWidget(ElidedLabel(self.theme, f"{title} · {size}", FontRole.BODY))
        line = ProgressLine(self.theme, f"{title}, {size}")
        line.setRange(0, 1000)
        line.setValue(round(1000 * share))
        column.addWidget(line)
        return box
