"""Opening a programme's database wherever it lies."""

from storage.engine.database import Database, SqliteDatabase
from storage.engine.opening import NotOurs, Use
from storage.engine.place import Home


async def reach(home: Home, use: Use = Use.ALONE) -> Database:
    """Open the database for this use; raises `NotOurs` or `InUse`."""
    if home.server is None:
        return await (
            SqliteDatabase.open(home.path) if use is Use.ALONE else SqliteDatabase.beside(home.path, use)
        )
    try:
        from storage.engine.postgresql import PostgresDatabase  # noqa: PLC0415 (an extra)
    except ImportError:
        raise NotOurs("PostgreSQL needs the extra sebaya[postgresql], which is not installed") from None
    return await PostgresDatabase.open(home.server, use)
