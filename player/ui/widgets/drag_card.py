"""The picture at the mouse while episodes are dragged: what the first is, and how many."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import clear_pixmap, draw_text, fill_rounded, stroke_rounded
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.rows import EpisodeRow

_WIDTH = 260


def drag_card(
    theme: Theme,
    artwork: ArtworkPainter,
    row: EpisodeRow | None,
    count_text: str,
    *,
    several: bool,
    dpr: float,
    rtl: bool,
) -> QPixmap:
    """A card with artwork and title of ``row`` (None while that is not known) and ``count_text`` (``3 episodes``).

    Where there are several, another card lies below it.
    """
    px = theme.px
    side, pad, below = px(Size.ART_ROW), px(Space.S), px(5) if several else 0
    card = QRect(0, 0, px(_WIDTH), side + 2 * pad)
    picture = clear_pixmap(card.width() + below, card.height() + below, dpr)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    for plate in ([card.translated(below, below)] if several else []) + [card]:
        fill_rounded(painter, plate, px(Radius.M), theme.color(Role.CARD))
        stroke_rounded(painter, plate, px(Radius.M), theme.color(Role.LINE_STRONG), px(Size.OUTLINE))
    title = row.title if row is not None else count_text
    picture_of = row.artwork_title if row is not None else ""
    left, right = pad, card.right() - pad
    art = QRect(right - side if rtl else left, pad, side, side)
    url, behind = (row.artwork, row.artwork_behind) if row is not None else (None, None)
    artwork.paint(painter, art, url, picture_of, radius=px(Radius.S), dpr=dpr, behind=behind)
    room = right - left - side - px(Space.M)
    words = QRect(left if rtl else right - room, pad, room, side)
    lines = [(FontRole.BODY_STRONG, Role.TEXT, title)]
    if row is not None:
        lines.append((FontRole.SMALL, Role.TEXT_MUTED, count_text))
    height = words.height() // len(lines)
    for place, (font, color, text) in enumerate(lines):
        painter.setFont(theme.font(font))
        painter.setPen(theme.color(color))
        line = QRect(words.left(), words.top() + place * height, words.width(), height)
        shown = theme.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        draw_text(painter, line, shown, rtl=rtl)
    painter.end()
    return picture
