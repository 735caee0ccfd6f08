"""Role play: a trainer plays the student; words go across marked as practice, and are not kept."""

from care.contacts.contacts import find
from care.curriculum import harms
from care.curriculum.dialogue_signs import signs_of
from care.curriculum.messages import TrainingMessage
from care.curriculum.script_walk import END
from care.curriculum.training_records import WITH_TRAINER, Rehearsal
from care.curriculum.training_replies import Say, refusal
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.enums import Urgency
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.training import practice_sheets, rehearsals

# Characters of one message.
LONGEST = 3500


async def ask(work: UnitOfWork, person: Person) -> None:
    """Ask by a card in the group who plays the student."""
    if await work.team.group() is None:
        raise refusal(Say.TRAINER_NOBODY)
    rehearsal = await rehearsals.prepare(work, person, WITH_TRAINER, 0)
    await work.outbox.show(CardKind.PLAYER, rehearsal.id)
    says = Say.TRAINER_ASKED.value
    await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=says, rehearsal=rehearsal.id)


async def play(work: UnitOfWork, trainer: Person, rehearsal_id: str) -> None:
    """Let the first counselor who presses (🎭 in the group) play the student."""
    rehearsal = await work.training.rehearsals.get(rehearsal_id)
    if rehearsal is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if rehearsal.person == trainer.id:
        raise refusal(Say.TRAINER_IS_YOU)
    if not trainer.started:
        raise Refusal(PeopleMessage.PRESS_START)
    await rehearsals.require_free(work, trainer)
    await rehearsals.require_free(work, await work.people.get(rehearsal.person))
    if await work.training.rehearsals.running(trainer.id):
        raise refusal(Say.REHEARSAL_ALREADY)
    if not await work.training.rehearsals.play(rehearsal.id, trainer.id, work.now):
        raise refusal(Say.TRAINER_TAKEN)
    await work.outbox.show(CardKind.PLAYER, rehearsal.id)
    await _tell(work, trainer.chat, Say.TRAINER_PLAYS, alias=rehearsal.alias, keys="student")
    await _tell(work, rehearsal.chat, Say.TRAINER_BEGINS, alias=rehearsal.alias, keys="supporter")


async def carry(work: UnitOfWork, person: Person, rehearsal: Rehearsal, text: str) -> None:
    """Carry words from one to the other, marked; the row that carries them is gone once it is sent."""
    if not 0 < len(text.strip()) <= LONGEST:
        raise refusal(Say.REHEARSAL_TEXT_ONLY)
    plays = person.id == rehearsal.trainer
    await work.training.rehearsals.move(rehearsal.id, "", (), work.now)
    other = await work.people.get((rehearsal.person if plays else rehearsal.trainer) or "")
    if not await rehearsals.is_free(work, other):
        await _end(work, rehearsal, finished=False)
        return
    if not plays and find(text, work.rules.public_contacts):
        await _tell_both(work, rehearsal, Say.PRACTICE_STOPPED)
        return
    await work.outbox.tell(
        other.chat,
        TrainingMessage.PRACTICE,
        urgency=Urgency.RELAY,
        part="words",
        alias=rehearsal.alias if plays else "",
        words=text,
    )
    if not plays:
        await _look_for_harm(work, person, rehearsal, text)


async def _look_for_harm(work: UnitOfWork, trainee: Person, rehearsal: Rehearsal, text: str) -> None:
    """Tell the trainee what hurt; the trainer goes on from there, and the rehearsal does not count."""
    shown = signs_of(text, work.course.of(trainee.language).signs, work.rules.public_contacts)
    harm = harms.found(text, shown, work.course, work.watcher.scan(text))
    if harm and harm != rehearsal.harm and rehearsal.trainer_chat is not None:
        await rehearsals.note_harm(work, rehearsal, harm)
        await _tell(work, rehearsal.chat, Say(f"harm-{harm}"))
        await _tell(work, rehearsal.trainer_chat, Say.TRAINER_HARMED)


async def tap(work: UnitOfWork, rehearsal: Rehearsal, key: str) -> None:
    """End it for both (🔚); of another key tell both what it would do."""
    if key == END:
        await _end(work, rehearsal, finished=True)
        return
    await _tell_both(work, rehearsal, rehearsals.TOLD[key])


async def _end(work: UnitOfWork, rehearsal: Rehearsal, *, finished: bool) -> None:
    await work.training.rehearsals.end(rehearsal.id, work.now, finished=finished and not rehearsal.harm)
    await work.outbox.show(CardKind.PLAYER, rehearsal.id)
    await _tell_both(work, rehearsal, Say.TRAINER_DONE, keys="home")
    if finished:
        await practice_sheets.offer(work, rehearsal)


async def _tell_both(work: UnitOfWork, rehearsal: Rehearsal, says: Say, *, keys: str = "") -> None:
    for chat in (rehearsal.chat, rehearsal.trainer_chat):
        if chat is not None:
            await _tell(work, chat, says, keys=keys)


async def _tell(work: UnitOfWork, chat: int, says: Say, *, keys: str = "", alias: str = "") -> None:
    await work.outbox.tell(chat, TrainingMessage.LEARNING, says=says.value, keys=keys, alias=alias)
