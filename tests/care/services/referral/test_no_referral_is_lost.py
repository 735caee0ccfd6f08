"""Two hundred referrals, and people who act, are silent, leave or change their mind: none is lost."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random  # noqa: TID251 (a seed makes it the same each time)
from typing import TYPE_CHECKING

import pytest

from care.model.enums import Role, Standing
from care.model.message_kinds import Refusal
from care.model.services.referral import MACHINE, Priority, Referral
from care.services.referral import deadlines, record, steps
from storage.engine.converters import millis
from tests.storage.rows import DAY, HOUR, Here, storage
from tests.storage.services.rows_of_referrals import now_of, referral
from tests.virtual import NOON

if TYPE_CHECKING:
    from care.model.entities import Person

COUNSELORS = 4
LONGEST = max(deadlines.LADDER)


class School:
    """Counselors who come and go, and students who answer or do not."""

    def __init__(self, here: Here, chance: Random) -> None:
        self.here, self.chance = here, chance
        self.now: datetime = NOON
        self.counselors: list[Person] = []
        self.made: list[Referral] = []

    async def opens(self, count: int) -> None:
        """Everybody comes, each with a referral at some time of the first week."""
        self.counselors = [await self.here.counselor() for _ in range(COUNSELORS)]
        for _ in range(count):
            priority = self.chance.choice(list(Priority))
            at = NOON + self.chance.random() * 7 * DAY
            owner = self.chance.choice(self.counselors).id
            call_at = deadlines.due_at(self.here.at(at), priority, MACHINE.first)
            made = await referral(
                self.here, priority=priority, owner=owner, made_at=at, moved_at=at, call_at=call_at
            )
            self.made.append(made)
        self.now = NOON + 7 * DAY

    async def passes(self, span: timedelta, acting: float) -> None:
        """Time passes; then the clock looks, and some act; sometimes a counselor leaves and another comes."""
        self.now += span
        work = self.here.at(self.now)
        await deadlines.call(work)
        for one in self.chance.sample(self.made, round(len(self.made) * acting)):
            await self._acts(await now_of(self.here, one))
        if acting and self.chance.random() < 0.1:
            await self._one_leaves()

    async def _acts(self, one: Referral) -> None:
        """Somebody takes a step of the table: one that is open for them, or one that is not."""
        work = self.here.at(self.now)
        who = self.chance.choice([await work.people.get(one.student), *self.counselors])
        mover = await record.mover_of(work, who, one)
        names = record.steps_for(one, mover) or [step.name for step in MACHINE.steps]
        try:
            if steps.may_take(work, one) and who.id != one.student:
                await steps.take(work, who, one.id)
            else:
                await steps.take_step(work, who, one.id, self.chance.choice(names))
        except Refusal:
            assert await now_of(self.here, one) == one

    async def _one_leaves(self) -> None:
        work, gone = self.here.at(self.now), self.counselors.pop(0)
        await work.team.stand(gone.id, Role.COUNSELOR, Standing.REMOVED, self.now, None)
        await deadlines.hand_over(work, gone)
        self.counselors.append(await self.here.counselor())

    async def holds(self) -> None:
        """What is not over has a role that is waited for and comes back in time; nobody who left has it."""
        here = {one.id for one in self.counselors}
        rows = await self.here.rows("SELECT state, owner, call_at FROM referrals")
        assert len(rows) == len(self.made)
        for row in rows:
            over = row["state"] in MACHINE.over
            assert (row["call_at"] is None) is over
            assert over or row["state"] in MACHINE.waits_for
            assert over or row["owner"] is None or row["owner"] in here
            assert over or row["call_at"] <= millis(self.now + max(14 * DAY, LONGEST))

    async def calls(self) -> int:
        """How many were told of something overdue."""
        return len(await self.here.rows("SELECT 1 FROM outbox WHERE kind = 'referral-due'"))


def spans(chance: Random, weeks: int) -> Iterator[timedelta]:
    """Moments over some weeks, hours or days apart: the bot was off in between, or was not."""
    passed = timedelta(0)
    while passed < weeks * 7 * DAY:
        span = chance.choice((12 * HOUR, 2 * DAY, 5 * DAY))
        passed += span
        yield span


@pytest.mark.parametrize(
    ("count", "seed"),
    [(30, 1), pytest.param(200, 2, marks=pytest.mark.property)],
)
async def test_each_ends_or_stands_overdue_with_a_role_that_is_waited_for(
    tmp_path: Path, count: int, seed: int
) -> None:
    async with storage(tmp_path) as here:
        school = School(here, Random(seed))
        await school.opens(count)
        for span in spans(school.chance, weeks=8):
            await school.passes(span, acting=0.3)
            await school.holds()
        assert await school.calls()
        open_ones = await here.work.referrals.not_over()
        assert len(open_ones) < count


async def test_what_nobody_touches_comes_back_for_ever(tmp_path: Path) -> None:
    async with storage(tmp_path) as here:
        school = School(here, Random(3))
        await school.opens(3)
        told = []
        for _ in range(10):
            before = await school.calls()
            await school.passes(15 * DAY, acting=0)
            told.append(await school.calls() - before)

        assert told[0] == 3, "each to its counselor alone"
        assert told[1:] == [3 * COUNSELORS] * 9
