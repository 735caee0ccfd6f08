"""A quiz asks half of a pool in an order of its own, waits after a failed try, and survives what changes."""

from pathlib import Path

import pytest

from storage.store import Desk
from tests.scenarios.learning import (
    answers_all,
    opens,
    reads,
    taught,
    trainee,
)
from tests.world import World


async def test_a_quiz_is_passed_at_the_mark_and_what_was_wrong_is_named(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await reads(world, person, 1)
    await person.presses(world.text("take-quiz"))
    asked = await answers_all(world, person, right=5)

    assert world.text("quiz-passed", score=83, mark=80) in person.last.text
    assert f"{asked[5]} ✓" in person.last.text
    assert f"{asked[4]} ✓" not in person.last.text
    await person.says("/training")
    assert f"✓ 1. {world.language} role · 83 %" in person.last.text


@pytest.mark.too_late("quiz")
async def test_a_quiz_that_was_not_passed_waits_a_little(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await reads(world, person, 1)
    await person.presses(world.text("take-quiz"))
    await answers_all(world, person, right=4)
    assert world.text("quiz-failed", score=66, mark=80) in person.last.text

    press = await person.presses(world.text("quiz-again"))
    assert press.answer == world.text("quiz-later", minutes=11)
    await world.passes(minutes=11)
    await person.presses(world.text("quiz-again"))
    await answers_all(world, person)
    assert world.text("quiz-passed", score=100, mark=80) in person.last.text


async def test_a_second_try_asks_the_other_half_and_a_third_one_mixes(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await reads(world, person, 1)
    await person.presses(world.text("take-quiz"))
    tries = [await answers_all(world, person, right=0)]
    for _ in range(2):
        await world.passes(minutes=11)
        await person.presses(world.text("quiz-again"))
        tries.append(await answers_all(world, person, right=0))

    first, second, third = (set(one) for one in tries)
    assert [len(one) for one in (first, second, third)] == [6, 6, 6]
    assert not first & second
    assert third & first
    assert third & second


async def test_order_differs_by_person_and_stays_through_a_restart(world: World) -> None:
    team = await world.team(supporters=0)
    seen = {}
    for name in ("Kak Awan", "Kak Bulan", "Kak Cahaya"):
        person = await trainee(world, team, name)
        await reads(world, person, 1)
        await person.presses(world.text("take-quiz"))
        seen[person] = person.last.text
    orders = await world.rows("SELECT asked, orders FROM quizzes")
    assert len({row["asked"] for row in orders}) == 3
    assert len({row["orders"] for row in orders}) == 3
    await world.is_off(hours=1)
    for person, text in seen.items():
        await opens(world, person, 1)
        await person.presses(world.text("take-quiz"))
        assert person.last.text == text


async def test_a_quiz_begun_before_orders_were_kept_is_judged_by_what_it_said(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await reads(world, person, 1)
    await person.presses(world.text("take-quiz"))

    async def as_before(desk: Desk) -> None:
        await desk.tx.rows("UPDATE quizzes SET orders = ''")

    await world.programme.store.run(world.clock.now(), as_before)
    await person.presses("B")
    assert "✓ B. right one" in person.last.text


async def test_mark_and_wait_are_settings(tmp_path: Path) -> None:
    async with taught(tmp_path, "id", pass_mark="60 %", quiz_wait="2h") as world:
        team = await world.team(supporters=0)
        person = await trainee(world, team)
        await reads(world, person, 1)
        await person.presses(world.text("take-quiz"))
        await answers_all(world, person, right=3)
        press = await person.presses(world.text("quiz-again"))
        assert press.answer == world.text("quiz-later", minutes=121)
        await world.jumps(hours=2.1)
        await person.presses(world.text("quiz-again"))
        await answers_all(world, person, right=4)

        assert world.text("quiz-passed", score=66, mark=60) in person.last.text
