"""Alerts for cases, in the group and in private: one message each, worded as things stand when it is sent."""

from care.escalation import open_summary, repeated_alerts
from care.model.entities import Case, Person
from care.model.enums import Guard, Role
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork
from handlers.escalation.card_buttons import asked_buttons, claim_buttons, take_over_buttons
from handlers.keyboards.keyboards import button, in_rows
from handlers.rendering.case_lines import LEVEL_MARKS
from handlers.rendering.screens import Reader, Shown
from handlers.wording.dates import age_of
from handlers.wording.texts import Facts, Texts

MOST_CASES, MOST_BUTTONS = 12, 6
"""Lines and buttons of the summary; all cases are counted in its first line."""


async def show_rung(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """Word the alert for a case that nobody has: that it rose just now, is open again, or since when."""
    case = await _case(work, about, "open")
    if case is None or case.guard:
        return None
    what = "rung-released" if case.released_by and not case.rung else "rung"
    if not case.rung and await _rose(work, case):
        what = "rung-risen"
    return await _say(Reader(texts, language, {}, work, facts), what, case), claim_buttons(case.id)


async def show_alert(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """Ask a counselor in private to take a case; ask a coordinator also whether words accuse the team."""
    case, counselor = await _case(work, about, "open"), await _reader(work, about)
    if case is None or counselor is None or not await case_access.may_have(work, counselor.id, case):
        return None
    asks = case.guard is Guard.ASKED and Role.COORDINATOR in counselor.roles
    what = "accused-question" if asks else "accused-alert" if case.guard else "alert"
    buttons = asked_buttons(case.id) if asks else claim_buttons(case.id)
    return await _say(Reader(texts, language, {}, work, facts), what, case), buttons


async def show_risen(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """Tell the owner that it is more urgent since just now, or that there is another sign."""
    case, owner = await _case(work, about, "claimed"), await _reader(work, about)
    if case is None or owner is None or case.owner != owner.id:
        return None
    what = "level-risen" if await _rose(work, case) else "sign-again"
    return await _say(Reader(texts, language, {}, work, facts), what, case), take_over_buttons(case.id)


async def show_summary(texts: Texts, language: str, _: str, work: UnitOfWork, __: Facts) -> Shown | None:
    """List what nobody has, the most urgent first, with 🙋 for the first few."""
    found = await open_summary.cases(work)
    if not found:
        return None
    lines = [
        f"{LEVEL_MARKS[one.level]} {one.code} · {age_of(texts, language, one.opened_at, work.now)}"
        for one in found[:MOST_CASES]
    ]
    buttons = [button("claim-code", "claim", one.id, code=one.code) for one in found[:MOST_BUTTONS]]
    return "\n".join((texts.say(language, "summary", count=len(found)), *lines)), in_rows(buttons, 2)


async def _case(work: UnitOfWork, about: str, state: str) -> Case | None:
    """Return the case while it is in this state: an alert that comes late is no longer wanted.

    `about` is the case's id, alone or before a chat.
    """
    case = await work.cases.get(about.partition(" ")[0])
    return case if case and case.state == state else None


async def _rose(work: UnitOfWork, case: Case) -> bool:
    """Return whether the case came to its level just now: what comes later at that level is no rise."""
    at = await work.cases.risen_at(case)
    return at is not None and work.now - at < repeated_alerts.FRESH


async def _reader(work: UnitOfWork, about: str) -> Person | None:
    """Return the person in whose chat the card stands."""
    return await work.people.at(int(about.partition(" ")[2]))


async def _say(reader: Reader, what: str, case: Case) -> str:
    """Word level, alias and category, never anybody's words.

    And how often it was flagged, if more than once.
    """
    said = reader.say(
        what,
        code=case.code,
        alias=case.alias,
        level=reader.say(f"level-{case.level.word}"),
        category=reader.say(f"category-{case.category}"),
        minutes=int((reader.work.now - case.opened_at).total_seconds() // 60),
    )
    raised = (await reader.work.cases.raised(case)).values()
    count = sum(one.count for one in raised)
    if count <= 1:
        return said
    last = max(one.last for one in raised).astimezone(reader.facts.zone)
    return "\n".join((said, reader.say("case-again", count=count, at=f"{last:%H.%M}")))
