"""Bring databases forward and die on the way: at the first statement, at the second, and so on.

`python -m tests.released.dying DATABASE` copies it beside for each death, and prints how many there were.
"""

import asyncio
import os
import shutil
import signal
import sqlite3
import sys
from pathlib import Path

from storage.engine.database import Params, SqliteDatabase, SqliteTransaction
from storage.migrate import migrate


def dies_at(number: int) -> None:
    """This process is killed before its so many-th statement."""
    left, run = number, SqliteTransaction.rows

    async def watched(self: SqliteTransaction, sql: str, params: Params | None = None) -> list[sqlite3.Row]:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(await run(self, sql, params))

    SqliteTransaction.rows = watched  # type: ignore[method-assign]  # a test watches it


async def forward(path: Path) -> None:
    """Open it and bring it forward."""
    database = await SqliteDatabase.open(path)
    await migrate(database)
    await database.close()


def killed(path: Path, number: int) -> bool:
    """Whether a process that brings it forward died before its so many-th statement."""
    child = os.fork()
    if child == 0:
        dies_at(number)
        asyncio.run(forward(path))
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def main() -> None:
    """The command line."""
    released = Path(sys.argv[1])
    number = 1
    while True:
        path = released.with_name(f"killed-{number}.db")
        shutil.copy(released, path)
        if not killed(path, number):
            break
        number += 1
    sys.stdout.write(f"{number - 1}\n")


if __name__ == "__main__":
    main()
