"""Still wanted: what must still be true of a case when something about it is sent, asked before it is worded.

Between telling and sending a case may have got another owner, a name that must not know, or an end.
"""

from care.escalation import transcript
from care.escalation.repeated_alerts import FRESH
from care.model.entities import Case, Person
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


async def card(work: UnitOfWork, about: str) -> Case | None:
    """Return the case whose card stands in the group: a guarded one is not shown there."""
    case = await work.cases.get(about)
    return None if case is None or case.guard else case


async def call_to_group(work: UnitOfWork, about: str) -> Case | None:
    """Return the case that the group is called to, while nobody has it and the group may know."""
    case = await card(work, about)
    return case if case and case.state == "open" else None


async def call_to_one(work: UnitOfWork, about: str) -> tuple[Case, Person] | None:
    """Return the case and the counselor who is called to it, while nobody has it and they may.

    `about`: the case and the counselor's chat.
    """
    case, reader = await _case_and_reader(work, about)
    if case is None or case.state != "open" or reader is None:
        return None
    return (case, reader) if await case_access.may_have(work, reader.id, case) else None


async def news_to_owner(work: UnitOfWork, about: str) -> Case | None:
    """Return the case of which its owner, in whose chat the news stands, is to hear."""
    case, reader = await _case_and_reader(work, about)
    if case is None or case.state != "claimed" or reader is None:
        return None
    return case if case.owner == reader.id else None


async def rose(work: UnitOfWork, case: Case) -> bool:
    """Return whether the case came to its level just now: what comes later at that level is no rise."""
    at = await work.cases.risen_at(case)
    return at is not None and work.now - at < FRESH


async def _case_and_reader(work: UnitOfWork, about: str) -> tuple[Case | None, Person | None]:
    case, _, chat = about.partition(" ")
    return await work.cases.get(case), await work.people.at(int(chat))
