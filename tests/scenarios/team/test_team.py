"""The group, the people in it, and how they come in."""

import pytest

from bot.prove.people import SETUP_CODE
from sandbox.people.owner import Owner
from sandbox.people.people import Group
from tests.world import World


async def test_a_wrong_code_sets_up_nothing(world: World) -> None:
    group = Group(world.api, id=-1_000, title="Konselor")
    desk = world.person().in_group(group)
    await desk.says("/setup salah")

    assert group.heard[-1] == world.text("setup-wrong")


async def test_the_code_works_once(world: World) -> None:
    await world.team(supporters=0)
    other = Group(world.api, id=-2_000, title="Lain")
    await world.person().in_group(other).says(f"/setup {SETUP_CODE}")

    assert other.heard[-1] == world.text("setup-wrong")


async def test_adding_the_bot_by_the_link_of_init_sets_up(world: World) -> None:
    group = Group(world.api, id=-1_000, title="Konselor")
    desk = world.person().in_group(group)
    await desk.says("/start")
    assert group.heard == []
    await desk.says(f"/start {SETUP_CODE}")

    assert group.heard[-1] == world.text("setup-done")


async def test_set_up_belongs_into_a_group(world: World) -> None:
    person = world.person()
    await person.says(f"/setup {SETUP_CODE}")

    assert person.last.text == world.text("setup-in-group")


async def test_nobody_is_on_call_before_pressing_start(world: World) -> None:
    group = Group(world.api, id=-1_000, title="Konselor")
    counselor = world.person()
    desk = counselor.in_group(group)
    await desk.says(f"/setup {SETUP_CODE}")
    assert "?start=hello" in group.heard[-1]
    student = await world.waits()
    await student.taps("🆘")
    await student.taps("✅")
    press = await desk.presses("🙋")
    assert press.answer == world.text("press-start")

    await counselor.follows(f"https://t.me/{world.programme.facts.username}?start=hello")
    await counselor.answers("Bu Melati")
    await desk.presses("🙋")
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"


async def test_one_who_follows_their_link_again_goes_on_where_they_are(world: World) -> None:
    team = await world.team(supporters=0)
    await team.desk.says("/invite supporter")
    link, person = team.link(), world.person()
    for _ in range(2):
        await person.follows(link)
        assert person.last.text == world.text("ask-name")
    await person.answers("Kak Awan")
    code = person.last.text
    await person.follows(link)
    assert person.last.text == code
    await person.presses("✅")
    await person.follows(link)
    assert person.last.text == world.text("code-signed")
    await team.desk.presses("✅")
    await person.follows(link)

    assert world.text("link-gone") not in person.heard
    assert any("🟢" in key for key in person.keys)


@pytest.mark.parametrize("payload", ["promo", "ref_2026", "x" * 64, "hello"])
async def test_a_link_with_words_that_nobody_knows_is_a_welcome(world: World, payload: str) -> None:
    known, new = await world.student(), world.person()
    await new.start(payload)
    await known.start(payload)

    assert "✅" in str(new.last.buttons)
    assert "💬" in str(known.keys)
    assert world.text("link-gone") not in new.heard + known.heard


async def test_links_carry_the_name_that_the_bot_has_now(world: World) -> None:
    team = await world.team(supporters=0)
    Owner(world.api).renames("nama_baru_bot")
    await world.passes(minutes=11)
    await team.desk.says("/invite@nama_baru_bot supporter")

    assert "https://t.me/nama_baru_bot?start=" in team.link()
    person = world.person()
    await person.follows(team.link())
    assert person.last.text == world.text("ask-name")


async def test_a_link_opens_once_and_for_48_hours(world: World) -> None:
    team = await world.team(supporters=0)
    await team.desk.says("/invite supporter")
    link = team.link()
    first, second, late = world.person(), world.person(), world.person()
    await first.follows(link)
    await second.follows(link)
    assert second.last.text == world.text("link-gone")

    await team.desk.says("/invite counselor")
    link = team.link()
    await world.passes(hours=48, minutes=1)
    await late.follows(link)
    assert late.last.text == world.text("link-gone")


async def test_only_a_coordinator_invites(world: World) -> None:
    team = await world.team(supporters=0)
    counselor = await team.joins("Pak Jati", "counselor")
    await counselor.in_group(team.group).says("/invite counselor")

    assert team.group.heard[-1] == world.text("not-for-you")


async def test_inviting_without_a_role_asks_which(world: World) -> None:
    team = await world.team(supporters=0)
    await team.desk.says("/invite")
    await team.desk.presses(world.text("invite-counselor"))

    assert "?start=" in team.group.heard[-1]


async def test_a_stranger_in_the_group_decides_nothing(world: World) -> None:
    team = await world.team(supporters=0)
    await team.applies("Kak Awan")
    press = await world.person().in_group(team.group).presses("✅")

    assert press.answer == world.text("not-for-you")
    assert not await world.rows("SELECT * FROM certificates")


async def test_a_certificate_is_recorded_with_who_when_and_until(world: World) -> None:
    team = await world.team()
    certificate = (await world.rows("SELECT * FROM certificates"))[0]

    assert certificate["confirmed_by"] != certificate["person"]
    assert certificate["valid_until"] - certificate["issued_at"] == 365 * 86_400_000
    assert "Pendamping 1" in "".join(message.text for message in team.desk.chat.messages)


async def test_a_declined_applicant_is_told_kindly(world: World) -> None:
    team = await world.team(supporters=0)
    applicant = await team.applies("Kak Awan")
    await team.desk.presses(world.text("decline-applicant"))
    assert team.group.heard[-1] == world.text("decline-sure", name="Kak Awan")
    assert applicant.last.text != world.text("join-declined")
    await team.desk.presses(world.text("team-yes"))

    assert applicant.last.text == world.text("join-declined")


@pytest.mark.too_late("decline")
async def test_a_decline_that_was_not_meant_leaves_everything(world: World) -> None:
    team = await world.team(supporters=0)
    applicant = await team.applies("Kak Awan")
    await team.desk.presses(world.text("decline-applicant"))
    await team.desk.presses(world.text("team-no"))
    await world.passes(minutes=11)
    assert (await team.desk.presses(world.text("team-yes"))).answer == world.text("button-gone")
    await team.desk.presses(world.text("accept-untrained"))

    assert world.text("join-declined") not in applicant.heard
    assert await world.rows("SELECT 1 FROM members WHERE standing = 'active' AND role = 'supporter'")


async def test_a_name_that_is_too_long_is_asked_again(world: World) -> None:
    team = await world.team(supporters=0)
    await team.desk.says("/invite supporter")
    applicant = world.person()
    await applicant.follows(team.link())
    await applicant.answers("panjang " * 20)
    await applicant.answers("Kak Awan")

    assert any("✅" in label for label in applicant.buttons)


async def test_people_and_status_read_at_a_glance(world: World) -> None:
    team = await world.team()
    await world.waits()
    await team.desk.says("/people")
    assert "Bu Melati" in team.group.heard[-1]
    assert "Pendamping 1" in team.group.heard[-1]

    await team.desk.says("/status")
    assert "Pendamping 1" in team.group.heard[-1]
    assert (await world.rows("SELECT alias FROM participants"))[0]["alias"] in team.group.heard[-1]


async def test_a_student_sees_nothing_of_the_team(world: World) -> None:
    await world.team()
    student = await world.student()
    for command in ("/people", "/status", "/invite supporter", "/oncall", "/duty"):
        await student.says(command)
        assert student.last.text == world.text("not-for-you")


async def test_the_group_goes_on_as_a_supergroup(world: World) -> None:
    team = await world.team()
    await team.group.upgrade()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")

    assert "🟡" in team.group.heard[-1]
    await team.coordinator.in_group(team.group).presses("🙋")
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"


async def test_an_upgrade_that_only_a_refusal_tells_of_is_followed(world: World) -> None:
    team = await world.team()
    await world.closes()
    await team.group.upgrade()
    world.api.updates.pending.clear()
    await world.opens()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")

    assert "🟡" in team.group.heard[-1]


async def test_the_team_is_named_in_no_other_group(world: World) -> None:
    team = await world.team()
    other = Group(world.api, id=-3_000, title="Lain")
    desk = team.coordinator.in_group(other)
    for command in ("/people", "/status", "/oncall", "/invite supporter"):
        await desk.says(command)
        assert other.heard[-1] == world.text("group-only")
