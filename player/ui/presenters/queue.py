"""Keeps the queue's place: how much is left of it, and what a person moves or clears."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from player.domain.events import EpisodesChanged, QueueChanged
from player.domain.list_look import ListLook
from player.domain.models import EpisodeId, SmartList
from player.domain.playback import EngineState, NowPlaying, PlaybackChanged
from player.domain.queue_order import moved, row_target, step_target
from player.library.queue import QueueLeft
from player.ui.asks import Ask
from player.ui.desk import Desk
from player.ui.models.episode_list import EpisodeListModel
from player.ui.models.id_steps import steps_between
from player.ui.pages.list_head import HeadAction
from player.ui.places import Place
from player.ui.presenters.episodes import EpisodesPresenter
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator
from player.ui.widgets.speed_button import speed_text

# While it plays, what is left is counted again this often.
_COUNT_EVERY_MS = 10_000

Target = Callable[[Sequence[EpisodeId], Sequence[EpisodeId]], EpisodeId | None]


class QueuePresenter(QObject):
    """What plays stands on top of the queue and is not moved; all else goes where it is put, saved on the spot."""

    def __init__(self, desk: Desk, navigator: Navigator, episodes: EpisodesPresenter, model: EpisodeListModel) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._episodes = episodes
        self._model = model
        self._now: NowPlaying | None = None
        self._count = later(self, self._count_left)
        self._clock = QTimer(self, interval=_COUNT_EVERY_MS)
        self._clock.timeout.connect(self._count_left)
        pane = desk.window.episodes
        pane.asked.connect(self._on_asked)
        pane.dropped.connect(self._on_dropped)
        navigator.place_changed.connect(self._on_place)
        for signal in (desk.actions.show_left, desk.actions.show_stays):
            signal.connect(lambda _show_id: self._count.start())
        desk.bridge.on(QueueChanged, self, lambda _event: self._count.start())
        desk.bridge.on(EpisodesChanged, self, lambda _event: self._count.start())
        desk.bridge.on(PlaybackChanged, self, lambda event: self._on_playback(event.now))

    @property
    def _is_open(self) -> bool:
        return self._navigator.place is SmartList.QUEUE

    def _on_place(self, _place: Place | None) -> None:
        self._run_clock()
        self._count_left()

    def _on_playback(self, now: NowPlaying) -> None:
        before, self._now = self._now, now
        if before is None or before.episode_id != now.episode_id:
            self._lead(now.episode_id)
        if before is None or (before.episode_id, before.status.rate) != (now.episode_id, now.status.rate):
            self._count.start()
        self._run_clock()

    def _run_clock(self) -> None:
        running = self._is_open and self._now is not None and self._now.status.state is EngineState.PLAYING
        if running != self._clock.isActive():
            self._clock.start() if running else self._clock.stop()

    def _lead(self, episode_id: EpisodeId | None) -> None:
        """What plays comes first, so that what follows it is what stands below it."""
        if episode_id is not None:
            queue, events = self._desk.services.library.queue, self._desk.services.events
            self._desk.bridge.run_in_turn(
                self, lambda: queue.lead(episode_id), lambda moved: events.publish(QueueChanged()) if moved else None
            )

    # --- how much is left -------------------------------------------------------------------------------------------

    def _count_left(self) -> None:
        if self._is_open:
            queue, wording = self._desk.services.library.queue, self._desk.services.wording
            rate = self._now.status.rate if self._now else self._desk.services.session.now.status.rate

            def query() -> tuple[QueueLeft, str]:
                left = queue.left()
                return left, wording.length_short(left.seconds / rate)

            self._desk.bridge.run(self, query, lambda found: self._show_left(*found, rate))

    def _show_left(self, left: QueueLeft, length: str, rate: float) -> None:
        if not self._is_open:
            return
        text = self.tr("%n episode(s)", "", left.count)
        if left.seconds and rate == 1.0:
            text = self.tr("{count} · {time} left").format(count=text, time=length)
        elif left.seconds:
            speed = speed_text(rate).removesuffix("×")
            text = self.tr("{count} · {time} left at {speed}×").format(count=text, time=length, speed=speed)
        head = self._desk.window.episodes.head
        clear = HeadAction(
            "clearQueueButton", self.tr("Clear"), self.tr("Clear the queue"), self._desk.actions.episodes.clear_queue
        )
        head.set_summary(text if left.count else "", clear if left.count else None)

    # --- moving -----------------------------------------------------------------------------------------------------

    def _on_asked(self, what: Ask, ids: tuple[EpisodeId, ...]) -> None:
        if what is Ask.MOVE_LAST:
            self._move(ids, lambda _order, _going: None)
        elif what in (Ask.MOVE_UP, Ask.MOVE_DOWN):
            step = -1 if what is Ask.MOVE_UP else 1
            self._move(ids, lambda order, going: step_target(order, going, step))

    def _on_dropped(self, ids: tuple[EpisodeId, ...], row: int) -> None:
        self._move(ids, lambda order, going: row_target(order, going, row - self._pinned))

    @property
    def _pinned(self) -> int:
        """How many rows on top belong to what plays."""
        playing = self._now.episode_id if self._now else None
        return 1 if playing is not None and self._model.id_at(0) == playing else 0

    def _move(self, ids: tuple[EpisodeId, ...], target: Target) -> None:
        if not self._is_open or self._episodes.look != ListLook():
            return
        pinned = self._pinned
        shown = [EpisodeId(id_) for id_ in self._model.ids]
        order = shown[pinned:]
        going = [id_ for id_ in ids if id_ in order]
        before = target(order, going)
        new = moved(order, going, before)
        if new == order:
            return
        after = array("q", [*shown[:pinned], *new])
        self._desk.window.episodes.change(after, steps_between(self._model.ids, after))
        view = self._desk.window.episodes.view
        view.scrollTo(view.currentIndex())
        queue, events = self._desk.services.library.queue, self._desk.services.events
        run = partial(self._desk.bridge.run_in_turn, self)

        def move() -> list[EpisodeId]:
            was = queue.ids()
            queue.move(going, before)
            return was

        def tell(was: list[EpisodeId]) -> None:
            events.publish(QueueChanged())
            self._desk.messages.done(text, lambda: run(lambda: put_back(was), show))

        def put_back(was: list[EpisodeId]) -> list[EpisodeId]:
            queue.put_back(going, was)
            return queue.ids()

        def show(order: list[EpisodeId]) -> None:
            # At once, and in view: what is put back may be far from where one looks.
            if self._is_open and self._episodes.look == ListLook():
                top = self._model.ids[: self._pinned]
                back = array("q", [*top, *(id_ for id_ in order if id_ not in top)])
                self._desk.window.episodes.change(back, steps_between(self._model.ids, back))
                view.scrollTo(self._model.index_of(going[0]))
            events.publish(QueueChanged())

        text = self.tr("Moved to place {place} of {count}").format(place=new.index(going[0]) + 1, count=len(new))
        run(move, tell)
