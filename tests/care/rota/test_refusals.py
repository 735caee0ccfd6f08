"""What cannot be a slot, a shift or a day off is refused before anything changes."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from care.rota import signing_up, timetable
from tests.care.table import Deed, Table, answered
from tests.virtual import NOON

TODAY = NOON.date()
HOUR = 60


def slot(when: int | date = 0, start: int = 15 * HOUR, length: int = HOUR, needed: int = 1) -> Deed:
    """A coordinator adds this slot."""

    async def add(table: Table) -> None:
        await timetable.add_slot(
            table.work, table.counselor, 1, when=when, start=start, length=length, needed=needed
        )

    return add


def off(first: date, days: int) -> Deed:
    """A coordinator sets so many days off."""
    return lambda table: timetable.set_off(table.work, 1, first, days)


def signed(times: int, *, needed: int = 1, when: int | date = TODAY + timedelta(days=1)) -> Deed:
    """The supporter signs up for tomorrow's shift so many times."""

    async def sign(table: Table) -> None:
        await slot(when, needed=needed)(table)
        (only,) = await table.work.rota.slots()
        for _ in range(times):
            await signing_up.sign_up(table.work, table.supporter, only.id, TODAY + timedelta(days=1))

    return sign


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (slot(needed=0), "slot-wrong"),
        (slot(needed=1), "nothing"),
        (slot(needed=timetable.MOST_NEEDED), "nothing"),
        (slot(needed=timetable.MOST_NEEDED + 1), "slot-wrong"),
        (slot(when=7), "slot-wrong"),
        (slot(length=0), "slot-wrong"),
        (slot(when=TODAY - timedelta(days=1)), "slot-past"),
        (off(TODAY - timedelta(days=1), 1), "slot-past"),
        (off(TODAY, 0), "button-gone"),
        (off(TODAY, timetable.LONGEST_OFF), "nothing"),
        (off(TODAY, timetable.LONGEST_OFF + 1), "button-gone"),
        (signed(1), "nothing"),
        (signed(2, needed=2), "shift-yours"),
    ],
)
async def test_what_cannot_be_is_refused(tmp_path: Path, deed: Deed, told: str) -> None:
    assert await answered(tmp_path, deed) == told
