"""Frequent use: a counselor thinks with a student who comes very often about what else could help.

It never blocks: nobody is turned away because they need most.
"""

from datetime import timedelta

from care.conversation.messages import ConversationMessage
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import CareReview, Participant, Person
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

WEEKS = 4
OFTEN = 3
"""A review is due above so many conversations in each of WEEKS weeks."""
WEEK = timedelta(weeks=1)
LONG = timedelta(minutes=60)
LONG_TWICE = 2
"""A review is due from so many conversations longer than LONG within one week."""
# At most one review of a student in this time.
ONCE_IN = timedelta(days=28)


async def review(work: UnitOfWork, student: Participant) -> None:
    """Ask the counselors for a care review after a conversation, with figures and no words.

    At most once in ONCE_IN for each student.
    """
    weeks = tuple(await work.people.reviews.weekly(student.person, work.now, WEEKS))
    long = await work.people.reviews.long(student.person, work.now - WEEK, LONG)
    if min(weeks) <= OFTEN and long < LONG_TWICE:
        return
    last = await work.people.reviews.last(student.person)
    if last is not None and work.now - last < ONCE_IN:
        return
    found = CareReview(work.chance.new_id(), student.person, student.alias, weeks, long)
    await work.people.reviews.add(found, work.now)
    await work.outbox.show(CardKind.REVIEW, found.id)


async def decide(work: UnitOfWork, counselor: Person, review_id: str, *, offered: bool) -> None:
    """Keep a counselor's decision, and offer the student a talk if they say so; the first decision counts."""
    found = await work.people.reviews.get(review_id)
    if found is None or found.offered is not None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if counselor.id in await work.cases.exclusions.of(found.student):
        raise Refusal(PeopleMessage.CASE_ELSEWHERE)
    await work.people.reviews.decide(found.id, counselor.id, offered=offered, now=work.now)
    await work.audit.note(counselor.id, AuditAction.REVIEW, found.id)
    await work.outbox.show(CardKind.REVIEW, found.id)
    if offered:
        student = await work.people.get(found.student)
        await work.outbox.tell(student.chat, ConversationMessage.REVIEW_OFFERED)
