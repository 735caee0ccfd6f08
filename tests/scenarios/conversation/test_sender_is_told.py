"""What has not arrived is told to its writer, in words, once: whoever wrote it, through a restart too."""

import pytest

from sandbox.people.people import Person
from tests.world import Team, World


async def with_counselor(world: World, team: Team) -> Person:
    """A student with whom the coordinator speaks."""
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    return student


def times_told(world: World, writer: Person, count: int = 1) -> int:
    """How often somebody was told that so many messages are late."""
    return writer.heard.count(world.text("delayed", count=count))


@pytest.mark.parametrize("part", ["student", "supporter", "counselor"])
async def test_every_writer_is_told_within_five_minutes_and_once(world: World, part: str) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await (with_counselor(world, team) if part == "counselor" else world.pair(supporter))
    writer = {"student": student, "supporter": supporter, "counselor": team.coordinator}[part]
    reader = supporter if part == "student" else student
    world.api.faults.refuse(times=100, chat=reader.id, retry_after=60)
    await writer.says("sampai tidak?")
    await world.passes(minutes=4, seconds=50)
    assert times_told(world, writer) == 0

    await world.passes(seconds=10)
    assert times_told(world, writer) == 1
    await world.passes(minutes=30)
    assert times_told(world, writer) == 1
    world.api.faults.clear()
    await world.passes(minutes=2)
    assert "sampai tidak?" in reader.heard


async def test_a_restart_forgets_neither_that_it_is_late_nor_that_this_was_told(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    world.api.faults.refuse(times=100, chat=supporter.id, retry_after=60)
    await student.says("sampai tidak?")
    await world.passes(minutes=4)
    await world.closes()
    await world.opens()
    await world.passes(minutes=1)
    assert times_told(world, student) == 1

    await world.closes()
    await world.opens()
    await world.passes(minutes=6)
    assert times_told(world, student) == 1


async def test_each_message_is_told_once_and_newer_ones_in_their_turn(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    world.api.faults.refuse(times=100, chat=supporter.id, retry_after=60)
    await student.says("satu")
    await world.passes(minutes=5)
    await student.says("dua")
    await student.says("tiga")
    await world.passes(minutes=5)

    assert times_told(world, student) == times_told(world, student, count=2) == 1


async def test_words_that_cannot_be_read_any_more_are_told_to_their_writer(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    world.api.faults.refuse(times=1, chat=supporter.id, retry_after=10)
    await student.says("tidak terbaca")
    await world.rows("UPDATE messages SET body = x'00' WHERE id = (SELECT MAX(id) FROM messages)")
    await student.says("sesudahnya")
    await world.passes(seconds=12)

    assert world.text("not-passed-on") in student.heard
    assert supporter.heard[-1] == "sesudahnya"
