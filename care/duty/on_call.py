"""On call: it is confirmed with one tap or runs out; when nobody is left, all who count on it are told."""

from datetime import timedelta

from care.duty.messages import DutyMessage
from care.matching import offers
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.model.rules import Rules
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

HOUR = timedelta(hours=1)


def asked_before(rules: Rules) -> timedelta:
    """Return how long before the end a counselor is asked."""
    return min(HOUR, rules.on_call_confirm / 2)


def spans(rules: Rules) -> tuple[timedelta, ...]:
    """Return how long after a confirmation a counselor is asked, and taken off call."""
    return rules.on_call_confirm - asked_before(rules), rules.on_call_confirm


async def ask(work: UnitOfWork) -> None:
    """Ask counselors before their time runs out whether they are still there."""
    lead = asked_before(work.rules)
    for person, chat in await work.rota.on_call.unasked(work.now - work.rules.on_call_confirm + lead):
        await work.rota.on_call.asked(person, work.now)
        until = int((work.now + lead).timestamp())
        await work.outbox.tell(chat, DutyMessage.ON_CALL_ASK, until=until)


async def run_out(work: UnitOfWork) -> None:
    """Take counselors who were asked and have not answered off call.

    After a time in which the bot was off, they are asked first.
    """
    confirmed, asked = work.now - work.rules.on_call_confirm, work.now - asked_before(work.rules)
    for person, chat in await work.rota.on_call.unconfirmed(confirmed, asked):
        await work.team.set_on_call(person, on_call=False, now=work.now)
        await work.audit.note(PROGRAMME, AuditAction.OFF_CALL, person)
        await work.outbox.tell(chat, DutyMessage.ON_CALL_OVER)


async def confirm(work: UnitOfWork, counselor: Person) -> None:
    """Confirm that the counselor is still there (📟); one who ran out is on call again, and it is told."""
    if counselor.counselor is None or not counselor.started:
        raise Refusal(PeopleMessage.PRESS_START)
    if counselor.counselor.on_call:
        await work.rota.on_call.confirm(counselor.id, work.now)
        await work.outbox.tell(counselor.chat, DutyMessage.ON_CALL_CONFIRMED)
        return
    await work.team.set_on_call(counselor.id, on_call=True, now=work.now)
    await work.audit.note(counselor.id, AuditAction.ON_CALL)
    name = await work.people.called(counselor.id)
    for chat in {counselor.chat, await work.team.group() or counselor.chat}:
        await work.outbox.tell(chat, DutyMessage.ON_CALL, name=name)
    await offers.match(work)


async def watch(work: UnitOfWork) -> None:
    """Tell the group and those who wait for a supporter when nobody is left on call, whatever the cause."""
    covered, before = await work.team.reachable_on_call(), await work.rota.on_call.was_covered()
    if covered == before:
        return
    group = await work.team.group()
    if covered:
        await work.rota.on_call.set_covered(covered=True)
        await work.conversations.resume_notices(work.now)
        return
    if group:
        await work.outbox.tell(group, DutyMessage.NOBODY_ON_CALL)
    await tell_waiting(work)


async def tell_waiting(work: UnitOfWork) -> None:
    """Tell those who have a place in the queue that with nobody on call no conversation begins."""
    await work.rota.on_call.set_covered(covered=False)
    if await work.duties.on_duty():
        await work.rota.calls.notice_all(work.now)
