"""Group membership: strangers are reported, counselors who left lose the role, and get it back when seen."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from care.matching import offers
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Absence, Doubt, Guest, Person
from care.model.enums import Departure, Presence, Role, Standing
from care.people.consent import Visitor
from care.ports.unit_of_work import UnitOfWork
from care.team import offboarding
from care.team.messages import TeamMessage

ASKED_AGAIN = timedelta(minutes=5)
"""How long after Telegram's first answer it is asked again, because one answer can be wrong."""
SEVERAL = timedelta(minutes=30)
"""Two who are gone within so long are several at once, and that is not believed."""


async def came(
    work: UnitOfWork, visitor: Visitor, group: int, source: int = 0, *, by: Presence = Presence.ACTS
) -> Visitor:
    """Note that somebody is in the group; return them with the role that they may have back by it.

    `source` is their message, to be answered.
    """
    if await work.team.group() != group:
        return visitor
    if isinstance(visitor, Person) and Role.COUNSELOR in visitor.roles:
        await work.team.circle.seen(visitor.id)
    elif isinstance(visitor, Person) and (absence := await _ends(work, visitor, by)):
        await _come_back(work, visitor, absence)
        return await work.people.get(visitor.id)
    elif await work.team.circle.is_new(visitor.chat):
        await work.audit.note(PROGRAMME if isinstance(visitor, Guest) else visitor.id, AuditAction.STRANGER)
        await work.outbox.tell(group, TeamMessage.STRANGER, source=source)
    return visitor


async def _ends(work: UnitOfWork, person: Person, by: Presence) -> Absence | None:
    """Return the absence that ends now; one who was sent out is let in by somebody, not by themselves."""
    absence = await work.team.circle.absence(person.id)
    if absence and absence.departure is Departure.SENT_OUT and by is Presence.CAME_IN:
        await work.team.circle.depart(person.id, Departure.KEPT_OUT)
        return None
    kept_out = absence and absence.departure is Departure.KEPT_OUT
    return None if kept_out and by is not Presence.LET_IN else absence


async def _come_back(work: UnitOfWork, person: Person, absence: Absence) -> None:
    """Give the role back; on call too, if nobody had to confirm it meanwhile."""
    watches = absence.was_on_call and work.now - absence.since < work.rules.on_call_confirm
    await work.team.stand(person.id, Role.COUNSELOR, Standing.ACTIVE, work.now)
    await work.team.circle.seen(person.id)
    await work.team.circle.forget(person.chat)
    if watches:
        # With the old time: the next confirmation is not put off by having been away.
        await work.team.set_on_call(person.id, on_call=True, now=absence.since)
    await work.audit.note(PROGRAMME, AuditAction.BACK_IN_GROUP, person.id)
    await work.outbox.tell(person.chat, TeamMessage.ROLE_BACK, watches=int(watches), keys="home")
    if group := await work.team.group():
        await work.outbox.tell(group, TeamMessage.COUNSELOR_BACK, name=await work.people.called(person.id))
    await offers.match(work)


async def went(work: UnitOfWork, visitor: Visitor, group: int, *, sent_out: bool = False) -> None:
    """Note that somebody left the group, or was sent out of it by somebody else."""
    if await work.team.group() != group:
        return
    await work.team.circle.forget(visitor.chat)
    if not isinstance(visitor, Person):
        return
    how = Departure.SENT_OUT if sent_out else Departure.LEFT
    if Role.COUNSELOR in visitor.roles:
        await work.team.circle.doubt(visitor.id, how, work.now)
        await _miss(work, visitor.id)
    elif sent_out and await work.team.circle.absence(visitor.id):
        await work.team.circle.depart(visitor.id, how)


async def looked(work: UnitOfWork, found: Mapping[str, bool], asked_at: datetime) -> bool:
    """Take Telegram's answers whether the counselors are there; return whether to ask again soon.

    Only those who were seen there can have left.
    """
    for person, there in found.items():
        if there:
            await _find(work, person, asked_at)
        elif await work.team.circle.was_seen(person):
            await work.team.circle.doubt(person, Departure.LEFT, work.now)
    doubts = await work.team.circle.doubts()
    for doubt in doubts:
        asked_again = doubt.since <= work.now - ASKED_AGAIN
        if found.get(doubt.person) is False and (asked_again or _is_in_company(doubt, doubts)):
            await _miss(work, doubt.person)
    return bool(doubts)


async def _find(work: UnitOfWork, person: str, asked_at: datetime) -> None:
    """Note that they are there, unless they went after Telegram was asked."""
    absence = await work.team.circle.absence(person)
    if absence is None:
        await work.team.circle.seen(person)
    elif absence.since < asked_at:
        await _come_back(work, await work.people.get(person), absence)


async def _miss(work: UnitOfWork, person: str) -> None:
    """Take the role of a counselor who is in the group no longer, if that can be believed."""
    doubts = await work.team.circle.doubts()
    doubt = next(one for one in doubts if one.person == person)
    several = _is_in_company(doubt, doubts) or await work.team.circle.left_since(work.now - SEVERAL)
    if several or await _is_last(work, person):
        await _tell_doubts(work, [one.person for one in doubts if not one.told])
    else:
        await _put_out(work, await work.people.get(person), doubt.how)


def _is_in_company(doubt: Doubt, doubts: Sequence[Doubt]) -> bool:
    """Return whether somebody else is missed since about the same time."""
    return any(doubt.is_near(other, SEVERAL) for other in doubts)


async def _is_last(work: UnitOfWork, person: str) -> bool:
    """Return whether nobody else could decide, or take a case."""
    others = [one for one in await work.team.counselors() if one.person != person]
    return not others or await work.team.coordinators() == [person]


async def _put_out(work: UnitOfWork, person: Person, how: Departure) -> None:
    """Suspend a counselor who has left the group, open their cases again, and tell all."""
    was_on_call = person.counselor is not None and person.counselor.on_call
    await offboarding.put_out(work, person, Standing.SUSPENDED, (Role.COUNSELOR,))
    await work.team.circle.left(person.id, how, was_on_call=was_on_call)
    await work.audit.note(PROGRAMME, AuditAction.LEFT_GROUP, person.id)
    await work.outbox.tell(person.chat, TeamMessage.ROLE_LEFT, how=how.value, keys="home")
    if group := await work.team.group():
        name = await work.people.called(person.id)
        await work.outbox.tell(group, TeamMessage.COUNSELOR_LEFT_GROUP, name=name, how=how.value)


async def _tell_doubts(work: UnitOfWork, people: Sequence[str]) -> None:
    """Tell them and the group, once, that Telegram says so and nothing happens by itself."""
    for person in people:
        await work.team.circle.doubt_told(person)
        await work.outbox.tell((await work.people.get(person)).chat, TeamMessage.ROLE_DOUBTED)
    if people and (group := await work.team.group()):
        names = ", ".join([await work.people.called(person) for person in people])
        await work.outbox.tell(group, TeamMessage.COUNSELORS_DOUBTED, names=names)


async def rights(work: UnitOfWork, *, sees_who_comes: bool) -> None:
    """Tell the group once that without an administrator's rights Telegram does not tell who joins."""
    told = await work.team.circle.rights_told()
    if sees_who_comes == (not told):
        return
    await work.team.circle.set_rights_told(told=not sees_who_comes)
    group = await work.team.group()
    if group and not sees_who_comes:
        await work.outbox.tell(group, TeamMessage.RIGHTS_MISSING)
