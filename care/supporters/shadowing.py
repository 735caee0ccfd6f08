"""Shadowing: counselors may read along in a supporter's first conversations, and say what they saw."""

from datetime import datetime

from care.model.card_kinds import CardKind
from care.model.entities import Participant
from care.model.enums import Mode
from care.model.shadow_review import QUESTIONS
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork
from care.supporters.messages import SupporterMessage


async def tell_certified(work: UnitOfWork, chat: int, until: datetime) -> None:
    """Tell a supporter until when duty is open, and how many of their first conversations are read along."""
    await work.outbox.tell(chat, SupporterMessage.CERTIFIED, until=int(until.timestamp()))
    if work.rules.first_watched:
        await work.outbox.tell(chat, SupporterMessage.FIRST_WATCHED, count=work.rules.first_watched)


async def announce(work: UnitOfWork, supporter: Participant) -> None:
    """Show a card in the group while this supporter is new, if the student's consent covers reading along."""
    number = await work.people.newcomers.count(supporter.person)
    if number > work.rules.first_watched:
        return
    student = (await work.conversations.get(supporter.conversation)).student
    if await case_access.is_guarded(work, student):
        return
    if (await work.people.get(student)).consent == work.rules.consent_version:
        await work.people.newcomers.watch(supporter.conversation, supporter.person, number)
        await work.outbox.show(CardKind.WATCH, supporter.conversation)


async def may_watch(work: UnitOfWork, conversation: str) -> bool:
    """Return whether a new supporter is there now."""
    seats = await work.conversations.participants(conversation)
    new = {one.supporter for one in await work.people.newcomers.watched(conversation)}
    return any(seat.person in new and seat.mode is Mode.SPEAKING for seat in seats)


async def over(work: UnitOfWork, conversation: str) -> None:
    """Refresh the card, if there is one: it shows that the watching is over."""
    if await work.people.newcomers.watched(conversation):
        await work.outbox.show(CardKind.WATCH, conversation)


async def ask_review(work: UnitOfWork, counselor: Participant) -> None:
    """Ask the counselor who has read along for three taps about each new supporter there."""
    for one in await work.people.newcomers.watched(counselor.conversation):
        review = await work.people.newcomers.review(one.conversation, one.supporter, counselor.person)
        if review.missing:
            await ask_next(work, counselor.chat, one.conversation, one.supporter, review.missing[0])


async def ask_next(work: UnitOfWork, chat: int, conversation: str, supporter: str, question: str) -> None:
    """Ask one question of the checklist."""
    name = await work.people.called(supporter)
    await work.outbox.tell(
        chat,
        SupporterMessage.PEER_REVIEW,
        conversation=conversation,
        supporter=supporter,
        question=question,
        number=1 + QUESTIONS.index(question),
        name=name,
    )
