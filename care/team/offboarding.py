"""Offboarding: a role ends or rests at once, and nobody who counts on it is left alone."""

from collections.abc import Collection
from datetime import datetime, timedelta

from care.casework import consultation
from care.conversation import handover
from care.conversation.messages import ConversationMessage
from care.escalation import cases, observe
from care.matching import offers
from care.model.entities import Participant, Person
from care.model.enums import Mode, Part, Role, Standing
from care.people.privilege import seconding
from care.ports.unit_of_work import UnitOfWork
from care.rota import plan, signing_up
from care.rota.plan import AHEAD, HORIZON, YESTERDAY
from care.services.referral import deadlines
from care.training import rehearsals

TEAM = (Role.SUPPORTER, Role.COUNSELOR)


async def put_out(
    work: UnitOfWork,
    person: Person,
    standing: Standing,
    roles: Collection[Role],
    *,
    until: datetime | None = None,
) -> None:
    """End these roles: duty, shifts, offers, cases, conversations, and what lies in the chat."""
    for role in roles:
        # First: nothing that follows may be offered or told to them in this role.
        await work.team.stand(person.id, role, standing, work.now, until)
    if Role.SUPPORTER in roles:
        await offers.stand_down(work, person.id)
        await _give_shifts_back(work, person.id)
        await _leave(work, person, Part.SUPPORTER)
        await consultation.drop(work, person.id)
    if Role.COUNSELOR in roles:
        await work.team.set_on_call(person.id, on_call=False, now=work.now)
        # Nothing that they began goes on without them: acts that wait, and links that let somebody in.
        await seconding.withdraw(work, person.id)
        await work.team.withdraw_invitations_of(person.id)
        await cases.release_all(work, person)
        await deadlines.hand_over(work, person)
        await _leave(work, person, Part.COUNSELOR)
    await rehearsals.drop(work, person, roles)
    await work.outbox.withhold(person.chat, roles)
    await work.outbox.erase(await work.keeping.retention.copies_in(person.chat))
    if Role.COUNSELOR in roles:
        await work.outbox.erase(await work.cases.reveals.hide_in(person.chat))
    await offers.match(work)


async def _leave(work: UnitOfWork, person: Person, part: Part) -> None:
    for place in await work.conversations.places(person.id):
        if place.seat.part is part:
            await leave_seat(work, person, place.seat)


async def leave_seat(work: UnitOfWork, person: Person, seat: Participant) -> None:
    """Take the person out of this conversation; a student who would be alone waits for the next."""
    if seat.mode is Mode.LISTENING:
        await observe.stop(work, person, seat.conversation)
    elif seat.mode is Mode.SPEAKING:
        await handover.leave_at_once(work, seat, ConversationMessage.PARTNER_LEFT)


async def _give_shifts_back(work: UnitOfWork, supporter: str) -> None:
    today = plan.today(work)
    for signed in await work.rota.signed(today + YESTERDAY, today + timedelta(days=HORIZON)):
        if signed.person == supporter and signed.turnout in AHEAD:
            await work.rota.give_back(signed)
            for planned in await plan.plan(work, signed.day, 1):
                if planned.shift.slot == signed.slot:
                    await signing_up.tell_free(work, planned.shift)
