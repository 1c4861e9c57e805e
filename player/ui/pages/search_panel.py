"""What a search found, over the window and below the search field, while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.domain.models import EpisodeId
from player.ui.models.search_query import EpisodeTarget, ShowTarget
from player.ui.models.search_results import TARGET_ROLE, FoundGroup, SearchResults
from player.ui.pages.episode_drag import DragOutView
from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import fill_rounded, soft_shadow, stroke_rounded
from player.ui.widgets.announce import announce
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.labels import Label
from player.ui.widgets.rows import ROW_ROLE, EpisodeRow
from player.ui.widgets.scroll import dress_list
from player.ui.widgets.search_row import SearchDelegate, SearchHeading, search_row_text

_WIDTH = 620
_SHADOW = 14


class SearchPanel(QWidget):
    """The focus stays in the field: ``move`` and ``choose`` are what its keys mean here.

    ``chosen(target, at_once)``: a row was chosen; ``at_once`` asks to play it rather than to open it.
    """

    chosen = Signal(object, bool)

    def __init__(self, theme: Theme, artwork: ArtworkStore, anchor: QWidget, floor: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._anchor, self._floor = anchor, floor
        self.setObjectName("searchPanel")
        self.setAccessibleName(self.tr("Search results"))
        self.model = SearchResults(lambda target: isinstance(target, EpisodeTarget), self)
        self.view = DragOutView(theme, self._held)
        # It lies over the rows that it can be dropped on.
        self.view.taken.connect(self.hide)
        self.view.let_go.connect(self._come_back)
        self.view.setObjectName("searchResults")
        self.view.setAccessibleName(self.tr("Search results"))
        dress_list(self.view, theme, Role.CARD)
        self._delegate = SearchDelegate(theme, artwork, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setModel(self.model)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(lambda index: self._choose(index, at_once=False))
        artwork.ready.connect(lambda _url: self.view.viewport().update())
        self._said = Label(theme, "", FontRole.BODY, Role.TEXT_MUTED, wrap=True)
        self._keys = Label(theme, "", FontRole.SMALL, Role.TEXT_FAINT)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.view, 1)
        self._layout.addWidget(self._said)
        self._layout.addWidget(self._keys)
        parent.installEventFilter(self)
        theme.resized.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        px = self.theme.px
        edge = px(_SHADOW)
        self._layout.setContentsMargins(edge + 1, edge + px(Space.S), edge + 1, edge + px(Space.S))
        for label in (self._said, self._keys):
            label.setContentsMargins(px(Space.L), px(6), px(Space.L), px(2))
        if self.isVisible():
            self._place()

    # --- what it shows ----------------------------------------------------------------------------------------------

    def show_results(self, groups: Sequence[FoundGroup]) -> None:
        """Show what was found, the first of it chosen."""
        self._show(groups, "")
        found = sum(len(group.rows) for group in groups if group.counted)
        self._select(self.model.next_choice(-1, 1), before=self.tr("%n result(s)", "", found))

    def show_hint(self, text: str) -> None:
        """Say what can be typed, while nothing is."""
        self._show([], text)
        announce(self, text)

    def _show(self, groups: Sequence[FoundGroup], said: str) -> None:
        self.model.set_groups(groups)
        self.view.setVisible(not said)
        self._keys.setVisible(not said)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._place()
        self.show()
        self.raise_()

    def move_choice(self, steps: int) -> None:
        """Choose the next row (+1) or the one before (-1)."""
        self._select(self.model.next_choice(self.view.currentIndex().row(), steps))

    def choose(self, *, at_once: bool = False) -> None:
        """Take the row that is chosen."""
        self._choose(self.view.currentIndex(), at_once=at_once)

    def _select(self, row: int, *, before: str = "") -> None:
        index = self.model.index(row)
        if not index.isValid():
            return
        self.view.setCurrentIndex(index)
        # With its heading where it is the first below it.
        above = self.model.index(row - 1)
        if above.isValid() and isinstance(above.data(ROW_ROLE), SearchHeading):
            self.view.scrollTo(above)
        self.view.scrollTo(index)
        self._keys.setText(self._keys_for(index.data(TARGET_ROLE)))
        announce(self, ". ".join(filter(None, (before, search_row_text(index.data(ROW_ROLE))))))

    def _keys_for(self, target: object) -> str:
        if isinstance(target, EpisodeTarget | ShowTarget):
            return self.tr("Enter opens · Ctrl+Enter plays · Esc closes")
        return self.tr("Enter does it · Esc closes")

    def _choose(self, index: QModelIndex, *, at_once: bool) -> None:
        target = index.data(TARGET_ROLE)
        if target is not None:
            self.chosen.emit(target, at_once)

    def _held(self) -> tuple[list[EpisodeId], EpisodeRow | None]:
        """The episode of the row that was taken hold of."""
        row, target = self.view.currentIndex().data(ROW_ROLE), self.view.currentIndex().data(TARGET_ROLE)
        if not isinstance(target, EpisodeTarget):
            return [], None
        return [target.episode_id], EpisodeRow(row.title, artwork=row.artwork, artwork_title=row.artwork_title)

    def _come_back(self) -> None:
        # The field may have been left meanwhile.
        if self._anchor.hasFocus():
            self.show()
            self.raise_()

    # --- where it lies ----------------------------------------------------------------------------------------------

    def _place(self) -> None:
        window = self.parentWidget()
        px, edge = self.theme.px, self.theme.px(_SHADOW)
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + px(6)))
        width = min(px(_WIDTH), window.width() - 2 * px(Space.M))
        left = corner.x()
        if self.isRightToLeft():
            left = corner.x() + self._anchor.width() - width
        # In line with the field where there is room.
        left = max(0, min(left, window.width() - width))
        # What plays is not covered: of its controls only slivers would be left.
        room = window.height() - self._floor.height() - corner.y() - px(Space.S)
        self.setGeometry(
            QRect(left - edge, corner.y() - edge, width + 2 * edge, min(room, self._content_height()) + 2 * edge)
        )

    def _content_height(self) -> int:
        px = self.theme.px
        if not self.model.rowCount():
            return self._said.heightForWidth(px(_WIDTH)) + 2 * px(Space.S)
        rows = sum(
            self._delegate.heading_height if isinstance(self.model.index(n).data(ROW_ROLE), SearchHeading)
            else self._delegate.row_height
            for n in range(self.model.rowCount())
        )  # fmt: skip
        return rows + 2 * px(Space.S) + self._keys.sizeHint().height() + 2

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, radius = self.theme.px(_SHADOW), self.theme.px(Radius.L)
        card = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        soft_shadow(painter, self.theme, card, radius, edge)
        fill_rounded(painter, card, radius, self.theme.color(Role.CARD))
        stroke_rounded(painter, card, radius, self.theme.color(Role.LINE_STRONG if self.theme.is_dark else Role.LINE))
