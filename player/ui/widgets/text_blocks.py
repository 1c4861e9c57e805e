"""The blocks of a long text that are seen, found without going through those that are not."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit


def blocks_in(view: QTextEdit, area: QRect) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Those within ``area`` of the viewport of a view that is as high as its text, each with where it stands."""
    layout = view.document().documentLayout()
    block = view.cursorForPosition(area.topLeft()).block()
    while block.isValid():
        bounds = layout.blockBoundingRect(block)
        if bounds.top() > area.bottom():
            return
        yield block, bounds
        block = block.next()
