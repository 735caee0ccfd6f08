"""A group that moves: ids of its messages mean nothing any more, and what is open is posted anew."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox.people.people import Group
from sandbox.state.screen import Seen
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.casework.test_consult import QUESTION
from tests.scenarios.learning import asks_for_a_trainer, trainee
from tests.world import Team, World

Move = Callable[[World, Team], Awaitable[Group]]


async def by_update(_: World, team: Team) -> Group:
    """Telegram says with an update that the group has become a supergroup."""
    await team.group.upgrade()
    return team.group


async def by_refusal(world: World, team: Team) -> Group:
    """Only a refusal tells of it: the update was lost while the bot was away."""
    await world.closes()
    await team.group.upgrade()
    world.api.updates.pending.clear()
    await world.opens()
    await world.passes(minutes=6)
    return team.group


async def by_words(world: World, team: Team) -> Group:
    """Somebody writes in the supergroup before the bot knows what it is."""
    await world.closes()
    await team.group.upgrade()
    world.api.updates.pending.clear()
    await team.coordinator.in_group(team.group).says("halo semua")
    await world.opens()
    await world.passes(minutes=6)
    return team.group


async def by_setup(world: World, team: Team) -> Group:
    """The bot is put into another group with a code from the server."""
    other = Group(world.api, id=-3_000, title="Baru")
    desk = team.coordinator.in_group(other)
    await desk.says(f"/setup {await world.setup_code()}")
    await team.enters_pin(team.coordinator)
    await world.passes(seconds=10)
    return other


MOVES = [
    by_update,
    pytest.param(by_refusal, marks=pytest.mark.property),
    pytest.param(by_words, marks=pytest.mark.property),
    by_setup,
]


async def all_wait(world: World, team: Team) -> None:
    """A case, a question, a new supporter's talk, a rehearsal and an applicant wait in the group."""
    await flagged(world, team)
    await team.supporters[0].taps("🧭")
    await team.supporters[0].replies(QUESTION)
    await asks_for_a_trainer(world, await trainee(world, team))
    await team.applies("Pelamar", "counselor")
    await world.passes(seconds=10)


def waiting(group: Group) -> list[str]:
    """What waits for a decision in the group now, besides cases; hours (⏱) may be written down whenever."""
    cards = [one for one in group.chat.messages if one.buttons and not {*"🙋⏱"} & {*str(one.buttons)}]
    return sorted(one.text for one in cards)


def cards_of(world: World, group: Group) -> list[Seen]:
    return [one for one in group.chat.messages if world.text("source-supporter") in one.text]


@pytest.mark.parametrize("move", MOVES)
async def test_what_is_open_is_posted_anew(world: World, move: Move) -> None:
    team = await world.team()
    await all_wait(world, team)
    before = waiting(team.group)
    group = await move(world, team)

    assert len(before) == 5
    assert waiting(group) == before
    assert len(cards_of(world, group)) == 1
    await team.coordinator.in_group(group).presses("🙋", on=cards_of(world, group)[0])
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"
    assert world.text("case-state-claimed", name="Bu Melati") in cards_of(world, group)[0].text


@pytest.mark.parametrize("move", MOVES)
async def test_what_is_settled_is_not_posted_again(world: World, move: Move) -> None:
    team = await world.team()
    await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    group = await move(world, team)

    assert cards_of(world, group) == []
    assert len(waiting(group)) == 1


@pytest.mark.parametrize("move", MOVES)
async def test_no_message_is_written_over_or_deleted_by_its_old_number(world: World, move: Move) -> None:
    team = await world.team(supporters=3)
    for supporter in team.supporters[:2]:
        await world.pair(supporter)
    await team.supporters[0].taps("🚩")
    group = await move(world, team)
    desk = team.coordinator.in_group(group)
    own = [await desk.says(f"catatan {number}") for number in range(20)]
    await team.supporters[1].taps("🚩")
    await world.passes(seconds=30)
    (mine, other) = cards_of(world, group)
    await desk.presses("🙋", on=mine)
    await world.passes(minutes=2)

    assert world.text("case-state-claimed", name="Bu Melati") in mine.text
    assert "🙋" in str(other.buttons)
    for _ in range(5):
        await world.jumps(hours=12)
    assert not any(one.deleted for one in own)


@pytest.mark.parametrize("move", MOVES)
async def test_the_board_goes_on_and_is_pinned(world: World, move: Move) -> None:
    team = await world.team()
    await world.passes(seconds=30)
    assert team.group.chat.pinned
    group = await move(world, team)
    await world.passes(seconds=30)
    await world.waits()
    await world.passes(seconds=30)

    beat = world.text("board-beat", at="").strip()
    (board,) = [one for one in group.chat.messages if beat in one.text]
    assert board.pinned
    assert world.text("board-waiting", count=1, longest="")[:20] in board.text
