"""What comes from chats that are not the bot's own, or that it alone sees."""

from typing import Any

import pytest

from sandbox.people.owner import Owner
from tests.world import World

DANGER = "aku pengen mati aja"
KINDS = ("message", "business_message", "edited_business_message", "guest_message")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("field", ["business_connection_id", "guest_query_id"])
async def test_words_in_a_chat_of_somebody_elses_are_nobodys_words_to_the_bot(
    world: World, kind: str, field: str
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    heard = len(student.heard), len(team.supporters[0].heard), len(team.group.heard)
    frame = {"message_id": 9_999, "date": world.api.state.date, "from": student.user.json()}
    message: dict[str, Any] = {**frame, "chat": student.chat.stored.json(), "text": DANGER, field: "asing"}
    world.api.updates.push({kind: message})
    await world.settle()

    assert (len(student.heard), len(team.supporters[0].heard), len(team.group.heard)) == heard


@pytest.mark.parametrize(
    "update",
    [
        {"business_connection": {"id": "b", "user_chat_id": 1, "date": 1, "is_enabled": True}},
        {"deleted_business_messages": {"business_connection_id": "b", "message_ids": [1]}},
        {"managed_bot": {"bot": {"id": 7, "is_bot": True, "first_name": "Lain"}}},
        {"subscription": {"state": "active"}},
        {"stopped_message_generation": {"draft_id": 3}},
    ],
)
async def test_other_kinds_of_updates_are_passed_over_and_confirmed(
    world: World, update: dict[str, Any]
) -> None:
    student = await world.student()
    heard = len(student.heard)
    ((kind, content),) = update.items()
    about = {"chat": student.chat.stored.json(), "user": student.user.json()}
    world.api.updates.push({kind: content | about})
    await world.settle()

    assert len(student.heard) == heard
    assert not world.api.updates.pending


async def test_two_ephemeral_messages_in_the_group_are_two(world: World) -> None:
    team = await world.team()
    before = len(team.group.heard)
    for _ in range(2):
        await team.desk.whispers("/status")

    assert len(team.group.heard) == before + 2


async def test_an_ephemeral_message_in_a_talk_is_refused_and_its_words_are_watched(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.whispers(DANGER)

    assert world.text("kind-refused", what=world.text("what-other")) in student.heard
    assert DANGER not in team.supporters[0].heard
    assert any("🙋" in label for label in team.desk.buttons)


async def test_a_talk_goes_on_in_topics_of_a_private_chat_and_no_topic_crosses(world: World) -> None:
    Owner(world.api).switches(topics=True, new_topics=True)
    team = await world.team()
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    await student.opens_topic("Rahasia")
    before = len(supporter.heard), len(student.heard)
    await student.says("dari topik")
    await supporter.opens_topic()
    await supporter.says("aku dengar", reply_to=supporter.last)

    assert (supporter.heard[before[0] :], student.heard[before[1] :]) == (["dari topik"], ["aku dengar"])
    assert student.last.raw["reply_to_message"]["text"] == "dari topik"
    assert not any("message_thread_id" in call.params for call in world.api.calls)
