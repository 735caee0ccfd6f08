"""Catching up: who was certified before practice was asked for keeps duty, and does what is new by a date."""

from datetime import datetime, timedelta

from care.curriculum.messages import TrainingMessage
from care.curriculum.practice_records import CatchUp
from care.curriculum.training_replies import Say
from care.model.shift_calendar import is_daytime
from care.ports.unit_of_work import UnitOfWork
from care.training import eligibility, practice

LEADS = {2: timedelta(days=14), 3: timedelta(days=3), 4: timedelta(0)}
"""Stages after the first telling, each told once: so long before the date; with the last one duty rests."""
LAST = max(LEADS)
DAY = timedelta(days=1)
TOLD = {
    1: (Say.CATCH_UP, Say.CATCH_UP_GROUP),
    2: (Say.CATCH_UP_SOON, Say.CATCH_UP_GROUP_SOON),
    3: (Say.CATCH_UP_SOON, Say.CATCH_UP_GROUP_SOON),
    4: (Say.CATCH_UP_RESTS, Say.CATCH_UP_GROUP_RESTS),
}
"""What is told at each stage: to the supporter, and to the coordinators in the group."""


async def remind(work: UnitOfWork) -> None:
    """Tell by day what is new and until when; after that let duty rest, and tell the group how many."""
    if not is_daytime(work.now, work.rules.zone):
        return
    told: dict[int, int] = {}
    for one in await work.training.catch_ups.all():
        stage = _stage(work, one)
        if stage > one.told:
            await _tell(work, one, stage)
            told[stage] = told.get(stage, 0) + 1
    group = await work.team.group() if told else None
    if group is None:
        return
    for stage, count in told.items():
        says, days = TOLD[stage][1].value, work.rules.training_grace // DAY
        await work.outbox.tell(group, TrainingMessage.LEARNING, says=says, count=count, days=days)


def _stage(work: UnitOfWork, one: CatchUp) -> int:
    """Return how far it is: told at all, soon, very soon, over."""
    if one.since is None:
        return 1
    grace, over = work.rules.training_grace, one.since + work.rules.training_grace
    reached = (stage for stage, lead in LEADS.items() if lead < grace and over - lead <= work.now)
    return max(reached, default=1)


async def _tell(work: UnitOfWork, one: CatchUp, stage: int) -> None:
    person = await work.people.get(one.person)
    await work.training.catch_ups.told(one.person, stage, work.now)
    says, until = TOLD[stage][0], until_of(work, one.since or work.now)
    if stage < LAST:
        left = await practice.lacking(work, one.person)
        await work.outbox.tell(
            one.chat,
            TrainingMessage.LEARNING,
            says=says.value,
            until=int(until.timestamp()),
            modules=len(left.modules),
            rehearsals=left.rehearsals,
        )
    elif await eligibility.is_valid(work, person):
        await eligibility.end(work, person, says)


def until_of(work: UnitOfWork, since: datetime) -> datetime:
    """Return the date until which what is new has to be done."""
    return since + work.rules.training_grace
