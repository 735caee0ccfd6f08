"""Asking for a peer: topic, mood, and into the queue. Every question can be skipped."""

from care import focus, pairing, queue, wishes
from care.aliases import new_alias
from care.minors import require_peer
from care.notices import Kind, Refusal
from care.places import UNDECIDED, kept_place, own_place, speaking_places
from care.ports.work import Work
from care.values import Conversation, Participant, Person, Place
from care.vocabulary import Mode, Part, Stage, Topic


async def begin(work: Work, student: Person) -> None:
    """Open a conversation and ask what it is about."""
    if await own_place(work, student):
        raise Refusal(Kind.ALREADY_TALKING)
    require_peer(work.rules, student)
    place = await open_place(work, student, for_counselor=False)
    await work.outbox.tell(student.chat, Kind.ASK_TOPIC, conversation=place.conversation.id)


async def begin_with_words(work: Work, student: Person) -> Place:
    """Somebody at home simply writes: a place for the words, and the first question."""
    place = await open_place(work, student, for_counselor=False)
    await work.outbox.tell(student.chat, Kind.ASK_TOPIC_KEPT, conversation=place.conversation.id)
    return place


async def open_place(work: Work, student: Person, *, for_counselor: bool) -> Place:
    """A conversation with its student in it: words that waited for a counselor go there, and nowhere else."""
    elsewhere, place = await speaking_places(work, student.id), await kept_place(work, student)
    if place and not for_counselor:
        await work.conversations.remove(place.conversation.id)
        place = None
    place = place or await _sit_down(work, student, Stage.ASKING, for_counselor=for_counselor)
    await focus.turn(work, student.id, student.chat, UNDECIDED if elsewhere else place.conversation.id)
    return place


async def place_to_keep(work: Work, student: Person) -> Place:
    """Where words wait for a counselor, read by nobody until one is called."""
    kept = await kept_place(work, student)
    return kept or await _sit_down(work, student, Stage.KEPT, for_counselor=True)


async def _sit_down(work: Work, student: Person, stage: Stage, *, for_counselor: bool) -> Place:
    """A new conversation, under a new alias."""
    conversation = await work.conversations.add(
        work.chance.new_id(), student.id, stage=stage, for_counselor=for_counselor, now=work.now
    )
    seat = Participant(
        conversation.id,
        student.id,
        student.chat,
        Part.STUDENT,
        Mode.SPEAKING,
        await new_alias(work, student.id),
    )
    await work.conversations.join(seat, work.now)
    return Place(conversation, seat)


async def answer_topic(work: Work, student: Person, conversation: str, topic: Topic | None) -> None:
    """Keep the topic (None: skipped) and ask for the mood."""
    await _asking(work, student, conversation)
    if topic:
        await work.conversations.set_topic(conversation, topic)
    await work.outbox.tell(student.chat, Kind.ASK_MOOD, conversation=conversation)


async def answer_mood(work: Work, student: Person, conversation: str, mood: int | None) -> None:
    """Keep the mood (None: skipped), and ask for wishes or join the queue."""
    await _asking(work, student, conversation)
    if mood:
        await work.conversations.set_mood(conversation, mood)
    await wishes.ask(work, conversation, student.chat)


async def _asking(work: Work, student: Person, conversation: str) -> Conversation:
    place = await own_place(work, student)
    if place is None or place.conversation.id != conversation or place.conversation.stage is not Stage.ASKING:
        raise Refusal(Kind.BUTTON_GONE)
    return place.conversation


async def another(work: Work, student: Person, conversation: str) -> None:
    """🔁 in a conversation or after its end: somebody else, without the questions being asked again."""
    place = await own_place(work, student)
    if place and place.conversation.id == conversation:
        await pairing.another_supporter(work, student)
    elif place:
        raise Refusal(Kind.ALREADY_TALKING)
    else:
        await _begin_again(work, student, conversation)


async def _begin_again(work: Work, student: Person, before: str) -> None:
    require_peer(work.rules, student)
    seats = await work.conversations.participants(before)
    if not any(seat.person == student.id and seat.part is Part.STUDENT for seat in seats):
        raise Refusal(Kind.BUTTON_GONE)
    for supporter in await work.pairings.last_supporters(before):
        await pairing.never_again(work, student.id, supporter)
    place = await open_place(work, student, for_counselor=False)
    await work.wishes.ask_the_same(place.conversation.id, before)
    await queue.join_queue(work, place.conversation.id, student.chat)
