"""Who is in the counselors' group: strangers are reported, and who has left it is a counselor no longer."""

from care import dismissal
from care.deeds import PROGRAMME, Deed
from care.first_contact import Visitor
from care.notices import Kind
from care.ports.work import Work
from care.values import Guest, Person
from care.vocabulary import Role, Standing


async def came(work: Work, visitor: Visitor, group: int, source: int = 0) -> None:
    """Somebody is there: joined, wrote or pressed. `source` is their message, to be answered."""
    if await work.team.group() != group:
        return
    if isinstance(visitor, Person) and Role.COUNSELOR in visitor.roles:
        await work.circle.seen(visitor.id)
    elif await work.circle.is_new(visitor.chat):
        await work.audit.note(PROGRAMME if isinstance(visitor, Guest) else visitor.id, Deed.STRANGER)
        await work.outbox.tell(group, Kind.STRANGER, source=source)


async def went(work: Work, visitor: Visitor, group: int) -> None:
    """Somebody left the group, or was sent out of it."""
    if await work.team.group() != group:
        return
    await work.circle.forget(visitor.chat)
    if isinstance(visitor, Person):
        await missing(work, visitor)


async def missing(work: Work, person: Person) -> None:
    """A counselor who was in the group is in it no longer: their cases are open again, and all know."""
    if Role.COUNSELOR not in person.roles:
        return
    await dismissal.put_out(work, person, Standing.SUSPENDED, (Role.COUNSELOR,))
    await work.circle.left(person.id)
    await work.audit.note(PROGRAMME, Deed.LEFT_GROUP, person.id)
    await work.outbox.tell(person.chat, Kind.ROLE_LEFT, keys="home")
    if group := await work.team.group():
        name = await work.people.name(person.id) or "…"
        await work.outbox.tell(group, Kind.COUNSELOR_LEFT_GROUP, name=name)


async def looked(work: Work, person_id: str, *, there: bool) -> None:
    """What Telegram says of somebody whom we know; only who was there can have left."""
    if there:
        await work.circle.seen(person_id)
    elif await work.circle.was_seen(person_id):
        await missing(work, await work.people.get(person_id))


async def rights(work: Work, *, sees_who_comes: bool) -> None:
    """Without an administrator's rights Telegram does not tell who joins: said once, until they come back."""
    told = await work.circle.rights_told()
    if sees_who_comes == (not told):
        return
    await work.circle.set_rights_told(told=not sees_who_comes)
    group = await work.team.group()
    if group and not sees_who_comes:
        await work.outbox.tell(group, Kind.RIGHTS_MISSING)
