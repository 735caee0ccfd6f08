"""A press that would change nothing is answered, and nothing is edited: Telegram refuses such an edit."""

from collections.abc import Callable

import pytest

from sandbox.people.people import Person
from tests.world import World

HERE, PLACE = "1/", "2/"


@pytest.fixture
def edits(world: World) -> Callable[[], int]:
    """How often the bot has asked Telegram to change a message."""
    return lambda: sum(call.method == "editMessageText" for call in world.api.calls)


async def _reader(world: World) -> Person:
    student = await world.student()
    await student.says("/privasi")
    return student


async def test_a_press_on_the_page_that_is_read_edits_nothing(world: World, edits: Callable[[], int]) -> None:
    student = await _reader(world)
    before = edits()
    press = await student.presses(HERE)

    assert press.answered
    assert edits() == before


async def test_a_page_that_was_turned_to_is_known_too(world: World, edits: Callable[[], int]) -> None:
    student = await _reader(world)
    await student.presses("▶")
    before = edits()
    press = await student.presses(PLACE)

    assert press.answered
    assert edits() == before
    await student.presses("◀")
    assert edits() == before + 1
    assert any(HERE in one for one in student.last.buttons)


async def test_a_page_whose_answer_was_lost_is_turned_back(world: World) -> None:
    student = await _reader(world)
    first = student.last.text
    world.api.faults.cut_after_accept(1, chat=student.id, method="editMessageText")
    await student.presses("▶")
    await world.passes(seconds=5)
    assert student.last.text != first
    await student.presses("◀")

    assert student.last.text == first


async def test_the_only_language_of_a_supporter_stays_without_an_edit(
    world: World, edits: Callable[[], int]
) -> None:
    (supporter,) = (await world.team()).supporters
    before = edits()
    press = await supporter.presses(world.text(f"language-{world.language}"))

    assert press.answered
    assert edits() == before
