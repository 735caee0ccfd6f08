"""Groups: who gets what, what the bot may do, and the move to a supergroup."""

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.people import Group, Person
from tests.sandbox.asking import ask, inline, refusal

KARTU = {"chat_id": -400, "text": "Kartu"}


@pytest.fixture
def group(api: BotApi) -> Group:
    return Group(api, -400, "Konselor")


async def test_people_write_and_press_in_a_group(api: BotApi, melati: Person, group: Group) -> None:
    there = melati.in_group(group)
    await there.says("/setup KODE")
    await ask(api, "sendMessage", **KARTU, reply_markup=inline("🙋"))
    await there.presses("🙋")
    updates = await ask(api, "getUpdates", offset=2)
    assert updates[0]["message"]["chat"] == {"id": -400, "type": "group", "title": "Konselor"}
    assert updates[1]["callback_query"]["from"]["id"] == 101
    assert there.heard == group.heard == ["Kartu"]


async def test_who_is_known_first_has_made_the_group(api: BotApi, melati: Person, group: Group) -> None:
    melati.in_group(group)
    member = await ask(api, "getChatMember", chat_id=-400, user_id=101)
    admins = await ask(api, "getChatAdministrators", chat_id=-400)
    assert member["status"] == "creator"
    assert [admin["status"] for admin in admins] == ["administrator", "creator"]


async def test_strangers_are_no_members(api: BotApi, melati: Person, group: Group) -> None:
    assert (await ask(api, "getChatMember", chat_id=-400, user_id=101))["status"] == "left"
    assert await refusal(api, "getChatMember", chat_id=-400, user_id=9) == "Bad Request: user not found"


async def test_joining_and_leaving_are_told(api: BotApi, melati: Person, group: Group) -> None:
    await ask(api, "getUpdates", offset=2, allowed_updates=["message", "chat_member"])
    await melati.joins(group)
    await melati.leaves(group)
    updates = await ask(api, "getUpdates")
    assert [*updates[0]["message"]][-1] == "new_chat_members"
    assert [
        update["chat_member"]["new_chat_member"]["status"] for update in updates if "chat_member" in update
    ] == ["member", "left"]


async def test_whoever_removes_or_adds_somebody_is_told(api: BotApi, melati: Person, group: Group) -> None:
    await ask(api, "getUpdates", offset=2, allowed_updates=["message", "chat_member"])
    await melati.joins(group)
    await group.removes(melati.user, by=api.state.bot)
    await group.lets_in(melati.user, by=api.state.bot)
    changes = [each["chat_member"] for each in await ask(api, "getUpdates") if "chat_member" in each]
    assert [change["from"]["id"] for change in changes] == [101, api.state.bot.id, api.state.bot.id]


@pytest.mark.parametrize("status", ["left", "kicked", "restricted"])
async def test_an_answer_may_be_wrong_on_order(
    api: BotApi, melati: Person, group: Group, status: str
) -> None:
    await melati.joins(group)
    group.mistakes(melati.user, status)
    told = await ask(api, "getChatMember", chat_id=-400, user_id=101)
    assert (told["status"], told.get("is_member", False)) == (status, False)
    group.mistakes(melati.user, None)
    assert (await ask(api, "getChatMember", chat_id=-400, user_id=101))["status"] == "member"


async def test_a_mere_member_hears_commands_and_replies_only(api: BotApi, melati: Person) -> None:
    there = melati.in_group(Group(api, -400, "Konselor", bot="member"))
    await ask(api, "getUpdates", offset=2)
    card = await ask(api, "sendMessage", **KARTU)
    await there.says("obrolan biasa")
    await there.says("/status")
    await there.says("baik", reply_to=card["message_id"])
    texts = [update["message"]["text"] for update in await ask(api, "getUpdates")]
    assert texts == ["/status", "baik"]


async def test_a_kicked_bot_is_refused(api: BotApi, group: Group) -> None:
    await group.kicks_bot()
    words = "Forbidden: bot was kicked from the group chat"
    assert await refusal(api, "sendMessage", **KARTU) == words
    assert (await ask(api, "getUpdates"))[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await group.adds_bot()
    assert await ask(api, "sendMessage", **KARTU)


async def test_a_bot_can_leave(api: BotApi, group: Group) -> None:
    await ask(api, "leaveChat", chat_id=-400)
    assert await refusal(api, "sendMessage", **KARTU) == "Forbidden: bot is not a member of the group chat"


async def test_rights_can_be_taken(api: BotApi, melati: Person, group: Group) -> None:
    written = await melati.in_group(group).says("Hai")
    card = await ask(api, "sendMessage", **KARTU)
    await group.without_rights("pin", "delete", "send")
    pin = await refusal(api, "pinChatMessage", chat_id=-400, message_id=card["message_id"])
    delete = await refusal(api, "deleteMessage", chat_id=-400, message_id=written.id)
    send = await refusal(api, "sendMessage", **KARTU)
    assert pin == "Bad Request: not enough rights to manage pinned messages in the chat"
    assert delete == "Bad Request: message can't be deleted"
    assert send == "Bad Request: not enough rights to send text messages to the chat"
    await group.without_rights()
    assert await ask(api, "deleteMessage", chat_id=-400, message_id=written.id)


async def test_a_mere_member_of_a_supergroup_cannot_pin(api: BotApi) -> None:
    group = Group(api, -1000000000400, "Konselor", kind="supergroup")
    card = await ask(api, "sendMessage", chat_id=group.id, text="Kartu")
    await group.demotes_bot()
    words = await refusal(api, "pinChatMessage", chat_id=group.id, message_id=card["message_id"])
    assert words == "Bad Request: not enough rights to manage pinned messages in the chat"
    await group.promotes_bot()
    assert await ask(api, "pinChatMessage", chat_id=group.id, message_id=card["message_id"])


async def test_an_upgrade_moves_the_group_to_another_id(api: BotApi, melati: Person, group: Group) -> None:
    there = melati.in_group(group)
    await ask(api, "sendMessage", **KARTU)
    await group.upgrade()
    answer = await api.call("sendMessage", KARTU)
    assert answer.body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer.body["parameters"] == {"migrate_to_chat_id": group.id}
    assert [[*update["message"]][-1] for update in await ask(api, "getUpdates", offset=2)] == [
        "migrate_to_chat_id",
        "migrate_from_chat_id",
    ]
    await ask(api, "sendMessage", chat_id=group.id, text="Lagi")
    assert there.heard == ["Kartu", "Lagi"]
    assert there.last.raw["chat"]["type"] == "supergroup"


async def test_a_supergroup_counts_its_messages_from_1_so_that_old_ids_mean_others(
    api: BotApi, melati: Person, group: Group
) -> None:
    there = melati.in_group(group)
    card = await ask(api, "sendMessage", **KARTU)
    await group.upgrade()
    written = [await there.says("Hai") for _ in range(card["message_id"])]
    assert [seen.id for seen in written] == list(range(2, card["message_id"] + 2))
    assert await ask(api, "deleteMessage", chat_id=group.id, message_id=card["message_id"])
    assert written[card["message_id"] - 2].deleted


async def test_a_closed_topic_takes_nothing_new_and_a_restricted_group_nothing_at_all(
    api: BotApi, group: Group
) -> None:
    card = await ask(api, "sendMessage", **KARTU)
    edit = {"chat_id": -400, "message_id": card["message_id"]}
    group.refuses("TOPIC_CLOSED")
    assert await refusal(api, "sendMessage", **KARTU) == "Bad Request: TOPIC_CLOSED"
    assert await ask(api, "editMessageText", **edit, text="Kartu baru")
    group.refuses("CHAT_RESTRICTED")
    for method in ("pinChatMessage", "deleteMessage"):
        assert await refusal(api, method, **edit) == "Bad Request: CHAT_RESTRICTED"
    assert await refusal(api, "editMessageText", **edit, text="x") == "Bad Request: CHAT_RESTRICTED"
    assert await refusal(api, "sendMessage", **KARTU) == "Bad Request: CHAT_RESTRICTED"
    group.refuses(None)
    assert await ask(api, "deleteMessage", **edit)


async def test_the_bot_can_look_at_itself_and_its_chats(api: BotApi, melati: Person, group: Group) -> None:
    assert (await ask(api, "getMe"))["username"] == "sebaya_bot"
    assert (await ask(api, "getChat", chat_id=101))["first_name"] == "Melati"
    assert (await ask(api, "getChat", chat_id=-400))["title"] == "Konselor"
    assert (await ask(api, "getChatMember", chat_id=-400, user_id=7700))["can_pin_messages"] is True


async def test_the_command_menu_is_checked_and_kept(api: BotApi) -> None:
    menu = [{"command": "sos", "description": "Butuh bantuan sekarang"}]
    await ask(api, "setMyCommands", commands=menu, language_code="id")
    assert api.state.commands["default", "id"] == menu
    wrong = [{"command": "SOS!", "description": "x"}]
    assert await refusal(api, "setMyCommands", commands=wrong) == "Bad Request: BOT_COMMAND_INVALID"
