"""Who may do what where: every access of the bot to a chat or a message passes here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.wire.responses import bad_request, forbidden

if TYPE_CHECKING:
    from sandbox.state.chats import Chat, Stored, User
    from sandbox.state.state import State
    from sandbox.wire.request_params import Params

DELETABLE = 48 * 3600
"""Seconds for which a bot may delete a message."""


def readable(state: State, params: Params) -> Chat:
    """Return the chat of a request, if the bot can see it."""
    wanted = params.text("chat_id")
    if not wanted:
        raise bad_request("chat_id is empty")
    chat = state.chats.get(params.integer("chat_id"))
    if chat is None:
        raise bad_request("chat not found")
    _check_open(chat)
    if chat.user is None:
        _check_member(chat, state.bot)
    return chat


def writable(state: State, params: Params, what: str | None = None) -> Chat:
    """Return the chat of a request, if the bot can act there and, with `what`, may send such messages."""
    chat = readable(state, params)
    if chat.user is not None:
        _check_person(chat.user)
        if chat.user.voiceless and what == "voice notes":
            raise bad_request("VOICE_MESSAGES_FORBIDDEN")
    elif what and "send" in chat.member(state.bot.id).without:
        raise bad_request(f"not enough rights to send {what} to the chat")
    return chat


def message(chat: Chat, params: Params, purpose: str) -> Stored:
    """Return the message of a request; the refusal names the purpose, as Telegram's does."""
    if "message_id" not in params.raw:
        raise bad_request("message identifier is not specified")
    stored = chat.messages.get(params.integer("message_id"))
    if stored is None:
        raise bad_request(f"message to {purpose} not found")
    return stored


def check_pin(state: State, chat: Chat) -> None:
    me = chat.member(state.bot.id)
    allowed = chat.user is not None or chat.kind == "group" or me.is_admin
    if not allowed or "pin" in me.without:
        raise bad_request("not enough rights to manage pinned messages in the chat")


def check_delete(state: State, chat: Chat, stored: Stored) -> None:
    """Let a bot delete its own messages, in groups others' too if it may, and any for 48 hours only."""
    me = chat.member(state.bot.id)
    own = stored.raw["from"]["id"] == state.bot.id
    if chat.user is None and not own and (not me.is_admin or "delete" in me.without):
        raise bad_request("message can't be deleted")
    if state.now() - stored.raw["date"] > DELETABLE:
        raise bad_request("message can't be deleted for everyone")


def _check_open(chat: Chat) -> None:
    if chat.upgraded_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.upgraded_to)


def _check_member(chat: Chat, bot: User) -> None:
    status = chat.member(bot.id).status
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def _check_person(user: User) -> None:
    if user.deactivated:
        raise forbidden("user is deactivated")
    if user.blocked:
        raise forbidden("bot was blocked by the user")
    if not user.started:
        raise forbidden("bot can't initiate conversation with a user")
