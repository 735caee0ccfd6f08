"""🔚 that was not meant: a student comes back for a minute, to the same supporter or the same place."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import asks
from tests.scenarios.talks import taken_over, talking
from tests.world import Team, World, opened


async def undoes(world: World, student: Person) -> str | None:
    """The student presses ↩️; what they are answered in a window, if anything."""
    data = next(
        button["callback_data"]
        for seen in reversed(student.chat.messages)
        for row in seen.rows
        for button in row
        if "↩️" in button["text"]
    )
    return (await student.sends_press(data)).answer


async def talk_on(student: Person, supporter: Person) -> bool:
    """Whether words go both ways."""
    await student.says("aku balik")
    await supporter.says("aku di sini")
    return (supporter.heard[-1], student.heard[-1]) == ("aku balik", "aku di sini")


async def test_a_student_goes_on_with_the_same_supporter(world: World) -> None:
    student, supporter = await talking(world)
    await student.taps("🔚")
    assert world.text("ended-student", seconds=60) in student.heard
    assert world.text("ended-supporter", seconds=60) in supporter.heard
    await world.passes(seconds=59)

    assert await undoes(world, student) is None
    assert student.heard[-1] == world.text("undone-student")
    assert await talk_on(student, supporter)
    assert [label.split()[0] for label in student.keys] == ["🆘", "🔚"]
    assert any("🚩" in label for label in supporter.keys)


async def test_it_is_too_late_after_a_minute_and_says_so(world: World) -> None:
    student, supporter = await talking(world)
    await student.taps("🔚")
    await world.passes(seconds=61)
    before = len(supporter.heard)

    assert await undoes(world, student) == world.text("undo-gone")
    assert len(supporter.heard) == before


async def test_the_supporter_is_kept_free_for_so_long_and_then_offered_the_next(world: World) -> None:
    student, supporter = await talking(world)
    await world.waits()
    await student.taps("🔚")
    await world.passes(seconds=58)
    assert await world.rows("SELECT 1 FROM offers WHERE state = 'open'") == []

    await world.passes(seconds=4)
    await supporter.presses("✅")
    assert any("🚩" in label for label in supporter.keys)


async def test_it_holds_through_a_restart(world: World) -> None:
    student, supporter = await talking(world)
    await student.taps("🔚")
    await world.closes()
    await world.opens()
    assert await undoes(world, student) is None
    assert await talk_on(student, supporter)


VOID = ["off duty", "off and on", "suspended", "reported", "another talk", "never again", "taken over"]


@pytest.mark.parametrize("why", VOID)
async def test_it_is_void(world: World, why: str) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    if why == "taken over":
        await supporter.taps("🚩")
        await team.desk.presses("🙋")
    await student.taps("🔚")
    await happens(world, team, student, why)
    before = len(supporter.heard)

    assert await undoes(world, student) == world.text("undo-gone")
    assert len(supporter.heard) == before


async def happens(world: World, team: Team, student: Person, why: str) -> None:
    supporter = team.supporters[0]
    if why.startswith("off"):
        await supporter.says("/duty")
        await supporter.presses("⚪")
        await world.passes(seconds=5)
        if why == "off and on":
            await supporter.presses("🟢")
    elif why == "suspended":
        await world.programme.store.run(
            world.clock.now(),
            lambda desk: desk.tx.rows("UPDATE members SET standing = 'suspended' WHERE role = 'supporter'"),
        )
    elif why == "reported":
        await student.presses("🚫")
        await student.presses(world.text("report-threats"))
    elif why == "never again":
        await student.presses("🔁")
    elif why == "another talk":
        await asks(student)
    else:
        await team.coordinator.presses("🗣")


async def test_a_counselor_who_still_has_the_case_comes_back_too(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    counselor = await taken_over(team)
    await student.taps("🔚")
    assert await undoes(world, student) is None
    assert await talk_on(student, counselor)


@pytest.mark.parametrize("known", [True, False])
async def test_who_leaves_the_queue_comes_back_to_the_old_place(world: World, known: bool) -> None:
    await world.team(supporters=int(known))
    if known:
        await world.waits()  # the only supporter is asked about this one
    first = await world.waits("halo")
    await world.waits()
    place = (await world.rows("SELECT id, waiting_since FROM conversations"))[-2]
    await first.taps("🔚")
    await world.passes(seconds=30)

    assert await undoes(world, first) is None
    assert world.text("undone-waiting") in first.heard
    now = await world.rows("SELECT stage, waiting_since FROM conversations WHERE id = :id", id=place["id"])
    assert now == [{"stage": "waiting", "waiting_since": place["waiting_since"]}]


async def test_keeping_counts_from_the_end_that_comes_after(world: World) -> None:
    student, supporter = await talking(world)
    await student.taps("🔚")
    await world.passes(seconds=30)
    await undoes(world, student)
    await world.passes(minutes=20)
    await student.says("masih di sini")
    await student.taps("🔚")
    await world.jumps(hours=23.8)
    assert await world.rows("SELECT 1 FROM conversations WHERE key_destroyed_at IS NULL")
    assert any(seen.text == "masih di sini" for seen in supporter.chat.messages)

    await world.jumps(hours=0.3)
    assert await world.rows("SELECT 1 FROM conversations WHERE key_destroyed_at IS NULL") == []
    assert not any(seen.text == "masih di sini" for seen in supporter.chat.messages)


async def test_the_time_is_a_setting(tmp_path: Path) -> None:
    async with opened(tmp_path, undo_end="10s") as world:
        student, _ = await talking(world)
        await student.taps("🔚")
        await world.passes(seconds=11)
        assert await undoes(world, student) == world.text("undo-gone")
