"""When something becomes due next by the passing of time alone."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from care.model.enums import Outcome, Stage
from care.model.moments import Moment
from care.model.staff_threads import Question
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.team.messages import TeamMessage, TeamPurpose
from storage.programme.moments import STANDS
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import claimed_case, open_case
from tests.virtual import NOON

ALL = [(moment, timedelta(0)) for moment in STANDS]


async def an_open_case(here: Here) -> None:
    await open_case(here)


async def a_claimed_case(here: Here) -> None:
    await claimed_case(here)


async def a_closed_case(here: Here) -> None:
    case = await claimed_case(here)
    await here.work.cases.close(case.id, Outcome.SAFE, NOON)


async def a_duty(here: Here) -> None:
    await here.duty(until=NOON + HOUR)


async def a_wait(here: Here) -> None:
    await here.conversation(stage=Stage.WAITING)


async def an_asking(here: Here) -> None:
    await here.conversation()


async def a_question(here: Here) -> None:
    talk = await here.conversation(stage=Stage.TALKING)
    chat = (await here.work.people.get(talk.student)).chat
    await here.work.outbox.addressees.ask(Question("q", chat, talk.id, NOON, 0))


async def a_wish_to_be_forgotten(here: Here) -> None:
    await here.work.keeping.forgetting.wish((await here.person()).id)


PLAYED: list[tuple[Callable[[Here], Awaitable[None]], Moment, timedelta, bool]] = [
    (an_open_case, Moment.RUNG_DUE, MINUTE, True),
    (a_claimed_case, Moment.RUNG_DUE, MINUTE, False),
    (a_claimed_case, Moment.OWNER_CLAIMED, timedelta(0), True),
    (a_closed_case, Moment.OWNER_CLAIMED, timedelta(0), False),
    (a_duty, Moment.DUTY_ENDS, HOUR, True),
    (a_wait, Moment.WAITING_BEGAN, timedelta(0), True),
    (an_asking, Moment.WAITING_BEGAN, timedelta(0), False),
    (an_asking, Moment.ASKING_BEGAN, timedelta(0), True),
    (a_question, Moment.FOR_WHOM_ASKED, timedelta(0), True),
]


@pytest.mark.parametrize(("play", "moment", "after", "counts"), PLAYED)
async def test_a_moment_counts_after_its_span_while_its_row_does(
    here: Here, play: Callable[[Here], Awaitable[None]], moment: Moment, after: timedelta, *, counts: bool
) -> None:
    await play(here)
    work = here.at(NOON + after)

    found = await work.programme.moments.next([(moment, MINUTE)])
    assert found == (NOON + after + MINUTE if counts else None)
    assert await here.at(NOON + after + MINUTE).programme.moments.next([(moment, MINUTE)]) is None
    late = await here.at(NOON + after + MINUTE - MS).programme.moments.next([(moment, MINUTE)])
    assert late == found


async def test_the_earliest_of_several_moments_and_spans_comes_first(here: Here, work: UnitOfWork) -> None:
    await an_open_case(here)
    await a_duty(here)
    spans = [(Moment.DUTY_ENDS, -20 * MINUTE), (Moment.DUTY_ENDS, timedelta(0)), (Moment.RUNG_DUE, HOUR)]

    assert await work.programme.moments.next(spans) == NOON + 40 * MINUTE
    assert await here.at(NOON + 40 * MINUTE).programme.moments.next(spans) == NOON + HOUR
    assert await here.at(NOON + HOUR).programme.moments.next(spans) == NOON + HOUR + MINUTE
    assert await here.at(NOON + HOUR + MINUTE).programme.moments.next(spans) is None


async def test_a_wish_to_be_forgotten_is_due_at_once_always(here: Here, work: UnitOfWork) -> None:
    assert await work.programme.moments.next([(Moment.FORGET_WISHED, timedelta(0))]) is None
    await a_wish_to_be_forgotten(here)

    for now in (NOON, NOON + HOUR):
        found = await here.at(now).programme.moments.next([(Moment.FORGET_WISHED, timedelta(0))])
        assert found == now + MS


async def test_each_kind_of_moment_stands_somewhere_and_an_empty_programme_waits_for_none(
    work: UnitOfWork,
) -> None:
    assert set(STANDS) == set(Moment)
    assert await work.programme.moments.next(ALL) is None


async def test_what_could_not_be_sent_and_answers_that_run_out_are_moments(
    here: Here, work: UnitOfWork
) -> None:
    student, _ = await here.talk()
    await work.outbox.carry(await here.message(student))
    await work.outbox.answer("press", 1, PeopleMessage.BUTTON_GONE, {}, "id")
    await work.outbox.prompt(student.chat, TeamMessage.ASK_NAME, TeamPurpose.NAME, "")

    assert await work.programme.moments.next([(Moment.UNSENT_WORDS, MINUTE)]) == NOON + MINUTE
    assert await work.programme.moments.next([(Moment.NOTICE_ENDS, timedelta(0))]) == NOON + timedelta(
        seconds=100
    )
    await work.outbox.delayed(NOON)
    assert await work.programme.moments.next([(Moment.UNSENT_WORDS, MINUTE)]) is None
