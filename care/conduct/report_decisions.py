"""Report decisions: a coordinator takes a report, reads what there is, and decides with a reason."""

from datetime import timedelta

from care.conduct import reports
from care.conduct.messages import ConductMessage, ConductPurpose
from care.escalation import transcript
from care.escalation.messages import EscalationMessage
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Person
from care.model.enums import Part, Role, Standing, Urgency, Verdict
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.reports import Report
from care.ports.unit_of_work import UnitOfWork
from care.team import offboarding
from care.team.messages import TeamMessage

RESTS = {Verdict.WEEK: timedelta(days=7), Verdict.MONTH: timedelta(days=30)}
ABOUT_HELPER = (Verdict.WEEK, Verdict.MONTH, Verdict.REMOVED, Verdict.RESTORED)
ABOUT_STUDENT = (Verdict.KEPT, Verdict.LONGER, Verdict.LIFTED)
# How long a coordinator can block a student.
LONGER = timedelta(days=30)
WHY_LENGTH = 500


def choices(part: Part) -> tuple[Verdict, ...]:
    """Return what can be decided about somebody in this part."""
    return ABOUT_STUDENT if part is Part.STUDENT else ABOUT_HELPER


async def take(work: UnitOfWork, coordinator: Person, report_id: str) -> None:
    """Give the report to one coordinator; raise Refusal if it concerns them, or somebody has it."""
    report = await work.reports.get(report_id)
    if report is None or report.verdict:
        raise Refusal(ConductMessage.REPORT_GONE)
    if coordinator.id in {report.about, report.reporter, *await work.cases.exclusions.of(report.reporter)}:
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    if not await work.reports.take(report.id, coordinator.id):
        name = await work.people.called(report.taken_by)
        raise Refusal(EscalationMessage.CLAIMED_BY_OTHER, name=name)
    await work.audit.note(coordinator.id, AuditAction.REPORT_TAKE, report.id)
    shown = await reports.shown(work, report)
    await work.outbox.tell(coordinator.chat, ConductMessage.REPORT_TAKEN, urgency=Urgency.ALERT, **shown)


async def _own(work: UnitOfWork, coordinator: Person, report_id: str) -> Report:
    report = await work.reports.get(report_id)
    if report is None or report.verdict or report.taken_by != coordinator.id:
        raise Refusal(ConductMessage.REPORT_GONE)
    if coordinator.id in await work.cases.exclusions.of(report.reporter):
        raise Refusal(ConductMessage.REPORT_GONE)
    return report


async def read(work: UnitOfWork, coordinator: Person, report_id: str) -> None:
    """Show both sides by their aliases, and the reporter's line; the audit notes who read."""
    report = await _own(work, coordinator, report_id)
    await work.audit.note(coordinator.id, AuditAction.REPORT_READ, report.id)
    messages = await work.messages.between(report.conversation, 0, transcript.END)
    parts = list(transcript.pack(report.conversation, messages))
    for number, part in enumerate(parts, start=1):
        await work.outbox.tell(
            coordinator.chat,
            EscalationMessage.TRANSCRIPT,
            conversation=part.conversation,
            report=report.id,
            code=report.code,
            first=part.first,
            last=part.last,
            half=part.half,
            part=number,
            parts=len(parts),
        )
    if not parts:
        await work.outbox.tell(coordinator.chat, EscalationMessage.TRANSCRIPT_EMPTY, code=report.code)
    if await work.reports.noted(report):
        conversation = report.conversation
        await work.outbox.tell(
            coordinator.chat, ConductMessage.REPORT_WORDS, report=report.id, conversation=conversation
        )


async def ask_why(work: UnitOfWork, coordinator: Person, report_id: str, verdict: Verdict) -> None:
    """Ask for the reason; nothing is decided before it is given."""
    report = await _own(work, coordinator, report_id)
    if verdict not in choices(report.part):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    about = f"{report.id} {verdict.value}"
    await work.outbox.prompt(
        coordinator.chat,
        ConductMessage.REPORT_REASON,
        ConductPurpose.REPORT_REASON,
        about,
        verdict=verdict.value,
    )


async def decide(work: UnitOfWork, coordinator: Person, about: str, text: str) -> None:
    """Decide: tell the named person what happened, and the reporter that somebody has decided."""
    report = await _own(work, coordinator, about.split(maxsplit=1)[0])
    verdict = Verdict(about.split()[1])
    if not 1 <= len(text) <= WHY_LENGTH:
        await work.outbox.prompt(
            coordinator.chat,
            EscalationMessage.NOTE_ASKED_AGAIN,
            ConductPurpose.REPORT_REASON,
            about,
            longest=WHY_LENGTH,
        )
        return
    await work.reports.close(report, verdict, text, work.now)
    await work.audit.note(coordinator.id, AuditAction.REPORT_DECIDE, report.id)
    if report.part is Part.STUDENT:
        await _about_student(work, report, verdict)
    else:
        await _about_helper(work, report, verdict)
    reporter = await work.people.get(report.reporter)
    await work.outbox.tell(reporter.chat, ConductMessage.REPORT_ANSWERED)
    await work.outbox.tell(
        coordinator.chat, ConductMessage.REPORT_CLOSED, code=report.code, verdict=verdict.value, keys="home"
    )


async def _about_student(work: UnitOfWork, report: Report, verdict: Verdict) -> None:
    student = await work.people.get(report.about)
    if verdict is Verdict.LONGER:
        until = work.now + LONGER
        await work.reports.block(student.chat, until)
        await work.outbox.tell(
            student.chat, ConductMessage.BLOCKED_NOW, until=int(until.timestamp()), state="decided"
        )
    elif verdict is Verdict.LIFTED:
        await work.reports.unblock(student.chat)
        await work.outbox.tell(student.chat, ConductMessage.UNBLOCKED)


async def _about_helper(work: UnitOfWork, report: Report, verdict: Verdict) -> None:
    person = await work.people.get(report.about)
    role = Role.SUPPORTER if report.part is Part.SUPPORTER else Role.COUNSELOR
    if verdict is Verdict.REMOVED:
        await offboarding.put_out(work, person, Standing.REMOVED, (role,))
        await work.outbox.tell(person.chat, ConductMessage.REPORT_OUT, keys="home")
    elif verdict in RESTS:
        until = work.now + RESTS[verdict]
        await offboarding.put_out(work, person, Standing.SUSPENDED, (role,), until=until)
        await work.outbox.tell(
            person.chat, ConductMessage.REPORT_REST, until=int(until.timestamp()), keys="home"
        )
    elif not await work.reports.others_open(report):
        await work.team.stand(person.id, role, Standing.ACTIVE, work.now)
        await work.outbox.tell(person.chat, ConductMessage.REPORT_NOT_UPHELD, keys="home")


async def end_rests(work: UnitOfWork) -> None:
    """Restore roles whose suspension has come to its date, unless another report is open."""
    for person_id, role in await work.reports.rested(work.now):
        await work.team.stand(person_id, Role(role), Standing.ACTIVE, work.now)
        await work.audit.note(PROGRAMME, AuditAction.RESTORE, person_id)
        person = await work.people.get(person_id)
        await work.outbox.tell(person.chat, TeamMessage.ROLE_RESTORED, role=role)


async def pass_on(work: UnitOfWork) -> None:
    """Pass on reports whose coordinator is gone, is none any more, or must not know."""
    for report in await work.reports.taken():
        if report.taken_by in await work.cases.exclusions.of(report.reporter):
            await work.reports.let_go(report.id)
            await _pass_on(work, report)
    for report in await work.reports.give_up():
        await _pass_on(work, report)


async def _pass_on(work: UnitOfWork, report: Report) -> None:
    await work.audit.note(PROGRAMME, AuditAction.PASSED_ON, report.id)
    await reports.tell_coordinators(work, report)


async def remind(work: UnitOfWork) -> None:
    """Tell the coordinators, or the one who has it, again of a report that nobody has decided for long."""
    for report in await work.reports.untold(work.now - reports.TOLD_AGAIN):
        await work.reports.told(report.id, work.now)
        if report.taken_by is None:
            await reports.tell_coordinators(work, report)
        else:
            coordinator = await work.people.get(report.taken_by)
            shown = await reports.shown(work, report)
            await work.outbox.tell(coordinator.chat, ConductMessage.REPORT_TAKEN, **shown)
