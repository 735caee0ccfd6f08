"""Coordinators decide about the team with buttons, and whoever is out of it is out at once."""

from bot.prove.people import keypad
from sandbox.people.people import Group, Person
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World


async def decided(team: Team, name: str, step: str) -> None:
    """Somebody's button under /people, the decision, and yes."""
    await team.desk.says("/people")
    await team.desk.presses(name)
    await team.desk.presses(team.world.text(f"step-{step}"))
    await team.desk.presses(team.world.text("team-yes"))
    if keypad(team.coordinator):
        await team.confirmed(team.coordinator)


async def colleague(team: Team, name: str = "Pak Jati") -> Person:
    """A second counselor, who is in the group and on call."""
    person = await team.joins(name, "counselor")
    await goes_on_call(person.in_group(team.group))
    return person


async def test_a_second_coordinator_is_made_and_can_invite(world: World) -> None:
    team = await world.team(supporters=0)
    jati = await colleague(team)
    await decided(team, "Pak Jati", "promote")
    assert jati.last.text == world.text("your-role-promoted")
    await jati.in_group(team.group).says("/invite supporter")
    assert "?start=" in team.group.heard[-1]


async def test_nothing_happens_before_it_is_confirmed(world: World) -> None:
    team = await world.team()
    await team.desk.says("/people")
    await team.desk.presses("Pendamping 1")
    await team.desk.presses(world.text("step-remove"))
    assert world.text("step-remove") in team.desk.last.text
    await team.desk.presses(world.text("team-no"))
    assert await world.rows("SELECT standing FROM members WHERE role = 'supporter'") == [
        {"standing": "active"}
    ]


async def test_a_yes_to_an_old_question_decides_nothing(world: World) -> None:
    team = await world.team()
    await team.desk.says("/people")
    await team.desk.presses("Pendamping 1")
    await team.desk.presses(world.text("step-suspend"))
    await world.passes(minutes=11)
    press = await team.desk.presses("✅")

    assert press.answer == world.text("button-gone")
    assert (await world.rows("SELECT standing FROM members WHERE role = 'supporter'"))[0][
        "standing"
    ] == "active"


async def test_a_supporter_who_is_paused_is_out_at_once_and_nobody_is_left_alone(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await first.says("aku di sini")
    await first.says("/duty")
    assert "aku di sini" in student.heard
    await decided(team, "Pendamping 1", "suspend")

    assert first.last.text == world.text("your-role-paused", role=world.text("role-supporter"))
    assert world.text("partner-left") in student.heard
    await first.says("masih di sana?")
    assert "masih di sana?" not in student.heard
    await second.presses("✅")
    await second.says("halo dari yang kedua")
    assert student.heard[-1] == "halo dari yang kedua"
    await first.says("/duty")
    assert first.last.text == world.text("not-for-you")

    await decided(team, "Pendamping 1", "restore")
    await first.says("/duty")
    assert any("🟢" in label for label in first.buttons)


async def test_what_the_removed_have_read_goes_from_their_chat_and_they_may_come_back(world: World) -> None:
    team = await world.team()
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    await student.says("kata-kata rahasia")
    assert "kata-kata rahasia" in supporter.screen()
    await decided(team, "Pendamping 1", "remove")
    assert "kata-kata rahasia" not in supporter.screen()
    await team.desk.says("/people")
    assert "Pendamping 1" not in team.desk.last.text

    await team.desk.says("/invite supporter")
    await supporter.follows(team.link())
    await supporter.answers("Pendamping lagi")
    await supporter.presses("✅")
    await team.desk.presses("✅")
    assert supporter.last.text.startswith(world.text("joined-supporter")[:20]) or "🟢" in "".join(
        supporter.buttons
    )


async def test_a_colleagues_phone_is_stolen_and_any_counselor_locks_it_out(world: World) -> None:
    team = await world.team()
    jati = await colleague(team)
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    desk = jati.in_group(team.group)
    await desk.says("/people")
    await desk.presses("Bu Melati")
    press = await desk.presses(world.text("step-remove"))
    assert press.answer == world.text("not-for-you")
    await desk.presses("Bu Melati")
    await desk.presses(world.text("step-lock"))
    await desk.presses(world.text("team-yes"))
    await team.enters_pin(jati)
    await world.server_confirms()

    assert team.coordinator.last.text == world.text("your-role-locked")
    assert "aku pengen mati aja" not in team.coordinator.screen()
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "open"
    assert world.text("partner-left") in student.heard
    await team.desk.says("/people")
    assert team.desk.last.text == world.text("not-for-you")

    other = world.person()
    await other.start()
    await other.in_group(team.group).says(f"/setup {await world.setup_code()}")
    assert world.text("setup-done").splitlines()[0] in "".join(team.group.heard)


async def test_the_last_coordinator_cannot_go(world: World) -> None:
    team = await world.team(supporters=0)
    jati = await colleague(team)
    await team.desk.says("/people")
    await team.desk.presses("Bu Melati")
    await team.desk.presses(world.text("step-remove"))
    press = await team.desk.presses(world.text("team-yes"))
    assert press.answer == world.text("last-coordinator")

    await decided(team, "Pak Jati", "promote")
    await decided(team, "Bu Melati", "remove")
    assert team.coordinator.last.text == world.text("your-role-removed", role=world.text("role-counselor"))
    await jati.in_group(team.group).says("/people")
    assert "Bu Melati" not in team.group.heard[-1]


async def test_shifts_of_the_removed_are_free_again(world: World) -> None:
    team = await world.team()
    person = (await world.rows("SELECT person FROM members WHERE role = 'supporter'"))[0]["person"]
    now = int(world.clock.now().timestamp() * 1000)
    await world.rows(
        "INSERT INTO slots (id, weekday, start, length, needed, made_by, made_at)"
        " VALUES ('s', 2, 1140, 120, 1, :person, :now)",
        person=person,
        now=now,
    )
    await world.rows(
        "INSERT INTO shifts (slot, day, person, turnout, signed_at)"
        " VALUES ('s', '2026-03-04', :person, 'signed', 1)",
        person=person,
    )
    await decided(team, "Pendamping 1", "suspend")
    assert await world.rows("SELECT * FROM shifts") == []


async def test_strangers_in_the_group_are_reported_once(world: World) -> None:
    team = await world.team(supporters=0)
    stranger, writer = world.person(), world.person()
    desk = await stranger.joins(team.group)
    await desk.says("halo semua")
    await desk.says("halo lagi")
    assert team.group.heard.count(world.text("stranger")) == 1
    await writer.in_group(team.group).says("aku juga di sini")
    assert team.group.heard.count(world.text("stranger")) == 2

    await stranger.leaves(team.group)
    await stranger.joins(team.group)
    assert team.group.heard.count(world.text("stranger")) == 3
    elsewhere = Group(world.api, id=-3_000, title="Lain")
    await world.person().joins(elsewhere)
    assert elsewhere.heard == []


async def test_a_counselor_who_leaves_the_group_leaves_their_cases(world: World) -> None:
    team = await world.team()
    jati = await colleague(team)
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await jati.in_group(team.group).presses("🙋")
    await jati.leaves(team.group)

    assert jati.last.text == world.text("your-role-left", how="left")
    assert world.text("counselor-left-group", name="Pak Jati", how="left") in team.group.heard
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "open"
    await jati.says("/people")
    assert jati.last.text == world.text("not-for-you")


async def test_a_counselor_who_left_unseen_is_missed_within_a_quarter_of_an_hour(world: World) -> None:
    team = await world.team(supporters=0)
    jati = await colleague(team)
    never = await team.joins("Bu Kenanga", "counselor")
    await team.group.demotes_bot()
    assert team.group.heard.count(world.text("rights-missing")) == 1
    await world.closes()
    await jati.leaves(team.group)
    world.api.updates.pending.clear()
    await world.opens()
    await world.passes(minutes=14)
    assert jati.last.text != world.text("your-role-left", how="left")
    await world.passes(minutes=1, seconds=20)

    assert jati.last.text == world.text("your-role-left", how="left")
    assert never.last.text != world.text("your-role-left", how="left")
    await world.passes(minutes=21)
    assert team.group.heard.count(world.text("rights-missing")) == 1
    await team.group.promotes_bot()
    await team.group.demotes_bot()
    assert team.group.heard.count(world.text("rights-missing")) == 2
