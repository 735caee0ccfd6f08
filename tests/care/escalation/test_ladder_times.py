"""When a case that nobody takes is repeated, by its level and the hour."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from care.escalation import ladder_times
from care.escalation.ladder_times import wait_after
from care.model.entities import Case
from care.model.enums import CaseGuard, Source
from care.model.levels import Level
from tests.care.escalation.test_ladder import CASE
from tests.storage.rows import rules
from tests.virtual import NOON

STEPS = [timedelta(minutes=minutes) for minutes in (5, 10, 15)]
WRITTEN = replace(CASE, source=Source.WORDS)
EVENING = NOON
"""19.00 by the programme's clock; quiet hours begin three hours later."""
MORNING = NOON - timedelta(hours=12)
NIGHT = NOON + timedelta(hours=4)


def calls(case: Case, since: datetime, count: int, **changed: Any) -> list[str]:
    """When the first calls come, by the programme's clock; "+" before those that stand in a summary."""
    work: Any = SimpleNamespace(rules=replace(rules(), **changed), now=since)
    found = []
    for rung in range(count):
        work.now = ladder_times.next_call(work, replace(case, rung=rung))
        summed = ladder_times.in_summary(work, replace(case, rung=rung + 1))
        found.append(f"{'+' * summed}{work.now.astimezone(work.rules.zone):%d %H.%M}")
    return found


def test_past_the_last_step_its_distance_is_kept_or_grows() -> None:
    def minutes(slower: int) -> list[int]:
        return [wait_after(STEPS, rung, slower) // timedelta(minutes=1) for rung in range(6)]

    assert minutes(1) == [5, 5, 5, 5, 5, 5]
    assert minutes(2) == [5, 5, 5, 10, 20, 40]
    assert minutes(4) == [5, 5, 5, 20, 80, 320]
    assert wait_after(STEPS[:1], 7) == timedelta(minutes=5)


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (Level.EMERGENCY, "19.01 19.03 19.05 19.07 19.09 19.11 19.13"),
        (Level.URGENT, "19.05 19.10 19.15 19.25 19.45 20.25 +21.00 +22.00 +23.00"),
        (Level.CONCERN, "19.05 19.10 19.15 19.35 +20.00 +21.00"),
    ],
)
def test_an_emergency_keeps_its_pace_and_the_rest_comes_slower_and_slower(
    level: Level, expected: str
) -> None:
    times = calls(replace(WRITTEN, level=level), EVENING, len(expected.split()))
    assert [time.replace("02 ", "") for time in times] == expected.split()


def test_after_half_a_day_of_summaries_there_is_one_a_day() -> None:
    assert calls(replace(WRITTEN, level=Level.URGENT), MORNING, 20)[-5:] == [
        "+02 18.00",
        "+02 19.00",
        "+02 20.00",
        "+03 07.00",
        "+04 07.00",
    ]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "23.15 +06.00"),
        ({"quiet_hours": None}, "23.15 23.35"),
        ({"level": Level.URGENT}, "23.15 23.25"),
        ({"source": Source.STUDENT}, "23.15 23.35"),
        ({"source": Source.SILENCE}, "23.15 23.35"),
    ],
)
def test_at_night_a_concern_rests_unless_the_student_asked(changed: dict[str, Any], expected: str) -> None:
    quiet = {name: value for name, value in changed.items() if name == "quiet_hours"}
    case = replace(WRITTEN, **{name: value for name, value in changed.items() if name not in quiet})
    times = [time[-5:] if "+" not in time else f"+{time[-5:]}" for time in calls(case, NIGHT, 4, **quiet)]
    assert times[2:] == [one.removeprefix("+") if one == "+06.00" else one for one in expected.split()]


def test_a_case_of_which_nobody_has_heard_does_not_rest() -> None:
    work: Any = SimpleNamespace(rules=rules(), now=NIGHT)
    waits = replace(WRITTEN, guard=CaseGuard.SAID, named=False)
    assert ladder_times.quiet_until(work, waits, NIGHT) is None
    assert ladder_times.quiet_until(work, replace(waits, rung=1), NIGHT) is not None


@pytest.mark.parametrize(
    ("hours", "clock", "ends"),
    [
        ("22-6", 21.9, None),
        ("22-6", 22, 6),
        ("22-6", 5.9, 6),
        ("22-6", 6, None),
        ("13-14", 13.5, 14),
        ("13-14", 14, None),
    ],
)
def test_quiet_hours_include_their_first_minute_and_not_their_last(
    hours: str, clock: float, ends: int | None
) -> None:
    begin, end = (time(int(part)) for part in hours.split("-"))
    work: Any = SimpleNamespace(rules=replace(rules(), quiet_hours=(begin, end)))
    found = ladder_times.end_of_quiet(work, NOON + timedelta(hours=clock - 19))
    assert (found and found.astimezone(work.rules.zone).hour) == ends
