"""Lays a long text out in steps, so that neither filling nor resizing it holds the window up.

Qt lays a QTextDocument out from its beginning as far as somebody asks, and does the rest in a timer of its own whose
steps double up to 200,000 characters, some 30 ms. That timer is kept away from the layout here while the steps below
are taken; the height of what is not laid out yet is estimated from what is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSizeF, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from player.ui.widgets.steps import Steps

# Below this a text is laid out at once: it takes about a millisecond.
_AT_ONCE = 8_000
# To throw a large document away takes 30 ms; it is emptied by so many characters at a time.
_EMPTIED = 12_000
_GROWS_BY = 1.5


class PacedLayout(QObject):
    """Makes ``view`` as high as its text (the page around it scrolls) and as wide as it is.

    The view calls ``resized`` in place of QTextEdit's own resizeEvent (which lays out all that is as high as the view,
    at each change of its height), ``changed`` after its text changed, and paints no more than ``clip`` gives.
    ``finished`` each time when all is laid out.
    """

    finished = Signal()

    def __init__(self, view: QTextEdit, steps: Steps, least_height: int = 20) -> None:
        super().__init__(view)
        self._view = view
        self._steps = steps
        self._least = least_height
        self._width = -1
        self._bottom = 0.0
        self._laid_chars = 0
        self._block: QTextBlock | None = None
        self._narrowing = False
        # Before its first width it is as wide as Qt makes any text, and not laid out to the end.
        self._unfit = False
        self._layout = view.document().documentLayout()
        self._layout.installEventFilter(self)

    @property
    def is_finished(self) -> bool:
        return self._block is None and not self._narrowing

    def begin_anew(self) -> None:
        """Give the view an empty document that looks like the one before, which is thrown away bit by bit."""
        view, old = self._view, self._view.document()
        self._steps.stop(self)
        self._steps.stop(self._take_width)
        self._block = None
        self._narrowing = self._unfit = False
        if old.characterCount() < _AT_ONCE:
            view.clear()
            return
        new = QTextDocument(view)
        new.setUndoRedoEnabled(False)
        new.setDocumentMargin(old.documentMargin())
        new.setIndentWidth(old.indentWidth())
        new.setDefaultFont(old.defaultFont())
        new.setDefaultStyleSheet(old.defaultStyleSheet())
        if self._width > 0:
            new.setPageSize(QSizeF(self._width, -1))
        self._layout.removeEventFilter(self)
        old.setParent(self)  # Qt would delete its own at once
        view.setDocument(new)
        self._layout = new.documentLayout()
        self._layout.installEventFilter(self)
        self._steps.start(old, view, partial(_empty, old))

    def resized(self) -> None:
        """The view may have another width."""
        width = self._view.viewport().width()
        if width != self._width and width > 0:
            self._unfit, self._width = self._width < 0, width
            if self._view.document().characterCount() < _AT_ONCE:
                self._take_width()
            else:
                # Not within the event that all of the page is laid out in.
                self._narrowing = True
                self._steps.start(self._take_width, self._view, self._take_width)
        self._view.verticalScrollBar().setRange(0, 0)

    def _take_width(self) -> bool:
        self._narrowing = self._unfit = False
        self._view.document().setPageSize(QSizeF(self._width, -1))
        self.changed()
        if self._block is not None:
            # No picture without words comes between, where what is seen is near the beginning.
            seen = self._view.viewport().visibleRegion().boundingRect().bottom()
            self._lay_out(lambda: self._bottom > seen or self._laid_chars > _AT_ONCE)
        return False

    def changed(self, *, appended: bool = False, more: bool = False) -> None:
        """The text is another one; ``appended`` where only its end is new, which Qt has laid out already.

        ``more`` while there is more to come: the view then grows now and then, since the whole page around it is laid
        out and painted each time.
        """
        if more and appended and self.is_finished:
            height = self._layout.documentSize().height()
            if height > self._view.height() * _GROWS_BY:
                self._fit()
            return
        short = self._view.document().characterCount() < _AT_ONCE
        if short or (appended and self.is_finished):
            self._block = None
            self._steps.stop(self)
            self._fit()
            self.finished.emit()
            return
        if not appended or self._block is None:
            self._block = self._view.document().begin()
            self._bottom, self._laid_chars = 0.0, 0
        self._steps.start(self, self._view, self._step)

    def clip(self, rect: QRect) -> QRect:
        """The part of ``rect`` that can be painted without laying more of the text out."""
        if self._unfit:
            return QRect()
        if self._block is None:
            return rect
        return rect.intersected(QRect(rect.left(), 0, rect.width(), int(self._bottom)))

    def blocks_in(self, area: QRect) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Those within ``area`` of the viewport that are laid out, each with where it stands."""
        block, end = self.block_at(area.top()), self._block
        while block.isValid() and block != end:
            bounds = self._layout.blockBoundingRect(block)
            if bounds.top() > area.bottom():
                return
            yield block, bounds
            block = block.next()

    def block_at(self, y: float) -> QTextBlock:
        """The first of those laid out that ends below ``y``; of a table, which has them side by side, its first.

        Not asked of Qt by a point: for one in the gap between two blocks it goes through all that follow, 3 ms.
        """
        document = self._view.document()
        low, high = 0, document.blockCount() if self._block is None else self._block.blockNumber()
        while low < high - 1:
            middle = (low + high - 1) // 2
            if self._layout.blockBoundingRect(document.findBlockByNumber(middle)).bottom() < y:
                low = middle + 1
            else:
                high = middle + 1
        block = document.findBlockByNumber(low)
        table, around = None, document.frameAt(max(0, block.position() - 1))
        while (frame := around.parentFrame()) is not None:
            table, around = around, frame
        return block if table is None else document.findBlock(table.firstPosition())

    def is_laid_out(self, position: int) -> bool:
        """Whether the place of this character can be asked for without a wait."""
        return self._block is None or position < self._laid_chars

    def _step(self) -> bool:
        self._lay_out(lambda: self._steps.is_over)
        return not self.is_finished

    def _lay_out(self, is_enough: Callable[[], bool]) -> None:
        """Lay out block after block, one at least, and have them painted."""
        block, shown_from = self._block, self._bottom
        while block is not None and block.isValid():
            self._bottom = max(self._bottom, self._layout.blockBoundingRect(block).bottom())
            self._laid_chars = block.position() + block.length()
            block = block.next()
            if is_enough():
                break
        self._block = None if block is None or not block.isValid() else block
        self._fit()
        shown = self._view.viewport()
        shown.update(0, int(shown_from), self._view.width(), int(self._bottom - shown_from) + 1)
        if self.is_finished:
            self.finished.emit()

    def _fit(self) -> None:
        if self.is_finished:
            height = self._layout.documentSize().height()
        else:
            height = self._bottom * self._view.document().characterCount() / max(1, self._laid_chars)
        whole = max(self._least, round(height + 0.5) + 2)
        # An estimate is right when it is near: each new height moves all that stands below.
        if self.is_finished or abs(whole - self._view.height()) > self._view.height() // 20:
            self._view.setFixedHeight(whole)
        self._view.verticalScrollBar().setRange(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt's own steps are too long; once ours are done its timers find nothing left to do.
        if event.type() is QEvent.Type.Timer and not self.is_finished:
            return True
        return super().eventFilter(watched, event)


def _empty(document: QTextDocument) -> bool:
    """Take a stretch off the end of a document that nobody sees any more; False once it is gone."""
    end = document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(max(0, end - _EMPTIED))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if end <= _EMPTIED:
        document.deleteLater()
    return end > _EMPTIED
