"""The keys of conversations, in a small file of their own beside the database that is never backed up."""

import os
import sqlite3
from pathlib import Path

import aiosqlite

from storage.engine.opening import NotOurs
from storage.sealing.encryption import BrokenSeal, Former, Seal, Vault

SCHEMA = "CREATE TABLE IF NOT EXISTS keys (conversation TEXT PRIMARY KEY, wrapped BLOB NOT NULL)"
FORMER = "former"
"""The name of a row beside the conversations': what is left of the main key before this one."""
REMEMBERED = 10_000
"""The most opened keys that are held in memory."""
BEGINNING = ("PRAGMA synchronous = 3", "PRAGMA secure_delete = 1", SCHEMA, "BEGIN IMMEDIATE", "COMMIT")
"""Statements at opening.
`synchronous` 3 is EXTRA: a commit is on the disk, the folder included, when it returns. The last two
statements fail where nothing can be written.
"""


class Damaged(Exception):
    """SQLite finds pages of the file out of order."""


def keys_beside(database: Path) -> Path:
    """Return where the conversations' keys of a database are."""
    return database.with_name(database.name + ".keys")


class KeyRing:
    """A key for each conversation, wrapped by the main key; a destroyed key is gone from the disk."""

    def __init__(self, connection: aiosqlite.Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self._seals: dict[str, Seal | None] = {}

    @classmethod
    async def open(cls, database: Path, vault: Vault) -> "KeyRing":
        """Open or create the file beside the database (mode 0600); raises `NotOurs`.

        A file that SQLite finds damaged is begun anew: no key in it could be destroyed as promised.
        """
        path = keys_beside(database)
        try:
            try:
                connection = await _connect(path)
            except Damaged:
                # Not kept aside: a key in a copy could not be destroyed when it is due.
                for part in (path, path.with_name(f"{path.name}-journal")):
                    part.unlink(missing_ok=True)
                connection = await _connect(path)
        except (OSError, sqlite3.Error):
            raise NotOurs(f"cannot write the key file {path.name} beside the database") from None
        return cls(connection, vault)

    async def close(self) -> None:
        """Close the file and forget every key."""
        self._seals.clear()
        await self._connection.close()

    async def readable(self) -> frozenset[str]:
        """Return the conversations whose key is there and opens."""
        rows = await self._connection.execute_fetchall("SELECT conversation, wrapped FROM keys")
        return frozenset(name for name, wrapped in rows if unwrapped(self._vault, name, wrapped))

    async def make(self, conversation: str) -> None:
        """Make a key, also in place of one that does not open; it is on disk before this returns."""
        # Not derived from the main key: destroyed, it cannot be made again.
        key = os.urandom(32)
        await self._connection.execute_fetchall(
            """
            INSERT INTO keys (conversation, wrapped) VALUES (:id, :wrapped)
            ON CONFLICT (conversation) DO UPDATE SET wrapped = excluded.wrapped
            """,
            {"id": conversation, "wrapped": self._vault.keys.close(key, "keys", conversation)},
        )
        self._seals[conversation] = Seal(key)

    async def seal(self, conversation: str) -> Seal | None:
        """Return the conversation's seal; None if its key was destroyed or does not open."""
        if conversation not in self._seals:
            if len(self._seals) >= REMEMBERED:
                self._seals.clear()
            self._seals[conversation] = await self._load(conversation)
        return self._seals[conversation]

    async def former(self) -> Former | None:
        """Return what is left of the main key before this one, if there was one."""
        key = await self._unwrapped(FORMER)
        return Former.unpack(key) if key else None

    async def _load(self, conversation: str) -> Seal | None:
        key = await self._unwrapped(conversation)
        return Seal(key) if key else None

    async def _unwrapped(self, name: str) -> bytes | None:
        found = list(
            await self._connection.execute_fetchall(
                "SELECT wrapped FROM keys WHERE conversation = :id", {"id": name}
            )
        )
        return unwrapped(self._vault, name, found[0][0]) if found else None

    async def destroy(self, conversation: str) -> None:
        """Overwrite the key; from now on nobody can read what it protected."""
        await self._connection.execute_fetchall(
            "DELETE FROM keys WHERE conversation = :id", {"id": conversation}
        )
        # After the file: nobody may load the key into memory again.
        self._seals.pop(conversation, None)


def unwrapped(vault: Vault, name: str, wrapped: bytes) -> bytes | None:
    """Return the key, or None if it was wrapped by another main key."""
    try:
        return vault.keys.open(wrapped, "keys", name)
    except BrokenSeal:
        return None


async def _connect(path: Path) -> aiosqlite.Connection:
    """Open the file and check that it is whole and writable; raises `Damaged`."""
    path.touch(mode=0o600)
    path.chmod(0o600)
    connection = await aiosqlite.connect(path, isolation_level=None)
    try:
        for statement in BEGINNING:
            await connection.execute_fetchall(statement)
        ((found,),) = await connection.execute_fetchall("PRAGMA integrity_check(1)")
    except sqlite3.Error as fault:
        await connection.close()
        raise Damaged if is_damaged(fault) else fault from None
    if found != "ok":
        await connection.close()
        raise Damaged
    return connection


def is_damaged(fault: sqlite3.Error) -> bool:
    """Return whether SQLite could not read the file itself."""
    return getattr(fault, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
