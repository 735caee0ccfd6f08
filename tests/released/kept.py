"""What is kept of each release: its database with keys, its own backup of it, and the program itself.

A release is the files that begin with its name; nothing else names it.
"""

import gzip
import tarfile
from pathlib import Path

from storage.sealing.conversation_keys import keys_beside

HERE = Path(__file__).parent
RELEASES = sorted(path.name.removesuffix(".db.gz") for path in HERE.glob("*.db.gz"))
RUNNABLE = [one for one in RELEASES if (HERE / f"{one}.program.tar.xz").exists()]
"""Those whose program still runs under today's libraries."""
BACKUP_KEY = bytes(range(32, 64))
PACKAGES = ("bot", "care", "config", "handlers", "sandbox", "storage")
"""What `sebaya` imports; the demo's page itself is left out."""


def released(folder: Path, release: str) -> Path:
    """The database as this release left it, with its conversations' keys."""
    path = folder / "sebaya.db"
    for file, ending in ((path, "db"), (keys_beside(path), "keys")):
        file.write_bytes(gzip.decompress((HERE / f"{release}.{ending}.gz").read_bytes()))
        file.chmod(0o600)
    return path


def own_backup(folder: Path, release: str) -> Path:
    """What this release takes for a backup of that: its own, or a copy of the file where it has none."""
    path = folder / f"{release}.backup"
    made = HERE / f"{release}.backup"
    path.write_bytes(made.read_bytes() if made.exists() else released(folder, release).read_bytes())
    return path


def program(folder: Path, release: str) -> Path:
    """Where the program of this release is, under today's libraries."""
    with tarfile.open(HERE / f"{release}.program.tar.xz") as packed:
        packed.extractall(folder / release, filter="data")
    return folder / release
