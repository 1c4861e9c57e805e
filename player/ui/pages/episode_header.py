"""The head of an episode's page: artwork, what it is called, who it is from, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.domain.models import DownloadState, Episode, PlayState
from player.domain.network import Wait
from player.ui.pages.episode_content import EpisodeContent
from player.ui.theme import FontRole, Role, Size, Space, Theme
from player.ui.translate import title_text, translate_error
from player.ui.widgets.action_row import add_folded
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.banner import Banner, BannerKind
from player.ui.widgets.buttons import IconButton, PlainButton, PrimaryButton
from player.ui.widgets.download_button import DownloadButton
from player.ui.widgets.labels import HeadlineLabel, Kicker, Label
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.menu import Menu
from player.ui.widgets.page_head import PageHead
from player.ui.widgets.times import clock_text


class EpisodeHeader(PageHead):
    """Shows the head of an EpisodeContent; the buttons say what a click will do now."""

    play_requested = Signal()
    download_requested = Signal()
    queue_requested = Signal()
    share_requested = Signal()
    share_at_requested = Signal(float)
    open_requested = Signal()
    show_requested = Signal()
    bookmark_requested = Signal()
    played_requested = Signal(bool)
    link_activated = Signal(str)

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(theme, artwork, parent)
        self._episode: Episode | None = None
        self._running = False
        self._position: float | None = None
        self._share_address: str | None = None
        self._kicker = Kicker(theme)
        self._title = HeadlineLabel(theme)
        self._byline = LinkLabel(theme)
        self._byline.link_activated.connect(self.link_activated)
        self._play = PrimaryButton(theme, self.tr("Play"), "play")
        self._play.setObjectName("playEpisodeButton")
        self._download = DownloadButton(theme)
        self._queue = PlainButton(theme, self.tr("Add to queue"), "queue")
        self._queue.setObjectName("queueButton")
        self._share = PlainButton(theme, self.tr("Share"), "share")
        self._share.setObjectName("shareButton")
        self._more = IconButton(theme, "more", self.tr("More"), size=Size.BUTTON, boxed=True)
        self._more.setObjectName("moreButton")
        self._mark = IconButton(theme, "check", self.tr("Mark as played"), size=Size.BUTTON, boxed=True)
        self._mark.setCheckable(True)
        self._mark.setObjectName("playedButton")
        self._mark.clicked.connect(self._on_mark)
        self._more.clicked.connect(lambda: self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft())))
        gone = Banner(theme, BannerKind.INFO, self.tr("This episode is no longer in the show’s feed."))
        gone.setObjectName("goneMark")
        self._gone_room = self._apart(gone)
        self._failed = Banner(theme, BannerKind.ERROR)
        self._failed.setObjectName("downloadError")
        self._failed_room = self._apart(self._failed)
        self._play.clicked.connect(self.play_requested)
        self._download.clicked.connect(self.download_requested)
        self._queue.clicked.connect(self.queue_requested)
        self._share.clicked.connect(self.share_requested)

        self._marks = Label(theme, "", FontRole.SMALL, Role.TEXT_MUTED, wrap=True, selectable=True)
        self._marks.setObjectName("episodeMarks")
        for widget in (self._kicker, self._title, self._byline, self._marks, self._gone_room, self._failed_room):
            self.words.addWidget(widget)
        for button in (self._play, self._download, self._queue, self._share, self._mark, self._more):
            self.buttons.add_button(button)

    def _apart(self, banner: Banner) -> QWidget:
        """A banner with some room around it: the lines above it belong together."""
        holder = QWidget()
        room = QVBoxLayout(holder)
        room.setContentsMargins(0, self.theme.px(Space.S), 0, self.theme.px(Space.XS))
        room.addWidget(banner)
        holder.hide()
        return holder

    def show_content(self, content: EpisodeContent) -> None:
        """Take over everything of the page's head."""
        episode = content.page.episode
        self._episode = episode
        self._kicker.setText(content.kicker)
        self._title.setText(title_text(episode.title))
        self._byline.set_parts(content.byline)
        of_show = episode.show_image_url
        self.artwork.set_artwork(episode.image_url or of_show, episode.show_title, behind=of_show)
        self._queue.setText(self.tr("In the queue") if episode.queued else self.tr("Add to queue"))
        self._queue.set_icon("queued" if episode.queued else "queue")
        self._marks.setText(content.marks)
        self._marks.setVisible(bool(content.marks))
        self._gone_room.setVisible(not episode.in_feed)
        self._share_address = content.share_address
        self._share.setEnabled(content.share_address is not None)
        reason = self.tr("This episode has no address that can be shared")
        self._share.setToolTip(self.tr("Copy the episode’s address") if content.share_address else reason)
        played = episode.state is PlayState.PLAYED
        self._mark.setChecked(played)
        self._mark.set_name(self.tr("Mark as not played") if played else self.tr("Mark as played"))
        self.show_download(episode, content.waits)
        self._show_play()

    def show_download(self, episode: Episode, waits: Wait | None) -> None:
        """Say where the file stands, and why it could not be had: the row in the list has no room for all of that."""
        self._download.show_episode(episode, waits)
        failed = episode.download is DownloadState.FAILED and bool(episode.download_error)
        if failed:
            self._failed.set_content(BannerKind.ERROR, translate_error(episode.download_error or ""))
        self._failed_room.setVisible(failed)

    def set_playing(self, running: bool, position_s: float | None) -> None:
        """Whether this episode plays now, and where it is; None where it is not open."""
        self._running, self._position = running, position_s
        self._show_play()

    def _show_play(self) -> None:
        episode = self._episode
        if episode is None:
            return
        position = self._position if self._position is not None else episode.position_s
        if self._running:
            text, icon = self.tr("Pause"), "pause"
        elif episode.state is not PlayState.PLAYED and position >= 1:
            text, icon = self.tr("Resume at {time}").format(time=clock_text(position)), "play"
        else:
            text, icon = (self.tr("Play again") if episode.state is PlayState.PLAYED else self.tr("Play")), "play"
        if text != self._play.text():
            self._play.setText(text)
            self._play.set_icon(icon)
        self._play.setEnabled(bool(episode.enclosure_url or episode.file))

    def menu(self) -> Menu:
        """What else can be done, as things stand now; gone when it is closed."""
        menu = Menu(self.theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        episode, can_share = self._episode, self._share_address is not None
        if episode is None:
            return menu
        add_folded(menu, self.buttons.folded)
        menu.add(self.tr("Copy the address"), self.share_requested.emit, icon="copy", enabled=can_share)
        position = self._position if self._position is not None else episode.position_s
        if position >= 1:
            text = self.tr("Copy the address at {time}").format(time=clock_text(position))
            menu.add(text, lambda: self.share_at_requested.emit(position), icon="share", enabled=can_share)
        menu.add(self.tr("Open in the browser"), self.open_requested.emit, icon="external-link", enabled=can_share)
        menu.addSeparator()
        menu.add(self.tr("Bookmark this moment"), self.bookmark_requested.emit, icon="bookmark")
        menu.add(self.tr("About the show"), self.show_requested.emit, icon="info")
        return menu

    def _on_mark(self) -> None:
        if self._episode is not None:
            self.played_requested.emit(self._episode.state is not PlayState.PLAYED)
