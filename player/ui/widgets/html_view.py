"""Notes: sanitised HTML as text that is part of its page, follows the theme, and never fetches anything by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from player.ui.theme import FontRole, Role, Theme
from player.ui.widgets import tips
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.focus_edge import FocusEdge
from player.ui.widgets.found_words import FoundWords, Range
from player.ui.widgets.inks import Inks
from player.ui.widgets.note_look import LIST_INDENT, NoteLook
from player.ui.widgets.note_marks import NoteMarks
from player.ui.widgets.note_pictures import NotePictures, nothing
from player.ui.widgets.paced_layout import PacedLayout
from player.ui.widgets.steps import Steps
from player.ui.widgets.tab_order import bring_into_view
from player.ui.widgets.text_menu import open_text_menu

if TYPE_CHECKING:
    from player.ui.widgets.note_parts import NoteParts

# Behind all that is seen.
_PARTS_AFTER_MS = 400
_OPENABLE = frozenset({"http", "https", "mailto"})
_IMAGE, _SOURCE, _SAID = re.compile(r"<img\b[^>]*>"), re.compile(r'\bsrc="([^"]*)"'), re.compile(r'\balt="([^"]*)"')


class HtmlView(QTextBrowser):
    """``set_html`` takes HTML that was sanitised before, ``set_pieces`` the same in parts that are shown step by step.

    It is as high as its text, so that the page scrolls, not the text.

    ``link_activated(str)`` for http(s) and mailto links, ``seek_activated(float)`` for ``seek:SECONDS``; other links do
    nothing. Pictures come from ``store`` or not at all, and only while ``set_images_shown(True)``.
    """

    link_activated = Signal(str)
    seek_activated = Signal(float)
    laid_out = Signal()

    def __init__(
        self,
        theme: Theme,
        store: ArtworkStore | None = None,
        *,
        name: str = "",
        steps: Steps | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._steps = steps or Steps(self)
        self._pieces: Iterable[str] = ()
        self._left: Iterator[str] = iter(())
        self._next: str | None = None
        self._followed = False
        self._size_look: tuple[object, ...] = ()
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
        self.document().setIndentWidth(theme.px(LIST_INDENT))
        self._pace = PacedLayout(self, self._steps, theme.px(20))
        self._pace.finished.connect(self.laid_out)
        self.highlighted.connect(self._show_address)
        self.anchorClicked.connect(self._on_anchor)
        self._pictures = NotePictures(self, theme, store)
        self._pictures.changed.connect(lambda: self._pace.changed(appended=True))
        self._look = NoteLook(theme)
        self._marks = NoteMarks(self, theme, self._pace)
        self._found = FoundWords(self, theme, self._pace)
        # The colours that ``NoteLook`` writes into the text; all others come from the palette.
        self._inks = Inks(self, theme, self._pace, Role.ACCENT, Role.TEXT_MUTED)
        self._parts: NoteParts | None = None
        self._tell_parts_soon = QTimer(self, singleShot=True, interval=_PARTS_AFTER_MS)
        self._tell_parts_soon.timeout.connect(self._tell_parts)
        self.laid_out.connect(self._tell_parts_soon.start)
        self._edge = FocusEdge(theme, self, around=True, wanted=lambda: not self._is_at_link())
        self.cursorPositionChanged.connect(self._edge.follow)
        self._restyle()
        theme.changed.connect(self._restyle)
        theme.accent_changed.connect(self._restyle)

    # --- what others call -------------------------------------------------------------------------------------------

    def set_html(self, html: str) -> None:
        """Show ``html``, sanitised before."""
        self.set_pieces((html,) if html else ())

    def set_pieces(self, pieces: Iterable[str]) -> None:
        """Show these one after another, the first at once (see ``note_pieces``); each is taken when its turn comes."""
        self._pieces = pieces
        self._pictures.forget()
        self._render()

    @property
    def is_filled(self) -> bool:
        """Whether all of it is there."""
        return self._next is None and self._pace.is_finished

    def set_images_shown(self, shown: bool) -> None:
        """Whether pictures in the notes are shown."""
        if shown != self._pictures.shown:
            self._pictures.shown = shown
            self._render()

    # --- look -------------------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        theme = self.theme
        font = theme.font(FontRole.READING)
        size_look = (theme.scale, font.toString())
        if size_look != self._size_look:  # even the same font given again has all of the text laid out at once
            self.document().setDefaultFont(font)
            self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.color(Role.TEXT))
        palette.setColor(QPalette.ColorRole.Link, theme.color(Role.ACCENT))
        # Qt draws rules in it.
        palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.WindowText, theme.color(Role.LINE))
        palette.setColor(QPalette.ColorRole.Highlight, theme.color(Role.ACCENT))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color(Role.ON_ACCENT))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self.setMaximumWidth(theme.reading_width)
        self._inks.change()
        if self._pieces and size_look != self._size_look:
            self._render()
        self._size_look = size_look

    def _render(self) -> None:
        self._pictures.begin_anew()
        self._inks.write_anew()
        self._left = iter(self._pieces)
        self._next = next(self._left, None)
        self._pace.begin_anew()
        self.document().setDefaultStyleSheet(self._look.style())
        piece = self._take()
        self.setHtml(piece)
        self._dress(0, piece)
        self._take_side()
        self._pace.changed()
        if self._next is not None:
            self._steps.start(self, self, self._fill)
        else:
            self._steps.stop(self)

    def _fill(self) -> bool:
        """Put in one piece more."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        start = cursor.position()
        piece = self._take()
        cursor.insertHtml(piece)
        self._dress(start, piece)
        cursor.endEditBlock()
        more = self._next is not None
        self._pace.changed(appended=True, more=more)
        return more

    def _take(self) -> str:
        """The piece whose turn it is, with what is said on its pictures noted; '' where there is none."""
        piece, self._next = self._next or "", next(self._left, None)
        for tag in _IMAGE.findall(piece):
            if (source := _SOURCE.search(tag)) and (alt := _SAID.search(tag)):
                self._pictures.say(QUrl(unescape(source[1])).toString(), unescape(alt[1]))
        return piece

    def _dress(self, start: int, piece: str) -> None:
        """Give ``piece``, which stands from ``start`` on, its look, and note where pictures stand."""
        self._look.dress(self.document(), start)
        if self._next is None:
            self._look.end(self.document())
        if _IMAGE.search(piece) is not None:
            self._pictures.note(self.document().findBlock(start))

    def _take_side(self) -> None:
        """A line alone stands where labels stand; longer text on the side from which its language is read."""
        document = self.document()
        first = document.firstBlock()
        flags, side = Qt.AlignmentFlag, Qt.AlignmentFlag.AlignLeading
        own = first.textDirection() is not self.layoutDirection()
        if own and self._next is None and document.blockCount() == 1:
            width = self.theme.metrics(FontRole.READING).horizontalAdvance(first.text())
            if width < min(self.theme.reading_width, self.viewport().width()):
                rtl = self.isRightToLeft()
                side = flags.AlignAbsolute | (flags.AlignRight if rtl else flags.AlignLeft)
        option = document.defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            document.setDefaultTextOption(option)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._take_side()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002  Qt's signature
        self._take_side()
        self._pace.resized()
        self._pictures.resized()

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(20))

    # --- nothing is fetched -----------------------------------------------------------------------------------------

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures that the store has; everything else is nothing, whatever it is called."""
        url = QUrl(name).toString()
        images = (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.ImageResource.value)
        return self._pictures.load(url) if kind in images else nothing()

    def doSetSource(self, name: QUrl, kind: QTextDocument.ResourceType | None = None) -> None:
        """Never leave what is shown for another document."""

    def _tell_parts(self) -> None:
        """Have assistive tools know of headings, lists and tables."""
        from player.ui.widgets.note_parts import NoteParts  # with what Qt has for these tools: 3 ms of a start

        self._parts = self._parts or NoteParts(self, self._steps)
        self._parts.look()

    # --- found words ------------------------------------------------------------------------------------------------

    def find_text(self) -> str:
        """All words, a sign for each place in the document."""
        return self.document().toPlainText()

    def set_matches(self, matches: Sequence[Range], current: int = -1) -> None:
        """Mark these stretches, and one of them as the one looked at."""
        self._found.set_matches(matches, current)

    def match_rect(self, number: int) -> QRect | None:
        """Where a match stands; None while that is not known yet."""
        return self._found.rect_of(number)

    # --- links, wheel, clipboard ------------------------------------------------------------------------------------

    def _on_anchor(self, url: QUrl) -> None:
        self._followed = True
        if url.scheme() == "seek":
            try:
                seconds = float(url.toString().removeprefix("seek:"))
            except ValueError:
                return
            if 0 <= seconds < 1e7:
                self.seek_activated.emit(seconds)
        elif url.scheme() in _OPENABLE:
            self.link_activated.emit(url.toString())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._followed = False
        super().mouseReleaseEvent(event)
        if self._followed:  # Qt selects the link, and would frame it from now on
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # By a screen reader, which may have been started since.
        self._tell_parts_soon.start()
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        before = self.textCursor()
        moved = super().focusNextPrevChild(forward)
        self._edge.follow()
        self._bring_link_into_view()
        if moved and before.hasSelection() and self.hasFocus() and self.textCursor() == before:
            # Going back, Qt finds a link that the text begins with before itself, again and again.
            return QWidget.focusNextPrevChild(self, forward)
        return moved

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _show_address(self, url: QUrl) -> None:
        shown = url.toString()
        self.viewport().setToolTip(shown if url.scheme() in _OPENABLE else "")
        tips.follow(self.theme, self.viewport())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self._pace.clip(event.rect())
        if not area.isEmpty():
            self._marks.paint(area)
            self._found.paint(area)
            self._inks.show(area)
            super().paintEvent(QPaintEvent(area))
        if self._is_at_link() and self.theme.keyboard.shows(self):
            cursor = self.textCursor()
            self._found.ring(cursor.selectionStart(), cursor.selectionEnd())

    def _is_at_link(self) -> bool:
        """Whether Tab has brought the focus to a link; Qt selects it."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return False
        # Going back, Qt leaves the caret before the link, where the format is that of what stands before it.
        cursor.setPosition(cursor.selectionEnd())
        return cursor.charFormat().isAnchor()

    def _bring_link_into_view(self) -> None:
        """Qt scrolls the text alone, which is as high as its words: what scrolls is the page around it."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if self._is_at_link() and self._pace.is_laid_out(end):
            cursor.setPosition(start)
            first = self.cursorRect(cursor)
            cursor.setPosition(end)
            bring_into_view(self, first.united(self.cursorRect(cursor)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_text_menu(self.theme, self, self.createStandardContextMenu(event.pos()), event.globalPos())

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
