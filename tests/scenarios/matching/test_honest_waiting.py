"""Who cannot come is not counted as there: the waiting room tells each student the truth about them."""

from sandbox.people.people import Person
from tests.rota import MONDAY, TUESDAY, comes, plans, signs_up
from tests.world import World


async def asks(student: Person) -> None:
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses("⏭")


async def is_a_student(supporter: Person) -> None:
    """A supporter who agrees to the consent text, to talk themselves."""
    await supporter.says("/talk")
    await supporter.presses("✅")


async def test_who_is_on_duty_alone_is_not_promised_themselves(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await is_a_student(supporter)
    await asks(supporter)
    assert supporter.heard[-2:] == [world.text("nobody-on-duty"), world.text("closed-choice")]

    other = await team.joins("Pendamping 2")
    await other.presses("🟢")
    await other.presses("❌")
    await world.passes(minutes=3, seconds=5)
    assert world.text("waiting-still", place=1) in supporter.heard


async def test_whom_one_is_to_meet_no_more_is_nobody_to_wait_for(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await student.presses("🔁")
    assert student.heard[-2:] == [world.text("nobody-on-duty"), world.text("closed-choice")]
    await student.presses("🔔")
    await world.passes(minutes=1)
    assert student.heard[-1] == world.text("call-noted-open")

    other = await team.joins("Pendamping 2")
    await other.presses("🟢")
    await world.passes(seconds=2)
    assert student.heard[-1] == world.text("called")


async def test_the_shift_of_whom_one_is_to_meet_no_more_is_no_opening(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await second.presses("⚪")
    student = await world.pair(first)
    await plans(world, team, MONDAY, "20.00", "22.00")
    await signs_up(world, first, "20.00")
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, second, "20.00")
    await student.taps("🔚")
    await student.presses("🔁")
    tomorrow = world.text("opens-tomorrow", at="20.00")
    assert world.text("opens-later", opens=tomorrow) in student.heard

    await comes(world, "19:30")
    await comes(world, "20:00")
    await world.passes(minutes=1)
    assert world.text("called") not in student.heard
    assert world.text("opening-gone") not in student.heard


async def test_the_last_one_who_could_come_leaves_a_card(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    other = await team.joins("Pendamping 2")
    await other.presses("🟢")
    await student.taps("🔚")
    await student.presses("🔁")
    await other.presses("✅")
    await student.says("halo?")
    await world.passes(minutes=10, seconds=5)
    await student.presses("🔁")

    assert [row["category"] for row in await world.rows("SELECT category FROM flags")] == ["nobody-left"]


async def test_while_nobody_can_come_the_reminder_brings_what_helps_now(world: World) -> None:
    await world.team(supporters=0)
    student = await world.waits()
    await world.passes(minutes=3, seconds=5)
    assert student.last.text == world.text("closed-still", known=0)

    await student.presses(world.text("show-resources"))
    assert "119" in student.last.text
    await student.presses("🔔")
    assert student.last.text == world.text("call-noted-open")
