"""Forgetting (`/mydata`, `/forget`): what is kept of somebody is told, and goes when they say so."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from care.conversation import endings, undecided_messages
from care.escalation import cases, open_summary
from care.matching import offers
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Case, Guest, Person, Place
from care.model.enums import Part, Role, Standing
from care.model.message_kinds import Refusal
from care.people import case_access
from care.people.consent import Visitor
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.services.referral import deadlines
from care.system.messages import SystemMessage
from care.team import offboarding
from care.training import rehearsals

ASKED_WITHIN = timedelta(hours=1)
"""How long the question may be answered with yes."""

SENT_WITHIN = timedelta(minutes=5)
"""How long what they wrote before is waited for until it is sent; by then they know that it was not."""


async def tell_holdings(work: UnitOfWork, visitor: Visitor) -> None:
    """Tell what is kept of this person, in plain words (`/mydata`)."""
    if isinstance(visitor, Guest):
        await work.outbox.tell(visitor.chat, SystemMessage.MYDATA_NOTHING, language=visitor.language)
        return
    held = await work.keeping.forgetting.holdings(visitor.id)
    told: dict[str, Any] = {**asdict(held), **held.counts}
    del told["counts"]
    await work.outbox.tell(visitor.chat, SystemMessage.MYDATA, **told)


async def ask(work: UnitOfWork, visitor: Visitor) -> None:
    """Ask once whether to forget this person (`/forget`), and say what will go."""
    if isinstance(visitor, Guest):
        await tell_holdings(work, visitor)
        return
    await _require_successor(work, visitor)
    asked = int(work.now.timestamp())
    await work.outbox.tell(
        visitor.chat,
        SystemMessage.FORGET_ASK,
        person=visitor.id,
        asked=asked,
        team=int(visitor.in_team),
        case=int(await work.cases.open_of(visitor.id) is not None),
    )


async def answer(work: UnitOfWork, person: Person, asked_of: str, asked: int, *, yes: bool) -> None:
    """Keep the wish to be forgotten; it is carried out as soon as nothing is in the way."""
    if asked_of != person.id or work.now.timestamp() - asked > ASKED_WITHIN.total_seconds():
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if not yes:
        await work.outbox.tell(person.chat, SystemMessage.FORGET_KEPT)
        return
    await _require_successor(work, person)
    await work.keeping.forgetting.wish(person.id)
    if reason := await work.keeping.forgetting.held_for(person.id):
        await work.outbox.tell(person.chat, SystemMessage.FORGET_HELD, reason=reason)


async def _require_successor(work: UnitOfWork, person: Person) -> None:
    """Raise Refusal for the only coordinator: without one nobody could be let in any more."""
    if Role.COORDINATOR not in person.roles:
        return
    for colleague in await work.team.counselors():
        if colleague.member.coordinator and colleague.person != person.id:
            return
    raise Refusal(SystemMessage.FORGET_LAST_COORDINATOR)


async def carry_out(work: UnitOfWork) -> None:
    """Forget those who asked, unless an open emergency or report still needs what is kept."""
    for person in await work.keeping.forgetting.wishes():
        if await work.keeping.forgetting.held_for(person) is not None:
            continue
        # What they wrote just before goes first: it was accepted, and would be lost with them.
        if await work.keeping.forgetting.unsent(person, work.now - SENT_WITHIN):
            continue
        if await work.keeping.forgetting.listed(person):
            await forget(work, await work.people.get(person))
        elif await work.keeping.forgetting.is_first_delay(person):
            await _tell_delay(work, await work.people.get(person))


async def _tell_delay(work: UnitOfWork, person: Person) -> None:
    """Tell the person and the group that forgetting is delayed until something here is mended."""
    await work.outbox.tell(person.chat, SystemMessage.FORGET_DELAYED)
    if group := await work.team.group():
        await work.outbox.tell(group, SystemMessage.FORGET_DELAYED_GROUP)


async def forget(work: UnitOfWork, person: Person, *, receipt: bool = True) -> None:
    """Forget this person: nothing of theirs is left after the commit; the receipt is the last word."""
    # Goodbyes and the team's notices first: after `erase` nobody could be found to tell.
    await _take_leave(work, person)
    await undecided_messages.lose(work, person.id)
    for case in await work.keeping.forgetting.cases(person.id):
        # Told before the case is deleted with its student.
        await _tell_of_case(work, case)
    await deadlines.tell_forgotten(work, person)
    shown = await work.keeping.forgetting.erase(person)
    await work.outbox.erase(shown)
    await open_summary.change(work)
    if receipt:
        await work.outbox.tell(person.chat, SystemMessage.FORGOTTEN, language=person.language, keys="start")
    await work.audit.note(PROGRAMME, AuditAction.FORGOTTEN)


async def _take_leave(work: UnitOfWork, person: Person) -> None:
    """Take the person off duty and call, out of every conversation, and open their cases for others."""
    await offers.stand_down(work, person.id)
    await cases.release_all(work, person)
    await deadlines.hand_over(work, person)
    if person.counselor and person.counselor.standing is Standing.ACTIVE:
        await work.team.set_on_call(person.id, on_call=False, now=work.now)
    for place in await work.conversations.places(person.id):
        await _leave(work, person, place)
    await rehearsals.drop(work, person, offboarding.TEAM)
    await offers.match(work)


async def _leave(work: UnitOfWork, person: Person, place: Place) -> None:
    conversation = place.conversation.id
    if place.seat.part is Part.STUDENT:
        await endings.finish(work, conversation, Part.STUDENT, by_person=person.id)
    else:
        await offboarding.leave_seat(work, person, place.seat)


async def _tell_of_case(work: UnitOfWork, case: Case) -> None:
    """Tell those who look after this case why it is gone."""
    chats = set(await case_access.chats(work, case))
    if case.owner:
        chats.add((await work.people.get(case.owner)).chat)
    for chat in chats:
        await work.outbox.tell(chat, SystemMessage.CASE_FORGOTTEN, code=case.code)
