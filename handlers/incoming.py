"""What of a message may cross: its words, allowed formatting, an emoji, a photo. Nothing else is read."""

from collections.abc import Sequence

from telegram import Message, MessageEntity
from telegram.constants import MessageEntityType

from care.values import Content, Span

ALLOWED_SPANS = {
    MessageEntityType.BOLD,
    MessageEntityType.ITALIC,
    MessageEntityType.BLOCKQUOTE,
    MessageEntityType.EXPANDABLE_BLOCKQUOTE,
    MessageEntityType.SPOILER,
}


def content_of(message: Message) -> Content | None:
    """The message built from allowed fields alone, or None if its kind is not carried."""
    if message.forward_origin or message.via_bot:
        return None
    if message.text:
        return Content(message.text, _spans(message.entities))
    if message.sticker and message.sticker.emoji:
        return Content(message.sticker.emoji)
    if message.photo:
        return Content(message.caption or "", _spans(message.caption_entities), message.photo[-1].file_id)
    return None


def kind_of(message: Message) -> str:
    """What was refused, in a word that has a text."""
    if message.forward_origin:
        return "forward"
    known = ("voice", "document", "contact", "location", "video", "video_note", "poll", "sticker")
    return next((kind.replace("_", "-") for kind in known if getattr(message, kind, None)), "other")


def _spans(entities: Sequence[MessageEntity]) -> tuple[Span, ...]:
    return tuple(
        Span(entity.type, entity.offset, entity.length) for entity in entities if entity.type in ALLOWED_SPANS
    )
