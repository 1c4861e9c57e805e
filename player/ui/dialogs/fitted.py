"""A dialog just as high as what is in it, also after a sentence of several lines came or went."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog


class FittedDialog(QDialog):
    """Qt's own ``adjustSize`` guesses how wide sentences will be, and then cuts lines or leaves gaps."""

    def fit(self) -> None:
        """Take the height that the content needs at this width."""
        layout = self.layout()
        layout.activate()
        width = max(self.minimumWidth(), self.width() if self.isVisible() else layout.minimumSize().width())
        tall = layout.hasHeightForWidth()
        self.resize(width, layout.totalHeightForWidth(width) if tall else layout.totalSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)
