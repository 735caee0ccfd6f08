"""A programme in a PostgreSQL that leaves with its own key, comes with one, or is erased."""

import os
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import datetime

import psycopg
from psycopg import AsyncConnection

from storage.engine.opening import NotOurs, WrongKey
from storage.engine.place import Home, ServerPlace
from storage.engine.postgresql_opening import cannot_use, hold, reach
from storage.engine.rows import Row
from storage.offline.inspection import key_check, main_key
from storage.offline.key_rotation import Changed, Rotation
from storage.sealing import programme_keys
from storage.sealing.encryption import KEY, Vault
from storage.sealing.programme_keys import note_handed

__all__ = ["erase", "leaving_key", "note_handed", "rotate", "take_in"]

NOT_BEGUN = "{} holds nothing yet: `sebaya run` begins it"
SHARED = (
    "{} still lies under the machine's key, which serves others too: `sebaya rotate-key` gives "
    "it a key of its own"
)
Opened = tuple[AsyncConnection[Row], ServerPlace]
ROLE_STAYS = "{} may not drop the role: let an administrator of the server run: DROP ROLE {}"


async def leaving_key(home: Home, machine: bytes) -> bytes:
    """Return the key that is this programme's alone; raises `NotOurs`."""
    if await key_check(home) is None:
        raise NotOurs(NOT_BEGUN.format(home.name))
    key = await main_key(home, machine)
    if key == machine:
        raise NotOurs(SHARED.format(home.name))
    return key


async def rotate(home: Home, keys: ServerPlace, rotation: Rotation, machine: bytes, now: datetime) -> Changed:
    """Put everything under a new key of the programme's own, while it is held; the machine's key stays.

    Cut off anywhere, the programme's database says which key is the right one, and the next start, or the
    next change, takes the other one away. Raises `NotOurs`.
    """
    old, new = await programme_keys.main_key(keys, machine, await key_check(home)), os.urandom(KEY)
    await rotation.require_keys(old)
    await programme_keys.stage(keys, machine, new)
    try:
        changed = await rotation.change(old, new, now)
    except BaseException:
        # Whether it was kept or not: leave the right one alone.
        right = await programme_keys.main_key(keys, machine, await rotation.check())
        await rotation.undo(right)
        raise
    await rotation.finish(new)
    await programme_keys.only(keys, machine, new)
    return changed


async def take_in(home: Home, keys: ServerPlace, machine: bytes, key: bytes) -> None:
    """Wrap this key as the programme's own; raises `WrongKey` where its database was made with another."""
    if not Vault(key).fits(await key_check(home)):
        raise WrongKey(f"this is not the key of {home.name}: nothing was changed")
    await programme_keys.only(keys, machine, key)


async def erase(home: Home, keys: ServerPlace) -> str:
    """Erase the programme; return what an administrator has to do, if anything. A second time goes on.

    Raises `InUse` while the bot runs, and `NotOurs`.
    """
    places = [one for one in (home.server, keys) if one]
    async with AsyncExitStack() as until_done:
        try:
            opened = []
            for place in places:
                opened.append((await reach(place), place))
                until_done.push_async_callback(opened[-1][0].close)
            return await _erase(opened, home)
        except psycopg.Error as error:
            raise cannot_use(keys, error) from None


async def _erase(opened: Sequence[Opened], home: Home) -> str:
    if not any([await _exists(*one) for one in opened]):
        raise NotOurs(f"there is no such programme: {home.name}")
    for connection, place in opened:
        await hold(connection, place)
    # First the wrap: from then on nobody can read what is still there.
    for connection, place in reversed(opened):
        await connection.execute(f'DROP SCHEMA IF EXISTS "{place.schema}" CASCADE')
    left = [await _drop_role(*one) for one in opened]
    return next((one for one in left if one), "")


async def _exists(connection: AsyncConnection[Row], place: ServerPlace) -> bool:
    asked = await connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", [place.schema])
    return await asked.fetchone() is not None


async def _drop_role(connection: AsyncConnection[Row], place: ServerPlace) -> str:
    try:
        await connection.execute(f'DROP ROLE IF EXISTS "{place.schema}"')
    except psycopg.errors.InsufficientPrivilege:
        return ROLE_STAYS.format(connection.info.user, place.schema)
    return ""
