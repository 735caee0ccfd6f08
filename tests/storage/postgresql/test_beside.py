"""What is done from outside while a bot holds the programme: one writes at a time, readers hold up nobody."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from care.model.audit_actions import PROGRAMME, AuditAction
from care.ports.unit_of_work import Unavailable
from storage.engine import postgresql
from storage.engine.database import Transaction
from storage.engine.lock import InUse
from storage.engine.opening import NotOurs, Use
from storage.engine.place import Home
from storage.engine.postgresql import PostgresDatabase
from storage.engine.reaching import reach
from storage.migrate import migrate
from storage.offline.inspection import in_use, require_programme
from storage.offline.opening import change, read
from storage.programme import audit
from storage.sealing.encryption import Vault
from tests.postgresql import fresh_place
from tests.virtual import NOON
from tests.world import KEY

pytestmark = pytest.mark.postgresql
VAULT = Vault(KEY)


@pytest.fixture
async def held(tmp_path: Path) -> AsyncIterator[tuple[PostgresDatabase, Home]]:
    """A programme that a bot holds, and where it lies."""
    with fresh_place() as place:
        database = await PostgresDatabase.open(place)
        await migrate(database)
        yield database, Home(tmp_path / "beside", place)
        await database.close()


async def notes(tx: Transaction) -> None:
    await audit.StoredAudit(tx, VAULT, NOON).note(PROGRAMME, AuditAction.BACKUP)


async def noted(tx: Transaction) -> tuple[int, int | None]:
    """How many rows the record has, and the first that is wrong."""
    rows = await tx.rows(audit.ROWS)
    return len(rows), audit.broken_at(VAULT, await tx.row(audit.HEAD), rows)


class Busy:
    """A transaction of the bot that has noted something and goes on until it may end."""

    def __init__(self) -> None:
        self.begun, self.may_end = asyncio.Event(), asyncio.Event()

    async def job(self, tx: Transaction) -> None:
        await notes(tx)
        self.begun.set()
        await self.may_end.wait()


async def test_a_command_and_the_bot_write_one_after_the_other(held: tuple[PostgresDatabase, Home]) -> None:
    database, home = held
    await database.run(notes)
    busy = Busy()
    async with asyncio.TaskGroup() as together:
        together.create_task(database.run(busy.job))
        await busy.begun.wait()
        beside = together.create_task(change(home, notes))
        # It is well on its way: without its turn to wait for, it would note a row of the same number.
        assert await read(home, noted) == (2, None)
        busy.may_end.set()
    assert beside.result() is None

    assert await read(home, noted) == (4, None)


async def test_who_waits_too_long_is_told_and_nothing_is_kept(
    held: tuple[PostgresDatabase, Home], monkeypatch: pytest.MonkeyPatch
) -> None:
    database, home = held
    monkeypatch.setattr(postgresql, "TURN", postgresql.TURN.replace("2000", "20"))
    busy = Busy()
    running = asyncio.create_task(database.run(busy.job))
    await busy.begun.wait()
    with pytest.raises(NotOurs, match=r"^cannot use the programme fresh_\w+ in .*: LockNotAvailable$"):
        await change(home, notes)
    busy.may_end.set()
    await running

    assert await read(home, noted) == (2, None)


async def test_a_reader_sees_one_moment_and_holds_up_nobody(held: tuple[PostgresDatabase, Home]) -> None:
    database, home = held

    async def twice(tx: Transaction) -> list[tuple[int, int | None]]:
        first = await noted(tx)
        await database.run(notes)
        return [first, await noted(tx)]

    await database.run(notes)
    assert await read(home, twice) == [(2, None), (2, None)]
    assert await read(home, noted) == (3, None)


async def test_a_programme_that_is_held_is_told_apart_and_not_taken(
    held: tuple[PostgresDatabase, Home],
) -> None:
    database, home = held
    assert await in_use(home)
    with pytest.raises(InUse, match=r"^another copy of Sebaya uses the programme "):
        await reach(home)
    await database.close()

    assert not await in_use(home)


@pytest.mark.parametrize("use", [Use.BESIDE, Use.READING])
async def test_from_outside_no_programme_is_begun(tmp_path: Path, use: Use) -> None:
    with fresh_place() as place:
        home = Home(tmp_path / "beside", place)
        for _ in range(2):
            with pytest.raises(
                NotOurs, match=r"^there is no programme fresh_\w+ in .*: `sebaya run` begins one$"
            ):
                await reach(home, use)
        await (await PostgresDatabase.open(place)).close()
        with pytest.raises(NotOurs, match=r" holds nothing yet: `sebaya run` begins a programme$"):
            await require_programme(home)


async def test_a_bot_that_finds_a_command_at_work_for_too_long_says_so_to_those_who_wait(
    held: tuple[PostgresDatabase, Home], monkeypatch: pytest.MonkeyPatch
) -> None:
    database, home = held
    database._begin = database._begin.replace("2000", "20")
    busy = Busy()
    running = asyncio.create_task(change(home, busy.job))
    await busy.begun.wait()
    with pytest.raises(Unavailable, match="LockNotAvailable"):
        await database.run(notes)
    busy.may_end.set()
    await running
    await database.run(notes)

    assert await read(home, noted) == (3, None)
