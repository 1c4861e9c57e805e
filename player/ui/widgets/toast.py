"""Short messages above the player bar, one after the other, each with at most one thing to do (Undo)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QHBoxLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from player.ui.theme import FontRole, Motion, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import fill_rounded, soft_shadow, stroke_rounded
from player.ui.widgets.announce import announce
from player.ui.widgets.buttons import IconButton, LinkButton
from player.ui.widgets.labels import Label
from player.ui.widgets.scroll import set_margins

_MAX_WAITING = 8
# The part it stands over may come after it, as when the first show opens.
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


@dataclass(frozen=True, slots=True)
class Message:
    """What a toast says; ``callback`` is called when ``action`` is pressed."""

    text: str
    action: str = ""
    callback: Callable[[], object] | None = None
    is_error: bool = False


class _InverseLink(LinkButton):
    font_role = FontRole.BODY_STRONG

    def ink(self) -> Role:
        return Role.ACCENT_ON_INVERSE


class _InverseIcon(IconButton):
    def ink(self) -> Role:
        return Role.ON_INVERSE

    def fill(self) -> QColor | None:
        return self.theme.color(Role.INVERSE_HOVER) if self.underMouse() else None


class Toast(QWidget):
    """Lives at the bottom of its parent, ``bottom_margin`` pixels up, and shows what ``show_message`` is given.

    It stands in the middle of ``over``, a part of its parent, as long as that is seen.

    A message stays until it was readable (longer with an action), and as long as mouse or focus are on it; Escape
    in it dismisses it. It never takes the focus by itself; assistive tools hear it as an alert.
    """

    shown = Signal(str)
    action_triggered = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, bottom_margin: int = 0, over: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._over = over or parent
        self._bottom = bottom_margin
        self._waiting: deque[Message] = deque()
        self._current: Message | None = None
        # Of what was shown last, so that its mark fades with it.
        self._is_error = False
        self._label = Label(theme, "", FontRole.BODY, Role.ON_INVERSE, wrap=True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._label.setSizePolicy(policy)
        self._action = _InverseLink(theme)
        self._close = _InverseIcon(theme, "close", self.tr("Dismiss"), size=26, icon_size=Size.ICON_S)
        self._reach = theme.px(Space.L)
        row = QHBoxLayout(self)
        row.setSpacing(theme.px(Space.S))
        row.addWidget(self._label, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.finished.connect(self._on_faded)
        self._action.clicked.connect(self.act)
        self._close.clicked.connect(self.dismiss)
        for part in {parent, self._over}:
            part.installEventFilter(self)
        self._focus_came_from: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._note_focus)
        theme.resized.connect(self._restyle)
        self._restyle()
        self.hide()

    # --- what others call -------------------------------------------------------------------------------------------

    def show_message(
        self,
        text: str,
        action: str = "",
        callback: Callable[[], object] | None = None,
        *,
        is_error: bool = False,
    ) -> None:
        """Show ``text`` now, or after what is shown.

        A message without an action makes way at once, one with an action for the next that has one: what was done last
        is what a person wants to undo. What failed is seen for its time.
        """
        message = Message(text, action, callback, is_error)
        if message == self._current or message in self._waiting:
            return
        if action and self._current is not None and not self._current.is_error:
            self._waiting.appendleft(message)
            self._next()
            return
        if len(self._waiting) >= _MAX_WAITING:
            self._waiting.popleft()
        self._waiting.append(message)
        if self._current is None or not (self._current.action or self._current.is_error):
            self._next()

    def set_bottom_margin(self, pixels: int) -> None:
        """How far up it stands: the height of the player bar."""
        self._bottom = pixels
        self._place()

    def holds(self, callback: Callable[[], object]) -> bool:
        """Whether the message with this callback is shown, or waits for its turn."""
        shown = [*self._waiting] if self._current is None else [self._current, *self._waiting]
        return any(message.callback is callback for message in shown)

    def withdraw(self, callback: Callable[[], object]) -> None:
        """Take away the message with this callback, which would do nothing any more."""
        self._waiting = deque(message for message in self._waiting if message.callback is not callback)
        if self._current is not None and self._current.callback is callback:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the message away and show the next."""
        self._timer.stop()
        self._next()

    @property
    def text(self) -> str:
        """What is shown now, '' for nothing."""
        return self._current.text if self._current is not None else ""

    # --- one after the other ----------------------------------------------------------------------------------------

    def _next(self) -> None:
        self._timer.stop()
        if not self._waiting:
            self._current = None
            self._fade_to(0.0)
            return
        message = self._current = self._waiting.popleft()
        self._is_error = message.is_error
        self._label.setText(message.text)
        self._action.setText(message.action)
        self._action.setVisible(bool(message.action))
        self.setAccessibleName(message.text)
        self._restyle()
        self.show()
        self.raise_()
        self._fade_to(1.0)
        self._start_timer()
        announce(self, message.text, assertive=message.is_error)
        self.shown.emit(message.text)

    def _start_timer(self) -> None:
        if self._current is not None:
            long = self._current.action or self._current.is_error
            # About fifteen characters a second, for those who read slowly.
            reading = len(self._current.text) * 60
            self._timer.start(max(reading, Motion.TOAST_ACTION if long else Motion.TOAST))

    def _on_time(self) -> None:
        if self.underMouse() or self._action.hasFocus() or self._close.hasFocus():
            self._start_timer()
        else:
            self._next()

    def act(self) -> None:
        """Do what the message offers, such as Undo; nothing where it offers nothing."""
        if self._current is None or not self._current.action:
            return
        current = self._current
        self._next()
        if current is not None:
            self.action_triggered.emit()
            if current.callback is not None:
                current.callback()

    # --- place and look ---------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        px = self.theme.px
        self._reach = px(Space.L)
        side = self._reach
        # What failed has a mark before its words.
        leading = px(Space.L) + (px(Size.ICON) + px(Space.S) if self._is_error else 0)
        set_margins(self.layout(), self, side + leading, side + px(Space.S), side + px(Space.S), side + px(Space.S))
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(Size.TOAST_WIDTH) + 2 * self._reach, super().sizeHint().height())

    def _place(self) -> None:
        parent = self.parentWidget()
        self._label.setMinimumWidth(0)
        metrics = self._label.fontMetrics()
        wanted = metrics.horizontalAdvance(self._label.text()) + 2
        extra = self.layout().contentsMargins()
        buttons = self._close.width() + (self._action.sizeHint().width() if self._action.text() else 0)
        fixed = extra.left() + extra.right() + buttons + 3 * self.layout().spacing()
        width = min(fixed + wanted, self.sizeHint().width(), parent.width())
        self.resize(
            width,
            self.layout().heightForWidth(width) if self.layout().hasHeightForWidth() else self.sizeHint().height(),
        )
        over = self._over if self._over.isVisible() else parent
        left = over.mapTo(parent, QPoint(0, 0)).x() + (over.width() - width) // 2
        left = max(0, min(left, parent.width() - width))
        self.move(left, parent.height() - self._bottom - self.height() - self.theme.px(Space.XS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and watched in (self.parentWidget(), self._over):
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _fade_to(self, opacity: float) -> None:
        self._fade.stop()
        length = self.theme.duration(Motion.CALM)
        if not length or not self.isVisible():
            self._effect.setOpacity(opacity)
            self._on_faded()
            return
        self._effect.setEnabled(True)
        self._fade.setDuration(length)
        self._fade.setStartValue(self._effect.opacity())
        self._fade.setEndValue(opacity)
        self._fade.start()

    def _on_faded(self) -> None:
        # An effect costs an offscreen picture at every repaint: only while it does something.
        self._effect.setEnabled(False)
        if self._current is None:
            self._give_focus_back()
            self.hide()

    def _note_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None or before is None or not isValid(before):
            return
        if self.isAncestorOf(now) and not self.isAncestorOf(before):
            self._focus_came_from = before

    def _give_focus_back(self) -> None:
        """To where it was before it came here: what Qt would choose stands at the other end of the window."""
        before, self._focus_came_from = self._focus_came_from, None
        focused = self.window().focusWidget()
        if before is None or focused is None or not self.isAncestorOf(focused):
            return
        if isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.theme.px(Radius.L)
        rect = QRectF(self.rect()).adjusted(self._reach, self._reach, -self._reach, -self._reach)
        soft_shadow(painter, self.theme, rect, radius, self._reach)
        fill_rounded(painter, rect, radius, self.theme.color(Role.INVERSE))
        if self.theme.high_contrast:
            stroke_rounded(painter, rect, radius, self.theme.color(Role.LINE_STRONG))
        if self._is_error:
            px, side = self.theme.px, self.theme.px(Size.ICON)
            rtl = self.isRightToLeft()
            left = rect.right() - px(Space.L) - side if rtl else rect.left() + px(Space.L)
            mark = self.theme.pixmap("error", Role.ON_INVERSE, Size.ICON, self.devicePixelRatioF())
            painter.drawPixmap(round(left), round(rect.center().y() - side / 2), mark)
