"""The title of an open show above its episodes: artwork and name as one button that opens the show's page."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from player.ui.theme import FontRole, Radius, Size, Space, Theme
from player.ui.theme.paint import draw_text
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.button_base import Button


class TitleButton(Button):
    """Where nothing can be opened (``openable`` False) it is a heading: no focus, no hover, no artwork."""

    font_role = FontRole.TITLE

    def __init__(self, theme: Theme, artwork: ArtworkStore | None, parent: QWidget | None = None) -> None:
        self._artwork = ArtworkPainter(theme, artwork)
        self._url: str | None = None
        self._openable = False
        super().__init__(theme, parent=parent)
        self.setObjectName("listTitle")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if artwork is not None:
            artwork.ready.connect(self._on_ready)
        self.set_title("", openable=False)

    def set_title(self, title: str, *, openable: bool, artwork: str | None = None) -> None:
        """What is open; ``artwork`` is its picture's address."""
        self._url, self._openable = artwork, openable
        self.setText(title.replace("&", "&&"))
        self.setEnabled(openable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if openable else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("{title}: about this show").format(title=title) if openable else title)
        self.setToolTip(self.tr("About this show") if openable else "")
        self.update()

    def _on_ready(self, url: str) -> None:
        if url == self._url:
            self.update()

    def sizeHint(self) -> QSize:
        height = max(self.theme.px(Size.BUTTON), round(self.theme.metrics(self.font_role).height()))
        return QSize(self.theme.px(160), height)

    def whole_width(self) -> int:
        """How much room it takes to be read whole."""
        edges = 2 * self.theme.px(Space.XS) + 1
        picture = self.theme.px(Size.ART_SIDEBAR) + self.theme.px(Space.S) if self._openable else 0
        return round(self.theme.advance(self.font_role, self._plain_text())) + picture + edges

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(60), self.sizeHint().height())

    def paint_content(self, painter: QPainter) -> None:
        px = self.theme.px
        rtl = self.isRightToLeft()
        start = edge = px(Space.XS)
        if self._openable:
            side = px(Size.ART_SIDEBAR)
            left = self.width() - side - edge if rtl else edge
            square = QRect(left, (self.height() - side) // 2, side, side)
            self._artwork.paint(
                painter, square, self._url, self._plain_text(), radius=px(Radius.S), dpr=self.devicePixelRatioF()
            )
            start = side + edge + px(Space.S)
        room = self.width() - start - px(Space.XS)
        shown = self.theme.metrics(self.font_role).elidedText(self._plain_text(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(self.theme.color("text"))
        painter.setFont(self.font())
        area = QRectF(px(Space.XS) if rtl else start, 0, room, self.height())
        draw_text(painter, area, shown, rtl=rtl)
