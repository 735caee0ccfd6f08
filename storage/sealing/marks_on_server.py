"""Marks of the main key (`storage/sealing/marks.py`) where the rows lie in a PostgreSQL.

The key never goes to the server. Triggers there note which rows were made or changed, in a table that only
this connection has; before each commit the bot marks these. What somebody else changes is noted nowhere, so
its mark does not fit, and a trigger that is taken away leaves rows of the bot without one.
"""

from collections.abc import Iterable, Sequence

from storage.engine.database import Transaction
from storage.engine.upkeep import CHANGED
from storage.sealing.marks import Marked, made_under

NOTED = """
    CREATE TEMP TABLE IF NOT EXISTS sebaya_changed (marked TEXT, one TEXT, other TEXT) ON COMMIT DELETE ROWS
"""
NOTES = "SELECT DISTINCT marked, one, other FROM pg_temp.sebaya_changed"
NOTE = """
    CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF to_regclass('pg_temp.sebaya_changed') IS NOT NULL THEN
            INSERT INTO pg_temp.sebaya_changed SELECT '{marked}', {keys} FROM {marked} WHERE {rows};
            PERFORM set_config('{changed}', '1', true);
        END IF;
        RETURN NULL;
    END $$
"""
TRIGGER = "CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"


class ServerMarks:
    """The tables whose rows have marks, and the key of these."""

    def __init__(self, key: bytes, tables: Iterable[Marked]) -> None:
        self._mark = made_under(key)
        self._tables = {one.table: one for one in tables}

    async def begin(self, tx: Transaction) -> None:
        """Let this connection note what it changes; also after it was made again."""
        await tx.rows(NOTED)

    async def keep(self, tx: Transaction) -> None:
        """Make the triggers; those that are there are made anew."""
        for one in self._tables.values():
            for number, (table, event, rows) in enumerate(one.events):
                name = f"mark_{one.table}_{number}"
                keys = ", ".join([*one.row, "NULL"][:2]) if len(one.row) == 1 else ", ".join(one.row)
                await tx.rows(NOTE.format(name=name, marked=one.table, keys=keys, rows=rows, changed=CHANGED))
                await tx.rows(TRIGGER.format(name=name, event=event, table=table))

    async def settle(self, tx: Transaction) -> None:
        """Mark what was changed in this transaction."""
        for row in await tx.rows(NOTES):
            one = self._tables[row["marked"]]
            keys = dict(zip(one.row, (row["one"], row["other"]), strict=False))
            where = " AND ".join(f"CAST({name} AS TEXT) = :{name}" for name in one.row)
            await self._mark_rows(tx, one, where, keys)

    async def mark_all(self, tx: Transaction) -> None:
        """Mark every row as it is."""
        for one in self._tables.values():
            await self._mark_rows(tx, one, "1 = 1", {})

    async def _mark_rows(self, tx: Transaction, one: Marked, where: str, given: dict[str, object]) -> None:
        this = " AND ".join(f"{name} = :{name}" for name in one.row)
        for row in await tx.rows(f"{_asked(one)} WHERE {where}", given):
            keys = {name: row[name] for name in one.row}
            mark = self._mark(one.table, *tuple(row)[2:])
            await tx.rows(f"UPDATE {one.table} SET mark = :mark WHERE {this}", {"mark": mark, **keys})

    async def broken(self, tx: Transaction) -> Sequence[str]:
        """Return how each row is called that was changed without the key."""
        return [
            row["named"]
            for one in self._tables.values()
            for row in await tx.rows(_asked(one))
            if row["mark"] != self._mark(one.table, *tuple(row)[2:])
        ]


def _asked(one: Marked) -> str:
    """Return the statement for each row's name, its mark, and what the mark binds, in its order."""
    bound = ", ".join(f"{one.table}.{column}" for column in (*one.row, *one.values))
    return f"SELECT {one.named} AS named, mark, {bound}, {one.found} AS found FROM {one.table}"
