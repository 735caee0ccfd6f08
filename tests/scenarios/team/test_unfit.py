"""Suspended, expired or gone in the middle: out of it at once, and no student without a word."""

import pytest

from tests.scenarios.chatting import accepts, cards, goes_off_call
from tests.world import World

TALKING = "person IN (SELECT person FROM participants WHERE part = 'supporter')"
SUSPEND = f"UPDATE members SET standing = 'suspended' WHERE role = 'supporter' AND {TALKING}"  # noqa: S608 (put together from constants)
EXPIRE = f"UPDATE certificates SET valid_until = 1 WHERE {TALKING}"  # noqa: S608 (put together from constants)


async def test_whoever_is_suspended_is_out_at_once_and_the_student_told(world: World) -> None:
    team = await world.team()
    first = team.supporters[0]
    student = await world.pair(first)
    await world.rows(SUSPEND)
    await world.passes(seconds=5)
    assert first.heard[-1] == world.text("duty-suspended")
    assert world.text("partner-left") in student.heard
    assert await cards(world) == ["nobody-left"]

    await first.says("tunggu, ini nomorku")
    assert "tunggu, ini nomorku" not in student.heard
    second = await team.comes_on()
    await accepts(second, student)


async def test_whoever_is_suspended_after_going_off_duty_leaves_the_conversation_too(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await first.says("/duty")
    await first.presses("⚪")
    await world.rows(SUSPEND)
    await world.passes(seconds=5)
    await accepts(second, student)
    assert await cards(world) == []


async def test_a_certificate_that_runs_out_ends_the_duty_and_hands_over(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await world.rows(EXPIRE)
    await world.passes(seconds=5)
    assert world.text("duty-expired") in first.heard
    assert len(await world.rows("SELECT * FROM duties WHERE ended_at IS NULL")) == 1
    await student.says("masih di sini?")
    assert first.heard[-1] == "masih di sini?"

    await student.presses("✅")
    await accepts(second, student)


async def test_a_student_may_stay_with_somebody_whose_certificate_ran_out(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await world.rows(EXPIRE)
    await world.passes(seconds=5)
    await student.presses("❌")
    before = len(supporter.heard)
    await world.passes(seconds=30)
    assert len(supporter.heard) == before

    await student.says("terima kasih")
    assert supporter.heard[-1] == "terima kasih"


@pytest.mark.parametrize(
    "change", ["UPDATE members SET standing = 'suspended'", "UPDATE certificates SET valid_until = 1"]
)
async def test_in_the_middle_of_a_shift_an_offer_goes_to_the_next(world: World, change: str) -> None:
    await world.team(supporters=2)
    student = await world.waits("halo")
    (offer,) = await world.rows("SELECT person FROM offers")
    await world.rows(f"{change} WHERE person = :who", who=offer["person"])
    await world.passes(seconds=5)
    offers = await world.rows("SELECT person, state FROM offers ORDER BY expires_at, rowid")

    assert [one["state"] for one in offers] == ["withdrawn", "open"]
    assert offers[1]["person"] != offer["person"]
    assert len(await world.rows("SELECT * FROM duties WHERE ended_at IS NULL")) == 1
    assert student.heard[-1] == world.text("waiting-place", place=1)


async def test_without_a_counselor_on_call_nobody_can_follow_and_a_card_says_so(world: World) -> None:
    team = await world.team(supporters=2)
    student = await world.pair(team.supporters[0])
    await goes_off_call(team.desk)
    await team.supporters[0].blocks()

    assert world.text("no-counselor") in student.heard
    assert await cards(world) == ["nobody-left"]


async def test_the_last_supporter_who_is_gone_leaves_a_card(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await team.supporters[0].blocks()

    assert world.text("partner-gone") in student.heard
    assert await cards(world) == ["nobody-left"]
