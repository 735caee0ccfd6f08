"""Leaving a conversation: the seat is emptied, what was on its way is stopped, a supporter is thanked."""

from typing import Any

from care.conversation.messages import ConversationMessage
from care.model.entities import Participant
from care.model.enums import Mode, Part
from care.model.message_kinds import MessageKind
from care.ports.unit_of_work import UnitOfWork
from care.supporters import debrief, shadowing


async def leave(work: UnitOfWork, seat: Participant) -> None:
    """Empty this seat: its person receives and writes nothing more in this conversation."""
    await work.conversations.set_mode(seat.conversation, seat.person, Mode.LEFT, work.now)
    await work.duties.freed(seat.person, work.now)
    await shadowing.over(work, seat.conversation)


async def drop(work: UnitOfWork, seat: Participant) -> None:
    """Stop what is still on its way to this seat, tell the writers, and empty it."""
    for writer, count in (await work.outbox.cancel(seat.conversation, to=seat.chat)).items():
        await work.outbox.tell(writer, ConversationMessage.CANCELLED, count=count)
    await leave(work, seat)


async def thank(work: UnitOfWork, seat: Participant, told: MessageKind, **params: Any) -> None:
    """Tell the person who has left why; ask a supporter how heavy it was, and for a debrief if one is due."""
    await work.outbox.tell(seat.chat, told, **params)
    if seat.part is Part.SUPPORTER:
        await work.outbox.tell(seat.chat, ConversationMessage.ASK_HEAVY, conversation=seat.conversation)
        await debrief.after_conversation(work, seat)
