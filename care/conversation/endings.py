"""Endings: a conversation ends at once, then come a few questions."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from care.conversation import frequent_use, goodbyes, joint_support, leaving, returning
from care.conversation.goodbyes import BY_COUNSELOR, BY_SUPPORTER, IDLE, ORDINARY, Goodbye
from care.conversation.messages import ConversationMessage
from care.escalation import alert_ladder, observe
from care.matching import offers, queue
from care.model.audit_actions import AuditAction
from care.model.entities import UNKNOWN, Conversation, Participant, Person, Place
from care.model.enums import Help, Mode, Part, Stage, Topic, Urgency
from care.model.message_kinds import Refusal
from care.people import seating
from care.people.consent import show_home
from care.people.messages import PeopleMessage
from care.people.seating import place_of_words
from care.ports.unit_of_work import UnitOfWork
from care.supporters import debrief, shadowing

LOW = 2
"""A mood after a talk that is low whatever it was before; 1 to 5."""
SECOND = timedelta(seconds=1)


async def end(work: UnitOfWork, person: Person) -> None:
    """End the student's conversation at once (🔚), until UNDO_END with a way back; ask anybody else first.

    Nothing of it that has not been sent arrives afterwards. Of a supporter and a counselor beside each other,
    the one who presses leaves alone.
    """
    place = await _ending_place(work, person)
    if place.seat.part is not Part.STUDENT:
        await _ask_or_go(work, place.seat)
    elif place.conversation.stage is Stage.TALKING:
        await finish(work, place.conversation.id, Part.STUDENT, by_person=person.id, can_undo=True)
    else:
        await leave_queue(work, person, place.conversation, can_undo=True)


async def _ask_or_go(work: UnitOfWork, seat: Participant) -> None:
    if await joint_support.others(work, seat):
        await _go_alone(work, seat)
        return
    # The same words with and without a case: a supporter may be the one whom it accuses.
    alias = await seating.alias_in(work, seat.conversation)
    await work.outbox.tell(
        seat.chat, ConversationMessage.END_ASK, conversation=seat.conversation, alias=alias
    )


async def confirm(work: UnitOfWork, person: Person, conversation: str, *, yes: bool) -> None:
    """End the talk that a supporter or counselor was asked about; its case's owner is told first."""
    place = await seating.place_in(work, person, conversation)
    if place is None or place.seat.part is Part.STUDENT:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if not yes:
        await work.outbox.tell(
            person.chat, ConversationMessage.END_STAYS, alias=await seating.alias_in(work, conversation)
        )
    elif await joint_support.others(work, place.seat):
        await _go_alone(work, place.seat)
    else:
        goodbye = BY_SUPPORTER if place.seat.part is Part.SUPPORTER else BY_COUNSELOR
        await finish(work, conversation, place.seat.part, by_person=person.id, goodbye=goodbye)


async def _tell_owner(work: UnitOfWork, seats: Sequence[Participant], by: Part | None) -> None:
    """Tell the owner of the student's case that the student is alone now; without one, call again."""
    student = next(seat for seat in seats if seat.part is Part.STUDENT)
    case = await work.cases.open_of(student.person)
    if case is None or any(seat.person == case.owner and seat.mode is Mode.SPEAKING for seat in seats):
        return
    if case.owner is None:
        await alert_ladder.tell_again(work, case)
        return
    owner = await work.people.get(case.owner)
    await work.outbox.tell(
        owner.chat,
        ConversationMessage.TALK_ENDED,
        urgency=Urgency.ALERT,
        case=case.id,
        code=case.code,
        alias=case.alias,
        by=by.value if by else "silence",
    )


async def _go_alone(work: UnitOfWork, seat: Participant) -> None:
    """Let one of two leave: the student keeps the other; a counselor keeps the case, as after ↩️."""
    if seat.part is Part.SUPPORTER:
        await joint_support.thank(work, seat, ConversationMessage.BESIDE_THANKS)
        return
    case = await work.cases.of_conversation(seat.conversation)
    if case:
        await work.audit.note(seat.person, AuditAction.GIVE_BACK, case.id)
    code, student = case.code if case else UNKNOWN, await seating.student_of(work, seat.conversation)
    await work.outbox.tell(seat.chat, ConversationMessage.BESIDE_LEFT, code=code, alias=student.alias)
    await joint_support.drop(work, seat)
    await observe.caught_up(work, seat)


async def _ending_place(work: UnitOfWork, person: Person) -> Place:
    place = await place_of_words(work, person)
    if place is None:
        raise Refusal(ConversationMessage.NOTHING_TO_END)
    return place


async def leave_queue(
    work: UnitOfWork, student: Person, conversation: Conversation, *, can_undo: bool = False
) -> None:
    """End the waiting, and ask nothing; a place in the queue can be taken again if `can_undo`."""
    await offers.withdraw(work, conversation.id)
    await queue.keep_wait(work, conversation, met=False)
    await observe.all_leave(work, conversation.id)
    seats = await work.conversations.participants(conversation.id)
    await _close(work, conversation.id, Part.STUDENT)
    back: dict[str, Any] = {}
    if can_undo and conversation.stage in {Stage.WAITING, Stage.LATER}:
        await returning.allow_undo(work, [seat for seat in seats if seat.part is Part.STUDENT])
        back = {"undo": conversation.id}
    await work.outbox.tell(student.chat, ConversationMessage.LEFT_QUEUE, **back)
    await show_home(work, await work.people.get(student.id))
    await offers.match(work)


async def finish(
    work: UnitOfWork,
    conversation: str,
    by: Part | None,
    *,
    by_person: str | None = None,
    goodbye: Goodbye = ORDINARY,
    can_undo: bool = False,
) -> None:
    """End the conversation for everybody in it: say goodbye, and ask the questions that follow.

    `can_undo`: its student may come back for UNDO_END.
    """
    # Before the seats are read: the goodbyes below are not for listeners.
    await observe.all_leave(work, conversation)
    seats = await work.conversations.participants(conversation)
    if goodbye in {BY_SUPPORTER, IDLE}:
        await _tell_owner(work, seats, by)
    await offers.withdraw(work, conversation)
    await _close(work, conversation, by)
    leaving_now = [seat for seat in seats if seat.mode is not Mode.LEFT]
    for seat in leaving_now:
        await observe.caught_up(work, seat)
        await _say_goodbye(work, seat, goodbye, by_themselves=seat.person == by_person, can_undo=can_undo)
    student = next(seat for seat in seats if seat.part is Part.STUDENT)
    await frequent_use.review(work, student)
    if can_undo:
        await returning.allow_undo(work, leaving_now)
    # Last: only now are its supporters free.
    await offers.match(work)


async def _close(work: UnitOfWork, conversation: str, by: Part | None) -> None:
    """End the conversation, stop what has not been sent, and tell the writers of it."""
    await work.conversations.end(conversation, by, work.now)
    await shadowing.over(work, conversation)
    for chat, count in (await work.outbox.cancel(conversation)).items():
        await work.outbox.tell(chat, ConversationMessage.CANCELLED, count=count)


async def _say_goodbye(
    work: UnitOfWork, seat: Participant, goodbye: Goodbye, *, by_themselves: bool, can_undo: bool
) -> None:
    back = work.rules.undo_end // SECOND if can_undo else 0
    if seat.part is Part.STUDENT:
        if by_themselves:
            await work.outbox.tell(seat.chat, ConversationMessage.ENDED_STUDENT, seconds=back)
        else:
            await goodbyes.to_student(work, seat, goodbye.student)
        undo: dict[str, Any] = {"undo": seat.conversation} if can_undo else {}
        await work.outbox.tell(
            seat.chat, ConversationMessage.ASK_MOOD_AFTER, conversation=seat.conversation, **undo
        )
    elif seat.part is Part.SUPPORTER:
        await work.duties.freed(seat.person, work.now)
        await leaving.thank(work, seat, goodbye.supporter, seconds=back)
    elif not by_themselves:
        case = await work.cases.of_conversation(seat.conversation)
        await work.outbox.tell(
            seat.chat, ConversationMessage.STUDENT_LEFT, code=case.code if case else UNKNOWN
        )


async def answer_mood_after(work: UnitOfWork, student: Person, conversation: str, mood: int | None) -> None:
    """Keep the mood (1 to 5, None: skipped), then ask whether it helped."""
    await _require_part(work, student, conversation, Part.STUDENT)
    if mood:
        await work.conversations.set_mood_after(conversation, mood)
    await work.outbox.tell(student.chat, ConversationMessage.ASK_HELPED, conversation=conversation)


async def answer_helped(work: UnitOfWork, student: Person, conversation: str, helped: Help | None) -> None:
    """Keep whether it helped (None: skipped), then thank; the thanks offer a line to the programme."""
    await _require_part(work, student, conversation, Part.STUDENT)
    if helped:
        await work.conversations.set_helped(conversation, helped)
    talk = await work.conversations.get(conversation)
    kind = ConversationMessage.THANKS_HARD if _was_hard(talk, helped) else ConversationMessage.THANKS
    await work.outbox.tell(student.chat, kind, conversation=conversation)


def _was_hard(talk: Conversation, helped: Help | None) -> bool:
    """Return whether somebody more is needed: it did not help, and the mood is low or has fallen."""
    if helped is not Help.NO or talk.mood_after is None:
        return False
    return talk.mood_after <= LOW or (talk.mood is not None and talk.mood_after < talk.mood)


async def check_in(
    work: UnitOfWork, supporter: Person, conversation: str, question: str, answer: str
) -> None:
    """Keep one answer of a supporter after a conversation, and ask the next: how heavy, topic, to report."""
    await _require_part(work, supporter, conversation, Part.SUPPORTER)
    news = await work.duties.debriefs.check_in(conversation, supporter.id, question, answer, work.now)
    if question == "heavy":
        if await debrief.weigh(work, supporter, conversation, answer):
            await offers.match(work)
        await work.outbox.tell(
            supporter.chat, ConversationMessage.ASK_TALKED_ABOUT, conversation=conversation
        )
    elif question == "topic":
        await work.outbox.tell(supporter.chat, ConversationMessage.ASK_REPORT, conversation=conversation)
    elif answer == debrief.HARD:
        told = await debrief.listeners(work, supporter.id, conversation)
        await work.outbox.tell(supporter.chat, ConversationMessage.CHECKED_IN_REPORT, told=len(told))
        await debrief.ask(work, supporter.id, supporter.chat, conversation, debrief.HARD)
        await offers.match(work)
    else:
        await _checked_in(work, supporter, conversation, report=answer == "yes", news=news)


async def _checked_in(
    work: UnitOfWork, supporter: Person, conversation: str, *, report: bool, news: bool
) -> None:
    """Thank the supporter; a first "yes" is told once, to the group or to those who may know."""
    if not report:
        await work.outbox.tell(supporter.chat, ConversationMessage.CHECKED_IN)
        return
    told = await debrief.listeners(work, supporter.id, conversation)
    await work.outbox.tell(supporter.chat, ConversationMessage.CHECKED_IN_REPORT, told=len(told))
    if not news:
        return
    student = await seating.student_of(work, conversation)
    name = await work.people.called(supporter.id)
    for chat in told:
        await work.outbox.tell(chat, ConversationMessage.CHECK_IN_ALERT, alias=student.alias, name=name)


def parse_check_in(question: str, answer: str) -> None:
    """Raise Refusal if this is no answer to this question."""
    allowed = {
        "heavy": {"1", "2", "3", "4", "5", "skip"},
        "topic": {*Topic, "skip"},
        "report": {"yes", "no", debrief.HARD},
    }
    if answer not in allowed.get(question, set()):
        raise Refusal(PeopleMessage.BUTTON_GONE)


async def _require_part(work: UnitOfWork, person: Person, conversation: str, part: Part) -> None:
    seats = await work.conversations.participants(conversation)
    if not any(seat.person == person.id and seat.part is part for seat in seats):
        raise Refusal(PeopleMessage.BUTTON_GONE)


async def close_abandoned(work: UnitOfWork) -> None:
    """Close conversations whose student has answered nothing and written nothing for CONVERSATION_IDLE."""
    for conversation in await work.conversations.abandoned(work.now - work.rules.conversation_idle):
        student = await work.people.get(conversation.student)
        await leave_queue(work, student, conversation)
