"""The picture, title and show of what plays: one button that opens its page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from player.domain.playback import NowPlaying
from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import fill_rounded, focus_ring
from player.ui.translate import title_text
from player.ui.widgets import tips
from player.ui.widgets.artwork import ArtworkView
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.button_base import pressed_by_return
from player.ui.widgets.labels import ElidedLabel


class NowTitle(QAbstractButton):
    """``clicked`` asks for the page of what plays."""

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._is_error = False
        self.setObjectName("nowPlayingButton")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._artwork = ArtworkView(theme, artwork, size=Size.ART_PLAYER, radius=Radius.S)
        self._title = ElidedLabel(theme, "", FontRole.BODY_STRONG)
        self._subtitle = ElidedLabel(theme, "", FontRole.SMALL, Role.TEXT_MUTED)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._artwork)
        self._row.addLayout(words, 1)
        for child in (self._artwork, self._title, self._subtitle):
            # Their tooltips are given by this button; what is clicked is the button.
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.resized.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        edge = self.theme.px(Space.XS)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(self.theme.px(Space.M))
        self.updateGeometry()
        self.update()

    def set_playing(self, now: NowPlaying) -> None:
        """What plays."""
        self._title.setText(title_text(now.title))
        self._artwork.set_artwork(now.image_url, now.show_title or now.title, behind=now.show_image_url)
        self._describe()

    def set_nothing(self, text: str) -> None:
        """Nothing plays, and ``text`` says so."""
        self._title.setText(text)
        self._artwork.set_artwork(None, "")
        self._describe()

    def set_subtitle(self, text: str, *, is_error: bool = False) -> None:
        """The line below: show and chapter, or what keeps it from playing."""
        if text != self._subtitle.text() or is_error != self._is_error:
            self._is_error = is_error
            self._subtitle.setText(text)
            self._subtitle.set_roles(color=Role.ERROR if is_error else Role.TEXT_MUTED)
            self._describe()

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def subtitle(self) -> str:
        return self._subtitle.text()

    def _describe(self) -> None:
        words = ", ".join(part for part in (self._title.text(), self._subtitle.text()) if part)
        self.setAccessibleName(words)
        self.setToolTip(f"{self._title.text()}\n{self._subtitle.text()}".strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        tips.follow(self.theme, self, lambda: self.toolTip() if self._is_cut() else "")

    def _is_cut(self) -> bool:
        return self._title.is_elided or self._subtitle.is_elided

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self.theme.px(Radius.M)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            role = Role.PRESSED if self.isDown() else Role.HOVER
            fill_rounded(painter, rect, radius, self.theme.color(role))
        if self.theme.keyboard.shows(self):
            focus_ring(painter, self.theme, rect, radius)
