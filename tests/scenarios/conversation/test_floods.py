"""Floods: who writes too fast is told so once, danger passes all the same, and nobody else notices."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.prove.people import nothing, unheard
from care.conversation import relay
from care.model.entities import Place
from care.ports.unit_of_work import UnitOfWork
from sandbox.people.people import Person
from tests.world import Team, World, opened

DANGER = "aku mau bunuh diri"


@pytest.fixture(params=["id", "en"])
async def world(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """A programme with the limits as they come."""
    async with opened(tmp_path, request.param, flood_limit="20/min, burst 10") as world:
        yield world


async def talk(world: World) -> tuple[Team, Person]:
    """A student in a conversation, who has not written for a while."""
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await world.passes(minutes=1)
    return team, student


def too_fast(world: World, seconds: int = 60) -> str:
    return world.text("too-fast", seconds=seconds)


async def floods(student: Person, words: list[str]) -> None:
    """All of it is with Telegram before the bot looks."""
    with unheard(student.api):
        for text in words:
            await student.says(text)
    await student.api.settle()


async def test_forty_messages_in_a_second_pass_in_part_and_in_order_and_danger_passes(world: World) -> None:
    team, student = await talk(world)
    words = [f"pesan {number}" for number in range(40)]
    words[24], words[32] = DANGER, "🆘"
    before = len(team.supporters[0].heard)
    await floods(student, words)

    relayed = [text for text in team.supporters[0].heard[before:] if text in words]
    assert relayed == [*words[:10], DANGER]
    assert student.heard.count(too_fast(world)) == 1
    assert world.text("sos-ask") in student.heard
    assert any("🔴" in text or "🟠" in text for text in team.group.heard)

    await student.taps("✅")
    assert [row["level"] for row in await world.rows("SELECT level FROM cases")] == [4]


async def test_after_a_minute_it_goes_on(world: World) -> None:
    team, student = await talk(world)
    await floods(student, [f"pesan {number}" for number in range(12)])
    await student.says("masih di sini")
    assert student.heard.count(too_fast(world)) == 1

    await world.passes(minutes=1)
    await student.says("pelan-pelan")
    assert team.supporters[0].heard[-1] == "pelan-pelan"


async def test_a_phrase_in_pieces_that_were_refused_raises_all_the_same(world: World) -> None:
    team, student = await talk(world)
    await floods(student, [f"pesan {number}" for number in range(11)])
    await floods(student, ["aku mau", "bunuh", "diri"])

    assert team.supporters[0].heard.count("diri") == 1
    assert {row["category"] for row in await world.rows("SELECT category FROM flags")} == {"suicide"}


async def test_a_prankster_who_presses_a_button_a_hundred_times_is_answered_each_time(world: World) -> None:
    await world.team()
    prankster = await world.waits()
    await world.passes(minutes=1)
    await prankster.says("/language")
    presses = [await prankster.presses("English") for _ in range(100)]

    refused = [press for press in presses if press.answer == world.text("pressed-too-fast", "en", seconds=60)]
    assert len(refused) == 91
    assert all(press.answered for press in presses)
    assert too_fast(world) not in prankster.heard


async def test_two_people_do_not_disturb_each_other(world: World) -> None:
    team, student = await talk(world)
    await floods(student, [f"pesan {number}" for number in range(40)])
    await team.supporters[0].says("aku di sini")
    await team.supporters[0].taps("🚩")

    assert "aku di sini" in student.heard
    assert too_fast(world) not in team.supporters[0].heard
    assert len(await world.rows("SELECT * FROM cases")) == 1


async def test_a_counselor_works_on_a_case_as_fast_as_they_can(world: World) -> None:
    team, student = await talk(world)
    await student.says(DANGER)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    words = [f"kata {number}" for number in range(30)]
    await floods(team.coordinator, words)

    assert [text for text in student.heard if text in words] == words


async def test_an_album_counts_once_and_what_piled_up_while_the_bot_was_away_was_not_fast(
    world: World,
) -> None:
    _, student = await talk(world)
    await world.closes()
    for _ in range(12):
        await student.sends_album(3)
        world.clock.move(world.programme.facts.rules.offer_timeout / 10)
    await world.opens()

    assert too_fast(world) not in student.heard
    assert len(await world.rows("SELECT * FROM messages")) == 36


async def test_a_bare_tick_is_a_way_past_the_limit_only_after_sos(world: World) -> None:
    team, student = await talk(world)
    await floods(student, ["✅"] * 15)

    assert team.supporters[0].heard.count("✅") == 10
    assert student.heard.count(too_fast(world)) == 1


async def test_reactions_and_edits_count_and_are_refused_in_words(world: World) -> None:
    team, student = await talk(world)
    await team.supporters[0].says("halo")
    message = await student.says("hai")
    for emoji in "👍👎🔥🥰👏😁🤔🤯😱🤬":
        await student.reacts(student.chat.messages[-2].id, emoji)
    await student.edits(message, "hai lagi")

    assert student.heard.count(too_fast(world)) == 1
    assert "hai lagi" not in team.supporters[0].heard


async def test_what_is_tried_again_after_a_failure_is_not_counted_twice(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team, student = await talk(world)
    search = relay.search

    async def fails(work: UnitOfWork, place: Place, words: str, earlier: Sequence[str]) -> None:
        if words == "rusak":
            raise RuntimeError
        await search(work, place, words, earlier)

    monkeypatch.setattr(relay, "search", fails)
    words = [f"pesan {number}" for number in range(8)]
    await floods(student, [*words, "rusak"])

    assert [text for text in team.supporters[0].heard if text in words] == words
    assert too_fast(world) not in student.heard


async def test_where_the_lexicon_fails_nothing_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team, student = await talk(world)
    monkeypatch.setattr("care.detection.lexicon.Lexicon.explain", None)
    words = [f"pesan {number}" for number in range(20)]
    await floods(student, words)

    assert [text for text in team.supporters[0].heard if text in words] == words


async def test_what_is_too_much_for_the_programme_waits_at_telegram(world: World) -> None:
    _, student = await talk(world)
    world.api.settle = nothing
    for number in range(250):
        await student.says(f"pesan {number}")

    assert [await world.programme.intake.once() for _ in range(4)] == [100, 100, 50, 0]
