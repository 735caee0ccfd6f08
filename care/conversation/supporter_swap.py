"""Supporter swap: the next one relieves the first in the same moment; the student is never alone."""

from care.conversation import leaving
from care.conversation.messages import ConversationMessage
from care.model.entities import Conversation
from care.model.enums import Mode, Part, Stage
from care.ports.unit_of_work import UnitOfWork


async def relieve(work: UnitOfWork, conversation: Conversation) -> bool:
    """Let the supporter of a running talk go; return False if the conversation is not running.

    What was said so far stays with those who heard it.
    """
    if conversation.stage is not Stage.TALKING:
        return False
    for seat in await work.conversations.participants(conversation.id):
        if seat.part is Part.SUPPORTER and seat.mode is not Mode.LEFT:
            await leaving.drop(work, seat)
            await leaving.thank(work, seat, ConversationMessage.HANDED_OVER)
    await work.conversations.wait(conversation.id, work.now, None)
    return True
