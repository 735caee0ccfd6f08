"""A set-up code opens once, is not left readable, and another group takes a new one from the server."""

import pytest

from bot.prove.people import SETUP_CODE
from sandbox.people.people import Group, Person
from tests.scenarios.team.test_dismissal import colleague
from tests.world import Team, World


def group_of(world: World, number: int = 2) -> Group:
    """Another group that the bot was added to."""
    return Group(world.api, id=-number * 1_000, title=f"Grup {number}")


async def locked_out(world: World) -> tuple[Team, Person]:
    """A counselor has locked out the only coordinator."""
    team = await world.team(supporters=0)
    jati = await colleague(team)
    desk = jati.in_group(team.group)
    await desk.says("/people")
    await desk.presses("Bu Melati")
    await desk.presses(world.text("step-lock"))
    await desk.presses(world.text("team-yes"))
    await team.enters_pin(jati)
    await world.server_confirms()
    return team, jati


async def known_here(team: Team, person: Person, group: Group) -> None:
    """A counselor says in the new group that it is theirs."""
    await person.in_group(group).presses(team.world.text("group-is-ours"))
    await team.enters_pin(person)


async def home(world: World) -> int:
    """Our number of the counselors' group."""
    number: int = (await world.rows("SELECT group_chat FROM programme"))[0]["group_chat"]
    return number


def is_set_up(world: World, group: Group) -> bool:
    """Whether it was told that it is the counselors' group now."""
    return any(text.startswith(world.text("setup-done").splitlines()[0]) for text in group.heard)


def readable(group: Group, code: str) -> bool:
    """Whether somebody in the group can still read the code."""
    return any(code in (message.text or "") for message in group.chat.messages)


async def test_the_used_code_moves_nothing_when_no_coordinator_is_left(world: World) -> None:
    _, jati = await locked_out(world)
    before, own = await home(world), group_of(world)
    await jati.in_group(own).says(f"/setup {SETUP_CODE}")
    assert own.heard[-1] == world.text("setup-wrong")
    await world.closes()
    await world.opens()
    await jati.in_group(own).says(f"/start {SETUP_CODE}")

    assert own.heard[-1] == world.text("setup-wrong")
    assert await home(world) == before


@pytest.mark.parametrize("command", ["/setup", "/start", "/setup@sebaya_bot"])
async def test_the_message_with_the_code_is_deleted(world: World, command: str) -> None:
    group = group_of(world)
    await world.person().in_group(group).says(f"{command} {SETUP_CODE}")

    assert is_set_up(world, group)
    assert not readable(group, SETUP_CODE)


async def test_a_code_that_is_mistyped_is_not_left_readable_either(world: World) -> None:
    group = group_of(world)
    await world.person().in_group(group).says(f"/setup {SETUP_CODE}x")

    assert group.heard == [world.text("setup-wrong")]
    assert not readable(group, SETUP_CODE)


async def test_a_code_written_in_the_groups_name_is_deleted_too(world: World) -> None:
    group = group_of(world)
    chat = {"id": group.id, "type": "supergroup", "title": "Grup"}
    text = {"text": f"/setup {SETUP_CODE}", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]}
    await world.person().in_group(group).sends({**text, "sender_chat": chat})

    assert group.heard == [world.text("not-anonymously")]
    assert not readable(group, SETUP_CODE)


@pytest.mark.parametrize("admin", [True, False])
async def test_a_bot_that_may_not_delete_says_so(world: World, admin: bool) -> None:
    group = group_of(world)
    await (group.without_rights("delete") if admin else group.demotes_bot())
    said = await world.person().in_group(group).says(f"/setup {SETUP_CODE}")

    asked = next(one for one in group.chat.messages if one.text == world.text("setup-code-readable"))
    assert asked.raw["reply_to_message"]["message_id"] == said.id


@pytest.mark.parametrize("told", [True, False])
async def test_a_code_in_a_group_that_moves_meanwhile_is_told_of_and_nothing_else_deleted(
    world: World, *, told: bool
) -> None:
    group = group_of(world)
    await world.closes()
    await world.person().in_group(group).says(f"/setup {SETUP_CODE}")
    await group.upgrade()
    if not told:
        world.api.updates.pending.pop()
        world.api.updates.pending.pop()
    for number in range(5):
        world.api.state.post(group.chat.stored, world.api.state.bot, {"text": f"pesan {number}"})
    await world.opens()

    assert world.text("setup-code-readable") in group.heard
    assert sum(one.text.startswith("pesan") for one in group.chat.messages) == 5


async def test_a_code_that_comes_with_an_edit_counts_and_goes(world: World) -> None:
    group = group_of(world)
    await group.without_rights("delete")
    desk = world.person().in_group(group)
    said = await desk.says("/setup salah-ketik")
    await group.without_rights()
    await desk.edits(said, f"/setup {SETUP_CODE}", [{"type": "bot_command", "offset": 0, "length": 6}])

    assert is_set_up(world, group)
    assert not readable(group, SETUP_CODE)


async def test_a_forwarded_code_is_used_up_and_deleted(world: World) -> None:
    group = group_of(world)
    await world.person().in_group(group).forwards(f"/setup {SETUP_CODE}")

    assert is_set_up(world, group)
    assert not readable(group, SETUP_CODE)


async def test_in_a_private_chat_a_code_does_nothing_and_stays_good(world: World) -> None:
    person = world.person()
    for words in (f"/setup {SETUP_CODE}", f"/start {SETUP_CODE}"):
        await person.says(words)
    assert world.text("setup-in-group") in person.heard
    group = group_of(world)
    await person.in_group(group).says(f"/setup {SETUP_CODE}")

    assert is_set_up(world, group)


async def test_without_a_code_it_is_said_where_codes_come_from(world: World) -> None:
    group = group_of(world)
    await world.person().in_group(group).says("/setup")

    assert group.heard == [world.text("setup-how")]


async def test_what_is_said_does_not_tell_whether_there_is_a_code(world: World) -> None:
    before, after = group_of(world), group_of(world, 3)
    await world.person().in_group(before).says("/setup tebakan")
    await world.team(supporters=0)
    person = world.person()
    await person.in_group(after).says("/setup tebakan")
    await world.setup_code()
    await person.in_group(after).says("/setup tebakan")
    await person.in_group(after).says(f"/setup {SETUP_CODE}")

    assert {*before.heard, *after.heard} == {world.text("setup-wrong")}


async def test_guesses_are_limited_for_each_account_alone(world: World) -> None:
    group, guesser = group_of(world), world.person()
    desk = guesser.in_group(group)
    for number in range(5):
        await desk.says(f"/setup tebakan{number}")
    await desk.says(f"/setup {SETUP_CODE}")
    assert group.heard[-1] == world.text("setup-later", minutes=15)
    await world.passes(minutes=14)
    await desk.says(f"/setup {SETUP_CODE}")
    assert group.heard[-1] == world.text("setup-later", minutes=15)
    await world.person().in_group(group).says(f"/setup {SETUP_CODE}")
    assert is_set_up(world, group)


async def test_after_a_quarter_of_an_hour_one_may_try_again(world: World) -> None:
    group = group_of(world)
    desk = world.person().in_group(group)
    for number in range(6):
        await desk.says(f"/setup tebakan{number}")
    await world.passes(minutes=16)
    await desk.says(f"/setup {SETUP_CODE}")
    assert is_set_up(world, group)


async def test_codes_and_guesses_are_not_kept_longer_than_they_count(world: World) -> None:
    await world.person().in_group(group_of(world)).says("/setup tebakan")
    await world.setup_code()
    await world.jumps(hours=1)
    assert await world.rows("SELECT 1 FROM setup_codes") == []
    assert len(await world.rows("SELECT 1 FROM setup_tries")) == 1
    await world.jumps(hours=24)
    assert await world.rows("SELECT 1 FROM setup_tries") == []


async def test_a_guess_stands_in_the_record(world: World) -> None:
    team = await world.team(supporters=0)
    await world.person().in_group(group_of(world)).says("/setup tebakan")
    await team.desk.says("/audit")
    assert f"{world.text('deed-refused')} (setup)" in team.desk.last.text
