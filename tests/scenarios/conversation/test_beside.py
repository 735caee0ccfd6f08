"""👥: a counselor takes over and asks the supporter to stay; whoever leaves, the student has the other."""

import pytest

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.worked import presses_each
from tests.world import Team, World


async def three(world: World, supporters: int = 1) -> tuple[Team, Person, Person]:
    """A student with a supporter and, beside them, a counselor."""
    team = await world.team(supporters)
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("👥")
    return team, student, team.supporters[0]


async def aliases(world: World) -> tuple[str, str]:
    """Of the student and of the supporter."""
    rows = await world.rows("SELECT alias FROM participants WHERE part <> 'counselor' ORDER BY part DESC")
    return rows[1]["alias"], rows[0]["alias"]


async def modes(world: World) -> dict[str, str]:
    return {row["part"]: row["mode"] for row in await world.rows("SELECT part, mode FROM participants")}


async def test_three_write_together_and_everybody_sees_whose_words_these_are(world: World) -> None:
    team, student, supporter = await three(world)
    mine, theirs = await aliases(world)
    assert student.heard[-1] == world.text("counselor-beside", alias=theirs)
    assert supporter.heard[-1] == world.text("beside-supporter")
    await supporter.presses(world.text("level-concern"))
    await supporter.presses(world.text("skip"))
    for person in (student, supporter, team.coordinator):
        person.new()
    await student.says("dari siswa")
    await supporter.says("dari pendamping")
    await team.coordinator.says("dari konselor")

    assert student.new() == [f"🤝 {theirs}: dari pendamping", "🧑‍🏫: dari konselor"]
    assert supporter.new() == [f"🗨 {mine}: dari siswa", "🧑‍🏫: dari konselor"]
    assert team.coordinator.new() == [f"🗨 {mine}: dari siswa", f"🤝 {theirs}: dari pendamping"]


@pytest.mark.parametrize("leaves", ["🔚", "🤝"])
async def test_a_supporter_who_would_rather_go_leaves_the_student_with_the_counselor(
    world: World, leaves: str
) -> None:
    team, student, supporter = await three(world)
    mine, theirs = await aliases(world)
    await supporter.taps(leaves)
    await team.coordinator.says("aku masih di sini")
    await student.says("untuk konselor saja")

    assert world.text("beside-gone", alias=theirs) in student.heard
    assert student.heard[-1] == "aku masih di sini"
    assert world.text("beside-gone-counselor", alias=mine) in team.coordinator.heard
    assert world.text("beside-thanks") in supporter.heard
    assert "untuk konselor saja" not in "".join(supporter.heard)


@pytest.mark.parametrize("goes", ["↩️", "📤📤", "☑️", "/end", "🔚", "blocks"])
async def test_when_the_counselor_goes_the_student_still_has_the_supporter(world: World, goes: str) -> None:
    team, student, supporter = await three(world)
    mine, theirs = await aliases(world)
    if goes == "blocks":
        await team.coordinator.blocks()
    elif goes in {"/end", "🔚"}:
        await team.coordinator.says(goes)
    else:
        await presses_each(team.coordinator, goes)
    if goes == "☑️":
        await team.coordinator.presses(world.text("outcome-safe"))
    await student.says("masih ada orang?")

    assert world.text("counselor-left", alias=theirs) in student.heard
    assert world.text("back-with-student", alias=mine) in supporter.heard
    assert supporter.heard[-1] == "masih ada orang?"
    assert "masih ada orang?" not in "".join(team.coordinator.heard)
    assert await world.rows("SELECT stage FROM conversations") == [{"stage": "talking"}]


async def test_a_counselor_who_ends_it_goes_alone_and_hears_that_the_case_stays_theirs(world: World) -> None:
    team, _, supporter = await three(world)
    mine, _ = await aliases(world)
    await team.coordinator.says("/end")
    (case,) = await world.rows("SELECT code, state FROM cases")

    assert case["state"] == "claimed"
    assert team.coordinator.heard[-1] == world.text("beside-left", alias=mine, code=case["code"])
    assert await modes(world) == {"student": "speaking", "supporter": "speaking", "counselor": "left"}
    assert world.text("ask-heavy") not in supporter.heard
    assert "give-back" in {row["action"] for row in await world.rows("SELECT action FROM audit")}


async def test_the_counselor_lets_the_supporter_go_and_asks_them_back(world: World) -> None:
    team, student, supporter = await three(world)
    buttons = next(one for one in team.coordinator.chat.messages if any("👥" in text for text in one.buttons))
    await team.coordinator.presses("🗣", on=buttons)
    await student.says("berdua saja")
    assert world.text("counselor-takes-over") in supporter.heard
    assert "berdua saja" not in "".join(supporter.heard)

    await team.coordinator.presses("👥", on=buttons)
    await student.says("bertiga lagi")
    assert supporter.heard[-1].endswith(": bertiga lagi")
    assert (await team.coordinator.presses("👥", on=buttons)).answer == world.text("not-possible")


async def test_a_supporter_who_is_off_duty_cannot_be_asked_back(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await team.desk.presses("🙋")
    buttons = team.coordinator.last
    await team.coordinator.presses("🗣")
    await team.supporters[0].says("/duty")
    await team.supporters[0].presses("⚪")
    buttons = next(one for one in team.coordinator.chat.messages if any("👥" in text for text in one.buttons))
    press = await team.coordinator.presses("👥", on=buttons)

    assert press.answer == world.text("nobody-to-stay")
    assert (await modes(world))["supporter"] == "left"


async def test_beside_a_counselor_no_silence_is_the_supporters(world: World) -> None:
    team, student, supporter = await three(world)
    await student.says("aku takut")
    await team.coordinator.says("aku di sini")
    mine, _ = await aliases(world)
    await world.passes(hours=2)

    assert world.text("nudge", alias=mine) not in supporter.heard
    assert not any("🔁" in label for message in student.chat.messages for label in message.buttons)
    assert await world.rows("SELECT stage FROM conversations") == [{"stage": "talking"}]


async def test_a_supporter_who_is_gone_takes_nothing_from_student_and_counselor(world: World) -> None:
    team, student, supporter = await three(world)
    await supporter.blocks()
    await student.says("untuk konselor")

    assert team.coordinator.heard[-1] == "untuk konselor"
    assert await world.rows("SELECT stage FROM conversations") == [{"stage": "talking"}]
    assert await modes(world) == {"student": "speaking", "supporter": "left", "counselor": "speaking"}


async def test_the_student_ends_it_for_all_three(world: World) -> None:
    _, student, supporter = await three(world)
    await student.taps("🔚")

    assert set((await modes(world)).values()) == {"left"}
    assert world.text("ended-supporter", seconds=60) in supporter.heard
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"


async def test_a_shift_that_is_over_lets_the_supporter_go_without_a_question_to_the_student(
    world: World,
) -> None:
    team, student, supporter = await three(world)
    await team.coordinator.says("aku di sini")
    await world.passes(hours=2.5)

    assert world.text("beside-thanks") in supporter.heard
    assert world.text("ask-handover", alias=(await aliases(world))[1]) not in student.heard
    assert await modes(world) == {"student": "speaking", "supporter": "left", "counselor": "speaking"}


async def test_a_report_about_the_one_beside_leaves_the_student_with_the_counselor(world: World) -> None:
    team, student, supporter = await three(world)
    await student.says("/report")
    await student.presses((await aliases(world))[1])
    await student.presses(world.text("report-else"))
    await student.says("untuk konselor")
    await student.presses("🗨")

    assert world.text("report-apart") in student.heard
    assert supporter.heard[-1] == world.text("report-rests")
    assert team.coordinator.heard[-1] == "untuk konselor"


@pytest.mark.parametrize("how", ["🗣", "👥"])
async def test_a_report_of_the_supporters_takes_the_student_from_no_counselor(world: World, how: str) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses(how)
    supporter = team.supporters[0]
    if how == "👥":
        await supporter.says("/report")
    else:
        for label in ("3", "⏭", "🚫"):
            await supporter.presses(label)
    await supporter.presses(world.text("report-else"))
    await supporter.presses(world.text("block-day"))
    await student.says("untuk konselor")

    assert team.coordinator.heard[-1] == "untuk konselor"
    assert (await modes(world))["supporter"] == "left"
    assert len(await world.rows("SELECT id FROM reports")) == 1


async def test_words_that_wait_for_a_counselor_alone_are_not_lost_when_the_supporter_is_back(
    world: World,
) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    world.api.faults.refuse(times=1, chat=team.coordinator.id, retry_after=60)
    await student.says("hanya untuk konselor")
    await team.coordinator.presses("👥")
    await student.says("untuk berdua")
    await team.coordinator.presses("↩️")
    await world.passes(minutes=2)

    assert student.heard.count(world.text("cancelled", count=1)) == 1
    assert not any("hanya untuk konselor" in words for words in team.supporters[0].heard)
    assert any(words.endswith("untuk berdua") for words in team.supporters[0].heard)
