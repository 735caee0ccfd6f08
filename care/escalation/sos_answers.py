"""Answers after 🆘, as a case's owner sees them: never before somebody has taken the case."""

from care.escalation.messages import EscalationMessage
from care.model.entities import Case
from care.model.enums import Urgency
from care.model.sos_answers import GIVEN
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork


async def show(work: UnitOfWork, case: Case, owner: str) -> None:
    """Show the owner what was answered, if anything was and if they may read the student's words."""
    answers = await work.cases.sos_answers.of(case.id)
    if GIVEN.isdisjoint(answers.values()) or not await case_access.may_read(work, owner, case):
        return
    chat = (await work.people.get(owner)).chat
    await work.outbox.silence(chat, [EscalationMessage.SOS_ANSWERS])
    await work.outbox.tell(
        chat,
        EscalationMessage.SOS_ANSWERS,
        urgency=Urgency.ALERT,
        case=case.id,
        code=case.code,
        alias=case.alias,
    )
