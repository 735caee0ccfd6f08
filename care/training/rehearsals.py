"""Rehearsals with a scripted student: nothing of it reaches anybody else, and no word is kept."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import timedelta

from care.curriculum import harms
from care.curriculum.curriculum import GOOD, Script
from care.curriculum.dialogue_signs import signs_of
from care.curriculum.harms import EFFECTS, Effect
from care.curriculum.messages import TrainingMessage
from care.curriculum.script_walk import END, SHORT, is_whole, next_step, points_of, unused
from care.curriculum.training_records import WITH_TRAINER, Rehearsal
from care.curriculum.training_replies import Say, refusal
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.enums import Role
from care.model.message_kinds import Refusal
from care.people import aliases
from care.people.consent import keys_of
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.training import completion, practice_sheets

IDLE = timedelta(minutes=30)
TOLD = {
    "flag": Say.PRACTICE_FLAG,
    "consult": Say.PRACTICE_CONSULT,
    "handover": Say.PRACTICE_HANDOVER,
}
"""What each key would do now in a real conversation."""


async def offer(work: UnitOfWork, person: Person, name: str) -> None:
    """Offer a rehearsal like a real conversation, marked as practice."""
    script = work.course.of(person.language).script(name)
    if script is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    rehearsal = await prepare(work, person, script.id, script.version)
    await work.outbox.tell(
        person.chat, TrainingMessage.PRACTICE, part="offer", script=script.id, rehearsal=rehearsal.id
    )


async def prepare(work: UnitOfWork, person: Person, script: str, version: int) -> Rehearsal:
    """Prepare a rehearsal that waits for a yes, in place of one that was not accepted.

    Raise Refusal while on duty, in a conversation, or in another rehearsal.
    """
    await require_free(work, person)
    before = await work.training.rehearsals.running(person.id)
    if before and before.under_way:
        raise refusal(Say.REHEARSAL_ALREADY)
    if before:
        await _end(work, person, before)
    alias = await aliases.new_alias(work, person.id)
    rehearsal = Rehearsal(
        work.chance.new_id(), person.id, person.chat, script, version, alias, None, (), None, None
    )
    await work.training.rehearsals.begin(rehearsal, work.now)
    return rehearsal


async def require_free(work: UnitOfWork, person: Person) -> None:
    """Raise Refusal while they are on duty or in a conversation."""
    if not await is_free(work, person):
        raise refusal(Say.REHEARSAL_NOT_NOW)


async def is_free(work: UnitOfWork, person: Person) -> bool:
    """Return whether nobody real may need them now."""
    return await work.duties.current(person.id) is None and not await work.conversations.places(person.id)


async def answer(work: UnitOfWork, person: Person, rehearsal_id: str, *, agrees: bool) -> None:
    """Begin or decline the rehearsal (✅ or ❌ under the offer)."""
    rehearsal = await work.training.rehearsals.get(rehearsal_id)
    if rehearsal is None or rehearsal.person != person.id or rehearsal.under_way:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if not agrees:
        await _end(work, person, rehearsal)
        await _tell(work, rehearsal, Say.REHEARSAL_DECLINED)
        return
    await require_free(work, person)
    script = work.course.of(person.language).script(rehearsal.script)
    if script is None or script.version != rehearsal.version:
        await _outdated(work, rehearsal)
        return
    await _tell(work, rehearsal, Say.REHEARSAL_BEGUN, alias=rehearsal.alias, keys="supporter")
    await _say(work, rehearsal, script, script.start, ())


async def going_on(work: UnitOfWork, person: Person) -> Rehearsal | None:
    """Return the rehearsal that this person is in; one who is needed for real leaves it here."""
    rehearsal = await work.training.rehearsals.running(person.id) if person.in_team else None
    if rehearsal is None or not rehearsal.under_way:
        return None
    if await is_free(work, person):
        return rehearsal
    await _leave(work, person, rehearsal)
    return None


async def drop(work: UnitOfWork, person: Person, roles: Collection[Role]) -> None:
    """End the rehearsal of somebody who loses one of these roles in it."""
    rehearsal = await work.training.rehearsals.running(person.id)
    if rehearsal and (Role.SUPPORTER if rehearsal.person == person.id else Role.COUNSELOR) in roles:
        await _end(work, person, rehearsal)


async def _leave(work: UnitOfWork, person: Person, rehearsal: Rehearsal) -> None:
    """End the rehearsal because something real comes first, and say so."""
    await _end(work, person, rehearsal)
    keys, says = await keys_of(work, person), Say.REHEARSAL_LEFT.value
    await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=says, keys=keys)


async def _end(work: UnitOfWork, person: Person, rehearsal: Rehearsal) -> None:
    """End the rehearsal, and tell the one who played with them."""
    await work.training.rehearsals.end(rehearsal.id, work.now, finished=False)
    if rehearsal.script == WITH_TRAINER:
        await work.outbox.show(CardKind.PLAYER, rehearsal.id)
        other = rehearsal.chat if person.id == rehearsal.trainer else rehearsal.trainer_chat
        if rehearsal.trainer and other is not None:
            await work.outbox.tell(other, TrainingMessage.LEARNING, says=Say.TRAINER_DONE.value, keys="home")


async def hear(work: UnitOfWork, person: Person, rehearsal: Rehearsal, text: str) -> None:
    """Hear the supporter's words in a script: they are looked at for what they do, and not kept."""
    if not text.strip():
        raise refusal(Say.REHEARSAL_TEXT_ONLY)
    signs, allowed = work.course.of(person.language).signs, work.rules.public_contacts
    shown = signs_of(text, signs, allowed)
    harm = harms.found(text, shown, work.course, work.watcher.scan(text))
    if harm:
        rehearsal = await note_harm(work, rehearsal, harm)
        await _go(work, person, rehearsal, shown, (), harm)
        return
    fresh, marks = unused(text, signs, rehearsal.points, rehearsal.id)
    if not fresh and len(text.split()) > SHORT:
        await _remark(work, rehearsal)
    await _go(work, person, rehearsal, signs_of(fresh, signs, allowed), marks)


async def _remark(work: UnitOfWork, rehearsal: Rehearsal) -> None:
    """Let the student remark on what was said before in the same words."""
    await work.outbox.tell(
        rehearsal.chat,
        TrainingMessage.PRACTICE,
        part="again",
        script=rehearsal.script,
        alias=rehearsal.alias,
    )


async def note_harm(work: UnitOfWork, rehearsal: Rehearsal, harm: str) -> Rehearsal:
    """Keep the kind of words that hurt, never the words; the trainee's card shows that there were some."""
    harm = harms.worst({rehearsal.harm, harm}) or harm
    await work.training.rehearsals.harm(rehearsal.id, harm)
    if await work.outbox.posted(CardKind.TRAINEE, rehearsal.person):
        await work.outbox.show(CardKind.TRAINEE, rehearsal.person)
    return replace(rehearsal, harm=harm)


async def _stop(work: UnitOfWork, rehearsal: Rehearsal) -> None:
    """Stop after such words, and tell at once why, and what to say instead."""
    await work.training.rehearsals.end(rehearsal.id, work.now, finished=False)
    await _tell_how(work, rehearsal, rehearsal.points)


async def tap(work: UnitOfWork, person: Person, rehearsal: Rehearsal, key: str) -> None:
    """Tell what a key of the real screen would do, and go on in the script."""
    if key in TOLD:
        await _tell(work, rehearsal, TOLD[key])
    await _go(work, person, rehearsal, {key})


async def _go(
    work: UnitOfWork,
    person: Person,
    rehearsal: Rehearsal,
    heard: Iterable[str],
    marks: tuple[str, ...] = (),
    harm: str | None = None,
) -> None:
    """Go one step further in the script; 🔚 ends it wherever the script has no answer of its own.

    `marks` stand for the sentences that were said: they are kept if they earned something.
    """
    script, heard = work.course.of(person.language).script(rehearsal.script), frozenset(heard)
    node = script.known.get(rehearsal.node or "") if script else None
    if script is None or node is None or script.version != rehearsal.version:
        await _outdated(work, rehearsal)
        return
    if END in heard and END not in {choice.when for choice in node.choices}:
        await _finish(work, rehearsal, rehearsal.points, whole=False)
        return
    taken = next_step(script, node, heard, rehearsal.points, harm, harmed=rehearsal.harm is not None)
    if taken is None:
        await _leaves(work, rehearsal, harm)
        return
    if taken.choice.when == harms.PROMISES:
        rehearsal = await note_harm(work, rehearsal, harms.PROMISES)
    earned = marks if taken.choice.praises else ()
    whole = is_whole(script, taken)
    await _say(work, rehearsal, script, taken.node, (*taken.marks, *earned), whole=whole)


async def _leaves(work: UnitOfWork, rehearsal: Rehearsal, harm: str | None) -> None:
    """Let the student leave after words that hurt; after the worst ones the rehearsal simply stops."""
    if EFFECTS.get(harm or "") is not Effect.ENDS:
        await _tell(work, rehearsal, Say.PRACTICE_LEFT)
    await _stop(work, rehearsal)


async def _say(
    work: UnitOfWork,
    rehearsal: Rehearsal,
    script: Script,
    name: str,
    points: tuple[str, ...],
    *,
    whole: bool = True,
) -> None:
    """Say what the student says at this node; after the last one tell how it went."""
    await work.training.rehearsals.move(rehearsal.id, name, points, work.now)
    for number in range(len(script.known[name].says)):
        await work.outbox.tell(
            rehearsal.chat,
            TrainingMessage.PRACTICE,
            part="says",
            script=script.id,
            node=name,
            number=number,
            alias=rehearsal.alias,
        )
    if script.known[name].ends:
        await _finish(work, rehearsal, points, whole=whole)


async def _finish(work: UnitOfWork, rehearsal: Rehearsal, points: tuple[str, ...], *, whole: bool) -> None:
    """Give feedback point by point; it counts if it ended, something went well, and nothing hurt."""
    well = any(point.startswith(GOOD) for point in points)
    counts = whole and well and not rehearsal.harm
    await work.training.rehearsals.end(rehearsal.id, work.now, finished=counts)
    await _tell_how(work, rehearsal, points, short=not whole)
    if counts:
        await completion.look(work, await work.people.get(rehearsal.person))


async def _tell_how(
    work: UnitOfWork, rehearsal: Rehearsal, points: tuple[str, ...], *, short: bool = False
) -> None:
    await work.outbox.tell(
        rehearsal.chat,
        TrainingMessage.TRAINING,
        board="feedback",
        script=rehearsal.script,
        points=" ".join(points_of(points)),
        harm=rehearsal.harm or "",
        short=int(short),
        keys="home",
    )


async def _outdated(work: UnitOfWork, rehearsal: Rehearsal) -> None:
    await work.training.rehearsals.end(rehearsal.id, work.now, finished=False)
    await _tell(work, rehearsal, Say.REHEARSAL_OUTDATED, keys="home")


async def _tell(
    work: UnitOfWork, rehearsal: Rehearsal, says: Say, *, keys: str = "", alias: str = ""
) -> None:
    await work.outbox.tell(rehearsal.chat, TrainingMessage.LEARNING, says=says.value, keys=keys, alias=alias)


async def end_idle(work: UnitOfWork) -> None:
    """End rehearsals after IDLE without a word, and bring the home keys back."""
    for rehearsal in await work.training.rehearsals.idle(work.now - IDLE):
        await work.training.rehearsals.end(rehearsal.id, work.now, finished=False)
        if rehearsal.script == WITH_TRAINER:
            await work.outbox.show(CardKind.PLAYER, rehearsal.id)
            if rehearsal.under_way:
                await practice_sheets.offer(work, rehearsal)
            else:
                await _tell(work, rehearsal, Say.TRAINER_NONE)
        for chat in (rehearsal.chat, rehearsal.trainer_chat):
            if chat is not None and rehearsal.under_way:
                await work.outbox.tell(
                    chat, TrainingMessage.LEARNING, says=Say.REHEARSAL_OVER.value, keys="home"
                )
