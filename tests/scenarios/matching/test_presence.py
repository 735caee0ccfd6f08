"""Who waits is answered honestly when they ask if anybody is there, and finds something to hold on to."""

import pytest

from tests.scenarios.talks import assert_nothing_failed
from tests.world import World

CALLS = "kak?? ada orang ga"


def lines(world: World, heard: list[str], who: str = "peer") -> int:
    """How often the honest line was said."""
    return heard.count(world.text("waiting-heard", who=who, place=1))


@pytest.mark.parametrize(("seconds", "times"), [(10, 0), (30, 1)])
async def test_a_call_into_the_queue_is_answered_soon(world: World, seconds: int, times: int) -> None:
    await world.team(supporters=1)
    student = await world.waits()
    await world.passes(seconds=seconds)
    before = len(student.heard)
    await student.says(CALLS)

    assert lines(world, student.heard[before:]) == times
    assert_nothing_failed(world)


async def test_other_words_get_one_line_in_five_minutes_and_all_of_them_arrive(world: World) -> None:
    team = await world.team(supporters=1)
    student = await world.waits()
    before = len(student.heard)
    for number in range(12):
        await student.says(f"jadi gini, kemarin {number} itu berat banget buat aku")
        await world.passes(seconds=2)
    assert lines(world, student.heard[before:]) <= 1
    await team.supporters[0].presses("✅")

    assert "kemarin 11 itu" in "".join(team.supporters[0].heard)


async def test_who_waits_for_a_counselor_hears_that_none_has_answered(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.says("/konselor")
    await world.passes(seconds=30)
    await student.says(CALLS)
    assert lines(world, student.heard, "counselor") == 1
    await team.desk.presses("🙋")
    await world.passes(seconds=30)
    await student.says(CALLS)

    assert lines(world, student.heard, "owned") == 1


async def test_with_nobody_there_it_says_so(world: World) -> None:
    student = await world.waits()
    await world.passes(seconds=30)
    await student.says(CALLS)

    assert lines(world, student.heard, "nobody") == 1


@pytest.mark.parametrize(
    ("label", "told"),
    [("breathe", "hold-breathe"), ("ground", "hold-ground"), ("write-first", "hold-write")],
)
async def test_something_to_hold_on_to_is_one_tap_away(world: World, label: str, told: str) -> None:
    student = await world.waits()
    await world.passes(seconds=30)
    await student.says(CALLS)
    await student.presses(world.text(label))

    assert student.heard[-1] == world.text(told)
