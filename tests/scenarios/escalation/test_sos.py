"""🆘 works in every state, and what is said about it is true."""

import pytest

from tests.world import World


@pytest.mark.parametrize("form", ["🆘", "/sos", "/darurat"])
async def test_a_guest_sees_the_helplines_at_once(world: World, form: str) -> None:
    guest = world.person()
    await guest.says(form)

    assert "119" in guest.heard[0]
    assert guest.heard[1] == world.text("sos-ask-guest")


async def test_a_guests_yes_is_consent_for_this_alone(world: World) -> None:
    team = await world.team()
    guest = world.person()
    await guest.says("/sos")
    await guest.taps("✅")
    await guest.says("tolong")

    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    assert "tolong" in "".join(team.coordinator.heard)
    await team.coordinator.says("aku di sini")
    assert guest.heard[-1] == "aku di sini"


async def test_yes_alerts_the_group_and_those_on_call_at_once_then_every_counselor(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")

    assert "🔴" in team.group.heard[-1]
    assert any("🙋" in label for label in team.coordinator.buttons)
    assert not any("🙋" in label for label in second.buttons)
    assert world.text("sos-write-here") in student.heard
    await world.passes(minutes=1)
    assert any("🙋" in label for label in second.buttons)


async def test_not_now_is_respected(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.taps("🆘")
    await student.taps("❌")
    cards = len(team.group.heard)
    await world.passes(minutes=5)

    assert len(team.group.heard) == cards
    assert any("🆘" in label for label in student.keys)


async def test_silence_for_two_minutes_raises_a_concern_and_says_so(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.taps("🆘")
    await world.passes(minutes=2)

    assert "🟡" in team.group.heard[-1]
    assert student.heard[-1] == world.text("sos-silence")


async def test_sos_in_a_conversation_keeps_it_running(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🆘")
    await student.taps("✅")
    await student.says("aku masih di sini")

    assert team.supporters[0].heard[-1] == "aku masih di sini"
    assert [label.split()[0] for label in student.keys] == ["🆘", "🔚"]


async def test_without_counselors_the_student_is_told_the_truth(world: World) -> None:
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")

    assert world.text("no-counselor-yet", numbers=0) in student.heard
    assert world.text("sos-write-here") not in student.heard


async def test_a_case_raised_before_the_group_existed_appears_in_it(world: World) -> None:
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")
    team = await world.team(supporters=0)

    assert any("🔴" in text for text in team.group.heard)


async def test_asking_for_a_counselor_opens_a_case_and_keeps_the_words(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.says("/konselor")
    await student.says("aku mau bicara sama orang dewasa")

    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    assert "aku mau bicara sama orang dewasa" in "".join(team.coordinator.heard)
    assert not await world.rows("SELECT * FROM offers")


async def test_a_bare_check_mark_that_nobody_asked_for_is_no_emergency(world: World) -> None:
    team = await world.team()
    guest = world.person()
    await guest.start()
    await guest.says("✅")
    student = await world.pair(team.supporters[0])
    await student.says("✅")

    assert not await world.rows("SELECT * FROM cases")
    assert team.supporters[0].heard[-1] == "✅"


async def test_the_bare_emoji_answers_while_the_question_is_open(world: World) -> None:
    await world.team()
    guest = world.person()
    await guest.says("🆘")
    await guest.says("✅")

    assert (await world.rows("SELECT level FROM cases"))[0]["level"] == 4


async def test_pressing_again_is_heard_again(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")
    await team.desk.presses("🙋")
    await student.taps("🆘")
    await student.taps("✅")

    assert student.heard[-1] == world.text("counselor-knows")
    assert any("🗣" in label for label in team.coordinator.last.buttons)


async def test_who_calls_for_help_at_a_first_question_reads_of_that_and_not_of_the_queue(
    world: World,
) -> None:
    team = await world.team(supporters=0)
    student = await world.student()
    await student.taps("🆘")
    await student.says("takut")
    said = len(student.heard)
    await student.taps("✅")

    assert student.heard[said] == world.text("sos-told")
    assert not {world.text("nobody-on-duty"), world.text("closed-choice")}.intersection(student.heard)
    assert any("🔴" in text for text in team.group.heard)
    await world.passes(minutes=4)
    assert any(world.text("closed-still", known=0, opens=0) in text for text in student.heard)
