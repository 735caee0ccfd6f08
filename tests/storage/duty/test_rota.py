"""The week's slots, dates without duty, and who does which shift."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from care.model.entities import Person
from care.model.enums import Role, Standing, Turnout
from care.model.shift_calendar import EVERY_SLOT, Shift, Slot
from care.ports.rota import SignUp
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
EVENING = Slot("evening", 0, None, 18 * 60, 120, 2)
FIT = NOON + 90 * DAY


async def slotted(here: Here, *slots: Slot) -> Person:
    """Somebody who made these slots."""
    by = await here.counselor()
    for slot in slots:
        await here.work.rota.add_slot(slot, by.id, NOON)
    return by


def shift(day: date = MONDAY, slot: str = EVENING.id) -> Shift:
    """This slot on this date."""
    return Shift(slot, day, NOON, NOON + HOUR, 1)


async def signs(here: Here, person: Person, day: date = MONDAY, at: datetime = NOON) -> SignUp:
    """This person's promise to come on this date."""
    await here.work.rota.sign_up(shift(day), person.id, Turnout.SIGNED, at)
    return SignUp(EVENING.id, day, person.id, person.chat, Turnout.SIGNED, None, False, FIT)


async def test_slots_are_weekly_ones_first_in_the_order_of_the_week(here: Here, work: UnitOfWork) -> None:
    once = Slot("a-once", None, TUESDAY, 600, 60, 1)
    before = Slot("b-once", None, MONDAY, 600, 60, 1)
    early, same = replace(EVENING, id="z-early", start=480), replace(EVENING, id="f-same")
    tuesday = replace(EVENING, id="a-tuesday", weekday=1, start=0)
    await slotted(here, once, before, tuesday, same, EVENING, early)

    assert await work.rota.slots() == [early, EVENING, same, tuesday, before, once]


async def test_remove_slot_takes_one_from_the_list_and_keeps_its_shifts(here: Here, work: UnitOfWork) -> None:
    other = replace(EVENING, id="other")
    await slotted(here, EVENING, other)
    signed = await signs(here, await here.supporter())
    await work.rota.remove_slot(EVENING.id, NOON)

    assert await work.rota.slots() == [other]
    assert await work.rota.signed(MONDAY, MONDAY) == [signed]


async def test_days_off_are_those_from_this_date_on(work: UnitOfWork) -> None:
    sunday = MONDAY - timedelta(days=1)
    for day, slot in ((sunday, EVERY_SLOT), (MONDAY, EVENING.id), (MONDAY, "other"), (TUESDAY, EVERY_SLOT)):
        for _ in range(2):
            await work.rota.set_off(day, slot)

    from_monday = {(MONDAY, EVENING.id), (MONDAY, "other"), (TUESDAY, EVERY_SLOT)}
    assert await work.rota.days_off(MONDAY) == from_monday
    await work.rota.clear_off(MONDAY, MONDAY, EVENING.id)
    assert await work.rota.days_off(MONDAY) == from_monday - {(MONDAY, EVENING.id)}
    await work.rota.clear_off(MONDAY, MONDAY, EVERY_SLOT)
    assert await work.rota.days_off(sunday) == {
        (sunday, EVERY_SLOT),
        (MONDAY, "other"),
        (TUESDAY, EVERY_SLOT),
    }


async def test_signed_are_those_on_these_dates_in_the_order_of_signing_up(
    here: Here, work: UnitOfWork
) -> None:
    one, other, third = [await here.supporter() for _ in range(3)]
    await slotted(here, EVENING)
    late = await signs(here, one, at=NOON + MS)
    tuesday = await signs(here, other, TUESDAY)
    same = await signs(here, third)
    first = await signs(here, other)
    await signs(here, one, MONDAY - timedelta(days=1))
    await signs(here, one, TUESDAY + timedelta(days=1))

    assert await work.rota.signed(MONDAY, MONDAY) == [first, same, late]
    found = await work.rota.signed(MONDAY, TUESDAY)
    assert [one.person for one in found] == [other.id, other.id, third.id, one.id]
    assert {tuesday, first} == set(found[:2])


@pytest.mark.parametrize("unfit", ["standing", "stopped", "untrained", "no supporter"])
async def test_signed_tells_until_when_somebody_may_be_on_duty(
    here: Here, work: UnitOfWork, unfit: str
) -> None:
    fit, standing = await here.supporter(until=NOON), Standing.SUSPENDED
    await work.team.certify(fit.id, FIT, fit.id, NOON + MS)
    others = {
        "standing": await here.supporter(standing=standing),
        "stopped": await here.supporter(),
        "untrained": await here.supporter(until=None),
        "no supporter": await here.counselor(),
    }
    await work.people.unreachable(others["stopped"].chat)
    await slotted(here, EVENING)
    signed = [await signs(here, fit), await signs(here, others[unfit], at=NOON + MS)]

    assert await work.rota.signed(MONDAY, MONDAY) == [signed[0], replace(signed[1], fit_until=None)]


async def test_signed_looks_at_the_role_as_a_supporter_alone(here: Here, work: UnitOfWork) -> None:
    both, counselor = await here.supporter(), await here.counselor()
    await work.team.join(both.id, Role.COUNSELOR)
    await work.team.certify(counselor.id, FIT, counselor.id, NOON)
    await slotted(here, EVENING)
    signed = [await signs(here, both), await signs(here, counselor, at=NOON + MS)]

    assert await work.rota.signed(MONDAY, MONDAY) == [signed[0], replace(signed[1], fit_until=None)]


async def test_give_back_frees_one_place(here: Here, work: UnitOfWork) -> None:
    one, other = await here.supporter(), await here.supporter()
    second = replace(EVENING, id="second")
    await slotted(here, EVENING, second)
    gone = await signs(here, one)
    left = [await signs(here, other), await signs(here, one, TUESDAY)]
    await work.rota.sign_up(shift(slot="second"), one.id, Turnout.STARTED, NOON + MS)
    await work.rota.give_back(gone)

    found = await work.rota.signed(MONDAY, TUESDAY)
    assert set(found[:2]) == set(left)
    assert found[2:] == [replace(gone, slot="second", turnout=Turnout.STARTED)]


async def test_hand_on_gives_one_place_to_somebody_else_as_if_they_had_signed_up(
    here: Here, work: UnitOfWork
) -> None:
    one, other, taker = [await here.supporter() for _ in range(3)]
    await slotted(here, EVENING)
    given, stays = await signs(here, one), await signs(here, other)
    tomorrow = await signs(here, one, TUESDAY)
    await work.rota.set_swap_asked(given)
    await work.rota.hand_on(given, taker.id, Turnout.REMINDED, NOON + HOUR)

    taken = SignUp(EVENING.id, MONDAY, taker.id, taker.chat, Turnout.REMINDED, None, False, FIT)
    assert await work.rota.signed(MONDAY, MONDAY) == [stays, taken]
    assert await work.rota.signed(TUESDAY, TUESDAY) == [tomorrow]


async def test_set_turnout_keeps_when_somebody_was_called(here: Here, work: UnitOfWork) -> None:
    one, other = await here.supporter(), await here.supporter()
    await slotted(here, EVENING)
    signed, stays = await signs(here, one), await signs(here, other)

    async def found() -> SignUp:
        (first, second) = await work.rota.signed(MONDAY, MONDAY)
        assert second == stays
        return first

    await work.rota.set_turnout(signed, Turnout.REMINDED, NOON)
    assert await found() == replace(signed, turnout=Turnout.REMINDED)
    await work.rota.set_turnout(signed, Turnout.CALLED, NOON)
    assert await found() == replace(signed, turnout=Turnout.CALLED, called_at=NOON)
    await work.rota.set_turnout(signed, Turnout.STARTED, NOON + HOUR)
    assert await found() == replace(signed, turnout=Turnout.STARTED, called_at=NOON)
    await work.rota.set_turnout(signed, Turnout.CALLED, NOON + HOUR)
    assert await found() == replace(signed, turnout=Turnout.CALLED, called_at=NOON + HOUR)


async def test_set_swap_asked_is_of_one_sign_up(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter()
    await slotted(here, EVENING)
    signed, tomorrow = await signs(here, person), await signs(here, person, TUESDAY)
    await work.rota.set_swap_asked(signed)

    assert await work.rota.signed(MONDAY, MONDAY) == [replace(signed, swap_asked=True)]
    assert await work.rota.signed(TUESDAY, TUESDAY) == [tomorrow]


@pytest.mark.parametrize(
    ("until", "closing", "prolonged"),
    [
        (MS, False, True),
        (timedelta(0), False, False),
        (-MS, False, False),
        (timedelta(0), True, True),
        (-MS, True, True),
    ],
)
async def test_prolong_duty_is_false_for_who_would_stay_anyway(
    here: Here, work: UnitOfWork, until: timedelta, closing: bool, prolonged: bool
) -> None:
    duty, other = await here.duty(), await here.duty()
    if closing:
        await work.duties.extend(duty.id, duty.until)
    found = await work.rota.prolong_duty(duty.person, duty.until + until)

    assert found is prolonged
    kept = replace(duty, until=duty.until + until) if prolonged else duty
    assert await work.duties.current(duty.person) == kept
    assert await work.duties.current(other.person) == other


async def test_prolong_duty_begins_none(here: Here, work: UnitOfWork) -> None:
    duty = await here.duty()
    await work.duties.end(duty.person, NOON)

    assert not await work.rota.prolong_duty(duty.person, NOON + DAY)
    assert await here.value("SELECT until FROM duties") == int(duty.until.timestamp() * 1000)


async def test_gaps_told_is_none_at_first_and_then_the_last_date(work: UnitOfWork) -> None:
    assert await work.rota.gaps_told() is None
    for day in (TUESDAY, MONDAY):
        await work.rota.set_gaps_told(day)
        assert await work.rota.gaps_told() == day


async def test_set_needed_is_of_one_slot(here: Here, work: UnitOfWork) -> None:
    await slotted(here, EVENING, replace(EVENING, id="other", start=600))
    await work.rota.set_needed(EVENING.id, 12)

    assert {one.id: one.needed for one in await work.rota.slots()} == {EVENING.id: 12, "other": 2}


async def test_the_zone_and_the_holiday_that_was_told_are_kept(work: UnitOfWork) -> None:
    assert await work.rota.holiday_told() is None
    await work.rota.set_holiday_told(MONDAY)
    await work.rota.set_zone("Asia/Makassar")

    assert await work.rota.holiday_told() == MONDAY
    assert await work.rota.zone() == "Asia/Makassar"


async def test_remind_again_takes_back_what_was_told_of_shifts_ahead(here: Here, work: UnitOfWork) -> None:
    await slotted(here, EVENING)
    turnouts = (Turnout.SIGNED, Turnout.REMINDED, Turnout.CALLED, Turnout.STARTED)
    for turnout in turnouts:
        await work.rota.set_turnout(await signs(here, await here.supporter()), turnout, NOON)
    again = await work.rota.remind_again(MONDAY, MONDAY)

    assert [(one.turnout, one.called_at) for one in again] == [(Turnout.SIGNED, None)] * 3
    assert len(await work.rota.signed(MONDAY, MONDAY)) == len(turnouts)
