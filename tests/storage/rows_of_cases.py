"""Flags and cases for tests of one repository, beside what `rows` brings in."""

from datetime import datetime

from care.model.entities import Case
from care.model.enums import Source
from care.model.levels import Level
from storage.engine.converters import millis
from tests.storage.rows import MINUTE, Here
from tests.virtual import NOON


async def flag(
    here: Here,
    student: str,
    conversation: str | None,
    *,
    level: Level = Level.URGENT,
    category: str = "suicide",
    entry: str | None = None,
    source: Source = Source.WORDS,
    at: datetime = NOON,
) -> int:
    """The number of a flag that words raised then, whatever case is open now."""
    number = await here.work.cases.flag(
        student=student,
        conversation=conversation,
        level=level,
        category=category,
        source=source,
        entry=entry,
        now=at,
    )
    await here.rows("UPDATE flags SET raised_at = :at WHERE id = :id", at=millis(at), id=number)
    return number


async def open_case(here: Here, *, level: Level = Level.URGENT, at: datetime = NOON) -> Case:
    """A case of a new student whose words wait; its ladder goes on a minute later."""
    return await here.case(await here.conversation(at=at), level=level, at=at)


async def claimed_case(here: Here, *, at: datetime = NOON) -> Case:
    """The same, owned by a new counselor since then."""
    made = await open_case(here, at=at)
    assert await here.work.cases.claim(made.id, (await here.counselor()).id, at)
    return await known(here, made)


async def known(here: Here, case: Case) -> Case:
    """The case as it is stored now."""
    found = await here.work.cases.get(case.id)
    assert found is not None
    return found


async def ladder(here: Here, case: Case) -> datetime:
    """When its ladder goes on: asked minute by minute."""
    at = NOON
    while case.id not in [one.id for one in await here.work.cases.rungs_due(at)]:
        at += MINUTE
    return at


async def destroyed(here: Here, conversation: str) -> None:
    """The conversation's key is destroyed: what was said is gone."""
    await here.work.keeping.retention.destroy_key(conversation, NOON)
