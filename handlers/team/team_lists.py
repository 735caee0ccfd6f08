"""Lists of the team: who belongs to it, and how things stand now."""

from collections.abc import Sequence
from dataclasses import replace

from care.casework.identity_disclosure import month_of
from care.model.entities import Case, Colleague
from care.model.enums import Role, Standing
from care.model.text_pages import pages
from care.people.case_access import open_cases
from care.ports.unit_of_work import UnitOfWork
from care.team.messages import TeamMessage
from care.team.status_board import most_urgent_first
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.case_lines import LEVEL_MARKS, state_line
from handlers.rendering.list_pages import Page, page_of
from handlers.rendering.screens import Reader, Shown
from handlers.rota.rota_screens import coverage
from handlers.team.status_board import waiting_lines
from handlers.training.training_coverage import coverage as trained
from handlers.wording.dates import age_of, full_date
from handlers.wording.texts import Facts, Texts

GLANCE = 3500
"""The most UTF-16 units of a page of /status."""


async def listed(reader: Reader, words: str) -> Sequence[Colleague]:
    """Return the team by name; with `words`, only those who have them in their name."""
    found = [
        one
        for one in await reader.work.team.colleagues()
        if one.member.standing is not Standing.REMOVED and words.casefold() in one.called.casefold()
    ]
    return sorted(found, key=lambda one: (one.called.casefold(), one.person))


async def list_people(reader: Reader, page: Page[Colleague], words: str) -> str:
    """Word a page of the team, with standing, certificate, duty and on call."""
    if not page.here:
        return reader.say("people-none-so", words=words) if words else reader.say("people-nobody")
    lines = [_person_line(reader.texts, reader.language, one, reader.facts) for one in page.here]
    find = [reader.say("people-find")] if page.of > 1 else []
    return "\n".join((reader.say(TeamMessage.PEOPLE), *lines, await trained(reader), *find))


def _person_line(texts: Texts, language: str, colleague: Colleague, facts: Facts) -> str:
    member = colleague.member
    marks = [texts.say(language, f"standing-{member.standing}")]
    if member.coordinator:
        marks.append(texts.say(language, "role-coordinator"))
    if colleague.role is Role.SUPPORTER and member.standing is Standing.ACTIVE:
        until = member.certified_until
        marks.append(
            texts.say(
                language,
                "certified-until",
                date=full_date(texts, language, until.astimezone(facts.zone).date()),
            )
            if until
            else texts.say(language, "applicant-untrained")
        )
    if colleague.on_duty_until:
        marks.append(texts.say(language, "mark-on-duty"))
    if member.on_call:
        marks.append(texts.say(language, "mark-on-call" if colleague.started else "mark-not-started"))
    role = texts.say(language, f"role-{colleague.role}")
    return f"• {colleague.called} – {role}: {', '.join(marks)}"


async def list_status(reader: Reader) -> Shown:
    """Show who is on duty, who is on call, who waits how long, and which cases are open."""
    parts = [*enumerate(pages(await _word_status(reader), GLANCE, ("\n", ", ", " ", "")))]
    page = page_of(reader.params, parts, lambda part: str(part[0]), 1)
    return page.here[0][1], page.turning(Press("status"))


async def _word_status(reader: Reader) -> str:
    texts, language, work, facts = reader.texts, reader.language, reader.work, reader.facts
    shifts = replace(reader, params={**reader.params, "person": "", "names": 1})
    colleagues = await work.team.colleagues()
    on_duty = [c.called for c in colleagues if c.on_duty_until]
    on_call = [c.called for c in colleagues if c.member.on_call and c.started]
    waiting = await work.conversations.waiting()
    cases = most_urgent_first(await open_cases(work, str(reader.params["reader"])))
    nobody = texts.say(language, "nobody")
    lines = (
        texts.say(language, "status-on-duty", names=", ".join(on_duty) or nobody),
        texts.say(language, "status-on-call", names=", ".join(on_call) or nobody),
        *await coverage(shifts),
        texts.say(language, "status-waiting", count=len(waiting)),
        *(f"• {one.alias}: {age_of(texts, language, one.since, work.now)}" for one in waiting),
        *waiting_lines(texts, language, await work.programme.boards.present(), work.now)[1:],
        texts.say(language, "status-cases", count=len(cases)),
        *[await _case_line(texts, language, one, work) for one in cases],
        texts.say(language, "status-reveals", count=await _reveals(work, facts)),
    )
    return "\n".join(lines)


async def _case_line(texts: Texts, language: str, case: Case, work: UnitOfWork) -> str:
    """Word one case: how urgent, which, for how long, and who has it."""
    age = age_of(texts, language, case.opened_at, work.now)
    state = await state_line(texts, language, case, work)
    return f"• {LEVEL_MARKS[case.level]} {case.code} {case.alias} · {age} · {state}"


async def _reveals(work: UnitOfWork, facts: Facts) -> int:
    """Return how often an account was shown this month."""
    return await work.cases.reveals.count(month_of(work.now.astimezone(facts.zone)))
