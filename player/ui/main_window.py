"""The main window: lays out its parts and joins their signals; it decides nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QKeyCombination, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from player.ui.models.episode_list import EpisodeListModel
from player.ui.models.sidebar import SidebarModel
from player.ui.pages.episodes_pane import EpisodesPane
from player.ui.pages.player_bar import PlayerBar
from player.ui.pages.player_keys import player_keys
from player.ui.pages.sidebar import Sidebar
from player.ui.panes import Pane, Panes, enter
from player.ui.places import Page
from player.ui.shortcuts import Shortcuts
from player.ui.theme import Role, Size, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.page_stack import PageStack
from player.ui.widgets.screen_room import room_on_screen
from player.ui.widgets.scroll import Line, Surface
from player.ui.widgets.splitter import Splitter
from player.ui.widgets.tab_order import focus_next

if TYPE_CHECKING:
    from player.ui.drop_target import DropTarget
    from player.ui.pages.episode_page import EpisodePage
    from player.ui.pages.first_run import FirstRunPage
    from player.ui.widgets.toast import Toast

FIRST_RUN = "first-run"
_MENU_KEYS = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)
_SIZE, _LEAST = (1360, 860), (880, 520)


class MainWindow(QMainWindow):
    """The parts are public: a presenter fills them. ``closing`` is emitted once, before the window goes.

    ``starts_again`` says that it was closed to be opened anew.

    ``dropped(str | Path)``: an address or a file that another program's drag left here.
    """

    closing = Signal()
    search_requested = Signal()
    subscribe_requested = Signal()
    undo_requested = Signal()
    about_show_requested = Signal()
    first_painted = Signal()
    layout_changed = Signal()
    back_requested = Signal()
    forward_requested = Signal()
    dropped = Signal(object)

    def __init__(
        self,
        theme: Theme,
        artwork: ArtworkStore,
        shortcuts: Shortcuts,
        sidebar_model: SidebarModel,
        episode_model: EpisodeListModel,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.shortcuts = shortcuts
        self.setWindowTitle("Earmark")
        self.setObjectName("mainWindow")
        self.sidebar = Sidebar(theme, artwork, sidebar_model)
        self.episodes = EpisodesPane(theme, artwork, shortcuts, episode_model)
        self._artwork = artwork
        self.player = PlayerBar(theme, artwork)
        self.pages = PageStack()
        self.pages.register(Page.NONE, self._make_no_page)
        self.pages.register(Page.EPISODE, self._make_episode_page)
        self.pages.register(Page.SHOW, self._make_show_page)
        self.pages.open(Page.NONE)
        self.lists = PageStack()
        self.lists.register("episodes", lambda: self.episodes)
        self.lists.open("episodes")

        self._splitter = Splitter(theme)
        self._splitter.addWidget(self.lists)
        self._splitter.addWidget(self.pages)
        self._splitter.splitterMoved.connect(self.layout_changed)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self.middle = PageStack()
        self.middle.register("browsing", lambda: self._splitter)
        self.middle.register(FIRST_RUN, self._make_first_run)
        self.middle.open("browsing")

        body = QWidget()
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.sidebar)
        # Where a tint alone is not told apart.
        self._edge = Line(theme, Qt.Orientation.Vertical)
        upper.addWidget(self._edge)
        upper.addWidget(self.middle, 1)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(upper, 1)
        layout.addWidget(self.player)
        self.setCentralWidget(body)
        self._toast: Toast | None = None
        self._drop_target: DropTarget | None = None
        self.setAcceptDrops(True)
        self._closed = self._painted = self.starts_again = False
        self._set_sizes()
        theme.resized.connect(self._restyle)
        theme.changed.connect(self._show_edge)
        self.first_painted.connect(self._listen_to_side_buttons)
        self._shortcuts()

    def _set_sizes(self) -> None:
        px = self.theme.px
        self.resize(self._on_screen(*_SIZE))
        self._restyle()
        self._splitter.setSizes([px(Size.LIST), px(_SIZE[0] - Size.SIDEBAR - Size.LIST)])

    def _on_screen(self, width: float, height: float) -> QSize:
        """A size of the design at the system's font, and no larger than the screen where that is wide enough for any.

        How high it is, is no matter: all parts but the player bar scroll.
        """
        wanted, room = QSize(self.theme.px(width), self.theme.px(height)), room_on_screen(self)
        return wanted.boundedTo(room) if room.width() >= _LEAST[0] else wanted

    def _restyle(self) -> None:
        px = self.theme.px
        least = self._on_screen(*_LEAST)
        self.setMinimumSize(least)
        self.sidebar.setFixedWidth(px(Size.SIDEBAR))
        self._show_edge()
        # What a large font takes beyond the screen, list and page go without, each its part.
        room = (least.width() - px(Size.SIDEBAR)) / (_LEAST[0] - Size.SIDEBAR)
        self.lists.setMinimumWidth(round(260 * room))
        self.pages.setMinimumWidth(round(340 * room))
        if self._toast is not None:
            self._toast.set_bottom_margin(px(Size.PLAYER_BAR))

    def _show_edge(self) -> None:
        self._edge.setVisible(self.theme.high_contrast)

    def _shortcuts(self) -> None:
        player, panes = self.player, Panes(self._panes)
        bound = {
            **player_keys(player),
            "search": self.search_requested.emit,
            "subscribe": self.subscribe_requested.emit,
            "refresh": self.sidebar.refresh_requested.emit,
            "read-along": player.transcript_requested.emit,
            "mini-player": player.mini_requested.emit,
            "focus-sidebar": lambda: self.sidebar.view.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "focus-list": self.focus_list,
            "focus-page": self._focus_page,
            "next-pane": lambda: panes.step(1),
            "previous-pane": lambda: panes.step(-1),
            "page-back": self.back_requested.emit,
            "page-forward": self.forward_requested.emit,
            "page-download": lambda: self.page.download_requested.emit(),
            "page-share": lambda: self.page.share_requested.emit(),
            "page-find": self._find,
            "page-find-next": lambda: self._find(1),
            "page-find-previous": lambda: self._find(-1),
            "about-show": self.about_show_requested.emit,
            "undo": self.undo_requested.emit,
            "full-screen": self._toggle_full_screen,
            "quit": self.close,
        }
        for shortcut_id, action in bound.items():
            self.shortcuts.bind(shortcut_id, self, action)
        self.shortcuts.changed.connect(self._say_search_keys)
        self._say_search_keys()

    def _say_search_keys(self) -> None:
        self.sidebar.search.set_shortcut(self.shortcuts.hint("search"))

    def _panes(self) -> list[Pane]:
        lists, page = self.lists.currentWidget(), self.pages.currentWidget()
        return [
            Pane(self.sidebar, self.sidebar.view),
            Pane(self.first_run, self.first_run.subscribe_button)
            if self.middle.current == FIRST_RUN
            else Pane(lists, lists.view),
            Pane(page, page),
            Pane(self.player, self.player.controls.play),
            *([Pane(self._toast, None)] if self._toast is not None else []),
        ]

    def focus_list(self) -> None:
        """To where the keys do most: the list, what can be done where it is empty, or how to begin."""
        lists = self.lists.currentWidget()
        if self.middle.current == FIRST_RUN:
            self.first_run.subscribe_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif lists.view.isVisible():
            lists.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            enter(Pane(lists, None))

    def _focus_page(self) -> None:
        page = self.pages.currentWidget()
        if page.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _listen_to_side_buttons(self) -> None:
        from player.ui.side_buttons import SideButtons

        SideButtons(self.windowHandle(), self.back_requested.emit, self.forward_requested.emit)

    @property
    def toast(self) -> Toast:
        """Where short messages are shown; made for the first of them."""
        if self._toast is None:
            from player.ui.widgets.toast import Toast

            # Over the page, so that what can be done with the rows of the list stays within reach.
            self._toast = Toast(
                self.theme, self.centralWidget(), bottom_margin=self.theme.px(Size.PLAYER_BAR), over=self.pages
            )
        return self._toast

    @property
    def drop_target(self) -> DropTarget:
        """What other programs' drags may be dropped on; made for the first of them."""
        if self._drop_target is None:
            from player.ui.drop_target import DropTarget

            self._drop_target = DropTarget(self.theme, self.centralWidget())
            self._drop_target.dropped.connect(self.dropped)
        return self._drop_target

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drop_target.enter(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002  Qt's signature
        self.drop_target.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_target.drop(event)

    @property
    def page(self) -> EpisodePage:
        """The page of an episode, whether it is shown or not."""
        return self.pages.page(Page.EPISODE)  # type: ignore[return-value]

    @property
    def first_run(self) -> FirstRunPage:
        """How to begin, whether it is shown or not."""
        return self.middle.page(FIRST_RUN)  # type: ignore[return-value]

    def _make_first_run(self) -> QWidget:
        from player.ui.pages.first_run import FirstRunPage

        return FirstRunPage(self.theme)

    def _find(self, step: int = 0) -> None:
        """Find words in the page that stands on the right."""
        finding = getattr(self.pages.currentWidget(), "finding", None)
        if finding is not None:
            finding.go(step) if step else finding.open()

    def _make_show_page(self) -> QWidget:
        from player.ui.pages.show_page import ShowPage

        return ShowPage(self.theme, self._artwork)

    def _make_no_page(self) -> QWidget:
        page = Surface(self.theme, Role.WINDOW)
        layout = QVBoxLayout(page)
        layout.addWidget(EmptyState(self.theme, "show", self.tr("Choose an episode"), self.tr("Its page opens here.")))
        return page

    def _make_episode_page(self) -> QWidget:
        from player.ui.pages.episode_page import EpisodePage

        return EpisodePage(self.theme, self._artwork)

    # --- what is in the middle --------------------------------------------------------------------------------------

    def show_first_run(self, shown: bool) -> None:
        """How to begin, in place of list and page."""
        if shown is (self.middle.current == FIRST_RUN):
            return
        self.middle.open(FIRST_RUN if shown else "browsing")
        # Qt would hand the focus on to whatever comes next: here it goes to where the keys do most.
        (self.first_run.subscribe_button if shown else self.episodes.view).setFocus()

    def put_above_player(self, widget: QWidget) -> None:
        """A line over the whole width, between what is browsed and the player bar."""
        layout = self.centralWidget().layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.player), widget)

    def start_again(self) -> None:
        """Close, to be opened anew at the same place."""
        self.starts_again = True
        self.close()

    # --- its own state ----------------------------------------------------------------------------------------------

    def layout_state(self) -> tuple[str, int]:
        """The geometry as text and how wide the list is, to be kept."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii"), self._splitter.wanted

    def restore_layout(self, geometry: str, list_width: int) -> None:
        """Take over what ``layout_state`` gave; what cannot be read changes nothing."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
        self._splitter.want(list_width)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.layout_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.layout_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # Once this picture is through.
            QTimer.singleShot(0, self, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Where the application's font changes, what comes here is that the window's own did.
        if event.type() is QEvent.Type.FontChange:
            self.theme.refresh_font()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut: on a button Space presses it, and in a field it is a letter. What nobody wants comes here.
        if self.shortcuts.matches("play-pause", event):
            if not event.isAutoRepeat():
                self.player.toggle_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.keyCombination() == _MENU_KEYS and sys.platform != "win32":
            # The menu's own key is known to Qt everywhere, this one on Windows alone.
            reason = QContextMenuEvent.Reason.Keyboard
            QCoreApplication.sendEvent(self.windowHandle(), QContextMenuEvent(reason, QPoint(), QPoint()))
        else:
            super().keyPressEvent(event)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _step_back(self) -> None:
        """Out of what the list is cut down to; from a page or the bar back to the list; last out of the full screen."""
        had = self.focusWidget()
        if self.middle.current != FIRST_RUN:
            for part in (self.sidebar, self.lists.currentWidget()):
                if part.isAncestorOf(had) and part.end_filter():
                    return
            self.focus_list()
        if self.isFullScreen() and self.focusWidget() is had:
            self._toggle_full_screen()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closed:
            self._closed = True
            self.closing.emit()
        super().closeEvent(event)
