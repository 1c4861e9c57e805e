"""Shows found by name in the dialog to subscribe: directories are asked as one types, and rows subscribe."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from player.discovery.directory_search import SearchAnswer
from player.domain.errors import Offline
from player.domain.events import NetworkChanged
from player.domain.network import NetworkState
from player.ui.dialogs.password import PasswordDialog
from player.ui.dialogs.subscribe import SubscribeDialog
from player.ui.widgets.found_show_row import Mark
from tests.support.directories import FYYD, GPODDER, answer, ask_locally
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver

Keys = Qt.Key


@pytest.fixture
def shows(driver: Driver, server: PodcastServer) -> list[dict[str, object]]:
    """Three shows that the directories have; they are asked on this machine."""
    # All who answer do so in the moment after the first of them, on a busy machine too.
    ask_locally(driver.services, server.address, moment_s=1.0, time_limit_s=60.0)
    made = [
        {"title": title, "feed_url": server.add_show(a_show(title)), "author": "Ada Example", "description": "The sea."}
        for title in ("Tidal Notes", "Tidal Atlas", "Night Signal")
    ]
    answer(server, from_fyyd=made[:2], from_gpodder=made)
    return made


def open_dialog(driver: Driver) -> SubscribeDialog:
    driver.window.subscribe_requested.emit()
    found = driver.until(
        lambda: next((each for each in driver.window.findChildren(SubscribeDialog) if each.isVisible()), None)
    )
    driver.until(found.isActiveWindow)
    assert isinstance(found, SubscribeDialog)
    return found


def titles(dialog: SubscribeDialog) -> list[str]:
    return [show.title for show in dialog.results.view.found.shows] if dialog.results.has_shows else []


def said(dialog: SubscribeDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def mark(dialog: SubscribeDialog, row: int) -> Mark:
    return dialog.results.view.found.mark_of(dialog.results.view.found.shows[row])


def test_words_are_looked_for_as_one_types_and_return_in_the_list_subscribes(
    driver: Driver, shows: list[dict[str, object]]
) -> None:
    dialog, press = open_dialog(driver), driver.qtbot.keyClick
    assert dialog.field.hasFocus()
    driver.qtbot.keyClicks(dialog.field, "tidal")
    assert not dialog.accept_button.isVisible(), "each show has a button of its own"
    driver.until(lambda: titles(dialog) == ["Tidal Notes", "Tidal Atlas"])
    view = dialog.results.view
    assert not view.currentIndex().isValid()
    press(dialog.field, Keys.Key_Down)
    driver.until(view.hasFocus)
    press(view, Keys.Key_Down)
    press(view, Keys.Key_Return)
    assert mark(dialog, 1) in (Mark.COMING, Mark.SUBSCRIBED)
    driver.until(lambda: mark(dialog, 1) is Mark.SUBSCRIBED)
    assert [show.title for show in driver.services.library.shows.all()] == ["Tidal Atlas"]
    assert dialog.isVisible(), "there may be more that one wants"
    assert dialog.cancel_button.text() == "Done"
    press(view, Keys.Key_Return)
    assert mark(dialog, 1) is Mark.SUBSCRIBED
    press(view, Keys.Key_Up)
    press(view, Keys.Key_Up)
    assert dialog.field.hasFocus()
    press(dialog.field, Keys.Key_Down)
    press(view, Keys.Key_N)
    assert (dialog.field.hasFocus(), dialog.field.text()) == (True, "tidaln")
    press(dialog.field, Keys.Key_Escape)
    assert not dialog.isVisible()


def test_a_private_one_asks_by_its_title_and_what_was_said_meanwhile_goes(
    driver: Driver, shows: list[dict[str, object]], server: PodcastServer
) -> None:
    server.fault("/night-signal/feed.xml", "auth:ada:shore")
    dialog = open_dialog(driver)
    driver.qtbot.keyClicks(dialog.field, "night")
    driver.qtbot.keyClick(dialog.field, Keys.Key_Return)
    driver.until(lambda: dialog.results.view.hasFocus() and titles(dialog) == ["Night Signal"])
    driver.qtbot.keyClick(dialog.results.view, Keys.Key_Return)
    asked = driver.until(lambda: driver.window.findChild(PasswordDialog))
    assert "“Night Signal” is private" in [label.text() for label in asked.findChildren(QLabel)]
    error = dialog.findChild(QLabel, "subscribeError")
    assert error.isVisible()
    asked.user.setText("ada")
    asked.password.setText("shore")
    asked.accept_button.click()
    driver.until(lambda: mark(dialog, 0) is Mark.SUBSCRIBED)
    assert not error.isVisible()
    assert not dialog.field.accessibleDescription()


def test_return_after_a_name_goes_to_what_is_found_and_subscribes_nothing_unseen(
    driver: Driver, shows: list[dict[str, object]], server: PodcastServer
) -> None:
    dialog = open_dialog(driver)
    driver.qtbot.keyClicks(dialog.field, "night")
    driver.qtbot.keyClick(dialog.field, Keys.Key_Return)
    driver.until(lambda: dialog.results.view.hasFocus() and titles(dialog) == ["Night Signal"])
    assert dialog.results.view.currentIndex().row() == 0
    assert driver.services.library.shows.all() == []
    assert len(server.requests(FYYD)) == 1, "a pause after that asks nobody again"


def test_what_looks_like_a_server_and_is_none_is_looked_for_by_name_when_that_is_asked_for(
    driver: Driver, shows: list[dict[str, object]], server: PodcastServer
) -> None:
    dialog, press = open_dialog(driver), driver.qtbot.keyClick
    driver.qtbot.keyClicks(dialog.field, "Tidal.invalid")
    assert dialog.accept_button.isVisible()
    press(dialog.field, Keys.Key_Return)
    driver.until(dialog.name_button.isVisible, message="no such server")
    assert "There is no server called tidal.invalid" in said(dialog)
    assert server.requests(FYYD) == [], "what may be an address goes to no directory unasked"
    dialog.name_button.click()
    driver.until(lambda: server.requests(FYYD) and dialog.results.answer is not None, message="answers")
    assert "There is no server" not in said(dialog)
    assert not dialog.name_button.isVisible()
    assert not dialog.accept_button.isVisible(), "each show has a button of its own"
    assert dialog.field.hasFocus()
    # With one letter more it is what it looks like again.
    driver.qtbot.keyClicks(dialog.field, "s")
    assert dialog.accept_button.isVisible()
    assert not dialog.results.has_shows


def test_what_is_subscribed_already_is_marked(driver: Driver, shows: list[dict[str, object]]) -> None:
    driver.subscribe(str(shows[0]["feed_url"]))
    dialog = open_dialog(driver)
    dialog.offer("tidal")
    driver.until(lambda: titles(dialog) == ["Tidal Notes", "Tidal Atlas"])
    assert [mark(dialog, row) for row in (0, 1)] == [Mark.SUBSCRIBED, Mark.NONE]


def test_a_press_on_a_rows_button_subscribes_and_elsewhere_it_only_chooses(
    driver: Driver, shows: list[dict[str, object]]
) -> None:
    dialog = open_dialog(driver)
    dialog.offer("tidal")
    driver.until(lambda: titles(dialog))
    view = dialog.results.view
    rect = view.visualRect(view.found.index(1))
    driver.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, rect.center().y()))
    assert (view.currentIndex().row(), mark(dialog, 1)) == (1, Mark.NONE)
    button = view.itemDelegate().button_rect(rect, rtl=False)
    driver.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
    driver.until(lambda: mark(dialog, 1) is Mark.SUBSCRIBED)


def test_a_show_that_is_on_its_way_comes_although_the_dialog_is_closed(
    driver: Driver, shows: list[dict[str, object]], server: PodcastServer
) -> None:
    dialog = open_dialog(driver)
    dialog.offer("night")
    driver.until(lambda: titles(dialog) == ["Night Signal"])
    server.latency_ms = 300
    dialog.results.view.choose()
    driver.qtbot.keyClick(dialog.results.view, Keys.Key_Return)
    dialog.reject()
    driver.until(lambda: [show.title for show in driver.services.library.shows.all()] == ["Night Signal"])
    driver.until(lambda: driver.window.page.isVisible())


def test_why_one_could_not_be_subscribed_is_said_and_it_can_be_tried_again(
    driver: Driver, shows: list[dict[str, object]], server: PodcastServer
) -> None:
    dialog = open_dialog(driver)
    dialog.offer("night")
    driver.until(lambda: titles(dialog))
    server.fault("/night-signal/feed.xml", status=404)
    dialog.results.view.choose()
    driver.qtbot.keyClick(dialog.results.view, Keys.Key_Return)
    driver.until(lambda: "has nothing at this address (error 404)" in said(dialog))
    assert mark(dialog, 0) is Mark.NONE
    server.mend()
    driver.qtbot.keyClick(dialog.results.view, Keys.Key_Return)
    driver.until(lambda: mark(dialog, 0) is Mark.SUBSCRIBED)
    assert "error 404" not in said(dialog)


def test_one_that_does_not_answer_is_named_and_asked_again(
    driver: Driver, shows: list[dict[str, object]], server: PodcastServer
) -> None:
    server.fault(GPODDER, status=503)
    dialog = open_dialog(driver)
    dialog.offer("tidal")
    driver.until(lambda: "gpodder.net did not answer." in said(dialog))
    driver.until(lambda: titles(dialog) == ["Tidal Notes", "Tidal Atlas"])
    server.mend()
    dialog.again_button.click()
    driver.until(lambda: len(server.requests(GPODDER)) == 2)
    driver.until(lambda: not dialog.again_button.isVisible())
    driver.until(lambda: "did not answer" not in said(dialog))


def test_what_came_is_shown_before_the_last_has_answered_and_stays_in_its_place(
    driver: Driver, shows: list[dict[str, object]], server: PodcastServer
) -> None:
    answer(server, from_fyyd=[shows[1]], from_gpodder=[{**shows[0], "title": "Tidal"}])
    server.fault(GPODDER, hang=True)
    dialog = open_dialog(driver)
    dialog.offer("tidal")
    driver.until(lambda: titles(dialog) == ["Tidal Atlas"])
    assert "Others are still being asked…" in said(dialog)
    dialog.results.view.choose()
    # The one that hangs is asked once more where it is cut off.
    server.mend()
    server.drop_connections()
    driver.until(lambda: titles(dialog) == ["Tidal Atlas", "Tidal"])
    assert titles(dialog)[0] == "Tidal Atlas"
    assert dialog.results.view.currentIndex().row() == 0


def test_the_last_question_wins(driver: Driver, shows: list[dict[str, object]], server: PodcastServer) -> None:
    dialog = open_dialog(driver)
    server.fault(FYYD, hang=True, times=1)
    server.fault(GPODDER, hang=True, times=1)
    dialog.offer("tidal")
    driver.until(lambda: len(server.requests(GPODDER)) == 1)
    dialog.offer("night")
    driver.until(lambda: titles(dialog) == ["Night Signal"])
    dialog.hear("tidal", SearchAnswer(asked=3))
    assert titles(dialog) == ["Night Signal"], "an answer that comes late is to no question any more"


def test_none_of_that_name_says_what_to_do_next(driver: Driver, shows: list[dict[str, object]]) -> None:
    dialog = open_dialog(driver)
    dialog.offer("xyzzy")
    driver.until(lambda: "No show of that name" in said(dialog))
    words = said(dialog).replace("\u00a0", " ")
    assert "Try fewer words, or paste the address of its feed." in words
    assert "As you type, names go to fyyd, Apple Podcasts and gpodder.net." in words


def test_where_nobody_answers_one_can_try_again(
    driver: Driver, shows: list[dict[str, object]], server: PodcastServer
) -> None:
    server.fault("/*/search*", status=500)
    server.fault(FYYD, status=500)
    dialog = open_dialog(driver)
    dialog.offer("tidal")
    driver.until(lambda: "No directory answered" in said(dialog))
    server.mend()
    button = next(each for each in dialog.results.findChildren(QWidget) if getattr(each, "text", str)() == "Try again")
    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.until(lambda: titles(dialog) == ["Tidal Notes", "Tidal Atlas"])


def test_without_a_network_that_is_said_and_it_is_asked_when_there_is_one(
    driver: Driver, shows: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    real, away = driver.services.directories._http, [True]

    class Away:
        async def get(self, url: str, **more: object) -> object:
            if away:
                raise Offline(host="api.fyyd.de")
            return await real().get(url, **more)

    monkeypatch.setattr(driver.services.directories, "_http", Away)
    dialog = open_dialog(driver)
    dialog.offer("tidal")
    driver.until(lambda: "There is no network" in said(dialog))
    away.clear()
    driver.services.events.publish(NetworkChanged(NetworkState(online=True)))
    driver.until(lambda: titles(dialog) == ["Tidal Notes", "Tidal Atlas"])


def test_an_address_goes_to_no_directory(driver: Driver, shows: list[dict[str, object]], server: PodcastServer) -> None:
    dialog = open_dialog(driver)
    driver.qtbot.keyClicks(dialog.field, "https")
    dialog.field.setText(server.url("/secret/feed.xml?auth=secret"))
    dialog.field.searched.emit(dialog.field.text())
    assert "Subscribe by address" in said(dialog)
    assert dialog.accept_button.isVisible()
    dialog.field.setText("t")
    dialog.field.searched.emit("t")
    assert not server.requests("/*/search*")


def test_rows_are_told_to_assistive_tools(driver: Driver, shows: list[dict[str, object]]) -> None:
    driver.subscribe(str(shows[0]["feed_url"]))
    dialog = open_dialog(driver)
    dialog.offer("tidal")
    driver.until(lambda: titles(dialog))
    view = dialog.results.view
    role = Qt.ItemDataRole.AccessibleTextRole
    assert view.found.index(0).data(role) == "Tidal Notes, Ada Example, Subscribed, The sea."
    assert view.found.index(1).data(role) == "Tidal Atlas, Ada Example, The sea."
    for widget in (dialog.field, view, dialog.browse_button):
        told = QAccessible.queryAccessibleInterface(widget)
        assert told.text(QAccessible.Text.Name)
    assert QAccessible.queryAccessibleInterface(view).role() is QAccessible.Role.List


def test_tab_goes_in_the_order_one_sees(driver: Driver, shows: list[dict[str, object]]) -> None:
    dialog = open_dialog(driver)
    dialog.offer("tidal")
    driver.until(lambda: titles(dialog))
    for expected in (dialog.results.view, dialog.browse_button, dialog.cancel_button, dialog.field):
        driver.qtbot.keyClick(dialog.focusWidget(), Keys.Key_Tab)
        assert dialog.focusWidget() is expected
    dialog.offer("xyzzy")
    driver.until(lambda: "No show of that name" in said(dialog))
    driver.qtbot.keyClick(dialog.focusWidget(), Keys.Key_Tab)
    assert dialog.focusWidget().text() == "Search in the browser"
    driver.qtbot.keyClick(dialog.focusWidget(), Keys.Key_Tab)
    assert dialog.focusWidget() is dialog.cancel_button


def test_a_closed_dialog_is_gone(driver: Driver, shows: list[dict[str, object]]) -> None:
    def used_and_closed() -> weakref.ref[SubscribeDialog]:
        dialog = open_dialog(driver)
        dialog.offer("tidal")
        driver.until(lambda: titles(dialog))
        dialog.reject()
        return weakref.ref(dialog)

    kept = used_and_closed()
    driver.until(lambda: driver.window.findChild(SubscribeDialog) is None)

    def is_gone() -> bool:
        gc.collect()
        return kept() is None

    driver.until(is_gone)


class Browser(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def test_from_the_first_page_to_the_browser_and_back_with_an_address(
    driver: Driver, shows: list[dict[str, object]]
) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    try:
        driver.until(lambda: driver.window.first_run.isVisible())
        driver.click("firstFindButton")
        driver.until(driver.control("firstFindField").hasFocus, message="there was nothing to find")
        driver.qtbot.keyClicks(driver.control("firstFindField"), "Tidal & Wave")
        driver.qtbot.keyClick(driver.control("firstFindField"), Keys.Key_Return)
        dialog = driver.until(lambda: driver.window.findChild(SubscribeDialog))
        assert dialog.field.text() == "Tidal & Wave"
        driver.until(lambda: "No show of that name" in said(dialog))
        assert not dialog.browse_button.isVisible(), "it is offered above"
        dialog.results.browse_requested.emit()
        driver.until(lambda: browser.opened == ["https://podcastindex.org/search?q=Tidal%20%26%20Wave&type=all"])
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert dialog.field.text() == ""
    assert "It is filled in here when you come back." in said(dialog).replace("\u00a0", " ")
    driver.until(dialog.isActiveWindow)
    driver.window.activateWindow()
    driver.until(lambda: not dialog.isActiveWindow())
    QGuiApplication.clipboard().setText(str(shows[0]["feed_url"]))
    dialog.activateWindow()
    driver.until(lambda: dialog.field.text() == shows[0]["feed_url"])
    assert dialog.accept_button.isVisible()
