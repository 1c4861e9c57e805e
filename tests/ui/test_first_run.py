"""A first start: how to begin, the sample show, and the dialog to subscribe."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from tests.support.server import PodcastServer, refused_url
from tests.support.shows import Episode, Show, a_show
from tests.ui.conftest import Driver


def _page_text(driver: Driver) -> str:
    return "\n".join(label.text() for label in driver.control("faqView").findChildren(QLabel))


def test_the_sample_show_opens_from_the_first_page_with_no_network(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    driver.click("sampleButton")
    page = driver.window.page
    driver.until(lambda: page.isVisible() and page.content is not None and page.parts.is_filled)
    content = page.content
    assert content is not None
    assert content.page.show.episode_count == 3
    assert content.kicker.startswith("EPISODE · ")
    assert content.kicker.endswith(" MIN")
    assert content.byline[1][0] == content.page.show.title
    assert not driver.window.first_run.isVisible()
    questions = _page_text(driver)
    for words in ("How long is this episode", "When was", "about", "download"):
        assert words in questions
    driver.until(lambda: page.content.paragraphs and page.parts.is_filled, message="the transcript")
    page.open_tab("transcript")
    assert "Harrow" in driver.control("transcriptView").toPlainText()
    driver.until(lambda: content.page.episode.show_title in driver.window.episodes.view.accessibleName())


def test_an_episode_without_a_transcript_says_so(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    driver.click("sampleButton")
    page = driver.window.page
    driver.until(lambda: page.isVisible() and page.content is not None)
    library = driver.services.library
    without = next(e for e in library.episodes.rows(library.episodes.ids()) if not e.has_transcript)
    driver.open_episode(without.title)
    page.open_tab("transcript")
    said = "No transcript for this episode yet"
    driver.until(lambda: said in [label.text() for label in page.findChildren(QLabel) if label.isVisible()])


def test_share_copies_the_address_and_says_so(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show()))
    driver.click("shareButton")
    driver.until(lambda: driver.window.toast.text == "URL copied to clipboard!")
    assert QGuiApplication.clipboard().text().startswith(server.address)


def test_a_second_demo_with_the_same_profile_is_no_error(driver: Driver) -> None:
    driver.open_sample()
    driver.until(driver.window.toast.isVisible)
    driver.window.toast.dismiss()
    driver.until(lambda: not driver.window.toast.isVisible())
    driver.opened.presenter.open_sample()
    driver.until(lambda: not driver.opened.bridge._asked, message="it was asked and answered")
    assert not driver.window.toast.isVisible()
    assert len(driver.services.library.shows.all()) == 1


def _dialog(driver: Driver) -> object:
    driver.window.subscribe_requested.emit()
    return driver.until(lambda: driver.window.findChild(object, "subscribeDialog"))


def test_the_dialog_subscribes_and_opens_the_show(driver: Driver, server: PodcastServer) -> None:
    address = server.add_show(a_show("Tidal Notes"))
    dialog = _dialog(driver)
    dialog.field.setText(address)
    driver.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    page = driver.window.page
    driver.until(lambda: page.content is not None and page.content.page.show.title == "Tidal Notes")
    driver.until(lambda: page.isVisible())
    driver.until(lambda: driver.window.episodes.view.model().rowCount() == 3)
    driver.until(lambda: driver.window.findChild(object, "subscribeDialog") is None)


def test_a_page_that_links_to_its_feed_is_followed(driver: Driver, server: PodcastServer) -> None:
    show = a_show("Tidal Notes")
    server.add_show(show)
    dialog = _dialog(driver)
    dialog.field.setText(server.url(show.page_path))
    dialog.accept_button.click()
    driver.until(lambda: [s.title for s in driver.services.library.shows.all()] == ["Tidal Notes"])
    assert driver.services.library.shows.all()[0].feed_url == server.url(show.feed_path)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("address", "is not an address"),
        ("missing", "has nothing at this address (error 404)"),
        ("page", "There is no podcast feed at"),
        ("refused", "Could not reach"),
        ("silent feed", "none of its entries has audio"),
        ("known", "already subscribed to “Tidal Notes”"),
    ],
)
def test_what_is_wrong_is_said_in_the_dialog_and_nothing_is_stored(
    driver: Driver, server: PodcastServer, kind: str, words: str
) -> None:
    before = 0
    if kind == "known":
        driver.subscribe(server.add_show(a_show("Tidal Notes")))
        before = 1
    addresses = {
        "address": lambda: "javascript:alert(1)",
        "missing": lambda: server.url("/nothing.xml"),
        "page": lambda: server.add_page("/plain.html"),
        "refused": refused_url,
        "silent feed": lambda: server.add_show(Show("News", [Episode("Words only", audio=b"")])),
        "known": lambda: server.url("/tidal-notes/feed.xml"),
    }
    dialog = _dialog(driver)
    dialog.field.setText(addresses[kind]())
    dialog.accept_button.click()
    error = dialog.findChild(QLabel, "subscribeError")
    driver.until(lambda: words in error.text(), message=words)
    assert error.isVisible()
    assert dialog.field.isEnabled()
    assert len(driver.services.library.shows.all()) == before
    dialog.reject()


def _asked_for_password(driver: Driver, server: PodcastServer) -> tuple[Any, Any]:
    """Both dialogs, after a try to subscribe to a feed that wants ada and shore."""
    address = server.add_show(a_show("Tidal Notes"))
    server.fault("/tidal-notes/feed.xml", "auth:ada:shore")
    dialog = _dialog(driver)
    dialog.field.setText(address)
    dialog.accept_button.click()
    asked = driver.until(lambda: driver.window.findChild(object, "passwordDialog"), message="the password is asked for")
    return dialog, asked


def test_a_private_feed_asks_for_its_password_before_it_is_subscribed(driver: Driver, server: PodcastServer) -> None:
    _, asked = _asked_for_password(driver, server)
    assert "127.0.0.1" in asked.findChildren(QLabel)[0].text()
    asked.user.setText("ada")
    asked.password.setText("sand")
    asked.accept_button.click()
    error = asked.findChild(QLabel, "passwordError")
    driver.until(lambda: error.isVisible() and asked.accept_button.isEnabled(), message="refused")
    assert driver.services.library.shows.all() == []
    assert "were not accepted" in error.text(), "not that a password is wanted, which is known"
    asked.password.setText("shore")
    driver.qtbot.keyClick(asked.password, Qt.Key.Key_Return)
    driver.until(lambda: [show.title for show in driver.services.library.shows.all()] == ["Tidal Notes"])
    (show,) = driver.services.library.shows.all()
    assert show.password_key is not None
    assert "ada" not in show.feed_url
    driver.until(lambda: driver.window.findChild(object, "subscribeDialog") is None, message="both dialogs closed")
    driver.until(lambda: driver.window.page.isVisible(), message="the show is open")
    driver.until(lambda: driver.window.toast.text.startswith("There is no keyring"), message="it is kept until the end")


def test_who_gives_no_password_finds_the_address_as_it_was(driver: Driver, server: PodcastServer) -> None:
    dialog, asked = _asked_for_password(driver, server)
    driver.qtbot.keyClick(asked, Qt.Key.Key_Escape)
    driver.until(lambda: driver.window.findChild(object, "passwordDialog") is None)
    assert dialog.isVisible()
    assert dialog.field.text() == server.url("/tidal-notes/feed.xml")
    assert "asks for a name and password" in dialog.findChild(QLabel, "subscribeError").text()
    dialog.reject()


def test_return_presses_the_button_that_has_the_focus_and_not_another(driver: Driver, server: PodcastServer) -> None:
    dialog = _dialog(driver)
    dialog.field.setText(server.add_show(a_show("Tidal Notes")))
    dialog.cancel_button.setFocus(Qt.FocusReason.TabFocusReason)
    driver.qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Return)
    driver.until(lambda: driver.window.findChild(object, "subscribeDialog") is None)
    assert driver.services.library.shows.all() == []
    assert server.requests("/tidal-notes/feed.xml") == []


def test_cancelling_stops_the_fetch(driver: Driver, server: PodcastServer) -> None:
    address = server.add_show(a_show())
    server.fault("/tidal-notes/feed.xml", hang=True)
    dialog = _dialog(driver)
    dialog.field.setText(address)
    dialog.accept_button.click()
    driver.until(lambda: server.requests("/tidal-notes/feed.xml"))
    dialog.cancel_button.click()
    driver.until(lambda: driver.window.findChild(object, "subscribeDialog") is None)
    server.mend()
    assert driver.services.library.shows.all() == []
