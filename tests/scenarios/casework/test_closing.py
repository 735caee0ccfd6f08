"""☑️ and after: where to, a note, a date, and whether the student may be written to then."""

import pytest

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.worked import lets_go
from tests.world import Team, World

NOTE = "sudah bicara dengan ibunya"


async def closed(world: World, team: Team, outcome: str = "followed-up") -> Person:
    """A student whose case has just been closed; the supporter goes on with them."""
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text(f"outcome-{outcome}"))
    return student


async def kept(world: World, column: str) -> object:
    (row,) = await world.rows("SELECT * FROM case_work")
    return row[column]


def name(world: World, referral: str) -> str:
    found = next(one for one in world.programme.facts.rules.referrals if one.id == referral)
    return found.worded(world.language)


async def test_a_referral_is_asked_for_from_the_programmes_list_and_kept(world: World) -> None:
    team = await world.team()
    await closed(world, team, "referred")
    await team.coordinator.presses(name(world, "psychologist"))

    (row,) = await world.rows("SELECT service, state, wisher FROM referrals")
    assert row == {"service": "psychologist", "state": "wished", "wisher": "supporter"}
    assert any(world.text("in-days-1") in label for label in team.coordinator.buttons)


async def test_of_a_false_alarm_nothing_more_is_asked(world: World) -> None:
    team = await world.team()
    await closed(world, team, "false-alarm")

    assert not team.coordinator.last.rows
    assert not any(one.asks_reply and "📝" in one.text for one in team.coordinator.chat.messages)


async def test_a_note_is_read_by_the_next_owner_and_by_nobody_else(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("📝")
    await team.coordinator.answers(NOTE)
    await team.coordinator.blocks()
    await student.says("halo?")
    await team.supporters[0].taps("🚩")
    await second.in_group(team.group).presses("🙋")

    assert sum(NOTE in text for text in second.heard) == 1
    assert not any(NOTE in text for text in (*team.group.heard, *student.heard, *team.supporters[0].heard))


async def test_a_second_reply_to_the_note_is_a_note_too_and_never_reaches_a_student(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("📝")
    prompt = team.coordinator.last
    await team.coordinator.presses("🗣")
    student.new()
    for words in (NOTE, "dan besok lagi"):
        await team.coordinator.says(words, reply_to=prompt)

    assert student.new() == []
    assert len(await world.rows("SELECT id FROM case_notes")) == 2


async def test_on_the_day_the_owner_is_reminded_and_a_student_who_agreed_is_asked(world: World) -> None:
    team = await world.team()
    student = await closed(world, team)
    await student.presses("✅")
    await student.taps("🔚")
    await team.coordinator.answers(NOTE)
    await team.coordinator.presses(world.text("in-days-3"))
    await student.presses(world.text("say-yes"))
    await world.jumps(hours=60)
    assert world.text("follow-up-student") not in student.heard

    await world.jumps(hours=24)
    assert student.heard[-1] == world.text("follow-up-student")
    await team.coordinator.presses("🗒")
    assert NOTE in team.coordinator.heard[-1]
    await world.jumps(hours=2)
    assert not any(NOTE in one.text for one in team.coordinator.chat.messages if one.by_bot)
    assert sum("⏰" in text for text in team.coordinator.heard) == 1


@pytest.mark.parametrize("answer", ["say-no", ""])
async def test_a_student_who_did_not_agree_is_not_written_to(world: World, answer: str) -> None:
    team = await world.team()
    student = await closed(world, team)
    await team.coordinator.presses(world.text("in-days-1"))
    if answer:
        await student.presses(world.text(answer))
    await student.taps("🔚")
    await world.jumps(hours=48)

    assert world.text("follow-up-student") not in student.heard
    assert any("⏰" in text for text in team.coordinator.heard)


async def test_the_student_is_asked_once_and_may_still_say_no(world: World) -> None:
    team = await world.team()
    student = await closed(world, team)
    question = team.coordinator.last
    await team.coordinator.presses(world.text("in-days-1"), on=question)
    asked = student.last
    await student.presses("✅", on=asked)
    await team.coordinator.presses(world.text("in-days-7"), on=question)
    assert student.heard[-1] == world.text("may-write-yes")
    await student.presses("❌", on=asked)

    assert await kept(world, "may_write") == "no"


async def test_notes_that_still_wait_are_not_shown_once_the_case_is_somebody_elses(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("📝")
    await team.coordinator.answers(NOTE)
    await lets_go(team.coordinator)
    world.api.faults.refuse(times=100, chat=team.coordinator.id, retry_after=60)
    await team.desk.presses("🙋")
    await world.rows("UPDATE cases SET state = 'open', owner = NULL")
    world.api.faults.ordered.clear()
    await world.passes(minutes=3)

    assert any(world.text("claimed", code="…").split("…")[0] in text for text in team.coordinator.heard)
    assert not any(NOTE in text for text in team.coordinator.heard)
