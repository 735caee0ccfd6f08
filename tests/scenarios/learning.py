"""What trainees do: read, answer, and come to a certificate; with a small invented training."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from care.curriculum.practice_records import Skill
from sandbox.people.people import Person
from tests.training import small_course
from tests.world import Team, World

PAGES, QUESTIONS = 10, 6
A_PAGE = timedelta(seconds=5)
"""How long each page of it takes at most."""


@asynccontextmanager
async def taught(folder: Path, language: str, **settings: str) -> AsyncIterator[World]:
    """A world in which the small training is taught."""
    world = World(folder, language, **settings)
    world.course = small_course()
    await world.opens()
    try:
        yield world
    finally:
        await world.programme.close()


async def trainee(world: World, team: Team, name: str = "Kak Awan") -> Person:
    """Somebody who was accepted, with the training still before them."""
    person = await team.applies(name)
    await team.desk.presses(world.text("accept-untrained"))
    return person


async def opens(world: World, person: Person, number: int) -> None:
    """A module, from the list."""
    await person.says("/training")
    await person.presses(f" {number}")


async def reads(world: World, person: Person, number: int) -> None:
    """Open a module and turn to its last page."""
    await opens(world, person, number)
    await reads_on(world, person, PAGES - 1)


async def reads_on(world: World, person: Person, pages: int) -> None:
    """Turn so many pages, each once it is read, and read the one after."""
    for _ in range(pages):
        world.clock.move(A_PAGE)
        await person.presses("▶")
    world.clock.move(A_PAGE)


async def answers_all(
    world: World, person: Person, *, right: int = QUESTIONS, of: int = QUESTIONS
) -> list[str]:
    """So many right answers, then wrong ones; return the questions."""
    asked = []
    for number in range(of):
        asked.append(person.last.text.splitlines()[2])
        await answers(person, "right one" if number < right else "wrong one")
        if number < of - 1:
            await person.presses(world.text("next-question"))
    return asked


def letter(person: Person, answer: str) -> str:
    """The letter that this answer has in the message, and on its button."""
    (found,) = re.findall(rf"^(\w)\. {answer}$", person.last.text, re.MULTILINE)
    return str(found)


async def answers(person: Person, answer: str) -> None:
    """Press the letter of this answer."""
    await person.presses(letter(person, answer))


async def passes(world: World, person: Person, number: int) -> None:
    """Read a module and answer its quiz rightly."""
    await reads(world, person, number)
    await person.presses(world.text("take-quiz"))
    await answers_all(world, person)


async def completes(world: World, team: Team, person: Person) -> None:
    """Everything that a certificate needs: modules, a rehearsal, and one with a trainer."""
    for number in (1, 2):
        await passes(world, person, number)
    await rehearses_well(world, person)
    await practises(world, team, person)


async def rehearses_well(world: World, person: Person) -> None:
    """The script, with something done well and nobody hurt."""
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(f"{world.language} exam")
    await person.presses("✅")
    await person.says("apa yang paling berat? what is the hardest part?")
    await person.taps("🚩")


async def asks_for_a_trainer(world: World, person: Person) -> None:
    """A trainee wants to rehearse with somebody of the team."""
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(world.text("ask-trainer"))


async def plays_with_a_trainer(world: World, team: Team, person: Person) -> None:
    """A live rehearsal, from the question in the group to 🔚."""
    await asks_for_a_trainer(world, person)
    await team.desk.presses("🎭")
    await team.coordinator.says("aku capek banget")
    await person.says("makasih udah cerita")
    world.clock.move(A_PAGE)
    await person.taps("🔚")


async def fills_sheet(world: World, trainer: Person, **levels: int) -> None:
    """The trainer's sheet: 3 for each skill that is not named."""
    for skill in Skill:
        await trainer.presses(world.text(f"sheet-level-{levels.get(skill, 3)}"))


async def practises(world: World, team: Team, person: Person, **levels: int) -> None:
    """A live rehearsal with its sheet."""
    await plays_with_a_trainer(world, team, person)
    await fills_sheet(world, team.coordinator, **levels)
    await team.coordinator.presses(world.text("sheet-save"))
