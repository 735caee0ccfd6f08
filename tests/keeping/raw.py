"""What stands in the files of a programme, byte for byte."""

from collections.abc import Iterable
from pathlib import Path

from bot.prove.rows import everything
from tests.world import World

__all__ = ["everything", "found", "places_of", "raw"]

FILES = ("sebaya.db", "sebaya.db-wal", "sebaya.db.keys")


def raw(folder: Path) -> bytes:
    """Database, write-ahead log and key file, one after the other."""
    return b"".join(path.read_bytes() for name in FILES if (path := folder / name).exists())


def found(folder: Path, marks: Iterable[bytes]) -> int:
    """How many of these bytes are still there."""
    files = raw(folder)
    return sum(mark in files for mark in marks)


async def places_of(world: World, value: str) -> set[str]:
    """Every column in which this value stands, alone or among others."""
    rows = await everything(world)
    return {
        f"{table}.{column}"
        for table, kept in rows.items()
        for row in kept
        for column, found in row.items()
        if isinstance(found, str) and value in found
    }
