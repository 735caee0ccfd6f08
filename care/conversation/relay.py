"""Relay: what somebody writes is carried to the others in their conversation."""

from collections.abc import Sequence
from datetime import timedelta

from care.conversation import held_messages, student_blocks, without_code
from care.conversation.messages import ConversationMessage
from care.detection.help_signs import calls_for_help
from care.detection.result import Finding
from care.detection.thanks_signs import only_thanks
from care.escalation import cases, first_words, flags, sos, waiting_presence
from care.matching import queue
from care.model.entities import Person, Place
from care.model.enums import Part, Role, Stage, Urgency
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.model.messages import Written
from care.people import accusation_signs, age_rules, helplines_shown
from care.people.messages import PeopleMessage
from care.people.seating import kept_place, place_in, place_of_words, speaking_place
from care.ports.unit_of_work import UnitOfWork

SPLIT = 60
"""Characters up to which a message may be a piece of a phrase; longer ones stand by themselves."""
# The new message and two before it, if they are not older (docs/decisions/0019).
WINDOW = 3
FORGOTTEN_WITHIN = timedelta(minutes=5)
"""Within this time somebody who asked to be forgotten is, unless something holds it; they write no more."""
WINDOW_OPEN = timedelta(minutes=10)
# Pieces of a sentence that is sent word by word, with the stickers between them (docs/decisions/0060).
PIECES = 16
PIECES_OPEN = timedelta(minutes=5)


async def say(work: UnitOfWork, person: Person, written: Written) -> None:
    """Pass the words on in order, and search them for danger.

    Words of somebody in no conversation, who has agreed to the consent text, begin one.
    """
    await require_carried(work, person, written)
    await _require_staying(work, person, written.content.text)
    replied = await work.conversations.of_copy(person.chat, written.reply_to) if written.reply_to else None
    place = await place_of_words(work, person, replied[0] if replied else None)
    if place is None:
        await _say_at_home(work, person, written)
        return
    await say_in(work, place, written, replied[1] if replied else None)


async def _require_staying(work: UnitOfWork, person: Person, words: str) -> None:
    """Raise Refusal in the moment before somebody is forgotten: their words would go with them, unheard.

    Not while forgetting is held, nor for long where it cannot be done.
    """
    since = person.leaving_since
    if since is None or work.now - since > FORGOTTEN_WITHIN:
        return
    await watch_refused(work, person, words)
    # Asked afterwards: danger in these words may be what holds it.
    if await work.keeping.forgetting.held_for(person.id) is None:
        raise Refusal(PeopleMessage.LEAVING_NOW)


async def require_carried(work: UnitOfWork, person: Person, written: Written) -> None:
    """Raise Refusal for what the programme does not carry; its words are searched all the same."""
    try:
        held_messages.require_carried(work, written.content)
    except Refusal:
        await watch_refused(work, person, written.content.text)
        raise


async def say_in(
    work: UnitOfWork, place: Place, written: Written, replied: int | None = None, *, watched: bool = False
) -> None:
    """Pass the words on in this conversation; words at a first question lead into the queue."""
    await pass_on(work, place, written, replied, watched=watched)
    if place.conversation.stage is Stage.ASKING:
        await queue.join_queue(work, place.conversation.id, place.seat.chat)


async def _say_at_home(work: UnitOfWork, person: Person, written: Written) -> None:
    """Begin a conversation with words that were written at home, or keep them until a question is answered.

    Thanks alone begin none: their writer hears that the talk is over. Raise Refusal if nobody hears the
    words: the team does not begin a conversation by writing.
    """
    if person.in_team:
        await watch_refused(work, person, written.content.text)
        raise Refusal(_unheard_in_team(person))
    if Role.STUDENT not in person.roles and not await _needs_counselor(work, person, written.content.text):
        await first_words.hear(work, person, written.content.text)
        return
    if only_thanks(written.content.text):
        await work.outbox.tell(person.chat, ConversationMessage.THANKED_AFTERWARDS)
        return
    place = await _begin(work, person, written.content.text)
    await pass_on(work, place, written, None)
    await without_code.require_answered(work, person, place)


def _unheard_in_team(person: Person) -> PeopleMessage:
    """Return what somebody of the team reads whose words go nowhere: what is open to their role."""
    if Role.COUNSELOR in person.roles:
        return PeopleMessage.NOBODY_LISTENS_COUNSELOR
    if Role.SUPPORTER in person.roles:
        return PeopleMessage.NOBODY_LISTENS_SUPPORTER
    return PeopleMessage.NOBODY_LISTENS


async def _needs_counselor(work: UnitOfWork, person: Person, words: str) -> bool:
    """Return whether a counselor reads the words: agreed to an earlier consent text, and they mean danger."""
    return person.consent > 0 and age_rules.opens(await accusation_signs.look(work, [words], person.id))


async def _begin(work: UnitOfWork, person: Person, words: str) -> Place:
    """Return a place for words that were written at home: for a peer, or for a counselor where it must be."""
    if Role.STUDENT not in person.roles or age_rules.lock(work.rules, person):
        return await without_code.place_for_words(work, person)
    if age_rules.obstacle(work.rules, person):
        return await sos.ask_for_counselor(work, person)
    return await student_blocks.begin_with_words(work, person, words)


async def pass_on(
    work: UnitOfWork, place: Place, written: Written, replied: int | None, *, watched: bool = False
) -> None:
    """Pass the message on, or hold or stop it for contact details; search its words in any case.

    `watched`: they have been searched already.
    """
    words = written.content.text
    earlier = () if watched else await before(work, place, words)  # first: it must not be its own past
    kept = not await held_messages.keeps_back(work, place, written, replied)
    if kept:
        await _keep(work, place, written, replied)
    if not watched:
        await search(work, place, words, earlier)
    if kept and place.conversation.stage is not Stage.TALKING:
        await waiting_presence.answer(work, place, words)
    if place.conversation.stage is Stage.WAITING and place.conversation.for_counselor:
        await _show_counselor(work, place)


async def _keep(work: UnitOfWork, place: Place, written: Written, replied: int | None) -> None:
    message = await work.messages.add(
        place.seat, written.content, written.source, reply_to=replied, album=written.album, now=work.now
    )
    if place.conversation.stage is Stage.TALKING:
        await work.outbox.carry(message)


async def _show_counselor(work: UnitOfWork, place: Place) -> None:
    """Show the message to the case's owner at once, before they speak with the student."""
    case = await work.cases.of_conversation(place.conversation.id)
    if case:
        await cases.show_owner(work, case)


async def watch_refused(work: UnitOfWork, person: Person, words: str) -> None:
    """Search words under what is not carried; outside a conversation danger brings the helplines."""
    if place := await speaking_place(work, person) or await kept_place(work, person):
        await watch(work, place, words)
    elif person.consent and not person.in_team and age_rules.lock(work.rules, person):
        await without_code.weigh(work, person, work.watcher.scan(words), [words])
    else:
        finding = await accusation_signs.look(work, [words], person.id)
        if finding.level >= Level.CONCERN or calls_for_help(words):
            await helplines_shown.show(work, person.chat, categories=finding.categories)


async def watch_unheard(work: UnitOfWork, person: Person, words: str) -> None:
    """Search a student's words that go to nobody; what somebody of the team notes is not searched."""
    place = await speaking_place(work, person)
    if place.seat.part is Part.STUDENT if place else not person.in_team:
        await watch_refused(work, person, words)


async def watch(work: UnitOfWork, place: Place, words: str, waiting: Sequence[str] = ()) -> None:
    """Search words that are not kept, or that take the place of others, as `search` does.

    `waiting`: what their writer wrote just before that, which has not been passed on yet.
    """
    await search(work, place, words, [*await before(work, place, words), *waiting])


async def search(work: UnitOfWork, place: Place, words: str, earlier: Sequence[str]) -> None:
    """Search a student's words for danger, and a supporter's words for what lures a student away."""
    finding = work.watcher.scan(words, earlier)
    if work.watcher.failed and work.watcher.tells_failure(work.now):
        await _tell_failed(work)
    await raise_flags(work, place, finding, [*earlier, words])


async def raise_flags(work: UnitOfWork, place: Place, finding: Finding, texts: Sequence[str]) -> None:
    """Raise flags for what was found; words that are only kept are weighed first."""
    if place.conversation.stage is Stage.KEPT:
        await without_code.weigh(work, await work.people.get(place.seat.person), finding, texts)
    elif place.seat.part is Part.STUDENT:
        await flags.by_words(work, place, finding, texts)
    elif place.seat.part is Part.SUPPORTER:
        await flags.by_supporter_words(work, place, finding)


async def before(work: UnitOfWork, place: Place, words: str) -> Sequence[str]:
    """Return what the same writer wrote just before: a phrase may be split over short messages.

    WINDOW - 1 texts of the last WINDOW_OPEN and up to PIECES of the last PIECES_OPEN, the newest last; for an
    edit also what it replaces.
    """
    if place.seat.part is Part.COUNSELOR or len(words) > SPLIT:
        return ()
    earlier = await work.messages.own(place.seat, PIECES, work.now - WINDOW_OPEN)
    since = work.now - PIECES_OPEN
    near = [*(one for one in earlier[: 1 - WINDOW] if one.written_at >= since), *earlier[1 - WINDOW :]]
    return [message.content.text for message in near if message.content]


async def _tell_failed(work: UnitOfWork) -> None:
    """Tell the group that words travel while nobody looks for danger in them."""
    if group := await work.team.group():
        await work.outbox.tell(group, ConversationMessage.SCAN_FAILED, urgency=Urgency.ALERT)


async def release(work: UnitOfWork, person: Person, held_id: str, *, send: bool) -> None:
    """Send a held message as it is, or drop it, at its writer's word; raise Refusal if it is gone."""
    held = await work.messages.held(held_id)
    if held is None or held.person != person.id:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if not send:
        await work.messages.let_go(held.id)
        await work.outbox.tell(person.chat, ConversationMessage.HELD_DROPPED)
        return
    place = await place_in(work, person, held.conversation)
    if place is None:
        raise Refusal(PeopleMessage.NOBODY_LISTENS)
    held_messages.require_carried(work, held.content)
    await work.messages.let_go(held.id)
    await _keep(work, place, Written(held.content, held.source), held.reply_to)
    await work.outbox.tell(person.chat, ConversationMessage.HELD_SENT)
