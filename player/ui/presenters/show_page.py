"""Keeps the page of a show."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from player.domain.errors import PASSWORD_ERRORS, NeedsPassword
from player.domain.events import (
    EpisodesAdded,
    EpisodesChanged,
    Event,
    RefreshFinished,
    RefreshStarted,
    ShowChanged,
    TagsChanged,
)
from player.domain.models import EpisodeId, Show, ShowId
from player.domain.notices import ShowNotice
from player.domain.playback import NowPlaying, PlaybackChanged
from player.domain.show_settings import ShowSettings
from player.ui.desk import Desk
from player.ui.places import Page, show_of
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator
from player.ui.translate import translate

if TYPE_CHECKING:
    from player.domain.errors import EarmarkError
    from player.feeds.show_passwords import PasswordOutcome
    from player.ui.pages.recommended_view import RecommendedView
    from player.ui.pages.show_content import ShowContent
    from player.ui.pages.show_page import ShowPage


class ShowPagePresenter(QObject):
    """Opens a show's page from its title, its byline or Alt+Return, and fills it off the GUI thread."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._refreshing: set[ShowId] = set()
        self._asked = 0
        self._writes: deque[tuple[Callable[[], object], Event]] = deque()
        self._timer = later(self, self._load)
        desk.window.pages.made.connect(self._on_made)
        desk.window.episodes.title_clicked.connect(self.open_current)
        navigator.page_changed.connect(self._on_page)
        desk.window.about_show_requested.connect(self.open_current)
        on = desk.bridge.on
        on(ShowChanged, self, lambda event: self._reload(event.show_id))
        on(EpisodesAdded, self, lambda event: self._reload(event.show_id))
        on(EpisodesChanged, self, lambda _event: self._reload(self._navigator.show_id))
        on(PlaybackChanged, self, lambda event: self._on_playback(event.now))
        on(TagsChanged, self, lambda _event: self._reload(self._navigator.show_id))
        on(RefreshStarted, self, lambda event: self._set_refreshing(set(event.show_ids)))
        on(RefreshFinished, self, lambda _event: self._set_refreshing(set()))

    def open_current(self) -> None:
        """Open the page of the show that is open, or of the episode whose page is."""
        show_id = show_of(self._navigator.place)
        if show_id is None and self._navigator.episode_id is not None:
            episode = self._desk.window.page.episode
            show_id = episode.show_id if episode else None
        if show_id is not None:
            self._navigator.open_page(Page.SHOW, show_id)

    @property
    def _page(self) -> ShowPage:
        return self._desk.window.pages.page(Page.SHOW)  # type: ignore[return-value]

    def _on_made(self, name: str, page: QWidget) -> None:
        if name == Page.SHOW:
            self._join(page)  # type: ignore[arg-type]

    def _join(self, page: ShowPage) -> None:
        actions, navigator, header = self._desk.actions, self._navigator, page.header
        header.play_requested.connect(lambda: page.content and self._play_show(page.content))
        header.refresh_requested.connect(lambda: self._with_show(lambda show: actions.refresh([show.id])))
        page.error_action.connect(lambda: self._with_show(self.mend))
        page.feed.password_requested.connect(lambda: self._with_show(self.ask_password))
        page.feed.forget_requested.connect(lambda: self._with_show(self._forget_password))
        header.share_requested.connect(lambda: page.content and actions.share(page.content.share_address))
        header.unsubscribe_requested.connect(lambda: self._with_show(actions.unsubscribe))
        for asking in (header.episodes_requested, page.latest.all_requested):
            asking.connect(lambda: self._with_show(self._open_list))
        page.link_activated.connect(actions.open_link)
        page.latest.play_requested.connect(self._play)
        page.trailers.play_requested.connect(self._play)
        page.latest.episode_requested.connect(navigator.open_episode)
        page.notices.undo_requested.connect(self._undo_move)
        page.notices.dismissed.connect(self._dismiss)
        page.settings.settings_changed.connect(self._keep_settings)
        page.settings.tags_changed.connect(self._keep_tags)
        page.settings.archive_changed.connect(self._keep_archive)
        self.join_related(page.related)

    def join_related(self, view: RecommendedView) -> None:
        """Have Subscribe and Open of a list of recommended shows done; of this page or of an episode's."""
        view.show_requested.connect(self._navigator.open_show)
        view.subscribe_requested.connect(lambda address: self._subscribe(view, address))

    # --- filling it -------------------------------------------------------------------------------------------------

    def _on_page(self, page: Page, _ref: object) -> None:
        if page is Page.SHOW:
            self._load()

    def reload(self) -> None:
        """Say what is said of the show that is open anew."""
        self._reload(self._navigator.show_id)

    def _reload(self, show_id: ShowId | None) -> None:
        if show_id is not None and show_id == self._navigator.show_id:
            self._timer.start()

    def _load(self) -> None:
        show_id = self._navigator.show_id
        if show_id is None:
            return
        services = self._desk.services
        self._asked += 1
        asked = self._asked

        def query() -> ShowContent:
            # Imported here, on the query thread: the first picture of the window does not wait for it.
            import player.ui.pages.show_page  # noqa: F401 - what is made of the answer, so that the window need not
            from player.ui.pages.show_content import load_content

            return load_content(services.library, show_id, services.wording, services.clock.now(), translate)

        self._desk.bridge.run(
            self, query, lambda content: self._show(content, asked), lambda _gone: self._on_gone(show_id)
        )

    def _show(self, content: ShowContent, asked: int) -> None:
        # What was read before something was written would take back what the person sees; it is read again then.
        if content.show.id != self._navigator.show_id or asked != self._asked or self._writes:
            return
        pages = self._desk.window.pages
        if not pages.is_made(Page.SHOW):
            # To make it takes as long as a picture, and to fill it too.
            pages.page(Page.SHOW)
            QTimer.singleShot(0, self, lambda: self._show(content, asked))
            return
        self._page.show_content(content)
        self._page.show_now(self._desk.services.session.now)
        self._page.header.set_refreshing(content.show.id in self._refreshing)
        pages.open(Page.SHOW)

    def _on_playback(self, now: NowPlaying) -> None:
        if self._navigator.show_id is not None and self._desk.window.pages.is_made(Page.SHOW):
            self._page.show_now(now)

    def _on_gone(self, show_id: ShowId) -> None:
        if show_id == self._navigator.show_id:
            self._navigator.forget_page()

    def _set_refreshing(self, show_ids: set[ShowId]) -> None:
        self._refreshing = show_ids
        if self._navigator.show_id is not None and self._desk.window.pages.is_made(Page.SHOW):
            self._page.header.set_refreshing(self._navigator.show_id in show_ids)
            self._timer.start()

    # --- what is asked for ------------------------------------------------------------------------------------------

    def _with_show(self, work: Callable[[Show], object]) -> None:
        show = self._page.show_shown
        if show is not None:
            work(show)

    def _open_list(self, show: Show) -> None:
        self._navigator.open_place(show.id)
        self._desk.window.episodes.view.setFocus()

    def _play_show(self, content: ShowContent) -> None:
        """Pause what plays of this show, else play what is next of it."""
        now = self._desk.services.session.now
        self._play(now.episode_id if self._page.header.is_playing else content.play_next)

    def _play(self, episode_id: EpisodeId | None) -> None:
        if episode_id is not None:
            self._desk.actions.play_or_pause(episode_id)

    def _write(self, work: Callable[[ShowId], object], event: Event | None = None) -> None:
        """Keep something of the show that is open, one after another; what it says is asked for again then."""
        show_id = self._navigator.show_id
        if show_id is not None:
            self._writes.append((lambda: work(show_id), event or ShowChanged(show_id)))
            if len(self._writes) == 1:
                self._write_next()

    def _write_next(self) -> None:
        work, event = self._writes[0]

        def go_on() -> None:
            self._writes.popleft()
            self._desk.services.events.publish(event)
            if self._writes:
                self._write_next()

        def failed(error: EarmarkError) -> None:
            self._desk.messages.error(error)
            go_on()

        self._desk.bridge.run(self, work, lambda _: go_on(), failed)

    def _keep_settings(self, settings: ShowSettings) -> None:
        self._write(lambda show_id: self._desk.services.library.show_settings.set(show_id, settings))

    def _keep_tags(self, tags: list[str]) -> None:
        self._write(lambda show_id: self._desk.services.library.show_settings.set_tags(show_id, tags), TagsChanged())

    def _keep_archive(self, archive: bool) -> None:
        services = self._desk.services
        self._with_show(lambda show: self._desk.bridge.spawn(self, services.archive.switch(show.id, archive=archive)))

    def _dismiss(self, notice: ShowNotice) -> None:
        self._write(lambda _show_id: self._desk.services.library.notices.dismiss(notice.id))

    def _undo_move(self, notice: ShowNotice) -> None:
        def tell(undone: bool) -> None:
            if undone:
                text = self.tr("The show is back at its address before the move")
            else:
                text = self.tr("The move cannot be undone: another show is subscribed at that address")
            self._desk.messages.info(text)

        self._desk.bridge.spawn(self, self._desk.services.subscriptions.undo_move(notice.show_id, notice.id), tell)

    def mend(self, show: Show) -> None:
        """Do what helps against the error that is shown."""
        if show.error_kind in PASSWORD_ERRORS:
            self.ask_password(show)
        else:
            self._desk.actions.refresh([show.id])

    def ask_password(self, show: Show) -> None:
        """Ask for the name and password of a private feed; they are tried before the dialog closes."""
        from player.ui.dialogs.password import PasswordDialog

        desk, subscriptions = self._desk, self._desk.services.subscriptions

        def tried(outcome: PasswordOutcome) -> None:
            error = outcome.refresh.error
            if isinstance(error, NeedsPassword):
                dialog.refused(error)
                return
            dialog.accept()
            if error is not None:
                desk.messages.error(error)
            elif not outcome.kept:
                desk.messages.info(self.tr("No keyring took the password: it is known until Earmark is closed"))

        def give(user: str, password: str) -> None:
            work = subscriptions.set_credentials(show.id, user, password)
            desk.bridge.spawn(dialog, work, tried, dialog.refused)

        dialog = PasswordDialog(desk.theme, show.title, give, desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        # What cannot be read of it is asked for anew: nothing to tell.
        desk.bridge.spawn(dialog, subscriptions.user_of(show.id), dialog.set_user, lambda _error: None)

    def _forget_password(self, show: Show) -> None:
        text = self.tr("The name and password of “{title}” were forgotten").format(title=show.title)
        self._desk.bridge.spawn(
            self,
            self._desk.services.subscriptions.forget_credentials(show.id),
            lambda _: self._desk.messages.info(text),
        )

    def _subscribe(self, view: RecommendedView, address: str) -> None:
        desk = self._desk

        def done(show: Show) -> None:
            text = self.tr("Subscribed to “{title}”").format(title=show.title)
            desk.messages.info(text, self.tr("Open"), lambda: self._navigator.open_show(show.id))
            self._reload(self._navigator.show_id)

        def failed(error: EarmarkError) -> None:
            view.reset()
            desk.messages.error(error)

        desk.bridge.spawn(self, desk.services.subscriptions.subscribe(address), done, failed)
