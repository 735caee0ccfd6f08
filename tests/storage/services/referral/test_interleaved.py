"""However people and the clock interleave, a change is made by who has read the present state."""

from random import Random  # noqa: TID251 (a seed makes it the same each time)

import pytest

from care.model.services.referral import MACHINE, Referral
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, Here
from tests.storage.services.rows_of_referrals import now_of, referral
from tests.virtual import NOON

ACTORS, TURNS = 4, 200


async def acts(work: UnitOfWork, chance: Random, seen: Referral, counselors: list[str]) -> bool:
    """Take a step, take it over, or let it come back, as it was seen."""
    kind = chance.choice(("step", "step", "take", "clock"))
    if kind == "take":
        return await work.referrals.take(seen, chance.choice(counselors), NOON + DAY)
    if kind == "clock":
        return await work.referrals.come_back(seen, NOON + DAY)
    ahead = [step for step in MACHINE.steps if seen.state in step.sources and step.target not in MACHINE.over]
    if not ahead:
        return False
    return await work.referrals.move(seen, chance.choice(ahead).target, now=NOON, call_at=NOON + DAY)


@pytest.mark.parametrize("seed", range(5))
async def test_of_those_who_act_on_the_same_reading_one_wins(here: Here, work: UnitOfWork, seed: int) -> None:
    chance = Random(seed)
    counselors = [(await here.counselor()).id for _ in range(ACTORS)]
    one = await referral(here, owner=counselors[0])
    readings = [one] * ACTORS
    won = lost = 0
    for _ in range(TURNS):
        actor = chance.randrange(ACTORS)
        if chance.random() < 0.4:
            readings[actor] = await now_of(here, one)
            continue
        before, seen = await now_of(here, one), readings[actor]
        is_present = (seen.state, seen.owner, seen.rung) == (before.state, before.owner, before.rung)
        done = await acts(work, chance, seen, counselors)
        assert is_present or not done
        assert done or await now_of(here, one) == before
        won, lost = won + done, lost + (not done)

    assert won
    assert lost
