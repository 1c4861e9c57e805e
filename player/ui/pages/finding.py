"""Finding words in a page: the bar over its corner, what it finds, and bringing that into view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget

from player.ui.pages.page_find import Findable, PageFind
from player.ui.theme import Space, Theme
from player.ui.widgets.find_bar import FindBar
from player.ui.widgets.steps import Steps


class Finding(QObject):
    """Joins a FindBar and a PageFind to ``page``, whose parts ``parts`` gives by name in their order.

    ``part_now`` names the part that is looked at: the first match in it is shown first; ``open_part`` brings a part
    to the front; ``selected`` gives the words to begin with.
    """

    def __init__(
        self,
        theme: Theme,
        page: QScrollArea,
        parts: Callable[[], Sequence[tuple[str, Findable]]],
        steps: Steps,
        *,
        part_now: Callable[[], str],
        open_part: Callable[[str], None],
        selected: Callable[[], str],
    ) -> None:
        super().__init__(page)
        self._theme, self._page, self._parts = theme, page, parts
        self._part_now, self._open_part, self._selected = part_now, open_part, selected
        self.bar: FindBar | None = None
        self.find = PageFind(parts, page, steps)
        self.find.reveal.connect(self._reveal)
        self._unseen: tuple[str, int] | None = None
        self._given = ""  # what a search of everything led here by
        # Once what was laid out since has made the page as long as it is.
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._look_again)
        page.verticalScrollBar().rangeChanged.connect(self.look_again_soon)
        page.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return self.bar is not None and self.bar.isVisible()

    def look_again_soon(self) -> None:
        """What was looked for may be there, or be laid out, now."""
        self._looking.start()

    def open(self) -> None:
        """Open the bar to find words in the page; what is selected is looked for."""
        bar = self.bar
        if bar is None:
            bar = self.bar = FindBar(self._theme, self._page)
            bar.searched.connect(lambda words: self.find.search(words, self._part_now()))
            bar.moved.connect(self.find.move)
            bar.closed.connect(self.close)
            self.find.changed.connect(
                lambda count, current, more: bar.set_count(count, current, self.find.words, more=more)
            )
        bar.show()
        bar.raise_()
        self._place()
        if selected := self._selected():
            bar.field.setText(selected)
        bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bar.field.selectAll()
        if bar.field.text() != self.find.words:
            self.find.search(bar.field.text(), self._part_now())

    def find_words(self, words: str, part: str) -> None:
        """Open the bar with ``words``, and show their first place in ``part``."""
        self.open()
        assert self.bar is not None
        self._open_part(part)
        self.bar.field.setText(words)
        # A line of a transcript is longer than the field: its beginning tells which it is.
        self.bar.field.setCursorPosition(0)
        self._given = words
        self.find.search(words, part)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Close the bar, and forget what was found."""
        if self.bar is not None and self.bar.isVisible():
            # Before the bar is hidden: Qt would look for the next stop of the whole window, and scroll to it.
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bar.hide()
            self.find.stop()

    def turn(self) -> None:
        """Another page: what a person looked for is looked for in that, what a search led to the last one by is not."""
        if self.bar is not None and self.is_open and self.bar.field.text() == self._given:
            if self.bar.isAncestorOf(self.bar.window().focusWidget()):
                self.close()
            else:
                # The focus is where the other page was chosen.
                self.bar.hide()
                self.find.stop()
        else:
            self.search_again()

    def go(self, step: int) -> None:
        """To the next match (1) or the one before (-1); opens the bar where it is closed."""
        if self.is_open:
            self.find.move(step)
        else:
            self.open()

    def search_again(self) -> None:
        """The page shows something else: what is looked for is looked for in that."""
        if words := self.find.words:
            self.find.stop()
            self.find.search(words, self._part_now())

    def bring(self, top: int, share: float) -> None:
        """Scroll so that ``top`` of the content is at ``share`` of the height, if it is not well in view already."""
        height, bar = self._page.viewport().height(), self._page.verticalScrollBar()
        if not bar.value() + height * 0.15 <= top <= bar.value() + height * 0.75:
            bar.setValue(round(top - height * share))

    def _reveal(self, name: str, number: int) -> None:
        part = dict(self._parts())[name]
        assert isinstance(part, QWidget)
        if not part.isVisible():
            self._open_part(name)
        rect = part.match_rect(number)
        self._unseen = (name, number)
        if rect is not None:
            top = part.mapTo(self._page.widget(), QPoint(rect.left(), rect.top())).y()
            self.bring(top, 0.35)
            if top < self._page.verticalScrollBar().maximum() + self._page.viewport().height():
                self._unseen = None

    def _look_again(self) -> None:
        if self.find.words and not self.find.count and not self.find.is_searching:
            self.search_again()
        elif self._unseen is not None and self.find.words:
            self._reveal(*self._unseen)

    def _place(self) -> None:
        if self.bar is not None:
            page, size, margin = self._page, self.bar.sizeHint(), self._theme.px(Space.M)
            rtl = page.isRightToLeft()
            left = margin if rtl else page.width() - size.width() - margin
            self.bar.setGeometry(max(0, left), 0, min(size.width(), page.width()), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        elif event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self.is_open:  # type: ignore[attr-defined]
            self.close()
            return True
        return super().eventFilter(watched, event)


def selected_words(view: QTextEdit) -> str:
    """What is selected in ``view``, to be looked for: one line of it, '' for nothing."""
    text = view.textCursor().selectedText()
    return "" if "\u2029" in text else text.strip()[:200]
