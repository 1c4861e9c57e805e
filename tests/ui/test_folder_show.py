"""A folder of audio files in the window: subscribed by its path, shown with its covers, told where a file has gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.support.audio import SPEECH
from tests.support.pictures import png
from tests.ui.conftest import Driver
from tests.unit.audio import files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Harbour"
    made.mkdir()
    for number, title in enumerate(("Low water", "The gulls"), 1):
        cover = files.frame("APIC", files.picture(png(60, 60, (90 * number, 40, 40))))
        head = files.tag(files.frame("TIT2", files.text(title)), files.frame("TRCK", files.text(str(number))), cover)
        (made / f"{number}.mp3").write_bytes(head + SPEECH.read_bytes() + bytes([number]))
    return made


@pytest.mark.vlc
def test_a_folder_is_subscribed_in_the_dialog_and_watched(driver: Driver, folder: Path) -> None:
    window, services = driver.window, driver.services
    driver.until(lambda: window.first_run.isVisible())
    window.subscribe_requested.emit()
    dialog = driver.until(lambda: window.findChild(object, "subscribeDialog"))
    dialog.field.setText(folder.as_uri())
    driver.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    driver.until(lambda: window.page.isVisible() and window.page.episode is not None)
    assert window.page.episode.own_file
    ids = services.library.episodes.ids()
    shown = services.library.episodes.rows(ids)
    assert [row.title for row in shown] == ["The gulls", "Low water"]
    driver.until(lambda: all(services.artwork.path(row.image_url or "") for row in shown))

    driver.open_episode("Low water")
    driver.click("downloadButton")
    driver.until(lambda: window.toast.text == "“Low water” is already on this computer")

    services.watch_folders()
    (folder / "1.mp3").unlink()
    driver.until(lambda: not services.library.episodes.get(ids[1]).in_feed)
    driver.opened.actions.play(ids[1])
    driver.until(lambda: "not in its folder any more" in window.toast.text)
