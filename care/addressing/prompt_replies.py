"""Prompt replies: what somebody writes to something that the bot asked (question, form or thread)."""

from care.addressing.messages import AddressingMessage
from care.addressing.subjects import PROMPTS
from care.conversation import relay
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.model.prompts import Done, Prompt, Purpose, Reply
from care.model.staff_threads import Side
from care.people.messages import PeopleMessage
from care.people.permissions import admit
from care.ports.unit_of_work import UnitOfWork

GONE = {PeopleMessage.BUTTON_GONE, PeopleMessage.NOT_DELIVERED}
"""Refusals about a button or another try, in place of which the prompt is told to be gone."""


async def reply(work: UnitOfWork, person: Person, prompt: Prompt, replied: int, answer: Reply) -> None:
    """Hear a reply to what was asked, or refuse it; a student's danger in it counts in any case."""
    try:
        await hear(work, person, prompt.purpose, prompt.about, answer, replied)
    except Refusal as refusal:
        await relay.watch_unheard(work, person, answer.text)
        if refusal.kind in GONE:
            raise Refusal(AddressingMessage.PROMPT_GONE) from None
        raise


async def hear(
    work: UnitOfWork, person: Person, purpose: Purpose, about: str, answer: Reply, replied: int | None = None
) -> None:
    """Hear an answer: a thread stays open for every further message, any other question is answered once."""
    if purpose is Done.ANSWERED:
        raise Refusal(AddressingMessage.PROMPT_ANSWERED)
    if purpose is Done.OVER:
        raise Refusal(AddressingMessage.PROMPT_GONE)
    asked = PROMPTS[purpose]
    await admit(work, person, asked.action)  # who was asked may have lost the role since
    if asked.beside:
        await _hear_beside(work, person, purpose, about, answer, replied)
    else:
        await _hear_once(work, person, purpose, about, answer, replied)


async def _hear_beside(
    work: UnitOfWork, person: Person, purpose: Purpose, about: str, answer: Reply, replied: int | None
) -> None:
    for message in filter(None, (replied, answer.source)):
        await work.cases.asides.keep_open(person.chat, message, purpose, about, work.now)
    await PROMPTS[purpose].hear(work, person, about, answer.words, answer.source)
    if purpose.lasts:
        await work.outbox.addressees.touch(person.chat, purpose, about, work.now)
    else:
        await _close(work, await work.outbox.addressees.on_topic(person.chat, purpose, about))


async def _hear_once(
    work: UnitOfWork, person: Person, purpose: Purpose, about: str, answer: Reply, replied: int | None
) -> None:
    asked = await work.outbox.addressees.on_topic(person.chat, purpose, about)
    await PROMPTS[purpose].hear(work, person, about, answer.text)
    await work.outbox.settle(person.chat, purpose, about, replied)
    await _close(work, asked)  # what had to be asked again is another side
    if PROMPTS[purpose].of_oneself:
        await relay.watch_unheard(work, person, answer.text)


async def _close(work: UnitOfWork, side: Side | None) -> None:
    if side:
        await work.outbox.addressees.close(side.id)
