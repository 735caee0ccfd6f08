"""What people write, as requests of the Bot API: built anew from the fields that may cross, and protected."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from care.model.enums import Part
from care.model.messages import Content, Quote, Span
from care.model.outbox_row import Outgoing, What
from care.model.text_pages import LONGEST, width

AGAIN = "↻ "
"""Put before what may have been delivered already."""
NO_PREVIEW = {"is_disabled": True}
PART_MARKS = {Part.STUDENT: "🗨", Part.SUPPORTER: "🤝", Part.COUNSELOR: "🧑‍🏫"}
"""Who wrote, as a transcript and a listener see it."""
BORROWED = re.compile(r"^\W*(🤖|↻|🗨|🤝|🧑\W*🏫)\W*\w", re.MULTILINE)
"""A line of a person that begins like one of the bot's, or like somebody else's."""
CAPTION = 1024
"""The longest caption that Telegram accepts, in UTF-16 units."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request: a method of the Bot API and its parameters.

    `fill` makes the parameters from the answer to `ask` when the row is sent (nothing, if `ask` is refused).
    `more`: this is not the last page of a long text, or a mark that goes ahead of its words.
    """

    method: str
    params: Mapping[str, Any] = field(repr=False)
    ask: "Call | None" = None
    fill: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = field(default=None, repr=False)
    more: bool = False


def call_of(rows: Sequence[Outgoing]) -> Call | None:
    """Return the request for an album's parts or for one row; None if there is nothing to change."""
    return _album(rows) if len(rows) > 1 else WORDS_OF_PEOPLE[rows[0].what](rows[0])


def _relay(row: Outgoing) -> Call | None:
    if row.content is None:
        return None
    mark = _mark(row)
    if ahead := _ahead(row, mark):
        return ahead
    if point := row.content.point:
        place = {"latitude": point.latitude, "longitude": point.longitude}
        return Call("sendLocation", {**_to(row), **place, "protect_content": True})
    params = {**_to(row), **_words(row, row.content, _fitting(row, mark)), "protect_content": True}
    if row.content.photo:
        return Call("sendPhoto", {**params, "photo": row.content.photo, **_veil(row.content)})
    if row.content.voice:
        return Call("sendVoice", {**params, "voice": row.content.voice})
    return Call("sendMessage", {**params, "link_preview_options": NO_PREVIEW})


def _album(rows: Sequence[Outgoing]) -> Call | None:
    parts = [(row, row.content) for row in rows if row.content]
    mark = _mark(parts[0][0])
    if ahead := _ahead(parts[0][0], mark):
        return ahead
    media = [
        {**_photo(content), **_words(row, content, "" if number else _fitting(row, mark))}
        for number, (row, content) in enumerate(parts)
    ]
    return Call("sendMediaGroup", {**_to(rows[0]), "media": media, "protect_content": True})


def _edit(row: Outgoing) -> Call | None:
    if row.copy is None or row.content is None:
        return None
    target = {"chat_id": row.address, "message_id": row.copy}
    words = _words(row, row.content, _fitting(row, _speaker(row)))
    if row.content.photo:
        return Call("editMessageMedia", {**target, "media": {**_photo(row.content), **words}})
    if row.content.voice:
        return Call("editMessageCaption", {**target, **words})
    return Call("editMessageText", {**target, **words, "link_preview_options": NO_PREVIEW})


def _reaction(row: Outgoing) -> Call | None:
    if row.copy is None:
        return None
    emoji = row.params["emoji"]
    reaction = [{"type": "emoji", "emoji": emoji}] if emoji else []
    return Call("setMessageReaction", {"chat_id": row.address, "message_id": row.copy, "reaction": reaction})


def _withdrawal(row: Outgoing) -> Call | None:
    if row.copy is None:
        return None
    return Call("deleteMessage", {"chat_id": row.address, "message_id": row.copy})


WORDS_OF_PEOPLE: dict[What, Callable[[Outgoing], Call | None]] = {
    What.RELAY: _relay,
    What.EDIT: _edit,
    What.REACTION: _reaction,
    What.WITHDRAWAL: _withdrawal,
}


def _mark(row: Outgoing) -> str:
    """Return what stands before the words."""
    return (AGAIN if row.repeated else "") + _speaker(row)


def _ahead(row: Outgoing, mark: str) -> Call | None:
    """Return the mark as a page of its own, once, if the words leave no room for it: no word is cut."""
    if row.page or not mark or _fitting(row, mark):
        return None
    return Call(
        "sendMessage", {"chat_id": row.address, "text": mark.strip(), "protect_content": True}, more=True
    )


def _speaker(row: Outgoing) -> str:
    """Return who wrote, if the reader listens, is one of three, is in several talks, or could be misled."""
    borrowed = row.content is not None and BORROWED.search(row.content.text)
    if (row.overheard or row.shared or borrowed) and row.part:
        return " ".join(filter(None, (PART_MARKS[row.part], row.speaker))) + ": "
    return f"{row.speaker}: " if row.speaker else ""


def _fitting(row: Outgoing, mark: str) -> str:
    """Return the mark, or nothing if Telegram would cut the words after it, or there are none."""
    content = row.content
    if not mark or content is None or content.point:
        return ""
    longest = CAPTION if content.photo or content.voice else LONGEST
    return mark if width(mark + content.text) <= longest else ""


def _to(row: Outgoing) -> dict[str, Any]:
    """Return the chat, and the message there that this one answers."""
    if not row.reply_to:
        return {"chat_id": row.address}
    reply: dict[str, Any] = {"message_id": row.reply_to, "allow_sending_without_reply": True}
    if row.content and row.content.quote and not row.plain:
        reply |= _quoted(row.content.quote)
    return {"chat_id": row.address, "reply_parameters": reply}


def _quoted(quote: Quote) -> dict[str, Any]:
    """Return the fields of a quote, which Telegram refuses in another formatting than the message's."""
    formatting = {"quote_entities": [_entity(span, 0) for span in quote.spans]} if quote.spans else {}
    return {"quote": quote.text, "quote_position": quote.position, **formatting}


def _photo(content: Content) -> dict[str, Any]:
    return {"type": "photo", "media": content.photo, **_veil(content)}


def _veil(content: Content) -> dict[str, bool]:
    return {"has_spoiler": True} if content.veiled else {}


def _words(row: Outgoing, content: Content, mark: str) -> dict[str, Any]:
    text, entities = (
        ("caption", "caption_entities") if content.photo or content.voice else ("text", "entities")
    )
    words: dict[str, Any] = {text: mark + content.text}
    if content.spans and not row.plain:
        # Formatting moves behind the mark; Telegram counts in UTF-16 units.
        words[entities] = [_entity(span, width(mark)) for span in content.spans]
    return words


def _entity(span: Span, behind: int) -> dict[str, str | int]:
    return {"type": span.kind, "offset": span.offset + behind, "length": span.length}
