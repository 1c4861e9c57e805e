"""The pictures of notes: where they stand, how wide they are, and what stands where one is not, or not yet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QPainter,
    QPixmap,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
)
from PySide6.QtWidgets import QTextEdit

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import clear_pixmap, fill_rounded
from player.ui.theme.tokens import READING_LINE_HEIGHT
from player.ui.widgets.artwork_store import ArtworkStore

_HEIGHT = 120
_LEAST_WIDTH = 120
# A window that is dragged has another width each moment.
_STILL_MS = 150
_PICTURE = "\ufffc"  # what Qt has in its place among the words
_KIND = QTextDocument.ResourceType.ImageResource.value


class NotePictures(QObject):
    """Gives ``view`` the pictures that ``store`` has, as wide as there is room: Qt would cut off what is wider.

    ``changed`` where one is another now.
    """

    changed = Signal()

    def __init__(self, view: QTextEdit, theme: Theme, store: ArtworkStore | None) -> None:
        super().__init__(view)
        self._view, self._theme, self._store = view, theme, store
        self.shown = True
        self._said: dict[str, str] = {}  # what the publisher says is on a picture, by its address
        self._places: dict[str, list[int]] = {}
        self._asked: dict[str, int] = {}  # how wide each was asked for
        self._added: set[str] = set()
        self._when_still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._when_still.timeout.connect(self._fit)
        if store is not None:
            store.ready.connect(self._on_ready)

    def forget(self) -> None:
        """Other notes are shown."""
        self._said.clear()
        self._asked.clear()

    def begin_anew(self) -> None:
        """The text is about to be put in, again or for the first time."""
        for url in self._added:  # the document would keep them beyond its text
            self._view.document().addResource(_KIND, QUrl(url), None)
        self._added.clear()
        self._places.clear()

    def say(self, url: str, words: str) -> None:
        """What the publisher says is on a picture."""
        self._said[url] = words

    def note(self, block: QTextBlock) -> None:
        """Find what stands in ``block`` and all after it."""
        with_pictures: list[QTextBlock] = []
        while block.isValid():
            for part in block:
                fragment = part.fragment()
                if fragment.isValid() and fragment.charFormat().isImageFormat():
                    name = fragment.charFormat().toImageFormat().name()
                    self._places.setdefault(name, []).append(fragment.position())
                    with_pictures.append(block)
            block = block.next()
        lay_lines(self._theme, self._view.document(), with_pictures, shown=self.shown)
        self._hold_within(block.position() for block in with_pictures)

    def load(self, url: str) -> QPixmap:
        """What is to be shown now for a picture, which is asked for; nothing where it is not to be had."""
        if not self.shown or self._store is None or QUrl(url).scheme() not in ("http", "https"):
            return nothing()
        return self._request(url) or placeholder(
            self._theme, self._asked[url], self._view.devicePixelRatioF(), self._said.get(url, "")
        )

    def resized(self) -> None:
        """The view has another width: what stands in it is laid out in that at once, and is sharp again soon."""
        if self._asked:
            self._when_still.start()

    def _request(self, url: str) -> QPixmap | None:
        assert self._store is not None
        document = self._view.document()
        widest = min(self._view.width(), self._view.maximumWidth())
        room = min((_room(document.findBlock(at), widest) for at in self._places.get(url, ())), default=widest)
        width = self._asked[url] = max(self._theme.px(_LEAST_WIDTH), room)
        return self._store.request(url, width, self._view.devicePixelRatioF(), crop=False)

    def _on_ready(self, url: str) -> None:
        if url in self._asked and self.shown:
            self._show(url)

    def _show(self, url: str) -> None:
        """Not the whole text again: that would take long, and lose what is selected."""
        pixmap = self._request(url)
        if pixmap is None and url in self._added:
            return  # better one of another width than none
        document = self._view.document()
        document.addResource(_KIND, QUrl(url), pixmap or self.load(url))
        if pixmap is not None:
            self._added.add(url)
        for position in self._places.get(url, ()):
            document.markContentsDirty(position, 1)
        self.changed.emit()

    def _fit(self) -> None:
        self._hold_within(at for places in self._places.values() for at in places)
        for url, width in list(self._asked.items()):
            self._request(url)
            if self._asked[url] != width:
                self._show(url)

    def _hold_within(self, positions: Iterable[int]) -> None:
        """Where lines are drawn in, less of the page's width is theirs; elsewhere the style sheet's rule does."""
        document, whole = self._view.document(), self._view.viewport().width()
        for position in positions:
            block = document.findBlock(position)
            width = _room(block, whole)
            if width == whole:
                continue
            room = QTextLength(QTextLength.Type.FixedLength, max(1, width))
            for part in block:
                fragment = part.fragment()
                if not fragment.charFormat().isImageFormat():
                    continue
                look = fragment.charFormat().toImageFormat()
                if look.maximumWidth() != room:
                    look.setMaximumWidth(room)
                    cursor = QTextCursor(document)
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(look)


def _room(block: QTextBlock, whole: int) -> int:
    """How much of the ``whole`` width the lines of a block have: they may be drawn in, or stand in one of columns."""
    look = block.blockFormat()
    steps = look.indent() + (block.textList().format().indent() if block.textList() is not None else 0)
    inset = look.leftMargin() + look.rightMargin() + steps * block.document().indentWidth()
    table = QTextCursor(block).currentTable()
    if table is not None:
        cell = table.cellAt(block.position()).format().toTableCellFormat()
        inset += cell.leftPadding() + cell.rightPadding()
        whole //= max(1, table.columns())
    return whole - round(inset)


def lay_lines(theme: Theme, document: QTextDocument, blocks: Iterable[QTextBlock], *, shown: bool) -> None:
    """Place ``blocks`` of ``document`` that hold pictures.

    Where pictures are not ``shown``, a line that has nothing else leaves no gap.
    """
    # A share of a picture's height would be a gap below it: lines beside one are as far apart in pixels.
    apart = theme.metrics(FontRole.READING).height() * (READING_LINE_HEIGHT - 100) / 100
    line = QTextBlockFormat()
    line.setLineHeight(apart, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks:
        QTextCursor(block).mergeBlockFormat(line)
        if not shown and not block.text().strip(_PICTURE + " \u00a0\u2028"):
            block.setVisible(False)
            document.markContentsDirty(block.position(), block.length())
    cursor.endEditBlock()


def placeholder(theme: Theme, width: int, dpr: float, said: str) -> QPixmap:
    """What stands where a picture will be, so that a page of pictures has its shape before they are there.

    Its words, which the publisher wrote, tell what is missing where the picture never comes.
    """
    height = theme.px(_HEIGHT)
    pixmap = clear_pixmap(width, height, dpr)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, width, height)
    fill_rounded(painter, area, theme.px(Radius.M), theme.color(Role.HOVER))
    painter.setFont(theme.font(FontRole.SMALL))
    painter.setPen(theme.color(Role.TEXT_MUTED))
    room = theme.px(Space.M)
    words = theme.metrics(FontRole.SMALL).elidedText(said, Qt.TextElideMode.ElideRight, width - 2 * room)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
    painter.end()
    return pixmap


def nothing() -> QPixmap:
    """A picture that is not seen."""
    return clear_pixmap(1, 1, 1.0)
