"""Repeating an alert until a counselor takes it: next on call, then all, then the student is told."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from care.escalation import repeated_alerts
from care.model.card_kinds import CardKind
from care.model.entities import Case, Colleague, Person
from care.model.enums import Source, Teller, Urgency
from care.model.levels import Level
from care.model.message_kinds import MessageKind
from care.people import case_access
from care.people.case_access import hearers, steps
from care.ports.unit_of_work import UnitOfWork

PRESSED = {Source.SOS, Source.SILENCE, Source.STUDENT}
"""A student who presses is answered by whoever heard the press, and heard again at whatever level."""
FIRST = 1
TO_ALL = 2
TO_STUDENT = 3


def wait_after(times: Sequence[timedelta], rung: int) -> timedelta:
    """How long until the next step after `rung`; past the last step its distance is kept."""
    times = (timedelta(0), *times)
    rung = min(rung, len(times) - 2)
    return times[rung + 1] - times[rung]


async def first_alert(work: UnitOfWork, case: Case) -> None:
    """An emergency is told to everybody at once; so is every case that no group hears of."""
    if await _calls_all(work, case):
        await tell(work, case, await hearers(work, case), urgency=Urgency.FIRST)
    asked = case.source in PRESSED or case.category == case_access.TEAM
    if not asked and not await anybody_hears(work, case.student):
        await tell_student_nobody(work, case)


async def anybody_hears(work: UnitOfWork, student: str) -> bool:
    """Whether there is a counselor who may be told of this student, and can be told at all."""
    return bool(await case_access.hearers_about(work, student))


async def group_works(work: UnitOfWork) -> bool:
    """Whether there is a group that can be written to."""
    return await work.team.group() is not None and await work.team.group_lost_at() is None


async def alert_again(work: UnitOfWork, case: Case) -> None:
    """Its owner has it no longer: the group hears it at once, and who is next."""
    await _call_group(work, case)
    await tell(work, case, await _whose_turn(work, case, FIRST))


async def tell(
    work: UnitOfWork, case: Case, counselors: Iterable[Colleague], *, urgency: Urgency | None = None
) -> None:
    """Write privately to these counselors, with the button that takes the case."""
    for about, chat in _chats(case, counselors):
        await repeated_alerts.call(work, CardKind.ALERT, about, chat, urgency=urgency)


def _chats(case: Case, counselors: Iterable[Colleague]) -> Iterator[tuple[str, int]]:
    """What the card in each of these chats is about, and the chat."""
    for counselor in counselors:
        yield _in_chat(case, counselor.chat), counselor.chat


def _in_chat(case: Case, chat: int) -> str:
    return f"{case.id} {chat}"


async def tell_all(work: UnitOfWork, case: Case) -> None:
    """Whoever may have it hears of it, where the group does not."""
    if await _calls_all(work, case):
        await tell(work, case, await hearers(work, case))


async def take_back(work: UnitOfWork, case: Case) -> None:
    """What has called anybody who may not know of it goes from their chats."""
    knowing = {one.chat for one in await hearers(work, case)}
    for counselor in await work.team.counselors():
        if counselor.chat not in knowing:
            for view in (CardKind.ALERT, CardKind.RISEN):
                if card := await work.outbox.postings.get(view, _in_chat(case, counselor.chat)):
                    await work.outbox.postings.take_away(card)


async def tell_risen(work: UnitOfWork, case: Case) -> None:
    """It is more urgent than it was: that is news, and goes before what others repeat."""
    await _tell_more(work, case, partial(repeated_alerts.call, urgency=Urgency.FIRST))


async def tell_again(work: UnitOfWork, case: Case) -> None:
    """The same once more: whoever was called about it finds that in the message that called them."""
    await _tell_more(work, case, repeated_alerts.remind)


async def _tell_more(work: UnitOfWork, case: Case, call: Callable[..., Awaitable[None]]) -> None:
    """The owner is told; or the group, and everybody if it is an emergency or there is no group."""
    if case.owner:
        chat = (await work.people.get(case.owner)).chat
        await call(work, CardKind.RISEN, _in_chat(case, chat), chat)
        return
    if await _in_group(work, case):
        await call(work, CardKind.RUNG, case.id)
    if await _calls_all(work, case):
        for about, chat in _chats(case, await hearers(work, case)):
            await call(work, CardKind.ALERT, about, chat)


async def _calls_all(work: UnitOfWork, case: Case) -> bool:
    """Whether all who may have it hear of it now; nobody before the one who may not can be named."""
    if case_access.waits_for_name(case):
        return False
    return case.level is Level.EMERGENCY or not await _in_group(work, case)


async def _in_group(work: UnitOfWork, case: Case) -> bool:
    """Whether the group may hear of it, and can be written to."""
    return case.guard is None and await group_works(work)


async def climb(work: UnitOfWork) -> None:
    """Repeat every case that is due and has no owner."""
    for case in await work.cases.rungs_due(work.now):
        rung = case.rung + 1
        await work.cases.climb(case.id, rung, work.now + wait_after(steps(work, case), rung))
        await _repeat(work, case, rung)


async def _repeat(work: UnitOfWork, before: Case, rung: int) -> None:
    case = replace(before, rung=rung)
    await _call_group(work, case)
    await work.outbox.refresh(CardKind.CASE, case.id)
    told = await _whose_turn(work, case, rung)
    await tell(work, case, told)
    last = min(TO_STUDENT, len(steps(work, case)))
    if rung == last:
        await tell_student_nobody(work, case)
    elif told and (case.student_told or case.source in PRESSED):
        await _tell_student_asked(work, case, told, last)


async def _whose_turn(work: UnitOfWork, case: Case, rung: int) -> Sequence[Colleague]:
    """The next on call; from the second step on, in an emergency, or where no group hears: everybody.

    At night all on call at once: whoever is next may be asleep.
    """
    everybody = await hearers(work, case)
    on_call = [one for one in everybody if one.member.on_call]
    if not on_call or rung >= TO_ALL or case.level is Level.EMERGENCY or not await _in_group(work, case):
        return everybody
    return next_first(case, on_call, await work.cases.all_open())[: None if is_night(work) else 1]


def is_night(work: UnitOfWork) -> bool:
    """Whether it is between ten and six on the programme's clock."""
    now = work.now.astimezone(work.rules.zone).time()
    return now >= work.rules.night_from or now < work.rules.night_to


def next_first(case: Case, on_call: Sequence[Colleague], open_cases: Sequence[Case]) -> Sequence[Colleague]:
    """Whoever gave this case on comes last; before that, whoever has fewest cases in hand is next."""
    in_hand = Counter(one.owner for one in open_cases)
    return sorted(on_call, key=lambda one: (one.person == case.released_by, in_hand[one.person]))


async def _tell_student_asked(work: UnitOfWork, case: Case, told: Sequence[Colleague], last: int) -> None:
    """Whoever knows of the case hears at each step what was done, until the numbers come.

    Of a guarded one they hear who knows, and once more when others than coordinators do.
    """
    student = await work.people.get(case.student)
    others = case.rung == len(steps(work, case)) and not all(one.member.coordinator for one in told)
    if case.guard and (case.rung < last or others):
        await tell_truth(work, student.chat, case.student)
    elif not case.guard and case.rung < last:
        await work.outbox.tell(
            student.chat, MessageKind.COUNSELORS_ASKED, urgency=Urgency.RELAY, count=len(told)
        )


async def ask_whom(work: UnitOfWork, asked: Person, case: Case, by: Teller, page: int = 0) -> None:
    """Who must not know? One page of the names."""
    await work.outbox.tell(
        asked.chat,
        MessageKind.ACCUSED_WHOM,
        urgency=Urgency.RELAY,
        case=case.id,
        by=by.value,
        page=page,
        reader=asked.id,
    )


async def tell_truth(work: UnitOfWork, chat: int, student: str, keys: str = "") -> None:
    """Who of the team knows or will know, by name; where nobody may, who outside can help."""
    case, told = await work.cases.open_of(student), await case_access.hearers_about(work, student)
    if not told:
        await tell_nobody(work, chat, keys)
        return
    kind = MessageKind.ACCUSED_SOON if case and case_access.waits_for_name(case) else MessageKind.ACCUSED_TOLD
    await work.outbox.tell(chat, kind, urgency=Urgency.RELAY, names=case_access.names(told), keys=keys)


async def _call_group(work: UnitOfWork, case: Case) -> None:
    """A short reply to the card: an edit alone notifies nobody."""
    if await _in_group(work, case):
        await repeated_alerts.call(work, CardKind.RUNG, case.id)


async def tell_student_nobody(work: UnitOfWork, case: Case, keys: str = "") -> None:
    """The truth: no counselor yet, or nobody at all who may know; these numbers answer now."""
    student = await work.people.get(case.student)
    await work.cases.student_told(case.id)
    if case.guard and not await hearers(work, case):
        await tell_nobody(work, student.chat, keys)
        return
    await work.outbox.tell(student.chat, MessageKind.NO_COUNSELOR_YET, urgency=Urgency.RELAY, keys=keys)
    await work.outbox.tell(student.chat, MessageKind.HELPLINES, urgency=Urgency.RELAY)


async def tell_nobody(work: UnitOfWork, chat: int, keys: str = "") -> None:
    """Nobody in the team may know, so nobody was told; who outside can help."""
    await work.outbox.tell(chat, MessageKind.ACCUSED_NOBODY, urgency=Urgency.RELAY, keys=keys)
    await work.outbox.tell(chat, MessageKind.HELPLINES, urgency=Urgency.RELAY)
