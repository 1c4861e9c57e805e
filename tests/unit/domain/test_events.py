"""The bus: who hears what, and that one listener's fault is nobody else's."""

from __future__ import annotations

import pytest

from player.domain.errors import EarmarkError, HostNotFound, NoSpace
from player.domain.events import Event, EventBus, QueueChanged, ShowAdded, ShowRemoved
from player.domain.models import ShowId


def test_listeners_hear_their_kind_and_what_derives_from_it() -> None:
    bus, heard, all_of_it = EventBus(), [], []
    bus.listen(ShowAdded, heard.append)
    bus.listen(Event, all_of_it.append)
    bus.publish(ShowAdded(ShowId(1)))
    bus.publish(ShowRemoved(ShowId(1)))
    assert heard == [ShowAdded(ShowId(1))]
    assert len(all_of_it) == 2


def test_stopping_to_listen_while_being_told_is_fine() -> None:
    bus, heard = EventBus(), []
    stop = bus.listen(QueueChanged, lambda event: (heard.append(event), stop()))
    bus.publish(QueueChanged())
    bus.publish(QueueChanged())
    assert len(heard) == 1


@pytest.mark.expected_log("a listener failed")
def test_a_listener_that_raises_keeps_nobody_from_hearing() -> None:
    bus, heard = EventBus(), []

    def broken(event: Event) -> None:
        raise ValueError(event)

    bus.listen(QueueChanged, broken)
    bus.listen(QueueChanged, heard.append)
    bus.publish(QueueChanged())
    assert heard == [QueueChanged()]


def _all_errors(base: type[EarmarkError] = EarmarkError) -> list[type[EarmarkError]]:
    return [base, *(error for derived in base.__subclasses__() for error in _all_errors(derived))]


@pytest.mark.parametrize("error", _all_errors())
def test_each_error_is_one_plain_sentence_with_a_kind_of_its_own(error: type[EarmarkError]) -> None:
    assert error.template.endswith((".", "{how}", "{command}"))
    assert "\n" not in error.template
    # What says it more precisely may keep its kind.
    others = [other for other in _all_errors() if other.kind == error.kind and not issubclass(other, error)]
    assert not others or not error.__subclasses__()


def test_errors_are_translated_and_survive_another_process() -> None:
    import pickle

    error = HostNotFound("getaddrinfo failed", host="a.example")
    assert error.sentence(lambda text: text.replace("There is no server called", "Es gibt keinen Server")).startswith(
        "Es gibt keinen Server a.example"
    )
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.detail) == (HostNotFound, str(error), error.detail)
    assert "free" in str(NoSpace(needed="1 GB", free="2 MB", path="/x"))
