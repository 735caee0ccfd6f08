"""The alert ladder: repeats an alert (next on call, all, then the student) until a counselor takes it."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from care.escalation import ladder_times, open_summary, repeated_alerts
from care.escalation.ladder_times import PRESSED
from care.escalation.messages import EscalationMessage
from care.model.card_kinds import CardKind
from care.model.entities import Case, Colleague, Person
from care.model.enums import Teller, Urgency
from care.model.levels import Level
from care.people import case_access, helplines_shown
from care.people.case_access import hearers, steps
from care.ports.unit_of_work import UnitOfWork

# Steps of the ladder: the next on call is told, then all on call, then the student that nobody has it yet.
FIRST = 1
TO_ALL = 2
TO_STUDENT = 3


async def first_alert(work: UnitOfWork, case: Case) -> None:
    """Tell in private whose turn it is, if it is an emergency or no group hears of it."""
    group = await _in_group(work, case)
    privately = _calls_privately(case, group=group)
    # Who pressed, or accused somebody, is told the truth by the rule that called this one.
    asked = case.source in PRESSED or case.category == case_access.TEAM
    if asked and not privately:
        return
    hearing = await hearers(work, case)
    if privately:
        await tell(work, case, await _whose_turn(work, case, hearing, group=group), urgency=Urgency.FIRST)
    if not (asked or hearing):
        await tell_student_nobody(work, case)


async def anybody_hears(work: UnitOfWork, student: str) -> bool:
    """Return whether there is a counselor who may hear of this student and can be reached."""
    return bool(await case_access.hearers_about(work, student))


async def alert_again(work: UnitOfWork, case: Case) -> None:
    """Call the group and the next counselor again: the case has lost its owner."""
    await open_summary.change(work)
    group = await _in_group(work, case)
    if group:
        await repeated_alerts.call(work, CardKind.RUNG, case.id, of=case)
    # At least the first step, whatever the case's own: somebody is to hear of it now.
    again = replace(case, rung=FIRST)
    await tell(work, case, await _whose_turn(work, again, await hearers(work, case), group=group))


async def tell(
    work: UnitOfWork, case: Case, counselors: Iterable[Colleague], *, urgency: Urgency | None = None
) -> None:
    """Write privately to these counselors, with the button that takes the case."""
    for about, chat in _chats(case, counselors):
        await repeated_alerts.call(work, CardKind.ALERT, about, chat, of=case, urgency=urgency)


def _chats(case: Case, counselors: Iterable[Colleague]) -> Iterator[tuple[str, int]]:
    """Return for each counselor what the card in their chat is about, and the chat."""
    for counselor in counselors:
        yield _in_chat(case, counselor.chat), counselor.chat


def _in_chat(case: Case, chat: int) -> str:
    return f"{case.id} {chat}"


async def tell_taken(work: UnitOfWork, case: Case, owner: Person) -> None:
    """Tell the group in one line who took the case; what invited to take it goes."""
    await open_summary.change(work)
    if await _in_group(work, case):
        name = await work.people.called(owner.id)
        for chat in await case_access.chats(work, case):
            await work.outbox.tell(chat, EscalationMessage.CASE_TAKEN, code=case.code, name=name)


async def tell_all(work: UnitOfWork, case: Case) -> None:
    """Tell the case in private, where the group is not told or it is an emergency."""
    group = await _in_group(work, case)
    if _calls_privately(case, group=group):
        await tell(work, case, await _whose_turn(work, case, await hearers(work, case), group=group))


async def take_back(work: UnitOfWork, case: Case) -> None:
    """Take the alerts of this case away from counselors who may not know of it."""
    knowing = {one.chat for one in await hearers(work, case)}
    for counselor in await work.team.counselors():
        if counselor.chat not in knowing:
            for view in (CardKind.ALERT, CardKind.RISEN):
                if card := await work.outbox.postings.get(view, _in_chat(case, counselor.chat)):
                    await work.outbox.postings.take_away(card)


async def tell_risen(work: UnitOfWork, case: Case) -> None:
    """Tell that the case has become more urgent; this goes before repeats of other cases."""
    # A call, not a reminder: what changes a message notifies nobody, and this is news.
    await _tell_more(work, case, partial(repeated_alerts.call, urgency=Urgency.FIRST))


async def tell_again(work: UnitOfWork, case: Case) -> None:
    """Tell the same once more, by the message that called them (`repeated_alerts.remind`).

    Not while the case rests.
    """
    if case.owner is None and ladder_times.quiet_until(work, case, work.now):
        return
    await _tell_more(work, case, repeated_alerts.remind)


async def _tell_more(work: UnitOfWork, case: Case, call: Callable[..., Awaitable[None]]) -> None:
    """Tell the owner; without one the group, and in an emergency or without a group in private."""
    if case.owner:
        chat = (await work.people.get(case.owner)).chat
        await call(work, CardKind.RISEN, _in_chat(case, chat), chat)
        return
    group = await _in_group(work, case)
    if group:
        await call(work, CardKind.RUNG, case.id, of=case)
    if _calls_privately(case, group=group):
        turn = await _whose_turn(work, case, await hearers(work, case), group=group)
        for about, chat in _chats(case, turn):
            await call(work, CardKind.ALERT, about, chat, of=case)


def _calls_privately(case: Case, *, group: bool) -> bool:
    """Return whether counselors hear of it in private at once; never while a name is waited for."""
    if case_access.waits_for_name(case):
        return False
    return case.level is Level.EMERGENCY or not group


async def _in_group(work: UnitOfWork, case: Case) -> bool:
    """Return whether the group may hear of the case and can be written to."""
    return case.guard is None and await work.team.reachable_group() is not None


async def climb(work: UnitOfWork) -> None:
    """Repeat the alert of every case that is due and has no owner; late ones together in the summary."""
    late = []
    for before in await work.cases.rungs_due(work.now):
        case = replace(before, rung=before.rung + 1)
        await work.cases.climb(case.id, case.rung, await _next_call(work, case))
        await work.outbox.refresh(CardKind.CASE, case.id)
        if ladder_times.in_summary(work, case) and await _in_group(work, case):
            late.append(case)
        else:
            await _repeat(work, case)
    if late:
        await open_summary.post(work, late)


async def _next_call(work: UnitOfWork, case: Case) -> datetime:
    """Return when the case is repeated; one of which nobody may hear is tried often: somebody may come."""
    if await _in_group(work, case) or await hearers(work, case):
        return ladder_times.next_call(work, case)
    return work.now + ladder_times.wait_after(steps(work, case), case.rung)


async def _repeat(work: UnitOfWork, case: Case) -> None:
    told: Sequence[Colleague] = []
    if ladder_times.quiet_until(work, case, work.now) is None:
        group = await _in_group(work, case)
        if group:
            await repeated_alerts.call(work, CardKind.RUNG, case.id, of=case)
        told = await _whose_turn(work, case, await hearers(work, case), group=group)
        await tell(work, case, told)
    # A ladder with fewer steps tells the student at its last one.
    last = min(TO_STUDENT, len(steps(work, case)))
    if case.rung == last:
        await tell_student_nobody(work, case)
    elif told and (case.student_told or case.source in PRESSED):
        await _tell_student_asked(work, case, told, last)


async def _whose_turn(
    work: UnitOfWork, case: Case, everybody: Sequence[Colleague], *, group: bool
) -> Sequence[Colleague]:
    """Return who is written to in private: the next on call, from the second step on all on call.

    `everybody`: the case's hearers; `group`: whether the group hears of it. At night all who are on call are
    told at once, because the next one may be asleep. Counselors off call are left alone, but where nobody on
    call answers an emergency, where nobody is on call and it is at least urgent, and where no group hears of
    the case.
    """
    if not group:
        return everybody
    on_call = [one for one in everybody if one.member.on_call]
    if not on_call:
        return everybody if case.level >= Level.URGENT else []
    if case.level is Level.EMERGENCY:
        return everybody if case.rung else on_call
    if case.rung >= TO_ALL:
        return on_call
    at_once = None if ladder_times.end_of_quiet(work, work.now) else 1
    return next_first(case, on_call, await work.cases.all_open())[:at_once]


def next_first(case: Case, on_call: Sequence[Colleague], open_cases: Sequence[Case]) -> Sequence[Colleague]:
    """Sort those on call: fewest cases in hand first, the counselor who gave this case away last."""
    in_hand = Counter(one.owner for one in open_cases)
    return sorted(on_call, key=lambda one: (one.person == case.released_by, in_hand[one.person]))


async def _tell_student_asked(work: UnitOfWork, case: Case, told: Sequence[Colleague], last: int) -> None:
    """Tell the student at each step what was done, until the step that sends the helplines.

    Of a guarded case they hear the names, and once more when others than coordinators are told.
    """
    student = await work.people.get(case.student)
    others = case.rung == len(steps(work, case)) and not all(one.member.coordinator for one in told)
    if case.guard and (case.rung < last or others):
        await tell_truth(work, student.chat, case.student)
    elif not case.guard and case.rung < last:
        await work.outbox.tell(
            student.chat, EscalationMessage.COUNSELORS_ASKED, urgency=Urgency.RELAY, count=len(told)
        )


async def ask_whom(work: UnitOfWork, asked: Person, case: Case, by: Teller) -> None:
    """Ask who must not know of the case: a list of the counselors' names."""
    await work.outbox.tell(
        asked.chat,
        EscalationMessage.ACCUSED_WHOM,
        urgency=Urgency.RELAY,
        case=case.id,
        by=by.value,
        reader=asked.id,
    )


async def tell_truth(work: UnitOfWork, chat: int, student: str, keys: str = "") -> None:
    """Tell by name who in the team knows or will know; where nobody may, who outside can help."""
    case, told = await work.cases.open_of(student), await case_access.hearers_about(work, student)
    if not told:
        await tell_nobody(work, chat, keys)
        return
    kind = (
        EscalationMessage.ACCUSED_SOON
        if case and case_access.waits_for_name(case)
        else EscalationMessage.ACCUSED_TOLD
    )
    await work.outbox.tell(chat, kind, urgency=Urgency.RELAY, names=case_access.names(told), keys=keys)


async def tell_student_nobody(work: UnitOfWork, case: Case, keys: str = "") -> None:
    """Tell the student that no counselor has it yet, or that nobody may know, and send the helplines."""
    student = await work.people.get(case.student)
    await work.cases.student_told(case.id)
    if case.guard and not await hearers(work, case):
        await tell_nobody(work, student.chat, keys)
        return
    await helplines_shown.tell_with(work, student.chat, EscalationMessage.NO_COUNSELOR_YET, keys=keys)


async def tell_nobody(work: UnitOfWork, chat: int, keys: str = "") -> None:
    """Tell that nobody in the team was told, because nobody may know, and who outside can help."""
    await helplines_shown.tell_with(
        work, chat, EscalationMessage.ACCUSED_NOBODY, keys=keys, categories=[case_access.TEAM]
    )
