"""The page of a show: what it is, its people, its latest episodes, what is set for it, and how its feed does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.domain.errors import PASSWORD_ERRORS
from player.domain.models import Show
from player.domain.playback import NowPlaying
from player.ui.pages.facts_view import FactsView
from player.ui.pages.finding import Finding, selected_words
from player.ui.pages.funding_view import FundingView
from player.ui.pages.latest_list import LatestList
from player.ui.pages.persons_view import PersonsView
from player.ui.pages.recommended_view import RecommendedView
from player.ui.pages.show_content import ShowContent
from player.ui.pages.show_feed_view import NoticesView, ShowFeedView
from player.ui.pages.show_header import ShowHeader
from player.ui.pages.show_settings_form import SETTING_PARTS, ShowSettingsForm
from player.ui.pages.trailers_view import TrailersView
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.translate import translate_error
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.banner import Banner, BannerKind
from player.ui.widgets.focus_edge import FocusEdge
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.labels import Label
from player.ui.widgets.page_head import lay_page
from player.ui.widgets.scroll import PageScroll, settle_layout
from player.ui.widgets.section import Section
from player.ui.widgets.steps import Steps
from player.ui.widgets.tab_bar import TabBar

TABS = ("about", "episodes", "settings", "feed", "related")


class ShowPage(PageScroll):
    """Shows a ShowContent; what is asked for comes from its parts, which are public for whoever joins them."""

    link_activated = Signal(str)
    error_action = Signal()
    tab_changed = Signal()

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._content: ShowContent | None = None
        self._steps = Steps(self)
        self.setObjectName("showPage")
        self.setAccessibleName(self.tr("Show"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = ShowHeader(theme, artwork)
        self.header.link_activated.connect(self.link_activated)
        self.error = Banner(theme, BannerKind.ERROR)
        self.error.setObjectName("showError")
        self.error.hide()
        self.error.action_triggered.connect(self.error_action)
        self.notices = NoticesView(theme)
        self._tabs = TabBar(theme)
        self._tabs.setObjectName("showTabs")
        words = (self.tr("About"), self.tr("Latest"), self.tr("Settings"), self.tr("Feed"), self.tr("Related shows"))
        for name, word in zip(TABS, words, strict=True):
            self._tabs.add_tab(word, name)
        self._tabs.currentChanged.connect(self._open_tab)
        self._tabs.currentChanged.connect(self.tab_changed)
        self.latest = LatestList(theme)
        self.settings = ShowSettingsForm(theme)
        self.feed = ShowFeedView(theme)
        self.related = RecommendedView(theme, artwork)
        self._about = self._build_about(artwork)
        self._parts: tuple[QWidget, ...] = (self._about, self.latest, self.settings, self.feed, self.related)
        body = QWidget()
        self._outer = QVBoxLayout(body)
        for widget in (self.header, self.error, self.notices, self._tabs, *self._parts):
            self._outer.addWidget(widget)
        self._outer.addStretch(1)
        self.setWidget(body)
        self._edge = FocusEdge(theme, self)
        self.finding = Finding(
            theme,
            self,
            lambda: [("about", self.description)],
            self._steps,
            part_now=lambda: self.tab,
            open_part=self.open_tab,
            selected=self._selected_text,
        )
        self.description.laid_out.connect(self.finding.look_again_soon)
        theme.resized.connect(self._restyle_page)
        self._restyle_page()
        self._open_tab(0)

    def _build_about(self, artwork: ArtworkStore) -> QWidget:
        theme = self.theme
        self.description = HtmlView(theme, artwork, name=self.tr("Description"), steps=self._steps)
        self.description.setObjectName("showDescription")
        self.description.link_activated.connect(self.link_activated)
        words = self.tr("The publisher wrote no description.")
        self._no_description = Label(theme, words, FontRole.READING, Role.TEXT_MUTED)
        self.persons = PersonsView(theme, artwork, self._steps)
        self.persons.link_activated.connect(self.link_activated)
        self.funding = FundingView(theme)
        self.funding.link_activated.connect(self.link_activated)
        self._details = Section(theme, self.tr("Details"))
        self._facts = FactsView(theme)
        self._facts.link_activated.connect(self.link_activated)
        self.trailers = TrailersView(theme)
        self.trailers.link_activated.connect(self.link_activated)
        self._details.body.addWidget(self._facts)
        about = QWidget()
        layout = QVBoxLayout(about)
        layout.setContentsMargins(0, 0, 0, 0)
        parts = (self.trailers, self.persons, self.funding, self._details)
        for widget in (self.description, self._no_description, *parts):
            layout.addWidget(widget)
        return about

    def _restyle_page(self) -> None:
        px = self.theme.px
        self._lay_margins()
        self._outer.setSpacing(px(Space.L))

    def _lay_margins(self) -> None:
        self.header.set_room(lay_page(self._outer, self, self.theme, self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_margins()
        super().resizeEvent(event)
        for part in (self.header.buttons, self.description):
            if part.isVisible():
                settle_layout(self, part)

    # --- what it shows ----------------------------------------------------------------------------------------------

    @property
    def content(self) -> ShowContent | None:
        return self._content

    @property
    def show_shown(self) -> Show | None:
        return self._content.show if self._content else None

    def show_content(self, content: ShowContent) -> None:
        """Show a page; the same show again keeps tab and place."""
        before, self._content = self._content, content
        same = before is not None and before.show.id == content.show.id
        show = content.show
        self.setAccessibleName(self.tr("Show: {title}").format(title=show.title))
        self.header.show_content(content)
        needs_password = show.error_kind in PASSWORD_ERRORS
        action = self.tr("Sign in…") if needs_password else "" if show.ended else self.tr("Try again")
        if show.error:
            self.error.set_content(BannerKind.ERROR, translate_error(show.error), action)
        self.error.setVisible(bool(show.error))
        self.notices.set_notices(content.notices)
        if not same or before is None or before.notes != content.notes:
            self.description.set_pieces(content.notes)
        self.description.setVisible(bool(content.notes))
        self._no_description.setVisible(not content.notes)
        self._steps.run(self, self, self._fillers(content, needs_password=needs_password))
        if not same:
            self._tabs.setCurrentIndex(0)
            self.verticalScrollBar().setValue(0)
        self.finding.search_again()

    def show_now(self, now: NowPlaying) -> None:
        """Take over what plays: the play buttons say pause where it is of this show."""
        if self._content is None:
            return
        running = now.status.is_running
        self.header.set_playing(running and now.show_id == self._content.show.id)
        self.latest.set_playing(now.episode_id if running else None)

    def _selected_text(self) -> str:
        return selected_words(self.description)

    def _fillers(self, content: ShowContent, *, needs_password: bool) -> list[Callable[[], object]]:
        """What is filled in between events, in the order in which it may be seen."""
        show = content.show
        private = show.private or needs_password
        return [
            lambda: self.trailers.set_trailers(content.trailers),
            lambda: self._show_persons(content),
            lambda: self._show_funding(content),
            lambda: self._show_facts(content),
            lambda: self.latest.set_episodes(content.latest, show.episode_count),
            *[self.settings.build_next] * SETTING_PARTS,
            lambda: self.settings.show_settings(content.settings, content.tags, content.all_tags, archive=show.archive),
            lambda: self.feed.show_feed(content.feed_facts, content.failures),
            lambda: self.feed.show_password(has_password=show.password_key is not None, wanted=private),
            lambda: self.related.set_recommendations(content.recommended),
        ]

    def _show_persons(self, content: ShowContent) -> None:
        self.persons.set_persons(content.persons, content.roles)
        self.persons.setVisible(bool(content.persons))

    def _show_funding(self, content: ShowContent) -> None:
        self.funding.set_funding(content.show.funding)
        self.funding.setVisible(bool(content.show.funding))

    def _show_facts(self, content: ShowContent) -> None:
        self._facts.set_facts(content.facts)
        self._details.setVisible(bool(content.facts))

    @property
    def is_filled(self) -> bool:
        """Whether all parts show what they are to show."""
        return not self._steps.is_active(self) and self.description.is_filled and self.persons.is_filled

    @property
    def tab(self) -> str:
        """The name of the tab that is open."""
        return TABS[self._tabs.currentIndex()]

    def open_tab(self, name: str) -> None:
        """Open the tab ``about``, ``episodes``, ``settings``, ``feed`` or ``related``."""
        self._tabs.setCurrentIndex(TABS.index(name))

    def _open_tab(self, tab: int) -> None:
        for number, part in enumerate(self._parts):
            part.setVisible(number == tab)
