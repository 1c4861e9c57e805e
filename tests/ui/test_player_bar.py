"""The player bar with the real session and libVLC: each control by mouse, wheel and keys, and in narrow windows."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from player.domain.events import ChaptersChanged, QueueChanged
from player.domain.models import Chapter
from player.domain.sleep import SleepKind
from player.paths import profile_paths
from player.services import Services
from player.ui.start import build_window
from player.ui.widgets.menu import Menu
from tests.support.audio import AudioMaker
from tests.support.server import PodcastServer
from tests.support.shows import Show, a_show
from tests.support.wait import qt_wait_until
from tests.ui.conftest import Driver
from tests.ui.theming import accessible, accessible_description, accessible_name, rest, tip_of

pytestmark = pytest.mark.vlc

BUTTONS_AND_SLIDERS = {QAccessible.Role.PushButton, QAccessible.Role.ButtonMenu, QAccessible.Role.Slider}
CHAPTERS = [Chapter(0.0, "Ebb"), Chapter(60.0, "Slack water"), Chapter(120.0, "Flood")]


def long_show(audio: AudioMaker) -> Show:
    """A show whose two newest episodes are three minutes long."""
    show = a_show("Tidal Notes")
    for episode in show.episodes[:2]:
        episode.audio = audio.long_mp3(180)
        episode.duration = "3:00"
    return show


@pytest.fixture
def playing(driver: Driver, server: PodcastServer, audio: AudioMaker) -> Driver:
    """A show of which the newest episode, three minutes long and with three chapters, plays."""
    driver.subscribe(server.add_show(long_show(audio)))
    driver.window.page.play_requested.emit()
    driver.until(lambda: driver.state == "playing" and driver.position > 0.2, message="playing")
    episode_id = driver.services.session.now.episode_id
    # What belongs to the episode has been fetched, and will not be put in place of these.
    driver.until(lambda: driver.window.page.content is not None and driver.window.page.content.paragraphs)
    driver.services.library.episodes.set_chapters(episode_id, CHAPTERS)
    driver.services.events.publish(ChaptersChanged(episode_id))
    driver.until(lambda: len(driver.window.player._chapters) == 3, message="chapters")
    return driver


def wheel(widget: QWidget, turned: int) -> None:
    place = QPointF(4, 4)
    event = QWheelEvent(
        place, widget.mapToGlobal(place), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def entry(menu: Menu, text: str) -> None:
    """Choose an entry of a menu that is filled when it opens."""
    menu.aboutToShow.emit()
    (action,) = [action for action in menu.actions() if text in action.text()]
    action.trigger()


def test_chapters_are_stepped_through_by_buttons_and_keys(playing: Driver) -> None:
    driver = playing
    driver.click("nextChapterButton")
    driver.until(lambda: 60.0 <= driver.position < 110.0, message="the second chapter")
    driver.qtbot.keyClick(
        driver.window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    driver.until(lambda: 120.0 <= driver.position < 170.0, message="the third")
    driver.until(lambda: not driver.control("nextChapterButton").isEnabled(), message="it is the last")
    driver.until(lambda: "Flood" in driver.window.player.title.subtitle, message="named below the title")
    driver.click("previousChapterButton")
    driver.until(lambda: 60.0 <= driver.position < 110.0, message="back")
    driver.until(lambda: "Slack water" in accessible_description(driver.control("seekBar")), message="said so")


def test_the_clock_rests_while_nobody_can_see_it_and_is_right_when_it_is_seen_again(playing: Driver) -> None:
    driver, clock = playing, playing.window.player.clock
    # The window hears of it a moment after the session has it.
    driver.until(clock._timer.isActive, message="it goes")
    driver.window.hide()
    assert not clock._timer.isActive()
    driver.services.session.seek(90.0)
    driver.until(lambda: 90.0 <= driver.position < 110.0, message="it plays on")
    assert not clock._timer.isActive(), "what the engine tells wakes nobody up"
    driver.window.show()
    driver.until(clock._timer.isActive, message="it goes on")
    driver.until(lambda: driver.control("seekBar").position >= 90.0, message="and is right")


def test_back_and_forward_go_as_far_as_is_set_and_say_so(playing: Driver) -> None:
    driver = playing
    driver.services.settings_store.change("playback", back_s=10, forward_s=45)
    driver.until(lambda: accessible_name(driver.control("forwardButton")) == "Forward 45 seconds")
    assert accessible_name(driver.control("backButton")) == "Back 10 seconds"
    driver.click("forwardButton")
    driver.until(lambda: 45.0 <= driver.position < 75.0)
    before = driver.position
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: driver.position < before - 5, message="Ctrl+Left goes 10 s back")


def test_the_seek_bar_is_dragged_with_the_time_under_the_hand(playing: Driver) -> None:
    driver, bar = playing, playing.control("seekBar")
    middle = QPoint(bar.width() // 2, bar.height() // 2)
    driver.qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(10, bar.height() // 2))
    driver.qtbot.mouseMove(bar, middle)
    driver.until(lambda: driver.control("elapsedLabel").text() in ("1:29", "1:30"), message="live")
    assert driver.position < 80, "the audio does not follow yet"
    driver.qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=middle)
    driver.until(lambda: 88.0 < driver.position < 130.0)
    before = driver.position
    wheel(bar, -120)
    driver.until(lambda: driver.position < before - 2, message="the wheel goes back")


def test_what_is_left_is_shown_at_a_click_and_the_choice_is_kept(playing: Driver) -> None:
    driver = playing
    label = driver.control("totalLabel")
    assert label.text() == "3:00"
    driver.click("totalLabel")
    assert label.text().startswith("−")
    assert accessible_name(label) == f"Remaining {label.text()[1:]}"
    driver.until(lambda: driver.services.settings.playback.show_remaining)
    label.setFocus()
    driver.qtbot.keyClick(label, Qt.Key.Key_Space)
    assert label.text() == "3:00"
    driver.until(lambda: not driver.services.settings.playback.show_remaining)


def test_the_ground_under_the_time_at_the_end_is_as_wide_as_the_time(playing: Driver) -> None:
    total = playing.window.player.controls.total
    total.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    plain = total.grab().toImage()
    total.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hovered = total.grab().toImage()
    middle = total.height() // 2
    differing = [
        x for x in range(plain.width()) if plain.pixelColor(x, middle - 12) != hovered.pixelColor(x, middle - 12)
    ]
    words = total.fontMetrics().horizontalAdvance(total.text())
    assert words <= differing[-1] - differing[0] <= words + 4 * total.least_side()


def test_speed_by_menu_wheel_and_keys_for_this_show_only(playing: Driver) -> None:
    driver, session = playing, playing.services.session
    button = driver.control("speedButton")
    entry(button.menu(), "1.5×")
    driver.until(lambda: session.now.status.rate == 1.5 and button.text() == "1.5×")
    wheel(button, 120)
    driver.until(lambda: session.now.status.rate == 1.55)
    entry(button.menu(), "Tidal Notes")
    driver.until(lambda: session.now.rate_of_show, message="kept for the show")
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_BracketLeft)
    driver.until(lambda: session.now.status.rate == 1.5)
    show_id = session.now.show_id
    assert driver.services.library.show_settings.get(show_id).rate == 1.5
    assert session.general_rate == 1.55
    entry(button.menu(), "Tidal Notes")
    driver.until(lambda: not session.now.rate_of_show and session.now.status.rate == 1.55)


def test_volume_by_slider_wheel_keys_and_mute(playing: Driver) -> None:
    driver, session = playing, playing.services.session
    slider, mute = driver.control("volumeSlider"), driver.control("muteButton")

    def is_at(volume: int) -> bool:
        """In the player and in the window."""
        return session.now.status.volume == slider.value() == volume

    wheel(slider, -240)
    driver.until(lambda: is_at(90))
    wheel(mute, -120)
    driver.until(lambda: is_at(85))
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: is_at(80))
    driver.click("muteButton")
    driver.until(lambda: session.now.status.muted and accessible_name(mute) == "Unmute")
    slider.setFocus()
    driver.qtbot.keyClick(slider, Qt.Key.Key_Left)
    driver.until(lambda: not session.now.status.muted and session.now.status.volume == 75, message="unmuted")


def test_the_sleep_timer_is_set_shown_extended_and_taken_back(playing: Driver) -> None:
    driver, session = playing, playing.services.session
    button = driver.control("sleepButton")
    entry(button.menu(), "30 min")
    driver.until(lambda: button.text() == "30 min", message="shown")
    driver.qtbot.keyClick(button, Qt.Key.Key_Up)
    driver.until(lambda: button.text() == "35 min")
    wheel(button, 120)
    driver.until(lambda: button.text() == "40 min")
    assert accessible_name(button) == "Sleep timer, 40 min left"
    entry(button.menu(), "End of chapter")
    driver.until(lambda: session.now.sleep is not None and session.now.sleep.until_s == 60.0)
    driver.until(lambda: "end of chapter" in accessible_name(button))
    entry(button.menu(), "End of episode")
    driver.until(lambda: session.now.sleep is not None and session.now.sleep.kind is SleepKind.EPISODE)
    entry(button.menu(), "Turn off")
    driver.until(lambda: session.now.sleep is None and button.text() == "")
    assert accessible_name(button) == "Sleep timer"


def test_a_time_of_ones_own_is_typed_in_the_menu(playing: Driver) -> None:
    driver, session = playing, playing.services.session
    button = driver.control("sleepButton")
    button.menu().aboutToShow.emit()
    minutes = button.menu().findChild(QWidget, "sleepMinutes")
    minutes.lineEdit().selectAll()
    driver.qtbot.keyClicks(minutes.lineEdit(), "7")
    driver.qtbot.keyClick(minutes.lineEdit(), Qt.Key.Key_Return)
    driver.until(lambda: session.now.sleep is not None and session.now.sleep.left_s == 420.0)


def test_while_it_fades_a_message_and_any_key_give_more_time(playing: Driver) -> None:
    driver, session = playing, playing.services.session
    session.set_sleep(SleepKind.TIME, 8.0)
    driver.until(lambda: driver.opened.presenter.playing.sleeping.is_fading, message="fading")
    driver.until(lambda: "Press any key" in driver.window.toast.text)
    # As the system gives it to the window, so that whatever has the focus gets it.
    driver.qtbot.keyClick(driver.window.windowHandle(), Qt.Key.Key_Shift)
    driver.until(lambda: session.now.sleep is not None and session.now.sleep.left_s > 250.0, message="more time")
    driver.until(lambda: not driver.opened.presenter.playing.sleeping.is_fading)
    assert session.now.sleep.left_s < 320.0
    assert driver.state == "playing"


def test_the_next_in_the_queue_is_named_and_played(playing: Driver) -> None:
    driver, library = playing, playing.services.library
    button = driver.control("nextEpisodeButton")
    assert not button.isEnabled()
    following = library.episodes.ids()[1]
    library.queue.add([following])
    driver.services.events.publish(QueueChanged())
    driver.until(lambda: accessible_name(button) == "Next: Walk 2")
    driver.click("nextEpisodeButton")
    driver.until(lambda: driver.services.session.now.episode_id == following and driver.state == "playing")
    driver.until(lambda: not driver.window.player.seek_bar.has_chapters, message="chapters of the one before are gone")


def test_where_nothing_plays_the_queue_is_offered_and_play_begins_with_it(
    driver: Driver, server: PodcastServer, audio: AudioMaker
) -> None:
    driver.subscribe(server.add_show(long_show(audio)))
    bar, library = driver.window.player, driver.services.library
    assert not bar.controls.play.isEnabled()
    assert bar.title.subtitle == "Choose an episode"
    queued = library.episodes.ids()[1]
    library.queue.add([queued])
    driver.services.events.publish(QueueChanged())
    driver.until(bar.controls.play.isEnabled, message="something to play")
    assert (bar.title.title, bar.title.subtitle) == ("Nothing playing", "Next: Walk 2")
    rest(bar.title)
    assert tip_of(bar.title) == "", "all of it is seen"
    library.queue.remove([queued])
    driver.services.events.publish(QueueChanged())
    driver.until(lambda: not bar.controls.play.isEnabled(), message="nothing to play")
    assert bar.title.subtitle == "Choose an episode"
    library.queue.add([queued])
    driver.services.events.publish(QueueChanged())
    driver.until(bar.controls.play.isEnabled, message="something to play again")
    driver.click("playButton")
    driver.until(lambda: driver.services.session.now.episode_id == queued and driver.state == "playing")


def test_where_nothing_plays_nor_is_queued_space_begins_with_the_episode_that_is_looked_at(
    driver: Driver, server: PodcastServer, audio: AudioMaker
) -> None:
    driver.subscribe(server.add_show(long_show(audio)))
    driver.until(lambda: driver.window.page is not None and driver.window.page.episode is not None)
    shown = driver.window.page.episode.id
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_Space)
    driver.until(lambda: driver.services.session.now.episode_id == shown and driver.state == "playing")
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_Space)
    driver.until(lambda: driver.state == "paused")


def test_what_was_queued_is_offered_at_the_next_start(
    driver: Driver, qtbot: QtBot, server: PodcastServer, profile_dir: Path
) -> None:
    driver.subscribe(server.add_show(a_show("Tidal Notes")))
    driver.services.library.queue.add([driver.services.library.episodes.ids()[1]])
    driver.window.close()
    driver.opened.close()
    # As the program does, which makes what fills the window after the first picture.
    again = build_window(Services(profile_paths(profile_dir), locale="en_US"))
    again.window.show()
    bar = again.window.player
    qt_wait_until(qtbot, lambda: bar.title.subtitle == "Next: Walk 2" and bar.controls.play.isEnabled())
    again.window.close()
    again.close()
    again.window.deleteLater()


def test_the_transcript_opens_at_what_is_heard(playing: Driver) -> None:
    driver = playing
    driver.window.page.open_tab("notes")
    driver.click("transcriptButton")
    driver.until(lambda: driver.control("transcriptView").isVisible())
    driver.window.sidebar.view.setFocus()
    driver.window.player.title.click()
    assert driver.window.page.episode.id == driver.services.session.now.episode_id


def test_what_has_arrived_of_a_stream_is_seen_until_all_of_it_is_here(
    driver: Driver, server: PodcastServer, audio: AudioMaker
) -> None:
    show = a_show("Tidal Notes")
    show.episodes[0].audio = audio.long_mp3(180)
    show.episodes[0].duration = "3:00"
    driver.subscribe(server.add_show(show))
    server.fault("*.mp3", rate=300_000)
    driver.window.page.play_requested.emit()
    bar = driver.window.player.seek_bar
    driver.until(lambda: bar._buffered and bar._buffered[0][1] > 0.05, message="some of it")
    assert bar._buffered[0][0] == 0.0
    server.mend()
    driver.until(
        lambda: driver.services.session.now.status.state == "playing" and bar._buffered == (), message="all of it"
    )


def visible_in_tab_order(driver: Driver, first: QWidget) -> list[str]:
    bar, names, widget = driver.window.player, [], first
    while bar.isAncestorOf(widget):
        names.append(widget.objectName())
        widget = widget.nextInFocusChain()
        while not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            widget = widget.nextInFocusChain()
    return names


def test_tab_goes_through_the_controls_in_the_order_of_the_eye(playing: Driver) -> None:
    driver = playing
    assert visible_in_tab_order(driver, driver.control("nowPlayingButton")) == [
        "nowPlayingButton", "previousChapterButton", "backButton", "playButton", "forwardButton", "nextChapterButton",
        "seekBar", "totalLabel", "speedButton", "sleepButton", "bookmarkButton", "transcriptButton",
        "miniPlayerButton", "muteButton", "volumeSlider",
    ]  # fmt: skip


def test_every_control_has_a_name_and_a_role(playing: Driver) -> None:
    bar = playing.window.player
    controls = [child for child in bar.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(controls) > 14
    for control in controls:
        if control.window() is bar.window():
            assert accessible_name(control), control.objectName()
            assert accessible(control).role() in BUTTONS_AND_SLIDERS, control.objectName()


@pytest.mark.parametrize("width", [880, 1000, 1180, 1360])
def test_nothing_is_cut_off_and_what_has_no_room_is_in_the_menu(playing: Driver, width: int) -> None:
    driver = playing
    driver.services.session.set_sleep(SleepKind.TIME, 1800.0)
    driver.until(lambda: driver.control("sleepButton").text() == "30 min")
    driver.window.resize(driver.window.theme.px(width), driver.window.theme.px(600))
    bar, controls = driver.window.player, driver.window.player.controls
    driver.until(lambda: bar.width() == driver.window.width())
    shown = [child for child in bar.findChildren(QWidget) if child.isVisible() and child.parentWidget() is bar]
    edges = sorted((child.geometry().left(), child.geometry().right(), child.objectName()) for child in shown)
    for (_, right, one), (left, _, other) in itertools.pairwise(edges):
        assert right < left, f"{one} and {other} overlap"
    assert edges[0][0] >= 0
    assert edges[-1][1] <= bar.width()
    assert bar.seek_bar.width() >= driver.window.theme.px(180)
    # A title of a few words can be read whole, even beside a timer that runs.
    assert bar.title._title.width() >= driver.window.theme.px(130)
    assert controls.more.isVisible() == bool(controls.folded)
    if width == 880:
        assert {"volume", "next-episode", "transcript"} <= set(controls.folded)
        menu = controls.more.menu()
        menu.aboutToShow.emit()
        texts = [action.text() for action in menu.actions() if action.text()]
        assert "Read along in the transcript" in texts
        assert menu.findChild(QWidget, "volumeInMenu") is not None
    if width == 1360:
        assert controls.folded == ()
