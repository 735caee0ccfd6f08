"""Somebody of the team may be accused: from this moment only who may know has the case, and hears of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from care import confidence, ladder, listening
from care.confidence import TEAM
from care.deeds import PROGRAMME, Deed
from care.findings import Finding, Match
from care.levels import Level
from care.notices import Kind
from care.ports.work import Work
from care.staff_names import named_in, without_names
from care.values import Case, Person
from care.vocabulary import Guard, Mode, Role, Standing, Teller, Urgency

NOT_THERE = {Standing.DECLINED, Standing.REMOVED}


@dataclass(frozen=True, slots=True)
class Accusation:
    """What words say against the team: the lexicon's entry, and who stands in them by name."""

    entry: str
    names: frozenset[str]


async def accusation(
    work: Work, texts: Sequence[str], writer: str, finding: Finding | None = None
) -> Accusation | None:
    """Whether these words, the newest last, accuse a role of the team, or somebody of it by name."""
    match = _accusing(finding or work.watcher.scan(texts[-1], texts[:-1]))
    spoken = [without_names(text) for text in texts]
    by_name = match or (spoken != [*texts] and _accusing(work.watcher.scan(spoken[-1], spoken[:-1])))
    if not by_name:
        return None
    known = {one.person: one.name or "" for one in await work.team.colleagues() if one.person != writer}
    names = named_in(texts, {person: name for person, name in known.items() if name})
    return Accusation(by_name.entry, names) if match or names else None


def _accusing(finding: Finding) -> Match | None:
    found = (match for match in finding.matches if match.category == TEAM and match.level >= Level.CONCERN)
    return next(found, None)


async def staff(work: Work, reader: str) -> list[tuple[str, str]]:
    """Person and name of each counselor whom this reader can name; peers are known to nobody by name."""
    found = [
        (one.person, one.name)
        for one in await work.team.colleagues()
        if one.role is Role.COUNSELOR and one.name and one.member.standing not in NOT_THERE
    ]
    return sorted((one for one in found if one[0] != reader), key=lambda one: one[1].casefold())


async def close_ranks(work: Work, student: str, guard: Guard, *, named: bool) -> Case | None:
    """An open case of this student goes out of everybody else's sight, before anything more is told.

    Returns it as it is now; None where nothing has changed.
    """
    before = await work.cases.open_of(student)
    if before is None:
        return None
    said = Guard.SAID if before.guard is Guard.SAID else guard
    case = replace(before, guard=said, named=before.named or named)
    await work.cases.guard(case.id, case.guard, named=case.named)
    if before.guard is None:
        await work.audit.note(PROGRAMME, Deed.GUARDED, case.id)
    await hide_cards(work)
    await ladder.take_back(work, case)
    await _part_from_owner(work, case)
    await _part_from_listeners(work, student)
    for person in await work.exclusions.of(student):
        await clear_chat(work, student, await work.people.get(person))
    after = await work.cases.open_of(student)
    if after is None or after == before:
        return None
    await work.cases.begin_ladder(case.id, work.now + confidence.steps(work, after)[0])
    return replace(after, rung=0)


async def hide_cards(work: Work) -> None:
    """What stands in the group about somebody whose case is guarded now goes."""
    for card in await work.postings.of_guarded():
        await work.postings.take_away(card)


async def _part_from_owner(work: Work, case: Case) -> None:
    """Whoever may not have it has it no longer; who speaks with the student goes on until somebody comes."""
    if case.owner is None or case.owner in {one.person for one in await confidence.hearers(work, case)}:
        return
    owner = await work.people.get(case.owner)
    await work.audit.note(PROGRAMME, Deed.PASSED_ON, case.id)
    await work.cases.release(case.id, work.now)
    await work.outbox.tell(owner.chat, Kind.CASE_PASSED, urgency=Urgency.ALERT, code=case.code)
    await clear_chat(work, case.student, owner)


async def _part_from_listeners(work: Work, student: str) -> None:
    for place in await work.conversations.places(student):
        for seat in await work.conversations.participants(place.conversation.id):
            reads = await confidence.may_read_here(work, seat.person, seat.conversation)
            if seat.mode is Mode.LISTENING and not reads:
                await listening.leave(work, seat)


async def clear_chat(work: Work, student: str, person: Person) -> None:
    """What they were shown of this student goes from their chat, unless they speak with them now."""
    for place in await work.conversations.places(person.id):
        if place.conversation.student == student and place.seat.mode is Mode.SPEAKING:
            return
    await work.outbox.erase(await work.retention.copies_of(student, person.chat))
    await work.outbox.erase(await work.reveals.hide_in(person.chat))


async def exclude(work: Work, student: str, people: Iterable[str], by: Teller) -> None:
    """These must know nothing of this student's from now on."""
    for person in people:
        await work.exclusions.exclude(student, person, by, work.now)


async def keep_out(work: Work, student: str, people: Iterable[str], by: Teller) -> Case | None:
    """As `exclude`, and an open case is theirs no more; as `close_ranks` returns it."""
    await exclude(work, student, people, by)
    guard = Guard.ASKED if by is Teller.WORDS else Guard.SAID
    return await close_ranks(work, student, guard, named=True)


async def ask_whom(work: Work, asked: Person, student: str, by: Teller) -> None:
    """Whoever spoke up says whom to tell nothing; until then, or for two minutes, nobody hears of it."""
    if case := await work.cases.open_of(student):
        if by is Teller.STUDENT:
            await work.cases.student_told(case.id)
        await ladder.ask_whom(work, asked, case, by)
        if not await confidence.hearers(work, case):
            await ladder.tell_nobody(work, (await work.people.get(student)).chat)


async def spread(work: Work, student: str) -> None:
    """It is known, or will not be said, whom it is about: who may have it hears of it now.

    Where nobody may, the student is told so.
    """
    case = await work.cases.open_of(student)
    if case is None or case.owner:
        return
    rung = int(confidence.unnamed(case) and case.level is not Level.EMERGENCY)
    case = replace(case, rung=rung)
    times = confidence.steps(work, case)
    await work.cases.climb(case.id, rung, work.now + ladder.wait_after(times, rung))
    if told := await confidence.hearers(work, case):
        await ladder.tell(work, case, told)
    else:
        await ladder.tell_student_nobody(work, case)
