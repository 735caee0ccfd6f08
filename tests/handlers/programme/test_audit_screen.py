"""The record in words: page by page, with nothing that a reader may not know."""

import pytest

from care.model.audit_actions import PROGRAMME, STRANGER, AuditAction
from care.model.enums import CaseGuard
from care.ports.unit_of_work import UnitOfWork
from handlers.programme.audit_log import PAGE, show_record
from tests.handlers.drawing import drawn, unsaid
from tests.handlers.screens import reader
from tests.storage.rows import Here
from tests.storage.rows_of_cases import open_case


@pytest.mark.parametrize(
    ("rows", "before", "turning"),
    [
        (PAGE - 1, 0, []),
        (PAGE, 0, ["record-older > audit|2"]),
        (PAGE, 2, ["record-newest > audit|0"]),
        (2 * PAGE, 2 * PAGE, [f"record-older > audit|{PAGE} · record-newest > audit|0"]),
    ],
)
async def test_pages_turn_back_and_to_the_newest(
    work: UnitOfWork, rows: int, before: int, turning: list[str]
) -> None:
    for _ in range(rows):
        await work.audit.note(PROGRAMME, AuditAction.CLAIM)
    _, buttons = await show_record(reader(work, before=before, reader=""))

    assert drawn(buttons) == turning
    assert unsaid(buttons) == []


async def test_a_line_says_who_did_what_to_which_case(here: Here, work: UnitOfWork) -> None:
    case, counselor = await open_case(here), await here.counselor()
    await work.people.set_name(counselor.id, "Bu Ratna")
    await work.audit.note(counselor.id, AuditAction.CLAIM, case.id)
    await work.audit.note(STRANGER, AuditAction.REFUSED, "people")
    asks = reader(work, before=0, reader="")
    lines = (await show_record(asks))[0].splitlines()

    assert lines[-2].endswith(f"Bu Ratna: {asks.say('deed-claim')} ({case.code})")
    assert lines[-3].endswith(f"{asks.say('record-stranger')}: {asks.say('deed-refused')} (people)")
    assert lines[-2].startswith("2 Mar 19.00 ")


async def test_the_team_does_not_read_that_there_is_a_guarded_case(here: Here, work: UnitOfWork) -> None:
    case, counselor = await open_case(here), await here.counselor()
    await work.team.make_coordinator(counselor.id)
    await work.cases.guard(case.id, CaseGuard.SAID, named=True)
    await work.audit.note(PROGRAMME, AuditAction.CLAIM, case.id)
    await work.audit.note(PROGRAMME, AuditAction.ACCUSED_NAMED, "x")

    group, led = [(await show_record(reader(work, before=0, reader=who)))[0] for who in ("", counselor.id)]
    assert (case.code in group, case.code in led) == (False, True)
    assert reader(work).say("deed-accused-named") not in led
