"""Offers: one supporter at a time, in turn, and nobody is left with a dead button."""

from tests.scenarios.chatting import asks_as_student, talk
from tests.world import World


async def test_an_offer_shows_topic_and_mood_but_no_words(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.taps("💬")
    await student.presses(world.text("topic-family"))
    await student.presses("2")

    offer = team.supporters[0].heard[-1]
    assert world.text("topic-family") in offer
    assert "2" in offer


async def test_a_declined_offer_goes_to_the_next(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.waits("halo")
    await first.presses("❌")
    await second.presses("✅")
    await student.says("ada orang?")

    assert second.heard[-1] == "ada orang?"
    assert first.heard[-1] == world.text("offer-declined")


async def test_an_offer_that_is_not_answered_goes_to_the_next(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await world.waits("halo")
    await world.passes(seconds=60)

    assert first.heard[-1] == world.text("offer-missed")
    await second.presses("✅")
    assert second.heard[-1] == "halo"
    press = await first.presses("✅")
    assert press.answer == world.text("offer-taken")


async def test_two_missed_offers_end_the_duty_kindly(world: World) -> None:
    team = await world.team()
    await world.waits()
    await world.passes(minutes=3)

    assert world.text("duty-missed") in team.supporters[0].heard
    assert not await world.rows("SELECT * FROM duties WHERE ended_at IS NULL")


async def test_somebody_elses_offer_cannot_be_taken(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await world.waits()
    data = first.last.rows[0][0]["callback_data"]
    press = await second.sends_press(data)

    assert press.answer == world.text("button-gone")
    assert not await world.rows("SELECT * FROM offers WHERE state = 'accepted'")


async def test_the_longest_free_is_asked_first(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await world.passes(minutes=1)
    await student.taps("🔚")
    await world.waits()

    assert any("✅" in label for label in second.last.buttons)


async def test_duty_needs_a_certificate(world: World) -> None:
    team = await world.team(supporters=0)
    newcomer = await team.applies("Kak Awan")
    await team.desk.presses("🎓")
    await newcomer.says("/duty")
    press = await newcomer.presses("🟢")
    assert press.answer == world.text("duty-not-certified")

    await team.desk.presses("✅")
    await newcomer.presses("🟢")
    assert await world.rows("SELECT * FROM duties WHERE ended_at IS NULL")


async def test_a_shift_ends_but_never_a_conversation(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await talk(world, student, supporter, minutes=120)
    assert world.text("duty-extended") in supporter.heard

    await student.says("masih di sana?")
    assert supporter.heard[-1] == "masih di sana?"
    await student.taps("🔚")
    await world.passes(minutes=16)
    assert supporter.heard[-1] == world.text("duty-over")


async def test_going_off_duty_passes_the_offer_on(world: World) -> None:
    team = await world.team(supporters=2)
    await world.waits()
    await team.supporters[0].says("/duty")
    await team.supporters[0].presses("⚪")

    assert any("✅" in label for label in team.supporters[1].last.buttons)


async def test_an_offer_does_not_outlive_its_shift(world: World) -> None:
    team = await world.team()
    await world.passes(hours=1, minutes=59, seconds=50)
    await world.waits()
    await world.passes(seconds=20)
    press = await team.supporters[0].presses("✅")

    assert world.text("duty-over") in team.supporters[0].heard
    assert press.answer == world.text("offer-gone")
    assert not await world.rows("SELECT * FROM participants WHERE part = 'supporter'")


async def test_a_supporter_is_never_paired_with_themselves(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await asks_as_student(supporter)

    assert not await world.rows("SELECT * FROM offers")
