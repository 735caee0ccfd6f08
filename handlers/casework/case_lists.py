"""/cases and /notes: lists of cases with what is next in each, one case with its history, and its notes."""

from collections.abc import Sequence
from datetime import datetime

from care.casework import case_closing, case_list
from care.casework.case_list import NextStep, View
from care.casework.messages import CaseworkMessage
from care.model.audit_actions import PROGRAMME
from care.model.case_notes import CaseWork
from care.model.entities import Case
from care.model.outbox_row import Outgoing
from care.people.case_access import TEAM
from care.ports.audit import Noted
from care.ports.unit_of_work import UnitOfWork
from handlers.casework.case_buttons import owner_buttons
from handlers.keyboards.keyboards import Rows, button, in_rows
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.case_lines import LEVEL_MARKS, level_words, state_line
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.request.arguments import chosen
from handlers.request.request import Request
from handlers.wording.dates import CLOCK, DAY, age_of, short_day

PAGE = 8
"""Cases on one page: with two lines and a button each it stays far below what Telegram takes."""
MOST_DEEDS = 12
"""Lines of a history on one page, the newest first."""


async def show_mine(request: Request) -> None:
    """Show the counselor's own cases (🗂)."""
    await case_list.show(request.work, request.person, View.MINE)


async def show_open(request: Request) -> None:
    """Show all open cases (📋)."""
    await case_list.show(request.work, request.person, View.OPEN)


async def show_cases(request: Request) -> None:
    """Show the open cases (/cases), or the one with this code (/cases CODE)."""
    if request.args:
        case = await case_list.find(request.work, request.person, request.arg(0))
        await case_list.show_file(request.work, request.person, case.id)
    else:
        await show_open(request)


async def turn(request: Request) -> None:
    """Show another list."""
    await case_list.show(request.work, request.person, chosen(View, request.arg(0)))


async def show_file(request: Request) -> None:
    """Show one case of the list."""
    await case_list.show_file(request.work, request.person, request.arg(0))


async def show_notes(request: Request) -> None:
    """Show the notes of the counselor's own case (/notes, /notes CODE)."""
    await case_closing.choose_notes(request.work, request.person, *request.args[:1])


async def may_read(row: Outgoing, work: UnitOfWork) -> bool:
    """Return whether the reader is still a counselor, and may still find the case that is shown."""
    case = str(row.params.get("case", ""))
    return row.chat is not None and await case_list.may_read(work, row.chat, case)


async def list_cases(reader: Reader) -> Shown:
    """Return a page of the list: two lines and a button for each case, and the ways to the other lists."""
    view = View(str(reader.params["view"]))
    found = await case_list.listed(reader.work, str(reader.params["reader"]), view)
    page = page_of(reader.params, found, lambda case: case.id, PAGE)
    lines = [line for case in page.here for line in await _lines(reader, case)]
    days = case_list.CLOSED_SHOWN // DAY
    heading = reader.say(CaseworkMessage.CASES, view=view, count=len(found), days=days)
    buttons = [
        button("case-code", "case", one.id, mark=LEVEL_MARKS[one.level], code=one.code) for one in page.here
    ]
    others = [button(f"to-cases-{one}", "cases", one) for one in View if one is not view]
    turning = page.turning(Press("cases", (view,)), lambda one: one.code, whole=True)
    return "\n".join([heading, *lines]), [*in_rows(buttons, 2), *turning, others]


async def _lines(reader: Reader, case: Case) -> Sequence[str]:
    state = await state_line(reader.texts, reader.language, case, reader.work)
    age = age_of(reader.texts, reader.language, case.opened_at, case.closed_at or reader.work.now)
    known = await reader.work.cases.case_works.get(case.id)
    first = f"{LEVEL_MARKS[case.level]} {case.code} · {case.alias} · {age} · {state}"
    return first, f"   {await _next(reader, case, known)}"


async def _next(reader: Reader, case: Case, known: CaseWork) -> str:
    step: NextStep = await case_list.next_step(reader.work, case, known)
    at = known.follow_up_at.astimezone(reader.facts.zone) if known.follow_up_at else None
    return reader.say(f"next-{step}", date=reader.day(at.date()) if at else "")


async def show_case_file(reader: Reader) -> Shown:
    """Return one case: state, what is next, what was done by whom, and what can be done now."""
    work, texts, language = reader.work, reader.texts, reader.language
    case = await work.cases.get(str(reader.params["case"]))
    if case is None:
        return reader.say("case-gone"), []
    known = await work.cases.case_works.get(case.id)
    deeds = (await case_list.history(work, case))[::-1]
    page = page_of(reader.params, deeds, lambda row: str(row.id), MOST_DEEDS)
    lines = [
        reader.say(CaseworkMessage.CASE_FILE, level=level_words(texts, language, case), code=case.code),
        await state_line(texts, language, case, work),
        await _about(reader, case),
        await _next(reader, case, known),
        *(["", reader.say("case-history")] if deeds else []),
        *[await _deed(reader, row) for row in page.here],
    ]
    turning = page.turning(Press("case", (case.id,)))
    return "\n".join(lines), [*turning, *_buttons(case, str(reader.params["reader"]))]


async def _about(reader: Reader, case: Case) -> str:
    categories = [one for one in await reader.work.cases.categories(case) if one != TEAM]
    return reader.say(
        "case",
        alias=case.alias,
        category=", ".join(reader.say(f"category-{one}") for one in categories),
        source=reader.say(f"source-{case.source}"),
        at=_moment(reader, case.opened_at, "{clock} ({day})"),
    )


def _moment(reader: Reader, at: datetime, form: str = "{day} {clock}") -> str:
    local = at.astimezone(reader.facts.zone)
    day = short_day(reader.texts, reader.language, local.date())
    return form.format(day=day, clock=f"{local:{CLOCK}}")


async def _deed(reader: Reader, row: Noted) -> str:
    who = reader.say("record-programme")
    if row.actor != PROGRAMME:
        who = await reader.work.people.called(row.actor)
    return f"• {_moment(reader, row.at)} {who}: {reader.say(f'deed-{row.action}')}"


def _buttons(case: Case, reader: str) -> Rows:
    """Return what this reader can do now: the owner works on it, others take it or read along."""
    mine, notes = case.owner == reader, [button("show-notes", "show-notes", case.id)]
    back = [button("to-cases-open", "cases", View.OPEN), button("to-cases-mine", "cases", View.MINE)]
    if case.state == "closed":
        return [*([notes] if mine else []), back]
    if mine:
        return [*owner_buttons(case.id), notes, back]
    listen = button("listen", "listen", case.id)
    return [[listen] if case.owner else [button("claim", "claim", case.id), listen], back]


async def list_noted(reader: Reader) -> Shown:
    """Return a button for each case of the reader's about which something is noted."""
    found = await case_closing.noted(reader.work, str(reader.params["reader"]))
    page = page_of(reader.params, found, lambda case: case.id)
    buttons = [button("notes-of", "show-notes", one.id, code=one.code) for one in page.here]
    return reader.say(CaseworkMessage.NOTES_WHICH), [*in_rows(buttons, 2), *page.turning(Press("notes"))]
