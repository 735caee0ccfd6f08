"""/audit: who did what, in words, the newest first; buttons turn the page."""

from care.conduct.reports import may_know
from care.model.audit_actions import PROGRAMME, STRANGER, AuditAction
from care.model.message_kinds import Refusal
from care.model.shift_calendar import date_parts
from care.people.case_access import may_have
from care.people.messages import PeopleMessage
from care.ports.audit import Noted
from care.ports.unit_of_work import UnitOfWork
from care.programme.messages import ProgrammeMessage
from care.team import group
from handlers.keyboards.keyboards import button
from handlers.rendering.screens import Reader, Shown
from handlers.request.request import Request, require_ours
from handlers.wording.dates import CLOCK

PAGE = 15
"""Rows on one page."""
SAID_AS_IT_IS = {
    AuditAction.REFUSED,
    AuditAction.INVITE,
}
"""Actions about a word of the bot's own; the others are about a person, a case or an entry."""
OF_THE_LEXICON = {
    AuditAction.LEXICON_ADDED,
    AuditAction.LEXICON_OFF,
    AuditAction.LEXICON_ON,
    AuditAction.LEXICON_LEVEL,
}
OF_THE_TEAM = {
    AuditAction.GUARDED,
    AuditAction.ACCUSED_NAMED,
    AuditAction.ACCUSED_YES,
    AuditAction.ACCUSED_NO,
}
"""Actions that by themselves say that somebody of the team is accused."""


async def show(request: Request) -> None:
    """Show a page of the audit record (/audit and its buttons)."""
    await require_ours(request)
    before = request.args[0] if request.press else "0"
    if not before.isdecimal():
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await group.show(
        request.work,
        request.person,
        request.here,
        ProgrammeMessage.AUDIT,
        AuditAction.AUDIT,
        before=int(before),
    )


async def show_record(reader: Reader) -> Shown:
    """Return one page: when, who, what, and about whom or which case."""
    # One more than a page: it tells whether there is a page after this one.
    rows = await reader.work.audit.page(int(reader.params["before"]), PAGE + 1)
    lines = [await _line(reader, row) for row in rows[:PAGE] if await _may_know(reader, row)]
    turning = [button("record-older", "audit", rows[PAGE - 1].id)] if len(rows) > PAGE else []
    if reader.params["before"]:
        turning.append(button("record-newest", "audit", 0))
    return "\n".join((reader.say(ProgrammeMessage.AUDIT), "", *lines)), [turning] if turning else []


async def _may_know(reader: Reader, row: Noted) -> bool:
    """Return whether the reader may see this row.

    The group, and people who must not know, do not see that there is a guarded case or such a report.
    """
    work, who = reader.work, str(reader.params["reader"])
    if case := await work.cases.get(row.about):
        return case.guard is None or (who != "" and await may_have(work, who, case))
    if report := await work.reports.get(row.about):
        return await may_know(work, who, report)
    return row.action not in OF_THE_TEAM


async def _line(reader: Reader, row: Noted) -> str:
    local = row.at.astimezone(reader.facts.zone)
    deed = reader.say(f"deed-{row.action}") if row.action in set(AuditAction) else row.action
    about = await _about(reader, row)
    who = await _who(reader, row.actor)
    day = reader.say("date-short", **date_parts(local.date()))
    return f"{day} {local:{CLOCK}} {who}: {deed}{f' ({about})' if about else ''}"


async def _who(reader: Reader, actor: str) -> str:
    if actor in {PROGRAMME, STRANGER}:
        return reader.say("record-programme" if actor == PROGRAMME else "record-stranger")
    return await reader.work.people.called(actor)


async def _about(reader: Reader, row: Noted) -> str:
    """Return what an entry hears, the code of a case or report, or a colleague's name.

    Nothing that leads to a student.
    """
    if row.action in SAID_AS_IT_IS:
        return row.about
    if row.action in OF_THE_LEXICON:
        entry = reader.work.watcher.entry(row.about)
        return entry.said(reader.language) if entry else ""
    return await _code(reader.work, row.about) or await reader.work.people.name(row.about) or ""


async def _code(work: UnitOfWork, about: str) -> str | None:
    found = await work.cases.get(about) or await work.reports.get(about)
    return found.code if found else None
