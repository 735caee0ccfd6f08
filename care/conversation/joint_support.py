"""Joint support: a supporter stays beside a counselor, and when one leaves the other is there."""

from care.conversation import leaving
from care.conversation.messages import ConversationMessage
from care.model.entities import Participant
from care.model.enums import Mode, Part, Urgency
from care.model.message_kinds import MessageKind
from care.ports.unit_of_work import UnitOfWork


async def others(work: UnitOfWork, seat: Participant) -> list[Participant]:
    """Return the others who speak with the student there."""
    seats = await work.conversations.participants(seat.conversation)
    return [
        other
        for other in seats
        if other.part is not Part.STUDENT and other.mode is Mode.SPEAKING and other.person != seat.person
    ]


async def stay(work: UnitOfWork, seat: Participant) -> None:
    """Tell the supporter that a counselor writes there too; a hand-over that was asked is void."""
    await work.conversations.talks.set_handover(seat, None, work.now)
    await work.outbox.tell(
        seat.chat, ConversationMessage.BESIDE_SUPPORTER, urgency=Urgency.RELAY, keys="supporter"
    )


async def thank(work: UnitOfWork, seat: Participant, told: MessageKind) -> None:
    """Let the supporter beside a counselor leave as after every conversation; the counselor stays."""
    await drop(work, seat)
    await leaving.thank(work, seat, told, keys="home")


async def drop(work: UnitOfWork, seat: Participant) -> None:
    """Let one of two leave; tell those who go on together, and the writers of what did not arrive."""
    await _cancel(work, seat)
    await leaving.leave(work, seat)
    for other in await others(work, seat):
        await _tell(work, seat, other)


async def _cancel(work: UnitOfWork, seat: Participant) -> None:
    """Stop what was for this seat; tell those who wrote to a counselor alone, before a supporter was back."""
    alone = await work.messages.waits_alone(seat.conversation, seat.chat)
    await work.outbox.cancel(seat.conversation, to=seat.chat)
    if seat.part is Part.COUNSELOR:  # a counselor has read in the transcript what waited for a supporter
        for writer, count in alone.items():
            await work.outbox.tell(writer, ConversationMessage.CANCELLED, urgency=Urgency.RELAY, count=count)


async def _tell(work: UnitOfWork, gone: Participant, other: Participant) -> None:
    seats = await work.conversations.participants(gone.conversation)
    student = next(seat for seat in seats if seat.part is Part.STUDENT)
    if gone.part is Part.SUPPORTER:
        await work.outbox.tell(
            student.chat, ConversationMessage.BESIDE_GONE, urgency=Urgency.RELAY, alias=gone.alias
        )
        await work.outbox.tell(other.chat, ConversationMessage.BESIDE_GONE_COUNSELOR, alias=student.alias)
    else:
        await work.outbox.tell(
            student.chat, ConversationMessage.COUNSELOR_LEFT, urgency=Urgency.RELAY, alias=other.alias
        )
        await work.outbox.tell(other.chat, ConversationMessage.BACK_WITH_STUDENT, alias=student.alias)
