"""The record of who did what: whatever is done to any of a thousand rows is found."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from care.model.audit_actions import AuditAction
from storage.engine.place import Home
from storage.offline.audit_verify import Verified, verified
from storage.programme import audit
from storage.sealing.encryption import Vault
from storage.store import Desk
from tests.world import KEY, World, opened

ROWS = 1_000
Row = dict[str, Any]
Rows = list[Row]
VAULT = Vault(KEY)


async def noted(world: World, count: int) -> None:
    """So many rows more."""

    async def note(desk: Desk) -> None:
        for number in range(count):
            await desk.work.audit.note(f"p{number}", AuditAction.CLAIM, f"k{number}")

    await world.programme.store.run(world.clock.now(), note)


def changed(rows: Rows, place: int) -> Rows:
    column = ("at", "actor", "action", "about", "chain")[place % 5]
    value = rows[place][column]
    other = value + 1 if column == "at" else value[::-1] + value if column == "chain" else f"{value}#"
    return [*rows[:place], {**rows[place], column: other}, *rows[place + 1 :]]


def removed(rows: Rows, place: int) -> Rows:
    return rows[:place] + rows[place + 1 :]


def swapped(rows: Rows, place: int) -> Rows:
    """The words of two rows, under each other's number."""
    one, other = rows[place], rows[place - 1]
    return [
        {**other, "id": r["id"]} if r is one else {**one, "id": r["id"]} if r is other else r for r in rows
    ]


@pytest.fixture
async def written(tmp_path: Path) -> tuple[Row, Rows]:
    """The head and the thousand rows of a record."""
    async with opened(tmp_path) as world:
        await noted(world, ROWS - 1)
        (head,) = await world.rows(audit.HEAD)
        return head, await world.rows(audit.ROWS)


@pytest.mark.sqlite
@pytest.mark.property
@pytest.mark.parametrize("meddle", [changed, removed, swapped])
async def test_each_of_a_thousand_rows_is_missed_when_it_is_meddled_with(
    written: tuple[Row, Rows], meddle: Callable[[Rows, int], Rows]
) -> None:
    head, rows = written[0].values(), written[1]
    assert audit.broken_at(VAULT, head, rows) is None
    assert len(rows) == ROWS

    found = [audit.broken_at(VAULT, head, meddle(rows, place)) for place in range(ROWS)]
    assert None not in found


async def meddled(folder: Path, *statements: str) -> Verified:
    """What is found after somebody with the file in their hands has done this."""
    async with opened(folder) as world:
        await noted(world, 20)
    with closing(sqlite3.connect(folder / "sebaya.db")) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in (*statements, *(sql for _, sql in triggers)):
            connection.execute(statement)
        connection.commit()
    return await verified(Home(folder / "sebaya.db"), KEY)


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "statements",
    [
        ("DELETE FROM audit WHERE id > 18",),
        ("DELETE FROM audit WHERE id > 18", "UPDATE audit_head SET last = 18"),
        (
            "DELETE FROM audit WHERE id > 18",
            "UPDATE audit_head SET last = 18, tip = (SELECT chain FROM audit WHERE id = 18)",
        ),
        ("DELETE FROM audit WHERE id < 5",),
        (
            "UPDATE audit_head SET first = 5, before = (SELECT chain FROM audit WHERE id = 4)",
            "DELETE FROM audit WHERE id < 5",
        ),
        ("DELETE FROM audit_head",),
        ("INSERT INTO audit SELECT id + 1, at, actor, action, about, chain FROM audit WHERE id = 21",),
    ],
)
async def test_cutting_off_an_end_is_found_also_after_the_bot_has_gone_on(
    tmp_path: Path, statements: tuple[str, ...]
) -> None:
    assert (await meddled(tmp_path, *statements)).broken is not None

    async with opened(tmp_path) as world:
        await noted(world, 3) if "INSERT" not in statements[0] else None
        assert not await world.programme.store.run(world.clock.now(), lambda desk: desk.work.audit.is_whole())
    assert (await verified(Home(tmp_path / "sebaya.db"), KEY)).broken is not None


@pytest.mark.sqlite
async def test_a_record_that_nobody_touched_is_whole_also_after_purging(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        await noted(world, 5)
        world.clock.move(timedelta(days=300))
        await noted(world, 5)
        world.clock.move(timedelta(days=66))
        await world.programme.alarms.purge()
        await noted(world, 1)

    assert await verified(Home(tmp_path / "sebaya.db"), KEY) == Verified(6, 7, 12, None, [], [])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'x' WHERE id = 2",
        "DELETE FROM audit WHERE id = 2",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET last = 1",
    ],
)
async def test_the_database_itself_refuses_to_change_it(tmp_path: Path, statement: str) -> None:
    async with opened(tmp_path) as world:
        await noted(world, 3)
        with pytest.raises(Exception, match="the record of who did what"):
            await world.rows(statement)


@pytest.mark.sqlite
async def test_what_was_meddled_with_is_not_purged(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        await noted(world, 5)
    await meddled(tmp_path, "UPDATE audit SET actor = 'x' WHERE id = 3")
    async with opened(tmp_path) as world:
        world.clock.move(timedelta(days=400))
        await world.programme.alarms.purge()
        assert len(await world.rows(audit.ROWS)) > 20
