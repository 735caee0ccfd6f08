"""One moment of a programme in a PostgreSQL as a SQLite file, which is the form of every backup."""

from pathlib import Path

from storage.engine.database import Transaction
from storage.engine.opening import NotOurs
from storage.engine.place import ServerPlace
from storage.engine.whereabouts import require_here, tables_of
from storage.migrate import newest, version_of
from storage.offline.held_home import make_file
from storage.offline.held_schema import snapshot_of
from storage.offline.pour import pour


async def require_server_programme(place: ServerPlace) -> int:
    """Return the version of the programme there; raises `NotOurs` where there is none that this one knows."""
    async with snapshot_of(place) as tx:
        return await _version(tx)


async def copy_out(place: ServerPlace, copy: Path) -> None:
    """Make the file `copy`, while the bot goes on; raises `NotOurs` or OSError."""
    async with snapshot_of(place) as source:
        await make_file(copy, await _version(source), lambda made: pour(source, made))


async def _version(tx: Transaction) -> int:
    await require_here(tx, await tables_of(tx))
    version = version_of(await tx.rows("SELECT version FROM schema_version"))
    if version > newest():
        raise NotOurs(
            f"the database is of version {version}, this program of version {newest()}: update Sebaya first"
        )
    return version
