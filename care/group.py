"""The counselors' group: set-up, who is on call, and how things stand."""

from hmac import compare_digest

from care import board, pairing
from care import on_call as watch
from care.deeds import Deed
from care.first_contact import Visitor, ensure_known
from care.notices import Kind, Refusal
from care.ports.work import Work
from care.prompts import Purpose
from care.values import Person
from care.views import View
from care.vocabulary import Role, Standing


async def set_up(work: Work, visitor: Visitor, group: int, code: str) -> None:
    """The first with the code makes this the counselors' group and becomes its coordinator, on call."""
    if await work.team.group() is not None and not await _may_replace(work, visitor):
        raise Refusal(Kind.SETUP_USED)
    if not work.rules.setup_code or not compare_digest(code.encode(), work.rules.setup_code.encode()):
        raise Refusal(Kind.SETUP_WRONG)
    person = await ensure_known(work, visitor, visitor.language)
    await work.team.set_group(group)
    await work.team.set_group_lost(None)
    await work.team.join(person.id, Role.COUNSELOR)
    await work.team.decide(person.id, Role.COUNSELOR, Standing.ACTIVE, person.id, work.now)
    await work.team.make_coordinator(person.id)
    await work.team.set_on_call(person.id, on_call=True, now=work.now)
    await work.audit.note(person.id, Deed.SETUP)
    await work.outbox.tell(group, Kind.SETUP_DONE)
    if person.started:
        await board.begin(work)
        await work.outbox.prompt(person.chat, Kind.ASK_NAME, Purpose.NAME, Role.COUNSELOR.value)
    for case in await work.cases.all_open():
        await work.outbox.repost(View.CASE, case.id)


async def _may_replace(work: Work, visitor: Visitor) -> bool:
    """Where nobody can decide any more, or by a coordinator where the group cannot be written to."""
    if not await work.team.coordinators():
        return True
    is_coordinator = isinstance(visitor, Person) and Role.COORDINATOR in visitor.roles
    return is_coordinator and await work.team.group_lost_at() is not None


async def toggle_on_call(work: Work, counselor: Person, chat: int) -> None:
    """📟: on call or no longer; the last one is told what it means."""
    if not counselor.started:
        raise Refusal(Kind.PRESS_START)
    on_call = not (counselor.counselor and counselor.counselor.on_call)
    await work.team.set_on_call(counselor.id, on_call=on_call, now=work.now)
    await work.audit.note(counselor.id, Deed.ON_CALL if on_call else Deed.OFF_CALL)
    name = await work.people.name(counselor.id) or "…"
    if on_call:
        await work.outbox.tell(chat, Kind.ON_CALL, name=name)
        await pairing.match(work)
    elif await work.team.reachable_on_call():
        await work.outbox.tell(chat, Kind.OFF_CALL, name=name)
    else:
        await work.outbox.tell(chat, Kind.LAST_ON_CALL, name=name)
        await watch.tell_waiting(work)


async def require_group(work: Work, chat: int) -> None:
    """Refuse what belongs into the counselors' group only."""
    if await work.team.group() != chat:
        raise Refusal(Kind.GROUP_ONLY)


async def show(work: Work, counselor: Person, chat: int, kind: Kind, deed: Deed, before: int = 0) -> None:
    """Show what names people of the programme; the record says who looked."""
    await work.audit.note(counselor.id, deed)
    await work.outbox.tell(chat, kind, before=before)
