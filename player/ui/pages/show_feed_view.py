"""How it stands with a show's feed: what was mended or followed for it, when it is asked next, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.domain.notices import ShowNotice
from player.ui.pages.facts_view import Fact, FactsView
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.banner import Banner, BannerKind
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.labels import Label
from player.ui.widgets.scroll import Line
from player.ui.widgets.section import Section, clear_layout


class NoticesView(QWidget):
    """A banner for each notice: ``undo_requested`` for a move, ``dismissed`` when it is closed, with the ShowNotice."""

    undo_requested = Signal(object)
    dismissed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shown: tuple[tuple[ShowNotice, str], ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(Space.S))
        self.hide()

    def set_notices(self, notices: Sequence[tuple[ShowNotice, str]]) -> None:
        """Show these, each with its sentence."""
        if tuple(notices) == self._shown:
            return
        self._shown = tuple(notices)
        clear_layout(self._rows)
        self.setVisible(bool(notices))
        for notice, sentence in notices:
            undo = self.tr("Undo") if notice.can_be_undone else ""
            banner = Banner(self.theme, BannerKind.INFO, sentence, undo, dismissable=True)
            banner.action_triggered.connect(lambda notice=notice: self.undo_requested.emit(notice))
            banner.dismissed.connect(lambda notice=notice: self.dismissed.emit(notice))
            self._rows.addWidget(banner)


class ShowFeedView(QWidget):
    """The facts of the feed, its name and password where it is private, and the history of its failures."""

    password_requested = Signal()
    forget_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._failures: tuple[tuple[str, str], ...] | None = None
        self.setObjectName("showFeed")
        self.setAccessibleName(self.tr("Feed"))
        self._facts = FactsView(theme)
        self._history = Section(theme, self.tr("Problems"))
        self._history.setObjectName("failureHistory")
        self._password = PlainButton(theme, self.tr("Change name and password…"))
        self._password.setObjectName("changePasswordButton")
        self._password.clicked.connect(self.password_requested)
        self._forget = PlainButton(theme, self.tr("Forget them"))
        self._forget.setObjectName("forgetPasswordButton")
        self._forget.clicked.connect(self.forget_requested)
        keys = QHBoxLayout()
        keys.setSpacing(theme.px(Space.S))
        keys.addWidget(self._password)
        keys.addWidget(self._forget)
        keys.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(Space.M))
        layout.addWidget(self._facts)
        layout.addLayout(keys)
        layout.addWidget(self._history)
        layout.addStretch(1)

    def show_password(self, *, has_password: bool, wanted: bool) -> None:
        """Whether a name and password are kept, and whether the feed has a use for them."""
        self._password.setVisible(wanted)
        self._password.setText(
            self.tr("Change name and password…") if has_password else self.tr("Enter name and password…")
        )
        self._forget.setVisible(has_password)

    def show_feed(self, facts: Sequence[Fact], failures: Sequence[tuple[str, str]]) -> None:
        """``failures`` are sentence and time, the latest first."""
        self._facts.set_facts(facts)
        if tuple(failures) == self._failures:
            return
        self._failures = tuple(failures)
        clear_layout(self._history.body)
        theme = self.theme
        if not failures:
            text = self.tr("None: every refresh so far went well.")
            self._history.body.addWidget(Label(theme, text, FontRole.BODY, Role.TEXT_MUTED, wrap=True))
        for text, when in failures:
            self._history.body.addWidget(Label(theme, text, FontRole.BODY, wrap=True, selectable=True))
            self._history.body.addWidget(Label(theme, when, FontRole.SMALL, Role.TEXT_MUTED, selectable=True))
            self._history.body.addWidget(Line(theme))
