"""Numbered SQL files that bring a database forward, each in one transaction, never back.

An older program refuses a database that a newer one has brought forward, unless each migration that it does
not know has a line such as `-- Runs from 17`: programs that know that many migrations may still run on it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache, partial
from importlib.resources import files
from sqlite3 import Connection, complete_statement, connect
from typing import Any

from storage.engine import dialect
from storage.engine.catalog import SQLITE, Catalog
from storage.engine.database import Database, Transaction
from storage.engine.opening import NotOurs
from storage.engine.whereabouts import require_here, tables_of

VERSION_TABLE = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"
APPLIED = "SELECT * FROM schema_version"
"""The migrations that a database has had, and which programs may run on them (missing in older databases)."""
RUNS_FROM = re.compile(r"^-- Runs from (\d+)", re.MULTILINE)


Applied = Sequence[Iterable[Any]]


@cache
def scripts() -> Sequence[tuple[int, str]]:
    """Return (number, SQL) of every migration, in order; the files are read once."""
    folder = files("storage") / "migrations"
    found = [
        (int(file.name[:4]), file.read_text("utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    ]
    return sorted(found)


def newest() -> int:
    """Return the version to which this program brings a database."""
    return scripts()[-1][0]


def version_of(applied: Applied) -> int:
    """Return the newest migration that a database has had; 0 before the first."""
    return max((number for number, *_ in applied), default=0)


def is_too_new(applied: Applied) -> bool:
    """Return whether only a newer program may use the database."""
    return any(_oldest(*row) > newest() for row in applied)


def _oldest(number: int, runs_from: int | None = None) -> int:
    """Return the oldest program, by its newest migration, that may run after this migration."""
    return runs_from or number


def require_known(applied: Applied) -> int:
    """Return the database's version; raises `NotOurs` if only a newer program may use it."""
    version = version_of(applied)
    if is_too_new(applied):
        raise NotOurs(
            f"the database is newer (version {version}) than this program (version {newest()}): update Sebaya"
        )
    return version


async def migrate(database: Database) -> int:
    """Apply the missing migrations and return the version; raises `NotOurs` for a newer database."""
    version = await database.run(version_in)
    for number, script in scripts():
        if number > version:
            await database.run(partial(_apply, number, script))
    return max(version, newest())


async def version_in(tx: Transaction) -> int:
    """As `require_known`; raises `NotOurs` too if the file holds something else."""
    tables = await tables_of(tx)
    await require_here(tx, tables)
    if tables and "schema_version" not in tables:
        raise NotOurs("the database is not one of Sebaya: give another file as SEBAYA_DATABASE_URL")
    await tx.rows(version_table(tx.catalog))
    return require_known(await tx.rows(APPLIED))


async def make_form(tx: Transaction, version: int) -> None:
    """Make the tables of this version where there are none; no migration is noted as applied."""
    await tx.rows(version_table(tx.catalog))
    for number, script in scripts():
        if number <= version:
            await _change(number, script, tx)


async def _apply(number: int, script: str, tx: Transaction) -> None:
    await _change(number, script, tx)
    await tx.rows("INSERT INTO schema_version (version) VALUES (:number)", {"number": number})
    # After the statements: the column comes with one of the migrations.
    if said := RUNS_FROM.search(script):
        row = {"number": number, "oldest": int(said[1])}
        await tx.rows("UPDATE schema_version SET runs_from = :oldest WHERE version = :number", row)


async def _change(number: int, script: str, tx: Transaction) -> None:
    for statement in statements_for(tx.catalog, number, script):
        await tx.rows(statement)


def statements_for(catalog: Catalog, number: int, script: str) -> Iterable[str]:
    """Return a migration's statements as this engine reads them."""
    return _statements(script) if catalog is SQLITE else for_postgresql(number, script)


def version_table(catalog: Catalog) -> str:
    """Return the statement that makes the table of versions, as this engine reads it."""
    return VERSION_TABLE if catalog is SQLITE else dialect.for_postgresql(VERSION_TABLE)


def for_postgresql(number: int, script: str) -> Sequence[str]:
    """Return a migration's statements for PostgreSQL; its triggers stand in a file of their own beside it."""
    made = [dialect.for_postgresql(one) for one in _statements(script) if not dialect.is_trigger(one)]
    return [*made, *_triggers().get(number, ())]


@cache
def _triggers() -> Mapping[int, Sequence[str]]:
    """Return PostgreSQL's triggers by their migration's number; an empty line parts two statements."""
    folder = files("storage") / "migrations"
    return {
        int(file.name[:4]): file.read_text("utf-8").strip().split("\n\n")
        for file in folder.iterdir()
        if file.name.endswith(".postgresql")
    }


@contextmanager
def fresh(applied: Sequence[str] | None = None) -> Iterator[Connection]:
    """Make a database in memory with these migrations, or all."""
    with closing(connect(":memory:")) as connection:
        connection.execute(VERSION_TABLE)
        for script in [script for _, script in scripts()] if applied is None else applied:
            for statement in _statements(script):
                connection.execute(statement)
        yield connection


def _statements(script: str) -> Iterator[str]:
    """Split the script into statements; a trigger contains statements of its own."""
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    statement = ""
    for part in "\n".join(lines).split(";"):
        statement += f"{part};"
        if complete_statement(statement):
            yield statement.removesuffix(";")
            statement = ""
