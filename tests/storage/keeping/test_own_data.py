"""/mydata knows every column that names a person: each is counted, or left out for a written reason."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from handlers.people.data_rights import COUNTED
from storage.keeping import own_data
from tests.blank import begin_with
from tests.storage.rows import Here

NAMING = """
    SELECT m.name || '.' || f."from" AS named FROM sqlite_master m, pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f."table" = 'people'
"""
WITHOUT_A_KEY = {"audit.actor", "audit.about", "invitations.used_by"}
"""What names a person without the database knowing: the record and a used link outlive them."""
COLUMNS = [(kind, named) for kind, all_named in own_data.columns().items() for named in all_named]


async def found(here: Here, statement: str) -> set[str]:
    return {row["named"] for row in await here.rows(statement)}


@pytest.mark.sqlite
async def test_every_column_that_names_a_person_is_told_or_has_its_reason(here: Here) -> None:
    naming = await found(here, NAMING)
    told = {named for _, named in COLUMNS} | set(own_data.UNTOLD)

    assert naming | WITHOUT_A_KEY == told


@pytest.mark.sqlite
async def test_every_column_of_the_own_row_is_told(here: Here) -> None:
    own = await found(here, "SELECT 'people.' || name AS named FROM pragma_table_info('people')")
    assert own == set(own_data.OF_THE_PERSON)


def test_every_kind_that_is_counted_is_worded() -> None:
    assert set(COUNTED) == set(own_data.columns()) | set(own_data.BESIDES)


@pytest.fixture
async def rows(tmp_path: Path) -> AsyncIterator[sqlite3.Connection]:
    """A database as all migrations make it, which takes any row."""
    await begin_with(tmp_path / "sebaya.db")
    with closing(sqlite3.connect(tmp_path / "sebaya.db")) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA ignore_check_constraints = ON")
        yield connection


VALUES = {"INTEGER": 1, "TEXT": "another", "BLOB": b"another", "REAL": 1.0}


def fill(rows: sqlite3.Connection, table: str, column: str, person: str) -> None:
    """Write a row that names the person in this column alone."""
    needed = 'SELECT name, type FROM pragma_table_info(?) WHERE "notnull" OR pk'
    row = {name: VALUES[of] for name, of in rows.execute(needed, (table,)).fetchall()} | {column: person}
    names, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    rows.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", tuple(row.values()))  # noqa: S608 (names of our own columns)


@pytest.mark.parametrize(("kind", "named"), COLUMNS, ids=[named for _, named in COLUMNS])
def test_a_row_that_names_them_is_counted_for_them_alone(
    rows: sqlite3.Connection, kind: str, named: str
) -> None:
    table, column = named.split(".")
    fill(rows, table, column, "me")
    mine, theirs = [rows.execute(own_data.COUNTS, {"person": one}).fetchone() for one in ("me", "them")]

    assert {one: count for one, count in dict(mine).items() if count} == {kind: 1}
    assert not any(theirs)
