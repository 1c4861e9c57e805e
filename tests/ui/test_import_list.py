"""A list from another player, opened or dropped in the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from player.domain.models import SmartList
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
    driver.until(lambda: state.text() == "1 show(s) subscribed, 1 could not be subscribed.", 60)
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
