"""A supporter with two conversations: they never mix."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import ends
from tests.world import World, opened

Table = tuple[World, Person, Person, Person]


@pytest.fixture(params=["id", "en"])
async def table(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Table]:
    """A world, a supporter, and the two students whom they are with."""
    async with opened(tmp_path, request.param, max_conversations="2") as world:
        team = await world.team()
        supporter = team.supporters[0]
        yield world, supporter, await world.pair(supporter), await world.pair(supporter)


async def alias_of(world: World, student: Person, supporter: Person) -> str:
    """The name before this student's next words, as the supporter reads it."""
    await student.says("siapa aku?")
    alias, words = supporter.heard[-1].split(": ")
    assert words == "siapa aku?"
    return alias


async def test_words_of_each_arrive_with_their_alias(table: Table) -> None:
    world, supporter, first, second = table

    assert await alias_of(world, first, supporter) != await alias_of(world, second, supporter)


async def test_a_reply_goes_to_whom_it_answers(table: Table) -> None:
    _, supporter, first, second = table
    await first.says("dari yang pertama")
    to_first = supporter.last
    await second.says("dari yang kedua")
    await supporter.says("untuk yang kedua", reply_to=supporter.last)
    await supporter.says("untuk yang pertama", reply_to=to_first)

    assert first.heard[-1] == "untuk yang pertama"
    assert second.heard[-1] == "untuk yang kedua"
    assert "untuk yang kedua" not in first.heard
    assert "untuk yang pertama" not in second.heard


async def test_words_without_a_reply_are_asked_about_when_the_second_begins(table: Table) -> None:
    world, supporter, first, second = table
    await supporter.says("ini sedang kutulis untuk yang pertama")
    assert world.text("to-whom") in supporter.heard
    assert "ini sedang kutulis untuk yang pertama" not in first.heard + second.heard

    alias = await alias_of(world, second, supporter)
    await supporter.presses(alias)
    await supporter.says("untuk yang kedua")
    await supporter.says("masih untuk yang kedua")
    assert second.heard[-2:] == ["untuk yang kedua", "masih untuk yang kedua"]
    assert "untuk yang kedua" not in first.heard


async def test_after_one_has_ended_nothing_slips_to_the_other(table: Table) -> None:
    world, supporter, first, second = table
    await first.says("terima kasih ya")
    reply = supporter.last
    await first.taps("🔚")
    await supporter.says("hati-hati ya", reply_to=reply)
    assert supporter.last.text == world.text("nobody-listens")
    await supporter.says("dan ini?")

    assert "hati-hati ya" not in first.heard + second.heard
    assert "dan ini?" not in first.heard + second.heard
    assert world.text("to-whom") == supporter.last.text


async def test_ending_asks_which_one(table: Table) -> None:
    world, supporter, first, second = table
    await supporter.taps("🔚")
    assert supporter.last.text == world.text("to-whom")

    await supporter.presses(await alias_of(world, first, supporter))
    await ends(world, supporter)
    assert world.text("ended-by-other") in first.heard
    assert world.text("ended-by-other") not in second.heard


async def test_alone_again_the_words_stand_without_an_alias(table: Table) -> None:
    _, supporter, first, second = table
    await first.taps("🔚")
    await second.says("tinggal kita")

    assert supporter.heard[-1] == "tinggal kita"


async def test_an_edit_keeps_the_alias(table: Table) -> None:
    world, supporter, first, _ = table
    alias = await alias_of(world, first, supporter)
    message = await first.says("salah tulis")
    await first.edits(message, "benar")

    assert supporter.last.text == f"{alias}: benar"


async def test_a_third_is_not_offered(table: Table) -> None:
    world, *_ = table
    await world.waits()

    assert not await world.rows("SELECT * FROM offers WHERE state = 'open'")
