"""The keys of conversations, in a small file of their own beside the database that is never backed up."""

import asyncio
import errno
import os
import sqlite3
from collections.abc import Callable, Collection
from pathlib import Path

from storage.engine.opening import NotOurs, Use
from storage.engine.place import Home
from storage.sealing.encryption import Former, Seal, Vault
from storage.sealing.former_key_file import Damaged, is_former, keys_in, take_over
from storage.sealing.key_slots import KeySlots, NewerForm, names_in

FORMER = "former"
"""The name of a slot beside the conversations': what is left of the main key before this one."""
REMEMBERED = 10_000
"""The most opened keys that are held in memory."""


def keys_beside(database: Path) -> Path:
    """Return where the conversations' keys of a database are."""
    return database.with_name(database.name + ".keys")


def open_slots(database: Path, vault: Vault) -> KeySlots:
    """Open or create the file beside the database (mode 0600); raises `NotOurs`.

    A file of the former form is taken over; where nothing in it can be read, it is begun anew.
    """
    path = keys_beside(database)
    try:
        take_over(path, vault)
        return KeySlots.open(path, vault)
    except NewerForm:
        raise NotOurs(f"the key file {path.name} has the form of a newer version: update Sebaya") from None
    except (OSError, sqlite3.Error):
        raise NotOurs(f"cannot write the key file {path.name} beside the database") from None


async def slots_at(home: Home, vault: Vault, use: Use = Use.ALONE) -> KeySlots:
    """Open the keys of this programme, in their file or their database; raises `NotOurs`."""
    if home.keys is None:
        return open_slots(home.path, vault)
    from storage.sealing.key_table import KeyTable  # noqa: PLC0415 (an extra)

    return await KeyTable.reach(home.keys, vault, use)


async def readable_at(home: Home, vault: Vault) -> frozenset[str]:
    """Return the conversations whose key is there and opens; nothing is changed.

    Raises `OSError`, and `NotOurs` where they are on a server that cannot be asked.
    """
    if home.keys is None:
        return readable_in(home.path, vault)
    return (await slots_at(home, vault, Use.READING)).names - {FORMER}


def readable_in(database: Path, vault: Vault) -> frozenset[str]:
    """As `readable_at`, in a file beside this database."""
    path = keys_beside(database)
    try:
        names = keys_in(path, vault) if is_former(path) else names_in(path.read_bytes(), vault)
    except Damaged:
        return frozenset()
    return frozenset(names) - {FORMER}


class KeyRing:
    """A key for each conversation, sealed by the main key; a destroyed key is gone from the disk."""

    def __init__(self, slots: KeySlots) -> None:
        self._slots = slots
        self._seals: dict[str, Seal | None] = {}

    @classmethod
    async def open(cls, database: Path, vault: Vault) -> "KeyRing":
        """As `open_slots`."""
        return cls(open_slots(database, vault))

    @classmethod
    async def at(cls, home: Home, vault: Vault, use: Use = Use.ALONE) -> "KeyRing":
        """As `slots_at`."""
        return cls(await slots_at(home, vault, use))

    async def close(self) -> None:
        """Close the file and forget every key."""
        self._seals.clear()
        self._slots.close()

    async def readable(self) -> frozenset[str]:
        """Return the conversations whose key is there and opens."""
        return self._slots.names - {FORMER}

    async def make(self, conversation: str) -> None:
        """Make a key, also in place of one that is there; it is on disk before this returns."""
        # Not derived from the main key: destroyed, it cannot be made again.
        key = os.urandom(32)
        await self._written(lambda: self._slots.put(conversation, key))
        self._seals[conversation] = Seal(key)

    async def seal(self, conversation: str) -> Seal | None:
        """Return the conversation's seal; None if its key was destroyed or does not open."""
        if conversation not in self._seals:
            if len(self._seals) >= REMEMBERED:
                self._seals.clear()
            key = self._slots.key(conversation)
            self._seals[conversation] = Seal(key) if key else None
        return self._seals[conversation]

    async def former(self) -> Former | None:
        """Return what is left of the main key before this one, if there was one."""
        key = self._slots.key(FORMER)
        return Former.unpack(key) if key else None

    async def destroy(self, conversation: str) -> None:
        """Overwrite the key where it lies; from now on nobody can read what it protected."""
        await self._written(lambda: self._slots.clear(conversation))
        # After the file: nobody may load the key into memory again.
        self._seals.pop(conversation, None)

    async def keep(self, conversations: Collection[str]) -> None:
        """Overwrite every key of another conversation: a commit that failed leaves one."""
        await self._written(lambda: self._slots.keep([*conversations, FORMER]))
        self._seals = {name: seal for name, seal in self._seals.items() if name in conversations}

    async def scrub(self) -> None:
        """Overwrite every slot that this main key does not open."""
        await self._written(self._slots.scrub)

    async def _written(self, change: Callable[[], object]) -> None:
        """Change the file and return when it is on the disk; raises what a database raises that is away."""
        try:
            change()
            # In a thread: a disk that is slow must not hold the event loop.
            await asyncio.to_thread(self._slots.flush)
        except OSError as fault:
            raise _away(fault) from None


def _away(fault: OSError) -> sqlite3.Error:
    """Return the error that undoes the whole commit: to those who wait, both files are one storage."""
    away = sqlite3.OperationalError("the key file cannot be written")
    full = fault.errno in {errno.ENOSPC, errno.EDQUOT}
    away.sqlite_errorcode = sqlite3.SQLITE_FULL if full else sqlite3.SQLITE_IOERR
    away.sqlite_errorname = "SQLITE_FULL" if full else "SQLITE_IOERR"
    return away
