"""Callbacks: students are called when somebody is really there, and told when a promise changes."""

from care.conversation import endings
from care.duty.messages import DutyMessage
from care.matching import offers, queue
from care.matching.messages import MatchingMessage
from care.model.entities import Conversation, Person
from care.model.enums import Stage, Urgency
from care.model.message_kinds import Refusal
from care.people import age_rules, seating
from care.people.messages import PeopleMessage
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork
from care.rota import availability, plan


async def wish(work: UnitOfWork, student: Person, conversation_id: str) -> None:
    """Take the student out of the queue until somebody is there; what they write meanwhile is kept."""
    conversation = await _waiting(work, student, conversation_id, Stage.WAITING)
    if conversation.for_counselor:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if await availability.anybody(work, student.id):
        await queue.tell_place(work, conversation, student.chat, MatchingMessage.WAITING_STILL)
        return
    await work.rota.calls.rest(conversation.id)
    opens = await availability.next_opening(work, student.id)
    await work.rota.calls.promise(conversation.id, opens)
    if opens:
        await work.outbox.tell(student.chat, DutyMessage.CALL_NOTED, opens=plan.told(opens))
        return
    again = await plan.away_until(work)
    date = plan.noon_of(work, again) if again else 0
    await work.outbox.tell(student.chat, DutyMessage.CALL_NOTED_OPEN, away=int(date > 0), date=date)


async def _waiting(work: UnitOfWork, student: Person, conversation_id: str, *stages: Stage) -> Conversation:
    place = await own_place(work, student)
    if place is None or place.conversation.id != conversation_id or place.conversation.stage not in stages:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return place.conversation


async def leave(work: UnitOfWork, student: Person, conversation_id: str) -> None:
    """Stop waiting, and ask for no call."""
    conversation = await _waiting(work, student, conversation_id, Stage.WAITING, Stage.LATER)
    await endings.leave_queue(work, student, conversation, can_undo=True)


async def answer(work: UnitOfWork, student: Person, conversation_id: str) -> None:
    """Put the student back into the queue (✅ after the call), at the place that they had."""
    conversation = await _waiting(work, student, conversation_id, Stage.LATER)
    await _queue(work, conversation, student.chat)


async def _queue(work: UnitOfWork, conversation: Conversation, chat: int) -> None:
    since = conversation.waiting_since or work.now
    await work.conversations.wait(conversation.id, since, work.now + work.rules.wait_notice)
    waiting = await work.conversations.get(conversation.id)
    await queue.tell_place(work, waiting, chat, MatchingMessage.WAITING_PLACE)
    await offers.match(work)


async def call(work: UnitOfWork) -> None:
    """Ask all who wanted to be called whether they still want to talk, once somebody is really on duty."""
    uncalled = await work.rota.calls.uncalled()
    if not uncalled or not await offers.is_open(work):
        return
    there = await work.rota.calls.there(work.now)
    for conversation in uncalled:
        able = await age_rules.may_meet_peers(work, conversation.student)
        if able and await availability.among(work, conversation.student, there):
            await work.rota.calls.called(conversation.id, work.now)
            chat = (await seating.student_of(work, conversation.id)).chat
            await work.outbox.tell(
                chat, DutyMessage.CALLED, urgency=Urgency.RELAY, conversation=conversation.id
            )


async def ask_again(work: UnitOfWork) -> None:
    """Ask those who have waited for `wait_kept`, or `later_kept` for a call, whether they still want to talk.

    From there it is as after a call. Students who may be in danger are not asked: a counselor decides.
    """
    rules = work.rules
    for conversation in await work.rota.calls.forgotten(
        work.now - rules.wait_kept, work.now - rules.later_kept
    ):
        await queue.keep_wait(work, conversation, met=False)
        await work.rota.calls.rest(conversation.id)
        await work.rota.calls.called(conversation.id, work.now)
        chat = (await seating.student_of(work, conversation.id)).chat
        await work.outbox.tell(chat, DutyMessage.WAIT_LONG, conversation=conversation.id)


async def hear_answers(work: UnitOfWork) -> None:
    """Queue those who write after the call; end the request of those who are silent for `call_kept`."""
    for conversation in await work.rota.calls.answering():
        await _queue(work, conversation, (await seating.student_of(work, conversation.id)).chat)
    for conversation in await work.rota.calls.unanswered(work.now - work.rules.call_kept):
        student = await work.people.get(conversation.student)
        await work.outbox.tell(student.chat, DutyMessage.CALL_UNANSWERED)
        await endings.leave_queue(work, student, conversation)


async def correct_promises(work: UnitOfWork) -> None:
    """Tell students the truth where nobody came, or will come, at the time that they were told."""
    promised = await work.rota.calls.promised()
    if not promised:
        return
    there, openings = await work.duties.those_on_duty(), await plan.openings(work)
    for conversation, told in promised:
        student = conversation.student
        if await availability.among(work, student, there):
            await work.rota.calls.promise(conversation.id, None)
        elif (first := plan.first_for(openings, student)) is None or first > told:
            await _correct(work, conversation)


async def _correct(work: UnitOfWork, conversation: Conversation) -> None:
    opens = await availability.next_opening(work, conversation.student)
    await work.rota.calls.promise(conversation.id, opens)
    chat = (await seating.student_of(work, conversation.id)).chat
    if not await queue.tell_holiday(work, chat, opens):
        kind = DutyMessage.OPENING_MOVED if opens else DutyMessage.OPENING_GONE
        await work.outbox.tell(chat, kind, opens=plan.told(opens))
