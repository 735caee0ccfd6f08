"""Before anything is agreed to: words of danger meet warmth and numbers, and nothing is said twice."""

from datetime import timedelta

import pytest

from tests.scenarios.talks import assert_nothing_failed
from tests.world import World

DANGER = "aku pengen mati aja, capek"


@pytest.mark.parametrize("before", ["", "halo"])
async def test_danger_meets_numbers_and_a_question_not_the_consent_text(world: World, before: str) -> None:
    team, guest = await world.team(), world.person()
    if before:
        await guest.says(before)
    said, known = len(guest.heard), await world.rows("SELECT id FROM people")
    await guest.says(DANGER)

    numbers, question = guest.heard[said:]
    assert numbers.startswith(world.text("helplines"))
    assert question == world.text("danger-ask")
    assert [key.split()[0] for key in guest.keys] == ["✅", "❌"]
    assert await world.rows("SELECT id FROM people") == known
    assert not any("🔴" in text for text in team.group.heard)


async def test_yes_calls_a_counselor_and_is_consent_for_that_alone(world: World) -> None:
    team, guest = await world.team(), world.person()
    await guest.says(DANGER)
    await guest.says("✅")

    assert any("🔴" in text for text in team.group.heard)
    assert world.text("sos-write-here") in guest.heard
    rows = await world.rows("SELECT consent FROM people ORDER BY made_at")
    assert rows[-1]["consent"] == 0


async def test_words_at_the_open_question_get_that_question_again_and_no_second_yes(world: World) -> None:
    team, guest = await world.team(), world.person()
    await guest.says("halo")
    await guest.says(DANGER)
    said = len(guest.heard)
    await guest.says("kak??")

    assert guest.heard[said:] == [world.text("danger-still")]
    assert guest.last.buttons == []
    assert [key.split()[0] for key in guest.keys] == ["✅", "❌"]
    await guest.taps("❌")
    await guest.says("kak??")
    assert guest.heard[-1] == world.text("welcome-short")
    assert not any("🔴" in text for text in team.group.heard)


async def test_silence_of_who_has_agreed_to_nothing_tells_nobody(world: World) -> None:
    team, guest = await world.team(), world.person()
    await guest.says(DANGER)
    cards = len(team.group.heard)
    await world.passes(minutes=5)

    assert len(team.group.heard) == cards
    assert guest.heard[-1] == world.text("danger-ask")


@pytest.mark.parametrize("words", ["halo", "p", "kak?"])
async def test_a_second_greeting_gets_a_line_and_not_the_whole_text_again(world: World, words: str) -> None:
    guest = world.person()
    await guest.says("halo")
    assert guest.heard[-1] == world.text("welcome-kept-nothing")
    await guest.says(words)

    assert guest.heard[-1] == world.text("welcome-short")
    assert any("✅" in label for label in guest.buttons)
    await guest.presses("✅")
    assert guest.last.text == world.text("home")


async def test_a_day_later_the_text_is_shown_whole_again(world: World) -> None:
    guest = world.person()
    await guest.start()
    await world.jumps(hours=25)
    await guest.says("halo")

    assert guest.heard[-1] == world.text("welcome-kept-nothing")


@pytest.mark.parametrize(("after", "again"), [(30, False), (61, True)])
async def test_numbers_are_not_repeated_within_the_hour_but_by_sos(
    world: World, after: int, again: bool
) -> None:
    guest = world.person()
    await guest.says(DANGER)
    world.clock.move(timedelta(minutes=after))
    said = len(guest.heard)
    await guest.says(DANGER)
    assert any("119" in text for text in guest.heard[said:]) is again

    said = len(guest.heard)
    await guest.says("🆘")
    assert "119" in guest.heard[said]
    assert_nothing_failed(world)
