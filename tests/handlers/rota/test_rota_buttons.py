"""Under what is told of the rota: a shift of one's own, a wait for opening, making a slot step by step."""

import pytest

from care.duty.messages import DutyMessage
from care.matching.messages import MatchingMessage
from care.model.message_kinds import MessageKind
from care.rota.messages import RotaMessage
from care.rota.plan import HORIZON
from care.rota.timetable import MOST_NEEDED
from handlers.keyboards.keyboards import Params
from handlers.rota.rota_buttons import BUTTONS, LENGTHS, NEEDED, OFF_LENGTHS
from tests.handlers.drawing import drawn, fits, read, row_lengths, stands

C = "0c0nversat10"
TALK: Params = {"conversation": C}
SHIFT: Params = {"slot": "5107a0000001", "day": "20260302", "giver": "91ver0000001"}
ON = "5107a0000001|20260302"
BACK, SWAP = f"give-shift-back > shift-back|{ON}", f"ask-swap > shift-swap|{ON}"
CALLED = [f"call-yes > call|{C}", f"call-no > leave-queue|{C}"]
LAYOUTS: list[tuple[MessageKind, Params, list[str]]] = [
    (
        MatchingMessage.CLOSED_CHOICE,
        TALK,
        [f"call-me > call-me|{C}", "want-counselor > counselor", f"leave-waiting > leave-queue|{C}"],
    ),
    (
        MatchingMessage.CLOSED_STILL,
        TALK,
        [f"call-me > call-me|{C}", "want-counselor > counselor", "show-resources > resources"],
    ),
    (DutyMessage.CALLED, TALK, CALLED),
    (DutyMessage.WAIT_LONG, TALK, CALLED),
    (RotaMessage.SHIFT_SIGNED, SHIFT, [BACK, SWAP]),
    (RotaMessage.SHIFT_MINE, SHIFT, [BACK, SWAP]),
    (DutyMessage.SHIFT_SOON, SHIFT, [BACK]),
    (DutyMessage.SHIFT_NOW, SHIFT, ["go-on-duty > duty|on", BACK]),
    (RotaMessage.SWAP_WANTED, SHIFT, [f"take-shift > shift-take|{ON}|91ver0000001"]),
    (DutyMessage.ON_CALL_ASK, {}, ["still-on-call > confirm-on-call"]),
    (DutyMessage.ON_CALL_OVER, {}, ["on-call-again > confirm-on-call"]),
    (
        RotaMessage.SLOT_DAY,
        {},
        [
            " · ".join(f"weekday-{n} > slot-add|{n}" for n in (0, 1, 2)),
            " · ".join(f"weekday-{n} > slot-add|{n}" for n in (3, 4, 5)),
            "weekday-6 > slot-add|6",
            "one-date > slot-add|date",
        ],
    ),
    (
        RotaMessage.SLOT_NEEDED,
        {"chosen": "0 19 1140 60"},
        [
            " · ".join(f"clock > slot-add|0|19|1140|60|{n} ({n})" for n in (1, 2, 3)),
            " · ".join(f"clock > slot-add|0|19|1140|60|{n} ({n})" for n in (4, 5, 6)),
            " · ".join(f"clock > slot-add|0|19|1140|60|{n} ({n})" for n in (7, 8, 9)),
            " · ".join(f"clock > slot-add|0|19|1140|60|{n} ({n})" for n in (10, 11, 12)),
            " · ".join(f"clock > slot-add|0|19|1140|60|{n} ({n})" for n in (15, 20, 30)),
        ],
    ),
    (
        RotaMessage.OFF_LENGTH,
        {"day": "20260302"},
        [
            " · ".join(f"days-long > off-add|20260302|{n} ({n})" for n in row)
            for row in ((1, 2, 3), (4, 5, 6), (7, 10, 14), (21, 28, 35), (42, 56, 70))
        ],
    ),
]


@pytest.mark.parametrize(("kind", "params", "rows"), LAYOUTS)
def test_the_buttons_stand_in_order_and_each_does_its_own(
    kind: MessageKind, params: Params, rows: list[str]
) -> None:
    stands(BUTTONS[kind](params), rows)


CHOOSING: list[tuple[MessageKind, Params]] = [
    (RotaMessage.SLOT_DATE, SHIFT),
    (RotaMessage.OFF_FIRST, SHIFT),
    (RotaMessage.SLOT_HOUR, {"chosen": "20260302"}),
    (RotaMessage.SLOT_MINUTE, {"chosen": "20260302 23"}),
    (RotaMessage.SLOT_END, {"chosen": "20260302 23 1425"}),
    (RotaMessage.SLOT_NEEDED, {"chosen": "20260302 23 1425 480"}),
]


@pytest.mark.parametrize(("kind", "params"), CHOOSING)
def test_each_button_fits_telegram_and_has_a_text_in_each_language(kind: MessageKind, params: Params) -> None:
    fits(BUTTONS[kind](params))


@pytest.mark.parametrize(
    ("kind", "action"), [(RotaMessage.SLOT_DATE, "slot-add"), (RotaMessage.OFF_FIRST, "off-add")]
)
def test_every_date_of_the_horizon_can_be_chosen_by_its_weekday(kind: MessageKind, action: str) -> None:
    rows = [row for row in BUTTONS[kind]({"day": "20260228"}) if row[0].label != "whole-month"]
    drawn_dates = " · ".join(drawn(rows)).split(" · ")

    assert len(drawn_dates) == HORIZON == 28
    assert drawn_dates[:2] == [
        f"short-day-5 > {action}|20260228 (28 m2)",
        f"short-day-6 > {action}|20260301 (1 m3)",
    ]
    assert row_lengths(rows) == [3] * 9 + [1]


def test_below_the_next_dates_stand_the_months_of_a_school_year() -> None:
    rows = BUTTONS[RotaMessage.OFF_FIRST]({"day": "20260228", "whole": 0})
    months = " · ".join(drawn(rows[-4:])).split(" · ")

    assert months[0] == "whole-month > off-month|20260301 (m3 2026)"
    assert months[-1] == "whole-month > off-month|20270201 (m2 2027)"
    whole = BUTTONS[RotaMessage.OFF_FIRST]({"day": "20270201", "whole": 1})
    assert sum(row_lengths(whole)) == 28 + len(months)


def test_how_many_a_slot_needs_is_chosen_as_for_a_new_one() -> None:
    rows = BUTTONS[RotaMessage.SLOT_MORE]({"slot": SHIFT["slot"]})

    assert drawn(rows)[0].startswith(f"clock > slot-needed|{SHIFT['slot']}|1 (1)")
    assert row_lengths(rows) == [3] * 5


def test_an_hour_is_one_of_24_and_carries_the_day_that_was_chosen() -> None:
    rows = BUTTONS[RotaMessage.SLOT_HOUR]({"chosen": "6"})

    assert row_lengths(rows) == [4] * 6
    assert drawn(rows)[0].startswith("clock > slot-add|6|0 (00.00)")
    assert drawn(rows)[-1].endswith("clock > slot-add|6|23 (23.00)")


@pytest.mark.parametrize(("hour", "first", "last"), [(0, 0, 45), (19, 1140, 1185), (23, 1380, 1425)])
def test_a_slot_begins_at_a_quarter_of_the_chosen_hour(hour: int, first: int, last: int) -> None:
    rows = BUTTONS[RotaMessage.SLOT_MINUTE]({"chosen": f"6 {hour}"})

    assert row_lengths(rows) == [4]
    assert drawn(rows)[0].startswith(f"clock > slot-add|6|{hour}|{first} ({hour:02}.00)")
    assert drawn(rows)[0].endswith(f"clock > slot-add|6|{hour}|{last} ({hour:02}.45)")


def test_a_slot_ends_after_each_length_also_past_midnight() -> None:
    rows = BUTTONS[RotaMessage.SLOT_END]({"chosen": "6 23 1425"})
    ends = " · ".join(drawn(rows)).split(" · ")

    assert len(ends) == len(LENGTHS) == 21
    assert (LENGTHS[0], LENGTHS[-1]) == (30, 480)
    assert ends[0] == "clock > slot-add|6|23|1425|30 (00.15)"
    assert ends[-1] == "clock > slot-add|6|23|1425|480 (07.45)"


def test_as_many_as_can_be_needed_and_as_many_days_off_as_can_be_given_are_offered() -> None:
    needed = BUTTONS[RotaMessage.SLOT_NEEDED]({"chosen": "6 23 1425 60"})
    lengths = BUTTONS[RotaMessage.OFF_LENGTH]({"day": "20260302"})

    assert [int(one.press.args[-1]) for row in needed for one in row] == list(NEEDED)
    assert NEEDED[-1] == MOST_NEEDED
    assert [one for row in lengths for one in row][-1].press.args == ("20260302", str(OFF_LENGTHS[-1]))
    assert read(lengths, "en")[0][:2] == ["1 day", "2 days"]
