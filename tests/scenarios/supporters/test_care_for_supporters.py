"""Care for supporters: what was heavy is talked over with a counselor, and followed by a rest."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.rota import comes
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World, opened


async def carries(world: World, supporter: Person, load: str) -> None:
    """One conversation, and how heavy it was."""
    student = await world.pair(supporter)
    await student.taps("🔚")
    await supporter.presses(load)
    await supporter.presses("⏭")
    await supporter.presses(world.text("report-no"))
    await world.passes(minutes=1)


async def debriefs(world: World) -> list[tuple[str, bool]]:
    """Why a debrief was asked for, and whether it was done."""
    rows = await world.rows("SELECT reason, done_at FROM debriefs ORDER BY asked_at")
    return [(row["reason"], row["done_at"] is not None) for row in rows]


def alerted(world: World, team: Team, reason: str) -> bool:
    return world.text("debrief-alert", name="Pendamping 1", reason=reason) in team.group.heard


async def test_the_second_heavy_conversation_of_a_day_is_talked_over(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await carries(world, supporter, "4")
    assert await debriefs(world) == []
    await carries(world, supporter, "5")
    assert await debriefs(world) == [("load", False)]
    assert alerted(world, team, "load")

    await team.desk.presses("✅")
    assert await debriefs(world) == [("load", True)]
    assert supporter.heard[-1] == world.text("debrief-done")
    assert team.group.heard[-1] == world.text("debrief-done-alert", name="Pendamping 1")


@pytest.mark.parametrize(
    ("answer", "asked"), [("report-yes", "check-in-alert"), ("report-hard", "debrief-alert")]
)
@pytest.mark.parametrize("counselors", [True, False])
async def test_who_needs_a_counselor_hears_whether_one_could_be_told(
    world: World, answer: str, asked: str, counselors: bool
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    alias = (await world.rows("SELECT alias FROM participants WHERE part = 'student'"))[0]["alias"]
    await student.taps("🔚")
    await supporter.presses("⏭")
    await supporter.presses("⏭")
    await world.rows("UPDATE programme SET group_lost_at = 1")
    if not counselors:
        await world.rows("UPDATE members SET standing = 'suspended' WHERE role = 'counselor'")
    await supporter.presses(world.text(answer))

    assert world.text("checked-in-report", told=int(counselors)) in supporter.heard
    alert = world.text(asked, name="Pendamping 1", alias=alias, reason="hard")
    assert (alert in team.coordinator.heard) is counselors


@pytest.mark.parametrize(("hours", "asked"), [(6, [("load", False)]), (24, [])])
async def test_a_day_is_24_hours_and_does_not_end_at_midnight(
    world: World, hours: int, asked: list[tuple[str, bool]]
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await carries(world, supporter, "5")
    await world.jumps(hours=hours)
    await goes_on_call(team.desk)
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await carries(world, supporter, "5")

    assert await debriefs(world) == asked


async def forgets(student: Person) -> None:
    """The student has everything of theirs forgotten."""
    await student.says("/forget")
    await student.presses("✅")


async def test_a_debrief_stays_when_the_student_is_forgotten_and_comes_back_until_it_is_confirmed(
    world: World,
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("aku mau bunuh diri")
    await student.taps("🔚")
    await world.rows("UPDATE cases SET level = 1")
    await forgets(student)
    await world.passes(minutes=2)
    assert await debriefs(world) == [("urgent", False)]

    again = world.text("debrief-again", name="Pendamping 1", days=1)
    await comes(world, "08:59", days=1)
    assert again not in team.group.heard
    await comes(world, "21:00")
    assert team.group.heard.count(again) == 0
    await comes(world, "09:00", days=1)
    assert team.group.heard.count(again) == 1
    await team.desk.presses(world.text("talked-over"))
    assert await debriefs(world) == [("urgent", True)]
    await comes(world, "12:00", days=2)
    assert team.group.heard.count(again) == 1


async def test_a_heavy_talk_counts_also_when_its_student_is_forgotten(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.taps("🔚")
    await supporter.presses("5")
    await forgets(student)
    await world.passes(minutes=2)
    await carries(world, supporter, "4")

    assert await debriefs(world) == [("load", False)]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_rest_begins_when_the_last_talk_ends(tmp_path: Path, language: str) -> None:
    async with opened(tmp_path, language, max_conversations="2") as world:
        team = await world.team()
        supporter = team.supporters[0]
        heavy = await world.pair(supporter)
        other = await world.pair(supporter)
        await heavy.says("aku mau bunuh diri")
        await heavy.taps("🔚")
        await world.passes(minutes=12)
        await other.taps("🔚")
        await world.passes(minutes=1)
        await world.waits()
        await world.passes(minutes=8)
        assert len(await world.rows("SELECT * FROM offers")) == 2

        await world.passes(minutes=1, seconds=5)
        assert len(await world.rows("SELECT * FROM offers")) == 3


async def test_urgent_words_in_a_conversation_are_talked_over(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("aku mau bunuh diri")
    await student.taps("🔚")
    assert alerted(world, team, "urgent")

    await supporter.presses(world.text("talked-over"))
    assert await debriefs(world) == [("urgent", True)]


async def test_whom_a_counselor_relieves_in_danger_is_talked_with_too(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku mau bunuh diri")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")

    assert await debriefs(world) == [("urgent", False)]


async def test_after_it_no_offer_comes_for_ten_minutes(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("aku mau bunuh diri")
    await student.taps("🔚")
    await world.waits()
    await supporter.says("/duty")
    await supporter.presses("⚪")
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await world.passes(minutes=9)
    assert len(await world.rows("SELECT * FROM offers")) == 1

    await world.passes(minutes=1, seconds=5)
    assert len(await world.rows("SELECT * FROM offers")) == 2


async def test_an_offer_that_was_quicker_goes_to_the_next(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await carries(world, supporter, "5")
    student = await world.pair(supporter)
    await world.waits()
    await student.taps("🔚")
    await world.passes(minutes=1)
    assert await world.rows("SELECT * FROM offers WHERE state = 'open'")

    await supporter.presses("5")
    assert not await world.rows("SELECT * FROM offers WHERE state = 'open'")
    assert world.text("offer-gone") in supporter.heard


async def test_this_was_hard_reaches_a_counselor(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.taps("🔚")
    await supporter.presses("2")
    await supporter.presses("⏭")
    await supporter.presses(world.text("report-hard"))

    assert alerted(world, team, "hard")
    assert await debriefs(world) == [("hard", False)]


async def test_without_a_group_every_counselor_hears_of_it(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await team.group.kicks_bot()
    await student.says("aku mau bunuh diri")
    await student.taps("🔚")

    told = world.text("debrief-alert", name="Pendamping 1", reason="urgent")
    assert told in team.coordinator.heard
    assert told not in team.group.heard


async def test_a_debrief_is_done_once(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("aku mau bunuh diri")
    await student.taps("🔚")
    await supporter.presses(world.text("talked-over"))
    press = await team.desk.presses(world.text("talked-over"))

    assert press.answer == world.text("button-gone")


async def test_another_supporter_in_the_group_cannot_say_so(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await student.says("aku mau bunuh diri")
    await student.taps("🔚")
    press = await second.in_group(team.group).presses(world.text("talked-over"))

    assert press.answer == world.text("not-for-you")
    assert await debriefs(world) == [("urgent", False)]
