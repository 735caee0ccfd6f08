"""Turning to a conversation: whatever was said of earlier words holds no longer."""

from care.model.enums import Urgency
from care.model.message_kinds import MessageKind
from care.model.staff_threads import Question
from care.ports.unit_of_work import UnitOfWork


async def turn(work: UnitOfWork, person: str, chat: int, conversation: str) -> None:
    """From now on their words go there; what waits for another answer comes back to them first."""
    if question := await work.outbox.addressees.question(chat):
        await give_back(work, question)
    await work.outbox.addressees.forget(chat)
    await work.people.set_focus(person, conversation)


async def give_back(work: UnitOfWork, question: Question) -> None:
    """Nobody gets them: their writer is told so, with the words, and asked no longer."""
    lines = await work.messages.undecided(question.id)
    await work.outbox.addressees.over(question.chat)
    if lines:
        await work.outbox.tell(
            question.chat,
            MessageKind.WORDS_RETURNED,
            urgency=Urgency.RELAY,
            conversation=question.conversation,
            whom=question.id,
            count=len(lines),
            source=lines[-1].source,
        )
