"""🚩 and 🚫 have "somebody in the team": whom one names hears nothing of it, and one reads who does."""

import pytest

from tests.scenarios.accusing import programme
from tests.world import World

SAD = "aku capek banget akhir-akhir ini"


async def test_a_supporter_says_whom_to_tell_nothing_and_only_coordinators_hear(world: World) -> None:
    here = await programme(world)
    await here.student.says(SAD)
    await here.flags_the_team()

    assert here.supporter.heard[-2:] == [
        world.text("accused-named", name="Pak Jati"),
        here.told("Bu Melati"),
    ]
    await here.leading.presses("🙋")
    assert SAD in here.leading.screen()
    await world.passes(minutes=60)
    assert here.accused.new() == []


async def test_the_card_of_the_flag_goes_from_the_group(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🚩")
    code = (await here.case())["code"]
    assert any(str(code) in message.text for message in here.team.group.chat.messages)
    await here.supporter.presses(world.text("about-team"))

    assert not any(str(code) in message.text for message in here.team.group.chat.messages)


async def test_the_reason_after_the_level_does_the_same(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🚩")
    await here.supporter.presses(world.text("level-urgent"))
    await here.supporter.presses(world.text("category-team"))
    await here.supporter.presses("Pak Jati")
    here.accused.new()
    await world.passes(minutes=40)

    assert here.accused.new() == []
    await here.leading.presses("🙋")
    assert await here.owner() == "Bu Melati"


async def test_a_student_says_it_of_somebody_else_and_their_talk_goes_on(world: World) -> None:
    here = await programme(world)
    await here.student_says()
    names = here.student.last.buttons
    assert names == [
        "Bu Melati",
        "Bu Sari",
        "Pak Jati",
        *map(world.text, ("accused-off-list", "accused-unsaid")),
    ]
    assert here.heard_nothing(here.leading, here.accused, here.other)
    await here.student.presses("Pak Jati")

    assert here.student.heard[-1] == here.told("Bu Melati")
    assert "🔒" in here.leading.last.text
    assert here.heard_nothing(here.accused, here.other)
    await here.supporter.says("aku masih di sini")
    assert here.student.heard[-1] == "aku masih di sini"


@pytest.mark.parametrize("word", ["accused-off-list", "accused-unsaid"])
async def test_who_names_nobody_reads_which_coordinators_know(world: World, word: str) -> None:
    here = await programme(world)
    await here.student_says(world.text(word))

    assert here.student.heard[-1] == here.told("Bu Melati")
    assert here.heard_nothing(here.accused, here.other)
    await world.passes(minutes=60)
    assert here.heard_nothing(here.accused, here.other)


async def test_a_coordinator_who_has_read_it_says_who_it_is(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Pak Jati")
    await here.student_says(world.text("accused-unsaid"))
    take = here.accused.last.rows[0][0]["callback_data"]
    await here.leading.presses("🙋")
    await here.leading.presses("Pak Jati")

    assert here.student.heard[-1] == here.told("Bu Melati")
    assert "🔒" not in here.accused.screen()
    assert (await here.accused.sends_press(take)).answer == world.text("case-elsewhere")
    assert (await here.leading.presses("Bu Sari")).answer is None


async def test_who_asks_for_a_counselor_meanwhile_hears_who_will_know(world: World) -> None:
    here = await programme(world)
    await here.student_says()
    await here.student.says("/counselor")

    assert here.student.heard[-1] == world.text("accused-soon", names="Bu Melati")
    assert here.heard_nothing(here.leading, here.accused, here.other)


async def test_a_coordinator_is_named_so_the_other_one_has_it(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Bu Sari")
    await here.flags_the_team("Bu Melati")

    assert here.supporter.heard[-1] == here.told("Bu Sari")
    assert here.heard_nothing(here.leading, here.accused)
    await here.other.presses("🙋")
    assert await here.owner() == "Bu Sari"
    await world.passes(minutes=60)
    assert here.heard_nothing(here.leading, here.accused)


async def test_the_only_coordinator_is_named_so_counselors_who_are_not_look_after_it(world: World) -> None:
    here = await programme(world)
    await here.student.says(SAD)
    await here.flags_the_team("Bu Melati")

    assert "Pak Jati" in here.supporter.heard[-1]
    assert "Bu Melati" not in here.supporter.heard[-1]
    await here.other.presses("🙋")
    assert SAD in here.other.screen()
    assert here.heard_nothing(here.leading)


async def test_nobody_is_left_so_student_and_supporter_hear_the_truth(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    supporter = team.supporters[0]
    await supporter.taps("🚩")
    await supporter.presses(world.text("about-team"))
    team.coordinator.new()
    await supporter.presses("Bu Melati")
    assert world.text("accused-nobody", numbers=1) in student.heard
    assert world.text("accused-nobody", numbers=1) in supporter.heard
    assert "129" in student.heard[-1]
    await world.passes(minutes=60)

    assert team.coordinator.new() == []
    await student.taps("🆘")
    await student.taps("✅")
    assert world.text("accused-nobody", numbers=1) in student.new()
    assert team.coordinator.new() == []


async def test_two_names_can_be_given_and_a_wrong_one_taken_back(world: World) -> None:
    here = await programme(world)
    await here.flags_the_team("Bu Sari")
    await here.supporter.presses("↩️")
    assert here.supporter.heard[-1] == here.told("Bu Melati")
    await here.supporter.presses("Pak Jati")
    await here.supporter.presses(world.text("accused-another"))
    await here.supporter.presses("Bu Melati")

    assert here.supporter.heard[-1] == here.told("Bu Sari")


async def test_many_names_are_turned_page_by_page(world: World) -> None:
    here = await programme(world)
    for number in range(7):
        await here.team.joins(f"Pak Konselor {number}", "counselor")
    await here.supporter.taps("🚩")
    await here.supporter.presses(world.text("about-team"))
    assert "Pak Konselor 6" not in here.supporter.last.buttons
    await here.supporter.presses(world.text("page-after"))
    await here.supporter.presses("Pak Konselor 6")

    assert world.text("accused-named", name="Pak Konselor 6") in here.supporter.heard


async def test_peers_are_known_to_nobody_by_name(world: World) -> None:
    here = await programme(world)
    await here.student_says()

    assert not any("Pendamping" in label for label in here.student.last.buttons)


async def test_who_writes_with_nobody_says_it_too_and_the_coordinator_answers(world: World) -> None:
    here = await programme(world)
    alone = await world.student()
    await alone.says("/report")
    await alone.presses("👤")
    await alone.presses("Pak Jati")
    await alone.says("dia suka ngajak ke rumahnya")
    assert here.heard_nothing(here.accused, here.other)
    await here.leading.presses("🙋")
    await here.leading.presses("🗣")

    assert "ngajak ke rumahnya" in here.leading.screen()
    await here.leading.says("makasih sudah bilang")
    assert alone.heard[-1] == "makasih sudah bilang"
