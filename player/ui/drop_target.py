"""What other programs' drags may be dropped on: the whole window takes addresses of shows and lists of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from player.ui.drag_data import offered
from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, stroke_rounded

LISTS = (".opml", ".xml")


class DropTarget(QWidget):
    """Lies over ``parent`` while something is held above it that can be dropped, and says what would come of it.

    ``dropped(str | Path)``: an address or a file, from anywhere: nothing has looked into it yet.
    """

    dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def enter(self, event: QDragEnterEvent) -> None:
        """Something is held over the window."""
        what = self._take(event)
        if what is None:
            return
        is_list = isinstance(what, Path) and what.suffix.lower() in LISTS
        self._text = self.tr("Drop it to bring these shows along") if is_list else self.tr("Drop it to subscribe")
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()

    def drop(self, event: QDropEvent) -> None:
        """It was let go."""
        self.hide()
        what = self._take(event)
        if what is not None:
            self.dropped.emit(what)

    @staticmethod
    def _take(event: QDropEvent) -> str | Path | None:
        """What can be subscribed to of it; the event is told whether that is anything."""
        # What is dragged within the window has its own places, and an open dialog is answered first.
        from_elsewhere = event.source() is None and QApplication.activeModalWidget() is None
        what = offered(event.mimeData()) if from_elsewhere else None
        event.setDropAction(Qt.DropAction.IgnoreAction if what is None else Qt.DropAction.CopyAction)
        event.setAccepted(what is not None)
        return what

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        px, painter = self.theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.rect().adjusted(px(Space.XS), px(Space.XS), -px(Space.XS), -px(Space.XS))
        stroke_rounded(painter, frame, px(Radius.L), self.theme.color(Role.ACCENT), px(2))
        metrics = self.theme.metrics(FontRole.BODY_STRONG)
        width = round(metrics.horizontalAdvance(self._text)) + 2 * px(Space.L)
        plate = QRect(0, 0, min(width, frame.width()), round(metrics.height()) + 2 * px(Space.M))
        plate.moveCenter(frame.center())
        fill_rounded(painter, plate, px(Radius.L), self.theme.color(Role.INVERSE))
        painter.setFont(self.theme.font(FontRole.BODY_STRONG))
        painter.setPen(self.theme.color(Role.ON_INVERSE))
        draw_text(painter, plate, self._text, centered=True)
