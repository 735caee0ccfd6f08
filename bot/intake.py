"""Taking updates from Telegram: a batch is one transaction, acknowledged only after its commit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application

from bot.clock import Chance, Clock
from bot.first_aid import FirstAid
from bot.logs import get_logger
from bot.telegram import Telegram
from bot.updates import KINDS, Raw, key_of, kind_of, sender_of
from care import delivery, first_contact
from care.notices import Kind
from care.ports.work import Unavailable
from handlers.registry import Counter
from storage.store import Desk, Store

BATCH = 100
LONG_POLL = 25
"""Seconds that Telegram holds a request while there is nothing to tell."""
LONGEST_BACKOFF = 30.0

Telegraphs = Application[Any, Any, Any, Any, Counter, Any]


@dataclass(slots=True)
class Count:
    """What intake has seen since the start."""

    handled: int = 0
    repeated: int = 0
    unreadable: int = 0
    failed: int = 0


class Intake:
    """Polls, hands each update to the handlers inside the batch's transaction, and confirms after the commit.

    Every run starts without an offset, and after an empty answer the next request has none: update
    ids restart at random after a quiet week, and what was seen is known by its content.
    """

    heard_at: datetime | None = None
    """When Telegram last gave updates, or said that there are none."""

    def __init__(
        self,
        telegram: Telegram,
        application: Telegraphs,
        store: Store,
        first_aid: FirstAid,
        clock: Clock,
        chance: Chance,
        after_commit: Callable[[], None],
    ) -> None:
        self._telegram = telegram
        self._application = application
        self._store = store
        self._first_aid = first_aid
        self._clock = clock
        self._chance = chance
        self._after_commit = after_commit
        self._offset: int | None = None
        self._log = get_logger()
        self.count = Count()

    async def run(self, ready: Callable[[], None]) -> None:
        """Poll for ever; `ready` is called after the first answer. Trouble that may pass is waited out."""
        failures, wait = 0, 0
        while True:
            try:
                await self.once(wait)
            except (TelegramError, Unavailable) as trouble:
                failures += 1
                self._log.warning(_event_of(trouble), kind=type(trouble).__name__, tries=failures)
                await self._clock.sleep(_pause_after(trouble, failures))
            else:
                if not wait:
                    ready()
                failures, wait = 0, LONG_POLL

    async def once(self, wait: int = 0) -> int:
        """Fetch one batch, handle it, commit it; returns how many updates it held."""
        params: dict[str, Any] = {"limit": BATCH, "timeout": wait, "allowed_updates": list(KINDS)}
        if self._offset is not None:
            params["offset"] = self._offset
        batch = await self._telegram.call("getUpdates", params, wait=wait)
        self.heard_at = self._clock.now()
        if not batch:
            self._offset = None
            return 0
        await self.handle(batch)
        self._offset = max(raw["update_id"] for raw in batch) + 1
        return len(batch)

    async def handle(self, batch: Sequence[Raw]) -> None:
        """Handle updates in one transaction; `Unavailable` if nothing of it could be kept."""
        try:
            await self._store.run(self._clock.now(), lambda desk: self._handle_all(desk, batch))
        except Unavailable:
            await self._first_aid.help(batch)
            raise
        finally:
            self._after_commit()

    async def _handle_all(self, desk: Desk, batch: Sequence[Raw]) -> None:
        for raw in batch:
            kind = kind_of(raw)
            if kind is None:
                continue
            update = self._parse(raw)
            if update is not None:
                await self._handle(desk, raw, key_of(raw, kind), update)

    def _parse(self, raw: Raw) -> Update | None:
        """One update as the library's type; one that it cannot read is set aside alone and counted."""
        try:
            return Update.de_json(dict(raw), self._application.bot)
        except (AttributeError, KeyError, TypeError, ValueError, TelegramError) as fault:
            self.count.unreadable += 1
            self._log.warning("unreadable_update", kind=type(fault).__name__)
            return None

    async def _handle(self, desk: Desk, raw: Raw, key: str, update: Update) -> None:
        try:
            async with desk.tx.savepoint():
                if not await desk.seen.is_new(key, desk.work.now):
                    self.count.repeated += 1
                    return
                await self._process(desk, update)
            self.count.handled += 1
        except HandlerFailed as failed:
            await self._note_failure(desk, raw, key, failed)

    async def _process(self, desk: Desk, update: Update) -> None:
        counter = self._application.bot_data
        counter.work, counter.failure, counter.forged = desk.work, None, 0
        try:
            await self._application.process_update(update)
        finally:
            counter.work = None
        if counter.forged:
            self._log.warning("forged_press")
        if counter.failure is not None:
            self._store.raise_if_lost(counter.failure)
            raise HandlerFailed from counter.failure

    async def _note_failure(self, desk: Desk, raw: Raw, key: str, failed: "HandlerFailed") -> None:
        """The update is undone alone; its sender is told, the group gets a reference without content."""
        self.count.failed += 1
        reference = self._chance.new_id()
        self._log.error("handler_failed", reference=reference, exc_info=failed.__cause__)
        await desk.seen.is_new(key, desk.work.now)
        sender = sender_of(raw)
        if "id" in sender:
            language = self._first_aid.language_of(sender)
            visitor = await desk.work.people.arrive(sender["id"], language, desk.work.now, writes=False)
            await delivery.failed(desk.work, visitor.chat, reference, visitor.language)
            if self._first_aid.is_needed(raw):
                await first_contact.read(desk.work, visitor, Kind.HELPLINES)


class HandlerFailed(Exception):  # noqa: N818 (named for the condition)
    """A handler raised; what it had written is undone."""


def _event_of(trouble: Exception) -> str:
    if isinstance(trouble, Unavailable):
        return "database_unavailable"
    if isinstance(trouble, Conflict):
        return "another_copy_is_running"
    if isinstance(trouble, InvalidToken):
        return "token_refused"
    return "telegram_unreachable" if isinstance(trouble, NetworkError) else "telegram_refuses"


def _pause_after(trouble: Exception, failures: int) -> float:
    """Seconds before the next try."""
    if isinstance(trouble, RetryAfter):
        pause = trouble.retry_after
        return float(pause if isinstance(pause, int) else pause.total_seconds())
    if isinstance(trouble, Conflict):
        return 5.0
    if isinstance(trouble, Unavailable):
        return 1.0  # 🆘 is looked for all the while
    return float(min(2 ** min(failures, 6) / 2, LONGEST_BACKOFF))
