"""The list of names under the question whom of the team it is about."""

from care.model.enums import CaseGuard, Teller
from care.ports.unit_of_work import UnitOfWork
from handlers.conduct.accusations import PAGE, list_staff
from tests.handlers.drawing import drawn
from tests.handlers.screens import paged, reader
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


async def test_names_come_page_by_page_and_then_what_can_be_said_instead(
    here: Here, work: UnitOfWork
) -> None:
    case, people = await staffed(here, PAGE + 2)
    shown = await paged(list_staff, work, case=case, by=Teller.STUDENT.value, reader="nobody")

    named = [
        [one.press.args[1] for row in rows for one in row if one.press.action == "accuse"]
        for _, rows in shown
    ]
    assert named == [people[:PAGE], people[PAGE:]]
    for _, rows in shown:
        assert rows[-3][0].press.args[1:] == ("accused", case)
        assert drawn(rows)[-2:] == [
            f"accused-off-list > accuse-nobody|{case}|off-list",
            f"accused-unsaid > accuse-nobody|{case}|unsaid",
        ]


async def test_exactly_one_page_has_no_more_and_nobody_names_themselves(here: Here, work: UnitOfWork) -> None:
    case, people = await staffed(here, PAGE + 1)
    asks = reader(work, case=case, by=Teller.COORDINATOR.value, reader=people[0])
    text, rows = await list_staff(asks)

    assert [button.press.args[1] for row in rows for button in row] == people[1:]
    assert text


async def test_without_anybody_who_may_hear_the_reader_is_told_so(here: Here, work: UnitOfWork) -> None:
    case, _ = await staffed(here, 0)
    texts = [
        (await list_staff(reader(work, case=one, by=Teller.STUDENT.value, reader="x")))[0]
        for one in (case, "gone")
    ]

    assert texts[0] == texts[1]
