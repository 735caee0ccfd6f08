"""Words that accuse somebody of the team reach coordinators alone, and never the one who is named in them."""

import pytest

from tests.scenarios.accusing import BY_NAME, BY_ROLE, MARK, programme
from tests.world import World

URGENT = "aku pengen mati aja"
NOW = "malam ini aku mau bunuh diri, obatnya udah di tangan"


async def test_the_one_who_is_named_takes_nothing_and_reads_nothing(world: World) -> None:
    here = await programme(world)
    await here.student.says(BY_NAME)
    await here.supporter.taps("🚩")
    await world.passes(minutes=14)
    assert here.heard_nothing(here.accused, here.other)
    await world.passes(minutes=40)

    assert here.heard_nothing(here.accused)
    assert MARK in here.supporter.screen()


async def test_an_old_card_opens_nothing_to_the_one_who_is_named(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🚩")
    card = here.team.desk.last.rows
    await here.student.says(BY_NAME)
    here.accused.new()
    desk = here.accused.in_group(here.team.group)
    answers = [(await desk.sends_press(button["callback_data"])).answer for row in card for button in row]

    assert answers == [world.text("case-elsewhere")] * 2
    assert await here.owner() is None
    assert here.accused.new() == []
    assert not any("🙋" in message.text for message in here.team.group.chat.messages)


@pytest.mark.parametrize(
    "words", [BY_ROLE, "aku digrepe sama pendamping", "my counselor keeps touching my leg"]
)
async def test_a_role_is_a_question_to_the_coordinator_alone(world: World, words: str) -> None:
    here = await programme(world)
    await here.student.says(words)
    assert here.heard_nothing(here.leading, here.accused, here.other)
    await world.passes(minutes=2)

    assert here.student.heard[-1] == here.told("Bu Melati")
    labels = [world.text(key) for key in ("claim", "accused-yes", "accused-no")]
    assert here.leading.last.buttons == labels
    await here.leading.presses("🙋")
    assert words in here.leading.screen()
    assert here.heard_nothing(here.accused, here.other)


async def test_without_an_answer_the_coordinator_hears_of_it_after_two_minutes(world: World) -> None:
    here = await programme(world)
    await here.student.says(BY_ROLE)
    await world.passes(minutes=1.9)
    assert here.leading.new() == []
    await world.passes(seconds=10)

    assert "🔒" in here.leading.last.text
    assert here.student.heard[-1] == here.told("Bu Melati")
    assert here.heard_nothing(here.accused, here.other)


async def test_a_coordinators_no_brings_the_card_to_the_group(world: World) -> None:
    here = await programme(world)
    await here.student.says(f"{URGENT}, {BY_ROLE}")
    await world.passes(minutes=2)
    await here.leading.presses("❌")

    assert here.student.heard[-1] == world.text("accused-not")
    card = here.team.group.heard[-1]
    assert "🟠" in card
    assert world.text("category-team") not in card
    await here.accused.in_group(here.team.group).presses("🙋")
    assert await here.owner() == "Pak Jati"


@pytest.mark.too_late("accused-so")
async def test_a_coordinators_no_closes_what_holds_nothing_else(world: World) -> None:
    here = await programme(world)
    await here.student.says("konselor mukulin aku")
    await world.passes(minutes=2)
    await here.leading.presses("❌")

    assert (await here.case())["state"] == "closed"
    assert (await here.leading.presses("✅")).answer == world.text("case-gone")
    assert here.student.heard[-1] == world.text("accused-not")
    assert here.heard_nothing(here.accused, here.other)


async def test_yes_keeps_it_and_the_coordinator_says_who_must_not_know(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Pak Jati")
    await here.student.says(BY_ROLE)
    await world.passes(minutes=2)
    buttons = [row[0]["callback_data"] for row in here.accused.last.rows]
    await here.leading.presses("🙋")
    await here.leading.presses("✅")
    await here.leading.presses("Pak Jati")

    assert here.student.heard[-1] == here.told("Bu Melati")
    assert "🔒" not in here.accused.screen()
    answers = [(await here.accused.sends_press(data)).answer for data in buttons]
    assert answers == [world.text("case-elsewhere")] * 3


async def test_another_danger_reaches_counselors_in_time_without_a_word_of_it(world: World) -> None:
    here = await programme(world)
    await here.student.says(f"{URGENT}, {BY_ROLE}")
    await world.passes(minutes=14)
    assert here.heard_nothing(here.accused, here.other)
    await world.passes(minutes=2)

    assert here.team.group.chat.new() == []
    assert here.other.last.buttons == [world.text("claim")]
    await here.other.presses("🙋")
    assert world.text("words-sealed") in here.other.heard
    for button in ("👁", "🪪", "💡"):
        assert (await here.other.presses(button)).answer == world.text("words-sealed")
    assert MARK not in here.other.screen()


async def test_whoever_comes_without_having_read_is_named_to_the_student_first(world: World) -> None:
    here = await programme(world)
    await here.student.says(f"{URGENT}, {BY_ROLE}")
    await world.passes(minutes=16)
    await here.accused.presses("🙋")
    await here.accused.presses("🗣")
    assert here.student.heard[-1] == world.text("reach-ask-by-name", name="Pak Jati")
    await here.student.presses("❌")
    assert here.student.heard[-1] == here.told("Bu Melati")
    assert await here.owner() is None
    here.accused.new()
    await world.passes(minutes=30)
    assert here.accused.new() == []

    await here.other.presses("🙋")
    await here.other.presses("🗣")
    await here.student.presses("✅")
    await here.other.says("aku di sini, pelan-pelan ya")
    assert here.student.heard[-1] == "aku di sini, pelan-pelan ya"
    assert MARK not in here.other.screen()


async def test_a_life_in_danger_is_told_at_once_and_a_minute_later_to_all_but_the_one(world: World) -> None:
    here = await programme(world)
    await here.student.says(f"{NOW}. {BY_NAME}")
    assert "🔒" in here.leading.last.text
    assert here.heard_nothing(here.accused, here.other)
    await world.passes(minutes=1)
    await here.other.presses("🙋")

    assert await here.owner() == "Bu Sari"
    assert MARK in here.other.screen()
    await world.passes(minutes=10)
    assert here.heard_nothing(here.accused)


async def test_a_name_without_a_role_is_the_same_where_it_is_somebody_of_the_team(world: World) -> None:
    here = await programme(world)
    await here.student.says("pak bambang nyium aku pas les")
    assert world.text("accused-unsaid") not in here.student.buttons
    here.new()
    await here.student.says("pak jati nyium aku tadi")

    assert here.heard_nothing(here.accused, here.other)
    assert world.text("accused-unsaid") in here.student.buttons


@pytest.mark.parametrize(
    "words", ["aku udah cerita ke konselor kalo ayah mukulin aku", "guru bk nyuruh aku istirahat"]
)
async def test_what_only_speaks_of_the_team_stays_everybodys(world: World, words: str) -> None:
    here = await programme(world)
    await here.student.says(words)

    assert world.text("accused-unsaid") not in here.student.buttons
    assert not await world.rows("SELECT 1 FROM cases WHERE guard IS NOT NULL")


async def test_an_owner_who_is_named_later_has_it_no_more_and_reads_no_word_of_it(world: World) -> None:
    here = await programme(world)
    await here.student.says(URGENT)
    await here.accused.in_group(here.team.group).presses("🙋")
    await here.accused.presses("👁")
    assert URGENT in here.accused.screen()
    await here.student.says(BY_NAME)

    assert await here.owner() is None
    assert MARK not in here.accused.screen()
    assert URGENT not in here.accused.screen()
    await here.student.says("masih di sini")
    assert "masih di sini" not in here.accused.screen()
    await here.leading.presses("🙋")
    assert MARK in here.leading.screen()


async def test_the_only_coordinator_is_named_so_another_counselor_looks_after_it(world: World) -> None:
    here = await programme(world)
    await here.student.says("bu melati konselor megang2 badanku")
    await world.passes(minutes=2)

    assert here.leading.new() == []
    assert "Pak Jati" in here.student.heard[-1]
    assert "Bu Sari" in here.student.heard[-1]
    assert "Bu Melati" not in here.student.heard[-1]
    await here.other.presses("🙋")
    assert world.text("words-sealed") in here.other.heard
    await here.student.presses("Bu Melati")
    assert MARK in here.other.screen()
    assert not any("🙋" in label for label in here.leading.buttons)


async def test_nobody_may_know_so_the_student_hears_that_and_who_can_help_outside(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    team.coordinator.new()
    team.group.chat.new()
    await student.says("bu melati konselor megang2 badanku")
    assert world.text("accused-nobody", numbers=1) in student.heard
    assert "129" in student.heard[-1]
    await world.passes(minutes=40)

    assert team.coordinator.new() == []
    assert team.group.chat.new() == []
    later = await team.joins("Bu Sari", "counselor")
    await world.passes(minutes=10)
    assert "🔒" in later.last.text
