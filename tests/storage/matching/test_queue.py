"""Who waits for a supporter, and who is free to take somebody."""

from datetime import datetime, timedelta

import pytest

from care.model.entities import Person
from care.model.enums import Gender, Handover, Language, Mode, Part, Role, Stage, Standing, Topic
from care.model.levels import Level
from care.model.match_rules import Candidate, Profile, WaitingStudent, Wish
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.virtual import NOON

AT = timedelta(0)


async def queued(here: Here, level: Level = Level.NONE, at: datetime = NOON) -> str:
    """Somebody in the queue since then."""
    made = await here.conversation(stage=Stage.WAITING, at=at)
    await here.work.conversations.set_wait_notice(made.id, at + MINUTE)
    await here.work.conversations.raise_level(made.id, level)
    return made.id


async def in_order(here: Here) -> list[str]:
    """Four who wait, in the order of the queue, and others who do not wait for a supporter."""
    late = await queued(here, at=NOON + MS)
    first, second = await queued(here), await queued(here)
    urgent = await queued(here, Level.URGENT, at=NOON + HOUR)
    await here.conversation(stage=Stage.WAITING, for_counselor=True)
    await here.conversation()
    await here.talk()
    return [urgent, first, second, late]


async def ready(here: Here, since: datetime = NOON - HOUR) -> Person:
    """A supporter on duty since then who could take a conversation."""
    supporter = await here.supporter()
    await here.duty(supporter, since=since)
    return supporter


def ids(found: object) -> list[str]:
    """Which conversations these are."""
    assert isinstance(found, list)
    return [one.conversation for one in found]


async def test_anybody_waits_until_they_are_offered(here: Here, work: UnitOfWork) -> None:
    await here.conversation(stage=Stage.WAITING, for_counselor=True)
    await here.conversation()
    await here.talk()
    assert not await work.pairings.anybody_waits()
    offer = await here.offer(await queued(here), await here.supporter())
    assert not await work.pairings.anybody_waits()
    await work.duties.settle(offer.id, "missed")

    assert await work.pairings.anybody_waits()


async def test_queue_and_order_go_by_level_then_by_time_then_by_id(here: Here, work: UnitOfWork) -> None:
    expected = await in_order(here)

    assert ids(await work.pairings.queue(None, 9)) == expected
    assert await work.pairings.order() == expected


async def test_queue_and_order_ask_for_their_order_whatever_index_there_is(
    here: Here, work: UnitOfWork
) -> None:
    expected = await in_order(here)
    await here.rows("DROP INDEX conversations_queue")

    assert ids(await work.pairings.queue(None, 9)) == expected
    assert await work.pairings.order() == expected


@pytest.mark.parametrize("most", [1, 2, 9])
async def test_queue_goes_on_behind_each_one_for_at_most_so_many(
    here: Here, work: UnitOfWork, most: int
) -> None:
    expected = await in_order(here)
    whole = await work.pairings.queue(None, 9)

    assert ids(await work.pairings.queue(None, most)) == expected[:most]
    for number, one in enumerate(whole, start=1):
        assert ids(await work.pairings.queue(one, most)) == expected[number:][:most]


async def test_queue_leaves_out_who_is_offered_and_order_does_not(here: Here, work: UnitOfWork) -> None:
    offered, settled = await queued(here), await queued(here)
    await here.offer(offered, await here.supporter())
    await here.offer(settled, await here.supporter(), state="declined")

    assert ids(await work.pairings.queue(None, 9)) == [settled]
    assert await work.pairings.order() == [offered, settled]


async def test_queue_tells_all_that_matching_asks_for(here: Here, work: UnitOfWork) -> None:
    one = await here.conversation(stage=Stage.WAITING)
    await work.conversations.set_topic(one.id, Topic.LOVE)
    await work.conversations.set_mood(one.id, 2)
    await work.pairings.wishes.set_wish(one.id, Wish(Gender.WOMAN, Language.EN))
    wish = Wish(Gender.WOMAN, Language.EN)

    assert await work.pairings.queue(None, 9) == [
        WaitingStudent(one.id, one.student, Level.NONE, Topic.LOVE, 2, wish, NOON)
    ]


async def test_queued_at_is_when_this_wait_began(here: Here, work: UnitOfWork) -> None:
    asking = await here.conversation()
    assert await work.pairings.queued_at(asking.id) is None
    seat, helper = await here.talk()
    await here.joins(seat.conversation, await here.counselor(), Part.COUNSELOR, at=NOON)
    await work.conversations.wait(seat.conversation, NOON, None)
    assert await work.pairings.queued_at(seat.conversation) == NOON
    await work.conversations.set_mode(seat.conversation, seat.person, Mode.LEFT, NOON + DAY)
    await work.conversations.set_mode(seat.conversation, helper.person, Mode.LEFT, NOON + HOUR)

    assert await work.pairings.queued_at(seat.conversation) == NOON + HOUR
    (request,) = await work.pairings.queue(None, 1)
    assert request.since == NOON + HOUR


async def test_handed_over_are_talks_whose_supporter_looks_for_another_the_worst_first(
    here: Here, work: UnitOfWork
) -> None:
    seats = [(await here.talk())[1] for _ in range(9)]
    late, first, second, urgent, asked, away, over, offered, settled = seats
    for seat in seats:
        at = {late: NOON + MS, urgent: NOON + HOUR, settled: NOON + MINUTE}.get(seat, NOON)
        await work.conversations.talks.set_handover(seat, Handover.LOOKING, at)
    await work.conversations.raise_level(urgent.conversation, Level.CONCERN)
    await work.conversations.talks.set_handover(asked, Handover.ASKED, NOON)
    await work.conversations.set_mode(away.conversation, away.person, Mode.LISTENING, NOON)
    await work.conversations.wait(over.conversation, NOON, None)
    await here.offer(offered.conversation, await here.supporter())
    await here.offer(settled.conversation, await here.supporter(), state="missed")
    found = await work.pairings.handed_over()

    assert ids(found) == [seat.conversation for seat in (urgent, first, second, late, settled)]
    assert [one.since for one in found] == [NOON + HOUR, NOON, NOON, NOON + MS, NOON + MINUTE]


async def test_handed_over_knows_everybody_who_was_ever_in_it(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    before = await here.joins(seat.conversation, await here.supporter(), mode=Mode.LEFT)
    await work.conversations.talks.set_handover(helper, Handover.LOOKING, NOON)
    (found,) = await work.pairings.handed_over()

    assert found.known == {seat.person, helper.person, before.person}


async def test_free_is_the_longest_free_first_with_what_they_said(here: Here, work: UnitOfWork) -> None:
    late, early, same = [await ready(here) for _ in range(3)]
    await work.duties.freed(late.id, NOON)
    said = Profile(Gender.WOMAN, frozenset({Language.EN}), frozenset({Topic.LOVE}))
    await work.pairings.wishes.set_profile(early.id, said)
    plain = Profile(languages=frozenset({Language.ID}))

    assert await work.pairings.free(1, NOON) == [
        Candidate(early.id, early.chat, NOON - HOUR, said),
        Candidate(same.id, same.chat, NOON - HOUR, plain),
        Candidate(late.id, late.chat, NOON, plain),
    ]


@pytest.mark.parametrize(("limit", "free"), [(1, False), (2, False), (3, True)])
async def test_free_is_who_is_in_fewer_conversations_than_the_limit(
    here: Here, work: UnitOfWork, limit: int, free: bool
) -> None:
    supporter = await ready(here)
    for _ in range(2):
        await here.talk(supporter=supporter)
    _, left = await here.talk(supporter=supporter)
    await work.conversations.set_mode(left.conversation, supporter.id, Mode.LEFT, NOON)
    await here.conversation(supporter)

    assert bool(await work.pairings.free(limit, NOON)) is free


@pytest.mark.parametrize(("until", "free"), [(AT, False), (MS, True)])
@pytest.mark.parametrize("what", ["duty", "certificate"])
async def test_free_needs_a_duty_and_a_certificate_beyond_now(
    here: Here, work: UnitOfWork, what: str, until: timedelta, free: bool
) -> None:
    ends = {"duty": NOON + DAY, "certificate": NOON + DAY} | {what: NOON + until}
    supporter = await here.supporter(until=ends["certificate"])
    await here.duty(supporter, until=ends["duty"])

    assert bool(await work.pairings.free(1, NOON)) is free


@pytest.mark.parametrize(("until", "free"), [(-MS, True), (AT, True), (MS, False)])
async def test_free_is_who_does_not_rest(here: Here, work: UnitOfWork, until: timedelta, free: bool) -> None:
    supporter = await ready(here)
    await work.duties.hours.rest(supporter.id, NOON + until)

    assert bool(await work.pairings.free(1, NOON)) is free


async def test_free_is_nobody_who_only_closes_is_off_duty_or_looks_at_an_offer(
    here: Here, work: UnitOfWork
) -> None:
    closing, off, asked, turned = await here.supporter(), *[await ready(here) for _ in range(3)]
    duty = await here.duty(closing)
    await work.duties.extend(duty.id, NOON + DAY)
    await work.duties.end(off.id, NOON)
    await here.offer(await queued(here), asked)
    await here.offer(await queued(here), turned, state="declined")

    assert [one.person for one in await work.pairings.free(1, NOON)] == [turned.id]


async def test_free_is_an_active_supporter(here: Here, work: UnitOfWork) -> None:
    resting, counselor = await here.supporter(standing=Standing.SUSPENDED), await here.counselor()
    await work.team.certify(counselor.id, NOON + DAY, counselor.id, NOON)
    both = await here.supporter()
    await work.team.join(both.id, Role.COUNSELOR)
    for person in (resting, counselor, both):
        await here.duty(person)

    assert [one.person for one in await work.pairings.free(1, NOON)] == [both.id]
