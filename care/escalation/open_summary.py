"""The summary of open cases: one message in the group for all that nobody has taken for long."""

from collections.abc import Sequence

from care.escalation import repeated_alerts
from care.model.card_kinds import CardKind
from care.model.entities import Case
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork

ABOUT = "open"


async def cases(work: UnitOfWork) -> Sequence[Case]:
    """Return the cases that nobody has and the whole team may know of, the most urgent first."""
    return [one for one in await case_access.open_cases(work, "") if one.state == "open"]


async def post(work: UnitOfWork, due: Sequence[Case]) -> None:
    """Post the summary in the place of the one before, and of these cases' own reminders."""
    for case in due:
        if reminder := await work.outbox.postings.get(CardKind.RUNG, case.id):
            await work.outbox.postings.take_away(reminder)
    await repeated_alerts.call(work, CardKind.SUMMARY, ABOUT)


async def change(work: UnitOfWork) -> None:
    """Change the summary that is there to how things stand; without open cases take it away."""
    if posted := await work.outbox.postings.get(CardKind.SUMMARY, ABOUT):
        if await cases(work):
            await work.outbox.show(CardKind.SUMMARY, ABOUT)
        else:
            await work.outbox.postings.take_away(posted)
