"""The words of the visual language: roles of colours and fonts, and the scales of space, radius and size.

All lengths are logical pixels at a system font of ``BASE_FONT_PX``; ``Theme.px`` turns them into what the person's font
asks for. Nothing here needs a running application.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from player.domain.record import Record

BASE_FONT_PX: Final = 13.0
AA_TEXT: Final = 4.5
AA_GRAPHIC: Final = 3.0
AAA_TEXT: Final = 7.0


class Mode(StrEnum):
    """Which palette is asked for; ``SYSTEM`` follows the desktop, live."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Role(StrEnum):
    """What a colour is for. ``*_BG`` and the first group are surfaces, the rest stands on them."""

    WINDOW = "window"
    SIDEBAR = "sidebar"
    CARD = "card"
    SELECTION = "selection"
    HOVER = "hover"  # laid over any surface
    PRESSED = "pressed"  # laid over any surface
    HIGHLIGHT = "highlight"  # behind words: read-along, found text
    INVERSE = "inverse"  # toasts, bubbles
    INVERSE_HOVER = "inverse-hover"  # laid over INVERSE
    LINE = "line"  # hairlines between things
    LINE_STRONG = "line-strong"  # outlines that tell where a control is
    GROOVE = "groove"
    BUFFERED = "buffered"
    TEXT = "text"
    TEXT_MUTED = "text-muted"
    TEXT_FAINT = "text-faint"
    TEXT_DISABLED = "text-disabled"
    ON_INVERSE = "on-inverse"
    ACCENT_ON_INVERSE = "accent-on-inverse"
    ACCENT = "accent"
    ACCENT_HOVER = "accent-hover"
    ACCENT_PRESSED = "accent-pressed"
    ON_ACCENT = "on-accent"
    FOCUS = "focus"
    MARK = "mark"
    ERROR = "error"
    ERROR_BG = "error-bg"
    WARNING = "warning"
    WARNING_BG = "warning-bg"
    SUCCESS = "success"
    SUCCESS_BG = "success-bg"
    SHADOW = "shadow"
    SCRIM = "scrim"  # laid over a picture, for what stands on it
    ON_PICTURE = "on-picture"  # on a scrim, and on what stands in for a picture


class FontRole(StrEnum):
    """What a piece of text is for; its size follows the system font."""

    CAPTION = "caption"
    CAPTION_STRONG = "caption-strong"
    KICKER = "kicker"
    SMALL = "small"
    SMALL_STRONG = "small-strong"
    BODY = "body"
    BODY_MEDIUM = "body-medium"
    BODY_STRONG = "body-strong"
    READING = "reading"
    SUBTITLE = "subtitle"
    TITLE = "title"
    H1 = "h1"
    H1_NARROW = "h1-narrow"  # where a line has room for a few words only
    TIME = "time"  # digits of one width
    MONO = "mono"


class FontToken(Record):
    """``scale`` is a share of the system font's size; ``spacing`` is percent of letter spacing (100 = as designed)."""

    scale: float
    weight: int = 400
    spacing: float = 100.0
    tabular: bool = False
    mono: bool = False


FONTS: Final[dict[FontRole, FontToken]] = {
    FontRole.CAPTION: FontToken(11 / 13, 500, tabular=True),
    FontRole.CAPTION_STRONG: FontToken(11 / 13, 600, tabular=True),
    FontRole.KICKER: FontToken(12 / 13, 400, 101.0),
    FontRole.SMALL: FontToken(12 / 13),
    FontRole.SMALL_STRONG: FontToken(12 / 13, 600),
    FontRole.BODY: FontToken(1.0),
    FontRole.BODY_MEDIUM: FontToken(1.0, 500),
    FontRole.BODY_STRONG: FontToken(1.0, 600),
    FontRole.READING: FontToken(14 / 13),
    FontRole.SUBTITLE: FontToken(15 / 13, 600),
    FontRole.TITLE: FontToken(17 / 13, 700, 99.5),
    FontRole.H1: FontToken(25 / 13, 700, 99.0),
    FontRole.H1_NARROW: FontToken(20 / 13, 700, 99.5),
    FontRole.TIME: FontToken(12 / 13, tabular=True),
    FontRole.MONO: FontToken(12 / 13, mono=True),
}

READING_LINE_HEIGHT: Final = 138  # percent of the font's own, which has some leading already
ANSWER_LINE_HEIGHT: Final = 118  # of a few lines among others
READING_CHARS: Final = 68


class Space:
    """The scale of distances, in steps of four."""

    HAIR: Final = 2
    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 24
    XXL: Final = 32
    PAGE: Final = 40
    COLUMNS: Final = 34  # between the words and what stands beside them


class Radius:
    """Roundness of corners, small things less than large ones."""

    XS: Final = 3
    S: Final = 6
    M: Final = 8
    L: Final = 12


class Size:
    """Sizes of controls and pictures."""

    ICON: Final = 18
    ICON_S: Final = 16
    ICON_L: Final = 24
    ICON_XL: Final = 44
    RING: Final = 18
    BUTTON: Final = 34
    ICON_BUTTON: Final = 32
    PLAY_BUTTON: Final = 42
    FIELD: Final = 34
    SIDEBAR: Final = 240
    LIST: Final = 352
    PLAYER_BAR: Final = 76
    ART_SIDEBAR: Final = 26
    ART_ROW: Final = 44
    ART_PLAYER: Final = 46
    ART_PAGE: Final = 128
    SIDE_COLUMN: Final = 214  # chapters and bookmarks beside the words
    TIME_COLUMN: Final = 58  # the times beside a transcript
    PROGRESS: Final = 3
    SEEK_GROOVE: Final = 6
    SEEK_HANDLE: Final = 14
    VOLUME: Final = 84
    VOLUME_GROOVE: Final = 4
    SCROLL_BAR: Final = 10
    SCROLL_THUMB: Final = 6
    OUTLINE: Final = 1
    FOCUS_RING: Final = 2
    FOCUS_RING_STRONG: Final = 3  # with high contrast
    TOAST_WIDTH: Final = 420
    EMPTY_WIDTH: Final = 380


class Motion:
    """Lengths of movements in milliseconds; ``Theme.duration`` makes them 0 where motion is not wanted."""

    FAST: Final = 120
    CALM: Final = 200
    TOAST: Final = 5000  # time to read, not a movement
    TOAST_ACTION: Final = 8000
