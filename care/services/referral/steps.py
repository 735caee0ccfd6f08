"""Steps of a referral as people take them: asking, answering, sending, the outcome; and who hears of each."""

from typing import Any

from care.casework import service_list
from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.model.services.referral import DUTY, KNOWN, SENDING, Line, Referral, ReferralState
from care.model.services.steps import Mover
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.services.referral import record
from care.services.referral.deadlines import due_at
from care.services.referral.messages import ReferralMessage, ReferralPurpose

STUDENT_HEARS = {
    **dict.fromkeys(SENDING, ReferralMessage.REFERRAL_TOLD_SENT),
    DUTY: ReferralMessage.REFERRAL_TOLD_DUTY,
}
"""What the student is told of a counselor's step; of the others nothing."""
STUDENT_READS = {
    "yes": ReferralMessage.REFERRAL_TOLD_YES,
    "later": ReferralMessage.REFERRAL_TOLD_LATER,
    "no": ReferralMessage.REFERRAL_TOLD_NO,
}
"""What the student reads after their own step; after an outcome thanks."""
LONGEST = 300
"""Characters of the words for a service at most: they stand in the question to the student too."""


async def take_step(work: UnitOfWork, person: Person, referral_id: str, name: str) -> None:
    """Take this step, and tell whom it concerns; raise Refusal as `record.move` does."""
    referral, mover = await record.move(work, person, referral_id, name)
    if mover is Mover.STUDENT:
        kind = STUDENT_READS.get(name, ReferralMessage.REFERRAL_TOLD_THANKS)
        await work.outbox.tell(person.chat, kind, **_about(work, referral, person))
        await tell_keeper(work, referral)
        return
    await show(work, person, referral.id, mover)
    student = await work.people.get(referral.student)
    if name == "ask":
        await work.outbox.tell(student.chat, ReferralMessage.REFERRAL_OWN, referral=referral.id)
    elif kind_told := STUDENT_HEARS.get(name):
        await work.outbox.tell(
            student.chat, kind_told, **_about(work, referral, student), how=referral.how or ""
        )


def _about(work: UnitOfWork, referral: Referral, reader: Person) -> dict[str, Any]:
    name = service_list.name_of(work, referral.service, reader.language)
    return {"referral": referral.id, "name": name, "sent": int(referral.sent_at is not None)}


async def tell_keeper(work: UnitOfWork, referral: Referral) -> None:
    """Tell the counselor who has it how it stands now."""
    if referral.owner:
        keeper = await work.people.get(referral.owner)
        await work.outbox.tell(
            keeper.chat,
            ReferralMessage.REFERRAL_ANSWER,
            referral=referral.id,
            alias=referral.alias,
            **record.said(referral),
        )


async def open_own(work: UnitOfWork, student: Person, referral_id: str) -> None:
    """Show the student their own referral: the question, or how it stands and what they can do."""
    referral, mover = await record.seen(work, student, referral_id)
    if mover is not Mover.STUDENT:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.outbox.tell(student.chat, ReferralMessage.REFERRAL_OWN, referral=referral.id)


async def allow(work: UnitOfWork, student: Person, referral_id: str, line: Line) -> None:
    """Allow a line that is withheld, or withhold it again; what was not pressed is withheld."""
    referral, mover = await record.seen(work, student, referral_id)
    if mover is not Mover.STUDENT:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if not await work.referrals.allow(referral.id, line, allowed=line not in referral.allowed):
        raise Refusal(ReferralMessage.REFERRAL_MOVED, **record.said(referral))
    await work.outbox.tell(student.chat, ReferralMessage.REFERRAL_OWN, referral=referral.id)


async def show(work: UnitOfWork, counselor: Person, referral_id: str, mover: Mover | None = None) -> None:
    """Show a counselor one referral; the audit notes who looked."""
    if mover is None:
        _, mover = await record.seen(work, counselor, referral_id)
        await work.audit.note(counselor.id, AuditAction.REFERRAL_READ, referral_id)
    if mover is Mover.STUDENT:
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    await work.outbox.tell(
        counselor.chat, ReferralMessage.REFERRAL_FILE, referral=referral_id, reader=counselor.id
    )


async def take(work: UnitOfWork, counselor: Person, referral_id: str) -> None:
    """Take a referral that nobody has, or that is overdue with somebody else."""
    referral, mover = await record.seen(work, counselor, referral_id)
    if mover is not Mover.COUNSELOR or not may_take(work, referral):
        raise Refusal(ReferralMessage.REFERRAL_NOT_YOURS, code=referral.code)
    call_at = due_at(work, referral.priority, referral.state)
    if call_at is None or not await work.referrals.take(referral, counselor.id, call_at):
        raise Refusal(ReferralMessage.REFERRAL_MOVED, **record.said(referral))
    await work.audit.note(counselor.id, AuditAction.REFERRAL_TAKE, referral.id)
    if referral.owner:
        former = await work.people.get(referral.owner)
        name = await work.people.called(counselor.id)
        await work.outbox.tell(former.chat, ReferralMessage.REFERRAL_TAKEN, code=referral.code, name=name)
    await show(work, counselor, referral.id, Mover.KEEPER)


def may_take(work: UnitOfWork, referral: Referral) -> bool:
    """Return whether another counselor may take it: nobody has it, or it is overdue."""
    return not record.is_over(referral.state) and (referral.owner is None or referral.is_overdue(work.now))


async def ask_words(work: UnitOfWork, counselor: Person, referral_id: str) -> None:
    """Ask the counselor for a few words to the service, which the student reads before anybody else."""
    referral = await _unasked(work, counselor, referral_id)
    await work.outbox.prompt(
        counselor.chat,
        ReferralMessage.REFERRAL_ASK_WORDS,
        ReferralPurpose.REFERRAL_WORDS,
        referral.id,
        code=referral.code,
        longest=LONGEST,
    )


async def keep_words(work: UnitOfWork, counselor: Person, about: str, words: str, _: int) -> None:
    """Keep the words for the service; raise Refusal over LONGEST, or once the student was asked."""
    referral = await _unasked(work, counselor, about)
    if not 1 <= len(words) <= LONGEST:
        raise Refusal(ReferralMessage.REFERRAL_WORDS_ONLY, longest=LONGEST)
    if not await work.referrals.put_words(referral.id, words):
        raise Refusal(ReferralMessage.REFERRAL_WORDS_OVER)
    await show(work, counselor, referral.id, Mover.KEEPER)


async def _unasked(work: UnitOfWork, counselor: Person, referral_id: str) -> Referral:
    """Return the counselor's own referral; raise Refusal once its student may have read the words."""
    referral, mover = await record.seen(work, counselor, referral_id)
    if mover is not Mover.KEEPER:
        raise Refusal(ReferralMessage.REFERRAL_NOT_YOURS, code=referral.code)
    if referral.state not in {ReferralState.WISHED, ReferralState.LATER}:
        raise Refusal(ReferralMessage.REFERRAL_MOVED, **record.said(referral))
    return referral


def is_known(referral: Referral) -> bool:
    """Return whether it is known what became of it."""
    return referral.outcome in KNOWN
