"""Every kind of message that python-telegram-bot knows, full of marks, as somebody sends it to the bot."""

from collections.abc import Iterator

from telegram import Chat, Message, MessageEntity, Update, User
from telegram.constants import MessageEntityType
from telegram.ext import filters

from bot.prove.marks import Json, Marks, hints
from sandbox.methods import content
from sandbox.people.people import Person

WORDS = {"text", "caption"}
"""What a person writes; it may cross."""
FRAME = {"message_id", "date", "chat", "from_user", "edit_date", *WORDS}
AROUND = FRAME | {
    *("reply_to_message", "entities", "caption_entities", "author_signature", "media_group_id"),
    *("reply_markup", "via_bot", "sender_chat", "is_automatic_forward", "has_protected_content"),
    *("is_topic_message", "message_thread_id", "has_media_spoiler", "link_preview_options", "external_reply"),
    *("quote", "forward_origin", "reply_to_story", "sender_boost_count", "business_connection_id"),
    *("sender_business_bot", "is_from_offline", "effect_id", "show_caption_above_media", "paid_star_count"),
    *("is_paid_post", "direct_messages_topic", "reply_to_checklist_task_id", "suggested_post_info"),
    *("sender_tag", "reply_to_poll_option_id", "guest_bot_caller_user", "guest_bot_caller_chat"),
    *("guest_query_id", "migrate_to_chat_id", "migrate_from_chat_id"),
}
"""What stands around a message and makes no kind of its own; what is not listed is taken for a kind."""


OURS = {"sticker": {"emoji": "🦊"}, "photo": {"file_id": "berkas"}, "voice": {"file_id": "berkas"}}
"""What does cross: an emoji, and Telegram's own word for a file."""


def fields_of(marks: Marks, name: str) -> Iterator[Json]:
    """One field of a message, full of marks, once for each type that it may have."""
    for value in _entities(marks) if name.endswith("entities") else marks.field(Message, name):
        for one in value if isinstance(value, list) else [value]:
            if name in OURS:
                one.update(OURS[name])
        yield {"from" if name == "from_user" else name: value}


def _entities(marks: Marks) -> Iterator[list[Json]]:
    for kind in MessageEntityType:
        yield [marks.filled(MessageEntity, type=kind, offset=0, length=4)]


def kinds() -> dict[str, Json]:
    """A message of each kind, by the name of its field."""
    marks = Marks()
    names = [name for name in hints(Message) if name not in AROUND]
    return {name: next(fields_of(marks, name)) for name in names}


def is_service(fields: Json) -> bool:
    """Whether Telegram itself says it in a chat, as the library knows."""
    raw = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, **fields}
    update = Update.de_json({"update_id": 1, "message": raw}, None)
    return bool(filters.StatusUpdate.ALL.check_update(update))


class Post:
    """Writes as one person: frames of messages with a mark in all that tells who it is, but the id."""

    def __init__(self, marks: Marks, person: Person) -> None:
        self.marks = marks
        self._person = person
        self._state = person.api.state

    def frame(self, message: int | None = None) -> Json:
        """Who writes where and when; as a new message, or as a change of one."""
        who = self.marks.filled(User, id=self._person.id, is_bot=False)
        chat = self.marks.filled(Chat, id=self._person.id, type="private")
        number = message or self._state.next_message_id(self._person.chat.stored)
        return {"message_id": number, "date": self._state.date, "from": who, "chat": chat}

    def words(self, kind: str, words: str) -> Json:
        """A message of a carried kind."""
        state = self._state
        if kind == "photo":
            return content.photo(state, words)
        if kind == "voice":
            return content.voice(state, 3) | {"caption": words}
        if kind == "sticker":
            return content.sticker(state, "🦊", f"kanari{state.number()}")
        return {"text": words}

    def reply(self, message: int, words: str) -> Json:
        """What a message carries of the one that it answers."""
        answered = {**self.frame(message), "text": self.marks.field(User, "first_name")[0]}
        quote = self.marks.field(Message, "quote")[0] | {"text": words}
        return {"reply_to_message": answered, "quote": quote}
