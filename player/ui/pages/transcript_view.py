"""The transcript of an episode: read along, click a line to go there, select and copy."""

from __future__ import annotations

import bisect
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from player.domain.models import Segment
from player.transcripts.paragraphs import Paragraph, is_timed
from player.ui.theme import FontRole, Role, Size, Space, Theme
from player.ui.theme.tokens import READING_LINE_HEIGHT
from player.ui.widgets.focus_edge import FocusEdge
from player.ui.widgets.found_words import FoundWords, Range
from player.ui.widgets.inks import Inks
from player.ui.widgets.paced_layout import PacedLayout
from player.ui.widgets.steps import Steps
from player.ui.widgets.text_menu import open_text_menu

# So long paragraphs are put in at a time, so that a three-hour transcript never holds the window up.
_FILL_S = 0.0015


class TranscriptView(QTextEdit):
    """Shows paragraphs of segments. It is as high as its words: the page around it scrolls.

    ``seek_requested(float)`` gives the start of the segment that was clicked, in seconds.
    ``segment_moved(QRectF)`` tells where the segment read now stands, in this widget's coordinates.
    """

    seek_requested = Signal(float)
    segment_moved = Signal(QRectF)
    laid_out = Signal()

    def __init__(
        self,
        theme: Theme,
        clock: Callable[[float], str],
        *,
        steps: Steps | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._steps = steps or Steps(self)
        self._clock = clock
        self._segments: list[Segment] = []
        self._starts: list[float] = []
        self._ranges: list[tuple[int, int]] = []
        self._times: dict[int, str] = {}
        self._left: list[Paragraph] = []
        self._current = -1
        self._timed = True
        self._pressed: QPointF | None = None
        self.setObjectName("transcriptView")
        self.setAccessibleName(self.tr("Transcript"))
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.viewport().setAutoFillBackground(False)
        self.setUndoRedoEnabled(False)
        self._pace = PacedLayout(self, self._steps)
        self._pace.finished.connect(self.tell_place)
        self._pace.finished.connect(self.laid_out)
        self._found = FoundWords(self, theme, self._pace)
        self._inks = Inks(self, theme, self._pace, Role.TEXT_MUTED)
        self._edge = FocusEdge(theme, self, around=True)
        self._size_look: tuple[object, ...] = ()
        theme.changed.connect(self._restyle)
        self._restyle()

    # --- what it shows ----------------------------------------------------------------------------------------------

    def set_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show these, the first ones at once and the rest bit by bit."""
        self._inks.write_anew()
        self._pace.begin_anew()
        self._segments, self._starts, self._ranges, self._times = [], [], [], {}
        self._current = -1
        self._found.set_matches(())
        self._found.set_spoken(None)
        self._left = list(reversed(paragraphs))
        self._timed = is_timed([segment for paragraph in paragraphs for segment in paragraph.segments])
        self._steps.stop(self)
        if self._fill():
            self._steps.start(self, self, self._fill)

    def set_position(self, position_s: float | None) -> None:
        """Mark the segment that is heard at ``position_s``; None marks nothing."""
        place = (
            -1 if position_s is None or not self._timed else bisect.bisect_right(self._starts, position_s + 0.05) - 1
        )
        if place >= 0 and position_s is not None:
            segment = self._segments[place]
            # Silence after a line, and music after the last, belong to no line.
            if position_s > max(segment.end_s, segment.start_s + 1.0) + 3.0:
                place = -1
        if place != self._current:
            self._current = place
            self._mark()

    @property
    def spoken(self) -> Segment | None:
        """What is marked as heard now."""
        return self._segments[self._current] if 0 <= self._current < len(self._ranges) else None

    def _fill(self) -> bool:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        end = time.perf_counter() + _FILL_S
        while self._left:
            self._insert(cursor, self._left.pop())
            if time.perf_counter() > end or self._steps.is_over:
                break
        cursor.endEditBlock()
        self._pace.changed(appended=True, more=bool(self._left))
        return bool(self._left)

    def _insert(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        body, speaker, words = self._formats()
        first = not self._ranges
        going_on = not first and self._segments[-1].speaker == paragraph.speaker
        if paragraph.speaker and not going_on:
            head = QTextBlockFormat(body)
            head.setBottomMargin(0)
            head.setTopMargin(0 if first else self.theme.px(Space.M))
            self._block(cursor, head, first)
            self._note_time(cursor, paragraph)
            cursor.insertText(paragraph.speaker, speaker)
            body.setTopMargin(0)
            self._block(cursor, body, False)
        else:
            body.setTopMargin(0 if first else self.theme.px(Space.M))
            self._block(cursor, body, first)
            self._note_time(cursor, paragraph)
        for segment in paragraph.segments:
            start = cursor.position()
            cursor.insertText(segment.text, words)
            self._segments.append(segment)
            self._starts.append(segment.start_s)
            self._ranges.append((start, cursor.position()))
            cursor.insertText(" ", words)

    def _note_time(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        if self._timed:
            self._times[cursor.block().blockNumber()] = self._clock(paragraph.start_s)

    def _block(self, cursor: QTextCursor, block: QTextBlockFormat, first: bool) -> None:
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)

    def _formats(self) -> tuple[QTextBlockFormat, QTextCharFormat, QTextCharFormat]:
        body = QTextBlockFormat()
        body.setLineHeight(READING_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        rtl = self.isRightToLeft()
        margin = self.theme.px(Size.TIME_COLUMN) if self._timed else 0
        body.setRightMargin(margin if rtl else 0)
        body.setLeftMargin(0 if rtl else margin)
        speaker = QTextCharFormat()
        speaker.setFont(self.theme.font(FontRole.SMALL_STRONG))
        speaker.setForeground(self._inks.written(Role.TEXT_MUTED))
        words = QTextCharFormat()
        words.setFont(self.theme.font(FontRole.READING))
        return body, speaker, words

    def _mark(self) -> None:
        self._found.set_spoken(self._ranges[self._current] if self.spoken is not None else None)
        self.tell_place()

    def tell_place(self) -> None:
        """Where the segment that is heard stands, as soon as that can be known without a wait."""
        if not 0 <= self._current < len(self._ranges):
            return
        start, end = self._ranges[self._current]
        if not self._pace.is_laid_out(end):
            return
        first, last = QTextCursor(self.document()), QTextCursor(self.document())
        first.setPosition(start)
        last.setPosition(end)
        self.segment_moved.emit(QRectF(self.cursorRect(first).united(self.cursorRect(last))))

    # --- found words ------------------------------------------------------------------------------------------------

    @property
    def is_filled(self) -> bool:
        """Whether all of it is there."""
        return not self._left and self._pace.is_finished

    def find_text(self) -> str:
        """All words, a sign for each place in the document."""
        return self.toPlainText()

    def set_matches(self, matches: Sequence[Range], current: int = -1) -> None:
        """Mark these stretches, and one of them as the one looked at."""
        self._found.set_matches(matches, current)

    def match_rect(self, number: int) -> QRect | None:
        """Where a match stands; None while that is not known yet."""
        return self._found.rect_of(number)

    # --- how it lies ------------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        theme, palette = self.theme, self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.color(Role.TEXT))
        palette.setColor(QPalette.ColorRole.Highlight, theme.color(Role.ACCENT))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color(Role.ON_ACCENT))
        self.setPalette(palette)
        self._inks.change()
        font = theme.font(FontRole.READING)
        size_look = (theme.scale, font.toString())
        if size_look != self._size_look:
            self.setFont(font)
            self.document().setDocumentMargin(0)
            if self._ranges:
                self._say_again()
        self._size_look = size_look
        self._mark()
        self.viewport().update()

    def _say_again(self) -> None:
        """Put all words in again, for fonts or a direction of their own."""
        from player.transcripts.paragraphs import paragraphs

        again = [*paragraphs(self._segments), *reversed(self._left)]
        current = self._current
        self.set_paragraphs(again)
        self._current = current
        self._mark()

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002  Qt's signature
        self._pace.resized()

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self._pace.clip(event.rect())
        if area.isEmpty():
            return
        self._found.paint(area)
        self._inks.show(area)
        super().paintEvent(QPaintEvent(area))
        painter = QPainter(self.viewport())
        painter.setFont(self.theme.font(FontRole.TIME))
        painter.setPen(self.theme.color(Role.TEXT_FAINT))
        rtl = self.isRightToLeft()
        for block, rect in self._pace.blocks_in(area):
            text = self._times.get(block.blockNumber())
            if text:
                line = block.layout().lineAt(0)
                # On the line of what is said, which Qt rounds as it rounds this: by the top they part by a pixel.
                base = line.y() + line.ascent() if line.isValid() else painter.fontMetrics().ascent()
                left = self.viewport().width() - painter.fontMetrics().horizontalAdvance(text) if rtl else 0
                painter.drawText(QPointF(left, rect.top() + base), text)

    # --- going there ------------------------------------------------------------------------------------------------

    def _segment_at(self, position: int) -> int:
        place = bisect.bisect_right([start for start, _ in self._ranges], position) - 1
        return place if place >= 0 and position <= self._ranges[place][1] else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        if (event.position() - pressed).manhattanLength() < 4:
            self._go(self.cursorForPosition(event.position().toPoint()).position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.textCursor().position())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            event.ignore()  # the page scrolls, and space plays
        else:
            super().keyPressEvent(event)

    def _go(self, position: int) -> None:
        place = self._segment_at(position)
        if place >= 0 and self._timed:
            self.seek_requested.emit(self._segments[place].start_s)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_text_menu(self.theme, self, self.createStandardContextMenu(event.pos()), event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange and self._ranges:
            self._say_again()
