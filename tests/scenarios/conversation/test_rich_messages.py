"""Lists, tables and long texts come as rich messages from newer apps: rebuilt from the words, or refused."""

from typing import Any

import pytest

from sandbox.methods.content import numbered, rich
from tests.scenarios.talks import each_way
from tests.world import World

DANGER = "aku pengen mati aja"
TABLE: dict[str, Any] = {
    "type": "table",
    "cells": [
        [
            {"text": "Senin", "align": "left", "valign": "top"},
            {"text": "capek", "align": "left", "valign": "top"},
        ],
        [{"align": "left", "valign": "top"}, {"text": ["agak ", "lega"], "align": "left", "valign": "top"}],
    ],
}
MANY: dict[str, Any] = {
    "type": "details",
    "summary": "Soal rumah",
    "blocks": [
        {"type": "heading", "size": 1, "text": "Ayah"},
        {"type": "pullquote", "text": "pergi saja", "credit": "ayah"},
        {"type": "divider"},
        {
            "type": "paragraph",
            "text": [
                "besok ",
                {"type": "date_time", "text": "Senin", "unix_time": 1, "date_time_format": "d"},
            ],
        },
        {"type": "mathematical_expression", "expression": "1+1"},
    ],
}
PICTURE: dict[str, Any] = {
    "type": "photo",
    "photo": [{"file_id": "p", "file_unique_id": "u", "width": 90, "height": 67}],
    "caption": {"text": DANGER},
}


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (numbered("tidak tidur", "tidak makan"), "1. tidak tidur\n2. tidak makan"),
        (TABLE, "Senin | capek\nagak lega"),
        (MANY, "Soal rumah\nAyah\npergi saja\nayah\nbesok Senin\n1+1"),
        ({"type": "blockquote", "blocks": [numbered("dalam")]}, "1. dalam"),
    ],
)
async def test_words_of_a_rich_message_arrive_as_plain_ones(world: World, block: Any, words: str) -> None:
    async for writer, reader in each_way(world):
        await writer.sends_rich("begini:", block)
        assert reader.last.text == f"begini:\n{words}"
        assert reader.last.kind == "text"
        assert "rich_message" not in str(world.api.calls[-1].params)


async def test_allowed_formatting_stays_and_links_names_and_emoji_of_others_do_not(world: World) -> None:
    who = {"id": 7_999_999_999, "is_bot": False, "first_name": "Kenanga"}
    async for writer, reader in each_way(world):
        await writer.sends_rich(
            {
                "type": "paragraph",
                "text": [
                    "😢 ",
                    {"type": "bold", "text": ["sangat ", {"type": "spoiler", "text": "sedih"}]},
                    {"type": "url", "text": " ini", "url": "https://contoh.id/kenanga"},
                    {"type": "text_mention", "text": " dia", "user": who},
                    {"type": "custom_emoji", "custom_emoji_id": "1", "alternative_text": "🦊"},
                ],
            }
        )
        assert reader.last.text == "😢 sangat sedih ini dia🦊"
        shown = [(one["type"], one["offset"], one["length"]) for one in reader.last.entities]
        assert shown == [("bold", 3, 12), ("spoiler", 10, 5)]
        assert "enanga" not in str(reader.last.raw)


async def test_a_rich_message_that_holds_more_than_words_is_refused_whole_and_its_words_are_watched(
    world: World,
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_rich("gambarnya begini", PICTURE)

    assert world.text("kind-refused", what=world.text("what-rich")) in student.heard
    assert "gambarnya begini" not in "".join(team.supporters[0].heard)
    assert any("🙋" in label for label in team.desk.buttons)


@pytest.mark.parametrize(
    "block",
    [
        {"type": "hologram", "text": "halo"},
        {"type": [], "text": "halo"},
        {"type": "list", "items": "halo"},
        {"type": "table", "cells": [7]},
        {"type": "paragraph", "text": 7},
        {},
    ],
)
async def test_a_block_that_nobody_knows_yet_is_refused(world: World, block: dict[str, Any]) -> None:
    async for writer, reader in each_way(world):
        before = len(reader.heard)
        world.api.watchers.clear()
        await writer.sends_rich(block)
        assert len(reader.heard) == before
        assert writer.last.text.startswith(world.text("kind-refused", what="…").partition("…")[0])


async def test_a_text_longer_than_a_message_is_asked_for_in_parts_and_watched(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_rich("a" * 4_100, DANGER)

    assert world.text("text-too-long") in student.heard
    assert "aaa" not in "".join(team.supporters[0].heard)
    assert any("🙋" in label for label in team.desk.buttons)


async def test_danger_in_a_rich_message_is_flagged_and_words_of_help_are_heard(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_rich(numbered("halo", DANGER))
    assert any("🙋" in label for label in team.desk.buttons)
    assert f"1. halo\n2. {DANGER}" in team.supporters[0].heard

    other = await world.student()
    command = {"type": "bot_command", "text": "/sos", "bot_command": "/sos"}
    await other.sends_rich({"type": "paragraph", "text": [command]})
    assert other.heard.count(world.text("sos-ask")) == 1
    with world.database_away():
        await other.sends_rich("tolong 🆘")
        assert "119" in other.last.text
    await world.passes(minutes=1)

    other = await world.student()
    await other.sends_rich("tolong 🆘")
    assert world.text("sos-ask") in other.heard


async def test_a_message_changed_into_a_rich_one_changes_its_copy(world: World) -> None:
    async for writer, reader in each_way(world):
        message = await writer.says("yang lama")
        await writer.changes(message, rich(numbered("yang baru")))
        assert reader.last.text == "1. yang baru"
        await writer.changes(message, rich(PICTURE))
        assert world.text("edit-refused") in writer.heard


async def test_danger_in_rich_first_words_brings_the_helplines(world: World) -> None:
    guest = world.person()
    await guest.sends_rich(numbered(DANGER))
    assert "119" in "".join(guest.heard)
