"""The head of a show's page: artwork, title, who makes it, how often it publishes, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from player.ui.pages.show_content import ShowContent
from player.ui.theme import FontRole, Role, Size, Theme
from player.ui.widgets.action_row import add_folded
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import IconButton, PlainButton, PrimaryButton
from player.ui.widgets.labels import HeadlineLabel, Kicker, Label
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.menu import Menu
from player.ui.widgets.page_head import PageHead


class ShowHeader(PageHead):
    """Its buttons ask by signals; ``set_refreshing`` while the feed is being asked."""

    play_requested = Signal()
    refresh_requested = Signal()
    share_requested = Signal()
    unsubscribe_requested = Signal()
    episodes_requested = Signal()
    link_activated = Signal(str)

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(theme, artwork, parent)
        self._website: str | None = None
        self.is_playing = False
        self._kicker = Kicker(theme)
        self._title = HeadlineLabel(theme)
        self._title.setObjectName("showTitle")
        self._byline = LinkLabel(theme)
        self._byline.link_activated.connect(self.link_activated)
        self._pace = Label(theme, "", FontRole.BODY, Role.TEXT_MUTED, wrap=True, selectable=True)
        self._pace.setObjectName("showPace")
        self._play = PrimaryButton(theme, self.tr("Play"), "play")
        self._play.setObjectName("playShowButton")
        self._refresh = PlainButton(theme, self.tr("Refresh"), "refresh")
        self._refresh.setObjectName("refreshShowButton")
        self._share = PlainButton(theme, self.tr("Share"), "share")
        self._share.setObjectName("shareShowButton")
        self._unsubscribe = PlainButton(theme, self.tr("Unsubscribe"), "unsubscribe")
        self._unsubscribe.setObjectName("unsubscribeButton")
        self._more = IconButton(theme, "more", self.tr("More"), size=Size.BUTTON, boxed=True)
        self._more.setObjectName("moreButton")
        self._play.clicked.connect(self.play_requested)
        self._refresh.clicked.connect(self.refresh_requested)
        self._share.clicked.connect(self.share_requested)
        self._unsubscribe.clicked.connect(self.unsubscribe_requested)
        self._more.clicked.connect(self._open_menu)

        for widget in (self._kicker, self._title, self._byline, self._pace):
            self.words.addWidget(widget)
        for button in (self._play, self._refresh, self._share, self._unsubscribe, self._more):
            self.buttons.add_button(button)

    def show_content(self, content: ShowContent) -> None:
        """Take over the head of a show's page."""
        show = content.show
        self._website = show.website
        self._kicker.setText(content.kicker)
        self._title.setText(show.title or self.tr("A show without a title"))
        self._byline.set_parts(content.byline)
        self._byline.setVisible(bool(content.byline))
        self._pace.setText(content.pace)
        self._pace.setVisible(bool(content.pace))
        self.artwork.set_artwork(show.image_url, show.title)
        self._play.setEnabled(content.play_next is not None)
        self._share.setEnabled(content.share_address is not None)
        self._share.setToolTip(
            self.tr("Copy the feed’s address")
            if content.share_address
            else self.tr("This feed’s address is yours alone: it is not shared")
        )

    def set_playing(self, running: bool) -> None:
        """Whether an episode of this show plays now."""
        if running == self.is_playing:
            return
        self.is_playing = running
        self._play.setText(self.tr("Pause") if running else self.tr("Play"))
        self._play.set_icon("pause" if running else "play")

    def set_refreshing(self, refreshing: bool) -> None:
        """Whether the feed is being asked now."""
        self._refresh.setText(self.tr("Refreshing…") if refreshing else self.tr("Refresh"))
        self._refresh.setEnabled(not refreshing)

    def _open_menu(self) -> None:
        menu = Menu(self.theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        website = self._website or ""
        add_folded(menu, self.buttons.folded)
        menu.add(self.tr("All episodes"), self.episodes_requested.emit, icon="chapters")
        if website.startswith(("http://", "https://")):
            menu.add(self.tr("Open the website"), lambda: self.link_activated.emit(website), icon="external-link")
        menu.add(
            self.tr("Copy the feed’s address"),
            self.share_requested.emit,
            icon="copy",
            enabled=self._share.isEnabled(),
        )
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
