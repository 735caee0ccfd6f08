"""How straight the way through the house is: `python -m benchmarks.walk`.

For each deed: which modules of the program are entered until everything that follows from it has been sent,
how often a call goes from one module to another and from one top folder to another, and how many statements
the database runs, without those that begin and commit. Coroutines count once, when they are begun.
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from typer import echo as say

from benchmarks.table.table import Table
from bot.prove.people import Staff
from sandbox.people.people import Person

ROOT = Path(__file__).parent.parent
PROGRAM = ("bot", "care", "config", "handlers", "storage")
PEOPLE = f"{ROOT}/bot/prove/"
"""What plays the people and their Telegram is no part of a message's way."""
TELEGRAM = f"{ROOT}/sandbox/"
"""Nor is what their Telegram calls: it looks at the clock of the program, which stands for its own."""
FRAMES = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
"""What only frames statements is not counted."""
DANGER = "aku mau bunuh diri malam ini"


@dataclass
class Walk:
    """What happened during one deed."""

    modules: set[str] = field(default_factory=set)
    moves: int = 0
    between_folders: int = 0
    statements: int = 0
    frames: dict[int, FrameType] = field(default_factory=dict)
    """Every frame that was entered; they are kept, so that none gets the number of another."""

    def note(self, frame: FrameType, event: str, _: object) -> None:
        """A profile function: a call of the program's own, from another of its modules or not."""
        module = _module(frame)
        if event != "call" or module is None or id(frame) in self.frames:
            return
        self.frames[id(frame)] = frame
        self.modules.add(module)
        caller = frame.f_back
        while caller and _module(caller) is None:
            if caller.f_code.co_filename.startswith(TELEGRAM):
                return
            caller = caller.f_back
        before = _module(caller) if caller else None
        self.moves += before is not None and before != module
        self.between_folders += before is not None and _folder(before) != _folder(module)


def _module(frame: FrameType) -> str | None:
    """The module below the project, if it is one of the program's."""
    name = frame.f_code.co_filename
    if not name.startswith(f"{ROOT}/") or name.startswith(PEOPLE):
        return None
    module = name[len(str(ROOT)) + 1 :]
    return module if _folder(module) in PROGRAM else None


def _folder(module: str) -> str:
    return module.partition("/")[0]


@contextmanager
def walked(table: Table) -> Iterator[Walk]:
    """What happens in here is counted."""
    walk = Walk()
    connection = table.programme.store._database._direct  # type: ignore[attr-defined]  # SQLite's own

    def count(statement: str) -> None:
        walk.statements += not statement.startswith(FRAMES)

    connection.set_trace_callback(count)
    sys.setprofile(walk.note)
    try:
        yield walk
    finally:
        sys.setprofile(None)
        connection.set_trace_callback(None)


async def talk(table: Table) -> tuple[Person, Person]:
    """A student and the supporter whom they talk with."""
    team = Staff(table)
    await team.begins()
    supporter = await team.comes_on()
    student = await table.student()
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses("⏭")
    await supporter.presses("✅")
    return student, supporter


async def main() -> None:
    """Walk each deed once, when its like has filled the caches."""
    with tempfile.TemporaryDirectory() as folder:
        table = Table(Path(folder))
        await table.opens()
        try:
            await _walk(table)
        finally:
            await table.programme.close()


async def _walk(table: Table) -> None:
    student, supporter = await talk(table)
    await student.says("halo kak")
    deeds: dict[str, Callable[[], Awaitable[object]]] = {
        "a tick with nothing due": table.ticks,
        "a harmless text": lambda: student.says("aku capek banget hari ini kak"),
        "🙋": lambda: student.says("/counselor"),
        "🚩": lambda: supporter.says("/flag"),
        "a text of danger": lambda: student.says(DANGER),
    }
    for _ in range(3):
        await table.ticks()
    say("deed: modules entered, moves between modules, between top folders, statements")
    for name, deed in deeds.items():
        with walked(table) as walk:
            await deed()
        counts = (len(walk.modules), walk.moves, walk.between_folders, walk.statements)
        say(f"{name}: {', '.join(map(str, counts))}")


if __name__ == "__main__":
    asyncio.run(main())
