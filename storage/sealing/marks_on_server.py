"""Marks of the main key (`storage/sealing/marks.py`) where the rows lie in a PostgreSQL.

The key never goes to the server. Triggers there note which rows were made or changed, in a table that only
this connection has; before each commit the bot marks these. What somebody else changes is noted nowhere, so
its mark does not fit, and a trigger that is taken away leaves rows of the bot without one.
"""

from collections.abc import Sequence

from storage.engine.database import Transaction
from storage.sealing.marks import Marked, RowMarks

NOTED = """
    CREATE TEMP TABLE IF NOT EXISTS sebaya_changed (marked TEXT, one TEXT, other TEXT) ON COMMIT DELETE ROWS
"""
CHANGED = "SELECT DISTINCT marked, one, other FROM pg_temp.sebaya_changed"
NOTE = """
    CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF to_regclass('pg_temp.sebaya_changed') IS NOT NULL THEN
            INSERT INTO pg_temp.sebaya_changed SELECT '{marked}', {keys} FROM {marked} WHERE {rows};
        END IF;
        RETURN NULL;
    END $$
"""
TRIGGER = "CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"


class ServerMarks(RowMarks):
    """Marks that the bot makes before each commit, of what triggers on the server have noted."""

    @property
    def statements(self) -> Sequence[str]:
        """Return what makes the triggers; those that are there are made anew."""
        return [
            statement
            for one in self.tables.values()
            for number, event in enumerate(one.events)
            for statement in _noting(one, f"mark_{one.table}_{number}", *event)
        ]

    @property
    def parts(self) -> frozenset[str]:
        """Return how these triggers and their functions are called as parts of the database."""
        names = [
            f"mark_{one.table}_{number}"
            for one in self.tables.values()
            for number, _ in enumerate(one.events)
        ]
        return frozenset(f"{kind} {name}" for kind in ("trigger", "function") for name in names)

    async def begin(self, tx: Transaction) -> None:
        """Let this connection note what it changes; also after it was made again."""
        await tx.rows(NOTED)

    async def keep(self, tx: Transaction) -> None:
        """Make the triggers."""
        for statement in self.statements:
            await tx.rows(statement)

    async def settle(self, tx: Transaction) -> None:
        """Mark what was changed in this transaction."""
        for row in await tx.rows(CHANGED):
            one = self.tables[row["marked"]]
            keys = dict(zip(one.row, (row["one"], row["other"]), strict=False))
            where = " AND ".join(f"CAST({name} AS TEXT) = :{name}" for name in one.row)
            await self.mark_rows(tx, one, where, keys)


def _noting(one: Marked, name: str, table: str, event: str, rows: str) -> tuple[str, str]:
    keys = ", ".join([*one.row, "NULL"][:2])
    made = NOTE.format(name=name, marked=one.table, keys=keys, rows=rows)
    return made, TRIGGER.format(name=name, event=event, table=table)
