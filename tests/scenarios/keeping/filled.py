"""Every sealed column with a value in it: what nobody wrote is made up, as its declaration says."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from storage.keeping.every_column import SEALED
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Seal, Vault
from storage.sealing.sealed_columns import Sealed

Row = dict[str, Any]
Contents = dict[tuple[str, str, int], bytes]
"""What is sealed, in the clear, by table, column and number of the row."""
MADE_UP = b"Kanaria"
OF_TYPE: dict[str, object] = {"INTEGER": 1, "TEXT": "x", "BLOB": b"x"}


def tables(path: Path) -> dict[str, list[Row]]:
    """Every table of a file, also of one that is in use."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}  # noqa: S608 (names of our own tables)


async def seal_of(folder: Path, key: bytes, one: Sealed, row: Row) -> Seal:
    """The seal under which this column lies: the main key's, or that of the row's conversation."""
    vault = Vault(key)
    if one.lost is None:
        return vault.rows
    ring = await KeyRing.open(folder / "sebaya.db", vault)
    seal = await ring.seal(row["conversation"])
    await ring.close()
    assert seal
    return seal


async def fill(folder: Path, key: bytes) -> None:
    """Put a made-up value into each sealed column that has none, in a made-up row if the table is empty."""
    for one in SEALED:
        with closing(sqlite3.connect(folder / "sebaya.db")) as connection, connection:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA ignore_check_constraints = 1")
            rows = connection.execute(f"SELECT * FROM {one.table}").fetchall()  # noqa: S608 (names of our own columns)
            if any(row[one.column] for row in rows):
                continue
            row = dict(rows[0]) if rows else _made_up(connection, one.table)
            seal = await seal_of(folder, key, one, row)
            row[one.column] = seal.close(MADE_UP, *one.place(row))
            values = f"({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"
            connection.execute(f"INSERT OR REPLACE INTO {one.table} {values}", [*row.values()])


def _made_up(connection: sqlite3.Connection, table: str) -> Row:
    """A row with a value in each column that must have one, beside a conversation that there is."""
    (conversation,) = connection.execute("SELECT id FROM conversations").fetchone()
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    needed = {one["name"]: OF_TYPE[one["type"]] for one in columns if one["notnull"] or one["pk"]}
    beside = {"conversation": conversation} if any(one["name"] == "conversation" for one in columns) else {}
    return needed | beside


async def opened_with(folder: Path, key: bytes) -> Contents:
    """Everything that is sealed, opened with this key; raises where it is not the key."""
    found, stored = {}, tables(folder / "sebaya.db")
    for one in SEALED:
        for number, row in enumerate(stored[one.table]):
            if row[one.column]:
                seal = await seal_of(folder, key, one, row)
                found[one.table, one.column, number] = seal.open(row[one.column], *one.place(row))
    return found
