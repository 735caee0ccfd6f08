"""/audit: who did what, in words, the newest first; buttons turn the page."""

from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

from care.conduct.reports import may_know
from care.model.audit_actions import PROGRAMME, STRANGER, AuditAction
from care.model.message_kinds import Refusal
from care.model.shift_calendar import date_parts
from care.people.case_access import may_have
from care.people.messages import PeopleMessage
from care.ports.audit import Noted, Only
from care.ports.unit_of_work import UnitOfWork
from care.programme.messages import ProgrammeMessage
from care.team import group
from handlers.keyboards.keyboards import button
from handlers.rendering.screens import Reader, Shown
from handlers.request.request import Request, require_ours
from handlers.wording.dates import CLOCK, parse_day

PAGE = 15
"""Rows on one page."""
SOUGHT = 40
"""The most letters of what is sought."""
DAYS = ("%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y")
"""How a day may be written."""
SAID_AS_IT_IS = {
    AuditAction.REFUSED,
    AuditAction.INVITE,
    AuditAction.DAY_OFF,
    AuditAction.DAY_ON,
    AuditAction.RESTORED,
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
    """Show a page of the audit record: /audit, with a name, a day or a deed; and its buttons."""
    await require_ours(request)
    before, only = (*request.args, "", "")[:2] if request.press else ("0", "")
    if not before.isdecimal():
        raise Refusal(PeopleMessage.BUTTON_GONE)
    sought = "" if request.press else " ".join(request.args)[:SOUGHT]
    await group.show(
        request.work,
        request.person,
        request.here,
        ProgrammeMessage.AUDIT,
        AuditAction.AUDIT,
        before=int(before),
        only=only,
        sought=sought,
    )


async def show_record(reader: Reader) -> Shown:
    """Return one page: when, who, what, and about whom or which case."""
    only = str(reader.params.get("only", ""))
    if sought := str(reader.params.get("sought", "")):
        only = await _found(reader, sought)
        if not only:
            return reader.say("record-unknown", words=sought), []
    # One more than a page: it tells whether there is a page after this one.
    rows = await reader.work.audit.page(int(reader.params["before"]), PAGE + 1, _read(reader, only))
    more = [only] if only else []
    turning = [button("record-older", "audit", rows[PAGE - 1].id, *more)] if len(rows) > PAGE else []
    if reader.params["before"]:
        turning.append(button("record-newest", "audit", 0, *more))
    lines = [line async for line in _lines(reader, rows[:PAGE])]
    return "\n".join((reader.say(ProgrammeMessage.AUDIT), "", *lines)), [turning] if turning else []


async def _lines(reader: Reader, rows: Sequence[Noted]) -> AsyncIterator[str]:
    """Give a line for each row that the reader may know, under its year: the record goes back for one."""
    year = 0
    for row in rows:
        if await may_know_row(reader, row):
            if (now := row.at.astimezone(reader.facts.zone).year) != year:
                year = now
                yield f"— {year}"
            yield await _line(reader, row)


async def _found(reader: Reader, sought: str) -> str:
    """Return what is sought as a button carries it: a day, a deed, or a person; empty if there is none."""
    if day := _day(sought):
        return f"t{day:%Y%m%d}"
    words = sought.casefold()
    for person in await reader.work.audit.named():
        if words in (await reader.work.people.called(person)).casefold():
            return f"p{person}"
    deeds = (deed for deed in AuditAction if words in reader.say(f"deed-{deed}").casefold())
    return next((f"d{deed}" for deed in deeds), "")


def _day(written: str) -> date | None:
    for form in DAYS:
        with suppress(ValueError):
            return datetime.strptime(written, form).replace(tzinfo=UTC).date()
    return None


def _read(reader: Reader, only: str) -> Only:
    """Return which rows a button's argument means."""
    kind, what = only[:1], only[1:]
    if kind == "t":
        begins = datetime.combine(parse_day(what), time(), reader.facts.zone)
        return Only(since=begins, until=begins + timedelta(days=1))
    return Only(who=what) if kind == "p" else Only(deed=what)


async def may_know_row(reader: Reader, row: Noted) -> bool:
    """Return whether the reader may see this row.

    The group, and people who must not know, do not see that there is a guarded case or such a report.
    """
    work, who = reader.work, str(reader.params["reader"])
    if case := await work.cases.get(row.about):
        return case.guard is None or (who != "" and await may_have(work, who, case))
    if report := await work.reports.get(row.about):
        return await may_know(work, who, report)
    return row.action not in OF_THE_TEAM


async def said(reader: Reader, row: Noted) -> tuple[str, str, str]:
    """Return who did what, and about what, in words."""
    deed = reader.say(f"deed-{row.action}") if row.action in set(AuditAction) else row.action
    return await _who(reader, row.actor), deed, await _about(reader, row)


async def _line(reader: Reader, row: Noted) -> str:
    local = row.at.astimezone(reader.facts.zone)
    who, deed, about = await said(reader, row)
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
    if row.action in {AuditAction.SLOT_ADDED, AuditAction.SLOT_REMOVED}:
        day, _, at = row.about.partition(" ")
        return f"{reader.say(f'weekday-{day}') if len(day) == 1 else day} {at}"
    if row.action in SAID_AS_IT_IS:
        return row.about
    if row.action in OF_THE_LEXICON:
        entry = reader.work.watcher.entry(row.about)
        return entry.said(reader.language) if entry else ""
    return await _code(reader.work, row.about) or await reader.work.people.name(row.about) or ""


async def _code(work: UnitOfWork, about: str) -> str | None:
    found = await work.cases.get(about) or await work.reports.get(about)
    return found.code if found else None
