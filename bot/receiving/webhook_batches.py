"""Gathers updates that arrive one by one into lists, so that many share one commit."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.telegram.update_keys import Raw
from care.ports.unit_of_work import Unavailable

GATHERING = 0.002
"""Seconds that the first of a batch waits for others; while one batch is committed the next one gathers."""
LARGEST = 100
"""As many updates as polling takes in one transaction."""

Waiting = tuple[Raw, asyncio.Future[None]]


class Batches:
    """Hand on what has arrived, one list at a time, in the order of arrival."""

    def __init__(self, handle: Callable[[Sequence[Raw]], Awaitable[None]], clock: Clock) -> None:
        self._handle = handle
        self._clock = clock
        self._waiting: list[Waiting] = []
        self._working: asyncio.Task[None] | None = None
        self._log = get_logger()

    async def take(self, raw: Raw) -> None:
        """Return after this update's commit; raise what stopped it."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((raw, done))
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._work())
        await done

    async def _work(self) -> None:
        await self._clock.sleep(GATHERING)
        while self._waiting:
            batch, self._waiting = self._waiting[:LARGEST], self._waiting[LARGEST:]
            await self._hand_on(batch)

    async def _hand_on(self, batch: Sequence[Waiting]) -> None:
        self._log.debug("batch_arrived", updates=len(batch))
        handling = self._handle([raw for raw, _ in batch])
        # The failure goes to every request of the batch; this task must not end by it.
        (failure,) = await asyncio.gather(handling, return_exceptions=True)
        self._note(failure)
        for _, done in batch:
            if done.done():
                continue
            if failure is None:
                done.set_result(None)
            else:
                done.set_exception(failure)

    def _note(self, failure: BaseException | None) -> None:
        """Log the failure; Telegram brings the batch again, whatever the failure was."""
        if isinstance(failure, Unavailable):
            self._log.warning("database_unavailable", kind="webhook")
        elif failure is not None:
            self._log.error("batch_failed", exc_info=failure)
