"""A supporter is relieved by the next one, in the same moment: the student is never without anyone."""

from care.model.entities import Conversation, Participant
from care.model.enums import Mode, Part, Stage
from care.model.message_kinds import Kind
from care.ports.work import Work
from care.supporters import debrief, shadowing


async def relieve(work: Work, conversation: Conversation) -> bool:
    """Let whoever was with the student go; False if nobody was.

    What was said so far stays with those who heard it.
    """
    if conversation.stage is not Stage.TALKING:
        return False
    for seat in await work.conversations.participants(conversation.id):
        if seat.part is Part.SUPPORTER and seat.mode is not Mode.LEFT:
            await _thank(work, seat)
    await work.conversations.wait(conversation.id, work.now, None)
    return True


async def _thank(work: Work, seat: Participant) -> None:
    await drop(work, seat)
    await work.outbox.tell(seat.chat, Kind.HANDED_OVER)
    await work.outbox.tell(seat.chat, Kind.ASK_HEAVY, conversation=seat.conversation)
    await debrief.after_conversation(work, seat)


async def drop(work: Work, seat: Participant) -> None:
    """Somebody leaves; what was still on its way to them is stopped, and its writers are told."""
    for writer, count in (await work.outbox.cancel(seat.conversation, to=seat.chat)).items():
        await work.outbox.tell(writer, Kind.CANCELLED, count=count)
    await work.conversations.set_mode(seat.conversation, seat.person, Mode.LEFT, work.now)
    await work.duties.freed(seat.person, work.now)
    await shadowing.over(work, seat.conversation)
