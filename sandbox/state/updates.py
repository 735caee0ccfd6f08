"""The updates that wait for the bot, kept and confirmed as Telegram does."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sandbox.wire.responses import conflict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sandbox.wire.responses import Json

DAY = 86_400.0
"""Seconds for which Telegram keeps an update."""
PRESS_KEPT = 150.0
"""Seconds for which Telegram keeps a press."""
ASKED_FOR_BY_NAME = frozenset({"message_reaction", "message_reaction_count", "chat_member"})
"""Kinds that a bot gets only if it asks for them."""
FUTURE = 10  # an offset further ahead than this is taken for a mistake and ignored, as Telegram's server does


@dataclass(frozen=True, slots=True)
class Update:
    """One update; `queue` names those that a webhook gets one after another."""

    id: int
    raw: Json
    expires: float
    queue: int


@dataclass(slots=True)
class Updates:
    """The bot's queue of updates."""

    now: Callable[[], float]
    next_id: int = 1
    allowed: frozenset[str] = frozenset()
    pending: deque[Update] = field(default_factory=deque)
    pushed: set[int] = field(default_factory=set)
    on_push: list[Callable[[], None]] = field(default_factory=list)
    _earliest: float = math.inf
    _waiting: asyncio.Future[None] | None = None
    _idle: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def waiting(self) -> bool:
        """Return whether a `getUpdates` is waiting for something to happen."""
        return self._waiting is not None and not self._waiting.done()

    def offer(self, kind: str, payload: Json, *, queue: int) -> None:
        """Queue an update, unless the bot did not ask for its kind."""
        if kind in self.allowed or (not self.allowed and kind not in ASKED_FOR_BY_NAME):
            kept = PRESS_KEPT if kind == "callback_query" else DAY
            self._append({kind: payload}, kept, queue)

    def push(self, raw: Json) -> int:
        """Queue anything, also what no library can parse; return its update id."""
        self.pushed.add(self.next_id)
        self._append({name: value for name, value in raw.items() if name != "update_id"}, DAY, 0)
        return self.next_id - 1

    def restart_update_ids(self, lower: int) -> None:
        """Continue from another id, as Telegram does after a week without updates.

        `lower` is the next one.
        """
        self.pending.clear()
        self.next_id = lower

    def drop(self) -> None:
        self.pending.clear()

    def allow(self, kinds: Iterable[str]) -> None:
        """Keep the kinds that the bot asked for; an empty list means Telegram's default kinds."""
        self.allowed = frozenset(kinds)

    def forget(self, update: Update) -> None:
        """Take out one update that a webhook has delivered."""
        if update in self.pending:
            self.pending.remove(update)

    def batch(self, offset: int, limit: int) -> list[Json]:
        """Forget what `offset` confirms and return what waits after it, oldest first."""
        self._forget_old()
        self._confirm(offset)
        return [update.raw for update, _ in zip(self.pending, range(limit), strict=False)]

    async def wait(self, seconds: float) -> None:
        """Return when an update arrives or the time is over; another caller ends the wait with a conflict."""
        self._waiting = waiting = asyncio.get_running_loop().create_future()
        self._idle.set()
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(waiting, seconds)
        finally:
            if self._waiting is waiting:
                self._idle.clear()

    async def until_waiting(self) -> None:
        """Return when a `getUpdates` has found nothing and waits."""
        await self._idle.wait()

    def end_waiting(self, reason: str) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(conflict(reason))

    def changed(self) -> None:
        """Tell the carriers of a webhook that there may be something to do."""
        for told in self.on_push:
            told()

    def _append(self, content: Json, kept: float, queue: int) -> None:
        update = Update(self.next_id, {"update_id": self.next_id, **content}, self.now() + kept, queue)
        self.next_id += 1
        self.pending.append(update)
        self._earliest = min(self._earliest, update.expires)
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)
        self.changed()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset += self.next_id
        if offset > self.next_id + FUTURE:
            return
        while self.pending and self.pending[0].id < offset:
            self.pending.popleft()

    def _forget_old(self) -> None:
        """Drop updates that are too old; `_earliest` saves the search while none can be."""
        now = self.now()
        if now > self._earliest:
            self.pending = deque(update for update in self.pending if update.expires >= now)
            self._earliest = min((update.expires for update in self.pending), default=math.inf)
