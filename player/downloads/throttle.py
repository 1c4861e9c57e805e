"""A limit on the speed of all downloads together: a bucket of bytes that fills with time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from player.domain.clock import Clock

# How much of a rest may be saved up, and how long one nap is at most, so that a changed limit is soon felt.
BURST_S = 1.0
NAP_S = 0.5


class Throttle:
    """``rate()`` is in bytes a second, 0 for no limit, and asked each time, so that a change holds at once.

    Used from one event loop. Who takes more than there is waits until it would have come; the others behind them wait
    longer, so that all together keep to the rate.
    """

    def __init__(
        self, rate: Callable[[], int], clock: Clock, nap: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._rate = rate
        self._clock = clock
        self._nap = nap
        self._left = 0.0
        self._seen_at = clock.monotonic()

    @property
    def is_on(self) -> bool:
        return self._rate() > 0

    async def take(self, amount: int) -> None:
        """Take ``amount`` bytes out, and return once the bucket is not in debt for them."""
        self._fill()
        self._left -= amount
        # What others take meanwhile is not waited for here: it is behind this in the row.
        owed = max(0.0, -self._left)
        while owed > 0 and (rate := self._rate()) > 0:
            begun = self._clock.monotonic()
            await self._nap(min(owed / rate, NAP_S))
            owed -= (self._clock.monotonic() - begun) * rate
        self._fill()

    def _fill(self) -> None:
        now, rate = self._clock.monotonic(), self._rate()
        if rate <= 0:
            # Without a limit there are no debts.
            self._left = 0.0
        else:
            self._left = min(self._left + (now - self._seen_at) * rate, rate * BURST_S)
        self._seen_at = now
