"""Giving back: a counselor stops speaking, and the supporter or the queue goes on."""

from collections.abc import Sequence

from care.casework.messages import CaseworkMessage
from care.conversation import joint_support, leaving
from care.conversation.messages import ConversationMessage
from care.conversation.returning import may_return
from care.escalation import cases, observe
from care.matching import queue
from care.model.audit_actions import AuditAction
from care.model.entities import Participant, Person
from care.model.enums import Mode, Part
from care.model.message_kinds import Refusal
from care.people import age_rules, focus
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork


def speaking_as_counselor(person: Person, seats: Sequence[Participant]) -> Participant | None:
    """Return this person's seat as a counselor who speaks; None if they are there as the supporter."""
    return next(
        (
            seat
            for seat in seats
            if seat.person == person.id and seat.part is Part.COUNSELOR and seat.mode is Mode.SPEAKING
        ),
        None,
    )


async def give_back(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Take the counselor out of the conversation: back to its supporter if free, else to the queue's head."""
    case = await cases.own_case(work, counselor, case_id)
    case = await cases.follow(work, case)
    seats = await work.conversations.participants(case.conversation or "")
    mine = speaking_as_counselor(counselor, seats)
    if mine is None:
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    await work.audit.note(counselor.id, AuditAction.GIVE_BACK, case.id)
    peers = int(await age_rules.may_meet_peers(work, case.student))
    await work.outbox.tell(
        counselor.chat,
        CaseworkMessage.GIVEN_BACK,
        case=case.id,
        code=case.code,
        alias=case.alias,
        peers=peers,
    )
    await step_back(work, mine, seats)


async def step_back(work: UnitOfWork, mine: Participant, seats: Sequence[Participant]) -> None:
    """Empty the counselor's seat: the supporter beside them or free again goes on, else the queue."""
    if await joint_support.others(work, mine):
        await joint_support.drop(work, mine)
        await observe.caught_up(work, mine)
        return
    await leaving.leave(work, mine)
    await observe.caught_up(work, mine)
    supporter = await returning(work, seats)
    if supporter:
        await _bring_back(work, supporter, seats)
    else:
        await queue.to_queue(work, mine.conversation, CaseworkMessage.COUNSELOR_LEFT_WAIT)


async def returning(work: UnitOfWork, seats: Sequence[Participant]) -> Participant | None:
    """Return the supporter who was with the student last, if on duty and free again, else None."""
    student = next(seat for seat in seats if seat.part is Part.STUDENT)
    last = await work.pairings.last_paired(student.conversation)
    for seat in seats:
        is_last = seat.part is Part.SUPPORTER and seat.person == last
        if is_last and await may_return(work, student.person, seat.person):
            return seat
    return None


async def sit_again(work: UnitOfWork, supporter: Participant) -> None:
    """Let the supporter speak again; what they write next is for this conversation."""
    await work.conversations.set_mode(supporter.conversation, supporter.person, Mode.SPEAKING, work.now)
    await focus.turn(work, supporter.person, supporter.chat, supporter.conversation)


async def _bring_back(work: UnitOfWork, supporter: Participant, seats: Sequence[Participant]) -> None:
    await sit_again(work, supporter)
    student = next(seat for seat in seats if seat.part is Part.STUDENT)
    await work.outbox.tell(student.chat, ConversationMessage.COUNSELOR_LEFT, alias=supporter.alias)
    await work.outbox.tell(supporter.chat, ConversationMessage.BACK_WITH_STUDENT, alias=student.alias)
