"""A month's counts: what is there, what was counted before it went, and that it is settled once."""

from datetime import UTC, datetime, timedelta

import pytest

from care.model.enums import Help, Outcome, Part, Role, Standing, Topic
from care.model.levels import Level
from care.model.measures import KNOWN_AFTER, Measure
from care.model.services.referral import Wisher
from care.model.wait_estimate import Wait
from care.ports.unit_of_work import UnitOfWork
from storage.engine.converters import millis
from storage.programme.figures import Figures
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import open_case
from tests.storage.services.rows_of_referrals import referral
from tests.virtual import NOON

MARCH, APRIL = datetime(2026, 2, 28, 17, tzinfo=UTC), datetime(2026, 3, 31, 17, tzinfo=UTC)
"""Where the month begins in Jakarta, and where the next one does."""
MONTH = "2026-03"
REFERRING = {Measure.REFERRED, Measure.REFERRED_DAYS, Measure.REFERRED_BY}


def figures(here: Here) -> Figures:
    """Counts in the programme's zone."""
    return Figures(here.desk.tx, here.work.rules.zone)


async def ended(here: Here, at: datetime, *, talked: bool = True) -> str:
    """A conversation that ended then."""
    seat = (await here.talk())[0] if talked else None
    talk = seat.conversation if seat else (await here.conversation()).id
    await here.work.conversations.end(talk, Part.STUDENT, at)
    return talk


@pytest.mark.parametrize(("at", "counts"), [(MARCH - MS, 0), (MARCH, 1), (APRIL - MS, 1), (APRIL, 0)])
async def test_a_talk_counts_in_the_month_in_which_it_ended_there(
    here: Here, work: UnitOfWork, at: datetime, counts: int
) -> None:
    await ended(here, at)

    assert (await work.programme.monthly.counts(MONTH)).get((Measure.TOPIC, "not-said"), 0) == counts


async def test_a_talk_counts_once_in_each_table_and_one_that_nobody_came_to_in_none(
    here: Here, work: UnitOfWork
) -> None:
    talk = await ended(here, NOON)
    await work.conversations.set_topic(talk, Topic.LOVE)
    await work.conversations.set_mood(talk, 2)
    await work.conversations.set_mood_after(talk, 4)
    await work.conversations.set_helped(talk, Help.SOME)
    await work.conversations.raise_level(talk, Level.CONCERN)
    await ended(here, NOON, talked=False)
    await here.talk()

    assert await figures(here).conversations("1 = 1", {}) == {
        (MONTH, Measure.TOPIC, "love"): 1, (MONTH, Measure.MOOD, "better"): 1,
        (MONTH, Measure.HELPED, "some"): 1, (MONTH, Measure.FLAGGED, "concern"): 1,
    }  # fmt: skip
    assert await figures(here).conversations("id = :id", {"id": "none"}) == {}


@pytest.mark.parametrize(("at", "counts"), [(MARCH - MS, 0), (MARCH, 1), (APRIL - MS, 1), (APRIL, 0)])
async def test_a_case_counts_in_the_month_in_which_it_was_opened(
    here: Here, work: UnitOfWork, at: datetime, counts: int
) -> None:
    await open_case(here, at=at)

    found = await work.programme.monthly.counts(MONTH)
    assert (found.get((Measure.CLAIM, "never"), 0), found.get((Measure.OUTCOME, "open"), 0)) == (
        counts,
        counts,
    )


async def test_a_case_counts_by_how_soon_it_was_claimed_and_how_it_ended(
    here: Here, work: UnitOfWork
) -> None:
    case, owner = await open_case(here), await here.counselor()
    await work.cases.claim(case.id, owner.id, NOON + 5 * MINUTE)
    await work.cases.close(case.id, Outcome.REFERRED, NOON + HOUR)
    late = await open_case(here)
    await work.cases.claim(late.id, owner.id, APRIL)

    assert await figures(here).cases("1 = 1", {}) == {
        (MONTH, Measure.CLAIM, "to-5m"): 1, (MONTH, Measure.OUTCOME, "referred"): 1,
        (MONTH, Measure.CLAIM, "never"): 1, (MONTH, Measure.OUTCOME, "open"): 1,
    }  # fmt: skip


SENT = [
    # sent (days before the month), known (days later), what it counts for in the month
    (1, 2, {"helped", "to-3d"}),
    (1, 10, {"helped", "to-14d"}),
    (20, 35, {"helped", "longer"}),
    (1, 40, {"unknown", "never"}),
    (1, None, {"unknown", "never"}),
]


@pytest.mark.parametrize(("before", "known", "cells"), SENT)
async def test_a_referral_counts_a_month_after_it_went_out_by_what_is_known_by_then(
    here: Here, work: UnitOfWork, before: int, known: int | None, cells: set[str]
) -> None:
    made = await referral(here, wisher=Wisher.FRIEND)
    sent = MARCH - before * DAY
    told = None if known is None else millis(sent + known * DAY)
    await here.rows(
        "UPDATE referrals SET sent_at = :sent, outcome = :outcome, outcome_at = :told WHERE id = :id",
        sent=millis(sent), outcome=None if known is None else "helped", told=told, id=made.id,
    )  # fmt: skip
    await referral(here)

    found = await work.programme.monthly.counts(MONTH)
    counts = {cell for (measure, cell), count in found.items() if count and measure in REFERRING}
    assert counts == {*cells, "friend"}
    assert await figures(here).referrals("id = :id", {"id": "none"}) == {}


@pytest.mark.parametrize(("at", "counts"), [(MARCH - MS, 0), (MARCH, 1), (APRIL - MS, 1), (APRIL, 0)])
async def test_a_referral_counts_in_the_month_thirty_days_after_it_went_out(
    here: Here, work: UnitOfWork, at: datetime, counts: int
) -> None:
    await referral(here)
    await here.rows("UPDATE referrals SET sent_at = :at", at=millis(at - KNOWN_AFTER))
    assert (await work.programme.monthly.counts(MONTH)).get((Measure.REFERRED, "unknown"), 0) == counts


async def test_minutes_of_duty_end_where_it_was_planned_to_and_each_supporter_counts_once(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await here.supporter(), await here.supporter()
    for person, lasted in ((one, 30), (one, 180), (other, 60)):
        await here.duty(person, NOON, NOON + 2 * HOUR)
        await work.duties.end(person.id, NOON + lasted * MINUTE)
    await here.duty()

    assert await figures(here).duties("1 = 1", {}) == {
        (MONTH, Measure.MINUTES, "all"): 30 + 120 + 60, (MONTH, Measure.SUPPORTERS, "all"): 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lasted", "met", "cell"),
    [
        (5 * MINUTE, True, "to-5m"),
        (5 * MINUTE + MS, True, "to-15m"),
        (2 * HOUR, True, "longer"),
        (HOUR, False, "never"),
    ],
)
async def test_waits_of_the_month_are_counted_by_length(
    here: Here, work: UnitOfWork, lasted: timedelta, cell: str, *, met: bool
) -> None:
    for at in (MARCH - MS, MARCH, APRIL - MS, APRIL):
        await work.pairings.waited(19, Wait(lasted, met), at)

    assert await figures(here).waits(MONTH) == {(MONTH, Measure.WAIT, cell): 2}


async def test_supporters_with_a_valid_certificate_are_counted_once(here: Here, work: UnitOfWork) -> None:
    one, gone = await here.supporter(), await here.supporter()
    await here.supporter(NOON)
    await work.team.certify(one.id, NOON + DAY, one.id, NOON + MINUTE)
    await work.team.stand(gone.id, Role.SUPPORTER, Standing.SUSPENDED, NOON)
    count = figures(here)

    assert await count.certified(int(NOON.timestamp() * 1000) - 1) == 2
    assert await count.certified(int(NOON.timestamp() * 1000)) == 1
    assert (await work.programme.monthly.counts(MONTH))[Measure.CERTIFIED, "all"] == 1


async def test_what_is_kept_adds_up_by_month_until_the_month_is_settled(here: Here, work: UnitOfWork) -> None:
    count = figures(here)
    topic = (MONTH, Measure.TOPIC, "love")
    for number in (2, 3):
        await count.keep([(topic, number), (("2026-02", Measure.TOPIC, "love"), 7)])
    assert await count.kept(MONTH) == {topic: 5}
    await count.keep([((MONTH, Measure.SETTLED, "all"), 1)])
    await count.keep([(topic, 9), (("2026-02", Measure.TOPIC, "love"), 1)])

    assert (await count.kept(MONTH))[topic] == 5
    assert (await count.kept("2026-02"))["2026-02", Measure.TOPIC, "love"] == 15
    assert (await work.programme.monthly.counts(MONTH))[Measure.TOPIC, "love"] == 5


async def test_a_settled_month_stays_as_it_was_whatever_goes_later(here: Here, work: UnitOfWork) -> None:
    talk = await ended(here, NOON)
    await figures(here).keep([((MONTH, Measure.TOPIC, "not-said"), 2)])
    assert (await work.programme.monthly.counts(MONTH))[Measure.TOPIC, "not-said"] == 3
    assert not await work.programme.monthly.is_settled(MONTH)
    await work.programme.monthly.settle(MONTH)

    assert [await work.programme.monthly.is_settled(month) for month in (MONTH, "2026-04")] == [True, False]
    await ended(here, NOON)
    await work.conversations.set_topic(talk, Topic.LOVE)
    assert (await work.programme.monthly.counts(MONTH))[Measure.TOPIC, "not-said"] == 3


async def test_coverage_is_noted_by_month(work: UnitOfWork) -> None:
    for covered in (True, True, False):
        await work.programme.monthly.note_coverage(MONTH, covered=covered)
    await work.programme.monthly.note_coverage("2026-04", covered=True)

    found = await work.programme.monthly.counts(MONTH)
    assert (found[Measure.COVERAGE, "covered"], found[Measure.COVERAGE, "uncovered"]) == (2, 1)


async def test_the_last_month_that_was_posted_is_remembered(work: UnitOfWork) -> None:
    assert await work.programme.monthly.posted() is None
    for month in ("2026-01", "2026-02"):
        await work.programme.monthly.set_posted(month)

    assert await work.programme.monthly.posted() == "2026-02"
