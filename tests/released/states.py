"""What a command may find in the folder in which it is given, before anything else was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from config.settings.key_file import write_key
from storage.sealing.conversation_keys import keys_beside
from tests.released.kept import RELEASES, released

Made = Callable[[Path], None]
OLD, BEFORE = RELEASES[0], 7
"""The first release, and the version of its database."""


def nothing(folder: Path) -> None:
    """An empty folder."""


def empty(folder: Path) -> None:
    """A start that was killed at once."""
    (folder / "sebaya.db").touch(0o600)


def old(folder: Path) -> None:
    """What the first release has left."""
    released(folder, OLD)


def without_keys(folder: Path) -> None:
    keys_beside(released(folder, OLD)).unlink()


def damaged_keys_beside(folder: Path) -> None:
    """Only the file of the conversations' keys."""
    keys_beside(folder / "sebaya.db").write_bytes(b"no keys are here " * 99)


def another_key(folder: Path) -> None:
    released(folder, OLD)
    (folder / "sebaya.key").unlink()
    write_key(folder / "sebaya.key", bytes(32))


def newer(folder: Path) -> None:
    path = released(folder, OLD)
    with closing(sqlite3.connect(path)) as database:
        database.execute("INSERT INTO schema_version (version) VALUES (999)")
        database.commit()


def of_another(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "sebaya.db")) as database:
        database.execute("PRAGMA journal_mode = wal")
        database.execute("CREATE TABLE recipes (name TEXT)")


def cut_off(folder: Path) -> None:
    path = released(folder, OLD)
    path.write_bytes(path.read_bytes()[:200_000])


def no_database(folder: Path) -> None:
    (folder / "sebaya.db").write_text("shopping list\n" * 99)


def a_folder(folder: Path) -> None:
    (folder / "sebaya.db").mkdir()
