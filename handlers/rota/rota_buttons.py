"""Buttons of the rota: shifts for supporters, the timetable for coordinators, calls for students who wait."""

from collections.abc import Callable
from datetime import date, timedelta

from care.duty.messages import DutyMessage
from care.matching.messages import MatchingMessage
from care.model.message_kinds import MessageKind
from care.model.shift_calendar import date_parts
from care.rota.messages import RotaMessage
from care.rota.plan import HORIZON
from handlers.keyboards.keyboards import Params, Rows, button, in_rows
from handlers.wording.dates import clock_of, parse_day

LENGTHS = (*range(30, 181, 15), *range(210, 481, 30))
"""Minutes after which a slot can be made to end."""
OFF_LENGTHS = (1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28, 35, 42, 56, 70)
"""Days in a row without duty."""
NEEDED = (*range(1, 13), 15, 20, 30)
"""How many supporters a slot can need."""
MONTHS = 12
"""Months ahead in which days without duty can begin."""


def _mine(p: Params, *, swap: bool = True) -> Rows:
    give_back = button("give-shift-back", "shift-back", p["slot"], p["day"])
    ask = button("ask-swap", "shift-swap", p["slot"], p["day"])
    return [[give_back], [ask]] if swap else [[give_back]]


def _weekdays(_: Params) -> Rows:
    days = [button(f"weekday-{n}", "slot-add", n) for n in range(7)]
    return [*in_rows(days, 3), [button("one-date", "slot-add", "date")]]


def _dates(action: str, first: date, days: int = HORIZON) -> Rows:
    """Return a button for each of so many dates: where no number is given, for which one can sign up."""
    dates = [first + timedelta(days=n) for n in range(days)]
    return in_rows(
        [button(f"short-day-{day.weekday()}", action, f"{day:%Y%m%d}", **date_parts(day)) for day in dates],
        3,
    )


def _first_off(p: Params) -> Rows:
    """Return the next dates, or the `whole` month, and below them the months of a school year."""
    first = parse_day(str(p["day"]))
    days = (_next_month(first) - first).days if p.get("whole") else HORIZON
    months = [first]
    for _ in range(MONTHS):
        months.append(_next_month(months[-1]))
    later = [
        button("whole-month", "off-month", f"{one:%Y%m%d}", month=f"m{one.month}", year=str(one.year))
        for one in months[1:]
    ]
    return [*_dates("off-add", first, days), *in_rows(later, 3)]


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _next(p: Params, choices: list[tuple[int, str]], width: int) -> Rows:
    """Return the buttons of the next step in making a slot; `chosen` is what was chosen before."""
    chosen = str(p["chosen"]).split()
    return in_rows([button("clock", "slot-add", *chosen, value, at=at) for value, at in choices], width)


def _hours(p: Params) -> Rows:
    return _next(p, [(hour, clock_of(hour * 60)) for hour in range(24)], 4)


def _minutes(p: Params) -> Rows:
    hour = int(str(p["chosen"]).split()[1])
    return _next(p, [(hour * 60 + quarter, clock_of(hour * 60 + quarter)) for quarter in (0, 15, 30, 45)], 4)


def _ends(p: Params) -> Rows:
    start = int(str(p["chosen"]).split()[2])
    return _next(p, [(length, clock_of(start + length)) for length in LENGTHS], 4)


def _needed(p: Params) -> Rows:
    return _next(p, [(count, str(count)) for count in NEEDED], 3)


def _more(p: Params) -> Rows:
    return in_rows([button("clock", "slot-needed", p["slot"], count, at=str(count)) for count in NEEDED], 3)


def _called(p: Params) -> Rows:
    return [
        [button("call-yes", "call", p["conversation"])],
        [button("call-no", "leave-queue", p["conversation"])],
    ]


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    MatchingMessage.CLOSED_CHOICE: lambda p: [
        [button("call-me", "call-me", p["conversation"])],
        [button("want-counselor", "counselor")],
        [button("leave-waiting", "leave-queue", p["conversation"])],
    ],
    MatchingMessage.CLOSED_STILL: lambda p: [
        [button("call-me", "call-me", p["conversation"])],
        [button("want-counselor", "counselor")],
        [button("show-resources", "resources")],
    ],
    DutyMessage.CALLED: _called,
    DutyMessage.WAIT_LONG: _called,
    RotaMessage.SHIFT_SIGNED: _mine,
    RotaMessage.SHIFT_MINE: _mine,
    DutyMessage.SHIFT_SOON: lambda p: _mine(p, swap=False),
    DutyMessage.SHIFT_NOW: lambda p: [[button("go-on-duty", "duty", "on")], *_mine(p, swap=False)],
    RotaMessage.SWAP_WANTED: lambda p: [
        [button("take-shift", "shift-take", p["slot"], p["day"], p["giver"])]
    ],
    DutyMessage.ON_CALL_ASK: lambda _: [[button("still-on-call", "confirm-on-call")]],
    DutyMessage.ON_CALL_OVER: lambda _: [[button("on-call-again", "confirm-on-call")]],
    RotaMessage.SLOT_DAY: _weekdays,
    RotaMessage.SLOT_DATE: lambda p: _dates("slot-add", parse_day(str(p["day"]))),
    RotaMessage.SLOT_HOUR: _hours,
    RotaMessage.SLOT_MINUTE: _minutes,
    RotaMessage.SLOT_END: _ends,
    RotaMessage.SLOT_NEEDED: _needed,
    RotaMessage.SLOT_MORE: _more,
    RotaMessage.OFF_FIRST: _first_off,
    RotaMessage.OFF_LENGTH: lambda p: in_rows(
        [button("days-long", "off-add", p["day"], days, count=days) for days in OFF_LENGTHS], 3
    ),
}
