"""The look of menus and of the lists that choices open, as the only style sheets there are.

There is no style sheet for the application: with one, Qt puts a style of its own before every widget (measured: 185
plain widgets 54 ms instead of 41 ms to the first paint, repaints 8 ms instead of 5.5 ms), and a QProxyStyle in Python
is slower still (repaints 13 ms). Our widgets paint themselves; Qt's own take Fusion with the theme's palette.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor

from player.ui.theme.palette import Palette
from player.ui.theme.tokens import Radius, Role, Space


def css_color(color: QColor) -> str:
    """A colour with its alpha, for Qt's style sheets."""
    return f"rgba({color.red()},{color.green()},{color.blue()},{color.alpha()})"


def _edge(colors: Palette, strong: bool) -> str:
    """Of what is selected: with high contrast (``strong``) a line, since a tint alone is not told apart."""
    return css_color(colors[Role.LINE_STRONG]) if strong else "transparent"


def _frame(colors: Palette, px: Callable[[float], int], *, rounded: bool) -> str:
    """Ground and outline of what opens over the window."""
    radius = px(Radius.M) if rounded else 0
    return (
        f"background: {css_color(colors[Role.CARD])}; border: 1px solid {css_color(colors[Role.LINE])}; "
        f"border-radius: {radius}px; padding: {px(Space.XS)}px;"
    )


def choices_style(colors: Palette, px: Callable[[float], int], *, strong: bool, rounded: bool) -> str:
    """The rules of what a choice opens, a list in a window of Qt's own: as a menu looks."""
    text, chosen = css_color(colors[Role.TEXT]), css_color(colors[Role.SELECTION])
    return f"""
QComboBoxPrivateContainer {{ {_frame(colors, px, rounded=rounded)} }}
QListView {{ background: transparent; border: 0; outline: 0; }}
QListView::item {{ padding: {px(6) - 1}px {px(Space.S)}px; border: 1px solid transparent;
  border-radius: {px(Radius.S)}px; color: {text}; }}
QListView::item:selected {{ background: {chosen}; color: {text}; border-color: {_edge(colors, strong)}; }}
"""


def menu_style(colors: Palette, px: Callable[[float], int], *, strong: bool, rounded: bool) -> str:
    """The rules of a menu; ``px`` scales lengths with the system font."""

    def css(role: Role) -> str:
        return css_color(colors[role])

    return f"""
QMenu {{ {_frame(colors, px, rounded=rounded)} }}
QMenu::item {{ padding: {px(6) - 1}px {px(Space.XL)}px {px(6) - 1}px {px(Space.S)}px;
  border: 1px solid transparent; border-radius: {px(Radius.S)}px; color: {css(Role.TEXT)}; background: transparent; }}
QMenu::item:selected {{ background: {css(Role.SELECTION)}; border-color: {_edge(colors, strong)}; }}
QMenu::item:disabled {{ color: {css(Role.TEXT_DISABLED)}; }}
QMenu::indicator, QMenu::right-arrow {{ background: transparent; }}
QMenu::icon {{ padding-left: {px(Space.S)}px; }}
QMenu::separator {{ height: 1px; background: {css(Role.LINE)}; margin: {px(Space.XS)}px {px(Space.S)}px; }}
"""
