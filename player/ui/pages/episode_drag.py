"""Episodes that are dragged out of a list, onto Queue or Downloads in the sidebar."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QWidget

from player.domain.models import EpisodeId
from player.ui.drag_data import episodes_data
from player.ui.theme import Space, Theme
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.list_view import ListView
from player.ui.widgets.rows import EpisodeRow


def drag_episodes(
    view: QWidget, theme: Theme, artwork: ArtworkPainter, ids: array[int], row: EpisodeRow | None
) -> None:
    """Drag these out of ``view`` until they are let go; ``row`` is the one that was taken hold of."""
    from player.ui.widgets.drag_card import drag_card

    drag, actions = QDrag(view), Qt.DropAction
    drag.setMimeData(episodes_data(ids))
    card = drag_card(
        theme,
        artwork,
        row,
        QCoreApplication.translate("EpisodeView", "%n episode(s)", "", len(ids)),
        several=len(ids) > 1,
        dpr=view.devicePixelRatioF(),
        rtl=view.isRightToLeft(),
    )
    drag.setPixmap(card)
    # Below the mouse, so that what it is held over stays to be seen.
    drag.setHotSpot(QPoint(-theme.px(Space.M), -theme.px(Space.L)))
    drag.exec(actions.MoveAction | actions.CopyAction, actions.MoveAction)


class DragOutView(ListView):
    """A list whose rows belong to episodes: ``held`` gives those of the selected rows, and one of them as a row.

    ``taken`` when they are dragged, ``let_go`` when they are not any more.
    """

    taken = Signal()
    let_go = Signal()

    def __init__(self, theme: Theme, held: Callable[[], tuple[Sequence[EpisodeId], EpisodeRow | None]]) -> None:
        super().__init__()
        self._theme, self._held = theme, held
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def startDrag(self, supported_actions: Qt.DropAction) -> None:  # noqa: ARG002  Qt's signature
        ids, row = self._held()
        if ids:
            self.taken.emit()
            # An episode that is there twice, as by two bookmarks, goes once.
            drag_episodes(self, self._theme, self.itemDelegate().artwork, array("q", dict.fromkeys(ids)), row)
            self.let_go.emit()
            self.viewport().update()
