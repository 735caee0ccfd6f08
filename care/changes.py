"""Changing what was said: edits, reactions, and taking a message back."""

from datetime import timedelta

from care import holding, relay
from care.notices import Kind, Refusal
from care.ports.work import Work
from care.values import Content, Message, Person, Place, Written
from care.vocabulary import Part

DELETABLE = timedelta(hours=48)
"""How long Telegram lets a bot delete a message."""


async def edit(work: Work, person: Person, written: Written) -> None:
    """Change the copies; what the edit adds is watched, held or stopped as if it were written anew."""
    if held := await work.messages.held_as(person.chat, written.source):
        if await relay.place_in(work, person, held.conversation) is None:
            raise Refusal(Kind.EDIT_REFUSED)
        await relay.say(work, person, written)
        await work.messages.let_go(held.id)
        return
    message = await work.messages.written(person.chat, written.source)
    if message is None or message.withdrawn or _is_same(message, written.content):
        return
    place = await relay.place_in(work, person, message.conversation)
    if place is None or message.content is None or message.content.voice != written.content.voice:
        raise Refusal(Kind.EDIT_REFUSED)
    await relay.watch(work, place, written.content)
    if await _may_cross(work, place, written):
        await work.messages.change(message, written.source, written.content, work.now)
        await work.outbox.change(message.id)


async def refuse_edit(work: Work, person: Person, source: int) -> None:
    """It was changed into something that is not carried: its writer is told, if it was ever carried."""
    if await work.messages.written(person.chat, source):
        raise Refusal(Kind.EDIT_REFUSED)


def _is_same(message: Message, content: Content) -> bool:
    return message.content is not None and message.content.says_the_same(content)


async def _may_cross(work: Work, place: Place, written: Written) -> bool:
    kind = holding.found_in(work, written.content.text, written.names)
    if kind is None or not await holding.matters(work, place, kind):
        return True
    if place.seat.part is Part.STUDENT:
        raise Refusal(Kind.EDIT_HOLDS_CONTACT, what=kind.value)
    await holding.stop(work, place, kind)
    return False


async def react(work: Work, person: Person, telegram_message: int, emoji: str) -> None:
    """Show a reaction (none: empty) on the same message in the others' chats."""
    found = await work.conversations.of_copy(person.chat, telegram_message)
    if found and await relay.place_in(work, person, found[0]):
        await work.outbox.react(found[1], person.chat, emoji)


async def unsend(work: Work, person: Person, telegram_message: int | None) -> None:
    """Take back the message replied to, or one's last one: its copies are deleted."""
    if telegram_message and (held := await work.messages.held_as(person.chat, telegram_message)):
        await relay.release(work, person, held.id, send=False)
        return
    if telegram_message:
        message = await work.messages.written(person.chat, telegram_message)
    else:
        message = await work.messages.newest(person.chat, work.now - DELETABLE)
    if message is None or message.withdrawn:
        raise Refusal(Kind.NOTHING_TO_UNSEND)
    if message.written_at < work.now - DELETABLE:
        raise Refusal(Kind.UNSEND_FAILED)
    await work.messages.withdraw(message.id, work.now)
    await work.outbox.withdraw(message.id)
    await work.outbox.tell(person.chat, Kind.UNSENT)
