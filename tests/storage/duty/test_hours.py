"""How long supporters are on duty, when they rest, and what they talk over."""

from dataclasses import replace
from datetime import timedelta

import pytest

from care.model.timers import Debrief, Stretch
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.virtual import NOON

AT = timedelta(0)


async def test_stretches_are_in_order_and_end_when_the_duty_did_or_will(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter()
    for begins, lasted in ((2 * HOUR, 10 * HOUR), (AT, MINUTE)):
        await here.duty(person, NOON + begins, NOON + begins + HOUR)
        await work.duties.end(person.id, NOON + begins + lasted)
    running = await here.duty(person, NOON + DAY, NOON + DAY + HOUR)
    await here.duty()
    await here.rows("DROP INDEX duties_hours")  # the order is asked for, whatever index there is
    found = await work.duties.hours.stretches(person.id, NOON - DAY)
    await here.rows("CREATE INDEX duties_hours ON duties (person, since)")  # others open this schema too

    assert found == [
        Stretch(NOON, NOON + MINUTE),
        Stretch(NOON + 2 * HOUR, NOON + 3 * HOUR),
        Stretch(running.since, running.until),
    ]


@pytest.mark.parametrize(("since", "found"), [(-MS, True), (AT, False)])
@pytest.mark.parametrize("ended", [None, MINUTE, 2 * HOUR])
async def test_stretches_reach_beyond_that_moment(
    here: Here, work: UnitOfWork, ended: timedelta | None, since: timedelta, found: bool
) -> None:
    duty = await here.duty(until=NOON + HOUR)
    if ended:
        await work.duties.end(duty.person, NOON + ended)
    end = min(NOON + (ended or HOUR), NOON + HOUR)

    stretches = await work.duties.hours.stretches(duty.person, end + since)
    assert stretches == ([Stretch(NOON, end)] if found else [])


async def test_prolong_opens_one_duty_to_offers_again(here: Here, work: UnitOfWork) -> None:
    duty, other = await here.duty(), await here.duty()
    for one in (duty, other):
        await work.duties.extend(one.id, NOON + HOUR)
    await work.duties.hours.prolong(duty.id, NOON + DAY)

    assert await work.duties.current(duty.person) == replace(duty, until=NOON + DAY)
    assert await work.duties.current(other.person) == replace(other, until=NOON + HOUR, closing=True)


@pytest.mark.parametrize(
    ("now", "before", "found"),
    [(-MS, AT, True), (AT, AT, False), (-HOUR, -MS, False), (-HOUR, AT, True)],
)
async def test_ending_finds_duties_that_end_between_now_and_then_once(
    here: Here, work: UnitOfWork, now: timedelta, before: timedelta, found: bool
) -> None:
    duty = await here.duty()
    await here.duty(until=duty.until + DAY)
    limits = duty.until + now, duty.until + before

    assert await work.duties.hours.ending(*limits) == ([duty] if found else [])
    assert await work.duties.hours.ending(*limits) == []


async def test_ending_leaves_out_what_closes_or_is_over(here: Here, work: UnitOfWork) -> None:
    closing, over, plain = [await here.duty() for _ in range(3)]
    await work.duties.extend(closing.id, closing.until)
    await work.duties.end(over.person, NOON)

    assert await work.duties.hours.ending(NOON, plain.until) == [plain]


@pytest.mark.parametrize("how", ["prolong", "prolong_duty"])
async def test_the_end_of_a_longer_duty_is_reminded_of_anew(here: Here, work: UnitOfWork, how: str) -> None:
    duty, later = await here.duty(), NOON + DAY
    await work.duties.hours.ending(NOON, duty.until)
    if how == "prolong":
        await work.duties.hours.prolong(duty.id, later)
    else:
        await work.rota.prolong_duty(duty.person, later)

    assert await work.duties.hours.ending(NOON, later) == [replace(duty, until=later)]


async def test_rest_is_of_the_last_duty_and_the_longest_one_counts(here: Here, work: UnitOfWork) -> None:
    person, other = await here.supporter(), await here.duty()
    assert await work.duties.hours.rests_until(person.id) is None
    await here.duty(person, NOON - DAY)
    await work.duties.end(person.id, NOON)
    await work.duties.hours.rest(person.id, NOON + HOUR)
    assert await work.duties.hours.rests_until(person.id) == NOON + HOUR
    running = await here.duty(person)
    await work.duties.hours.rest(person.id, NOON + MINUTE)

    assert await work.duties.hours.rests_until(person.id) == NOON + HOUR
    assert await work.duties.hours.rests_until(other.person) is None
    resting = await here.rows("SELECT id FROM duties WHERE rest_until IS NOT NULL ORDER BY since")
    assert [row["id"] for row in resting][1:] == [running.id]


async def test_rest_of_two_duties_of_one_moment_is_of_the_newer(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter()
    await here.duty(person)
    await work.duties.end(person.id, NOON)
    newer = await here.duty(person)
    await work.duties.hours.rest(person.id, NOON + HOUR)

    assert await here.value("SELECT id FROM duties WHERE rest_until IS NOT NULL") == newer.id


async def test_a_new_duty_goes_on_with_the_rest_of_the_last_one(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter()
    await here.duty(person)
    await work.duties.hours.rest(person.id, NOON + HOUR)
    await work.duties.end(person.id, NOON)

    assert await work.duties.hours.rests_until(person.id) == NOON + HOUR


async def test_check_in_takes_another_answer_and_keeps_the_first_time(here: Here, work: UnitOfWork) -> None:
    _, helper = await here.talk()
    place = helper.conversation, helper.person

    assert await work.duties.debriefs.check_in(*place, "heavy", "4", NOON)
    assert not await work.duties.debriefs.check_in(*place, "heavy", "4", NOON + HOUR)
    assert await work.duties.debriefs.check_in(*place, "heavy", "5", NOON + HOUR)
    assert await work.duties.debriefs.check_in(*place, "sleep", "4", NOON)
    rows = await here.rows("SELECT question, answer, answered_at FROM check_ins ORDER BY question")
    noon = int(NOON.timestamp() * 1000)
    assert [tuple(row.values()) for row in rows] == [("heavy", "5", noon), ("sleep", "4", noon)]


@pytest.mark.parametrize(("since", "count"), [(AT, 2), (MS, 1), (HOUR + MS, 0)])
async def test_heavy_since_counts_conversations_called_heavy_since_then(
    here: Here, work: UnitOfWork, since: timedelta, count: int
) -> None:
    person, other = await here.supporter(), await here.supporter()
    answers = (
        (person, "heavy", "4", AT),
        (person, "heavy", "5", HOUR),
        (person, "heavy", "3", HOUR),
        (person, "sleep", "5", HOUR),
        (other, "heavy", "5", HOUR),
    )
    for who, question, answer, after in answers:
        made = await here.conversation()
        await work.duties.debriefs.check_in(made.id, who.id, question, answer, NOON + after)

    assert await work.duties.debriefs.heavy_since(person.id, NOON + since) == count


async def test_ask_records_a_debrief_once_for_each_reason(here: Here, work: UnitOfWork) -> None:
    by = await here.counselor()
    _, helper = await here.talk()
    place = helper.person, helper.conversation

    assert await work.duties.debriefs.ask(*place, "heavy", NOON)
    assert not await work.duties.debriefs.ask(*place, "heavy", NOON)
    assert await work.duties.debriefs.done(*place, by.id, NOON)
    assert not await work.duties.debriefs.ask(*place, "heavy", NOON)
    assert await work.duties.debriefs.ask(*place, "case", NOON)
    assert await work.duties.debriefs.done(*place, by.id, NOON)


async def test_ask_anew_forgets_who_talked_the_last_one_over(here: Here, work: UnitOfWork) -> None:
    by = await here.counselor()
    _, helper = await here.talk()
    await work.duties.debriefs.ask(helper.person, helper.conversation, "heavy", NOON)
    await work.duties.debriefs.done(helper.person, helper.conversation, by.id, NOON)
    await work.duties.debriefs.ask(helper.person, helper.conversation, "case", NOON + HOUR)

    assert await here.rows("SELECT reason, asked_at, done_at, done_by FROM debriefs") == [
        {
            "reason": "case",
            "asked_at": int((NOON + HOUR).timestamp() * 1000),
            "done_at": None,
            "done_by": None,
        }
    ]


async def test_done_is_true_once_for_what_was_asked(here: Here, work: UnitOfWork) -> None:
    supporter, by = await here.supporter(), await here.counselor()
    talks = [(await here.talk(supporter=supporter))[1].conversation for _ in range(2)]
    assert not await work.duties.debriefs.done(supporter.id, talks[0], by.id, NOON)
    for talk in talks:
        await work.duties.debriefs.ask(supporter.id, talk, "heavy", NOON)

    assert not await work.duties.debriefs.done(by.id, talks[0], by.id, NOON)
    assert await work.duties.debriefs.done(supporter.id, talks[0], by.id, NOON)
    assert not await work.duties.debriefs.done(supporter.id, talks[0], by.id, NOON)
    assert await work.duties.debriefs.done(supporter.id, talks[1], by.id, NOON)


async def test_unconfirmed_gives_each_once_until_it_is_done(here: Here, work: UnitOfWork) -> None:
    by = await here.counselor()
    _, helper = await here.talk()
    place = helper.person, helper.conversation
    await work.duties.debriefs.ask(*place, "urgent", NOON)

    assert await work.duties.debriefs.unconfirmed(NOON - MS, NOON + HOUR) == []
    found = await work.duties.debriefs.unconfirmed(NOON, NOON + HOUR)
    assert found == [Debrief(*place, "urgent", NOON)]
    assert await work.duties.debriefs.unconfirmed(NOON, NOON + 2 * HOUR) == []
    assert await work.duties.debriefs.done(*place, by.id, NOON)
    assert await work.duties.debriefs.unconfirmed(NOON + HOUR, NOON + 2 * HOUR) == []


async def test_asked_during_is_of_talks_that_had_begun_before(here: Here, work: UnitOfWork) -> None:
    _, helper = await here.talk()
    supporter = await work.people.get(helper.person)
    _, later = await here.talk(supporter=supporter)
    await work.duties.debriefs.ask(helper.person, helper.conversation, "urgent", NOON)
    later_by = "UPDATE participants SET joined_at = joined_at + 1 WHERE conversation = :id"
    await here.rows(later_by, id=later.conversation)

    assert await work.duties.debriefs.asked_during(helper.conversation, helper.person)
    assert not await work.duties.debriefs.asked_during(later.conversation, helper.person)
