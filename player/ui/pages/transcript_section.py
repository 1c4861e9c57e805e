"""The transcript of an episode: its words with what can be done with them, or how to come by one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.domain.models import TranscriptState
from player.domain.transcribing import Making, MakingState
from player.transcripts.paragraphs import Paragraph
from player.ui.pages.transcript_view import TranscriptView
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.theme.tokens import ANSWER_LINE_HEIGHT
from player.ui.widgets.buttons import Button, FlatButton, PlainButton, PrimaryButton
from player.ui.widgets.labels import ElidedLabel, Label
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.menu import Menu
from player.ui.widgets.progress_line import ProgressLine
from player.ui.widgets.spinner import Spinner
from player.ui.widgets.steps import Steps
from player.ui.widgets.times import clock_text

EXPORTS = ("vtt", "srt", "txt")


class TranscriptSection(QWidget):
    """Shows what it is told: the words, or the state that an episode without words is in.

    ``make_requested`` and ``cancel_requested`` are for a transcript made here, ``retry_requested`` for a published one
    that could not be fetched; ``export_requested(str)`` gives one of EXPORTS.
    """

    make_requested = Signal()
    cancel_requested = Signal()
    retry_requested = Signal()
    copy_requested = Signal()
    export_requested = Signal(str)
    find_requested = Signal()

    def __init__(self, theme: Theme, steps: Steps | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._paragraphs: tuple[Paragraph, ...] | None = None
        self.view = TranscriptView(theme, clock_text, steps=steps)
        self._tools = self._build_tools()
        self._without = self._build_without()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(Space.M))
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        for widget in (self._tools, self.view, self._without):
            layout.addWidget(widget)

    def _build_tools(self) -> QWidget:
        theme = self.theme
        self._source = ElidedLabel(theme, "", FontRole.SMALL, Role.TEXT_MUTED)
        find = FlatButton(theme, self.tr("Find"), "find")
        find.setObjectName("findTranscriptButton")
        find.clicked.connect(self.find_requested)
        copy = FlatButton(theme, self.tr("Copy"), "copy")
        copy.setObjectName("copyTranscriptButton")
        copy.clicked.connect(self.copy_requested)
        export = FlatButton(theme, self.tr("Export"), "share")
        export.setObjectName("exportTranscriptButton")
        names = {"vtt": self.tr("WebVTT (.vtt)"), "srt": self.tr("SubRip (.srt)"), "txt": self.tr("Text (.txt)")}
        menu = Menu(theme, parent=export)
        for kind in EXPORTS:
            menu.add(names[kind], lambda kind=kind: self.export_requested.emit(kind))
        export.setMenu(menu)
        return _Tools(theme, self._source, (find, copy, export))

    def _build_without(self) -> QWidget:
        theme = self.theme
        box = QWidget()
        self._headline = Label(theme, "", FontRole.SUBTITLE, wrap=True)
        self._text = _State(theme, FontRole.READING, Role.TEXT_MUTED)
        self._text.setObjectName("transcriptStateText")
        self._spinner = Spinner(theme)
        self._progress = ProgressLine(theme, self.tr("Progress of the transcript"))
        self._progress.setRange(0, 1000)
        self._make = PrimaryButton(theme, self.tr("Make a transcript"), "transcript")
        self._make.setObjectName("requestTranscriptButton")
        self._make.clicked.connect(self.make_requested)
        self._retry = PlainButton(theme, self.tr("Try again"), "refresh")
        self._retry.setObjectName("retryTranscriptButton")
        self._retry.clicked.connect(self.retry_requested)
        self._cancel = PlainButton(theme, self.tr("Cancel"))
        self._cancel.setObjectName("cancelTranscriptButton")
        self._cancel.clicked.connect(self.cancel_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(Space.S))
        for widget in (self._spinner, self._make, self._retry, self._cancel):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(Space.S))
        for part in (self._headline, self._text, self._progress):
            layout.addWidget(part)
        layout.addSpacing(theme.px(Space.XS))
        layout.addLayout(buttons)
        return box

    # --- what it shows ----------------------------------------------------------------------------------------------

    def set_words(self, paragraphs: tuple[Paragraph, ...], source: str) -> None:
        """The words, and a line on where they come from; the same again change nothing."""
        if paragraphs != self._paragraphs:
            self._paragraphs = paragraphs
            self.view.set_paragraphs(paragraphs)
        self._source.setText(source)
        has = bool(paragraphs)
        self._tools.setVisible(has)
        self.view.setVisible(has)
        self._without.setVisible(not has)

    def show_state(self, state: TranscriptState, error: str, making: Making | None) -> None:
        """How it stands with an episode without words; ``making`` None where this build cannot make any."""
        tr = self.tr
        running = making is not None and making.state in (MakingState.WAITING, MakingState.RUNNING)
        fetching = state is TranscriptState.AVAILABLE and not running
        headline, text = tr("No transcript for this episode yet"), ""
        if making is not None and making.state is MakingState.WAITING:
            headline, text = tr("Waiting to be transcribed"), tr("Another episode is being transcribed first.")
        elif making is not None and making.state is MakingState.RUNNING:
            headline, text = tr("Making the transcript…"), self._left(making)
        elif fetching:
            headline, text = tr("Fetching the transcript…"), tr("The publisher offers one.")
        elif making is not None and making.state is MakingState.FAILED:
            headline, text = tr("The transcript could not be made"), making.error
        elif state is TranscriptState.FAILED:
            headline, text = tr("The publisher’s transcript could not be fetched"), error
        elif making is None:
            text = tr("The publisher offers none, and this version of Earmark cannot make transcripts yet.")
        else:
            text = tr("The publisher offers none. Earmark can make one on this computer; it is not sent anywhere.")
        self._headline.setText(headline)
        self._text.set_parts([(text, None)])
        self._text.setVisible(bool(text))
        self._spinner.setVisible(fetching or (making is not None and making.state is MakingState.WAITING))
        share = making.share if making is not None and making.state is MakingState.RUNNING else None
        self._progress.setVisible(share is not None)
        self._progress.setValue(round((share or 0.0) * 1000))
        self._make.setVisible(not fetching and not running)
        self._make.setEnabled(making is not None)
        self._make.setToolTip("" if making is not None else text)
        self._make.setAccessibleDescription("" if making is not None else text)
        self._retry.setVisible(state is TranscriptState.FAILED and not running)
        self._cancel.setVisible(running)

    def _left(self, making: Making) -> str:
        if making.share is None:
            return self.tr("It begins in a moment.")
        percent = self.tr("{n}%").format(n=int(making.share * 100))
        if making.left_s is None:
            return percent
        if making.left_s < 60:
            return self.tr("{share} · less than a minute left").format(share=percent)
        return self.tr("{share} · about {n} min left").format(share=percent, n=round(making.left_s / 60))


class _State(LinkLabel):
    line_height = ANSWER_LINE_HEIGHT


class _Tools(QWidget):
    """A line of words with buttons behind it, which are their icons alone where there is no room for all."""

    def __init__(self, theme: Theme, words: ElidedLabel, buttons: tuple[Button, ...]) -> None:
        super().__init__()
        self.theme = theme
        self._words, self._buttons = words, buttons
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.XS))
        row.addWidget(words, 1)
        for button in buttons:
            row.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        least = sum(button.compact_width() for button in self._buttons) + self._words.minimumSizeHint().width()
        return QSize(least + len(self._buttons) * self.theme.px(Space.XS), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            wanted = self._words.sizeHint().width() + sum(
                button.sizeHint().width() + self.theme.px(Space.XS) for button in self._buttons
            )
            for button in self._buttons:
                compact = self.width() < wanted
                button.set_compact(compact)
                button.setFixedWidth(button.compact_width() if compact else button.sizeHint().width())
        return super().event(event)
