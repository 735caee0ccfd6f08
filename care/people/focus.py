"""Focus: a person turns to a conversation, and what was chosen for earlier words ends."""

from care.model.enums import Urgency
from care.model.staff_threads import Question
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork


async def turn(work: UnitOfWork, person: str, chat: int, conversation: str) -> None:
    """Set where this person's words go from now on; first give back words that wait for an answer."""
    # First: what was written for somebody else must not go to the new conversation.
    if question := await work.outbox.addressees.question(chat):
        await give_back(work, question)
    await work.outbox.addressees.forget(chat)
    await work.people.set_focus(person, conversation)


async def give_back(work: UnitOfWork, question: Question) -> None:
    """Give undecided words back to their writer, who is asked no longer; nobody else gets them."""
    lines = await work.messages.undecided(question.id)
    await work.outbox.addressees.over(question.chat)
    if lines:
        await work.outbox.tell(
            question.chat,
            PeopleMessage.WORDS_RETURNED,
            urgency=Urgency.RELAY,
            conversation=question.conversation,
            whom=question.id,
            count=len(lines),
            source=lines[-1].source,
        )
