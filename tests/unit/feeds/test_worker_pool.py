"""The reading processes: what they give, and that no feed and no end of anybody leaves more than one feed unread."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest
import pytest_asyncio

from player.domain.errors import FeedNotAFeed, FeedUnreadable
from player.feeds.reading import read_feed
from player.feeds.worker_pool import WorkerPool
from tests.support.leaks import has_ended
from tests.support.wait import async_wait_until, wait_until

ROOT = Path(__file__).parents[3]
ADDRESS = "https://user:s3kr1t@a.example/feed.xml"
GOOD = (ROOT / "tests" / "data" / "feeds" / "reader_everything.xml").read_bytes()
# Takes feedparser minutes: an element with a hundred thousand attributes.
SLOW = b"<rss><channel><title>T</title><x %s/></channel></rss>" % b" ".join(b'a%d="x"' % n for n in range(200_000))

SAYS = "import sys; sys.stdout.buffer.write(b'%s'); sys.stdout.flush(); input()"

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest_asyncio.fixture
async def pool() -> AsyncIterator[WorkerPool]:
    running = WorkerPool()
    yield running
    await running.close()


async def test_it_gives_what_the_reader_gives_and_keeps_its_process(pool: WorkerPool) -> None:
    assert pool.pids == ()
    feed = await pool.read(GOOD, ADDRESS)
    assert feed == read_feed(GOOD, address=ADDRESS)
    pids = pool.pids
    assert len(pids) == 1
    assert await pool.read(GOOD, ADDRESS, "application/rss+xml") == feed
    assert pool.pids == pids


async def test_errors_come_over_without_what_is_secret(pool: WorkerPool) -> None:
    with pytest.raises(FeedNotAFeed) as caught:
        await pool.read(b"<html></html>", ADDRESS)
    assert "s3kr1t" not in f"{caught.value} {caught.value.fields}"
    assert caught.value.fields["address"] == "https://a.example/feed.xml"
    pids = pool.pids
    await pool.read(GOOD, ADDRESS)
    assert pool.pids == pids


async def test_a_feed_that_takes_too_long_is_unreadable_and_its_process_ended() -> None:
    pool = WorkerPool(timeout_s=0.5)
    with pytest.raises(FeedUnreadable) as caught:
        await pool.read(SLOW, ADDRESS)
    assert "0.5 s" in caught.value.detail
    assert pool.pids == ()
    await pool.close()


@needs_signals
async def test_a_process_killed_while_idle_costs_no_feed(pool: WorkerPool) -> None:
    await pool.read(GOOD, ADDRESS)
    os.kill(pool.pids[0], signal.SIGKILL)
    assert (await pool.read(GOOD, ADDRESS)).title == "Kelp & Kettle"


@needs_signals
async def test_a_process_that_dies_over_a_feed_costs_that_feed_only(pool: WorkerPool) -> None:
    reading = asyncio.create_task(pool.read(SLOW, ADDRESS))
    await async_wait_until(lambda: pool.pids)
    await async_wait_until(lambda: psutil.Process(pool.pids[0]).cpu_times().user > 0.5)
    os.kill(pool.pids[0], signal.SIGSEGV)
    with pytest.raises(FeedUnreadable):
        await reading
    assert (await pool.read(GOOD, ADDRESS)).title == "Kelp & Kettle"


@pytest.mark.parametrize(
    "program",
    [
        "import sys; sys.exit(3)",
        "print('hello, this is not a frame'); input()",
        SAYS % r"I\x00\x00\x00\x02[]F\x00\x00\x00\x02[]",
        SAYS % r"F\x00\x00\x00\x02{}",
        SAYS % r"I\xff\xff\xff\xff",
    ],
)
async def test_a_program_that_is_not_ours_is_one_unreadable_feed(program: str) -> None:
    pool = WorkerPool(command=[sys.executable, "-c", program])
    with pytest.raises(FeedUnreadable):
        await pool.read(GOOD, ADDRESS)
    assert pool.pids == ()
    await pool.close()


async def test_several_feeds_at_once_take_no_more_processes_than_allowed() -> None:
    pool = WorkerPool(2)
    try:
        feeds = await asyncio.gather(*(pool.read(GOOD, ADDRESS) for _ in range(5)))
        assert {feed.title for feed in feeds} == {"Kelp & Kettle"}
        assert len(pool.pids) <= 2
    finally:
        await pool.close()
    assert pool.pids == ()


async def test_an_idle_process_ends_by_itself() -> None:
    pool = WorkerPool(idle_s=0.1)
    await pool.read(GOOD, ADDRESS)
    (pid,) = pool.pids
    await async_wait_until(lambda: not psutil.pid_exists(pid))
    assert pool.pids == ()
    assert (await pool.read(GOOD, ADDRESS)).title == "Kelp & Kettle"
    await pool.close()


async def test_cancelling_ends_the_process_at_once(pool: WorkerPool) -> None:
    reading = asyncio.create_task(pool.read(SLOW, ADDRESS))
    await async_wait_until(lambda: pool.pids)
    (pid,) = pool.pids
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert not psutil.pid_exists(pid)


async def test_a_reader_that_is_cancelled_twice_leaves_its_process_to_the_end_of_the_pool(pool: WorkerPool) -> None:
    """As at the end of the program: everything is cancelled, and a group that is cancelled cancels its own again."""
    reading = asyncio.create_task(pool.read(SLOW, ADDRESS))
    await async_wait_until(lambda: pool.pids)
    (pid,) = pool.pids
    before = asyncio.all_tasks() - {reading}
    reading.cancel()
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await pool.close()
    assert asyncio.all_tasks() == before
    assert not psutil.pid_exists(pid)


async def test_closing_ends_everything_and_says_so_afterwards() -> None:
    pool = WorkerPool(2)
    await pool.read(GOOD, ADDRESS)
    reading = asyncio.create_task(pool.read(SLOW, ADDRESS))
    await async_wait_until(lambda: pool.pids)
    pids = pool.pids
    await pool.close()
    await pool.close()
    assert not [pid for pid in pids if psutil.pid_exists(pid)]
    for work in (reading, pool.read(GOOD, ADDRESS)):
        with pytest.raises(FeedUnreadable):
            await work


PARENT = """
import asyncio, sys
from player.feeds.worker_pool import WorkerPool

async def main():
    pool = WorkerPool()
    reading = asyncio.create_task(pool.read(open(sys.argv[1], "rb").read(), "https://a.example/"))
    while not pool.pids:
        await asyncio.sleep(0.01)
    print(pool.pids[0], flush=True)
    await reading
    await asyncio.sleep(60)

asyncio.run(main())
"""


@needs_signals
@pytest.mark.parametrize("busy", [False, True])
def test_no_process_outlives_its_parent(tmp_path: Path, busy: bool) -> None:
    feed = tmp_path / "feed.xml"
    # Seconds of work, in a place where Python can still be heard; empty items are done too soon by a fast computer.
    item = b"<item><title>T</title><guid>%d</guid><description>Some words of it</description></item>"
    many = b"".join(item % number for number in range(60_000))
    feed.write_bytes(b"<rss><channel><title>T</title>%s</channel></rss>" % many if busy else GOOD)
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(feed)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        if busy:
            wait_until(lambda: child.cpu_times().user > 0.6)
        parent.kill()
    try:
        wait_until(lambda: has_ended(child))
    finally:
        with contextlib.suppress(psutil.NoSuchProcess):
            child.kill()


@needs_signals
async def test_the_process_is_nice_and_bounded(pool: WorkerPool) -> None:
    await pool.read(GOOD, ADDRESS)
    process = psutil.Process(pool.pids[0])
    assert process.nice() >= 10
    if sys.platform == "linux":
        assert process.rlimit(psutil.RLIMIT_AS)[0] == 1024**3


async def test_the_process_imports_nothing_from_where_it_stands(
    pool: WorkerPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "feedparser.py").write_text("raise SystemExit(9)")
    (tmp_path / "player.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert (await pool.read(GOOD, ADDRESS)).title == "Kelp & Kettle"


def test_the_reader_needs_neither_network_nor_window() -> None:
    program = (
        "import sys, player.feeds.worker, player.feeds.reading\n"
        "assert not {'aiohttp', 'PySide6', 'sqlite3'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
