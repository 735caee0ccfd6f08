"""The queue: a student waits for a supporter, and is told honestly what that means now."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from care.matching import offers
from care.matching.messages import MatchingMessage
from care.model import wait_estimate
from care.model.entities import Conversation
from care.model.enums import Shown, Stage
from care.model.message_kinds import MessageKind
from care.model.shift_calendar import date_of
from care.model.wait_estimate import Wait
from care.people import age_rules, helplines_shown
from care.people.seating import student_of
from care.ports.unit_of_work import UnitOfWork
from care.rota import availability, hours, plan

MORNING = timedelta(hours=7)
"""How long after midnight those who wait are first told of a holiday."""


async def join_queue(work: UnitOfWork, conversation: str, chat: int) -> None:
    """Put the conversation into the queue, tell the student their place, and offer it."""
    await work.conversations.wait(conversation, work.now, work.now + work.rules.wait_notice)
    await tell_place(work, await work.conversations.get(conversation), chat, MatchingMessage.WAITING_PLACE)
    await offers.match(work)


async def join_quietly(work: UnitOfWork, conversation: str) -> None:
    """Put the conversation into the queue and offer it; its student hears of it when they wait on."""
    await work.conversations.wait(conversation, work.now, work.now + work.rules.wait_notice)
    await offers.match(work)


async def queue_undecided(work: UnitOfWork) -> None:
    """Queue students who have written something and leave a first question unanswered for `ask_wait`."""
    before = work.now - work.rules.ask_wait
    written = [conversation.id for conversation in await work.conversations.undecided(before)]
    for conversation in dict.fromkeys([*written, *await work.pairings.wishes.unanswered(before)]):
        student = await student_of(work, conversation)
        await join_queue(work, conversation, student.chat)


async def tell_place(
    work: UnitOfWork, conversation: Conversation, chat: int, kind: MessageKind, place: int | None = None
) -> None:
    """Tell a waiting student that nobody can come, that no counselor is on call, or their place in line."""
    await work.people.note_shown(chat, Shown.HEARD, work.now)
    if not await age_rules.may_meet_peers(work, conversation.student):
        held = age_rules.obstacle(work.rules, await work.people.get(conversation.student))
        await work.outbox.tell(chat, held or MatchingMessage.COUNSELOR_WILL_ANSWER)
        return
    if not await availability.anybody(work, conversation.student):
        await _tell_closed(work, conversation, chat, again=kind is MatchingMessage.WAITING_STILL)
    elif not await offers.is_open(work):
        await work.outbox.tell(chat, MatchingMessage.NO_COUNSELOR)
        await helplines_shown.show(work, chat)
    else:
        place = place or await work.conversations.queue_place(conversation)
        usual = await usual_minutes(work)
        await work.outbox.tell(chat, kind, place=place, known=int(usual > 0), usual=usual)


async def _tell_closed(work: UnitOfWork, conversation: Conversation, chat: int, *, again: bool) -> None:
    """Tell the student that nobody can come, when somebody has promised to, and the choices until then."""
    opens = await availability.next_opening(work, conversation.student)
    await work.rota.calls.promise(conversation.id, opens)
    if await tell_holiday(work, chat, opens):
        if not again:
            await helplines_shown.show(work, chat)
            await work.outbox.tell(chat, MatchingMessage.CLOSED_CHOICE, conversation=conversation.id)
        return
    if again:
        at = plan.told(opens)
        await work.outbox.tell(
            chat, MatchingMessage.CLOSED_STILL, conversation=conversation.id, known=int(at > 0), opens=at
        )
        return
    kind = MatchingMessage.OPENS_LATER if opens else MatchingMessage.NOBODY_ON_DUTY
    await work.outbox.tell(chat, kind, opens=plan.told(opens))
    await work.outbox.tell(chat, MatchingMessage.CLOSED_CHOICE, conversation=conversation.id)


async def tell_holiday(work: UnitOfWork, chat: int, opens: datetime | None) -> bool:
    """Tell until when there are no peers, if a holiday stands before the next opening; return whether."""
    again = await plan.away_until(work)
    if again is None or (opens and date_of(opens, work.rules.zone) < again):
        return False
    await work.outbox.tell(
        chat,
        MatchingMessage.PEERS_AWAY,
        date=plan.noon_of(work, again),
        known=int(opens is not None),
        opens=plan.told(opens),
    )
    return True


async def announce_holiday(work: UnitOfWork) -> None:
    """Tell all who wait, once for each holiday and not at night, until when there are no peers."""
    again = await plan.open_again(work, plan.today(work))
    begun = hours.begin_of(plan.today(work), work.rules.zone)
    if again is None or work.now < begun + MORNING or await work.rota.holiday_told() == again:
        return
    await work.rota.set_holiday_told(again)
    there = await work.duties.those_on_duty()
    for conversation in await _all_who_wait(work):
        student = await student_of(work, conversation.id)
        # Who can be helped by somebody on duty now need not hear of a holiday.
        if not await availability.among(work, student.person, there):
            opens = await availability.next_opening(work, student.person)
            await tell_holiday(work, student.chat, opens)


async def follow_minors(work: UnitOfWork) -> None:
    """Tell, at a start with another MINORS, those who wait for a peer what is asked of them first."""
    former = await work.people.minors()
    await work.people.set_minors(work.rules.minors)
    if former in {None, work.rules.minors}:
        return
    for conversation in await _all_who_wait(work):
        seat = await student_of(work, conversation.id)
        if kind := age_rules.obstacle(work.rules, await work.people.get(seat.person)):
            await offers.withdraw(work, conversation.id)
            await work.outbox.tell(seat.chat, kind)


async def _all_who_wait(work: UnitOfWork) -> Sequence[Conversation]:
    """Return who waits for a peer, in the queue or to be called."""
    waiting = [await work.conversations.get(one) for one in await work.pairings.order()]
    return [*waiting, *await work.rota.calls.uncalled()]


async def usual_minutes(work: UnitOfWork) -> int:
    """Return the usual wait at this hour in minutes; 0 where too little is known to claim anything."""
    hours = wait_estimate.hours_around(_hour(work))
    usual = wait_estimate.usual_wait(
        await work.pairings.waits(hours, work.now - wait_estimate.WEEKS, wait_estimate.MOST)
    )
    return wait_estimate.in_minutes(usual) if usual is not None else 0


async def keep_wait(work: UnitOfWork, conversation: Conversation, *, met: bool) -> None:
    """Keep how long this wait took, not whose it was; one who was called later waited for the opening."""
    if conversation.stage is not Stage.WAITING or await work.rota.calls.was_called(conversation.id):
        return
    queued_at = await work.pairings.queued_at(conversation.id)
    if queued_at and not conversation.for_counselor:
        lasted = max(work.now - queued_at, timedelta(0))
        await work.pairings.waited(_hour(work), Wait(lasted, met), work.now)


def _hour(work: UnitOfWork) -> int:
    return work.now.astimezone(work.rules.zone).hour


async def remind_waiting(work: UnitOfWork) -> Sequence[str]:
    """Tell students after WAIT_NOTICE, and every `wait_repeat`, that they still wait, and what else there is.

    While nobody can come it is said once, not all night; `match` speaks when somebody is there. Return the
    conversations of those whom everybody on duty is kept apart from.
    """
    due = await work.conversations.wait_notices(work.now)
    if not due:
        return ()
    apart: list[str] = []
    there = await work.duties.those_on_duty() if await offers.is_open(work) else ()
    places = {conversation: n for n, conversation in enumerate(await work.pairings.order(), start=1)}
    for conversation in due:
        comes = await availability.among(work, conversation.student, there)
        held = not await age_rules.may_meet_peers(work, conversation.student)
        again = work.now + work.rules.wait_repeat if comes and not held else None
        await work.conversations.set_wait_notice(conversation.id, again)
        student = await student_of(work, conversation.id)
        await tell_place(
            work, conversation, student.chat, MatchingMessage.WAITING_STILL, places[conversation.id]
        )
        if there and not comes:
            apart.append(conversation.id)
    return apart


async def to_queue(work: UnitOfWork, conversation: str, why: MessageKind | None = None) -> None:
    """Put a student without a supporter into the queue; the flag level decides the place."""
    student = await student_of(work, conversation)
    if age_rules.obstacle(work.rules, await work.people.get(student.person)):
        await work.conversations.wait(conversation, work.now, None)
        await work.outbox.tell(student.chat, MatchingMessage.COUNSELOR_WILL_ANSWER)
        return
    await work.conversations.for_peers(conversation)
    if why:
        await work.outbox.tell(student.chat, why)
    await join_queue(work, conversation, student.chat)
