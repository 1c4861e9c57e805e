"""Choices and numbers: a combo box and a spin box."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyledItemDelegate, QWidget

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, focus_ring, stroke_rounded
from player.ui.theme.style import choices_style
from player.ui.widgets.popups import has_round_corners, let_through
from player.ui.widgets.text_menu import open_text_menu


class _Boxed:
    """Ground and outline shared by choices and numbers."""

    theme: Theme

    def _paint_box(self, widget: QWidget, *, focused: bool) -> QPainter:
        painter = QPainter(widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(widget.rect()), self.theme.px(Radius.M)
        fill_rounded(painter, rect, radius, self.theme.color(Role.CARD))
        if widget.underMouse() and widget.isEnabled():
            fill_rounded(painter, rect, radius, self.theme.color(Role.HOVER))
        stroke_rounded(painter, rect, radius, self.theme.color(Role.LINE_STRONG if widget.isEnabled() else Role.LINE))
        if focused:
            focus_ring(painter, self.theme, rect, radius)
        return painter

    def _field_height(self) -> int:
        text = round(self.theme.metrics(FontRole.BODY).height())
        return max(self.theme.px(Size.FIELD), text + 2 * self.theme.px(Space.S))


class ComboBox(_Boxed, QComboBox):
    """A QComboBox with a look of ours; ``name`` is for assistive tools. The wheel needs the focus."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._is_let_through = False
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._restyle()
        theme.resized.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self.theme.font(FontRole.BODY))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.theme.metrics(FontRole.BODY)
        texts = [self.itemText(number) for number in range(self.count())]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=self.theme.px(60))
        return QSize(round(widest) + self.theme.px(12 + 34), self._field_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self._field_height())

    def showPopup(self) -> None:
        # Only now: most choices are never opened. Qt's own delegate for them knows nothing of style sheets.
        if not isinstance(self.itemDelegate(), QStyledItemDelegate):
            self.setItemDelegate(QStyledItemDelegate(self))
        theme, window = self.theme, self.view().window()
        if not self._is_let_through:
            self._is_let_through = True
            let_through(window)
        rounded = has_round_corners(window)
        window.setStyleSheet(choices_style(theme.colors, theme.px, strong=theme.high_contrast, rounded=rounded))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = self._paint_box(self, focused=self.theme.keyboard.shows(self))
        px = self.theme.px
        rtl = self.isRightToLeft()
        ink = Role.TEXT if self.isEnabled() else Role.TEXT_DISABLED
        painter.setPen(self.theme.color(ink))
        painter.setFont(self.font())
        area = QRectF(self.rect()).adjusted(px(12), 0, -px(32), 0)
        if rtl:
            area = QRectF(self.rect()).adjusted(px(32), 0, -px(12), 0)
        shown = self.theme.metrics(FontRole.BODY).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, area.width()
        )
        draw_text(painter, area, shown, rtl=rtl)
        side = px(14)
        chevron = self.theme.pixmap("chevron-down", ink, 14, self.devicePixelRatioF())
        left = px(10) if rtl else self.width() - px(10) - side
        painter.drawPixmap(left, (self.height() - side) // 2, chevron)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SpinBox(_Boxed, QSpinBox):
    """A QSpinBox with a look of ours, its text field Qt's own; the wheel changes it only with the focus on it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)  # it has the focus of its own
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().cursorPositionChanged.connect(self._take_all)
        self._restyle()
        self._recolor()
        # Methods and no lambdas, which would outlive the box.
        theme.resized.connect(self._restyle)
        theme.changed.connect(self._recolor)
        theme.accent_changed.connect(self._recolor)

    def _take_all(self) -> None:
        """Words such as “No limit” are replaced by what is typed after a click: within them no digit is let in."""
        field = self.lineEdit()
        special = self.specialValueText()
        if special and field.text() == special and self.window().focusWidget() is self and not field.hasSelectedText():
            field.selectAll()

    def _restyle(self) -> None:
        self.setFont(self.theme.font(FontRole.BODY))
        self.updateGeometry()
        self.update()

    def _recolor(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Highlight, self.theme.color(Role.ACCENT))
        palette.setColor(QPalette.ColorRole.HighlightedText, self.theme.color(Role.ON_ACCENT))
        self.setPalette(palette)

    def sizeHint(self) -> QSize:
        metrics = self.theme.metrics(FontRole.BODY)
        texts = [
            self.prefix() + self.textFromValue(value) + self.suffix() for value in (self.minimum(), self.maximum())
        ]
        widest = max(metrics.horizontalAdvance(text) for text in [*texts, self.specialValueText()])
        return QSize(round(widest) + self.theme.px(24 + 26), self._field_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self.theme.px
        rtl = self.isRightToLeft()
        left, right = (px(26), px(10)) if rtl else (px(10), px(26))
        # Qt would go by the direction of what is in it, and a number has none.
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.lineEdit().setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        self.lineEdit().setGeometry(left, 2, self.width() - left - right, self.height() - 4)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_text_menu(self.theme, self, self.lineEdit().createStandardContextMenu(), event.globalPos())

    def _on_steps(self, event: QMouseEvent) -> QMouseEvent:
        """A press beside the number, moved onto Qt's two buttons, which are narrower than the room that is painted."""
        room, rtl = self.theme.px(26), self.isRightToLeft()
        x = event.position().x()
        if not (x <= room if rtl else x >= self.width() - room):
            return event
        place = QPointF(3 if rtl else self.width() - 4, event.position().y())
        return QMouseEvent(
            event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = self._paint_box(self, focused=self.hasFocus())  # where one can type, always
        px = self.theme.px
        # Under the chevrons of choices above and below.
        side, middle = px(12), self.height() // 2
        rtl = self.isRightToLeft()
        left = px(11) if rtl else self.width() - px(11) - side
        steps = (
            ("chevron-up", middle - side + px(1), self.value() < self.maximum()),
            ("chevron-down", middle - px(1), self.value() > self.minimum()),
        )
        for name, top, possible in steps:
            role = Role.TEXT_MUTED if possible and self.isEnabled() else Role.TEXT_DISABLED
            painter.drawPixmap(left, top, self.theme.pixmap(name, role, 12, self.devicePixelRatioF()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(self._on_steps(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(self._on_steps(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
