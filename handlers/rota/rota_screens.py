"""The rota as people read it: the week, the slots, dates without duty, gaps; always the present state."""

from collections.abc import Sequence
from datetime import date, timedelta

from care.duty.messages import DutyMessage
from care.model.shift_calendar import EVERY_SLOT, Slot, shift_on
from care.model.text_pages import pages
from care.ports.unit_of_work import UnitOfWork
from care.rota import plan
from care.rota.messages import RotaMessage
from care.rota.plan import HORIZON, Planned
from handlers.keyboards.keyboards import Button, Rows, button, in_rows
from handlers.rendering.screens import MOST_ROWS, Reader, Shown
from handlers.wording.dates import clock_of, parse_day

WEEK = timedelta(days=7)
WEEKS = HORIZON // 7
LONGEST = 4000
"""The most characters of a week; Telegram accepts 4,096."""
NEAR = 4
"""How many of a slot's next dates can be left out with one press."""


async def show_shifts(reader: Reader) -> Shown:
    """Show a week: who is needed when.

    `person` is the one who can sign up here; `names` and `manage` are for the team.
    """
    week, person = int(reader.params["week"]), str(reader.params["person"])
    first = plan.today(reader.work) + WEEK * week
    planned = await _week(reader, first)
    off = {day for day, slot in await reader.work.rota.days_off(first) if slot == EVERY_SLOT}
    lines = [reader.say(RotaMessage.SHIFTS, zone=str(reader.facts.zone))]
    for day in (first + timedelta(days=number) for number in range(WEEK.days)):
        lines += await _day_lines(reader, day, [one for one in planned if one.shift.day == day], off)
    if len(lines) == 1:
        lines += ["", reader.say("shifts-none")]
    rows = [*_shift_rows(reader, planned, person)[:MOST_ROWS], _turning(week)]
    return _clipped(lines), [*rows, *_managing()] if reader.params["manage"] else rows


def _clipped(lines: Sequence[str]) -> str:
    """Return as many lines as one message takes: a week stays one message, other texts go page by page."""
    first, *rest = pages("\n".join(lines), LONGEST, ("\n", " ", ""))
    return f"{first}\n…" if rest else first


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
    text = reader.say(RotaMessage.SLOTS) if slots else reader.say("shifts-none")
    rows = [
        [button("one-slot", "slot", slot.id, slot=slot_words(reader, slot))] for slot in slots[:MOST_ROWS]
    ]
    return text, [*rows, [button("add-slot", "slot-add")]]


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
    rows: Rows = []
    for first, last in _runs([day for day, slot in off if slot == EVERY_SLOT]):
        shown = reader.short_day(first) if first == last else _from_to(reader, first, last)
        rows.append(_back(first, EVERY_SLOT, last, shown))
    for day, slot in off:
        if slot in slots:
            rows.append(_back(day, slot, day, f"{reader.short_day(day)} {clock_of(slots[slot].start)}"))
    text = reader.say(RotaMessage.DAYS_OFF) if rows else reader.say("days-off-none")
    return text, [*rows[:MOST_ROWS], [button("add-day-off", "off-add")]]


def _runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Join dates that follow each other: the first and the last of each holiday."""
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and day - runs[-1][1] == plan.DAY:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _from_to(reader: Reader, first: date, last: date) -> str:
    return f"{reader.short_day(first)} – {reader.short_day(last)}"


def _back(first: date, slot: str, last: date, shown: str) -> list[Button]:
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
