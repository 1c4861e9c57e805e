"""The questions a listener may have, each with its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.discovery.faq import Question
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.theme.tokens import ANSWER_LINE_HEIGHT
from player.ui.widgets.found_words import Range
from player.ui.widgets.labels import Label
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.steps import Steps

_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")


class _Answer(LinkLabel):
    line_height = ANSWER_LINE_HEIGHT


class FaqView(QWidget):
    """Pairs of question and answer, each answer with its addresses as links."""

    link_activated = Signal(str)

    def __init__(self, theme: Theme, steps: Steps | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._steps = steps or Steps(self)
        self._questions: tuple[Question, ...] = ()
        self._rows: list[tuple[LinkLabel, LinkLabel]] = []
        self._filled = 0
        self._matches: list[tuple[int, int]] = []
        self._heading = Label(theme, self.tr("Questions"), FontRole.SUBTITLE)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._heading)
        self.setAccessibleName(self.tr("Questions"))
        theme.resized.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self.theme.px
        self._layout.setContentsMargins(0, 0 if self._heading.isHidden() else px(Space.M), 0, 0)
        self._layout.setSpacing(px(Space.XS))
        self._heading.setContentsMargins(0, 0, 0, px(Space.XS))
        for _, answer in self._rows:
            answer.setContentsMargins(0, 0, 0, px(Space.S))

    def set_heading_visible(self, visible: bool) -> None:
        """The heading is not said twice where the tab above says it."""
        if visible is self._heading.isHidden():
            self._heading.setVisible(visible)
            self._restyle()

    def set_questions(self, questions: Sequence[Question]) -> None:
        """Show these, in this order."""
        if tuple(questions) == self._questions:
            return
        self._questions = tuple(questions)
        self._filled = 0
        if self._fill():
            self._steps.start(self, self, self._fill)

    @property
    def is_filled(self) -> bool:
        """Whether all questions are there."""
        return not self._steps.is_active(self)

    def _fill(self) -> bool:
        """Fill in a question more, or take one away that is too many; False once that is done."""
        number = self._filled
        if number < len(self._questions):
            if number == len(self._rows):
                self._add_row()
            question, answer = self._rows[number]
            question.set_parts([(self._questions[number].question, None)])
            answer.set_parts(_with_links(self._questions[number].answer))
            self._filled += 1
        elif len(self._rows) > len(self._questions):
            for label in self._rows.pop():
                label.hide()
                label.deleteLater()
        return self._filled < len(self._questions) or len(self._rows) > len(self._questions)

    def _add_row(self) -> None:
        row = (LinkLabel(self.theme, FontRole.BODY_STRONG), _Answer(self.theme, FontRole.BODY, Role.TEXT_MUTED))
        row[1].link_activated.connect(self.link_activated)
        row[1].setContentsMargins(0, 0, 0, self.theme.px(Space.S))
        self._rows.append(row)
        for label in row:
            self._layout.addWidget(label)

    # --- found words ------------------------------------------------------------------------------------------------

    def _labels(self) -> list[LinkLabel]:
        return [label for row in self._rows for label in row]

    def find_text(self) -> str:
        """Questions and answers, a line each."""
        while self._fill():
            pass
        return "\n".join(label.plain_text for label in self._labels())

    def set_matches(self, matches: Sequence[Range], current: int = -1) -> None:
        """Mark these stretches of ``find_text``, and one of them as the one looked at."""
        self._matches = list(matches)
        place, number = 0, 0
        for label in self._labels():
            text = label.plain_text
            length = len(text.encode("utf-16-le")) // 2
            mine: list[tuple[int, int]] = []
            first = number
            while number < len(matches) and matches[number][0] < place + length:
                mine.append((_signs(text, matches[number][0] - place), _signs(text, matches[number][1] - place)))
                number += 1
            label.set_marks(mine, current - first if first <= current < number else -1)
            place += length + 1

    def match_rect(self, number: int) -> QRect | None:
        """The label that holds a match."""
        place = 0
        for label in self._labels():
            length = len(label.plain_text.encode("utf-16-le")) // 2
            if 0 <= number < len(self._matches) and self._matches[number][0] < place + length:
                return label.geometry()
            place += length + 1
        return None


def _signs(text: str, units: int) -> int:
    """How many signs of ``text`` so many UTF-16 units are."""
    return len(text.encode("utf-16-le")[: max(0, units) * 2].decode("utf-16-le", "ignore"))


def _with_links(text: str) -> list[tuple[str, str | None]]:
    parts: list[tuple[str, str | None]] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        parts += [(text[end : found.start()], None), (found.group(), found.group())]
        end = found.end()
    return [*parts, (text[end:], None)]
