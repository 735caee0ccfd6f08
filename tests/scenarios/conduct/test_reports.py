"""🚫: who is named rests until a person has decided, who told stays hidden, and 🆘 is open to everybody."""

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import asks
from tests.world import Team, World


async def reported(student: Person, reason: str) -> None:
    await student.says("/report")
    await student.presses(reason)


async def started(world: World, supporters: int = 1) -> tuple[Team, Person, Person]:
    team = await world.team(supporters)
    student = await world.pair(team.supporters[0])
    await team.supporters[0].says("kata yang menyakitkan")
    return team, student, team.supporters[0]


async def decided(team: Team, verdict: str) -> None:
    await team.coordinator.presses("🙋")
    await team.coordinator.presses(team.world.text(f"verdict-{verdict}"))
    await team.coordinator.answers("sudah kubaca semuanya")


async def test_a_reported_supporter_rests_at_once_and_the_student_is_offered_somebody_else(
    world: World,
) -> None:
    team, student, supporter = await started(world, supporters=2)
    team.group.chat.new()
    await student.says("🚫")
    await student.presses(world.text("report-sexual"))

    assert world.text("report-thanks") in student.heard
    assert supporter.heard[-1] == world.text("report-rests")
    await supporter.says("masih di sana?")
    assert "masih di sana?" not in student.heard
    await supporter.says("/duty")
    assert supporter.last.text == world.text("not-for-you")
    assert not any("🚫" in words for words in team.group.chat.new())
    alias = (await world.rows("SELECT alias FROM participants WHERE part = 'student'"))[0]["alias"]
    assert "Pendamping 1" in team.coordinator.last.text
    assert alias not in team.coordinator.last.text

    await student.presses("🔁")
    await team.supporters[1].presses("✅")
    await team.supporters[1].says("halo")
    assert student.heard[-1] == "halo"


async def test_a_coordinator_reads_what_was_said_and_decides_with_a_reason(world: World) -> None:
    team, student, supporter = await started(world)
    await reported(student, world.text("report-threats"))
    await student.answers("ia mengancamku")
    await world.jumps(hours=48)
    await team.coordinator.presses("🙋")
    await team.coordinator.presses("📄")
    assert "kata yang menyakitkan" in team.coordinator.screen()
    assert world.text("report-words", note="ia mengancamku") in team.coordinator.heard
    await team.coordinator.presses(world.text("verdict-week"))
    assert (await world.rows("SELECT closed_at FROM reports"))[0]["closed_at"] is None
    await team.coordinator.answers("ada ancaman")

    assert supporter.last.text.startswith(world.text("report-rest", until="#").partition("#")[0])
    assert student.last.text == world.text("report-answered")
    deeds = {row["action"] for row in await world.rows("SELECT action FROM audit")}
    assert {"report", "report-take", "report-read", "report-decide"} <= deeds
    await team.desk.says("/audit")
    (report,) = await world.rows("SELECT code FROM reports")
    assert f"Bu Melati: {world.text('deed-report-read')} ({report['code']})" in team.desk.last.text
    await world.jumps(hours=24 * 7)
    role = world.text("role-supporter")
    assert supporter.last.text == world.text("your-role-restored", role=role)
    assert await world.rows("SELECT standing FROM members WHERE role = 'supporter'") == [
        {"standing": "active"}
    ]


async def test_evidence_stays_while_a_report_is_open_and_goes_thirty_days_after(world: World) -> None:
    team, student, _ = await started(world)
    await reported(student, world.text("report-threats"))
    await world.jumps(hours=24 * 40)
    assert await world.said() == ["kata yang menyakitkan"]
    await decided(team, "restored")
    await world.jumps(hours=24 * 29)
    assert await world.said() == ["kata yang menyakitkan"]
    await world.jumps(hours=25)
    assert not await world.rows("SELECT id FROM messages")


@pytest.mark.parametrize(
    ("verdict", "told", "standing"),
    [("restored", "report-not-upheld", "active"), ("removed", "report-out", "removed")],
)
async def test_who_was_named_hears_what_came_of_it(
    world: World, verdict: str, told: str, standing: str
) -> None:
    team, student, supporter = await started(world)
    await reported(student, world.text("report-else"))
    await decided(team, verdict)

    assert supporter.last.text == world.text(told)
    assert (await world.rows("SELECT standing FROM members WHERE role = 'supporter'"))[0][
        "standing"
    ] == standing


@pytest.mark.too_late("report-why")
async def test_it_can_be_said_for_a_day_after_the_end_and_once(world: World) -> None:
    _team, student, _supporter = await started(world)
    await student.taps("🔚")
    await world.jumps(hours=23)
    await student.presses("🚫")
    await student.presses(world.text("report-outside"))
    assert world.text("report-thanks") in student.heard
    assert (await student.presses("🚫")).answer == world.text("report-before")
    await world.jumps(hours=2)
    await student.says("/lapor")
    assert student.last.text == world.text("nothing-to-report")


async def test_the_two_do_not_meet_again(world: World) -> None:
    team, student, supporter = await started(world)
    await reported(student, world.text("report-else"))
    await decided(team, "restored")
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await asks(student)
    await world.passes(minutes=2)

    assert not await world.rows("SELECT * FROM offers WHERE state = 'open'")


async def test_a_counselor_who_is_named_learns_nothing_and_decides_nothing(world: World) -> None:
    team, student, supporter = await started(world)
    jati = await team.joins("Pak Jati", "counselor")
    await team.desk.says("/people")
    await team.desk.presses("Pak Jati")
    await team.desk.presses(world.text("step-promote"))
    await team.desk.presses(world.text("team-yes"))
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    heard = len(team.coordinator.heard)
    await student.says("/report")
    await student.presses(world.text("role-counselor"))
    await student.presses(world.text("report-else"))

    assert "Bu Melati" in jati.last.text
    assert not any("🚫" in words for words in team.coordinator.heard[heard:])
    await jati.presses("🙋")
    assert world.text("report-read") in "".join(jati.buttons)


async def test_where_nobody_is_left_to_decide_the_student_hears_whom_to_turn_to(world: World) -> None:
    team, student, supporter = await started(world)
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await student.says("/report")
    await student.presses(world.text("role-counselor"))
    await student.presses(world.text("report-sexual"))

    assert world.text("report-nobody") in student.heard
    assert world.programme.facts.contact in world.text("report-nobody")


async def test_a_student_is_blocked_till_a_date_and_help_stays_open(world: World) -> None:
    team, student, supporter = await started(world)
    await supporter.says("🚫")
    await supporter.presses(world.text("report-threats"))
    await supporter.presses(world.text("block-day"))
    blocked_now = world.text("blocked-now", until="#", state="told")
    assert student.last.text.startswith(blocked_now.partition("#")[0])
    assert "Pendamping" not in team.coordinator.last.text

    blocked = world.text("blocked", until="#").partition("#")[0]
    await student.taps("💬")
    assert student.last.text.startswith(blocked)
    await student.says("halo lagi")
    assert student.last.text.startswith(blocked)
    await student.says("aku pengen mati aja")
    assert any("🙋" in label for label in team.desk.buttons)
    await student.taps("🆘")
    await student.taps("✅")
    assert len(await world.rows("SELECT * FROM cases")) == 1
    await student.taps("🔚")
    await world.jumps(hours=24)
    await student.taps("💬")
    assert student.last.text == world.text("ask-topic")


async def test_a_coordinator_lifts_a_block_or_makes_it_longer(world: World) -> None:
    team, student, supporter = await started(world)
    await supporter.says("/report")
    await supporter.presses(world.text("report-else"))
    await supporter.presses(world.text("block-week"))
    await decided(team, "lifted")
    assert student.last.text == world.text("unblocked")
    await student.taps("💬")
    assert student.last.text == world.text("ask-topic")


async def test_an_open_report_is_told_again(world: World) -> None:
    team, student, _ = await started(world)
    await reported(student, world.text("report-else"))
    before = sum("🚫" in words for words in team.coordinator.heard)
    await world.jumps(hours=13)

    assert sum("🚫" in words for words in team.coordinator.heard) == before + 1


async def test_who_has_lost_the_role_decides_nothing_with_an_old_prompt(world: World) -> None:
    team, student, _supporter = await started(world)
    await reported(student, world.text("report-else"))
    await team.coordinator.presses("🙋")
    await team.coordinator.presses(world.text("verdict-removed"))
    await world.rows("UPDATE members SET coordinator = 0")
    await team.coordinator.answers("keluar saja")

    assert team.coordinator.last.text == world.text("not-for-you")
    assert (await world.rows("SELECT verdict FROM reports"))[0]["verdict"] is None


async def test_a_supporter_who_reports_twice_is_refused_at_once_and_by_an_old_button_too(
    world: World,
) -> None:
    _team, _student, supporter = await started(world)
    await supporter.says("🚫")
    asked = supporter.last
    await supporter.presses(world.text("report-threats"))
    await supporter.presses(world.text("block-day"))
    await supporter.says("/report")
    again = supporter.last.text
    press = await supporter.presses(world.text("report-else"), on=asked)

    assert again == press.answer == world.text("report-before")
    assert len(await world.rows("SELECT id FROM reports")) == 1


async def test_a_line_that_still_waits_is_not_shown_to_a_coordinator_who_is_out_of_it(world: World) -> None:
    team, student, _supporter = await started(world)
    await reported(student, world.text("report-else"))
    await student.replies("ia mengancamku")
    await team.coordinator.presses("🙋")
    world.api.faults.refuse(times=1, chat=team.coordinator.id, retry_after=60)
    await team.coordinator.presses("📄")
    await world.rows("UPDATE reports SET taken_by = NULL")
    await world.passes(minutes=3)

    assert not any("ia mengancamku" in text for text in team.coordinator.heard)


async def test_a_report_about_who_has_left_takes_the_student_from_nobody(world: World) -> None:
    team, student, supporter = await started(world)
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await student.says("/report")
    (row,) = await world.rows("SELECT alias FROM participants WHERE part = 'supporter'")
    await student.presses(row["alias"])
    await student.presses(world.text("report-else"))
    await student.says("masih untuk konselor")
    await student.presses(world.text("whom-talk", who="counselor"))

    assert world.text("report-apart") in student.heard
    assert supporter.heard[-1] == world.text("report-rests")
    assert team.coordinator.heard[-1] == "masih untuk konselor"
    assert "🔚" in "".join(student.keys)


@pytest.mark.parametrize("goes", ["leaves the group", "blocks"])
async def test_a_report_whose_coordinator_is_gone_is_told_to_the_others_at_once(
    world: World, goes: str
) -> None:
    team, student, _supporter = await started(world)
    jati = await team.joins("Pak Jati", "counselor")
    await team.desk.says("/people")
    await team.desk.presses("Pak Jati")
    await team.desk.presses(world.text("step-promote"))
    await team.desk.presses(world.text("team-yes"))
    await jati.in_group(team.group).says("halo semua")
    await reported(student, world.text("report-else"))
    await jati.presses("🙋")
    before = len(team.coordinator.heard)
    if goes == "blocks":
        await jati.blocks()
    else:
        await jati.leaves(team.group)
    await world.passes(seconds=5)

    assert any("🚫" in words for words in team.coordinator.heard[before:])
    await team.coordinator.presses("🙋")
    assert world.text("report-read") in "".join(team.coordinator.buttons)
