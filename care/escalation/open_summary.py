"""The summary of open cases: one message for all that nobody has taken, in place of too many single ones."""

from collections.abc import Sequence

from care.escalation import repeated_alerts
from care.escalation.messages import EscalationMessage
from care.escalation.repeated_alerts import ABOUT
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Case, Person
from care.model.enums import Role
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork

LISTS = (CardKind.SUMMARY, CardKind.CALLS)


async def cases(work: UnitOfWork, reader: str = "") -> Sequence[Case]:
    """Return the cases that nobody has and this reader ("" for the group) may know of, most urgent first.

    A reader finds no case of their own, and none whose accused one may still be among the hearers.
    """
    found = await case_access.open_cases(work, reader)
    untaken = [one for one in found if one.state == "open" and one.student != reader]
    return [one for one in untaken if not case_access.waits_for_name(one)]


async def shown_in(work: UnitOfWork, about: str) -> Sequence[Case]:
    """Return what a list shows: the group's, or that of the counselor in whose chat it stands.

    Nothing to somebody who is a counselor no longer.
    """
    if about == ABOUT:
        return await cases(work)
    reader = await work.people.at(int(about.partition(" ")[2]))
    if reader is None or Role.COUNSELOR not in reader.roles:
        return ()
    return await cases(work, reader.id)


async def post(work: UnitOfWork, due: Sequence[Case]) -> None:
    """Post the summary in the place of the one before, and of these cases' own reminders."""
    for case in due:
        if reminder := await work.outbox.postings.get(CardKind.RUNG, case.id):
            await work.outbox.postings.take_away(reminder)
    await repeated_alerts.call(work, CardKind.SUMMARY, ABOUT)


async def change(work: UnitOfWork) -> None:
    """Change the lists that are there to how things stand; without open cases take them away."""
    for view in LISTS:
        await work.outbox.redraw(view)
    await tidy(work)


async def tidy(work: UnitOfWork) -> None:
    """Take away lists that have nothing to show any more, also those that were on their way meanwhile."""
    for view in LISTS:
        for posted in await work.outbox.postings.of(view):
            if not await shown_in(work, posted.about):
                await work.outbox.postings.take_away(posted)


async def show(work: UnitOfWork, counselor: Person) -> None:
    """Show a counselor the cases that nobody has; the audit notes who looked."""
    await work.audit.note(counselor.id, AuditAction.CASES)
    await work.outbox.tell(counselor.chat, EscalationMessage.WAITING_CASES, reader=counselor.id)
