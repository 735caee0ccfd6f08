"""Taking updates from Telegram: a batch is one transaction, acknowledged only after its commit."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update
from telegram.error import Conflict, RetryAfter, TelegramError
from telegram.ext import Application

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from bot.receiving.rescue import Rescue
from bot.receiving.second_instance import OtherCopies
from bot.receiving.sos_fallback import FirstAid
from bot.telegram.error_classes import event_of
from bot.telegram.rich_messages import RICH, rebuilt
from bot.telegram.telegram import Telegram
from bot.telegram.update_keys import KINDS, WRITTEN, Raw, any_key_of, key_of, kind_of, words_of
from care.ports.unit_of_work import Unavailable
from handlers.routing.registry import Counter
from storage.store import Desk, Store

BATCH = 100
"""The most updates that Telegram gives in one answer."""
LONG_POLL = 25
"""Seconds that Telegram holds a request while there is nothing new."""
LONGEST_BACKOFF = 30.0
"""Seconds; `/healthz` allows for it."""
UNREADABLE = (
    *(AttributeError, KeyError, OSError, OverflowError, RecursionError, TypeError, ValueError),
    TelegramError,
)
"""What the library raises for fields that it cannot read; OSError for a date that no clock has."""

Telegraphs = Application[Any, Any, Any, Any, Counter, Any]


Commit = Callable[[datetime, Callable[[Desk], Awaitable[list["Outcome"]]]], Awaitable[list["Outcome"]]]
"""Runs a job in one transaction, after what has been delivered is marked."""
Updates = Mapping[str, tuple[Raw, Update | None]]
"""Updates by the key that makes two the same, in order: as they came, and as the library reads them.
None: it cannot be read, and there are somebody's words in it.
"""


Outcome = tuple[str, str]
"""The kind of an update, and what became of it."""


@dataclass(slots=True)
class Count:
    """How many forged presses were refused since the start."""

    forged: int = 0


class Intake:
    """Fetch updates, hand them to the handlers in the batch's transaction, and confirm them after its commit.

    Each run starts without an offset, and after an empty answer the next request has none: update ids restart
    at random after a quiet week. Updates that come again are recognised by their content.
    """

    def __init__(
        self,
        telegram: Telegram,
        application: Telegraphs,
        commit: Commit,
        first_aid: FirstAid,
        rescue: Rescue,
        clock: Clock,
        after_commit: Callable[[], None],
        meter: Meter,
        copies: OtherCopies,
    ) -> None:
        self._telegram = telegram
        self._application = application
        self._commit = commit
        self._first_aid = first_aid
        self._rescue = rescue
        self._clock = clock
        self._after_commit = after_commit
        self._meter = meter
        self._copies = copies
        self._offset: int | None = None
        self.count = Count()
        self._log = get_logger()

    async def run(self, ready: Callable[[], None]) -> None:
        """Poll until cancelled; `ready` is called after the first answer.

        Trouble that may pass is waited out.
        """
        failures, wait = 0, 0
        while True:
            try:
                await self.once(wait)
            except (TelegramError, Unavailable) as trouble:
                failures += 1
                await self._tell(trouble, failures)
                await self._clock.sleep(_pause_after(trouble, failures))
            else:
                # The first request does not wait at Telegram, so that the bot is ready at once.
                if not wait:
                    ready()
                failures, wait = 0, LONG_POLL

    async def _tell(self, trouble: TelegramError | Unavailable, tries: int) -> None:
        if isinstance(trouble, Conflict):
            await self._settle_conflict(trouble)
        else:
            event = "database_unavailable" if isinstance(trouble, Unavailable) else event_of(trouble)
            self._log.warning(event, kind=type(trouble).__name__, tries=tries)

    async def _settle_conflict(self, conflict: Conflict) -> None:
        """Remove a webhook that was set elsewhere, which keeps updates from us for good; or note a copy."""
        if "webhook" not in conflict.message.lower():
            await self._copies.disturbed()
            return
        try:
            info = await self._telegram.call("getWebhookInfo", {})
            await self._telegram.call("deleteWebhook", {})
        except TelegramError as trouble:
            self._log.warning("webhook_not_removed", kind=type(trouble).__name__)
            return
        if info["url"]:
            await self._copies.hooked(info["url"])

    async def once(self, wait: int = 0) -> int:
        """Fetch one batch, handle it and commit it; return how many updates it held."""
        params: dict[str, Any] = {"limit": BATCH, "timeout": wait, "allowed_updates": list(KINDS)}
        if self._offset is not None:
            params["offset"] = self._offset
        batch = await self._telegram.call("getUpdates", params, wait=wait)
        self._meter.heard()
        if not batch:
            self._offset = None
            return 0
        await self.handle(batch)
        # Only now: the offset confirms the batch to Telegram, so it must not move before the commit.
        self._offset = max(raw["update_id"] for raw in batch) + 1
        return len(batch)

    async def handle(self, batch: Sequence[Raw]) -> None:
        """Handle updates in one transaction; raises `Unavailable` if nothing of it could be kept."""
        self._meter.fetched()
        batch = [rebuilt(raw) if _is_rich(raw) else raw for raw in batch]
        try:
            self._meter.took(await self._run(batch))
        except Unavailable:
            # The update is not confirmed and comes again; until then help must not depend on the database.
            await self._first_aid.help(batch)
            raise
        finally:
            self._after_commit()

    async def _run(self, batch: Sequence[Raw]) -> list[Outcome]:
        """Handle all without savepoints; if one fails, undo all and handle each in its own savepoint.

        Returns what became of each update.
        """
        (updates, outcomes), forged = self._readable(batch), self.count.forged
        # Most batches need no savepoint, and run faster without.
        try:
            now = self._clock.now()
            return outcomes + await self._commit(now, lambda desk: self._handle_all(desk, updates))
        except HandlerFailed:
            # The second run counts forged presses again.
            self.count.forged, untold = forged, list[Raw]()
            again = self._clock.now()
            outcomes += await self._commit(again, lambda desk: self._handle_each(desk, updates, untold))
            await self._first_aid.help(untold)
            return outcomes

    def _readable(self, batch: Sequence[Raw]) -> tuple[Updates, list[Outcome]]:
        """Return what can be read or holds words, of the kinds that we know; and what became of the rest."""
        found: dict[str, tuple[Raw, Update | None]] = {}
        outcomes: list[Outcome] = []
        for raw in batch:
            kind = kind_of(raw)
            read = self._parse(raw, kind) if kind else None
            if kind is None or read is None:
                outcomes.append((kind or "other", "unreadable" if kind else "ignored"))
            elif read[0] in found:
                outcomes.append((kind, "repeated"))
            else:
                found[read[0]] = (raw, read[1])
        return found, outcomes

    async def _handle_all(self, desk: Desk, updates: Updates) -> list[Outcome]:
        new = await desk.seen.new(updates, desk.work.now)
        for key in new:
            await self._process(desk, updates[key][1])
        return _outcomes(updates, new, ())

    async def _handle_each(self, desk: Desk, updates: Updates, untold: list[Raw]) -> list[Outcome]:
        """Handle each update alone and tell the senders of those that fail.

        `untold` gets those who could not be told.
        """
        new, failed = await desk.seen.new(updates, desk.work.now), []
        for key in new:
            raw, update = updates[key]
            try:
                async with desk.tx.savepoint():
                    await self._process(desk, update)
            except HandlerFailed as failure:
                failed.append(key)
                if not await self._rescue.note(desk, raw, failure.__cause__):
                    untold.append(raw)
        return _outcomes(updates, new, failed)

    def _parse(self, raw: Raw, kind: str) -> tuple[str, Update | None] | None:
        """Return one update with its key; one that the library or we cannot read is set aside and counted."""
        try:
            return key_of(raw, kind), Update.de_json(dict(raw), self._application.bot)
        except UNREADABLE as fault:
            self._log.warning("unreadable_update", kind=type(fault).__name__)
            return (any_key_of(raw, kind), None) if words_of(raw) else None

    async def _process(self, desk: Desk, update: Update | None) -> None:
        if update is None:
            raise HandlerFailed
        counter = self._application.bot_data
        counter.work, counter.failure, counter.forged = desk.work, None, 0
        try:
            await self._application.process_update(update)
        finally:
            # No handler may write after its update is handled.
            counter.work = None
        if counter.forged:
            self.count.forged += counter.forged
            self._log.warning("forged_press")
        if counter.failure is not None:
            # A lost database fails the batch, not one update.
            Store.raise_if_lost(counter.failure)
            raise HandlerFailed from counter.failure


def _is_rich(raw: Raw) -> bool:
    bodies = (raw.get(kind) for kind in WRITTEN)
    return any(isinstance(body, dict) and RICH in body for body in bodies)


def _outcomes(updates: Updates, new: Collection[str], failed: Collection[str]) -> list[Outcome]:
    became = {
        **dict.fromkeys(updates, "repeated"),
        **dict.fromkeys(new, "handled"),
        **dict.fromkeys(failed, "failed"),
    }
    return [(key.partition(":")[0], outcome) for key, outcome in became.items()]


class HandlerFailed(Exception):
    """A handler raised an error; what it had written is undone."""


def _pause_after(trouble: Exception, failures: int) -> float:
    """Return the seconds before the next try."""
    if isinstance(trouble, RetryAfter):
        pause = trouble.retry_after
        return float(pause if isinstance(pause, int) else pause.total_seconds())
    if isinstance(trouble, Conflict):
        return 5.0
    if isinstance(trouble, Unavailable):
        return 1.0  # 🆘 is looked for all the while
    return float(min(2 ** min(failures, 6) / 2, LONGEST_BACKOFF))
