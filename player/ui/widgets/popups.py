"""Corners of menus and of what choices open: round where the window behind them is seen through, else square.

They are windows of their own. On X11 it takes a compositor for that, which may come and go while the program runs; it
owns a selection then (https://specifications.freedesktop.org/wm-spec/latest/, _NET_WM_CM_Sn). Qt does not tell of it.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)

# Systems that draw the edges and shadows of popups themselves are left to do so.
_SEEN_THROUGH = ("wayland", "xcb", "offscreen")


def let_through(popup: QWidget) -> None:
    """Let what is behind ``popup`` be seen at its corners; called before it is first shown."""
    if QGuiApplication.platformName().startswith(_SEEN_THROUGH):
        flags = Qt.WindowType
        popup.setWindowFlags(popup.windowFlags() | flags.FramelessWindowHint | flags.NoDropShadowWindowHint)
        popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def has_round_corners(popup: QWidget) -> bool:
    """Whether the corners of ``popup`` can be round now; called each time before it is shown."""
    if not popup.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground):
        return False
    return QGuiApplication.platformName() != "xcb" or has_compositor()


def has_compositor() -> bool:
    """Whether the X server that the program is on has a compositor. About a millisecond."""
    import ctypes  # not at the top: it takes some of the start, which opens no menu

    try:
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
        x11.XInternAtom.restype = ctypes.c_ulong
        x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        x11.XGetSelectionOwner.restype = ctypes.c_ulong
        x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        x11.XDefaultScreen.argtypes = x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    except (OSError, AttributeError) as error:
        log.info("no way to ask for a compositor: %s", error)
        return False
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    try:
        atom = x11.XInternAtom(display, b"_NET_WM_CM_S%d" % x11.XDefaultScreen(display), False)
        return bool(x11.XGetSelectionOwner(display, atom))
    finally:
        x11.XCloseDisplay(display)
