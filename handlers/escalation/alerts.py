"""Alerts for cases, in the group and in private: one message each, worded as things stand when it is sent."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from care.escalation import open_summary, still_wanted
from care.model.entities import Case
from care.model.enums import CaseGuard, Role
from care.ports.unit_of_work import UnitOfWork
from handlers.escalation.card_buttons import asked_buttons, claim_buttons, take_over_buttons
from handlers.keyboards.keyboards import button, in_rows
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.case_lines import LEVEL_MARKS
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.request.request import Request
from handlers.wording.dates import age_of
from handlers.wording.texts import Facts, Texts

PAGE = 12
"""Cases on one page of a list, each with a line and 🙋."""
MOST_CODES = 200
"""The most further cases that stand in a list by their code alone; all are counted in its first line."""


async def show_rung(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """Word the alert for a case that nobody has: that it rose just now, is open again, or since when."""
    case = await still_wanted.call_to_group(work, about)
    if case is None:
        return None
    what = "rung-released" if case.released_by and not case.rung else "rung"
    if not case.rung and await still_wanted.rose(work, case):
        what = "rung-risen"
    return await _say(Reader(texts, language, {}, work, facts), what, case), claim_buttons(case.id)


async def show_alert(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """Ask a counselor in private to take a case; ask a coordinator also whether words accuse the team."""
    called = await still_wanted.call_to_one(work, about)
    if called is None:
        return None
    case, counselor = called
    asks = case.guard is CaseGuard.ASKED and Role.COORDINATOR in counselor.roles
    what = "accused-question" if asks else "accused-alert" if case.guard else "alert"
    buttons = asked_buttons(case.id) if asks else claim_buttons(case.id)
    return await _say(Reader(texts, language, {}, work, facts), what, case), buttons


async def show_risen(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """Tell the owner that it is more urgent since just now, or that there is another sign."""
    case = await still_wanted.news_to_owner(work, about)
    if case is None:
        return None
    what = "level-risen" if await still_wanted.rose(work, case) else "sign-again"
    return await _say(Reader(texts, language, {}, work, facts), what, case), take_over_buttons(case.id)


async def show_list(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """List what nobody has, the most urgent first, with 🙋 for the first few and a way to the others.

    For the group, or for one counselor in place of many alerts.
    """
    found = await open_summary.shown_in(work, about)
    return _listed(Reader(texts, language, {}, work, facts), found) if found else None


async def list_waiting(reader: Reader) -> Shown:
    """Return one page of the same list, as things stand now."""
    found = await open_summary.cases(reader.work, str(reader.params["reader"]))
    if not found:
        return reader.say("waiting-cases"), []
    return _listed(reader, found)


async def show_waiting(request: Request) -> None:
    """Show the list to the counselor who presses, in private: two of them may read different pages."""
    await open_summary.show(request.work, request.person)


def _listed(reader: Reader, found: Sequence[Case]) -> Shown:
    page = page_of(reader.params, found, lambda case: case.id, PAGE)
    rest = found[found.index(page.here[-1]) + 1 :]
    lines = [
        reader.say("summary", count=len(found)),
        *(f"{LEVEL_MARKS[one.level]} {one.code} · {_age(reader, one)}" for one in page.here),
        *_codes(rest[:MOST_CODES]),
    ]
    if len(rest) > MOST_CODES:
        lines.append(f"… +{len(rest) - MOST_CODES}")
    buttons = [button("claim-code", "claim", one.id, code=one.code) for one in page.here]
    return "\n".join(lines), [*in_rows(buttons, 2), *page.turning(Press("waiting"))]


def _age(reader: Reader, case: Case) -> str:
    return age_of(reader.texts, reader.language, case.opened_at, reader.work.now)


def _codes(cases: Sequence[Case]) -> Iterator[str]:
    """Return a line of codes for each level, the most urgent first."""
    for level, here in groupby(cases, key=lambda one: one.level):
        yield f"{LEVEL_MARKS[level]} {', '.join(one.code for one in here)}"


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
