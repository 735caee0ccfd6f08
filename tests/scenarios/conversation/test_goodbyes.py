"""Who ends a talk is asked once, its case's owner hears of it first, and goodbyes fit what happened."""

import pytest

from sandbox.people.people import Person
from tests.rota import long_date
from tests.scenarios.chatting import ends
from tests.scenarios.talks import taken_over, talking
from tests.world import Team, World


async def in_case(world: World) -> tuple[Team, Person, Person]:
    """A student in danger with a supporter, and the coordinator who has the case."""
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await team.desk.presses("🙋")
    return team, student, team.supporters[0]


async def test_a_supporter_is_asked_once_and_may_stay(world: World) -> None:
    student, supporter = await talking(world)
    await supporter.taps("🔚")
    (alias,) = (
        row["alias"] for row in await world.rows("SELECT alias FROM participants WHERE part = 'student'")
    )
    assert supporter.heard[-1] == world.text("end-ask", alias=alias)
    await supporter.presses(world.text("end-no"))
    await student.says("masih di sini?")
    assert supporter.heard[-1] == "masih di sini?"

    await ends(world, supporter)
    assert world.text("ended-by-supporter") in supporter.heard
    assert world.text("ended-by-other") in student.heard


async def test_an_old_yes_ends_nothing(world: World) -> None:
    student, supporter = await talking(world)
    await supporter.taps("🔚")
    data = supporter.last.rows[0][0]["callback_data"]
    await student.taps("🔚")
    assert (await supporter.sends_press(data)).answer == world.text("button-gone")


async def test_the_owner_of_a_case_hears_of_it_before_the_student_does(world: World) -> None:
    team, student, supporter = await in_case(world)
    told: list[str] = []
    people = {team.coordinator.id: "owner", student.id: "student"}
    world.api.watchers.append(
        lambda method, params, _: (
            told.append(people.get(params.get("chat_id", 0), "")) if method == "sendMessage" else None
        )
    )
    await ends(world, supporter)

    said = [one for one in told if one]
    assert said.index("owner") < said.index("student")
    (case,) = await world.rows("SELECT code, alias FROM cases")
    assert world.text("talk-ended", **case, by="supporter") in team.coordinator.heard
    assert world.text("ended-case-goes-on") in student.heard
    await team.coordinator.presses("🗣")
    assert any("✅" in label for label in student.last.buttons)


async def test_a_case_that_nobody_has_is_called_again(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await world.passes(minutes=2)
    before = len(team.group.heard)
    await ends(world, team.supporters[0])

    assert [text[0] for text in team.group.heard[before:]] == ["⏰"]
    assert world.text("ended-by-other") in student.heard


async def test_the_owner_hears_too_when_a_talk_is_closed_in_silence(world: World) -> None:
    team, student, supporter = await in_case(world)
    await supporter.says("aku di sini")
    await student.says("ya")
    await supporter.says("cerita saja")
    for minutes in (16, 16, 9):
        await world.passes(minutes=minutes)
        if minutes > 9:
            await team.coordinator.presses("👌")
    (case,) = await world.rows("SELECT code, alias FROM cases")
    assert world.text("talk-ended", **case, by="silence") in team.coordinator.heard
    assert world.text("ended-idle") in supporter.heard
    assert world.text("closed-in-silence") in student.heard


@pytest.mark.parametrize("closes", ["🔚", "☑️"])
async def test_a_counselor_says_goodbye_as_a_counselor(world: World, closes: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    counselor = await taken_over(team)
    if closes == "🔚":
        await counselor.says("/end")
        await counselor.presses(world.text("end-yes"))
    else:
        await counselor.taps("☑️")
        await counselor.presses(world.text("outcome-safe"))

    assert world.text("ended-by-counselor") in student.heard
    assert world.text("ended-by-other") not in student.heard


async def test_what_was_agreed_with_a_counselor_stands(world: World) -> None:
    team, student, supporter = await in_case(world)
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await team.coordinator.presses(world.text("in-days-1"))
    await student.presses("✅")
    await ends(world, supporter)

    assert world.text("ended-meeting-stands", date=long_date(world, 1, "3-3")) in student.heard


async def test_a_supporter_reads_that_the_student_cannot_be_reached(world: World) -> None:
    student, supporter = await talking(world)
    await student.blocks()
    assert world.text("ended-student-lost") in supporter.heard


async def test_a_student_whom_a_supporter_reports_reads_no_comfort_about_it(world: World) -> None:
    student, supporter = await talking(world)
    await supporter.says("/report")
    await supporter.presses(world.text("report-threats"))
    await supporter.presses(world.text("block-day"))

    assert world.text("ended-reported") in student.heard
    assert world.text("ended-by-other") not in student.heard


async def test_a_student_who_wants_to_be_forgotten_reads_what_that_means_for_a_case(world: World) -> None:
    team, student, _ = await in_case(world)
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await student.says("/forget")
    assert student.heard[-1] == world.text("forget-ask", team=0, case=0)

    await student.says("/counselor")
    await team.desk.presses("🙋")
    (case,) = await world.rows("SELECT code FROM cases WHERE state = 'claimed'")
    await student.says("/forget")
    assert student.heard[-1] == world.text("forget-ask", team=0, case=1)
    await student.presses("✅")
    await world.passes(seconds=5)
    assert world.text("case-forgotten", **case) in team.coordinator.heard


async def test_thanks_after_the_end_begin_no_new_talk(world: World) -> None:
    student, supporter = await talking(world)
    await student.taps("🔚")
    supporter.new()
    await student.says("makasih ya kak")

    assert student.heard[-1] == world.text("thanked-afterwards")
    assert any("↩️" in label for label in student.buttons)
    assert supporter.new() == []
    assert not await world.rows("SELECT id FROM conversations WHERE stage <> 'ended'")
    await student.says("makasih, tapi aku masih sedih")
    assert student.heard[-1] == world.text("ask-topic-kept")


async def test_thanks_of_whom_a_counselor_looks_after_change_nothing_in_the_case(world: World) -> None:
    _, student, _ = await in_case(world)
    await student.taps("🔚")
    await student.says("makasih ya bu")

    assert student.heard[-1] == world.text("thanked-afterwards")
    assert [row["state"] for row in await world.rows("SELECT state FROM cases")] == ["claimed"]
