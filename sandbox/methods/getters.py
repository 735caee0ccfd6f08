"""Methods that tell the bot who and where it is, its command menu, and its answers to presses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sandbox.methods.permissions import readable
from sandbox.state.chats import Member
from sandbox.state.members import change_json, member_json
from sandbox.state.updates import PRESS_KEPT
from sandbox.wire.responses import bad_request

if TYPE_CHECKING:
    from sandbox.state.state import State
    from sandbox.wire.request_params import Params
    from sandbox.wire.responses import Json

SWITCHED_OFF = """
    can_read_all_group_messages supports_inline_queries can_connect_to_business supports_guest_queries
    can_manage_bots has_topics_enabled allows_users_to_create_topics has_main_web_app
"""
"""What `getMe` says no to, until the owner switches it on."""
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
DESCRIPTION_LIMIT = 256
"""Characters of a command's description."""
ANSWER_LIMIT = 200
"""Characters of an answer to a press."""


def get_me(state: State, _: Params) -> Json:
    usual = dict.fromkeys(SWITCHED_OFF.split(), False)
    return state.bot.json() | {"can_join_groups": True} | usual | state.switches


def get_chat(state: State, params: Params) -> Json:
    chat = readable(state, params)
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    full = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    if chat.pinned:
        full["pinned_message"] = chat.messages[chat.pinned[-1]].raw
    return chat.json() | full


def get_chat_member(state: State, params: Params) -> Json:
    chat = readable(state, params)
    user_id = params.integer("user_id")
    user = state.bot if user_id == state.bot.id else state.users.get(user_id)
    if user is None:
        raise bad_request("user not found")
    return member_json(user, chat.mistaken.get(user_id) or chat.member(user_id), chat.kind)


def get_chat_administrators(state: State, params: Params) -> list[Json]:
    """Return the administrators without other bots, as Telegram does."""
    chat = readable(state, params)
    if chat.user is not None:
        raise bad_request("there are no administrators in the private chat")
    admins = [(state.users.get(user_id, state.bot), member) for user_id, member in chat.members.items()]
    return [member_json(user, member, chat.kind) for user, member in admins if member.is_admin]


def leave_chat(state: State, params: Params) -> bool:
    chat = readable(state, params)
    if chat.user is not None:
        raise bad_request("chat member status can't be changed in private chats")
    before, after = chat.member(state.bot.id), Member("left")
    chat.members[state.bot.id] = after
    update = change_json(chat, state.bot, state.bot, (before, after), state.date)
    state.updates.offer("my_chat_member", update, queue=chat.id)
    return True


def set_my_commands(state: State, params: Params) -> bool:
    commands = params.list("commands")
    for command in commands:
        if not COMMAND.fullmatch(command.get("command", "").removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= DESCRIPTION_LIMIT:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    scope = params.object("scope") or {"type": "default"}
    state.commands["/".join(str(part) for part in scope.values()), params.text("language_code")] = commands
    return True


def answer_callback_query(state: State, params: Params) -> bool:
    press = state.presses.get(params.text("callback_query_id"))
    if press is None or state.now() - press.at > PRESS_KEPT:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = params.text("text")
    if len(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    if not press.answered:
        press.answered, press.answer, press.alert = True, text or None, params.flag("show_alert")
        told = {"press": press.id, "user": press.user.id, "text": press.answer, "alert": press.alert}
        state.see("answer", press.chat, told)
    return True
