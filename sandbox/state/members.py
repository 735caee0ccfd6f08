"""What somebody is in a group, as a Bot API `ChatMember`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sandbox.state.chats import Chat, Member, User
    from sandbox.wire.responses import Json

ADMIN_RIGHTS = """
    can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_promote_members
    can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories
    can_send_welcome_messages can_pin_messages
"""
MEMBER_RIGHTS = """
    can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes
    can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews
    can_react_to_messages can_edit_tag can_change_info can_invite_users can_pin_messages can_manage_topics
"""
RIGHTS = {
    "pin": "can_pin_messages",
    "delete": "can_delete_messages",
    "send": "can_send_",
    "invite": "can_invite_users",
}


def member_json(user: User, member: Member, kind: str) -> Json:
    """Return the Bot API's `ChatMember` for one of Telegram's six statuses."""
    raw = {"user": user.json(), "status": member.status}
    match member.status:
        case "creator":
            return raw | {"is_anonymous": False}
        case "administrator":
            rights = _rights(ADMIN_RIGHTS, member.without | {"promote"})
            return raw | {"can_be_edited": False, "is_anonymous": False} | rights
        case "kicked":
            return raw | {"until_date": 0}
        case "restricted":
            rights = _rights(MEMBER_RIGHTS, {"send", "invite"})
            return raw | {"is_member": False, "until_date": 0} | rights
        case "member" if member.without and kind == "supergroup":
            rights = _rights(MEMBER_RIGHTS, member.without)
            return raw | {"status": "restricted", "is_member": True, "until_date": 0} | rights
    return raw


def change_json(chat: Chat, by: User, user: User, moved: tuple[Member, Member], date: int) -> Json:
    """Return the Bot API's `ChatMemberUpdated` for a change of somebody's place in a chat."""
    before, after = (member_json(user, place, chat.kind) for place in moved)
    told = {"chat": chat.json(), "from": by.json(), "date": date}
    return told | {"old_chat_member": before, "new_chat_member": after}


def _rights(names: str, without: set[str]) -> Json:
    taken = tuple(RIGHTS.get(name, f"can_{name}") for name in without)
    return {name: not name.startswith(taken) for name in names.split()}
