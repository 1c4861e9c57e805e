"""A group of preferences: a card of rows with hairlines between them, each a name, what it means, and its control."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import fill_rounded, stroke_rounded
from player.ui.widgets.forms import ComboBox, SpinBox, Switch
from player.ui.widgets.labels import Label
from player.ui.widgets.scroll import set_margins

# So that the controls of a card do not end in as many places as they begin.
_NARROWEST = 144
_ROOMY = 360


class Row(QWidget):
    """``text`` and, at the end of the line, ``widgets``; sentences about it stand below its name.

    ``wide``: the first widget takes the greater part of the row, and sentences stand below both.
    """

    def __init__(self, theme: Theme, text: str, *widgets: QWidget, wide: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self._switch = widgets[-1] if widgets and isinstance(widgets[-1], Switch) else None
        self.label = Label(theme, text, FontRole.BODY, wrap=True)
        if not text:  # shown before it stands in the row, it would be a window of its own for a moment
            self.label.hide()
        self._wide = wide
        self._words = QVBoxLayout()
        self._line = QHBoxLayout()
        if wide:
            self._line.addWidget(self.label, 2)
            self._words.addLayout(self._line)
            self._outer = QVBoxLayout(self)
            self._outer.addLayout(self._words)
        else:
            self._words.addStretch(1)
            self._words.addWidget(self.label)
            self._words.addStretch(1)
            self._line.addLayout(self._words, 1)
            self._outer = QVBoxLayout(self)
            self._outer.addLayout(self._line)
        self._numbers = [widget for widget in widgets if isinstance(widget, SpinBox | ComboBox)]
        if widgets:
            # A screen reader asks a choice for its label, and nothing else; the others have its words themselves.
            self.label.setBuddy(widgets[-1])
        for widget in widgets:
            self._line.addWidget(
                widget, 3 if wide else 0, Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignVCenter
            )
        theme.resized.connect(self._restyle)
        self._restyle()

    def add_line(self, text: str, role: Role = Role.TEXT_MUTED) -> Label:
        """A sentence below the name."""
        label = Label(self.theme, text, FontRole.SMALL, role, wrap=True)
        place = self._words.count() - (0 if self._wide else 1)
        self._words.insertWidget(place, label)
        return label

    def add_below(self, widget: QWidget) -> None:
        """Something below the words and the control, over the whole width."""
        self._outer.addWidget(widget)

    def add_error(self) -> Label:
        """Where it is said what is wrong with the row; hidden until there is something."""
        label = self.add_line("", Role.ERROR)
        label.hide()
        return label

    def _restyle(self) -> None:
        px = self.theme.px
        self._line.setSpacing(px(Space.M))
        self._words.setSpacing(px(Space.XS) if self._wide else px(Space.HAIR))
        self._outer.setSpacing(px(Space.XS))
        # A switch has room for its ring around it (and one pixel more), and yet ends where the other controls end.
        end = px(Space.L) - (px(Space.XS) + 1 if self._switch is not None else 0)
        above = px(Space.S + Space.HAIR)
        set_margins(self.layout(), self, px(Space.L), above, end, above)
        self.setMinimumHeight(px(Size.FIELD) + 2 * above)
        for box in self._numbers:
            box.setMinimumWidth(max(px(_NARROWEST), box.sizeHint().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Where there is no room for both, a field stands below its name.
        beside = not self._wide or self.width() >= self.theme.px(_ROOMY)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The whole row is the switch's, as its name is that of a tick box; who lets go beside it has thought better.
        is_here = event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint())
        if self._switch is not None and is_here:
            self._switch.click()
        else:
            super().mouseReleaseEvent(event)


class Card(QWidget):
    """Rows one below the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(self.update)

    def add(self, row: QWidget) -> None:
        """A row below the others."""
        self._column.addWidget(row)

    def clear(self) -> None:
        """Take all rows away; they are deleted once the event at hand is over."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, radius = self.theme.px, self.theme.px(Radius.L)
        # Buttons and fields stand a little above it, where grounds are told apart by light.
        fill_rounded(painter, self.rect(), radius, self.theme.color(Role.SIDEBAR if self.theme.is_dark else Role.CARD))
        stroke_rounded(painter, self.rect(), radius, self.theme.color(Role.LINE), px(Size.OUTLINE))
        rows = [item.widget() for n in range(self._column.count()) if (item := self._column.itemAt(n)) is not None]
        seen = [row for row in rows if row is not None and row.isVisible()]
        for row in seen[1:]:
            line = QRectF(px(Space.L), row.y(), self.width() - 2 * px(Space.L), px(Size.OUTLINE))
            painter.fillRect(line, self.theme.color(Role.LINE))
