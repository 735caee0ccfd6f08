"""What every run begins with, played once and then copied: a team on duty's threshold, and students."""

import asyncio
import copy
import itertools
import shutil
import sqlite3
from io import StringIO
from pathlib import Path

from care.system.all_messages import ABOUT_STUDENTS
from sandbox.people.people import Person
from tests.properties.stage import FILES, NAMES, Cast, Stage
from tests.world import Team

JOURNAL = Path(__file__).with_name("journal.sql")


class Prelude:
    """A stage whose bot has been stopped, and the files that it left."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self._kept = folder / "prelude"
        self._kept.mkdir(parents=True)
        self._stage = Stage(folder, **settings)
        asyncio.run(_played(self._stage))
        for name in FILES:
            shutil.move(folder / name, self._kept / name)
        with sqlite3.connect(self._kept / FILES[0]) as database:
            database.executescript(JOURNAL.read_text("utf-8"))
            database.executemany(
                "INSERT INTO journal_about_students VALUES (?, ?)",
                [(role.value, kind.value) for role, kinds in ABOUT_STUDENTS.items() for kind in kinds],
            )
        database.close()
        self._number = itertools.count()

    async def begins(self) -> Stage:
        """The same beginning once more, with a bot that runs."""
        stage = copy.deepcopy(self._stage)
        stage.moves_to(Path(shutil.copytree(self._kept, self._kept.with_name(f"run {next(self._number)}"))))
        stage.log = StringIO()
        await stage.opens()
        stage.opens_books()
        stage.api.settle = stage.works
        return stage


async def _played(stage: Stage) -> None:
    await stage.opens()
    try:
        await _introduced(stage)
    finally:
        await stage.closes()
    del stage.programme
    stage.api.calls.clear()
    stage.api.watchers.clear()


async def _introduced(stage: Stage) -> None:
    team = await stage.team(supporters=0)
    second = await team.joins(NAMES[1], "counselor")
    desks = [team.desk, second.in_group(team.group)]
    stage.cast = Cast(team.group, [team.coordinator, second], desks)
    for name in NAMES[2:5]:
        stage.cast.supporters.append(await team.joins(name))
    await _is_counselor_too(team, stage.cast, stage.cast.supporters[1])
    stage.cast.supporters.append(await _untrained(team))
    stage.cast.students = [await stage.student() for _ in range(3)]
    for person in (stage.cast.supporters[0], second):
        await _agrees(person)
        stage.cast.students.append(person)
    for supporter in stage.cast.supporters[:3]:
        await supporter.presses("🟢")


async def _untrained(team: Team) -> Person:
    person = await team.applies(NAMES[5])
    await team.desk.presses(team.world.text("accept-untrained"))
    return person


async def _is_counselor_too(team: Team, cast: Cast, supporter: Person) -> None:
    await team.becomes_counselor(supporter, NAMES[3])
    cast.counselors.append(supporter)
    cast.desks.append(supporter.in_group(team.group))


async def _agrees(person: Person) -> None:
    await person.says("/talk")
    await person.presses("✅")
