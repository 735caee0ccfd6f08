"""Numbered SQL files bring a database forward, each in one transaction; never back."""

from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from sqlite3 import complete_statement

from storage.database import Database, NotOurs, Transaction

VERSION_TABLE = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"


def scripts() -> list[tuple[int, str]]:
    """(number, SQL) of every migration, in order."""
    folder = files("storage") / "migrations"
    found = [
        (int(file.name[:4]), file.read_text("utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    ]
    return sorted(found)


async def migrate(database: Database) -> int:
    """Apply what is missing; returns the version. A newer database is refused with `NotOurs`."""
    version = await database.run(_version)
    known = scripts()
    if version > known[-1][0]:
        raise NotOurs(
            f"the database is newer (version {version}) than this program (version {known[-1][0]}): "
            "update Sebaya"
        )
    for number, script in known:
        if number > version:
            await database.run(partial(_apply, number, script))
    return known[-1][0]


async def _version(tx: Transaction) -> int:
    await tx.rows(VERSION_TABLE)
    return await tx.value("SELECT MAX(version) FROM schema_version") or 0


async def _apply(number: int, script: str, tx: Transaction) -> None:
    for statement in _statements(script):
        await tx.rows(statement)
    await tx.rows("INSERT INTO schema_version (version) VALUES (:number)", {"number": number})


def _statements(script: str) -> Iterator[str]:
    """One by one; a trigger holds statements of its own."""
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    statement = ""
    for part in "\n".join(lines).split(";"):
        statement += f"{part};"
        if complete_statement(statement):
            yield statement.removesuffix(";")
            statement = ""
