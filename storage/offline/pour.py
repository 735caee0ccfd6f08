"""All rows of one database into another of the same form, and whether both hold the same; on any engines."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from storage.engine.database import SqliteTransaction, Transaction
from storage.engine.opening import NotOurs
from storage.form import is_tolerated
from storage.migrate import APPLIED, newest, version_of
from storage.offline.held_home import make_file

PAGE = 500
"""Rows that are held in memory at a time."""
LENGTH = 32
"""Bytes of what a table's rows add up to."""
REFERENCES = """
    SELECT r.relname AS "table", string_agg(format('DROP CONSTRAINT %I', c.conname), ', ') AS without,
        string_agg(format('ADD CONSTRAINT %I ', c.conname) || pg_get_constraintdef(c.oid), ', ') AS restored
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
    WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace GROUP BY r.relname
"""
Form = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class TableContent:
    """What a table holds: how many rows, and a sum over all of them that is the same in any order."""

    rows: int
    sum: int


async def form_of(tx: Transaction) -> Form:
    """Return each table of the programme with its columns."""
    form: dict[str, list[str]] = {}
    for row in await tx.rows(tx.catalog.columns):
        if not is_tolerated("table", row["table"]):
            form.setdefault(row["table"], []).append(row["column"])
    return form


async def pour(source: Transaction, target: Transaction) -> None:
    """Copy every row into the empty tables of `target`; raises `NotOurs` where the forms differ.

    `target` is a new database: no trigger there is in the way of an INSERT.
    """
    form = await form_of(source)
    if (there := await form_of(target)) != form:
        odd = sorted(name for name in form.keys() | there.keys() if form.get(name) != there.get(name))
        raise NotOurs(f"the database is not built as this version builds it: {', '.join(odd)}")
    async with _without_references(target):
        for table, columns in form.items():
            names, values = _quoted(columns), ", ".join(f":{name}" for name in columns)
            insert = f'INSERT INTO "{table}" ({names}) VALUES ({values})'
            async for page in pages(source, table, columns):
                await target.many(insert, [dict(zip(columns, row, strict=True)) for row in page])
    await _number(source, target, form)


async def copy_out(copy: Path, source: Transaction) -> None:
    """Make a SQLite file of what `source` holds; raises `NotOurs`, or OSError."""
    version = version_of(await source.rows(APPLIED))
    if version > newest():
        raise NotOurs(
            f"the database is of version {version}, this program of version {newest()}: update Sebaya first"
        )
    await make_file(copy, version, lambda made: pour(source, made))


async def contents(tx: Transaction) -> Mapping[str, TableContent]:
    """Return what each table holds, to compare it with another database."""
    return {table: await _content(tx, table, columns) for table, columns in (await form_of(tx)).items()}


async def _content(tx: Transaction, table: str, columns: Sequence[str]) -> TableContent:
    rows = total = 0
    async for page in pages(tx, table, columns):
        rows += len(page)
        total += sum(int.from_bytes(sha256(repr(row).encode()).digest(), "big") for row in page)
    return TableContent(rows, total % (1 << 8 * LENGTH))


async def pages(
    tx: Transaction, table: str, columns: Sequence[str]
) -> AsyncIterator[Sequence[tuple[Any, ...]]]:
    """Return the rows of a table page by page; the transaction must not change it meanwhile."""
    asked = f'SELECT {_quoted(columns)} FROM "{table}"'
    if isinstance(tx, SqliteTransaction):
        cursor = tx.direct.execute(asked)
        while page := cursor.fetchmany(PAGE):
            yield [tuple(row) for row in page]
        return
    await tx.rows(f"DECLARE pages_of_{table} NO SCROLL CURSOR FOR {asked}")
    full = True
    while full:
        rows = await tx.rows(f"FETCH {PAGE} FROM pages_of_{table}")
        if rows:
            yield [tuple(row) for row in rows]
        full = len(rows) == PAGE
    await tx.rows(f"CLOSE pages_of_{table}")


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


@asynccontextmanager
async def _without_references(tx: Transaction) -> AsyncIterator[None]:
    """Let rows come in any order; at the end each must find what it refers to. Raises `NotOurs`."""
    if isinstance(tx, SqliteTransaction):
        yield  # a connection of SQLite looks at references only when it is told to
        if tx.direct.execute("PRAGMA foreign_key_check").fetchone():
            raise NotOurs("a row refers to another one that is not there: nothing was copied")
        return
    references = await tx.rows(REFERENCES)
    for one in references:
        await tx.rows(f'ALTER TABLE "{one["table"]}" {one["without"]}')
    yield
    for one in references:
        await tx.rows(f'ALTER TABLE "{one["table"]}" {one["restored"]}')


async def _number(source: Transaction, target: Transaction, form: Form) -> None:
    """Let the next number of each table come after every one that was ever given."""
    given = {row["table"]: row["last"] or 0 for row in await source.rows(source.catalog.numbered)}
    for row in await target.rows(target.catalog.numbered):
        table = row["table"]
        highest = await target.value(f'SELECT MAX(id) FROM "{table}"') if "id" in form[table] else 0
        if last := max(given.get(table, 0), highest or 0):
            await target.rows(target.catalog.set_number, {"table": table, "last": last})
