"""A set-up code opens once, is not left readable, and another group takes a new one from the server."""

import pytest

from bot.prove.people import SETUP_CODE
from sandbox.people.people import Actor, Group, Person
from tests.scenarios.team.test_dismissal import colleague, decided
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
    world.setup_code()
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
    world.setup_code()
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


async def test_a_new_code_moves_the_group_and_everybody_hears_it(world: World) -> None:
    team, jati = await locked_out(world)
    other = group_of(world)
    await jati.in_group(other).says(f"/setup {world.setup_code()}")
    await team.enters_pin(jati)

    assert is_set_up(world, other)
    told = world.text("group-moved", named=1, name="Pak Jati", moment=world.text("at-today", at="19.00"))
    for heard in (team.group.heard, team.coordinator.heard, jati.heard):
        assert heard.count(told) == 1


async def test_somebody_without_a_name_is_told_of_as_that(world: World) -> None:
    team = await world.team(supporters=0)
    other = group_of(world)
    await world.person().in_group(other).says(f"/setup {world.setup_code()}")
    await known_here(team, team.coordinator, other)

    moment = world.text("at-today", at="19.00")
    assert world.text("group-moved", named=0, name="", moment=moment) in team.coordinator.heard


async def test_the_board_and_open_cases_are_in_the_new_group(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    other = group_of(world)
    await world.person().in_group(other).says(f"/setup {world.setup_code()}")
    await known_here(team, team.coordinator, other)

    assert any("🟡" in text for text in other.heard)
    assert any("🟢" in text for text in other.heard)


async def test_a_code_from_the_server_opens_once(world: World) -> None:
    await world.team(supporters=0)
    code, other, third = world.setup_code(), group_of(world), group_of(world, 3)
    await world.person().in_group(other).says(f"/setup {code}")
    await world.person().in_group(third).says(f"/setup {code}")

    assert third.heard == [world.text("setup-wrong")]


async def test_a_code_from_the_server_is_good_for_a_quarter_of_an_hour(world: World) -> None:
    await world.team(supporters=0)
    code, other = world.setup_code(), group_of(world)
    await world.passes(minutes=15, seconds=5)
    await world.person().in_group(other).says(f"/setup {code}")

    assert other.heard == [world.text("setup-wrong")]


async def test_only_the_newest_code_is_good(world: World) -> None:
    team = await world.team(supporters=0)
    old, new, other = world.setup_code(), world.setup_code(), group_of(world)
    desk = world.person().in_group(other)
    await desk.says(f"/setup {old}")
    assert other.heard == [world.text("setup-wrong")]
    await desk.says(f"/setup {new}")
    await known_here(team, team.coordinator, other)
    assert is_set_up(world, other)


async def test_the_same_group_may_get_a_coordinator_again(world: World) -> None:
    team, jati = await locked_out(world)
    before, desk = await home(world), jati.in_group(team.group)
    await desk.says(f"/setup {world.setup_code()}")
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
