"""Silence and limits: kind words when it is time, an end after a long silence, and nobody closed away."""

from datetime import timedelta

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import talk
from tests.world import World


async def aliases(world: World) -> dict[str, str]:
    """The alias of each part in the newest conversation."""
    rows = await world.rows("SELECT part, alias FROM participants ORDER BY joined_at")
    return {row["part"]: row["alias"] for row in rows}


async def paired(world: World, supporters: int = 1) -> tuple[Person, Person, Person]:
    """A student and a supporter who have greeted each other, and the last supporter of all."""
    team = await world.team(supporters=supporters)
    student = await world.pair(team.supporters[0])
    await student.says("halo")
    await team.supporters[0].says("halo juga")
    return student, team.supporters[0], team.supporters[-1]


async def nudges(world: World, supporter: Person) -> int:
    """How often the supporter was told that somebody waits."""
    return supporter.heard.count(world.text("nudge", alias=(await aliases(world))["student"]))


async def test_a_silent_supporter_is_nudged_once_for_each_wait(world: World) -> None:
    student, supporter, _ = await paired(world)
    await student.says("aku bingung")
    await world.passes(minutes=4, seconds=55)
    assert await nudges(world, supporter) == 0
    await world.passes(minutes=4)
    assert await nudges(world, supporter) == 1

    await supporter.says("maaf, aku di sini")
    await world.passes(minutes=6)
    assert await nudges(world, supporter) == 1
    await student.says("aku lanjut, ya")
    await world.passes(minutes=6)
    assert await nudges(world, supporter) == 2


async def test_who_is_never_greeted_waits_from_the_beginning(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await world.passes(minutes=5, seconds=5)

    assert await nudges(world, team.supporters[0]) == 1


async def test_after_ten_minutes_the_student_is_offered_somebody_else(world: World) -> None:
    student, first, second = await paired(world, supporters=2)
    await student.says("kamu di mana?")
    await world.passes(minutes=10, seconds=5)
    assert student.heard[-1] == world.text("offer-another", alias=(await aliases(world))["supporter"])

    await student.presses("🔁")
    assert first.heard[-2:] == [world.text("duty-silent"), world.text("ask-heavy")]
    await student.says("halo, siapa pun")
    await second.presses("✅")
    assert second.heard[-1] == "halo, siapa pun"
    assert "halo, siapa pun" not in first.heard


async def test_somebody_else_is_offered_once_and_waiting_on_is_allowed(world: World) -> None:
    student, first, _ = await paired(world)
    await student.says("kamu di mana?")
    before = len(student.heard)
    await world.passes(minutes=25)
    assert len(student.heard) == before + 1

    await first.says("maaf lama")
    assert student.heard[-1] == "maaf lama"


async def test_who_has_answered_meanwhile_is_not_sent_away(world: World) -> None:
    student, first, _ = await paired(world, supporters=2)
    await student.says("kamu di mana?")
    await world.passes(minutes=10, seconds=5)
    offered = student.last
    await first.says("maaf, aku di sini")
    press = await student.presses("🔁", on=offered)
    assert press.answer == world.text("answered-meanwhile", alias=(await aliases(world))["supporter"])

    await student.says("baik")
    assert first.heard[-1] == "baik"


@pytest.mark.too_late("instead")
async def test_an_old_offer_of_somebody_else_does_not_send_the_next_one_away(world: World) -> None:
    student, _, second = await paired(world, supporters=2)
    await student.says("kamu di mana?")
    await world.passes(minutes=10, seconds=5)
    offered = student.last
    await student.presses("🔁")
    await second.presses("✅")
    press = await student.presses("🔁", on=offered)

    assert press.answer == world.text("button-gone")


async def test_with_no_other_supporter_a_counselor_hears_of_it(world: World) -> None:
    student, _, _ = await paired(world)
    await student.says("kamu di mana?")
    await world.passes(minutes=10, seconds=5)
    await student.presses("🔁")

    assert [row["category"] for row in await world.rows("SELECT category FROM flags")] == ["nobody-left"]
    assert student.heard[-2:] == [world.text("nobody-on-duty"), world.text("closed-choice")]


async def test_a_long_silence_is_asked_about_and_then_ended_kindly(world: World) -> None:
    student, supporter, _ = await paired(world)
    await world.passes(minutes=30, seconds=15)
    assert student.heard[-1] == supporter.heard[-1] == world.text("still-there")

    await world.passes(minutes=9)
    assert student.heard[-1] == world.text("still-there")
    await world.passes(minutes=1, seconds=15)
    assert student.heard[-2:] == [world.text("closed-in-silence"), world.text("ask-mood-after")]
    assert supporter.heard[-2:] == [world.text("ended-idle"), world.text("ask-heavy")]
    assert any("💬" in key for key in student.keys)


async def test_a_word_after_the_question_keeps_the_conversation(world: World) -> None:
    student, supporter, _ = await paired(world)
    await world.passes(minutes=31)
    await student.says("masih, cuma melamun")
    await supporter.says("tidak apa-apa")
    await world.passes(minutes=15)
    await student.says("aku lanjut")

    assert supporter.heard[-1] == "aku lanjut"


async def test_a_tap_is_enough_to_be_still_there(world: World) -> None:
    student, supporter, _ = await paired(world)
    await world.passes(minutes=31)
    await student.presses("👋")
    here = world.text("still-here", alias=(await aliases(world))["student"])
    await student.presses("👋")
    assert supporter.heard.count(here) == 1

    await world.passes(minutes=15)
    await student.says("aku lanjut")
    assert supporter.heard[-1] == "aku lanjut"
    await supporter.says("silakan")
    await world.passes(minutes=31)
    assert student.heard[-1] == world.text("still-there")


async def test_in_danger_without_a_counselor_nobody_is_closed_away(world: World) -> None:
    student, supporter, _ = await paired(world)
    await student.says("aku mau bunuh diri")
    await supporter.says("aku di sini")
    await world.passes(minutes=42)
    flags = await world.rows("SELECT category FROM flags ORDER BY id")
    assert [row["category"] for row in flags][-1:] == ["silent"]

    await world.passes(minutes=30)
    assert len(await world.rows("SELECT * FROM flags WHERE category = 'silent'")) == 1
    await student.says("masih di sini")
    assert supporter.heard[-1] == "masih di sini"


async def test_in_danger_with_a_counselor_in_charge_a_silent_talk_ends(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku mau bunuh diri")
    await team.supporters[0].says("aku di sini")
    await team.desk.presses("🙋")
    await world.passes(minutes=20)
    await team.coordinator.presses("👌")
    await world.passes(minutes=22)

    assert world.text("closed-in-silence") in student.heard


async def test_both_hear_of_the_time_once_and_may_go_on(world: World) -> None:
    student, supporter, _ = await paired(world)
    await talk(world, student, supporter, minutes=44)
    assert world.text("soft-limit-student", minutes=45) not in student.heard
    await talk(world, student, supporter, minutes=60)

    for person, part in ((student, "student"), (supporter, "supporter")):
        assert person.heard.count(world.text(f"soft-limit-{part}", minutes=45)) == 1
        assert person.heard.count(world.text(f"hard-limit-{part}", minutes=60)) == 1
    assert supporter.heard[-1] == "aku cerita lagi"


async def test_after_an_hour_a_student_may_go_on_with_somebody_else(world: World) -> None:
    student, first, second = await paired(world, supporters=2)
    await talk(world, student, first, minutes=61)
    await student.presses("🤝")
    press = await student.presses("🤝")
    assert press.answer == world.text("handover-sought")
    await second.presses("✅")
    press = await student.presses("🤝")
    assert press.answer == world.text("button-gone")
    await student.says("halo")
    assert second.heard[-1] == "halo"

    await second.says("halo juga")
    await world.passes(minutes=4)
    assert world.text("soft-limit-supporter", minutes=45) not in second.heard


async def test_a_restart_loses_no_waiting_time(world: World) -> None:
    student, supporter, _ = await paired(world)
    await student.says("aku bingung")
    await world.passes(minutes=4)
    await world.is_off(hours=0)
    await world.passes(minutes=1, seconds=5)

    assert await nudges(world, supporter) == 1


async def test_a_bot_that_was_off_blames_nobody_for_the_silence(world: World) -> None:
    student, supporter, _ = await paired(world)
    await student.says("aku bingung")
    before = len(student.heard)
    await world.is_off(hours=1)
    await world.passes(minutes=4)
    assert await nudges(world, supporter) == 0
    assert len(student.heard) == before

    await world.passes(minutes=2)
    assert await nudges(world, supporter) == 1


async def test_time_that_the_bot_was_off_is_no_talking_time(world: World) -> None:
    student, supporter, _ = await paired(world)
    await talk(world, student, supporter, minutes=40)
    await world.is_off(hours=1)
    await talk(world, student, supporter, minutes=1)
    assert world.text("hard-limit-student", minutes=60) not in student.heard

    await talk(world, student, supporter, minutes=8)
    assert world.text("soft-limit-student", minutes=45) in student.heard


async def test_while_telegram_is_out_of_reach_nobody_is_silent(world: World) -> None:
    student, supporter, _ = await paired(world)
    await student.says("aku bingung")
    before = len(student.heard), len(supporter.heard)
    for _ in range(90):
        world.clock.move(timedelta(minutes=1))
        await world.programme.alarms.tick()
    await world.settle()
    await world.passes(minutes=4)

    assert (len(student.heard), len(supporter.heard)) == before


@pytest.mark.too_late("still-here")
async def test_a_button_of_a_talk_that_is_over_does_nothing(world: World) -> None:
    student, _, _ = await paired(world)
    await world.passes(minutes=31)
    asked = student.last
    await student.taps("🔚")
    press = await student.presses("👋", on=asked)

    assert press.answer == world.text("button-gone")
