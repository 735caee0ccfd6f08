"""Buttons of the rota: shifts for supporters, the timetable for coordinators, calls for students who wait."""

from collections.abc import Callable
from datetime import timedelta

from care.duty.messages import DutyMessage
from care.matching.messages import MatchingMessage
from care.model.message_kinds import MessageKind
from care.model.shift_calendar import date_parts
from care.rota.messages import RotaMessage
from care.rota.plan import HORIZON
from care.rota.timetable import MOST_NEEDED
from handlers.keyboards.keyboards import Params, Rows, button, in_rows
from handlers.wording.dates import clock_of, parse_day

LENGTHS = (*range(30, 181, 15), *range(210, 481, 30))
"""Minutes after which a slot can be made to end."""
OFF_LENGTHS = (1, 2, 3, 4, 5, 6, 7, 10, 14)
"""Days in a row without duty."""


def _mine(p: Params, *, swap: bool = True) -> Rows:
    give_back = button("give-shift-back", "shift-back", p["slot"], p["day"])
    ask = button("ask-swap", "shift-swap", p["slot"], p["day"])
    return [[give_back], [ask]] if swap else [[give_back]]


def _weekdays(_: Params) -> Rows:
    days = [button(f"weekday-{n}", "slot-add", n) for n in range(7)]
    return [*in_rows(days, 3), [button("one-date", "slot-add", "date")]]


def _dates(action: str) -> Callable[[Params], Rows]:
    """Return a button for every date for which one can sign up, from the parameter `day` on."""

    def rows(p: Params) -> Rows:
        first = parse_day(str(p["day"]))
        dates = [first + timedelta(days=n) for n in range(HORIZON)]
        return in_rows(
            [
                button(f"short-day-{day.weekday()}", action, f"{day:%Y%m%d}", **date_parts(day))
                for day in dates
            ],
            3,
        )

    return rows


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
    return _next(p, [(count, str(count)) for count in range(1, MOST_NEEDED + 1)], 3)


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
    RotaMessage.SLOT_DATE: _dates("slot-add"),
    RotaMessage.SLOT_HOUR: _hours,
    RotaMessage.SLOT_MINUTE: _minutes,
    RotaMessage.SLOT_END: _ends,
    RotaMessage.SLOT_NEEDED: _needed,
    RotaMessage.OFF_FIRST: _dates("off-add"),
    RotaMessage.OFF_LENGTH: lambda p: in_rows(
        [button("days-long", "off-add", p["day"], days, count=days) for days in OFF_LENGTHS], 3
    ),
}
