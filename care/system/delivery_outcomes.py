"""Delivery outcomes: facts that sending brings to light, and what they mean for people."""

from care.casework.messages import CaseworkMessage
from care.conversation import endings, handover
from care.conversation.goodbyes import LOST
from care.escalation import alert_ladder, cases, observe
from care.matching import offers
from care.model.entities import Person, Place
from care.model.enums import Mode, Part, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.model.outbox_row import HERE, LateAnswer
from care.people import case_access
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.system.all_messages import MESSAGES
from care.system.messages import SystemMessage


async def unreachable(work: UnitOfWork, chat: int) -> None:
    """Let go of somebody who blocked the bot or is gone: nobody waits for them, and the others are told."""
    person = await work.people.at(chat)
    if person is None:
        return
    await work.people.unreachable(chat)
    # Off duty first: leaving a conversation calls `match`, which must not offer to them.
    await offers.stand_down(work, person.id)
    await cases.release_all(work, person)
    if person.counselor and person.counselor.on_call:
        await work.team.set_on_call(person.id, on_call=False, now=work.now)
    for place in await work.conversations.places(person.id):
        await _leave(work, person, place)
    if person.started:
        await _tell_owner(work, person)
    await offers.match(work)


async def _tell_owner(work: UnitOfWork, student: Person) -> None:
    """Tell the owner of the student's case that nothing arrives there now."""
    case = await work.cases.open_of(student.id)
    if case and case.owner:
        owner = await work.people.get(case.owner)
        await work.outbox.tell(
            owner.chat,
            CaseworkMessage.STUDENT_GONE,
            urgency=Urgency.ALERT,
            case=case.id,
            code=case.code,
            alias=case.alias,
        )


async def _leave(work: UnitOfWork, person: Person, place: Place) -> None:
    conversation = place.conversation.id
    if place.seat.mode is Mode.LISTENING:
        await observe.leave(work, place.seat)
        return
    if place.seat.part is Part.STUDENT:
        await offers.withdraw(work, conversation)
        await endings.finish(work, conversation, None, by_person=person.id, goodbye=LOST)
        return
    await handover.leave_at_once(work, place.seat, SystemMessage.PARTNER_GONE)


async def undelivered(work: UnitOfWork, writer: int, kind: MessageKind, count: int) -> None:
    """Tell a writer that their messages, edit or withdrawal did not arrive."""
    await work.outbox.tell(writer, kind, urgency=Urgency.RELAY, count=count)


async def not_passed_on(work: UnitOfWork, writer: int, written: int | None, *, voice: bool = False) -> None:
    """Tell a writer that their message cannot be delivered as it is, and what to do instead.

    `voice`: the reader's account takes no voice messages from anybody.
    """
    kind = SystemMessage.VOICE_REFUSED if voice else SystemMessage.NOT_PASSED_ON
    await work.outbox.refuse(writer, Refusal(kind), None, written=written)


async def not_answered(work: UnitOfWork, chat: int, language: str | None) -> None:
    """Tell whoever asked for something that it cannot be shown; one such line at a time."""
    await work.outbox.silence(chat, [SystemMessage.NOT_ANSWERED])
    await work.outbox.tell(chat, SystemMessage.NOT_ANSWERED, language=language)


async def answered_late(work: UnitOfWork, late: LateAnswer) -> None:
    """Tell in the chat what a press was to be answered with.

    In a group all would read it: there the line only says that there was an answer.
    """
    here = int(late.params[HERE])
    if await work.people.at(here):
        await work.outbox.refuse(here, Refusal(MESSAGES[late.kind], **late.params), late.language)
    else:
        await not_answered(work, here, late.language)


async def tell_stopped(work: UnitOfWork, writer: int | None) -> None:
    """Tell the writer and the group that a message naming its writer was stopped at the last moment."""
    if writer is not None:
        await work.outbox.tell(writer, SystemMessage.IDENTITY_STOPPED, urgency=Urgency.RELAY)
    if group := await work.team.group():
        await work.outbox.tell(group, SystemMessage.IDENTITY_ALERT)


async def tell_delayed(work: UnitOfWork) -> None:
    """Tell writers of what has not arrived within `told_within` (5 minutes)."""
    for writer, count in (await work.outbox.delayed(work.now - work.rules.told_within)).items():
        await work.outbox.tell(writer, SystemMessage.DELAYED, urgency=Urgency.RELAY, count=count)


async def group_lost(work: UnitOfWork) -> None:
    """Tell every counselor directly of every open case, because the group cannot be written to."""
    if await work.team.group_lost_at() is not None:
        return
    await work.team.set_group_lost(work.now)
    counselors = await work.team.counselors()
    for counselor in counselors:
        await work.outbox.tell(counselor.chat, SystemMessage.GROUP_LOST, urgency=Urgency.ALERT)
    for case in await work.cases.all_open():
        if case.owner is None:
            await alert_ladder.tell_all(work, case)


async def group_found(work: UnitOfWork) -> None:
    """Note that the group can be written to again, and begin new conversations again."""
    if await work.team.group_lost_at() is not None:
        await work.team.set_group_lost(None)
        for counselor in await work.team.counselors():
            await work.outbox.tell(counselor.chat, SystemMessage.GROUP_FOUND)
        await offers.match(work)


async def failed(work: UnitOfWork, chat: int, reference: str, language: str) -> None:
    """Tell the sender that a handler failed, and the group a reference without content."""
    await work.outbox.tell(chat, PeopleMessage.NOT_DELIVERED, urgency=Urgency.RELAY, language=language)
    await tell_failure(work, SystemMessage.FAILURE, reference)


async def tell_failure(work: UnitOfWork, kind: MessageKind, reference: str) -> None:
    """Tell the group that something is broken, by a reference without content."""
    if group := await work.team.group():
        await work.outbox.tell(group, kind, reference=reference)


async def tell_refused(work: UnitOfWork, kind: MessageKind) -> None:
    """Tell the group, or else every counselor, that Telegram refused a safety text."""
    for chat in await case_access.team_chats(work):
        await work.outbox.tell(chat, kind, urgency=Urgency.ALERT)


async def tell_another_copy(work: UnitOfWork, host: str = "") -> None:
    """Tell the group that another process takes updates with this token: words may go astray.

    `host`: where they were brought to, which has been undone; "" where somebody polls.
    """
    if group := await work.team.group():
        if host:
            await work.outbox.tell(group, SystemMessage.WEBHOOK_ELSEWHERE, urgency=Urgency.ALERT, host=host)
        else:
            await work.outbox.tell(group, SystemMessage.ANOTHER_COPY, urgency=Urgency.ALERT)
