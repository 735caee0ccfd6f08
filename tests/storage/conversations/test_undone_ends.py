"""Ends that can be undone for a short time, and what undoing one brings back."""

from datetime import datetime

import pytest

from care.model.entities import Participant
from care.model.enums import Mode, Part, Stage
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import MINUTE, MS, Here
from tests.virtual import NOON

END = NOON + MINUTE


async def ended(here: Here, work: UnitOfWork) -> tuple[Participant, Participant]:
    """Student and supporter of a talk that is over and can be undone for a minute."""
    student, supporter = await here.talk()
    await work.conversations.end(student.conversation, Part.STUDENT, NOON)
    await work.conversations.undone_ends.allow([student, supporter], END)
    return student, supporter


async def people(work: UnitOfWork, conversation: str, now: datetime = NOON) -> list[str]:
    return [seat.person for seat in await work.conversations.undone_ends.seats(conversation, now)]


async def test_seats_can_be_taken_again_until_then(here: Here, work: UnitOfWork) -> None:
    student, supporter = await ended(here, work)
    assert await people(work, student.conversation, END - MS) == [student.person, supporter.person]
    assert await people(work, student.conversation, END) == []


@pytest.mark.parametrize("way", ["key", "goes-on", "void"])
async def test_no_seats_where_the_key_is_gone_or_it_goes_on_or_is_void(
    here: Here, work: UnitOfWork, way: str
) -> None:
    student, _ = await ended(here, work)
    if way == "key":
        await work.keeping.retention.destroy_key(student.conversation, NOON)
    elif way == "goes-on":
        await work.conversations.talk(student.conversation, NOON)
    else:
        await work.conversations.undone_ends.void(student.person)
    assert await people(work, student.conversation) == []


async def test_void_is_of_one_student(here: Here, work: UnitOfWork) -> None:
    student, _ = await ended(here, work)
    other, _ = await ended(here, work)
    await work.conversations.undone_ends.void(other.person)
    assert len(await people(work, student.conversation)) == 2


@pytest.mark.parametrize("stage", [Stage.TALKING, Stage.WAITING])
async def test_undo_makes_it_go_on_with_these_and_forgets_when_it_ended(
    here: Here, work: UnitOfWork, stage: Stage
) -> None:
    student, supporter = await ended(here, work)
    await work.conversations.undone_ends.undo(student.conversation, [student], stage)
    found = await work.conversations.get(student.conversation)

    assert (found.stage, found.ended_at) == (stage, None)
    modes = {seat.person: seat.mode for seat in await work.conversations.participants(student.conversation)}
    assert modes == {student.person: Mode.SPEAKING, supporter.person: Mode.LEFT}
    assert await people(work, student.conversation) == []
    assert await work.keeping.retention.keys_due(END, END) == []
