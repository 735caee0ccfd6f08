"""Readers: who may still read a notice when it is sent; the case may have another owner since."""

from care.escalation import transcript
from care.model.outbox_row import Outgoing
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork


async def may_know(row: Outgoing, work: UnitOfWork) -> bool:
    """Return whether the reader may still know: they may have been named since as one who must not."""
    reader = await work.people.at(row.chat) if row.chat is not None else None
    case = await work.cases.get(str(row.params.get("case", "")))
    if reader is None:
        return case is None or case.guard is None
    if case:
        return await case_access.may_have(work, reader.id, case)
    conversation = str(row.params.get("conversation", ""))
    return not conversation or await case_access.may_read_here(work, reader.id, conversation)


async def may_read_words(row: Outgoing, work: UnitOfWork) -> bool:
    """Return whether the reader still has the case or report whose words these are."""
    if row.chat is None or not await may_know(row, work):
        return False
    code, report = str(row.params.get("code", "")), str(row.params.get("report", ""))
    return await transcript.may_read(work, row.chat, code, report)
