"""Cards and lists: they show the present state when they are sent, never a student's text, id or name."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from textwrap import shorten
from typing import NamedTuple

from care import minors, without_code
from care.board import most_urgent_first
from care.confidence import TEAM, open_cases
from care.levels import Level
from care.notices import Kind
from care.ports.work import Work
from care.reveals import month_of
from care.transcript import BEFORE_WIDTH, NOTES_IN_PART, half_of
from care.values import CareReview, Case, Colleague, Content, Further, Message
from care.views import View
from care.vocabulary import Part, Role, Source, Standing
from handlers.board import age_of, show_board
from handlers.boards import Reader, coverage
from handlers.card_buttons import (
    applicant_buttons,
    case_buttons,
    further_buttons,
    profile_buttons,
    review_buttons,
)
from handlers.keyboards import Rows
from handlers.relaying import PART_MARKS
from handlers.training_coverage import coverage as trained
from handlers.words import Facts, Texts

Params = Mapping[str, str | int]
Shown = tuple[str, Rows]
GLANCE = 20
"""Lines of a list in /status."""
CAPTION = 500
"""Letters under a photo of a transcript; all of them stand in the transcript itself."""


class Photo(NamedTuple):
    """A photo at Telegram, what stands under it, and whether it shows at a tap only."""

    file: str
    caption: str
    veiled: bool


LEVEL_MARKS = {Level.NOTE: "⚪", Level.CONCERN: "🟡", Level.URGENT: "🟠", Level.EMERGENCY: "🔴"}


async def show_case(texts: Texts, language: str, about: str, work: Work, facts: Facts) -> Shown | None:
    """The card of a case: level, category, source, alias, times, state; 🙋 while nobody has it.

    The group sees none of a guarded case.
    """
    case = await work.cases.get(about)
    if case is None or case.guard:
        return None
    categories = [one for one in await work.cases.categories(case) if one != TEAM]
    lines = [
        f"{_level_words(texts, language, case)} · {case.code}",
        await _state_line(texts, language, case, work),
        texts.say(
            language,
            "case",
            alias=case.alias,
            category=", ".join(texts.say(language, f"category-{one}") for one in categories),
            source=texts.say(language, f"source-{case.source}"),
            at=f"{case.opened_at.astimezone(facts.zone):%H.%M}",
        ),
    ]
    if case.entry:
        lines.append(texts.say(language, "case-entry", entry=case.entry))
    if minors.lacks_code(work.rules, await work.people.get(case.student)):
        lines.append(texts.say(language, "case-without-code", why=_why(case, categories)))
    closed = case.state == "closed"
    return "\n".join(lines), [] if closed else case_buttons(case.id, taken=case.owner is not None)


def _why(case: Case, categories: Sequence[str]) -> str:
    """Why counselors were reached before the parents' code: the child's own word counts first."""
    if without_code.UNSAFE in categories:
        return "home"
    if case.source in {Source.SOS, Source.SILENCE}:
        return "sos"
    return "words" if case.entry else "asked"


def _level_words(texts: Texts, language: str, case: Case) -> str:
    """ "🔴 Emergency"; where it has risen, what it was before too."""
    now = f"{LEVEL_MARKS[case.level]} {texts.say(language, f'level-{case.level.word}')}"
    if case.first_level is None or case.first_level >= case.level:
        return now
    return f"{texts.say(language, f'level-{case.first_level.word}')} → {now}"


async def _state_line(texts: Texts, language: str, case: Case, work: Work) -> str:
    owner = await work.people.name(case.owner) if case.owner else None
    if case.state == "open" and case.released_by:
        before = texts.say(language, "case-before", name=await work.people.name(case.released_by) or "…")
        return f"{texts.say(language, 'case-state-open')} ({before})"
    if case.outcome:
        outcome = texts.say(language, f"outcome-{case.outcome}")
        return texts.say(language, "case-state-closed", outcome=outcome, name=owner or "…")
    return texts.say(language, f"case-state-{case.state}", name=owner or "…")


async def show_applicant(texts: Texts, language: str, about: str, work: Work, _: Facts) -> Shown | None:
    """The card of somebody who wants to join, with the name that they typed."""
    person, role = about.split()
    member = await work.team.member(person, Role(role))
    if member is None:
        return None
    name = await work.people.name(person) or "…"
    untrained = (
        role == Role.SUPPORTER and member.standing is Standing.ACTIVE and not member.certified(work.now)
    )
    state = "untrained" if untrained else member.standing.value
    text = texts.say(language, "applicant", name=name, role=texts.say(language, f"role-{role}"))
    text = f"{text}\n{texts.say(language, f'applicant-{state}')}"
    return text, applicant_buttons(
        person, role, signed=member.standing is Standing.SIGNED, untrained=untrained
    )


async def show_profile(texts: Texts, language: str, about: str, work: Work, _: Facts) -> Shown | None:
    """A supporter's own card: what they may say of themselves."""
    profile = await work.wishes.profile(about)
    return texts.say(language, "profile"), profile_buttons(texts, language, profile)


async def show_further(texts: Texts, language: str, about: str, work: Work, _: Facts) -> Shown | None:
    """May these two meet once more?"""
    further = await work.pairings.further(about)
    if further is None:
        return None
    seats = await work.conversations.participants(further.conversation)
    alias = next(seat.alias for seat in seats if seat.part is Part.STUDENT)
    name = await work.people.name(further.supporter) or "…"
    text = texts.say(language, "further", alias=alias, name=name, count=further.met)
    if further.approved is None:
        return text, further_buttons(about)
    return f"{text}\n{await _decision(texts, language, 'further', work, further)}", []


async def show_review(texts: Texts, language: str, about: str, work: Work, _: Facts) -> Shown | None:
    """Somebody comes often or stays long: the figures, and what a counselor may offer."""
    review = await work.reviews.get(about)
    if review is None:
        return None
    case = await work.cases.open_of(review.student)
    if case and case.guard:
        case = None
    weeks = ", ".join(map(str, reversed(review.weeks)))
    who = f"{review.alias} ({case.code})" if case else review.alias
    text = texts.say(language, "review", alias=who, weeks=weeks, count=review.long)
    if review.offered is None:
        return text, review_buttons(about)
    return f"{text}\n{await _decision(texts, language, 'review', work, review)}", []


async def _decision(texts: Texts, language: str, what: str, work: Work, decided: Further | CareReview) -> str:
    """Who decided what under a card."""
    yes = decided.approved if isinstance(decided, Further) else decided.offered
    name = await work.people.name(decided.decided_by) if decided.decided_by else None
    return texts.say(language, f"{what}-{'yes' if yes else 'no'}", name=name or "…")


Show = Callable[[Texts, str, str, Work, Facts], Awaitable[Shown | None]]
CARDS: dict[View, Show] = {
    View.CASE: show_case,
    View.APPLICANT: show_applicant,
    View.PROFILE: show_profile,
    View.FURTHER: show_further,
    View.REVIEW: show_review,
    View.BOARD: show_board,
}


async def list_people(texts: Texts, language: str, params: Params, work: Work, facts: Facts) -> str:
    """The team, with standing, certificate, duty and on-call."""
    everybody = await work.team.colleagues()
    colleagues = [one for one in everybody if one.member.standing is not Standing.REMOVED]
    if not colleagues:
        return texts.say(language, "people-nobody")
    lines = [_person_line(texts, language, colleague, facts) for colleague in colleagues]
    reader = Reader(texts, language, params, work, facts)
    return "\n".join((texts.say(language, Kind.PEOPLE), *lines, await trained(reader)))


def _person_line(texts: Texts, language: str, colleague: Colleague, facts: Facts) -> str:
    member = colleague.member
    marks = [texts.say(language, f"standing-{member.standing}")]
    if member.coordinator:
        marks.append(texts.say(language, "role-coordinator"))
    if colleague.role is Role.SUPPORTER and member.standing is Standing.ACTIVE:
        until = member.certified_until
        marks.append(
            texts.say(language, "certified-until", date=f"{until.astimezone(facts.zone):%d-%m-%Y}")
            if until
            else texts.say(language, "applicant-untrained")
        )
    if colleague.on_duty_until:
        marks.append(texts.say(language, "mark-on-duty"))
    if member.on_call:
        marks.append(texts.say(language, "mark-on-call" if colleague.started else "mark-not-started"))
    role = texts.say(language, f"role-{colleague.role}")
    return f"• {colleague.name or '…'} – {role}: {', '.join(marks)}"


async def list_status(texts: Texts, language: str, params: Params, work: Work, facts: Facts) -> str:
    """Who is on duty, who is on call, who waits how long, which cases are open."""
    shifts = Reader(texts, language, {**params, "person": "", "names": 1}, work, facts)
    colleagues = await work.team.colleagues()
    on_duty = [c.name or "…" for c in colleagues if c.on_duty_until]
    on_call = [c.name or "…" for c in colleagues if c.member.on_call and c.started]
    waiting = await work.conversations.waiting()
    cases = most_urgent_first(await open_cases(work, str(params["reader"])))
    nobody = texts.say(language, "nobody")
    lines = (
        texts.say(language, "status-on-duty", names=", ".join(on_duty) or nobody),
        texts.say(language, "status-on-call", names=", ".join(on_call) or nobody),
        *await coverage(shifts),
        texts.say(language, "status-waiting", count=len(waiting)),
        *_first([f"• {one.alias}: {age_of(texts, language, one.since, work.now)}" for one in waiting]),
        texts.say(language, "status-cases", count=len(cases)),
        *_first([await _case_line(texts, language, one, work) for one in cases]),
        texts.say(language, "status-reveals", count=await _reveals(work, facts)),
    )
    return "\n".join(lines)


def _first(lines: Sequence[str]) -> Sequence[str]:
    """As many as are read at a glance, and how many more there are."""
    more = [f"• +{len(lines) - GLANCE}"] if len(lines) > GLANCE else []
    return [*lines[:GLANCE], *more]


async def _case_line(texts: Texts, language: str, case: Case, work: Work) -> str:
    """How urgent, which, for how long, and who has it."""
    age = age_of(texts, language, case.opened_at, work.now)
    state = await _state_line(texts, language, case, work)
    return f"• {LEVEL_MARKS[case.level]} {case.code} {case.alias} · {age} · {state}"


async def _reveals(work: Work, facts: Facts) -> int:
    """How often an account was shown this month."""
    return await work.reveals.count(month_of(work.now.astimezone(facts.zone)))


async def list_transcript(texts: Texts, language: str, params: Params, work: Work, facts: Facts) -> str:
    """One part of a case's transcript: time, alias, words; or the supporters' lines about flags."""
    conversation, first, last = str(params["conversation"]), int(params["first"]), int(params["last"])
    if first:
        messages = await work.messages.between(conversation, first, last)
        lines = [_told(texts, language, message, facts, int(params["half"])) for message in messages]
    else:
        notes = (await work.cases.notes(conversation))[last : last + NOTES_IN_PART]
        lines = [texts.say(language, "transcript-note", note=note) for note in notes]
    heading = {name: params[name] for name in ("code", "part", "parts")}
    return "\n".join((texts.say(language, Kind.TRANSCRIPT, **heading), "", *lines))


async def show_photo(texts: Texts, language: str, params: Params, work: Work, facts: Facts) -> Photo | None:
    """A transcript's photo, or None once it cannot be read; its caption says who sent it when."""
    conversation, number = str(params["conversation"]), int(params["message"])
    for message in await work.messages.between(conversation, number, number):
        if message.content and message.content.photo:
            told = _told(texts, language, message, facts, 0)
            return Photo(
                message.content.photo, shorten(told, CAPTION, placeholder="…"), message.content.veiled
            )
    return None


def _told(texts: Texts, language: str, message: Message, facts: Facts, half: int) -> str:
    mark = PART_MARKS[message.part]
    who = message.alias or texts.say(language, "role-counselor")
    at = f"{message.written_at.astimezone(facts.zone):%H.%M}"
    if message.content is None:
        return f"{mark} {at} {who}: {texts.say(language, 'transcript-gone')}"
    told = f"{mark} {at} {who}: {_words_of(texts, language, message.content, half)}"
    if message.original:
        before = shorten(_words_of(texts, language, message.original, 0), BEFORE_WIDTH, placeholder="…")
        told += f" ✎ {texts.say(language, 'transcript-before', words=before)}"
    if message.withdrawn:
        told += f" 🗑 {texts.say(language, 'transcript-withdrawn')}"
    return told


def _words_of(texts: Texts, language: str, content: Content, half: int) -> str:
    media = "photo" if content.photo else "voice" if content.voice else ""
    mark = f"[{texts.say(language, f'transcript-{media}')}] " if media else ""
    return mark + half_of(content.text, half)


LISTS: dict[Kind, Callable[[Texts, str, Params, Work, Facts], Awaitable[str]]] = {
    Kind.STATUS: list_status,
    Kind.TRANSCRIPT: list_transcript,
}
