"""The button that downloads an episode and says how far that is: a ring in it fills."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from player.domain.models import TO_COME, DownloadState, Episode
from player.domain.network import Wait
from player.ui.theme import Size, Space, Theme
from player.ui.theme.paint import draw_text
from player.ui.translate import translate, translate_error
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.progress_ring import RingPainter


class DownloadButton(PlainButton):
    """``show_episode`` says where the file stands; text and tooltip then say what a click does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._rings = RingPainter(theme)
        self._state = DownloadState.NONE
        self._share: float | None = None
        self._paused = False
        super().__init__(theme, "", "download", parent)
        self.setObjectName("downloadButton")
        self.setText(self.tr("Download"))

    def show_episode(self, episode: Episode, waits: Wait | None = None) -> None:
        """Take over where an episode's file stands, and why it ``waits``."""
        state = self._state = episode.download
        self._paused = waits is Wait.PAUSED
        self._share = min(1.0, episode.bytes_done / episode.bytes_total) if episode.bytes_total else None
        if state is DownloadState.DOWNLOADING and self._share is not None:
            text = self.tr("{n}%").format(n=int(self._share * 100))
        elif self._paused:
            text = self.tr("Paused")
        else:
            words = {
                DownloadState.NONE: self.tr("Download"),
                DownloadState.QUEUED: self.tr("Waiting…"),
                DownloadState.DOWNLOADING: self.tr("Downloading…"),
                DownloadState.DONE: self.tr("Downloaded"),
                DownloadState.FAILED: self.tr("Try download again"),
            }
            text = words[state]
        icons = {DownloadState.DONE: "downloaded", DownloadState.FAILED: "refresh"}
        self.setText(text)
        self.set_icon(icons.get(state, "download"))
        tips = {
            DownloadState.DONE: self.tr("Delete the file"),
            DownloadState.DOWNLOADING: self.tr("Stop downloading"),
            DownloadState.QUEUED: self.tr("Do not download"),
            DownloadState.FAILED: translate_error(episode.download_error or ""),
        }
        tip = self.tr("Resume the download") if self._paused else tips.get(state, self.tr("Keep for offline"))
        if waits is not None and not self._paused:
            tip = f"{waits.sentence(translate)}\n{tip}"
        self.setToolTip(tip)
        self.setAccessibleDescription(self.toolTip())
        self.setEnabled(bool(episode.enclosure_url))
        self.update()

    @property
    def _has_ring(self) -> bool:
        return self._state in TO_COME

    def paint_content(self, painter: QPainter) -> None:
        if not self._has_ring:
            super().paint_content(painter)
            return
        px = self.theme.px
        rtl = self.isRightToLeft()
        side, gap = px(Size.ICON_S), px(6)
        metrics = self.theme.metrics(self.font_role)
        if self._compact:
            text, gap = "", 0
        else:
            room = self.width() - 2 * px(Space.S) - side - gap
            text = metrics.elidedText(self._plain_text(), Qt.TextElideMode.ElideRight, room)
        width = side + gap + round(metrics.horizontalAdvance(text))
        left = (self.width() - width) // 2
        ring = QRect(self.width() - left - side if rtl else left, (self.height() - side) // 2, side, side)
        self._rings.paint(painter, ring, self._state, self._share, paused=self._paused)
        painter.setPen(self.theme.color(self.ink()))
        painter.setFont(self.font())
        start = left if rtl else left + side + gap
        draw_text(painter, QRect(start, 0, width - side - gap + 2, self.height()), text)
