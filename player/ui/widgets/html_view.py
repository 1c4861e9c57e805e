"""Notes: sanitised HTML as text that is part of its page, follows the theme, and never fetches anything by itself."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import stroke_rounded
from player.ui.theme.tokens import READING_CHARS, READING_LINE_HEIGHT
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import KEYBOARD_REASONS

_OPENABLE = frozenset({"http", "https", "mailto"})


class HtmlView(QTextBrowser):
    """``set_html`` takes HTML that was sanitised before. As high as its text, so that the page scrolls, not the text.

    ``link_activated(str)`` for http(s) and mailto links, ``seek_activated(float)`` for ``seek:SECONDS``; other links do
    nothing. Pictures come from ``store`` or not at all, and only while ``set_images_shown(True)``.
    """

    link_activated = Signal(str)
    seek_activated = Signal(float)

    def __init__(
        self, theme: Theme, store: ArtworkStore | None = None, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._store = store
        self._html = ""
        self._images = True
        self._asked: set[str] = set()
        self._added: set[str] = set()
        self._ring = False
        self.setAccessibleName(name or self.tr("Notes"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(False)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextBrowserInteraction | flags.TextSelectableByKeyboard)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(theme.px(20))
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self.anchorClicked.connect(self._on_anchor)
        if store is not None:
            store.ready.connect(self._on_ready)
        self._restyle()
        theme.changed.connect(self._restyle)

    # --- what others call -------------------------------------------------------------------------------------------

    def set_html(self, html: str) -> None:
        """Show ``html``, sanitised before."""
        self._html = html
        self._asked.clear()
        self._render()

    def set_images_shown(self, shown: bool) -> None:
        """Whether pictures in the notes are shown."""
        if shown != self._images:
            self._images = shown
            self._render()

    # --- look -------------------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        theme = self.theme
        self.document().setDefaultFont(theme.font(FontRole.READING))
        self.setFont(theme.font(FontRole.READING))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.color(Role.TEXT))
        palette.setColor(QPalette.ColorRole.Link, theme.color(Role.ACCENT))
        palette.setColor(QPalette.ColorRole.Highlight, theme.color(Role.ACCENT))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color(Role.ON_ACCENT))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self.document().setDefaultStyleSheet(self._style())
        self.setMaximumWidth(round(theme.metrics(FontRole.READING).averageCharWidth() * READING_CHARS))
        if self._html:
            self._render()

    def _style(self) -> str:
        color = self.theme.color
        strong = round(self.theme.font(FontRole.SUBTITLE).pointSizeF() or 12, 2)
        return (
            f"a {{ color: {color(Role.ACCENT).name()}; text-decoration: none; }}"
            f"h1, h2, h3, h4, h5, h6 {{ font-size: {strong}pt; font-weight: 600;"
            f" margin-top: {self.theme.px(Space.L)}px; margin-bottom: {self.theme.px(6)}px; }}"
            f"p {{ margin-top: 0; margin-bottom: {self.theme.px(Space.M)}px; }}"
            f"blockquote, td, th {{ color: {color(Role.TEXT_MUTED).name()}; }}"
            f"hr {{ color: {color(Role.LINE).name()}; }}"
            f"li {{ margin-bottom: {self.theme.px(Space.XS)}px; }}"
        )

    def _render(self) -> None:
        for url in self._added:  # the document would keep them beyond its text
            self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(url), None)
        self._added.clear()
        self.setHtml(self._html)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        line = QTextBlockFormat()
        line.setLineHeight(READING_LINE_HEIGHT * 0.86, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(line)
        self._fit_height()

    def _fit_height(self) -> None:
        height = round(self.document().size().height() + 0.5) + self.theme.px(2)
        if height != self.height():
            self.setFixedHeight(max(height, self.theme.px(20)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(20))

    # --- nothing is fetched -----------------------------------------------------------------------------------------

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures that the store has; everything else is nothing, whatever it is called."""
        url = QUrl(name).toString()
        images = (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.ImageResource.value)
        if kind not in images or not self._images or self._store is None:
            return _nothing()
        if QUrl(url).scheme() not in ("http", "https"):
            return _nothing()
        self._asked.add(url)
        width = max(self.theme.px(120), min(self.width(), self.maximumWidth()))
        pixmap = self._store.request(url, width, self.devicePixelRatioF(), crop=False)
        return pixmap if pixmap is not None else _nothing()

    def _on_ready(self, url: str) -> None:
        if url not in self._asked:
            return
        # Not the whole text again: that would lose what is selected.
        image = QTextDocument.ResourceType.ImageResource
        pixmap = self.loadResource(image.value, QUrl(url))
        self.document().addResource(image.value, QUrl(url), pixmap)
        self._added.add(url)
        self.document().markContentsDirty(0, self.document().characterCount())
        self._fit_height()

    def doSetSource(self, name: QUrl, kind: QTextDocument.ResourceType | None = None) -> None:
        """Never leave what is shown for another document."""

    # --- links, wheel, clipboard ------------------------------------------------------------------------------------

    def _on_anchor(self, url: QUrl) -> None:
        if url.scheme() == "seek":
            try:
                seconds = float(url.toString().removeprefix("seek:"))
            except ValueError:
                return
            if 0 <= seconds < 1e7:
                self.seek_activated.emit(seconds)
        elif url.scheme() in _OPENABLE:
            self.link_activated.emit(url.toString())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._ring:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            radius = self.theme.px(Radius.XS)
            stroke_rounded(painter, self.viewport().rect(), radius, self.theme.color(Role.FOCUS))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def createMimeDataFromSelection(self) -> QMimeData:
        # Words alone: colours and fonts of our theme have no business elsewhere. Qt's own object is cut down, since one
        # made in Python and left on the clipboard crashes PySide when the program ends.
        data = super().createMimeDataFromSelection()
        data.text()  # makes Qt write out what it holds
        for kind in data.formats():
            if kind != "text/plain":
                data.removeFormat(kind)
        return data


def _nothing() -> QPixmap:
    pixmap = QPixmap(1, 1)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
