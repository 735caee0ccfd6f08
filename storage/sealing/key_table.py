"""The conversations' keys in a database of their own, for programmes in a PostgreSQL.

The same slots as in the file (`storage/sealing/key_slots.py`), a row each. A machine's file would die with
the machine. An overwritten row leaves its bytes behind: the table is written anew after each destruction, and
what is left in the server's log ends as docs/postgresql.md says.
"""

from collections.abc import Iterable
from typing import Any

import psycopg

from storage.engine.opening import Use
from storage.engine.place import ServerPlace
from storage.engine.postgresql_opening import cannot_use, connect, leave
from storage.sealing.encryption import Vault
from storage.sealing.key_slots import HEAD, SLOT, KeySlots

TABLE = "CREATE TABLE IF NOT EXISTS slots (number BIGINT PRIMARY KEY, slot BYTEA NOT NULL)"
SAVE = """
    INSERT INTO slots (number, slot) VALUES (%s, %s) ON CONFLICT (number) DO UPDATE SET slot = excluded.slot
"""
ANEW = (
    "LOCK TABLE slots IN ACCESS EXCLUSIVE MODE",
    "CREATE TABLE anew (LIKE slots INCLUDING ALL)",
    "INSERT INTO anew SELECT * FROM slots",
    "DROP TABLE slots",
    "ALTER TABLE anew RENAME TO slots",
)
"""Copies what holds into a new file and lets go of the old one: VACUUM keeps what others may still see."""


class KeyTable(KeySlots):
    """Slots that are held in memory and written to the table by `flush`; what was not written stays to be."""

    def __init__(self, place: ServerPlace, rows: Iterable[tuple[int, bytes]], vault: Vault) -> None:
        self._place = place
        self._image = bytearray(HEAD)
        self._unsaved: set[int] = set()
        self._destroyed = False
        self._connection: psycopg.Connection[Any] | None = None
        for number, slot in rows:
            self._set(number, slot)
        super().__init__(0, vault)

    @classmethod
    async def reach(cls, place: ServerPlace, vault: Vault, use: Use = Use.ALONE) -> "KeyTable":
        """Connect, make the table if there is none (not to read), and read it; raises `NotOurs`."""
        alone = use is Use.ALONE
        connection = await connect(place, alone=alone)
        try:
            role = f'"{place.schema}"'
            await connection.execute(f"SET ROLE {role}; SET search_path = {role}; {TABLE if alone else ''}")
            found = await connection.execute("SELECT number, slot FROM slots ORDER BY number", binary=True)
            rows = [(row[0], row[1]) for row in await found.fetchall()]
        except psycopg.Error as error:
            raise cannot_use(place, error) from None
        finally:
            await leave(connection)
        return cls(place, rows, vault)

    def close(self) -> None:
        """Close the connection; a second time does nothing."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def flush(self) -> None:
        """Return when the server has kept everything; raises OSError."""
        try:
            self._save()
        except psycopg.Error as fault:
            self.close()
            raise OSError(f"the database of keys: {type(fault).__name__}") from None

    def _save(self) -> None:
        connection = self._connected()
        changed = sorted(self._unsaved)
        # In one: broken off between, the old file of the table would stay until the next destruction.
        with connection.transaction(), connection.cursor() as cursor:
            cursor.executemany(SAVE, [(number, self._slot(number)) for number in changed])
            for statement in ANEW if self._destroyed else ():
                cursor.execute(statement)
        self._unsaved.difference_update(changed)
        self._destroyed = False

    def clear(self, name: str) -> None:
        """Overwrite the key of this name; the table is written anew at the next `flush`."""
        self._destroyed = self._destroyed or name in self.names
        super().clear(name)

    def scrub(self) -> None:
        """Overwrite every slot that this main key does not open; the table is written anew."""
        self._destroyed = self._destroyed or bool(self._free)
        super().scrub()

    def _connected(self) -> psycopg.Connection[Any]:
        if self._connection is None or self._connection.closed:
            self._connection = psycopg.connect(self._place.url, autocommit=True)
            role = f'"{self._place.schema}"'
            begun = f"SET synchronous_commit = on; SET ROLE {role}; SET search_path = {role}"
            self._connection.execute(begun)
        return self._connection

    def _data(self) -> bytes:
        return bytes(self._image)

    def _slot(self, number: int) -> bytes:
        return bytes(self._image[number * SLOT : (number + 1) * SLOT])

    def _write(self, number: int, data: bytes) -> None:
        self._set(number, data)
        self._unsaved.add(number)

    def _set(self, number: int, data: bytes) -> None:
        # Numbers that are missing between are free slots.
        self._image.extend(bytes(max(0, (number + 1) * SLOT - len(self._image))))
        self._image[number * SLOT : (number + 1) * SLOT] = data
