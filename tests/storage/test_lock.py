"""Who opens the database holds it alone until they close it or end."""

from pathlib import Path

import pytest

from storage.engine.database import SqliteDatabase
from storage.engine.lock import InUse
from storage.engine.opening import NotOurs


async def test_a_second_opening_is_refused_in_one_line(tmp_path: Path) -> None:
    first = await SqliteDatabase.open(tmp_path / "sebaya.db")
    with pytest.raises(InUse) as refused:
        await SqliteDatabase.open(tmp_path / "sebaya.db")
    await first.close()

    assert "another copy of Sebaya uses the database sebaya.db" in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_another_name_for_the_same_file_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "alias.db").symlink_to(tmp_path / "sebaya.db")
    first = await SqliteDatabase.open(tmp_path / "sebaya.db")
    with pytest.raises(InUse):
        await SqliteDatabase.open(tmp_path / "alias.db")
    await first.close()


async def test_closing_lets_the_next_one_in(tmp_path: Path) -> None:
    for _ in range(2):
        database = await SqliteDatabase.open(tmp_path / "sebaya.db")
        await database.close()

    assert (tmp_path / "sebaya.db.lock").stat().st_mode & 0o077 == 0


async def test_an_opening_that_fails_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sebaya.db"
    path.write_bytes(b"this is a text file, not a database" * 100)
    with pytest.raises(NotOurs):
        await SqliteDatabase.open(path)
    path.unlink()

    await (await SqliteDatabase.open(path)).close()
