"""Who knows the other is parted, even in a talk; a student whom nobody on duty may meet hears the truth."""

from sandbox.people.people import Person
from tests.scenarios.chatting import accepts, cards
from tests.world import World


async def knows_them(world: World, supporter: Person) -> None:
    """The supporter says in the talk that they know the student."""
    await supporter.taps("🤝")
    await supporter.presses(world.text("i-know-them"))


async def test_who_knows_the_student_leaves_at_once_and_never_meets_them_again(world: World) -> None:
    team = await world.team(supporters=1)
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    await knows_them(world, supporter)

    assert world.text("recused") in supporter.heard
    assert world.text("partner-left") in student.heard
    assert world.text("nobody-on-duty") in student.heard
    await student.says("siapa yang ada?")
    assert "siapa yang ada?" not in supporter.heard
    third = await team.comes_on()
    await accepts(third, student)
    assert "siapa yang ada?" in third.heard


async def test_a_student_who_would_rather_stay_does_not_keep_somebody_who_knows_them(world: World) -> None:
    team = await world.team(supporters=1)
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    await supporter.taps("🤝")
    await student.presses(world.text("handover-no"))
    await supporter.presses(world.text("i-know-them"), on=supporter.last)

    assert world.text("partner-left") in student.heard


async def test_beside_a_counselor_the_one_who_knows_them_simply_goes(world: World) -> None:
    team = await world.team(supporters=1)
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    await supporter.taps("🤝")
    asked = supporter.last
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("👥")
    await supporter.presses(world.text("i-know-them"), on=asked)
    await student.says("masih ada orang?")

    assert "masih ada orang?" in team.coordinator.heard
    assert "masih ada orang?" not in supporter.heard
    assert world.text("partner-left") not in student.heard


async def test_an_old_button_parts_nobody(world: World) -> None:
    team = await world.team(supporters=1)
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    await supporter.taps("🤝")
    asked = supporter.last
    await student.taps("🔚")
    press = await supporter.presses(world.text("i-know-them"), on=asked)

    assert press.answer == world.text("button-gone")


async def test_when_everybody_on_duty_knows_them_the_student_hears_it_and_counselors_get_a_card(
    world: World,
) -> None:
    team = await world.team(supporters=2)
    student = await world.waits()
    for supporter in team.supporters:
        await supporter.presses(world.text("may-know"))
    await world.passes(seconds=4)

    assert any(world.text("closed-still", known=0, opens=0)[:40] in text for text in student.heard)
    assert await cards(world) == ["nobody-left"]
    await world.passes(minutes=60)
    assert await cards(world) == ["nobody-left"]


async def test_who_cannot_be_served_does_not_stand_before_who_can(world: World) -> None:
    team = await world.team(supporters=1)
    (supporter,) = team.supporters
    first = await world.waits()
    await supporter.presses(world.text("may-know"))
    await world.passes(seconds=4)
    second = await world.waits()
    await accepts(supporter, second)
    third = await world.waits()

    assert first.heard
    assert world.text("waiting-place", place=1, known=0, usual=0) in third.heard


async def test_nobody_takes_over_at_once_where_the_others_on_duty_are_kept_apart(world: World) -> None:
    team = await world.team(supporters=2)
    one, other = team.supporters
    student = await world.waits()
    first, second = (one, other) if world.text("may-know") in str(one.buttons) else (other, one)
    await first.presses(world.text("may-know"))
    await accepts(second, student)
    await second.taps("🤝")
    await student.presses(world.text("handover-yes"))

    assert world.text("handover-unmet") in second.heard
