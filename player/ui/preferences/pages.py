"""The pages of preferences that are rows alone: general, playback, downloads, transcripts, network, appearance."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from player.domain.file_template import FIELDS
from player.settings import NO_PROXY, SettingsStore
from player.ui.preferences.form import PreferencesPage
from player.ui.theme import Theme
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.day_box import DayBox
from player.ui.widgets.size_box import SizeBox

_MINUTE = 60


class GeneralPage(PreferencesPage):
    """The language, and refreshing.

    ``is_spoken(code)`` says whether a choice is what the window speaks already; ``restart_requested`` asks for a new
    start, which brings everything back as it is.
    """

    restart_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        store: SettingsStore,
        is_spoken: Callable[[str], bool],
    ) -> None:
        self._is_spoken = is_spoken
        super().__init__(theme, store)

    def set_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """The codes and names of those that there are."""
        for code, name in languages:
            self._language.addItem(name, code)
        self.load()

    def fill(self) -> None:
        system = (self.tr("Same as the system"), "")
        self._language = self.choice("general", "language", self.tr("Language"), [system])
        again = PlainButton(self.theme, self.tr("Restart now"), "refresh")
        again.setObjectName("startAgainButton")
        again.clicked.connect(self.restart_requested)
        self._again = self.row(self.tr("The new language shows after a restart"), again)
        self.note(self.tr("Earmark comes back to the same place."))
        self._again.setVisible(False)
        self.heading(self.tr("New episodes"))
        self.switch("network", "refresh_by_itself", self.tr("Look for new episodes automatically"))
        self.note(self.tr("Earmark learns when each show usually publishes, and looks then."))
        self.number("network", "feeds_at_once", self.tr("Feeds fetched at once"))
        self.note(self.tr("Never more than one at a time from the same server."))

    def load(self) -> None:
        super().load()
        self._again.setVisible(not self._is_spoken(self.store.current.general.language))


class PlaybackPage(PreferencesPage):
    """Skipping, the player bar, and what is to come."""

    def fill(self) -> None:
        self.heading(self.tr("Skipping"))
        self.number("playback", "back_s", self.tr("Back"), unit=self.tr(" s"), step=5)
        self.number("playback", "forward_s", self.tr("Forward"), unit=self.tr(" s"), step=5)
        self.heading(self.tr("Player bar"))
        self.switch("playback", "show_remaining", self.tr("Show the time left"))
        self.heading(self.tr("Sound"))
        self.note(self.tr("Trimming silence and evening out loudness are not part of this version yet."))


class DownloadsPage(PreferencesPage):
    """Where files go, what comes by itself, and what goes again."""

    def __init__(
        self,
        theme: Theme,
        store: SettingsStore,
        shown_folder: Callable[[], str],
        choose_folder: Callable[[str], object],
    ) -> None:
        self._shown_folder, self._choose_folder = shown_folder, choose_folder
        super().__init__(theme, store)

    def _show_after(self) -> None:
        # It says nothing while nothing is deleted.
        self._after.setVisible(self.store.current.downloads.delete_played)

    def fill(self) -> None:
        self._fill_files()
        self.in_steps([self._fill_downloading, self._fill_by_itself, self._fill_clean_up])

    def _fill_files(self) -> None:
        self.heading(self.tr("Files"))
        self.folder(self.tr("Folder"), self._shown_folder, self._choose_folder)
        self.note(self.tr("When you choose another folder, your files move there."))
        self.text("downloads", "name_template", self.tr("File names"))
        fields = " ".join("{" + name + "}" for name in FIELDS)
        self.note(self.tr("Fields: {fields}. “/” begins a folder.").format(fields=fields))
        self.switch("downloads", "write_tags", self.tr("Write title, picture and chapters into files"))
        self.switch("downloads", "keep_streamed", self.tr("Keep episodes streamed to the end"))

    def _fill_downloading(self) -> None:
        self.heading(self.tr("Downloading"))
        self.number("downloads", "at_once", self.tr("Downloads at once"))
        self.number("downloads", "per_host", self.tr("At once from one server"))
        unit, none = self.tr(" kB/s"), self.tr("No limit")
        self.number("downloads", "speed_limit_kb", self.tr("Speed limit"), unit=unit, none=none, step=100)

    def _fill_by_itself(self) -> None:
        self.heading(self.tr("Automatic downloads"))
        self.number("downloads", "auto_newest", self.tr("Newest episodes of each show"), none=self.tr("None"))
        self.note(self.tr("A show can have a number of its own: see its page."))
        self.switch("downloads", "auto_only_unplayed", self.tr("Only unplayed ones"))
        self.switch("downloads", "auto_on_subscribe", self.tr("When a show is subscribed"))
        self.switch("downloads", "auto_on_refresh", self.tr("When new episodes arrive"))
        self.switch("downloads", "auto_queue", self.tr("Everything in the queue"))
        words = self.tr("Words, separated by commas")
        self.text("downloads", "auto_title_has", self.tr("Only titles with"), words)
        self.text("downloads", "auto_title_lacks", self.tr("Skip titles with"), words)
        unit, none = self.tr(" min"), self.tr("No limit")
        for name, text in (
            ("auto_shortest_s", self.tr("Not shorter than")),
            ("auto_longest_s", self.tr("Not longer than")),
        ):
            self.number("downloads", name, text, unit=unit, none=none, factor=_MINUTE)

    def _fill_clean_up(self) -> None:
        self.heading(self.tr("Cleaning up"))
        self.switch("downloads", "delete_played", self.tr("Delete files of played episodes"))
        after = self.number("downloads", "delete_played_after_h", self.tr("How long after playing"), unit=self.tr(" h"))
        self._after = after.parentWidget()
        self._loads.append(self._show_after)
        self._show_after()
        never = self.tr("Never")
        self.number("downloads", "delete_older_days", self.tr("Delete files older than"), none=never, kind=DayBox)
        self.number("downloads", "keep_newest", self.tr("Files to keep of each show"), none=self.tr("All"))
        none = self.tr("No limit")
        self.number("downloads", "limit_mb", self.tr("Space for all files"), none=none, step=500, kind=SizeBox)
        self.remark(self.tr("What is queued, bookmarked or playing, and shows that are archived, are never deleted."))


class TranscriptsPage(PreferencesPage):
    """What is to come."""

    def fill(self) -> None:
        self.heading(self.tr("Published transcripts"))
        self.note(self.tr("The publisher’s transcript is fetched when an episode is opened or downloaded."))
        self.heading(self.tr("Made on this computer"))
        self.note(self.tr("Making transcripts here is not part of this version yet."))


class NetworkPage(PreferencesPage):
    """Proxy, metered networks, time-outs."""

    def fill(self) -> None:
        self.heading(self.tr("Downloads"))
        self.switch("network", "on_metered", self.tr("Also on metered networks"))
        self.switch("network", "only_wifi", self.tr("Not over a phone’s connection"))
        self.remark(self.tr("Downloads that wait for another network start when it is there."))
        self.heading(self.tr("Proxy"))
        system, none = self.tr("Same as the system"), self.tr("Without a proxy")
        own = self.tr("Through a proxy of my own")
        self._kind = self.choice("network", "proxy", self.tr("Connect"), [(system, ""), (none, NO_PROXY), (own, None)])
        self._kind.setObjectName("proxyKind")
        self._asked = False
        self._kind.activated.connect(lambda _index: self._ask_address())
        self._address = self.text("network", "proxy", self.tr("Address of the proxy"), "http://proxy.example:8080")
        self._show_address()
        self.heading(self.tr("Waiting"))
        self.number("network", "timeout_s", self.tr("Give up a request after"), unit=self.tr(" s"), step=5)

    def load(self) -> None:
        super().load()
        self._show_address()

    def _ask_address(self) -> None:
        self._asked = self._kind.currentData() is None
        self._show_address()
        if self._asked:
            self._address.setFocus()

    def _show_address(self) -> None:
        if self._asked and self.store.current.network.proxy in ("", NO_PROXY):
            # Not typed yet: what holds is the choice before.
            self._kind.setCurrentIndex(self._kind.count() - 1)
            self._address.clear()
        self._address.parentWidget().setVisible(self._kind.currentData() is None)


class AppearancePage(PreferencesPage):
    """Light or dark, colours and pictures."""

    def fill(self) -> None:
        self.heading(self.tr("Colours"))
        modes = [(self.tr("Same as the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")]
        self.choice("appearance", "mode", self.tr("Light or dark"), modes)
        self.switch("appearance", "accent_from_artwork", self.tr("Take the accent from the artwork"))
        as_system = (self.tr("Same as the system"), "system")
        self.choice("appearance", "contrast", self.tr("Contrast"), [as_system, (self.tr("High"), "more")])
        self.heading(self.tr("Motion"))
        self.choice("appearance", "motion", self.tr("Animations"), [as_system, (self.tr("Less"), "less")])
        self.heading(self.tr("Notes"))
        self.switch("appearance", "remote_images", self.tr("Show pictures in notes"))
        self.note(self.tr("Loading a picture tells its server that you opened the notes. It is loaded once and kept."))
        self.heading(self.tr("Text"))
        self.row(self.tr("Size")).add_line(
            self.tr("As large as the system’s font: change it in the system’s settings.")
        )
