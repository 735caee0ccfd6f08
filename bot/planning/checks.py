"""What must never be, looked for after every event in the tables, by other means than the rules."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any

from bot.planning.book import Book
from bot.planning.invariants import PROMISES
from care.model.rules import Rules
from care.ports.unit_of_work import UnitOfWork
from storage.engine.converters import millis
from storage.engine.database import Row, Transaction

PERIOD, ASK_AGAIN = timedelta(days=14), timedelta(minutes=5)
WITHOUT_OFFER = "NOT EXISTS (SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open')"
LOOKED_FOR = f"""
    SELECT v.id, v.student, v.wish_gender, v.wish_language, '' AS known FROM conversations v
    WHERE v.stage = 'waiting' AND v.for_counselor = 0 AND {WITHOUT_OFFER}
    UNION ALL
    SELECT v.id, v.student, v.wish_gender, v.wish_language,
        (SELECT GROUP_CONCAT(t.person, ' ') FROM participants t WHERE t.conversation = v.id)
    FROM conversations v JOIN talks k ON k.conversation = v.id AND k.handover = 'looking'
    JOIN participants s ON s.conversation = v.id AND s.person = k.person AND s.mode = 'speaking'
    WHERE v.stage = 'talking' AND {WITHOUT_OFFER}
"""  # noqa: S608 (put together from constants)
ON_DUTY = """
    SELECT d.person, d.since, d.until, d.closing, d.rest_until, f.gender,
        COALESCE(NULLIF(f.languages, ''), p.language) AS languages,
        (SELECT COUNT(*) FROM participants t JOIN conversations v ON v.id = t.conversation
         WHERE t.person = d.person AND t.part = 'supporter' AND t.mode <> 'left' AND v.stage <> 'ended')
            AS talks,
        (SELECT COUNT(*) FROM offers o WHERE o.person = d.person AND o.state = 'open') AS asked
    FROM duties d JOIN people p ON p.id = d.person LEFT JOIN profiles f ON f.person = d.person
    WHERE d.ended_at IS NULL
"""
TOGETHER = """
    SELECT v.id, v.student, t.person FROM conversations v
    JOIN participants t ON t.conversation = v.id AND t.part = 'supporter' AND t.mode = 'speaking'
    WHERE v.stage = 'talking'
"""
QUEUE = "SELECT COUNT(*) FROM conversations WHERE stage = 'waiting' AND for_counselor = 0"
MET = """
    SELECT COUNT(DISTINCT conversation) FROM pairings
    WHERE student = :student AND supporter = :supporter AND paired_at > :since
"""


class Broken(AssertionError):
    """A promise was broken at this moment."""

    def __init__(self, promise: str, now: datetime, who: object = "") -> None:
        super().__init__(f"{promise}: {who} at {now.isoformat()}")
        self.promise = promise


@dataclass(slots=True)
class Checks:
    """Raises `Broken`. The limits are those that were promised, whatever the programme goes by."""

    book: Book
    rules: Rules
    done: int = 0

    async def __call__(self, tx: Transaction, work: UnitOfWork) -> None:
        """Everything, at this moment."""
        self.done += 1
        on_duty = await tx.rows(ON_DUTY)
        waiting = await tx.rows(LOOKED_FOR)
        self.book.queue(await tx.value(QUEUE), on_duty=bool(on_duty))
        for promise, question in PROMISES.items():
            if who := await tx.value(question):
                raise Broken(promise, work.now, who)
        await self._limits(tx, work, on_duty)
        await self._together(tx, work)
        if waiting and on_duty and await _open(tx):
            await self._nobody_waits_in_vain(tx, work, waiting, on_duty)

    async def _limits(self, tx: Transaction, work: UnitOfWork, on_duty: Any) -> None:
        for row in on_duty:
            if row["talks"] + row["asked"] > self.rules.max_conversations:
                raise Broken("more than MAX_CONVERSATIONS", work.now, row["person"])
            if not row["closing"]:
                await self._hours(tx, work, row)

    async def _hours(self, tx: Transaction, work: UnitOfWork, row: Row) -> None:
        """What is planned and was done, by the day and week on the wall in which each minute lies."""
        monday = _midnight(work.now, self.rules.zone, weekday=True)
        duties = await tx.rows(
            "SELECT since, MIN(until, COALESCE(ended_at, until)) AS until FROM duties"
            " WHERE person = :person AND until > :monday",
            {"person": row["person"], "monday": millis(monday)},
        )
        for begin, length, most in _periods(work.now, self.rules):
            span = (millis(begin), millis(begin + length))
            spent = sum(max(0, min(one["until"], span[1]) - max(one["since"], span[0])) for one in duties)
            if spent > most / timedelta(milliseconds=1):
                raise Broken("more than the hours of a day or week", work.now, row["person"])

    async def _together(self, tx: Transaction, work: UnitOfWork) -> None:
        for row in await tx.rows(TOGETHER):
            pair = frozenset({row["student"], row["person"]})
            if pair in self.book.apart:
                raise Broken("with somebody they must not meet", work.now, row["id"])
            given = {"student": row["student"], "supporter": row["person"]}
            met = await tx.value(MET, {**given, "since": millis(work.now - PERIOD)})
            if met > self.rules.pair_limit and not await _allowed(tx, row["id"], row["person"]):
                raise Broken("more than PAIR_LIMIT", work.now, row["id"])

    async def _nobody_waits_in_vain(
        self, tx: Transaction, work: UnitOfWork, waiting: Any, on_duty: Any
    ) -> None:
        free = [row for row in on_duty if _is_free(row, work.now, self.rules.max_conversations)]
        for conversation in waiting if free else ():
            for row in free:
                if await self._fits(tx, work, conversation, row):
                    raise Broken("waits while a fitting supporter is free", work.now, conversation["id"])

    async def _fits(self, tx: Transaction, work: UnitOfWork, conversation: Row, row: Row) -> bool:
        student, supporter = conversation["student"], row["person"]
        if student == supporter or supporter in conversation["known"].split():
            return False
        if frozenset({student, supporter}) in self.book.apart or not _as_wished(conversation, row):
            return False
        given = {"student": student, "supporter": supporter, "id": conversation["id"]}
        if await tx.value(MET, {**given, "since": millis(work.now - PERIOD)}) >= self.rules.pair_limit:
            return await _allowed(tx, conversation["id"], supporter)
        return not await tx.value(
            "SELECT 1 FROM offers WHERE conversation = :id AND person = :supporter AND state = 'declined'"
            " AND expires_at > :since",
            {**given, "since": millis(work.now - ASK_AGAIN)},
        )


def _is_free(row: Row, at: datetime, most: int) -> bool:
    now = millis(at)
    room = row["talks"] < most and not row["asked"]
    return room and row["until"] > now and not row["closing"] and (row["rest_until"] or 0) <= now


def _as_wished(conversation: Row, row: Row) -> bool:
    gender, language = conversation["wish_gender"], conversation["wish_language"]
    return gender in {None, row["gender"]} and (language is None or language in row["languages"].split())


async def _open(tx: Transaction) -> bool:
    """A counselor is on call, so that conversations may begin."""
    found = await tx.value(
        "SELECT 1 FROM members WHERE role = 'counselor' AND standing = 'active' AND on_call_since IS NOT NULL"
    )
    return found is not None


async def _allowed(tx: Transaction, conversation: str, supporter: str) -> bool:
    found = await tx.value(
        "SELECT 1 FROM further_meetings WHERE conversation = :id AND supporter = :supporter AND approved = 1",
        {"id": conversation, "supporter": supporter},
    )
    return found is not None


def _midnight(now: datetime, zone: tzinfo, *, weekday: bool = False) -> datetime:
    local = now.astimezone(zone)
    back = timedelta(days=local.weekday() if weekday else 0)
    return (local - back).replace(hour=0, minute=0, second=0, microsecond=0)


def _periods(now: datetime, rules: Rules) -> list[tuple[datetime, timedelta, timedelta]]:
    return [
        (_midnight(now, rules.zone), timedelta(days=1), rules.daily_hours),
        (_midnight(now, rules.zone, weekday=True), timedelta(weeks=1), rules.weekly_hours),
    ]
