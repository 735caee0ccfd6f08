"""The way after 🆘 and ✅: three questions, each to be skipped, and what follows from the answers."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.talks import assert_nothing_failed
from tests.world import World, opened

SAFE, NOT_SAFE = "sos-safe-y", "sos-safe-n"
NEAR, ALONE = "sos-company-y", "sos-company-n"
REACH, NO_REACH = "sos-reach-y", "sos-reach-n"


async def called(world: World) -> Person:
    """A student who has pressed 🆘 and ✅."""
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")
    return student


async def answers(world: World, student: Person, *labels: str) -> None:
    for label in labels:
        await student.presses(world.text(label))


async def test_one_question_at_a_time_after_yes_and_then_what_can_be_done(world: World) -> None:
    await world.team()
    student = await called(world)
    assert student.heard[-2:] == [world.text("sos-write-here"), world.text("sos-safe")]
    await answers(world, student, SAFE)
    assert student.heard[-1] == world.text("sos-company")
    await answers(world, student, NEAR)
    assert student.heard[-1] == world.text("sos-reach")
    await answers(world, student, NO_REACH)

    assert student.heard[-1].splitlines() == [
        world.text("sos-steps"),
        world.text("sos-step-near"),
        "",
        world.text("sos-truth-called", count=1),
    ]
    assert_nothing_failed(world)


@pytest.mark.parametrize("answer", ["❌", ""])
async def test_nothing_is_asked_without_a_yes(world: World, answer: str) -> None:
    await world.team()
    student = await world.student()
    await student.taps("🆘")
    if answer:
        await student.taps(answer)
    await world.passes(minutes=5)

    assert world.text("sos-safe") not in student.heard


async def test_nothing_is_asked_where_nobody_can_be_called(world: World) -> None:
    student = await called(world)

    assert world.text("sos-safe") not in student.heard


async def test_a_programme_can_leave_the_questions_out(tmp_path: Path) -> None:
    async with opened(tmp_path, sos_questions="off") as world:
        await world.team()
        student = await called(world)

        assert student.heard[-1] == world.text("sos-write-here")


@pytest.mark.parametrize(
    ("before", "grave"), [((), NOT_SAFE), ((SAFE, ALONE), REACH)], ids=["not safe", "within reach"]
)
async def test_a_grave_answer_shows_119_first_and_rings_again(
    world: World, before: tuple[str, ...], grave: str
) -> None:
    team = await world.team()
    student = await called(world)
    await answers(world, student, *before)
    rung, said = team.coordinator.chat.messages[-1].id, len(student.heard)
    await answers(world, student, grave)

    assert "☎️ 119" in student.heard[said]
    assert "112" not in student.heard[said]
    # A new message, for an edit notifies nobody.
    assert team.coordinator.chat.messages[-1].id > rung
    assert any("🙋" in label for label in team.coordinator.buttons)
    assert_nothing_failed(world)


async def test_what_fits_is_said_at_the_end_with_something_to_do(world: World) -> None:
    await world.team()
    student = await called(world)
    await answers(world, student, SAFE, ALONE, REACH)

    assert world.text("sos-step-away") in student.heard[-1]
    assert world.text("sos-step-go") in student.heard[-1]
    await answers(world, student, "breathe")
    assert student.heard[-1] == world.text("hold-breathe")


async def test_words_at_a_question_are_a_message_and_skip_it(world: World) -> None:
    team = await world.team()
    student = await called(world)
    await student.says("dia masih di luar kamar")
    assert student.heard[-1] == world.text("sos-company")
    await student.presses("⏭")
    await student.presses("⏭")
    assert world.text("sos-steps") in student.heard[-1]

    await team.desk.presses("🙋")
    assert "dia masih di luar kamar" in "".join(team.coordinator.heard)
    assert not any(text.startswith("🆘") for text in team.coordinator.heard)


async def test_answers_are_shown_to_who_takes_the_case_and_to_nobody_before(world: World) -> None:
    team = await world.team()
    other = await team.joins("Pak Jati", "counselor")
    student = await called(world)
    await answers(world, student, NOT_SAFE, ALONE)
    (alias,) = [row["alias"] for row in await world.rows("SELECT alias FROM cases")]
    (code,) = [row["code"] for row in await world.rows("SELECT code FROM cases")]
    shown = "\n".join(
        [
            world.text("sos-answers", code=code, alias=alias),
            world.text("sos-answer-safe", answer=world.text("sos-said-n")),
            world.text("sos-answer-company", answer=world.text("sos-said-n")),
            world.text("sos-answer-reach", answer=world.text("sos-said-a")),
        ]
    )
    everybody = (team.coordinator, other, team.group)
    said = shown.splitlines()[1]
    assert not any(said in text for one in everybody for text in one.heard)
    await team.coordinator.presses("🙋")

    assert shown in team.coordinator.heard
    assert shown not in [*other.heard, *team.group.heard]


async def test_an_answer_after_the_case_was_taken_reaches_its_owner_and_ends_the_questions(
    world: World,
) -> None:
    team = await world.team()
    student = await called(world)
    await team.desk.presses("🙋")
    said = len(student.heard)
    await answers(world, student, NOT_SAFE)

    assert world.text("sos-answer-safe", answer=world.text("sos-said-n")) in team.coordinator.heard[-1]
    assert world.text("sos-company") not in student.heard[said:]


async def test_a_second_sos_shows_the_open_question_again_and_asks_none_twice(world: World) -> None:
    await world.team()
    student = await called(world)
    await answers(world, student, SAFE)
    await world.passes(minutes=1)
    await student.taps("🆘")
    await student.taps("✅")

    assert student.heard[-1] == world.text("sos-company")
    assert student.heard.count(world.text("sos-safe")) == 1


@pytest.mark.too_late("sos-answer")
async def test_an_old_button_changes_nothing(world: World) -> None:
    team = await world.team()
    student = await called(world)
    old = student.last
    await student.presses(world.text(SAFE))
    await student.presses(world.text(NOT_SAFE), on=old)

    assert student.heard[-1] == world.text("sos-company")
    await team.desk.presses("🙋")
    assert world.text("sos-answer-safe", answer=world.text("sos-said-y")) in "".join(team.coordinator.heard)


async def test_the_truth_says_who_has_it(world: World) -> None:
    team = await world.team()
    student = await called(world)
    await answers(world, student, SAFE, NEAR)
    await team.desk.presses("🙋")
    await answers(world, student, NO_REACH)

    assert world.text("sos-truth-owned") in student.heard[-1]


async def test_answers_are_counted_for_their_student_and_go_with_them(world: World) -> None:
    team = await world.team()
    student = await called(world)
    await student.says("/mydata")
    before = student.heard[-1]
    await answers(world, student, SAFE, NEAR)
    await student.says("/mydata")
    assert student.heard[-1] != before
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await student.says("/forget")
    await student.presses("✅")
    await world.passes(seconds=10)

    assert not await world.rows("SELECT 1 FROM sos_answers")
