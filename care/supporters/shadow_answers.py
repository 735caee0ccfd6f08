"""Shadow answers: the checklist after reading along with a new supporter, and what they hear of it."""

from care.model.entities import Person
from care.model.enums import Part
from care.model.message_kinds import Refusal
from care.model.shadow_review import ANSWERS, PeerReview
from care.people.messages import PeopleMessage
from care.people.seating import student_of
from care.ports.unit_of_work import UnitOfWork
from care.supporters import shadowing
from care.supporters.messages import SupporterMessage


async def answer(
    work: UnitOfWork, counselor: Person, conversation: str, supporter: str, question: str, said: str
) -> None:
    """Keep one tap of the checklist; after the last one the supporter hears it in warm words."""
    await _require_listened(work, counselor, conversation)
    review = await work.people.newcomers.review(conversation, supporter, counselor.id)
    if question not in review.missing or said not in ANSWERS:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.people.newcomers.answer(review, question, said, work.now)
    review = await work.people.newcomers.review(conversation, supporter, counselor.id)
    if review.missing:
        await shadowing.ask_next(work, counselor.chat, conversation, supporter, review.missing[0])
    else:
        await _give(work, counselor, review)


async def _require_listened(work: UnitOfWork, counselor: Person, conversation: str) -> None:
    for seat in await work.conversations.participants(conversation):
        if seat.person == counselor.id and seat.part is Part.COUNSELOR:
            return
    raise Refusal(PeopleMessage.BUTTON_GONE)


async def _give(work: UnitOfWork, counselor: Person, review: PeerReview) -> None:
    await work.outbox.tell(counselor.chat, SupporterMessage.PEER_REVIEW_DONE)
    if review.tells_something:
        supporter = await work.people.get(review.supporter)
        student = await student_of(work, review.conversation)
        said = {question.replace("-", "_"): answer for question, answer in review.answers.items()}
        await work.outbox.tell(
            supporter.chat,
            SupporterMessage.FEEDBACK,
            alias=student.alias,
            listening=said["listening"],
            boundaries=said["boundaries"],
            handing_over=said["handing_over"],
        )
