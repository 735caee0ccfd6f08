"""What there has been between students and supporters: pairings, waits, pairs apart, further meetings."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from care.model.entities import Further, Offer, Person
from care.model.enums import Mode, Part, Stage
from care.model.levels import Level
from care.model.match_rules import Past, WaitingStudent, Why, Wish
from care.model.wait_estimate import Wait
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.virtual import NOON

AT = timedelta(0)
SINCE = {"met_since": NOON - DAY, "turned_since": NOON - DAY}
WHY = Why(fitting=3, knows_topic=True, wished=False, met=2, free_for=90)


def request(conversation: str, student: str) -> WaitingStudent:
    """This student, who waits."""
    return WaitingStudent(conversation, student, Level.NONE, None, None, Wish(), NOON)


async def met(here: Here, student: Person, supporter: Person, at: datetime = NOON) -> Offer:
    """The offer after which these two met in a conversation of their own."""
    made = await here.conversation(student, stage=Stage.WAITING, at=at)
    offer = await here.offer(made.id, supporter, state="accepted")
    await here.work.pairings.paired(offer, at)
    return offer


async def test_past_counts_missed_and_declined_offers_of_this_conversation(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await here.supporter(), await here.supporter()
    made, elsewhere = await here.conversation(), await here.conversation()
    offers = ((one, "missed"), (one, "declined"), (other, "declined"), (other, "accepted"), (one, "open"))
    for supporter, state in offers:
        await here.offer(made.id, supporter, state=state)
    await here.offer(elsewhere.id, other, state="missed")
    past = await work.pairings.past(request(made.id, made.student), (), **SINCE)

    assert past == Past(Counter({one.id: 2, other.id: 1}), frozenset({one.id, other.id}))


@pytest.mark.parametrize(("since", "lately"), [(-MS, True), (AT, False)])
@pytest.mark.parametrize("state", ["declined", "missed"])
async def test_past_tells_who_declined_after_that_moment(
    here: Here, work: UnitOfWork, state: str, since: timedelta, lately: bool
) -> None:
    made, supporter = await here.conversation(), await here.supporter()
    await here.offer(made.id, supporter, state=state, expires=NOON)
    past = await work.pairings.past(
        request(made.id, made.student), (), met_since=NOON, turned_since=NOON + since
    )

    assert past.turned == {supporter.id: 1}
    assert past.lately == ({supporter.id} if lately and state == "declined" else frozenset())


@pytest.mark.parametrize(("since", "times"), [(-MS, 2), (AT, 1), (HOUR, 0)])
async def test_past_counts_conversations_in_which_this_student_met_somebody_after_that_moment(
    here: Here, work: UnitOfWork, since: timedelta, times: int
) -> None:
    student, supporter = await here.person(), await here.supporter()
    first = await met(here, student, supporter)
    again = await here.offer(first.conversation, supporter, state="accepted")
    await work.pairings.paired(again, NOON)
    await met(here, student, supporter, NOON + MS)
    await met(here, await here.person(), supporter)
    past = await work.pairings.past(
        request("talk", student.id), (), met_since=NOON + since, turned_since=NOON
    )

    assert past.met == ({supporter.id: times} if times else {})


async def test_past_allows_whom_a_counselor_let_meet_again_in_this_conversation(
    here: Here, work: UnitOfWork
) -> None:
    yes, no, open_, elsewhere = [await here.supporter() for _ in range(4)]
    made, other = await here.conversation(), await here.conversation()
    asked = ((yes, made.id, True), (no, made.id, False), (elsewhere, other.id, True), (open_, made.id, None))
    for supporter, talk, approved in asked:
        await work.pairings.ask_further(Further(f"f-{supporter.id}", talk, supporter.id, 3), NOON)
        if approved is not None:
            await work.pairings.decide_further(f"f-{supporter.id}", yes.id, approved=approved, now=NOON)

    assert (await work.pairings.past(request(made.id, made.student), (), **SINCE)).allowed == {yes.id}


async def test_paired_keeps_and_gives_why_these_two_met(here: Here, work: UnitOfWork) -> None:
    made, supporter = await here.conversation(stage=Stage.WAITING), await here.supporter()
    await work.conversations.raise_level(made.id, Level.CONCERN)
    await here.offer(made.id, await here.supporter(), state="missed")
    offer = await here.offer(made.id, supporter, state="accepted", why=WHY)

    assert await work.pairings.paired(offer, NOON + MINUTE) == WHY
    (row,) = await here.rows(
        "SELECT offer, conversation, student, supporter, waited, level, knows_topic FROM pairings"
    )
    assert list(row.values()) == [offer.id, made.id, made.student, supporter.id, 60_000, Level.CONCERN, 1]


async def test_paired_without_a_wait_has_waited_for_nothing(here: Here, work: UnitOfWork) -> None:
    offer = await here.offer((await here.conversation()).id, await here.supporter(), state="accepted")
    await work.pairings.paired(offer, NOON + HOUR)

    assert await here.value("SELECT waited FROM pairings") == 0


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_last_paired_is_who_accepted_it_last(
    here: Here, work: UnitOfWork, order: tuple[int, int]
) -> None:
    student, supporters = await here.person(), [await here.supporter() for _ in range(2)]
    made = await here.conversation(student)
    assert await work.pairings.last_paired(made.id) is None
    for number in order:
        offer = await here.offer(made.id, supporters[number], state="accepted")
        await work.pairings.paired(offer, NOON + number * MS)
    await met(here, student, supporters[0], NOON + HOUR)

    assert await work.pairings.last_paired(made.id) == supporters[1].id


async def test_last_supporters_are_those_in_it_at_its_end(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    await here.joins(seat.conversation, await here.counselor(), Part.COUNSELOR)
    second = await here.joins(seat.conversation, await here.supporter(), mode=Mode.LISTENING)
    early = await here.joins(seat.conversation, await here.supporter())
    await work.conversations.set_mode(seat.conversation, early.person, Mode.LEFT, NOON + HOUR - MS)
    assert await work.pairings.last_supporters(seat.conversation) == []
    await work.conversations.end(seat.conversation, None, NOON + HOUR)
    other, _ = await here.talk()
    await work.conversations.end(other.conversation, None, NOON + HOUR)

    assert sorted(await work.pairings.last_supporters(seat.conversation)) == [helper.person, second.person]


@pytest.mark.parametrize(
    ("hours", "since", "most", "minutes"),
    [
        ([9, 10], -MS, 9, [3, 2, 1]),
        ([9, 10], AT, 9, [3, 2]),
        ([9, 10], -MS, 2, [3, 2]),
        ([10], -MS, 9, [2]),
        ([12], -MS, 9, []),
    ],
)
async def test_waits_are_the_newest_at_these_hours_since_that_moment(
    here: Here, work: UnitOfWork, hours: list[int], since: timedelta, most: int, minutes: list[int]
) -> None:
    for hour, lasted, ended in ((9, 3, 2), (9, 1, 0), (10, 2, 1), (11, 4, 3)):
        await work.pairings.waited(hour, Wait(lasted * MINUTE, met=lasted != 2), NOON + ended * MS)

    expected = [Wait(lasted * MINUTE, met=lasted != 2) for lasted in minutes]
    assert await work.pairings.waits(hours, NOON + since, most) == expected


async def test_keep_apart_holds_whichever_is_the_student_and_for_no_other_pair(
    here: Here, work: UnitOfWork
) -> None:
    one, other, third = [await here.person() for _ in range(3)]
    for _ in range(2):
        await work.pairings.keep_apart(one.id, other.id, NOON)

    assert await work.pairings.are_apart(one.id, other.id)
    assert await work.pairings.are_apart(other.id, one.id)
    assert not await work.pairings.are_apart(one.id, third.id)
    assert await here.value("SELECT COUNT(*) FROM apart") == 1


async def test_ask_further_is_asked_once_and_one_question_at_a_time(here: Here, work: UnitOfWork) -> None:
    one, other = await here.supporter(), await here.supporter()
    made, elsewhere = await here.conversation(), await here.conversation()
    first, second = Further("1", made.id, one.id, 3), Further("2", made.id, other.id, 4)

    assert await work.pairings.ask_further(first, NOON)
    assert not await work.pairings.ask_further(second, NOON)
    assert await work.pairings.ask_further(Further("3", elsewhere.id, other.id, 4), NOON)
    await work.pairings.decide_further("1", other.id, approved=False, now=NOON)
    assert not await work.pairings.ask_further(replace(first, id="4"), NOON)
    assert await work.pairings.ask_further(second, NOON)


@pytest.mark.parametrize("approved", [False, True])
async def test_decide_further_keeps_the_answer_and_by_whom_of_one_question(
    here: Here, work: UnitOfWork, approved: bool
) -> None:
    by = await here.counselor()
    asked = [Further(str(number), (await here.conversation()).id, by.id, 3) for number in range(2)]
    for further in asked:
        await work.pairings.ask_further(further, NOON)
    await work.pairings.decide_further("0", by.id, approved=approved, now=NOON)

    assert await work.pairings.further("0") == replace(asked[0], approved=approved, decided_by=by.id)
    assert await work.pairings.further("1") == asked[1]
    assert await work.pairings.further("2") is None
