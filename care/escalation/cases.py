"""Cases: one per student at a time, with one owner at most, open until a person closes it."""

from dataclasses import replace

from care.escalation import alert_ladder, ladder_times, repeated_alerts, sos_answers, transcript
from care.escalation.messages import EscalationMessage
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Case, Conversation, Flag, Person
from care.model.enums import CaseGuard, Mode, Reason, Source, Teller, Urgency
from care.model.message_kinds import Refusal
from care.people import case_access, helplines_shown
from care.people.codes import new_code
from care.people.messages import PeopleMessage
from care.people.seating import own_place, speaking_places
from care.ports.unit_of_work import UnitOfWork


async def open_or_join(work: UnitOfWork, flag: Flag, case: Case | None) -> Case:
    """Open a case for this student, or add the flag to the open one; the card in the group follows.

    Return the case as it is then.
    """
    if case:
        return await _join(work, case, flag)
    case = await _open(work, flag)
    await repeated_alerts.first_card(work, case.id, guarded=case.guard is not None)
    await alert_ladder.first_alert(work, case)
    return case


def guard_of(flag: Flag) -> CaseGuard:
    """Return the guard of an accusation: asked, if only the lexicon saw it; said, if a person said so."""
    return CaseGuard.ASKED if flag.entry else CaseGuard.SAID


async def _open(work: UnitOfWork, flag: Flag) -> Case:
    """Open a case; it is guarded if this student has excluded somebody, who must not see the case either."""
    accuses, kept_out = flag.category == case_access.TEAM, await work.cases.exclusions.of(flag.student)
    case = Case(
        id=work.chance.new_id(),
        code=await new_code(work, "K", work.cases.is_coded),
        student=flag.student,
        conversation=flag.conversation,
        alias=flag.alias,
        level=flag.level,
        category=flag.category,
        source=flag.source,
        entry=flag.entry,
        state="open",
        owner=None,
        opened_at=work.now,
        claimed_at=None,
        closed_at=None,
        outcome=None,
        rung=0,
        transcript_to=0,
        student_told=False,
        first_level=flag.level,
        guard=guard_of(flag) if accuses else CaseGuard.SAID if kept_out else None,
        named=flag.named if accuses else bool(kept_out),
    )
    await work.cases.open(case, ladder_times.next_call(work, case))
    return case


async def _join(work: UnitOfWork, case: Case, flag: Flag) -> Case:
    """Add the flag: the level only rises; a rise is told at once and starts the ladder of the new level."""
    rises = flag.level > case.level
    conversation = flag.conversation or case.conversation
    shown = replace(case, conversation=conversation)
    if rises:
        shown = replace(shown, level=flag.level, category=flag.category, source=flag.source, entry=flag.entry)
    # A case with an owner climbs no ladder: None keeps the time that stands there.
    again = rises and case.state == "open"
    due = ladder_times.next_call(work, replace(shown, rung=0)) if again else None
    await work.cases.update(
        case.id,
        level=shown.level,
        category=shown.category,
        source=shown.source,
        entry=shown.entry,
        conversation=conversation,
        rung=0 if rises else case.rung,
        next_rung_at=due,
    )
    if rises:
        await alert_ladder.tell_risen(work, shown)
    elif case.owner or flag.source in ladder_times.PRESSED:
        await alert_ladder.tell_again(work, shown)
    await show_owner(work, shown)
    await _show_joined(work, case, flag, rises=rises)
    # What the owner has been sent of the transcript stands in the case: the next flag must not send it again.
    if case.owner:
        return await work.cases.get(case.id) or shown
    return replace(shown, rung=0) if rises else shown


async def _show_joined(work: UnitOfWork, case: Case, flag: Flag, *, rises: bool) -> None:
    """Show what is new on the card at once; a repeat waits behind other cases."""
    if rises or (await work.cases.raised(case))[flag.category].count == 1:
        await work.outbox.show(CardKind.CASE, case.id)
    else:
        await work.outbox.refresh(CardKind.CASE, case.id)


async def show_owner(work: UnitOfWork, case: Case) -> None:
    """Send the owner what was said since, unless they are in the conversation and have read it there."""
    if case.owner is None or case.conversation is None:
        return
    seats = await work.conversations.participants(case.conversation)
    if not any(seat.person == case.owner and seat.mode is not Mode.LEFT for seat in seats):
        await transcript.send_rest(work, case, (await work.people.get(case.owner)).chat)


async def claim(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Give this case to the counselor as its only owner, with the choices and the transcript.

    Raise Refusal if they have not pressed Start, are the student, may not have it, or somebody has it.
    """
    if not counselor.started:
        raise Refusal(PeopleMessage.PRESS_START)
    case = await open_case(work, case_id)
    if case.student == counselor.id:
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    await case_access.require_may_have(work, counselor.id, case)
    if case.owner == counselor.id:
        raise Refusal(EscalationMessage.CLAIMED_ALREADY)
    # One statement decides: of two counselors who press at once, one gets the case.
    if not await work.cases.claim(case.id, counselor.id, work.now):
        raise Refusal(EscalationMessage.CLAIMED_BY_OTHER, name=await _owner_name(work, case))
    await receive(work, counselor, case)


async def receive(work: UnitOfWork, counselor: Person, case: Case) -> None:
    """Give the new owner the choices and the transcript; the student hears whose it is now."""
    await work.audit.note(counselor.id, AuditAction.CLAIM, case.id)
    await work.outbox.show(CardKind.CASE, case.id)
    await alert_ladder.tell_taken(work, case, counselor)
    await work.outbox.tell(
        counselor.chat,
        EscalationMessage.CLAIMED,
        urgency=Urgency.ALERT,
        case=case.id,
        code=case.code,
        alias=case.alias,
        level=case.level.word,
        category=await _told_category(work, case),
    )
    await _hand_transcript(work, counselor, case)
    if case.student_told:
        await _tell_student_taken(work, counselor, case)


async def _told_category(work: UnitOfWork, case: Case) -> str:
    """Return what it is about: "needs a counselor" only where nothing says more."""
    if case.category != Reason.BEYOND_ME:
        return case.category
    more = [one for one in await work.cases.categories(case) if one not in {Reason.BEYOND_ME, Reason.TEAM}]
    return more[0] if more else case.category


async def _tell_student_taken(work: UnitOfWork, counselor: Person, case: Case) -> None:
    """Tell the student that a counselor reads: in other words if they asked for one themselves.

    Of a guarded case by name, so that they can still object.
    """
    student = await work.people.get(case.student)
    if case.guard:
        name = await work.people.called(counselor.id)
        await work.outbox.tell(
            student.chat, EscalationMessage.ACCUSED_TAKEN, urgency=Urgency.RELAY, name=name, case=case.id
        )
        return
    asked = ladder_times.PRESSED.intersection(map(Source, await work.cases.sources(case)))
    kind = EscalationMessage.COUNSELOR_HAS_IT if asked else EscalationMessage.COUNSELOR_READS
    await work.outbox.tell(student.chat, kind, urgency=Urgency.RELAY)


async def _hand_transcript(work: UnitOfWork, counselor: Person, case: Case) -> None:
    """Send the transcript; a counselor who may be the accused one gets none and asks the student first."""
    if await case_access.may_read(work, counselor.id, case):
        await work.audit.note(counselor.id, AuditAction.TRANSCRIPT, case.id)
        await transcript.send(work, case, counselor.chat)
        await sos_answers.show(work, case, counselor.id)
        if case.guard is CaseGuard.SAID and not case.named:
            await alert_ladder.ask_whom(work, counselor, case, Teller.COORDINATOR)
        return
    await work.cases.case_works.keep(
        # A yes that the student gave to another counselor does not count for this one.
        replace(await work.cases.case_works.get(case.id), reach=None, reach_until=None)
    )
    await work.outbox.tell(counselor.chat, PeopleMessage.WORDS_SEALED, urgency=Urgency.ALERT)


async def open_case(work: UnitOfWork, case_id: str) -> Case:
    """Return the case; raise Refusal if it is closed or gone."""
    case = await work.cases.get(case_id)
    if case is None or case.state == "closed":
        raise Refusal(EscalationMessage.CASE_GONE)
    return case


async def _owner_name(work: UnitOfWork, case: Case) -> str:
    present = await work.cases.get(case.id)
    return await work.people.called(present.owner if present else None)


async def own_case(work: UnitOfWork, counselor: Person, case_id: str, *, deed: bool = True) -> Case:
    """Return the open case; raise Refusal if the counselor does not own it or may not have it.

    A `deed` counts as having done something in it, which ends the owner's silence.
    """
    case = await open_case(work, case_id)
    if case.owner != counselor.id:
        raise Refusal(EscalationMessage.NOT_OWNER)
    await case_access.require_may_have(work, counselor.id, case)
    if deed:
        await work.cases.ownership.acted(case.id, work.now)
    return case


async def own_words(work: UnitOfWork, counselor: Person, case_id: str) -> Case:
    """Return the case as `own_case` does; raise Refusal also if its owner may not read the words."""
    case = await own_case(work, counselor, case_id)
    await case_access.require_may_read(work, counselor.id, case)
    return case


async def show_photos(work: UnitOfWork, counselor: Person, case_id: str, first: int, last: int) -> None:
    """Send the photos of a transcript (🖼) to the owner alone; the audit notes who looked."""
    case = await own_words(work, counselor, case_id)
    await work.audit.note(counselor.id, AuditAction.PHOTOS, case.id)
    await transcript.send_photos(work, case, counselor.chat, first, last)


async def focused_case(work: UnitOfWork, counselor: Person) -> Case:
    """Return the owned case whose conversation is in the counselor's focus, else the only one.

    Raise Refusal where neither is clear.
    """
    owned = await work.cases.owned(counselor.id)
    here = {place.conversation.id for place in await speaking_places(work, counselor.id)}
    meant = [case for case in owned if case.conversation in here] or owned
    for case in meant:
        if case.conversation == counselor.focus or len(meant) == 1:
            return case
    raise Refusal(EscalationMessage.CASE_GONE)


async def release_all(work: UnitOfWork, owner: Person) -> None:
    """Open all cases of an owner who is gone, and alert at once."""
    for case in await work.cases.owned(owner.id):
        await work.audit.note(PROGRAMME, AuditAction.PASSED_ON, case.id)
        await release(work, case)


async def release(work: UnitOfWork, case: Case) -> None:
    """Open the case again without an owner: its ladder begins anew, and the first alert goes out at once."""
    given = replace(case, owner=None, state="open", released_by=case.owner, rung=0)
    await work.cases.release(case.id, ladder_times.next_call(work, given))
    await work.outbox.show(CardKind.CASE, case.id)
    await alert_ladder.alert_again(work, given)
    if case.student_told:
        await _tell_student_released(work, case)


async def _tell_student_released(work: UnitOfWork, case: Case) -> None:
    """Tell a student who was told of an owner that another one is looked for, with the helplines."""
    if not await alert_ladder.anybody_hears(work, case.student):
        await alert_ladder.tell_student_nobody(work, case)
        return
    student = await work.people.get(case.student)
    await helplines_shown.tell_with(work, student.chat, EscalationMessage.COUNSELOR_CHANGES)


async def running_conversation(work: UnitOfWork, case: Case) -> Conversation:
    """Return the conversation that the student is in now; raise Refusal if there is none."""
    place = await own_place(work, await work.people.get(case.student))
    if place is None:
        raise Refusal(EscalationMessage.NO_CONVERSATION)
    return place.conversation


async def follow(work: UnitOfWork, case: Case) -> Case:
    """Point the case at the conversation that its student is in now, and return it.

    It goes by the student's alias there: what a counselor reads must name whom they write to.
    """
    conversation = await running_conversation(work, case)
    if conversation.id == case.conversation:
        return case
    alias = await work.cases.follow(case.id, conversation.id)
    return replace(case, conversation=conversation.id, alias=alias)
