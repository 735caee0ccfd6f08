"""Reminders of a training that was begun: at most once a week, by day, and only if wanted."""

from datetime import timedelta

from care.curriculum.messages import TrainingMessage
from care.curriculum.training_replies import Say
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.model.shift_calendar import is_daytime
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.training import certificates, practice

WEEK = timedelta(days=7)


async def answer(work: UnitOfWork, person: Person, word: str) -> None:
    """Keep whether reminders are wanted (✅ or ❌); either can be pressed again at any time."""
    if word not in {"yes", "no"}:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.training.touch(person.id, work.now)
    await work.training.set_reminders(person.id, wanted=word == "yes")
    says = Say.REMINDERS_ON if word == "yes" else Say.REMINDERS_OFF
    await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=says.value)


async def remind(work: UnitOfWork) -> None:
    """Remind those who have not finished what is compulsory, and were quiet for a week."""
    if not is_daytime(work.now, work.rules.zone):
        return
    for person, chat in await work.training.to_remind(work.now - WEEK):
        await work.training.reminded(person, work.now)
        left = await practice.lacking(work, person)
        if left.modules:
            minutes = sum(module.minutes for module in left.modules)
            await work.outbox.tell(
                chat,
                TrainingMessage.LEARNING,
                says=Say.TRAINING_REMINDER.value,
                count=len(left.modules),
                minutes=minutes,
            )
        elif left and await certificates.is_due(work, person):
            says, count = Say.PRACTICE_REMINDER.value, left.rehearsals
            await work.outbox.tell(chat, TrainingMessage.LEARNING, says=says, count=count)
