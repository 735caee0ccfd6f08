"""Break-glass: the owner of an open emergency may see the account alone; a life comes before a rule.

Everybody is told at once, and somebody else says afterwards whether it was right.
"""

from collections.abc import Sequence
from datetime import timedelta

from care.casework import identity_disclosure
from care.casework.messages import CaseworkMessage
from care.model.audit_actions import AuditAction
from care.model.entities import Case, Colleague, Person
from care.model.enums import RevealReview, Urgency
from care.model.levels import Level
from care.model.message_kinds import MessageKind, Refusal
from care.people import case_access
from care.ports.reveals import Reveal
from care.ports.unit_of_work import UnitOfWork

WITHOUT_PIN = timedelta(seconds=60)
"""How long others can object where a PIN is locked or was never chosen."""
ASKED_AGAIN = timedelta(hours=24)
"""How often the others are asked what they say of it, until one has answered."""


async def may(work: UnitOfWork, owner: Person, case: Case) -> bool:
    """Return whether the owner may open the account alone: an emergency that others than they have raised."""
    danger = case.level is Level.EMERGENCY and case.owner == owner.id and case.state != "closed"
    return danger and not await work.cases.is_raised_by(case, owner.id)


async def require_may(work: UnitOfWork, owner: Person, case: Case) -> None:
    """Raise Refusal unless `may`."""
    if not await may(work, owner, case):
        raise Refusal(CaseworkMessage.REVEAL_NEEDS_ANOTHER)


async def open_now(work: UnitOfWork, reveal: Reveal, case: Case) -> None:
    """Show the account to the owner alone, whose PIN was right, and tell everybody."""
    if await work.cases.reveals.begin(reveal.id, work.now, alone=True, show_at=work.now):
        await _open(work, reveal, case)


async def open_soon(work: UnitOfWork, reveal: Reveal, case: Case) -> None:
    """Show it in `WITHOUT_PIN`, unless somebody objects: the reason in words stands for the PIN."""
    show_at = work.now + WITHOUT_PIN
    if await work.cases.reveals.begin(reveal.id, work.now, alone=True, show_at=show_at):
        owner = await work.people.get(reveal.owner)
        await work.audit.note(owner.id, AuditAction.REVEAL_ASK, case.id)
        for one in await others(work, reveal, case):
            await work.outbox.tell(
                one.chat, CaseworkMessage.REVEAL_SOON, urgency=Urgency.ALERT, reveal=reveal.id
            )
        await tell_group(work, CaseworkMessage.REVEAL_SOON_GROUP, reveal, case)
        await work.outbox.tell(owner.chat, CaseworkMessage.REVEAL_WAITS_60, code=case.code)


async def carry_out(work: UnitOfWork, reveal: Reveal) -> None:
    """Show one to which nobody has objected."""
    if case := await work.cases.get(reveal.case):
        await _open(work, reveal, case)


async def _open(work: UnitOfWork, reveal: Reveal, case: Case) -> None:
    if not await identity_disclosure.open_account(work, reveal):
        return
    await work.audit.note(reveal.owner, AuditAction.REVEAL_ALONE, case.id)
    await tell_group(work, CaseworkMessage.REVEAL_OPENED, reveal, case)
    await work.cases.reveals.ask_review(reveal.id, work.now)
    await ask_reviews(work)


async def tell_group(work: UnitOfWork, kind: MessageKind, reveal: Reveal, case: Case) -> None:
    """Tell all counselors in their group; of a guarded case nothing is said there."""
    name = await work.people.called(reveal.owner)
    group = await work.team.group()
    if group and case.guard is None:
        await work.outbox.tell(
            group, kind, urgency=Urgency.ALERT, reveal=reveal.id, name=name, code=case.code
        )


async def others(work: UnitOfWork, reveal: Reveal, case: Case) -> Sequence[Colleague]:
    """Return the other counselors who may read this case."""
    return [
        one
        for one in await case_access.hearers(work, case)
        if one.person != reveal.owner and await case_access.may_read(work, one.person, case)
    ]


async def ask_reviews(work: UnitOfWork) -> None:
    """Ask the others what they say of what was opened alone, until one has answered."""
    for reveal in await work.cases.reveals.to_review(work.now):
        await work.cases.reveals.ask_review(reveal.id, work.now + ASKED_AGAIN)
        if case := await work.cases.get(reveal.case):
            for one in await others(work, reveal, case):
                await work.outbox.tell(
                    one.chat, CaseworkMessage.REVEAL_REVIEW, urgency=Urgency.RELAY, reveal=reveal.id
                )


async def review(work: UnitOfWork, person: Person, reveal_id: str, said: RevealReview) -> None:
    """Keep what somebody else says of it; raise Refusal for its owner, and once it was said."""
    reveal = await work.cases.reveals.get(reveal_id)
    case = await work.cases.get(reveal.case) if reveal else None
    if reveal is None or case is None:
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    if person.id in {reveal.owner, case.student}:
        raise Refusal(CaseworkMessage.REVEAL_NEEDS_ANOTHER)
    await case_access.require_may_read(work, person.id, case)
    if not await work.cases.reveals.review(reveal.id, person.id, said.value):
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    await work.audit.note(person.id, AuditAction.REVEAL_REVIEW, case.id)
    owner, name = await work.people.get(reveal.owner), await work.people.called(person.id)
    for chat in {owner.chat, *await case_access.chats(work, case)}:
        await work.outbox.tell(
            chat, CaseworkMessage.REVEAL_REVIEWED, code=case.code, name=name, opinion=said.value
        )
