"""Small attacks: picking students by declining, groups that are left, words in the moment of a forgetting."""

from sandbox.people.groups import Group
from sandbox.people.people import Person
from tests.keeping.test_forget import forgets
from tests.security.flood import REAL
from tests.world import World


async def declines_all(supporter: Person) -> int:
    """A supporter declines as long as somebody is offered; how many they saw."""
    seen = 0
    while any("✅" in label for label in supporter.last.buttons):
        await supporter.presses("❌")
        seen += 1
    return seen


def rested(world: World, supporter: Person) -> bool:
    """Whether a supporter was told that they rest from offers."""
    told = world.text("offers-rest", until="#").partition("#")[0]
    return any(text.startswith(told) for text in supporter.heard)


async def test_nobody_picks_students_by_declining_all_others(world: World) -> None:
    team = await world.team()
    (supporter,) = team.supporters
    for _ in range(12):
        await world.waits("halo")
    assert await declines_all(supporter) == 3
    assert rested(world, supporter)
    await supporter.says("/duty")
    await supporter.presses("⚪")
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await world.passes(minutes=14)
    assert await declines_all(supporter) == 0
    await world.passes(minutes=2)

    assert await declines_all(supporter) == 3


async def test_who_takes_somebody_in_between_may_decline_again(world: World) -> None:
    team = await world.team()
    (supporter,) = team.supporters
    for _ in range(6):
        await world.waits("halo")
    for _ in range(2):
        await supporter.presses("❌")
    await supporter.presses("✅")
    await world.passes(seconds=5)
    await supporter.taps("🔚")
    await supporter.presses("🔚")
    await world.passes(seconds=5)
    for _ in range(2):
        await supporter.presses("❌")
    assert not rested(world, supporter)
    await supporter.presses("❌")

    assert rested(world, supporter)


async def groups(world: World) -> int:
    rows = await world.rows("SELECT id FROM chats WHERE kind = 'group'")
    return len(rows)


async def test_of_a_foreign_group_nothing_is_kept_after_the_bot_was_removed(world: World) -> None:
    team = await world.team(0)
    foreign = Group(world.api, -7_000_001, "Kelas 9B")
    await foreign.adds_bot()
    stranger = world.person().in_group(foreign)
    await stranger.says("/status")
    before = await groups(world)
    await foreign.kicks_bot()
    await world.jumps(hours=1)
    assert await groups(world) == before - 1
    assert not await world.rows("SELECT id FROM chats WHERE kind = 'guest' AND address IS NOT NULL")
    await world.jumps(hours=25)
    known = await world.rows("SELECT COUNT(*) AS n FROM chats")
    assert known[0]["n"] == 2  # the coordinator and the counselors' group
    assert team.group.chat

    await foreign.adds_bot()
    await stranger.says("/status")
    assert await groups(world) == before


async def test_words_in_the_moment_of_a_forgetting_are_refused_and_earlier_ones_arrive(world: World) -> None:
    team = await world.team()
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    await world.closes()
    world.settings = world.settings.model_copy(update=REAL)
    await world.opens()
    world.api.limits.on = True
    for number in range(8):
        await supporter.says(f"kata {number}")
    await forgets(world, supporter)
    await supporter.says("kata terakhir")
    await world.passes(seconds=30)

    assert [f"kata {number}" for number in range(8)] == [
        one for one in student.heard if one.startswith("kata")
    ]
    assert world.text("leaving-now") in supporter.heard
    assert world.text("forgotten") in supporter.heard
    assert not await world.rows("SELECT id FROM messages")
