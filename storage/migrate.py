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
from storage.engine.catalog import SQLITE
from storage.engine.database import Database, Transaction
from storage.engine.opening import NotOurs
from storage.engine.whereabouts import TABLE, require_here, tables_of

VERSION_TABLE = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"
APPLIED = "SELECT * FROM schema_version"
"""The migrations that a database has had, and which programs may run on them (missing in older databases)."""
RUNS_FROM = re.compile(r"^-- Runs from (\d+)", re.MULTILINE)
PARTS = "SELECT type, name, sql FROM sqlite_master"
"""What a database is made of: tables, indexes, triggers, views."""
SQLITES_OWN = {"sqlite_sequence", "sqlite_stat1", "sqlite_stat4"}
REPLICATORS = ("_litestream_seq", "_litestream_lock")
"""Tables that Litestream keeps in the database that it copies."""
SPACE, AROUND = re.compile(r'[\s"`]+'), re.compile(r" ?([(),=<>;]) ?")


Applied = Sequence[Iterable[Any]]
Parts = Mapping[tuple[str, str], str]


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
    await tx.rows(_spelled(tx, VERSION_TABLE))
    return require_known(await tx.rows(APPLIED))


def _spelled(tx: Transaction, statement: str) -> str:
    return statement if tx.catalog is SQLITE else dialect.for_postgresql(statement)


async def make_form(tx: Transaction, version: int) -> None:
    """Make the tables of this version where there are none; no migration is noted as applied."""
    await tx.rows(_spelled(tx, VERSION_TABLE))
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
    for statement in _statements(script) if tx.catalog is SQLITE else for_postgresql(number, script):
        await tx.rows(statement)


def differences(parts: Sequence[Iterable[Any]], applied: Applied) -> Sequence[str]:
    """Compare `PARTS` with what the migrations make; return each part that is added, changed or missing.

    Of a database that a newer program has brought forward, only triggers and views can be compared.
    """
    version = version_of(applied)
    made = _made(tuple(script for number, script in scripts() if number <= version))
    there, newer = _plain(parts), version > newest()
    return sorted(
        f"{kind} {name}"
        for kind, name in there.keys() | made.keys()
        if there.get((kind, name)) != made.get((kind, name))
        and not is_tolerated(kind, name)
        and not (newer and kind in {"table", "index"})
    )


def is_tolerated(kind: str, name: str) -> bool:
    """Return whether this part may be there though no migration makes it."""
    return kind == "table" and name in {*REPLICATORS, TABLE}


def require_own(parts: Sequence[Iterable[Any]], applied: Applied) -> None:
    """Raise `NotOurs` if the database has not the form that the migrations make."""
    if found := differences(parts, applied):
        raise NotOurs(
            f"the database is not built as Sebaya builds it: {', '.join(found)}; somebody changed it: look "
            "into that, remove what was added, or restore a backup"
        )


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


@cache
def _made(applied: tuple[str, ...]) -> Parts:
    with fresh(applied) as connection:
        return _plain(connection.execute(PARTS).fetchall())


@contextmanager
def fresh(applied: Sequence[str] | None = None) -> Iterator[Connection]:
    """Make a database in memory with these migrations, or all."""
    with closing(connect(":memory:")) as connection:
        connection.execute(VERSION_TABLE)
        for script in [script for _, script in scripts()] if applied is None else applied:
            for statement in _statements(script):
                connection.execute(statement)
        yield connection


def _plain(parts: Sequence[Iterable[Any]]) -> Parts:
    """Return the statement of each part without what SQLite writes in one way or another."""
    return {
        (kind, name): AROUND.sub(r"\1", SPACE.sub(" ", sql)).strip().lower()
        for kind, name, sql in parts
        if sql is not None and name not in SQLITES_OWN
    }


def _statements(script: str) -> Iterator[str]:
    """Split the script into statements; a trigger contains statements of its own."""
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    statement = ""
    for part in "\n".join(lines).split(";"):
        statement += f"{part};"
        if complete_statement(statement):
            yield statement.removesuffix(";")
            statement = ""
