"""A list from another player, opened or dropped in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from player.domain.models import SmartList
from player.ui.dialogs.import_list import ImportDialog
from tests.support.server import PodcastServer, refused_url
from tests.support.shows import a_show
from tests.ui.conftest import Driver


def a_list(path: Path, *addresses: str) -> Path:
    outlines = "".join(f'<outline type="rss" text="Show" xmlUrl="{address}"/>' for address in addresses)
    path.write_text(f'<opml version="2.0"><body><outline text="Walk">{outlines}</outline></body></opml>')
    return path


def test_a_dropped_list_is_subscribed_and_what_failed_is_said(
    driver: Driver, server: PodcastServer, tmp_path: Path
) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    good = server.add_show(a_show("Tidal Notes"))
    path = a_list(tmp_path / "mine.opml", good, refused_url())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    driver.window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    dialog = driver.until(lambda: driver.window.findChild(object, "importDialog"))
    state = dialog.findChild(QLabel, "importState")
    driver.until(lambda: state.text() == "1 show(s) added, 1 could not be added.")
    assert "Some shows are missing" in [label.text() for label in dialog.findChildren(QLabel)]
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "127.0.0.1" in said
    dialog.button.click()
    driver.until(lambda: driver.opened.presenter.place is SmartList.INBOX)
    assert driver.services.library.show_settings.tags().keys() == {"Walk"}


def test_what_is_no_list_is_one_sentence(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "song.opml"
    path.write_bytes(b"ID3" + bytes(100))
    driver.opened.presenter.subscribing.import_list(path)
    driver.until(lambda: "song.opml" in driver.window.toast.text)
    driver.until(lambda: driver.window.first_run.isVisible())


def _stuck_import(driver: Driver, server: PodcastServer, tmp_path: Path) -> Path:
    """An import of two shows, one of which is there while the other does not answer."""
    path = a_list(
        tmp_path / "mine.opml", server.add_show(a_show("Tidal Notes")), server.add_show(a_show("Night Trains"))
    )
    server.fault("/night-trains/feed.xml", hang=True)
    driver.until(lambda: driver.window.first_run.isVisible())
    driver.opened.presenter.subscribing.import_list(path)
    driver.until(lambda: server.requests("/night-trains/feed.xml") and driver.services.library.shows.all())
    return path


def test_an_import_that_the_end_of_earmark_cut_short_goes_on_at_the_next_start(
    open_driver: Callable[[], Driver], server: PodcastServer, tmp_path: Path
) -> None:
    driver = open_driver()
    _stuck_import(driver, server, tmp_path)
    driver.window.close()
    driver.opened.close()
    server.mend()
    again = open_driver()
    dialog = again.until(lambda: again.window.findChild(object, "importDialog"))
    state = dialog.findChild(QLabel, "importState")
    again.until(lambda: state.text() == "1 show(s) added, 1 were here already.")
    assert again.services.settings.window.importing == ""
    dialog.button.click()


def test_an_import_that_was_stopped_does_not_go_on(driver: Driver, server: PodcastServer, tmp_path: Path) -> None:
    path = _stuck_import(driver, server, tmp_path)
    assert driver.services.settings.window.importing == path.as_uri()
    dialog = driver.until(lambda: driver.window.findChild(object, "importDialog"))
    dialog.button.click()
    assert driver.services.settings.window.importing == ""


def test_the_same_list_is_imported_once_at_a_time_and_another_beside_it_is_kept_too(
    driver: Driver, server: PodcastServer, tmp_path: Path
) -> None:
    path = _stuck_import(driver, server, tmp_path)
    subscribing = driver.opened.presenter.subscribing
    subscribing.import_list(path)
    assert len(driver.window.findChildren(ImportDialog)) == 1
    other = a_list(tmp_path / "other.opml", server.add_show(a_show("Birch")))
    subscribing.import_list(other)
    assert driver.services.settings.window.importing == f"{path.as_uri()}\n{other.as_uri()}"
    driver.until(lambda: driver.services.settings.window.importing == path.as_uri(), message="the other is done")


def test_a_list_that_is_gone_by_the_next_start_is_told_of_once(driver: Driver, tmp_path: Path) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    driver.services.settings_store.change("window", importing=(tmp_path / "gone.opml").as_uri())
    driver.opened.presenter.subscribing.go_on()
    driver.until(lambda: "gone.opml" in driver.window.toast.text)
    assert driver.services.settings.window.importing == ""
