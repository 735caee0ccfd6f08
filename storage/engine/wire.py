"""Statements on their way to a PostgreSQL: those whose answer nobody needs do not wait for one.

libpq's pipeline mode, by psycopg's own door to it (`psycopg.pq`). A statement that gives no rows is written
down and goes out with the next one that does, so the way there and back is paid once for both. Its fault is
raised by the next answer that is waited for: before a savepoint begins or ends, and before the commit,
everything is waited for, so it is raised where it belongs.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from typing import Any

import psycopg
from psycopg import AsyncConnection
from psycopg.adapt import PyFormat, Transformer
from psycopg.pq import DiagnosticField, ExecStatus, Format
from psycopg.pq.abc import PGresult

from storage.engine.dialect import Spelled
from storage.engine.rows import Row, row_class

PREPARED = 512
"""The most statements that the server keeps prepared for one connection; from the second time on."""
FULL = 256
"""So many unanswered statements, and they are waited for: neither side may fill the other's buffers."""
CHANGES = (b"INSERT", b"UPDATE", b"DELETE")
REFORMED = (b"ALTER", b"DROP")
"""After these, what was prepared may not fit any more."""
FORGET = Spelled(b"DEALLOCATE ALL", (), answers=False)
LOST = "the connection was lost"
FAULTS = (ExecStatus.FATAL_ERROR, ExecStatus.PIPELINE_ABORTED)
Key = tuple[bytes, tuple[int, ...]]


class Wire:
    """One connection in a transaction, from `begin` to `leave`."""

    def __init__(self, connection: AsyncConnection[Row]) -> None:
        self.connection = connection
        self._pg = connection.pgconn
        self._values = Transformer(connection)
        self._names: dict[Key, bytes] = {}
        """What statements are called that are prepared; empty for those that were sent once. Oldest first."""
        self._numbers = count()
        self._sent: deque[Key | None] = deque()
        """What was sent and not answered yet: a statement that is being prepared, or None."""
        self._reformed = False
        self.changed = 0
        """How many rows were changed since `begin`, as far as is answered."""
        self.unsure = 0
        """How many statements are on their way that may be refused, or change something."""
        self.refused = False
        """Whether the server has refused a statement and waits for a rollback."""

    def begin(self) -> None:
        """Let statements go out together from now on."""
        self._pg.enter_pipeline_mode()
        self.changed, self.unsure, self.refused = 0, 0, False

    @property
    def is_full(self) -> bool:
        return len(self._sent) > FULL

    def send(self, statement: Spelled, params: Any) -> None:
        """Write a statement down; it goes out with the next `answer`."""
        if self._reformed:
            self._reformed = False
            self._names.clear()
            self.send(FORGET, {})
        given = [params[name] for name in statement.names]
        values = self._values.dump_sequence(given, [PyFormat.AUTO] * len(given))
        types, formats = self._values.types or (), self._values.formats
        name = self._name_of((statement.text, types))
        if name:
            self._pg.send_query_prepared(name, values, formats, result_format=Format.BINARY)
        else:
            self._pg.send_query_params(statement.text, values, types, formats, Format.BINARY)
        self._sent.append(None)
        self.unsure += not statement.frames

    def _name_of(self, key: Key) -> bytes:
        """Return what the statement is called; prepare it at the second time. Empty at the first."""
        name = self._names.pop(key, None)
        if name == b"":
            name = b"sebaya_%d" % next(self._numbers)
            self._pg.send_prepare(name, key[0], key[1])
            self._sent.append(key)
        self._names[key] = name or b""
        if len(self._names) > PREPARED and (oldest := self._names.pop(next(iter(self._names)))):
            self._pg.send_query_params(b"DEALLOCATE " + oldest, None)
            self._sent.append(None)
        return name or b""

    async def answer(self) -> PGresult | None:
        """Wait for all that was sent, and return what came to the last; raises the first refusal."""
        self._pg.send_flush_request()
        await self._push()
        last = None
        while self._sent:
            last = await self._next()
            if last.status in FAULTS:
                self.refused = True
                fault = self._fault(last)
                with suppress(psycopg.OperationalError):
                    await self._synchronize()
                raise fault
        self.unsure = 0
        return last

    def rows(self, result: PGresult | None) -> Sequence[Row]:
        """Return the rows of an answer."""
        if result is None or not result.nfields:
            return ()
        names = tuple((result.fname(place) or b"").decode() for place in range(result.nfields))
        self._values.set_pgresult(result)
        make: Any = row_class(names)
        return self._values.load_rows(0, result.ntuples, make)

    async def leave(self) -> None:
        """Wait for all that was sent, and end the pipeline; raises the first refusal."""
        for one in await self.abandon():
            if one.status in FAULTS:
                raise self._fault(one)

    async def abandon(self) -> Sequence[PGresult]:
        """As `leave`, whatever was refused; return all answers that nobody has waited for."""
        if not self._pg.pipeline_status:
            return ()
        answers = await self._synchronize()
        self._pg.exit_pipeline_mode()
        return answers

    async def _synchronize(self) -> Sequence[PGresult]:
        """Take every answer; after a refusal the server passes over what was sent, up to here."""
        self._pg.pipeline_sync()
        await self._push()
        answers = [await self._next() for _ in range(len(self._sent))]
        if await self._result() is None:
            raise psycopg.OperationalError(LOST)
        self.unsure = 0
        return answers

    def _fault(self, result: PGresult) -> psycopg.Error:
        if result.error_field(DiagnosticField.SQLSTATE):
            return psycopg.errors.error_from_result(result)
        return psycopg.OperationalError(result.get_error_message())  # libpq's own: the connection is gone

    async def _next(self) -> PGresult:
        """Return the answer to the first statement that waits for one."""
        key = self._sent.popleft()
        found = await self._result()
        if found is None:
            raise psycopg.OperationalError(LOST)
        while await self._result() is not None:
            pass
        if found.status in FAULTS:
            if key in self._names:
                self._names[key] = b""  # it is not prepared after all
            return found
        done = found.command_status or b""
        if done.startswith(CHANGES):
            self.changed += found.command_tuples or 0
        self._reformed = self._reformed or done.startswith(REFORMED)
        self.refused = self.refused and not done.startswith(b"ROLLBACK")
        return found

    async def _result(self) -> PGresult | None:
        while self._pg.is_busy():
            await self._ready(writing=False)
            self._pg.consume_input()
        return self._pg.get_result()

    async def _push(self) -> None:
        while self._pg.flush():
            await self._ready(writing=True)
            self._pg.consume_input()

    async def _ready(self, *, writing: bool) -> None:
        """Wait until the server has sent something (or takes something); others go on meanwhile."""
        loop, socket = asyncio.get_running_loop(), self._pg.socket
        ready: asyncio.Future[None] = loop.create_future()
        loop.add_reader(socket, _wake, ready)
        if writing:
            loop.add_writer(socket, _wake, ready)
        try:
            await ready
        finally:
            loop.remove_reader(socket)
            if writing:
                loop.remove_writer(socket)


def _wake(ready: "asyncio.Future[None]") -> None:
    if not ready.done():
        ready.set_result(None)
