"""A guess of the second opinion, where it is switched on: a card that says so, and verdicts of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from care.detection.second_opinion import SECOND_OPINION
from care.model.levels import Level
from tests.scenarios.chatting import cards
from tests.world import World, lexicon, opened

GUESSED = "kuku aku gores2in ke lengan sampe kebuka, skrg perih"
"""A sentence of the corpus in which no entry is found."""


@pytest.fixture
async def guessing(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path, second_opinion="on") as world:
        yield world


def test_no_entry_finds_the_sentence() -> None:
    assert lexicon().scan(GUESSED).level is Level.NONE


async def test_a_guess_opens_a_card_that_calls_it_a_guess(guessing: World) -> None:
    team = await guessing.team()
    await guessing.waits(GUESSED)

    guess = guessing.text("case-guess", category=guessing.text("category-self-harm"))
    assert guess in team.desk.last.text
    assert SECOND_OPINION not in team.desk.last.text


async def test_verdicts_on_guesses_are_counted_apart(guessing: World) -> None:
    team = await guessing.team()
    await guessing.waits(GUESSED)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(guessing.text("outcome-false-alarm"))

    await team.desk.says("/lexicon")

    assert "✓ 0 ✗ 1" in team.desk.last.text


async def test_unless_somebody_switches_it_on_nothing_is_guessed(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        await world.team()
        await world.waits(GUESSED)

        assert await cards(world) == []
