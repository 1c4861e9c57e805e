"""Draws every widget in light and dark to PNG files: to be looked at.

xvfb-run -a .venv/bin/python tests/ui/gallery.py FOLDER        (QT_SCALE_FACTOR=2 for a dense screen)
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from player.domain.models import DownloadState  # noqa: E402
from player.ui.theme import FontRole, Mode, Role, Theme  # noqa: E402
from player.ui.widgets.artwork import ArtworkView  # noqa: E402
from player.ui.widgets.artwork_store import ArtworkStore  # noqa: E402
from player.ui.widgets.banner import Banner, BannerKind  # noqa: E402
from player.ui.widgets.buttons import (  # noqa: E402
    FlatButton,
    IconButton,
    LinkButton,
    PlainButton,
    PlayButton,
    PrimaryButton,
)
from player.ui.widgets.empty_state import EmptyState  # noqa: E402
from player.ui.widgets.episode_row import EpisodeDelegate  # noqa: E402
from player.ui.widgets.fields import SearchField, TextField  # noqa: E402
from player.ui.widgets.forms import CheckBox, ComboBox, ProgressLine, SpinBox, Switch  # noqa: E402
from player.ui.widgets.labels import ElidedLabel, Label  # noqa: E402
from player.ui.widgets.menu import Menu  # noqa: E402
from player.ui.widgets.rows import ROW_ROLE, EpisodeRow, HeadingRow, NavRow, ShowRow  # noqa: E402
from player.ui.widgets.scroll import Surface, dress_list  # noqa: E402
from player.ui.widgets.seek_bar import SeekBar  # noqa: E402
from player.ui.widgets.spinner import Spinner  # noqa: E402
from player.ui.widgets.toast import Toast  # noqa: E402

SIDEBAR = [
    NavRow("Inbox", "inbox", "12"), NavRow("Queue", "queue", "3 h 10 m"), NavRow("In progress", "in-progress", "4"),
    NavRow("Downloads", "downloaded", "2.1 GB"), NavRow("Transcripts", "transcript", "38"),
    NavRow("Bookmarks", "bookmark", "17"), NavRow("History", "history"),
    HeadingRow("Morning walk", False), ShowRow("Tidal Notes", "art:0", 3), ShowRow("The Long Kitchen", "art:1", 1),
    ShowRow("Night Signal"), HeadingRow("Work", False), ShowRow("Plain Machines", "art:3", 5),
    ShowRow("Index and Ledger", has_error=True), ShowRow("Slow Compilers and their long-suffering friends", None, 2),
    HeadingRow("Languages", True),
]  # fmt: skip
EPISODES = [
    EpisodeRow("What a cache remembers, and what it costs to forget", "27 May 2025 · 9 min left", "art:3",
               progress=0.38, download=DownloadState.DONE, has_transcript=True),
    EpisodeRow("Interrupts, or the art of being disturbed", "20 May 2025 · 42 min", "art:3",
               download=DownloadState.DOWNLOADING, download_progress=0.4, playing=True, progress=0.1),
    EpisodeRow("Three ways to count without adding", "13 May 2025 · 31 min", "art:3", has_transcript=True,
               download=DownloadState.QUEUED),
    EpisodeRow("The branch that was never taken", "6 May 2025 · played", "art:3", played=True),
    EpisodeRow("A short history of the page fault", "29 April 2025 · played", None, "Plain Machines", played=True),
    EpisodeRow("Why queues lie about waiting", "22 April 2025 · 1 h 4 min", None, "Why", download=DownloadState.FAILED),
    EpisodeRow("Letters: your slowest loops", "15 April 2025 · played", "art:3", played=True),
    EpisodeRow("An exceedingly long title that goes on and on until it has filled both of its lines, and more",
               "8 April 2025 · 38 min · and a meta line too long", None, "Tidal Notes", has_transcript=True),
    EpisodeRow("The memory of water wheels", "1 April 2025 · 27 min", None, "The Long Kitchen", progress=0.02),
]  # fmt: skip
NOTES = """<p>A cache is closer to a <b>habit</b> than to a shelf: it keeps what you did last, in the hope that you will
do it again. We measured one on a machine nobody loved (<a href="seek:362">6:02</a>).</p><h3>Links</h3><ul>
<li><a href="https://example.org/paper">The paper with the measurements</a></li><li>Letters:
<a href="mailto:a@b.c">write to us</a></li></ul><blockquote>Four in five lookups were hits,
and the program was still slower.
</blockquote>
<p><img src="https://example.org/tracker.png">Thanks for listening.</p>"""


class Rows(QAbstractListModel):
    def __init__(self, rows: list, text) -> None:
        super().__init__()
        self._rows, self._text = rows, text

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index, role=0):
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._text(row)
        return None

    def flags(self, index):
        if isinstance(self._rows[index.row()], HeadingRow):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def artworks(folder: Path) -> dict[str, Path]:
    pairs = [("#1f6f78", "#94c9b3"), ("#7b3f61", "#e2a07b"), ("#2b3a67", "#8ea3e0"), ("#6a6f2c", "#d7c36a")]
    made = {}
    for number, (start, end) in enumerate(pairs):
        image = QImage(640, 640, QImage.Format.Format_RGB32)
        shade = QLinearGradient(0, 0, 640, 640)
        shade.setColorAt(0, QColor(start))
        shade.setColorAt(1, QColor(end))
        painter = QPainter(image)
        painter.fillRect(image.rect(), shade)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(255, 255, 255, 40))
        for ring in range(4):
            painter.drawEllipse(QPoint(420, 420), 90 + ring * 110, 90 + ring * 110)
        painter.end()
        made[f"art:{number}"] = folder / f"art{number}.png"
        image.save(str(made[f"art:{number}"]))
    return made


def list_view(theme: Theme, rows: list, delegate, text, role: Role) -> QListView:
    view = QListView()
    dress_list(view, theme, role)
    view.setModel(Rows(rows, text))
    view.model().setParent(view)
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(isinstance(delegate, EpisodeDelegate))
    return view


def fill_seek(seek: SeekBar) -> None:
    seek.set_duration(913)
    seek.set_position(347)
    seek.set_buffered([(0.0, 0.68)])
    seek.set_chapters([(0, "Shelves and habits"), (288, "How you notice a miss"), (362, "Four hits in five"),
                       (570, "Forgetting on purpose"), (785, "Letters")])  # fmt: skip
    seek.set_marks([(475, "")])


def sheet(theme: Theme, store: ArtworkStore) -> QWidget:
    px = theme.px
    window = Surface(theme, Role.WINDOW)
    column = QVBoxLayout(window)
    column.setContentsMargins(px(28), px(24), px(28), px(24))
    column.setSpacing(px(14))

    def row(*widgets: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(10))
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch()
        column.addLayout(line)

    off = PrimaryButton(theme, "Disabled")
    off.setEnabled(False)
    off2 = PlainButton(theme, "Disabled", "download")
    off2.setEnabled(False)
    row(
        PrimaryButton(theme, "Resume at 5:47"), PrimaryButton(theme, "Play", "play"), off, PlainButton(theme, "Share"),
        PlainButton(theme, "Download", "download"), off2, FlatButton(theme, "Flat"), LinkButton(theme, "A link"),
    )  # fmt: skip
    outlined = IconButton(theme, "back-15", "Back", outlined=True, size=34, icon_size=22)
    checked = IconButton(theme, "transcript", "Transcript")
    checked.setCheckable(True)
    checked.setChecked(True)
    row(outlined, PlayButton(theme), IconButton(theme, "settings", "Settings"), checked, Spinner(theme))
    field = TextField(theme, "Address", "https://example.org/feed.xml")
    wrong = TextField(theme, "Address")
    wrong.setText("not an address")
    wrong.set_invalid("This is no address")
    search = SearchField(theme, "Search everything", shortcut="Ctrl+K")
    search.setText("cache")
    row(field, wrong, search)
    combo = ComboBox(theme, "Order")
    combo.addItems(["Newest first", "Oldest first"])
    spin = SpinBox(theme, "Days")
    spin.setSuffix(" days")
    progress = ProgressLine(theme, "Progress")
    progress.setValue(40)
    ticks = [CheckBox(theme, "Keep"), CheckBox(theme, "Ticked"), Switch(theme, "Off"), Switch(theme, "On")]
    for number in (1, 3):
        ticks[number].setChecked(True)
    row(combo, spin, progress)
    row(*ticks)
    old_combo = QComboBox()
    old_combo.addItems(["Newest first", "Oldest first"])
    bar = QProgressBar()
    bar.setValue(40)
    row(QLineEdit("Qt's own"), old_combo, QSpinBox(), QPushButton("Button"), QCheckBox("Box"), bar)
    seek, empty = SeekBar(theme), SeekBar(theme)
    fill_seek(seek)
    column.addWidget(seek)
    column.addWidget(empty)
    for kind, text, action in (
        (BannerKind.INFO, "A transcript is being made. You can go on listening.", "Cancel"),
        (BannerKind.SUCCESS, "The backup was written.", ""),
        (BannerKind.WARNING, "This feed has not answered for three days.", "Try again"),
        (
            BannerKind.ERROR,
            "There is no server called example.invalid. The address may be mistyped, or the site gone.",
            "Edit",
        ),
    ):
        column.addWidget(Banner(theme, kind, text, action, dismissable=True))
    fonts = QVBoxLayout()
    for role in FontRole:
        fonts.addWidget(Label(theme, f"{role.value}: What a cache remembers 0:00 – 15:13", role))
    text = "Episodes that come out from now on are listed here until you have heard them or put them away."
    state = EmptyState(theme, "inbox", "Nothing new", text)
    state.add_action("Refresh now", lambda: None, primary=True)
    state.add_action("Add a show", lambda: None)
    both = QHBoxLayout()
    both.addLayout(fonts)
    both.addWidget(state, 1)
    column.addLayout(both)
    arts = []
    for title in ("Tidal Notes", "The Long Kitchen", "Night Signal", "日本語", "Über den Wolken", "♥"):
        art = ArtworkView(theme, store, size=64, radius=8)
        art.set_artwork(None, title)
        arts.append(art)
    row(*arts)
    row(
        ElidedLabel(
            theme, "One line of text that is much too long for where it has to stand, so that it is cut", lines=1
        )
    )
    column.addSpacing(px(90))
    column.addStretch()
    toast = Toast(theme, window, bottom_margin=px(10))
    toast.show_message("“Plain Machines” was unsubscribed.", "Undo")
    return window


def show_overlays(window: QWidget) -> None:
    """The states a mouse and a keyboard make: bubble, focus rings, hover."""
    seek = window.findChild(SeekBar)
    seek._hovered = seek.width() * 0.55
    seek._show_bubble(seek._hovered)


def sample_menu(theme: Theme) -> Menu:
    menu = Menu(theme)
    menu.add("Play next", icon="queue", keys="Shift+N")
    menu.add("Download", icon="download", keys="D")
    menu.add("Mark as played", icon="check")
    menu.addSeparator()
    menu.add("Ticked", checked=True)
    menu.add("Delete file", icon="trash", enabled=False)
    menu.add_menu("Speed", icon="speed").add("1×")
    return menu


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    if "--large" in sys.argv:  # a system font of half as much again
        font = application.font()
        font.setFamily("DejaVu Sans")
        font.setPointSizeF(15)
        application.setFont(font)
    theme = Theme(ROOT / "resources", mode=Mode.LIGHT)
    theme.set_reduced_motion(True)
    theme.install()
    paths = artworks(folder)
    store = ArtworkStore(paths.get)
    scale = application.primaryScreen().devicePixelRatio()
    windows = {"sheet": sheet(theme, store)}
    for window in windows.values():
        window.show()
    if "--rtl" in sys.argv:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for mode in (Mode.LIGHT, Mode.DARK):
        theme.set_mode(mode)
        menu = sample_menu(theme)
        menu.popup(QPoint(20, 20))
        menu.setActiveAction(menu.actions()[1])
        application.processEvents()
        menu.grab().save(str(folder / f"menu-{mode.value}-{scale:g}x.png"))
        menu.close()
        for name, window in windows.items():
            for _ in range(20):
                application.processEvents()
                window.repaint()
            store._pool.waitForDone()
            application.processEvents()
            suffix = "".join(option[1:] for option in ("--rtl", "--large") if option in sys.argv)
            show_overlays(window)
            window.grab().save(str(folder / f"{name}-{mode.value}-{scale:g}x{suffix}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"))
