"""Reading a programme's database from outside, also while the bot runs; nothing is changed."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from storage.engine.catalog import SQLITE
from storage.engine.converters import utc_or_none
from storage.engine.database import Transaction
from storage.engine.lock import InUse, take_lock
from storage.engine.opening import NoProgramme, NotOurs, Use
from storage.engine.place import Home
from storage.engine.whereabouts import require_here, tables_of
from storage.keeping import untouched
from storage.migrate import APPLIED, Applied, is_too_new, newest, version_of
from storage.offline.opening import Unreadable, read, read_or_refuse
from storage.people.team import ACTIVE_COUNSELOR
from storage.sealing.conversation_keys import readable_at
from storage.sealing.encryption import ADDRESS, LIST_KEY, Vault, first_list_key
from storage.sealing.main_key import own_key

__all__ = ["Condition", "Staffing", "Unreadable"]


HELD = """
    SELECT CAST(COUNT(*) AS INTEGER) FROM pg_locks k JOIN pg_database d ON d.oid = k.database
    WHERE d.datname = current_database() AND k.locktype = 'advisory' AND k.objsubid = 1
        AND (CAST(CAST(k.classid AS TEXT) AS BIGINT) << 32) | CAST(CAST(k.objid AS TEXT) AS BIGINT) = :lock
"""
"""How many hold the advisory lock of this number in this database of a server."""


@dataclass(frozen=True, slots=True)
class Condition:
    """The version of the database, of `newest`; `whole` says whether SQLite finds every page in order."""

    version: int
    newest: int
    whole: bool
    too_new: bool
    """Only a newer program may use it."""


@dataclass(frozen=True, slots=True)
class Staffing:
    """The counselors' group by Telegram's id, whether it is lost, and how many counselors are on call."""

    group: int | None
    lost: bool
    on_call: int


def require_there(home: Home) -> None:
    """Raise `NotOurs` if there is no file; what is on a server says so when it is reached."""
    if home.server is None and not home.path.exists():
        raise NotOurs(
            f"there is no database {home.path}: look at the folder you are in; `sebaya run` begins one"
        )


async def require_programme(home: Home) -> int:
    """Return the version of the database; raises `NotOurs` with one line if there is none to work on."""
    require_there(home)
    is_empty = home.server is None and not home.path.stat().st_size
    try:
        applied = [] if is_empty else await read(home, _applied)
    except Unreadable as fault:
        where = "the server" if home.server else "its owner and disk, or restore a backup"
        raise NotOurs(f"{home.called} cannot be read ({fault}): look at {where}") from None
    if not applied:
        raise NotOurs(f"{home.called} holds nothing yet: `sebaya run` begins a programme")
    return version_of(applied)


async def require_present(home: Home) -> None:
    """As `require_programme`, and require exactly this version: for work that must know every table."""
    version, known = await require_programme(home), newest()
    if version != known:
        mend = "run `sebaya migrate` first" if version < known else "update Sebaya first"
        raise NotOurs(f"the database is of version {version}, this program of version {known}: {mend}")


async def key_check(home: Home) -> bytes | None:
    """Return what says whether a key is the programme's; None before it has begun. Raises `NotOurs`."""
    try:
        return await read_or_refuse(home, check_in)
    except NoProgramme:
        return None


async def check_in(tx: Transaction) -> bytes | None:
    if "programme" not in {row["name"] for row in await tx.rows(tx.catalog.tables)}:
        return None
    check: bytes | None = await tx.value("SELECT key_check FROM programme")
    return check


async def main_key(home: Home, given: bytes) -> bytes:
    """Return the key that the programme lies under: on a server its own, which the given one opens.

    Nothing is changed. Raises `NotOurs`.
    """
    return given if home.keys is None else await own_key(home, given, await key_check(home), Use.READING)


async def require_ours(home: Home, key: bytes) -> None:
    """As `require_present`; raises `NotOurs` too if it was made with another key."""
    await require_present(home)
    if not await fits(home, key):
        raise NotOurs("the key file does not fit this database: give the key that it was made with")


async def _applied(tx: Transaction) -> Applied:
    tables = await tables_of(tx)
    await require_here(tx, tables)
    if "schema_version" in tables:
        return await tx.rows(APPLIED)
    if tables or tx.catalog is SQLITE:
        raise Unreadable("it is none of Sebaya's")
    return []


async def condition(home: Home) -> Condition:
    """Return the state of the database; raises `Unreadable`."""
    applied, whole = await read(home, _state)
    return Condition(version_of(applied), newest(), whole, is_too_new(applied))


async def _state(tx: Transaction) -> tuple[Applied, bool]:
    applied = await _applied(tx)
    # A server says so by itself where a page is out of order.
    whole = tx.catalog is not SQLITE or await tx.value("PRAGMA integrity_check(1)") == "ok"
    return applied, whole


async def fits(home: Home, key: bytes) -> bool:
    """Return whether this is the key of the database."""
    return await read(home, partial(key_fits, key=key))


async def key_fits(tx: Transaction, key: bytes) -> bool:
    """As `fits`, within a transaction."""
    return Vault(key).fits(await tx.value("SELECT key_check FROM programme"))


async def staffing(home: Home, key: bytes) -> Staffing:
    """Return who would be told of a case; the key must fit."""
    return await read(home, partial(_staffing, vault=Vault(key)))


async def _staffing(tx: Transaction, vault: Vault) -> Staffing:
    group = await tx.row(
        "SELECT c.address, c.hash, p.group_lost_at FROM programme p JOIN chats c ON c.id = p.group_chat"
    )
    on_call = await tx.value(
        f"""
        SELECT COUNT(*) FROM members m JOIN people p ON p.id = m.person JOIN chats h ON h.id = p.chat
        WHERE {ACTIVE_COUNSELOR} AND m.on_call_since IS NOT NULL
        """
    )
    if group is None:
        return Staffing(None, lost=False, on_call=on_call)
    address = vault.rows.open(group["address"], ADDRESS, group["hash"].hex())
    return Staffing(int(address), lost=group["group_lost_at"] is not None, on_call=on_call)


async def signing(home: Home, key: bytes) -> tuple[bytes, datetime | None, bool]:
    """Return the key of the list of forgotten people, its last stamp, and whether it was signed by then.

    The main key must fit. A database from before lists were signed gives the key that would have signed it.
    """
    return await read(home, partial(_signing, key=key))


async def _signing(tx: Transaction, key: bytes) -> tuple[bytes, datetime | None, bool]:
    if await untouched.has_marks(tx):
        row = await tx.row("SELECT list_key, listed_at FROM programme")
        if row and row["list_key"] is not None:
            return Vault(key).rows.open(row["list_key"], LIST_KEY, 1), utc_or_none(row["listed_at"]), True
    return first_list_key(key), None, False


async def touched(home: Home, key: bytes) -> tuple[Sequence[str], Sequence[str]]:
    """Return what of the form is not ours, and which rows were changed without the key, which must fit."""
    return await read(home, partial(untouched.touched, vault=Vault(key)))


async def lost_keys(home: Home, key: bytes) -> int:
    """Count the conversations whose words are still kept and cannot be read; the key must fit."""
    kept = await read(home, lambda tx: tx.rows("SELECT id FROM conversations WHERE key_destroyed_at IS NULL"))
    readable: frozenset[str] = frozenset()
    with suppress(OSError, sqlite3.Error, NotOurs):
        readable = await readable_at(home, Vault(key))
    return len({row["id"] for row in kept} - readable)


async def in_use(home: Home) -> bool:
    """Return whether a running bot holds the database."""
    try:
        if home.server:
            # Only looked at: a bot that starts now would find the lock taken.
            return bool(await read(home, partial(_is_held, lock=home.server.lock)))
        take_lock(home.path).close()
    except InUse:
        return True
    return False


async def _is_held(tx: Transaction, lock: int) -> Any:
    return await tx.value(HELD, {"lock": lock})
