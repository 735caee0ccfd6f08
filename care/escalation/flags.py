"""Raising attention. A flag never hides, delays or answers a message."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from care.detection.lexicon import Finding
from care.escalation import alert_ladder, cases, guarded_cases, repeated_alerts, transcript
from care.model.entities import Case, Conversation, Flag, Person, Place
from care.model.enums import Mode, Part, Reason, Role, Source, Stage, Teller, Urgency
from care.model.levels import Level
from care.model.message_kinds import MessageKind, Refusal
from care.model.prompts import Purpose
from care.people import case_access, helplines_shown, seating
from care.people.accusation_signs import Accusation, accusation
from care.people.case_access import TEAM
from care.people.seating import supported
from care.ports.unit_of_work import UnitOfWork

OF_SUPPORTERS = {"grooming": Level.CONCERN, "incitement": Level.URGENT}
"""Categories in which a supporter's own words are a danger, and their level at least."""
SOMEBODY_ELSE = "third-person"
WRITTEN = {Source.WORDS, Source.LOST_WORDS}
"""A student's own words, whether they arrived or not."""
EVER = datetime(1970, 1, 1, tzinfo=UTC)


async def by_words(
    work: UnitOfWork, place: Place, finding: Finding, texts: Sequence[str], source: Source = Source.WORDS
) -> None:
    """One flag per category and ten minutes; a higher level goes through at once.

    `texts` are what was looked at, the newest last. What accuses somebody of the team comes first: who must
    not know hears of nothing else either.
    """
    seen = Flag(
        place.conversation.student, place.conversation.id, place.seat.alias, finding.level, "", source
    )
    await raise_each(work, seen, finding, texts)


async def raise_each(work: UnitOfWork, seen: Flag, finding: Finding, texts: Sequence[str]) -> None:
    """A flag for all that was found in a student's words, where and as `seen`; the heaviest first.

    Before all what accuses somebody of the team: it says who may hear of the rest.
    """
    accused = await accusation(work, texts, seen.student, finding)
    new = accused and await _accuse(work, seen, accused)
    for match in sorted(finding.matches, key=lambda match: (match.category != TEAM, -match.level)):
        flag = replace(seen, level=match.level, category=match.category, entry=match.entry)
        said = accused and flag.category == TEAM and flag.level <= Level.CONCERN
        if not said and await _is_news(work, flag):
            of_friend = await _first_of_a_friend(work, flag)
            await raise_flag(work, flag)
            if of_friend:
                writer = await work.people.get(flag.student)
                await work.outbox.tell(writer.chat, MessageKind.HELP_A_FRIEND, urgency=Urgency.RELAY)
    if new:
        await guarded_cases.ask_whom(work, await work.people.get(seen.student), seen.student, Teller.STUDENT)


async def _accuse(work: UnitOfWork, seen: Flag, accused: Accusation) -> bool:
    """Whether this is new; who is named in the words hears no more of this student in any case."""
    before = await work.cases.exclusions.of(seen.student)
    await guarded_cases.exclude(work, seen.student, accused.names, Teller.WORDS)
    flag = replace(
        seen, level=Level.CONCERN, category=TEAM, entry=accused.entry, named=bool(accused.names)
    )  # fmt: skip
    if accused.names <= before and not await _is_news(work, flag):
        return False
    await raise_flag(work, flag)
    return True


async def by_note(work: UnitOfWork, writer: Person, conversation: str, words: str) -> None:
    """What is written to counselors may accuse one of them: it is told to none who may be meant."""
    accused = await accusation(work, [words], writer.id)
    if accused is None:
        return
    student = await seating.student_of(work, conversation)
    own = student.person == writer.id
    source, teller = (Source.WORDS, Teller.STUDENT) if own else (Source.SUPPORTER, Teller.SUPPORTER)
    seen = Flag(student.person, conversation, student.alias, Level.CONCERN, TEAM, source)
    if await _accuse(work, seen, accused):
        await guarded_cases.ask_whom(work, writer, student.person, teller)


async def _first_of_a_friend(work: UnitOfWork, flag: Flag) -> bool:
    """Whether the writer fears for somebody else, for the first time in this conversation."""
    if flag.category != SOMEBODY_ELSE or flag.level < Level.CONCERN or flag.conversation is None:
        return False
    return await work.cases.recent_level(flag.conversation, SOMEBODY_ELSE, EVER) < Level.CONCERN


async def by_supporter_words(work: UnitOfWork, place: Place, finding: Finding) -> None:
    """A supporter may name every danger; only words that draw a student away or into it raise a flag."""
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
        if await _is_news(work, flag):
            await raise_flag(work, flag)


async def _is_news(work: UnitOfWork, flag: Flag) -> bool:
    if flag.level >= Level.CONCERN and await work.cases.open_of(flag.student) is None:
        return True
    if flag.conversation is None:
        return True
    since = work.now - work.rules.flag_quiet
    return flag.level > await work.cases.recent_level(flag.conversation, flag.category, since)


async def raise_flag(work: UnitOfWork, flag: Flag) -> int:
    """Store the flag, tell who is in the conversation, and bring in a counselor from `concern` up."""
    parted = await _part(work, flag)
    fresh = flag.conversation and await _is_fresh(work, flag.conversation, flag)
    number = await _store(work, flag)
    if flag.conversation:
        await work.conversations.raise_level(flag.conversation, flag.level)
        if fresh:
            await _tell_supporters(work, flag)
    if flag.level >= Level.CONCERN:
        await cases.open_or_join(work, flag)
    if flag.category == TEAM:
        await guarded_cases.hide(work, flag.student)  # with a case it may be theirs to read no longer
    if parted and not case_access.waits_for_name(parted):
        await guarded_cases.spread(work, flag.student)
    if flag.level >= Level.URGENT and flag.source in WRITTEN:
        await _tell_student(work, flag.student)
    return number


async def _part(work: UnitOfWork, flag: Flag) -> Case | None:
    """The student's case, if this flag takes it out of the sight of the team, or of a counselor who wrote."""
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


async def _is_fresh(work: UnitOfWork, conversation: str, flag: Flag) -> bool:
    """Whether nobody was told the same a moment ago."""
    since = work.now - repeated_alerts.FRESH
    return flag.level > await work.cases.recent_level(conversation, flag.category, since)


async def _store(work: UnitOfWork, flag: Flag) -> int:
    return await work.cases.flag(
        student=flag.student,
        conversation=flag.conversation,
        level=flag.level,
        category=flag.category,
        source=flag.source,
        entry=flag.entry,
        now=work.now,
    )


async def _tell_supporters(work: UnitOfWork, flag: Flag) -> None:
    if flag.source not in {*WRITTEN, Source.SOS, Source.SILENCE} or flag.conversation is None:
        return
    told = flag.level >= Level.CONCERN and await alert_ladder.anybody_hears(work, flag.student)
    kind = MessageKind.FLAG_SEEN if told else MessageKind.FLAG_NOTED
    if flag.category == TEAM or await _accuses(work, flag.student):
        kind = MessageKind.ACCUSED_SEEN
    for seat in await work.conversations.participants(flag.conversation):
        if seat.part is Part.SUPPORTER and seat.mode is not Mode.LEFT:
            if flag.source is Source.LOST_WORDS:
                await work.outbox.tell(seat.chat, MessageKind.WORDS_LOST, conversation=seat.conversation)
            await work.outbox.tell(
                seat.chat,
                kind,
                conversation=seat.conversation,
                level=flag.level.word,
                category=flag.category,
            )


async def _accuses(work: UnitOfWork, student: str) -> bool:
    """Whether the case that is open accuses somebody of the team."""
    case = await work.cases.open_of(student)
    return bool(case and case.guard and TEAM in await work.cases.categories(case))


async def _tell_student(work: UnitOfWork, person: str) -> None:
    """Helplines and a counselor, gently, without being cut off; the truth about who was told."""
    if not await alert_ladder.anybody_hears(work, person):
        return  # the case has told them so already
    student, case = await work.people.get(person), await work.cases.open_of(person)
    if case:
        await work.cases.student_told(case.id)
    if case is None or case.guard is None:
        await work.outbox.tell(student.chat, MessageKind.COUNSELOR_OFFERED, urgency=Urgency.RELAY)
    elif not case_access.waits_for_name(case):
        await alert_ladder.tell_truth(work, student.chat, person)
    await helplines_shown.show(work, student.chat, urgency=Urgency.RELAY, counselor=1)


async def by_supporter(work: UnitOfWork, supporter: Person) -> None:
    """🚩: a counselor is told at once; level and reason, asked next, refine it."""
    conversation = (await supported(work, supporter, MessageKind.NOTHING_TO_FLAG)).conversation
    await _raise_for(work, conversation, Level.CONCERN, Reason.BEYOND_ME)
    heard = await alert_ladder.anybody_hears(work, conversation.student)
    kind = MessageKind.FLAG_RAISED if heard else MessageKind.FLAG_UNHEARD
    if heard and await _accuses(work, conversation.student):
        kind = MessageKind.FLAG_RAISED_APART
    await work.outbox.tell(supporter.chat, kind, conversation=conversation.id)


async def about_the_team(work: UnitOfWork, supporter: Person, conversation: str) -> None:
    """👤 after 🚩: it is about somebody of the team; nobody whom the supporter names hears of it."""
    await _require_flag(work, supporter, conversation)
    await accuse(work, conversation, Level.CONCERN, Source.SUPPORTER)
    student = (await work.conversations.get(conversation)).student
    await guarded_cases.ask_whom(work, supporter, student, Teller.SUPPORTER)


async def accuse(
    work: UnitOfWork, conversation: str, level: Level, source: Source, *, named: bool = False
) -> None:
    """Somebody says that one of the team did something to this conversation's student."""
    student = await seating.student_of(work, conversation)
    flag = Flag(student.person, conversation, student.alias, level, TEAM, source, named=named)
    await raise_flag(work, flag)


async def refine_level(work: UnitOfWork, supporter: Person, conversation: str, level: Level) -> None:
    """The supporter says how urgent it is; a higher level goes through at once."""
    await _require_flag(work, supporter, conversation)
    if level > Level.CONCERN:
        await _raise_for(work, await work.conversations.get(conversation), level, Reason.BEYOND_ME)
    await work.outbox.tell(
        supporter.chat, MessageKind.ASK_FLAG_REASON, conversation=conversation, level=level.word
    )


async def refine_reason(
    work: UnitOfWork, supporter: Person, conversation: str, level: Level, reason: Reason | None
) -> None:
    """The supporter says what it is about, and may add a line for the counselor."""
    await _require_flag(work, supporter, conversation)
    if reason is Reason.TEAM:
        await about_the_team(work, supporter, conversation)
    elif reason:
        number = await _raise_for(work, await work.conversations.get(conversation), level, reason)
        await work.outbox.prompt(
            supporter.chat, MessageKind.ASK_FLAG_NOTE, Purpose.FLAG_NOTE, f"{conversation} {number}"
        )
    else:
        await work.outbox.tell(supporter.chat, MessageKind.FLAG_COMPLETE)


async def keep_note(work: UnitOfWork, supporter: Person, about: str, text: str) -> None:
    """The supporter's line about a flag, for the case's owner only, who gets it at once."""
    if not 1 <= len(text) <= transcript.NOTE_LENGTH:
        longest = transcript.NOTE_LENGTH
        await work.outbox.prompt(
            supporter.chat, MessageKind.NOTE_ASKED_AGAIN, Purpose.FLAG_NOTE, about, longest=longest
        )
        return
    conversation, number = about.split()
    await by_note(work, supporter, conversation, text)
    if not await work.cases.note(int(number), conversation, text):
        raise Refusal(MessageKind.NOT_DELIVERED)
    await work.outbox.tell(supporter.chat, MessageKind.FLAG_NOTE_KEPT)
    case = await work.cases.of_conversation(conversation)
    if case and case.owner:
        owner = await work.people.get(case.owner)
        await transcript.send_note(work, case, owner.chat, conversation)


async def _require_flag(work: UnitOfWork, supporter: Person, conversation: str) -> None:
    """Whoever supports there may say more; whoever did, while a counselor still has the case of it."""
    seats = await work.conversations.participants(conversation)
    mine = next((s for s in seats if s.person == supporter.id and s.part is Part.SUPPORTER), None)
    if mine is None:
        raise Refusal(MessageKind.BUTTON_GONE)
    ended = (await work.conversations.get(conversation)).stage is Stage.ENDED
    if (ended or mine.mode is Mode.LEFT) and await work.cases.of_conversation(conversation) is None:
        raise Refusal(MessageKind.BUTTON_GONE)


async def _raise_for(work: UnitOfWork, conversation: Conversation, level: Level, reason: Reason) -> int:
    student = await seating.student_of(work, conversation.id)
    return await raise_flag(
        work,
        Flag(conversation.student, conversation.id, student.alias, level, reason.value, Source.SUPPORTER),
    )
