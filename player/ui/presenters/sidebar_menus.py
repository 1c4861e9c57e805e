"""What can be done with a row of the sidebar: its menu, and the verbs of tags and lists of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence

from player.domain.events import OwnListsChanged, TagsChanged
from player.domain.models import Show, ShowId
from player.domain.smart_rules import OwnList, SmartRules
from player.ui.desk import Desk
from player.ui.models.sidebar import GROUP_ROLE, PLACE_ROLE, SidebarModel
from player.ui.places import OwnPlace, Page, Place, show_of
from player.ui.presenters.navigator import Navigator
from player.ui.widgets.menu import Menu


class SidebarMenus(QObject):
    """Opens menus where the sidebar asks for them. Everything in them that loses something can be undone."""

    def __init__(self, desk: Desk, navigator: Navigator, model: SidebarModel) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._model = model
        sidebar, self._hint = desk.window.sidebar, desk.window.shortcuts.hint
        sidebar.menu_requested.connect(self._open)
        for shortcut_id in ("list-edit", "list-remove"):
            desk.window.shortcuts.bind(shortcut_id, sidebar.view, partial(self._do, shortcut_id))

    def _open(self, place: Place | None, group: str | None, at: QPoint) -> None:
        menu = self._make(place, group)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.aboutToHide.connect(lambda: self._desk.window.sidebar.view.mark(None))
        menu.popup(at)

    def _do(self, shortcut_id: str) -> None:
        """What the menu of the current row has that key for."""
        row = self._desk.window.sidebar.view.currentIndex()
        if not row.isValid():
            return
        menu = self._make(row.data(PLACE_ROLE), row.data(GROUP_ROLE))
        keys = QKeySequence(self._hint(shortcut_id))
        for action in menu.actions():
            if action.shortcut() == keys:
                action.trigger()
        menu.deleteLater()

    def _make(self, place: Place | None, group: str | None) -> Menu:
        menu = Menu(self._desk.theme, parent=self._desk.window)
        edit, remove = self._hint("list-edit"), self._hint("list-remove")
        show_id = show_of(place)
        show = None if show_id is None else self._model.show(show_id)
        if show is not None:
            self._fill_for_show(menu, show)
        elif isinstance(place, OwnPlace) and (own := self._model.own_list(place)) is not None:
            menu.add(self.tr("Edit…"), lambda: self.edit_list(own), icon="edit", keys=edit)
            menu.add(self.tr("Delete the list"), lambda: self._delete_list(own), icon="trash", keys=remove)
            menu.addSeparator()
            menu.add(self.tr("New list…"), self.new_list, icon="add")
        elif place is None and group:
            menu.add(self.tr("Rename the tag…"), lambda: self._rename_tag(group), icon="edit", keys=edit)
            menu.add(self.tr("Delete the tag"), lambda: self._delete_tag(group), icon="trash", keys=remove)
        elif place is None:
            menu.add(self.tr("Filter shows"), self._desk.window.sidebar.begin_filter, icon="filter")
            menu.add(self.tr("Sort by title"), self._sort_shows, icon="sort")
        else:
            menu.add(self.tr("New list…"), self.new_list, icon="add")
        return menu

    def _fill_for_show(self, menu: Menu, show: Show) -> None:
        actions = self._desk.actions
        menu.add(self.tr("About this show"), lambda: self._navigator.open_page(Page.SHOW, show.id), icon="info")
        menu.add(self.tr("Refresh"), lambda: actions.refresh([show.id]), icon="refresh")
        menu.add(self.tr("Mark all as played"), lambda: self._mark_all(show), icon="check")
        tags = menu.add_menu(self.tr("Tags"), icon="tag")
        own = self._model.tags_of(show.id)
        for tag in self._model.tags:
            tags.add(tag, self._toggle(show.id, tag, own), checked=tag in own)
        if self._model.tags:
            tags.addSeparator()
        tags.add(self.tr("New tag…"), lambda: self._new_tag(show, own), icon="add")
        menu.add(self.tr("Copy the feed’s address"), lambda: actions.share(show.feed_url), icon="copy")
        menu.addSeparator()
        remove = self._hint("list-remove")
        menu.add(self.tr("Unsubscribe"), lambda: actions.unsubscribe(show), icon="unsubscribe", keys=remove)

    def _mark_all(self, show: Show) -> None:
        from player.domain.models import EpisodeFilter

        episodes = self._desk.services.library.episodes

        def mark(rows: list) -> None:
            if rows:
                self._desk.actions.set_played(rows, True)

        self._desk.bridge.run(
            self, lambda: episodes.rows(episodes.ids(show_id=show.id, only=EpisodeFilter.UNPLAYED)), mark
        )

    # --- shows and tags ---------------------------------------------------------------------------------------------

    def _sort_shows(self) -> None:
        services = self._desk.services
        before = [show.id for show in self._model.shows]
        by_title = [show.id for show in sorted(self._model.shows, key=lambda show: show.title.casefold())]

        def keep(order: list[ShowId]) -> Callable[[], None]:
            def work() -> None:
                services.library.shows.set_order(order)
                services.events.publish(TagsChanged())

            return work

        run = partial(self._desk.bridge.run_in_turn, self)
        run(
            keep(by_title),
            lambda _: self._desk.messages.done(self.tr("Shows are sorted by title"), lambda: run(keep(before))),
        )

    def _toggle(self, show_id: ShowId, tag: str, own: list[str]) -> Callable[[], None]:
        wanted = [each for each in own if each != tag] if tag in own else [*own, tag]
        return lambda: self._set_tags({show_id: wanted}, self._told_tags(show_id))

    def _new_tag(self, show: Show, own: list[str]) -> None:
        from player.ui.dialogs.ask_text import ask_text

        ask_text(
            self._desk.theme,
            self._desk.window,
            self.tr("New tag"),
            self.tr("Name of the tag"),
            self.tr("Add"),
            lambda text: self._set_tags({show.id: [*own, text]}, self._told_tags(show.id)),
        )

    def _rename_tag(self, tag: str) -> None:
        from player.ui.dialogs.ask_text import ask_text

        ask_text(
            self._desk.theme,
            self._desk.window,
            self.tr("Rename the tag"),
            self.tr("Name of the tag"),
            self.tr("Rename"),
            lambda text: self._set_tags(
                self._with_tag(tag, text), self.tr("The tag “{name}” is called “{new}” now").format(name=tag, new=text)
            ),
            tag,
        )

    def _delete_tag(self, tag: str) -> None:
        text = self.tr("The tag “{name}” was deleted; its shows stay").format(name=tag)
        self._set_tags(self._with_tag(tag, None), text)

    def _with_tag(self, tag: str, name: str | None) -> dict[ShowId, list[str]]:
        """The tags of each show that has ``tag``, with ``name`` in its place."""
        return {
            show.id: [new for each in own if (new := name if each == tag else each) is not None]
            for show in self._model.shows
            if tag in (own := self._model.tags_of(show.id))
        }

    def _told_tags(self, show_id: ShowId) -> str:
        return self.tr("The tags of “{title}” were changed").format(title=self._model.label_of(show_id))

    def _set_tags(self, tags: dict[ShowId, list[str]], told: str) -> None:
        services, run = self._desk.services, partial(self._desk.bridge.run_in_turn, self)
        of_show = services.library.show_settings

        def keep(tags: dict[ShowId, list[str]]) -> dict[ShowId, list[str]]:
            before = {show_id: of_show.tags_of(show_id) for show_id in tags}
            for show_id, names in tags.items():
                of_show.set_tags(show_id, names)
            services.events.publish(TagsChanged())
            return before

        run(lambda: keep(tags), lambda before: self._desk.messages.done(told, lambda: run(lambda: keep(before))))

    # --- lists of one's own -----------------------------------------------------------------------------------------

    def new_list(self) -> None:
        """The editor on a list that is not there yet; it is opened once it is kept."""
        self._edit(None)

    def edit_place(self, place: OwnPlace) -> None:
        """The editor on the list that is open there."""
        if (own := self._model.own_list(place)) is not None:
            self.edit_list(own)

    def edit_list(self, own: OwnList) -> None:
        """The editor on a list."""
        self._edit(own)

    def _edit(self, own: OwnList | None) -> None:
        from player.ui.dialogs.own_list import OwnListDialog

        desk, services = self._desk, self._desk.services

        def count(rules: SmartRules, done: Callable[[str], None]) -> None:
            now = services.clock.now()
            desk.bridge.run(dialog, lambda: services.wording.count(services.library.own_lists.count(rules, now)), done)

        dialog = OwnListDialog(desk.theme, own, self._model.shows, self._model.tags, count, desk.window)
        dialog.accepted.connect(lambda: self._keep(own, dialog.name, dialog.rules))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, own: OwnList | None, name: str, rules: SmartRules) -> None:
        lists, events = self._desk.services.library.own_lists, self._desk.services.events

        def change(own: OwnList) -> None:
            lists.change(own)
            events.publish(OwnListsChanged())

        def keep() -> Place:
            if own is not None:
                change(OwnList(own.id, name, rules))
                return OwnPlace(own.id)
            place = OwnPlace(lists.add(name, rules))
            events.publish(OwnListsChanged())
            return place

        def tell(place: Place) -> None:
            self._navigator.open_place_soon(place)
            if own is not None:
                text = self.tr("The list “{name}” was changed").format(name=name)
                self._desk.messages.done(text, lambda: run(lambda: change(own)))

        run = partial(self._desk.bridge.run_in_turn, self)
        run(keep, tell)

    def _delete_list(self, own: OwnList) -> None:
        lists, events = self._desk.services.library.own_lists, self._desk.services.events

        def remove() -> float | None:
            place = lists.remove(own.id)
            events.publish(OwnListsChanged())
            return place

        def restore(place: float | None) -> None:
            lists.restore(own, place)
            events.publish(OwnListsChanged())

        run = partial(self._desk.bridge.run_in_turn, self)
        run(
            remove,
            lambda place: self._desk.messages.done(
                self.tr("The list “{name}” was deleted; its episodes stay").format(name=own.name),
                lambda: run(lambda: restore(place)),
            ),
        )
