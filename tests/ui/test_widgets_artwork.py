"""Artwork: hostile files are bounded, decoding is off the GUI thread, placeholders are readable and always the same."""

from __future__ import annotations

import gc
import threading
import weakref
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from player.domain.models import DownloadState, EpisodeId
from player.domain.playback import EngineState, EngineStatus, NowPlaying
from player.ui.mini_player import MiniPlayer
from player.ui.pages.now_title import NowTitle
from player.ui.shortcuts import Shortcuts
from player.ui.theme import Mode, Theme
from player.ui.theme.accent import placeholder_colors
from player.ui.theme.contrast import contrast
from player.ui.theme.tokens import AA_TEXT
from player.ui.widgets import artwork_store
from player.ui.widgets.artwork import ArtworkPainter, ArtworkView, initials
from player.ui.widgets.artwork_store import ArtworkStore, decode, rounded
from player.ui.widgets.progress_ring import RingPainter
from tests.ui.theming import RESOURCES, accessible, accessible_name, painted


def picture(path: Path, width: int = 300, height: int = 300, color: str = "#c8571b", kind: str = "PNG") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    assert image.save(str(path), kind)
    return path


@pytest.fixture
def store(qapp, tmp_path):
    made = ArtworkStore(lambda url: tmp_path / url if (tmp_path / url).exists() else None)
    yield made
    made.close()


def test_a_picture_comes_when_it_is_decoded(store, tmp_path, qtbot):
    picture(tmp_path / "a.png")
    with qtbot.waitSignal(store.ready) as ready:
        assert store.request("a.png", 44, 2.0, radius=6) is None
    assert ready.args == ["a.png"]
    pixmap = store.request("a.png", 44, 2.0, radius=6)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.devicePixelRatioF()) == (88, 2.0)
    image = pixmap.toImage()
    assert image.pixelColor(44, 44).name() == "#c8571b"
    assert image.pixelColor(0, 0).alpha() < 40  # the corner is round


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_a_picture_of_the_notes_takes_the_same_room_on_every_screen(store, tmp_path, qtbot, dpr):
    for name, width in (("small.png", 200), ("wide.png", 1000)):
        picture(tmp_path / name, width, width // 2)
        with qtbot.waitSignal(store.ready):
            store.request(name, 640, dpr, crop=False)
    sizes = [
        store.request(name, 640, dpr, crop=False).deviceIndependentSize().toSize() for name in ("small.png", "wide.png")
    ]
    assert [(size.width(), size.height()) for size in sizes] == [(200, 100), (640, 320)]


def test_decoding_is_not_done_on_the_gui_thread(qapp, tmp_path, qtbot):
    picture(tmp_path / "a.png")
    threads = []

    def resolve(url):
        threads.append(threading.get_ident())
        return tmp_path / url

    store = ArtworkStore(resolve)
    with qtbot.waitSignal(store.ready):
        store.request("a.png", 44)
    store.close()
    assert threads
    assert threading.get_ident() not in threads


def test_one_picture_asked_for_many_times_is_decoded_once(qapp, tmp_path, qtbot):
    picture(tmp_path / "a.png")
    calls = []
    store = ArtworkStore(lambda url: calls.append(url) or tmp_path / url)
    with qtbot.waitSignal(store.ready):
        for _ in range(20):
            store.request("a.png", 44)
    store.close()
    assert calls == ["a.png"]


def test_what_is_missing_is_told_once_and_comes_after_refresh(store, tmp_path, qtbot):
    told = []
    store.missing.connect(told.append)
    with qtbot.waitSignal(store.missing):
        store.request("later.png", 44)
    assert store.request("later.png", 44) is None
    assert store.request("later.png", 26) is None
    picture(tmp_path / "later.png")
    with qtbot.waitSignal(store.ready):
        store.refresh("later.png")
    with qtbot.waitSignal(store.ready):
        store.request("later.png", 44)
    assert store.request("later.png", 44) is not None
    assert told == ["later.png"]


def test_a_file_that_is_no_picture_is_not_asked_for_again(store, tmp_path, qtbot):
    (tmp_path / "page.png").write_text("<html>not found</html>")
    with qtbot.assertNotEmitted(store.missing, wait=200), qtbot.assertNotEmitted(store.ready):
        store.request("page.png", 44)
    store._pool.waitForDone()
    assert store.request("page.png", 44) is None


def test_memory_is_held_to_its_bound(qapp, tmp_path, qtbot):
    store = ArtworkStore(lambda url: tmp_path / url, capacity_bytes=3 * 40 * 40 * 4)
    for number in range(6):
        picture(tmp_path / f"{number}.png")
        with qtbot.waitSignal(store.ready):
            store.request(f"{number}.png", 40)
    held = [key.url for key in store._pixmaps]
    store.close()
    assert held == ["3.png", "4.png", "5.png"]


def test_no_address_is_no_picture(store):
    assert store.request(None, 44) is None
    assert store.request("", 44) is None


def test_the_colour_of_a_picture_is_told(store, tmp_path, qtbot):
    picture(tmp_path / "a.png", color="#1f6f78")
    with qtbot.waitSignal(store.color_ready) as told:
        store.request_color("a.png")
    assert told.args[0] == "a.png"
    assert abs(told.args[1].hsvHue() - QColor("#1f6f78").hsvHue()) < 6
    with qtbot.waitSignal(store.color_ready) as again:
        store.request_color("a.png")
    assert again.args == told.args
    with qtbot.waitSignal(store.color_ready) as grey:
        store.request_color("absent.png")
    assert grey.args == ["absent.png", None]


def test_tall_and_wide_pictures_are_cut_to_a_square_in_the_middle(tmp_path, qapp):
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(100, 200):
        for y in range(100):
            image.setPixelColor(x, y, QColor("blue"))
    image.save(str(tmp_path / "wide.png"))
    square = decode(tmp_path / "wide.png", 50)
    assert (square.width(), square.height()) == (50, 50)
    for x in (4, 25, 46):
        assert square.pixelColor(x, 25).blue() > 200


def test_without_cutting_the_shape_is_kept_and_small_pictures_are_not_blown_up(tmp_path, qapp):
    picture(tmp_path / "wide.png", 800, 200)
    kept = decode(tmp_path / "wide.png", 400, crop=False)
    assert (kept.width(), kept.height()) == (400, 100)
    picture(tmp_path / "small.png", 40, 20)
    small = decode(tmp_path / "small.png", 400, crop=False)
    assert (small.width(), small.height()) == (40, 20)


@pytest.mark.parametrize("kind", ["PNG", "JPG", "BMP", "WEBP"])
def test_the_kinds_that_shows_use_are_understood_whatever_their_name(tmp_path, qapp, kind):
    try:
        path = picture(tmp_path / "cover.data", kind=kind)
    except AssertionError:
        pytest.skip(f"this Qt cannot write {kind}")
    assert decode(path, 32) is not None


def test_bombs_and_strangers_are_refused(tmp_path, qapp, monkeypatch):
    svg = tmp_path / "a.svg"
    svg.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
    )
    assert decode(svg, 32) is None
    assert decode(tmp_path / "absent.png", 32) is None
    empty = tmp_path / "empty.png"
    empty.write_bytes(b"")
    assert decode(empty, 32) is None
    broken = picture(tmp_path / "broken.png")
    broken.write_bytes(broken.read_bytes()[:60])
    assert decode(broken, 32) is None
    wide = picture(tmp_path / "wide.png", artwork_store.MAX_SIDE + 1, 1)
    assert decode(wide, 32) is None
    large = picture(tmp_path / "large.png")
    monkeypatch.setattr(artwork_store, "MAX_FILE_BYTES", 10)
    assert decode(large, 32) is None


def test_a_header_that_promises_a_huge_picture_is_refused_before_decoding(tmp_path, qapp):
    path = picture(tmp_path / "bomb.png", 10, 10)
    data = bytearray(path.read_bytes())
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    path.write_bytes(data)
    assert decode(path, 32) is None


@given(data=st.binary(max_size=400))
def test_noise_is_never_a_picture_and_never_raises(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("noise") / "noise.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + data)
    assert decode(path, 32) is None


def test_round_corners_are_transparent(qapp):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    done = rounded(image, 12)
    assert done.pixelColor(0, 0).alpha() == 0
    assert done.pixelColor(20, 20) == QColor("red")


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("Tidal Notes", "TN"),
        ("The Long Kitchen", "LK"),
        ("Der Lange Weg", "LW"),
        ("über", "Ü"),
        ("The The", "TT"),
        ("99% Invisible", "9I"),
        ("日本の話", "日"),
        ("♥", "♪"),
        ("", "♪"),
        ("  a  ", "A"),
    ],
)
def test_initials(title, letters):
    assert initials(title) == letters


@given(title=st.text(max_size=30))
def test_placeholders_are_the_same_for_a_title_and_white_is_readable_on_them(title):
    colors = placeholder_colors(title)
    assert colors == placeholder_colors(title)
    assert min(contrast(QColor("white"), color) for color in colors) >= AA_TEXT
    assert 1 <= len(initials(title)) <= 3


def test_the_view_shows_its_placeholder_then_the_picture(store, tmp_path, qtbot):
    view = ArtworkView(Theme(RESOURCES, mode=Mode.LIGHT), store, size=64, radius=8)
    qtbot.addWidget(view)
    view.set_artwork("cover.png", "Tidal Notes")
    assert QColor("#c8571b").name() not in painted(view)
    picture(tmp_path / "cover.png")
    store.refresh("cover.png")  # before it was told that there is none
    qtbot.waitUntil(lambda: "#c8571b" in painted(view))
    assert accessible(view).role() == QAccessible.Role.Graphic
    assert accessible_name(view) == "Artwork of Tidal Notes"
    assert isinstance(view.grab(), QPixmap)


def test_until_a_picture_is_there_that_behind_it_is_seen(store, tmp_path, qtbot):
    picture(tmp_path / "show.png", color="#1f6f78")
    view = ArtworkView(Theme(RESOURCES), store, size=40, radius=0)
    qtbot.addWidget(view)
    view.set_artwork("episode.png", "Tidal Notes", behind="show.png")
    view.show()

    def middle() -> str:
        return view.grab().toImage().pixelColor(20, 20).name()

    qtbot.waitUntil(lambda: middle() == "#1f6f78")
    picture(tmp_path / "episode.png", color="#c8571b")
    store.refresh("episode.png")
    qtbot.waitUntil(lambda: middle() == "#c8571b")


@pytest.mark.parametrize("where", ["bar", "mini"])
def test_what_plays_has_the_picture_of_its_show_until_its_own_is_there(store, tmp_path, qtbot, where):
    picture(tmp_path / "show.png", color="#1f6f78")
    theme = Theme(RESOURCES)
    status = EngineStatus(1, EngineState.PAUSED, 0.0, 0.0, None, 1.0, 100)
    now = NowPlaying(status, EpisodeId(1), "", "Tidal Notes", "episode.png", "show.png")
    if where == "bar":
        shown = NowTitle(theme, store)
        shown.set_playing(now)
    else:
        shown = MiniPlayer(theme, store, Shortcuts())
        shown.show_now(now)
    qtbot.addWidget(shown)
    shown.show()
    (view,) = shown.findChildren(ArtworkView)

    def middle() -> str:
        return view.grab().toImage().pixelColor(view.width() // 2, view.height() // 2).name()

    qtbot.waitUntil(lambda: middle() == "#1f6f78")
    assert "An episode without a title" in [label.text() for label in shown.findChildren(QLabel)]
    picture(tmp_path / "episode.png", color="#c8571b")
    store.refresh("episode.png")
    qtbot.waitUntil(lambda: middle() == "#c8571b")


def test_painters_that_are_gone_leave_no_pictures_with_the_theme(qapp):
    theme, canvas = Theme(RESOURCES, mode=Mode.LIGHT), QPixmap(64, 64)
    artwork, rings, area = ArtworkPainter(theme, None), RingPainter(theme), QRect(0, 0, 40, 40)
    painter = QPainter(canvas)
    artwork.paint(painter, area, None, "Tidal Notes", radius=4, dpr=1.0)
    rings.paint(painter, area, DownloadState.DONE, None)
    painter.end()
    kept = [weakref.ref(picture) for held in (artwork._placeholders, rings._kept) for picture in held.values()]
    assert len(kept) == 2
    del artwork, rings
    gc.collect()
    assert [picture() for picture in kept] == [None, None]
    theme.changed.emit()
