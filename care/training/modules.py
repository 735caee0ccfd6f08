"""Modules in chat: progress, cards that are turned, and the quiz behind them."""

from dataclasses import replace

from care.curriculum import reading_time
from care.curriculum.curriculum import Module
from care.curriculum.messages import TrainingMessage
from care.curriculum.training_records import Asked, Quiz, Reading, passed
from care.curriculum.training_replies import Say, refusal
from care.model.card_kinds import CardKind
from care.model.entities import UNKNOWN, Person
from care.model.enums import Role
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.training import completion, eligibility, practice, quizzes


async def show(work: UnitOfWork, person: Person) -> None:
    """Show how far the person is; the first time ask whether reminders are wanted."""
    if Role.SUPPORTER in person.roles and await work.training.trainee(person.id) is None:
        await work.training.touch(person.id, work.now)
        await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=Say.ASK_REMINDERS.value)
    await work.outbox.tell(person.chat, TrainingMessage.TRAINING, board="progress", person=person.id)


async def open_module(work: UnitOfWork, person: Person, name: str, *, afresh: bool = False) -> None:
    """Open a module where reading stopped, or afresh; a changed one begins again at its first card."""
    module = await _require_open(work, person, name)
    reading = await work.training.reading(person.id, name)
    if reading and not reading.fits(module):
        await _start_again(work, person, module)
        return
    if reading is None or afresh:
        begun = reading or Reading(name, module.version, 0, 0, work.now)
        await work.training.read(person.id, replace(begun, page=0))
    await work.training.touch(person.id, work.now)
    await work.outbox.repost(CardKind.LESSON, f"{person.id} {name}", person.chat)


async def turn(work: UnitOfWork, person: Person, name: str, version: int, was: int, to: int) -> None:
    """Turn the card (◀ and ▶); only a card that shows the present page turns, once it can have been read."""
    module = await _require_open(work, person, name)
    reading = await work.training.reading(person.id, name)
    if reading is None or not reading.fits(module):
        await _start_again(work, person, module)
    elif version != module.version or was != reading.page != to or not 0 <= to < module.pages:
        raise refusal(Say.LESSON_OLD)
    elif reading.page != to:
        if to > reading.furthest:
            _require_read(work, module, reading)
            reading = replace(reading, furthest=to, turned_at=work.now)
        await work.training.read(person.id, replace(reading, page=to))
        await work.training.touch(person.id, work.now)
        await work.outbox.show(CardKind.LESSON, f"{person.id} {name}", person.chat)


async def take_quiz(work: UnitOfWork, person: Person, name: str) -> None:
    """Begin or resume the quiz of a module that was read to its last page.

    Raise Refusal if it is not, if it was passed, or before QUIZ_WAIT is over.
    """
    module = await _require_open(work, person, name)
    reading = await work.training.reading(person.id, name)
    if reading and not reading.fits(module):
        await _start_again(work, person, module)
        return
    if reading is None or reading.furthest < module.pages - 1:
        raise refusal(Say.QUIZ_READ_FIRST)
    _require_read(work, module, reading)
    if await quizzes.resume(work, person, name):
        return
    if name in passed(await work.training.quizzes(person.id)):
        raise refusal(Say.QUIZ_PASSED_BEFORE)
    await quizzes.require_waited(work, person, name)
    if await eligibility.decides(work, person, module):
        await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=Say.QUIZ_COUNTS.value)
    pool = [Asked(name, module.version, number) for number in range(len(module.questions))]
    await quizzes.begin(work, person, name, pool)


async def finished(work: UnitOfWork, person: Person, quiz: Quiz) -> None:
    """Show the result and what it means for duty; with the last module say what is to be rehearsed."""
    await work.outbox.tell(person.chat, TrainingMessage.TRAINING, board="result", quiz=quiz.id)
    if not quiz.passed:
        await eligibility.module_failed(work, person, quiz.subject)
        return
    await completion.look(work, person)
    left = await practice.lacking(work, person.id)
    if _decides(work, quiz.subject) and not left.modules and left.rehearsals:
        says, count = Say.PRACTICE_NEXT.value, left.rehearsals
        await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=says, count=count)


def _decides(work: UnitOfWork, name: str) -> bool:
    module = work.course.plan.module(name)
    return module is not None and eligibility.counts(module)


async def _require_open(work: UnitOfWork, person: Person, name: str) -> Module:
    """Return the module; raise Refusal before everything that it builds on is passed."""
    taught = work.course.of(person.language)
    module = taught.module(name)
    if module is None or not module.audience & person.roles:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    done = passed(await work.training.quizzes(person.id))
    first = next((before for before in module.after if before not in done), None)
    if first and module.id not in done:
        before = taught.module(first)
        raise refusal(Say.MODULE_LOCKED, first=before.title if before else UNKNOWN)
    return module


def _require_read(work: UnitOfWork, module: Module, reading: Reading) -> None:
    """Raise Refusal, with the seconds that are left, before the newest page can have been read."""
    if seconds := reading_time.left(module, reading, work.now):
        raise refusal(Say.READ_ON, seconds=seconds)


async def _start_again(work: UnitOfWork, person: Person, module: Module) -> None:
    """Begin a module whose content has changed at its first card, and say so."""
    open_quiz = await work.training.open_quiz(person.id, module.id)
    if open_quiz and not open_quiz.fits(work.course.plan):
        await work.training.end(open_quiz, work.now)
    await work.training.read(person.id, Reading(module.id, module.version, 0, 0, work.now))
    await work.training.touch(person.id, work.now)
    says = Say.MODULE_NEW_VERSION.value
    await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=says, title=module.title)
    await work.outbox.repost(CardKind.LESSON, f"{person.id} {module.id}", person.chat)
