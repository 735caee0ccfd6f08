"""A new consent text asks everybody again, and cuts off nobody who is talking, waiting or in danger."""

from care.model.enums import CONSENT_VERSION
from sandbox.people.people import Person
from tests.scenarios.talks import assert_nothing_failed
from tests.world import World


async def outdate(world: World) -> None:
    """Everybody agreed to the text before this one."""
    await world.rows("UPDATE people SET consent = :before", before=CONSENT_VERSION - 1)


def asked_again(world: World, student: Person) -> bool:
    """Whether the consent text stands before them."""
    return world.text("welcome") in student.heard[-1] and any("✅" in label for label in student.last.buttons)


async def test_a_talk_goes_on_with_everything_that_belongs_to_it(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await outdate(world)
    await student.says("masih di sini?")
    await team.supporters[0].says("masih")
    assert team.supporters[0].heard[-1] == "masih di sini?"
    assert student.heard[-1] == "masih"
    await student.says("/counselor")
    assert world.text("counselor-asked") in student.heard
    await student.says("/report")
    assert student.last.text == world.text("report-reasons")
    await student.taps("🔚")

    assert world.text("ended-student", seconds=60) in student.heard
    assert_nothing_failed(world)


async def test_a_report_is_heard_after_the_talk_too(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await outdate(world)
    await student.says("/report")
    await student.presses(world.text("why-threats"))

    assert world.text("report-thanks") in student.heard


async def test_the_first_questions_and_the_queue_go_on(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.taps("💬")
    await outdate(world)
    await student.presses("⏭")
    await student.presses("⏭")
    await team.supporters[0].presses("✅")
    await student.says("halo")

    assert team.supporters[0].heard[-1] == "halo"


async def test_who_is_in_no_talk_is_asked_again_when_they_write(world: World) -> None:
    await world.team()
    student = await world.student()
    await outdate(world)
    for words in ("aku capek", "/talk", "/counselor"):
        await student.says(words)
        assert asked_again(world, student)

    assert await world.rows("SELECT 1 FROM conversations") == []
    await student.presses("✅")
    assert student.last.text == world.text("home")


async def test_danger_is_heard_as_the_text_before_promised(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await outdate(world)
    await student.says("aku mau akhiri hidup")
    before = len(team.coordinator.heard)
    await team.desk.presses("🙋")

    assert "aku mau akhiri hidup" in "\n".join(team.coordinator.heard[before:])
    assert any(text.startswith(world.text("helplines")) for text in student.heard)
    assert_nothing_failed(world)


async def test_who_never_agreed_gets_the_helplines_after_a_talk_in_danger_too(world: World) -> None:
    await world.team()
    guest = world.person()
    await guest.says("/sos")
    await guest.taps("✅")
    await guest.taps("🔚")
    await world.passes(minutes=61)
    before = len(guest.heard)
    await guest.says("aku mau akhiri hidup")

    assert any(text.startswith(world.text("helplines")) for text in guest.heard[before:])
    assert guest.heard[-1] == world.text("danger-ask")
