"""Danger in the queue: it goes first, also before an offer that is out, and only while it is one."""

from datetime import UTC, datetime

import pytest

from tests.world import World


async def test_an_emergency_takes_back_an_open_offer_without_a_flag(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    calm, danger = await world.waits("halo"), await world.waits("aku di sini")
    assert len(await world.rows("SELECT * FROM offers")) == 1
    await danger.says("aku mau bunuh diri sekarang, pil sudah di tangan")
    assert await world.rows("SELECT * FROM conversations WHERE level = 4")
    await world.passes(seconds=4)

    assert world.text("offer-gone") in supporter.heard
    await supporter.presses("✅")
    await danger.says("halo?")
    assert "halo?" in supporter.heard
    assert world.text("offer-missed") not in supporter.heard
    assert calm.last.text != world.text("left-queue")


async def test_an_emergency_takes_nobody_from_an_offer_while_somebody_is_free(world: World) -> None:
    team = await world.team(supporters=2)
    await world.waits("halo")
    danger = await world.waits()
    await danger.says("aku mau bunuh diri sekarang, pil sudah di tangan")
    await world.passes(seconds=4)

    assert world.text("offer-gone") not in team.supporters[0].heard + team.supporters[1].heard
    assert len(await world.rows("SELECT * FROM offers WHERE state = 'open'")) == 2


async def test_an_emergency_leaves_the_offer_of_somebody_who_was_flagged(world: World) -> None:
    team = await world.team()
    await world.waits("aku mau bunuh diri")
    danger = await world.waits()
    await danger.says("aku mau bunuh diri sekarang, pil sudah di tangan")
    await world.passes(seconds=4)

    assert world.text("offer-gone") not in team.supporters[0].heard


@pytest.mark.parametrize(("outcome", "first"), [("outcome-false-alarm", 1), ("outcome-safe", 0)])
async def test_a_case_that_was_no_danger_gives_its_place_in_the_queue_back(
    world: World, outcome: str, first: int
) -> None:
    team = await world.team()
    await team.supporters[0].presses("⚪")
    calm = await world.waits("aku dulu")
    await world.passes(minutes=1)
    flagged = await world.waits("aku mau bunuh diri")
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text(outcome))
    await world.passes(minutes=1)
    await team.supporters[0].says("/duty")
    await team.supporters[0].presses("🟢")
    await team.supporters[0].presses("✅")
    written = f"halo {first}"
    await (flagged, calm)[first].says(written)

    assert written in team.supporters[0].heard


async def test_an_offer_stands_at_its_last_instant(world: World) -> None:
    team = await world.team()
    student = await world.waits("halo")
    await world.passes(seconds=59)
    (offer,) = await world.rows("SELECT expires_at FROM offers")
    world.clock.move(datetime.fromtimestamp(offer["expires_at"] / 1000, UTC) - world.clock.now())
    await team.supporters[0].presses("✅")
    await student.says("kak?")

    assert team.supporters[0].heard[-1] == "kak?"


async def test_all_who_came_at_one_instant_are_served(world: World) -> None:
    team = await world.team(supporters=3)
    for supporter in team.supporters:
        await supporter.presses("⚪")
    for _ in range(4):
        await world.waits("halo")
    await world.rows("UPDATE conversations SET waiting_since = 1")
    for supporter in team.supporters:
        await supporter.says("/duty")
        await supporter.presses("🟢")
        await supporter.presses("✅")

    assert len(await world.rows("SELECT * FROM conversations WHERE stage = 'talking'")) == 3
