"""A slim bar to find words in a page: how many there are, the next, the one before."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import fill_rounded, soft_shadow, stroke_rounded
from player.ui.widgets.announce import announce
from player.ui.widgets.buttons import IconButton
from player.ui.widgets.fields import TextField
from player.ui.widgets.labels import Label


class FindBar(QWidget):
    """``searched(str)`` with each letter, ``moved(int)`` by 1 or -1 (Return, Shift+Return), ``closed`` on Escape."""

    searched = Signal(str)
    moved = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in this page"))
        self.field = TextField(theme, self.tr("Find in this page"), self.tr("Find in this page"))
        self.field.setObjectName("findField")
        self.field.textChanged.connect(self.searched)
        self._count = Label(theme, "", FontRole.SMALL, Role.TEXT_MUTED)
        self._count.setObjectName("findCount")
        self._previous = IconButton(theme, "chevron-up", self.tr("Previous match"), size=28)
        self._next = IconButton(theme, "chevron-down", self.tr("Next match"), size=28)
        close = IconButton(theme, "close", self.tr("Close"), size=28)
        self._previous.clicked.connect(lambda: self.moved.emit(-1))
        self._next.clicked.connect(lambda: self.moved.emit(1))
        close.clicked.connect(self.closed)
        # In a widget of its own: how many there are is said anew all the time, and if the bar itself had a layout, the
        # page around it would be laid out each time.
        self._inner = QWidget(self)
        row = QHBoxLayout(self._inner)
        px = theme.px
        row.setContentsMargins(px(Space.M), px(Space.S), px(Space.M), px(Space.M))
        row.setSpacing(px(Space.XS))
        self._count.setContentsMargins(px(Space.XS), 0, px(Space.XS), 0)
        row.addWidget(self.field, 1)
        for widget in (self._count, self._previous, self._next, close):
            row.addWidget(widget)
        self._inner.setMinimumWidth(px(380))
        self.set_count(0, -1, "")
        self.hide()

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint().expandedTo(self._inner.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inner.resize(self.size())

    def set_count(self, count: int, current: int, words: str, *, more: bool = False) -> None:
        """Say which of how many matches is looked at; ``more`` while it is still looked for others."""
        if not words:
            text = ""
        elif count:
            shown = self.tr("{current} of {count}").format(current=current + 1, count=count)
            text = shown + ("…" if more else "")
        else:
            text = self.tr("Searching…") if more else self.tr("Nothing found")
        if text != self._count.text() and count and not more:
            announce(self, text)
        self._count.setText(text)
        self.field.set_invalid(self.tr("Nothing found") if words and not count and not more else "")
        for button in (self._previous, self._next):
            button.setEnabled(count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.moved.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self.theme.px
        reach = px(4)
        rect = QRectF(self.rect()).adjusted(reach, 0, -reach, -reach)
        soft_shadow(painter, self.theme, rect, px(Radius.M), reach)
        fill_rounded(painter, rect, px(Radius.M), self.theme.color(Role.CARD))
        stroke_rounded(painter, rect, px(Radius.M), self.theme.color(Role.LINE))
