"""Carrying out privileged acts, once their PIN was right and a second person has confirmed."""

from care.addressing.subjects import SUBJECTS
from care.model.acts import Awaits, PendingAct
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.people.declaration import merged
from care.people.privilege import keypads, seconding
from care.people.privilege.messages import PrivilegeMessage
from care.ports.unit_of_work import UnitOfWork

DEEDS = merged(one.acts for one in SUBJECTS)
"""What carries each act out."""


async def press(work: UnitOfWork, person: Person, keypad_id: str, said: str) -> None:
    """Take one press on a keypad; with the right PIN go on with what waits for it. Raise Refusal if dead."""
    keypad = await keypads.press(work, person, keypad_id, said)
    if keypad is None or not keypad.act:
        return
    pending = await work.team.acts.get(keypad.act)
    if pending is None or (keypad.seconds and pending.awaits is Awaits.PIN):
        raise Refusal(PrivilegeMessage.ACT_GONE)
    if keypad.seconds:
        await seconding.agree(work, person, pending)
        await _carry_out(work, pending)
    elif await seconding.is_ready(work, person, pending):
        await _carry_out(work, pending)


async def _carry_out(work: UnitOfWork, pending: PendingAct) -> None:
    """Do it once; what has become impossible meanwhile is told to the one who asked for it."""
    if not await work.team.acts.take(pending.id):
        raise Refusal(PrivilegeMessage.ACT_GONE)
    person = await work.people.get(pending.person)
    try:
        await DEEDS[pending.act](work, person, pending)
    except Refusal as refusal:
        await work.outbox.refuse(person.chat, refusal, person.language)


async def carry_out_agreed(work: UnitOfWork) -> None:
    """Carry out what whoever has the server has agreed to."""
    for pending in await work.team.acts.agreed(work.now, work.now + seconding.LOOKED):
        await work.audit.note(PROGRAMME, AuditAction.ACT_AGREE, pending.act.value)
        await _carry_out(work, pending)
