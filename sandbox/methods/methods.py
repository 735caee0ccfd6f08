"""The methods of this Telegram, by their names in lower case, as Telegram's server looks them up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.methods import editing, files, getters, polling, sending

if TYPE_CHECKING:
    from collections.abc import Callable

    from sandbox.state.state import State
    from sandbox.wire.request_params import Params

    Method = Callable[[State, Params], Any]

METHODS: dict[str, Method] = {
    "answercallbackquery": getters.answer_callback_query,
    "deletemessage": editing.delete_message,
    "deletemessages": editing.delete_messages,
    "deletewebhook": polling.delete_webhook,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagemedia": editing.edit_message_media,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "editmessagetext": editing.edit_message_text,
    "getchat": getters.get_chat,
    "getchatadministrators": getters.get_chat_administrators,
    "getchatmember": getters.get_chat_member,
    "getfile": files.get_file,
    "getme": getters.get_me,
    "getupdates": polling.get_updates,
    "getwebhookinfo": polling.get_webhook_info,
    "leavechat": getters.leave_chat,
    "pinchatmessage": editing.pin_chat_message,
    "sendchataction": sending.send_chat_action,
    "sendmediagroup": sending.send_media_group,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "sendvoice": sending.send_voice,
    "sendlocation": sending.send_location,
    "setmessagereaction": editing.set_message_reaction,
    "setmycommands": getters.set_my_commands,
    "setwebhook": polling.set_webhook,
    "unpinchatmessage": editing.unpin_chat_message,
}
