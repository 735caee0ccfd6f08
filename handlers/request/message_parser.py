"""What may cross of a message: words, allowed formatting, an emoji, a photo, a voice, a place on the map.

No other field is read.
"""

from collections.abc import Sequence
from hashlib import sha256
from itertools import accumulate

from telegram import (
    Message,
    MessageEntity,
    MessageOriginChannel,
    MessageOriginHiddenUser,
    ReactionType,
    ReactionTypeEmoji,
    User,
)
from telegram.constants import MessageEntityType, ReactionEmoji

from care.model.messages import Content, Point, Quote, Span, Written
from care.model.text_pages import LONGEST, width

ALLOWED_SPANS = {
    MessageEntityType.BOLD,
    MessageEntityType.ITALIC,
    MessageEntityType.BLOCKQUOTE,
    MessageEntityType.EXPANDABLE_BLOCKQUOTE,
    MessageEntityType.SPOILER,
}
QUOTED_SPANS = {MessageEntityType.BOLD, MessageEntityType.ITALIC, MessageEntityType.SPOILER}
"""Those of them that Telegram keeps in quotes."""
NAMES_NOBODY = (MessageOriginHiddenUser, MessageOriginChannel)
"""Origins that are left behind: the words go on as new ones. Any other forward names somebody."""
NAMED = (
    *("via_bot", "voice", "animation", "audio", "document", "contact"),
    *("venue", "location", "video", "video_note", "poll", "story", "sticker"),
)
"""Refused kinds that have a name of their own, the more telling one first."""
UNKNOWN = {"rich_message", "ephemeral_message_id"}
"""Fields, unknown to the library, of messages that are refused though they have words."""
EMOJI = {emoji.value for emoji in ReactionEmoji}
"""Reactions that a bot can set."""


def content_of(message: Message) -> Content | None:
    """Build the message from allowed fields alone; return None if its kind is not carried."""
    named = message.forward_origin and not isinstance(message.forward_origin, NAMES_NOBODY)
    if named or message.via_bot or not UNKNOWN.isdisjoint(message.api_kwargs):
        return None
    quote = _quote_of(message)
    if message.text:
        return Content(message.text, spans_of(message.text, message.entities), quote=quote)
    if message.sticker and message.sticker.emoji:
        return Content(message.sticker.emoji, quote=quote)
    caption = message.caption or ""
    spans = spans_of(caption, message.caption_entities)
    if message.photo:
        veiled = bool(message.has_media_spoiler)
        return Content(caption, spans, photo=message.photo[-1].file_id, quote=quote, veiled=veiled)
    if message.voice:
        return Content(caption, spans, voice=message.voice.file_id, quote=quote)
    return _place_of(message)


def _quote_of(message: Message) -> Quote | None:
    """Return what somebody has quoted of the message in this chat that they answer."""
    quote = message.quote
    if quote is None or not message.reply_to_message:
        return None
    kept = [span for span in spans_of(quote.text, quote.entities or ()) if span.kind in QUOTED_SPANS]
    # No place in a message lies farther: what else stands there is not passed on.
    return Quote(quote.text, tuple(kept), quote.position if quote.position <= LONGEST else 0)


def _place_of(message: Message) -> Content | None:
    """Return a place on the map, if it has no name and does not move."""
    found = message.location
    if found is None or message.venue or _moves(message):
        return None
    return Content("", point=Point(found.latitude, found.longitude))


def _moves(message: Message) -> bool:
    """Return whether it is a live location; read raw, because its attribute is to become another type."""
    return message.location is not None and "live_period" in message.location.to_dict()


def written_of(message: Message, content: Content, user: User) -> Written:
    """Return the message as the rules take it."""
    group = message.media_group_id if content.photo else None
    return Written(
        content,
        message.message_id,
        message.reply_to_message.message_id if message.reply_to_message else None,
        sha256(group.encode()).hexdigest()[:16] if group else None,
        names_of(user),
    )


def shown_in(message: Message) -> str:
    """Return all that a message says in emoji and words, also if its kind is not carried."""
    emoji = message.sticker.emoji if message.sticker else None
    question = message.poll.question if message.poll else None
    return "\n".join(filter(None, (message.text, message.caption, emoji, question)))


def names_of(user: User) -> tuple[str, ...]:
    """Return what somebody is called at Telegram."""
    return tuple(filter(None, dict.fromkeys((user.username, user.full_name, user.first_name))))


def kind_of(message: Message) -> str:
    """Return what was refused, in a word that has a text."""
    if message.forward_origin:
        return "forward"
    if "rich_message" in message.api_kwargs:
        return "long" if width(message.text or "") > LONGEST else "rich"
    if _moves(message):
        return "live-location"
    return next((kind.replace("_", "-") for kind in NAMED if getattr(message, kind, None)), "other")


def emoji_of(reactions: Sequence[ReactionType]) -> str:
    """Return the newest reaction that can be shown; empty if there is none (any more)."""
    shown = [one.emoji for one in reactions if isinstance(one, ReactionTypeEmoji) and one.emoji in EMOJI]
    return shown[-1] if shown else ""


def spans_of(text: str, entities: Sequence[MessageEntity]) -> tuple[Span, ...]:
    """Return allowed formatting that lies inside the text and cuts no letter in two."""
    allowed = [entity for entity in entities if entity.type in ALLOWED_SPANS]
    if not allowed:
        return ()
    # Telegram counts in UTF-16 units; formatting that ends inside a letter is left out.
    borders = {0, *accumulate(width(letter) for letter in text)}
    return tuple(
        Span(entity.type, entity.offset, entity.length)
        for entity in allowed
        if entity.length > 0 and {entity.offset, entity.offset + entity.length} <= borders
    )
