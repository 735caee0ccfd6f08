"""Practice before duty: what somebody still has to learn and rehearse for a certificate."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from care.curriculum.course import Syllabus
from care.curriculum.curriculum import Module, Script
from care.curriculum.practice_records import CatchUp
from care.curriculum.training_records import TrainingSource, missing, passed
from care.ports.unit_of_work import UnitOfWork

LEAST = 4
"""How many rehearsals without harm a certificate needs: those marked as needed, the others by choice."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """What is missing: modules, rehearsals that are needed, others by choice, and one with a trainer."""

    modules: Sequence[Module]
    scripts: Sequence[Script]
    others: int
    live: bool

    def __bool__(self) -> bool:
        """Return whether anything is."""
        return bool(self.modules or self.rehearsals)

    @property
    def rehearsals(self) -> int:
        """Return how many rehearsals are missing, that with a trainer too."""
        return len(self.scripts) + self.others + self.live


async def lacking(work: UnitOfWork, person: str, language: str = "") -> Lacking:
    """Return what a supporter's certificate still needs, in words of this language."""
    taught = work.course.of(language)
    played = await work.training.rehearsals.finished(person)
    sheet = await work.training.sheets.latest(person)
    return Lacking(
        missing(taught, passed(await work.training.quizzes(person))),
        [script for script in taught.scripts if script.needed and script.id not in played],
        others_left(taught, played),
        sheet is None or not sheet.counts,
    )


def others_left(taught: Syllabus, played: Collection[str]) -> int:
    """Return how many rehearsals of one's own choice are missing, up to as many as there are."""
    free = {script.id for script in taught.scripts if not script.needed}
    needed = len(taught.scripts) - len(free)
    wanted = min(len(free), max(1, LEAST - needed))
    return max(0, wanted - len(free & set(played)))


async def hurts(work: UnitOfWork, person: str) -> bool:
    """Return whether the newest sheet of a live rehearsal says that they could hurt somebody."""
    sheet = await work.training.sheets.latest(person)
    return sheet is not None and bool(sheet.hurtful)


async def is_overdue(work: UnitOfWork, person: str) -> bool:
    """Return whether the time for what is new is over, and it is not done."""
    catch_up = await work.training.catch_ups.of(person)
    return catch_up is not None and _is_over(work, catch_up)


async def has_time(work: UnitOfWork, person: str) -> bool:
    """Return whether somebody certified before still has time for what is new: to fail it costs nothing."""
    catch_up = await work.training.catch_ups.of(person)
    return catch_up is not None and not _is_over(work, catch_up)


def _is_over(work: UnitOfWork, catch_up: CatchUp) -> bool:
    return catch_up.since is not None and catch_up.since + work.rules.training_grace <= work.now


async def is_up_to_date(work: UnitOfWork, person: str) -> bool:
    """Return whether what is new is done: all of the training, or one elsewhere whose place is noted."""
    if any(one.place for one in await work.training.elsewhere(person)):
        return True
    return not await lacking(work, person)


async def lacks_note(work: UnitOfWork, person: str) -> bool:
    """Return whether a certificate for training elsewhere stands without where, when and how many hours."""
    latest = await work.training.certificates.latest(person)
    if latest is None or latest.source is not TrainingSource.ELSEWHERE:
        return False
    return not any(one.place for one in await work.training.elsewhere(person))
