"""Who is on duty, and what was offered to them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from care.model.entities import Duty, Offer
from care.model.enums import Role
from care.model.match_rules import Why
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.virtual import NOON

AT = timedelta(0)


async def test_start_begins_a_duty_that_is_current_until_its_end(here: Here, work: UnitOfWork) -> None:
    person, other = await here.supporter(), await here.supporter()
    assert await work.duties.current(person.id) is None
    duty = Duty("duty", person.id, person.chat, NOON, NOON + HOUR, 0, closing=False)
    await work.duties.start(duty)
    assert await work.duties.current(person.id) == duty
    assert await work.duties.current(other.id) is None
    await work.duties.end(person.id, NOON)
    assert await work.duties.current(person.id) is None


async def test_who_starts_is_free_since_then(here: Here, work: UnitOfWork) -> None:
    await here.duty(since=NOON - HOUR)

    assert [one.free_since for one in await work.pairings.free(1, NOON)] == [NOON - HOUR]


async def test_on_duty_counts_those_on_duty_in_the_order_of_starting(here: Here, work: UnitOfWork) -> None:
    late = await here.duty(since=NOON + MS)
    first, second = await here.duty(), await here.duty()
    closing, off = await here.duty(), await here.duty()
    await work.duties.extend(closing.id, NOON + DAY)
    await work.duties.end(off.person, NOON)

    assert await work.duties.those_on_duty() == [first.person, second.person, late.person]
    assert await work.duties.on_duty() == 3
    assert await work.duties.on_duty(besides=first.person) == 2
    assert await work.duties.on_duty(besides=off.person) == 3


@pytest.mark.parametrize(("rest", "counts"), [(-MS, True), (AT, False), (MS, False)])
async def test_on_duty_leaves_out_who_rests_until_the_end(
    here: Here, work: UnitOfWork, rest: timedelta, counts: bool
) -> None:
    duty = await here.duty()
    await work.duties.hours.rest(duty.person, duty.until + rest)

    assert await work.duties.on_duty() == counts
    assert await work.duties.those_on_duty() == ([duty.person] if counts else [])


@pytest.mark.parametrize(("now", "found"), [(-MS, False), (AT, True)])
async def test_over_finds_duties_whose_end_has_come_and_that_run_still(
    here: Here, work: UnitOfWork, now: timedelta, found: bool
) -> None:
    duty, ended = await here.duty(until=NOON + HOUR), await here.duty(until=NOON)
    await work.duties.end(ended.person, NOON)

    assert await work.duties.over(NOON + HOUR + now) == ([duty] if found else [])


async def test_extend_closes_one_duty_to_new_offers(here: Here, work: UnitOfWork) -> None:
    duty, other = await here.duty(), await here.duty()
    await work.duties.extend(duty.id, NOON + DAY)

    assert await work.duties.current(duty.person) == replace(duty, until=NOON + DAY, closing=True)
    assert await work.duties.current(other.person) == other


async def test_end_keeps_when_the_running_duty_ended_and_leaves_earlier_ones(
    here: Here, work: UnitOfWork
) -> None:
    person, other = await here.supporter(), await here.duty()
    for at in (NOON, NOON + HOUR):
        await here.duty(person)
        await work.duties.end(person.id, at)
    await work.duties.end(person.id, NOON + DAY)

    ended = await here.rows("SELECT ended_at FROM duties WHERE person = :id ORDER BY id", id=person.id)
    noon = int(NOON.timestamp() * 1000)
    assert [row["ended_at"] for row in ended] == [noon, noon + 3_600_000]
    assert await work.duties.current(other.person) == other


async def test_missed_counts_in_a_row_until_something_is_answered(here: Here, work: UnitOfWork) -> None:
    duty, other = await here.duty(), await here.duty()

    assert [await work.duties.missed(duty.person) for _ in range(2)] == [1, 2]
    assert await work.duties.missed(other.person) == 1
    await work.duties.answered(duty.person)
    assert await work.duties.current(duty.person) == duty
    assert await work.duties.current(other.person) == replace(other, missed=1)


async def test_missed_and_answered_touch_no_duty_that_is_over(here: Here, work: UnitOfWork) -> None:
    duty = await here.duty()
    await work.duties.missed(duty.person)
    await work.duties.end(duty.person, NOON)

    assert await work.duties.missed(duty.person) == 0
    await work.duties.answered(duty.person)
    assert await here.value("SELECT missed FROM duties") == 1


async def test_freed_is_of_the_running_duty_of_one_person(here: Here, work: UnitOfWork) -> None:
    person, other = await here.supporter(), await here.duty()
    await here.duty(person)
    await work.duties.end(person.id, NOON)
    running = await here.duty(person)
    await work.duties.freed(person.id, NOON + MINUTE)

    later = await here.rows("SELECT id, person FROM duties WHERE free_since > since")
    assert later == [{"id": running.id, "person": person.id}]
    assert [one.person for one in await work.pairings.free(1, NOON)] == [other.person, person.id]


async def test_offered_gives_an_offer_in_any_state(here: Here, work: UnitOfWork) -> None:
    made, person = await here.conversation(), await here.supporter()
    for state in ("open", "declined", "accepted"):
        offer = Offer(state, made.id, person.id, person.chat, NOON, state)
        await work.duties.offer(offer, Why(1, knows_topic=False, wished=False, met=0, free_for=0))
        assert await work.duties.offered(state) == offer
    assert await work.duties.offered("none") is None


async def test_offer_keeps_why_it_is_made(here: Here, work: UnitOfWork) -> None:
    why = Why(fitting=3, knows_topic=True, wished=True, met=2, free_for=90)
    await here.offer((await here.conversation()).id, await here.supporter(), why=why)
    (row,) = await here.rows("SELECT fitting, knows_topic, wished, met, free_for FROM offers")

    assert Why(**row) == why


async def test_open_offers_are_found_by_conversation_and_by_person(here: Here, work: UnitOfWork) -> None:
    person, other = await here.supporter(), await here.supporter()
    one, second, third = [await here.conversation() for _ in range(3)]
    await here.offer(one.id, person, state="missed")
    offers = [await here.offer(one.id, person), await here.offer(second.id, person)]
    foreign = await here.offer(third.id, other)

    assert await work.duties.open_offer(one.id) == offers[0]
    assert await work.duties.open_offers_of(person.id) == offers
    assert await work.duties.open_offers_of(other.id) == [foreign]
    for offer in offers:
        await work.duties.settle(offer.id, "declined")
    assert await work.duties.open_offer(one.id) is None
    assert await work.duties.open_offers_of(person.id) == []


async def test_settle_is_true_once_and_the_first_answer_holds(here: Here, work: UnitOfWork) -> None:
    offers = [await here.offer((await here.conversation()).id, await here.supporter()) for _ in range(2)]

    assert await work.duties.settle(offers[0].id, "accepted")
    assert not await work.duties.settle(offers[0].id, "missed")
    assert not await work.duties.settle("none", "missed")
    assert await work.duties.offered(offers[0].id) == replace(offers[0], state="accepted")
    assert await work.duties.offered(offers[1].id) == offers[1]


@pytest.mark.parametrize(
    ("later", "state", "by_other", "taken"),
    [
        (MS, "accepted", True, True),
        (AT, "accepted", True, False),
        (MS, "declined", True, False),
        (MS, "accepted", False, False),
    ],
)
async def test_taken_since_needs_a_later_offer_that_somebody_else_accepted(
    here: Here, work: UnitOfWork, later: timedelta, state: str, by_other: bool, taken: bool
) -> None:
    made, person, other = await here.conversation(), await here.supporter(), await here.supporter()
    offer = await here.offer(made.id, person, state="missed", expires=NOON)
    await here.offer(made.id, other if by_other else person, state=state, expires=NOON + later)
    await here.offer((await here.conversation()).id, other, state="accepted", expires=NOON + HOUR)

    assert await work.duties.taken_since(offer) is taken


@pytest.mark.parametrize(("now", "found"), [(-MS, False), (AT, True)])
async def test_expired_finds_open_offers_whose_time_has_come(
    here: Here, work: UnitOfWork, now: timedelta, found: bool
) -> None:
    person = await here.supporter()
    offer = await here.offer((await here.conversation()).id, person, expires=NOON)
    await here.offer((await here.conversation()).id, person, expires=NOON, state="declined")

    assert await work.duties.expired(NOON + now) == ([offer] if found else [])


async def test_a_duty_is_no_role(here: Here, work: UnitOfWork) -> None:
    counselor = await here.counselor()
    duty = await here.duty(counselor)

    assert await work.duties.current(counselor.id) == duty
    assert await work.team.member(counselor.id, Role.SUPPORTER) is None


async def test_declined_counts_in_a_row_since_then_and_since_the_last_yes(
    here: Here, work: UnitOfWork
) -> None:
    person, other = await here.supporter(), await here.supporter()
    for minutes, state in enumerate(("declined", "accepted", "declined", "known", "missed", "declined")):
        conversation = await here.conversation()
        await here.offer(conversation.id, person, expires=NOON + minutes * MINUTE, state=state)

    assert await work.duties.declined(person.id, NOON - MINUTE) == 3
    assert await work.duties.declined(person.id, NOON + 3 * MINUTE) == 1
    assert await work.duties.declined(other.id, NOON - MINUTE) == 0
