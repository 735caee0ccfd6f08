"""A mood that falls, a sentence in pieces, and a talk of many kinds: what was heard is never taken back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import cards
from tests.scenarios.escalation.test_whole_talk import (
    ALONE,
    BURDEN,
    DANGER,
    GOODBYE,
    SLEEP,
    levels,
    says,
    talking,
)
from tests.world import World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """One language is enough, but for what people read."""
    async with opened(tmp_path) as world:
        yield world


async def asks_with_mood(student: Person, mood: str) -> None:
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses(mood)


@pytest.mark.parametrize(
    ("note", "after", "raised"), [(SLEEP, "🙁", True), ("halo", "🙁", False), (SLEEP, "🙂", False)]
)
async def test_a_mood_that_falls_with_a_note_is_a_concern(
    world: World, note: str, after: str, raised: bool
) -> None:
    team = await world.team()
    student = await world.student()
    await asks_with_mood(student, "😐")
    await team.supporters[0].presses("✅")
    await says(world, student, note)
    await student.taps("🔚")
    await student.presses(after)

    assert await cards(world) == (["severe-distress"] if note == SLEEP else []) + ["mood-fell"] * raised
    if raised:
        shown = world.text("why-mood-fell", count=1, signs=world.text("sign-sleep"))
        assert shown in team.desk.screen()


async def test_a_low_mood_below_that_of_the_last_talk_is_one_too(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await asks_with_mood(student, "😐")
    await team.supporters[0].presses("✅")
    await student.taps("🔚")
    await world.passes(minutes=5)
    await asks_with_mood(student, "🙁")
    assert not await cards(world)

    await student.says(ALONE)
    assert await cards(world) == ["severe-distress", "mood-fell"]


async def test_a_sentence_in_pieces_is_heard_over_others_lines_and_stickers(world: World) -> None:
    team, student = await talking(world)
    for piece in ("aku", "pengen", "banget", "rasanya"):
        await student.says(piece)
        await team.supporters[0].says("iya?")
    assert not await cards(world)

    await student.says("mati")
    assert await cards(world) == ["suicide"]


async def test_pieces_that_lie_minutes_apart_are_no_sentence(world: World) -> None:
    _, student = await talking(world)
    await says(world, student, "aku", "pengen", "banget", "rasanya", "mati", minutes=3)

    assert not await cards(world)


MIXED = ["halo kak", SLEEP, "aku", ALONE, "pengen", DANGER, "mati", BURDEN, GOODBYE, "aku capek hidup"]


@pytest.mark.property
@pytest.mark.parametrize("first", range(0, len(MIXED), 2))
async def test_a_further_message_never_lowers_a_level_and_a_restart_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, first: int
) -> None:
    told = []
    for restarts in (False, True):
        async with opened(tmp_path_factory.mktemp("talk")) as world:
            _, student = await talking(world)
            highest = [0, 0]
            for text in MIXED[first:] + MIXED[:first]:
                await student.says(text)
                if restarts:
                    await world.closes()
                    await world.opens()
                    await world.passes(seconds=1)
                (talk,) = await world.rows("SELECT level FROM conversations")
                now = [talk["level"], max(await levels(world), default=0)]
                assert [max(pair) for pair in zip(now, highest, strict=True)] == now
                highest = now
            told.append(await world.rows("SELECT category, level, entry FROM flags ORDER BY id"))
    assert told[0] == told[1]
