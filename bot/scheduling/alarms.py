"""Calls the rules for whatever is due; due times are columns, so this holds no state."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.base.clock import Chance, Clock
from bot.base.logs import get_logger
from bot.monitoring.dead_man_switch import DeadMan
from bot.monitoring.last_contact import LastContact
from bot.monitoring.metrics import Meter
from bot.monitoring.wellbeing import DatabaseWatch
from bot.scheduling.backups import EVERY, Backups
from care.conversation import silence_and_limits
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.outbox_row import LateAnswer
from care.ports.unit_of_work import Unavailable, UnitOfWork
from care.system import clock_changes, delivery_outcomes, downtime, scheduled
from care.system.downtime import NOTED
from care.system.messages import SystemMessage
from storage.store import Desk, Store

TICK = 2
"""Seconds between two checks of what is due."""
Rule = Callable[[UnitOfWork], Awaitable[None]]
PATIENT = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
"""A job that is late runs once, and never beside itself."""
SEEN_KEPT = timedelta(hours=48)
"""How long an update is recognised when it comes again."""
BEGINNING = datetime.min.replace(tzinfo=UTC)
GAP = 2 * NOTED
"""Without an answer of Telegram's for so long, the gap is more than the usual minute between two notes."""
AFTER_START = timedelta(minutes=1)
"""When the first purge runs, so that a bot which is restarted often purges too."""


class Alarms:
    """Run `tick` every other second and `purge` every hour; a restart loses nothing."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        chance: Chance,
        after_commit: Callable[[], None],
        meter: Meter,
        backups: Backups,
    ) -> None:
        """Keep the parts; `meter` knows when Telegram answered: without an answer no absence has ended."""
        self._store = store
        self._clock = clock
        self._chance = chance
        self._after_commit = after_commit
        self.meter = meter
        self._dead_man = DeadMan(meter, clock)
        self._contact = LastContact(meter)
        self._database = DatabaseWatch(store, clock)
        self._seen: int | None = None
        self._next = BEGINNING
        self.backups = backups
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=PATIENT)
        self._broken: set[str] = set()
        self._gone = False
        self._log = get_logger()

    def start(self) -> None:
        """Start the hourly purge and the backups."""
        first = self._clock.now() + AFTER_START
        self._scheduler.add_job(self.purge, "interval", hours=1, next_run_time=first)
        self._scheduler.add_job(self.backups.ring, "interval", seconds=EVERY.seconds, next_run_time=first)
        self._scheduler.start()

    def stop(self) -> None:
        """Start no further purge."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def run(self) -> None:
        """Tick until cancelled, by elapsed time: a machine's clock that is set back stops no alert ladder."""
        while True:
            await self.tick()
            await self._clock.sleep(TICK)

    async def tick(self) -> None:
        """Do all that is due now; a rule that fails is undone alone, told once, and tried again.

        The database is not asked while nothing has changed in it and no moment has come.
        """
        self._look_for_database()
        try:
            if jumped := self._clock.jumped():
                self._log.warning("clock_jumped", seconds=int(jumped.total_seconds()))
                await self._store.run(self._clock.now(), lambda desk: clock_changes.tell(desk.work, jumped))
            if self._contact.unnoted >= NOTED:
                await self._note_contact()
            if self.is_due():
                await self.look()
        except Unavailable:
            self._log.warning("database_unavailable", kind="alarms")
        await self._database.look()
        self.backups.look_at_list()

    def _look_for_database(self) -> None:
        """Log once that the database was deleted or moved away, and once that it is back."""
        if self._store.is_there is self._gone:
            self._gone = not self._gone
            if self._gone:
                self._log.critical("database_gone")
            else:
                self._log.warning("database_back")

    def is_due(self) -> bool:
        """Return whether `look` may find something to do."""
        now = self._clock.now()
        changed = self._store.changes != self._seen
        return changed or now >= self._next or bool(self._broken) or self._dead_man.turns(now)

    async def look(self) -> None:
        """Run every rule; raises `Unavailable`."""
        self._seen, self._next = await self._store.run(self._clock.now(), self._apply)
        self._after_commit()

    async def _note_contact(self) -> None:
        """Remember when Telegram answered; after a gap rules may find something to do."""
        # A note each minute must not make every rule run.
        stirs = self._contact.unnoted >= GAP
        await self._store.run(self._clock.now(), self._apply_contact, stirs=stirs)
        self._contact.noted()
        if self._broken:  # that was told, and is to be sent
            self._store.stir()
        self._after_commit()

    async def _apply_contact(self, desk: Desk) -> None:
        await self._apply_all(desk, (self._notice_absence, self._notice_reach))

    async def _apply(self, desk: Desk) -> tuple[int, datetime]:
        """Run every rule; return the count of changes that was seen, and when something is due next.

        The second is now if the rules changed anything, because that may make more due.
        """
        # Read first: what others change meanwhile must be found at the next tick.
        seen, before = self._store.changes, await desk.tx.changed()
        if late := await desk.dispatch.expire(desk.work.now):
            await self._apply_all(desk, (_telling(late),))
        await self._dead_man.look(desk)
        await self._apply_all(desk, scheduled.RULES)
        changed = await desk.tx.changed() != before
        return seen, desk.work.now if changed else await scheduled.next_due(desk.work)

    async def _apply_all(self, desk: Desk, rules: Sequence[Rule]) -> None:
        # Together in one savepoint: most ticks have no failing rule, and each savepoint costs two statements.
        try:
            async with desk.tx.savepoint():
                for rule in rules:
                    await rule(desk.work)
        except Exception as fault:  # noqa: BLE001 (one broken rule must not silence the ladder)
            self._store.raise_if_lost(fault)
            await self._apply_each(desk, rules)
        else:
            self._broken.difference_update(map(_name, rules))

    async def _apply_each(self, desk: Desk, rules: Iterable[Rule]) -> None:
        """Run each rule in its own savepoint, so that the one that fails is undone alone."""
        for rule in rules:
            name = _name(rule)
            try:
                async with desk.tx.savepoint():
                    await rule(desk.work)
            except Exception as fault:  # noqa: BLE001 (one broken rule must not silence the ladder)
                self._store.raise_if_lost(fault)
                await self._note(desk, name, fault)
            else:
                self._broken.discard(name)

    async def _notice_absence(self, work: UnitOfWork) -> None:
        if at := self.meter.heard_at:
            await downtime.heard(work, at)

    async def _notice_reach(self, work: UnitOfWork) -> None:
        if at := self.meter.reached_at:
            await downtime.reached(work, at)
            await silence_and_limits.reached(work, at)

    async def _note(self, desk: Desk, name: str, fault: Exception) -> None:
        # Told once, until the rule works again.
        if name in self._broken:
            return
        self._broken.add(name)
        reference = self._chance.new_id()
        self._log.error("rule_failed", rule=name, reference=reference, exc_info=fault)
        await delivery_outcomes.tell_failure(desk.work, SystemMessage.RULE_FAILED, reference)

    async def returned(self) -> None:
        """Tell of a long absence once Telegram can be reached, before anything else is sent."""
        self.backups.look_at_list()
        await self._store.run(self._clock.now(), self._dead_man.log_absence)
        await self._store.run(self._clock.now(), lambda desk: downtime.back(desk.work))

    async def purge(self) -> None:
        """Delete what was kept long enough, on the disk too."""
        try:
            await purge_all(self._store, self._clock)
            await self._store.remake_if_due(self._clock.now())
        except Unavailable:
            self._log.warning("database_unavailable", kind="purge")
        self._after_commit()


def _telling(late: Sequence[LateAnswer]) -> Rule:
    """Make a rule that tells in the chat what presses were to be answered with."""

    async def tell_late(work: UnitOfWork) -> None:
        for answer in late:
            await delivery_outcomes.answered_late(work, answer)

    return tell_late


def _name(rule: Rule) -> str:
    return f"{rule.__module__}.{rule.__name__}"


async def purge_all(store: Store, clock: Clock) -> int:
    """Delete all that is due, each part in its own commit; return how much it was.

    Between two parts others use the database. Raises `Unavailable` if it or its log cannot be written.
    """
    total = 0
    # Small parts, so that messages are not held up by a long transaction.
    while done := await store.run(clock.now(), _purge):
        total += done
    if total:
        await store.run(
            clock.now(), lambda desk: desk.work.audit.note(PROGRAMME, AuditAction.PURGED, str(total))
        )
    # What was deleted is still in the write-ahead log until it is emptied.
    await store.checkpoint()
    return total


async def _purge(desk: Desk) -> int:
    await desk.seen.forget(desk.work.now - SEEN_KEPT)
    return await scheduled.purge(desk.work)
