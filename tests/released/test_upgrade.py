"""What each release has left is backed up, restored and gone back to, by processes and on real files."""

from pathlib import Path

import pytest

from tests.released.kept import RELEASES, own_backup, released
from tests.released.machine import Machine, machine

pytestmark = [pytest.mark.crash, pytest.mark.timeout(120), pytest.mark.parametrize("release", RELEASES)]


async def goes_on(here: Machine) -> None:
    """The record is whole before and after, every command works, and the bot knows its people."""
    assert "The record is whole" in await here.does("audit", "verify")
    assert await here.does("report")
    assert await here.does("purge")
    await here.knows_its_people()
    assert "The record is whole" in await here.does("audit", "verify")


async def test_a_database_is_backed_up_before_anything_else_and_restored(
    tmp_path: Path, release: str
) -> None:
    async with machine(tmp_path) as here:
        here.sets(backup_key_file="../backup.key")
        released(here.folder, release)
        await here.does("backup", "../kept.backup")
        here.is_lost()
        await here.does("restore", "../kept.backup", "--nobody-forgotten")

        await goes_on(here)


async def test_a_database_is_brought_forward_backed_up_and_restored(tmp_path: Path, release: str) -> None:
    async with machine(tmp_path) as here:
        here.sets(backup_key_file="../backup.key")
        released(here.folder, release)
        await here.does("migrate")
        assert "The record is whole" in await here.does("audit", "verify")
        await here.does("backup", "../kept.backup")
        here.is_lost()
        await here.does("restore", "../kept.backup")

        await goes_on(here)


async def test_a_backup_of_its_own_is_restored(tmp_path: Path, release: str) -> None:
    async with machine(tmp_path) as here:
        here.sets(backup_key_file="../backup.key")
        made = own_backup(tmp_path, release)
        await here.does("restore", str(made), "--nobody-forgotten")

        await goes_on(here)
