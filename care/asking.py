"""Asking for a peer: topic, mood, and into the queue. Every question can be skipped."""

from care import pairing
from care.aliases import new_alias
from care.notices import Kind, Refusal
from care.places import own_place
from care.ports.work import Work
from care.values import Conversation, Participant, Person, Place
from care.vocabulary import Mode, Part, Stage, Topic

UNDECIDED = "?"
"""The focus of somebody who is in two conversations and has not said which one they mean."""


async def begin(work: Work, student: Person) -> None:
    """Open a conversation and ask what it is about."""
    if await own_place(work, student):
        raise Refusal(Kind.ALREADY_TALKING)
    place = await open_place(work, student, for_counselor=False)
    await work.outbox.tell(student.chat, Kind.ASK_TOPIC, conversation=place.conversation.id)


async def begin_with_words(work: Work, student: Person) -> Place:
    """Somebody at home simply writes: a place for the words, and the first question."""
    place = await open_place(work, student, for_counselor=False)
    await work.outbox.tell(student.chat, Kind.ASK_TOPIC_KEPT, conversation=place.conversation.id)
    return place


async def open_place(work: Work, student: Person, *, for_counselor: bool) -> Place:
    """A new conversation with its student in it, under a new alias."""
    conversation = await work.conversations.add(
        work.chance.new_id(), student.id, stage=Stage.ASKING, for_counselor=for_counselor, now=work.now
    )
    seat = Participant(
        conversation.id,
        student.id,
        student.chat,
        Part.STUDENT,
        Mode.SPEAKING,
        await new_alias(work, student.id),
    )
    elsewhere = await work.conversations.places(student.id)
    await work.conversations.join(seat, work.now)
    await work.people.set_focus(student.id, UNDECIDED if elsewhere else conversation.id)
    return Place(conversation, seat)


async def answer_topic(work: Work, student: Person, conversation: str, topic: Topic | None) -> None:
    """Keep the topic (None: skipped) and ask for the mood."""
    await _asking(work, student, conversation)
    if topic:
        await work.conversations.set_topic(conversation, topic)
    await work.outbox.tell(student.chat, Kind.ASK_MOOD, conversation=conversation)


async def answer_mood(work: Work, student: Person, conversation: str, mood: int | None) -> None:
    """Keep the mood (None: skipped) and join the queue."""
    await _asking(work, student, conversation)
    if mood:
        await work.conversations.set_mood(conversation, mood)
    await pairing.join_queue(work, conversation, student.chat)


async def _asking(work: Work, student: Person, conversation: str) -> Conversation:
    place = await own_place(work, student)
    if place is None or place.conversation.id != conversation or place.conversation.stage is not Stage.ASKING:
        raise Refusal(Kind.BUTTON_GONE)
    return place.conversation
