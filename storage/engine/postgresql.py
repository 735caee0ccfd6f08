"""PostgreSQL: one schema of a server, which one process holds at a time.

Statements are awaited, so a server far away holds up nobody else of the process. Every transaction takes the
programme's own role and schema, which have no rights beyond it.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

import psycopg
from psycopg import AsyncConnection

from care.ports.unit_of_work import Unavailable
from storage.engine.catalog import POSTGRESQL
from storage.engine.database import Database, Params, Row, Transaction, Waiting, attempt
from storage.engine.dialect import Spelled, for_libpq
from storage.engine.faults import is_lost, plain
from storage.engine.lock import InUse
from storage.engine.opening import BUSY, NotOurs, Use
from storage.engine.place import ServerPlace
from storage.engine.postgresql_opening import EMPTYING, connect, leave
from storage.engine.upkeep import CHANGED, Notes
from storage.engine.wire import Wire

ANEW = "VACUUM (FULL) {}"
TABLES = "SELECT format('%%I.%%I', schemaname, tablename) FROM pg_tables WHERE schemaname = %s"
ONE_MOMENT = "BEGIN ISOLATION LEVEL REPEATABLE READ"
TURN = f"SET LOCAL lock_timeout = {BUSY}; SELECT pg_advisory_xact_lock("
"""As with SQLite, one transaction writes at a time: the bot waits for a command, as that for the bot."""
UNCLEAR = "the connection was lost at the end, and the server does not say whether changes were kept"
ABORTED = "a statement was refused"
ENDING = f"""
    SELECT pg_current_xact_id_if_assigned()::text AS number, current_setting('{CHANGED}', true) AS noted
"""
"""What the server calls this transaction (nothing if it changed nothing); whether a trigger noted a row."""
KEPT = "SELECT pg_xact_status(%s::xid8)"
NOTHING: Params = {}


class PostgresTransaction(Transaction):
    """Run statements on the server; those that give rows are awaited."""

    catalog = POSTGRESQL

    def __init__(self, wire: Wire, database: "PostgresDatabase | None" = None) -> None:
        self._database = database
        self._wire = wire

    async def rows(self, sql: str, params: Params | None = None) -> Sequence[Row]:
        statement = for_libpq(sql)
        if statement.frames:
            await self._before(statement)
        self._wire.send(statement, params or NOTHING)
        if statement.answers or self._wire.refused or self._wire.is_full:
            return self._wire.rows(await self._wire.answer())
        return ()

    async def _before(self, statement: Spelled) -> None:
        """Wait for what stands before a part of the transaction, so that a refusal falls on its own part."""
        try:
            await self.settled()
        except psycopg.Error as refused:
            # What is undone may have been refused.
            if is_lost(refused) or not statement.text.startswith(b"ROLLBACK"):
                raise

    async def many(self, sql: str, params: Iterable[Params]) -> None:
        statement = for_libpq(sql)
        for given in params:
            self._wire.send(statement, given)
            if self._wire.is_full:
                await self._wire.answer()

    async def settled(self) -> None:
        if self._wire.unsure:
            await self._wire.answer()

    async def noting(self, notes: Notes) -> None:
        await notes.begin(self)
        if self._database:
            self._database.notes = notes

    @property
    def changes(self) -> int:
        return self._wire.changed


class PostgresDatabase(Database):
    """One connection to one schema.

    A connection that was lost is made again before the next transaction, and the lock with it: nothing was
    begun by then. Lost in a transaction, nothing of it is kept, and everybody who waited hears that. Lost at
    its end, the server is asked whether it was kept.
    """

    faults = (*Database.faults, psycopg.Error)
    gone = "another copy of Sebaya uses the database now"
    emptying = ()
    remaking = (ANEW, *EMPTYING)

    def __init__(self, place: ServerPlace, wire: Wire, use: Use = Use.ALONE) -> None:
        super().__init__()
        self._place = place
        self._use = use
        self._wire = wire
        self.notes: Notes | None = None
        role = f'"{place.schema}"'
        own = f"SET LOCAL ROLE {role}; SET LOCAL search_path = {role}"
        self._begin = f"{ONE_MOMENT}; {own}" if use is Use.READING else f"BEGIN; {own}; {TURN}{place.turn})"

    @classmethod
    async def open(cls, place: ServerPlace, use: Use = Use.ALONE) -> "PostgresDatabase":
        """Connect; alone, make the schema if there is none, and hold it. Raises `NotOurs` or `InUse`."""
        return cls(place, Wire(await connect(place, alone=use is Use.ALONE)), use)

    @property
    def _connection(self) -> AsyncConnection[Row]:
        return self._wire.connection

    async def close(self) -> None:
        """Finish the commit that is under way, then close the connection; the lock goes with it."""
        await super().close()
        await leave(self._connection)

    @property
    def is_there(self) -> bool:
        """Return True: a schema cannot be moved away from under its connection."""
        return True

    async def _commit(self, batch: Sequence[Waiting]) -> list[Any]:
        await self._start_transaction()
        transaction = PostgresTransaction(self._wire, self)
        alone = len(batch) == 1
        outcomes = [await attempt(transaction, job, alone=alone) for job, _ in batch]
        if alone and isinstance(outcomes[0], Exception):
            await self._roll_back()
        elif self._wire.refused:
            # A job went on after a refused statement: the server would answer COMMIT by undoing everything.
            await self._roll_back()
            return [one if isinstance(one, Exception) else Unavailable(ABORTED) for one in outcomes]
        elif transaction.changes:
            await self._keep(transaction)
        else:
            await self._end()
        return outcomes

    async def _start_transaction(self) -> None:
        """Begin; on a connection that turns out to be lost, once more on a new one."""
        try:
            await self._connection.execute(self._begin)
        except psycopg.OperationalError:
            if not self._connection.closed:
                raise
            await self._connect_again()
            await self._connection.execute(self._begin)
            self._wire.begin()
            if self.notes:
                await self.notes.begin(PostgresTransaction(self._wire, self))
        else:
            self._wire.begin()

    async def _connect_again(self) -> None:
        await self._connection.close()
        try:
            self._wire = Wire(await connect(self._place, alone=self._use is Use.ALONE))
        except (NotOurs, InUse) as refused:
            raise psycopg.OperationalError(str(refused)) from None

    async def _keep(self, transaction: PostgresTransaction) -> None:
        ending = await transaction.row(ENDING)
        if ending and ending["noted"] and self.notes:
            await self.notes.settle(transaction)
        try:
            await self._end()
        except psycopg.OperationalError:
            number = ending and ending["number"]
            if not number or not self._connection.closed or not await self._was_kept(number):
                raise
        self.trouble = ""

    async def _end(self) -> None:
        self._wire.send(for_libpq("COMMIT"), NOTHING)
        await self._wire.leave()

    async def _was_kept(self, number: str) -> bool:
        """Ask on a new connection what became of the transaction; raises where the server does not say."""
        await self._connect_again()
        row = await (await self._connection.execute(KEPT, [number])).fetchone()
        found = row[0] if row else None
        if found not in {"committed", "aborted"}:
            raise psycopg.OperationalError(UNCLEAR)
        return bool(found == "committed")

    async def _roll_back(self) -> None:
        if self._connection.closed:
            return  # the server has undone it by itself
        try:
            await self._wire.abandon()
            await self._connection.execute("ROLLBACK")
        except psycopg.Error:
            self._connection.pgconn.finish()  # nobody may go on in the middle of what is to be undone

    async def _kept_up(self, statements: Sequence[str]) -> Unavailable | None:
        try:
            found = await (await self._connection.execute(TABLES, [self._place.schema])).fetchall()
            names = ", ".join(row[0] for row in found)
            # As long as a backup reads, whoever wanted a table alone would keep everybody waiting.
            await self._connection.execute(f"SET lock_timeout = {BUSY}")
            try:
                for one in statements:
                    await self._connection.execute(one.format(names))
            finally:
                with suppress(psycopg.Error):  # a connection that is gone takes it along
                    await self._connection.execute("RESET lock_timeout")
        except psycopg.errors.InsufficientPrivilege:
            return None  # the log ends as the server is configured
        except psycopg.Error as error:
            return Unavailable(plain(error))
        return None
