"""PostgreSQL: one schema of a server, which one process holds at a time.

Statements are awaited, so a server far away holds up nobody else of the process. Every transaction takes the
programme's own role and schema, which have no rights beyond it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import psycopg
from psycopg import AsyncConnection, AsyncCursor
from psycopg.pq import TransactionStatus

from care.ports.unit_of_work import Unavailable
from storage.engine.catalog import POSTGRESQL
from storage.engine.database import Database, Params, Row, Transaction, Waiting, attempt
from storage.engine.dialect import for_psycopg
from storage.engine.faults import plain
from storage.engine.lock import InUse
from storage.engine.opening import BUSY, NotOurs, Use
from storage.engine.place import ServerPlace
from storage.engine.postgresql_opening import connect, leave
from storage.engine.upkeep import Notes

TABLES = "SELECT format('%%I.%%I', schemaname, tablename) FROM pg_tables WHERE schemaname = %s"
ONE_MOMENT = "BEGIN ISOLATION LEVEL REPEATABLE READ"
TURN = f"SET LOCAL lock_timeout = {BUSY}; SELECT pg_advisory_xact_lock("
"""As with SQLite, one transaction writes at a time: the bot waits for a command, as that for the bot."""
CHANGES = ("INSERT", "UPDATE", "DELETE")
UNCLEAR = "the connection was lost at the end, and the server does not say whether changes were kept"
ABORTED = "a statement was refused"
NUMBER = "SELECT pg_current_xact_id_if_assigned()::text"
"""What the server calls this transaction; nothing if it has changed nothing."""


class PostgresTransaction(Transaction):
    """Run statements on the server, each awaited."""

    catalog = POSTGRESQL

    def __init__(self, connection: AsyncConnection[Row], database: "PostgresDatabase | None" = None) -> None:
        self._database = database
        self._cursor: AsyncCursor[Row] = connection.cursor(binary=True)
        self._changes = 0

    async def rows(self, sql: str, params: Params | None = None) -> Sequence[Row]:
        cursor = self._cursor
        await cursor.execute(for_psycopg(sql), params or {})
        self._count()
        return await cursor.fetchall() if cursor.description else ()

    async def many(self, sql: str, params: Iterable[Params]) -> None:
        if given := list(params):
            await self._cursor.executemany(for_psycopg(sql), given)
            self._count()

    async def noting(self, notes: Notes) -> None:
        await notes.begin(self)
        if self._database:
            self._database.notes = notes

    def _count(self) -> None:
        if (self._cursor.statusmessage or "").startswith(CHANGES):
            self._changes += max(self._cursor.rowcount, 0)

    @property
    def changes(self) -> int:
        return self._changes


class PostgresDatabase(Database):
    """One connection to one schema.

    A connection that was lost is made again before the next transaction, and the lock with it: nothing was
    begun by then. Lost in a transaction, nothing of it is kept, and everybody who waited hears that. Lost at
    its end, the server is asked whether it was kept.
    """

    faults = (*Database.faults, psycopg.Error)
    gone = "another copy of Sebaya uses the database now"
    emptying = ()
    remaking = ("VACUUM (FULL)",)

    def __init__(self, place: ServerPlace, connection: AsyncConnection[Row], use: Use = Use.ALONE) -> None:
        super().__init__()
        self._place = place
        self._use = use
        self._connection = connection
        self.notes: Notes | None = None
        role = f'"{place.schema}"'
        own = f"SET LOCAL ROLE {role}; SET LOCAL search_path = {role}"
        self._begin = f"{ONE_MOMENT}; {own}" if use is Use.READING else f"BEGIN; {own}; {TURN}{place.turn})"

    @classmethod
    async def open(cls, place: ServerPlace, use: Use = Use.ALONE) -> "PostgresDatabase":
        """Connect; alone, make the schema if there is none, and hold it. Raises `NotOurs` or `InUse`."""
        return cls(place, await connect(place, alone=use is Use.ALONE), use)

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
        transaction = PostgresTransaction(self._connection, self)
        alone = len(batch) == 1
        outcomes = [await attempt(transaction, job, alone=alone) for job, _ in batch]
        if alone and isinstance(outcomes[0], Exception):
            await self._roll_back()
        elif self._connection.info.transaction_status == TransactionStatus.INERROR:
            # A job went on after a refused statement: the server would answer COMMIT by undoing everything.
            await self._roll_back()
            return [one if isinstance(one, Exception) else Unavailable(ABORTED) for one in outcomes]
        else:
            if self.notes and transaction.changes:
                await self.notes.settle(transaction)
            await self._keep(changed=transaction.changes > 0)
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
            if self.notes:
                await self.notes.begin(PostgresTransaction(self._connection, self))

    async def _connect_again(self) -> None:
        await self._connection.close()
        try:
            self._connection = await connect(self._place, alone=self._use is Use.ALONE)
        except (NotOurs, InUse) as refused:
            raise psycopg.OperationalError(str(refused)) from None

    async def _keep(self, *, changed: bool) -> None:
        number = await self._asked(NUMBER) if changed else None
        try:
            await self._connection.execute("COMMIT")
        except psycopg.OperationalError:
            if number is None or not self._connection.closed or not await self._was_kept(number):
                raise
        if changed:
            self.trouble = ""

    async def _was_kept(self, number: str) -> bool:
        """Ask on a new connection what became of the transaction; raises where the server does not say."""
        await self._connect_again()
        found = await self._asked("SELECT pg_xact_status(%s::xid8)", number)
        if found not in {"committed", "aborted"}:
            raise psycopg.OperationalError(UNCLEAR)
        return bool(found == "committed")

    async def _asked(self, sql: Any, *given: object) -> Any:
        row = await (await self._connection.execute(sql, given)).fetchone()
        return row[0] if row else None

    async def _roll_back(self) -> None:
        if self._connection.closed:
            return  # the server has undone it by itself
        try:
            await self._connection.execute("ROLLBACK")
        except psycopg.Error:
            return

    async def _kept_up(self, statements: Sequence[str]) -> Unavailable | None:
        try:
            found = await (await self._connection.execute(TABLES, [self._place.schema])).fetchall()
            # As long as a backup reads, whoever wanted a table alone would keep everybody waiting.
            await self._connection.execute(f"SET lock_timeout = {BUSY}")
            for one in statements:
                await self._connection.execute(f"{one} {', '.join(row[0] for row in found)}")
            await self._connection.execute("RESET lock_timeout")
        except psycopg.Error as error:
            return Unavailable(plain(error))
        return None
