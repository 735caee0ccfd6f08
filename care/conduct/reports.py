"""Reports (🚫): the reported person rests until a person decides, and the reporter stays hidden."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from care.conduct import accusations
from care.conduct.messages import ConductMessage, ConductPurpose
from care.conversation import endings, joint_support, pairing
from care.conversation.goodbyes import REPORTED_BY_STUDENT, REPORTED_BY_SUPPORTER
from care.conversation.messages import ConversationMessage
from care.escalation import alert_ladder, flags
from care.escalation.messages import EscalationMessage
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import UNKNOWN, Colleague, Participant, Person
from care.model.enums import Mode, Part, ReportReason, Role, Source, Stage, Standing, Urgency
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people import case_access, helplines_shown
from care.people.codes import new_code
from care.people.messages import PeopleMessage
from care.people.seating import own_place, supported
from care.ports.reports import Report
from care.ports.unit_of_work import UnitOfWork
from care.team import offboarding

AFTER = timedelta(hours=24)
"""How long after the end of a conversation it can still be reported."""
TOLD_AGAIN = timedelta(hours=12)
"""How often an open report is told again."""
BLOCKS = {"day": timedelta(days=1), "week": timedelta(days=7)}
"""How long a supporter can keep a student from asking for a peer; longer is for a coordinator."""
NOTE_LENGTH = 500


async def ask(work: UnitOfWork, person: Person, conversation: str | None = None) -> None:
    """Ask whom the report is about, then why."""
    mine, others = await _sides(work, person, conversation or await _conversation_of(work, person))
    if len(others) > 1:
        choices: dict[str, Any] = {str(number): seat.alias for number, seat in enumerate(others)}
        await work.outbox.tell(person.chat, ConductMessage.REPORT_WHOM, about=mine.conversation, **choices)
    else:
        await ask_why(work, person, mine.conversation, 0)


async def ask_why(work: UnitOfWork, person: Person, conversation: str, number: int) -> None:
    """Ask for the reason by buttons."""
    await _named(work, person, conversation, number)
    await work.outbox.tell(person.chat, ConductMessage.REPORT_WHY, conversation=conversation, number=number)


async def _conversation_of(work: UnitOfWork, person: Person) -> str:
    """Return the conversation that they are in now, else their last one; raise Refusal if there is none."""
    place = await own_place(work, person)
    if place and place.conversation.stage is Stage.TALKING:
        return place.conversation.id
    if any(one.seat.part is Part.SUPPORTER for one in await work.conversations.places(person.id)):
        return (await supported(work, person, ConductMessage.NOTHING_TO_REPORT)).conversation.id
    last = await work.reports.last_conversation(person.id, work.now - AFTER)
    if last is None:
        raise Refusal(ConductMessage.NOTHING_TO_REPORT)
    return last


async def _sides(
    work: UnitOfWork, person: Person, conversation: str
) -> tuple[Participant, Sequence[Participant]]:
    """Return their own seat, and the people they can report.

    A student can report everybody who spoke with them, all others the student. Raise Refusal if there is
    nobody, or if the conversation ended more than AFTER ago.
    """
    seats = await work.conversations.participants(conversation)
    mine = next((seat for seat in seats if seat.person == person.id), None)
    ended = (await work.conversations.get(conversation)).ended_at if mine else None
    if mine is None or (ended and work.now - ended > AFTER):
        raise Refusal(ConductMessage.NOTHING_TO_REPORT)
    by_student = mine.part is Part.STUDENT
    others = [s for s in seats if (s.part is not Part.STUDENT) == by_student and s.mode is not Mode.LISTENING]
    if not others:
        raise Refusal(ConductMessage.NOTHING_TO_REPORT)
    return mine, others


async def _named(
    work: UnitOfWork, person: Person, conversation: str, number: int
) -> tuple[Participant, Participant]:
    """Return their own seat and the one they mean; raise Refusal if they have reported that one before."""
    mine, others = await _sides(work, person, conversation)
    if number >= len(others):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if before := await work.reports.made(conversation, person.id, others[number].person):
        raise Refusal(ConductMessage.REPORT_BEFORE, state=_state_of(before))
    return mine, others[number]


def _state_of(report: Report) -> str:
    """Return how far a report has come, as a word."""
    if report.verdict:
        return "decided"
    return "taken" if report.taken_by else "waits"


async def give_reason(
    work: UnitOfWork, person: Person, conversation: str, number: int, reason: ReportReason
) -> None:
    """Report somebody for this reason; a student's report takes effect at once, a supporter says how long.

    "Somebody else in the team" is no report about the one who writes here: it is a case of its own.
    """
    if reason is ReportReason.TEAM:
        await accusations.say(work, (await _sides(work, person, conversation))[0])
        return
    mine, named = await _named(work, person, conversation, number)
    if mine.part is Part.STUDENT:
        await _about_helper(work, person, named, reason)
    else:
        await work.outbox.tell(
            person.chat, ConductMessage.REPORT_HOW_LONG, conversation=conversation, reason=reason.value
        )


async def _about_helper(work: UnitOfWork, student: Person, helper: Participant, reason: ReportReason) -> None:
    report = await _add(work, student, helper, reason)
    await pairing.never_again(work, student.id, helper.person)
    await _part(work, student, helper)
    if helper.part is Part.SUPPORTER:
        await _rest(work, helper)
    # Before anybody is told: a counselor who is reported must not hear of it.
    await accusations.know_nothing(work, student.id, helper.person)
    told = await tell_coordinators(work, report)
    await _ask_note(work, student, report, told=told)
    if not told and not await _tell_others(work, student, helper):
        await work.outbox.tell(student.chat, ConductMessage.REPORT_NOBODY)
        await helplines_shown.show(work, student.chat)


async def _tell_others(work: UnitOfWork, student: Person, helper: Participant) -> bool:
    """Tell other counselors, since no coordinator may know of it; return False if there is none."""
    if not await case_access.hearers_about(work, student.id):
        return False
    await flags.accuse(work, helper.conversation, Level.URGENT, Source.STUDENT, named=True)
    await alert_ladder.tell_truth(work, student.chat, student.id)
    return True


async def _part(work: UnitOfWork, student: Person, helper: Participant) -> None:
    """Part the two; somebody else who is with the student, or is waited for, stays."""
    running = await _is_running(work, helper)
    if running and helper.mode is Mode.SPEAKING and not await joint_support.others(work, helper):
        await endings.finish(work, helper.conversation, None, goodbye=REPORTED_BY_STUDENT)
        running = False
    else:
        await work.outbox.tell(
            student.chat, ConductMessage.REPORT_APART if running else ConversationMessage.REPORT_THANKS
        )
    if not running:
        await work.outbox.tell(student.chat, ConductMessage.REPORT_NEXT, conversation=helper.conversation)
    elif helper.mode is Mode.SPEAKING:
        await joint_support.drop(work, helper)


async def _is_running(work: UnitOfWork, seat: Participant) -> bool:
    return (await work.conversations.get(seat.conversation)).stage is not Stage.ENDED


async def _rest(work: UnitOfWork, helper: Participant) -> None:
    """Suspend a reported supporter until a person has decided."""
    person = await work.people.get(helper.person)
    if Role.SUPPORTER in person.roles:
        await offboarding.put_out(work, person, Standing.SUSPENDED, (Role.SUPPORTER,))
        await work.outbox.tell(person.chat, ConductMessage.REPORT_RESTS, keys="home")


async def block(
    work: UnitOfWork, supporter: Person, conversation: str, reason: ReportReason, how_long: str
) -> None:
    """Block a student after a supporter's report: the conversation ends, and 🆘 stays open."""
    mine, others = await _sides(work, supporter, conversation)
    if mine.part is Part.STUDENT or how_long not in BLOCKS:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    report = await _add(work, supporter, others[0], reason)
    until = work.now + BLOCKS[how_long]
    await pairing.never_again(work, others[0].person, supporter.id)
    await work.reports.block(others[0].chat, until)
    await _leave(work, supporter, mine)
    told = await tell_coordinators(work, report)
    keys = "student" if await _is_running(work, others[0]) else "home"
    await work.outbox.tell(
        others[0].chat,
        ConductMessage.BLOCKED_NOW,
        until=int(until.timestamp()),
        state="told" if told else "nobody",
        keys=keys,
    )
    await work.outbox.tell(supporter.chat, ConductMessage.REPORT_KEPT)
    await _ask_note(work, supporter, report, told=told)
    if not told:
        await work.outbox.tell(supporter.chat, ConductMessage.REPORT_NOBODY)


async def _leave(work: UnitOfWork, supporter: Person, mine: Participant) -> None:
    """Take the supporter out, if they are still there; a student who has somebody else keeps them."""
    if mine.mode is Mode.LEFT or not await _is_running(work, mine):
        return
    if await joint_support.others(work, mine):
        await joint_support.thank(work, mine, ConversationMessage.BESIDE_THANKS)
    else:
        await endings.finish(
            work, mine.conversation, mine.part, by_person=supporter.id, goodbye=REPORTED_BY_SUPPORTER
        )


async def _add(work: UnitOfWork, person: Person, about: Participant, reason: ReportReason) -> Report:
    code = await new_code(work, "R", work.reports.is_coded)
    report = Report(
        work.chance.new_id(), code, about.conversation, person.id, about.person, about.part, reason,
        work.now,
    )  # fmt: skip
    if not await work.reports.add(report):
        before = await work.reports.made(about.conversation, person.id, about.person)
        raise Refusal(ConductMessage.REPORT_BEFORE, state=_state_of(before or report))
    await work.audit.note(PROGRAMME, AuditAction.REPORT, report.id)
    return report


async def _ask_note(work: UnitOfWork, person: Person, report: Report, *, told: bool) -> None:
    """Ask the reporter for a line; `told` says whether a coordinator has heard of the report."""
    await work.outbox.prompt(
        person.chat, ConductMessage.REPORT_NOTE, ConductPurpose.REPORT_NOTE, report.id, told=int(told)
    )


async def keep_note(work: UnitOfWork, person: Person, about: str, text: str) -> None:
    """Keep the reporter's line for the coordinator who decides; ask again if it is empty or too long."""
    report = await work.reports.get(about)
    if report is None or report.reporter != person.id:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if not 1 <= len(text) <= NOTE_LENGTH:
        await work.outbox.prompt(
            person.chat,
            EscalationMessage.NOTE_ASKED_AGAIN,
            ConductPurpose.REPORT_NOTE,
            about,
            longest=NOTE_LENGTH,
        )
        return
    if not await work.reports.note(report, text):
        raise Refusal(PeopleMessage.NOT_DELIVERED)
    await flags.by_note(work, person, report.conversation, text)
    await work.outbox.tell(person.chat, ConductMessage.REPORT_NOTED)


async def deciders(work: UnitOfWork, report: Report) -> list[Colleague]:
    """Return coordinators who can be written to, but none whom it concerns or who must not know of it."""
    concerned = {report.about, report.reporter, *await work.cases.exclusions.of(report.reporter)}
    counselors = await work.team.counselors()
    return [one for one in counselors if one.member.coordinator and one.person not in concerned]


async def may_know(work: UnitOfWork, person: str, report: Report) -> bool:
    """Return whether the audit shows them this report; `person` is "" where the whole team reads."""
    counselor = await work.team.member(report.about, Role.COUNSELOR)
    if report.part is Part.STUDENT or counselor is None:
        return True
    return person not in {"", report.about, *await work.cases.exclusions.of(report.reporter)}


async def tell_coordinators(work: UnitOfWork, report: Report) -> bool:
    """Tell each coordinator privately; return False if there is none."""
    told = await deciders(work, report)
    for one in told:
        await work.outbox.tell(
            one.chat, ConductMessage.REPORT_CARD, urgency=Urgency.ALERT, **await shown(work, report)
        )
    return bool(told)


async def shown(work: UnitOfWork, report: Report) -> dict[str, Any]:
    """Return what a coordinator reads before taking it: who is named, never who reported."""
    seats = await work.conversations.participants(report.conversation)
    alias = next((seat.alias for seat in seats if seat.person == report.about), UNKNOWN)
    named = alias if report.part is Part.STUDENT else await work.people.called(report.about)
    return {
        "report": report.id, "code": report.code, "name": named, "role": report.part.value,
        "why": report.reason.value,
    }  # fmt: skip
