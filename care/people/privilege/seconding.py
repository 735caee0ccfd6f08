"""Seconding: a privileged act waits for its PIN, then for another person, who is never one of the two."""

from collections.abc import Sequence
from datetime import timedelta

from care.model.acts import ACTS, Act, Awaits, PendingAct, Second
from care.model.audit_actions import AuditAction
from care.model.entities import Colleague, Person
from care.model.enums import Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.people.messages import PeopleMessage
from care.people.privilege import keypads
from care.people.privilege.messages import PrivilegeMessage
from care.ports.unit_of_work import UnitOfWork

WAITS = timedelta(hours=24)
"""How long an act waits for its second person."""
LOOKED = timedelta(seconds=10)
"""How often it is looked whether the server has agreed."""


async def begin(
    work: UnitOfWork, person: Person, act: Act, here: int, *, about: str | None = None, detail: str = ""
) -> None:
    """Ask the person for their PIN in their own chat; the act waits. What waited for it before is dropped.

    Raise Refusal if they have not pressed Start, or their PIN is locked.
    """
    if not person.started:
        raise Refusal(PeopleMessage.PRESS_START)
    await work.team.acts.drop_unproven(person.id)
    pending = PendingAct(work.chance.new_id(), act, person.id, about, detail, here, Awaits.PIN, work.now)
    await keypads.show(work, person, act=pending.id)
    await work.team.acts.add(pending)
    if here != person.chat:
        await work.outbox.tell(here, PrivilegeMessage.PIN_ASKED)


async def is_ready(work: UnitOfWork, person: Person, pending: PendingAct) -> bool:
    """Return whether the act, whose PIN was right, needs nobody else; if it does, ask them."""
    second = ACTS[pending.act]
    await work.audit.note(person.id, AuditAction.ACT_ASK, pending.act.value)
    # Who steps back themselves needs nobody's leave.
    if second in {Second.ITS_OWN, Second.THERE} or pending.about == person.id:
        return True
    others = await seconders(work, pending)
    if others:
        await _ask(work, pending, others)
    elif second is Second.NOBODY:
        await _tell_group(work, PrivilegeMessage.ACT_ALONE, pending)
    else:
        await work.team.acts.wait_for(pending.id, Awaits.SERVER, work.now + LOOKED)
        await _tell_group(work, PrivilegeMessage.ACT_SERVER, pending)
    return not others and second is Second.NOBODY


async def seconders(work: UnitOfWork, pending: PendingAct) -> Sequence[Colleague]:
    """Return who may confirm: other coordinators, else counselors, all of some time in the role.

    Where the PIN alone would be enough, a coordinator who is new is asked all the same.
    """
    both = {pending.person, pending.about}
    others = [one for one in await work.team.counselors() if one.person not in both]
    known = [one for one in others if is_known(work, one)]
    if ACTS[pending.act] is Second.THERE:
        return known or others
    leading = [one for one in known if one.member.coordinator]
    new = [one for one in others if one.member.coordinator]
    return leading or known or (new if ACTS[pending.act] is Second.NOBODY else [])


def is_known(work: UnitOfWork, colleague: Colleague) -> bool:
    """Return whether they have been a counselor for long enough to confirm what others do."""
    since = colleague.member.since
    return since is not None and work.now - since >= work.rules.seconder_age


async def _ask(work: UnitOfWork, pending: PendingAct, others: Sequence[Colleague]) -> None:
    await work.team.acts.wait_for(pending.id, Awaits.SECOND)
    for one in others:
        await _tell(work, one.chat, PrivilegeMessage.ACT_SECOND, pending)
    await _tell_group(work, PrivilegeMessage.ACT_ASKED, pending)


async def _tell(
    work: UnitOfWork, chat: int, kind: MessageKind, pending: PendingAct, second: str = ""
) -> None:
    """Tell who wants to do what to whom; `second`: the name of the one who has answered."""
    await work.outbox.tell(
        chat,
        kind,
        urgency=Urgency.RELAY,
        pending=pending.id,
        by=await work.people.called(pending.person),
        act=pending.act.value,
        name=await work.people.called(pending.about),
        second=second,
    )


async def _tell_group(work: UnitOfWork, kind: MessageKind, pending: PendingAct) -> None:
    """Tell the group, and the chat in which the act was asked for, how it stands."""
    group = await work.team.group()
    for chat in {pending.here, group or pending.here}:
        await _tell(work, chat, kind, pending)


async def answer(work: UnitOfWork, second: Person, act_id: str, *, agrees: bool) -> None:
    """Take a ❌, or ask whoever pressed ✅ for their own PIN; raise Refusal if it is over or not theirs."""
    pending = await waiting(work, act_id)
    await require_second(work, second, pending)
    if agrees:
        await keypads.show(work, second, act=pending.id, seconds=True)
        return
    await work.team.acts.take(pending.id)
    await work.audit.note(second.id, AuditAction.ACT_DECLINE, pending.act.value)
    await _tell_outcome(work, PrivilegeMessage.ACT_DECLINED, pending, second)


async def waiting(work: UnitOfWork, act_id: str) -> PendingAct:
    """Return the act that waits for a second person; raise Refusal if it does so no more."""
    pending = await work.team.acts.get(act_id)
    if pending is None or pending.awaits is Awaits.PIN or work.now - pending.asked_at > WAITS:
        raise Refusal(PrivilegeMessage.ACT_GONE)
    return pending


async def require_second(work: UnitOfWork, second: Person, pending: PendingAct) -> None:
    """Raise Refusal unless this person may confirm the act now."""
    if second.id not in {one.person for one in await seconders(work, pending)}:
        raise Refusal(PrivilegeMessage.ACT_NEEDS_ANOTHER)


async def agree(work: UnitOfWork, second: Person, pending: PendingAct) -> None:
    """Note that the second person has confirmed, with their PIN."""
    await require_second(work, second, pending)
    await work.audit.note(second.id, AuditAction.ACT_AGREE, pending.act.value)
    await _tell_outcome(work, PrivilegeMessage.ACT_AGREED, pending, second)


async def _tell_outcome(work: UnitOfWork, kind: MessageKind, pending: PendingAct, second: Person) -> None:
    actor, group = await work.people.get(pending.person), await work.team.group()
    for chat in {actor.chat, group or actor.chat}:
        await _tell(work, chat, kind, pending, await work.people.called(second.id))


async def withdraw(work: UnitOfWork, person: str) -> None:
    """Drop what somebody asked for who loses their role, and their keypad."""
    await work.team.acts.drop_of(person)
    await keypads.drop(work, person)


async def forget_old(work: UnitOfWork) -> None:
    """Drop acts that nobody has confirmed in time."""
    await work.team.acts.forget(work.now - WAITS)
