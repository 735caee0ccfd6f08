"""Repeating an alert until a counselor takes it: next on call, then all, then the student is told."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from care.levels import Level
from care.notices import Kind
from care.ports.work import Work
from care.values import Case, Colleague
from care.views import View
from care.vocabulary import Source, Urgency

PRESSED = {Source.SOS, Source.SILENCE, Source.STUDENT}
"""A student who presses is answered by whoever heard the press, and heard again at whatever level."""
FIRST = 1
TO_ALL = 2
TO_STUDENT = 3


def steps(work: Work, case: Case) -> tuple[timedelta, ...]:
    """When this case is repeated, counted from its opening."""
    return work.rules.emergency_ladder if case.level is Level.EMERGENCY else work.rules.ladder


def wait_after(times: Sequence[timedelta], rung: int) -> timedelta:
    """How long until the next step after `rung`; past the last step its distance is kept."""
    times = (timedelta(0), *times)
    rung = min(rung, len(times) - 2)
    return times[rung + 1] - times[rung]


async def first_alert(work: Work, case: Case) -> None:
    """An emergency is told to everybody at once; so is every case while there is no group to write to."""
    if case.level is Level.EMERGENCY or not await group_works(work):
        await tell(work, case, await work.team.counselors())
    if case.source not in PRESSED and not await anybody_hears(work, case.student):
        await tell_student_nobody(work, case)


async def anybody_hears(work: Work, student: str) -> bool:
    """Whether there is a counselor, other than the student, who can be told at all."""
    return any(counselor.person != student for counselor in await work.team.counselors())


async def group_works(work: Work) -> bool:
    """Whether there is a group that can be written to."""
    return await work.team.group() is not None and await work.team.group_lost_at() is None


async def alert_again(work: Work, case: Case) -> None:
    """Its owner has it no longer: the group hears it at once, and who is next."""
    await _tell_group(work, case, Kind.RUNG_RELEASED)
    await tell(work, case, await _whose_turn(work, case, FIRST))


async def tell_about(work: Work, chat: int, kind: Kind, case: Case) -> None:
    """Tell a counselor something about a case: its code, alias, level and category, never words."""
    await work.outbox.tell(
        chat,
        kind,
        urgency=Urgency.ALERT,
        case=case.id,
        code=case.code,
        alias=case.alias,
        level=case.level.word,
        category=case.category,
    )


async def tell(work: Work, case: Case, counselors: Iterable[Colleague]) -> None:
    """Write privately to these counselors, with the button that takes the case."""
    for counselor in counselors:
        if counselor.person != case.student:
            await tell_about(work, counselor.chat, Kind.ALERT, case)


async def tell_again(work: Work, case: Case) -> None:
    """There is more: the owner is told, or the group, and everybody if it is an emergency without one."""
    if case.owner:
        owner = await work.people.get(case.owner)
        await tell_about(work, owner.chat, Kind.LEVEL_RISEN, case)
        return
    await _tell_group(work, case, Kind.RUNG_RISEN)
    if case.level is Level.EMERGENCY or not await group_works(work):
        await tell(work, case, await work.team.counselors())


async def climb(work: Work) -> None:
    """Repeat every case that is due and has no owner."""
    for case in await work.cases.rungs_due(work.now):
        rung = case.rung + 1
        await work.cases.climb(case.id, rung, work.now + wait_after(steps(work, case), rung))
        await _repeat(work, case, rung)


async def _repeat(work: Work, case: Case, rung: int) -> None:
    await _tell_group(work, case)
    await work.outbox.show(View.CASE, case.id)
    told = await _whose_turn(work, case, rung)
    await tell(work, case, told)
    last = min(TO_STUDENT, len(steps(work, case)))
    if rung == last:
        await tell_student_nobody(work, case)
    elif told and rung < last and (case.student_told or case.source in PRESSED):
        await _tell_student_asked(work, case, len(told))


async def _whose_turn(work: Work, case: Case, rung: int) -> Sequence[Colleague]:
    """The next on call; from the second step on, in an emergency, or without a group: everybody.

    At night all on call at once: whoever is next may be asleep.
    """
    everybody = [one for one in await work.team.counselors() if one.person != case.student]
    on_call = [one for one in everybody if one.member.on_call]
    if not on_call or rung >= TO_ALL or case.level is Level.EMERGENCY or not await group_works(work):
        return everybody
    return next_first(case, on_call, await work.cases.all_open())[: None if is_night(work) else 1]


def is_night(work: Work) -> bool:
    """Whether it is between ten and six on the programme's clock."""
    now = work.now.astimezone(work.rules.zone).time()
    return now >= work.rules.night_from or now < work.rules.night_to


def next_first(case: Case, on_call: Sequence[Colleague], open_cases: Sequence[Case]) -> Sequence[Colleague]:
    """Whoever gave this case on comes last; before that, whoever has fewest cases in hand is next."""
    in_hand = Counter(one.owner for one in open_cases)
    return sorted(on_call, key=lambda one: (one.person == case.released_by, in_hand[one.person]))


async def _tell_student_asked(work: Work, case: Case, count: int) -> None:
    """Whoever knows of the case hears at each step what was done, until the numbers come."""
    student = await work.people.get(case.student)
    await work.outbox.tell(student.chat, Kind.COUNSELORS_ASKED, urgency=Urgency.RELAY, count=count)


async def _tell_group(work: Work, case: Case, kind: Kind = Kind.RUNG) -> None:
    """A short reply to the card: an edit alone notifies nobody."""
    group = await work.team.group()
    if group and await group_works(work):
        minutes = int((work.now - case.opened_at).total_seconds() // 60)
        await work.outbox.tell(
            group,
            kind,
            urgency=Urgency.ALERT,
            case=case.id,
            code=case.code,
            level=case.level.word,
            minutes=minutes,
        )


async def tell_student_nobody(work: Work, case: Case, keys: str = "") -> None:
    """The truth: no counselor yet; these numbers answer now."""
    student = await work.people.get(case.student)
    await work.cases.student_told(case.id)
    await work.outbox.tell(student.chat, Kind.NO_COUNSELOR_YET, urgency=Urgency.RELAY, keys=keys)
    await work.outbox.tell(student.chat, Kind.HELPLINES, urgency=Urgency.RELAY)
