"""Cards: they show the present state when they are sent, never a student's text, id or name."""

from collections.abc import Sequence
from datetime import datetime

from care.conversation import frequent_use, without_code
from care.detection.second_opinion import SECOND_OPINION
from care.detection.talk_signs import REASONS
from care.escalation import ladder_times, still_wanted
from care.matching import repeat_pairs
from care.model.entities import CareReview, Case, Further
from care.model.enums import Part, Role, Source, Standing
from care.people import age_rules
from care.people.case_access import TEAM
from care.ports.unit_of_work import UnitOfWork
from care.training import practice
from handlers.escalation.card_buttons import (
    applicant_buttons,
    case_buttons,
    further_buttons,
    profile_buttons,
    review_buttons,
)
from handlers.rendering.case_lines import level_words, state_line, why_line
from handlers.rendering.screens import Shown
from handlers.wording.dates import DAY, MINUTE
from handlers.wording.texts import Facts, Texts


async def show_case(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """Show a case: level, category, source, alias, times, state; 🙋 while nobody has it.

    The group sees nothing of a guarded case.
    """
    case = await still_wanted.card(work, about)
    if case is None:
        return None
    categories = [one for one in await work.cases.categories(case) if one != TEAM]
    lines = [
        f"{level_words(texts, language, case)} · {case.code}",
        await state_line(texts, language, case, work),
        texts.say(
            language,
            "case",
            alias=case.alias,
            category=", ".join(texts.say(language, f"category-{one}") for one in categories),
            source=texts.say(language, f"source-{case.source}"),
            at=f"{case.opened_at.astimezone(facts.zone):%H.%M}",
        ),
    ]
    if case.state == "open" and (until := _quiet_until(work, case)):
        lines.append(texts.say(language, "case-quiet", at=f"{until.astimezone(facts.zone):%H.%M}"))
    lines += [
        why_line(texts, language, reason, entries, work)
        for reason, entries in (
            await work.cases.heard.reasons(case) if set(REASONS).intersection(categories) else ()
        )
    ]
    if case.entry and (line := _entry_line(texts, language, case, work)):
        lines.append(line)
    if work.rules.minors != "school":
        student = await work.people.get(case.student)
        if age_rules.lacks_code(work.rules, student):
            lines.append(texts.say(language, "case-without-code", why=_why(case, categories)))
        elif age_rules.obstacle(work.rules, student):
            lines.append(texts.say(language, "case-without-peers"))
    closed = case.state == "closed"
    return "\n".join(lines), [] if closed else case_buttons(case.id, taken=case.owner is not None)


def _quiet_until(work: UnitOfWork, case: Case) -> datetime | None:
    """Return when reminders begin again, if they rest now or the next one falls into QUIET_HOURS."""
    ahead = (work.now, ladder_times.next_call(work, case))
    return next(filter(None, (ladder_times.quiet_until(work, case, at) for at in ahead)), None)


def _entry_line(texts: Texts, language: str, case: Case, work: UnitOfWork) -> str | None:
    """Return what was heard in plain words; a guess of the second opinion is called one."""
    if case.entry == SECOND_OPINION:
        return texts.say(language, "case-guess", category=texts.say(language, f"category-{case.category}"))
    heard = None if case.category in REASONS else work.watcher.entry(case.entry or "")
    return texts.say(language, "case-entry", heard=heard.said(language)) if heard else None


def _why(case: Case, categories: Sequence[str]) -> str:
    """Return why counselors were reached before the parents' code; the student's own words come first."""
    if without_code.UNSAFE in categories:
        return "home"
    if case.source in {Source.SOS, Source.SILENCE}:
        return "sos"
    return "words" if case.entry else "asked"


async def show_applicant(texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts) -> Shown | None:
    """Show somebody who wants to join, with the name that they typed."""
    person, role = about.split()
    member = await work.team.member(person, Role(role))
    if member is None:
        return None
    name = await work.people.called(person)
    untrained = (
        role == Role.SUPPORTER and member.standing is Standing.ACTIVE and not member.certified(work.now)
    )
    state = "untrained" if untrained else member.standing.value
    text = texts.say(language, "applicant", name=name, role=texts.say(language, f"role-{role}"))
    text = f"{text}\n{texts.say(language, f'applicant-{state}')}"
    rows = applicant_buttons(person, role, signed=member.standing is Standing.SIGNED, untrained=untrained)
    if (
        member.standing is Standing.ACTIVE
        and role == Role.SUPPORTER
        and await practice.lacks_note(work, person)
    ):
        text = f"{text}\n{texts.say(language, 'hours-missing')}"
    return text, rows


async def show_profile(texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts) -> Shown | None:
    """Show a supporter what they may say of themselves."""
    profile = await work.pairings.wishes.profile(about)
    return texts.say(language, "profile"), profile_buttons(texts, language, profile)


async def show_further(texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts) -> Shown | None:
    """Ask whether these two may meet once more."""
    further = await work.pairings.further(about)
    if further is None:
        return None
    seats = await work.conversations.participants(further.conversation)
    alias = next(seat.alias for seat in seats if seat.part is Part.STUDENT)
    name = await work.people.called(further.supporter)
    text = texts.say(
        language, "further", alias=alias, name=name, count=further.met, days=repeat_pairs.PERIOD // DAY
    )
    if further.approved is None:
        return text, further_buttons(about)
    return f"{text}\n{await _decision(texts, language, 'further', work, further)}", []


async def show_review(texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts) -> Shown | None:
    """Show that a student comes often or stays long: the figures, and what a counselor may offer."""
    review = await work.people.reviews.get(about)
    if review is None:
        return None
    case = await work.cases.open_of(review.student)
    if case and case.guard:
        case = None
    weeks = ", ".join(map(str, reversed(review.weeks)))
    who = f"{review.alias} ({case.code})" if case else review.alias
    text = texts.say(
        language, "review", alias=who, weeks=weeks, count=review.long, minutes=frequent_use.LONG // MINUTE
    )
    if review.offered is None:
        return text, review_buttons(about)
    return f"{text}\n{await _decision(texts, language, 'review', work, review)}", []


async def _decision(
    texts: Texts, language: str, what: str, work: UnitOfWork, decided: Further | CareReview
) -> str:
    """Return who decided what, for the end of a card."""
    yes = decided.approved if isinstance(decided, Further) else decided.offered
    name = await work.people.called(decided.decided_by)
    return texts.say(language, f"{what}-{'yes' if yes else 'no'}", name=name)
