"""Consent that is taken back: parents do so by the code that they got, for their child alone."""

from care.conversation import endings, joint_support
from care.conversation.messages import ConversationMessage, ConversationPurpose
from care.matching import offers
from care.model.audit_actions import AuditAction
from care.model.entities import Conversation, Person
from care.model.enums import Mode, Part, Role, Stage
from care.model.message_kinds import Refusal
from care.people import age_rules, parental_consent
from care.people.messages import PeopleMessage
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork


async def ask_code(work: UnitOfWork, coordinator: Person, chat: int) -> None:
    """Ask the coordinator in private for the code of the parents who take their yes back."""
    await parental_consent.require_codes(work, chat)
    if not coordinator.started:
        raise Refusal(PeopleMessage.PRESS_START)
    await work.outbox.prompt(
        coordinator.chat, PeopleMessage.ASK_CODE_BACK, ConversationPurpose.CODE_BACK, "code"
    )


async def take_back(work: UnitOfWork, coordinator: Person, _: str, text: str) -> None:
    """Take back the parents' yes for the one child who has this code; raise Refusal if nobody has it.

    The child is told; a talk with a peer ends, and counselors go on being there.
    """
    if Role.COORDINATOR not in coordinator.roles:
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    found = await work.people.parent_codes.take_back(parental_consent.plain(text))
    if found is None:
        raise Refusal(PeopleMessage.CODE_BACK_UNKNOWN)
    await work.people.parents_withdrew(found)
    await work.audit.note(coordinator.id, AuditAction.PARENT_CODE_BACK)
    await work.outbox.tell(coordinator.chat, PeopleMessage.CODE_BACK_DONE)
    student = await work.people.get(found)
    await work.outbox.tell(student.chat, PeopleMessage.PARENTS_WITHDREW)
    place = await own_place(work, student)
    if place and age_rules.obstacle(work.rules, student):
        await _part_from_peers(work, place.conversation)


async def _part_from_peers(work: UnitOfWork, conversation: Conversation) -> None:
    """Take back what is offered, and end a talk with a peer; a counselor in it stays."""
    await offers.withdraw(work, conversation.id)
    if conversation.stage is not Stage.TALKING:
        return
    speaking = [
        seat
        for seat in await work.conversations.participants(conversation.id)
        if seat.mode is Mode.SPEAKING and seat.part is not Part.STUDENT
    ]
    beside = any(seat.part is Part.COUNSELOR for seat in speaking)
    if beside:
        for seat in (one for one in speaking if one.part is Part.SUPPORTER):
            await joint_support.thank(work, seat, ConversationMessage.BESIDE_THANKS)
    elif speaking:
        await endings.finish(work, conversation.id, None)
