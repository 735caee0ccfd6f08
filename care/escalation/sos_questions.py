"""Questions after 🆘: one at a time while a counselor is called, each to be skipped (docs/decisions/0054)."""

from care.escalation import alert_ladder, flags, sos_answers
from care.escalation.messages import EscalationMessage
from care.model.entities import Case, Flag, Person
from care.model.enums import Mode, Part, Source, Stage, Urgency
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.model.sos_answers import GRAVE, SosAnswer, SosQuestion, next_question, open_question
from care.people import case_access, seating
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

CATEGORY = "sos"
KINDS = {
    SosQuestion.SAFE: EscalationMessage.SOS_SAFE,
    SosQuestion.COMPANY: EscalationMessage.SOS_COMPANY,
    SosQuestion.REACH: EscalationMessage.SOS_REACH,
}


async def begin(work: UnitOfWork, student: Person) -> None:
    """Ask the first question after ✅, if the programme asks and somebody is called who can still answer."""
    case = await work.cases.open_of(student.id)
    if case is None or not work.rules.sos_questions or not await _is_called(work, case):
        return
    answers = await work.cases.sos_answers.of(case.id)
    # A second 🆘 in the same case shows the open question again, and asks none twice.
    if again := open_question(answers):
        await _tell(work, student, case, again)
    elif not answers:
        await _go_on(work, student, case)


async def answer(
    work: UnitOfWork, student: Person, case_id: str, question: SosQuestion, given: SosAnswer
) -> None:
    """Keep an answer, act on it, and ask the next; raise Refusal if this question is not open (any more)."""
    case = await work.cases.get(case_id)
    if case is None or case.student != student.id or case.state == "closed":
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if open_question(await work.cases.sos_answers.of(case.id)) is not question:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await _keep(work, case, question, given)
    if (question, given) in GRAVE:
        await _renew(work, student, case)
    await _go_on(work, student, case)


async def skip(work: UnitOfWork, student: Person) -> None:
    """Skip the open question of somebody who writes instead: their words have gone their way."""
    case = await work.cases.open_of(student.id)
    asked = open_question(await work.cases.sos_answers.of(case.id)) if case else None
    if case is None or asked is None:
        await work.people.set_question(student.chat, None)
        return
    await _keep(work, case, asked, SosAnswer.SKIPPED)
    await _go_on(work, student, case)


async def _keep(work: UnitOfWork, case: Case, question: SosQuestion, given: SosAnswer) -> None:
    await work.cases.sos_answers.keep(case, question, given)
    if case.owner and given is not SosAnswer.SKIPPED:
        await sos_answers.show(work, case, case.owner)


async def _renew(work: UnitOfWork, student: Person, case: Case) -> None:
    """Show an emergency number first, and alert anew: by a message, because an edit notifies nobody."""
    told = not case_access.waits_for_name(case) and await alert_ladder.anybody_hears(work, student.id)
    await work.outbox.tell(
        student.chat, EscalationMessage.SOS_CALL_NOW, urgency=Urgency.ALERT, told=int(told)
    )
    await flags.raise_flag(
        work, Flag(student.id, case.conversation, case.alias, Level.EMERGENCY, CATEGORY, Source.SOS)
    )
    if present := await work.cases.get(case.id):
        await alert_ladder.tell_risen(work, present)


async def _go_on(work: UnitOfWork, student: Person, case: Case) -> None:
    """Ask the next question; after the last, or once somebody has the case, say what can be done now."""
    upcoming = next_question(await work.cases.sos_answers.of(case.id))
    if upcoming and await _is_called(work, case) and await _ask(work, student, case, upcoming):
        return
    await work.people.set_question(student.chat, None)
    if not upcoming:
        await work.outbox.tell(student.chat, EscalationMessage.SOS_STEPS, urgency=Urgency.RELAY, case=case.id)


async def _ask(work: UnitOfWork, student: Person, case: Case, question: SosQuestion) -> bool:
    """Ask; return False if nothing could be kept under this case, because its words are gone."""
    if not await work.cases.sos_answers.keep(case, question, SosAnswer.ASKED):
        return False
    await work.people.set_question(student.chat, work.now)
    await _tell(work, student, case, question)
    return True


async def _tell(work: UnitOfWork, student: Person, case: Case, question: SosQuestion) -> None:
    await work.outbox.tell(student.chat, KINDS[question], urgency=Urgency.RELAY, case=case.id)


async def _is_called(work: UnitOfWork, case: Case) -> bool:
    """Return whether a counselor is called and none has it, or speaks with the student already."""
    if case.owner or not await alert_ladder.anybody_hears(work, case.student):
        return False
    place = await seating.own_place(work, await work.people.get(case.student))
    # Who has left answers no more questions: what they write now belongs to something else.
    if place is None:
        return False
    if place.conversation.stage is not Stage.TALKING:
        return True
    seats = await work.conversations.participants(place.conversation.id)
    return not any(seat.part is Part.COUNSELOR and seat.mode is Mode.SPEAKING for seat in seats)
