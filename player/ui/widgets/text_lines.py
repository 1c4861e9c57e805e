"""Text broken into lines: so many of a width, and places where a word without end may be broken."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

# Where a long word may be broken.
BREAK = "\u200b"


def with_breaks(text: str, longest: int) -> str:
    """``text`` with BREAK in words longer than ``longest`` signs."""
    return " ".join(
        BREAK.join(word[start : start + longest] for start in range(0, len(word), longest))
        if len(word) > longest
        else word
        for word in text.split(" ")
    )


def elided_lines(text: str, font: object, width: float, lines: int) -> tuple[list[str], bool]:
    """``text`` broken into at most ``lines`` lines of ``width`` pixels in ``font``, and whether some was cut off."""
    text = " ".join(text.split())
    metrics = QFontMetricsF(font)  # type: ignore[call-overload]
    if not text:
        return [""], False
    if metrics.horizontalAdvance(text) <= width:
        return [text], False
    if lines == 1:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)], True
    layout = QTextLayout(text, font)  # type: ignore[call-overload]
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    shown: list[str] = []
    elided = False
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        start = line.textStart()
        if len(shown) == lines - 1:
            rest = text[start:]
            elided = metrics.horizontalAdvance(rest) > width
            shown.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width) if elided else rest)
            break
        shown.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return shown, elided
