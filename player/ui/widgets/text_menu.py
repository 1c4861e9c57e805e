"""The menu of a text: what Qt offers for it, in the look of all other menus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from player.ui.theme import Theme
from player.ui.widgets.menu import Menu
from player.ui.widgets.text_lines import BREAK


def open_text_menu(theme: Theme, text: QWidget, standard: QMenu, at: QPoint) -> None:
    """Open at ``at`` on the screen what ``standard``, made by Qt for ``text``, holds."""
    menu = Menu(theme, parent=text)
    menu.setObjectName("textMenu")
    standard.setParent(menu, standard.windowFlags())  # its entries go with it
    for action in standard.actions():
        action.setText(action.text().replace("&", ""))
        menu.addAction(action)
    _open(menu, at)


def open_label_menu(theme: Theme, label: QLabel, words: str, address: str, at: QPoint) -> None:
    """The same for a label, whose menu Qt keeps to itself; ``words`` are all it says, ``address`` that of a link."""
    menu = Menu(theme, parent=label)
    menu.setObjectName("textMenu")
    translate = QCoreApplication.translate
    menu.add(translate("TextMenu", "Copy"), lambda: copy_words(label, words), icon="copy")
    if address:
        menu.add(translate("TextMenu", "Copy the link’s address"), lambda: _copy(address), icon="link")
    _open(menu, at)


def copy_words(label: QLabel, words: str = "") -> None:
    """Put what is selected of ``label``, else ``words``, into the clipboard as it was before it was made to fit."""
    _copy(label.selectedText() or words)


def _open(menu: Menu, at: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text.replace(BREAK, ""))
