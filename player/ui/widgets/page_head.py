"""The head of a page: artwork, words beside it, and buttons that find room where the page is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from player.ui.theme import FontRole, Size, Space, Theme
from player.ui.widgets.action_row import ActionRow
from player.ui.widgets.artwork import ArtworkView
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.labels import HeadlineLabel
from player.ui.widgets.scroll import set_margins

# Below this width the artwork is small, and the buttons go under it. (More than _ROOMY without its margins, so that a
# page that gets narrower changes once.)
_WIDE = 488


# From this width on a page has its full margins.
_ROOMY = 480


def lay_page(layout: QLayout, page: QWidget, theme: Theme, width: int) -> int:
    """Margins for what a page of ``width`` pixels shows: narrow where it is, and in its middle where it is very wide.

    No line goes on for ever. Returns the width between them.
    """
    side = theme.px(Space.PAGE if width >= theme.px(_ROOMY) else Space.L)
    side = max(side, (width - theme.page_width) // 2)
    set_margins(layout, page, side, theme.px(26), side, theme.px(Space.XXL))
    return width - 2 * side


class PageHead(QWidget):
    """``artwork`` stands beside ``words``; ``buttons`` under them, or under both."""

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.artwork = ArtworkView(theme, artwork)
        self.words = QVBoxLayout()
        self.buttons = ActionRow(theme)
        self._column = QVBoxLayout()
        self._column.addLayout(self.words)
        self._column.addWidget(self.buttons)
        self._column.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addWidget(self.artwork, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._row)
        self._wide = True
        theme.resized.connect(self._restyle_head)
        self._restyle_head()

    def _restyle_head(self) -> None:
        px = self.theme.px
        self._row.setSpacing(px(20) if self._wide else px(Space.L))
        self.words.setSpacing(px(Space.XS))
        for layout in (self._column, self._outer):
            layout.setSpacing(px(Space.M))
        for headline in self.findChildren(HeadlineLabel):
            headline.set_roles(FontRole.H1 if self._wide else FontRole.H1_NARROW)

    def set_room(self, width: int) -> None:
        """Find room in ``width`` pixels; to be called before it gets them, so that all is in place at once."""
        wide = width >= self.theme.px(_WIDE)
        if wide == self._wide:
            return
        self._wide = wide
        self.artwork.set_size(Size.ART_PAGE if wide else Size.ART_PAGE / 2)
        if wide:
            self._outer.removeWidget(self.buttons)
            self._column.insertWidget(1, self.buttons)
        else:
            self._column.removeWidget(self.buttons)
            self._outer.addWidget(self.buttons)
        self._restyle_head()
