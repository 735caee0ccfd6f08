"""The list of names under the question whom of the team it is about."""

import pytest

from care.model.enums import CaseGuard, Teller
from care.ports.unit_of_work import UnitOfWork
from handlers.conduct.accusations import PAGE, list_staff
from tests.handlers.drawing import drawn, fits
from tests.handlers.screens import reader
from tests.storage.rows import Here
from tests.storage.rows_of_cases import open_case


async def staffed(here: Here, count: int) -> tuple[str, list[str]]:
    """A guarded case, and so many counselors with names, in the order of their names."""
    case = await open_case(here)
    await here.work.cases.guard(case.id, CaseGuard.SAID, named=False)
    people = [await here.counselor() for _ in range(count)]
    for number, person in enumerate(people):
        await here.work.people.set_name(person.id, f"Bu {number:02}")
    return case.id, [person.id for person in people]


@pytest.mark.parametrize(("page", "first", "more"), [(0, 0, True), (1, PAGE, False)])
async def test_names_come_page_by_page_and_then_what_can_be_said_instead(
    here: Here, work: UnitOfWork, page: int, first: int, *, more: bool
) -> None:
    case, people = await staffed(here, PAGE + 2)
    asks = reader(work, case=case, page=page, by=Teller.STUDENT.value, reader="nobody")
    _, rows = await list_staff(asks)

    shown = people[first : first + PAGE]
    assert drawn(rows) == [
        *(f"one-colleague > accuse|{case}|{one} (Bu {first + n:02})" for n, one in enumerate(shown)),
        *[f"accused-more > accused|{case}|1"] * more,
        f"accused-off-list > accuse-nobody|{case}|off-list",
        f"accused-unsaid > accuse-nobody|{case}|unsaid",
    ]
    fits(rows)


async def test_exactly_one_page_has_no_more_and_nobody_names_themselves(here: Here, work: UnitOfWork) -> None:
    case, people = await staffed(here, PAGE + 1)
    asks = reader(work, case=case, page=0, by=Teller.COORDINATOR.value, reader=people[0])
    text, rows = await list_staff(asks)

    assert [button.press.args[1] for row in rows for button in row] == people[1:]
    assert text


async def test_without_anybody_who_may_hear_the_reader_is_told_so(here: Here, work: UnitOfWork) -> None:
    case, _ = await staffed(here, 0)
    texts = [
        (await list_staff(reader(work, case=one, page=0, by=Teller.STUDENT.value, reader="x")))[0]
        for one in (case, "gone")
    ]

    assert texts[0] == texts[1]
