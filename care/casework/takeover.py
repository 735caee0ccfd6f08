"""Take-over: a case's owner speaks with the student, gives back, and closes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from care.casework import case_closing, giving_back
from care.casework.messages import CaseworkMessage
from care.conversation import endings, joint_support, leaving
from care.conversation.goodbyes import BY_COUNSELOR, CASE_CLOSED
from care.escalation import cases, observe, transcript
from care.matching import offers
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.case_notes import YesNo
from care.model.entities import Case, Conversation, Participant, Person
from care.model.enums import Mode, Outcome, Part, Teller, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.people import case_access, focus, seating
from care.people.messages import PeopleMessage
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork
from care.supporters import shadowing


async def take_over(work: UnitOfWork, counselor: Person, case_id: str, *, together: bool = False) -> None:
    """Let the counselor write with the student; the supporter is thanked and leaves.

    `together`: the supporter is asked to stay beside. A student in no conversation is asked first.
    """
    case = await cases.own_case(work, counselor, case_id)
    await work.conversations.undone_ends.void(case.student)
    away = await own_place(work, await work.people.get(case.student)) is None
    if away or not await _may_come(work, counselor, case):
        await _ask_student(work, counselor, case)
        return
    case = await cases.follow(work, case)
    conversation = case.conversation or ""
    seats = await work.conversations.participants(conversation)
    if giving_back.speaking_as_counselor(counselor, seats):
        await _change_company(work, counselor, case, seats, together=together)
        return
    mine = next((s for s in seats if s.person == counselor.id and s.mode is not Mode.LEFT), None)
    if mine:
        # What they have read while listening is not sent to them again.
        case = await observe.heard_all(work, case)
    await observe.all_leave(work, conversation)
    await offers.withdraw(work, conversation)
    staying = await _make_room(work, [seat for seat in seats if seat != mine], together=together)
    await work.audit.note(counselor.id, AuditAction.TAKE_OVER, case.id)
    if mine and mine.part is Part.SUPPORTER:
        await _change_part(work, counselor, case, mine)
    else:
        await _sit_down(work, counselor, case, staying)
    await offers.match(work)


async def _may_come(work: UnitOfWork, counselor: Person, case: Case) -> bool:
    """Return whether the counselor may come: of an unnamed accusation only after the student's yes."""
    if await case_access.may_read(work, counselor.id, case):
        return True
    return (await work.cases.case_works.get(case.id)).reach is YesNo.YES


async def _make_room(work: UnitOfWork, seats: Sequence[Participant], *, together: bool) -> Participant | None:
    """Thank those who speak with the student and let them leave; return a supporter who is asked to stay."""
    staying = None
    for seat in seats:
        if seat.part is Part.STUDENT or seat.mode is not Mode.SPEAKING:
            continue
        if together and seat.part is Part.SUPPORTER:
            staying = seat
            await joint_support.stay(work, seat)
        else:
            await _thank(work, seat)
    return staying


async def _change_company(
    work: UnitOfWork, counselor: Person, case: Case, seats: Sequence[Participant], *, together: bool
) -> None:
    """Bring the supporter back beside a counselor who speaks there (👥), or let the supporter go (🗣)."""
    present = _supporter_in(seats)
    if bool(present) == together:
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    if present:
        await joint_support.thank(work, present, CaseworkMessage.COUNSELOR_TAKES_OVER)
        return
    supporter = await giving_back.returning(work, seats)
    if supporter is None:
        raise Refusal(CaseworkMessage.NOBODY_TO_STAY)
    await giving_back.sit_again(work, supporter)
    await joint_support.stay(work, supporter)
    await _tell_together(work, counselor.chat, case, supporter)


def _supporter_in(seats: Sequence[Participant]) -> Participant | None:
    return next((s for s in seats if s.part is Part.SUPPORTER and s.mode is Mode.SPEAKING), None)


async def _ask_student(work: UnitOfWork, counselor: Person, case: Case) -> None:
    student = await work.people.get(case.student)
    if not student.started:
        raise Refusal(CaseworkMessage.STUDENT_GONE, case=case.id, code=case.code, alias=case.alias)
    known = await work.cases.case_works.get(case.id)
    if known.reach_until:
        raise Refusal(CaseworkMessage.REACH_ALREADY)
    until = work.now + work.rules.reach_wait
    await work.cases.case_works.keep(replace(known, reach=YesNo.ASKED, reach_until=until))
    reads = await case_access.may_read(work, counselor.id, case)
    named = {} if reads else {"name": await work.people.called(counselor.id)}
    kind = CaseworkMessage.REACH_ASK if reads else CaseworkMessage.REACH_ASK_BY_NAME
    await work.outbox.tell(student.chat, kind, urgency=Urgency.RELAY, case=case.id, **named)
    minutes = work.rules.reach_wait // timedelta(minutes=1)
    await work.outbox.tell(
        counselor.chat, CaseworkMessage.REACH_ASKED, code=case.code, alias=case.alias, minutes=minutes
    )


async def _thank(work: UnitOfWork, seat: Participant) -> None:
    await work.outbox.cancel(seat.conversation, to=seat.chat)
    await leaving.leave(work, seat)
    await leaving.thank(work, seat, CaseworkMessage.COUNSELOR_TAKES_OVER)


async def _change_part(work: UnitOfWork, counselor: Person, case: Case, mine: Participant) -> None:
    """Make the supporter the counselor of the talk: nobody leaves, and the student is told who it is."""
    await work.conversations.talks.set_handover(mine, None, work.now)
    await work.duties.freed(mine.person, work.now)
    await _take_seat(work, counselor, mine.conversation)
    await shadowing.over(work, mine.conversation)
    await _tell_alone(work, counselor, case, CaseworkMessage.SUPPORTER_IS_COUNSELOR, alias=mine.alias)


async def _sit_down(work: UnitOfWork, counselor: Person, case: Case, staying: Participant | None) -> None:
    await _take_seat(work, counselor, case.conversation or "")
    await transcript.send_rest(work, case, counselor.chat)
    if staying:
        await _tell_together(work, counselor.chat, case, staying)
    else:
        await _tell_alone(work, counselor, case, CaseworkMessage.COUNSELOR_HERE)


async def _take_seat(work: UnitOfWork, counselor: Person, conversation: str) -> None:
    seat = Participant(conversation, counselor.id, counselor.chat, Part.COUNSELOR, Mode.SPEAKING, "")
    await work.conversations.join(seat, work.now)
    await work.conversations.talk(conversation, work.now)
    await focus.turn(work, counselor.id, counselor.chat, conversation)


async def _tell_alone(
    work: UnitOfWork, counselor: Person, case: Case, told: MessageKind, **params: str
) -> None:
    """Tell counselor and student that they are two."""
    await work.outbox.tell(
        counselor.chat,
        CaseworkMessage.TAKEN_OVER,
        urgency=Urgency.ALERT,
        case=case.id,
        code=case.code,
        alias=case.alias,
    )
    student = await seating.student_of(work, case.conversation or "")
    await work.outbox.tell(student.chat, told, urgency=Urgency.RELAY, **params)


async def _tell_together(work: UnitOfWork, chat: int, case: Case, supporter: Participant) -> None:
    """Tell counselor and student that they are three, and how to tell whose words are whose."""
    name = await work.people.called(supporter.person)
    await work.outbox.tell(
        chat,
        CaseworkMessage.TAKEN_OVER_TOGETHER,
        urgency=Urgency.ALERT,
        case=case.id,
        code=case.code,
        alias=case.alias,
        name=name,
        keys="counselor",
    )
    student = await seating.student_of(work, supporter.conversation)
    await work.outbox.tell(
        student.chat,
        CaseworkMessage.COUNSELOR_BESIDE,
        urgency=Urgency.RELAY,
        alias=supporter.alias,
        keys="student",
    )


async def ask_outcome(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Ask how the case ended (☑️); nothing is closed before the answer."""
    case = await cases.own_case(work, counselor, case_id)
    await work.outbox.tell(
        counselor.chat, CaseworkMessage.ASK_OUTCOME, case=case.id, code=case.code, alias=case.alias
    )


async def close(work: UnitOfWork, counselor: Person, case_id: str, outcome: Outcome) -> None:
    """Close the case with its outcome; a talk of the counselor's with the student ends kindly."""
    case = await cases.own_case(work, counselor, case_id)
    await work.cases.close(case.id, outcome, work.now)
    await work.audit.note(counselor.id, AuditAction.CLOSE, case.id)
    if case.guard and outcome is Outcome.FALSE_ALARM:
        # Undone is what words did, never what a person said (docs/decisions/0041).
        await work.cases.exclusions.lift(case.student, Teller.WORDS)
    if case.guard is None:  # everybody in the team reads how an entry fares
        await work.programme.lexicon.judge(
            await work.cases.entries(case), confirmed=outcome is not Outcome.FALSE_ALARM
        )
    if outcome is Outcome.FALSE_ALARM:
        await work.conversations.settle_level(case.student)
    await work.outbox.tell(counselor.chat, CaseworkMessage.CASE_CLOSED, code=case.code, outcome=outcome.value)
    await work.outbox.show(CardKind.CASE, case.id)
    if case.conversation:
        await observe.all_leave(work, case.conversation)
    student = await own_place(work, await work.people.get(case.student))
    if student and student.conversation.id == case.conversation:
        await _end_if_alone(work, counselor, student.conversation)
    await case_closing.ask_more(work, counselor, case, outcome)


async def _end_if_alone(work: UnitOfWork, counselor: Person, conversation: Conversation) -> None:
    """End the conversation if the counselor was the other side, or was all that was waited for."""
    seats = await work.conversations.participants(conversation.id)
    present = {seat.part: seat for seat in seats if seat.mode is Mode.SPEAKING}
    mine = present.get(Part.COUNSELOR)
    if mine and mine.person == counselor.id:
        if Part.SUPPORTER in present:
            await joint_support.drop(work, mine)
            return
        await endings.finish(
            work, conversation.id, Part.COUNSELOR, by_person=counselor.id, goodbye=BY_COUNSELOR
        )
    elif conversation.for_counselor and len(present) == 1:
        await endings.finish(work, conversation.id, Part.COUNSELOR, goodbye=CASE_CLOSED)
