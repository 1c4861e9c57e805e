"""Menus with a look of ours and a short way to fill them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionMenuItem, QWidget

from player.ui.theme import Role, Space, Theme
from player.ui.theme.paint import draw_text
from player.ui.theme.style import menu_style
from player.ui.widgets.popups import has_round_corners, let_through


class Menu(QMenu):
    """A QMenu that takes the theme's look when it opens. Best filled in ``aboutToShow``, so that icons are of now."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.theme = theme
        self._styled_for: object = None
        self.setToolTipsVisible(True)
        let_through(self)
        self.aboutToShow.connect(self._restyle)

    def add(
        self,
        text: str,
        callback: Callable[[], object] | None = None,
        *,
        icon: str = "",
        keys: str = "",
        checked: bool | None = None,
        enabled: bool = True,
    ) -> QAction:
        """Add an entry; ``keys`` are shown beside it, ``checked`` None for an entry that cannot be ticked."""
        # No letters are underlined here (see ``_go_to``), and a tag may be called “Sea & shore”.
        action = QAction(text.replace("&", "&&"), self)
        if icon:
            action.setIcon(self.theme.icon(icon, Role.TEXT_MUTED))
        if keys:
            action.setShortcut(QKeySequence(keys))
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.setEnabled(enabled)
        if callback is not None:
            action.triggered.connect(lambda: callback())
        self.addAction(action)
        return action

    def add_menu(self, text: str, *, icon: str = "") -> Menu:
        """Add a menu below this one."""
        menu = Menu(self.theme, text.replace("&", "&&"), self)
        action = self.addMenu(menu)
        if icon:
            action.setIcon(self.theme.icon(icon, Role.TEXT_MUTED))
        return menu

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Who opened it by a key is on its first entry; Qt waits for another press of Down.
        if self.theme.keyboard.leads and self.activeAction() is None:
            self.setActiveAction(next((each for each in self.actions() if each.isEnabled() and each.text()), None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        letter = event.text().strip()
        if not (letter.isprintable() and letter and not event.modifiers() & held and self._go_to(letter)):
            super().keyPressEvent(event)

    def _go_to(self, letter: str) -> bool:
        """To the next entry that begins so, as all menus did once; Qt has it for letters that are underlined."""
        entries = [each for each in self.actions() if each.isEnabled() and each.isVisible() and each.text()]
        active = self.activeAction()
        after = entries.index(active) + 1 if active in entries else 0
        turned = [*entries[after:], *entries[:after]]
        found = next((each for each in turned if each.text().casefold().startswith(letter.casefold())), None)
        if found is not None:
            self.setActiveAction(found)
        return found is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # Qt's own marks are pictures of so many pixels, which are coarse on a fine screen.
        rtl = self.isRightToLeft()
        for action in self.actions():
            if action.isCheckable() and action.isChecked():
                # Under the icons of the entries beside it.
                self._paint_mark(action, "check", Role.TEXT, edge=6, at_end=rtl)
            elif action.menu() is not None:
                self._paint_mark(
                    action, "chevron-left" if rtl else "chevron-right", Role.TEXT_MUTED, edge=3, at_end=not rtl
                )
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            # Qt's own entries have theirs behind a tab.
            if keys := keys or action.text().partition("\t")[2]:
                self._paint_keys(action, keys, rtl=rtl)

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        # Qt leaves room for the keys, and would paint them as it paints the words.
        option.text = option.text.partition("\t")[0]  # type: ignore[attr-defined]

    def _paint_keys(self, action: QAction, keys: str, *, rtl: bool) -> None:
        painter, edge = QPainter(self), self.theme.px(Space.M)
        painter.setFont(self.font())
        painter.setPen(self.theme.color(Role.TEXT_MUTED if action.isEnabled() else Role.TEXT_DISABLED))
        area = self.actionGeometry(action).adjusted(edge, 0, -edge, 0)
        draw_text(painter, area, keys, rtl=rtl, at_end=True)

    def _paint_mark(self, action: QAction, icon: str, role: Role, *, edge: float, at_end: bool) -> None:
        rect, side, aside = self.actionGeometry(action), self.theme.px(14), self.theme.px(edge)
        left = rect.right() - aside - side if at_end else rect.left() + aside
        mark = self.theme.pixmap(icon, role, 14, self.devicePixelRatioF())
        QPainter(self).drawPixmap(left, rect.top() + (rect.height() - side) // 2, mark)

    def _restyle(self) -> None:
        theme = self.theme
        sheet = menu_style(theme.colors, theme.px, strong=theme.high_contrast, rounded=has_round_corners(self))
        if sheet != self._styled_for:
            self._styled_for = sheet
            self.setStyleSheet(sheet)


def close_popups() -> None:
    """Close a menu and those it was opened from."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
