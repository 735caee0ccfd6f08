"""What a release leaves, kept for ever: later versions must take it over, and people must be able to go back.

`python -m tests.released.make 0.1.0`, once for each release, before its tag. The key is `tests.world.KEY`.
"""

import asyncio
import gzip
import io
import sqlite3
import sys
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

from storage.engine.place import Home
from storage.offline.backup import back_up
from storage.sealing.conversation_keys import keys_beside
from tests.live import ROOT
from tests.released.kept import BACKUP_KEY, HERE, PACKAGES
from tests.virtual import NOON
from tests.world import World, opened

SAID = "sebelum pembaruan"
WAITED = "aku masih menunggu"
ALARMED = "aku pengen mati aja"


async def play(world: World) -> None:
    """A running conversation, one who waits, one that ended, an open case; everybody is invented."""
    team = await world.team(supporters=1)
    supporter = team.supporters[0]
    await team.joins("Bu Kenanga", "counselor")
    gone = await world.pair(supporter)
    await gone.says("halo")
    await gone.taps("🔚")
    await supporter.presses("2")
    student = await world.pair(supporter)
    await student.says(SAID)
    await world.waits(WAITED)
    await team.desk.says("/invite supporter")
    alarmed = await world.waits()
    await alarmed.says(ALARMED)


async def made(folder: Path) -> Path:
    """The database, closed, in one file without a log beside it."""
    async with opened(folder) as world:
        await play(world)
    path = folder / "sebaya.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return path


def keep(path: Path, name: str) -> None:
    """Pack it, its keys and its backup beside this script."""
    for file, ending in ((path, "db"), (keys_beside(path), "keys")):
        (HERE / f"{name}.{ending}.gz").write_bytes(gzip.compress(file.read_bytes(), mtime=0))
    back_up(Home(path), HERE / f"{name}.backup", BACKUP_KEY, NOON)


def pack(root: Path, name: str) -> None:
    """Pack the program itself, the same bytes for the same files."""
    files = (file for package in PACKAGES for file in sorted((root / package).rglob("*")) if file.is_file())
    with tarfile.open(HERE / f"{name}.program.tar.xz", "w:xz") as packed:
        for file in files:
            if file.suffix != ".pyc" and "page" not in file.parts:
                entry = tarfile.TarInfo(str(file.relative_to(root)))
                entry.size = file.stat().st_size
                packed.addfile(entry, io.BytesIO(file.read_bytes()))


def main() -> None:
    """The command line."""
    with tempfile.TemporaryDirectory() as folder:
        keep(asyncio.run(made(Path(folder))), sys.argv[1])
    pack(ROOT, sys.argv[1])


if __name__ == "__main__":
    main()
