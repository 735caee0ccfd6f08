"""A programme in a PostgreSQL that leaves with its own key, comes with one, or is erased."""

import psycopg
from psycopg import AsyncConnection

from storage.engine.catalog import POSTGRESQL
from storage.engine.opening import NotOurs, WrongKey
from storage.engine.place import ServerPlace
from storage.engine.postgresql_looking import NothingYet, looking
from storage.engine.postgresql_opening import cannot_use, hold, reach
from storage.engine.rows import Row
from storage.sealing import programme_keys
from storage.sealing.encryption import Vault
from storage.sealing.programme_keys import note_handed

__all__ = ["erase", "key_check", "note_handed", "own_key", "take_in"]

NOT_BEGUN = "the programme {} in {} holds nothing yet: `sebaya run` begins it"
SHARED = (
    "the programme {} still lies under the machine's key, which serves others too: `sebaya rotate-key` gives "
    "it a key of its own"
)
ROLE_STAYS = "{} may not drop the role: let an administrator of the server run: DROP ROLE {}"


async def key_check(place: ServerPlace) -> bytes | None:
    """Return what says whether a key is the programme's; None before it has begun. Raises `NotOurs`."""
    try:
        async with looking(place) as tx:
            tables = {row["name"] for row in await tx.rows(POSTGRESQL.tables)}
            found = await tx.value("SELECT key_check FROM programme") if "programme" in tables else None
            return bytes(found) if found else None
    except NothingYet:
        return None


async def own_key(place: ServerPlace, keys: ServerPlace, machine: bytes) -> bytes:
    """Return the key that is this programme's alone; raises `NotOurs`."""
    check = await key_check(place)
    if check is None:
        raise NotOurs(NOT_BEGUN.format(place.name, place.shown))
    key = await programme_keys.main_key(keys, machine, check)
    if key == machine:
        raise NotOurs(SHARED.format(place.name))
    return key


async def take_in(place: ServerPlace, keys: ServerPlace, machine: bytes, key: bytes) -> None:
    """Wrap this key as the programme's own; raises `WrongKey` where its database was made with another."""
    if not Vault(key).fits(await key_check(place)):
        raise WrongKey(
            f"this is not the key of the programme {place.name} in {place.shown}: nothing was changed"
        )
    await programme_keys.only(keys, machine, key)


async def erase(place: ServerPlace, keys: ServerPlace) -> str:
    """Erase the programme; return what an administrator has to do, if anything. A second time goes on.

    Raises `InUse` while the bot runs, and `NotOurs`.
    """
    there, wraps = await reach(place), await reach(keys)
    try:
        if not await _exists(there, place) and not await _exists(wraps, keys):
            raise NotOurs(f"there is no programme {place.name} in {place.shown}")
        await hold(there, place)
        await hold(wraps, keys)
        # First the wrap: from then on nobody can read what is still there.
        await _drop_schema(wraps, keys)
        await _drop_schema(there, place)
        left = [await _drop_role(one, place) for one in (there, wraps)]
        return next((one for one in left if one), "")
    except psycopg.Error as error:
        raise cannot_use(place, error) from None
    finally:
        await there.close()
        await wraps.close()


async def _exists(connection: AsyncConnection[Row], place: ServerPlace) -> bool:
    asked = await connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", [place.schema])
    return await asked.fetchone() is not None


async def _drop_schema(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    await connection.execute(f'DROP SCHEMA IF EXISTS "{place.schema}" CASCADE')


async def _drop_role(connection: AsyncConnection[Row], place: ServerPlace) -> str:
    try:
        await connection.execute(f'DROP ROLE IF EXISTS "{place.schema}"')
    except psycopg.errors.InsufficientPrivilege:
        return ROLE_STAYS.format(connection.info.user, place.schema)
    return ""
