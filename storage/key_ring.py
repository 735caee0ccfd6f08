"""Conversation keys, in a small file of their own beside the database, which is never backed up."""

import os
import sqlite3
from pathlib import Path

import aiosqlite

from storage.database import NotOurs
from storage.seals import Former, Seal, Vault

SCHEMA = "CREATE TABLE IF NOT EXISTS keys (conversation TEXT PRIMARY KEY, wrapped BLOB NOT NULL)"
FORMER = "former"
"""A row of its own beside the conversations': what is left of the main key before this one."""
REMEMBERED = 10_000
"""Opened keys held in memory at the most."""


def keys_beside(database: Path) -> Path:
    """Where the conversations' keys of a database are."""
    return database.with_name(database.name + ".keys")


class KeyRing:
    """A key for each conversation, wrapped by the main key; destroyed, it is gone from the disk."""

    def __init__(self, connection: aiosqlite.Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self._seals: dict[str, Seal | None] = {}

    @classmethod
    async def open(cls, database: Path, vault: Vault) -> "KeyRing":
        """Open or create the file beside the database (mode 0600)."""
        path = keys_beside(database)
        try:
            path.touch(mode=0o600)
            path.chmod(0o600)
            with path.open("r+b"):  # a folder, or somebody else's
                pass
        except OSError as fault:
            raise _unusable(path, fault.strerror) from None
        connection = await aiosqlite.connect(path, isolation_level=None)
        try:
            for statement in ("PRAGMA synchronous = 3", "PRAGMA secure_delete = 1", SCHEMA):
                await connection.execute_fetchall(statement)
        except sqlite3.Error as fault:
            await connection.close()  # else its thread would keep the process from ending
            raise _unusable(path, getattr(fault, "sqlite_errorname", None)) from None
        return cls(connection, vault)

    async def close(self) -> None:
        """Close the file and forget every key."""
        self._seals.clear()
        await self._connection.close()

    async def make(self, conversation: str) -> None:
        """Make a key; it is on disk before this returns."""
        key = os.urandom(32)
        await self._connection.execute_fetchall(
            "INSERT INTO keys (conversation, wrapped) VALUES (:id, :wrapped)",
            {"id": conversation, "wrapped": self._vault.keys.close(key, "keys", conversation)},
        )
        self._seals[conversation] = Seal(key)

    async def seal(self, conversation: str) -> Seal | None:
        """The conversation's seal, or None once its key is destroyed."""
        if conversation not in self._seals:
            if len(self._seals) >= REMEMBERED:
                self._seals.clear()
            self._seals[conversation] = await self._load(conversation)
        return self._seals[conversation]

    async def former(self) -> Former | None:
        """What is left of the main key before this one, if there was one."""
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
        return self._vault.keys.open(found[0][0], "keys", name) if found else None

    async def destroy(self, conversation: str) -> None:
        """Overwrite the key; what it protected is unreadable from now on."""
        await self._connection.execute_fetchall(
            "DELETE FROM keys WHERE conversation = :id", {"id": conversation}
        )
        self._seals.pop(conversation, None)


def _unusable(path: Path, why: str | None) -> NotOurs:
    return NotOurs(f"cannot write the key file {path.name} beside the database: {why or 'it is damaged'}")
