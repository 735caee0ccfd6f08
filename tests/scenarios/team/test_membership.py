"""Who is in the counselors' group: one wrong answer takes nobody's role, and who is seen there comes back."""

import pytest

from care.team import group_membership
from sandbox.people.people import Group, Person
from tests.scenarios.chatting import goes_off_call
from tests.scenarios.team.test_dismissal import colleague, decided
from tests.world import Team, World

GONE = ("left", "kicked", "restricted")


async def seen(person: Person, team: Team) -> Person:
    """They write a word in the group, so that the bot knows them there."""
    await person.in_group(team.group).says("halo")
    return person


async def staffed(world: World, *names: str) -> tuple[Team, list[Person]]:
    """A team whose counselors are all on call and known in the group."""
    team = await world.team(supporters=0)
    await seen(team.coordinator, team)
    return team, [await colleague(team, name) for name in names or ("Pak Jati",)]


async def active(world: World) -> int:
    """How many counselors may act."""
    rows = await world.rows("SELECT 1 FROM members WHERE role = 'counselor' AND standing = 'active'")
    return len(rows)


def believes(team: Team, *people: Person) -> bool:
    """Whether somebody was told that one of them is out."""
    text = team.world.text("your-role-left", how="left")
    return any(text in person.heard for person in people)


@pytest.mark.parametrize("status", GONE)
async def test_one_wrong_answer_takes_nobodys_role(world: World, status: str) -> None:
    team, (jati,) = await staffed(world)
    await world.passes(minutes=9)
    team.group.mistakes(jati.user, status)
    await world.passes(minutes=1, seconds=10)
    team.group.mistakes(jati.user, None)
    await world.passes(minutes=30)

    assert await active(world) == 2
    assert not believes(team, jati)


@pytest.mark.parametrize("status", GONE)
async def test_who_has_left_unseen_is_out_once_telegram_has_said_so_twice(world: World, status: str) -> None:
    team, (jati,) = await staffed(world)
    team.group.mistakes(jati.user, status)
    await world.passes(minutes=14)
    assert await active(world) == 2
    await world.passes(minutes=2)

    assert await active(world) == 1
    assert believes(team, jati)
    assert world.text("counselor-left-group", name="Pak Jati", how="left") in team.group.heard


async def test_a_word_in_the_group_overrules_what_telegram_said(world: World) -> None:
    team, (jati,) = await staffed(world)
    team.group.mistakes(jati.user, "left")
    await world.passes(minutes=11)
    await jati.in_group(team.group).says("masih di sini")
    await world.passes(minutes=5)
    assert await active(world) == 2


async def test_a_right_answer_brings_a_counselor_back_with_what_they_were(world: World) -> None:
    team, (jati,) = await staffed(world)
    await decided(team, "Pak Jati", "promote")
    team.group.mistakes(jati.user, "left")
    await world.passes(minutes=16)
    assert await active(world) == 1
    team.group.mistakes(jati.user, None)
    await world.passes(minutes=11)

    assert jati.last.text == world.text("your-role-back", watches=1)
    assert world.text("counselor-back-in-group", name="Pak Jati") in team.group.heard
    (member,) = await world.rows(
        "SELECT coordinator, on_call_since FROM members WHERE standing = 'active' AND decided_by IS NOT NULL"
        " AND person <> (SELECT actor FROM audit WHERE action = 'setup')"
    )
    assert member["coordinator"] == 1
    assert member["on_call_since"] is not None


async def test_whoever_presses_in_the_group_is_back_and_their_press_counts(world: World) -> None:
    team, (jati,) = await staffed(world)
    supporter = await team.joins("Kak Awan")
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await world.pair(supporter)
    await supporter.taps("🚩")
    team.group.mistakes(jati.user, "left")
    await world.passes(minutes=16)
    assert await active(world) == 1
    await jati.in_group(team.group).presses("🙋")

    assert await active(world) == 2
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"
    assert team.group.heard.count(world.text("stranger")) == 0


async def test_several_at_once_are_not_believed_and_that_is_told_once(world: World) -> None:
    team, (jati, sari) = await staffed(world, "Pak Jati", "Bu Sari")
    for one in (team.coordinator, jati, sari):
        team.group.mistakes(one.user, "left")
    await world.passes(hours=3)

    assert await active(world) == 3
    named = [text for text in team.group.heard if "Pak Jati" in text and "Bu Sari" in text]
    doubts = [text for text in named if not text.startswith("📟")]
    assert len(doubts) == 1
    assert sari.heard.count(world.text("your-role-doubted")) == 1
    assert not believes(team, team.coordinator, jati, sari)


async def test_one_after_the_other_is_not_believed_either(world: World) -> None:
    team, (jati, sari) = await staffed(world, "Pak Jati", "Bu Sari")
    team.group.mistakes(jati.user, "left")
    await world.passes(minutes=16)
    team.group.mistakes(sari.user, "left")
    await world.passes(minutes=20)
    assert await active(world) == 2
    assert world.text("counselors-doubted", names="Bu Sari") in team.group.heard

    await world.passes(minutes=30)
    assert await active(world) == 1


async def test_the_last_coordinator_stays_and_hears_of_it(world: World) -> None:
    team, _ = await staffed(world)
    team.group.mistakes(team.coordinator.user, "kicked")
    await world.passes(hours=1)

    assert await active(world) == 2
    assert team.coordinator.heard.count(world.text("your-role-doubted")) == 1
    assert team.group.heard.count(world.text("counselors-doubted", names="Bu Melati")) == 1
    await decided(team, "Pak Jati", "promote")
    team.group.mistakes(team.coordinator.user, None)
    await world.passes(minutes=11)
    team.group.mistakes(team.coordinator.user, "kicked")
    await world.passes(minutes=16)
    assert await active(world) == 1


async def test_the_last_coordinator_stays_when_they_really_leave(world: World) -> None:
    team, _ = await staffed(world)
    await team.coordinator.leaves(team.group)

    assert await active(world) == 2
    assert team.coordinator.last.text == world.text("your-role-doubted")


async def test_the_last_counselor_stays(world: World) -> None:
    team, (jati,) = await staffed(world)
    await decided(team, "Pak Jati", "promote")
    await decided(team, "Bu Melati", "remove")
    team.group.mistakes(jati.user, "left")
    await world.passes(hours=1)
    assert await active(world) == 1


async def test_nobody_left_on_call_is_told(world: World) -> None:
    team, (jati,) = await staffed(world)
    await goes_off_call(team.desk)
    team.group.mistakes(jati.user, "left")
    await world.passes(minutes=16)
    assert world.text("nobody-on-call") in team.group.heard


@pytest.mark.parametrize("description", ["user not found", "member not found", "CHAT_ADMIN_REQUIRED"])
async def test_a_refusal_to_say_says_nothing(world: World, description: str) -> None:
    await staffed(world)
    world.api.faults.refuse(
        400, method="getChatMember", status=400, description=f"Bad Request: {description}"
    )
    await world.passes(hours=1)
    assert await active(world) == 2


async def test_a_group_that_the_bot_is_not_in_tells_of_nobody(world: World) -> None:
    team, (jati,) = await staffed(world)
    team.group.mistakes(jati.user, "left")
    team.group.mistakes(world.api.state.bot, "left")
    await world.passes(hours=1)
    assert await active(world) == 2


async def test_a_group_that_moved_unheard_is_followed(world: World) -> None:
    team, (jati,) = await staffed(world)
    await world.closes()
    await team.group.upgrade()
    world.api.updates.pending.clear()
    await world.opens()
    await world.passes(minutes=11)
    team.group.mistakes(jati.user, "left")
    await world.passes(minutes=16)
    assert await active(world) == 1


async def test_who_leaves_and_comes_again_has_their_role_again(world: World) -> None:
    team, (jati,) = await staffed(world)
    await jati.leaves(team.group)
    assert await active(world) == 1
    await jati.joins(team.group)

    assert await active(world) == 2
    assert jati.last.text == world.text("your-role-back", watches=1)
    assert team.group.heard.count(world.text("stranger")) == 0


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_who_was_put_out_by_somebody_comes_back_by_somebody(world: World, kind: str) -> None:
    team, (jati,) = await staffed(world)
    if kind == "supergroup":
        await team.group.upgrade()
    await team.group.removes(jati.user, by=team.coordinator.user)
    assert await active(world) == 1
    assert jati.last.text == world.text("your-role-left", how="sent-out")
    desk = await jati.joins(team.group)
    await desk.says("aku lagi")
    await world.passes(minutes=11)
    assert await active(world) == 1
    assert team.group.heard.count(world.text("stranger")) == 1

    await team.group.removes(jati.user, by=team.coordinator.user)
    await team.group.lets_in(jati.user, by=team.coordinator.user)
    assert await active(world) == 2


async def test_two_put_out_at_once_are_doubted(world: World) -> None:
    team, (jati, sari) = await staffed(world, "Pak Jati", "Bu Sari")
    for one in (jati, sari):
        await team.group.removes(one.user, by=team.coordinator.user)

    assert await active(world) == 2
    assert world.text("counselors-doubted", names="Bu Sari") in team.group.heard


@pytest.mark.parametrize("step", ["lock", "remove"])
async def test_what_a_person_decided_is_not_undone_by_being_seen(world: World, step: str) -> None:
    team, (jati,) = await staffed(world)
    await jati.leaves(team.group)
    await decided(team, "Pak Jati", step)
    await jati.joins(team.group)
    await seen(jati, team)
    await world.passes(minutes=11)
    assert await active(world) == 1


async def test_the_locked_do_not_come_back_by_themselves(world: World) -> None:
    team, (jati,) = await staffed(world)
    await decided(team, "Pak Jati", "lock")
    await jati.leaves(team.group)
    await jati.joins(team.group)
    await seen(jati, team)
    assert await active(world) == 1


async def test_who_is_away_too_long_comes_back_without_being_on_call(world: World) -> None:
    team, (jati,) = await staffed(world)
    await jati.leaves(team.group)
    await world.passes(hours=13)
    await jati.joins(team.group)

    assert jati.last.text == world.text("your-role-back", watches=0)
    assert await world.rows("SELECT 1 FROM members WHERE on_call_since IS NOT NULL") == []


async def test_a_move_to_another_group_puts_nobody_out(world: World) -> None:
    team, _ = await staffed(world, "Pak Jati", "Bu Sari")
    other = Group(world.api, id=-2_000, title="Konselor baru")
    await team.coordinator.in_group(other).says(f"/setup {await world.setup_code()}")
    await world.passes(hours=1)
    assert await active(world) == 3


async def test_an_answer_from_before_somebody_went_brings_nobody_back(world: World) -> None:
    team, (jati,) = await staffed(world)
    asked_at = world.clock.now()
    await world.passes(seconds=1)
    await jati.leaves(team.group)
    person = (await world.rows("SELECT person FROM members WHERE departure = 'left'"))[0]["person"]
    await world.programme.store.run(
        world.clock.now(), lambda desk: group_membership.looked(desk.work, {person: True}, asked_at)
    )
    assert await active(world) == 1
