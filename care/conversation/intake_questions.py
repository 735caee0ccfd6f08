"""Intake questions: topic, mood and wishes, then the queue. Every question can be skipped."""

from care.conversation import pairing
from care.conversation.messages import ConversationMessage
from care.escalation import flags
from care.matching import queue, wishes
from care.model.entities import Conversation, Person, Place
from care.model.enums import Part, Stage, Topic
from care.model.message_kinds import Refusal
from care.people.age_rules import require_peer
from care.people.messages import PeopleMessage
from care.people.seating import open_place, own_place
from care.ports.unit_of_work import UnitOfWork


async def begin(work: UnitOfWork, student: Person) -> None:
    """Open a conversation and ask for its topic; raise Refusal if the student may not talk with a peer."""
    if await own_place(work, student):
        raise Refusal(PeopleMessage.ALREADY_TALKING)
    require_peer(work.rules, student)
    place = await open_place(work, student, for_counselor=False)
    await work.outbox.tell(student.chat, ConversationMessage.ASK_TOPIC, conversation=place.conversation.id)


async def begin_with_words(work: UnitOfWork, student: Person) -> Place:
    """Open a conversation for words that were written at home, ask for the topic, and return the place."""
    place = await open_place(work, student, for_counselor=False)
    await work.outbox.tell(
        student.chat, ConversationMessage.ASK_TOPIC_KEPT, conversation=place.conversation.id
    )
    return place


async def answer_topic(work: UnitOfWork, student: Person, conversation: str, topic: Topic | None) -> None:
    """Keep the topic (None: skipped) and ask for the mood."""
    await _asking(work, student, conversation)
    if topic:
        await work.conversations.set_topic(conversation, topic)
    await work.outbox.tell(student.chat, ConversationMessage.ASK_MOOD, conversation=conversation)


async def answer_mood(work: UnitOfWork, student: Person, conversation: str, mood: int | None) -> None:
    """Keep the mood (None: skipped), and ask for wishes or join the queue."""
    await _asking(work, student, conversation)
    if mood:
        await work.conversations.set_mood(conversation, mood)
        await flags.by_mood(work, conversation)
    await wishes.ask(work, conversation, student.chat)


async def _asking(work: UnitOfWork, student: Person, conversation: str) -> Conversation:
    place = await own_place(work, student)
    if place is None or place.conversation.id != conversation or place.conversation.stage is not Stage.ASKING:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return place.conversation


async def another(work: UnitOfWork, student: Person, conversation: str) -> None:
    """Look for another supporter (🔁), in the conversation or after its end; no question is asked again."""
    place = await own_place(work, student)
    if place and place.conversation.id == conversation:
        await pairing.another_supporter(work, student)
    elif place:
        raise Refusal(PeopleMessage.ALREADY_TALKING)
    else:
        await _begin_again(work, student, conversation)


async def _begin_again(work: UnitOfWork, student: Person, before: str) -> None:
    require_peer(work.rules, student)
    seats = await work.conversations.participants(before)
    if not any(seat.person == student.id and seat.part is Part.STUDENT for seat in seats):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    for supporter in await work.pairings.last_supporters(before):
        await pairing.never_again(work, student.id, supporter)
    place = await open_place(work, student, for_counselor=False)
    await work.pairings.wishes.ask_the_same(place.conversation.id, before)
    await queue.join_queue(work, place.conversation.id, student.chat)
