"""Artwork with round corners, and what stands in for it: initials on a colour made from the title."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from player.ui.theme import FontRole, Radius, Role, Size, Theme
from player.ui.theme.accent import placeholder_colors
from player.ui.theme.paint import clear_pixmap, fill_rounded, stroke_rounded
from player.ui.widgets.artwork_store import ArtworkStore

_KEPT = 256
_STOP_WORDS = frozenset({"the", "a", "an", "of", "and", "der", "die", "das", "el", "la", "le", "les", "los"})


def initials(title: str) -> str:
    """One or two letters for a title: of its first words that say something; '♪' where there are none."""
    words = [word for word in "".join(c if c.isalnum() else " " for c in title).split() if word]
    telling = [word for word in words if word.casefold() not in _STOP_WORDS] or words
    if not telling:
        return "♪"
    # Scripts without capitals (Chinese, Japanese, Korean) say enough with one sign.
    first = telling[0][0]
    if unicodedata.east_asian_width(first) in "WF" or len(telling) == 1:
        return first.upper()[:1]
    return (first + telling[1][0]).upper()[:2]


class ArtworkPainter:
    """Paints artwork for widgets and delegates: the store's picture, else a placeholder (made once and kept)."""

    def __init__(self, theme: Theme, store: ArtworkStore | None) -> None:
        self._theme, self._store = theme, store
        self._placeholders: OrderedDict[tuple[str, int, float, int], QPixmap] = OrderedDict()
        # Its colours are the same in light and dark.
        theme.resized.connect(self._forget)

    def _forget(self) -> None:
        # Not the dictionary's own method, which the theme would hold for ever with all its pictures.
        self._placeholders.clear()

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        url: str | None,
        title: str,
        *,
        radius: int,
        dpr: float,
        behind: str | None = None,
    ) -> None:
        """Draw the square ``rect`` (logical pixels); asks the store for what is not there yet.

        ``behind`` is the picture that is seen until that of ``url`` is there.
        """
        side = rect.width()
        pixmap = self._picture(url, side, radius, dpr, behind) or self._placeholder(title, side, dpr, radius)
        painter.drawPixmap(rect, pixmap)

    def look(self, url: str | None, side: int, *, radius: int, dpr: float, behind: str | None = None) -> int:
        """A number for the picture that ``paint`` draws, 0 for the placeholder."""
        pixmap = self._picture(url, side, radius, dpr, behind)
        return 0 if pixmap is None else pixmap.cacheKey()

    def _picture(self, url: str | None, side: int, radius: int, dpr: float, behind: str | None) -> QPixmap | None:
        if self._store is None:
            return None
        pixmap = self._store.request(url, side, dpr, radius=radius)
        if pixmap is None and behind != url:
            pixmap = self._store.request(behind, side, dpr, radius=radius)
        return pixmap

    def _placeholder(self, title: str, side: int, dpr: float, radius: int) -> QPixmap:
        key = (title, side, dpr, radius)
        found = self._placeholders.get(key)
        if found is None:
            found = self._placeholders[key] = self._draw_placeholder(title, side, dpr, radius)
            if len(self._placeholders) > _KEPT:
                self._placeholders.popitem(last=False)
        return found

    def _draw_placeholder(self, title: str, side: int, dpr: float, radius: int) -> QPixmap:
        pixmap = clear_pixmap(side, side, dpr)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(0, 0, side, side)
        shade = QLinearGradient(QPointF(0, 0), QPointF(side, side))
        start, end = placeholder_colors(title)
        shade.setColorAt(0, start)
        shade.setColorAt(1, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(rect, radius, radius)
        painter.setFont(self._theme.fitted_font(FontRole.BODY_STRONG, max(8, side * 0.38)))
        painter.setPen(self._theme.color(Role.ON_PICTURE))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), initials(title))
        painter.end()
        return pixmap


class ArtworkView(QLabel):
    """One picture at a token's size. ``set_artwork`` says which; the placeholder shows until it is there."""

    def __init__(
        self,
        theme: Theme,
        store: ArtworkStore | None,
        *,
        size: float = Size.ART_PAGE,
        radius: float = Radius.L,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._painter = ArtworkPainter(theme, store)
        self._url: str | None = None
        self._behind: str | None = None
        self._title = ""
        self._size, self._radius = size, radius
        blank = clear_pixmap(1, 1, 1.0)
        self.setPixmap(blank)  # assistive tools take a label with a picture for a graphic; we paint a better one
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.resized.connect(self._restyle)
        if store is not None:
            store.ready.connect(self._on_ready)

    def set_artwork(self, url: str | None, title: str, *, behind: str | None = None) -> None:
        """The picture's address and the title that it stands for; neither for nothing, a quiet place for a picture.

        ``behind`` as in ArtworkPainter.paint.
        """
        if (url, title, behind) != (self._url, self._title, self._behind):
            self._url, self._title, self._behind = url, title, behind
            self.setAccessibleName(self.tr("Artwork of {title}").format(title=title) if title else self.tr("Artwork"))
            self.update()

    def set_size(self, size: float) -> None:
        """Another size, a token as at first."""
        self._size = size
        self._restyle()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def _restyle(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def _on_ready(self, url: str) -> None:
        if url in (self._url, self._behind):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        radius = self.theme.px(self._radius)
        if not self._url and not self._title:
            self._paint_nothing(painter, radius)
            return
        dpr = self.devicePixelRatioF()
        self._painter.paint(painter, self.rect(), self._url, self._title, radius=radius, dpr=dpr, behind=self._behind)
        if self.theme.is_dark:  # a black cover would have no edge
            stroke_rounded(painter, QRectF(self.rect()), radius, self.theme.color(Role.LINE))

    def _paint_nothing(self, painter: QPainter, radius: float) -> None:
        fill_rounded(painter, self.rect(), radius, self.theme.color(Role.HOVER))
        side = self.theme.px(self._size / 2)
        icon = self.theme.pixmap("show", Role.TEXT_DISABLED, self._size / 2, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, icon)
