"""A guess of the second opinion: a card that says so, verdicts of its own, and a setting that stops it."""

from pathlib import Path

from care.detection.second_opinion import SECOND_OPINION
from care.model.levels import Level
from tests.scenarios.chatting import cards
from tests.world import World, lexicon, opened

GUESSED = "td aku s h lagi kak maaf"
"""A sentence of the corpus in which no entry is found."""


def test_no_entry_finds_the_sentence() -> None:
    assert lexicon().scan(GUESSED).level is Level.NONE


async def test_a_guess_opens_a_card_that_calls_it_a_guess(world: World) -> None:
    team = await world.team()
    await world.waits(GUESSED)

    assert world.text("case-guess", category=world.text("category-self-harm")) in team.desk.last.text
    assert SECOND_OPINION not in team.desk.last.text


async def test_verdicts_on_guesses_are_counted_apart(world: World) -> None:
    team = await world.team()
    await world.waits(GUESSED)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-false-alarm"))

    await team.desk.says("/lexicon")

    assert "✓ 0 ✗ 1" in team.desk.last.text


async def test_the_setting_stops_it(tmp_path: Path) -> None:
    async with opened(tmp_path, second_opinion="off") as world:
        await world.team()
        await world.waits(GUESSED)

        assert await cards(world) == []
