"""What a case tells whoever takes it, where a supporter's words are noted, and who may not know of a case."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.planning.heard import HeardNotes
from care.detection.result import Finding, Match
from care.escalation import cases, flags, guarded_cases
from care.escalation.messages import EscalationMessage
from care.model.enums import CaseGuard
from care.model.levels import Level
from care.people import seating
from care.ports.unit_of_work import UnitOfWork
from tests.care.table import Deed, Table, answered
from tests.virtual import NOON

LURED = Match("own-1", "grooming", Level.CONCERN, (0, 4))
EVER = 1_000_000


class Listening(HeardNotes):
    """An outbox that also notes what is to be erased."""

    def __init__(self, work: UnitOfWork) -> None:
        super().__init__(work.outbox)
        self.erased: list[Sequence[tuple[int, int]]] = []

    async def erase(self, copies: Sequence[tuple[int, int]]) -> None:
        self.erased.append(copies)


async def takes_it(table: Table) -> None:
    heard = Listening(table.work)
    case = await table.work.cases.get(table.case)
    assert case
    await cases.claim(table.work.having(outbox=heard), table.counselor, table.case)

    (note,) = [note for note in heard.notes if note.kind is EscalationMessage.CLAIMED]
    assert (note.params["code"], note.params["case"]) == (case.code, case.id)


async def is_lured(table: Table) -> None:
    place = await seating.own_place(table.work, table.student)
    assert place
    await flags.by_supporter_words(table.work, place, Finding(Level.CONCERN, ("grooming",), (LURED,)))

    level = await table.work.cases.recent_level(table.conversation, "grooming", NOON.replace(hour=0))
    assert level is Level.CONCERN


async def speaks_on(table: Table) -> None:
    heard = Listening(table.work)
    work = table.work.having(outbox=heard)
    await guarded_cases.clear_chat(work, table.student.id, table.supporter)
    assert heard.erased == []

    await guarded_cases.clear_chat(work, table.student.id, table.counselor)
    assert len(heard.erased) == 2


async def stays_said(table: Table) -> None:
    """What somebody said outweighs what words seem to say, whichever comes first."""
    for guard, then in (
        (CaseGuard.ASKED, CaseGuard.ASKED),
        (CaseGuard.SAID, CaseGuard.SAID),
        (CaseGuard.ASKED, CaseGuard.SAID),
    ):
        await guarded_cases.close_ranks(table.work, table.student.id, guard, named=False)
        case = await table.work.cases.get(table.case)
        assert case
        assert case.guard is then


async def stands_in_the_record(table: Table) -> None:
    await guarded_cases.close_ranks(table.work, table.student.id, CaseGuard.SAID, named=True)
    noted = await table.work.audit.page(EVER, 10)

    assert [one.about for one in noted if one.action == "guarded"] == [table.case]


@pytest.mark.parametrize("deed", [takes_it, is_lured, speaks_on, stays_said, stands_in_the_record])
async def test_a_case_is_told_and_kept_as_it_should(tmp_path: Path, deed: Deed) -> None:
    assert await answered(tmp_path, deed) == "nothing"
