"""Availability: whether anybody can come to a student (never themselves, nor somebody kept apart)."""

from collections.abc import Iterable
from datetime import datetime

from care.ports.unit_of_work import UnitOfWork
from care.rota import plan


async def anybody(work: UnitOfWork, student: str) -> bool:
    """Return whether somebody on duty may be with this student, now or once they are free."""
    return await among(work, student, await work.duties.those_on_duty())


async def among(work: UnitOfWork, student: str, people: Iterable[str]) -> bool:
    """Return whether one of these people may be with this student."""
    for person in people:
        if person != student and not await are_apart(work, student, person):
            return True
    return False


async def are_apart(work: UnitOfWork, student: str, supporter: str) -> bool:
    """Return whether these two are kept apart, or one must know nothing of the other."""
    if await work.pairings.are_apart(student, supporter):
        return True
    return supporter in await work.cases.exclusions.of(student)


async def next_opening(work: UnitOfWork, student: str) -> datetime | None:
    """Return when somebody who may be with this student promised to be there first; None if nobody did."""
    for planned in await plan.openings(work):
        if await among(work, student, planned.expected):
            return planned.shift.begins
    return None
