"""Scrolling pages and lists: no frames, thin bars that lie over the content, surfaces and hairlines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QLayout,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from player.ui.theme import Role, Size, Space, Theme
from player.ui.theme.paint import fill_rounded
from player.ui.theme.palette import QT_ROLES

# Without them the thumb would stop short of both ends.
_NO_ARROWS = "QScrollBar { border: 0; margin: 0 } QScrollBar::add-line, QScrollBar::sub-line { height: 0 }"


_NOWHERE = QRegion(-1, -1, 1, 1)


class OverlayScrollBar(QScrollBar):
    """A thin bar over the edge of ``area``, kept in step with the area's own, which is hidden.

    So rows and pages reach from edge to edge, and nothing moves when the bar comes or goes.
    """

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self.theme = theme
        self._area = area
        self._real = area.verticalScrollBar()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setStyleSheet(_NO_ARROWS)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._real.rangeChanged.connect(self._on_range)
        self._real.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._real.setValue)
        area.installEventFilter(self)
        theme.resized.connect(self._place)
        self._on_range(self._real.minimum(), self._real.maximum())
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(Size.SCROLL_BAR), self.theme.px(40))

    def _on_range(self, low: int, high: int) -> None:
        self.setRange(low, high)
        area = self._area
        # A page that was resized sets its range first, and is as high as its viewport from then on.
        self.setPageStep(area.viewport().height() if isinstance(area, QScrollArea) else self._real.pageStep())
        self.setSingleStep(self._real.singleStep())
        self.setValue(self._real.value())
        self.setVisible(high > low)

    def _place(self) -> None:
        width = self.theme.px(Size.SCROLL_BAR)
        rtl = self._area.isRightToLeft()
        self.setGeometry(0 if rtl else self._area.width() - width, 0, width, self._area.height())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutDirectionChange):
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        thumb = QRectF(self.style().subControlRect(control, option, part, self))
        active = self.isSliderDown() or self.underMouse()
        width = self.theme.px(Size.SCROLL_THUMB) + (self.theme.px(2) if active else 0)
        rtl = self.isRightToLeft()
        margin = self.theme.px(Space.HAIR)
        thumb = QRectF(margin if rtl else self.width() - width - margin, thumb.top(), width, thumb.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = Role.LINE_STRONG if active else Role.BUFFERED
        fill_rounded(painter, thumb.adjusted(0, margin, 0, -margin), width / 2, self.theme.color(role))


class PageScroll(QScrollArea):
    """A page that scrolls as a whole, up and down only; what was painted moves, the rest alone is painted."""

    def __init__(
        self,
        theme: Theme,
        content: QWidget | None = None,
        *,
        surface: Role = Role.WINDOW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the focus, and is scrolled to
        self.verticalScrollBar().setSingleStep(theme.px(24))
        if content is not None:
            self.setWidget(content)
        self._bar = OverlayScrollBar(theme, self)
        self.viewport().setBackgroundRole(QT_ROLES[surface])
        theme.accent_changed.connect(self._repaint)

    def _repaint(self) -> None:
        """What stands on an opaque ground is not painted with the window around it."""
        if (content := self.widget()) is not None:
            content.update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # Below what lies over it Qt would paint all of the page anew.
        self._bar.setMask(_NOWHERE)
        super().scrollContentsBy(dx, dy)
        self._bar.clearMask()


def settle_layout(area: QScrollArea, inner: QWidget) -> None:
    """Lay out now what stands around ``inner``, which took another height while ``area`` was resized.

    Qt would do so after the next picture, in which what stands below is still where it was.
    """
    widget = inner.parentWidget()
    while widget is not None:
        QCoreApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest.value)
        if widget is area:
            break
        widget = widget.parentWidget()


class Surface(QWidget):
    """A plain area in the colour of a surface role."""

    def __init__(self, theme: Theme, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setBackgroundRole(QT_ROLES[role])
        self.setAutoFillBackground(True)
        if role is not Role.LINE:
            theme.accent_changed.connect(self._repaint)

    def _repaint(self) -> None:
        """What stands on an opaque ground is not painted with the window around it."""
        self.update()


def set_margins(layout: QLayout, widget: QWidget, leading: int, top: int, trailing: int, bottom: int) -> None:
    """Margins that change sides with the direction of writing, which Qt's own do not."""
    if widget.isRightToLeft():
        leading, trailing = trailing, leading
    layout.setContentsMargins(leading, top, trailing, bottom)


class Line(Surface):
    """A hairline between two areas."""

    def __init__(
        self, theme: Theme, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, Role.LINE, parent)
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)


class _Follower(QObject):
    """Calls ``action`` on a signal as long as its parent lives."""

    def __init__(self, parent: QObject, action: Callable[[], None]) -> None:
        super().__init__(parent)
        self._action = action

    def follow(self) -> None:
        self._action()


def dress_list(view: QAbstractItemView, theme: Theme, role: Role = Role.WINDOW) -> None:
    """Make a list or tree view ready for our delegates: no frame, smooth scrolling, hover, a surface, a thin bar."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    OverlayScrollBar(theme, view)
    view.viewport().setBackgroundRole(QT_ROLES[role])

    def take_step() -> None:
        # Views set the step back to a row's height whenever they lay out; pixels are set for good here.
        view.verticalScrollBar().setSingleStep(theme.px(24))

    take_step()
    theme.resized.connect(_Follower(view, take_step).follow)
    # The ground of the rows is opaque, so that they are not painted with the window around them.
    theme.accent_changed.connect(_Follower(view, lambda: view.viewport().update()).follow)
