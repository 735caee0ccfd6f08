"""Another group or coordinator takes a new code from the server, and everybody hears of it."""

from sandbox.people.people import Actor
from tests.scenarios.team.test_dismissal import decided
from tests.scenarios.team.test_setup_codes import group_of, home, is_set_up, known_here, locked_out
from tests.world import World


async def test_a_new_code_moves_the_group_and_everybody_hears_it(world: World) -> None:
    team, jati = await locked_out(world)
    other = group_of(world)
    await jati.in_group(other).says(f"/setup {await world.setup_code()}")
    await team.enters_pin(jati)

    assert is_set_up(world, other)
    told = world.text("group-moved", named=1, name="Pak Jati", moment=world.text("at-today", at="19.00"))
    for heard in (team.group.heard, team.coordinator.heard, jati.heard):
        assert heard.count(told) == 1


async def test_somebody_without_a_name_is_told_of_as_that(world: World) -> None:
    team = await world.team(supporters=0)
    other = group_of(world)
    await world.person().in_group(other).says(f"/setup {await world.setup_code()}")
    await known_here(team, team.coordinator, other)

    moment = world.text("at-today", at="19.00")
    assert world.text("group-moved", named=0, name="", moment=moment) in team.coordinator.heard


async def test_the_board_and_open_cases_are_in_the_new_group(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    other = group_of(world)
    await world.person().in_group(other).says(f"/setup {await world.setup_code()}")
    await known_here(team, team.coordinator, other)

    assert any("🟡" in text for text in other.heard)
    assert any("🟢" in text for text in other.heard)


async def test_a_code_from_the_server_opens_once(world: World) -> None:
    await world.team(supporters=0)
    code, other, third = await world.setup_code(), group_of(world), group_of(world, 3)
    await world.person().in_group(other).says(f"/setup {code}")
    await world.person().in_group(third).says(f"/setup {code}")

    assert third.heard == [world.text("setup-wrong")]


async def test_a_code_from_the_server_is_good_for_a_quarter_of_an_hour(world: World) -> None:
    await world.team(supporters=0)
    code, other = await world.setup_code(), group_of(world)
    await world.passes(minutes=15, seconds=5)
    await world.person().in_group(other).says(f"/setup {code}")

    assert other.heard == [world.text("setup-wrong")]


async def test_only_the_newest_code_is_good(world: World) -> None:
    team = await world.team(supporters=0)
    old, new, other = await world.setup_code(), await world.setup_code(), group_of(world)
    desk = world.person().in_group(other)
    await desk.says(f"/setup {old}")
    assert other.heard == [world.text("setup-wrong")]
    await desk.says(f"/setup {new}")
    await known_here(team, team.coordinator, other)
    assert is_set_up(world, other)


async def test_the_same_group_may_get_a_coordinator_again(world: World) -> None:
    team, jati = await locked_out(world)
    before, desk = await home(world), jati.in_group(team.group)
    await desk.says(f"/setup {await world.setup_code()}")
    await team.enters_pin(jati)
    assert await home(world) == before
    moment = world.text("at-today", at="19.00")
    told = world.text("group-taken", named=1, name="Pak Jati", moment=moment)
    assert team.coordinator.heard.count(told) == team.group.heard.count(told) == 1

    await desk.says("/people")
    await desk.presses("Bu Melati")
    await desk.presses(world.text("step-restore"))
    await desk.presses(world.text("team-yes"))
    await team.confirmed(jati)
    assert team.coordinator.last.text == world.text("your-role-restored", role=world.text("role-counselor"))


async def test_a_group_that_becomes_a_supergroup_needs_no_code(world: World) -> None:
    team = await world.team(supporters=0)
    before = len(team.coordinator.heard)
    await team.group.upgrade()
    desk = Actor(world.api, team.coordinator.user, team.group.chat.stored)
    await desk.says("/people")

    assert "Bu Melati" in team.group.heard[-1]
    assert len(team.coordinator.heard) == before


async def test_a_link_of_somebody_who_was_removed_opens_nothing(world: World) -> None:
    team = await world.team(supporters=0)
    await team.desk.says("/invite counselor")
    link, jati = team.link(), world.person()
    await jati.follows(link)
    await jati.answers("Pak Jati")
    await jati.presses("✅")
    await team.desk.presses("✅")
    await decided(team, "Pak Jati", "remove")
    await jati.follows(link)
    assert jati.last.text == world.text("link-gone")
