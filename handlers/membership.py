"""What Telegram tells of chats themselves: blocked, removed, upgraded."""

from telegram import Chat, ChatMember, ChatMemberUpdated, Message

from care import board, circle, delivery
from care.ports.work import Work

AWAY = {ChatMember.BANNED, ChatMember.LEFT}


def is_there(member: ChatMember) -> bool:
    """Whether this is somebody who is in the group; who is restricted may be there or not."""
    return getattr(member, "is_member", member.status not in AWAY)


async def bot_status_changed(work: Work, change: ChatMemberUpdated) -> None:
    """Somebody blocked the bot, or it was added to or removed from a group."""
    away = change.new_chat_member.status in AWAY
    if change.chat.type == Chat.PRIVATE:
        visitor = await work.people.arrive(change.chat.id, "", work.now, writes=False)
        if away:
            await delivery.unreachable(work, visitor.chat)
        return
    group = await work.people.arrive_group(change.chat.id, work.now)
    if group == await work.team.group():
        await (delivery.group_lost(work) if away else delivery.group_found(work))
        await board.rights_changed(work)
        if not away:
            await circle.rights(
                work, sees_who_comes=change.new_chat_member.status == ChatMember.ADMINISTRATOR
            )


async def group_upgraded(work: Work, message: Message) -> None:
    """A group became a supergroup: the same group for us, under Telegram's new id."""
    if message.migrate_to_chat_id:
        group = await work.people.arrive_group(message.chat.id, work.now)
        await work.people.move(group, message.migrate_to_chat_id)
