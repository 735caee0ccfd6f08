"""A new programme's database, brought forward once: every world begins with a copy."""

from pathlib import Path

from storage.engine.database import SqliteDatabase
from storage.migrate import migrate

_made: list[bytes] = []


async def begin_with(path: Path) -> None:
    """Put an empty database there, unless there is one."""
    if path.exists():
        return
    if not _made:
        database = await SqliteDatabase.open(path)
        await migrate(database)
        await database.close()
        _made.append(path.read_bytes())
    else:
        path.write_bytes(_made[0])
        path.chmod(0o600)
