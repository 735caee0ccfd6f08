"""A card is one message that changes; before Telegram forbids deleting it, a new one takes its place."""

from sandbox.state.screen import Seen
from tests.scenarios.casework.test_cases import flagged
from tests.world import Team, World


def cards(world: World, team: Team) -> list[Seen]:
    """The cards of cases that stand in the group now."""
    heading = world.text("source-supporter")
    return [seen for seen in team.group.chat.messages if heading in seen.text]


async def test_an_open_card_is_posted_anew_before_it_can_no_longer_be_deleted(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    (old,) = cards(world, team)
    await world.jumps(hours=46.1)
    (new,) = cards(world, team)

    assert old.deleted
    assert new.id != old.id
    await team.desk.presses("🙋", on=new)
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"


async def test_a_card_that_changes_does_not_become_younger(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    (old,) = cards(world, team)
    await world.jumps(hours=30)
    await team.desk.presses("🙋")
    assert world.text("case-state-claimed", name="Bu Melati") in old.text

    await world.jumps(hours=16.1)
    assert old.deleted


async def test_the_card_of_a_closed_case_is_gone_before_two_days(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await world.jumps(hours=46.1)

    assert cards(world, team) == []


async def test_a_card_too_old_to_be_deleted_becomes_a_short_line(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    (old,) = cards(world, team)
    await world.is_off(hours=49)
    await world.passes(seconds=10)

    assert old.text == world.text("card-moved")
    assert old.buttons == []
    assert len(cards(world, team)) == 1
