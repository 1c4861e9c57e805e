"""The questions a listener may have, each with its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.discovery.faq import Question
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.labels import Label, LinkLabel

_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")


class FaqView(QWidget):
    """Pairs of question and answer, each answer with its addresses as links."""

    link_activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._questions: tuple[Question, ...] = ()
        self._rows: list[tuple[Label, LinkLabel]] = []
        self._heading = Label(theme, self.tr("Questions"), FontRole.SUBTITLE)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._heading)
        self.setAccessibleName(self.tr("Questions"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self.theme.px
        self._layout.setContentsMargins(0, px(Space.M), 0, 0)
        self._layout.setSpacing(px(Space.XS))
        self._heading.setContentsMargins(0, 0, 0, px(Space.XS))
        for _, answer in self._rows:
            answer.setContentsMargins(0, 0, 0, px(Space.S))

    def set_heading_visible(self, visible: bool) -> None:
        """The heading is not said twice where the tab above says it."""
        self._heading.setVisible(visible)

    def set_questions(self, questions: Sequence[Question]) -> None:
        """Show these, in this order."""
        if tuple(questions) == self._questions:
            return
        self._questions = tuple(questions)
        while len(self._rows) > len(self._questions):
            for label in self._rows.pop():
                label.deleteLater()
        while len(self._rows) < len(self._questions):
            question = Label(self.theme, "", FontRole.BODY_STRONG, wrap=True, selectable=True)
            answer = LinkLabel(self.theme, FontRole.BODY, Role.TEXT_MUTED)
            answer.link_activated.connect(self.link_activated)
            self._rows.append((question, answer))
            self._layout.addWidget(question)
            self._layout.addWidget(answer)
        for (question, answer), pair in zip(self._rows, self._questions, strict=True):
            question.setText(pair.question)
            answer.set_parts(_with_links(pair.answer))
        self._restyle()


def _with_links(text: str) -> list[tuple[str, str | None]]:
    parts: list[tuple[str, str | None]] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        parts += [(text[end : found.start()], None), (found.group(), found.group())]
        end = found.end()
    return [*parts, (text[end:], None)]
