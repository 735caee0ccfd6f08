"""Outside duty hours: when somebody comes, being called then, and the truth when a promise changes."""

from sandbox.people.people import Person
from tests.rota import MONDAY, TUESDAY, comes, plans, signed_up, signs_up
from tests.scenarios.chatting import goes_off_call, goes_on_call, talk
from tests.world import World


async def begins(world: World, supporter: Person, clock: str = "20:00") -> None:
    """The supporter comes on duty."""
    await comes(world, clock)
    await supporter.presses("🟢")
    await world.passes(seconds=2)


async def test_the_next_opening_is_told_at_once(world: World) -> None:
    await signed_up(world)
    student = await world.waits()

    assert world.text("opens-later", opens=world.text("opens-today", at="20.00")) in student.heard


async def test_a_slot_that_nobody_signed_up_for_is_no_opening(world: World) -> None:
    team = await world.team(supporters=0)
    await plans(world, team, MONDAY, "20.00", "22.00")
    student = await world.waits()

    assert world.text("nobody-on-duty") in student.heard


async def test_a_student_is_called_when_somebody_is_really_there_and_their_words_arrive(world: World) -> None:
    _, supporter = await signed_up(world)
    student = await world.waits("aku mau cerita nanti")
    await student.presses("🔔")
    assert student.heard[-1] == world.text("call-noted", opens=world.text("opens-today", at="20.00"))
    await comes(world, "20:00")
    assert world.text("called") not in student.heard

    await begins(world, supporter)
    assert student.heard[-1] == world.text("called")
    assert world.text("offer-gone") not in supporter.heard
    assert not await world.rows("SELECT * FROM offers")
    await student.presses("✅")
    await supporter.presses("✅")
    assert supporter.heard[-1] == "aku mau cerita nanti"


async def test_writing_answers_the_call(world: World) -> None:
    _, supporter = await signed_up(world)
    student = await world.waits("satu")
    await student.presses("🔔")
    await student.says("dua")
    await begins(world, supporter)
    await student.says("tiga")
    await world.passes(seconds=2)
    await supporter.presses("✅")

    assert supporter.heard[-3:] == ["satu", "dua", "tiga"]


async def test_a_student_who_changed_their_mind_is_left_in_peace(world: World) -> None:
    _, supporter = await signed_up(world)
    student = await world.waits()
    await student.presses("🔔")
    await begins(world, supporter)
    await student.presses("❌")

    assert world.text("left-queue") in student.heard
    assert not await world.rows("SELECT * FROM offers")


async def test_the_time_until_a_call_is_no_usual_wait(world: World) -> None:
    _, supporter = await signed_up(world)
    student = await world.waits()
    await student.presses("🔔")
    await begins(world, supporter)
    await student.presses("✅")
    await supporter.presses("✅")

    assert await world.rows("SELECT * FROM pairings")
    assert not await world.rows("SELECT * FROM waits")


async def test_leaving_is_one_of_the_choices(world: World) -> None:
    await signed_up(world)
    student = await world.waits()
    await student.presses("🔚")

    assert world.text("left-queue") in student.heard


async def test_a_call_without_an_answer_ends_by_itself(world: World) -> None:
    _, supporter = await signed_up(world)
    student = await world.waits("halo")
    await student.presses("🔔")
    await begins(world, supporter)
    await world.jumps(hours=11)
    assert world.text("call-unanswered") not in student.heard
    await world.jumps(hours=2)

    assert world.text("call-unanswered") in student.heard
    assert {row["stage"] for row in await world.rows("SELECT stage FROM conversations")} == {"ended"}


async def test_who_waits_without_being_called_is_offered_at_once(world: World) -> None:
    _, supporter = await signed_up(world)
    student = await world.waits("halo")
    await begins(world, supporter)
    await supporter.presses("✅")

    assert supporter.heard[-1] == "halo"
    assert world.text("called") not in student.heard


async def test_a_shift_given_back_one_minute_before_leaves_no_student_in_the_dark(world: World) -> None:
    team, supporter = await signed_up(world)
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    waiting = await world.waits()
    later = await world.waits()
    await later.presses("🔔")
    await comes(world, "19:59")
    await supporter.presses("↩️")
    await world.passes(minutes=1)

    moved = world.text("opening-moved", opens=world.text("opens-tomorrow", at="20.00"))
    assert waiting.heard.count(moved) == later.heard.count(moved) == 1


async def test_nobody_comes_and_the_students_are_told_once(world: World) -> None:
    await signed_up(world)
    student = await world.waits()
    await comes(world, "20:00")
    assert world.text("opening-gone") not in student.heard
    await comes(world, "20:10")
    await comes(world, "20:20")

    assert student.heard.count(world.text("opening-gone")) == 1


async def test_ones_own_shift_is_no_opening_for_oneself(world: World) -> None:
    _, supporter = await signed_up(world)
    await supporter.says("/privacy")
    await supporter.start()
    await supporter.says("/talk")
    await supporter.presses("✅")
    await supporter.says("/talk")
    await supporter.presses("⏭")
    await supporter.presses("⏭")

    assert world.text("nobody-on-duty") in supporter.heard


async def test_being_called_without_a_known_opening(world: World) -> None:
    team = await world.team()
    await team.supporters[0].presses("⚪")
    student = await world.waits()
    await student.presses("🔔")
    assert student.heard[-1] == world.text("call-noted-open")
    await team.supporters[0].presses("🟢")
    await world.passes(seconds=2)

    assert student.heard[-1] == world.text("called")


async def test_nobody_is_called_while_no_conversation_may_begin(world: World) -> None:
    team, supporter = await signed_up(world)
    student = await world.waits()
    await student.presses("🔔")
    await comes(world, "20:00")
    await supporter.presses("🟢")
    await goes_off_call(team.desk)
    await world.passes(seconds=2)
    assert world.text("called") not in student.heard

    await goes_on_call(team.desk)
    await world.passes(seconds=2)
    assert student.heard[-1] == world.text("called")


async def test_nobody_is_called_for_somebody_who_rests(world: World) -> None:
    team, supporter = await signed_up(world)
    student = await world.waits()
    await student.presses("🔔")
    await comes(world, "20:00")
    await world.rows("UPDATE duties SET rest_until = until + 86400000")
    await begins(world, supporter)
    assert world.text("called") not in student.heard

    other = await team.joins("Pendamping 2")
    await other.presses("🟢")
    await world.passes(seconds=2)
    assert student.heard[-1] == world.text("called")


async def test_whoever_only_finishes_a_conversation_is_nobody_to_wait_for(world: World) -> None:
    team = await world.team()
    talking = await world.pair(team.supporters[0])
    await talk(world, talking, team.supporters[0], minutes=121)
    assert world.text("duty-extended") in team.supporters[0].heard
    student = await world.waits()

    assert world.text("nobody-on-duty") in student.heard


async def test_when_somebody_is_there_already_the_choice_tells_the_place(world: World) -> None:
    team, _ = await signed_up(world)
    student = await world.waits()
    other = await team.joins("Pendamping 2")
    await other.presses("🟢")
    await student.presses("🔔")

    assert student.heard[-1] == world.text("waiting-still", place=1)


async def test_danger_in_words_kept_for_later_reaches_the_counselors_at_once(world: World) -> None:
    team, _ = await signed_up(world)
    student = await world.waits()
    await student.presses("🔔")
    await student.says("aku mau bunuh diri")

    assert len(await world.rows("SELECT * FROM cases WHERE state = 'open'")) == 1
    await team.desk.presses("🙋")
    assert any("aku mau bunuh diri" in text for text in team.coordinator.heard)


async def test_being_called_costs_no_place_in_the_queue(world: World) -> None:
    _, supporter = await signed_up(world)
    first = await world.waits()
    await first.presses("🔔")
    await world.waits()
    await begins(world, supporter)
    await first.presses("✅")

    assert first.heard[-1] == world.text("waiting-place", place=1)
