"""Exactly one owner; who cannot go on gives it to others, and who falls silent is relieved of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.prove.people import unheard
from sandbox.people.people import Group, Person
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.worked import lets_go
from tests.world import Team, World


async def in_danger(world: World) -> Person:
    """A student at home who has pressed 🆘 and ✅."""
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")
    return student


async def taken(world: World) -> tuple[Team, Person, Person]:
    """An emergency in the coordinator's hands, a second counselor, and the student."""
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await in_danger(world)
    await team.desk.presses("🙋")
    return team, second, student


async def state(world: World) -> tuple[str, str | None]:
    """Of the one case: its state, and the name of its owner's chat."""
    (row,) = await world.rows("SELECT state, owner FROM cases")
    return row["state"], row["owner"]


async def code(world: World) -> str:
    return str((await world.rows("SELECT code FROM cases"))[0]["code"])


@asynccontextmanager
async def at_once(world: World) -> AsyncIterator[None]:
    """What people do in here comes to the bot in one batch."""

    with unheard(world.api):
        yield
    await world.settle()


async def test_who_gives_a_case_on_is_thanked_and_the_others_hear_it_at_once(world: World) -> None:
    team, second, student = await taken(world)
    second.new()
    before = len(team.group.heard)
    await lets_go(team.coordinator)

    level = world.text("level-emergency")
    assert await state(world) == ("open", None)
    assert team.group.heard[before:] == [world.text("rung-released", code=await code(world), level=level)]
    assert "🙋" in "".join(second.last.buttons)
    assert world.text("counselor-changes", numbers=0) in student.heard
    assert world.text("case-before", name="Bu Melati") in "".join(m.text for m in team.group.chat.messages)

    await second.presses("🙋")
    assert (await state(world))[0] == "claimed"


async def test_an_owner_who_speaks_and_gives_it_on_leaves_the_conversation(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await lets_go(team.coordinator)
    await student.says("masih ada orang?")

    assert "masih ada orang?" in team.supporters[0].heard
    assert "masih ada orang?" not in team.coordinator.heard


async def test_a_released_case_climbs_its_whole_ladder_again(world: World) -> None:
    team, _, student = await taken(world)
    await lets_go(team.coordinator)
    before = len(team.group.heard)
    await world.passes(minutes=5)

    assert len(team.group.heard) == before + 3
    assert world.text("no-counselor-yet", numbers=0) in student.heard


async def test_a_silent_owner_is_reminded_once_and_then_it_passes_on(world: World) -> None:
    team, second, _ = await taken(world)
    await world.passes(minutes=16)
    told = {"code": await code(world), "alias": (await world.rows("SELECT alias FROM cases"))[0]["alias"]}
    assert team.coordinator.heard.count(world.text("owner-asked", **told)) == 1
    assert (await state(world))[0] == "claimed"

    await world.passes(minutes=15)
    assert team.coordinator.heard.count(world.text("owner-asked", **told)) == 1
    assert world.text("owner-silent", **told) in team.coordinator.heard
    assert (await state(world))[0] == "open"
    assert "🙋" in "".join(second.last.buttons)


async def test_an_owner_who_says_that_they_have_it_keeps_it_for_as_long_again(world: World) -> None:
    team, *_ = await taken(world)
    await world.passes(minutes=16)
    await team.coordinator.presses("👌")
    await world.passes(minutes=28)
    assert (await state(world))[0] == "claimed"

    await world.passes(minutes=3)
    assert (await state(world))[0] == "open"


async def test_an_owner_who_has_answered_keeps_it_while_the_student_thinks(world: World) -> None:
    team, _, student = await taken(world)
    await team.coordinator.presses("🗣")
    await student.says("aku takut")
    await team.coordinator.says("aku di sini")
    await world.passes(hours=2)
    assert (await state(world))[0] == "claimed"

    await student.says("masih di sana?")
    await world.passes(minutes=31)
    assert (await state(world))[0] == "open"
    assert world.text("counselor-changes") in student.heard


async def test_silence_is_not_counted_while_the_bot_was_off(world: World) -> None:
    team, *_ = await taken(world)
    await world.is_off(hours=3)
    await world.passes(seconds=10)
    assert "⏳" not in "".join(team.coordinator.heard)
    assert (await state(world))[0] == "claimed"

    await world.passes(minutes=31)
    assert (await state(world))[0] == "open"


async def test_two_who_press_in_the_same_moment_are_one_owner_and_one_who_is_told(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await in_danger(world)
    async with at_once(world):
        first_press = await team.desk.presses("🙋")
        second_press = await second.in_group(team.group).presses("🙋")

    assert first_press.answer is None
    assert second_press.answer == world.text("claimed-by-other", name="Bu Melati")


async def test_pressing_twice_changes_nothing_and_says_so(world: World) -> None:
    team, *_ = await taken(world)
    before = len(team.coordinator.heard)
    press = await team.coordinator.presses("🙋")

    assert press.answer == world.text("claimed-already")
    assert len(team.coordinator.heard) == before


async def test_an_owner_who_is_suspended_owns_nothing_any_more(world: World) -> None:
    team, second, _ = await taken(world)
    await world.rows("UPDATE members SET standing = 'suspended' WHERE coordinator = 1")
    await world.passes(seconds=5)

    assert (await state(world))[0] == "open"
    assert "🙋" in "".join(second.last.buttons)
    assert (await team.desk.presses("🙋")).answer == world.text("not-for-you")


async def test_an_owner_who_blocks_the_bot_owns_nothing_any_more(world: World) -> None:
    team, second, student = await taken(world)
    await team.coordinator.blocks()

    assert (await state(world))[0] == "open"
    assert "🙋" in "".join(second.last.buttons)
    assert world.text("counselor-changes", numbers=0) in student.heard


async def test_a_card_opens_nothing_in_another_group_or_as_a_copy_in_private(world: World) -> None:
    team = await world.team()
    await in_danger(world)
    data = next(b for m in team.group.chat.messages for row in m.rows for b in row if "🙋" in b["text"])
    elsewhere = Group(world.api, id=-3_000, title="Lain")
    await team.coordinator.in_group(elsewhere).says("/status")
    copied = await team.coordinator.in_group(elsewhere).sends_press(data["callback_data"])
    alone = await team.coordinator.sends_press(data["callback_data"])

    assert copied.answer == world.text("group-only")
    assert alone.answer == world.text("button-gone")
    assert (await state(world))[0] == "open"


async def test_a_case_raised_again_shows_the_rise_on_its_one_card(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await student.taps("🆘")
    await student.taps("✅")

    cards = [m for m in team.group.chat.messages if "🙋" in "".join(m.buttons) and m.reply_to is None]
    assert len(cards) == 1
    assert f"{world.text('level-concern')} → 🔴 {world.text('level-emergency')}" in cards[0].text


async def test_an_owner_who_only_listened_gives_on_the_case_and_not_the_student(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("👁")
    await lets_go(team.coordinator)
    await student.says("kamu masih di sini?")

    assert team.supporters[0].heard[-1] == "kamu masih di sini?"
    assert "kamu masih di sini?" not in "".join(team.coordinator.heard)
    assert await world.rows("SELECT stage FROM conversations") == [{"stage": "talking"}]
