"""One student reports one supporter after the other: not the whole team is suspended by it."""

import pytest

from sandbox.people.people import Person
from tests.keeping.test_forget import forgets
from tests.scenarios.conduct.test_reports import decided, reported
from tests.world import Team, World


async def talks_to_the_next(supporters: list[Person]) -> None:
    """Whoever is offered the student accepts."""
    for supporter in supporters:
        if any("✅" in label for label in supporter.last.buttons):
            await supporter.presses("✅")
            return
    raise AssertionError("nobody is offered this student")


async def asks_and_reports(world: World, team: Team, student: Person) -> None:
    """The student asks for somebody, and reports whoever comes."""
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses("⏭")
    await talks_to_the_next(team.supporters)
    await reported(student, world.text("report-threats"))


async def reports_all(world: World, team: Team, student: Person) -> None:
    """The student talks to one after the other and reports each, as long as somebody comes."""
    await asks_and_reports(world, team, student)
    for _ in team.supporters[1:]:
        await world.passes(seconds=20)
        await student.presses("🔁")
        await talks_to_the_next(team.supporters)
        await reported(student, world.text("report-threats"))


async def suspended(world: World) -> int:
    rows = await world.rows("SELECT person FROM members WHERE standing = 'suspended'")
    return len(rows)


@pytest.mark.parametrize(("on_duty", "rest"), [(1, 1), (2, 1), (4, 2), (8, 3)])
async def test_one_students_reports_suspend_three_at_most_and_half_of_those_on_duty(
    world: World, on_duty: int, rest: int
) -> None:
    team = await world.team(on_duty)
    student = await world.student()
    await reports_all(world, team, student)

    assert await suspended(world) == rest
    assert len(await world.rows("SELECT id FROM reports")) == on_duty
    assert len(await world.rows("SELECT hash FROM apart")) == on_duty


async def test_who_is_reported_beyond_that_is_parted_at_once_and_a_person_looks_first(world: World) -> None:
    team = await world.team(2)
    student = await world.student()
    await reports_all(world, team, student)
    (active,) = await world.rows(
        "SELECT person FROM members WHERE role = 'supporter' AND standing = 'active'"
    )

    still_open = "Perannya masih terbuka"
    assert [still_open in text for text in team.coordinator.heard if text.startswith("🚫")] == [False, True]
    goes_on = next(one for one in team.supporters if world.text("report-rests") not in one.heard)
    await goes_on.says("masih di sana?")
    assert "masih di sana?" not in student.heard
    other = await world.waits("halo")
    assert any("✅" in label for label in goes_on.last.buttons)
    await goes_on.presses("✅")
    await goes_on.says("halo juga")
    assert other.heard[-1] == "halo juga"
    await decided(team, "restored")
    assert world.text("report-not-upheld") not in goes_on.heard
    assert {"person": active["person"]} in await world.rows(
        "SELECT person FROM members WHERE standing = 'active'"
    )


async def test_the_limit_outlives_a_forgetting_and_a_restart_and_ends_after_a_week(world: World) -> None:
    team = await world.team(2)
    student = await world.student()
    await asks_and_reports(world, team, student)
    await decided(team, "restored")
    await forgets(world, student)
    await world.passes(seconds=10)
    assert world.text("forgotten") in student.heard
    await world.closes()
    await world.opens()
    await student.start()
    await student.presses("✅")
    await asks_and_reports(world, team, student)
    assert await suspended(world) == 0
    await world.jumps(hours=24 * 7 + 1)

    assert not await world.rows("SELECT hash FROM report_budget")


async def test_where_nobody_is_left_who_waits_goes_to_the_counselors_who_are_told_why(world: World) -> None:
    team = await world.team(1)
    student = await world.pair(team.supporters[0])
    waiting = await world.waits("aku menunggu")
    team.group.chat.new()
    await reported(student, world.text("report-threats"))

    assert world.text("report-nobody-left", count=1) in team.group.chat.new()
    (case,) = await world.rows("SELECT category, level FROM cases")
    assert case["category"] == "nobody-left"
    assert waiting.heard[-1] == world.text("waits-for-counselors")
