"""Which failures are tried again, and when."""

from __future__ import annotations

import pytest

from player.domain.errors import (
    BadAddress,
    BrokenTransfer,
    EarmarkError,
    FileNotWritable,
    Gone,
    HostNotFound,
    InsecureConnection,
    NeedsPassword,
    NetworkError,
    NoSpace,
    NotAudio,
    NotFound,
    Offline,
    Refused,
    ServerFailed,
    TimedOut,
    TooLarge,
    TooManyRedirects,
)
from player.downloads.retry import RetryPolicy, is_passing

HOST = {"host": "a.example", "status": 0, "address": "x", "path": "x", "needed": "", "free": ""}


def made(kind: type[EarmarkError], **fields: object) -> EarmarkError:
    return kind("", **{**HOST, **fields})


@pytest.mark.parametrize("error", [made(kind) for kind in (TimedOut, BrokenTransfer, Offline, NetworkError)])
def test_what_may_be_over_in_a_moment_is_tried_again(error: EarmarkError) -> None:
    assert is_passing(error)


@pytest.mark.parametrize("status", [500, 502, 503, 504, 520, 598, 599])
def test_a_server_in_trouble_is_asked_again(status: int) -> None:
    assert is_passing(made(ServerFailed, status=status))


@pytest.mark.parametrize(
    "error",
    [
        *(
            made(kind)
            for kind in (
                BadAddress, HostNotFound, NotFound, Gone, NeedsPassword, TooManyRedirects, TooLarge, InsecureConnection,
                NotAudio, NoSpace, FileNotWritable,
            )
        ),
        made(Refused, status=403),
        made(ServerFailed, status=501),
    ],
)  # fmt: skip
def test_what_will_not_change_is_told_at_once(error: EarmarkError) -> None:
    assert not is_passing(error)
    assert RetryPolicy().wait_s(error, 1, lambda: 0.5) is None


def test_waits_grow_and_end() -> None:
    policy = RetryPolicy(tries=4, first_s=1, factor=3)
    waits = [policy.wait_s(made(TimedOut), failures, lambda: 0.5) for failures in (1, 2, 3, 4)]
    assert waits == [1, 3, 9, None]
    assert RetryPolicy(tries=99, longest_s=60).wait_s(made(TimedOut), 50, lambda: 0.5) == 60


def test_many_that_failed_together_do_not_return_together() -> None:
    waits = {RetryPolicy().wait_s(made(TimedOut), 2, lambda die=die: die / 10) for die in range(10)}
    assert len(waits) == 10
    assert min(w for w in waits if w) >= 1.5
    assert max(w for w in waits if w) <= 4.5


def test_the_server_says_when() -> None:
    busy = made(Refused, status=429, retry_after_s=120.0)
    assert RetryPolicy().wait_s(busy, 1, lambda: 0.5) == 120
    assert RetryPolicy().wait_s(made(ServerFailed, status=503, retry_after_s=0.0), 1, lambda: 0.5) == 1
    assert RetryPolicy().wait_s(made(ServerFailed, status=503, retry_after_s=86_400.0), 1, lambda: 0.5) is None
