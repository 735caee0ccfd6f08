"""Flags: they bring in a person, and never hide, delay or answer a message."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from care.detection.lexicon import Finding
from care.escalation import (
    alert_ladder,
    cases,
    guarded_cases,
    supporter_cards,
    whole_talk,
)
from care.escalation.known_signs import Known
from care.escalation.messages import EscalationMessage
from care.escalation.repeated_alerts import FRESH
from care.model.entities import Case, Flag, Person, Place
from care.model.enums import Mode, Part, Role, Source, Teller, Urgency
from care.model.levels import Level
from care.people import case_access, helplines_shown, seating
from care.people.accusation_signs import Accusation, accusation
from care.people.case_access import TEAM
from care.ports.unit_of_work import UnitOfWork

OF_SUPPORTERS = {"grooming": Level.CONCERN, "incitement": Level.URGENT}
"""Categories in which a supporter's own words are a danger, with the least level of each."""
SOMEBODY_ELSE = "third-person"
WRITTEN = {Source.WORDS, Source.LOST_WORDS}
"""Sources of a student's own words, whether they arrived or not."""
EVER = datetime(1970, 1, 1, tzinfo=UTC)


async def by_words(
    work: UnitOfWork, place: Place, finding: Finding, texts: Sequence[str], source: Source = Source.WORDS
) -> None:
    """Raise at most one flag per category in ten minutes (`flag_quiet`); a higher level is raised at once.

    `texts` are the texts that were searched, the newest last. An accusation of somebody in the team is raised
    first, so that the accused one does not hear of the other flags either.
    """
    seen = Flag(
        place.conversation.student, place.conversation.id, place.seat.alias, finding.level, "", source
    )
    await raise_each(work, seen, finding, texts)


async def raise_each(work: UnitOfWork, seen: Flag, finding: Finding, texts: Sequence[str]) -> None:
    """Raise a flag for each match in a student's words, the heaviest first; `seen` says where and whose.

    An accusation of somebody in the team comes before all: it decides who may hear of the rest.
    """
    accused = await accusation(work, texts, seen.student, finding)
    if not (accused or finding.matches or finding.quiet):
        return
    known = await Known.of(work, seen)
    new = await _accuse(work, seen, accused, known) if accused else None
    found = await _raise_matches(work, seen, finding, accused, known)
    if raised := [*(new or ()), *found]:
        await supporter_cards.show_heaviest(work, raised, known)
    if new is not None:
        await guarded_cases.ask_whom(work, await work.people.get(seen.student), seen.student, Teller.STUDENT)


async def _raise_matches(
    work: UnitOfWork, seen: Flag, finding: Finding, accused: Accusation | None, known: Known
) -> list[Flag]:
    """Raise what the matches say, alone and with the talk; return what the supporters have not read yet."""
    # Asked before anything of this message is stored.
    together = await whole_talk.reasons(work, seen, finding, known)
    matches = whole_talk.without_doubles(finding.matches, work.watcher)
    unread: list[Flag] = []
    # False sorts first: what accuses the team goes before what is heavier.
    for match in sorted(matches, key=lambda match: (match.category != TEAM, -match.level)):
        flag = replace(seen, level=match.level, category=match.category, entry=match.entry)
        # `_accuse` has raised this one already.
        if not (accused and flag.category == TEAM and flag.level <= Level.CONCERN):
            # Of a talk that has become a concern the supporter reads that, not also that it is a note.
            unread += await _raise_match(work, flag, known, quiet=bool(together))
    for flag in together:
        unread += await _raise(work, flag, known)
    return unread


async def _raise_match(work: UnitOfWork, flag: Flag, known: Known, *, quiet: bool) -> list[Flag]:
    """Raise what one match says, if it is news; a note that is none, or `quiet`, is stored for the talk.

    Return the flag if the supporters have not read it yet.
    """
    news = _is_news(work, flag, known)
    if news and not (quiet and flag.level is Level.NOTE):
        # Asked before the flag is stored: afterwards it would not be the first.
        of_friend = _first_of_a_friend(flag, known)
        unread = await _raise(work, flag, known)
        if of_friend:
            writer = await work.people.get(flag.student)
            await work.outbox.tell(writer.chat, EscalationMessage.HELP_A_FRIEND, urgency=Urgency.RELAY)
        return unread
    if await whole_talk.is_silent_note(work, flag):
        await _store(work, flag, known)
    return []


async def by_mood(work: UnitOfWork, conversation: str) -> None:
    """Raise a concern for a mood that was given just now and has fallen, with what was heard in the talk."""
    student = await seating.student_of(work, conversation)
    seen = Flag(student.person, conversation, student.alias, Level.CONCERN, "", Source.MOOD)
    for flag in await whole_talk.mood(work, seen, await Known.of(work, seen)):
        await raise_flag(work, flag)


async def _accuse(work: UnitOfWork, seen: Flag, accused: Accusation, known: Known) -> list[Flag] | None:
    """Exclude everybody who is named in the words, and raise the flag.

    Return it if the supporters are still to read it; None if it is no news at all.
    """
    before = await work.cases.exclusions.of(seen.student)
    await guarded_cases.exclude(work, seen.student, accused.names, Teller.WORDS)
    flag = replace(
        seen, level=Level.CONCERN, category=TEAM, entry=accused.entry, named=bool(accused.names)
    )  # fmt: skip
    if accused.names <= before and not _is_news(work, flag, known):
        return None
    return await _raise(work, flag, known)


async def by_note(work: UnitOfWork, writer: Person, conversation: str, words: str) -> None:
    """Raise a flag if words to the counselors accuse one of them, and ask who must not know."""
    accused = await accusation(work, [words], writer.id)
    if accused is None:
        return
    student = await seating.student_of(work, conversation)
    own = student.person == writer.id
    source, teller = (Source.WORDS, Teller.STUDENT) if own else (Source.SUPPORTER, Teller.SUPPORTER)
    seen = Flag(student.person, conversation, student.alias, Level.CONCERN, TEAM, source)
    known = await Known.of(work, seen)
    new = await _accuse(work, seen, accused, known)
    if new:
        await supporter_cards.show_heaviest(work, new, known)
    if new is not None:
        await guarded_cases.ask_whom(work, writer, student.person, teller)


def _first_of_a_friend(flag: Flag, known: Known) -> bool:
    """Return whether the writer fears for somebody else, for the first time in this conversation."""
    if flag.category != SOMEBODY_ELSE or flag.level < Level.CONCERN or flag.conversation is None:
        return False
    return known.level(SOMEBODY_ELSE, EVER) < Level.CONCERN


async def by_supporter_words(work: UnitOfWork, place: Place, finding: Finding) -> None:
    """Raise a flag for a supporter's words that lure a student or incite harm; naming a danger is no flag."""
    for match in finding.matches:
        if match.category not in OF_SUPPORTERS:
            continue
        student = await seating.student_of(work, place.conversation.id)
        flag = Flag(
            student.person,
            place.conversation.id,
            student.alias,
            max(match.level, OF_SUPPORTERS[match.category]),
            match.category,
            Source.SUPPORTER_WORDS,
            match.entry,
        )
        known = await Known.of(work, flag)
        if _is_news(work, flag, known):
            await _raise_known(work, flag, known)


def _is_news(work: UnitOfWork, flag: Flag, known: Known) -> bool:
    # Without an open case every concern is news, because it opens one.
    if flag.level >= Level.CONCERN and known.case is None:
        return True
    if flag.conversation is None:
        return True
    return flag.level > known.level(flag.category, work.now - work.rules.flag_quiet)


async def raise_flag(work: UnitOfWork, flag: Flag) -> int:
    """Store the flag, tell the supporters, and open or join a case from `concern` up; return its number."""
    return await _raise_known(work, flag, await Known.of(work, flag))


async def _raise_known(work: UnitOfWork, flag: Flag, known: Known) -> int:
    number, fresh = await _store_and_call(work, flag, known)
    if fresh:
        await supporter_cards.show_heaviest(work, [flag], known)
    return number


async def _raise(work: UnitOfWork, flag: Flag, known: Known) -> list[Flag]:
    """Raise a flag, and return it if the supporters are still to read it."""
    _, fresh = await _store_and_call(work, flag, known)
    return [flag] if fresh else []


async def _store_and_call(work: UnitOfWork, flag: Flag, known: Known) -> tuple[int, bool]:
    """Store the flag and call who helps; return its number, and whether it is news to the supporters."""
    # Before anything is told, so that the accused one hears of nothing that follows.
    parted = await _part(work, flag)
    # Nobody was told the same just now. Asked before the flag is stored, else it would find itself.
    fresh = bool(flag.conversation) and flag.level > known.level(flag.category, work.now - FRESH)
    number = await _store(work, flag, known)
    if flag.conversation:
        await work.conversations.raise_level(flag.conversation, flag.level)
    if flag.level >= Level.CONCERN:
        known.case = await cases.open_or_join(work, flag, parted or known.case)
    if flag.category == TEAM:
        await guarded_cases.hide(work, flag.student)  # with a case it may be theirs to read no longer
    if parted and not case_access.waits_for_name(parted):
        await guarded_cases.spread(work, flag.student)
        # Its ladder stands at another step now.
        known.case = await work.cases.open_of(flag.student)
    if flag.level >= Level.URGENT and flag.source in WRITTEN:
        await _tell_student(work, flag.student, known)
    return number, fresh


async def _part(work: UnitOfWork, flag: Flag) -> Case | None:
    """Hide the student's case where this flag demands it, and return the case that has changed.

    It does if it accuses somebody of the team, or if a counselor wrote the supporter's words.
    """
    if flag.category == TEAM:
        return await guarded_cases.close_ranks(work, flag.student, cases.guard_of(flag), named=flag.named)
    if flag.source is not Source.SUPPORTER_WORDS or flag.level < Level.CONCERN:
        return None
    seats = await work.conversations.participants(flag.conversation or "")
    writers = [seat.person for seat in seats if seat.part is Part.SUPPORTER and seat.mode is Mode.SPEAKING]
    counselors = [one for one in writers if await work.team.member(one, Role.COUNSELOR)]
    if not counselors:
        return None
    return await guarded_cases.keep_out(work, flag.student, counselors, Teller.WORDS)


async def _store(work: UnitOfWork, flag: Flag, known: Known) -> int:
    known.add(flag, work.now)
    return await work.cases.flag(
        student=flag.student,
        conversation=flag.conversation,
        level=flag.level,
        category=flag.category,
        source=flag.source,
        entry=flag.entry,
        now=work.now,
    )


async def _tell_student(work: UnitOfWork, person: str, known: Known) -> None:
    """Offer a counselor and show the helplines while the talk goes on; tell who knows of a guarded case."""
    if not await known.hearers(work, person):
        return  # the case has told them so already
    student, case = await work.people.get(person), known.case
    if case:
        await work.cases.student_told(case.id)
    categories = await work.cases.categories(case) if case else ()
    if case is None or case.guard is None:
        await _offer_counselor(work, student, case, categories)
        return
    if not case_access.waits_for_name(case):
        await alert_ladder.tell_truth(work, student.chat, person)
    await helplines_shown.show(
        work, student.chat, urgency=Urgency.RELAY, categories=categories, counselor=True
    )


async def _offer_counselor(
    work: UnitOfWork, student: Person, case: Case | None, categories: Sequence[str]
) -> None:
    """Offer a counselor, or say that one has the case; where they are talking already, say neither."""
    if case is None or case.owner is None:
        offered = EscalationMessage.COUNSELOR_OFFERED
        await helplines_shown.tell_with(work, student.chat, offered, categories=categories, counselor=True)
    elif await _speaks(work, case.owner, case.conversation):
        await helplines_shown.show(work, student.chat, urgency=Urgency.RELAY, categories=categories)
    else:
        known = EscalationMessage.COUNSELOR_KNOWS
        await helplines_shown.tell_with(work, student.chat, known, categories=categories)


async def _speaks(work: UnitOfWork, owner: str, conversation: str | None) -> bool:
    seats = await work.conversations.participants(conversation) if conversation else ()
    return any(seat.person == owner and seat.mode is Mode.SPEAKING for seat in seats)


async def accuse(
    work: UnitOfWork, conversation: str, level: Level, source: Source, *, named: bool = False
) -> None:
    """Raise a flag: somebody says that one of the team did something to this conversation's student."""
    student = await seating.student_of(work, conversation)
    flag = Flag(student.person, conversation, student.alias, level, TEAM, source, named=named)
    await raise_flag(work, flag)
