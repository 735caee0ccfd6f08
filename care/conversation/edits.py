"""Changes of what was said: edits, reactions, and withdrawals."""

from dataclasses import replace
from datetime import timedelta

from care.conversation import held_messages, relay, undecided_messages
from care.conversation.messages import ConversationMessage
from care.model.entities import Person, Place
from care.model.enums import Part, Stage
from care.model.message_kinds import Refusal
from care.model.messages import Content, Held, Message, Written
from care.people import seating
from care.people.messages import PeopleMessage
from care.people.seating import speaking_place
from care.ports.unit_of_work import UnitOfWork

DELETABLE = timedelta(hours=48)
"""How long Telegram lets a bot delete a message."""


async def edit(work: UnitOfWork, person: Person, written: Written) -> None:
    """Change the copies; the new words are searched, held or stopped as if they were written anew.

    Raise Refusal, in words for the writer, if nothing can be changed.
    """
    if held := await work.messages.held_as(person.chat, written.source):
        await (_edit_held if held.question is None else undecided_messages.reword)(
            work, person, held, written
        )
    elif message := await work.messages.written(person.chat, written.source):
        await _edit_carried(work, person, message, written)
    elif place := await speaking_place(work, person):
        await relay.watch(work, place, written.content.text)
        raise Refusal(ConversationMessage.EDIT_UNKNOWN)
    else:
        await relay.watch_unheard(work, person, written.content.text)


async def _edit_held(work: UnitOfWork, person: Person, held: Held, written: Written) -> None:
    """Keep an edited message waiting if its new words wait too, or if it is a voice; else pass it on."""
    if held.content.says_the_same(written.content):
        return
    place = await seating.place_in(work, person, held.conversation)
    if place is None:
        await relay.watch_refused(work, person, written.content.text)
        raise Refusal(PeopleMessage.NOBODY_LISTENS)
    await relay.require_carried(work, person, written)
    await work.messages.let_go(held.id)
    if held.content.voice and not await held_messages.found_that_matters(work, place, written):
        await relay.watch(work, place, written.content.text)
        await work.messages.hold(replace(held, content=written.content), work.now)
    else:
        await relay.pass_on(work, place, written, held.reply_to)


async def _edit_carried(work: UnitOfWork, person: Person, message: Message, written: Written) -> None:
    if _is_same(message, written.content):
        return
    place = await seating.place_in(work, person, message.conversation)
    if message.withdrawn or place is None or not _same_kind(message, written.content):
        await relay.watch_refused(work, person, written.content.text)
        if message.withdrawn:
            return  # its writer knows that nobody reads it any more
        raise Refusal(ConversationMessage.EDIT_REFUSED)
    # Searched also if it is then refused: danger in an edit counts wherever the words go.
    await relay.watch(work, place, written.content.text)
    if message.private:
        held_messages.require_fitting(written.content)
    else:
        held_messages.require_carried(work, written.content)
    if await _may_cross(work, place, written):
        await work.messages.change(message, written.source, written.content, work.now)
        if not await work.outbox.change(message.id) and not _is_uncarried(place, message):
            raise Refusal(ConversationMessage.EDIT_REFUSED)


def _is_uncarried(place: Place, message: Message) -> bool:
    """Return whether the message has not been carried yet: its first reader gets it as it reads then."""
    return place.conversation.stage is not Stage.TALKING and message.id > place.conversation.carried_to


async def refuse_edit(work: UnitOfWork, person: Person, source: int, words: str) -> None:
    """Search the words of an edit that is not carried; raise Refusal if the message was ever taken."""
    await relay.watch_refused(work, person, words)
    if await work.messages.written(person.chat, source) or await work.messages.held_as(person.chat, source):
        raise Refusal(ConversationMessage.EDIT_REFUSED)


def _same_kind(message: Message, content: Content) -> bool:
    """Return whether Telegram lets a bot turn the one into the other: a voice stays a voice."""
    return message.content is not None and bool(message.content.voice) == bool(content.voice)


def _is_same(message: Message, content: Content) -> bool:
    return message.content is not None and message.content.says_the_same(content)


async def _may_cross(work: UnitOfWork, place: Place, written: Written) -> bool:
    kind = await held_messages.found_that_matters(work, place, written)
    if kind is None:
        return True
    if place.seat.part is Part.STUDENT:
        raise Refusal(ConversationMessage.EDIT_HOLDS_CONTACT, what=kind.value)
    await held_messages.stop(work, place, kind, None)
    return False


async def react(work: UnitOfWork, person: Person, telegram_message: int, emoji: str) -> None:
    """Show a reaction (none: empty) on the same message in the others' chats."""
    found = await work.conversations.of_copy(person.chat, telegram_message)
    if found and await seating.place_in(work, person, found[0]):
        await work.outbox.react(found[1], person.chat, emoji)


async def unsend(work: UnitOfWork, person: Person, telegram_message: int | None) -> None:
    """Withdraw the message replied to, or the last one (an album as a whole): its copies are deleted.

    Raise Refusal if there is none, or if it is older than DELETABLE.
    """
    if telegram_message:
        held = await work.messages.held_as(person.chat, telegram_message)
        message = await work.messages.written(person.chat, telegram_message)
    else:
        held = await work.messages.held_last(person.chat)
        message = await work.messages.newest(person.chat, work.now - DELETABLE)
    if held:
        await relay.release(work, person, held.id, send=False)
        return
    if message is None or message.withdrawn:
        raise Refusal(ConversationMessage.NOTHING_TO_UNSEND)
    if message.written_at < work.now - DELETABLE:
        raise Refusal(ConversationMessage.UNSEND_FAILED)
    await _withdraw(work, person, message)


async def _withdraw(work: UnitOfWork, person: Person, message: Message) -> None:
    parts = await work.messages.withdraw(message.id, work.now)
    unsure = [part for part in parts if not await work.outbox.withdraw(part)]
    await work.outbox.tell(
        person.chat, ConversationMessage.UNSEND_UNSURE if unsure else ConversationMessage.UNSENT
    )
