"""Marks of the main key on rows: who changes such a row without the key cannot make its mark.

A mark is bound to its table, the row's key and its values, so that one of another row does not fit. It is
written by triggers of this connection alone (`TEMP`): no statement of a rule can leave it out, and nothing of
it stands in the database for somebody to take away.
"""

import hmac
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from storage.engine.database import Transaction

LENGTH = 16
"""Bytes of a mark."""
FUNCTION = "sebaya_mark"


@dataclass(frozen=True, slots=True)
class Marked:
    """A table whose rows have a mark, in the column `mark`.

    `row` and `values`: columns that are bound. `found`: a statement for one more value, of another table.
    `follows`: for columns of other tables, a condition that finds the rows whose `found` changes with them.
    `named`: how a row is called in a message, in SQL.
    """

    table: str
    row: tuple[str, ...]
    values: tuple[str, ...]
    named: str
    found: str = "NULL"
    follows: tuple[tuple[str, str, str], ...] = ()

    @property
    def mark(self) -> str:
        """Return the mark that a row should have, in SQL."""
        bound = ", ".join(f"{self.table}.{column}" for column in (*self.row, *self.values))
        return f"{FUNCTION}('{self.table}', {bound}, {self.found})"

    @property
    def set(self) -> str:
        """Return the statement, without its condition, that marks rows."""
        return f"UPDATE {self.table} SET mark = {self.mark}"

    @property
    def asked(self) -> str:
        """Return the statement for each row's name, its mark, and what that binds, in its order."""
        bound = ", ".join(f"{self.table}.{column}" for column in (*self.row, *self.values))
        return f"SELECT {self.named} AS named, mark, {bound}, {self.found} AS found FROM {self.table}"

    @property
    def events(self) -> Sequence[tuple[str, str, str]]:
        """Return what makes or changes a row: a table, an event of it, and which rows that concerns."""
        this = " AND ".join(f"{column} = NEW.{column}" for column in self.row)
        return [
            (self.table, "INSERT", this),
            (self.table, f"UPDATE OF {', '.join((*self.row, *self.values))}", this),
            *((table, f"UPDATE OF {column}", rows) for table, column, rows in self.follows),
        ]

    @property
    def triggers(self) -> Iterable[str]:
        """Return the triggers that mark each row that is made or changed."""
        for number, (table, event, rows) in enumerate(self.events):
            yield f"""
                CREATE TEMP TRIGGER mark_{self.table}_{number} AFTER {event} ON main.{table}
                BEGIN {self.set} WHERE {rows}; END
            """


def teach(connection: sqlite3.Connection, key: bytes) -> None:
    """Let statements of this connection make marks."""
    connection.create_function(FUNCTION, -1, made_under(key), deterministic=True)


def made_under(key: bytes) -> Callable[..., bytes]:
    """Return what makes the mark of these values."""

    def made(*values: object) -> bytes:
        # The kind of each value too: an empty text is not the same as nothing, nor 1 as "1".
        bound = "\x1f".join(f"{type(value).__name__}:{_plain(value)}" for value in values)
        return hmac.digest(key, bound.encode(), sha256)[:LENGTH]

    return made


def _plain(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


def keep_marked(connection: sqlite3.Connection, tables: Iterable[Marked]) -> None:
    """Mark whatever this connection makes or changes from now on."""
    for one in tables:
        for trigger in one.triggers:
            connection.execute(trigger)


class RowMarks:
    """The marks under one key, on either engine; `tables` are those whose rows have marks."""

    def __init__(self, key: bytes, tables: Iterable[Marked]) -> None:
        self._mark = made_under(key)
        self.tables = {one.table: one for one in tables}

    async def mark_all(self, tx: Transaction) -> None:
        """Mark every row as it is."""
        for one in self.tables.values():
            await self.mark_rows(tx, one, "1 = 1", {})

    async def mark_rows(self, tx: Transaction, one: Marked, where: str, given: Mapping[str, object]) -> None:
        """Mark the rows of this table for which the condition holds."""
        this = " AND ".join(f"{name} = :{name}" for name in one.row)
        for row in await tx.rows(f"{one.asked} WHERE {where}", given):
            keys = {name: row[name] for name in one.row}
            mark = {"mark": self._mark(one.table, *tuple(row)[2:]), **keys}
            await tx.rows(f"UPDATE {one.table} SET mark = :mark WHERE {this}", mark)

    async def broken(self, tx: Transaction) -> Sequence[str]:
        """Return how each row is called that was changed without the key."""
        return [
            row["named"]
            for one in self.tables.values()
            for row in await tx.rows(one.asked)
            if row["mark"] != self._mark(one.table, *tuple(row)[2:])
        ]
