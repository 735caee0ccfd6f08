"""What Telegram tells of chats themselves: blocked, removed, upgraded."""

from telegram import Chat, ChatMember, ChatMemberUpdated, Message, User

from care.model.enums import Presence
from care.ports.unit_of_work import UnitOfWork
from care.system import delivery_outcomes
from care.team import group, group_membership, status_board

AWAY = {ChatMember.BANNED, ChatMember.LEFT}


def presence_of(change: ChatMemberUpdated) -> Presence:
    """Return whether somebody who is there was there before, or else by whose hand they came."""
    if is_there(change.old_chat_member):
        return Presence.ACTS
    return entrance(change.from_user, change.new_chat_member.user)


def entrance(hand: User | None, member: User) -> Presence:
    """Return by whose hand somebody came in."""
    return Presence.LET_IN if hand and hand.id != member.id else Presence.CAME_IN


def is_there(member: ChatMember) -> bool:
    """Return whether somebody is in the group; a restricted member may be there or not."""
    return getattr(member, "is_member", member.status not in AWAY)


async def bot_status_changed(work: UnitOfWork, change: ChatMemberUpdated) -> None:
    """Take note that somebody blocked the bot, or that it was added to or removed from a group."""
    away = change.new_chat_member.status in AWAY
    if change.chat.type == Chat.PRIVATE:
        visitor = await work.people.arrive(change.chat.id, "", work.now, writes=False)
        if away:
            await delivery_outcomes.unreachable(work, visitor.chat)
        return
    here = await work.people.arrive_group(change.chat.id, work.now)
    if here == await work.team.group():
        await (delivery_outcomes.group_lost(work) if away else delivery_outcomes.group_found(work))
        await status_board.rights_changed(work)
        if not away:
            await group_membership.rights(
                work, sees_who_comes=change.new_chat_member.status == ChatMember.ADMINISTRATOR
            )
    elif away:
        await work.people.leave_group(here)


async def group_upgraded(work: UnitOfWork, message: Message) -> None:
    """Follow a group that became a supergroup: the same group, under a new id of Telegram's."""
    if message.migrate_to_chat_id:
        chat = await work.people.arrive_group(message.chat.id, work.now)
        await group.move(work, chat, message.migrate_to_chat_id)
