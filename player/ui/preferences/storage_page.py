"""What uses the space, and ways to free it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from player.domain.wording import Wording
from player.settings import SettingsStore
from player.ui.preferences.card import Row
from player.ui.preferences.form import PreferencesPage
from player.ui.theme import FontRole, Role, Theme
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.labels import Label
from player.ui.widgets.progress_line import ProgressLine
from player.ui.widgets.size_box import SizeBox

if TYPE_CHECKING:
    from player.downloads.storage import StorageReport

_MOST_SHOWS = 12
_MUTED = Role.TEXT_MUTED


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
        self._used = self.card()
        self._total = self.remark(self.tr("Looking at the files…"))
        self._total.setObjectName("storageTotal")
        self.heading(self.tr("Free up space"))
        self._buttons: dict[str, tuple[PlainButton, Label]] = {}
        for what, text, note in (
            ("played", self.tr("Files of played episodes"), ""),
            ("leftovers", self.tr("Left over from unfinished downloads"), ""),
            ("artwork", self.tr("Pictures"), self.tr("They are fetched again when they are needed.")),
            ("backups", self.tr("Copies of the library from before updates"), ""),
        ):
            button = PlainButton(self.theme, self.tr("Delete"), "trash")
            button.setObjectName(f"free.{what}")
            button.setAccessibleName(self.tr("Delete: {what}").format(what=text))
            button.clicked.connect(lambda _checked=False, what=what: self.free_requested.emit(what))
            size = Label(self.theme, "", FontRole.BODY, _MUTED)
            self._buttons[what] = (button, size)
            self.row(text, size, button)
            if note:
                self.note(note)
        self.heading(self.tr("Limits"))
        self.number("downloads", "artwork_mb", self.tr("Space for pictures"), step=64, kind=SizeBox)
        self.number("downloads", "stream_cache_mb", self.tr("Space for streamed audio"), step=500, kind=SizeBox)

    def show_report(self, report: StorageReport) -> None:
        """What was found."""
        size = self._wording().size
        free = size(report.free_bytes) if report.free_bytes is not None else "–"
        self._total.setText(
            self.tr("{total} in all; {free} are free. Episodes are in {folder}").format(
                total=size(report.total_bytes), free=free, folder=report.folder
            )
        )
        self._used.clear()
        # A download that failed leaves a show here that takes nothing.
        used = [(show.title, taken) for show in report.shows if (taken := show.bytes + show.part_bytes)]
        most = max((amount for _, amount in used), default=0) or 1
        if rest := sum(amount for _, amount in used[_MOST_SHOWS:]):
            used[_MOST_SHOWS:] = [(self.tr("All other shows"), rest)]
        for title, amount in used:
            self._used.add(self._bar(title, size(amount), amount / most))
        library = Row(self.theme, self.tr("Library"), Label(self.theme, size(report.library_bytes), color=_MUTED))
        library.add_line(self.tr("Includes {size} of transcripts").format(size=size(report.transcript_bytes)))
        self._used.add(library)
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

    def _bar(self, title: str, size: str, share: float) -> Row:
        row = Row(self.theme, title, Label(self.theme, size, color=_MUTED))
        line = ProgressLine(self.theme, f"{title}, {size}")
        line.setRange(0, 1000)
        line.setValue(round(1000 * min(1.0, share)))
        row.add_below(line)
        return row
