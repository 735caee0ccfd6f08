"""Figures about the present: the queue of the outbox, open cases, and whether anything can be written."""

from care.duty.messages import DutyMessage
from care.model.enums import Outcome, Stage
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork
from storage.programme.metrics import Gauges, OpenCases, QueueFigures, WaitFigures
from tests.storage.rows import HOUR, MINUTE, Here
from tests.storage.rows_of_cases import claimed_case, open_case
from tests.storage.rows_of_outbox import group, taken
from tests.virtual import NOON


async def test_the_outbox_is_counted_by_state_with_its_oldest_row(here: Here, work: UnitOfWork) -> None:
    gauges = Gauges(here.desk.tx)
    assert await gauges.queue() == QueueFigures(0, 0, None)
    one, other = await here.person(), await here.person()
    for chat in (one.chat, one.chat, other.chat):
        await work.outbox.tell(chat, DutyMessage.DUTY)
    await here.at(NOON - MINUTE).outbox.tell(one.chat, DutyMessage.DUTY)
    await taken(here)

    assert await gauges.queue() == QueueFigures(ready=2, sending=2, oldest=NOON - MINUTE)


async def test_what_waits_for_a_lost_group_does_not_count_as_unsent(here: Here, work: UnitOfWork) -> None:
    gauges, chat, person = Gauges(here.desk.tx), await group(here), await here.person()
    assert await gauges.unsent_since() is None
    await here.at(NOON - HOUR).outbox.tell(chat, DutyMessage.DUTY)
    await work.outbox.tell(person.chat, DutyMessage.DUTY)

    assert await gauges.unsent_since() == NOON - HOUR
    await work.team.set_group_lost(NOON)
    assert await gauges.unsent_since() == NOON


async def test_cases_are_counted_by_level_and_state_and_closed_ones_not(here: Here, work: UnitOfWork) -> None:
    await open_case(here, level=Level.EMERGENCY)
    for _ in range(2):
        await open_case(here)
    await claimed_case(here)
    await work.cases.close((await open_case(here, level=Level.CONCERN)).id, Outcome.SAFE, NOON)

    found = await Gauges(here.desk.tx).open_cases()
    assert sorted(found, key=lambda one: (one.level, one.state)) == [
        OpenCases(int(Level.URGENT), "claimed", 1),
        OpenCases(int(Level.URGENT), "open", 2),
        OpenCases(int(Level.EMERGENCY), "open", 1),
    ]


async def test_touching_writes_and_leaves_no_trace(here: Here) -> None:
    await here.desk.seen.new(["a"], NOON)
    before = await here.rows("SELECT * FROM seen")
    for _ in range(2):
        await Gauges(here.desk.tx).touch()

    assert await here.rows("SELECT * FROM seen") == before


async def test_the_oldest_case_that_nobody_has_is_told_by_level(here: Here, work: UnitOfWork) -> None:
    await open_case(here, level=Level.EMERGENCY, at=NOON - HOUR)
    await open_case(here, level=Level.EMERGENCY)
    await claimed_case(here)

    assert await Gauges(here.desk.tx).unclaimed() == {int(Level.EMERGENCY): NOON - HOUR}


async def test_who_waits_and_who_is_there_are_counted(here: Here, work: UnitOfWork) -> None:
    gauges = Gauges(here.desk.tx)
    await here.conversation()
    assert (await gauges.waiting(), await gauges.there()) == ([], (0, 0))
    for at in (NOON - HOUR, NOON):
        await here.conversation(stage=Stage.WAITING, at=at)
    await here.conversation(stage=Stage.WAITING, for_counselor=True)
    await here.counselor()
    await here.duty()

    found = sorted(await gauges.waiting(), key=lambda one: one.queue)
    assert found == [WaitFigures("counselor", 1, NOON), WaitFigures("peer", 2, NOON - HOUR)]
    assert await gauges.there() == (0, 1)
