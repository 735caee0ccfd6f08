"""The rota as people read it: the week, the slots, dates without duty, gaps; always the present state."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from care.duty.messages import DutyMessage
from care.model.shift_calendar import EVERY_SLOT, Slot, shift_on
from care.ports.unit_of_work import UnitOfWork
from care.rota import plan
from care.rota.messages import RotaMessage
from care.rota.plan import HORIZON, Planned
from handlers.keyboards.keyboards import Button, Rows, button, in_rows
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.wording.dates import CLOCK, clock_of, parse_day

WEEK = timedelta(days=7)
WEEKS = HORIZON // 7
MOST_SHIFTS = 12
"""On one page of a week: with six long names each they still fit one message."""
NEAR = 4
"""How many of a slot's next dates can be left out with one press."""


async def show_shifts(reader: Reader) -> Shown:
    """Show a week: who is needed when.

    `person` is the one who can sign up here; `names` and `manage` are for the team.
    """
    week, person = int(reader.params["week"]), str(reader.params["person"])
    first = plan.today(reader.work) + WEEK * week
    planned = await _week(reader, first)
    page = page_of(reader.params, planned, lambda one: f"{one.shift.slot} {one.shift.day}", MOST_SHIFTS)
    off = {day for day, slot in await reader.work.rota.days_off(first) if slot == EVERY_SLOT}
    lines = [reader.say(RotaMessage.SHIFTS, zone=str(reader.facts.zone))]
    for day in (first + timedelta(days=number) for number in range(WEEK.days)):
        lines += await _day_lines(reader, day, [one for one in page.here if one.shift.day == day], off)
    if len(lines) == 1:
        lines += ["", reader.say("shifts-none")]
    turning = page.turning(Press("shifts", (str(week),)), lambda one: _begins(reader, one), whole=True)
    rows = [*_shift_rows(reader, page.here, person), *turning, _turning(week)]
    return "\n".join(lines), [*rows, *_managing()] if reader.params["manage"] else rows


def _begins(reader: Reader, planned: Planned) -> str:
    """Return when a shift begins, such as "Mon 19.00"."""
    begins = planned.shift.begins.astimezone(reader.facts.zone)
    return f"{_short_weekday(reader, planned.shift.day.weekday())} {begins:{CLOCK}}"


def _short_weekday(reader: Reader, number: int) -> str:
    return reader.say(f"weekday-{number}")[:3]


async def _week(reader: Reader, first: date) -> list[Planned]:
    """Return what begins in this week and has not ended."""
    return [one for one in await plan.plan(reader.work, first, WEEK.days) if one.shift.ends > reader.work.now]


async def _day_lines(reader: Reader, day: date, planned: Sequence[Planned], off: set[date]) -> list[str]:
    lines = [await _line(reader, one) for one in planned]
    if day in off:
        lines.append(reader.say("no-duty"))
    return ["", reader.day(day), *lines] if lines else []


async def _line(reader: Reader, planned: Planned) -> str:
    """Word one shift: hours, how many of how many, and for the team who."""
    mine = planned.of(str(reader.params["person"])) is not None
    key = "shift-line-mine" if mine else "shift-line"
    there = len(planned.coming)
    line = reader.say(key, hours=reader.hours(planned), there=there, needed=planned.shift.needed)
    names = await _names(reader.work, planned) if reader.params["names"] else ""
    return f"{line}: {names}" if names else line


async def _names(work: UnitOfWork, planned: Planned) -> str:
    return ", ".join([await work.people.called(one.person) for one in planned.coming])


def _shift_rows(reader: Reader, planned: Sequence[Planned], person: str) -> Rows:
    """Return buttons for the supporter's own shifts, and for those that still need somebody."""
    ahead = [one for one in planned if one.shift.begins > reader.work.now] if person else []
    return [
        [
            reader.choice("my-shift", "shift", one)
            if one.of(person)
            else reader.choice("free-shift", "sign-up", one)
        ]
        for one in ahead
        if one.of(person) or one.missing
    ]


def _turning(week: int) -> list[Button]:
    back = [button("week-before", "shifts", week - 1)] if week else []
    return [*back, button("week-after", "shifts", week + 1)] if week < WEEKS - 1 else back


def _managing() -> Rows:
    return [
        [button("add-slot", "slot-add"), button("show-slots", "slots")],
        [button("show-days-off", "days-off")],
    ]


async def show_slots(reader: Reader) -> Shown:
    """Show every slot; pressing one asks what to do with it."""
    slots = await reader.work.rota.slots()
    page = page_of(reader.params, slots, lambda slot: slot.id)
    text = reader.say(RotaMessage.SLOTS) if slots else reader.say("shifts-none")
    rows = [[button("one-slot", "slot", slot.id, slot=slot_words(reader, slot))] for slot in page.here]
    turning = page.turning(Press("slots"), lambda slot: _first_words(reader, slot), whole=True)
    return text, [*rows, *turning, [button("add-slot", "slot-add")]]


def _first_words(reader: Reader, slot: Slot) -> str:
    """Return when a slot begins, such as "Mon 19.00", or its one date."""
    if slot.day:
        return f"{slot.day.day}/{slot.day.month}"
    return f"{_short_weekday(reader, slot.weekday or 0)} {clock_of(slot.start)}"


def slot_words(reader: Reader, slot: Slot) -> str:
    """Return a slot such as "Monday 19.00–21.00 (2)", or with its one date."""
    day = reader.short_day(slot.day) if slot.day else reader.say(f"weekday-{slot.weekday}")
    return f"{day} {clock_of(slot.start)}–{clock_of(slot.start + slot.length)} ({slot.needed})"


async def show_slot(reader: Reader) -> Shown:
    """Show one slot: remove it, or leave it out on one of its next dates."""
    slot = await _slot(reader)
    if slot is None:
        return reader.say(RotaMessage.SLOT_REMOVED), []
    dates = [
        button("skip-slot", "slot-skip", slot.id, f"{day:%Y%m%d}", day=reader.short_day(day))
        for day in await _dates(reader, slot)
    ]
    added = "slot-added-once" if slot.day else RotaMessage.SLOT_ADDED
    says = added if reader.params["new"] else RotaMessage.SLOT_CHOSEN
    text = reader.say(says, slot=slot_words(reader, slot))
    more = button("change-needed", "slot-needed", slot.id)
    return text, [[more], [button("remove-slot", "slot-remove", slot.id)], *in_rows(dates, 2)]


async def show_sure(reader: Reader) -> Shown:
    """Show the question before a slot is removed; ❌ leads back to the slot."""
    slot = await _slot(reader)
    if slot is None:
        return reader.say(RotaMessage.SLOT_REMOVED), []
    yes = button("team-yes", "slot-remove-do", slot.id, int(reader.params["asked"]))
    text = reader.say(RotaMessage.SLOT_SURE, slot=slot_words(reader, slot))
    return text, [[yes, button("team-no", "slot", slot.id)]]


async def _slot(reader: Reader) -> Slot | None:
    slots = await reader.work.rota.slots()
    return next((slot for slot in slots if slot.id == reader.params["slot"]), None)


async def _dates(reader: Reader, slot: Slot) -> list[date]:
    """Return the next dates on which this slot takes place."""
    first = plan.today(reader.work)
    off = await reader.work.rota.days_off(first)
    days = [first + timedelta(days=number) for number in range(HORIZON)]
    return [
        day
        for day in days
        if shift_on(slot, day, reader.work.rules.zone) and not {(day, EVERY_SLOT), (day, slot.id)} & off
    ][:NEAR]


async def show_days_off(reader: Reader) -> Shown:
    """Show holidays, and slots that are left out once; pressing one takes it back."""
    off = sorted(await reader.work.rota.days_off(plan.today(reader.work)))
    slots = {slot.id: slot for slot in await reader.work.rota.slots()}
    holidays = _runs([day for day, slot in off if slot == EVERY_SLOT])
    left_out = [(first, EVERY_SLOT, last) for first, last in holidays]
    left_out += [(day, slot, day) for day, slot in off if slot in slots]
    page = page_of(reader.params, left_out, str)
    rows = [_back(reader, *one, slots) for one in page.here]
    text = reader.say(RotaMessage.DAYS_OFF) if rows else reader.say("days-off-none")
    return text, [*rows, *page.turning(Press("days-off")), [button("add-day-off", "off-add")]]


def _runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Join dates that follow each other: the first and the last of each holiday."""
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and day - runs[-1][1] == plan.DAY:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _back(reader: Reader, first: date, slot: str, last: date, slots: Mapping[str, Slot]) -> list[Button]:
    shown = reader.short_day(first)
    if first != last:
        shown += f" – {reader.short_day(last)}"
    elif slot in slots:
        shown += f" {clock_of(slots[slot].start)}"
    return [button("take-duty-back", "off-clear", f"{first:%Y%m%d}", slot, f"{last:%Y%m%d}", day=shown)]


async def show_gaps(reader: Reader) -> Shown:
    """Show what a date lacks: people in its shifts, or somebody on call."""
    day = parse_day(str(reader.params["day"]))
    lines = [reader.say(DutyMessage.GAPS, day=reader.day(day))]
    lines += [_gap(reader, one) for one in await plan.on_date(reader.work, day) if one.missing]
    if reader.params["uncovered"]:
        lines.append(reader.say("gap-on-call"))
    return "\n".join(lines), []


def _gap(reader: Reader, planned: Planned) -> str:
    there = len(planned.coming)
    return reader.say("gap-line", hours=reader.hours(planned), there=there, needed=planned.shift.needed)


async def coverage(reader: Reader) -> list[str]:
    """Return lines for /status: shifts that run or still come today, with gaps; nothing without a rota."""
    if not await reader.work.rota.slots():
        return []
    planned = await plan.current(reader.work)
    lines = [f"{_gap(reader, one) if one.missing else await _line(reader, one)}" for one in planned]
    return [reader.say("status-shifts"), *lines] if lines else [reader.say("status-no-shifts")]
