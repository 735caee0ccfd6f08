"""The rota's screens: a week, the slots, one slot, dates without duty, gaps."""

from datetime import date, timedelta

import pytest

from care.model.enums import Turnout
from care.model.shift_calendar import Slot, shift_on
from care.ports.unit_of_work import UnitOfWork
from handlers.rota.rota_screens import (
    coverage,
    show_days_off,
    show_gaps,
    show_shifts,
    show_slot,
    show_slots,
    show_sure,
    slot_words,
)
from tests.handlers.drawing import drawn, unsaid
from tests.handlers.screens import reader
from tests.storage.rows import Here

MONDAY = Slot("5107a0000001", 0, None, 20 * 60, 120, 2)
ONCE = Slot("5107a0000002", None, date(2026, 3, 6), 9 * 60, 30, 1)
SKIP = f"skip-slot > slot-skip|{MONDAY.id}"
TODAY = date(2026, 3, 2)
"""A Monday; it is 19.00 in Jakarta."""


async def added(here: Here, *slots: Slot) -> str:
    """These slots; returns a supporter."""
    person = await here.supporter()
    await here.work.people.set_name(person.id, "Kak Awan")
    for slot in slots:
        await here.work.rota.add_slot(slot, person.id, here.work.now)
    return person.id


async def signed(here: Here, person: str, slot: Slot = MONDAY) -> None:
    """This supporter comes today."""
    shift = shift_on(slot, TODAY, here.work.rules.zone)
    assert shift is not None
    await here.work.rota.sign_up(shift, person, Turnout.SIGNED, here.work.now)


@pytest.mark.parametrize(("language", "day"), [("id", "Senin 2 Maret"), ("en", "Monday 2 March")])
async def test_a_week_shows_who_is_needed_when_and_a_supporter_can_sign_up(
    here: Here, work: UnitOfWork, language: str, day: str
) -> None:
    person = await added(here, MONDAY, ONCE)
    text, rows = await show_shifts(reader(work, language, week=0, person=person, names=0, manage=0))

    assert day in text
    assert "20.00–22.00" in text
    assert [row.partition(" (")[0] for row in drawn(rows)] == [
        "free-shift > sign-up|5107a0000001|20260302",
        "free-shift > sign-up|5107a0000002|20260306",
        "week-after > shifts|1",
    ]
    assert unsaid(rows) == []


async def test_ones_own_shift_is_marked_and_a_full_one_is_offered_to_nobody(
    here: Here, work: UnitOfWork
) -> None:
    person = await added(here, MONDAY)
    await signed(here, person)
    _, rows = await show_shifts(reader(work, week=0, person=person, names=0, manage=0))
    assert drawn(rows)[0].startswith("my-shift > shift|5107a0000001|20260302")
    other = await here.supporter()
    await signed(here, other.id)

    _, rows = await show_shifts(reader(work, week=0, person=(await here.supporter()).id, names=0, manage=0))
    assert drawn(rows) == ["week-after > shifts|1"]
    _, rows = await show_shifts(reader(work, week=0, person=person, names=0, manage=0))
    assert drawn(rows)[0].startswith("my-shift > shift|5107a0000001|20260302")


async def test_the_team_reads_names_and_manages_and_nobody_signs_up_there(
    here: Here, work: UnitOfWork
) -> None:
    await signed(here, await added(here, MONDAY))
    text, rows = await show_shifts(reader(work, week=0, person="", names=1, manage=1))

    assert "Kak Awan" in text
    assert drawn(rows) == [
        "week-after > shifts|1",
        "add-slot > slot-add · show-slots > slots",
        "show-days-off > days-off",
    ]


@pytest.mark.parametrize(
    ("week", "turning"),
    [(1, "week-before > shifts|0 · week-after > shifts|2"), (3, "week-before > shifts|2")],
)
async def test_weeks_are_turned_to_both_ends_of_the_horizon(
    work: UnitOfWork, week: int, turning: str
) -> None:
    _, rows = await show_shifts(reader(work, week=week, person="", names=0, manage=0))

    assert drawn(rows) == [turning]


async def test_every_slot_can_be_chosen_and_one_added(here: Here, work: UnitOfWork) -> None:
    _, rows = await show_slots(reader(work))
    assert drawn(rows) == ["add-slot > slot-add"]
    await added(here, MONDAY, ONCE)
    _, rows = await show_slots(reader(work))

    assert drawn(rows) == [
        "one-slot > slot|5107a0000001 (Monday 20.00–22.00 (2))",
        "one-slot > slot|5107a0000002 (Fri 6 Mar 09.00–09.30 (1))",
        "add-slot > slot-add",
    ]
    assert slot_words(reader(work, "id"), MONDAY) == "Senin 20.00–22.00 (2)"


@pytest.mark.parametrize("new", [0, 1])
async def test_a_slot_can_be_removed_or_left_out_on_its_next_dates(
    here: Here, work: UnitOfWork, new: int
) -> None:
    await added(here, MONDAY)
    await work.rota.set_off(date(2026, 3, 9), MONDAY.id)
    text, rows = await show_slot(reader(work, slot=MONDAY.id, new=new))

    assert "Monday 20.00–22.00 (2)" in text
    assert drawn(rows) == [
        f"change-needed > slot-needed|{MONDAY.id}",
        f"remove-slot > slot-remove|{MONDAY.id}",
        f"{SKIP}|20260302 (Mon 2 Mar) · {SKIP}|20260316 (Mon 16 Mar)",
        f"{SKIP}|20260323 (Mon 23 Mar)",
    ]


async def test_a_slot_that_is_gone_has_no_buttons(work: UnitOfWork) -> None:
    for shown in (
        await show_slot(reader(work, slot="x", new=0)),
        await show_sure(reader(work, slot="x", asked=1)),
    ):
        assert shown[1] == []
        assert shown[0]


async def test_removing_is_asked_first_and_no_leads_back(here: Here, work: UnitOfWork) -> None:
    await added(here, MONDAY)
    text, rows = await show_sure(reader(work, slot=MONDAY.id, asked=1_772_452_800))

    assert "Monday 20.00–22.00 (2)" in text
    assert drawn(rows) == [f"team-yes > slot-remove-do|{MONDAY.id}|1772452800 · team-no > slot|{MONDAY.id}"]


async def test_holidays_are_taken_back_whole_and_slots_one_by_one(here: Here, work: UnitOfWork) -> None:
    _, rows = await show_days_off(reader(work))
    assert drawn(rows) == ["add-day-off > off-add"]
    await added(here, MONDAY)
    for day, slot in ((9, MONDAY.id), (4, ""), (5, "gone"), (7, ""), (8, "")):
        await work.rota.set_off(date(2026, 3, day), slot)
    _, rows = await show_days_off(reader(work))

    assert drawn(rows) == [
        "take-duty-back > off-clear|20260304||20260304 (Wed 4 Mar)",
        "take-duty-back > off-clear|20260307||20260308 (Sat 7 Mar – Sun 8 Mar)",
        f"take-duty-back > off-clear|20260309|{MONDAY.id}|20260309 (Mon 9 Mar 20.00)",
        "add-day-off > off-add",
    ]


@pytest.mark.parametrize("uncovered", [0, 1])
async def test_gaps_of_a_date_name_the_hours_and_whether_nobody_is_on_call(
    here: Here, work: UnitOfWork, uncovered: int
) -> None:
    await added(here, MONDAY)
    text, rows = await show_gaps(reader(work, day="20260302", uncovered=uncovered))

    assert "20.00–22.00" in text
    assert (reader(work).say("gap-on-call") in text) is bool(uncovered)
    assert rows == []


async def test_the_status_says_what_still_comes_and_nothing_without_a_rota(
    here: Here, work: UnitOfWork
) -> None:
    asks = reader(work, person="", names=1)
    assert await coverage(asks) == []
    await signed(here, await added(here, MONDAY))
    _, line = await coverage(asks)

    assert "20.00–22.00" in line
    over = reader(here.at(work.now + timedelta(hours=4)), person="", names=1)
    assert await coverage(over) == [over.say("status-no-shifts")]
