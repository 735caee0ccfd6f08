"""Answer routing: an answer to a quiz, and what follows from its last one."""

from care.curriculum.training_records import REFRESHER
from care.model.entities import Person
from care.ports.unit_of_work import UnitOfWork
from care.training import modules, quizzes, refresher


async def take(work: UnitOfWork, person: Person, subject: str) -> None:
    """Begin a quiz, or go on with it."""
    if subject == REFRESHER:
        await refresher.take(work, person)
    else:
        await modules.take_quiz(work, person, subject)


async def answer(work: UnitOfWork, person: Person, quiz: str, number: int, chosen: int) -> None:
    """Explain the answer; after the last one, the result."""
    done = await quizzes.answer(work, person, quiz, number, chosen)
    if done:
        finished = refresher.finished if done.subject == REFRESHER else modules.finished
        await finished(work, person, done)
