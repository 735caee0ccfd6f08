"""Handing over: the student is asked and told, the next one is offered it, and nobody is left alone."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import accepts, asks_as_student, cards
from tests.world import Team, World, opened


async def hands_over(world: World, supporters: int = 2) -> tuple[Team, Person]:
    """The first supporter hands over, and the student agrees."""
    team = await world.team(supporters)
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🤝")
    await student.presses("✅")
    return team, student


@pytest.mark.parametrize("way", ["key", "/handover", "/serah"])
async def test_the_next_supporter_takes_over_with_the_students_leave(world: World, way: str) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await student.says("ceritaku yang tadi")
    await (first.taps("🤝") if way == "key" else first.says(way))
    assert first.heard[-1] == world.text("handover-asked")

    await student.presses("✅")
    await second.presses("✅")
    await student.says("halo")
    assert first.heard[-2] == world.text("handed-over")
    assert world.text("handover-taken") in second.heard
    assert second.heard[-1] == "halo"
    assert "halo" not in first.heard
    assert "ceritaku yang tadi" not in second.heard


async def test_nobody_takes_over_from_somebody_whom_they_may_know(world: World) -> None:
    team, student = await hands_over(world)
    _, second = team.supporters
    await second.presses(world.text("may-know"))
    await world.passes(minutes=6)

    assert len(await world.rows("SELECT * FROM offers")) == 2
    third = await team.comes_on()
    await accepts(third, student)


async def test_a_handover_is_no_wait(world: World) -> None:
    team, _ = await hands_over(world)
    await team.supporters[1].presses("✅")

    assert len(await world.rows("SELECT * FROM pairings")) == 2
    assert len(await world.rows("SELECT * FROM waits")) == 1


async def test_an_old_yes_hands_nothing_over_again(world: World) -> None:
    team = await world.team(supporters=3)
    first, second, third = team.supporters
    student = await world.pair(first)
    await first.taps("🤝")
    asked = student.last
    await student.presses("✅")
    await second.presses("✅")
    press = await student.presses("✅", on=asked)

    assert press.answer == world.text("button-gone")
    assert not any("✅" in label for label in third.last.buttons)


async def test_until_somebody_has_it_both_write_to_each_other(world: World) -> None:
    team, student = await hands_over(world)
    first, second = team.supporters
    await student.says("kamu masih di sini?")
    assert first.heard[-1] == "kamu masih di sini?"
    await first.says("masih")

    assert student.heard[-1] == "masih"
    assert "kamu masih di sini?" not in second.heard


async def test_a_student_may_say_no(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await first.taps("🤝")
    await student.presses("❌")

    assert first.heard[-1] == world.text("handover-refused")
    assert not any("✅" in label for label in second.last.buttons)
    await world.passes(minutes=4)
    assert not await world.rows("SELECT * FROM offers WHERE state = 'open'")


async def test_a_no_counts_until_somebody_has_taken_over(world: World) -> None:
    team, student = await hands_over(world)
    first, second = team.supporters
    await student.presses("❌")

    assert second.heard[-1] == world.text("offer-gone")
    await student.says("dengan kamu saja")
    assert first.heard[-1] == "dengan kamu saja"


async def test_no_answer_is_no_objection(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await first.taps("🤝")
    await world.passes(minutes=2)
    await accepts(second, student)


async def test_if_nobody_is_left_the_student_and_a_counselor_know(world: World) -> None:
    team, student = await hands_over(world, supporters=1)
    supporter = team.supporters[0]

    assert await cards(world) == ["nobody-left"]
    assert world.text("category-nobody-left") in team.desk.last.text
    assert any(
        text.startswith(world.text("handover-nobody", alias="").strip()[:20]) for text in student.heard
    )
    await student.says("jadi bagaimana?")
    assert supporter.heard[-1] == "jadi bagaimana?"

    second = await team.comes_on()
    await accepts(second, student)


async def test_when_all_are_busy_a_counselor_hears_after_ten_minutes(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await world.pair(second)
    await first.taps("🤝")
    await student.presses("✅")
    await world.passes(minutes=9)
    assert await cards(world) == []

    await world.passes(minutes=1, seconds=5)
    assert await cards(world) == ["nobody-left"]
    await world.passes(minutes=5)
    assert await cards(world) == ["nobody-left"]


async def test_asking_twice_asks_the_student_once(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🤝")
    before = len(student.heard)
    await team.supporters[0].taps("🤝")

    assert team.supporters[0].heard[-1] == world.text("handover-already")
    assert len(student.heard) == before


async def test_without_a_conversation_there_is_nothing_to_hand_over(world: World) -> None:
    team = await world.team()
    await team.supporters[0].says("/handover")

    assert team.supporters[0].heard[-1] == world.text("nothing-to-hand-over")


async def test_a_student_who_ends_meanwhile_is_offered_to_nobody(world: World) -> None:
    team, student = await hands_over(world)
    _, second = team.supporters
    await student.taps("🔚")

    assert second.heard[-1] == world.text("offer-gone")
    press = await second.presses("✅")
    assert press.answer == world.text("offer-gone")


async def test_somebody_in_danger_without_anyone_comes_before_a_handover(world: World) -> None:
    team, student = await hands_over(world, supporters=1)
    urgent = await world.waits("aku mau bunuh diri")
    second = await team.comes_on()
    await second.presses("✅")
    await second.says("aku di sini")

    assert urgent.heard[-1] == "aku di sini"
    assert "aku di sini" not in student.heard


async def test_whoever_hands_over_is_not_offered_it_back(tmp_path: Path) -> None:
    async with opened(tmp_path, max_conversations="2") as world:
        team = await world.team()
        student = await world.pair(team.supporters[0])
        await team.supporters[0].taps("🤝")
        await student.presses("✅")
        await world.passes(minutes=2)

        assert len(await world.rows("SELECT * FROM offers")) == 1


async def test_nobody_takes_over_their_own_conversation(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await asks_as_student(first)
    await second.presses("✅")
    await second.taps("🤝")
    await world.passes(minutes=3)

    assert len(await world.rows("SELECT * FROM talks WHERE handover = 'looking'")) == 1
    assert len(await world.rows("SELECT * FROM offers")) == 1


async def test_somebody_elses_answer_to_a_handover_counts_for_nothing(world: World) -> None:
    team = await world.team(supporters=2)
    first, _ = team.supporters
    student = await world.pair(first)
    await first.taps("🤝")
    asked = student.last
    await student.taps("🔚")
    press = await student.presses("✅", on=asked)

    assert press.answer == world.text("button-gone")


async def test_a_counselor_who_reads_along_is_not_offered_the_same_talk(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await team.becomes_counselor(second, "Kak Bintang")
    student = await world.pair(first)
    await student.says("aku mau bunuh diri")
    await first.taps("🤝")
    await student.presses("✅")
    assert world.text("offer-gone") not in second.heard
    await second.in_group(team.group).presses("🙋")
    await second.presses("👁")

    assert world.text("offer-gone") in second.heard
    assert await world.rows("SELECT * FROM offers WHERE state = 'open'") == []
    third = await team.comes_on()
    await accepts(third, student)
